//! The answer key: the grade that Tabel 5.1, Bab V.C and the readings demand, worked out from the
//! facts set down while writing. It reads no file and shares no code with the program under test.

use super::isian::Isian;
use super::kerusakan::Tertulis;
use super::peserta::{Kelas, Peserta};
use super::triwulan::Triwulan;
use anyhow::Result;
use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;

/// An indicator: met, not met, not assessed.
type Fakta = Option<bool>;

/// The additional indicators that decide Naik Tahap stand beside the grade.
pub struct Putusan {
    /// U1, U2, T1, T2, T3; none where the participant stays undecided.
    indikator: Option<[Fakta; 5]>,
    /// In the order A, B, C, TP.
    mungkin: Vec<&'static str>,
    naik: &'static str,
    terverifikasi: bool,
}

impl Isian {
    /// When, by whom, on what ground (Bab V.B, V.C; T58).
    fn terverifikasi(&self) -> bool {
        self.verifikasi.fakta.is_some() && self.evaluator.is_some() && self.dasar.is_some()
    }
}

/// The first year of the next stage: 2027 for III and 2028 for IV of the first angkatan, the same offsets for later
/// ones, those of before the Perwal with the first (Matrik 4.1, T11). Graduation has no first year.
fn tahun_naik(p: &Peserta) -> i32 {
    match p.kelas {
        Kelas::Tumbuh => p.angkatan.max(2025) + 2,
        Kelas::Berkembang => p.angkatan.max(2025) + 3,
        _ => 0,
    }
}

const URUTAN: [&str; 4] = ["A", "B", "C", "TP"];

/// Tabel 5.1 for a count of main and additional indicators, with T04 to T07.
fn nilai(utama: usize, tambahan: usize) -> &'static str {
    match (utama, tambahan) {
        // Both main indicators: two additional ones (or all three, T07), one, none (T05).
        (2, 2 | 3) => "A",
        (2, 1) => "B",
        (2, _) => "C",
        // One of two: Tumbuh by its row (T06), the others by T04.
        (1, _) => "C",
        _ => "TP",
    }
}

impl Putusan {
    pub fn dari(p: &Peserta, tertulis: &Tertulis, riwayat: &Riwayat) -> Putusan {
        if tertulis.jenis.is_some_and(|j| j.menggantung()) {
            return Putusan { indikator: None, mungkin: Vec::new(), naik: "", terverifikasi: false };
        }
        let f = &tertulis.baris[0].isian;
        let indikator = indikator(p, f, riwayat);
        let (terpenuhi, kosong) = hitung(&indikator[..2]);
        let (terpenuhi_t, kosong_t) = hitung(&indikator[2..]);
        let mut mungkin: Vec<&str> = (terpenuhi..=terpenuhi + kosong)
            .flat_map(|u| (terpenuhi_t..=terpenuhi_t + kosong_t).map(move |t| nilai(u, t)))
            .collect();
        mungkin.sort_by_key(|n| URUTAN.iter().position(|u| u == n));
        mungkin.dedup();
        let terverifikasi = f.terverifikasi();
        let naik = match mungkin[..] {
            [_] if !terverifikasi => "Menunggu",
            [nilai] => match naik(p.kelas, nilai, f) {
                "Ya" if tertulis.triwulan.tahun + 1 < tahun_naik(p) => "Menunggu",
                naik => naik,
            },
            _ => "",
        };
        Putusan { indikator: Some(indikator), mungkin, naik, terverifikasi }
    }

    /// Graded, and nothing comes of it before somebody has looked (T58).
    fn menunggu_verifikasi(&self) -> bool {
        !self.naik.is_empty() && !self.terverifikasi
    }

    pub fn nilai(&self) -> &'static str {
        match self.mungkin[..] {
            [satu] => satu,
            _ => "BD",
        }
    }

    pub fn naik(&self) -> bool {
        self.naik == "Ya"
    }

    fn kemungkinan(&self) -> String {
        if self.mungkin.len() > 1 { self.mungkin.join(", ") } else { String::new() }
    }
}

fn hitung(bagian: &[Fakta]) -> (usize, usize) {
    (bagian.iter().filter(|f| **f == Some(true)).count(), bagian.iter().filter(|f| f.is_none()).count())
}

/// T08 for B, T29 for stage IV.
fn naik(kelas: Kelas, nilai: &str, f: &Isian) -> &'static str {
    let membaik = f.perbaikan == Some(true) && f.coaching == Some(true);
    let siap = kelas != Kelas::Mandiri || f.asesmen_graduasi == Some(true);
    match nilai {
        "A" if siap => "Ya",
        "B" if siap && membaik => "Ya",
        "A" | "B" => "Bersyarat",
        _ => "Tidak",
    }
}

fn indikator(p: &Peserta, f: &Isian, riwayat: &Riwayat) -> [Fakta; 5] {
    let jawab = [0, 1, 2].map(|i: usize| f.jawab[i].fakta);
    let u1 = omzet(p, f);
    match p.kelas {
        Kelas::Mandiri => [u1, f.izin.fakta, jawab[0], jawab[1], jawab[2]],
        Kelas::Berkembang => {
            let [produk, platform, titik] = [0, 1, 2].map(|i: usize| f.baru[i].fakta.map(|n| n >= 1));
            let pasar = match (platform, titik) {
                (Some(true), _) | (_, Some(true)) => Some(true),
                (Some(false), Some(false)) => Some(false),
                _ => None,
            };
            let pernah = |i, kini| if riwayat.pernah(f.kelas, i) { Some(true) } else { kini };
            [u1, pernah(0, pelatihan(f, riwayat)), pernah(1, produk), pernah(2, pasar), jawab[2]]
        }
        _ => {
            let lulus = if riwayat.pernah(f.kelas, 0) { Some(true) } else { pelatihan(f, riwayat) };
            [u1, lulus, jawab[0], jawab[1], jawab[2]]
        }
    }
}

/// T09, with the tolerance of 10 per cent: months in rupiah, the sum against three times the
/// amount at entry.
fn omzet(p: &Peserta, f: &Isian) -> Fakta {
    let mut jumlah = 0;
    for bulan in &f.bulan {
        match bulan.fakta {
            Some(n) => jumlah += n,
            None => return f.indikator_omzet.fakta,
        }
    }
    let pembanding = match (&f.pembanding.tertulis, f.pembanding.fakta) {
        // Filled with something unreadable: not blank, so the register does not stand in.
        (Some(_), None) => return None,
        (_, Some(n)) => n,
        _ => p.pembanding_register(),
    };
    let bertahan = jumlah > 0 && jumlah * 100 >= 3 * pembanding * 90;
    let naik = jumlah > 3 * pembanding;
    Some(match p.kelas {
        Kelas::Berkembang => naik,
        Kelas::Mandiri => naik || bertahan,
        _ => bertahan,
    })
}

/// "Lulus pelatihan dan memiliki sertifikat": T30, T31.
fn pelatihan(f: &Isian, riwayat: &Riwayat) -> Fakta {
    match (f.lulus.fakta, &f.sertifikat) {
        (Some(false), _) => Some(false),
        (Some(true), Some(nomor)) if !riwayat.dari_tahap_lain(f.kelas, nomor) => Some(true),
        _ => None,
    }
}

/// What the quarters before showed.
#[derive(Default)]
pub struct Riwayat {
    kelas: Option<Kelas>,
    /// In this stage: training passed, a new product, a new market (T25).
    pernah: [bool; 3],
    sertifikat: Vec<(Kelas, String)>,
}

impl Riwayat {
    fn pernah(&self, kelas: Kelas, i: usize) -> bool {
        self.kelas == Some(kelas) && self.pernah[i]
    }

    fn dari_tahap_lain(&self, kelas: Kelas, nomor: &str) -> bool {
        self.sertifikat.iter().any(|(k, n)| *k != kelas && n == nomor)
    }

    pub fn catat(&mut self, tertulis: &Tertulis, putusan: &Putusan) {
        let f = &tertulis.baris[0].isian;
        let Some(indikator) = putusan.indikator else { return };
        if self.kelas != Some(f.kelas) {
            (self.kelas, self.pernah) = (Some(f.kelas), [false; 3]);
        }
        // What nobody verified shows nothing later (T58); a certificate it names is used up all the same (T31).
        let terbukti = putusan.terverifikasi;
        if f.kelas != Kelas::Mandiri {
            self.pernah[0] |= terbukti && indikator[1] == Some(true);
            let terpenuhi = f.lulus.fakta == Some(true) && indikator[1] == Some(true);
            self.sertifikat.extend(f.sertifikat.clone().filter(|_| terpenuhi).map(|s| (f.kelas, s)));
        }
        if f.kelas == Kelas::Berkembang {
            self.pernah[1] |= terbukti && indikator[2] == Some(true);
            self.pernah[2] |= terbukti && indikator[3] == Some(true);
        }
    }
}

/// Counts of one quarter.
#[derive(Clone, Default)]
pub struct Ringkas {
    pub dipantau: u64,
    pub belum_diverifikasi: u64,
    pub hasil: BTreeMap<&'static str, u64>,
    /// The same by kelas (`Tumbuh`).
    pub per_kelas: BTreeMap<String, BTreeMap<&'static str, u64>>,
}

impl Ringkas {
    pub fn peserta(&self) -> u64 {
        self.hasil.values().sum()
    }

    fn tambah(&mut self, kelas: Kelas, nilai: &'static str) {
        *self.hasil.entry(nilai).or_default() += 1;
        let kelas = kelas.nama().trim_start_matches("UEP ").to_owned();
        *self.per_kelas.entry(kelas).or_default().entry(nilai).or_default() += 1;
    }
}

const KEPALA: [&str; 13] = [
    "ID Peserta",
    "Triwulan",
    "Kelas",
    "U1",
    "U2",
    "T1",
    "T2",
    "T3",
    "Nilai",
    "Kemungkinan Nilai",
    "Naik Tahap",
    "Kerusakan",
    "Temuan",
];

/// `kunci.csv`, a row for each participant and quarter.
pub struct Kunci {
    berkas: csv::Writer<File>,
    ringkas: Vec<(Triwulan, Ringkas)>,
}

impl Kunci {
    pub fn buat(folder: &Path, triwulan: &[Triwulan]) -> Result<Kunci> {
        let mut berkas = csv::Writer::from_path(folder.join("kunci.csv"))?;
        berkas.write_record(KEPALA)?;
        Ok(Kunci { berkas, ringkas: triwulan.iter().map(|t| (*t, Ringkas::default())).collect() })
    }

    fn ringkas(&mut self, t: Triwulan) -> &mut Ringkas {
        let (_, ringkas) = self.ringkas.iter_mut().find(|(triwulan, _)| *triwulan == t).expect("triwulan dikenal");
        ringkas
    }

    pub fn dipantau(&mut self, t: Triwulan) {
        self.ringkas(t).dipantau += 1;
    }

    /// Indicators and possible grades of an undecided participant stay blank: nothing is said of them.
    pub fn catat(&mut self, t: Triwulan, p: &Peserta, tertulis: &Tertulis, putusan: &Putusan) -> Result<()> {
        let indikator = putusan.indikator.map_or([""; 5], |i| i.map(sebutan));
        let kelas = p.kelas.nama().trim_start_matches("UEP ");
        let mut sel = vec![p.id.clone(), t.to_string(), kelas.to_owned()];
        sel.extend(indikator.map(str::to_owned));
        sel.extend([putusan.nilai().to_owned(), putusan.kemungkinan(), putusan.naik.to_owned()]);
        let (kode, temuan) = tertulis.jenis.map_or(("", ""), |j| (j.kode(), j.temuan()));
        sel.extend([kode.to_owned(), temuan.to_owned()]);
        self.berkas.write_record(&sel)?;
        self.ringkas(t).tambah(p.kelas, putusan.nilai());
        self.ringkas(t).belum_diverifikasi += u64::from(putusan.menunggu_verifikasi());
        if let Some(asing) = &tertulis.asing {
            let [triwulan, bd] = [t.to_string(), "BD".to_owned()];
            let sel = [asing, &triwulan, kelas, "", "", "", "", "", &bd, "", "", kode, temuan];
            self.berkas.write_record(sel)?;
            self.ringkas(t).tambah(p.kelas, "BD");
        }
        Ok(())
    }

    pub fn selesai(mut self) -> Result<Vec<Ringkas>> {
        self.berkas.flush()?;
        Ok(self.ringkas.into_iter().map(|(_, r)| r).collect())
    }
}

fn sebutan(fakta: Fakta) -> &'static str {
    match fakta {
        Some(true) => "terpenuhi",
        Some(false) => "tidak",
        None => "belum dinilai",
    }
}
