//! Tabel 2.1 (Lampiran, Bab II.A): families and persons by desil, DTSEN June 2025.

/// Desil, kepala keluarga (KK), jiwa.
pub const TABEL_2_1: [(u8, u32, u32); 5] =
    [(1, 7_857, 23_608), (2, 14_498, 47_497), (3, 21_200, 66_137), (4, 22_854, 71_315), (5, 24_142, 72_416)];

/// The table's own total row.
pub const TOTAL: (u32, u32) = (90_551, 280_973);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rows_add_up_to_the_printed_total() {
        let jumlah = TABEL_2_1.iter().fold((0, 0), |(kk, jiwa), (_, k, j)| (kk + k, jiwa + j));
        assert_eq!(jumlah, TOTAL);
    }
}
