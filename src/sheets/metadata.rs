//! Sheet `Metadata`, last in every workbook: what has to be known to make it again.

use super::jalan::{Jalan, SumberTerbaca, VERSI, huruf_kolom};
use crate::domain::rupiah::ribuan;
use crate::domain::tanggal;
use crate::perwal::parameter::{DAFTAR, Parameter};
use crate::perwal::rujukan::PERWAL;
use crate::perwal::tafsir::Tafsir;
use crate::record::koreksi::DaftarKoreksi;
use crate::write::samar;
use crate::write::xlsx::{Buku, Gaya, Lembar};

type R<T> = std::io::Result<T>;

/// Subtitle of every sheet.
pub fn sub(jalan: &Jalan) -> String {
    format!("{PERWAL} · tanggal acuan {}", tanggal::panjang(jalan.acuan))
}

/// The line below the title block of a masked summary.
///
/// # Errors
/// What the writer reports.
pub fn tanda_samar(l: &mut Lembar, jalan: &Jalan, baris: u32) -> R<()> {
    if !jalan.samarkan {
        return Ok(());
    }
    l.teks(baris, 0, "Keluaran ini disamarkan dan tidak dapat dipakai sebagai masukan.", Gaya::Catatan)
}

/// Makes the sheet.
///
/// # Errors
/// What the writer reports.
pub fn lembar(
    buku: &Buku,
    jalan: &Jalan,
    param: Option<&Parameter>,
    tafsir: &[Tafsir],
    tambahan: &[(String, String)],
) -> R<Lembar> {
    isi(buku.lembar("Metadata")?, jalan, param, tafsir, tambahan)
}

/// Fills the sheet. `tambahan`: what the command shows besides what every command shows.
///
/// # Errors
/// What the writer reports.
pub fn isi(
    mut l: Lembar,
    jalan: &Jalan,
    param: Option<&Parameter>,
    tafsir: &[Tafsir],
    tambahan: &[(String, String)],
) -> R<Lembar> {
    l.lebar(&[24.0, 38.0, 19.0, 16.0, 11.0, 9.0, 9.0, 18.0, 36.0])?;
    l.kepala("Metadata", &sub(jalan))?;
    let mut r = umum(&mut l, jalan, tambahan, 3)?;
    if !jalan.sumber.is_empty() {
        r = sumber(&mut l, jalan, r)?;
        r = kolom(&mut l, jalan, r)?;
    }
    if let Some(param) = param {
        r = parameter(&mut l, (jalan, param), r)?;
    }
    if !tafsir.is_empty() {
        bacaan(&mut l, tafsir, r)?;
    }
    l.cetak(true, None)?;
    Ok(l)
}

fn umum(l: &mut Lembar, jalan: &Jalan, tambahan: &[(String, String)], mulai: u32) -> R<u32> {
    let mut isi = vec![
        ("Perintah".to_owned(), format!("uep {}", jalan.perintah)),
        ("Opsi".to_owned(), opsi(jalan)),
        ("Versi".to_owned(), VERSI.to_owned()),
        ("Tanggal acuan".to_owned(), jalan.acuan.to_string()),
        ("Dasar".to_owned(), PERWAL.to_owned()),
        ("Penyamaran".to_owned(), if jalan.samarkan { "Ya".into() } else { "Tidak".to_owned() }),
    ];
    isi.extend_from_slice(tambahan);
    isi.extend(catatan(jalan).map(|c| ("Perhatikan".to_owned(), c)));
    if let Some(n) = jalan.koreksi.as_ref().map(DaftarKoreksi::banyak) {
        isi.push(("Koreksi diterapkan".to_owned(), ribuan(n.diterapkan)));
        isi.push(("Koreksi ditolak".to_owned(), ribuan(n.ditolak)));
    }
    for (i, (nama, nilai)) in isi.iter().enumerate() {
        let r = mulai + i as u32;
        l.teks(r, 0, nama, Gaya::TeksTebal)?;
        l.teks(r, 1, nilai, Gaya::Lipat)?;
    }
    Ok(mulai + isi.len() as u32 + 1)
}

/// The options as typed; masked, their names, and what plainly is a number, a date or a quarter: a file, a mentor
/// or a title may be called by somebody's name.
fn opsi(jalan: &Jalan) -> String {
    let satu = |o: &String| match jalan.samarkan {
        false => o.clone(),
        true => o.split(' ').map(kata_opsi).collect::<Vec<_>>().join(" "),
    };
    let semua: Vec<String> = jalan.opsi.iter().map(satu).collect();
    if semua.is_empty() { "-".into() } else { semua.join(" ") }
}

fn kata_opsi(kata: &str) -> &str {
    let nilai = kata.len() <= 10 && kata.starts_with(|c: char| c.is_ascii_digit());
    let boleh = |c: char| c.is_ascii_digit() || matches!(c, '-' | ',' | 'T' | 'W');
    if kata.starts_with("--") || nilai && kata.chars().all(boleh) { kata } else { samar::tulisan(kata) }
}

/// The notes name the files of earlier steps.
fn catatan(jalan: &Jalan) -> Box<dyn Iterator<Item = String> + '_> {
    match jalan.catatan.len() {
        n @ 1.. if jalan.samarkan => {
            Box::new(std::iter::once(format!("{n} catatan; lihat keluaran yang tidak disamarkan")))
        }
        _ => Box::new(jalan.catatan.iter().cloned()),
    }
}

fn sumber(l: &mut Lembar, jalan: &Jalan, mulai: u32) -> R<u32> {
    l.teks(mulai, 0, "Masukan", Gaya::Bagian)?;
    let judul = [
        "Berkas",
        "Jenis",
        "Format",
        "Kop / judul / kosong / penutup",
        "Dibaca",
        "Dipakai",
        "Rusak",
        "Keterangan",
        "SHA-256",
    ];
    l.baris_kepala(mulai + 1, 0, &judul)?;
    l.tinggi(mulai + 1, 28.0)?;
    for (i, s) in jalan.sumber.iter().enumerate() {
        let r = mulai + 2 + i as u32;
        let h = &s.hitungan;
        let bukan_data = format!("{} / {} / {} / {}", s.kop, s.judul + h.judul_ulang, h.kosong, h.penutup);
        let keterangan =
            if h.campuran > 0 { format!("{} baris memuat byte Windows-1252", h.campuran) } else { String::new() };
        l.teks(r, 0, &nama_masukan(jalan, i), Gaya::Lipat)?;
        l.teks(r, 1, s.jenis, Gaya::Lipat)?;
        l.teks(r, 2, &format(jalan, s), Gaya::Lipat)?;
        l.teks(r, 3, &bukan_data, Gaya::Tengah)?;
        l.angka(r, 4, h.dibaca().into(), Gaya::Angka)?;
        l.angka(r, 5, h.dipakai.into(), Gaya::Angka)?;
        l.angka(r, 6, h.rusak.into(), Gaya::Angka)?;
        l.teks(r, 7, &keterangan, Gaya::Lipat)?;
        l.teks(r, 8, &s.sha256, Gaya::Lipat)?;
        l.tinggi(r, 28.0)?;
    }
    Ok(mulai + 3 + jalan.sumber.len() as u32)
}

/// Every column of every input with what it was taken for. A title that isn't known may name anybody: masked, they
/// are counted.
fn kolom(l: &mut Lembar, jalan: &Jalan, mulai: u32) -> R<u32> {
    l.teks(mulai, 0, "Kolom masukan", Gaya::Bagian)?;
    l.baris_kepala(mulai + 1, 0, &["Berkas", "Judul di berkas", "Dibaca sebagai", "Kolom"])?;
    let mut r = mulai + 2;
    for (ke, s) in jalan.sumber.iter().enumerate() {
        let nama = nama_masukan(jalan, ke);
        let lembar = s.lembar.as_ref().filter(|_| !jalan.samarkan);
        let berkas = lembar.map_or_else(|| nama.clone(), |l| format!("{nama}, lembar {l}"));
        let berjudul = s.kolom.iter().zip(&s.dibaca_sebagai).enumerate().filter(|(_, (judul, _))| !judul.is_empty());
        let (tampil, samar): (Vec<_>, Vec<_>) = berjudul.partition(|(_, (_, d))| d.is_some() || !jalan.samarkan);
        for (i, (judul, dibaca)) in tampil {
            let di = if s.lembar.is_some() { huruf_kolom(i as u16) } else { (i + 1).to_string() };
            satu_kolom(l, r, [&berkas, &jalan.isian("Kolom", judul), dibaca.unwrap_or(TIDAK_DIPAKAI), &di])?;
            r += 1;
        }
        for (baris, kelurahan) in &s.kop_wilayah {
            let kop = format!("(kop) Kelurahan {kelurahan}");
            satu_kolom(l, r, [&berkas, &kop, "Kelurahan (T73)", &format!("baris {baris}")])?;
            r += 1;
        }
        if !samar.is_empty() {
            satu_kolom(l, r, [&berkas, &format!("{} kolom lain", samar.len()), TIDAK_DIPAKAI, ""])?;
            r += 1;
        }
    }
    Ok(r + 1)
}

const TIDAK_DIPAKAI: &str = "tidak dipakai";

fn satu_kolom(l: &mut Lembar, r: u32, isi: [&str; 4]) -> R<()> {
    for ((c, teks), gaya) in (0..).zip(isi).zip([Gaya::Teks, Gaya::Teks, Gaya::Lipat, Gaya::Tengah]) {
        l.teks(r, c, teks, gaya)?;
    }
    Ok(())
}

/// The name of an input as this run shows it: it is known by its SHA-256, too.
pub fn nama_masukan(jalan: &Jalan, ke: usize) -> String {
    match jalan.sumber.get(ke) {
        Some(s) if !jalan.samarkan => s.nama.clone(),
        Some(_) => format!("Masukan {}", ke + 1),
        None => String::new(),
    }
}

/// Under a mask without the name of the sheet.
fn format(jalan: &Jalan, s: &SumberTerbaca) -> String {
    let pertama = s.format.split([',', ' ']).next().unwrap_or_default();
    if jalan.samarkan { pertama.to_owned() } else { s.format.clone() }
}

/// The value of a parameter; text that somebody chose may say anything.
fn nilai_parameter(jalan: &Jalan, nilai: &str, satuan: &str) -> String {
    let bebas = ["teks", "daftar, dipisah titik koma"].contains(&satuan);
    match nilai {
        "" => "(tidak dipakai)".into(),
        n if jalan.samarkan && bebas => samar::tulisan(n).into(),
        n => n.into(),
    }
}

fn parameter(l: &mut Lembar, (jalan, param): (&Jalan, &Parameter), mulai: u32) -> R<u32> {
    l.teks(mulai, 0, "Parameter yang berlaku", Gaya::Bagian)?;
    l.baris_kepala(mulai + 1, 0, &["Parameter", "Keterangan", "Nilai", "Berlaku sejak", "Asal"])?;
    l.gabung(mulai + 1, 5, 8, "Dasar", Gaya::Kepala)?;
    for (i, (b, d)) in param.berlaku.iter().zip(DAFTAR).enumerate() {
        let r = mulai + 2 + i as u32;
        l.teks(r, 0, b.nama, Gaya::Teks)?;
        l.teks(r, 1, d.keterangan, Gaya::Lipat)?;
        l.teks(r, 2, &nilai_parameter(jalan, &b.nilai, d.satuan), Gaya::Lipat)?;
        l.teks(r, 3, &b.sejak.map_or_else(String::new, |s| s.to_string()), Gaya::Tengah)?;
        l.teks(r, 4, b.asal, Gaya::Lipat)?;
        l.gabung(r, 5, 8, d.dasar, Gaya::Lipat)?;
        l.tinggi(r, 40.0)?;
    }
    Ok(mulai + 3 + param.berlaku.len() as u32)
}

fn bacaan(l: &mut Lembar, tafsir: &[Tafsir], mulai: u32) -> R<()> {
    l.teks(mulai, 0, "Tafsir yang dipakai", Gaya::Bagian)?;
    l.baris_kepala(mulai + 1, 0, &["No", "Yang tidak jelas"])?;
    l.gabung(mulai + 1, 2, 7, "Dibaca sebagai", Gaya::Kepala)?;
    l.teks(mulai + 1, 8, "Parameter", Gaya::Kepala)?;
    for (i, t) in tafsir.iter().enumerate() {
        let r = mulai + 2 + i as u32;
        l.teks(r, 0, &t.to_string(), Gaya::Tengah)?;
        l.teks(r, 1, t.persoalan(), Gaya::Lipat)?;
        l.gabung(r, 2, 7, t.bacaan(), Gaya::Lipat)?;
        l.teks(r, 8, t.parameter(), Gaya::Lipat)?;
        l.tinggi(r, 54.0)?;
    }
    Ok(())
}
