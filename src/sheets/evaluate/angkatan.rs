//! Sheet `Multi-Angkatan`: where each angkatan stands (Bab IV.C, Bagan 4.1), beside the stages that its
//! year is for (T11).

use std::collections::BTreeMap;

use super::terpilah::{KOLOM, tempat};
use super::{LaporanEvaluate, R, sub_judul};
use crate::decide::evaluate::tindak::Perihal;
use crate::domain::kelas::Kelas;
use crate::perwal::tahap::{ANGKATAN_PERTAMA, TAHUN_AKHIR, tahun_tahap};
use crate::write::blok::{Blok, Sel, Terletak};
use crate::write::rentang::{Daftar, SyaratBaris};
use crate::write::rumus::Rumus;
use crate::write::xlsx::{Grafik, JenisGrafik, Lembar, WARNA};

pub const NAMA: &str = "Multi-Angkatan";
/// Stages I to IV, Graduasi, Berhenti.
pub const WARNA_KEADAAN: [u32; 6] = [0xA6_A6_A6, WARNA[3], WARNA[2], WARNA[0], 0x37_56_23, WARNA[1]];

/// Participants of an angkatan by [`KOLOM`].
type Isi = [u32; 7];

fn hitung(b: &LaporanEvaluate<'_>) -> BTreeMap<Option<u16>, Isi> {
    let mut semua: BTreeMap<Option<u16>, Isi> = BTreeMap::new();
    b.hasil.orang.iter().for_each(|o| semua.entry(o.angkatan()).or_default()[tempat(o)] += 1);
    semua
}

/// The table at its place.
fn letak<'a>(b: &LaporanEvaluate<'_>) -> Terletak<'a> {
    let peserta = b.daftar().peserta;
    let judul = [
        &["Angkatan"][..],
        &KOLOM[..6],
        &["Kelas tidak diketahui", "Jumlah", "Terlambat", "Tahap menurut tahunnya (T11)"],
    ]
    .concat();
    let baris = hitung(b).into_iter().map(|(angkatan, n)| satu(b, &peserta, angkatan, n));
    let jumlah = [Sel::tebal("Jumlah")].into_iter().chain((1..10).map(|_| Sel::jumlah())).chain([Sel::tebal("")]);
    let catatan = format!(
        "Tahap menurut Matrik 4.1 dihitung dari angkatan {ANGKATAN_PERTAMA}; sesudah {TAHUN_AKHIR} di luar peta jalan (T20)."
    );
    let blok = Blok::baru("1. Keadaan setiap angkatan").kepala(judul).tinggi_kepala(28.0).dengan(baris);
    blok.jumlah(jumlah.collect::<Vec<_>>()).catatan(catatan).di(NAMA, 3)
}

pub fn lembar(b: &LaporanEvaluate<'_>, mut l: Lembar) -> R<Lembar> {
    l.lebar(&[18.0, 10.0, 10.0, 10.0, 10.0, 10.0, 10.0, 11.0, 10.0, 11.0, 30.0])?;
    l.kepala("Peserta Multi-Angkatan", &sub_judul(b, "Bab IV.C dan Bagan 4.1"))?;
    let tabel = letak(b);
    tabel.tulis(&mut l)?;
    if !b.hasil.orang.is_empty() {
        l.grafik(tabel.bawah() + 1, 0, &grafik(b, (900, 320)))?;
    }
    l.cetak(true, None)?;
    l.area_cetak(tabel.bawah() + 18, 10)?;
    Ok(l)
}

fn satu<'a>(b: &LaporanEvaluate<'_>, peserta: &Daftar, angkatan: Option<u16>, n: Isi) -> Vec<Sel<'a>> {
    // A blank is found in rows that have a number.
    let siapa = match angkatan {
        Some(a) => vec![("Angkatan", a.into())],
        None => vec![("No", ">0".into()), ("Angkatan", "".into())],
    };
    let hitung = |syarat: &SyaratBaris<'_>| peserta.hitung(&[siapa.as_slice(), syarat].concat(), 0);
    let status = |s: &'static str| hitung(&[("Status", s.into())]);
    let aktif = |kelas: &'static str| {
        let satu = |s: &'static str| hitung(&[("Kelas", kelas.into()), ("Status", s.into())]);
        Rumus::semua(["Aktif", "Siap Graduasi"].map(satu))
    };
    let rumus = Kelas::SEMUA.into_iter().map(|k| aktif(k.label())).chain(["Graduasi", "Berhenti"].map(status));
    let rumus = rumus.chain([aktif("")]).zip(n).map(|(rumus, n)| Sel::rumus(rumus.bernilai(n)));
    let nama = Sel::tebal(angkatan.map_or("Tidak diketahui".into(), |a| a.to_string()));
    let belakang = [
        Sel::dari(|d| d.jumlah_baris(1, 7)).ditebalkan(),
        Sel::angka(terlambat(b, angkatan)),
        Sel::lipat(angkatan.map_or(String::new(), |a| menurut_tahun(a, b.hasil.waktu.tahun))),
    ];
    [nama].into_iter().chain(rumus).chain(belakang).collect()
}

/// Participants beyond the second year of their stage.
fn terlambat(b: &LaporanEvaluate<'_>, angkatan: Option<u16>) -> u32 {
    let semua = b.hasil.tindak.iter().filter(|t| t.perihal == Perihal::Terlambat);
    semua.filter(|t| b.hasil.orang[t.orang].angkatan() == angkatan).count() as u32
}

/// The stages whose years hold this one.
fn menurut_tahun(angkatan: u16, tahun: u16) -> String {
    let ada: Vec<&str> = Kelas::SEMUA
        .into_iter()
        .filter(|k| {
            let (pertama, kedua) = tahun_tahap(angkatan, *k);
            (pertama..=kedua).contains(&tahun)
        })
        .map(Kelas::tahap)
        .collect();
    let luar = if tahun > TAHUN_AKHIR { " (di luar peta jalan)" } else { "" };
    if ada.is_empty() { "lewat tahap IV".into() } else { format!("{}{luar}", ada.join(" dan ")) }
}

/// Stages of each angkatan, stacked.
pub fn grafik(b: &LaporanEvaluate<'_>, ukuran: (u32, u32)) -> Grafik {
    let tabel = letak(b);
    let deret = KOLOM.into_iter().zip(WARNA_KEADAAN).zip(1..).map(|((nama, warna), k)| (k, nama, warna));
    let judul = (JenisGrafik::KolomBertumpuk, "Peserta menurut angkatan dan tahap");
    tabel.grafik(judul, (0, tabel.semua_baris()), deret, ukuran)
}
