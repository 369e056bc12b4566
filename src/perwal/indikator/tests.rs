//! Each indicator of a participant's year, sentence by sentence.

use super::*;
use crate::domain::formulir::Nilai;

const SEMUA: [Indikator41; 22] = Indikator41::SEMUA;

fn formulir(isi: &[(Medan, Nilai)]) -> Formulir {
    let mut urut = isi.to_vec();
    urut.sort_by_key(|(m, _)| *m);
    let mut f = Formulir::default();
    urut.into_iter().for_each(|(m, n)| f.isi(m, n));
    f
}

fn ya(m: Medan) -> (Medan, Nilai) {
    (m, Nilai::YaTidak(true))
}

fn tidak(m: Medan) -> (Medan, Nilai) {
    (m, Nilai::YaTidak(false))
}

fn rp(m: Medan, n: u64) -> (Medan, Nilai) {
    (m, Nilai::Rupiah(Rupiah::baru(n).unwrap()))
}

/// The quarters, oldest first, the last of them the year's last.
fn tahun<'a>(kelas: Kelas, status: StatusPeserta, formulir: &'a [Formulir]) -> FaktaTahun<'a> {
    FaktaTahun {
        kelas: Some(kelas),
        status,
        formulir: formulir.iter().collect(),
        terakhir: formulir.last(),
        t1: None,
        ditahan: false,
        nilai_ditahan: false,
        nilai: None,
        pembanding: Jawaban::Kosong,
        stimulan: false,
    }
}

use Hasil41::{BelumAda, Tidak, Ya};
use StatusPeserta::{Aktif, Graduasi};

#[test]
fn an_indicator_is_asked_of_those_of_its_stage_and_iv_of_graduates() {
    let f = [formulir(&[])];
    let diminta = |kelas, status| -> Vec<&str> {
        SEMUA
            .into_iter()
            .filter(|i| hasil(*i, &tahun(kelas, status, &f), 10).is_some())
            .map(Indikator41::kode)
            .collect()
    };
    assert_eq!(diminta(Kelas::Potensial, Aktif), ["I.1", "I.2", "I.3"]);
    assert_eq!(diminta(Kelas::Tumbuh, Aktif), ["II.1", "II.2a", "II.2b", "II.3a", "II.3b"]);
    assert_eq!(diminta(Kelas::Berkembang, Aktif), ["III.1", "III.2", "III.3", "III.4"]);
    assert_eq!(diminta(Kelas::Mandiri, Aktif), [""; 0]);
    assert_eq!(diminta(Kelas::Mandiri, StatusPeserta::SiapGraduasi), [""; 0]);
    assert_eq!(diminta(Kelas::Mandiri, Graduasi), ["IV.1", "IV.2", "IV.3"]);
    for kelas in Kelas::SEMUA {
        assert_eq!(diminta(kelas, StatusPeserta::Berhenti), [""; 0], "{kelas}");
    }
}

#[test]
fn a_blank_year_is_no_data_and_never_a_no() {
    let f = [formulir(&[]), formulir(&[])];
    for (kelas, status) in
        [(Kelas::Potensial, Aktif), (Kelas::Tumbuh, Aktif), (Kelas::Berkembang, Aktif), (Kelas::Mandiri, Graduasi)]
    {
        for i in SEMUA {
            for fakta in [tahun(kelas, status, &f), tahun(kelas, status, &[])] {
                assert!(matches!(hasil(i, &fakta, 10), None | Some(BelumAda)), "{} {kelas}", i.kode());
            }
        }
    }
}

#[test]
fn for_training_incubation_proposals_partners_and_mentoring_after_graduation_any_quarter_counts() {
    use Indikator41::*;
    for (i, medan, kelas, status) in [
        (II2a, Medan::LulusPelatihan, Kelas::Tumbuh, Aktif),
        (III2, Medan::IkutInkubasi, Kelas::Berkembang, Aktif),
        (III3, Medan::MampuSusunProposal, Kelas::Berkembang, Aktif),
        (III4, Medan::TerhubungMitra, Kelas::Berkembang, Aktif),
        (IV3, Medan::PascaGraduasi, Kelas::Mandiri, Graduasi),
    ] {
        let dulu = [formulir(&[ya(medan)]), formulir(&[tidak(medan)]), formulir(&[])];
        assert_eq!(hasil(i, &tahun(kelas, status, &dulu), 10), Some(Ya), "{}", i.kode());
        let tak_pernah = [formulir(&[]), formulir(&[tidak(medan)]), formulir(&[])];
        assert_eq!(hasil(i, &tahun(kelas, status, &tak_pernah), 10), Some(Tidak), "{}", i.kode());
    }
}

#[test]
fn for_the_rest_the_last_quarter_alone_counts() {
    use Indikator41::*;
    for (i, medan, kelas) in [
        (I1, Medan::AsesmenSelesai, Kelas::Potensial),
        (I2, Medan::ProfilBaseline, Kelas::Potensial),
        (II3a, Medan::Didampingi, Kelas::Tumbuh),
        (II3b, Medan::MenerapkanKeterampilan, Kelas::Tumbuh),
        (III1, Medan::AktifPendampingan, Kelas::Berkembang),
    ] {
        let jawab = |akhir: &[(Medan, Nilai)]| {
            let f = [formulir(&[ya(medan)]), formulir(akhir)];
            hasil(i, &tahun(kelas, Aktif, &f), 10)
        };
        assert_eq!(jawab(&[tidak(medan)]), Some(Tidak), "{}", i.kode());
        assert_eq!(jawab(&[]), Some(BelumAda), "{}: what was said before does not count", i.kode());
        assert_eq!(jawab(&[ya(medan)]), Some(Ya), "{}", i.kode());
    }
}

#[test]
fn i_3_asks_for_all_three_kinds_of_help() {
    let tiga = [Medan::PerlindunganSosial, Medan::JaminanSosial, Medan::KebutuhanDasar];
    let jawab = |isi: &[(Medan, Nilai)]| {
        let f = [formulir(isi)];
        hasil(Indikator41::I3, &tahun(Kelas::Potensial, Aktif, &f), 10)
    };
    assert_eq!(jawab(&tiga.map(ya)), Some(Ya));
    assert_eq!(jawab(&[ya(tiga[0]), ya(tiga[1])]), Some(BelumAda));
    assert_eq!(jawab(&[ya(tiga[0]), tidak(tiga[2])]), Some(Tidak), "one no settles it");
}

#[test]
fn ii_1_compares_both_scores_of_the_quarter() {
    let skor = |awal: Option<u16>, akhir: Option<u16>| {
        let isi = [(Medan::SkorMotivasiAwal, awal), (Medan::SkorMotivasiAkhir, akhir)];
        let isi: Vec<_> = isi.into_iter().filter_map(|(m, n)| Some((m, Nilai::Bilangan(n?)))).collect();
        let f = [formulir(&isi)];
        hasil(Indikator41::II1, &tahun(Kelas::Tumbuh, Aktif, &f), 10)
    };
    assert_eq!(skor(Some(50), Some(51)), Some(Ya));
    assert_eq!(skor(Some(50), Some(50)), Some(Tidak), "not higher");
    assert_eq!(skor(Some(50), Some(49)), Some(Tidak));
    assert_eq!(skor(Some(0), Some(1)), Some(Ya), "0 is a score");
    assert_eq!(skor(Some(50), None), Some(BelumAda));
    assert_eq!(skor(None, Some(50)), Some(BelumAda));
}

#[test]
fn ii_2b_is_t1_as_graded() {
    for (t1, harus) in [
        (Some(Capaian::Terpenuhi), Ya),
        (Some(Capaian::Tidak), Tidak),
        (Some(Capaian::BelumDinilai), BelumAda),
        (None, BelumAda),
    ] {
        let f = [formulir(&[tidak(Medan::PencatatanKeuangan)])];
        let fakta = FaktaTahun { t1, ..tahun(Kelas::Tumbuh, Aktif, &f) };
        assert_eq!(hasil(Indikator41::II2b, &fakta, 10), Some(harus));
    }
}

#[test]
fn ii_5_is_asked_of_those_who_received_a_stimulus_whenever_that_was() {
    let (terima, pakai) = (Medan::MenerimaStimulan, Medan::StimulanUntukUsaha);
    let jawab = |f: &[Formulir], stimulan| {
        hasil(Indikator41::II5, &FaktaTahun { stimulan, ..tahun(Kelas::Tumbuh, Aktif, f) }, 10)
    };
    assert_eq!(jawab(&[formulir(&[ya(terima)]), formulir(&[tidak(terima), ya(pakai)])], false), Some(Ya));
    assert_eq!(jawab(&[formulir(&[ya(terima), tidak(pakai)]), formulir(&[])], false), Some(Tidak));
    assert_eq!(jawab(&[formulir(&[ya(terima)])], false), Some(BelumAda));
    assert_eq!(jawab(&[formulir(&[tidak(terima), ya(pakai)])], false), None, "received nothing");
    assert_eq!(jawab(&[formulir(&[])], false), None, "nobody knows whether there was one");
    assert_eq!(jawab(&[formulir(&[])], true), Some(BelumAda), "by the list (T53)");
}

#[test]
fn iii_6_is_asked_of_those_with_an_a_in_the_last_graded_quarter() {
    let f = [formulir(&[ya(Medan::MenerimaStimulan)]), formulir(&[])];
    let jawab = |nilai, f: &[Formulir], stimulan| {
        hasil(Indikator41::III6, &FaktaTahun { nilai, stimulan, ..tahun(Kelas::Berkembang, Aktif, f) }, 10)
    };
    assert_eq!(jawab(Some(Kategori::A), &f, false), Some(Ya));
    assert_eq!(jawab(Some(Kategori::A), &f[1..], false), Some(BelumAda));
    assert_eq!(jawab(Some(Kategori::A), &f[1..], true), Some(Ya));
    for lain in [Some(Kategori::B), Some(Kategori::C), Some(Kategori::Tp), None] {
        assert_eq!(jawab(lain, &f, false), None);
    }
}

#[test]
fn iv_1_needs_an_active_business_and_turnover_kept_or_raised() {
    let bulan = |n: u64| [rp(Medan::OmzetBulan1, n), rp(Medan::OmzetBulan2, n), rp(Medan::OmzetBulan3, n)];
    let jawab = |isi: &[(Medan, Nilai)], pembanding: Option<u64>| {
        let f = [formulir(isi)];
        let pembanding = pembanding.map_or(Jawaban::Kosong, |n| Jawaban::Isi(Rupiah::baru(n).unwrap()));
        let fakta = FaktaTahun { pembanding, ..tahun(Kelas::Mandiri, Graduasi, &f) };
        hasil(Indikator41::IV1, &fakta, 10)
    };
    let aktif = |lain: &[(Medan, Nilai)]| [&[ya(Medan::UsahaAktif)], lain].concat();
    // 10% below the figure at entry is still kept (T09).
    assert_eq!(jawab(&aktif(&bulan(900_000)), Some(1_000_000)), Some(Ya));
    assert_eq!(jawab(&aktif(&bulan(899_999)), Some(1_000_000)), Some(Tidak));
    let sendiri = [&bulan(900_000)[..], &[rp(Medan::OmzetPembanding, 2_000_000)]].concat();
    assert_eq!(jawab(&aktif(&sendiri), Some(1_000_000)), Some(Tidak), "the form's own figure beats the register's");
    assert_eq!(jawab(&aktif(&bulan(900_000)), None), Some(BelumAda));
    assert_eq!(jawab(&aktif(&[ya(Medan::IndikatorOmzet)]), None), Some(Ya), "the mark where no figures are kept (T42)");
    assert_eq!(jawab(&[tidak(Medan::UsahaAktif)], None), Some(Tidak), "closed, whatever it earned");
    assert_eq!(jawab(&bulan(0), None), Some(Tidak), "no turnover at all");
    assert_eq!(jawab(&bulan(900_000), Some(1_000_000)), Some(BelumAda), "active or not isn't known");
}

#[test]
fn iv_2_leaves_out_those_who_are_not_eligible() {
    let (layak, terima) = (Medan::LayakScaleUp, Medan::MenerimaScaleUp);
    let jawab = |f: &[Formulir]| hasil(Indikator41::IV2, &tahun(Kelas::Mandiri, Graduasi, f), 10);
    assert_eq!(jawab(&[formulir(&[tidak(layak), ya(terima)])]), None);
    assert_eq!(jawab(&[formulir(&[ya(layak), ya(terima)])]), Some(Ya));
    assert_eq!(jawab(&[formulir(&[ya(terima)])]), Some(Ya), "nobody says that they aren't (T33)");
    assert_eq!(jawab(&[formulir(&[ya(layak)]), formulir(&[tidak(terima)])]), Some(Tidak));
    assert_eq!(jawab(&[formulir(&[])]), Some(BelumAda));
}

/// Of a quarter that must not be used nobody knows what it would have shown.
#[test]
fn a_withheld_quarter_leaves_open_what_the_others_have_no_yes_for() {
    let f = [formulir(&[tidak(Medan::LulusPelatihan), tidak(Medan::MenerimaStimulan)])];
    let utuh = tahun(Kelas::Tumbuh, Aktif, &f);
    let ditahan = FaktaTahun { ditahan: true, ..utuh.clone() };
    assert_eq!([&utuh, &ditahan].map(|f| hasil(Indikator41::II2a, f, 0)), [Some(Tidak), Some(BelumAda)]);
    let f = [formulir(&[ya(Medan::LulusPelatihan)])];
    let ditahan = FaktaTahun { ditahan: true, ..tahun(Kelas::Tumbuh, Aktif, &f) };
    assert_eq!(hasil(Indikator41::II2a, &ditahan, 0), Some(Ya), "a yes is one whatever the other quarters show");
    // The last grade that may be used was an A; of the one behind it nobody knows.
    let f = [formulir(&[ya(Medan::MenerimaStimulan)])];
    let a = FaktaTahun { nilai: Some(Kategori::A), ..tahun(Kelas::Berkembang, Aktif, &f) };
    let ditahan = FaktaTahun { nilai_ditahan: true, ..a.clone() };
    assert_eq!([&a, &ditahan].map(|f| hasil(Indikator41::III6, f, 0)), [Some(Ya), Some(BelumAda)]);
}
