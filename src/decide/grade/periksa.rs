//! What a form says that cannot be, or that contradicts itself, the register or an earlier quarter. Findings
//! alone: nothing here changes a grade.

use rustc_hash::FxHashMap;

use super::sebelumnya::kunci_sertifikat;
use super::{AsalPembanding, Dinilai, Orang};
use crate::domain::formulir::{Formulir, Medan};
use crate::domain::jawaban::Jawaban;
use crate::domain::rupiah::Rupiah;
use crate::perwal::parameter::Parameter;
use crate::perwal::penilaian::{BULAN, Capaian, Fakta, Omzet, bulan_melonjak};
use crate::perwal::tabel_5_1::Indikator;
use crate::record::antar_baris::Catatan;
use crate::record::peserta::Peserta;
use crate::table::kolom::Kolom;
use crate::temuan::{Kode, Tempat};

/// What the register has to compare turnover with (T09).
pub(super) fn pembanding_register(p: Option<&Peserta>) -> (Jawaban<Rupiah>, Option<AsalPembanding>) {
    let Some(p) = p.filter(|p| p.ditahan.is_none()) else { return (Jawaban::Kosong, None) };
    let dari =
        [(p.omzet_awal_tahap, AsalPembanding::OmzetAwalTahap), (p.omzet_baseline, AsalPembanding::OmzetBaseline)];
    let pertama = dari.into_iter().find(|(j, _)| !j.kosong());
    pertama.map_or((Jawaban::Kosong, None), |(j, asal)| (j, Some(asal)))
}

/// Turnover that cannot be (T66): each figure below the minimum, a jump, another comparison than the register's.
/// True where there is any.
pub(super) fn omzet(o: &Orang, terdaftar: Option<&Peserta>, p: &Parameter, c: &mut Catatan<'_>) -> bool {
    let a = Angka::dari(o, terdaftar);
    if a.bulan.iter().all(|b| b.nilai().is_none()) && a.lembar.nilai().is_none() {
        return false;
    }
    let awal = c.temuan.len();
    a.terlalu_kecil(p, c);
    a.melonjak(p, c);
    a.lain_dari_register(c);
    c.temuan.len() > awal
}

/// The turnover that a row speaks of.
struct Angka<'a> {
    asal: Tempat,
    formulir: &'a Formulir,
    bulan: [Jawaban<Rupiah>; 3],
    /// The sheet's own comparison.
    lembar: Jawaban<Rupiah>,
    register: (Jawaban<Rupiah>, Option<AsalPembanding>),
    /// Row of the register.
    asal_register: Option<Tempat>,
}

impl<'a> Angka<'a> {
    fn dari(o: &'a Orang, terdaftar: Option<&Peserta>) -> Angka<'a> {
        Angka {
            asal: o.asal,
            formulir: &o.formulir,
            bulan: BULAN.map(|m| o.formulir.rupiah(m)),
            lembar: o.formulir.rupiah(Medan::OmzetPembanding),
            register: pembanding_register(terdaftar),
            asal_register: terdaftar.map(|p| p.asal),
        }
    }

    fn pembanding(&self) -> (Jawaban<Rupiah>, Option<AsalPembanding>) {
        if self.lembar.kosong() { self.register } else { (self.lembar, Some(AsalPembanding::Lembar)) }
    }

    /// All figures, as every finding about them shows them.
    fn teks(&self) -> String {
        let (pembanding, dari) = self.pembanding();
        let dari = dari.map_or(String::new(), |d| format!(" ({})", d.nama()));
        let bulan = self.bulan.map(tulis).join(", ");
        format!("omzet tiga bulan {bulan}; pembanding {}{dari}", tulis(pembanding))
    }

    fn terlalu_kecil(&self, p: &Parameter, c: &mut Catatan<'_>) {
        let batas = p.omzet_wajar_minimum;
        let (pembanding, dari) = self.pembanding();
        let (tempat, kolom) = match dari {
            Some(AsalPembanding::OmzetAwalTahap) => (self.asal_register, Kolom::OmzetAwalTahap),
            Some(AsalPembanding::OmzetBaseline) => (self.asal_register, Kolom::OmzetBaseline),
            Some(AsalPembanding::Lembar) | None => (None, Kolom::medan(Medan::OmzetPembanding)),
        };
        let bulan = BULAN.iter().zip(self.bulan).map(|(m, b)| (self.asal, Kolom::medan(*m), b));
        let semua = bulan.chain([(tempat.unwrap_or(self.asal), kolom, pembanding)]);
        for (tempat, kolom, angka) in semua {
            if let Some(r) = angka.nilai().filter(|r| *r < batas && r.nilai() > 0) {
                let apa = format!("di bawah {batas} (omzet_wajar_minimum); {}", self.teks());
                c.terangkan(Kode::OmzetTerlaluKecil, tempat, kolom, &r.nilai().to_string(), apa);
            }
        }
    }

    fn melonjak(&self, p: &Parameter, c: &mut Catatan<'_>) {
        let (pembanding, _) = self.pembanding();
        let Some(omzet) = Omzet::dari(self.formulir, pembanding).nilai() else { return };
        let kali = p.omzet_lonjakan_kali;
        let rata = omzet.jauh_dari_pembanding(kali).map(|arah| {
            let rata = Rupiah::baru(omzet.rata_rata()).unwrap_or_default();
            format!("rata-rata {rata} sebulan, lebih dari {kali} kali {arah} pembanding")
        });
        let bulan = bulan_melonjak(self.bulan.map(|b| b.nilai().unwrap_or_default())).map(|i| BULAN[i]);
        let lonjakan = bulan.map(|m| format!("{} lebih dari lima kali rata-rata dua bulan lain", m.judul()));
        if rata.is_none() && lonjakan.is_none() {
            return;
        }
        let medan = bulan.unwrap_or(Medan::OmzetPembanding);
        let terbaca = self.formulir.rupiah(medan).nilai().map_or(String::new(), |r| r.nilai().to_string());
        let apa: Vec<String> = rata.into_iter().chain(lonjakan).chain([self.teks()]).collect();
        c.terangkan(Kode::OmzetMelonjak, self.asal, Kolom::medan(medan), &terbaca, apa.join("; "));
    }

    fn lain_dari_register(&self, c: &mut Catatan<'_>) {
        let (register, dari) = self.register;
        let (Some(lembar), Some(register)) = (self.lembar.nilai(), register.nilai()) else { return };
        if lembar != register {
            let dari = dari.map_or("register", AsalPembanding::nama);
            let apa = format!("{dari} {register}; {}", self.teks());
            let kolom = Kolom::medan(Medan::OmzetPembanding);
            c.terangkan(Kode::PembandingLain, self.asal, kolom, &lembar.nilai().to_string(), apa);
        }
    }
}

fn tulis(angka: Jawaban<Rupiah>) -> String {
    match angka {
        Jawaban::Isi(r) => r.to_string(),
        Jawaban::Kosong => "kosong".into(),
        Jawaban::TakTerbaca => "tidak terbaca".into(),
    }
}

/// Answers that cannot both be true.
pub(super) fn jawaban(o: &Orang, c: &mut Catatan<'_>) {
    let f = &o.formulir;
    let ya = |m| f.ya_tidak(m) == Jawaban::Isi(true);
    let tidak = |m| f.ya_tidak(m) == Jawaban::Isi(false);
    if tidak(Medan::UsahaAktif)
        && let Some(apa) = omzet_terakhir(f)
    {
        c.terangkan(Kode::TidakAktifBeromzet, o.asal, Kolom::medan(Medan::UsahaAktif), "Tidak", apa);
    }
    if tidak(Medan::MenerimaStimulan) && ya(Medan::StimulanUntukUsaha) {
        let kolom = Kolom::medan(Medan::MenerimaStimulan);
        c.catat(Kode::StimulanTanpaTerima, o.asal, kolom, "Tidak");
    }
    if ya(Medan::AktifKlaster) && o.klaster.is_empty() {
        c.catat(Kode::KlasterTanpaNama, o.asal, Kolom::Klaster, "");
    }
}

/// The last month filled in, where the business still sold something in it: one that closed during the quarter has
/// turnover before.
fn omzet_terakhir(f: &Formulir) -> Option<String> {
    let terisi = BULAN.iter().rev().find_map(|m| Some((*m, f.rupiah(*m).nilai()?)));
    let (medan, omzet) = terisi.filter(|(_, r)| r.nilai() > 0)?;
    Some(format!("{} {omzet}", medan.judul()))
}

/// Findings about a form that contradicts itself or an earlier quarter.
pub(super) fn isian(f: &Fakta<'_>, asal: Tempat, p: &Parameter, c: &mut Catatan<'_>) {
    let omzet = Omzet::dari(f.formulir, f.pembanding).nilai();
    let hitungan = omzet.and_then(|o| o.memenuhi(f.kelas, p.toleransi_omzet_persen));
    if let (Some(hitungan), Jawaban::Isi(tanda)) = (hitungan, f.formulir.ya_tidak(Medan::IndikatorOmzet))
        && hitungan != tanda
    {
        let ya = |b: bool| if b { "Ya" } else { "Tidak" };
        let apa = format!("menurut angka: {}", ya(hitungan));
        c.terangkan(Kode::OmzetBertentangan, asal, Kolom::IndikatorOmzet, ya(tanda), apa);
    }
    let nomor = f.formulir.nomor_sertifikat();
    if f.sertifikat_lama {
        c.catat(Kode::SertifikatDuaTahap, asal, Kolom::NomorSertifikat, nomor);
    }
    if f.formulir.ya_tidak(Medan::LulusPelatihan) == Jawaban::Isi(false) && !nomor.is_empty() {
        c.catat(Kode::TidakLulusBersertifikat, asal, Kolom::NomorSertifikat, nomor);
    }
    if let (Some(triwulan), Jawaban::Isi(false)) =
        (f.pernah[Indikator::U2 as usize], f.formulir.ya_tidak(Medan::LulusPelatihan))
    {
        c.terangkan(Kode::PernahTerpenuhi, asal, Kolom::LulusPelatihan, "Tidak", format!("terpenuhi pada {triwulan}"));
    }
    if f.formulir.ya_tidak(Medan::IzinUsahaLengkap) == Jawaban::Isi(true)
        && f.formulir.teks(Medan::DaftarIzin).is_empty()
    {
        c.catat(Kode::IzinTanpaDaftar, asal, Kolom::DaftarIzin, "");
    }
}

/// One certificate under two participants.
pub(super) fn sertifikat_bersama(dinilai: &[Box<Dinilai>], c: &mut Catatan<'_>) {
    let mut pertama: FxHashMap<String, &Dinilai> = FxHashMap::default();
    let mut urut: Vec<&Dinilai> = dinilai.iter().map(|d| &**d).collect();
    urut.sort_by_key(|d| d.orang.asal);
    for d in urut {
        let nomor = d.orang.formulir.nomor_sertifikat();
        let kunci = kunci_sertifikat(nomor);
        if kunci.is_empty() || d.putusan.capaian(Indikator::U2) != Capaian::Terpenuhi {
            continue;
        }
        match pertama.get(&kunci) {
            Some(lain) => {
                c.rujuk(Kode::SertifikatDuaPeserta, d.orang.asal, Kolom::NomorSertifikat, nomor, lain.orang.asal);
            }
            None => {
                pertama.insert(kunci, d);
            }
        }
    }
}
