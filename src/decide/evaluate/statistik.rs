//! Median and quartiles of whole rupiah, exact: in quarters of a rupiah.

/// The three quartiles of a list, the middle one the median, as spreadsheets count them: at a quarter, a
/// half and three quarters of the way from the first to the last. In quarters of a rupiah; `None` for an
/// empty list.
pub fn kuartil(nilai: &[u64]) -> Option<[u64; 3]> {
    let mut urut = nilai.to_vec();
    urut.sort_unstable();
    let terakhir = urut.len().checked_sub(1)?;
    Some([1, 2, 3].map(|ke| {
        let di = ke * terakhir;
        let (bawah, sisa) = (di / 4, (di % 4) as u64);
        let atas = urut[(bawah + 1).min(terakhir)];
        urut[bawah] * 4 + (atas - urut[bawah]) * sisa
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quartiles_as_a_spreadsheet_has_them() {
        assert_eq!(kuartil(&[]), None);
        assert_eq!(kuartil(&[7]), Some([28; 3]));
        assert_eq!(kuartil(&[3, 1, 2]), Some([6, 8, 10]), "1.5, 2, 2.5");
        assert_eq!(kuartil(&[1, 2, 3, 4]), Some([7, 10, 13]), "1.75, 2.5, 3.25");
        assert_eq!(kuartil(&[5, 1, 4, 2, 3]), Some([8, 12, 16]));
    }
}
