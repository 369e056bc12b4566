//! A year's workbook of `uep cohort`: why a family has a place or not, and a participant's step.
//!
//! The row's own `Jejak` says what was decided and why. Where it has none, the row is shown as it stands: nothing is
//! guessed.

use super::{Bagian, Dicari, Rupa, Syarat, tanpa_alasan, tulis_judul, tulis_syarat};
use crate::error::Result;
use crate::perwal::angkatan::ASPEK;
use crate::perwal::angkatan::jejak::{Jejak, Saringan, Tempat};
use crate::perwal::kelayakan::Status;
use crate::perwal::rujukan::Rujukan;
use crate::perwal::tafsir::{KumpulanTafsir, Tafsir};
use crate::perwal::tahap;
use crate::read::cari::{BarisBerjudul, Pencarian};
use crate::record::jejak::{self, Tanpa};

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
        let id = Dicari::baru(b.sel("ID Peserta"));
        let baris = buku.daftar("Perubahan Tahap", &["ID Peserta"], |s| id.cocok(s))?;
        semua.extend(baris.iter().map(|b| langkah(b, rupa)));
    }
    Ok(semua)
}

fn kepala(b: &BarisBerjudul, rupa: Rupa) -> String {
    let siapa = if b.sel("ID Peserta").is_empty() {
        "Calon peserta".into()
    } else {
        format!("Peserta {}", rupa.menurut("ID Peserta", b.sel("ID Peserta")))
    };
    let kk = if b.sel("No KK").is_empty() { String::new() } else { format!(", No KK {}", rupa.id(b.sel("No KK"))) };
    format!(
        "{siapa} (NIK {}{kk}), {}\nlembar {}, baris {}; berasal dari {} baris {}\n",
        rupa.id(b.sel("NIK")),
        rupa.nama(b.sel("Nama")),
        b.lembar,
        b.nomor,
        b.sel("Berkas"),
        b.sel("Baris")
    )
}

fn calon(b: &BarisBerjudul, lembar: &str, milik: [&str; 2], rupa: Rupa) -> Bagian {
    match jejak::baca_calon(milik.map(|k| b.sel(k)), b.sel(jejak::JUDUL)) {
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
            format!("diterima, status {} [{}]", b.sel("Status"), b.sel("Dasar Hukum")),
            format!("kursi tetap; hanya Status Berhenti pada register yang mengosongkannya ({})", Tafsir::T47),
        ),
        Tempat::Cadangan { .. } => (
            format!("cadangan, urutan kota {}, urutan kelompok {}", b.sel("No"), b.sel("Urutan Kelompok")),
            "kursi yang kosong kembali di kelompoknya, kuota yang lebih besar, atau nilai yang lebih tinggi".into(),
        ),
        Tempat::TidakLolos => (
            format!("tidak lolos: {}", rupa.bebas(b.sel("Alasan"))),
            "hasil penyaringan atau nilai asesmen yang lain pada penyusunan berikutnya".into(),
        ),
        Tempat::BelumLengkap => (
            format!("belum lengkap [{}]", Tafsir::T49),
            format!("lengkapi: {}", rupa.bebas(b.sel("Yang Harus Dilengkapi"))),
        ),
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
            ("terpenuhi", format!("peringkat {peringkat} untuk {kursi} kursi, {}", b.sel("Masuk")))
        }
        Tempat::Cadangan { .. } => ("tidak", b.sel("Tempat yang Terlewat").to_owned()),
        _ => ("terpenuhi", b.sel("Masuk").to_owned()),
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
    tulis_judul(&mut teks, (b, rupa), &ASPEK);
    let kolom = [
        "Nilai",
        "Status",
        "Masuk",
        "Dasar Hukum",
        "Tempat yang Terlewat",
        "Alasan",
        "Yang Harus Dilengkapi",
        "Hasil Penyaringan",
    ];
    tulis_judul(&mut teks, (b, rupa), &kolom);
    teks.push_str(&tanpa_alasan("Syarat demi syarat", tanpa, "uep cohort"));
    Bagian::tanpa_tafsir(teks)
}

/// A participant's step.
fn langkah(b: &BarisBerjudul, rupa: Rupa) -> Bagian {
    match jejak::langkah(MILIK_PESERTA.map(|k| b.sel(k)), b.sel("Hasil"), b.sel(jejak::JUDUL)) {
        Ok((j, tafsir)) => langkah_berjejak(b, &j, tafsir, rupa),
        Err(tanpa) => {
            let mut teks = kepala(b, rupa);
            let kolom = ["Hasil", "Dari Tahap", "Ke Tahap", "Angkatan", "Nilai TW IV", "Alasan", "Dasar", "Terlambat"];
            tulis_judul(&mut teks, (b, rupa), &kolom);
            teks.push_str(&tanpa_alasan("Yang menentukan langkah ini", tanpa, "uep cohort"));
            Bagian::tanpa_tafsir(teks)
        }
    }
}

fn langkah_berjejak(b: &BarisBerjudul, j: &tahap::jejak::Jejak, tafsir: KumpulanTafsir, rupa: Rupa) -> Bagian {
    let mut teks = kepala(b, rupa);
    let tahap = |k: Option<crate::domain::kelas::Kelas>| k.map_or("tidak diketahui", |k| k.tahap());
    let atau =
        |kolom: &str, kosong: &str| if b.sel(kolom).is_empty() { kosong.to_owned() } else { b.sel(kolom).into() };
    teks.push_str(&format!(
        "Keputusan: {}, tahap {} → {}\nAngkatan: {}\nNilai triwulan IV: {}\nAlasan: {}\nDasar: {}\n",
        j.hasil.nama(),
        tahap(j.dari),
        tahap(j.ke),
        atau("Angkatan", "tidak diketahui"),
        atau("Nilai TW IV", "tidak ada"),
        j.uraian(),
        j.dasar()
    ));
    if !b.sel("Tindak Lanjut").is_empty() {
        teks.push_str(&format!("Tindak lanjut: {}\n", b.sel("Tindak Lanjut")));
    }
    if j.terlambat {
        teks.push_str("Terlambat: Ya\n");
    }
    let (ubah, dari_ubah) = j.pengubah();
    teks.push_str(&format!("Yang akan mengubahnya: {ubah}\n"));
    Bagian { teks, tafsir: tafsir.iter().chain(dari_ubah.iter().copied()).collect() }
}
