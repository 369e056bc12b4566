//! `uep cohort --recap`: candidates by outcome and place, sex and disability; the register by angkatan and stage.

use std::collections::{BTreeMap, BTreeSet};

use super::LaporanCohort;
use crate::decide::cohort::{Calon, Keputusan};
use crate::domain::peserta::StatusPeserta;
use crate::domain::wilayah::{JUMLAH_KELURAHAN, Kelurahan};
use crate::sheets::rekap::{Baris, Induk, LembarRekap, Tabel, wilayah};
use crate::sheets::terpilah;

const HASIL: [&str; 5] = ["Diterima", "Cadangan", "Sudah di angkatan", "Tidak Lolos", "Belum Lengkap"];
const KEADAAN: [&str; 7] = ["Tahap I", "Tahap II", "Tahap III", "Tahap IV", "Graduasi", "Berhenti", "Tidak diketahui"];

/// A table's groups: their names, and the group of a candidate.
type Kelompok<'a> = (&'a str, &'a [&'a str], fn(&Calon<'_>) -> usize);

/// Outcome of each candidate.
fn hasil<'x>(b: &'x LaporanCohort<'_>) -> Vec<(&'x Calon<'x>, usize)> {
    let masuk: BTreeSet<usize> = b.hasil.pilihan.masuk.iter().map(|m| m.calon).collect();
    let satu = |(i, c): (usize, &'x Calon<'x>)| {
        let di = match c.keputusan {
            Keputusan::Lolos(_) => usize::from(!masuk.contains(&i)),
            Keputusan::SudahMasuk(_) => 2,
            Keputusan::TidakLolos(_) => 3,
            Keputusan::BelumLengkap(_) => 4,
        };
        (c, di)
    };
    b.hasil.saringan.calon.iter().enumerate().map(satu).collect()
}

/// Where everyone of the register stands, by angkatan.
fn register(b: &LaporanCohort<'_>) -> BTreeMap<Option<u16>, [u32; 7]> {
    let mut semua: BTreeMap<Option<u16>, [u32; 7]> = BTreeMap::new();
    for r in &b.hasil.register {
        let di = match (r.status, r.kelas) {
            (StatusPeserta::Graduasi, _) => 4,
            (StatusPeserta::Berhenti, _) => 5,
            (_, Some(k)) => k as usize,
            (_, None) => 6,
        };
        semua.entry(r.angkatan.filter(|_| !r.pasal_9)).or_default()[di] += 1;
    }
    semua
}

fn jumlah<const N: usize>(isi: impl Iterator<Item = [u32; N]>) -> [u32; N] {
    isi.fold([0; N], |a, b| std::array::from_fn(|i| a[i] + b[i]))
}

/// The outcomes of candidates, and of participants.
pub fn induk(b: &LaporanCohort<'_>) -> [Induk; 2] {
    let mut calon = [0; 5];
    hasil(b).iter().for_each(|(_, di)| calon[*di] += 1);
    let peserta = jumlah(register(b).into_values());
    let minimum = b.param.sel_minimum;
    [Induk::baru(&HASIL, &calon, minimum), Induk::baru(&KEADAAN, &peserta, minimum)]
}

pub fn lembar<'a>(b: &LaporanCohort<'_>, [calon, peserta]: &'a [Induk; 2]) -> Vec<LembarRekap<'a>> {
    let semua = hasil(b);
    let tabel = |judul: &str, baris| Tabel { judul: judul.to_owned(), induk: calon, baris, tambahan: Vec::new() };
    let per = |banyak: usize, di: &dyn Fn(&Calon<'_>) -> usize| {
        let mut isi = vec![vec![0; 5]; banyak];
        semua.iter().for_each(|(c, hasil)| isi[di(c)][*hasil] += 1);
        isi
    };
    let terpilah = TERPILAH.map(|(judul, nama, di)| {
        let isi = per(nama.len(), &|c| di(c));
        tabel(judul, nama.iter().zip(isi).map(|(n, isi)| Baris::baru(*n, isi)).collect())
    });
    let kelurahan = |c: &Calon<'_>| {
        let milik = c.keluarga.and_then(|k| Kelurahan::dari_nama(&k.kelurahan));
        milik.map_or(JUMLAH_KELURAHAN, Kelurahan::indeks)
    };
    let tempat = tabel("Calon menurut kecamatan dan kelurahan", wilayah(&per(JUMLAH_KELURAHAN + 1, &kelurahan)));
    let nama = |a: Option<u16>| a.map_or("Pasal 9 atau tidak diketahui".to_owned(), |a| format!("Angkatan {a}"));
    let angkatan = register(b).into_iter().map(|(a, isi)| Baris::baru(nama(a), isi)).collect();
    let register = Tabel {
        judul: "Peserta menurut angkatan dan tahap".into(),
        induk: peserta,
        baris: angkatan,
        tambahan: Vec::new(),
    };
    let satu = |nama, judul: &str, tabel| LembarRekap {
        nama,
        judul: format!("{judul} {}", b.waktu.tahun),
        tabel,
        catatan: Vec::new(),
    };
    vec![
        satu("Ringkasan", "Rekap Calon Peserta Angkatan", terpilah.into()),
        satu("Alokasi Wilayah", "Rekap Calon menurut Wilayah, Angkatan", vec![tempat]),
        satu("Linimasa", "Rekap Peserta, Tahun", vec![register]),
    ]
}

const TERPILAH: [Kelompok<'static>; 2] = [
    ("1. Jenis kelamin calon peserta", &terpilah::JENIS_KELAMIN, |c| terpilah::jenis_kelamin(c.peserta.jenis_kelamin)),
    ("2. Disabilitas calon peserta", &["Ya", "Tidak", "Tidak diketahui"], |c| {
        terpilah::ya_tidak(c.peserta.disabilitas)
    }),
];
