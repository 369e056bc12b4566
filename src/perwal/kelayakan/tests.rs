//! The whole space of facts, held against the promise in plain words.

use super::*;
use crate::domain::desil::Desil;
use crate::temuan::{Kode, KumpulanKode};

const DAERAH: [FaktaDaerah; 3] = [FaktaDaerah::Dalam, FaktaDaerah::Luar, FaktaDaerah::TidakPasti];
const BANSOS: [FaktaBansos; 4] =
    [FaktaBansos::Penerima, FaktaBansos::Bukan, FaktaBansos::Kosong, FaktaBansos::Meragukan];
const PPKS: [FaktaPpks; 6] = [
    FaktaPpks::Bukan,
    FaktaPpks::Miskin,
    FaktaPpks::TidakMiskin,
    FaktaPpks::MiskinKosong,
    FaktaPpks::MiskinBertentangan,
    FaktaPpks::Meragukan,
];
const PESERTA: [FaktaPeserta; 5] =
    [FaktaPeserta::Bukan, FaktaPeserta::Lama, FaktaPeserta::Aktif, FaktaPeserta::TidakPasti, FaktaPeserta::Tercatat];

fn desil() -> Vec<FaktaDesil> {
    let lain = [FaktaDesil::Kosong, FaktaDesil::Salah, FaktaDesil::Bertentangan, FaktaDesil::TanpaBaris];
    Desil::semua().map(FaktaDesil::Nilai).chain(lain).collect()
}

fn d(n: u8) -> FaktaDesil {
    FaktaDesil::Nilai(Desil::baru(n).unwrap())
}

fn cacat() -> KumpulanKode {
    let mut k = KumpulanKode::default();
    k.tambah(Kode::NikPanjang);
    k
}

fn fakta(desil: FaktaDesil) -> Fakta<'static> {
    Fakta {
        daerah: FaktaDaerah::Dalam,
        desil,
        bansos: FaktaBansos::Bukan,
        ppks: FaktaPpks::Bukan,
        peserta: FaktaPeserta::Bukan,
        identitas: KumpulanKode::default(),
        umur: Some(40),
        pekerjaan: Some("Pedagang"),
    }
}

fn status(f: &Fakta<'_>) -> Status {
    putuskan(f, &Parameter::bawaan()).status
}

/// Every combination: 3 x 14 x 4 x 6 x 5 x 2 = 10,080 families.
fn semua(mut periksa: impl FnMut(Fakta<'static>)) {
    for daerah in DAERAH {
        for desil in desil() {
            for bansos in BANSOS {
                for ppks in PPKS {
                    for peserta in PESERTA {
                        for identitas in [KumpulanKode::default(), cacat()] {
                            periksa(Fakta { daerah, bansos, ppks, peserta, identitas, ..fakta(desil) });
                        }
                    }
                }
            }
        }
    }
}

/// The promise, written a second time and without the code's own words: what could each letter
/// still be, once everything doubtful were known?
fn bisa(f: &Fakta<'_>, batas: u8) -> [(bool, bool); 3] {
    let (d_ya, d_tidak) = match f.desil {
        FaktaDesil::Nilai(n) => (n.nilai() <= batas, n.nilai() > batas),
        _ => (true, true),
    };
    let aktif = f.peserta == FaktaPeserta::Aktif && f.desil != FaktaDesil::TanpaBaris;
    let a = match f.peserta {
        _ if aktif => (true, false),
        FaktaPeserta::TidakPasti if !d_ya => (true, true),
        _ => (d_ya, d_tidak),
    };
    let b = match f.bansos {
        FaktaBansos::Bukan => (false, true),
        FaktaBansos::Penerima if d_ya && !d_tidak => (true, false),
        _ => (true, true),
    };
    let c = match f.ppks {
        FaktaPpks::Bukan | FaktaPpks::TidakMiskin => (false, true),
        FaktaPpks::Miskin => (true, false),
        FaktaPpks::MiskinKosong => (d_ya, d_tidak),
        FaktaPpks::MiskinBertentangan | FaktaPpks::Meragukan => (true, true),
    };
    [a, b, c]
}

#[test]
fn every_family_gets_the_status_the_promise_demands() {
    let mut hitung = [0; 3];
    semua(|f| {
        let huruf = bisa(&f, 5);
        let pasti_satu = huruf.iter().any(|(_, tidak)| !tidak);
        let tak_satu_pun = huruf.iter().all(|(ya, _)| !ya);
        let diharapkan = if f.daerah == FaktaDaerah::Luar || tak_satu_pun {
            Status::TidakLayak
        } else if f.daerah == FaktaDaerah::Dalam && f.identitas.is_empty() && pasti_satu {
            Status::Layak
        } else {
            Status::PerluVerifikasi
        };
        assert_eq!(status(&f), diharapkan, "{f:?}");
        hitung[diharapkan as usize] += 1;
    });
    assert_eq!(hitung.iter().sum::<i32>(), 10_080);
    assert!(hitung.iter().all(|n| *n > 100), "{hitung:?}");
}

#[test]
fn a_decision_says_what_it_rests_on() {
    let p = Parameter::bawaan();
    semua(|f| {
        let k = putuskan(&f, &p);
        match k.status {
            Status::Layak => assert!(!k.kriteria().is_empty() && k.dasar_hukum().contains("huruf"), "{f:?}"),
            Status::TidakLayak => assert!(k.penghalang().count() > 0 && !k.dasar_hukum().is_empty(), "{f:?}"),
            Status::PerluVerifikasi => {
                assert!(k.penentu().count() > 0, "{f:?}");
                assert!(k.penentu().all(|a| a.perbaikan(&f).is_some_and(|t| !t.is_empty())), "{f:?}");
            }
        }
        assert!(k.alasan.iter().all(|a| !a.uraian(&f, &p).is_empty()));
        assert!(
            k.alasan.iter().all(|a| a.syarat != Syarat::Identitas || a.hasil != Hasil::Tidak),
            "identitas never excludes"
        );
    });
}

#[test]
fn the_desil_limit_just_below_at_and_just_above() {
    for (desil, diharapkan) in [(4, Status::Layak), (5, Status::Layak), (6, Status::TidakLayak)] {
        assert_eq!(status(&fakta(d(desil))), diharapkan, "desil {desil}");
    }
    let tiga = Parameter { desil_maksimum: Desil::baru(3).unwrap(), ..Parameter::bawaan() };
    assert_eq!(putuskan(&fakta(d(3)), &tiga).status, Status::Layak);
    assert_eq!(putuskan(&fakta(d(4)), &tiga).status, Status::TidakLayak);
}

#[test]
fn a_family_outside_with_a_high_desil_has_two_obstacles() {
    let p = Parameter::bawaan();
    let luar = Fakta { daerah: FaktaDaerah::Luar, ..fakta(d(8)) };
    let k = putuskan(&luar, &p);
    assert!(!k.penghalang_tunggal());
    assert_eq!(
        k.uraian_penghalang(&luar, &p),
        "Pasal 5 ayat (1): berada di luar Kota Banjarmasin; Pasal 5 ayat (1) huruf a: desil 8 di atas batas 5; \
         huruf b: tidak tercatat sebagai penerima bantuan sosial; huruf c: tidak tercatat sebagai PPKS"
    );
    assert_eq!(k.dasar_hukum(), "Pasal 5 ayat (1); Pasal 5 ayat (1) huruf a, huruf b, dan huruf c");
    assert!(putuskan(&Fakta { daerah: FaktaDaerah::Luar, ..fakta(d(3)) }, &p).penghalang_tunggal());
    assert!(putuskan(&fakta(d(8)), &p).penghalang_tunggal());
}

#[test]
fn letter_d_keeps_a_city_family_open() {
    let p = Parameter { jalur_huruf_d: true, ..Parameter::bawaan() };
    assert_eq!(putuskan(&fakta(d(8)), &p).status, Status::PerluVerifikasi);
    assert_eq!(putuskan(&Fakta { daerah: FaktaDaerah::Luar, ..fakta(d(8)) }, &p).status, Status::TidakLayak);
    assert_eq!(putuskan(&fakta(d(2)), &p).status, Status::Layak);
}

#[test]
fn juknis_terms_only_when_a_parameter_sets_them() {
    let p = Parameter { usia_minimum: Some(18), usia_maksimum: Some(59), ..Parameter::bawaan() };
    for (umur, diharapkan) in [
        (Some(17), Status::TidakLayak),
        (Some(18), Status::Layak),
        (Some(59), Status::Layak),
        (Some(60), Status::TidakLayak),
        (None, Status::PerluVerifikasi),
    ] {
        assert_eq!(putuskan(&Fakta { umur, ..fakta(d(2)) }, &p).status, diharapkan, "{umur:?}");
    }
    let p = Parameter { pekerjaan_dikecualikan: vec!["ASN".into(), "PNS".into()], ..Parameter::bawaan() };
    for (kerja, diharapkan) in
        [(Some("asn"), Status::TidakLayak), (Some("Pedagang"), Status::Layak), (None, Status::PerluVerifikasi)]
    {
        assert_eq!(putuskan(&Fakta { pekerjaan: kerja, ..fakta(d(2)) }, &p).status, diharapkan, "{kerja:?}");
    }
    assert_eq!(status(&Fakta { umur: None, pekerjaan: None, ..fakta(d(2)) }), Status::Layak);
}

#[test]
fn pasal_9_participants_must_still_meet_the_terms_and_active_ones_keep_their_place() {
    let peserta = |p, n| status(&Fakta { peserta: p, ..fakta(d(n)) });
    assert_eq!(peserta(FaktaPeserta::Lama, 7), Status::TidakLayak);
    assert_eq!(peserta(FaktaPeserta::Aktif, 7), Status::Layak);
    assert_eq!(peserta(FaktaPeserta::Tercatat, 7), Status::TidakLayak);
    let luar = Fakta { peserta: FaktaPeserta::Aktif, daerah: FaktaDaerah::Luar, ..fakta(d(2)) };
    assert_eq!(status(&luar), Status::TidakLayak, "only the desil is forgiven");
}
