//! The lists that go with an extract: recipients of social assistance
//! (SIKS-NG), PPKS, and the register of participants so far.

use crate::kerusakan::tertulis::Garis;
use crate::kota::acak::Acak;
use crate::kota::{Aliran, Keluarga, Orang};
use crate::tulis::{BerkasTeks, Sandi};
use anyhow::Result;
use std::path::Path;

/// Families of desil 1 to 4 in the full city.
const RENTAN_KOTA: usize = 66_409;
const PKH_KOTA: usize = 13_570;
const SEMBAKO_KOTA: usize = 30_000;
/// Parts per thousand of each list that are not in the extract, and of the
/// families above desil 5 that are on a list all the same.
const DI_LUAR: usize = 8;
const NAIK_DESIL: usize = 4;

const PPKS_ANAK: [&str; 7] = [
    "Anak balita terlantar",
    "Anak terlantar",
    "Anak berhadapan dengan hukum",
    "Anak jalanan",
    "Anak dengan kedisabilitasan",
    "Anak korban tindak kekerasan/diperlakukan salah",
    "Anak yang memerlukan perlindungan khusus",
];
const PPKS_DEWASA: [&str; 18] = [
    "Penyandang disabilitas",
    "Tuna susila",
    "Gelandangan",
    "Pengemis",
    "Pemulung",
    "Kelompok minoritas",
    "Bekas warga binaan lembaga pemasyarakatan (BWBLP)",
    "Orang dengan HIV/AIDS (ODHA)",
    "Korban penyalahgunaan NAPZA",
    "Korban trafficking",
    "Korban tindak kekerasan",
    "Pekerja migran bermasalah sosial (PMBS)",
    "Korban bencana alam",
    "Korban bencana sosial",
    "Perempuan rawan sosial ekonomi",
    "Fakir miskin",
    "Keluarga bermasalah sosial psikologis",
    "Komunitas adat terpencil",
];
const PPKS_LANSIA: &str = "Lanjut usia terlantar";

/// (angkatan, participants in the full city).
const ANGKATAN: [(u16, usize); 3] = [(2023, 48), (2024, 58), (2025, 100)];

pub struct Daftar {
    bansos: BerkasTeks,
    ppks: BerkasTeks,
    register: BerkasTeks,
    keluarga: usize,
    benih: u64,
    urut: u64,
    pkh: usize,
    sembako: usize,
    nomor_ppks: usize,
    peserta: [usize; 3],
}

impl Daftar {
    /// For an extract of `keluarga` families; longer lists for larger ones.
    pub fn buat(folder: &Path, keluarga: usize, benih: u64) -> Result<Daftar> {
        let buat =
            |nama: &str, pemisah, kepala: &[&str]| BerkasTeks::buat(&folder.join(nama), pemisah, Sandi::Utf8, kepala);
        let bansos = "NIK KPM|NAMA KPM|NOMOR KKS|JENIS BANSOS|TAHAP SALUR|NOMINAL CAIR";
        let register = "ID Peserta|Angkatan|NIK|No KK|Nama|Tahap|Status|Desil Awal";
        let pecah = |s: &'static str| s.split('|').collect::<Vec<_>>();
        Ok(Daftar {
            bansos: buat("bansos.csv", '|', &pecah(bansos))?,
            ppks: buat("ppks.csv", ',', &["NIK", "Nama", "Jenis PPKS", "Miskin"])?,
            register: buat("register.csv", ',', &pecah(register))?,
            keluarga,
            benih: benih ^ 0xDAF7A2,
            urut: 0,
            pkh: 0,
            sembako: 0,
            nomor_ppks: 0,
            peserta: [0; 3],
        })
    }

    /// Decides for one family of the stream which lists it is on.
    pub fn catat(&mut self, k: &Keluarga) -> Result<()> {
        let mut acak = Acak::cabang(self.benih, self.urut);
        self.urut += 1;
        let (pkh, sembako) = match k.desil {
            Some(1..=4) => (PKH_KOTA * 985 / RENTAN_KOTA, SEMBAKO_KOTA * 975 / RENTAN_KOTA),
            Some(5) => (2, 8),
            _ => (NAIK_DESIL / 4, NAIK_DESIL),
        };
        // The card is usually the mother's.
        let ibu = k.anggota.iter().find(|o| o.hubungan == 2);
        let kpm = ibu.filter(|o| o.jenis_kelamin == 2).unwrap_or(k.kepala());
        if acak.peluang(pkh) {
            self.baris_bansos(kpm, "PKH", &mut acak)?;
        }
        if acak.peluang(sembako) {
            self.baris_bansos(kpm, "SEMBAKO", &mut acak)?;
        }
        // Twelve in a thousand, at least some twenty in a small extract.
        let miskin = k.desil.is_some_and(|d| d <= 5);
        let peluang_ppks = (20_000 / self.keluarga.max(1)).clamp(12, 60);
        if acak.peluang(if miskin { peluang_ppks * 2 } else { peluang_ppks / 3 }) {
            let orang = acak.pilih(&k.anggota).clone();
            self.baris_ppks(&orang, &mut acak)?;
        }
        self.catat_peserta(k, &mut acak)
    }

    fn baris_bansos(&mut self, o: &Orang, jenis: &str, acak: &mut Acak) -> Result<()> {
        let nominal = if jenis == "PKH" {
            self.pkh += 1;
            acak.pilih(&["225000", "375000", "500000", "750000", "975000"])
        } else {
            self.sembako += 1;
            "600000"
        };
        let kks = format!("9{:015}", acak.di_bawah(1_000_000_000_000_000));
        let tahap = *acak.pilih(&["TAHAP 1 2025", "TAHAP 2 2025"]);
        let sel = [o.nik.as_str(), &o.nama, &kks, jenis, tahap, nominal];
        self.bansos.tulis(sel.into_iter(), Garis::Utuh, false)
    }

    fn baris_ppks(&mut self, o: &Orang, acak: &mut Acak) -> Result<()> {
        let jenis = match o.umur {
            0..18 => *acak.pilih(&PPKS_ANAK),
            18..60 => *acak.pilih(&PPKS_DEWASA),
            _ => PPKS_LANSIA,
        };
        let miskin = ["Ya", "Tidak", ""][acak.menurut_bobot(&[60, 15, 25])];
        self.nomor_ppks += 1;
        let sel = [o.nik.as_str(), &o.nama, jenis, miskin];
        self.ppks.tulis(sel.into_iter(), Garis::Utuh, false)
    }

    /// Participants are poor families, and a few whose desil rose since.
    fn catat_peserta(&mut self, k: &Keluarga, acak: &mut Acak) -> Result<()> {
        let Some(desil) = k.desil else { return Ok(()) };
        for (i, (_, di_kota)) in ANGKATAN.into_iter().enumerate() {
            let sasaran = (di_kota * self.keluarga / 227_000).max(6);
            // Two fifths of the families are desil 1–5; a million of steps
            // because a thousand is too coarse for a hundred in 227,000.
            let peluang = match desil {
                1..=5 => sasaran * 2_300_000 / self.keluarga,
                _ => sasaran * 130_000 / self.keluarga,
            };
            if acak.di_bawah(1_000_000) < peluang {
                let awal = if desil <= 5 { desil } else { acak.antara(1, 5) as u8 };
                return self.baris_peserta(i, k.kepala(), &k.no_kk, awal, acak);
            }
        }
        Ok(())
    }

    fn baris_peserta(
        &mut self,
        angkatan: usize,
        o: &Orang,
        no_kk: &str,
        desil_awal: u8,
        acak: &mut Acak,
    ) -> Result<()> {
        self.peserta[angkatan] += 1;
        let tahun = ANGKATAN[angkatan].0;
        let id = format!("UEP-{tahun}-{:04}", self.peserta[angkatan]);
        let status = if tahun < 2025 && acak.peluang(250) { "Berhenti" } else { "Aktif" };
        let (tahun, desil) = (tahun.to_string(), desil_awal.to_string());
        let sel = [id.as_str(), &tahun, &o.nik, no_kk, &o.nama, "I", status, &desil];
        self.register.tulis(sel.into_iter(), Garis::Utuh, false)
    }

    /// Adds the persons the extract does not know, after its last family.
    pub fn selesai(mut self, aliran: &mut Aliran<'_>) -> Result<()> {
        let mut acak = Acak::cabang(self.benih, u64::MAX - 1);
        let mut nomor = 0;
        let mut lain = || {
            nomor += 1;
            aliran.orang_lain(nomor)
        };
        for _ in 0..(self.pkh * DI_LUAR / 1000).max(2) {
            self.baris_bansos(&lain().0, "PKH", &mut acak)?;
        }
        for _ in 0..(self.sembako * DI_LUAR / 1000).max(3) {
            self.baris_bansos(&lain().0, "SEMBAKO", &mut acak)?;
        }
        for _ in 0..(self.nomor_ppks * DI_LUAR / 1000).max(2) {
            self.baris_ppks(&lain().0, &mut acak)?;
        }
        for angkatan in 0..ANGKATAN.len() {
            let (orang, no_kk) = lain();
            self.baris_peserta(angkatan, &orang, &no_kk, 3, &mut acak)?;
        }
        self.bansos.selesai()?;
        self.ppks.selesai()?;
        self.register.selesai()?;
        Ok(())
    }
}
