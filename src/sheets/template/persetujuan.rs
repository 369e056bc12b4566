//! Template `persetujuan`: the rows that somebody changed after `uep` wrote them, a line each, for whoever stands by the
//! change.

use super::isian::{Masukan, Templat, Terisi, kolom, tulis as tulis_templat};
use crate::error::Result;
use crate::record::persetujuan::Sasaran;
use crate::table::persetujuan::{KolomPersetujuan, PERSETUJUAN};
use crate::write::keluaran::{Keluaran, Terbitan};
use crate::write::tabel::Isi;
use crate::write::xlsx::KolomIsian;

/// The template.
pub fn templat() -> Templat<Sasaran> {
    let satu = |k| -> Option<KolomIsian<Sasaran>> { kolom(k, k.peran.and_then(isi)) };
    let mut semua: Vec<KolomIsian<Sasaran>> = PERSETUJUAN.iter().filter_map(satu).collect();
    if let Some(ikatan) = semua.last_mut() {
        ikatan.tersembunyi = true;
    }
    Templat {
        jenis: "persetujuan",
        lembar: "Persetujuan",
        judul: "Persetujuan atas Baris yang Diubah",
        kolom: semua,
        beku: 3,
        umum: &[
            "Satu baris satu baris keluaran uep yang diubah atau ditambahkan sesudah ditulis. Tanpa persetujuan, baris itu tidak dipakai pada langkah mana pun.",
            "Disetujui hanya baris yang keempat sel kuningnya terisi: Alasan, Disetujui Oleh, Jabatan, dan Tanggal. Yang disetujui adalah seluruh baris sebagaimana tertulis sekarang, bukan sebagian kolomnya.",
            "Biarkan keempatnya kosong bila perubahannya tidak dibenarkan; perbaiki sumbernya, lalu buat ulang daftarnya.",
            "Bila barisnya diubah lagi, persetujuan ini tidak berlaku. Berikan lembar ini dengan --approvals pada setiap langkah yang membaca berkasnya.",
        ],
    }
}

/// What is known of the row; the rest is open.
fn isi(kolom: KolomPersetujuan) -> Option<Terisi<Sasaran>> {
    use KolomPersetujuan as K;
    Some(match kolom {
        K::Berkas => |s| Isi::teks(&*s.berkas),
        K::Lembar => |s| Isi::teks(&*s.lembar),
        K::Baris => |s| Isi::Angka(s.baris),
        K::Id => |s| Isi::teks(&*s.id),
        K::NoKk => |s| Isi::teks(&*s.kk),
        K::Nik => |s| Isi::teks(&*s.nik),
        K::Nama => |s| Isi::teks(&*s.nama),
        K::Kolom => |s| Isi::teks(&*s.kolom),
        K::Semula => |s| Isi::teks(&*s.semula),
        K::Menjadi => |s| Isi::teks(&*s.menjadi),
        K::Ikatan => |s| Isi::teks(&*s.ikatan),
        K::Alasan | K::Oleh | K::Jabatan | K::Tanggal => return None,
    })
}

/// Writes the template, a line for each changed row.
///
/// # Errors
/// What the disk reports.
pub fn tulis(m: &Masukan<'_>, baris: &[Sasaran], keluaran: &Keluaran, pemisah: u8) -> Result<Terbitan> {
    tulis_templat(m, &templat(), (baris.len(), |i| baris[i].clone()), keluaran, pemisah)
}
