//! Sheet `Linimasa` (Bagan 4.1): each angkatan with the years of its four stages in colour, how many of its
//! participants stand in each stage now, and the years beyond the road map.

use std::collections::BTreeMap;

use super::{LaporanCohort, R};
use crate::domain::kelas::Kelas;
use crate::domain::peserta::StatusPeserta;
use crate::perwal::tahap::{ANGKATAN_PERTAMA, TAHUN_AKHIR, tahun_tahap};
use crate::sheets::metadata;
use crate::table::kolom::Kolom;
use crate::write::blok::{Blok, Sel};
use crate::write::rentang::Daftar;
use crate::write::rumus::Rumus;
use crate::write::xlsx::{Gaya, Lembar, WARNA_TAHAP, Waktu};

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
pub fn lembar(b: &LaporanCohort<'_>, mut l: Lembar) -> R<Lembar> {
    let garis = garis(b);
    let tahun = tahun(b, &garis);
    l.kepala(
        "Linimasa Multi-Angkatan (Bagan 4.1)",
        &format!("{} · keadaan tahun {} menurut register", metadata::sub(b.jalan), b.waktu.tahun),
    )?;
    let lebar = [22.0, 20.0].into_iter().chain(tahun.iter().map(|_| 9.0)).chain(BELAKANG.iter().map(|_| 10.0));
    l.lebar(&lebar.collect::<Vec<_>>())?;
    let mut blok = Blok::default().kepala_sel(kepala(&tahun)).tinggi_kepala(30.0);
    let register = &b.daftar().register;
    for (g, isi) in &garis {
        satu_garis(b, register, (*g, isi), &tahun, &mut blok);
    }
    let tabel = l.blok(KEPALA, blok.jumlah(jumlah(&tahun)))?;
    let catatan = [
        "Warna: tahun pertama dan kedua setiap tahap (Matrik 4.1; T11). Bingkai tebal: tahun ini, dengan peserta Aktif yang sekarang di tahap itu.",
        "Merah: peserta yang sekarang berada di luar tahun tahapnya, terlambat atau mendahului.",
        "Kepala abu-abu: sesudah 2029, di luar peta jalan (T11, T20).",
    ];
    l.blok(tabel.bawah() + 1, catatan.into_iter().fold(Blok::default(), Blok::catatan))?;
    l.bekukan(KEPALA + 1, DEPAN)?;
    l.cetak(true, Some(KEPALA))?;
    l.warna_tab(WARNA_TAHAP[3]);
    Ok(l)
}

/// Everyone of the register, by line.
fn garis(b: &LaporanCohort<'_>) -> BTreeMap<Garis, Isi> {
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
fn tahun(b: &LaporanCohort<'_>, garis: &BTreeMap<Garis, Isi>) -> Vec<u16> {
    let angkatan = garis.keys().filter_map(|g| match g {
        Garis::Angkatan(n) => Some(*n),
        Garis::Pasal9 | Garis::TidakDiketahui => None,
    });
    let termuda = angkatan.max().unwrap_or(b.waktu.tahun).min(b.waktu.tahun.saturating_add(5));
    let akhir = tahun_tahap(termuda, Kelas::Mandiri).1.max(TAHUN_AKHIR).max(b.waktu.tahun);
    (ANGKATAN_PERTAMA..=akhir).collect()
}

fn kepala<'a>(tahun: &[u16]) -> Vec<Sel<'a>> {
    let gaya = |n| if n > TAHUN_AKHIR { Gaya::LuarPeta } else { Gaya::Kepala };
    let tahun = tahun.iter().map(|n| Sel::kepala(n.to_string()).gaya(gaya(*n)));
    ["Angkatan", "Tahap"].map(Sel::kepala).into_iter().chain(tahun).chain(BELAKANG.map(Sel::kepala)).collect()
}

/// Four rows: a stage each.
fn satu_garis<'a>(
    b: &LaporanCohort<'_>,
    register: &Daftar,
    (g, isi): (Garis, &Isi),
    tahun: &[u16],
    blok: &mut Blok<'a>,
) {
    let (nama, angkatan) = match g {
        Garis::Pasal9 => ("Peserta lama (Pasal 9)".to_owned(), Some(ANGKATAN_PERTAMA)),
        Garis::Angkatan(n) => (format!("Angkatan {n}"), Some(n)),
        Garis::TidakDiketahui => ("Angkatan tidak diketahui".to_owned(), None),
    };
    let tanpa_kelas = isi.keys().any(|(k, _)| k.is_none());
    for (ke, kelas) in Kelas::SEMUA.into_iter().map(Some).chain(tanpa_kelas.then_some(None)).enumerate() {
        let banyak = |s: StatusPeserta| isi.get(&(kelas, s)).copied().unwrap_or(0);
        let hitung = |s| Sel::rumus(hitung(register, g, kelas, s, banyak(s)));
        let ada_aktif = banyak(StatusPeserta::Aktif) > 0;
        let satu_tahun = |n: &u16| {
            let masa = kelas.zip(angkatan).map(|(k, a)| tahun_tahap(a, k));
            let di_tahap = kelas.filter(|_| masa.is_some_and(|(pertama, kedua)| (pertama..=kedua).contains(n)));
            let kini = *n == b.waktu.tahun;
            let gaya = match di_tahap {
                Some(k) => Gaya::Tahap(k as u8, if kini { Waktu::Kini } else { Waktu::Lain }),
                None if kini && ada_aktif => Gaya::Terlambat,
                None => Gaya::Tengah,
            };
            match kini && (di_tahap.is_some() || ada_aktif) {
                true => hitung(StatusPeserta::Aktif).gaya(gaya),
                false => Sel::teks(di_tahap.map_or("", Kelas::tahap)).gaya(gaya),
            }
        };
        let label = kelas.map_or("Tahap tidak diketahui".into(), |k| format!("{} · {}", k.tahap(), k.nama()));
        let depan = [Sel::tebal(if ke == 0 { nama.clone() } else { String::new() }), Sel::teks(label)];
        let akhir = DEPAN + tahun.len() as u16;
        let semua = Sel::dari(move |d| d.jumlah_baris(akhir, akhir + 3)).ditebalkan();
        let isi = tahun.iter().map(satu_tahun).chain(StatusPeserta::SEMUA.map(hitung));
        blok.baris(depan.into_iter().chain(isi).chain([semua]).collect::<Vec<_>>());
    }
}

/// Participants of a line in a stage with this status, counted over the register.
fn hitung(register: &Daftar, g: Garis, kelas: Option<Kelas>, status: StatusPeserta, n: u32) -> Rumus {
    let pasal_9 = Kolom::Pasal9.label();
    let siapa = match g {
        Garis::Pasal9 => vec![(pasal_9, "Ya".into())],
        Garis::Angkatan(n) => vec![("Angkatan", n.into()), (pasal_9, "<>Ya".into())],
        Garis::TidakDiketahui => return Rumus::baru(n.to_string(), n),
    };
    let Some(kelas) = kelas else { return Rumus::baru(n.to_string(), n) };
    let tempat = [("Tahap", kelas.tahap().into()), ("Status", status.nama().into())];
    register.hitung(&siapa.into_iter().chain(tempat).collect::<Vec<_>>(), n)
}

/// The sums below all lines.
fn jumlah<'a>(tahun: &[u16]) -> Vec<Sel<'a>> {
    let kosong = (0..=tahun.len()).map(|_| Sel::tebal(""));
    [Sel::tebal("Jumlah")].into_iter().chain(kosong).chain(BELAKANG.map(|_| Sel::jumlah())).collect()
}
