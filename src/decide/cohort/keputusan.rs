//! Decisions of the Dinas in `Perubahan Tahap` of the register given: they count as if somebody had written them into
//! the sheet Register, in the run of the same year or of a later one.
//!
//! Graduasi and Berhenti are the participant's status from here on; Naik and Tetap are the step of the year. What
//! contradicts the sheet Register is reported and stays undone; what may not happen yet (T11, a date to come) waits,
//! and the new workbook carries it on.

use std::collections::BTreeMap;

use super::{BahanAngkatan, Waktu};
use crate::domain::jawaban::Jawaban;
use crate::domain::keputusan::KeputusanDinas;
use crate::domain::peserta::StatusPeserta;
use crate::perwal::tahap::{berikutnya, tahun_tahap};
use crate::record::antar_baris::Catatan;
use crate::record::keputusan_tahap::KeputusanTahap;
use crate::record::register::{KeputusanBerlaku, Terdaftar};
use crate::table::kolom::Kolom;
use crate::temuan::{Kode, Temuan};

/// What becomes of a decision.
enum Sikap {
    Jalankan,
    /// The register says it already, or it was about a year that is over.
    Sudah,
    /// Why not yet.
    Tunggu(String),
    /// What it contradicts.
    Tolak(String),
}

/// Puts the decisions into the register read.
pub fn terapkan(bahan: &mut BahanAngkatan, waktu: Waktu) -> Vec<Temuan> {
    let mut c = Catatan::baru(&bahan.peta);
    let mut per_id: BTreeMap<&str, Vec<&KeputusanTahap>> = BTreeMap::new();
    bahan.keputusan.iter().for_each(|k| per_id.entry(&k.id).or_default().push(k));
    let mut baris: BTreeMap<Box<str>, u32> = BTreeMap::new();
    bahan.register.iter().for_each(|t| *baris.entry(t.peserta.id.clone()).or_default() += 1);
    for t in &mut bahan.register {
        let Some(semua) = per_id.get(&*t.peserta.id).filter(|_| !t.peserta.id.is_empty()) else { continue };
        let k = semua[0];
        let sikap = if semua.iter().any(|l| l.apa != k.apa) {
            Sikap::Tolak("dua keputusan yang berbeda untuk peserta ini".into())
        } else if baris[&t.peserta.id] > 1 {
            Sikap::Tolak("ID Peserta ada pada lebih dari satu baris register".into())
        } else {
            sikap(k, t, waktu, &mut c)
        };
        jalankan(t, k, sikap, &mut c);
    }
    c.temuan
}

fn sikap(k: &KeputusanTahap, t: &Terdaftar, waktu: Waktu, c: &mut Catatan<'_>) -> Sikap {
    let apa = match &k.apa {
        Ok(apa) => *apa,
        Err(tertulis) => {
            let di = format!("lembar Perubahan Tahap, baris {}", k.baris);
            c.terangkan(Kode::KeputusanTakTerbaca, t.peserta.asal, Kolom::StatusPeserta, tertulis, di);
            return Sikap::Sudah;
        }
    };
    if k.tahun.is_some_and(|n| n > waktu.tahun) {
        return Sikap::Tolak(format!("keputusan atas penyusunan {}", k.tahun.unwrap_or_default()));
    }
    let sikap = menurut_register(apa, k, t, waktu);
    match (k.tanggal, &sikap) {
        (Jawaban::Isi(hari), Sikap::Jalankan) if hari > waktu.acuan => Sikap::Tunggu(format!("berlaku {hari}")),
        (Jawaban::Kosong | Jawaban::TakTerbaca, Sikap::Jalankan) => {
            let di = format!("lembar Perubahan Tahap, baris {}: {}", k.baris, apa.nama());
            c.terangkan(Kode::KeputusanTanpaTanggal, t.peserta.asal, Kolom::StatusPeserta, "", di);
            sikap
        }
        _ => sikap,
    }
}

fn menurut_register(apa: KeputusanDinas, k: &KeputusanTahap, t: &Terdaftar, waktu: Waktu) -> Sikap {
    use KeputusanDinas::{Berhenti, Graduasi, Naik, Tetap};
    let p = &t.peserta;
    if let Some(kode) = p.ditahan {
        return Sikap::Tunggu(format!("baris register peserta ini tidak dipakai ({})", kode.kode()));
    }
    let tujuan = if apa == Graduasi { StatusPeserta::Graduasi } else { StatusPeserta::Berhenti };
    if matches!(p.status, StatusPeserta::Graduasi | StatusPeserta::Berhenti) {
        let sama = apa == Tetap || matches!(apa, Graduasi | Berhenti) && p.status == tujuan;
        return if sama { Sikap::Sudah } else { Sikap::Tolak(format!("Status pada Register: {}", p.status.nama())) };
    }
    let kini = p.kelas.ok().flatten();
    let dari = k.dari.or(kini);
    let naik = dari.and_then(berikutnya);
    let sekarang = || format!("Tahap pada Register: {}", kini.map_or("tidak diketahui", |k| k.tahap()));
    match apa {
        Graduasi | Berhenti => Sikap::Jalankan,
        Tetap if kini == dari && k.tahun.is_none_or(|n| n == waktu.tahun) => Sikap::Jalankan,
        Tetap if kini == dari => Sikap::Sudah,
        Naik if naik.is_some() && kini == naik => Sikap::Sudah,
        Naik if naik.is_some() && kini == dari => match (p.angkatan.tahun(), naik) {
            (Some(angkatan), Some(ke)) if waktu.tahun < tahun_tahap(angkatan, ke).0 => {
                Sikap::Tunggu(format!("tahun pertama tahap {}: {} (T11)", ke.tahap(), tahun_tahap(angkatan, ke).0))
            }
            _ => Sikap::Jalankan,
        },
        Tetap | Naik => Sikap::Tolak(sekarang()),
    }
}

fn jalankan(t: &mut Terdaftar, k: &KeputusanTahap, sikap: Sikap, c: &mut Catatan<'_>) {
    let asal = t.peserta.asal;
    let Ok(apa) = k.apa else { return };
    let berlaku = |dijalankan| Some(KeputusanBerlaku { apa, tanggal: k.tanggal.nilai(), dijalankan });
    let di = |sebab: &str| format!("lembar Perubahan Tahap, baris {}; {sebab}", k.baris);
    match sikap {
        Sikap::Sudah => {}
        Sikap::Tolak(sebab) => {
            c.terangkan(Kode::KeputusanBertentangan, asal, Kolom::StatusPeserta, apa.nama(), di(&sebab));
        }
        Sikap::Tunggu(sebab) => {
            c.terangkan(Kode::KeputusanMenunggu, asal, Kolom::StatusPeserta, apa.nama(), di(&sebab));
            t.keputusan = berlaku(false);
        }
        Sikap::Jalankan => {
            t.keputusan = berlaku(true);
            let status = match apa {
                KeputusanDinas::Graduasi => StatusPeserta::Graduasi,
                KeputusanDinas::Berhenti => StatusPeserta::Berhenti,
                KeputusanDinas::Naik | KeputusanDinas::Tetap => return,
            };
            (t.peserta.status, t.peserta.status_salah) = (status, false);
            if status == StatusPeserta::Graduasi {
                t.peserta.tanggal_graduasi = t.peserta.tanggal_graduasi.or(k.tanggal.nilai());
            }
        }
    }
}
