//! The cell that a correction names, read back from the words of `read::alamat`.

use super::{KolomSasaran, Sasaran};

/// What stands for a blank cell where a blank line would be lost.
pub const KOSONG: &str = "(kosong)";

const SEL_BARIS: &str = "menunjuk seluruh baris, bukan satu sel";
const SEL_SALAH: &str = "kolom Sel tidak terbaca";

/// Reads the columns Berkas and Sel; `judul` is what Kolom says.
pub(super) fn dari_sel(berkas: &str, sel: &str, judul: &str) -> Result<Sasaran, &'static str> {
    let susun = |lembar: Option<&str>, (baris, kolom): (u32, u16)| Sasaran {
        berkas: berkas.into(),
        lembar: lembar.map(Into::into),
        baris,
        kolom: KolomSasaran::Indeks(kolom, judul.into()),
    };
    match sel.rsplit_once('!') {
        Some((_, isi)) if isi.contains(':') => Err(SEL_BARIS),
        Some((lembar, isi)) => sel_huruf(isi).map(|s| susun(Some(lembar), s)).ok_or(SEL_SALAH),
        None => baris_kolom(sel).map(|s| susun(None, s)),
    }
}

/// Reads a line of Sel Koreksi: `Desil: keluarga.csv, baris 7, kolom 4`.
pub(super) fn dari_penuh(baris: &str) -> Result<(Sasaran, String), &'static str> {
    let (label, sisa) = baris.split_once(": ").ok_or(SEL_SALAH)?;
    if let Some((depan, sel)) = sisa.rsplit_once(", sel ")
        && let Some((berkas, lembar)) = depan.split_once(", lembar ")
    {
        let teks = format!("{lembar}!{sel}");
        return Ok((dari_sel(berkas, &teks, label)?, teks));
    }
    let di = sisa.rfind(", baris ").ok_or(SEL_SALAH)?;
    let teks = &sisa[di + 2..];
    Ok((dari_sel(&sisa[..di], teks, label)?, teks.to_owned()))
}

/// A row added by hand, without Sel: the row's number and the title of the column.
pub(super) fn dari_judul(berkas: &str, baris: &str, judul: &str) -> Result<Sasaran, &'static str> {
    let nomor = baris.trim_end_matches(".0").parse().ok().filter(|n| *n > 0);
    match (nomor, judul) {
        (_, "") => Err("kolom Sel kosong, dan Kolom tidak diisi"),
        (None, _) => Err("kolom Sel kosong, dan Baris tidak diisi"),
        (Some(baris), judul) => {
            Ok(Sasaran { berkas: berkas.into(), lembar: None, baris, kolom: KolomSasaran::Judul(judul.into()) })
        }
    }
}

fn baris_kolom(sel: &str) -> Result<(u32, u16), &'static str> {
    let (baris, kolom) = match sel.split_once(',') {
        None if angka(sel, "baris").is_some() => return Err(SEL_BARIS),
        bagian => bagian.ok_or(SEL_SALAH)?,
    };
    let (Some(baris), Some(kolom)) = (angka(baris, "baris"), angka(kolom, "kolom")) else { return Err(SEL_SALAH) };
    let kolom = u16::try_from(kolom).ok().filter(|k| *k > 0 && baris > 0).ok_or(SEL_SALAH)?;
    Ok((baris, kolom - 1))
}

fn angka(teks: &str, kata: &str) -> Option<u32> {
    teks.trim().strip_prefix(kata)?.trim().parse().ok()
}

/// `C7`: row 7, column 2 from 0.
fn sel_huruf(sel: &str) -> Option<(u32, u16)> {
    let sel = sel.trim().replace('$', "").to_ascii_uppercase();
    let huruf = sel.bytes().take_while(u8::is_ascii_uppercase).count();
    let baris = sel[huruf..].parse().ok().filter(|b| *b > 0)?;
    if !(1..=3).contains(&huruf) {
        return None;
    }
    let kolom = sel[..huruf].bytes().fold(0u32, |n, b| n * 26 + u32::from(b - b'A') + 1);
    Some((baris, u16::try_from(kolom - 1).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::alamat::{alamat, alamat_penuh};

    #[test]
    fn an_address_is_read_back_as_it_was_written() {
        for (berkas, lembar, baris, kolom) in [
            ("keluarga.csv", None, 7, 3),
            ("a, b.csv", None, 1_048_576, 1),
            ("keluarga, baris 3.csv", None, 12, 50),
            ("buku.xlsx", Some("Data"), 7, 3),
            ("buku.xlsx", Some("A!B, sel 2"), 7, 702),
        ] {
            let harus = Sasaran {
                berkas: berkas.into(),
                lembar: lembar.map(Into::into),
                baris,
                kolom: KolomSasaran::Indeks(kolom - 1, "Desil".into()),
            };
            let sel = alamat(lembar, baris, kolom);
            assert_eq!(dari_sel(berkas, &sel, "Desil").as_ref(), Ok(&harus), "{sel}");
            let penuh = format!("Desil: {}", alamat_penuh(berkas, lembar, baris, kolom));
            assert_eq!(dari_penuh(&penuh), Ok((harus, sel)), "{penuh}");
        }
    }

    #[test]
    fn a_whole_row_is_no_cell_and_nonsense_is_none() {
        for (sel, sebab) in [
            ("baris 7", SEL_BARIS),
            ("Data!7:7", SEL_BARIS),
            ("C7", SEL_SALAH),
            ("baris 0, kolom 1", SEL_SALAH),
            ("baris 1, kolom 0", SEL_SALAH),
            ("Data!7", SEL_SALAH),
            ("Data!ABCD7", SEL_SALAH),
            ("", SEL_SALAH),
        ] {
            assert_eq!(dari_sel("a.csv", sel, ""), Err(sebab), "{sel}");
        }
        assert_eq!(dari_judul("a.csv", "7", "").unwrap_err(), "kolom Sel kosong, dan Kolom tidak diisi");
        assert_eq!(dari_judul("a.csv", "7.0", "Desil").unwrap().baris, 7);
    }
}
