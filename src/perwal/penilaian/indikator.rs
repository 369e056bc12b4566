//! One function an indicator: outcome, value, limit, reading, and what is still owed.

use super::{Alasan, Capaian, Fakta};
use crate::domain::formulir::{Formulir, Medan};
use crate::domain::jawaban::Jawaban;
use crate::domain::kelas::Kelas;
use crate::domain::persen::Persen;
use crate::domain::rupiah::Rupiah;
use crate::perwal::parameter::Parameter;
use crate::perwal::tabel_5_1::Indikator;
use crate::perwal::tafsir::Tafsir;

/// The months of the quarter.
pub const BULAN: [Medan; 3] = [Medan::OmzetBulan1, Medan::OmzetBulan2, Medan::OmzetBulan3];

/// Words that say that there is nothing yet: no certificate, nobody who verified.
const BELUM_ADA: [&str; 14] = [
    "belum", "blm", "tidak", "tdk", "proses", "diproses", "menunggu", "tunggu", "menyusul", "hilang", "nihil", "antre",
    "diurus", "dicetak",
];

/// A word in the text says that what is asked for isn't there yet.
pub(super) fn belum_ada(teks: &str) -> bool {
    let mut kata = teks.split(|c: char| !c.is_alphanumeric());
    kata.any(|k| BELUM_ADA.iter().any(|b| k.eq_ignore_ascii_case(b)))
}

/// Assesses one indicator.
pub fn indikator(i: Indikator, f: &Fakta<'_>, p: &Parameter) -> Alasan {
    let sekarang = match (f.kelas, i) {
        (Kelas::Potensial, _) => Hasil::belum("UEP Potensial tidak dinilai menurut Tabel 5.1", ""),
        (_, Indikator::U1) => omzet(f, p),
        (Kelas::Mandiri, Indikator::U2) => ya_tidak(f, Medan::IzinUsahaLengkap, &[Tafsir::T12]),
        (_, Indikator::U2) => pelatihan(f),
        (Kelas::Tumbuh, Indikator::T1) => ya_tidak(f, Medan::PencatatanKeuangan, &[]),
        (Kelas::Tumbuh, Indikator::T2) => ya_tidak(f, Medan::RencanaUsaha, &[]),
        (Kelas::Tumbuh, Indikator::T3) => ya_tidak(f, Medan::AktifKlaster, &[]),
        (Kelas::Berkembang, Indikator::T1) => paling_sedikit_satu(f, &[Medan::ProdukBaru]),
        (Kelas::Berkembang, Indikator::T2) => {
            paling_sedikit_satu(f, &[Medan::PlatformDigitalBaru, Medan::TitikPenjualanBaru])
        }
        (Kelas::Berkembang, Indikator::T3) => ya_tidak(f, Medan::PeningkatanKualitas, &[]),
        (Kelas::Mandiri, Indikator::T1) => ya_tidak(f, Medan::ProdukUnggulan, &[]),
        (Kelas::Mandiri, Indikator::T2) => ya_tidak(f, Medan::AksesPembiayaanFormal, &[]),
        (Kelas::Mandiri, Indikator::T3) => ya_tidak(f, Medan::Kemitraan, &[]),
    };
    let hasil = match f.pernah[i as usize] {
        Some(triwulan) if sekarang.capaian != Capaian::Terpenuhi => Hasil {
            capaian: Capaian::Terpenuhi,
            uraian: format!("sudah ditunjukkan pada {triwulan} di tahap ini; {} kini", sekarang.uraian),
            tafsir: &[Tafsir::T25],
            perlu: String::new(),
        },
        _ => sekarang,
    };
    Alasan { indikator: i, capaian: hasil.capaian, uraian: hasil.uraian, tafsir: hasil.tafsir, perlu: hasil.perlu }
}

struct Hasil {
    capaian: Capaian,
    uraian: String,
    tafsir: &'static [Tafsir],
    perlu: String,
}

impl Hasil {
    fn baru(terpenuhi: bool, uraian: String, tafsir: &'static [Tafsir]) -> Hasil {
        let capaian = if terpenuhi { Capaian::Terpenuhi } else { Capaian::Tidak };
        Hasil { capaian, uraian, tafsir, perlu: String::new() }
    }

    fn belum(uraian: impl Into<String>, perlu: impl Into<String>) -> Hasil {
        Hasil { capaian: Capaian::BelumDinilai, uraian: uraian.into(), tafsir: &[], perlu: perlu.into() }
    }
}

fn ya_tidak(f: &Fakta<'_>, medan: Medan, tafsir: &'static [Tafsir]) -> Hasil {
    match f.formulir.ya_tidak(medan) {
        Jawaban::Isi(ya) => Hasil::baru(ya, format!("{}: {}", medan.judul(), if ya { "Ya" } else { "Tidak" }), tafsir),
        Jawaban::Kosong => Hasil::belum(format!("{} kosong", medan.judul()), medan.judul()),
        Jawaban::TakTerbaca => Hasil::belum(format!("{} tidak terbaca", medan.judul()), medan.judul()),
    }
}

/// "minimal 1": one count that is enough meets it; only zeros everywhere are a no.
fn paling_sedikit_satu(f: &Fakta<'_>, medan: &[Medan]) -> Hasil {
    let jumlah: Vec<(Medan, Jawaban<u16>)> = medan.iter().map(|m| (*m, f.formulir.bilangan(*m))).collect();
    let uraian = |(m, j): &(Medan, Jawaban<u16>)| match j {
        Jawaban::Isi(n) => format!("{} {n}", m.judul()),
        Jawaban::Kosong => format!("{} kosong", m.judul()),
        Jawaban::TakTerbaca => format!("{} tidak terbaca", m.judul()),
    };
    let teks = format!("{}; paling sedikit 1", jumlah.iter().map(uraian).collect::<Vec<_>>().join(", "));
    if jumlah.iter().any(|(_, j)| matches!(j, Jawaban::Isi(n) if *n >= 1)) {
        return Hasil::baru(true, teks, &[]);
    }
    if jumlah.iter().all(|(_, j)| *j == Jawaban::Isi(0)) {
        return Hasil::baru(false, teks, &[]);
    }
    let perlu = jumlah.iter().filter(|(_, j)| j.nilai().is_none()).map(|(m, _)| m.judul());
    Hasil::belum(teks, perlu.collect::<Vec<_>>().join(", "))
}

/// "Lulus pelatihan dan memiliki sertifikat" (T30, T31).
fn pelatihan(f: &Fakta<'_>) -> Hasil {
    let nomor = f.formulir.nomor_sertifikat();
    match f.formulir.ya_tidak(Medan::LulusPelatihan) {
        Jawaban::Isi(false) => Hasil::baru(false, "Lulus Pelatihan: Tidak".into(), &[]),
        Jawaban::Isi(true) if f.sertifikat_lama => Hasil {
            tafsir: &[Tafsir::T31],
            ..Hasil::belum("lulus, tetapi nomor sertifikat sudah dipakai pada tahap sebelumnya", "Nomor Sertifikat")
        },
        Jawaban::Isi(true) if nomor.is_empty() => {
            Hasil { tafsir: &[Tafsir::T30], ..Hasil::belum("lulus, nomor sertifikat belum ada", "Nomor Sertifikat") }
        }
        Jawaban::Isi(true) => Hasil::baru(true, format!("lulus, sertifikat {nomor}"), &[]),
        Jawaban::Kosong if nomor.is_empty() => {
            Hasil::belum("Lulus Pelatihan kosong", "Lulus Pelatihan, Nomor Sertifikat")
        }
        Jawaban::Kosong => Hasil::belum("Lulus Pelatihan kosong", "Lulus Pelatihan"),
        Jawaban::TakTerbaca => Hasil::belum("Lulus Pelatihan tidak terbaca", "Lulus Pelatihan"),
    }
}

impl Formulir {
    /// The certificate's number: a code, and no word beside it that says it is still to come.
    pub fn nomor_sertifikat(&self) -> &str {
        let nomor = self.teks(Medan::NomorSertifikat);
        let kode = nomor.bytes().any(|b| b.is_ascii_digit()) || nomor.len() >= 4 && nomor.contains(['-', '/']);
        if belum_ada(nomor) || !kode { "" } else { nomor }
    }
}

/// The turnover of a quarter beside what it is compared with (T09).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Omzet {
    /// Sum of the three months.
    pub jumlah: Rupiah,
    /// A month at entry to the present stage.
    pub pembanding: Option<Rupiah>,
}

impl Omzet {
    /// `Kosong` unless all three months are filled; `TakTerbaca` where one of the figures is damaged.
    pub fn dari(formulir: &Formulir, pembanding: Jawaban<Rupiah>) -> Jawaban<Omzet> {
        let bulan = BULAN.map(|m| formulir.rupiah(m));
        if bulan.contains(&Jawaban::TakTerbaca) || pembanding == Jawaban::TakTerbaca {
            return Jawaban::TakTerbaca;
        }
        let [Some(a), Some(b), Some(c)] = bulan.map(Jawaban::nilai) else { return Jawaban::Kosong };
        Jawaban::Isi(Omzet { jumlah: a + b + c, pembanding: pembanding.nilai() })
    }

    /// Mean of a month, rounded to whole rupiah; for showing, never for comparing.
    pub fn rata_rata(self) -> u64 {
        (self.jumlah.nilai() + 1) / 3
    }

    /// Change against what it is compared with, in tenths of a per cent, rounded half up; `None`
    /// without a figure above 0.
    pub fn perubahan(self) -> Option<i64> {
        let dasar = i128::from(self.pembanding?.nilai()) * 3;
        if dasar == 0 {
            return None;
        }
        let beda = (i128::from(self.jumlah.nilai()) - dasar) * 1000;
        i64::try_from((2 * beda + dasar).div_euclid(2 * dasar)).ok()
    }

    /// "Mempertahankan", "stabil": above 0 and at least (100 − tolerance) per cent of a month at entry.
    /// `None`: what it is compared with is missing and could decide.
    pub fn bertahan(self, toleransi: impl Into<Persen>) -> Option<bool> {
        let jumlah = u128::from(self.jumlah.nilai());
        if jumlah == 0 {
            return Some(false);
        }
        let batas = u128::from(self.pembanding?.nilai()) * 3 * u128::from(toleransi.into().sisa().perseratus());
        Some(jumlah * u128::from(Persen::PENUH) >= batas)
    }

    /// "Peningkatan": more than a month at entry.
    pub fn naik(self) -> Option<bool> {
        if self.jumlah.nilai() == 0 {
            return Some(false);
        }
        Some(u128::from(self.jumlah.nilai()) > u128::from(self.pembanding?.nilai()) * 3)
    }

    /// What U1 asks of the class.
    pub fn memenuhi(self, kelas: Kelas, toleransi: Persen) -> Option<bool> {
        match kelas {
            Kelas::Berkembang => self.naik(),
            // Raised or stable: what is raised is stable too.
            _ => self.bertahan(toleransi),
        }
    }
}

/// U1: by the figures, else by the evaluator's mark (T09, T42).
fn omzet(f: &Fakta<'_>, p: &Parameter) -> Hasil {
    let omzet = Omzet::dari(f.formulir, f.pembanding);
    let hitungan = omzet.nilai().and_then(|o| o.memenuhi(f.kelas, p.toleransi_omzet_persen).map(|ya| (o, ya)));
    if let Some((o, ya)) = hitungan {
        return Hasil::baru(ya, uraian_omzet(o, f.kelas, p.toleransi_omzet_persen), &[Tafsir::T09]);
    }
    if omzet == Jawaban::TakTerbaca {
        return Hasil::belum("angka omzet tidak terbaca", belum_terbaca(f));
    }
    let tanda = Medan::IndikatorOmzet.judul();
    match f.formulir.ya_tidak(Medan::IndikatorOmzet) {
        Jawaban::Isi(ya) => {
            let tanda = format!("{tanda}: {}; {}", if ya { "Ya" } else { "Tidak" }, kurang(f));
            Hasil::baru(ya, tanda, &[Tafsir::T42])
        }
        Jawaban::Kosong => Hasil::belum(kurang(f), kurang_medan(f)),
        Jawaban::TakTerbaca => Hasil::belum(format!("{tanda} tidak terbaca; {}", kurang(f)), kurang_medan(f)),
    }
}

fn uraian_omzet(o: Omzet, kelas: Kelas, toleransi: Persen) -> String {
    let rata = Rupiah::baru(o.rata_rata()).unwrap_or_default();
    let Some(pembanding) = o.pembanding else { return format!("omzet rata-rata {rata} sebulan") };
    if kelas == Kelas::Berkembang {
        return format!("omzet rata-rata {rata} sebulan; harus lebih dari pembanding {pembanding}");
    }
    let sisa = toleransi.sisa();
    let batas = (u128::from(pembanding.nilai()) * u128::from(sisa.perseratus())).div_ceil(u128::from(Persen::PENUH));
    let batas = u64::try_from(batas).ok().and_then(Rupiah::baru).unwrap_or_default();
    format!(
        "omzet rata-rata {rata} sebulan; paling sedikit {batas} ({sisa}% dari pembanding {pembanding}) dan di atas 0"
    )
}

/// The fields of the turnover that are blank.
fn kurang_medan(f: &Fakta<'_>) -> String {
    let mut medan: Vec<&str> = BULAN.iter().filter(|m| f.formulir.rupiah(**m).kosong()).map(|m| m.judul()).collect();
    if f.pembanding.kosong() {
        medan.push(Medan::OmzetPembanding.judul());
    }
    medan.join(", ")
}

fn belum_terbaca(f: &Fakta<'_>) -> String {
    let rusak = |m: &&Medan| f.formulir.rupiah(**m) == Jawaban::TakTerbaca;
    let mut medan: Vec<&str> = BULAN.iter().filter(rusak).map(|m| m.judul()).collect();
    if f.pembanding == Jawaban::TakTerbaca {
        medan.push(Medan::OmzetPembanding.judul());
    }
    medan.join(", ")
}

fn kurang(f: &Fakta<'_>) -> String {
    let kosong = BULAN.iter().filter(|m| f.formulir.rupiah(**m).kosong()).count();
    match (kosong, f.pembanding.kosong()) {
        (3, _) => "angka omzet kosong".into(),
        (0, _) => "omzet pembanding tidak ada".into(),
        (n, _) => format!("omzet {n} bulan kosong"),
    }
}
