//! `uep screen --recap`: families by status, desil, place, sex, disability and age, and why they fall out.

use super::{LaporanScreen, terpilah};
use crate::decide::screen::keluarga::Keluarga;
use crate::domain::wilayah::Kelurahan;
use crate::perwal::kelayakan::{FaktaDesil, Status};
use crate::sheets::rekap::{Baris, Induk, LembarRekap, Tabel, wilayah};

/// Families by status in each group, in the order of the groups.
fn per_kelompok(b: &LaporanScreen<'_>, banyak: usize, di: impl Fn(&Keluarga) -> usize) -> Vec<[u32; 3]> {
    let mut isi = vec![[0; 3]; banyak];
    b.hasil.keluarga.iter().for_each(|k| isi[di(k)][k.status as usize] += 1);
    isi
}

/// The outcomes of all sheets.
pub fn induk(b: &LaporanScreen<'_>) -> Induk {
    let jumlah = Status::SEMUA.map(|s| b.ringkas.status(s).keluarga);
    Induk::baru(&Status::SEMUA.map(Status::nama), &jumlah, b.param.sel_minimum)
}

/// Families that fall out, by the first condition in the way: one outcome.
pub fn induk_gugur(b: &LaporanScreen<'_>) -> Induk {
    Induk::baru(&["Keluarga"], &[b.ringkas.gugur.iter().sum()], b.param.sel_minimum)
}

pub fn lembar<'a>(b: &LaporanScreen<'_>, induk: &'a Induk, gugur: &'a Induk) -> Vec<LembarRekap<'a>> {
    let tabel = |judul: &str, baris| Tabel { judul: judul.to_owned(), induk, baris, tambahan: Vec::new() };
    let desil = |k: &Keluarga| if let FaktaDesil::Nilai(d) = k.desil { usize::from(d.nilai()) - 1 } else { 10 };
    let nama_desil = |i: usize| if i < 10 { format!("Desil {}", i + 1) } else { "Tidak diketahui".to_owned() };
    let per_desil = per_kelompok(b, 11, desil).into_iter().enumerate();
    let jiwa = Baris::baru("Jiwa", Status::SEMUA.map(|s| b.ringkas.status(s).jiwa));
    let semua = Tabel {
        tambahan: vec![jiwa],
        ..tabel("1. Keluarga menurut desil", per_desil.map(|(i, isi)| Baris::baru(nama_desil(i), isi)).collect())
    };
    let sebab = ["Di luar Kota Banjarmasin", "Tidak memenuhi juknis", "Tidak memenuhi huruf a, b, c"];
    let sebab = sebab.iter().zip(b.ringkas.gugur).map(|(n, isi)| Baris::baru(*n, [isi])).collect();
    let sebab = Tabel {
        judul: "2. Tidak Layak menurut syarat pertama".into(),
        induk: gugur,
        baris: sebab,
        tambahan: Vec::new(),
    };
    let terpilah = terpilah::tabel(b).into_iter().map(|t| {
        let baris = t.baris.into_iter().map(|(nama, isi)| Baris::baru(nama, isi)).collect();
        tabel(&t.judul, baris)
    });
    vec![
        LembarRekap {
            nama: "Ringkasan",
            judul: "Rekap Hasil Penyaringan Calon Peserta UEP Berkelas".into(),
            tabel: vec![semua, sebab],
            catatan: b.ringkas.tidak_diperiksa.iter().map(|k| b.jalan.kalimat(k)).collect(),
        },
        LembarRekap {
            nama: "Rekap Wilayah",
            judul: "Rekapitulasi Wilayah (keluarga)".into(),
            tabel: vec![tabel("Keluarga menurut kecamatan dan kelurahan", tempat(b))],
            catatan: Vec::new(),
        },
        LembarRekap {
            nama: "Terpilah",
            judul: "Rekapitulasi Terpilah (keluarga)".into(),
            tabel: terpilah.collect(),
            catatan: Vec::new(),
        },
    ]
}

fn tempat(b: &LaporanScreen<'_>) -> Vec<Baris> {
    let kelurahan: Vec<Kelurahan> = Kelurahan::semua().collect();
    let isi = per_kelompok(b, kelurahan.len() + 1, |k| k.kelurahan().map_or(kelurahan.len(), Kelurahan::indeks));
    wilayah(&isi.iter().map(|b| b.to_vec()).collect::<Vec<_>>())
}
