//! Template `insentif`: what was really given, to be counted against what is due (T28).

use super::isian::{Masukan, Templat, Terisi, kolom, tulis as tulis_templat};
use crate::domain::kelas::Kelas;
use crate::error::Result;
use crate::perwal::insentif::JenisInsentif;
use crate::record::insentif::Pemberian;
use crate::table::insentif::{INSENTIF, KolomInsentif};
use crate::write::keluaran::{Keluaran, Terbitan};
use crate::write::tabel::Isi;

/// The template; `terisi`: with what a quarter found due, to be marked as given line by line.
pub fn templat(terisi: bool) -> Templat<Pemberian> {
    let isi = |k: KolomInsentif| isi(k).filter(|_| terisi);
    let bukan = if terisi { KolomInsentif::Tanggal } else { KolomInsentif::TanggalPenyerahan };
    let ada = INSENTIF.iter().filter(|k| k.peran != Some(bukan));
    Templat {
        jenis: "insentif",
        lembar: "Insentif",
        judul: "Daftar Insentif yang Diberikan",
        kolom: ada.filter_map(|k| kolom(k, k.peran.and_then(isi))).collect(),
        beku: 2,
        umum: if terisi { &UMUM_TERISI } else { &UMUM },
    }
}

const UMUM: [&str; 3] = [
    "Satu baris satu insentif yang benar-benar sudah diberikan kepada satu peserta.",
    "ID Peserta wajib; baris tanpa ID Peserta tidak dapat dihubungkan dengan register.",
    "Jangan mengubah judul kolom. Insentif yang sudah diberikan tidak diusulkan lagi pada masa yang sama (T28).",
];
const UMUM_TERISI: [&str; 3] = [
    "Satu baris satu insentif yang jatuh tempo. Hanya baris dengan Tanggal Penyerahan dihitung sudah diberikan.",
    "Biarkan Tanggal Penyerahan kosong bila belum diserahkan.",
    "Jangan mengubah judul kolom. Insentif yang sudah diberikan tidak diusulkan lagi pada masa yang sama (T28).",
];

/// What a quarter says is due. The rest is open in every row: a list of what is due asks for the day of handing over,
/// and a line without it was not given.
fn isi(kolom: KolomInsentif) -> Option<Terisi<Pemberian>> {
    use KolomInsentif::*;
    Some(match kolom {
        Id => |p| Isi::teks(&*p.id),
        Nama => |p| Isi::teks(&*p.nama),
        Tahap => |p| Isi::teks(p.tahap.nilai().map_or("", Kelas::tahap)),
        Jenis => |p| Isi::teks(if p.jenis.is_empty() { p.lain.to_string() } else { nama(&p.jenis) }),
        Bentuk | Nilai | Tanggal | TanggalPenyerahan | NomorSk | SumberDana => return None,
    })
}

fn nama(jenis: &[JenisInsentif]) -> String {
    jenis.iter().map(|j| j.nama()).collect::<Vec<_>>().join("; ")
}

/// Writes the template, with a line for each incentive that is due.
///
/// # Errors
/// What the disk reports.
pub fn tulis(m: &Masukan<'_>, jatuh: &[Pemberian], keluaran: &Keluaran, pemisah: u8) -> Result<Terbitan> {
    tulis_templat(m, &templat(!jatuh.is_empty()), (jatuh.len(), |i| jatuh[i].clone()), keluaran, pemisah)
}
