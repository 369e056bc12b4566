//! Rows by family: for each family the numbers of its rows, found without searching.

/// Row numbers grouped by family (offsets and one flat list).
pub struct PerKeluarga {
    awal: Vec<u32>,
    baris: Vec<u32>,
}

impl PerKeluarga {
    /// `milik[i]` is the family of row i; the rows of a family keep their order.
    pub fn susun(milik: &[u32], keluarga: u32) -> PerKeluarga {
        let mut awal = vec![0u32; keluarga as usize + 1];
        for k in milik {
            awal[*k as usize + 1] += 1;
        }
        for i in 1..awal.len() {
            awal[i] += awal[i - 1];
        }
        let mut isi = awal.clone();
        let mut baris = vec![0u32; milik.len()];
        for (i, k) in milik.iter().enumerate() {
            let tempat = &mut isi[*k as usize];
            baris[*tempat as usize] = i as u32;
            *tempat += 1;
        }
        PerKeluarga { awal, baris }
    }

    pub fn milik(&self, keluarga: u32) -> &[u32] {
        let k = keluarga as usize;
        &self.baris[self.awal[k] as usize..self.awal[k + 1] as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_stands_with_its_family_once() {
        let milik = [2, 0, 2, 1, 0, 2];
        let susunan = PerKeluarga::susun(&milik, 4);
        assert_eq!((0..4).map(|k| susunan.milik(k)).collect::<Vec<_>>(), [&[1, 4][..], &[3], &[0, 2, 5], &[]]);
    }
}
