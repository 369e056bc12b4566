//! Turnover that cannot be (T66): a zero too many or too few shows in what stands beside it.

use super::Omzet;
use crate::domain::rupiah::Rupiah;

/// A month is held against the mean of the other two.
const BULAN_KALI: u128 = 5;

impl Omzet {
    /// Where the quarter's mean lies more than `kali` times above or below the comparison: `di atas`, `di bawah`. 0 on
    /// either side is a statement of its own, and no jump.
    pub fn jauh_dari_pembanding(self, kali: u8) -> Option<&'static str> {
        let jumlah = u128::from(self.jumlah.nilai());
        let pembanding = u128::from(self.pembanding?.nilai()) * 3;
        if jumlah == 0 || pembanding == 0 {
            return None;
        }
        let kali = u128::from(kali);
        if jumlah > pembanding * kali {
            return Some("di atas");
        }
        (jumlah * kali < pembanding).then_some("di bawah")
    }
}

/// The month that is more than five times the mean of the other two; there can be but one.
pub fn bulan_melonjak(bulan: [Rupiah; 3]) -> Option<usize> {
    let jumlah: u128 = bulan.iter().map(|r| u128::from(r.nilai())).sum();
    let melonjak = |r: &Rupiah| 2 * u128::from(r.nilai()) > BULAN_KALI * (jumlah - u128::from(r.nilai()));
    bulan.iter().position(melonjak)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rp(n: u64) -> Rupiah {
        Rupiah::baru(n).unwrap()
    }

    #[test]
    fn a_jump_is_more_than_so_many_times() {
        for (jumlah, pembanding, jauh) in [
            (6_000_000, Some(1_000_000), None),
            (30_000_000, Some(1_000_000), None),
            (30_000_001, Some(1_000_000), Some("di atas")),
            (300_000, Some(1_000_000), None),
            (299_999, Some(1_000_000), Some("di bawah")),
            (0, Some(1_000_000), None),
            (3_000_000, Some(0), None),
            (3_000_000, None, None),
        ] {
            let omzet = Omzet { jumlah: rp(jumlah), pembanding: pembanding.map(rp) };
            assert_eq!(omzet.jauh_dari_pembanding(10), jauh, "{jumlah} {pembanding:?}");
        }
        let omzet = Omzet { jumlah: rp(9_000_001), pembanding: Some(rp(1_000_000)) };
        assert_eq!(omzet.jauh_dari_pembanding(3), Some("di atas"));
    }

    #[test]
    fn a_month_jumps_above_five_times_the_mean_of_the_others() {
        for (bulan, mana) in [
            ([1_000_000, 1_000_000, 5_000_000], None),
            ([1_000_000, 1_000_000, 5_000_001], Some(2)),
            ([1_000_000, 10_000_000, 1_200_000], Some(1)),
            ([2_000_000, 0, 0], Some(0)),
            ([2_000_000, 2_000_000, 0], None),
            ([0, 0, 0], None),
        ] {
            assert_eq!(bulan_melonjak(bulan.map(rp)), mana, "{bulan:?}");
        }
    }
}
