//! The status of the families that some rows belong to: what corrections changed, by deciding with and without
//! them.

use rustc_hash::{FxHashMap, FxHashSet};

use super::HasilSaring;
use crate::perwal::kelayakan::Status;
use crate::temuan::{Kode, Rujuk, Tempat, Temuan};

/// Rows with the status of their family.
#[derive(Default, Debug)]
pub struct StatusBaris {
    pub status: FxHashMap<Tempat, Status>,
    /// A row of another family that a row shares its NIK with.
    pub kembar: FxHashMap<Tempat, Tempat>,
}

impl HasilSaring {
    /// Of these rows, and of those that share a NIK with them by `temuan`.
    pub fn status_baris(&self, temuan: &[Temuan], dicari: &FxHashSet<Tempat>) -> StatusBaris {
        let ganda = temuan.iter().filter(|t| t.kode == Kode::NikDuaKeluarga && dicari.contains(&t.tempat));
        let kembar: FxHashMap<Tempat, Tempat> =
            ganda.filter_map(|t| Some((t.tempat, Rujuk::dari_tanda(&t.keterangan)?.0))).collect();
        let semua: FxHashSet<Tempat> = dicari.iter().chain(kembar.values()).copied().collect();
        let mut status = FxHashMap::default();
        let p = &self.populasi;
        let mut keluarga: FxHashMap<u32, Status> = FxHashMap::default();
        for k in &self.keluarga {
            keluarga.insert(k.nomor, k.status);
            let baris = self.baris.milik(k.nomor).iter().map(|i| p.keluarga[*i as usize].asal);
            let orang = self.orang.milik(k.nomor).iter().map(|i| p.orang[*i as usize].asal);
            let daftar = self.daftar.milik(k.nomor).iter().map(|i| p.daftar[*i as usize].asal);
            status.extend(baris.chain(orang).chain(daftar).filter(|t| semua.contains(t)).map(|t| (t, k.status)));
        }
        for (r, milik) in p.register.iter().zip(&self.silang.register).filter(|(r, _)| semua.contains(&r.asal)) {
            status.extend(milik.and_then(|n| keluarga.get(&n)).map(|s| (r.asal, *s)));
        }
        StatusBaris { status, kembar }
    }
}
