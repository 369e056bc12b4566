//! The register so far, looked up; and the register of the year, cell by cell.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::bergulir::LangkahPeserta;
use super::calon::Calon;
use super::pilihan::{Hasil as Pilihan, Masuk};
use super::{Bahan, Waktu, kunci};
use crate::decide::grade::register::Register;
use crate::domain::desil::Desil;
use crate::domain::formulir::Nilai;
use crate::domain::jawaban::Jawaban;
use crate::domain::kelas::Kelas;
use crate::domain::peserta::StatusPeserta;
use crate::domain::rupiah::Rupiah;
use crate::domain::wilayah::Kelurahan;
use crate::perwal::tahap::Hasil as HasilLangkah;
use crate::record::antar_baris::Catatan;
use crate::record::peserta::Peserta;
use crate::record::register::Terdaftar;
use crate::record::rekaman::BacaanAngkatan;
use crate::table::definisi::KolomLembar;
use crate::table::kolom::Kolom;
use crate::table::register::{KolomRegister, REGISTER};
use crate::temuan::{Kode, Tempat};

/// The register so far.
pub struct Daftar<'a> {
    register: Register<'a>,
    /// In the order of the lists.
    semua: Vec<&'a Terdaftar>,
    kk: BTreeMap<u64, Vec<&'a Terdaftar>>,
    nik: BTreeMap<u64, Vec<&'a Terdaftar>>,
    /// Highest running number of the IDs of a year, in register and results.
    nomor: BTreeMap<u16, u32>,
}

/// Order of the lists; total, whatever the order of the rows.
fn urutan(t: &Terdaftar) -> (bool, &str, &str, &str, &str, Tempat) {
    let p = &t.peserta;
    (p.id.is_empty(), &p.id, &p.nik.teks, &p.kk.teks, &p.nama, p.asal)
}

/// Has a place in the angkatan: only who stopped frees one.
pub fn menempati(t: &Terdaftar) -> bool {
    t.peserta.status != StatusPeserta::Berhenti
}

/// Entered in the year, under the Perwal; those of before (Pasal 9) are of no angkatan of it.
pub fn seangkatan(t: &Terdaftar, tahun: u16) -> bool {
    let (BacaanAngkatan::Tahun(n) | BacaanAngkatan::TahunPerwal(n)) = t.peserta.angkatan else { return false };
    n == tahun
}

/// Year and running number of `UEP-2026-0001`.
fn nomor_id(id: &str) -> Option<(u16, u32)> {
    let (tahun, nomor) = id.strip_prefix("UEP-")?.split_once('-')?;
    Some((tahun.parse().ok()?, nomor.parse().ok()?))
}

impl<'a> Daftar<'a> {
    pub fn baru(bahan: &'a Bahan, c: &mut Catatan<'_>) -> Daftar<'a> {
        let mut semua: Vec<&Terdaftar> = bahan.register.iter().collect();
        semua.sort_by(|a, b| urutan(a).cmp(&urutan(b)));
        let register = Register::baru(semua.iter().map(|t| &t.peserta), c);
        let mut d = Daftar { register, semua, kk: BTreeMap::new(), nik: BTreeMap::new(), nomor: BTreeMap::new() };
        for t in &d.semua {
            if let Some(kk) = t.peserta.kk.sah {
                d.kk.entry(kk).or_default().push(t);
            }
            if let Some(nik) = t.peserta.nik.sah {
                d.nik.entry(nik).or_default().push(t);
            }
        }
        let hasil = bahan.hasil.hasil.iter().map(|b| &*b.putusan.id);
        for (tahun, nomor) in d.semua.iter().map(|t| &*t.peserta.id).chain(hasil).filter_map(nomor_id) {
            let tertinggi = d.nomor.entry(tahun).or_default();
            *tertinggi = nomor.max(*tertinggi);
        }
        d.keluarga_ganda(c);
        d
    }

    /// Every row, in the order of the lists.
    pub fn semua(&self) -> impl Iterator<Item = &'a Terdaftar> {
        self.semua.iter().copied()
    }

    /// One participant a family.
    fn keluarga_ganda(&self, c: &mut Catatan<'_>) {
        for milik in self.kk.values() {
            let mut aktif = milik.iter().filter(|t| menempati(t));
            let Some(pertama) = aktif.next() else { continue };
            for lain in aktif.filter(|t| kunci(t) != kunci(pertama)) {
                let p = &lain.peserta;
                c.rujuk(Kode::KeluargaDuaPeserta, p.asal, Kolom::NoKk, &p.kk.teks, pertama.peserta.asal);
            }
        }
    }

    /// The participant of a family, else the participant who is this person. One who has a place in the
    /// angkatan of the year comes first.
    pub fn peserta_keluarga(&self, kk: u64, nik: Option<u64>, tahun: u16) -> Option<&'a Terdaftar> {
        let keluarga = self.kk.get(&kk).into_iter().flatten();
        let orang = nik.and_then(|n| self.nik.get(&n)).into_iter().flatten();
        keluarga.chain(orang).copied().min_by_key(|t| !(seangkatan(t, tahun) && menempati(t)))
    }

    pub fn punya_keluarga(&self, kk: u64) -> bool {
        self.kk.contains_key(&kk)
    }

    pub fn punya_peserta(&self, id: &str, nik: &str) -> bool {
        self.register.cari(id, nik.parse().ok()).is_some()
    }

    /// The register has several rows of this ID.
    pub fn ganda(&self, p: &Peserta) -> bool {
        self.register.ganda(p)
    }

    pub fn nik_ganda(&self, p: &Peserta) -> bool {
        self.register.nik_ganda(p)
    }

    /// Everyone of the angkatan of a year, each ID once.
    pub fn angkatan(&self, tahun: u16) -> impl Iterator<Item = &'a Terdaftar> {
        // Rows of one ID stand next to each other.
        let kelompok = self.semua.chunk_by(|a, b| !a.peserta.id.is_empty() && a.peserta.id == b.peserta.id);
        kelompok.filter_map(|sama| sama.first().copied()).filter(move |t| seangkatan(t, tahun))
    }

    /// Highest running number among the IDs of a year.
    pub fn nomor_terakhir(&self, tahun: u16) -> u32 {
        self.nomor.get(&tahun).copied().unwrap_or(0)
    }
}

/// A cell of the register.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Sel {
    #[default]
    Kosong,
    Teks(Box<str>),
    Bilangan(u32),
    Rupiah(Rupiah),
    Tanggal(NaiveDate),
}

impl Sel {
    fn teks(teks: &str) -> Sel {
        if teks.is_empty() { Sel::Kosong } else { Sel::Teks(teks.into()) }
    }

    fn ya_tidak(j: Option<bool>) -> Sel {
        j.map_or(Sel::Kosong, |ya| Sel::teks(if ya { "Ya" } else { "Tidak" }))
    }

    fn rupiah(j: Jawaban<Rupiah>) -> Sel {
        j.nilai().map_or(Sel::Kosong, Sel::Rupiah)
    }

    fn tanggal(t: Option<NaiveDate>) -> Sel {
        t.map_or(Sel::Kosong, Sel::Tanggal)
    }

    fn bilangan(n: Option<impl Into<u32>>) -> Sel {
        n.map_or(Sel::Kosong, |n| Sel::Bilangan(n.into()))
    }

    /// A cell that is carried on.
    fn bawaan(nilai: Option<&Nilai>) -> Sel {
        match nilai {
            None => Sel::Kosong,
            Some(Nilai::YaTidak(ya)) => Sel::ya_tidak(Some(*ya)),
            Some(Nilai::Rupiah(r)) => Sel::Rupiah(*r),
            Some(Nilai::Bilangan(n)) => Sel::Bilangan((*n).into()),
            Some(Nilai::Tanggal(t)) => Sel::Tanggal(*t),
            Some(Nilai::Teks(t) | Nilai::TakTerbaca(t)) => Sel::teks(t),
        }
    }
}

/// A participant in the register of the year.
#[derive(Clone, Debug)]
pub struct BarisRegister<'a> {
    /// `None`: new.
    pub lama: Option<&'a Terdaftar>,
    pub id: Box<str>,
    pub angkatan: Option<u16>,
    pub kelas: Option<Kelas>,
    pub status: StatusPeserta,
    /// In since before the Perwal.
    pub pasal_9: bool,
    /// By [`REGISTER`].
    pub sel: Vec<Sel>,
}

/// The register of the year: everyone so far with their step, then the new ones.
pub fn susun<'a>(
    langkah: &[LangkahPeserta<'a>],
    calon: &[Calon<'_>],
    pilihan: &Pilihan,
    waktu: Waktu,
) -> Vec<BarisRegister<'a>> {
    let lama = langkah.iter().map(|l| lama(l, waktu));
    let baru = pilihan.masuk.iter().map(|m| baru(m, &calon[m.calon], waktu));
    let mut semua: Vec<BarisRegister<'a>> = lama.chain(baru).collect();
    // Stable: those so far stand in their order already.
    semua.sort_by(|a, b| (a.id.is_empty(), &a.id).cmp(&(b.id.is_empty(), &b.id)));
    semua
}

fn lama<'a>(l: &LangkahPeserta<'a>, waktu: Waktu) -> BarisRegister<'a> {
    let t = l.terdaftar;
    let p = &t.peserta;
    let naik = l.hasil == HasilLangkah::Naik;
    let status = if l.hasil == HasilLangkah::SiapGraduasi { StatusPeserta::SiapGraduasi } else { p.status };
    let mut b = BarisRegister {
        lama: Some(t),
        id: p.id.clone(),
        angkatan: p.angkatan.tahun(),
        kelas: l.ke,
        status,
        pasal_9: matches!(p.angkatan, BacaanAngkatan::SebelumPerwal(_)),
        sel: REGISTER.iter().map(|k| sel_lama(t, k)).collect(),
    };
    if let Some(kelas) = l.ke.filter(|_| naik) {
        b.tulis(KolomRegister::Tahap, Sel::teks(kelas.tahap()));
        b.tulis(KolomRegister::Kelas, Sel::teks(kelas.label()));
        b.tulis(KolomRegister::TahunMasukTahap, Sel::Bilangan(waktu.tahun.into()));
        let omzet = l.triwulan_empat.and_then(|h| h.putusan.omzet_triwulan);
        b.tulis(KolomRegister::OmzetAwalTahap, omzet.map_or(Sel::Kosong, Sel::Rupiah));
    }
    if !p.status_salah {
        b.tulis(KolomRegister::Status, Sel::teks(status.nama()));
    }
    if let Jawaban::Isi(ya) = l.profil_baseline {
        b.tulis(KolomRegister::ProfilBaseline, Sel::ya_tidak(Some(ya)));
    }
    b
}

/// What the register has; a cell that cannot be read stays as it stands.
fn sel_lama(t: &Terdaftar, k: &KolomLembar<KolomRegister>) -> Sel {
    let Some(kolom) = k.peran else { return Sel::bawaan(t.bawaan.nilai(k.kolom)) };
    let mentah = t.mentah(k.kolom);
    if !mentah.is_empty() {
        return Sel::teks(mentah);
    }
    let p = &t.peserta;
    let kelas = p.kelas.ok().flatten();
    match kolom {
        KolomRegister::Id => Sel::teks(&p.id),
        KolomRegister::Angkatan => Sel::bilangan(p.angkatan.tahun()),
        KolomRegister::Nik => Sel::teks(&p.nik.teks),
        KolomRegister::NoKk => Sel::teks(&p.kk.teks),
        KolomRegister::Nama => Sel::teks(&p.nama),
        KolomRegister::JenisKelamin => Sel::teks(p.jenis_kelamin.map_or("", |j| j.singkat())),
        KolomRegister::Lahir => Sel::tanggal(t.lahir.nilai()),
        KolomRegister::Kecamatan => Sel::teks(&p.kecamatan),
        KolomRegister::Kelurahan => Sel::teks(&p.kelurahan),
        KolomRegister::DesilAwal => Sel::bilangan(t.desil_awal.nilai().map(Desil::nilai)),
        KolomRegister::BansosAwal => Sel::teks(&t.bansos_awal),
        KolomRegister::Disabilitas => Sel::ya_tidak(t.disabilitas),
        KolomRegister::JenisUsaha => Sel::teks(&t.jenis_usaha),
        KolomRegister::Klaster => Sel::teks(&p.klaster),
        KolomRegister::Pendamping => Sel::teks(&p.pendamping),
        KolomRegister::Tahap => Sel::teks(kelas.map_or("", Kelas::tahap)),
        KolomRegister::Kelas => Sel::teks(kelas.map_or("", Kelas::label)),
        // Written by the step of the year.
        KolomRegister::Status => Sel::Kosong,
        KolomRegister::TahunMasukTahap => Sel::bilangan(t.tahun_masuk_tahap.nilai()),
        KolomRegister::OmzetBaseline => Sel::rupiah(p.omzet_baseline),
        KolomRegister::OmzetAwalTahap => Sel::rupiah(p.omzet_awal_tahap),
        KolomRegister::NilaiAsesmen => Sel::bilangan(t.nilai_asesmen.nilai()),
        KolomRegister::ProfilBaseline => Sel::ya_tidak(t.profil_baseline.nilai()),
        KolomRegister::PerlindunganSosial => Sel::ya_tidak(t.perlindungan_sosial.nilai()),
        KolomRegister::JaminanSosial => Sel::ya_tidak(t.jaminan_sosial.nilai()),
        KolomRegister::KebutuhanDasar => Sel::ya_tidak(t.kebutuhan_dasar.nilai()),
        KolomRegister::Pasal9 => pasal_9(p.angkatan),
        KolomRegister::TanggalGraduasi => Sel::tanggal(p.tanggal_graduasi),
    }
}

/// Blank where the register so far leaves it open.
fn pasal_9(angkatan: BacaanAngkatan) -> Sel {
    match angkatan {
        BacaanAngkatan::SebelumPerwal(_) => Sel::ya_tidak(Some(true)),
        BacaanAngkatan::Tahun(_) => Sel::ya_tidak(Some(false)),
        BacaanAngkatan::TahunPerwal(_) | BacaanAngkatan::Kosong | BacaanAngkatan::Salah => Sel::Kosong,
    }
}

/// A new participant: stage I, with what screening and assessment say.
fn baru<'a>(m: &Masuk, c: &Calon<'_>, waktu: Waktu) -> BarisRegister<'a> {
    let sel = REGISTER.iter().map(|k| sel_baru(m, c, waktu, k)).collect();
    BarisRegister {
        lama: None,
        id: m.id.as_str().into(),
        angkatan: Some(waktu.tahun),
        kelas: Some(Kelas::Potensial),
        status: StatusPeserta::Aktif,
        pasal_9: false,
        sel,
    }
}

fn sel_baru(m: &Masuk, c: &Calon<'_>, waktu: Waktu, k: &KolomLembar<KolomRegister>) -> Sel {
    let (o, isi) = (&c.peserta, &c.asesmen.isi);
    // What the assessment asks for as well.
    let Some(kolom) = k.peran else { return Sel::bawaan(isi.bawaan.nilai(k.kolom)) };
    let tempat = c.keluarga.map(|k| (Kelurahan::dari_nama(&k.kelurahan), k));
    match kolom {
        KolomRegister::Id => Sel::teks(&m.id),
        KolomRegister::Angkatan | KolomRegister::TahunMasukTahap => Sel::Bilangan(waktu.tahun.into()),
        KolomRegister::Nik => Sel::teks(&o.nik.teks),
        KolomRegister::NoKk => Sel::teks(&c.asesmen.kk.teks),
        KolomRegister::Nama => Sel::teks(&o.nama),
        KolomRegister::JenisKelamin => Sel::teks(o.jenis_kelamin.map_or("", |j| j.singkat())),
        KolomRegister::Lahir => Sel::tanggal(o.lahir),
        KolomRegister::Kecamatan => {
            Sel::teks(tempat.map_or("", |(resmi, k)| resmi.map_or(&*k.kecamatan, |r| r.kecamatan().nama())))
        }
        KolomRegister::Kelurahan => {
            Sel::teks(tempat.map_or("", |(resmi, k)| resmi.map_or(&*k.kelurahan, |r| r.nama())))
        }
        KolomRegister::DesilAwal => Sel::bilangan(c.keluarga.and_then(|k| k.desil.nilai()).map(Desil::nilai)),
        KolomRegister::BansosAwal => Sel::teks(c.keluarga.map_or("", |k| &*k.bansos)),
        KolomRegister::Disabilitas => Sel::ya_tidak(o.disabilitas),
        KolomRegister::JenisUsaha => Sel::teks(isi.bawaan.teks(Kolom::JenisUsaha)),
        KolomRegister::Tahap => Sel::teks(Kelas::Potensial.tahap()),
        KolomRegister::Kelas => Sel::teks(Kelas::Potensial.label()),
        KolomRegister::Status => Sel::teks(StatusPeserta::Aktif.nama()),
        KolomRegister::OmzetBaseline => Sel::rupiah(isi.omzet_baseline),
        KolomRegister::NilaiAsesmen => Sel::bilangan(c.nilai),
        KolomRegister::ProfilBaseline => Sel::ya_tidak(isi.profil_baseline.nilai()),
        KolomRegister::PerlindunganSosial => Sel::ya_tidak(isi.perlindungan_sosial.nilai()),
        KolomRegister::JaminanSosial => Sel::ya_tidak(isi.jaminan_sosial.nilai()),
        KolomRegister::KebutuhanDasar => Sel::ya_tidak(isi.kebutuhan_dasar.nilai()),
        KolomRegister::Pasal9 => Sel::ya_tidak(Some(false)),
        // Not known before the programme begins.
        KolomRegister::Klaster | KolomRegister::Pendamping => Sel::Kosong,
        KolomRegister::OmzetAwalTahap | KolomRegister::TanggalGraduasi => Sel::Kosong,
    }
}

impl BarisRegister<'_> {
    /// The cell of a column that code does something with.
    pub fn sel(&self, kolom: KolomRegister) -> &Sel {
        &self.sel[letak(kolom)]
    }

    fn tulis(&mut self, kolom: KolomRegister, isi: Sel) {
        self.sel[letak(kolom)] = isi;
    }
}

/// Where the column stands, from 0.
pub fn letak(kolom: KolomRegister) -> usize {
    REGISTER.iter().position(|k| k.peran == Some(kolom)).expect("every name is that of a row")
}
