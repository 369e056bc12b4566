//! The records of a part of an XLSB. A library makes room for the length that a record declares before it reads it.

use std::io::{Read, sink};

use super::{BATAS_SEL, Tolak};

/// Walks all records of a part.
pub(super) fn periksa(alir: &mut impl Read, nama: &str) -> Result<(), Tolak> {
    let rusak = || Tolak::Rusak(format!("bagian {nama} rusak atau terpotong"));
    while let Some(pertama) = satu(alir).map_err(|()| rusak())? {
        // The number of the kind takes one byte or two; what it is doesn't matter here.
        if pertama & 0x80 != 0 {
            satu(alir).ok().flatten().ok_or_else(rusak)?;
        }
        let panjang = panjang(alir).ok_or_else(rusak)?;
        if panjang > BATAS_SEL {
            return Err(Tolak::Terlalu(format!("{nama}, satu sel atau rekaman"), "16 MiB"));
        }
        let ada = std::io::copy(&mut alir.by_ref().take(panjang), &mut sink()).map_err(|_| rusak())?;
        if ada < panjang {
            return Err(rusak());
        }
    }
    Ok(())
}

/// The next byte; `None` at the end.
fn satu(alir: &mut impl Read) -> Result<Option<u8>, ()> {
    let mut byte = [0];
    let n = alir.read(&mut byte).map_err(|_| ())?;
    Ok((n == 1).then_some(byte[0]))
}

/// Seven bits a byte, the lowest first, as long as the eighth is set; four bytes at most.
fn panjang(alir: &mut impl Read) -> Option<u64> {
    let mut nilai = 0;
    for ke in 0..4 {
        let byte = satu(alir).ok()??;
        nilai |= u64::from(byte & 0x7f) << (7 * ke);
        if byte & 0x80 == 0 {
            break;
        }
    }
    Some(nilai)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hasil(isi: &[u8]) -> Result<(), Tolak> {
        periksa(&mut &isi[..], "xl/worksheets/sheet1.bin")
    }

    #[test]
    fn a_record_is_as_long_as_it_says_and_never_longer_than_a_cell_can_be() {
        let sah = [&[0x81, 0x01, 0x02, 7, 7][..], &[0x05, 0x00], &[0x06, 0x80, 0x01], &[9; 128]].concat();
        assert_eq!(hasil(&sah), Ok(()));
        assert_eq!(hasil(b""), Ok(()));
        let terlalu = Tolak::Terlalu("xl/worksheets/sheet1.bin, satu sel atau rekaman".into(), "16 MiB");
        assert_eq!(hasil(&[0x05, 0xff, 0xff, 0xff, 0x7f]), Err(terlalu), "256 MiB declared in five bytes");
        for potong in 1..sah.len() {
            let utuh = [5, 7].contains(&potong);
            assert_eq!(hasil(&sah[..potong]).is_ok(), utuh, "{potong}: a whole number of records, or none");
        }
    }
}
