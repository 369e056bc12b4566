//! Recommendations (Pasal 8 ayat (2) huruf c): each with the rule and the figures that produced it, the
//! activity of Matrik 4.1 it points to, and the office that Tabel 6.2 makes responsible at that stage.

use std::collections::BTreeSet;

use super::indikator::Hitungan;
use super::kendala::{self, Kendala};
use super::orang::Orang;
use super::tindak::{Perihal, Tindak};
use crate::domain::kelas::Kelas;
use crate::domain::wilayah::JUMLAH_KELURAHAN;
use crate::perwal::anjuran::{anjuran, anjuran_kendala, anjuran_perihal};
use crate::perwal::capaian::Sepakat;
use crate::perwal::matrik_4_1::{Acuan, Indikator41, Ukuran};
use crate::perwal::tabel_6_2::{self, Tugas};

/// What recommendations are made from.
pub(super) struct DasarRekomendasi<'a, 'b> {
    pub orang: &'a [Orang<'b>],
    pub indikator: &'a [Hitungan],
    pub kendala: &'a Kendala,
    pub tindak: &'a [Tindak],
    pub kurang: &'a [String],
}

/// A recommendation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rekomendasi {
    pub kelas: Kelas,
    /// Which rule speaks.
    pub aturan: String,
    /// The figures that made it speak.
    pub angka: String,
    pub anjuran: String,
    /// The activity of Matrik 4.1.
    pub kegiatan: String,
    /// The office of Tabel 6.2 with its task.
    pub pelaksana: String,
}

impl Rekomendasi {
    fn baru(
        kelas: Kelas,
        (aturan, angka): (String, String),
        anjuran: String,
        (acuan, tugas): (Acuan, &[Tugas]),
    ) -> Rekomendasi {
        Rekomendasi {
            kelas,
            aturan,
            angka,
            anjuran,
            kegiatan: acuan.uraian(kelas),
            pelaksana: tabel_6_2::uraian(kelas, tugas),
        }
    }
}

/// All recommendations: first the data without which nobody can say more (T57), then stage by stage targets
/// missed for certain, obstacles, participants, evenness.
pub(super) fn susun(b: &DasarRekomendasi<'_, '_>) -> Vec<Rekomendasi> {
    let mut semua: Vec<Rekomendasi> = data(b).into_iter().collect();
    semua.extend(b.indikator.iter().filter_map(belum_pasti));
    let mut lain: Vec<Rekomendasi> = b.indikator.iter().filter_map(meleset).collect();
    lain.extend(Kelas::SEMUA.into_iter().filter_map(|k| kendala_utama(b, k)));
    lain.extend(Kelas::SEMUA.into_iter().flat_map(|k| peserta(b, k)));
    lain.extend(merata(b));
    lain.sort_by_key(|r| r.kelas);
    semua.append(&mut lain);
    semua
}

fn satu_target(h: &Hitungan, apa: &str, anjuran: String) -> Rekomendasi {
    let i = h.indikator;
    let satuan = match i.ukuran() {
        Ukuran::Bagian => format!("{}%", h.target),
        Ukuran::Cacah => h.target.to_string(),
        Ukuran::Ada => "ada".into(),
    };
    let aturan = format!("{} {apa} target {satuan}", i.kode());
    Rekomendasi::baru(i.kelas(), (aturan, h.uraian()), anjuran, (i.acuan(), i.tugas()))
}

/// A target that missing data alone leaves open: ask, and blame nobody.
fn belum_pasti(h: &Hitungan) -> Option<Rekomendasi> {
    let belum = h.belum.unwrap_or(0);
    let apa = match h.indikator {
        Indikator41::II4 => format!("klaster {belum} peserta tahap II"),
        i if i.ukuran() == Ukuran::Bagian => format!("isian {belum} peserta"),
        _ => format!("tanggal atau tahap {belum} kegiatan"),
    };
    let anjuran = format!("Lengkapi {apa} lebih dahulu; baru sesudah itu diketahui apakah target tercapai.");
    (h.tercapai() == Sepakat::BelumPasti).then(|| satu_target(h, "belum pasti mencapai", anjuran))
}

/// A target that was missed whatever the missing data would say.
fn meleset(h: &Hitungan) -> Option<Rekomendasi> {
    let meleset = h.tercapai() == Sepakat::Pasti(false);
    meleset.then(|| satu_target(h, "di bawah", anjuran(h.indikator).into()))
}

/// The obstacle that most participants of a class named.
fn kendala_utama(b: &DasarRekomendasi<'_, '_>, kelas: Kelas) -> Option<Rekomendasi> {
    let (jenis, n) = b.kendala.terbanyak(kelas)?;
    let nama = kendala::nama(jenis);
    let a = anjuran_kendala(kelas, jenis);
    let semua = b.orang.iter().filter(|o| o.kelas == Some(kelas)).count();
    let tanpa = b.orang.iter().filter(|o| o.kelas == Some(kelas) && o.kendala.is_empty()).count();
    let tanpa = if tanpa > 0 { format!(" ({tanpa} tanpa isian Kendala)") } else { String::new() };
    let aturan = format!("Kendala yang paling banyak disebut peserta {}", kelas.label());
    let angka = format!("{nama}: {n} dari {semua} peserta{tanpa}");
    Some(Rekomendasi::baru(kelas, (aturan, angka), a.kalimat.into(), (a.acuan, a.tugas)))
}

/// Matters of participants that are common enough to be more than a name on the list.
fn peserta(b: &DasarRekomendasi<'_, '_>, kelas: Kelas) -> Vec<Rekomendasi> {
    let semua = b.orang.iter().filter(|o| o.kelas == Some(kelas) && o.aktif()).count();
    let banyak = |p: &[Perihal]| {
        let milik = |t: &&Tindak| p.contains(&t.perihal) && b.orang[t.orang].kelas == Some(kelas);
        b.tindak.iter().filter(milik).count()
    };
    let kelompok: [(&[Perihal], &str); 3] = [
        (
            &[Perihal::EmpatTanpaKemajuan, Perihal::DuaTanpaKemajuan],
            "C atau TP paling sedikit dua triwulan terakhir (T23)",
        ),
        (&[Perihal::WajibCoaching], "Nilai B tanpa coaching, yang wajib menurut Bab V.C"),
        (&[Perihal::Terlambat], "Peserta melewati tahun kedua tahapnya (T11)"),
    ];
    let ada = kelompok.into_iter().enumerate().map(|(i, (p, aturan))| (i, aturan, banyak(p))).filter(|(.., n)| *n > 0);
    ada.map(|(i, aturan, n)| {
        let a = anjuran_perihal(kelas, i);
        let angka = format!("{n} dari {semua} peserta aktif; nama di lembar Tindak Lanjut");
        Rekomendasi::baru(kelas, (aturan.into(), angka), a.kalimat.into(), (a.acuan, a.tugas))
    })
    .collect()
}

/// Every kelurahan evenly, "tanpa terkecuali" (Bab I.C).
fn merata(b: &DasarRekomendasi<'_, '_>) -> Option<Rekomendasi> {
    let ada: BTreeSet<_> = b.orang.iter().filter_map(|o| o.kelurahan).collect();
    let tanpa = JUMLAH_KELURAHAN - ada.len();
    let angka = format!("{tanpa} dari {JUMLAH_KELURAHAN} kelurahan belum mempunyai peserta");
    (tanpa > 0 && !b.orang.is_empty()).then(|| {
        Rekomendasi::baru(
            Kelas::Potensial,
            ("Pemerataan ke setiap kelurahan \"tanpa terkecuali\" (Bab I.C)".into(), angka),
            "Utamakan kelurahan tanpa peserta pada pendataan dan asesmen calon angkatan berikutnya.".into(),
            (Indikator41::I1.acuan(), Indikator41::I1.tugas()),
        )
    })
}

/// What was not given leaves indicators open.
fn data(b: &DasarRekomendasi<'_, '_>) -> Option<Rekomendasi> {
    let kode = |s: Sepakat<bool>| -> Vec<&str> {
        b.indikator.iter().filter(|h| h.tercapai() == s).map(|h| h.indikator.kode()).collect()
    };
    let (terbuka, belum_pasti) = (kode(Sepakat::TakTerhitung), kode(Sepakat::BelumPasti));
    let belum: u32 = b.indikator.iter().filter_map(|h| h.belum).sum();
    if b.kurang.is_empty() && belum == 0 {
        return None;
    }
    let mut angka = b.kurang.to_vec();
    if belum > 0 {
        angka.push(format!("{belum} isian indikator belum ada datanya"));
    }
    if !belum_pasti.is_empty() {
        angka.push(format!("belum pasti: {}", belum_pasti.join(", ")));
    }
    if !terbuka.is_empty() {
        angka.push(format!("tidak dapat dihitung: {}", terbuka.join(", ")));
    }
    Some(Rekomendasi::baru(
        Kelas::Mandiri,
        ("Data yang belum lengkap (Pasal 7 ayat (2), Bab III.C angka 9)".into(), angka.join("; ")),
        "Lengkapi sumber data itu sebelum evaluasi berikutnya, dan susun ulang evaluasi ini bila sudah ada.".into(),
        (Indikator41::IV4.acuan(), Indikator41::IV4.tugas()),
    ))
}
