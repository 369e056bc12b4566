//! The family's place in the register of participants.

use super::Pembentuk;
use crate::decide::screen::kemungkinan::Mungkin;
use crate::domain::desil::Desil;
use crate::domain::ya_tidak::YaTidak;
use crate::perwal::kelayakan::FaktaPeserta;
use crate::record::rekaman::BacaanAngkatan;

impl Pembentuk<'_> {
    /// The family's participant and the desil when it entered. Of several rows one under Pasal 9 counts (T38), then a
    /// doubtful one, which could be one under Pasal 9.
    pub(super) fn peserta(&self, nomor: u32) -> (FaktaPeserta, Option<Desil>) {
        let urutan = |f: &FaktaPeserta| match f {
            FaktaPeserta::Lama => 0,
            FaktaPeserta::TidakPasti => 1,
            FaktaPeserta::Aktif => 2,
            FaktaPeserta::Tercatat => 3,
            FaktaPeserta::Bukan => 4,
        };
        let baris = self.register.milik(nomor);
        let terpilih = baris.iter().map(|i| self.fakta_peserta(*i)).min_by_key(urutan);
        let fakta = match terpilih {
            Some(FaktaPeserta::Lama) => FaktaPeserta::Lama,
            _ if self.silang.register_meragukan.contains(&nomor) => FaktaPeserta::TidakPasti,
            None if self.mungkin.get(&nomor).is_some_and(Mungkin::register) => FaktaPeserta::TidakPasti,
            lain => lain.unwrap_or(FaktaPeserta::Bukan),
        };
        (fakta, self.desil_awal(baris))
    }

    /// The highest of several: one above the limit leaves letter a open.
    fn desil_awal(&self, baris: &[u32]) -> Option<Desil> {
        let aktif = baris.iter().filter(|i| self.fakta_peserta(**i) == FaktaPeserta::Aktif);
        let awal: Option<Vec<Desil>> =
            aktif.map(|i| self.p.register[*i as usize].desil_awal.and_then(Desil::baru)).collect();
        awal.and_then(|a| a.into_iter().max())
    }

    fn fakta_peserta(&self, i: u32) -> FaktaPeserta {
        let r = &self.p.register[i as usize];
        if r.ditahan {
            return FaktaPeserta::TidakPasti;
        }
        let status = r.status.map(|n| self.p.kamus.teks(n).to_lowercase()).unwrap_or_default();
        if status.starts_with("berhenti") || status == "graduasi" {
            return FaktaPeserta::Tercatat;
        }
        match (r.angkatan, r.pasal_9) {
            (BacaanAngkatan::SebelumPerwal(_), _) | (BacaanAngkatan::TahunPerwal(_), YaTidak::Ya) => FaktaPeserta::Lama,
            (BacaanAngkatan::Tahun(_), _) | (BacaanAngkatan::TahunPerwal(_), YaTidak::Tidak) => FaktaPeserta::Aktif,
            (BacaanAngkatan::TahunPerwal(_) | BacaanAngkatan::Kosong | BacaanAngkatan::Salah, _) => {
                FaktaPeserta::TidakPasti
            }
        }
    }
}
