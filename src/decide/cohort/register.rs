//! The register of the year, cell by cell.

use chrono::NaiveDate;

use super::Waktu;
use super::bergulir::LangkahPeserta;
use super::calon::Calon;
use super::pilihan::{HasilPilihan as Pilihan, Masuk};
use crate::domain::desil::Desil;
use crate::domain::formulir::Nilai;
use crate::domain::jawaban::Jawaban;
use crate::domain::kelas::Kelas;
use crate::domain::peserta::StatusPeserta;
use crate::domain::rupiah::Rupiah;
use crate::domain::wilayah::Kelurahan;
use crate::perwal::tahap::HasilLangkah;
use crate::record::register::Terdaftar;
use crate::record::rekaman::BacaanAngkatan;
use crate::table::definisi::KolomLembar;
use crate::table::kolom::Kolom;
use crate::table::register::{KolomRegister, REGISTER};

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
