//! How a list goes on paper: one page wide where its text stays legible, else several, with the columns that say whose
//! row it is on each.

/// Smallest size at which text prints, in points.
const TERKECIL: f64 = 8.0;

/// Size of the text of lists, in points.
const TULISAN: f64 = 10.0;

/// A4 landscape without its margins, in points.
const LEBAR_A4_MELINTANG: f64 = (11.69 - 2.0 * 0.5) * 72.0;

/// What Excel and LibreOffice measure apart.
const CADANGAN: f64 = 0.98;

/// The columns that repeat take no more than this of a page.
const BAGIAN_ULANG: f64 = 0.4;

/// Pages side by side, and the last column (from 0) that repeats on each where there are several.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Susunan {
    pub selebar: u16,
    pub ulang: u16,
}

/// For the printed columns of a list, by their widths in characters. `kunci`: the last column that says whose row it
/// is.
pub fn susun(lebar: &[f64], kunci: usize) -> Susunan {
    let lebar: Vec<f64> = lebar.iter().map(|l| titik(*l)).collect();
    let halaman = LEBAR_A4_MELINTANG * TULISAN / TERKECIL * CADANGAN;
    let sampai = |k: usize| lebar.iter().take(k + 1).sum::<f64>();
    let ulang = (0..=kunci).rev().find(|k| sampai(*k) <= halaman * BAGIAN_ULANG).unwrap_or(0);
    let mut selebar = 1;
    let mut terisi = 0.0;
    for l in &lebar {
        if terisi + l > halaman && terisi > 0.0 {
            selebar += 1;
            terisi = sampai(ulang);
        }
        terisi += l;
    }
    Susunan { selebar, ulang: ulang as u16 }
}

/// Width of a column in points.
fn titik(lebar: f64) -> f64 {
    (lebar * 7.0 + 5.0).trunc() * 0.75
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_as_many_pages_wide_as_its_text_needs() {
        assert_eq!(susun(&[6.5, 18.0, 18.0, 26.0], 3).selebar, 1);
        // As wide as a page at eight points, and a little more.
        assert_eq!(susun(&[43.0; 4], 0).selebar, 1);
        assert_eq!(susun(&[43.0; 5], 0), Susunan { selebar: 2, ulang: 0 });
        // The key columns take their place on the second page, too.
        let kunci = [6.5, 18.0, 18.0, 26.0];
        let banyak = |n: usize| susun(&[&kunci[..], &vec![10.0; n]].concat(), 3).selebar;
        assert_eq!((banyak(10), banyak(11), banyak(20), banyak(21)), (1, 2, 2, 3));
    }

    #[test]
    fn key_columns_that_would_fill_the_page_are_not_all_repeated() {
        assert_eq!(susun(&[[6.5, 18.0, 18.0, 26.0].as_slice(), &[40.0; 6]].concat(), 3).ulang, 3);
        assert_eq!(susun(&[[6.5, 18.0, 60.0, 26.0].as_slice(), &[40.0; 6]].concat(), 3).ulang, 1);
    }
}
