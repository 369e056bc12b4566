//! A year's workbook of `uep cohort`: why a family has a place or not, and a participant's step.

use super::{Dicari, Rupa, Syarat, tulis_syarat};
use crate::error::Result;
use crate::perwal::angkatan::ASPEK;
use crate::perwal::rujukan::Rujukan;
use crate::perwal::tafsir::Tafsir;
use crate::read::cari::{BarisBerjudul, Pencarian};

const KUNCI: [&str; 3] = ["ID Peserta", "NIK", "No KK"];

/// Every place of the workbook where the id belongs: family, new participant, participant with a step.
pub(super) fn jelaskan(buku: &Pencarian, dicari: &Dicari, rupa: Rupa) -> Result<Vec<String>> {
    let minimum = buku.baris_bernama("Metadata", "nilai_minimum_asesmen")?.and_then(|b| b.into_iter().nth(2));
    let minimum = minimum.unwrap_or_default();
    let mut semua = Vec::new();
    for (lembar, buat) in [
        ("Angkatan Baru", diterima as fn(&BarisBerjudul, &str, Rupa) -> String),
        ("Cadangan", cadangan),
        ("Tidak Lolos", tidak_lolos),
        ("Belum Lengkap", belum_lengkap),
        ("Perubahan Tahap", langkah),
    ] {
        let baris = buku.daftar(lembar, &KUNCI, |s| dicari.cocok(s))?;
        semua.extend(baris.iter().map(|b| buat(b, &minimum, rupa)));
    }
    if semua.is_empty() {
        semua = keluarga_peserta(buku, dicari, &minimum, rupa)?;
    }
    Ok(semua)
}

/// A Nomor KK of a participant: the list of steps has the ID alone.
fn keluarga_peserta(buku: &Pencarian, dicari: &Dicari, minimum: &str, rupa: Rupa) -> Result<Vec<String>> {
    let mut semua = Vec::new();
    for b in buku.daftar("Register", &KUNCI, |s| dicari.cocok(s))? {
        let id = Dicari::baru(b.sel("ID Peserta"));
        let baris = buku.daftar("Perubahan Tahap", &["ID Peserta"], |s| id.cocok(s))?;
        semua.extend(baris.iter().map(|b| langkah(b, minimum, rupa)));
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

/// The four scores against the minimum (T16).
fn skor(b: &BarisBerjudul, minimum: &str) -> Vec<Syarat> {
    let batas: u8 = minimum.parse().unwrap_or(0);
    let satu = |aspek: &&str| {
        let isi = b.sel(aspek);
        let hasil = match isi.parse::<u8>() {
            Ok(n) if n >= batas => "terpenuhi",
            Ok(_) => "tidak",
            Err(_) => "tidak diketahui",
        };
        let isi = if isi.is_empty() { "belum dinilai" } else { isi };
        Syarat {
            nama: (*aspek).to_owned(),
            hasil: hasil.into(),
            uraian: format!("{isi}, paling sedikit {minimum}"),
            dasar: format!("{}; {}", Rujukan::Pasal5Ayat1D, Tafsir::T16),
        }
    };
    ASPEK.iter().map(satu).collect()
}

fn isi(b: &BarisBerjudul, minimum: &str, rupa: Rupa, keputusan: &str, tambahan: Vec<Syarat>, ubah: &str) -> String {
    let mut teks = kepala(b, rupa);
    teks.push_str(&format!("Keputusan: {keputusan}\n\nSyarat:\n"));
    let mut syarat = skor(b, minimum);
    syarat.extend(tambahan);
    tulis_syarat(&mut teks, &syarat);
    teks.push_str(&format!("\nYang akan mengubahnya: {ubah}\n"));
    teks
}

fn kursi(hasil: &str, uraian: &str) -> Syarat {
    let dasar = format!("Bab I.C; {}, {}", Tafsir::T17, Tafsir::T18);
    Syarat { nama: "kursi".into(), hasil: hasil.into(), uraian: uraian.into(), dasar }
}

fn diterima(b: &BarisBerjudul, minimum: &str, rupa: Rupa) -> String {
    let peringkat = match b.sel("Peringkat Kelompok") {
        "" => b.sel("Masuk").to_owned(),
        n => format!("peringkat {n} untuk {} kursi, {}", b.sel("Kursi Kelompok"), b.sel("Masuk")),
    };
    let keputusan = format!("diterima, status {} [{}]", b.sel("Status"), b.sel("Dasar Hukum"));
    let ubah = "kursi tetap; hanya Status Berhenti pada register yang mengosongkannya (T47)";
    isi(b, minimum, rupa, &keputusan, vec![kursi("terpenuhi", &peringkat)], ubah)
}

fn cadangan(b: &BarisBerjudul, minimum: &str, rupa: Rupa) -> String {
    let keputusan = format!("cadangan, urutan kota {}, urutan kelompok {}", b.sel("No"), b.sel("Urutan Kelompok"));
    let ubah = "kursi yang kosong kembali di kelompoknya, kuota yang lebih besar, atau nilai yang lebih tinggi";
    isi(b, minimum, rupa, &keputusan, vec![kursi("tidak", b.sel("Tempat yang Terlewat"))], ubah)
}

fn tidak_lolos(b: &BarisBerjudul, minimum: &str, rupa: Rupa) -> String {
    let keputusan = format!("tidak lolos: {}", b.sel("Alasan"));
    let ubah = "hasil penyaringan atau nilai asesmen yang lain pada penyusunan berikutnya";
    isi(b, minimum, rupa, &rupa.bebas(&keputusan), vec![saringan(b)], ubah)
}

fn belum_lengkap(b: &BarisBerjudul, minimum: &str, rupa: Rupa) -> String {
    let kurang = rupa.bebas(b.sel("Yang Harus Dilengkapi"));
    let keputusan = format!("belum lengkap [{}]", Tafsir::T49);
    isi(b, minimum, rupa, &keputusan, vec![saringan(b)], &format!("lengkapi: {kurang}"))
}

fn saringan(b: &BarisBerjudul) -> Syarat {
    let status = b.sel("Hasil Penyaringan");
    let hasil = match status {
        "Layak" => "terpenuhi",
        "Tidak Layak" => "tidak",
        _ => "tidak diketahui",
    };
    Syarat {
        nama: "penyaringan".into(),
        hasil: hasil.into(),
        uraian: status.to_owned(),
        dasar: Rujukan::Pasal5Ayat1.to_string(),
    }
}

/// A participant's step.
fn langkah(b: &BarisBerjudul, _: &str, rupa: Rupa) -> String {
    let mut teks = kepala(b, rupa);
    let atau =
        |kolom: &str| if b.sel(kolom).is_empty() { "tidak diketahui".to_owned() } else { b.sel(kolom).to_owned() };
    teks.push_str(&format!(
        "Keputusan: {}, tahap {} → {}\nAngkatan: {}\nNilai triwulan IV: {}\nAlasan: {}\nDasar: {}\n",
        b.sel("Hasil"),
        atau("Dari Tahap"),
        atau("Ke Tahap"),
        atau("Angkatan"),
        if b.sel("Nilai TW IV").is_empty() { "tidak ada" } else { b.sel("Nilai TW IV") },
        b.sel("Alasan"),
        b.sel("Dasar")
    ));
    for (judul, kolom) in [("Tindak lanjut", "Tindak Lanjut"), ("Terlambat", "Terlambat")] {
        if !b.sel(kolom).is_empty() {
            teks.push_str(&format!("{judul}: {}\n", b.sel(kolom)));
        }
    }
    teks.push_str(&format!("Yang akan mengubahnya: {}\n", ubah(b)));
    teks
}

fn ubah(b: &BarisBerjudul) -> &'static str {
    match (b.sel("Hasil"), b.sel("Dari Tahap")) {
        ("Naik", _) => "tidak ada; tahap baru tertulis di register",
        ("Siap Graduasi", _) => "Status Graduasi, yang ditetapkan Dinas di register",
        ("Selesai", _) => "Status pada register",
        ("Perlu Diputuskan", _) => "keputusan Dinas, atau data yang disebut pada alasan",
        (_, "I") => "Profil Baseline Lengkap = Ya, pada atau sesudah tahun pertama tahap II",
        (_, "IV") => "nilai A, atau B menurut T08, pada triwulan IV beserta Asesmen Graduasi = Ya (T29)",
        _ => {
            "nilai A pada triwulan IV, atau B dengan Menunjukkan Perbaikan dan Mengikuti Coaching = Ya (T08), pada atau sesudah tahun pertama tahap berikutnya (T11)"
        }
    }
}
