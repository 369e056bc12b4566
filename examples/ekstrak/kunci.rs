//! The answer key: what a right reading of the extract has to find.

use crate::kerusakan::tertulis::{Garis, Status, Tertulis};
use crate::tulis::{BerkasTeks, Hitungan, Sandi};
use anyhow::Result;
use std::path::Path;

const KEPALA: [&str; 6] = ["No KK", "Desil", "Jiwa", "Kerusakan", "Status", "Sebab"];

pub struct Kunci {
    berkas: BerkasTeks,
    /// Families and persons by status, in the order of [`urutan`].
    status: [(u64, u64); 3],
    /// Families, persons and Layak by desil; index 0 is unknown.
    desil: [(u64, u64, u64); 11],
}

fn urutan(status: Status) -> usize {
    match status {
        Status::Layak => 0,
        Status::TidakLayak => 1,
        Status::PerluVerifikasi => 2,
    }
}

impl Kunci {
    pub fn buat(folder: &Path) -> Result<Kunci> {
        let jalur = folder.join("kunci.csv");
        Ok(Kunci {
            berkas: BerkasTeks::buat(&jalur, ',', Sandi::Utf8, &KEPALA)?,
            status: Default::default(),
            desil: Default::default(),
        })
    }

    pub fn catat(&mut self, tertulis: &Tertulis) -> Result<()> {
        for fakta in &tertulis.fakta {
            let (status, sebab) = fakta.putusan();
            let desil = fakta.desil.map_or(String::new(), |d| d.to_string());
            let jiwa = fakta.jiwa.to_string();
            let kerusakan = fakta.kerusakan.map_or("", |j| j.kode());
            let sel = [fakta.no_kk.as_str(), &desil, &jiwa, kerusakan, status.teks(), &sebab];
            self.berkas.tulis(sel.into_iter(), Garis::Utuh, false)?;
            let (keluarga, orang) = &mut self.status[urutan(status)];
            *keluarga += 1;
            *orang += fakta.jiwa as u64;
            let rekap = &mut self.desil[usize::from(fakta.desil.unwrap_or(0))];
            rekap.0 += 1;
            rekap.1 += fakta.jiwa as u64;
            rekap.2 += u64::from(status == Status::Layak);
        }
        Ok(())
    }

    /// Closes `kunci.csv` and writes the totals to `kunci_ringkas.csv`.
    pub fn selesai(self, folder: &Path, berkas: &[Hitungan]) -> Result<[(u64, u64); 3]> {
        self.berkas.selesai()?;
        let mut butir: Vec<(String, u64)> = Vec::new();
        for satu in berkas {
            butir.push((format!("baris {}", satu.berkas), satu.baris));
            butir.push((format!("baris rusak {}", satu.berkas), satu.rusak));
        }
        let jumlah = |i: fn(&(u64, u64)) -> u64| self.status.iter().map(i).sum();
        butir.push(("keluarga total".into(), jumlah(|s| s.0)));
        butir.push(("jiwa total".into(), jumlah(|s| s.1)));
        for (status, (keluarga, jiwa)) in ["layak", "tidak layak", "perlu verifikasi"].iter().zip(self.status) {
            butir.push((format!("keluarga {status}"), keluarga));
            butir.push((format!("jiwa {status}"), jiwa));
        }
        for (desil, (keluarga, jiwa, layak)) in self.desil.iter().enumerate() {
            let nama = match desil {
                0 => "tidak diketahui".to_string(),
                d => d.to_string(),
            };
            butir.push((format!("keluarga desil {nama}"), *keluarga));
            butir.push((format!("jiwa desil {nama}"), *jiwa));
            butir.push((format!("layak desil {nama}"), *layak));
        }
        let jalur = folder.join("kunci_ringkas.csv");
        let mut ringkas = BerkasTeks::buat(&jalur, ',', Sandi::Utf8, &["Butir", "Nilai"])?;
        for (nama, nilai) in butir {
            let nilai = nilai.to_string();
            let sel = [nama.as_str(), &nilai];
            ringkas.tulis(sel.into_iter(), Garis::Utuh, false)?;
        }
        ringkas.selesai()?;
        Ok(self.status)
    }
}
