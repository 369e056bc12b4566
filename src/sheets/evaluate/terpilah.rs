//! Sheet `Terpilah`: everyone in the register by sex, disability, desil and kecamatan, by where they stand
//! now. Each table adds up to the same totals; small cells are hidden as [`crate::sheets::terpilah`] does it.

use super::{LaporanEvaluate, R, sub_judul};
use crate::decide::evaluate::orang::Orang;
use crate::domain::orang::JenisKelamin;
use crate::domain::peserta::StatusPeserta;
use crate::domain::wilayah::Kecamatan;
use crate::sheets::terpilah::Tabel;
use crate::write::xlsx::{Gaya, Lembar};

const TIDAK_DIKETAHUI: &str = "Tidak diketahui";
/// Where somebody stands: in a stage, or out of it.
pub const KOLOM: [&str; 7] = ["Tahap I", "Tahap II", "Tahap III", "Tahap IV", "Graduasi", "Berhenti", TIDAK_DIKETAHUI];

/// Place of a participant among [`KOLOM`].
pub fn tempat(o: &Orang<'_>) -> usize {
    match (o.status(), o.kelas) {
        (StatusPeserta::Graduasi, _) => 4,
        (StatusPeserta::Berhenti, _) => 5,
        (_, Some(k)) => k as usize,
        (_, None) => 6,
    }
}

pub fn lembar(b: &LaporanEvaluate<'_>, mut l: Lembar) -> R<Lembar> {
    l.lebar(&[30.0, 11.0, 11.0, 11.0, 11.0, 11.0, 11.0, 13.0, 11.0])?;
    l.kepala("Rekapitulasi Terpilah (peserta)", &sub_judul(b, "keadaan menurut register"))?;
    let minimum = b.param.sel_minimum;
    let catatan = format!(
        "Sel di bawah {minimum} peserta, dan sel lain yang dapat membukanya, ditulis \"*\" (parameter sel_minimum). \
         Daftar orang di buku ini membukanya kembali: untuk dibagikan pakai --recap."
    );
    l.teks(2, 0, &catatan, Gaya::Catatan)?;
    let mut r = 4;
    for tabel in tabel(&b.hasil.orang) {
        r = l.blok(r, tabel.blok(minimum))?.bawah() + 1;
    }
    l.cetak(true, None)?;
    l.area_cetak(r, 8)?;
    Ok(l)
}

/// Each table: its title, the names of its groups, and the group of a participant.
pub fn tabel(orang: &[Orang<'_>]) -> Vec<Tabel> {
    let nama =
        |n: &[&str]| -> Vec<String> { n.iter().map(|n| (*n).to_owned()).chain([TIDAK_DIKETAHUI.into()]).collect() };
    let desil: Vec<String> =
        (1..=5).map(|d| format!("Desil {d}")).chain(["Desil 6–10".into(), TIDAK_DIKETAHUI.into()]).collect();
    let kecamatan: Vec<&str> = Kecamatan::semua().map(|k| k.nama()).collect();
    // A class that isn't known gets its column only where there is somebody.
    let lebar = if orang.iter().any(|o| tempat(o) == 6) { 7 } else { 6 };
    let satu = |judul: &str, nama: Vec<String>, di: &dyn Fn(&Orang<'_>) -> Option<usize>| {
        let mut isi = vec![vec![0; lebar]; nama.len()];
        for o in orang {
            isi[di(o).unwrap_or(nama.len() - 1)][tempat(o)] += 1;
        }
        Tabel {
            judul: judul.to_owned(),
            kolom: KOLOM[..lebar].iter().map(|k| (*k).to_owned()).collect(),
            baris: nama.into_iter().zip(isi).collect(),
            jumlah_diketahui: true,
        }
    };
    vec![
        satu("1. Jenis kelamin", nama(&["Laki-laki", "Perempuan"]), &|o| {
            o.daftar.peserta.jenis_kelamin.map(|j| usize::from(j == JenisKelamin::Perempuan))
        }),
        satu("2. Disabilitas", nama(&["Penyandang disabilitas", "Bukan penyandang disabilitas"]), &|o| {
            o.daftar.disabilitas.map(|d| usize::from(!d))
        }),
        satu("3. Desil saat masuk", desil, &|o| o.daftar.desil_awal.nilai().map(|d| usize::from(d.nilai() - 1).min(5))),
        satu("4. Kecamatan", nama(&kecamatan), &|o| o.kecamatan.map(|k| k.indeks())),
    ]
}
