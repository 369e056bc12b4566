//! The whole space of facts, held against the promise in plain words.

use super::*;
use crate::domain::desil::Desil;
use crate::perwal::parameter::BuktiMiskin;
use crate::temuan::{Kode, KumpulanKode};

const DAERAH: [FaktaDaerah; 3] = [FaktaDaerah::Dalam, FaktaDaerah::Luar, FaktaDaerah::TidakPasti];
const BANSOS: [FaktaBansos; 8] = [
    FaktaBansos::Penerima,
    FaktaBansos::PenerimaDaftar,
    FaktaBansos::Bukan,
    FaktaBansos::Kosong,
    FaktaBansos::TakTerbaca,
    FaktaBansos::PbiKosong,
    FaktaBansos::Meragukan,
    FaktaBansos::NomorRusak,
];
const PPKS: [FaktaPpks; 8] = [
    FaktaPpks::Bukan,
    FaktaPpks::Miskin,
    FaktaPpks::TidakMiskin,
    FaktaPpks::MiskinKosong,
    FaktaPpks::MiskinBertentangan,
    FaktaPpks::MiskinTakTerbaca,
    FaktaPpks::Meragukan,
    FaktaPpks::NomorRusak,
];
const PESERTA: [FaktaPeserta; 5] =
    [FaktaPeserta::Bukan, FaktaPeserta::Lama, FaktaPeserta::Aktif, FaktaPeserta::TidakPasti, FaktaPeserta::Tercatat];

fn desil() -> Vec<FaktaDesil> {
    let lain = [
        FaktaDesil::Kosong,
        FaktaDesil::Salah,
        FaktaDesil::Bertentangan,
        FaktaDesil::TanpaBaris,
        FaktaDesil::TanpaKolom,
    ];
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

pub(super) fn fakta(desil: FaktaDesil) -> Fakta<'static> {
    Fakta {
        daerah: FaktaDaerah::Dalam,
        desil,
        bansos: FaktaBansos::Bukan,
        ppks: FaktaPpks::Bukan,
        peserta: FaktaPeserta::Bukan,
        desil_awal: None,
        identitas: KumpulanKode::default(),
        umur: Some(40),
        pekerjaan: Some("Pedagang"),
    }
}

fn status(f: &Fakta<'_>) -> Status {
    putuskan(f, &Parameter::bawaan()).status
}

/// Desil Awal of the register: within every limit of these tests, at, above, blank.
const AWAL: [Option<u8>; 4] = [Some(1), Some(5), Some(7), None];

/// Every combination: 3 x 15 x 8 x 8 x 5 x 4 x 2 = 115,200 families.
pub(super) fn semua(mut periksa: impl FnMut(Fakta<'static>)) {
    for daerah in DAERAH {
        for desil in desil() {
            for bansos in BANSOS {
                for ppks in PPKS {
                    for peserta in PESERTA {
                        for awal in AWAL {
                            for identitas in [KumpulanKode::default(), cacat()] {
                                let desil_awal = awal.and_then(Desil::baru);
                                periksa(Fakta { daerah, bansos, ppks, peserta, desil_awal, identitas, ..fakta(desil) });
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The promise, written a second time and without the code's own words: what could each letter
/// still be, once everything doubtful were known?
fn bisa(f: &Fakta<'_>, batas: u8, miskin: u8, daftar_bukti: bool) -> [(bool, bool); 3] {
    let dalam = |batas: u8| match f.desil {
        FaktaDesil::Nilai(n) => (n.nilai() <= batas, n.nilai() > batas),
        _ => (true, true),
    };
    let ((d_ya, d_tidak), (m_ya, m_tidak)) = (dalam(batas), dalam(miskin));
    let di_dtsen = !matches!(f.desil, FaktaDesil::TanpaBaris | FaktaDesil::TanpaKolom);
    let masuk_miskin = f.desil_awal.is_some_and(|d| d.nilai() <= batas);
    let a = match f.peserta {
        FaktaPeserta::Aktif if di_dtsen && d_tidak => (true, !masuk_miskin),
        FaktaPeserta::TidakPasti if !d_ya => (true, true),
        _ => (d_ya, d_tidak),
    };
    let b = match f.bansos {
        FaktaBansos::Bukan => (false, true),
        FaktaBansos::PenerimaDaftar if daftar_bukti => (true, false),
        FaktaBansos::Penerima | FaktaBansos::PenerimaDaftar if m_ya && !m_tidak => (true, false),
        _ => (true, true),
    };
    let c = match f.ppks {
        FaktaPpks::Bukan | FaktaPpks::TidakMiskin => (false, true),
        FaktaPpks::Miskin => (true, false),
        FaktaPpks::MiskinKosong => (m_ya, m_tidak),
        FaktaPpks::MiskinBertentangan | FaktaPpks::MiskinTakTerbaca | FaktaPpks::Meragukan | FaktaPpks::NomorRusak => {
            (true, true)
        }
    };
    [a, b, c]
}

#[test]
fn every_family_gets_the_status_the_promise_demands() {
    let hitung = menurut_janji(&Parameter::bawaan(), (5, 5, false));
    assert_eq!(hitung.iter().sum::<i32>(), 115_200);
    assert!(hitung.iter().all(|n| *n > 1_000), "{hitung:?}");
}

#[test]
fn the_list_as_proof_and_a_narrower_miskin_change_letters_b_and_c_as_they_say() {
    let isi = |desil_miskin: u8, bukti_miskin_huruf_b| Parameter {
        desil_miskin: Desil::baru(desil_miskin),
        bukti_miskin_huruf_b,
        ..Parameter::bawaan()
    };
    menurut_janji(&isi(2, BuktiMiskin::Desil), (5, 2, false));
    menurut_janji(&isi(0, BuktiMiskin::Daftar), (5, 5, true));
    let tiga = Parameter { desil_maksimum: Desil::baru(3).unwrap(), ..isi(1, BuktiMiskin::Daftar) };
    menurut_janji(&tiga, (3, 1, true));
    let f = Fakta { bansos: FaktaBansos::PenerimaDaftar, ..fakta(d(8)) };
    assert_eq!(status(&f), Status::PerluVerifikasi);
    assert_eq!(putuskan(&f, &isi(0, BuktiMiskin::Daftar)).status, Status::Layak);
    let kolom = Fakta { bansos: FaktaBansos::Penerima, ..f };
    assert_eq!(putuskan(&kolom, &isi(0, BuktiMiskin::Daftar)).status, Status::PerluVerifikasi, "a column is no list");
    let dua = putuskan(&Fakta { bansos: FaktaBansos::PenerimaDaftar, ..fakta(d(4)) }, &isi(2, BuktiMiskin::Desil));
    assert_eq!((dua.status, &*dua.kriteria()), (Status::Layak, "a"));
}

/// The status of every family against the promise; how many there are of each.
fn menurut_janji(p: &Parameter, (batas, miskin, daftar_bukti): (u8, u8, bool)) -> [i32; 3] {
    let mut hitung = [0; 3];
    semua(|f| {
        let huruf = bisa(&f, batas, miskin, daftar_bukti);
        let pasti_satu = huruf.iter().any(|(_, tidak)| !tidak);
        let tak_satu_pun = huruf.iter().all(|(ya, _)| !ya);
        let diharapkan = if f.daerah == FaktaDaerah::Luar || tak_satu_pun {
            Status::TidakLayak
        } else if f.daerah == FaktaDaerah::Dalam && f.identitas.is_empty() && pasti_satu {
            Status::Layak
        } else {
            Status::PerluVerifikasi
        };
        assert_eq!(putuskan(&f, p).status, diharapkan, "{f:?}");
        hitung[diharapkan as usize] += 1;
    });
    hitung
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
                assert!(k.penentu().all(|a| a.perbaikan(&f, &k.batas).is_some_and(|t| !t.is_empty())), "{f:?}");
            }
        }
        assert!(k.alasan.iter().all(|a| !a.uraian(&f, &k.batas).is_empty()));
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
        k.uraian_penghalang(&luar),
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
    let p = Parameter { pekerjaan_dikecualikan: crate::domain::pekerjaan::daftar("ASN; TNI"), ..Parameter::bawaan() };
    for (kerja, diharapkan) in [
        (Some("asn"), Status::TidakLayak),
        (Some("PEGAWAI NEGERI SIPIL (PNS)"), Status::TidakLayak),
        (Some("TENTARA NASIONAL INDONESIA (TNI)"), Status::TidakLayak),
        (Some("PENSIUNAN PNS"), Status::Layak),
        (Some("Pedagang"), Status::Layak),
        (Some("5"), Status::PerluVerifikasi),
        (None, Status::PerluVerifikasi),
    ] {
        assert_eq!(putuskan(&Fakta { pekerjaan: kerja, ..fakta(d(2)) }, &p).status, diharapkan, "{kerja:?}");
    }
    assert_eq!(status(&Fakta { umur: None, pekerjaan: None, ..fakta(d(2)) }), Status::Layak);
}

#[test]
fn pasal_9_participants_must_still_meet_the_terms_and_active_ones_keep_their_place() {
    let peserta = |p, n| status(&Fakta { peserta: p, desil_awal: Desil::baru(3), ..fakta(d(n)) });
    assert_eq!(peserta(FaktaPeserta::Lama, 7), Status::TidakLayak);
    assert_eq!(peserta(FaktaPeserta::Aktif, 7), Status::Layak);
    assert_eq!(peserta(FaktaPeserta::Tercatat, 7), Status::TidakLayak);
    for (awal, harus) in [(5, Status::Layak), (6, Status::PerluVerifikasi), (0, Status::PerluVerifikasi)] {
        let f = Fakta { peserta: FaktaPeserta::Aktif, desil_awal: Desil::baru(awal), ..fakta(d(8)) };
        assert_eq!(status(&f), harus, "Desil Awal {awal}");
    }
    let luar = Fakta { peserta: FaktaPeserta::Aktif, daerah: FaktaDaerah::Luar, ..fakta(d(2)) };
    assert_eq!(status(&luar), Status::TidakLayak, "only the desil is forgiven");
}
