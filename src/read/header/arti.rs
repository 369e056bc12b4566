//! What a title means: the column it stands for, however offices write it.
//!
//! `Jml. Anggota Kel. (jiwa)`, `DESIL (1-10)*` and `Miskin Y/T` are `jumlah_anggota_keluarga`, `desil` and `miskin`
//! with abbreviations, units, hints and footnote marks. A bracket that is none of these carries meaning: `NIK (Ayah)`
//! is nobody's NIK but the father's, so it stands for no column here.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::table::kolom::{Kolom, normal};

/// A column that a title stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Arti {
    pub(super) kolom: Kolom,
    /// Which of the column's spellings, the most telling first; twice that, and one more where it was not written
    /// out as it stands.
    pub(super) urut: u16,
}

pub(super) fn arti(judul: &str) -> Option<Arti> {
    if let Some((kolom, urut)) = kamus().persis.get(&normal(judul)) {
        return Some(Arti { kolom: *kolom, urut: urut * 2 });
    }
    let (dasar, kurung) = bagian(judul);
    let utuh = baku(&normal(judul));
    let (kolom, urut) = dari_baku(&utuh).or_else(|| {
        let satu = dari_baku(&dasar)?;
        kurung
            .iter()
            .all(|k| petunjuk(satu.0, k) || dari_baku(k).is_some_and(|(lain, _)| lain == satu.0))
            .then_some(satu)
    })?;
    Some(Arti { kolom, urut: urut * 2 + 1 })
}

/// The title without what stands in brackets, and what stands there; both in their plain form.
pub(super) fn bagian(judul: &str) -> (String, Vec<String>) {
    let (mut luar, mut kurung, mut dalam) = (String::new(), Vec::new(), None::<String>);
    for c in judul.chars().filter(|c| !catatan_angka(*c)) {
        match (c, &mut dalam) {
            ('(' | '[' | '{', None) => dalam = Some(String::new()),
            (')' | ']' | '}', Some(isi)) => {
                kurung.push(baku(&normal(isi)));
                dalam = None;
                luar.push(' ');
            }
            (_, Some(isi)) => isi.push(c),
            (_, None) => luar.push(c),
        }
    }
    // A bracket that is never closed is cut off by the width of the cell.
    kurung.extend(dalam.map(|isi| baku(&normal(&isi))));
    kurung.retain(|k| !k.is_empty());
    let luar = luar.trim();
    // `Desil 1)`: the mark of a footnote.
    let luar = luar.strip_suffix(')').map_or(luar, |l| l.trim_end_matches(|c: char| c.is_ascii_digit()));
    (baku(&normal(luar)), kurung)
}

/// Raised digits mark footnotes.
fn catatan_angka(c: char) -> bool {
    matches!(c, '\u{b9}' | '\u{b2}' | '\u{b3}' | '\u{2070}'..='\u{207f}')
}

/// The column of a plain title: itself, or with a hint behind it (`miskin_y_t`) or a number before it (`3_nik`).
fn dari_baku(dasar: &str) -> Option<(Kolom, u16)> {
    let cari = |teks: &str| kamus().baku.get(teks).copied();
    let tanpa_nomor = dasar.split_once('_').filter(|(n, _)| n.len() <= 2 && n.bytes().all(|b| b.is_ascii_digit()));
    cari(dasar).or_else(|| cari(tanpa_nomor?.1)).or_else(|| {
        let potong = dasar.match_indices('_').map(|(i, _)| i);
        let mut cocok = potong.filter_map(|i| cari(&dasar[..i]).filter(|(k, _)| petunjuk(*k, &dasar[i + 1..])));
        cocok.next()
    })
}

/// Words at their full length: `jml_angg_kel` is `jumlah_anggota_keluarga`, `nama_kel` is `nama_kelurahan`.
pub(super) fn baku(kunci: &str) -> String {
    let mut hasil: Vec<&str> = Vec::new();
    for kata in kunci.split('_') {
        let penuh = match kata {
            "no" | "nmr" | "nomer" => "nomor",
            "jml" | "jlh" | "juml" | "jmlh" | "jum" => "jumlah",
            "tgl" => "tanggal",
            "bln" => "bulan",
            "thn" | "th" => "tahun",
            "kec" => "kecamatan",
            "kab" => "kabupaten",
            "kel" if hasil.last().is_some_and(|k| MILIK_KELUARGA.contains(k)) => "keluarga",
            "kel" => "kelurahan",
            "angg" | "agt" => "anggota",
            "jns" => "jenis",
            "hub" => "hubungan",
            "kep" => "kepala",
            "nm" => "nama",
            "kd" => "kode",
            "sts" => "status",
            "lhr" => "lahir",
            "dlm" => "dalam",
            "dgn" => "dengan",
            "tdk" => "tidak",
            "org" => "orang",
            "omset" => "omzet",
            "kluster" => "klaster",
            lain => lain,
        };
        hasil.push(penuh);
    }
    hasil.join("_")
}

/// Words behind which `Kel.` is the family and not the kelurahan.
const MILIK_KELUARGA: [&str; 5] = ["hubungan", "anggota", "kepala", "kartu", "dalam"];

/// Every spelling, as it stands and at full length.
struct Kamus {
    persis: HashMap<String, (Kolom, u16)>,
    baku: HashMap<String, (Kolom, u16)>,
}

fn kamus() -> &'static Kamus {
    static KAMUS: OnceLock<Kamus> = OnceLock::new();
    KAMUS.get_or_init(|| {
        let mut kamus = Kamus { persis: HashMap::new(), baku: HashMap::new() };
        for kolom in Kolom::SEMUA {
            for (urut, ejaan) in (0..).zip(kolom.ejaan()) {
                kamus.persis.insert((*ejaan).to_owned(), (*kolom, urut));
                kamus.baku.entry(baku(ejaan)).or_insert((*kolom, urut));
            }
        }
        kamus
    })
}

/// Whether words behind a title or in its brackets only say how to fill this column in.
pub(super) fn petunjuk(kolom: Kolom, isi: &str) -> bool {
    UMUM.contains(&isi) || kolom.sifat().petunjuk_judul().contains(&isi)
}

const UMUM: [&str; 6] = ["wajib", "wajib_diisi", "diisi", "bila_ada", "jika_ada", "opsional"];

#[cfg(test)]
mod tests {
    use super::*;

    fn kolom(judul: &str) -> Option<Kolom> {
        arti(judul).map(|a| a.kolom)
    }

    #[test]
    fn units_hints_marks_and_abbreviations_are_understood() {
        use Kolom::*;
        for (judul, harus) in [
            ("Miskin (Y/T)", Miskin),
            ("MISKIN: YA/TIDAK", Miskin),
            ("Miskin [Ya/Tdk] *)", Miskin),
            ("Desil DTKS", Desil),
            ("Kelompok Desil", Desil),
            ("DESIL (1-10)", Desil),
            ("Desil (1 s.d. 10)\u{b9}", Desil),
            ("Desil 1)", Desil),
            ("Peringkat Kesejahteraan", Desil),
            ("Jml. Anggota Keluarga", JumlahAnggota),
            ("JLH ANGG. KEL. (JIWA)", JumlahAnggota),
            ("Juml. Anggota Keluarga (orang)", JumlahAnggota),
            ("NAMA PESERTA", Nama),
            ("Nama (sesuai KTP)", Nama),
            ("Nama (Kepala Keluarga)", NamaKepala),
            ("No. Kartu Keluarga (KK)", NoKk),
            ("Nomor\nKartu Keluarga", NoKk),
            ("3. NIK (16 digit)", Nik),
            ("Nomor Induk Kependudukan (NIK)", Nik),
            ("Tgl. Lahir (dd/mm/yyyy)", TanggalLahir),
            ("Jns Kelamin (L/P)", JenisKelamin),
            ("JK L/P", JenisKelamin),
            ("Umur (Th)", Umur),
            ("Kel.", Kelurahan),
            ("Kel/Desa", Kelurahan),
            ("Nama Kel.", Kelurahan),
            ("Kec.", Kecamatan),
            ("Hub. Kel.", Hubungan),
            ("Hubungan dlm Keluarga", Hubungan),
            ("Kep. Kel.", NamaKepala),
            ("Omset Bulan 1 (Rp)", OmzetBulan1),
            ("Omzet Bulan Ke-2 (Rp/bulan)", OmzetBulan2),
            ("Potensi (1-5)", Potensi),
            ("Usaha Aktif (Ya/Tidak)", UsahaAktif),
            ("Tgl Verifikasi", TanggalVerifikasi),
            ("Produk Baru (jumlah)", ProdukBaru),
        ] {
            assert_eq!(kolom(judul), Some(harus), "{judul}");
        }
    }

    #[test]
    fn a_bracket_or_a_word_that_carries_meaning_is_never_dropped() {
        for judul in [
            "NIK (Ayah)",
            "Nama (Ibu)",
            "No KK (lama)",
            "Nama Ibu Kandung",
            "NIK Pendamping",
            "Desil (2023)",
            "Desil Provinsi",
            "Desil (Ya/Tidak)",
            "NIK (Ya/Tidak)",
            "Kelurahan (KTP)",
            "Kelurahan (sesuai KTP)",
            "Omzet Bulan 1 (ribu Rp)",
            "Omzet Bulan 1 (Rp juta)",
            "Omzet Bulan 1 (target)",
            "Miskin (2024)",
            "Jumlah Anggota (L/P)",
            "Umur (bulan)",
            "NIK (2)",
            "Alamat (KTP)",
            "Tanggal Lahir (Ibu)",
            "Jumlah Keluarga",
            "Nomor",
            "Tempat, Tanggal Lahir",
            "NOMOR KKS",
        ] {
            assert_eq!(kolom(judul), None, "{judul}");
        }
    }

    #[test]
    fn at_full_length_no_spelling_belongs_to_two_columns() {
        for k in Kolom::SEMUA {
            for ejaan in k.ejaan() {
                assert_eq!(kamus().baku[&baku(ejaan)].0, *k, "{ejaan}");
            }
        }
    }

    #[test]
    fn every_spelling_seen_in_real_files_is_known() {
        let daftar = include_str!("../../../testdata/ejaan_judul.csv");
        for baris in daftar.lines().skip(1) {
            let (kanonik, ejaan) = baris.split_once(',').unwrap();
            let lain = ["status_kawin", "kecamatan_ktp", "kelurahan_ktp", "alamat_ktp"];
            assert_eq!(kolom(ejaan).is_some(), !lain.contains(&kanonik), "{ejaan}");
        }
    }
}
