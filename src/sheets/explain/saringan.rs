//! A family of a screening workbook: the conditions of Pasal 5 ayat (1).
//!
//! The lists say what failed and what is open in their own words; what they don't name is met, or
//! was not reached.

mod fakta;

use super::parameter::parameter;
use super::{Dicari, Rupa, Syarat, tulis_syarat};
use crate::domain::wilayah;
use crate::error::Result;
use crate::perwal::kelayakan::{Fakta, Status, Syarat as Syarat5};
use crate::perwal::parameter::Parameter;
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
    let param = parameter(buku)?;
    let satu = |(status, baris): &(Status, BarisBerjudul)| teks(&Baris { status: *status, baris, param: &param }, rupa);
    Ok(keluarga.iter().map(satu).collect())
}

/// A family's row, the list it stands in, the parameters of that run.
struct Baris<'a> {
    status: Status,
    baris: &'a BarisBerjudul,
    param: &'a Parameter,
}

impl Baris<'_> {
    fn sel(&self, judul: &str) -> &str {
        self.baris.sel(judul)
    }

    /// Whether a letter is met by the row.
    fn kriteria(&self, s: Syarat5) -> bool {
        self.sel("Kriteria").split(", ").any(|k| k == s.nama())
    }
}

fn cari(buku: &Pencarian, cocok: impl Fn(&str) -> bool) -> Result<Vec<(Status, BarisBerjudul)>> {
    let mut semua = Vec::new();
    for status in Status::SEMUA {
        semua.extend(buku.daftar(status.nama(), &KUNCI, &cocok)?.into_iter().map(|b| (status, b)));
    }
    Ok(semua)
}

fn teks(b: &Baris<'_>, rupa: Rupa) -> String {
    let mungkin = fakta::mungkin(b);
    let mut teks = format!(
        "Keluarga {} (NIK kepala keluarga {}), {}\nlembar {}, baris {}; berasal dari {} baris {}\n",
        rupa.id(b.sel("No KK")),
        rupa.id(b.sel("NIK")),
        rupa.nama(b.sel("Nama Kepala Keluarga")),
        b.baris.lembar,
        b.baris.nomor,
        b.sel("Berkas"),
        b.sel("Baris")
    );
    teks.push_str(&format!("Keputusan: {}\nDasar: {}\n\nSyarat:\n", b.status.nama(), b.sel("Dasar Hukum")));
    let semua = syarat(b, &mungkin);
    tulis_syarat(&mut teks, &semua);
    teks.push('\n');
    for (judul, kolom) in [("Peserta", "Peserta"), ("Catatan", "Catatan")] {
        if !b.sel(kolom).is_empty() {
            teks.push_str(&format!("{judul}: {}\n", b.sel(kolom)));
        }
    }
    teks.push_str(&format!("Yang akan mengubahnya: {}\n", pengubah(b, &mungkin)));
    teks
}

/// Conditions that every family is judged by, then those that parameters switch on where named.
fn syarat(b: &Baris<'_>, mungkin: &[Fakta<'_>]) -> Vec<Syarat> {
    let tetap = [Syarat5::Daerah, Syarat5::Identitas, Syarat5::A, Syarat5::B, Syarat5::C];
    let juknis = [Syarat5::D, Syarat5::Usia, Syarat5::Pekerjaan];
    let disebut = |s: &Syarat5| terhalang(b, *s).is_some() || terbuka(b, *s).is_some();
    tetap.into_iter().chain(juknis.into_iter().filter(disebut)).map(|s| satu(b, s, mungkin)).collect()
}

/// In the words of the decision: the list's own about what failed or is open, else the rule's.
fn satu(b: &Baris<'_>, s: Syarat5, mungkin: &[Fakta<'_>]) -> Syarat {
    let (hasil, uraian) = if b.kriteria(s) {
        ("terpenuhi", nilai(b, s))
    } else if let Some(apa) = terhalang(b, s) {
        ("tidak", apa)
    } else if let Some(apa) = terbuka(b, s) {
        ("tidak diketahui", apa)
    } else {
        tak_disebut(b, s)
    };
    let tafsir = match s {
        Syarat5::A => Some(Tafsir::T01),
        Syarat5::B | Syarat5::C => Some(Tafsir::T03),
        Syarat5::D => Some(Tafsir::T02),
        Syarat5::Usia | Syarat5::Pekerjaan => Some(Tafsir::T22),
        Syarat5::Daerah | Syarat5::Identitas => None,
    };
    let aturan = fakta::alasan(mungkin, s, b.param).filter(|(a, _)| fakta::terpenuhi(a) && hasil == "terpenuhi");
    let (uraian, tafsir) = match aturan {
        Some((a, apa)) if s.pilihan() => (dengan_daftar(b, s, &apa), a.tafsir().to_vec()),
        _ => (uraian, tafsir.into_iter().collect()),
    };
    let dasar = std::iter::once(s.rujukan().to_string()).chain(tafsir.iter().map(Tafsir::to_string));
    Syarat { nama: s.nama().to_owned(), hasil: hasil.to_owned(), uraian, dasar: dasar.collect::<Vec<_>>().join("; ") }
}

/// The rule's words behind what the lists call the family.
fn dengan_daftar(b: &Baris<'_>, s: Syarat5, apa: &str) -> String {
    let daftar = match s {
        Syarat5::B => b.sel("Bansos"),
        Syarat5::C => b.sel("PPKS"),
        _ => "",
    };
    if daftar.is_empty() { apa.to_owned() } else { format!("{daftar}: {apa}") }
}

/// Neither met by name, nor failing, nor open: met where it must hold; of a to c what the row shows.
fn tak_disebut(b: &Baris<'_>, s: Syarat5) -> (&'static str, String) {
    let (uraian, status) = (nilai(b, s), b.status);
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
fn nilai(b: &Baris<'_>, s: Syarat5) -> String {
    let batas = b.param.desil_maksimum;
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
fn terhalang(b: &Baris<'_>, s: Syarat5) -> Option<String> {
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
fn terbuka(b: &Baris<'_>, s: Syarat5) -> Option<String> {
    let awal = format!("{}: ", s.sebutan());
    let isi = b.sel("Yang Harus Diperbaiki");
    let dari = if isi.starts_with(&awal) { 0 } else { isi.find(&format!(". {awal}"))? + 2 };
    let sisa = &isi[dari + awal.len()..];
    // A sentence of the next condition begins with its name.
    let berikut = Syarat5::SEMUA.iter().filter_map(|s| sisa.find(&format!(". {}: ", s.sebutan()))).min();
    Some(sisa[..berikut.unwrap_or(sisa.len())].trim_end_matches('.').to_owned())
}

fn dalam_kota(b: &Baris<'_>) -> bool {
    wilayah::Kelurahan::semua().any(|k| k.nama() == b.sel("Kelurahan"))
}

fn hanya_pbi(b: &Baris<'_>) -> bool {
    b.sel("Bansos").split("; ").all(|p| p.starts_with("PBI"))
}

/// No finding about KK, NIK, head or desil that makes the identity doubtful.
fn identitas_sah(b: &Baris<'_>) -> bool {
    let disebut = |k: &Kode| b.sel("Catatan").contains(k.kode());
    let meragukan = |k: &Kode| {
        k.tingkat() == Tingkat::Galat && (k.kode().starts_with(['K', 'N', 'H']) || *k == Kode::DesilBertentangan)
    };
    !Kode::SEMUA.iter().any(|k| meragukan(k) && disebut(k))
}

/// What would turn the decision: as the rules answer, else as the row has it.
fn pengubah(b: &Baris<'_>, mungkin: &[Fakta<'static>]) -> String {
    match b.status {
        Status::PerluVerifikasi => b.sel("Yang Harus Diperbaiki").to_owned(),
        Status::TidakLayak if terhalang(b, Syarat5::Daerah).is_some() => {
            "domisili di Kota Banjarmasin; selama di luar kota, tidak ada data lain yang mengubahnya".into()
        }
        Status::TidakLayak => fakta::pengubah(mungkin, b.param)
            .unwrap_or_else(|| format!("hilangnya penghalang: {}", b.sel("Penghalang"))),
        Status::Layak => fakta::pengubah(mungkin, b.param).unwrap_or_else(|| {
            format!(
                "hilangnya huruf {} tanpa huruf lain yang terpenuhi; pindah dari Kota Banjarmasin; No KK atau NIK yang \
                 ternyata meragukan",
                b.sel("Kriteria")
            )
        }),
    }
}
