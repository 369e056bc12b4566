//! The walk of two years (2025, 2026) over the bundled extract: gone through once for all tests that begin with it.

use std::sync::OnceLock;

use crate::common::{Meja, contoh};
use crate::jalan::{self, Pesanan};

/// A desk with every file of the walk.
pub fn meja() -> Meja {
    static JALAN: OnceLock<Meja> = OnceLock::new();
    let asal = JALAN.get_or_init(|| {
        let meja = Meja::baru();
        let p = Pesanan {
            data: contoh(""),
            keluaran: meja.folder().to_owned(),
            tahun: 2025..=2026,
            kuota: 30,
            benih: 65,
            bicara: false,
            antara: &|_| Ok(()),
        };
        jalan::jalani(&p).unwrap();
        meja
    });
    let meja = Meja::baru();
    asal.isi().iter().for_each(|nama| meja.salin(&asal.jalur(nama)));
    meja
}
