//! What `uep cohort` was not given, said before anybody is decided on: a line, or a refusal where going on would do
//! harm.

use crate::decide::cohort;
use crate::domain::rupiah::ribuan;
use crate::domain::triwulan::Triwulan;
use crate::error::{Galat, Result};
use crate::perwal::kelayakan::FaktaPeserta;
use crate::perwal::tahap::{ANGKATAN_PERTAMA, Sebab};
use crate::read::sumber::Sumber;
use crate::sheets::jalan::Jalan;

/// The screening's own register knows participants: without it they would enter once more, under a second ID.
///
/// # Errors
/// Participants in the screening, and no register.
pub(super) fn register(ada: bool, bahan: &cohort::BahanAngkatan, sumber: &[Sumber]) -> Result<()> {
    let mut peserta = bahan.keluarga.iter().filter(|k| k.ditahan.is_none() && k.peserta != FaktaPeserta::Bukan);
    let Some(pertama) = peserta.next().filter(|_| !ada) else { return Ok(()) };
    let s = &sumber[usize::from(pertama.asal.sumber)];
    let lama: Vec<&str> = s.riwayat.iter().flat_map(|r| r.isi("--register")).collect();
    let register = if lama.is_empty() { "dengan register peserta sejauh ini".into() } else { lama.join(" ") };
    Err(Galat::PesertaTanpaRegister { berkas: s.tertulis.clone(), banyak: 1 + peserta.count(), register })
}

/// Sheets that came back as they were printed: nobody can be chosen.
pub(super) fn asesmen(bahan: &cohort::BahanAngkatan, jalan: &Jalan) -> Option<String> {
    let pertama = bahan.asesmen.first()?;
    let berkas = jalan.nama_sumber(pertama.asal.sumber);
    let n = ribuan(bahan.asesmen.len() as u64);
    bahan.asesmen.iter().all(|a| a.isi.kosong()).then(|| {
        format!("{berkas}: {n} baris, semuanya belum diisi, jadi tidak ada calon; isi nilainya, lalu berikan lagi dengan --assessment")
    })
}

/// Stages II to IV move by the fourth quarter's grade (T10): without it nobody's step can be told.
pub(super) fn nilai(hasil: &cohort::HasilAngkatan<'_>, bahan: &cohort::BahanAngkatan, tahun: u16) -> Option<String> {
    let banyak = hasil.langkah.iter().filter(|l| l.sebab == Sebab::BelumDinilai).count();
    let tw4 = |t: Triwulan| t.tahun == i32::from(tahun) - 1 && t.ke() == 4;
    if banyak == 0 || tahun <= ANGKATAN_PERTAMA || bahan.hasil.hasil.iter().any(|b| tw4(b.putusan.triwulan)) {
        return None;
    }
    let (n, lalu) = (ribuan(banyak as u64), tahun - 1);
    Some(if bahan.hasil.hasil.is_empty() {
        format!(
            "{n} peserta tahap II sampai IV perlu diputuskan karena hasil penilaian {lalu} tidak diberikan; tambahkan --grades dengan hasil keempat triwulan {lalu}"
        )
    } else {
        format!(
            "{n} peserta tahap II sampai IV perlu diputuskan karena hasil {lalu}-TW4 tidak ada di antara --grades (T10); tambahkan hasil triwulan itu"
        )
    })
}
