//! The choice of an angkatan: places, order, reserved shares.

use super::*;

fn calon(kk: u64, kelurahan: usize, skor: u8) -> Calon {
    Calon {
        kk,
        skor: [skor; 4],
        desil: Desil::baru(1),
        kpm_pkh: false,
        anggota: 4,
        kelurahan: Kelurahan::semua().nth(kelurahan),
        perempuan: false,
        disabilitas: false,
    }
}

fn ketentuan(kuota: u32) -> Ketentuan<'static> {
    Ketentuan { kuota, alokasi: Alokasi::Kelurahan, benih: "65", perempuan: 0, disabilitas: 0 }
}

#[test]
fn the_order_of_choice_breaks_every_tie() {
    let dasar = calon(1, 0, 4);
    let lebih = [
        Calon { kk: 9, skor: [5, 4, 4, 4], ..dasar.clone() },
        Calon { kk: 9, ..dasar.clone() },
        Calon { kk: 9, desil: Desil::baru(2), kpm_pkh: true, ..dasar.clone() },
        Calon { kk: 9, desil: Desil::baru(2), anggota: 5, ..dasar.clone() },
        Calon { kk: 9, desil: Desil::baru(2), ..dasar.clone() },
        Calon { kk: 9, desil: None, kpm_pkh: true, anggota: 9, ..dasar.clone() },
    ];
    for dua in lebih.windows(2) {
        assert!(urutan(&dua[0], "65") < urutan(&dua[1], "65"), "{dua:?}");
    }
    let (a, b) = (undian("65", 1), undian("65", 2));
    assert_eq!(urutan(&calon(1, 0, 4), "65") < urutan(&calon(2, 0, 4), "65"), a < b, "the lot decides");
}

#[test]
fn run_again_everyone_keeps_the_place_and_a_freed_one_goes_to_the_waiting_list() {
    let semua: Vec<Calon> = (0..12).map(|i| calon(100 + i, (i % 3) as usize, 3 + (i % 3) as u8)).collect();
    let satu = pilih(&semua, &[], ketentuan(6));
    assert_eq!((satu.terpilih.len(), satu.cadangan.len()), (6, 6));
    let isi = |tetap: &[usize], menempati: bool| -> Vec<Tetap> {
        let satu =
            |i: &usize| Tetap { kelurahan: semua[*i].kelurahan, perempuan: false, disabilitas: false, menempati };
        tetap.iter().map(satu).collect()
    };
    let sisa =
        |tetap: &[usize]| -> Vec<Calon> { (0..12).filter(|i| !tetap.contains(i)).map(|i| semua[i].clone()).collect() };
    let lagi = pilih(&sisa(&satu.terpilih), &isi(&satu.terpilih, true), ketentuan(6));
    assert!(lagi.terpilih.is_empty(), "nothing is free");
    assert_eq!(lagi.kursi, satu.kursi, "the same places");
    let (berhenti, tetap) = satu.terpilih.split_at(1);
    let dua = pilih(&sisa(&satu.terpilih), &[isi(tetap, true), isi(berhenti, false)].concat(), ketentuan(6));
    let baru: Vec<Option<Kelurahan>> = dua.terpilih.iter().map(|i| sisa(&satu.terpilih)[*i].kelurahan).collect();
    assert_eq!(baru, [semua[berhenti[0]].kelurahan], "the freed place stays in its kelurahan");
    assert_eq!(dua.kursi, satu.kursi);
}

#[test]
fn a_freed_place_of_a_kelurahan_without_a_waiting_list_goes_to_the_first_who_waits() {
    let satu = Tetap { kelurahan: Kelurahan::semua().next(), perempuan: false, disabilitas: false, menempati: false };
    let tunggu = [calon(1, 1, 3), calon(2, 1, 4), calon(3, 2, 5)];
    let p = pilih(&tunggu, &[satu], ketentuan(3));
    assert_eq!(p.terpilih, [1, 0, 2], "2 places and the freed one");
    assert_eq!(p.kursi.values().map(|k| (k.kursi, k.terisi)).collect::<Vec<_>>(), [(1, 0), (1, 2), (1, 1)]);
}

#[test]
fn those_who_are_in_keep_their_place_whatever_the_quota() {
    let dalam = |n: usize| Tetap {
        kelurahan: Kelurahan::semua().nth(n),
        perempuan: false,
        disabilitas: false,
        menempati: true,
    };
    let p = pilih(&[calon(1, 2, 5)], &[dalam(0), dalam(0), dalam(1)], ketentuan(2));
    assert!(p.terpilih.is_empty());
    let p = pilih(&[calon(1, 2, 5), calon(2, 3, 5)], &[dalam(0), dalam(0), dalam(1)], ketentuan(4));
    assert_eq!(p.terpilih, [0], "one place is free; the lower region code");
}

#[test]
fn a_reserved_share_changes_who_is_in_but_not_the_places_of_a_kelurahan() {
    let mut semua: Vec<Calon> = (0..8).map(|i| calon(100 + i, (i % 2) as usize, 5)).collect();
    semua[6].perempuan = true;
    semua[7].perempuan = true;
    semua.iter_mut().skip(6).for_each(|c| c.skor = [3; 4]);
    let tanpa = pilih(&semua, &[], ketentuan(4));
    assert!(!tanpa.terpilih.contains(&6));
    let dengan = pilih(&semua, &[], Ketentuan { perempuan: 50, ..ketentuan(4) });
    assert!(dengan.terpilih.contains(&6) && dengan.terpilih.contains(&7));
    assert_eq!((dengan.kursi, dengan.kurang_perempuan), (tanpa.kursi, 0));
    let terlalu = pilih(&semua, &[], Ketentuan { perempuan: 100, ..ketentuan(4) });
    assert_eq!(terlalu.kurang_perempuan, 2, "as many as there are (T24)");
}

fn lolos(isi: &[u32]) -> BTreeMap<Kelompok, u32> {
    isi.iter().enumerate().map(|(i, n)| (Kelompok::Wilayah(i), *n)).collect()
}

fn kursi(isi: &[u32], kuota: u32) -> Vec<u32> {
    bagi_kursi(&lolos(isi), kuota).into_values().collect()
}

#[test]
fn one_place_each_first_then_by_proportion() {
    for (isi, kuota, hasil) in [
        // Fewer places than groups: those with more candidates, then the lower code.
        (&[3, 5, 5, 1][..], 2, &[0, 1, 1, 0][..]),
        (&[2, 2, 2], 1, &[1, 0, 0]),
        // 4 each, 6 left over 9 not yet placed (3 + 0 + 6): 2 and 4.
        (&[4, 1, 7], 9, &[3, 1, 5]),
        // Ties of the remainder go to the lower code.
        (&[3, 3, 3], 4, &[2, 1, 1]),
        // More places than candidates.
        (&[2, 0, 1], 10, &[2, 0, 1]),
        (&[0, 0], 5, &[0, 0]),
        (&[5], 0, &[0]),
    ] {
        assert_eq!(kursi(isi, kuota), hasil, "{isi:?} {kuota}");
    }
}

#[test]
fn the_lot_is_a_plain_sha_256() {
    // printf '65:6371010101259001' | sha256sum
    assert_eq!(undian("65", 6_371_010_101_259_001), "655ee50e63840e72f2a0d2a03857c7458dc169a0542e84cef481b45fec60d2a4");
    assert_ne!(undian("65", 6_371_010_101_259_001), undian("66", 6_371_010_101_259_001));
}
