//! Sheet `Multi-Angkatan`: where each angkatan stands (Bab IV.C, Bagan 4.1), beside the stages that its
//! year is for (T11).

use std::collections::BTreeMap;

use super::peserta::kolom_di;
use super::terpilah::{KOLOM, tempat};
use super::{Bahan, R, sub_judul};
use crate::decide::evaluate::orang::Orang;
use crate::decide::evaluate::tindak::Perihal;
use crate::domain::kelas::Kelas;
use crate::perwal::tahap::{ANGKATAN_PERTAMA, TAHUN_AKHIR, tahun_tahap};
use crate::sheets::jalan::huruf_kolom;
use crate::write::rentang::Rentang;
use crate::write::xlsx::{Gaya, Grafik, JenisGrafik, Lembar, Rumus, WARNA};

pub const NAMA: &str = "Multi-Angkatan";
/// First row of the table's data, from 0.
const PERTAMA: u32 = 5;
/// Stages I to IV, Graduasi, Berhenti.
pub const WARNA_KEADAAN: [u32; 6] = [0xA6_A6_A6, WARNA[3], WARNA[2], WARNA[0], 0x37_56_23, WARNA[1]];

/// Participants of an angkatan by [`KOLOM`].
type Isi = [u32; 7];

fn hitung(b: &Bahan<'_>) -> BTreeMap<Option<u16>, Isi> {
    let mut semua: BTreeMap<Option<u16>, Isi> = BTreeMap::new();
    b.hasil.orang.iter().for_each(|o| semua.entry(o.angkatan()).or_default()[tempat(o)] += 1);
    semua
}

pub fn lembar(b: &Bahan<'_>, mut l: Lembar) -> R<Lembar> {
    let rentang = &b.rentang();
    l.lebar(&[18.0, 10.0, 10.0, 10.0, 10.0, 10.0, 10.0, 11.0, 10.0, 11.0, 30.0])?;
    l.kepala("Peserta Multi-Angkatan", &sub_judul(b, "Bab IV.C dan Bagan 4.1"))?;
    l.teks(3, 0, "1. Keadaan setiap angkatan", Gaya::Bagian)?;
    let judul = [
        &["Angkatan"][..],
        &KOLOM[..6],
        &["Kelas tidak diketahui", "Jumlah", "Terlambat", "Tahap menurut tahunnya (T11)"],
    ]
    .concat();
    l.baris_kepala(PERTAMA - 1, 0, &judul)?;
    l.tinggi(PERTAMA - 1, 28.0)?;
    let isi = hitung(b);
    for (r, (angkatan, n)) in (PERTAMA..).zip(&isi) {
        satu(&mut l, b, rentang, r, (*angkatan, n))?;
    }
    let akhir = PERTAMA + isi.len() as u32;
    l.teks(akhir, 0, "Jumlah", Gaya::TeksTebal)?;
    for c in 1..10u16 {
        let h = huruf_kolom(c);
        let nilai = jumlah(b, &isi, c);
        if isi.is_empty() {
            l.angka(akhir, c, nilai.into(), Gaya::AngkaTebal)?;
        } else {
            let rumus = format!("=SUM({h}{}:{h}{akhir})", PERTAMA + 1);
            l.rumus(akhir, c, &Rumus { rumus, nilai: nilai.into() }, Gaya::AngkaTebal)?;
        }
    }
    l.teks(akhir, 10, "", Gaya::TeksTebal)?;
    let catatan = format!(
        "Tahap menurut Matrik 4.1 dihitung dari angkatan {ANGKATAN_PERTAMA}; sesudah {TAHUN_AKHIR} di luar peta jalan (T20)."
    );
    l.teks(akhir + 1, 0, &catatan, Gaya::Catatan)?;
    if !isi.is_empty() {
        l.grafik(akhir + 3, 0, &grafik(b, (900, 320)))?;
    }
    l.cetak(true, None)?;
    l.area_cetak(akhir + 20, 10)?;
    Ok(l)
}

fn satu(l: &mut Lembar, b: &Bahan<'_>, rentang: &Rentang, r: u32, (angkatan, n): (Option<u16>, &Isi)) -> R<()> {
    l.teks(r, 0, &angkatan.map_or("Tidak diketahui".into(), |a| a.to_string()), Gaya::TeksTebal)?;
    let (di, kelas, status) = (kolom_di("Angkatan"), kolom_di("Kelas"), kolom_di("Status"));
    // A blank is found in rows that have a number.
    let siapa = match angkatan {
        Some(a) => format!("{{{di}}},{a}"),
        None => format!("{{{}}},\">0\",{{{di}}},\"\"", kolom_di("No")),
    };
    let aktif = |kelas_ini: &str| {
        let satu =
            |s: &str| rentang.rumus(&format!("COUNTIFS({siapa},{{{kelas}}},\"{kelas_ini}\",{{{status}}},\"{s}\")"));
        format!("={}+{}", satu("Aktif"), satu("Siap Graduasi"))
    };
    let berstatus = |s: &str| format!("={}", rentang.rumus(&format!("COUNTIFS({siapa},{{{status}}},\"{s}\")")));
    let mut rumus: Vec<String> = Kelas::SEMUA.iter().map(|k| aktif(k.label())).collect();
    rumus.extend(["Graduasi", "Berhenti"].map(berstatus));
    rumus.push(aktif(""));
    for (c, (rumus, nilai)) in (1..).zip(rumus.into_iter().zip(n)) {
        l.rumus(r, c, &Rumus { rumus, nilai: (*nilai).into() }, Gaya::Angka)?;
    }
    let jumlah: u32 = n.iter().sum();
    let rumus = format!("=SUM(B{0}:H{0})", r + 1);
    l.rumus(r, 8, &Rumus { rumus, nilai: jumlah.into() }, Gaya::AngkaTebal)?;
    l.angka(r, 9, terlambat(b, Some(angkatan)).into(), Gaya::Angka)?;
    l.teks(r, 10, &angkatan.map_or(String::new(), |a| menurut_tahun(a, b.hasil.waktu.tahun)), Gaya::Lipat)
}

/// Total of a column.
fn jumlah(b: &Bahan<'_>, isi: &BTreeMap<Option<u16>, Isi>, kolom: u16) -> u32 {
    match kolom {
        1..=7 => isi.values().map(|n| n[usize::from(kolom) - 1]).sum(),
        8 => isi.values().flatten().sum(),
        _ => terlambat(b, None),
    }
}

/// Participants beyond the second year of their stage; `None`: of all angkatan.
fn terlambat(b: &Bahan<'_>, angkatan: Option<Option<u16>>) -> u32 {
    let milik = |o: &Orang<'_>| angkatan.is_none_or(|a| o.angkatan() == a);
    let semua = b.hasil.tindak.iter().filter(|t| t.perihal == Perihal::Terlambat);
    semua.filter(|t| milik(&b.hasil.orang[t.orang])).count() as u32
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
pub fn grafik(b: &Bahan<'_>, ukuran: (u32, u32)) -> Grafik {
    let sampai = PERTAMA + hitung(b).len() as u32;
    let deret = KOLOM.into_iter().zip(WARNA_KEADAAN).enumerate().map(|(i, (nama, warna))| {
        let h = huruf_kolom(1 + i as u16);
        (nama.to_owned(), format!("'{NAMA}'!${h}${}:${h}${sampai}", PERTAMA + 1), warna)
    });
    Grafik {
        jenis: JenisGrafik::KolomBertumpuk,
        judul: "Peserta menurut angkatan dan tahap".into(),
        kategori: format!("'{NAMA}'!$A${}:$A${sampai}", PERTAMA + 1),
        deret: deret.collect(),
        ukuran,
        warna_titik: Vec::new(),
    }
}
