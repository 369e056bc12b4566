use super::*;
use crate::domain::formulir::{Formulir, Medan, Nilai};
use crate::domain::triwulan::Triwulan;
use crate::perwal::parameter::Parameter;
use crate::perwal::penilaian::{Fakta, naik_tahap, putuskan};

const NOMOR: &str = "S-1/2026";

fn kode(p: &Putusan, naik: Option<&Naik>) -> String {
    let mut kode = String::new();
    tulis(&mut kode, p, naik, p.tafsir());
    kode
}

/// Written and read back; the code.
fn bolak_balik(putusan: &Putusan, naik: Option<Naik>) -> String {
    let kode = kode(putusan, naik.as_ref());
    let harus = Jejak { putusan: putusan.clone(), naik: naik.map(|n| (n.naik, n.tunggu)), tafsir: putusan.tafsir() };
    assert_eq!(baca(&kode, NOMOR), Some(harus), "{kode}");
    kode
}

/// Fields that an indicator asks for, and every answer that they can have.
fn pilihan(medan: Medan) -> Vec<Option<Nilai>> {
    let rusak = || Nilai::TakTerbaca(Box::new("x".into()));
    let isi = match medan {
        Medan::NomorSertifikat => vec![Nilai::Teks(Box::new(NOMOR.into()))],
        Medan::ProdukBaru | Medan::PlatformDigitalBaru | Medan::TitikPenjualanBaru => {
            vec![Nilai::Bilangan(0), Nilai::Bilangan(12), rusak()]
        }
        m if super::super::BULAN.contains(&m) => {
            [0, 1_500_000].map(|n| Nilai::Rupiah(Rupiah::baru(n).unwrap())).into_iter().chain([rusak()]).collect()
        }
        _ => vec![Nilai::YaTidak(true), Nilai::YaTidak(false), rusak()],
    };
    std::iter::once(None).chain(isi.into_iter().map(Some)).collect()
}

/// Every form that these fields can make.
fn semua(medan: &[Medan]) -> Vec<Formulir> {
    let mut formulir = vec![Formulir::default()];
    for m in medan {
        let dengan = |f: &Formulir| {
            let satu = |isi: Option<Nilai>| {
                let mut f = f.clone();
                isi.into_iter().for_each(|n| f.isi(*m, n));
                f
            };
            pilihan(*m).into_iter().map(satu).collect::<Vec<_>>()
        };
        formulir = formulir.iter().flat_map(dengan).collect();
    }
    formulir
}

const ANGKA: [Medan; 4] = [Medan::OmzetBulan1, Medan::OmzetBulan2, Medan::OmzetBulan3, Medan::IndikatorOmzet];

fn lain(kelas: Kelas) -> Vec<Medan> {
    let mut medan = Vec::new();
    for i in [Indikator::U2, Indikator::T1, Indikator::T2, Indikator::T3] {
        match diminta(kelas, i) {
            Diminta::YaTidak(m) => medan.push(m),
            Diminta::PalingSedikitSatu(m) => medan.extend(m),
            Diminta::Pelatihan => medan.extend([Medan::LulusPelatihan, Medan::NomorSertifikat]),
            Diminta::Omzet | Diminta::TidakDinilai => {}
        }
    }
    medan
}

/// Every answer to every field of every class, turnover and the rest apart: what they make of each other is the grade.
#[test]
fn every_assessment_comes_back_as_it_was_made() {
    let p = Parameter::bawaan();
    let mut banyak = 0;
    for kelas in Kelas::SEMUA {
        for (medan, pembanding) in [
            (ANGKA.to_vec(), Jawaban::Isi(Rupiah::baru(1_000_000).unwrap())),
            (ANGKA.to_vec(), Jawaban::Kosong),
            (ANGKA.to_vec(), Jawaban::TakTerbaca),
            (lain(kelas), Jawaban::Kosong),
        ] {
            for formulir in semua(&medan) {
                for (pernah, sertifikat_lama) in [(None, false), (Triwulan::baru(2025, 4), true)] {
                    let fakta = Fakta { kelas, formulir: &formulir, pembanding, pernah: [pernah; 5], sertifikat_lama };
                    let putusan = putuskan(&fakta, &p, pernah.is_some() && medan.len() == 4);
                    let naik = naik_tahap(kelas, putusan.kategori(), &formulir);
                    assert!(bolak_balik(&putusan, naik).len() < 160);
                    banyak += 1;
                }
            }
        }
    }
    assert!(banyak > 5_000, "{banyak}");
}

#[test]
fn what_has_no_form_and_other_limits_come_back_too() {
    let p = Parameter {
        satu_indikator_utama: Kategori::Tp,
        toleransi_omzet_persen: persen::dari_teks("12,5").unwrap(),
        ..Parameter::bawaan()
    };
    for sebab in [None, Some(Kode::KelasLain)] {
        assert!(bolak_balik(&Putusan::tanpa_isi(Kelas::Tumbuh, &p, sebab), None).starts_with("TP!12,5;?p"));
    }
    let formulir = Formulir::default();
    let fakta = Fakta {
        kelas: Kelas::Mandiri,
        formulir: &formulir,
        pembanding: Jawaban::Kosong,
        pernah: [Triwulan::baru(2025, 4); 5],
        sertifikat_lama: false,
    };
    let putusan = putuskan(&fakta, &p, false);
    let naik = naik_tahap(Kelas::Mandiri, putusan.kategori(), &formulir).unwrap();
    for (terverifikasi, tahun) in [(true, None), (false, None), (true, Some(2027))] {
        bolak_balik(&putusan, Some(naik.sejauh_boleh(terverifikasi, tahun)));
    }
}

#[test]
fn what_is_no_assessment_is_not_read_as_one() {
    let sah = "TC.10;+o3000000/1000000|+l|+y|-n|?k@2025-TW4;AbT07,Bb;y;T07T09";
    assert!(baca(sah, NOMOR).is_some());
    for (semula, menjadi) in [
        ("TC.", "XC."),
        ("TC.", "TD."),
        ("TC.", "TC?"),
        (".10", ".x"),
        ("+o", "!o"),
        ("/1000000", ""),
        ("|+l", ""),
        ("|+l", "|+l1"),
        ("|+y", "|+j1/"),
        ("@2025-TW4", "@2025-TW5"),
        ("Ab", "Az"),
        ("Bb", "Bv"),
        (";y;", ";x;"),
        (";y;", ";yx;"),
        ("T07T09", "T07T99"),
        (";T07T09", ""),
    ] {
        let salah = sah.replacen(semula, menjadi, 1);
        assert_eq!(baca(&salah, NOMOR), None, "{salah}");
    }
}
