//! The way to the next grade: the fewest further indicators that would lift it.

use crate::domain::kelas::Kelas;
use crate::perwal::tabel_5_1::{Indikator, Kategori, Terpenuhi, nilai};

/// A smallest set of further indicators with the grade it would give.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Langkah {
    pub indikator: Vec<Indikator>,
    pub kategori: Kategori,
}

/// All smallest sets that lift the grade of `t`; none at the top.
pub fn jalan(kelas: Kelas, t: Terpenuhi, satu_utama: Kategori) -> Vec<Langkah> {
    let kini = nilai(kelas, t, satu_utama).kategori;
    let terbuka: Vec<Indikator> = Indikator::SEMUA.into_iter().filter(|i| !t.punya(*i)).collect();
    for banyak in 1..=terbuka.len() as u32 {
        let pilihan = (0..1u32 << terbuka.len()).filter(|p| p.count_ones() == banyak);
        let langkah = pilihan.filter_map(|p| {
            let tambah = terbuka.iter().enumerate().filter(|(i, _)| p & (1 << i) != 0).map(|(_, i)| *i);
            let indikator: Vec<Indikator> = tambah.collect();
            let akan = indikator.iter().fold(t, |t, i| t.dengan(*i));
            let kategori = nilai(kelas, akan, satu_utama).kategori;
            (kategori < kini).then_some(Langkah { indikator, kategori })
        });
        let mut semua: Vec<Langkah> = langkah.collect();
        if !semua.is_empty() {
            semua.sort_by(|a, b| (a.kategori, &a.indikator).cmp(&(b.kategori, &b.indikator)));
            return semua;
        }
    }
    Vec::new()
}

/// `T1, T2, atau T3 → B`; `U1 dan salah satu dari T1, T2, T3 → B`.
pub fn uraian_jalan(langkah: &[Langkah]) -> String {
    let per_kategori = langkah.chunk_by(|a, b| a.kategori == b.kategori);
    let satu = |sama: &[Langkah]| format!("{} → {}", pilihan(sama), sama[0].kategori.kode());
    per_kategori.map(satu).collect::<Vec<_>>().join("; ")
}

fn pilihan(sama: &[Langkah]) -> String {
    let kode = |i: &[Indikator]| i.iter().map(|i| i.kode()).collect::<Vec<_>>();
    let selalu: Vec<Indikator> =
        sama[0].indikator.iter().copied().filter(|i| sama.iter().all(|l| l.indikator.contains(i))).collect();
    let sisa: Vec<Vec<Indikator>> =
        sama.iter().map(|l| l.indikator.iter().copied().filter(|i| !selalu.contains(i)).collect()).collect();
    if sisa.iter().all(|s| s.len() == 1) {
        let salah_satu: Vec<&str> = sisa.iter().map(|s| s[0].kode()).collect();
        return match selalu[..] {
            [] => sambung(&salah_satu, "atau"),
            _ => format!("{} dan salah satu dari {}", sambung(&kode(&selalu), "dan"), salah_satu.join(", ")),
        };
    }
    let semua: Vec<String> = sama.iter().map(|l| sambung(&kode(&l.indikator), "dan")).collect();
    sambung(&semua.iter().map(String::as_str).collect::<Vec<_>>(), "atau")
}

fn sambung(kata: &[&str], penghubung: &str) -> String {
    match kata {
        [] => String::new(),
        [satu] => (*satu).to_owned(),
        [satu, dua] => format!("{satu} {penghubung} {dua}"),
        [depan @ .., akhir] => format!("{}, {penghubung} {akhir}", depan.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Indikator::*;

    #[test]
    fn the_fewest_indicators_that_lift_the_grade() {
        let dari = |k, i: &[Indikator]| uraian_jalan(&jalan(k, Terpenuhi::dari(i.iter().copied()), Kategori::C));
        for (kelas, indikator, teks) in [
            (Kelas::Tumbuh, &[][..], "U1 atau U2 → C"),
            (Kelas::Tumbuh, &[U1], "U2 dan salah satu dari T1, T2, T3 → B"),
            (Kelas::Tumbuh, &[U1, T1], "U2 → B"),
            (Kelas::Mandiri, &[U2, T1, T3], "U1 → A"),
            (Kelas::Berkembang, &[U1, U2], "T1, T2, atau T3 → B"),
            (Kelas::Berkembang, &[U1, U2, T2], "T1 atau T3 → A"),
            (Kelas::Tumbuh, &[U1, U2, T1, T2], ""),
            (Kelas::Mandiri, &[T1, T2, T3], "U1 atau U2 → C"),
        ] {
            assert_eq!(dari(kelas, indikator), teks, "{indikator:?}");
        }
        let tp = uraian_jalan(&jalan(Kelas::Mandiri, Terpenuhi::dari([T1]), Kategori::Tp));
        assert_eq!(tp, "U1 dan U2 → B", "with one of two as TP");
    }
}
