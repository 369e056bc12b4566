//! Sheet `Linimasa` (Bagan 4.1): each angkatan with the years of its four stages in colour, how many of its
//! participants stand in each stage now, and the years beyond the road map.

use std::collections::BTreeMap;

use super::register;
use super::{Bahan, R};
use crate::domain::kelas::Kelas;
use crate::domain::peserta::StatusPeserta;
use crate::perwal::tahap::{ANGKATAN_PERTAMA, TAHUN_AKHIR, tahun_tahap};
use crate::sheets::jalan::huruf_kolom;
use crate::sheets::metadata;
use crate::table::kolom::Kolom;
use crate::write::rentang::{Rentang, huruf};
use crate::write::xlsx::{Gaya, Lembar, Rumus, WARNA_TAHAP, Waktu};

const KEPALA: u32 = 3;
/// Angkatan, Tahap.
const DEPAN: u16 = 2;
/// Behind the years: active, ready, graduated, stopped, all.
const BELAKANG: [&str; 5] = ["Aktif", "Siap Graduasi", "Graduasi", "Berhenti", "Jumlah"];

/// Whose line it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Garis {
    /// In since before the Perwal; their years are those of the first angkatan (T46).
    Pasal9,
    Angkatan(u16),
    TidakDiketahui,
}

/// By class and status.
type Isi = BTreeMap<(Option<Kelas>, StatusPeserta), u32>;

/// Fills the sheet.
pub fn lembar(b: &Bahan<'_>, mut l: Lembar) -> R<Lembar> {
    let rentang = &b.rentang();
    let garis = garis(b);
    let tahun = tahun(b, &garis);
    l.kepala(
        "Linimasa Multi-Angkatan (Bagan 4.1)",
        &format!("{} · keadaan tahun {} menurut register", metadata::sub(b.jalan), b.waktu.tahun),
    )?;
    let lebar = [22.0, 20.0].into_iter().chain(tahun.iter().map(|_| 9.0)).chain(BELAKANG.iter().map(|_| 10.0));
    l.lebar(&lebar.collect::<Vec<_>>())?;
    kepala(&mut l, &tahun)?;
    let mut r = KEPALA + 1;
    for (g, isi) in &garis {
        r = satu_garis(&mut l, b, rentang, (*g, isi), &tahun, r)?;
    }
    jumlah(&mut l, &garis, &tahun, r)?;
    let catatan = [
        "Warna: tahun pertama dan kedua setiap tahap (Matrik 4.1; T11). Bingkai tebal: tahun ini, dengan peserta Aktif yang sekarang di tahap itu.",
        "Merah: peserta yang sekarang berada di luar tahun tahapnya, terlambat atau mendahului.",
        "Kepala abu-abu: sesudah 2029, di luar peta jalan (T11, T20).",
    ];
    for (i, teks) in catatan.iter().enumerate() {
        l.teks(r + 2 + i as u32, 0, teks, Gaya::Catatan)?;
    }
    l.bekukan(KEPALA + 1, DEPAN)?;
    l.cetak(true, Some(KEPALA))?;
    l.warna_tab(WARNA_TAHAP[3]);
    Ok(l)
}

/// Everyone of the register, by line.
fn garis(b: &Bahan<'_>) -> BTreeMap<Garis, Isi> {
    let mut semua: BTreeMap<Garis, Isi> = BTreeMap::new();
    semua.insert(Garis::Angkatan(b.waktu.tahun), Isi::new());
    for baris in &b.hasil.register {
        let g = match baris.angkatan {
            _ if baris.pasal_9 => Garis::Pasal9,
            Some(n) => Garis::Angkatan(n),
            None => Garis::TidakDiketahui,
        };
        *semua.entry(g).or_default().entry((baris.kelas, baris.status)).or_default() += 1;
    }
    semua
}

/// From the first angkatan to the last year of the youngest, never less than the road map.
fn tahun(b: &Bahan<'_>, garis: &BTreeMap<Garis, Isi>) -> Vec<u16> {
    let angkatan = garis.keys().filter_map(|g| match g {
        Garis::Angkatan(n) => Some(*n),
        Garis::Pasal9 | Garis::TidakDiketahui => None,
    });
    let termuda = angkatan.max().unwrap_or(b.waktu.tahun).min(b.waktu.tahun.saturating_add(5));
    let akhir = tahun_tahap(termuda, Kelas::Mandiri).1.max(TAHUN_AKHIR).max(b.waktu.tahun);
    (ANGKATAN_PERTAMA..=akhir).collect()
}

fn kepala(l: &mut Lembar, tahun: &[u16]) -> R<()> {
    l.baris_kepala(KEPALA, 0, &["Angkatan", "Tahap"])?;
    l.tinggi(KEPALA, 30.0)?;
    for (kolom, n) in (DEPAN..).zip(tahun) {
        let gaya = if *n > TAHUN_AKHIR { Gaya::LuarPeta } else { Gaya::Kepala };
        l.teks(KEPALA, kolom, &n.to_string(), gaya)?;
    }
    l.baris_kepala(KEPALA, DEPAN + tahun.len() as u16, &BELAKANG)
}

/// Four rows: a stage each.
fn satu_garis(
    l: &mut Lembar,
    b: &Bahan<'_>,
    rentang: &Rentang,
    (g, isi): (Garis, &Isi),
    tahun: &[u16],
    mulai: u32,
) -> R<u32> {
    let (nama, angkatan) = match g {
        Garis::Pasal9 => ("Peserta lama (Pasal 9)".to_owned(), Some(ANGKATAN_PERTAMA)),
        Garis::Angkatan(n) => (format!("Angkatan {n}"), Some(n)),
        Garis::TidakDiketahui => ("Angkatan tidak diketahui".to_owned(), None),
    };
    let mut r = mulai;
    let tanpa_kelas = isi.keys().any(|(k, _)| k.is_none());
    for kelas in Kelas::SEMUA.into_iter().map(Some).chain(tanpa_kelas.then_some(None)) {
        let ada = |s: StatusPeserta| isi.get(&(kelas, s)).copied().unwrap_or(0);
        l.teks(r, 0, if r == mulai { &nama } else { "" }, Gaya::TeksTebal)?;
        let label = kelas.map_or("Tahap tidak diketahui".into(), |k| format!("{} · {}", k.tahap(), k.nama()));
        l.teks(r, 1, &label, Gaya::Teks)?;
        let aktif = hitung(b, rentang, g, kelas, StatusPeserta::Aktif, ada(StatusPeserta::Aktif));
        for (kolom, n) in (DEPAN..).zip(tahun) {
            let di_tahap = kelas.zip(angkatan).is_some_and(|(k, a)| {
                let (pertama, kedua) = tahun_tahap(a, k);
                (pertama..=kedua).contains(n)
            });
            let kini = *n == b.waktu.tahun;
            let gaya = match kelas {
                Some(k) if di_tahap => Gaya::Tahap(k as u8, if kini { Waktu::Kini } else { Waktu::Lain }),
                _ if kini && aktif.nilai > 0.0 => Gaya::Terlambat,
                _ => Gaya::Tengah,
            };
            if kini && (di_tahap || aktif.nilai > 0.0) {
                l.rumus(r, kolom, &aktif, gaya)?;
            } else {
                l.teks(r, kolom, if di_tahap { kelas.map_or("", Kelas::tahap) } else { "" }, gaya)?;
            }
        }
        let akhir = DEPAN + tahun.len() as u16;
        let status = StatusPeserta::SEMUA;
        for (kolom, s) in (akhir..).zip(status) {
            l.rumus(r, kolom, &hitung(b, rentang, g, kelas, s, ada(s)), Gaya::Angka)?;
        }
        let semua: u32 = status.iter().map(|s| ada(*s)).sum();
        let (dari, sampai) = (huruf_kolom(akhir), huruf_kolom(akhir + 3));
        let rumus = format!("=SUM({dari}{0}:{sampai}{0})", r + 1);
        l.rumus(r, akhir + 4, &Rumus { rumus, nilai: semua.into() }, Gaya::AngkaTebal)?;
        r += 1;
    }
    Ok(r)
}

/// Participants of a line in a stage with this status, counted over the register.
fn hitung(
    b: &Bahan<'_>,
    rentang: &Rentang,
    g: Garis,
    kelas: Option<Kelas>,
    status: StatusPeserta,
    nilai: u32,
) -> Rumus {
    let judul = register::judul(b.kolom_lain);
    let kolom = |nama: &str| huruf(&judul, nama);
    let siapa = match g {
        Garis::Pasal9 => format!("{{{}}},\"Ya\"", kolom(Kolom::Pasal9.label())),
        Garis::Angkatan(n) => format!("{{{}}},{n},{{{}}},\"<>Ya\"", kolom("Angkatan"), kolom(Kolom::Pasal9.label())),
        Garis::TidakDiketahui => return Rumus { rumus: format!("={nilai}"), nilai: nilai.into() },
    };
    let Some(kelas) = kelas else { return Rumus { rumus: format!("={nilai}"), nilai: nilai.into() } };
    let syarat = format!(
        "COUNTIFS({siapa},{{{}}},\"{}\",{{{}}},\"{}\")",
        kolom("Tahap"),
        kelas.tahap(),
        kolom("Status"),
        status.nama()
    );
    Rumus { rumus: format!("={}", rentang.rumus(&syarat)), nilai: nilai.into() }
}

/// The sums below all lines.
fn jumlah(l: &mut Lembar, garis: &BTreeMap<Garis, Isi>, tahun: &[u16], r: u32) -> R<()> {
    l.teks(r, 0, "Jumlah", Gaya::TeksTebal)?;
    let akhir = DEPAN + tahun.len() as u16;
    for kolom in 1..akhir {
        l.teks(r, kolom, "", Gaya::TeksTebal)?;
    }
    let banyak = |s: Option<StatusPeserta>| -> u32 {
        let semua = garis.values().flatten().filter(|((_, status), _)| s.is_none_or(|s| s == *status));
        semua.map(|(_, n)| n).sum()
    };
    let status = StatusPeserta::SEMUA.into_iter().map(Some).chain([None]);
    for (kolom, s) in (akhir..).zip(status) {
        let huruf = huruf_kolom(kolom);
        let rumus = format!("=SUM({huruf}{}:{huruf}{r})", KEPALA + 2);
        l.rumus(r, kolom, &Rumus { rumus, nilai: banyak(s).into() }, Gaya::AngkaTebal)?;
    }
    Ok(())
}
