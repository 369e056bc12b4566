//! A year's workbook of `uep cohort`: why a family has a place or not, and a participant's step.
//!
//! The row's own `Jejak` says what was decided and why. Where it has none, the row is shown as it stands: nothing is
//! guessed.

use super::{Bagian, Dicari, Rupa, Syarat, sel, tanpa_alasan, tulis_judul, tulis_syarat};
use crate::error::Result;
use crate::perwal::angkatan::ASPEK;
use crate::perwal::angkatan::jejak::{Jejak, Saringan, Tempat};
use crate::perwal::kelayakan::Status;
use crate::perwal::rujukan::Rujukan;
use crate::perwal::tafsir::{KumpulanTafsir, Tafsir};
use crate::perwal::tahap;
use crate::read::cari::{BarisBerjudul, Pencarian};
use crate::record::jejak::{self, Tanpa};
use crate::table::angkatan::{KolomAngkatan as A, KolomCalon as C, KolomPerubahan as L};
use crate::table::keluaran::KolomKeluaran;

const KUNCI: [&str; 3] = ["ID Peserta", "NIK", "No KK"];
/// What the mark of a row is over.
const MILIK_CALON: [&str; 2] = ["No KK", "NIK"];
const MILIK_PESERTA: [&str; 2] = ["ID Peserta", "NIK"];

/// Every place of the workbook where the id belongs: family, new participant, participant with a step.
pub(super) fn jelaskan(buku: &Pencarian, dicari: &Dicari, rupa: Rupa) -> Result<Vec<Bagian>> {
    let mut semua = Vec::new();
    for (lembar, milik) in [
        ("Angkatan Baru", MILIK_PESERTA),
        ("Cadangan", MILIK_CALON),
        ("Tidak Lolos", MILIK_CALON),
        ("Belum Lengkap", MILIK_CALON),
    ] {
        let baris = buku.daftar(lembar, &KUNCI, |s| dicari.cocok(s))?;
        semua.extend(baris.iter().map(|b| calon(b, lembar, milik, rupa)));
    }
    let baris = buku.daftar("Perubahan Tahap", &KUNCI, |s| dicari.cocok(s))?;
    semua.extend(baris.iter().map(|b| langkah(b, rupa)));
    if semua.is_empty() {
        semua = keluarga_peserta(buku, dicari, rupa)?;
    }
    Ok(semua)
}

/// A Nomor KK of a participant: the list of steps has the ID alone.
fn keluarga_peserta(buku: &Pencarian, dicari: &Dicari, rupa: Rupa) -> Result<Vec<Bagian>> {
    let mut semua = Vec::new();
    for b in buku.daftar("Register", &KUNCI, |s| dicari.cocok(s))? {
        let id = Dicari::baru(sel(&b, A::Id));
        let baris = buku.daftar("Perubahan Tahap", &["ID Peserta"], |s| id.cocok(s))?;
        semua.extend(baris.iter().map(|b| langkah(b, rupa)));
    }
    Ok(semua)
}

fn kepala(b: &BarisBerjudul, rupa: Rupa) -> String {
    let siapa =
        if sel(b, A::Id).is_empty() { "Calon peserta".into() } else { format!("Peserta {}", rupa.kolom(b, A::Id)) };
    let kk = if sel(b, C::NoKk).is_empty() { String::new() } else { format!(", No KK {}", rupa.id(sel(b, C::NoKk))) };
    format!(
        "{siapa} (NIK {}{kk}), {}\nlembar {}, baris {}; berasal dari {} baris {}\n",
        rupa.id(sel(b, C::Nik)),
        rupa.nama(sel(b, C::Nama)),
        b.lembar,
        b.nomor,
        sel(b, C::Berkas),
        sel(b, C::Baris)
    )
}

fn calon(b: &BarisBerjudul, lembar: &str, milik: [&str; 2], rupa: Rupa) -> Bagian {
    match jejak::baca_calon(milik.map(|k| b.sel(k)), sel(b, C::Jejak)) {
        Ok((j, tafsir)) if lembar_dari(j.tempat) == lembar => dengan_jejak(b, &j, tafsir, rupa),
        Ok(_) => tanpa_jejak(b, lembar, Tanpa::BarisLain, rupa),
        Err(tanpa) => tanpa_jejak(b, lembar, tanpa, rupa),
    }
}

/// The sheet that a decision stands in.
fn lembar_dari(tempat: Tempat) -> &'static str {
    match tempat {
        Tempat::Masuk { .. } | Tempat::Terdaftar => "Angkatan Baru",
        Tempat::Cadangan { .. } => "Cadangan",
        Tempat::TidakLolos => "Tidak Lolos",
        Tempat::BelumLengkap => "Belum Lengkap",
    }
}

fn dengan_jejak(b: &BarisBerjudul, j: &Jejak, tafsir: KumpulanTafsir, rupa: Rupa) -> Bagian {
    let (keputusan, ubah) = keputusan(b, j.tempat, rupa);
    let mut teks = kepala(b, rupa);
    teks.push_str(&format!("Keputusan: {keputusan}\n\nSyarat:\n"));
    let mut syarat = skor(j);
    syarat.push(match j.tempat {
        Tempat::TidakLolos | Tempat::BelumLengkap => saringan(j.saringan),
        tempat => kursi(b, tempat),
    });
    tulis_syarat(&mut teks, &syarat);
    teks.push_str(&format!("\nYang akan mengubahnya: {ubah}\n"));
    Bagian { teks, tafsir }
}

/// What was decided, and what would change it.
fn keputusan(b: &BarisBerjudul, tempat: Tempat, rupa: Rupa) -> (String, String) {
    match tempat {
        Tempat::Masuk { .. } | Tempat::Terdaftar => (
            format!("diterima, status {} [{}]", sel(b, A::Status), sel(b, A::DasarHukum)),
            format!("kursi tetap; hanya Status Berhenti pada register yang mengosongkannya ({})", Tafsir::T47),
        ),
        Tempat::Cadangan { .. } => (
            format!("cadangan, urutan kota {}, urutan kelompok {}", sel(b, C::Urutan), sel(b, C::UrutanKelompok)),
            "kursi yang kosong kembali di kelompoknya, kuota yang lebih besar, atau nilai yang lebih tinggi".into(),
        ),
        Tempat::TidakLolos => (
            format!("tidak lolos: {}", rupa.bebas(sel(b, C::Alasan))),
            "hasil penyaringan atau nilai asesmen yang lain pada penyusunan berikutnya".into(),
        ),
        Tempat::BelumLengkap => {
            (format!("belum lengkap [{}]", Tafsir::T49), format!("lengkapi: {}", rupa.bebas(sel(b, C::Kurang))))
        }
    }
}

/// The four scores against the pass mark (T16).
fn skor(j: &Jejak) -> Vec<Syarat> {
    let Some(skor) = j.skor else { return Vec::new() };
    let satu = |(i, aspek): (usize, &&str)| {
        let (hasil, isi) = match (j.lulus(i), skor[i].nilai()) {
            (Some(true), Some(n)) => ("terpenuhi", n.to_string()),
            (Some(false), Some(n)) => ("tidak", n.to_string()),
            _ if skor[i].kosong() => ("tidak diketahui", "belum dinilai".into()),
            _ => ("tidak diketahui", "tidak terbaca".into()),
        };
        Syarat {
            nama: (*aspek).to_owned(),
            hasil: hasil.into(),
            uraian: format!("{isi}, paling sedikit {}", j.minimum),
            dasar: format!("{}; {}", Rujukan::Pasal5Ayat1D, Tafsir::T16),
        }
    };
    ASPEK.iter().enumerate().map(satu).collect()
}

fn kursi(b: &BarisBerjudul, tempat: Tempat) -> Syarat {
    let (hasil, uraian) = match tempat {
        Tempat::Masuk { peringkat, kursi, .. } => {
            ("terpenuhi", format!("peringkat {peringkat} untuk {kursi} kursi, {}", sel(b, A::Masuk)))
        }
        Tempat::Cadangan { .. } => ("tidak", sel(b, C::TempatTerlewat).to_owned()),
        _ => ("terpenuhi", sel(b, A::Masuk).to_owned()),
    };
    let dasar = format!("Bab I.C; {}, {}", Tafsir::T17, Tafsir::T18);
    Syarat { nama: "kursi".into(), hasil: hasil.into(), uraian, dasar }
}

fn saringan(saringan: Saringan) -> Syarat {
    let (hasil, uraian) = match saringan {
        Saringan::Status(Status::Layak) => ("terpenuhi", Status::Layak.nama()),
        Saringan::Status(Status::TidakLayak) => ("tidak", Status::TidakLayak.nama()),
        Saringan::Status(Status::PerluVerifikasi) => ("tidak diketahui", Status::PerluVerifikasi.nama()),
        Saringan::TakTerbaca => ("tidak diketahui", "tidak terbaca"),
        Saringan::TidakAda => ("tidak diketahui", "tidak ada"),
    };
    let dasar = Rujukan::Pasal5Ayat1.to_string();
    Syarat { nama: "penyaringan".into(), hasil: hasil.into(), uraian: uraian.into(), dasar }
}

/// The row without its reasons: what its columns say.
fn tanpa_jejak(b: &BarisBerjudul, lembar: &str, tanpa: Tanpa, rupa: Rupa) -> Bagian {
    let mut teks = kepala(b, rupa);
    teks.push_str(&format!("Keputusan menurut lembarnya: {lembar}\n"));
    tulis_judul(&mut teks, (b, rupa), &[C::Potensi, C::Minat, C::Kesiapan, C::Komitmen, C::Nilai].map(C::judul));
    tulis_judul(&mut teks, (b, rupa), &[A::Status, A::Masuk, A::DasarHukum].map(A::judul));
    tulis_judul(&mut teks, (b, rupa), &[C::TempatTerlewat, C::Alasan, C::Kurang, C::Penyaringan].map(C::judul));
    teks.push_str(&tanpa_alasan("Syarat demi syarat", tanpa, "uep cohort"));
    Bagian::tanpa_tafsir(teks)
}

/// A participant's step.
fn langkah(b: &BarisBerjudul, rupa: Rupa) -> Bagian {
    match jejak::langkah(MILIK_PESERTA.map(|k| b.sel(k)), sel(b, L::Hasil), sel(b, C::Jejak)) {
        Ok((j, tafsir)) => langkah_berjejak(b, &j, tafsir, rupa),
        Err(tanpa) => {
            let mut teks = kepala(b, rupa);
            use L::{Alasan, Angkatan, Dari, Dasar, Hasil, Ke, NilaiTriwulanEmpat, Terlambat};
            let kolom = [Hasil, Dari, Ke, Angkatan, NilaiTriwulanEmpat, Alasan, Dasar, Terlambat];
            tulis_judul(&mut teks, (b, rupa), &kolom.map(L::judul));
            teks.push_str(&tanpa_alasan("Yang menentukan langkah ini", tanpa, "uep cohort"));
            Bagian::tanpa_tafsir(teks)
        }
    }
}

fn langkah_berjejak(b: &BarisBerjudul, j: &tahap::jejak::Jejak, tafsir: KumpulanTafsir, rupa: Rupa) -> Bagian {
    let mut teks = kepala(b, rupa);
    let tahap = |k: Option<crate::domain::kelas::Kelas>| k.map_or("tidak diketahui", |k| k.tahap());
    let atau = |kolom: L, kosong: &str| if sel(b, kolom).is_empty() { kosong.to_owned() } else { sel(b, kolom).into() };
    teks.push_str(&format!(
        "Keputusan: {}, tahap {} → {}\nAngkatan: {}\nNilai triwulan IV: {}\nAlasan: {}\nDasar: {}\n",
        j.hasil.nama(),
        tahap(j.dari),
        tahap(j.ke),
        atau(L::Angkatan, "tidak diketahui"),
        atau(L::NilaiTriwulanEmpat, "tidak ada"),
        j.uraian(),
        j.dasar()
    ));
    if !sel(b, L::TindakLanjut).is_empty() {
        teks.push_str(&format!("Tindak lanjut: {}\n", sel(b, L::TindakLanjut)));
    }
    if j.terlambat {
        teks.push_str("Terlambat: Ya\n");
    }
    let (ubah, dari_ubah) = j.pengubah();
    teks.push_str(&format!("Yang akan mengubahnya: {ubah}\n"));
    Bagian { teks, tafsir: tafsir.iter().chain(dari_ubah.iter().copied()).collect() }
}
