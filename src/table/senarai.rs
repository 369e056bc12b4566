//! All lists that the program writes, by the code that their marks begin with.

use super::keluaran::Bertanda;
use super::{angkatan, evaluasi, masalah, nilai, persetujuan, register, saringan};

/// What the marks of the list of this code speak for; `None`: no list of this version's.
pub fn bertanda(kode: &str) -> Option<Bertanda> {
    let semua = [
        saringan::bertanda,
        angkatan::bertanda,
        nilai::bertanda,
        evaluasi::bertanda,
        masalah::bertanda,
        persetujuan::bertanda,
    ];
    let register = || register::KODE.contains(&kode).then(register::bertanda);
    semua.into_iter().find_map(|cari| cari(kode)).or_else(register)
}
