//! Template `asesmen`: the four scores and the baseline of every candidate (Pasal 5 ayat (1) huruf d,
//! T16), filled in before with the families found Layak.

use super::isian::{Masukan, Templat, Terisi, kolom, tulis as tulis_templat};
use crate::error::Result;
use crate::record::saringan::Tersaring;
use crate::table::asesmen::{ASESMEN, KolomAsesmen};
use crate::write::keluaran::{Keluaran, Terbitan};
use crate::write::tabel::Isi;

/// The template.
pub fn templat<'a>() -> Templat<&'a Tersaring> {
    Templat {
        jenis: "asesmen",
        lembar: "Asesmen",
        judul: "Lembar Asesmen Calon Peserta UEP Berkelas",
        kolom: ASESMEN.iter().filter_map(|k| kolom(k, k.peran.and_then(terisi))).collect(),
        beku: 3,
        umum: &[
            "Satu baris satu keluarga Layak. Sel abu-abu terisi dari hasil penyaringan dan terkunci tanpa kata sandi; isi sel kuning.",
            "Peserta sering bukan kepala keluarga: isi kolom Calon Peserta dengan anggota yang akan menjalankan usaha. Bila kolom itu kosong, pesertanya kepala keluarga.",
            "Bila NIK kepala keluarga kosong, Calon Peserta NIK wajib diisi: tanpa itu keluarga belum dapat dipilih (A008).",
            "Keempat nilai wajib diisi. Keluarga dengan nilai yang kosong belum dapat dipilih; kosong bukan nol.",
            "Kosong berarti belum diketahui, bukan Tidak.",
            "Jangan mengubah judul kolom. Lembar ini memuat data pribadi: hanya untuk petugas yang berwenang.",
        ],
    }
}

/// What the screening says of the family.
fn terisi<'a>(kolom: KolomAsesmen) -> Option<Terisi<&'a Tersaring>> {
    use KolomAsesmen::*;
    let isi: Terisi<&'a Tersaring> = match kolom {
        NoKk => |c| Isi::teks(&*c.kk.teks),
        Nik => |c| Isi::teks(c.kepala().map_or("", |(nik, _)| &*nik.teks)),
        Nama => |c| nama(c),
        Kecamatan => |c| Isi::teks(&*c.kecamatan),
        Kelurahan => |c| Isi::teks(&*c.kelurahan),
        Potensi | Minat | Kesiapan | Komitmen | CalonNik | CalonNama | CalonJk | CalonLahir | Hubungan
        | Disabilitas => {
            return None;
        }
        OmzetBaseline | ProfilBaseline | PerlindunganSosial | JaminanSosial | KebutuhanDasar => return None,
        Asesor | TanggalAsesmen => return None,
    };
    Some(isi)
}

/// A person on a list is not to pass for the head (T37).
fn nama<'x>(c: &'x &Tersaring) -> Isi<'x> {
    match c.kepala() {
        Some((_, nama)) => Isi::teks(nama),
        None if c.nama.is_empty() => Isi::Kosong,
        None => Isi::teks(format!("{} (orang pada daftar)", c.nama)),
    }
}

/// Writes the template for these families, in their order; none for a blank one.
///
/// # Errors
/// What the disk reports.
pub fn tulis(m: &Masukan<'_>, calon: &[Tersaring], keluaran: &Keluaran, pemisah: u8) -> Result<Terbitan> {
    tulis_templat(m, &templat(), (calon.len(), |i: usize| &calon[i]), keluaran, pemisah)
}
