//! The family's place in the register of participants.

use super::Pembentuk;
use crate::perwal::kelayakan::FaktaPeserta;
use crate::record::rekaman::BacaanAngkatan;

impl Pembentuk<'_> {
    /// The family's participant. Of several rows an active one counts, then one under Pasal 9.
    pub(super) fn peserta(&self, nomor: u32) -> FaktaPeserta {
        let urutan = |f: &FaktaPeserta| match f {
            FaktaPeserta::Aktif => 0,
            FaktaPeserta::Lama => 1,
            FaktaPeserta::TidakPasti => 2,
            FaktaPeserta::Tercatat => 3,
            FaktaPeserta::Bukan => 4,
        };
        let terpilih = self.register.milik(nomor).iter().map(|i| self.fakta_peserta(*i)).min_by_key(urutan);
        match terpilih {
            Some(FaktaPeserta::Aktif) => FaktaPeserta::Aktif,
            // The doubtful row could make the family an active participant.
            _ if self.silang.register_meragukan.contains(&nomor) => FaktaPeserta::TidakPasti,
            lain => lain.unwrap_or(FaktaPeserta::Bukan),
        }
    }

    fn fakta_peserta(&self, i: u32) -> FaktaPeserta {
        let r = &self.p.register[i as usize];
        let status = r.status.map(|n| self.p.kamus.teks(n).to_lowercase()).unwrap_or_default();
        if status.starts_with("berhenti") || status == "graduasi" {
            return FaktaPeserta::Tercatat;
        }
        match r.angkatan {
            BacaanAngkatan::SebelumPerwal(_) => FaktaPeserta::Lama,
            BacaanAngkatan::Tahun(_) => FaktaPeserta::Aktif,
            BacaanAngkatan::Kosong | BacaanAngkatan::Salah => FaktaPeserta::TidakPasti,
        }
    }
}
