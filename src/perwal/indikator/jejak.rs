//! A participant's answers to the indicators of Matrik 4.1 as a short code, and back: a letter an indicator, in the order
//! of the matrix, then the readings.
//!
//! The letters are in workbooks that people keep: one that has been written keeps its meaning. Any other text is no
//! year: `None`.

use super::{Hasil41, tafsir};
use crate::perwal::matrik_4_1::Indikator41;
use crate::perwal::tafsir::{KumpulanTafsir, Tafsir};

const BANYAK: usize = Indikator41::SEMUA.len();

/// By [`Indikator41`]; `None`: not asked.
pub type Jawaban41 = [Option<Hasil41>; BANYAK];

const HURUF: [(Option<Hasil41>, char); 4] =
    [(None, '-'), (Some(Hasil41::Ya), 'y'), (Some(Hasil41::Tidak), 't'), (Some(Hasil41::BelumAda), 'b')];

/// The readings that these answers rest on; that no indicator counts the participant is one, too (T51).
fn semua_tafsir(jawaban: &Jawaban41) -> KumpulanTafsir {
    let ditanya = Indikator41::SEMUA.into_iter().filter(|i| jawaban[*i as usize].is_some());
    let mut semua: KumpulanTafsir = ditanya.flat_map(tafsir).copied().collect();
    semua.bila(semua.kosong(), &[Tafsir::T51]);
    semua
}

/// Writes the code behind what stands in `kode`.
pub fn tulis(kode: &mut String, jawaban: &Jawaban41) {
    kode.extend(jawaban.iter().filter_map(|j| HURUF.iter().find(|(h, _)| h == j)).map(|(_, huruf)| *huruf));
    kode.push(';');
    kode.push_str(&semua_tafsir(jawaban).kode());
}

/// Reads what [`tulis`] wrote; the readings are those of then.
pub fn baca(kode: &str) -> Option<(Jawaban41, KumpulanTafsir)> {
    let (huruf, tafsir) = kode.split_once(';')?;
    let satu = |h: char| HURUF.iter().find(|(_, huruf)| *huruf == h).map(|(j, _)| *j);
    let jawaban: Vec<Option<Hasil41>> = huruf.chars().map(satu).collect::<Option<_>>()?;
    Some((jawaban.try_into().ok()?, KumpulanTafsir::dari_kode(tafsir)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_comes_back_in_its_place() {
        for (j, _) in HURUF {
            for i in Indikator41::SEMUA {
                let mut jawaban = [None; BANYAK];
                jawaban[i as usize] = j;
                let mut kode = String::new();
                tulis(&mut kode, &jawaban);
                assert_eq!(baca(&kode), Some((jawaban, semua_tafsir(&jawaban))), "{kode}");
                assert_eq!(j.is_none(), kode.ends_with(";T51"), "{kode}");
            }
        }
        let kosong = "-".repeat(BANYAK);
        for salah in
            ["", ";", &kosong, &format!("{}x;", &kosong[1..]), &format!("{kosong}-;"), &format!("{kosong};T99")]
        {
            assert_eq!(baca(salah), None, "{salah}");
        }
    }
}
