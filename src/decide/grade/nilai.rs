//! One participant: from the row that speaks for them to the assessment.

use super::diberikan::Diberikan;
use super::gugus::Gugus;
use super::periksa::{self, pembanding_register};
use super::register::Register;
use super::sebelumnya::Sebelumnya;
use super::{AsalPembanding, Dinilai, Orang, Waktu, kunci};
use crate::domain::formulir::{Formulir, Medan};
use crate::domain::jawaban::Jawaban;
use crate::domain::kelas::Kelas;
use crate::domain::peserta::StatusPeserta;
use crate::domain::rupiah::Rupiah;
use crate::domain::triwulan::Triwulan;
use crate::perwal::insentif::{Keadaan, NaikTahap, bagi};
use crate::perwal::parameter::Parameter;
use crate::perwal::penilaian::{Fakta, Omzet, Putusan, Tunggu, Verifikasi, naik_tahap, putuskan, tafsir_pantauan};
use crate::perwal::tabel_5_1::{Indikator, Kategori};
use crate::perwal::tafsir::KumpulanTafsir;
use crate::perwal::tahap::{mendahului, sebelum_tahun};
use crate::record::antar_baris::Catatan;
use crate::record::hasil::PutusanTertulis;
use crate::record::rekaman::BacaanAngkatan;
use crate::table::kolom::Kolom;
use crate::temuan::{Kode, Tempat};

/// Assesses participants one by one.
pub(super) struct Penilai<'a> {
    pub waktu: Waktu,
    pub p: &'a Parameter,
    pub register: Option<&'a Register<'a>>,
    pub sebelumnya: &'a Sebelumnya<'a>,
    pub diberikan: &'a Diberikan,
}

/// What becomes of a participant.
pub(super) enum Orangnya {
    Dinilai(Box<Dinilai>),
    /// Stage I, and graduates (T43): Matrik 4.1 measures them, Tabel 5.1 doesn't grade them.
    Dipantau(Box<Orang>),
}

impl Orangnya {
    /// The readings that it rests on.
    pub(super) fn tafsir(&self) -> KumpulanTafsir {
        match self {
            Orangnya::Dinilai(d) => d.tafsir(),
            Orangnya::Dipantau(o) => tafsir_pantauan(o.kelas).into_iter().collect(),
        }
    }
}

impl Penilai<'_> {
    pub(super) fn nilai(&self, g: &Gugus<'_>, c: &mut Catatan<'_>) -> Orangnya {
        let mut penahan = g.penahan.clone();
        let kelas = self.kelas(g, &mut penahan, c);
        self.periksa_register(g, &mut penahan, c);
        self.periksa_tanggal(g, &mut penahan, c);
        let mut orang = orang(g, kelas);
        if g.bertentangan || penahan.contains(&Kode::KelasLain) {
            // Which row is right, or what its fields would mean in another class, nobody knows yet.
            orang.formulir = Formulir::default();
        }
        let omzet_janggal = periksa::omzet(&orang, g.peserta, self.p, c);
        periksa::jawaban(&orang, c);
        let dipantau = kelas == Some(Kelas::Potensial) || orang.status == StatusPeserta::Graduasi;
        if dipantau && !penahan.contains(&Kode::KelasLain) {
            return Orangnya::Dipantau(Box::new(orang));
        }
        Orangnya::Dinilai(Box::new(Dinilai { omzet_janggal, ..self.putuskan(g, orang, penahan, c) }))
    }

    /// The class of the register; without one, of the sheet.
    fn kelas(&self, g: &Gugus<'_>, penahan: &mut Vec<Kode>, c: &mut Catatan<'_>) -> Option<Kelas> {
        let l = g.lembar;
        // What an edited row of the register says of the class isn't used.
        let terdaftar = g.peserta.filter(|p| p.ditahan.is_none()).map_or(Ok(None), |p| p.kelas);
        match (terdaftar, l.kelas) {
            (Ok(Some(r)), Jawaban::Isi(s)) if r != s => {
                penahan.push(Kode::KelasLain);
                let apa = format!("register: {r}; lembar: {s}");
                c.terangkan(Kode::KelasLain, l.asal, Kolom::IdPeserta, &l.id, apa);
                Some(r)
            }
            (Err(kode), _) => {
                // The register's finding says so already.
                penahan.push(kode);
                l.kelas.nilai()
            }
            (Ok(Some(r)), _) => Some(r),
            (Ok(None), Jawaban::Isi(s)) => Some(s),
            (Ok(None), _) => {
                penahan.push(Kode::KelasKosong);
                c.catat(Kode::KelasKosong, l.asal, Kolom::Kelas, "");
                None
            }
        }
    }

    fn periksa_register(&self, g: &Gugus<'_>, penahan: &mut Vec<Kode>, c: &mut Catatan<'_>) {
        let (Some(r), Some(p)) = (self.register, g.peserta) else { return };
        penahan.extend(p.ditahan);
        if r.ganda(p) {
            penahan.push(Kode::PesertaGanda);
        }
        if r.nik_ganda(p) {
            penahan.push(Kode::PesertaNikGanda);
        }
        if p.status_salah {
            penahan.push(Kode::StatusTakTerbaca);
        }
        if p.status == StatusPeserta::Berhenti {
            penahan.push(Kode::PesertaBerhenti);
            c.catat(Kode::PesertaBerhenti, g.lembar.asal, Kolom::IdPeserta, &g.lembar.id);
        }
        let lama = matches!(p.angkatan, BacaanAngkatan::SebelumPerwal(_));
        let tahun = self.waktu.triwulan.tahun_berikutnya() - 1;
        let terdaftar = p.angkatan.tahun().zip(p.kelas.ok().flatten()).filter(|_| p.ditahan.is_none());
        if let Some(pertama) = terdaftar.and_then(|(a, k)| mendahului(a, lama, k, p.status, tahun)) {
            let tahap = p.kelas.ok().flatten().map_or("", Kelas::tahap);
            c.terangkan(Kode::TahapMendahului, p.asal, Kolom::Tahap, tahap, format!("tahun pertamanya {pertama}"));
        }
        let huruf =
            |t: &str| -> String { t.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect() };
        let nama = &g.lembar.nama;
        if !nama.is_empty() && !p.nama.is_empty() && huruf(nama) != huruf(&p.nama) {
            c.terangkan(Kode::NamaBeda, g.lembar.asal, Kolom::Nama, nama, format!("register: {}", p.nama));
        }
    }

    /// A verification that cannot have happened is none.
    fn periksa_tanggal(&self, g: &Gugus<'_>, penahan: &mut Vec<Kode>, c: &mut Catatan<'_>) {
        let l = g.lembar;
        match l.formulir.tanggal(Medan::TanggalVerifikasi) {
            Jawaban::TakTerbaca => penahan.push(Kode::TanggalTakTerbaca),
            Jawaban::Isi(t) if t > self.waktu.acuan => {
                penahan.push(Kode::VerifikasiDiDepan);
                let apa = format!("tanggal acuan {}", self.waktu.acuan);
                c.terangkan(Kode::VerifikasiDiDepan, l.asal, Kolom::TanggalVerifikasi, &t.to_string(), apa);
            }
            Jawaban::Isi(t) if t < self.waktu.triwulan.awal() => {
                let apa = format!("{} mulai {}", self.waktu.triwulan, self.waktu.triwulan.awal());
                c.terangkan(Kode::VerifikasiLama, l.asal, Kolom::TanggalVerifikasi, &t.to_string(), apa);
            }
            _ => {}
        }
    }

    fn putuskan(&self, g: &Gugus<'_>, orang: Orang, penahan: Vec<Kode>, c: &mut Catatan<'_>) -> Dinilai {
        let (id, nik) = (&*orang.id, &*orang.nik);
        let triwulan = self.waktu.triwulan;
        let (pembanding, asal_pembanding) = pembanding(g);
        let tak_berdasar = g.bertentangan || penahan.contains(&Kode::KelasLain);
        let Some(kelas) = orang.kelas.filter(|_| !tak_berdasar) else {
            let kelas = orang.kelas.filter(|k| k.dinilai()).unwrap_or(Kelas::Tumbuh);
            let putusan = Putusan::tanpa_isi(kelas, self.p, penahan.first().copied());
            return Dinilai::ditahan(orang, putusan, penahan);
        };
        let sertifikat = orang.formulir.nomor_sertifikat();
        let pernah = self.sebelumnya.pernah(id, nik, kelas, triwulan);
        let fakta = Fakta {
            kelas,
            formulir: &orang.formulir,
            pembanding,
            pernah,
            sertifikat_lama: self.sebelumnya.sertifikat_lama(id, nik, kelas, sertifikat),
        };
        periksa::isian(&fakta, orang.asal, self.p, c);
        let putusan = putuskan(&fakta, self.p, !penahan.is_empty());
        let verifikasi = Verifikasi::dari(&orang.formulir);
        let terverifikasi = verifikasi.lengkap() || !self.p.verifikasi_wajib;
        if !terverifikasi && putusan.kategori().is_some() {
            belum_diverifikasi(&verifikasi, orang.asal, c);
        }
        let tahun = orang.angkatan.and_then(|a| sebelum_tahun(a, kelas, triwulan.tahun_berikutnya()));
        let menurut_nilai = naik_tahap(kelas, putusan.kategori(), &orang.formulir);
        let naik = menurut_nilai.map(|n| n.sejauh_boleh(terverifikasi, tahun));
        let milik = self.diberikan.milik(kunci(id, nik));
        let (diberikan, tanpa_tahap) = milik.pada(kelas, triwulan, self.p.insentif_non_stimulan);
        let keadaan = Keadaan {
            naik: menurut_nilai.map_or(NaikTahap::Tidak, |n| n.naik),
            terverifikasi,
            sebelum_tahun: tahun.is_some(),
            triwulan_terakhir: triwulan.terakhir(),
            progres_dan_siap: progres_dan_siap(&orang.formulir),
            diberikan: &diberikan,
            tanpa_tahap: &tanpa_tahap,
        };
        let insentif = putusan.kategori().map(|kategori| bagi(kelas, kategori, keadaan));
        let rendah = matches!(putusan.kategori(), Some(Kategori::C | Kategori::Tp));
        Dinilai {
            terakhir: self.sebelumnya.terakhir(id, nik, kelas, triwulan).cloned(),
            terakhir_ditahan: self.sebelumnya.ditahan(id, nik, kelas, triwulan),
            tanpa_kemajuan: if rendah { 1 + self.sebelumnya.tanpa_kemajuan(id, nik, triwulan) } else { 0 },
            insentif: insentif.unwrap_or_default(),
            insentif_lain: milik.lain(kelas),
            orang,
            pembanding,
            asal_pembanding,
            putusan,
            penahan,
            omzet_janggal: false,
            verifikasi,
            pernah,
            naik,
        }
    }
}

/// "jika menunjukkan progress dan kesiapan graduasi" (T44).
fn progres_dan_siap(f: &Formulir) -> bool {
    [Medan::MenunjukkanPerbaikan, Medan::AsesmenGraduasi].iter().all(|m| f.ya_tidak(*m) == Jawaban::Isi(true))
}

/// A graded row that nobody has verified, at the first field that is missing (T58).
fn belum_diverifikasi(v: &Verifikasi, asal: Tempat, c: &mut Catatan<'_>) {
    let Verifikasi::Belum(kurang) = v else { return };
    let kolom = kurang.first().map_or(Kolom::TanggalVerifikasi, |m| Kolom::medan(*m));
    c.terangkan(Kode::BelumDiverifikasi, asal, kolom, "", format!("belum ada: {}", v.kurang()));
}

impl Dinilai {
    /// Graded, and no incentive and no move come of it yet (T58).
    pub fn belum_diverifikasi(&self) -> bool {
        self.naik.is_some_and(|n| n.tunggu == Some(Tunggu::Verifikasi))
    }

    fn ditahan(orang: Orang, putusan: Putusan, penahan: Vec<Kode>) -> Dinilai {
        let verifikasi = Verifikasi::dari(&orang.formulir);
        Dinilai {
            orang,
            pembanding: Jawaban::Kosong,
            asal_pembanding: None,
            putusan,
            penahan,
            omzet_janggal: false,
            verifikasi,
            pernah: [None; 5],
            naik: None,
            insentif: Default::default(),
            insentif_lain: Vec::new(),
            terakhir: None,
            terakhir_ditahan: Vec::new(),
            tanpa_kemajuan: 0,
        }
    }

    /// Turnover of the quarter, where all three months are known.
    pub fn omzet(&self) -> Option<Omzet> {
        Omzet::dari(&self.orang.formulir, self.pembanding).nilai()
    }

    /// The decision as results write it.
    pub fn tertulis(&self, triwulan: Triwulan) -> PutusanTertulis {
        PutusanTertulis {
            triwulan,
            id: self.orang.id.clone(),
            nik: self.orang.nik.clone(),
            kelas: self.orang.kelas,
            omzet_pembanding: self.pembanding.nilai(),
            omzet_triwulan: self.omzet().and_then(|o| Rupiah::baru(o.rata_rata())),
            capaian: Indikator::SEMUA.map(|i| self.putusan.capaian(i)),
            kategori: self.putusan.kategori(),
            kemungkinan: self.putusan.uraian_kemungkinan().into(),
            naik_tahap: self.naik.map_or("", |n| n.naik.nama()).into(),
            sertifikat: self.orang.formulir.nomor_sertifikat().into(),
            penahan: self.penahan.iter().map(|k| k.kode()).collect::<Vec<_>>().join(", ").into(),
            verifikasi: self.verifikasi.tertulis().into(),
            ditunjukkan: self.pernah,
        }
    }
}

/// Name and the like as the register has them, else as the sheet does.
fn orang(g: &Gugus<'_>, kelas: Option<Kelas>) -> Orang {
    let (l, p) = (g.lembar, g.peserta);
    let pilih = |register: Option<&Box<str>>, lembar: &str| -> Box<str> {
        register.map(|t| &**t).filter(|t| !t.is_empty()).unwrap_or(lembar).into()
    };
    Orang {
        asal: l.asal,
        id: pilih(p.map(|p| &p.id), &g.id),
        nik: pilih(p.map(|p| &p.nik.teks), &l.nik.teks),
        nama: pilih(p.map(|p| &p.nama), &l.nama),
        angkatan: p.and_then(|p| p.angkatan.tahun()).or_else(|| l.angkatan.tahun()),
        kelurahan: pilih(p.map(|p| &p.kelurahan), ""),
        alamat: pilih(p.map(|p| &p.alamat), ""),
        klaster: pilih(p.map(|p| &p.klaster), &l.klaster),
        // The sheet says who mentors now.
        pendamping: if l.pendamping.is_empty() { pilih(p.map(|p| &p.pendamping), "") } else { l.pendamping.clone() },
        kelas,
        status: p.map_or(l.status, |p| p.status),
        formulir: l.formulir.clone(),
    }
}

/// What turnover is compared with: the sheet's own figure, else the register's (T09).
fn pembanding(g: &Gugus<'_>) -> (Jawaban<Rupiah>, Option<AsalPembanding>) {
    let lembar = g.lembar.formulir.rupiah(Medan::OmzetPembanding);
    if lembar.kosong() { pembanding_register(g.peserta) } else { (lembar, Some(AsalPembanding::Lembar)) }
}
