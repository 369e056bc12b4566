//! The family's place in the register of participants.

use super::Pembentuk;
use crate::perwal::kelayakan::FaktaPeserta;
use crate::record::rekaman::BacaanAngkatan;

impl Pembentuk<'_> {
    /// The family's participant. Of several rows an active one counts, then one under Pasal 9.
    pub(super) fn peserta(&self, nomor: u32) -> (FaktaPeserta, Option<u32>) {
        let urutan = |f: &FaktaPeserta| match f {
            FaktaPeserta::Aktif => 0,
            FaktaPeserta::Lama => 1,
            FaktaPeserta::TidakPasti => 2,
            FaktaPeserta::Tercatat => 3,
            FaktaPeserta::Bukan => 4,
        };
        let baris = self.register.milik(nomor).iter().map(|i| (self.fakta_peserta(*i), *i));
        let terpilih = baris.min_by_key(|(f, i)| (urutan(f), self.p.register[*i as usize].asal));
        let meragukan = self.silang.register_meragukan.get(&nomor).and_then(|baris| baris.iter().min());
        match (terpilih, meragukan) {
            (Some((FaktaPeserta::Aktif, i)), _) => (FaktaPeserta::Aktif, Some(i)),
            // The doubtful row could make the family an active participant.
            (_, Some(i)) => (FaktaPeserta::TidakPasti, Some(*i)),
            (Some((f, i)), None) => (f, Some(i)),
            (None, None) => (FaktaPeserta::Bukan, None),
        }
    }

    pub(super) fn fakta_peserta(&self, i: u32) -> FaktaPeserta {
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
