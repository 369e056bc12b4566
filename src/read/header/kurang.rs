//! What to say of a table that cannot be read in its role: another kind of table, or a column that is missing, with
//! the `--map` that would mend it where there is one.

use super::kenal::{jenis_lain, wajib};
use super::mirip::terdekat;
use super::susunan::baris_nomor_kolom;
use super::{PetaPengguna, kenal, petakan, salah_tempat};
use crate::domain::desil::{self, BacaanDesil};
use crate::error::Galat;
use crate::read::BARIS_JUDUL;
use crate::read::row::Sel;
use crate::table::jenis::Peran;
use crate::table::kolom::{Kolom, uraian};

/// No row is a header: the widest is shown.
pub(super) fn tidak_ditemukan(berkas: &str, baris: &[Vec<Sel<'_>>], peran: Peran) -> Galat {
    for b in baris.iter().take(BARIS_JUDUL) {
        let judul: Vec<String> = b.iter().map(|s| s.tampil().into_owned()).collect();
        if let Some(galat) = salah_tempat(berkas, &judul, peran) {
            return galat;
        }
    }
    if satu_kolom(baris) {
        return Galat::TanpaPemisah { berkas: berkas.into() };
    }
    let terisi = |b: &&Vec<Sel<'_>>| b.iter().filter(|s| !s.kosong()).count();
    let terlebar = baris.iter().take(BARIS_JUDUL).max_by_key(terisi);
    let judul: Vec<String> = terlebar.map(|b| b.iter().map(|s| s.tampil().into_owned()).collect()).unwrap_or_default();
    kurang(berkas, &judul, &[], peran)
}

/// Every row is one cell, and what would be the header holds several words parted by a sign that parts no cells.
fn satu_kolom(baris: &[Vec<Sel<'_>>]) -> bool {
    let terisi = |b: &&Vec<Sel<'_>>| b.iter().any(|s| !s.kosong());
    let semua: Vec<_> = baris.iter().take(BARIS_JUDUL).filter(terisi).collect();
    let satu = |b: &&Vec<Sel<'_>>| b.iter().filter(|s| !s.kosong()).count() == 1;
    let teks = |b: &Vec<Sel<'_>>| b.iter().map(|s| s.tampil().into_owned()).collect::<String>();
    let biasa = |c: char| c.is_alphanumeric() || matches!(c, '_' | ' ' | '.' | '(' | ')' | '/' | '-' | '\'');
    let bagian = |b: &&Vec<Sel<'_>>| teks(b).split(|c| !biasa(c)).filter(|t| !t.trim().is_empty()).count();
    semua.len() >= 2 && semua.iter().all(satu) && semua.iter().all(|b| bagian(b) >= 3)
}

/// The header lacks a column that a table of this role must have. `data`: the rows below.
pub(super) fn kurang(berkas: &str, judul: &[String], data: &[Vec<Sel<'_>>], peran: Peran) -> Galat {
    let (peta, _) = petakan(judul, &[], &PetaPengguna::default(), peran);
    let lain = jenis_lain(judul, peran);
    let lain = lain.map(|(kenyataan, harapan)| Galat::JenisSalah { berkas: berkas.into(), kenyataan, harapan });
    // Which of the programme's tables it is says more than what it looks like, but to a form's own reader.
    let buatan = salah_tempat(berkas, judul, peran);
    if let Some(galat) = if peran == Peran::Penilaian { lain.or(buatan) } else { buatan.or(lain) } {
        return galat;
    }
    let hilang: Vec<Kolom> = wajib(&peta, peran).into_iter().filter(|k| !peta.punya(*k)).collect();
    let asing: Vec<(usize, &str)> =
        (0..).zip(judul.iter().map(String::as_str)).filter(|(_, j)| asing(j, peran)).collect();
    let dekat: Vec<(Kolom, &str)> =
        hilang.iter().filter_map(|k| Some((*k, calon(*k, &hilang, &asing, data)?))).collect();
    let semua: Vec<String> = dekat.iter().map(|(k, j)| format!("\"{j}\" untuk {}", k.label())).collect();
    let saran = if dekat.is_empty() { String::new() } else { format!("\n  mungkin maksudnya: {}", semua.join(", ")) };
    let terbaca: Vec<&str> = judul.iter().map(String::as_str).filter(|j| !j.is_empty()).take(60).collect();
    // A column that nothing there can hold isn't there under another title either.
    let mungkin = |k: &&Kolom| asing.iter().any(|(i, _)| memuat(**k, *i, data) != Some(false));
    Galat::KolomTidakAda {
        berkas: berkas.into(),
        dicari: uraian(&hilang),
        terbaca: if terbaca.is_empty() { "(tidak ada)".into() } else { singkat(&terbaca) },
        saran,
        perbaikan: perbaikan(peran, &hilang, dekat.first().copied(), &mungkin),
    }
}

fn asing(judul: &str, peran: Peran) -> bool {
    !judul.is_empty() && !kenal(judul, peran) && judul.bytes().filter(u8::is_ascii_digit).count() < 6
}

/// The title that a missing column most likely stands under, by its name or by what is below it.
fn calon<'a>(kolom: Kolom, hilang: &[Kolom], asing: &[(usize, &'a str)], data: &[Vec<Sel<'_>>]) -> Option<&'a str> {
    let muat = || asing.iter().filter(|(i, _)| memuat(kolom, *i, data) != Some(false));
    if let Some((_, j)) = muat().find(|(_, j)| terdekat(j, &[kolom]).is_some()) {
        return Some(j);
    }
    let nomor = |k: &&Kolom| matches!(k, Kolom::NoKk | Kolom::Nik | Kolom::IdPeserta);
    let mut berisi = muat().filter(|(i, _)| memuat(kolom, *i, data) == Some(true));
    let satu = berisi.next().filter(|_| nomor(&&kolom) && hilang.iter().filter(nomor).count() == 1)?;
    berisi.next().is_none().then_some(satu.1)
}

/// Whether the cells of a column are what a column of this meaning holds; `None`: nothing tells.
fn memuat(kolom: Kolom, indeks: usize, data: &[Vec<Sel<'_>>]) -> Option<bool> {
    let bukan_nomor = |b: &&Vec<Sel<'_>>| !baris_nomor_kolom(b.iter().copied(), b.len());
    let isi = data.iter().filter(bukan_nomor).filter_map(|b| b.get(indeks)).filter(|s| !s.kosong());
    let cocok = |s: &Sel<'_>| match kolom {
        Kolom::NoKk | Kolom::Nik => s.memuat_id(),
        Kolom::IdPeserta => {
            let teks = s.tampil();
            teks.bytes().any(|b| b.is_ascii_digit()) && (s.memuat_id() || !teks.contains(' ') && teks.contains('-'))
        }
        Kolom::Desil => matches!(desil::dari_teks(&s.tampil()), BacaanDesil::Nilai(_)),
        Kolom::Angkatan => s.tampil().contains("20"),
        _ => true,
    };
    let (ya, semua) = isi.fold((0, 0), |(ya, semua), s| (ya + usize::from(cocok(s)), semua + 1));
    let dikenal = matches!(kolom, Kolom::NoKk | Kolom::Nik | Kolom::IdPeserta | Kolom::Desil | Kolom::Angkatan);
    (semua > 0 && dikenal).then_some(ya * 2 > semua)
}

fn perbaikan(
    peran: Peran,
    hilang: &[Kolom],
    dekat: Option<(Kolom, &str)>,
    mungkin: &impl Fn(&&Kolom) -> bool,
) -> String {
    if let Some((k, j)) = dekat {
        return format!("ganti judul kolom di berkas, atau pakai --map \"{}={j}\"", k.label());
    }
    if let Some(k) = hilang.iter().find(mungkin) {
        return format!("ganti judul kolom di berkas, atau pakai --map \"{}=judul di berkas\"", k.label());
    }
    let Some(k) = hilang.first().map(|k| k.label()) else { return "periksa baris judul berkas".into() };
    match peran {
        Peran::Hasil => "berikan keluaran uep grade".into(),
        Peran::Saringan | Peran::SaringanUtuh => "berikan keluaran uep screen".into(),
        Peran::Evaluasi => "berikan keluaran uep evaluate".into(),
        Peran::Penilaian => "berikan lembar dari uep template penilaian yang sudah diisi".into(),
        Peran::Asesmen => "berikan lembar dari uep template asesmen yang sudah diisi".into(),
        Peran::Insentif => format!("tambahkan kolom {k}; contohnya: uep template insentif"),
        Peran::Kegiatan => format!("tambahkan kolom {k}; contohnya: uep template kegiatan"),
        Peran::Persetujuan => "berikan lembar dari uep template persetujuan yang sudah diisi".into(),
        Peran::Register => {
            format!("tambahkan kolom {k}, kolom yang ada tidak memuatnya; contohnya: uep template register")
        }
        Peran::Ekstrak | Peran::Bansos | Peran::Ppks | Peran::Parameter | Peran::Koreksi => {
            format!("tambahkan kolom {k}; kolom yang ada tidak memuatnya")
        }
    }
}

/// Titles for a message. A row that holds an id is data of somebody, and none of it is shown.
fn singkat(judul: &[&str]) -> String {
    let data = judul.iter().any(|j| j.bytes().filter(u8::is_ascii_digit).count() >= 6);
    if data {
        return "(baris data; tidak ada baris judul)".into();
    }
    judul.join(", ").chars().take(600).collect()
}
