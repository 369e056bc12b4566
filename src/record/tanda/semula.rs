//! What stood in the changed cells of a row, where only few things could: tried against the mark.

use crate::domain::kelas::Kelas;
use crate::domain::tanda::{self, Tertulis};
use crate::domain::wilayah::{Kecamatan, Kelurahan};
use crate::perwal::insentif::NaikTahap;
use crate::perwal::penilaian::Capaian;
use crate::perwal::tabel_5_1::Kategori;
use crate::table::keluaran::Bertanda;
use crate::table::kolom::Kolom;
use crate::table::sifat::Sifat;

/// More columns than these are not tried together.
const PALING_BANYAK: usize = 3;

/// What stood in `kolom` (places among the marked ones), in their order. `nilai`: what the row says now.
pub fn semula(t: &Tertulis<'_>, daftar: &Bertanda, nilai: &[&str], kolom: &[usize]) -> Option<Vec<String>> {
    if kolom.is_empty() || kolom.len() > PALING_BANYAK {
        return None;
    }
    let mungkin = |i: &usize| -> Vec<String> {
        let cocok = |n: &String| tanda::satu(n) == t.per_kolom[*i];
        calon(daftar.kolom[*i].judul).into_iter().chain([String::new()]).filter(cocok).collect()
    };
    let mungkin: Vec<Vec<String>> = kolom.iter().map(mungkin).collect();
    let mut pilihan = vec![0; kolom.len()];
    loop {
        let kini: Vec<&String> = mungkin.iter().zip(&pilihan).map(|(m, p)| m.get(*p)).collect::<Option<_>>()?;
        let semua =
            nilai.iter().enumerate().map(|(i, n)| kolom.iter().position(|k| *k == i).map_or(*n, |k| kini[k].as_str()));
        if t.cocok(semua) {
            return Some(kini.into_iter().cloned().collect());
        }
        let naik = (0..pilihan.len()).find(|i| pilihan[*i] + 1 < mungkin[*i].len())?;
        pilihan[..naik].fill(0);
        pilihan[naik] += 1;
    }
}

/// What can stand in a column of this title, where that is little.
fn calon(judul: &str) -> Vec<String> {
    let kata = |k: &[&str]| k.iter().map(|k| (*k).to_owned()).collect::<Vec<_>>();
    let Some(sifat) = Kolom::dari_nama(judul).map(Kolom::sifat) else {
        return (0..=100).map(|n: u32| n.to_string()).chain(kata(&["Ya", "Tidak", "Tidak diketahui"])).collect();
    };
    match sifat {
        Sifat::Desil => (1..=10).map(|n: u32| n.to_string()).collect(),
        Sifat::Tahun => (2020..=2060).map(|n: u32| n.to_string()).collect(),
        Sifat::YaTidak | Sifat::Jawaban => {
            kata(&["Ya", "Tidak", "Tidak diketahui", "Belum"]).into_iter().chain(capaian()).collect()
        }
        Sifat::JenisKelamin => kata(&["L", "P"]),
        Sifat::Kelas => Kelas::SEMUA.iter().map(|k| k.label().to_owned()).collect(),
        Sifat::Tahap => Kelas::SEMUA.iter().map(|k| k.tahap().to_owned()).collect(),
        Sifat::Kecamatan => Kecamatan::semua().map(|k| k.nama().to_owned()).collect(),
        Sifat::Kelurahan => Kelurahan::semua().map(|k| k.nama().to_owned()).collect(),
        Sifat::Nilai => Kategori::SEMUA.iter().map(|k| k.kode().to_owned()).chain(["BD".to_owned()]).collect(),
        Sifat::NaikTahap => NaikTahap::SEMUA.iter().map(|n| n.nama().to_owned()).collect(),
        Sifat::StatusPeserta => kata(&["Aktif", "Graduasi", "Berhenti", "Layak", "Tidak Layak", "Perlu Verifikasi"]),
        Sifat::Cacah | Sifat::Skor | Sifat::Umur | Sifat::Bilangan(..) | Sifat::Jiwa(_) => {
            (0..=120).map(|n: u32| n.to_string()).collect()
        }
        Sifat::Rupiah | Sifat::RupiahSebulan => (0..=400).map(|n: u32| (n * 50_000).to_string()).collect(),
        _ => Vec::new(),
    }
}

fn capaian() -> impl Iterator<Item = String> {
    [Capaian::Terpenuhi, Capaian::Tidak, Capaian::BelumDinilai].into_iter().map(|c| c.nama().to_owned())
}
