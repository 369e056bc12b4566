//! Pseudo-random numbers without a dependency: SplitMix64 (Steele, Lea, Flood,
//! "Fast splittable pseudorandom number generators", OOPSLA 2014).
//!
//! The same seed gives the same extract on every system. Not for secrets.

/// One stream of numbers; the state is a counter that steps by the golden ratio.
#[derive(Clone, Debug)]
pub struct Acak(u64);

const LANGKAH: u64 = 0x9E37_79B9_7F4A_7C15;

/// The finaliser of SplitMix64: spreads every input bit over the output.
fn aduk(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

impl Acak {
    pub fn baru(benih: u64) -> Self {
        Acak(benih)
    }

    /// A stream of its own for item `nomor`, so that changing how one family
    /// is drawn leaves all others as they were.
    pub fn cabang(benih: u64, nomor: u64) -> Self {
        Acak(aduk(benih ^ aduk(nomor.wrapping_add(1).wrapping_mul(LANGKAH))))
    }

    pub fn angka(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(LANGKAH);
        aduk(self.0)
    }

    /// 0 up to but not including `batas`. Multiply-shift: its bias is below
    /// 2⁻³² for the small bounds used here.
    pub fn di_bawah(&mut self, batas: usize) -> usize {
        ((u128::from(self.angka()) * batas as u128) >> 64) as usize
    }

    /// `bawah` to `atas`, both included; `bawah` where the range is empty.
    pub fn antara(&mut self, bawah: i64, atas: i64) -> i64 {
        let lebar = (atas - bawah + 1).max(1) as usize;
        bawah + self.di_bawah(lebar) as i64
    }

    /// True `per_seribu` times in a thousand.
    pub fn peluang(&mut self, per_seribu: usize) -> bool {
        self.di_bawah(1000) < per_seribu
    }

    pub fn pilih<'a, T>(&mut self, pilihan: &'a [T]) -> &'a T {
        &pilihan[self.di_bawah(pilihan.len())]
    }

    /// An index drawn in proportion to the weights.
    pub fn menurut_bobot(&mut self, bobot: &[usize]) -> usize {
        let mut sisa = self.di_bawah(bobot.iter().sum());
        for (i, b) in bobot.iter().enumerate() {
            if sisa < *b {
                return i;
            }
            sisa -= b;
        }
        bobot.len() - 1
    }

    /// Fisher–Yates.
    pub fn kocok<T>(&mut self, isi: &mut [T]) {
        for i in (1..isi.len()).rev() {
            isi.swap(i, self.di_bawah(i + 1));
        }
    }
}
