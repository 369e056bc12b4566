//! Sheet `Alokasi Wilayah`: candidates, those who passed, places and places taken in all 52 kelurahan.

use super::{LaporanCohort, R};
use crate::decide::cohort::daftar::menempati;
use crate::decide::cohort::register::{BarisRegister, Sel};
use crate::decide::cohort::{Calon, Keputusan};
use crate::domain::wilayah::Kelurahan;
use crate::perwal::angkatan::{Alokasi, Kelompok};
use crate::sheets::metadata;
use crate::sheets::wilayah::{Asal, PerKelurahan, TabelWilayah};
use crate::table::register::KolomRegister;
use crate::write::rentang::{Daftar, Syarat};
use crate::write::rumus::Rumus;
use crate::write::xlsx::{Lembar, WARNA};

/// Where a family lives.
fn tempat(c: &Calon<'_>) -> Option<Kelurahan> {
    c.keluarga.and_then(|k| Kelurahan::dari_nama(&k.kelurahan))
}

fn tempat_register(r: &BarisRegister<'_>) -> Option<Kelurahan> {
    match r.sel(KolomRegister::Kelurahan) {
        Sel::Teks(t) => Kelurahan::dari_nama(t),
        _ => None,
    }
}

/// Fills the sheet.
pub fn lembar(b: &LaporanCohort<'_>, mut l: Lembar) -> R<Lembar> {
    let kuota = b.hasil.pilihan.kuota;
    let cara = cara(b.param.alokasi);
    let sub = format!("{} · angkatan {}, kuota {kuota} · {cara}", metadata::sub(b.jalan), b.waktu.tahun);
    l.kepala("Alokasi Wilayah", &sub)?;
    let h = Hitungan::baru(b);
    let d = b.daftar();
    // Places belong to larger groups where they are not divided by kelurahan: see `cara`.
    let kursi = if b.param.alokasi == Alokasi::Kelurahan { "Kursi" } else { "Kursi (T18)" };
    let kolom = vec![
        ("Calon", 8.0, Asal::Turunan(|d| d.kolom(4).tambah(&d.kolom(7)))),
        ("Lolos Asesmen", 8.5, dua([(&d.angkatan, h.angkatan), (&d.cadangan, h.cadangan)])),
        (kursi, 7.0, Asal::Angka(h.kursi)),
        ("Terisi", 7.0, terisi(&d.angkatan, h.terisi)),
        ("Tidak Lolos, Belum Lengkap", 10.0, dua([(&d.tidak_lolos, h.tidak_lolos), (&d.belum_lengkap, h.belum)])),
        ("Cadangan", 8.5, satu(&d.cadangan, h.cadangan)),
        ("% terisi", 7.0, Asal::Persen(|d| d.kolom(6).bagian(&d.kolom(5), 0))),
    ];
    let grafik = vec![(4, "Lolos Asesmen", WARNA[3]), (6, "Terisi", WARNA[0])];
    TabelWilayah { kolom, grafik: ("Calon lolos dan kursi terisi", grafik) }.isi(&mut l)?;
    l.warna_tab(WARNA[3]);
    Ok(l)
}

/// The rows of a list in a kelurahan.
fn di(d: &Daftar, k: Option<Kelurahan>, n: PerKelurahan) -> Rumus {
    match k {
        Some(satu) => d.hitung(&[("Kelurahan", Syarat::Kata(satu.nama()))], n.di(k)),
        None => d.banyak(n.semua()),
    }
}

fn satu(d: &Daftar, n: PerKelurahan) -> Asal<'_> {
    Asal::Hitung(Box::new(move |k| di(d, k, n)))
}

/// The same over two lists.
fn dua([(a, m), (z, n)]: [(&Daftar, PerKelurahan); 2]) -> Asal<'_> {
    Asal::Hitung(Box::new(move |k| di(a, k, m).tambah(&di(z, k, n))))
}

/// Those of the angkatan who have not stopped.
fn terisi(d: &Daftar, n: PerKelurahan) -> Asal<'_> {
    let aktif = ("Status", Syarat::Kata("<>Berhenti"));
    Asal::Hitung(Box::new(move |k| match k {
        Some(satu) => d.hitung(&[("Kelurahan", Syarat::Kata(satu.nama())), aktif], n.di(k)),
        None => d.hitung(&[("No", Syarat::Kata(">0")), aktif], n.semua()),
    }))
}

fn cara(alokasi: Alokasi) -> &'static str {
    match alokasi {
        Alokasi::Kelurahan => "kursi menurut kelurahan (T18)",
        Alokasi::Kecamatan => "kursi dibagi menurut kecamatan (T18); di sini kursi kelurahan = yang terisi",
        Alokasi::Kota => "kursi tidak dibagi (T18); di sini kursi kelurahan = yang terisi",
    }
}

/// The figures behind the columns.
struct Hitungan {
    angkatan: PerKelurahan,
    terisi: PerKelurahan,
    kursi: PerKelurahan,
    cadangan: PerKelurahan,
    tidak_lolos: PerKelurahan,
    belum: PerKelurahan,
}

impl Hitungan {
    fn baru(b: &LaporanCohort<'_>) -> Hitungan {
        let calon = &b.hasil.saringan.calon;
        let dengan =
            |apa: fn(&Keputusan) -> bool| PerKelurahan::banyak(calon.iter().filter(|c| apa(&c.keputusan)).map(tempat));
        let menempati = |r: &&BarisRegister<'_>| r.lama.is_none_or(menempati);
        let terisi = PerKelurahan::banyak(b.seangkatan().filter(menempati).map(tempat_register));
        let kursi = |k: Option<Kelurahan>| {
            let g = k.map_or(Kelompok::TidakDiketahui, |k| Kelompok::Wilayah(k.indeks()));
            (k, b.hasil.pilihan.kursi.get(&g).map_or(0, |k| k.kursi))
        };
        Hitungan {
            angkatan: PerKelurahan::banyak(b.seangkatan().map(tempat_register)),
            terisi,
            kursi: match b.param.alokasi {
                Alokasi::Kelurahan => PerKelurahan::hitung(Kelurahan::semua().map(Some).chain([None]).map(kursi)),
                Alokasi::Kecamatan | Alokasi::Kota => terisi,
            },
            cadangan: PerKelurahan::banyak(b.hasil.pilihan.cadangan.iter().map(|c| tempat(&calon[c.calon]))),
            tidak_lolos: dengan(|k| matches!(k, Keputusan::TidakLolos(_))),
            belum: dengan(|k| matches!(k, Keputusan::BelumLengkap(_))),
        }
    }
}
