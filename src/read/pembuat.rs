//! Which of the programme's own commands made a table: by the sheet `Metadata` of a workbook, else by its titles.
//!
//! An output has its place in the chain. Elsewhere it would be read for what its columns look like (what is due as
//! what was given, a list of participants as a register), so it is refused by name, with the option that takes it.

use super::lembar::BukuKerja;
use super::opsi::{Kata, kata};
use super::row::Baris;
use crate::error::{Galat, Result};
use crate::table::jenis::Peran;
use crate::table::kolom::normal;

/// Rows of `Metadata` in which command and options stand.
const BARIS_AWAL: u32 = 20;

/// A command, or a template of the programme.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pembuat {
    Screen,
    Cohort,
    /// `uep cohort` with several quotas: no register in it.
    Banding,
    Grade,
    /// Sheet `Monitoring` of `uep grade`: passed on with the results, and read as an assessment where asked to.
    Monitoring,
    Evaluate,
    TemplatAsesmen,
    TemplatPenilaian,
    TemplatKegiatan,
    TemplatInsentif,
    TemplatRegister,
    TemplatParameter,
    TemplatTabel51,
    TemplatPersetujuan,
}

/// What a workbook says of the run that made it.
#[derive(Clone, Debug)]
pub struct Riwayat {
    pub pembuat: Pembuat,
    /// Options with their values, in their order; files by their last part.
    pub opsi: Vec<(String, String)>,
}

impl Riwayat {
    /// # Errors
    /// A damaged sheet; a masked workbook, whose sheets without ids lack what was masked elsewhere.
    pub fn dari_buku(buku: &BukuKerja, berkas: &str) -> Result<Option<Riwayat>> {
        if !buku.lembar().iter().any(|(n, _)| n == "Metadata") {
            return Ok(None);
        }
        let (mut perintah, mut opsi, mut samar) = (String::new(), String::new(), false);
        buku.baris("Metadata", |nomor, teks, sel| {
            let baris = Baris::baru(nomor, teks, sel);
            match &*baris.sel(0).tampil() {
                "Perintah" if nomor <= BARIS_AWAL => perintah = baris.sel(1).tampil().into_owned(),
                "Opsi" if nomor <= BARIS_AWAL => opsi = baris.sel(1).tampil().into_owned(),
                "Penyamaran" => samar = baris.sel(1).tampil() == "Ya",
                _ => {}
            }
            true
        })?;
        if samar {
            return Err(Galat::Disamarkan { berkas: berkas.to_owned() });
        }
        let kata = kata(&opsi);
        let pembuat = Pembuat::dari_perintah(&perintah, &kata);
        Ok(pembuat.map(|pembuat| Riwayat { pembuat, opsi: berpasangan(&kata) }))
    }

    /// The values of an option.
    pub fn isi<'a>(&'a self, opsi: &'a str) -> impl Iterator<Item = &'a str> {
        self.opsi.iter().filter(move |(o, _)| o == opsi).map(|(_, i)| i.as_str())
    }
}

/// Options with the value behind them; words before any option have none.
fn berpasangan(kata: &[Kata]) -> Vec<(String, String)> {
    let nilai = |i: usize| kata.get(i + 1).filter(|k| !k.opsi()).map(|k| k.teks.clone()).unwrap_or_default();
    kata.iter().enumerate().filter(|(_, k)| k.opsi()).map(|(i, k)| (k.teks.clone(), nilai(i))).collect()
}

impl Pembuat {
    fn dari_perintah(perintah: &str, opsi: &[Kata]) -> Option<Pembuat> {
        let banding = || {
            let kuota = opsi.iter().skip_while(|k| k.teks != "--quota").nth(1);
            kuota.is_some_and(|k| k.teks.contains(','))
        };
        Some(match perintah {
            "uep screen" => Pembuat::Screen,
            "uep cohort" if banding() => Pembuat::Banding,
            "uep cohort" => Pembuat::Cohort,
            "uep grade" => Pembuat::Grade,
            "uep evaluate" => Pembuat::Evaluate,
            "uep template" => match opsi.first()?.teks.as_str() {
                "asesmen" => Pembuat::TemplatAsesmen,
                "penilaian" => Pembuat::TemplatPenilaian,
                "kegiatan" => Pembuat::TemplatKegiatan,
                "insentif" => Pembuat::TemplatInsentif,
                "register" => Pembuat::TemplatRegister,
                "parameter" => Pembuat::TemplatParameter,
                "tabel-5-1" => Pembuat::TemplatTabel51,
                "persetujuan" => Pembuat::TemplatPersetujuan,
                _ => return None,
            },
            _ => return None,
        })
    }

    /// By titles that stand together in one table of the programme alone.
    pub fn dari_judul(judul: &[String]) -> Option<Pembuat> {
        let kunci: Vec<String> = judul.iter().map(|j| normal(j)).collect();
        let punya = |semua: &[&str]| semua.iter().all(|s| kunci.iter().any(|k| k == s));
        let tanda: [(Pembuat, &[&str]); 11] = [
            (Pembuat::TemplatPersetujuan, &["ikatan", "alasan", "disetujui_oleh"]),
            (Pembuat::Evaluate, &["kode", "pembilang", "penyebut"]),
            (Pembuat::Grade, &["id_peserta", "u1", "u2", "t1", "nilai"]),
            // `Monitoring`: the form's columns with the quarter, which stands in the form's title.
            (Pembuat::Monitoring, &["id_peserta", "kelas", "triwulan", "dasar_verifikasi"]),
            (Pembuat::Screen, &["no_kk", "nama_kepala_keluarga", "kriteria", "dasar_hukum"]),
            (Pembuat::TemplatPenilaian, &["id_peserta", "dasar_verifikasi", "evaluator", "kendala"]),
            (Pembuat::TemplatRegister, &["id_peserta", "angkatan", "tahun_masuk_tahap"]),
            (Pembuat::TemplatAsesmen, &["potensi", "minat", "kesiapan", "komitmen"]),
            (Pembuat::TemplatKegiatan, &["nama_kegiatan", "jenis", "realisasi"]),
            (Pembuat::TemplatInsentif, &["id_peserta", "jenis_insentif", "nomor_sk"]),
            (Pembuat::TemplatParameter, &["parameter", "nilai", "berlaku_sejak"]),
        ];
        tanda.into_iter().find(|(_, t)| punya(t)).map(|(p, _)| p)
    }

    /// Whether its tables are meant for a role.
    pub fn untuk(self, peran: Peran) -> bool {
        use Pembuat::*;
        match peran {
            Peran::Ekstrak | Peran::Bansos | Peran::Ppks => false,
            Peran::Register => matches!(self, Cohort | TemplatRegister),
            Peran::Parameter => self == TemplatParameter,
            Peran::Penilaian => matches!(self, TemplatPenilaian | Monitoring),
            Peran::Hasil => matches!(self, Grade | Monitoring),
            Peran::Insentif => matches!(self, TemplatInsentif | Grade),
            Peran::Saringan | Peran::SaringanUtuh => self == Screen,
            Peran::Asesmen => self == TemplatAsesmen,
            Peran::Koreksi => matches!(self, Screen | Cohort | Grade | Evaluate),
            Peran::Kegiatan => self == TemplatKegiatan,
            Peran::Evaluasi => self == Evaluate,
            Peran::Persetujuan => matches!(self, TemplatPersetujuan | Screen | Cohort | Grade | Evaluate),
        }
    }

    /// Whether its main table is: of a result the annex alone says what was given.
    pub fn tabel_untuk(self, peran: Peran) -> bool {
        self.untuk(peran) && (self, peran) != (Pembuat::Grade, Peran::Insentif)
    }

    /// Makes nothing that has the columns of this role: where they are, somebody added them and means them.
    pub fn tak_memuat(self, peran: Peran) -> bool {
        match peran {
            Peran::Asesmen => self != Pembuat::Cohort,
            Peran::Kegiatan => self != Pembuat::Evaluate,
            _ => false,
        }
    }

    /// Why it is refused in a role.
    pub fn bukan(self, berkas: &str, peran: Peran) -> Galat {
        let (apa, harapan) = (self.nama(), peran.harapan());
        let tempat = match (self, peran) {
            (Pembuat::Grade, Peran::Insentif) => {
                "isi Tanggal Penyerahan di lembar Insentif buku kerja hasil itu, lalu berikan buku kerjanya"
            }
            _ => self.tempat(),
        };
        Galat::SalahTempat { berkas: berkas.to_owned(), apa, harapan, tempat }
    }

    /// What a user calls it.
    pub fn nama(self) -> &'static str {
        use Pembuat::*;
        match self {
            Screen => "hasil penyaringan (uep screen)",
            Cohort => "register dan angkatan (uep cohort)",
            Banding => "perbandingan kuota (uep cohort), tanpa register",
            Grade => "hasil penilaian triwulan (uep grade)",
            Monitoring => "data monitoring (uep grade)",
            Evaluate => "evaluasi tahunan (uep evaluate)",
            TemplatAsesmen => "lembar asesmen calon peserta",
            TemplatPenilaian => "lembar penilaian triwulan",
            TemplatKegiatan => "daftar kegiatan",
            TemplatInsentif => "daftar insentif yang diberikan",
            TemplatRegister => "register peserta",
            TemplatParameter => "berkas parameter",
            TemplatTabel51 => "Tabel 5.1 untuk ditandatangani",
            TemplatPersetujuan => "persetujuan atas baris yang diubah",
        }
    }

    /// Where it belongs.
    pub fn tempat(self) -> &'static str {
        use Pembuat::*;
        match self {
            Screen => {
                "berikan kepada uep template asesmen atau uep cohort dengan --candidates, atau kepada uep evaluate dengan --screening"
            }
            Cohort | TemplatRegister => "berikan dengan --register",
            Banding => "susun dahulu dengan satu kuota, lalu berikan register itu",
            Grade | Monitoring => {
                "berikan kepada uep cohort atau uep evaluate dengan --grades, uep grade dengan --previous"
            }
            Evaluate => "berikan kepada uep evaluate tahun berikutnya dengan --previous",
            TemplatAsesmen => "berikan kepada uep cohort atau uep evaluate dengan --assessment",
            TemplatPenilaian => "isi, lalu berikan kepada uep grade tanpa pilihan di depannya",
            TemplatKegiatan => "berikan kepada uep evaluate dengan --activities",
            TemplatInsentif => "berikan kepada uep grade atau uep evaluate dengan --incentives",
            TemplatParameter => "berikan dengan --parameter",
            TemplatTabel51 => "bukan masukan perintah mana pun",
            TemplatPersetujuan => "isi, lalu berikan dengan --approvals",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_come_with_their_values_however_they_are_quoted() {
        let kata = kata(r#"keluarga.csv "anggota kota.csv" --bansos "siks 2026.xlsx" --with-members -o hasil.xlsx"#);
        assert_eq!(kata[1].teks, "anggota kota.csv");
        let opsi = berpasangan(&kata);
        let pasang = |o: &str, i: &str| (o.to_owned(), i.to_owned());
        let harus = [pasang("--bansos", "siks 2026.xlsx"), pasang("--with-members", ""), pasang("-o", "hasil.xlsx")];
        assert_eq!(opsi, harus);
    }

    #[test]
    fn a_comparison_of_quotas_is_no_register() {
        let dari = |opsi: &str| Pembuat::dari_perintah("uep cohort", &kata(opsi));
        assert_eq!(dari("--year 2026 --quota 50,100 -o b.xlsx"), Some(Pembuat::Banding));
        assert_eq!(dari("--year 2026 --quota 50 -o b.xlsx"), Some(Pembuat::Cohort));
        assert_eq!(Pembuat::dari_perintah("LibreOffice", &[]), None);
    }
}
