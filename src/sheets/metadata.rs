//! Sheet `Metadata`, last in every workbook: what has to be known to make it again.

use super::jalan::{Jalan, SumberTerbaca, VERSI, huruf_kolom};
use crate::domain::rupiah::ribuan;
use crate::domain::tanggal;
use crate::perwal::parameter::{DAFTAR, Parameter};
use crate::perwal::rujukan::PERWAL;
use crate::perwal::tafsir::KumpulanTafsir;
use crate::record::jejak;
use crate::record::jumlah::baris_lembar;
use crate::record::koreksi::DaftarKoreksi;
use crate::write::blok::{Baris, Blok, Sel};
use crate::write::samar;
use crate::write::susunan::BarisSenarai;
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
    tafsir: KumpulanTafsir,
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
    tafsir: KumpulanTafsir,
    tambahan: &[(String, String)],
) -> R<Lembar> {
    l.lebar(&[24.0, 38.0, 19.0, 16.0, 11.0, 9.0, 9.0, 18.0, 36.0])?;
    l.kepala("Metadata", &sub(jalan))?;
    let mut semua = vec![umum(jalan, tambahan)];
    if !jalan.sumber.is_empty() {
        semua.extend([sumber(jalan), kolom(jalan)]);
    }
    semua.extend(param.map(|p| parameter(jalan, p)));
    if !tafsir.kosong() {
        semua.push(bacaan(tafsir));
    }
    let mut r = 3;
    for blok in semua {
        r = l.blok(r, blok)?.bawah() + 1;
    }
    l.cetak(true, None)?;
    Ok(l)
}

/// How many rows each list has: `Baris Layak`. With them a row that was taken out or put in later shows.
pub fn baris(senarai: &[BarisSenarai]) -> Vec<(String, String)> {
    senarai.iter().map(|s| (baris_lembar(&s.lembar), ribuan(s.banyak))).collect()
}

fn umum<'a>(jalan: &Jalan, tambahan: &[(String, String)]) -> Blok<'a> {
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
    if let Some(n) = jalan.persetujuan.as_ref().map(|p| p.banyak) {
        isi.push(("Baris disetujui".to_owned(), ribuan(n.diterapkan)));
        isi.push(("Baris ditahan".to_owned(), ribuan(n.ditahan)));
    }
    Blok::default().dengan(isi.into_iter().map(|(nama, nilai)| [Sel::tebal(nama), Sel::lipat(nilai)]))
}

/// The options as typed; masked, their names, and what plainly is a number, a date or a quarter: a file, a mentor
/// or a title may be called by somebody's name. A value is one word then, too.
fn opsi(jalan: &Jalan) -> String {
    let satu = |o: &String| match o.split_once(' ').filter(|(nama, _)| nama.starts_with('-')) {
        _ if !jalan.samarkan => o.clone(),
        Some((nama, nilai)) => format!("{nama} {}", kata_opsi(nilai)),
        None => kata_opsi(o).to_owned(),
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

fn sumber<'a>(jalan: &'a Jalan) -> Blok<'a> {
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
    let baris = jalan.sumber.iter().enumerate().map(|(i, s)| {
        let h = &s.hitungan;
        let bukan_data = format!("{} / {} / {} / {}", s.kop, s.judul + h.judul_ulang, h.kosong, h.penutup);
        let keterangan =
            if h.campuran > 0 { format!("{} baris memuat byte Windows-1252", h.campuran) } else { String::new() };
        Baris::from([
            Sel::lipat(nama_masukan(jalan, i)),
            Sel::lipat(s.jenis),
            Sel::lipat(format(jalan, s)),
            Sel::tengah(bukan_data),
            Sel::angka(h.dibaca()),
            Sel::angka(h.dipakai),
            Sel::angka(h.rusak),
            Sel::lipat(keterangan),
            Sel::lipat(s.sha256.as_str()),
        ])
        .tinggi(28.0)
    });
    Blok::baru("Masukan").kepala(judul).tinggi_kepala(28.0).dengan(baris)
}

/// Every column of every input with what it was taken for.
fn kolom<'a>(jalan: &Jalan) -> Blok<'a> {
    let semua = jalan.sumber.iter().enumerate().flat_map(|(ke, s)| kolom_sumber(jalan, ke, s));
    let baris = semua
        .map(|[berkas, judul, dibaca, di]| [Sel::teks(berkas), Sel::teks(judul), Sel::lipat(dibaca), Sel::tengah(di)]);
    Blok::baru("Kolom masukan").kepala(["Berkas", "Judul di berkas", "Dibaca sebagai", "Kolom"]).dengan(baris)
}

/// File, title, what it was taken for, place. A title that isn't known may name anybody: masked, they are counted.
fn kolom_sumber(jalan: &Jalan, ke: usize, s: &SumberTerbaca) -> Vec<[String; 4]> {
    let nama = nama_masukan(jalan, ke);
    let lembar = s.lembar.as_ref().filter(|_| !jalan.samarkan);
    let berkas = lembar.map_or_else(|| nama.clone(), |l| format!("{nama}, lembar {l}"));
    let berjudul = s.kolom.iter().zip(&s.dibaca_sebagai).enumerate().filter(|(_, (judul, _))| !judul.is_empty());
    let dikenal = |judul: &str, dibaca: Option<&str>| dibaca.is_some() || judul == jejak::JUDUL;
    let (tampil, samar): (Vec<_>, Vec<_>) = berjudul.partition(|(_, (j, d))| dikenal(j, **d) || !jalan.samarkan);
    let satu = |judul: String, dibaca: &str, di: String| [berkas.clone(), judul, dibaca.to_owned(), di];
    let tampil = tampil.into_iter().map(|(i, (judul, dibaca))| {
        let dibaca = dibaca.or_else(|| (*judul == jejak::JUDUL).then_some(JEJAK));
        let di = if s.lembar.is_some() { huruf_kolom(i as u16) } else { (i + 1).to_string() };
        satu(jalan.isian("Kolom", judul), dibaca.unwrap_or(TIDAK_DIPAKAI), di)
    });
    let kop = s.kop_wilayah.iter().map(|(baris, kelurahan)| {
        satu(format!("(kop) Kelurahan {kelurahan}"), "Kelurahan (T73)", format!("baris {baris}"))
    });
    let lain = (!samar.is_empty()).then(|| satu(format!("{} kolom lain", samar.len()), TIDAK_DIPAKAI, String::new()));
    tampil.chain(kop).chain(lain).collect()
}

const TIDAK_DIPAKAI: &str = "tidak dipakai";
/// The reasons of a row, for `uep explain`: the next step decides by its own.
const JEJAK: &str = "Jejak (untuk uep explain)";

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

fn parameter<'a>(jalan: &Jalan, param: &'a Parameter) -> Blok<'a> {
    let kepala = ["Parameter", "Keterangan", "Nilai", "Berlaku sejak", "Asal"].map(Sel::kepala).into_iter();
    let baris = param.berlaku.iter().zip(DAFTAR).map(|(b, d)| {
        Baris::from([
            Sel::teks(b.nama),
            Sel::lipat(d.keterangan),
            Sel::lipat(nilai_parameter(jalan, &b.nilai, d.satuan)),
            Sel::tengah(b.sejak.map_or_else(String::new, |s| s.to_string())),
            Sel::lipat(b.asal),
            Sel::lipat(d.dasar).lebar(4),
        ])
        .tinggi(40.0)
    });
    let kepala = kepala.chain([Sel::kepala("Dasar").lebar(4)]).collect::<Vec<_>>();
    Blok::baru("Parameter yang berlaku").kepala_sel(kepala).dengan(baris)
}

fn bacaan<'a>(tafsir: KumpulanTafsir) -> Blok<'a> {
    let kepala = [
        Sel::kepala("No"),
        Sel::kepala("Yang tidak jelas"),
        Sel::kepala("Dibaca sebagai").lebar(6),
        Sel::kepala("Parameter"),
    ];
    let baris = tafsir.iter().map(|t| {
        let bacaan = Sel::lipat(t.bacaan()).lebar(6);
        Baris::from([Sel::tengah(t.to_string()), Sel::lipat(t.persoalan()), bacaan, Sel::lipat(t.parameter())])
            .tinggi(54.0)
    });
    Blok::baru("Tafsir yang dipakai").kepala_sel(kepala).dengan(baris)
}
