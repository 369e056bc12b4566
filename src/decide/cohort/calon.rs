//! Assessed families: who each of them would send, and what keeps it back.
//!
//! A family is refused only for what is known: not Layak, a score below the minimum, somebody in the
//! programme already. Whatever is doubtful or missing makes it incomplete (T49).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::daftar::{Daftar, menempati, seangkatan};
use super::keluarga::Keluarga;
use super::{BahanAngkatan, Saringan, Waktu};
use crate::domain::jawaban::Jawaban;
use crate::domain::nomor;
use crate::domain::orang::JenisKelamin;
use crate::domain::tanggal;
use crate::domain::wilayah::Kelurahan;
use crate::perwal::angkatan::{self, Sebab};
use crate::perwal::kelayakan::{FaktaPeserta, Status};
use crate::perwal::parameter::Parameter;
use crate::record::antar_baris::Catatan;
use crate::record::asesmen::Asesmen;
use crate::record::register::Terdaftar;
use crate::record::saringan::Tersaring;
use crate::record::tabel::NikTabel;
use crate::table::kolom::Kolom;
use crate::temuan::Kode;

/// Who would take part.
#[derive(Clone, Debug)]
pub struct CalonPeserta {
    pub nik: NikTabel,
    pub nama: Box<str>,
    pub jenis_kelamin: Option<JenisKelamin>,
    pub lahir: Option<NaiveDate>,
    pub disabilitas: Option<bool>,
    /// Sex or birth date were taken from the NIK (T39).
    pub dari_nik: bool,
}

/// What becomes of a family before places are given.
#[derive(Clone, Debug)]
pub enum Keputusan<'a> {
    /// Passed: part of the choice.
    Lolos(angkatan::Calon),
    /// In the angkatan of the year already, by the register.
    SudahMasuk(&'a Terdaftar),
    /// Refused, each reason with its citation.
    TidakLolos(Vec<Sebab>),
    /// What is missing or doubtful.
    BelumLengkap(Vec<Sebab>),
}

/// An assessed family.
#[derive(Clone, Debug)]
pub struct Calon<'a> {
    /// The row that speaks for the family.
    pub asesmen: &'a Asesmen,
    pub keluarga: Option<&'a Tersaring>,
    pub peserta: CalonPeserta,
    /// Four known scores, whatever the outcome.
    pub nilai: Option<u32>,
    pub keputusan: Keputusan<'a>,
}

impl Calon<'_> {
    /// What refuses the family, is missing or in doubt.
    pub fn sebab(&self) -> &[Sebab] {
        match &self.keputusan {
            Keputusan::TidakLolos(sebab) | Keputusan::BelumLengkap(sebab) => sebab,
            Keputusan::Lolos(_) | Keputusan::SudahMasuk(_) => &[],
        }
    }

    pub fn lolos(&self) -> Option<&angkatan::Calon> {
        match &self.keputusan {
            Keputusan::Lolos(c) => Some(c),
            _ => None,
        }
    }
}

/// Decides every assessed family.
pub fn saring<'a>(
    bahan: &'a BahanAngkatan,
    daftar: &Daftar<'a>,
    keluarga: &Keluarga<'a>,
    waktu: Waktu,
    p: &Parameter,
    c: &mut Catatan<'_>,
) -> Saringan<'a> {
    let terisi = bahan.asesmen.iter().filter(|a| !a.isi.kosong());
    let mut per_kk: BTreeMap<u64, Vec<&Asesmen>> = BTreeMap::new();
    let mut tanpa_kk = Vec::new();
    for a in terisi {
        match a.kk.sah {
            Some(kk) => per_kk.entry(kk).or_default().push(a),
            None => tanpa_kk.push(a),
        }
    }
    let ikhtisar: Vec<_> =
        per_kk.iter().map(|(kk, baris)| (*kk, baris[0], peserta(baris[0], *kk, keluarga, waktu))).collect();
    let berebut = berebut(&ikhtisar, c);
    let penyaring = Penyaring { keluarga, daftar, waktu, p, berebut };
    let mut calon: Vec<Calon<'a>> = Vec::new();
    for ((kk, asesmen, peserta), baris) in ikhtisar.into_iter().zip(per_kk.values()) {
        calon.push(penyaring.satu(kk, asesmen, peserta, baris, c));
    }
    for a in tanpa_kk {
        c.catat(Kode::AsesmenTanpaKk, a.asal, Kolom::NoKk, &a.kk.teks);
        calon.push(tanpa_keluarga(a, waktu));
    }
    let layak = || bahan.keluarga.iter().filter(|k| k.status == Some(Status::Layak) && k.ditahan.is_none());
    let belum = |k: &&Tersaring| {
        !k.peserta.pernah() && k.kk.sah.is_some_and(|kk| !per_kk.contains_key(&kk) && !daftar.punya_keluarga(kk))
    };
    Saringan { calon, layak: layak().count() as u32, belum_diasesmen: layak().filter(belum).count() as u32 }
}

fn tanpa_keluarga(a: &Asesmen, waktu: Waktu) -> Calon<'_> {
    let peserta = orang(a, None, waktu.acuan);
    let keputusan = Keputusan::BelumLengkap(vec![Sebab::Masalah(Kode::AsesmenTanpaKk)]);
    Calon { asesmen: a, keluarga: None, peserta, nilai: nilai(a), keputusan }
}

/// Candidates that several families name: their families.
fn berebut(semua: &[(u64, &Asesmen, CalonPeserta)], c: &mut Catatan<'_>) -> BTreeSet<u64> {
    let mut pertama: BTreeMap<u64, (u64, &Asesmen)> = BTreeMap::new();
    let mut berebut = BTreeSet::new();
    for (kk, a, p) in semua {
        let Some(nik) = p.nik.sah else { continue };
        if let Some((kk_lain, lain)) = pertama.get(&nik) {
            c.rujuk(Kode::CalonDuaKeluarga, a.asal, kolom_nik(a), &p.nik.teks, lain.asal);
            if berebut.insert(*kk_lain) {
                c.rujuk(Kode::CalonDuaKeluarga, lain.asal, kolom_nik(lain), &p.nik.teks, a.asal);
            }
            berebut.insert(*kk);
        } else {
            pertama.insert(nik, (*kk, a));
        }
    }
    berebut
}

/// The column that names the candidate.
fn kolom_nik(a: &Asesmen) -> Kolom {
    if a.isi.calon.kepala() { Kolom::Nik } else { Kolom::CalonNik }
}

fn nilai(a: &Asesmen) -> Option<u32> {
    a.isi.skor.iter().map(|s| s.nilai().map(u32::from)).sum()
}

/// The candidate of a family: the member named, else its head as the screening has them.
fn peserta(a: &Asesmen, kk: u64, keluarga: &Keluarga<'_>, waktu: Waktu) -> CalonPeserta {
    let mut o = orang(a, keluarga.cari(kk), waktu.acuan);
    if let Some(anggota) = o.nik.sah.and_then(|nik| keluarga.anggota(kk, nik)) {
        if o.nama.is_empty() {
            o.nama = anggota.nama.clone();
        }
        o.jenis_kelamin = o.jenis_kelamin.or(anggota.jenis_kelamin);
        o.lahir = o.lahir.or(anggota.lahir.nilai());
        o.disabilitas = o.disabilitas.or(anggota.disabilitas);
    }
    if let Some(nik) = o.nik.sah {
        o.dari_nik = o.jenis_kelamin.is_none() || o.lahir.is_none();
        o.jenis_kelamin = o.jenis_kelamin.or(Some(nomor::jenis_kelamin(nik)));
        o.lahir = o.lahir.or_else(|| tanggal::dari_nik(nik, waktu.acuan));
    }
    o
}

/// As sheet and screening say it.
fn orang(a: &Asesmen, keluarga: Option<&Tersaring>, acuan: NaiveDate) -> CalonPeserta {
    let isi = &a.isi;
    let sudah_lahir = |t: &NaiveDate| *t <= acuan;
    let mut o = CalonPeserta {
        nik: isi.calon.nik.clone(),
        nama: isi.calon.nama.clone(),
        jenis_kelamin: isi.calon.jenis_kelamin,
        lahir: isi.calon.lahir.nilai().filter(sudah_lahir),
        disabilitas: isi.disabilitas,
        dari_nik: false,
    };
    if isi.calon.kepala() {
        let kepala = keluarga.map_or(Some((&a.nik, &*a.nama)), Tersaring::kepala);
        o.nik = kepala.map_or_else(NikTabel::default, |(nik, _)| nik.clone());
        o.nama = kepala.map_or_else(Box::default, |(_, nama)| nama.into());
        o.jenis_kelamin = o.jenis_kelamin.or(keluarga.and_then(|k| k.jenis_kelamin));
    } else if let Some(k) = keluarga.filter(|k| k.nik.sah.is_some() && k.nik.sah == o.nik.sah) {
        // The head, named once more.
        o.nama = if o.nama.is_empty() { k.nama.clone() } else { o.nama };
        o.jenis_kelamin = o.jenis_kelamin.or(k.jenis_kelamin);
    }
    o
}

struct Penyaring<'a, 'b> {
    keluarga: &'b Keluarga<'a>,
    daftar: &'b Daftar<'a>,
    waktu: Waktu,
    p: &'b Parameter,
    /// Families that claim the same candidate.
    berebut: BTreeSet<u64>,
}

impl<'a> Penyaring<'a, '_> {
    fn satu(
        &self,
        kk: u64,
        asesmen: &'a Asesmen,
        peserta: CalonPeserta,
        baris: &[&'a Asesmen],
        c: &mut Catatan<'_>,
    ) -> Calon<'a> {
        let keluarga = self.keluarga.cari(kk);
        let keputusan = self.putuskan(kk, asesmen, &peserta, baris, c);
        Calon { asesmen, keluarga, peserta, nilai: nilai(asesmen), keputusan }
    }

    /// What is known to refuse comes first; then what is in doubt; then the scores.
    fn putuskan(
        &self,
        kk: u64,
        a: &'a Asesmen,
        peserta: &CalonPeserta,
        baris: &[&'a Asesmen],
        c: &mut Catatan<'_>,
    ) -> Keputusan<'a> {
        if let Some(t) = self.daftar.peserta_keluarga(kk, peserta.nik.sah, self.waktu.tahun) {
            return self.sudah_peserta(t, a, c);
        }
        let Some(k) = self.keluarga.cari(kk) else {
            c.catat(Kode::AsesmenTanpaSaringan, a.asal, Kolom::NoKk, &a.kk.teks);
            return Keputusan::BelumLengkap(vec![Sebab::Masalah(Kode::AsesmenTanpaSaringan)]);
        };
        if k.ditahan.is_none() && k.peserta.pernah() {
            return peserta_saringan(k, a, c);
        }
        let ragu = self.keluarga_ragu(kk, a, k, c);
        if k.status == Some(Status::TidakLayak) && ragu.is_empty() {
            return Keputusan::TidakLolos(saringan(k).into_iter().collect());
        }
        let mut kurang = ragu;
        // Tidak Layak says nothing of a family that may be another.
        kurang.extend(saringan(k).filter(|_| k.ditahan.is_none() && k.status != Some(Status::TidakLayak)));
        kurang.extend(self.asesmen_ragu(kk, a, peserta, baris, c));
        kurang.extend(skor_kurang(a));
        if !kurang.is_empty() {
            return Keputusan::BelumLengkap(kurang);
        }
        self.menurut_nilai(kk, a, k, peserta, c)
    }

    fn sudah_peserta(&self, t: &'a Terdaftar, a: &Asesmen, c: &mut Catatan<'_>) -> Keputusan<'a> {
        if let Some(kode) = t.peserta.ditahan {
            return Keputusan::BelumLengkap(vec![Sebab::Masalah(kode)]);
        }
        if seangkatan(t, self.waktu.tahun) && menempati(t) {
            return Keputusan::SudahMasuk(t);
        }
        let angkatan = t.peserta.angkatan.tahun().map_or("tidak diketahui".to_owned(), |n| n.to_string());
        let siapa = if t.peserta.id.is_empty() { "peserta tanpa ID" } else { &*t.peserta.id };
        let apa = format!("{siapa}, angkatan {angkatan}, {}", t.peserta.status.nama());
        c.terangkan(Kode::CalonSudahPeserta, a.asal, Kolom::NoKk, &a.kk.teks, apa.clone());
        Keputusan::TidakLolos(vec![Sebab::SudahPeserta(apa.into())])
    }

    /// Whether it is sure which family the row is about, and what the screening said of it.
    fn keluarga_ragu(&self, kk: u64, a: &Asesmen, k: &Tersaring, c: &mut Catatan<'_>) -> Vec<Sebab> {
        if let Some(kode) = k.ditahan {
            return vec![Sebab::Masalah(kode)];
        }
        let mut ragu = Vec::new();
        if self.keluarga.ganda(kk) {
            ragu.push(Sebab::Masalah(Kode::SaringanGanda));
        }
        if let (Some(sini), Some(sana)) = (a.nik.sah, k.kepala().and_then(|(nik, _)| nik.sah))
            && sini != sana
        {
            c.rujuk(Kode::AsesmenNikBeda, a.asal, Kolom::Nik, &a.nik.teks, k.asal);
            ragu.push(Sebab::Masalah(Kode::AsesmenNikBeda));
        }
        if k.peserta == FaktaPeserta::TidakPasti {
            c.rujuk(Kode::PesertaBelumPasti, a.asal, Kolom::NoKk, &a.kk.teks, k.asal);
            ragu.push(Sebab::Masalah(Kode::PesertaBelumPasti));
        }
        ragu
    }

    /// Whether it is sure what the assessors found, and of whom.
    fn asesmen_ragu(
        &self,
        kk: u64,
        a: &Asesmen,
        peserta: &CalonPeserta,
        baris: &[&Asesmen],
        c: &mut Catatan<'_>,
    ) -> Vec<Sebab> {
        let mut ragu = Vec::new();
        let beda: Vec<&&Asesmen> = baris.iter().skip(1).filter(|l| l.isi != a.isi || l.nik.sah != a.nik.sah).collect();
        if let Some(lain) = beda.first() {
            c.rujuk(Kode::AsesmenGanda, a.asal, Kolom::NoKk, &a.kk.teks, lain.asal);
            beda.iter().for_each(|l| c.rujuk(Kode::AsesmenGanda, l.asal, Kolom::NoKk, &l.kk.teks, a.asal));
            ragu.push(Sebab::Masalah(Kode::AsesmenGanda));
        }
        match peserta.nik.sah {
            None => {
                c.catat(Kode::CalonTakPasti, a.asal, kolom_nik(a), &peserta.nik.teks);
                ragu.push(Sebab::Masalah(Kode::CalonTakPasti));
            }
            Some(nik) => {
                if let Some(kode) = self.keluarga.anggota_ditahan(nik, kk) {
                    ragu.push(Sebab::Masalah(kode));
                } else if let Some(lain) = self.keluarga.milik_lain(nik, kk) {
                    c.rujuk(Kode::CalonKeluargaLain, a.asal, kolom_nik(a), &peserta.nik.teks, lain.asal);
                    ragu.push(Sebab::Masalah(Kode::CalonKeluargaLain));
                } else if self.keluarga.bukan_anggota(nik, kk) {
                    c.catat(Kode::CalonBukanAnggota, a.asal, kolom_nik(a), &peserta.nik.teks);
                    ragu.push(Sebab::Masalah(Kode::CalonBukanAnggota));
                }
                ragu.extend(self.terlalu_muda(a, peserta, c));
            }
        }
        if self.berebut.contains(&kk) {
            ragu.push(Sebab::Masalah(Kode::CalonDuaKeluarga));
        }
        ragu
    }

    /// Younger than a participant may be on the reference date (T59).
    fn terlalu_muda(&self, a: &Asesmen, peserta: &CalonPeserta, c: &mut Catatan<'_>) -> Option<Sebab> {
        let batas = self.p.usia_peserta_minimum?;
        let umur = tanggal::umur(peserta.lahir?, self.waktu.acuan).filter(|u| *u < batas)?;
        let apa = format!("umur {umur} tahun, paling rendah {batas}");
        c.terangkan(Kode::CalonTerlaluMuda, a.asal, kolom_nik(a), &peserta.nik.teks, apa);
        Some(Sebab::TerlaluMuda { umur, batas })
    }

    fn menurut_nilai(
        &self,
        kk: u64,
        a: &Asesmen,
        k: &Tersaring,
        peserta: &CalonPeserta,
        c: &mut Catatan<'_>,
    ) -> Keputusan<'a> {
        let skor = a.isi.skor.map(|s| s.nilai().unwrap_or(0));
        let calon = angkatan::Calon {
            kk,
            skor,
            desil: k.desil.nilai(),
            kpm_pkh: k.kpm_pkh(),
            anggota: k.anggota.nilai().unwrap_or(0).into(),
            kelurahan: Kelurahan::dari_nama(&k.kelurahan),
            perempuan: peserta.jenis_kelamin == Some(JenisKelamin::Perempuan),
            disabilitas: peserta.disabilitas == Some(true),
        };
        let minimum = self.p.nilai_minimum_asesmen;
        if !calon.lolos(minimum) {
            let rendah = (0..).zip(skor).filter(|(_, n)| *n < minimum);
            let satu = rendah.map(|(aspek, nilai)| Sebab::SkorRendah { aspek, nilai, minimum });
            return Keputusan::TidakLolos(satu.collect());
        }
        if calon.kelurahan.is_none() {
            c.catat(Kode::KelurahanCalon, k.asal, Kolom::Kelurahan, &k.kelurahan);
        }
        Keputusan::Lolos(calon)
    }
}

/// The screening's register knows the family, and the one given here doesn't: a row taken out of it gives nobody a
/// second place.
fn peserta_saringan<'a>(k: &Tersaring, a: &Asesmen, c: &mut Catatan<'_>) -> Keputusan<'a> {
    let apa = format!("{} menurut hasil penyaringan; tidak ada di register yang diberikan", k.peserta.nama());
    c.terangkan(Kode::CalonSudahPeserta, a.asal, Kolom::NoKk, &a.kk.teks, apa.clone());
    Keputusan::TidakLolos(vec![Sebab::SudahPeserta(apa.into())])
}

/// What the screening said of a family that isn't Layak.
fn saringan(k: &Tersaring) -> Option<Sebab> {
    (k.status != Some(Status::Layak)).then(|| Sebab::Saringan(k.status, k.sebab.clone()))
}

/// Scores that are missing or impossible.
fn skor_kurang(a: &Asesmen) -> impl Iterator<Item = Sebab> {
    (0..).zip(a.isi.skor).filter_map(|(aspek, skor)| match skor {
        Jawaban::Isi(_) => None,
        Jawaban::Kosong => Some(Sebab::SkorKosong(aspek)),
        Jawaban::TakTerbaca => Some(Sebab::SkorTakTerbaca(aspek)),
    })
}
