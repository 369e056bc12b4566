//! One participant over the year.

use std::collections::{BTreeMap, BTreeSet};

use super::cocok::{Kini, Saringan, bukan_peserta, tanpa_monitoring};
use super::ditahan::{Ditahan, Tertahan};
use super::insentif::{self, Diberi};
use super::{BahanEvaluasi, Waktu};
use crate::decide::grade::register::Register;
use crate::decide::grade::riwayat::Riwayat;
use crate::domain::formulir::{Formulir, KENDALA, Medan};
use crate::domain::jawaban::Jawaban;
use crate::domain::kelas::Kelas;
use crate::domain::persen::Persen;
use crate::domain::peserta::StatusPeserta;
use crate::domain::rupiah::Rupiah;
use crate::domain::triwulan::Triwulan;
use crate::domain::wilayah::{Kecamatan, Kelurahan};
use crate::perwal::indikator::{FaktaTahun, Hasil41, hasil};
use crate::perwal::matrik_4_1::Indikator41;
use crate::perwal::parameter::Parameter;
use crate::perwal::penilaian::Omzet;
use crate::perwal::tabel_5_1::{Indikator, Kategori};
use crate::record::antar_baris::Catatan;
use crate::record::hasil::BarisHasil;
use crate::record::keputusan::KeputusanDinas;
use crate::record::penilaian::LembarPenilaian;
use crate::record::register::Terdaftar;
use crate::record::saringan::Tersaring;
use crate::table::kolom::Kolom;
use crate::temuan::Kode;

/// A participant's year.
pub struct Orang<'a> {
    pub daftar: &'a Terdaftar,
    /// Of the latest result that has it, else of the register (T51).
    pub kelas: Option<Kelas>,
    pub kecamatan: Option<Kecamatan>,
    pub kelurahan: Option<Kelurahan>,
    /// Results by quarter, those held back included.
    pub hasil: [Option<&'a BarisHasil>; 4],
    /// Quarters whose result must not be used: nobody knows the grade.
    pub ditahan: [bool; 4],
    /// By [`Indikator41`]; `None`: not asked.
    pub indikator: [Option<Hasil41>; Indikator41::SEMUA.len()],
    /// Of those who have a business: stage II and above.
    pub usaha_aktif: Option<Hasil41>,
    pub omzet: Option<OmzetTahun>,
    /// A month, all of the family, last quarter.
    pub pendapatan: Option<Rupiah>,
    /// At least the UMK; of those who have a business.
    pub di_atas_umk: Option<Hasil41>,
    /// Named in any quarter, in the order of the list; others as written.
    pub kendala: Vec<String>,
    /// The family in this year's screening.
    pub kini: Option<&'a Tersaring>,
    /// Graded quarters that ended with C or TP, from the last one back without a gap (T23).
    pub tanpa_kemajuan: u8,
    /// The stimulus of the stage, by forms or list (T53).
    pub menerima_stimulan: Hasil41,
    /// Coaching followed, last quarter.
    pub coaching: Hasil41,
    pub asesmen_graduasi: Hasil41,
    /// What the Dinas decided about the year's results, oldest first.
    pub keputusan: Vec<&'a KeputusanDinas>,
}

/// Turnover of a month before and now.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OmzetTahun {
    /// At entry to the stage (T09).
    pub awal_tahap: Option<Rupiah>,
    /// At entry to the programme.
    pub baseline: Option<Rupiah>,
    /// Mean of the last quarter.
    pub kini: Rupiah,
}

impl Orang<'_> {
    pub fn status(&self) -> StatusPeserta {
        self.daftar.peserta.status
    }

    /// Takes part: neither graduated nor stopped.
    pub fn aktif(&self) -> bool {
        matches!(self.status(), StatusPeserta::Aktif | StatusPeserta::SiapGraduasi)
    }

    pub fn angkatan(&self) -> Option<u16> {
        self.daftar.peserta.angkatan.tahun()
    }

    /// Grade of a quarter, counted from 0: `Some(None)` is BD, or a result that must not be used.
    pub fn nilai(&self, ke: usize) -> Option<Option<Kategori>> {
        self.hasil[ke].map(|h| h.putusan.kategori).or(self.ditahan[ke].then_some(None))
    }
}

/// Everyone, and the quarters with results.
pub(super) struct Semua<'a> {
    pub orang: Vec<Orang<'a>>,
    pub triwulan: Vec<Triwulan>,
    /// What participants of the register were given.
    pub diberi: Vec<Diberi<'a>>,
}

/// What all participants are looked up in.
struct Sumber<'a> {
    riwayat: Riwayat<'a>,
    hasil_ditahan: Ditahan<'a>,
    formulir_ditahan: Ditahan<'a>,
    triwulan: [Option<Triwulan>; 4],
    terakhir: Option<Triwulan>,
    /// The quarter after the year's last.
    sesudah: Triwulan,
    stimulan: BTreeMap<&'a str, BTreeSet<Kelas>>,
    keputusan: BTreeMap<&'a str, Vec<&'a KeputusanDinas>>,
    saringan: Option<Saringan<'a>>,
    /// Per cent (T09).
    toleransi: Persen,
    umk: Rupiah,
}

/// Makes everyone's year.
pub(super) fn susun<'a>(b: &'a BahanEvaluasi, waktu: Waktu, p: &Parameter, c: &mut Catatan<'_>) -> Semua<'a> {
    let register = Register::baru(b.register.iter().map(|t| &t.peserta), c);
    let milik = |t: Triwulan| t.tahun == i32::from(waktu.tahun);
    let riwayat = Riwayat::baru(
        b.triwulan.hasil.iter().filter(|h| milik(h.putusan.triwulan)),
        b.triwulan.monitoring.iter().filter(|l| l.triwulan.is_some_and(milik)),
        c,
    );
    let ditahan = [&b.triwulan.hasil_ditahan, &b.triwulan.monitoring_ditahan];
    let triwulan = riwayat.triwulan().into_iter().chain(ditahan.into_iter().flatten().filter_map(|d| d.triwulan));
    let triwulan: Vec<Triwulan> = triwulan.filter(|t| milik(*t)).collect::<BTreeSet<_>>().into_iter().collect();
    let [hasil_ditahan, formulir_ditahan] = ditahan.map(|d| Ditahan::baru(d, &register, waktu.triwulan()));
    bukan_peserta(b, &register, milik, c);
    tanpa_monitoring(b, &triwulan, c);
    let diberikan = b.diberikan.as_deref().unwrap_or_default();
    let diberi = insentif::dikenal(diberikan, &register, p.insentif_non_stimulan, c);
    let sumber = Sumber {
        riwayat,
        hasil_ditahan,
        formulir_ditahan,
        triwulan: waktu.triwulan(),
        terakhir: triwulan.last().copied(),
        sesudah: waktu.sesudah(),
        keputusan: keputusan(b, &register, milik),
        stimulan: insentif::stimulan(&diberi),
        saringan: b.saringan.as_deref().map(Saringan::baru),
        toleransi: p.toleransi_omzet_persen,
        umk: p.umk,
    };
    let mut ada: BTreeSet<&str> = BTreeSet::new();
    let mut orang: Vec<Orang<'a>> = Vec::with_capacity(b.register.len());
    // Of several rows with one ID the first that may be used counts; the others are findings.
    let (utuh, ditahan): (Vec<_>, Vec<_>) = b.register.iter().partition(|t| t.peserta.ditahan.is_none());
    for t in utuh.into_iter().chain(ditahan) {
        let q = &t.peserta;
        if q.angkatan.tahun().is_some_and(|a| a > waktu.tahun) {
            c.catat(Kode::AngkatanSesudah, q.asal, Kolom::Angkatan, &q.angkatan.tahun().unwrap_or(0).to_string());
            continue;
        }
        if q.id.is_empty() || ada.insert(&q.id) {
            orang.push(sumber.satu(t, c));
        }
    }
    orang.sort_by(|a, b| urutan(a).cmp(&urutan(b)));
    Semua { orang, triwulan, diberi }
}

/// Decisions about results of the year, by participant.
fn keputusan<'a>(
    b: &'a BahanEvaluasi,
    register: &Register<'a>,
    milik: impl Fn(Triwulan) -> bool,
) -> BTreeMap<&'a str, Vec<&'a KeputusanDinas>> {
    let mut semua: BTreeMap<&str, Vec<&KeputusanDinas>> = BTreeMap::new();
    for k in b.triwulan.keputusan.iter().filter(|k| milik(k.triwulan)) {
        if let Some(p) = register.cari(&k.id, k.nik.parse().ok()) {
            semua.entry(crate::decide::grade::kunci(&p.id, &p.nik.teks)).or_default().push(k);
        }
    }
    semua.values_mut().for_each(|k| k.sort());
    semua
}

/// By ID, whatever the order of the register.
fn urutan<'o>(o: &'o Orang<'_>) -> impl Ord + use<'o> {
    let p = &o.daftar.peserta;
    (p.id.is_empty(), &p.id, &p.nik.teks, p.asal)
}

impl<'a> Sumber<'a> {
    fn satu(&self, t: &'a Terdaftar, c: &mut Catatan<'_>) -> Orang<'a> {
        let q = &t.peserta;
        let (id, nik) = (&*q.id, &*q.nik.teks);
        let hasil_pada = |t: Triwulan| self.riwayat.hasil_pada(id, nik, t);
        let hasil = self.triwulan.map(|t| t.and_then(hasil_pada));
        let semua: Vec<&LembarPenilaian> =
            Kelas::SEMUA.into_iter().flat_map(|k| self.riwayat.formulir_kelas(id, nik, k)).collect();
        let tertahan = self.tertahan(t, &hasil, &semua);
        let kelas = self.kelas(t, &hasil, &semua, c);
        // A quarter that was held back has shown nothing (T52); of one whose result must not be used nobody knows.
        let ditahan = |l: &LembarPenilaian| {
            let h = l.triwulan.and_then(hasil_pada);
            h.is_some_and(|h| !h.putusan.penahan.is_empty()) || l.triwulan.is_some_and(|t| tertahan.pada(t))
        };
        let mut milik: Vec<&LembarPenilaian> =
            semua.iter().copied().filter(|l| l.kelas.nilai() == kelas && !ditahan(l)).collect();
        milik.sort_by_key(|l| l.triwulan);
        let terakhir = milik.iter().rfind(|l| l.triwulan == self.terakhir).map(|l| &l.formulir);
        let fakta = self.fakta(t, kelas, (&hasil, &tertahan), &milik, terakhir);
        let diketahui = !self.terakhir.is_some_and(|t| tertahan.pada(t));
        self.periksa(t, (kelas, diketahui), &semua, &fakta, c);
        let berusaha = kelas.is_some_and(Kelas::dinilai);
        let pendapatan = terakhir.and_then(|f| f.rupiah(Medan::PendapatanKeluarga).nilai());
        let kini = self.kini(t, c);
        let mut indikator = Indikator41::SEMUA.map(|i| self::hasil(i, &fakta, self.toleransi));
        let layak = &mut indikator[Indikator41::I3 as usize];
        *layak = kini.bila_layak(*layak);
        let dari = |m| terakhir.map_or(Hasil41::BelumAda, |f| Hasil41::dari(f.ya_tidak(m)));
        Orang {
            kelas,
            kecamatan: kecamatan(t, c),
            kelurahan: Kelurahan::dari_nama(&q.kelurahan),
            indikator,
            usaha_aktif: berusaha.then(|| dari(Medan::UsahaAktif)),
            omzet: terakhir.filter(|_| berusaha).and_then(|f| omzet(t, &fakta, f)),
            pendapatan,
            di_atas_umk: berusaha
                .then(|| pendapatan.map_or(Hasil41::BelumAda, |r| Hasil41::dari(Jawaban::Isi(r >= self.umk)))),
            kendala: kendala(&milik),
            kini: kini.ada(),
            tanpa_kemajuan: self.riwayat.tanpa_kemajuan(id, nik, self.sesudah),
            menerima_stimulan: fakta.menerima(Medan::MenerimaStimulan),
            coaching: dari(Medan::MengikutiCoaching),
            keputusan: self.keputusan.get(crate::decide::grade::kunci(id, nik)).cloned().unwrap_or_default(),
            asesmen_graduasi: dari(Medan::AsesmenGraduasi),
            hasil,
            ditahan: tertahan.hasil,
            daftar: t,
        }
    }

    /// The quarters of which a row must not be used, and no other copy of it stands.
    fn tertahan(&self, t: &Terdaftar, hasil: &[Option<&BarisHasil>; 4], formulir: &[&LembarPenilaian]) -> Tertahan {
        let siapa = crate::decide::grade::kunci(&t.peserta.id, &t.peserta.nik.teks);
        let pada = |d: &Ditahan<'_>, tanpa: &dyn Fn(usize, Triwulan) -> bool| {
            std::array::from_fn(|ke| self.triwulan[ke].is_some_and(|t| tanpa(ke, t) && d.pada(siapa, t)))
        };
        Tertahan {
            hasil: pada(&self.hasil_ditahan, &|ke, _| hasil[ke].is_none()),
            formulir: pada(&self.formulir_ditahan, &|_, t| !formulir.iter().any(|l| l.triwulan == Some(t))),
        }
    }

    /// T51: the class of the latest result, else of the register.
    fn kelas(
        &self,
        t: &Terdaftar,
        hasil: &[Option<&BarisHasil>; 4],
        formulir: &[&LembarPenilaian],
        c: &mut Catatan<'_>,
    ) -> Option<Kelas> {
        let terdaftar = t.peserta.kelas.ok().flatten();
        let hasil = hasil.iter().flatten().filter_map(|h| Some((h.putusan.triwulan, h.putusan.kelas?, h.asal)));
        let lembar = formulir.iter().filter_map(|l| Some((l.triwulan?, l.kelas.nilai()?, l.asal)));
        let Some((triwulan, kelas, asal)) = lembar.chain(hasil).max_by_key(|(t, _, asal)| (*t, *asal)) else {
            return terdaftar;
        };
        if let Some(lain) = terdaftar.filter(|l| *l != kelas) {
            let apa = format!("register: {}; {triwulan}: {}", lain.label(), kelas.label());
            c.terangkan(Kode::KelasHasilBeda, asal, Kolom::Kelas, kelas.label(), apa);
        }
        Some(kelas)
    }

    fn fakta(
        &self,
        t: &Terdaftar,
        kelas: Option<Kelas>,
        (hasil, tertahan): (&[Option<&'a BarisHasil>; 4], &Tertahan),
        milik: &[&'a LembarPenilaian],
        terakhir: Option<&'a Formulir>,
    ) -> FaktaTahun<'a> {
        let q = &t.peserta;
        let sekelas = |h: &&&BarisHasil| h.putusan.kelas == kelas && h.putusan.penahan.is_empty();
        let pada_akhir = hasil.iter().flatten().filter(sekelas).find(|h| Some(h.putusan.triwulan) == self.terakhir);
        let mut dinilai = hasil.iter().flatten().filter(sekelas).filter_map(|h| h.putusan.kategori);
        let kunci = crate::decide::grade::kunci(&q.id, &q.nik.teks);
        FaktaTahun {
            kelas,
            status: q.status,
            formulir: milik.iter().map(|l| &l.formulir).collect(),
            terakhir,
            t1: pada_akhir.map(|h| h.putusan.capaian(Indikator::T1)),
            nilai: dinilai.next_back(),
            ditahan: tertahan.ada(),
            nilai_ditahan: tertahan.nilai(|ke| hasil[ke].is_some_and(|h| h.putusan.kategori.is_some())),
            pembanding: if q.omzet_awal_tahap.kosong() { q.omzet_baseline } else { q.omzet_awal_tahap },
            stimulan: kelas.is_some_and(|k| self.stimulan.get(kunci).is_some_and(|s| s.contains(&k))),
        }
    }

    /// Findings about a participant's year.
    fn periksa(
        &self,
        t: &Terdaftar,
        (kelas, akhir_diketahui): (Option<Kelas>, bool),
        formulir: &[&LembarPenilaian],
        fakta: &FaktaTahun<'_>,
        c: &mut Catatan<'_>,
    ) {
        let q = &t.peserta;
        let aktif = matches!(q.status, StatusPeserta::Aktif | StatusPeserta::SiapGraduasi);
        let ada = formulir.iter().any(|l| l.triwulan == self.terakhir);
        let dinilai = self.terakhir.is_some_and(|t| self.riwayat.hasil_pada(&q.id, &q.nik.teks, t).is_some());
        if aktif && !ada && !dinilai && akhir_diketahui && self.terakhir.is_some() {
            c.catat(Kode::PesertaTanpaHasil, q.asal, Kolom::IdPeserta, &q.id);
        }
        let medan = if kelas == Some(Kelas::Mandiri) { Medan::MenerimaScaleUp } else { Medan::MenerimaStimulan };
        if fakta.stimulan && fakta.setahun(medan) == Hasil41::Tidak {
            c.catat(Kode::StimulanBertentangan, q.asal, Kolom::IdPeserta, &q.id);
        }
    }

    fn kini(&self, t: &Terdaftar, c: &mut Catatan<'_>) -> Kini<'a> {
        let Some(saringan) = self.saringan.as_ref() else { return Kini::Tanpa };
        let q = &t.peserta;
        if q.ditahan.is_some() {
            return Kini::TidakDiketahui;
        }
        match saringan.cari(q.kk.sah, q.nik.sah) {
            Some(k) if k.ditahan.is_some() => Kini::TidakDiketahui,
            Some(k) => Kini::Ada(k),
            None => {
                c.catat(Kode::PesertaTanpaSaringan, q.asal, Kolom::NoKk, &q.kk.teks);
                Kini::TidakAda
            }
        }
    }
}

/// Of the register: the name of the kecamatan, else that in which the kelurahan lies.
fn kecamatan(t: &Terdaftar, c: &mut Catatan<'_>) -> Option<Kecamatan> {
    let q = &t.peserta;
    let ada =
        Kecamatan::dari_nama(&q.kecamatan).or_else(|| Kelurahan::dari_nama(&q.kelurahan).map(Kelurahan::kecamatan));
    if ada.is_none() {
        c.catat(Kode::KecamatanPesertaTakDikenal, q.asal, Kolom::Kecamatan, &q.kecamatan);
    }
    ada
}

fn omzet(t: &Terdaftar, fakta: &FaktaTahun<'_>, f: &Formulir) -> Option<OmzetTahun> {
    let o = Omzet::dari(f, fakta.pembanding(f)).nilai()?;
    Some(OmzetTahun {
        awal_tahap: o.pembanding,
        baseline: t.peserta.omzet_baseline.nilai(),
        kini: Rupiah::baru(o.rata_rata())?,
    })
}

/// Each obstacle once, in the order of the list, then others as written.
fn kendala(milik: &[&LembarPenilaian]) -> Vec<String> {
    let disebut: BTreeSet<&str> = milik
        .iter()
        .flat_map(|l| l.formulir.teks(Medan::Kendala).split(';'))
        .map(str::trim)
        .filter(|k| !k.is_empty())
        .collect();
    let di = |k: &&str| KENDALA.iter().position(|d| d == k).unwrap_or(KENDALA.len());
    let mut semua: Vec<&str> = disebut.into_iter().collect();
    semua.sort_by_key(|k| (di(k), *k));
    semua.into_iter().map(str::to_owned).collect()
}
