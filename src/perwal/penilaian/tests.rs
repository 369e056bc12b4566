use super::*;
use crate::domain::formulir::Nilai;

/// All 243 combinations of the three outcomes.
fn semua_capaian() -> impl Iterator<Item = [Capaian; 5]> {
    let tiga = [Capaian::Terpenuhi, Capaian::Tidak, Capaian::BelumDinilai];
    (0..243usize).map(move |n| std::array::from_fn(|i| tiga[n / 3usize.pow(i as u32) % 3]))
}

fn kategori(kelas: Kelas, c: [Capaian; 5]) -> Vec<Kategori> {
    let mut semua: Vec<Kategori> = nilai_mungkin(kelas, c, Kategori::C).iter().map(|n| n.kategori).collect();
    semua.dedup();
    semua
}

#[test]
fn one_indicator_more_never_lowers_the_best_or_the_worst_grade_possible() {
    for kelas in Kelas::DINILAI {
        for c in semua_capaian() {
            let dulu = kategori(kelas, c);
            for i in (0..5).filter(|i| c[*i] != Capaian::Terpenuhi) {
                let mut lebih = c;
                lebih[i] = Capaian::Terpenuhi;
                let kini = kategori(kelas, lebih);
                // Best first, so a better grade compares as less.
                assert!(kini.first() <= dulu.first() && kini.last() <= dulu.last(), "{kelas} {c:?} {i}");
            }
        }
    }
}

#[test]
fn a_grade_is_definite_exactly_when_no_blank_can_change_it() {
    for kelas in Kelas::DINILAI {
        for c in semua_capaian() {
            let ganti = |b: Capaian| kategori(kelas, c.map(|x| if x == Capaian::BelumDinilai { b } else { x }));
            let (terbaik, terburuk) = (ganti(Capaian::Terpenuhi), ganti(Capaian::Tidak));
            let semua = kategori(kelas, c);
            assert_eq!((semua.first(), semua.last()), (terbaik.first(), terburuk.first()), "{kelas} {c:?}");
        }
    }
}

fn rp(n: u64) -> Rupiah {
    Rupiah::baru(n).unwrap()
}

fn omzet(bulan: [u64; 3], pembanding: u64) -> Omzet {
    Omzet { jumlah: rp(bulan[0]) + rp(bulan[1]) + rp(bulan[2]), pembanding: Some(rp(pembanding)) }
}

#[test]
fn turnover_at_below_and_above_its_limits() {
    // bulan, pembanding, toleransi, bertahan, naik
    for (bulan, pembanding, toleransi, bertahan, naik) in [
        ([900_000, 900_000, 900_000], 1_000_000, 10, true, false),
        ([900_000, 900_000, 899_999], 1_000_000, 10, false, false),
        ([900_000, 900_000, 900_001], 1_000_000, 10, true, false),
        ([1_000_000, 1_000_000, 1_000_000], 1_000_000, 10, true, false),
        ([1_000_000, 1_000_000, 1_000_001], 1_000_000, 10, true, true),
        ([1_000_000, 1_000_000, 999_999], 1_000_000, 0, false, false),
        ([1_000_000, 1_000_000, 1_000_000], 1_000_000, 0, true, false),
        ([0, 0, 0], 0, 10, false, false),
        ([0, 0, 1], 0, 10, true, true),
        ([0, 0, 0], 1_000_000, 100, false, false),
        ([0, 0, 1], 1_000_000, 100, true, false),
        // 90% of 1 rupiah a month for three months is 2.7 rupiah.
        ([1, 1, 0], 1, 10, false, false),
        ([1, 1, 1], 1, 10, true, false),
    ] {
        let o = omzet(bulan, pembanding);
        assert_eq!((o.bertahan(toleransi), o.naik()), (Some(bertahan), Some(naik)), "{bulan:?} {pembanding}");
    }
}

#[test]
fn without_a_comparison_only_nothing_at_all_is_decided() {
    let o = |jumlah| Omzet { jumlah: rp(jumlah), pembanding: None };
    assert_eq!((o(0).bertahan(10), o(0).naik()), (Some(false), Some(false)));
    assert_eq!((o(1).bertahan(10), o(1).naik()), (None, None));
}

#[test]
fn mean_and_change_are_rounded_for_showing_only() {
    assert_eq!(omzet([1, 0, 0], 1).rata_rata(), 0);
    assert_eq!(omzet([1, 1, 0], 1).rata_rata(), 1);
    for (bulan, pembanding, perubahan) in
        [([110, 110, 110], 100, 100), ([0, 0, 0], 100, -1000), ([100, 100, 100], 300, -667), ([1, 1, 1], 2, -500)]
    {
        assert_eq!(omzet(bulan, pembanding).perubahan(), Some(perubahan), "{bulan:?}");
    }
    assert_eq!(omzet([1, 1, 1], 0).perubahan(), None);
}

fn formulir(isi: &[(Medan, Nilai)]) -> Formulir {
    let mut f = Formulir::default();
    for (m, n) in isi {
        f.isi(*m, n.clone());
    }
    f
}

fn teks(t: &str) -> Nilai {
    Nilai::Teks(Box::new(t.into()))
}

fn u2(isi: &[(Medan, Nilai)], pernah: bool, sertifikat_lama: bool) -> Alasan {
    let formulir = formulir(isi);
    let triwulan = Triwulan::baru(2026, 1).filter(|_| pernah);
    let fakta = Fakta {
        kelas: Kelas::Tumbuh,
        formulir: &formulir,
        pembanding: Jawaban::Kosong,
        pernah: [None, triwulan, None, None, None],
        sertifikat_lama,
    };
    indikator(Indikator::U2, &fakta, &Parameter::bawaan())
}

#[test]
fn training_needs_its_own_certificate_and_counts_for_the_rest_of_the_stage() {
    use Capaian::*;
    let (ya, tidak) = (Nilai::YaTidak(true), Nilai::YaTidak(false));
    let lulus = |n: &Nilai| (Medan::LulusPelatihan, n.clone());
    let nomor = |t: &str| (Medan::NomorSertifikat, teks(t));
    for (isi, pernah, lama, capaian, tafsir) in [
        (vec![lulus(&ya), nomor("S-1/2026")], false, false, Terpenuhi, &[][..]),
        (vec![lulus(&ya)], false, false, BelumDinilai, &[Tafsir::T30]),
        (vec![lulus(&ya), nomor("belum ada")], false, false, BelumDinilai, &[Tafsir::T30]),
        (vec![lulus(&ya), nomor("S-1/2026")], false, true, BelumDinilai, &[Tafsir::T31]),
        (vec![lulus(&tidak)], false, false, Tidak, &[]),
        (vec![nomor("S-1/2026")], false, false, BelumDinilai, &[]),
        (vec![], true, false, Terpenuhi, &[Tafsir::T25]),
        (vec![lulus(&tidak)], true, false, Terpenuhi, &[Tafsir::T25]),
    ] {
        let a = u2(&isi, pernah, lama);
        assert_eq!((a.capaian, a.tafsir()), (capaian, tafsir), "{isi:?}");
    }
}

#[test]
fn a_b_moves_up_by_improvement_and_coaching_and_a_graduate_by_an_assessment() {
    let ya = |m: &[Medan]| formulir(&m.iter().map(|m| (*m, Nilai::YaTidak(true))).collect::<Vec<_>>());
    let (kosong, b) = (ya(&[]), ya(&[Medan::MenunjukkanPerbaikan, Medan::MengikutiCoaching]));
    let siap = ya(&[Medan::AsesmenGraduasi]);
    let b_siap = ya(&[Medan::MenunjukkanPerbaikan, Medan::MengikutiCoaching, Medan::AsesmenGraduasi]);
    let setengah = ya(&[Medan::MengikutiCoaching]);
    use Kelas::*;
    use NaikTahap::{Bersyarat, Tidak, Ya};
    for (kelas, kategori, f, naik) in [
        (Tumbuh, Kategori::A, &kosong, Ya),
        (Tumbuh, Kategori::B, &kosong, Bersyarat),
        (Berkembang, Kategori::B, &setengah, Bersyarat),
        (Berkembang, Kategori::B, &b, Ya),
        (Mandiri, Kategori::A, &kosong, Bersyarat),
        (Mandiri, Kategori::A, &siap, Ya),
        (Mandiri, Kategori::B, &b, Bersyarat),
        (Mandiri, Kategori::B, &siap, Bersyarat),
        (Mandiri, Kategori::B, &b_siap, Ya),
        (Tumbuh, Kategori::C, &b, Tidak),
        (Mandiri, Kategori::Tp, &b_siap, Tidak),
    ] {
        assert_eq!(naik_tahap(kelas, Some(kategori), f).map(|n| n.naik), Some(naik), "{kelas} {kategori:?}");
    }
    assert_eq!(naik_tahap(Tumbuh, None, &b), None);
}
