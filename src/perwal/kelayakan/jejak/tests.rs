use super::super::tests::{fakta, semua};
use super::*;
use crate::domain::pekerjaan;
use crate::perwal::kelayakan::putuskan;
use crate::perwal::parameter::Parameter;

fn kode(f: &Fakta<'_>, k: &Keputusan, tafsir: KumpulanTafsir) -> String {
    let mut kode = String::new();
    tulis(&mut kode, f, k, tafsir);
    kode
}

/// Decided, written and read back; the code.
fn bolak_balik(f: &Fakta<'_>, p: &Parameter) -> String {
    let keputusan = putuskan(f, p);
    let tafsir = keputusan.alasan.iter().flat_map(|a| a.tafsir()).copied().collect();
    let kode = kode(f, &keputusan, tafsir);
    let punya = |s| keputusan.alasan.iter().any(|a| a.syarat == s);
    let fakta = Fakta {
        umur: f.umur.filter(|_| punya(Syarat::Usia)),
        pekerjaan: f.pekerjaan.filter(|_| keputusan.alasan.iter().any(mengutip)),
        ..*f
    };
    assert_eq!(baca(&kode), Some(Jejak { fakta, keputusan, tafsir }), "{kode}");
    kode
}

#[test]
fn every_decision_comes_back_as_it_was_made() {
    let mut terpanjang = 0;
    let p = Parameter::bawaan();
    semua(|f| terpanjang = terpanjang.max(bolak_balik(&f, &p).len()));
    assert!(terpanjang < 60, "{terpanjang}");
}

#[test]
fn switches_and_limits_of_the_run_come_back_too() {
    let p = Parameter {
        desil_maksimum: Desil::baru(10).unwrap(),
        desil_miskin: Desil::baru(2),
        jalur_huruf_d: true,
        usia_maksimum: Some(59),
        pekerjaan_dikecualikan: pekerjaan::daftar("ASN"),
        ..Parameter::bawaan()
    };
    for umur in [None, Some(0), Some(59), Some(60), Some(120)] {
        for kerja in [None, Some("ASN"), Some("Pedagang"), Some("5"), Some("ASN; \"guru\"")] {
            for usia_minimum in [None, Some(18)] {
                let f = Fakta { umur, pekerjaan: kerja, ..fakta(FaktaDesil::Nilai(Desil::baru(10).unwrap())) };
                bolak_balik(&f, &Parameter { usia_minimum, ..p.clone() });
            }
        }
    }
}

/// Where nothing says it, the code doesn't either.
#[test]
fn age_and_occupation_stand_in_the_code_only_where_a_reason_names_them() {
    let f = fakta(FaktaDesil::Nilai(Desil::baru(3).unwrap()));
    assert_eq!(bolak_balik(&f, &Parameter::bawaan()), "5,5;d3bb--;;;Lw+di+sa+Db-bc-n;T01T03;");
    let p = Parameter { pekerjaan_dikecualikan: pekerjaan::daftar("ASN"), ..Parameter::bawaan() };
    assert!(!bolak_balik(&f, &p).contains("Pedagang"));
    assert!(bolak_balik(&Fakta { pekerjaan: Some("ASN"), ..f }, &p).ends_with(";ASN"));
}

#[test]
fn what_is_no_decision_is_not_read_as_one() {
    let sah = "5,5;d3bb--;;;Lw+di+sa+Db-bc-n;T01T03;";
    assert!(baca(sah).is_some());
    for (semula, menjadi) in [
        ("5,5", "5"),
        ("5,5", "11,5"),
        ("5,5", "5,5,x"),
        ("d3bb--", "d3bb-"),
        ("d3bb--", "d3bb---"),
        ("d3bb--", "dzbb--"),
        ("d3bb--", "dKbb--"),
        (";;;", ";K01;;"),
        (";;;", ";K999;;"),
        (";;;", ";;9000;"),
        ("L", "X"),
        ("a+D", "a+"),
        ("a+D", "a+!"),
        ("a+D", "a+u"),
        ("T01T03;", "T01T99;"),
        ("T01T03;", "T01T03"),
    ] {
        let lain = sah.replacen(semula, menjadi, 1);
        assert_eq!(baca(&lain), None, "{lain}");
    }
    assert_eq!(baca(""), None);
}
