//! Earlier quarters: what was shown in this stage (T25), certificates of earlier stages (T31), the
//! last result, and an earlier result of this very quarter.

use std::collections::BTreeSet;

use super::riwayat::Riwayat;
use super::{BahanTriwulan, Dinilai, Perubahan, kunci};
use crate::domain::kelas::Kelas;
use crate::domain::triwulan::Triwulan;
use crate::perwal::parameter::Parameter;
use crate::perwal::penilaian::Capaian;
use crate::perwal::tabel_5_1::Indikator;
use crate::record::antar_baris::Catatan;
use crate::record::hasil::BarisHasil;
use crate::table::kolom::Kolom;
use crate::temuan::Kode;

/// Results by participant and quarter, and the certificates used.
pub struct Sebelumnya<'a> {
    riwayat: Riwayat<'a>,
    /// What nobody has verified has shown nothing yet (T58).
    verifikasi_wajib: bool,
    sertifikat: BTreeSet<(&'a str, Kelas, String)>,
}

/// Events of a stage: once shown they count for the rest of it (T25).
fn peristiwa(kelas: Kelas, i: Indikator) -> bool {
    matches!(
        (kelas, i),
        (Kelas::Tumbuh | Kelas::Berkembang, Indikator::U2) | (Kelas::Berkembang, Indikator::T1 | Indikator::T2)
    )
}

/// Certificates by participant and class, from results and from the forms passed on with them.
fn sertifikat(bahan: &BahanTriwulan) -> BTreeSet<(&str, Kelas, String)> {
    let hasil = bahan.sebelumnya.hasil.iter().map(|b| {
        let p = &b.putusan;
        (kunci(&p.id, &p.nik), p.kelas, &*p.sertifikat)
    });
    let monitoring = bahan
        .sebelumnya
        .monitoring
        .iter()
        .map(|l| (kunci(&l.id, &l.nik.teks), l.kelas.nilai(), l.formulir.nomor_sertifikat()));
    let semua = hasil.chain(monitoring).map(|(siapa, kelas, nomor)| (siapa, kelas, kunci_sertifikat(nomor)));
    semua.filter(|(_, _, nomor)| !nomor.is_empty()).filter_map(|(s, kelas, n)| Some((s, kelas?, n))).collect()
}

/// Letters and digits of a certificate's number.
pub fn kunci_sertifikat(nomor: &str) -> String {
    nomor.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

impl<'a> Sebelumnya<'a> {
    pub(super) fn baru(
        bahan: &'a BahanTriwulan,
        triwulan: Triwulan,
        p: &Parameter,
        c: &mut Catatan<'_>,
    ) -> Sebelumnya<'a> {
        let mut sesudah: BTreeSet<u16> = BTreeSet::new();
        for b in bahan.sebelumnya.hasil.iter().filter(|b| b.putusan.triwulan > triwulan) {
            if sesudah.insert(b.asal.sumber) {
                c.catat(Kode::HasilSesudah, b.asal, Kolom::Triwulan, &b.putusan.triwulan.to_string());
            }
        }
        let dipakai = bahan.sebelumnya.hasil.iter().filter(|b| b.putusan.triwulan <= triwulan);
        Sebelumnya {
            riwayat: Riwayat::baru(dipakai, std::iter::empty(), c)
                .dengan_ditahan(bahan.sebelumnya.hasil_ditahan.iter()),
            verifikasi_wajib: p.verifikasi_wajib,
            sertifikat: sertifikat(bahan),
        }
    }

    /// By indicator, the earlier quarter of this class that showed it.
    pub fn pernah(&self, id: &str, nik: &str, kelas: Kelas, triwulan: Triwulan) -> [Option<Triwulan>; 5] {
        let mut pernah = [None; 5];
        let berlaku = |b: &&BarisHasil| {
            let p = &b.putusan;
            p.triwulan < triwulan && p.kelas == Some(kelas) && p.penahan.is_empty()
        };
        let dulu = self.riwayat.hasil(id, nik).filter(berlaku);
        for b in dulu {
            for i in Indikator::SEMUA.into_iter().filter(|i| peristiwa(kelas, *i)) {
                let p = &b.putusan;
                let terbukti = !self.verifikasi_wajib || p.terverifikasi();
                let kini = Some(p.triwulan).filter(|_| terbukti && p.capaian(i) == Capaian::Terpenuhi);
                pernah[i as usize] = pernah[i as usize].or(p.ditunjukkan[i as usize]).or(kini);
            }
        }
        pernah
    }

    /// Whether the participant used the certificate in an earlier class.
    pub fn sertifikat_lama(&self, id: &str, nik: &str, kelas: Kelas, nomor: &str) -> bool {
        let siapa = kunci(id, nik);
        let nomor = kunci_sertifikat(nomor);
        let lebih_awal = Kelas::DINILAI.into_iter().filter(|k| *k < kelas);
        !nomor.is_empty() && lebih_awal.into_iter().any(|k| self.sertifikat.contains(&(siapa, k, nomor.clone())))
    }

    /// The last earlier quarter of this class.
    pub fn terakhir(&self, id: &str, nik: &str, kelas: Kelas, triwulan: Triwulan) -> Option<&'a BarisHasil> {
        let dulu = |b: &&BarisHasil| b.putusan.triwulan < triwulan && b.putusan.kelas == Some(kelas);
        self.riwayat.hasil(id, nik).rev().find(dulu)
    }

    /// Earlier quarters whose result must not be used, newer than the last one that may.
    pub fn ditahan(&self, id: &str, nik: &str, kelas: Kelas, triwulan: Triwulan) -> Vec<Triwulan> {
        let sejak = self.terakhir(id, nik, kelas, triwulan).map(|b| b.putusan.triwulan);
        self.riwayat.ditahan(id, nik).filter(|t| *t < triwulan && sejak.is_none_or(|s| *t > s)).collect()
    }

    /// Graded quarters in a row without progress before this one (T23).
    pub fn tanpa_kemajuan(&self, id: &str, nik: &str, triwulan: Triwulan) -> u8 {
        self.riwayat.tanpa_kemajuan(id, nik, triwulan)
    }

    /// What differs from an earlier result of the same quarter; whether there is one.
    pub fn perubahan(&self, dinilai: &[Box<Dinilai>], triwulan: Triwulan) -> (Vec<Perubahan>, bool) {
        let lama = self.riwayat.semua_pada(triwulan);
        let ditahan = self.riwayat.ditahan_pada(triwulan);
        if lama.is_empty() && ditahan.is_empty() {
            return (Vec::new(), false);
        }
        let mut semua = Vec::new();
        let mut ada = BTreeSet::new();
        for d in dinilai {
            let o = &d.orang;
            let siapa = kunci(&o.id, &o.nik);
            ada.insert(siapa);
            let baru = d.tertulis(triwulan);
            let satu = |kolom, lama: String, baru: String| Perubahan {
                id: o.id.clone(),
                nik: o.nik.clone(),
                nama: o.nama.clone(),
                kolom,
                lama,
                baru,
            };
            match lama.get(siapa) {
                None => {
                    let lama = if ditahan.contains(siapa) { "(ditahan)" } else { "(tidak ada)" };
                    semua.push(satu("Peserta", lama.into(), format!("dinilai {}", baru.nilai())));
                }
                Some(lama) => {
                    let pasang = lama.putusan.isi().into_iter().zip(baru.isi());
                    // Results of before that column cannot say it.
                    let terdahulu = lama.putusan.verifikasi.is_empty();
                    let beda = pasang.filter(|((k, l), (_, b))| l != b && !(terdahulu && *k == "Verifikasi"));
                    semua.extend(beda.map(|((kolom, l), (_, b))| satu(kolom, l, b)));
                }
            }
        }
        for (_, b) in lama.iter().filter(|(k, _)| !ada.contains(**k)) {
            semua.push(Perubahan {
                id: b.putusan.id.clone(),
                nik: b.putusan.nik.clone(),
                nama: b.nama.clone(),
                kolom: "Peserta",
                lama: format!("dinilai {}", b.putusan.nilai()),
                baru: "(tidak ada)".into(),
            });
        }
        (semua, true)
    }
}
