//! A family of a screening workbook: the conditions of Pasal 5 ayat (1).
//!
//! The lists say what failed and what is open in their own words; what they don't name is met, or
//! was not reached.

use super::{Dicari, Rupa, Syarat, tulis_syarat};
use crate::domain::desil::Desil;
use crate::domain::wilayah;
use crate::error::Result;
use crate::perwal::kelayakan::{Status, Syarat as Syarat5};
use crate::perwal::tafsir::Tafsir;
use crate::read::cari::{BarisBerjudul, Pencarian};
use crate::temuan::{Kode, Tingkat};

const KUNCI: [&str; 2] = ["No KK", "NIK"];

/// Every family that the number belongs to: its own, its head's, or, of a family Layak, a member's.
pub(super) fn jelaskan(buku: &Pencarian, dicari: &Dicari, rupa: Rupa) -> Result<Vec<String>> {
    let mut keluarga = cari(buku, |s| dicari.cocok(s))?;
    if keluarga.is_empty() {
        for a in buku.daftar("Anggota", &["NIK"], |s| dicari.cocok(s))? {
            let kk = Dicari::baru(a.sel("No KK"));
            keluarga.extend(cari(buku, |s| kk.cocok(s))?);
        }
    }
    keluarga.iter().map(|(status, baris)| teks(buku, *status, baris, rupa)).collect()
}

fn cari(buku: &Pencarian, cocok: impl Fn(&str) -> bool) -> Result<Vec<(Status, BarisBerjudul)>> {
    let mut semua = Vec::new();
    for status in Status::SEMUA {
        semua.extend(buku.daftar(status.nama(), &KUNCI, &cocok)?.into_iter().map(|b| (status, b)));
    }
    Ok(semua)
}

fn teks(buku: &Pencarian, status: Status, b: &BarisBerjudul, rupa: Rupa) -> Result<String> {
    let batas =
        buku.baris_bernama("Metadata", "desil_maksimum")?.and_then(|b| b.into_iter().nth(2)).unwrap_or_default();
    let mut teks = format!(
        "Keluarga {} (NIK kepala keluarga {}), {}\nlembar {}, baris {}; berasal dari {} baris {}\n",
        rupa.id(b.sel("No KK")),
        rupa.id(b.sel("NIK")),
        rupa.nama(b.sel("Nama Kepala Keluarga")),
        b.lembar,
        b.nomor,
        b.sel("Berkas"),
        b.sel("Baris")
    );
    teks.push_str(&format!("Keputusan: {}\nDasar: {}\n\nSyarat:\n", status.nama(), b.sel("Dasar Hukum")));
    let semua = syarat(status, b, &batas);
    tulis_syarat(&mut teks, &semua);
    teks.push('\n');
    for (judul, kolom) in [("Peserta", "Peserta"), ("Catatan", "Catatan")] {
        if !b.sel(kolom).is_empty() {
            teks.push_str(&format!("{judul}: {}\n", b.sel(kolom)));
        }
    }
    teks.push_str(&format!("Yang akan mengubahnya: {}\n", pengubah(status, b, &batas)));
    Ok(teks)
}

/// Conditions that every family is judged by, then those that parameters switch on where named.
fn syarat(status: Status, b: &BarisBerjudul, batas: &str) -> Vec<Syarat> {
    let tetap = [Syarat5::Daerah, Syarat5::Identitas, Syarat5::A, Syarat5::B, Syarat5::C];
    let juknis = [Syarat5::D, Syarat5::Usia, Syarat5::Pekerjaan];
    let disebut = |s: &Syarat5| terhalang(b, *s).is_some() || terbuka(b, *s).is_some();
    tetap.into_iter().chain(juknis.into_iter().filter(disebut)).map(|s| satu(status, b, s, batas)).collect()
}

fn satu(status: Status, b: &BarisBerjudul, s: Syarat5, batas: &str) -> Syarat {
    let kriteria: Vec<&str> = b.sel("Kriteria").split(", ").collect();
    let (hasil, uraian) = if kriteria.contains(&s.nama()) {
        ("terpenuhi", nilai(b, s, batas))
    } else if let Some(apa) = terhalang(b, s) {
        ("tidak", apa)
    } else if let Some(apa) = terbuka(b, s) {
        ("tidak diketahui", apa)
    } else {
        tak_disebut(status, b, s, batas)
    };
    let tafsir = match s {
        Syarat5::A => Some(Tafsir::T01),
        Syarat5::B | Syarat5::C => Some(Tafsir::T03),
        Syarat5::D => Some(Tafsir::T02),
        Syarat5::Usia | Syarat5::Pekerjaan => Some(Tafsir::T22),
        Syarat5::Daerah | Syarat5::Identitas => None,
    };
    let dasar = tafsir.map_or(s.rujukan().to_string(), |t| format!("{}; {t}", s.rujukan()));
    Syarat { nama: s.nama().to_owned(), hasil: hasil.to_owned(), uraian, dasar }
}

/// Neither met by name, nor failing, nor open: met where it must hold; of a to c what the row shows.
fn tak_disebut(status: Status, b: &BarisBerjudul, s: Syarat5, batas: &str) -> (&'static str, String) {
    let uraian = nilai(b, s, batas);
    match s {
        Syarat5::Daerah if status == Status::Layak || dalam_kota(b) => ("terpenuhi", uraian),
        Syarat5::Identitas if status == Status::Layak || identitas_sah(b) => ("terpenuhi", "No KK dan NIK sah".into()),
        Syarat5::Daerah => ("tidak diketahui", uraian),
        Syarat5::Identitas => ("tidak diketahui", format!("tidak menentukan keputusan ini: {}", b.sel("Catatan"))),
        Syarat5::A if b.sel("Desil").is_empty() => ("tidak diketahui", uraian),
        // A blank column of the extract says neither yes nor no (T35).
        Syarat5::B if b.sel("Catatan").contains("T35") => {
            ("tidak diketahui", "belum diketahui menerima bantuan sosial atau tidak (T35)".into())
        }
        Syarat5::B if !b.sel("Bansos").is_empty() && !hanya_pbi(b) => ("tidak diketahui", uraian),
        Syarat5::C if !b.sel("PPKS").is_empty() => ("tidak diketahui", uraian),
        _ => ("tidak", uraian),
    }
}

/// Value and limit as the row shows them.
fn nilai(b: &BarisBerjudul, s: Syarat5, batas: &str) -> String {
    let desil = if b.sel("Desil").is_empty() { "tidak diketahui" } else { b.sel("Desil") };
    match s {
        Syarat5::Daerah => format!("Kecamatan {}, Kelurahan {}", b.sel("Kecamatan"), b.sel("Kelurahan")),
        Syarat5::A => format!("desil {desil}, batas {batas}"),
        Syarat5::B if b.sel("Bansos").is_empty() => "tidak tercatat sebagai penerima bantuan sosial".into(),
        Syarat5::B => format!("{}; desil {desil}, batas {batas}", b.sel("Bansos")),
        Syarat5::C if b.sel("PPKS").is_empty() => "tidak tercatat sebagai PPKS".into(),
        Syarat5::C => format!("{}; desil {desil}, batas {batas}", b.sel("PPKS")),
        _ => String::new(),
    }
}

/// The words of Penghalang about a condition.
fn terhalang(b: &BarisBerjudul, s: Syarat5) -> Option<String> {
    // Doubtful identity never stands in the way.
    if s == Syarat5::Identitas {
        return None;
    }
    let rujukan = s.rujukan().to_string();
    let pendek = rujukan.rsplit_once("huruf ").map(|(_, h)| format!("huruf {h}"));
    let kata = match s {
        Syarat5::Daerah => Some("Kota Banjarmasin"),
        Syarat5::Usia => Some("umur"),
        Syarat5::Pekerjaan => Some("pekerjaan"),
        _ => None,
    };
    b.sel("Penghalang").split("; ").find_map(|bagian| {
        let (dasar, apa) = bagian.split_once(": ")?;
        let milik = dasar == rujukan || pendek.as_deref() == Some(dasar);
        (milik && kata.is_none_or(|k| apa.contains(k))).then(|| apa.to_owned())
    })
}

/// The words of Yang Harus Diperbaiki about a condition.
fn terbuka(b: &BarisBerjudul, s: Syarat5) -> Option<String> {
    let awal = format!("{}: ", s.nama());
    let isi = b.sel("Yang Harus Diperbaiki");
    let dari = if isi.starts_with(&awal) { 0 } else { isi.find(&format!(". {awal}"))? + 2 };
    let sisa = &isi[dari + awal.len()..];
    // A sentence of the next condition begins with its name.
    let berikut = Syarat5::SEMUA.iter().filter_map(|s| sisa.find(&format!(". {}: ", s.nama()))).min();
    Some(sisa[..berikut.unwrap_or(sisa.len())].trim_end_matches('.').to_owned())
}

fn dalam_kota(b: &BarisBerjudul) -> bool {
    wilayah::Kelurahan::semua().any(|k| k.nama() == b.sel("Kelurahan"))
}

fn hanya_pbi(b: &BarisBerjudul) -> bool {
    b.sel("Bansos").split("; ").all(|p| p.starts_with("PBI"))
}

/// No finding about KK, NIK, head or desil that makes the identity doubtful.
fn identitas_sah(b: &BarisBerjudul) -> bool {
    let disebut = |k: &Kode| b.sel("Catatan").contains(k.kode());
    let meragukan = |k: &Kode| {
        k.tingkat() == Tingkat::Galat && (k.kode().starts_with(['K', 'N', 'H']) || *k == Kode::DesilBertentangan)
    };
    !Kode::SEMUA.iter().any(|k| meragukan(k) && disebut(k))
}

/// What would turn the decision.
fn pengubah(status: Status, b: &BarisBerjudul, batas: &str) -> String {
    match status {
        Status::PerluVerifikasi => b.sel("Yang Harus Diperbaiki").to_owned(),
        Status::TidakLayak if b.sel("Penghalang").contains("Kota Banjarmasin") => {
            "domisili di Kota Banjarmasin; selama di luar kota, tidak ada data lain yang mengubahnya".into()
        }
        Status::TidakLayak if !b.sel("Penghalang").contains("huruf a") => {
            format!("hilangnya penghalang: {}", b.sel("Penghalang"))
        }
        Status::TidakLayak => format!(
            "salah satu: desil {batas} atau lebih rendah menurut DTSEN; tercatat sebagai penerima bantuan sosial dengan desil {batas} \
             atau lebih rendah; tercatat sebagai PPKS berstatus miskin"
        ),
        Status::Layak => {
            let tinggi: u8 = batas.parse().unwrap_or(Desil::TERTINGGI);
            format!(
                "desil {} atau lebih tinggi tanpa huruf b atau c yang terpenuhi; pindah dari Kota Banjarmasin; No KK atau NIK \
                 yang ternyata meragukan",
                tinggi + 1
            )
        }
    }
}
