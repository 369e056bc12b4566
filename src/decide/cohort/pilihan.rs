//! Places: who enters, who waits, and the place that was missing.

use std::collections::{BTreeMap, BTreeSet};

use super::calon::{Calon, Keputusan};
use super::daftar::{Daftar, menempati};
use super::{Saringan, Waktu};
use crate::domain::nomor;
use crate::domain::orang::JenisKelamin;
use crate::domain::wilayah::Kelurahan;
use crate::perwal::angkatan::jejak::{self, Oleh};
use crate::perwal::angkatan::{self, Kelompok, Ketentuan, Kursi, Penentu, Tetap, penentu};
use crate::perwal::parameter::Parameter;
use crate::record::register::Terdaftar;
use crate::record::saringan::kpm_pkh;

/// Somebody new in the angkatan.
#[derive(Clone, Debug)]
pub struct Masuk {
    /// Place in [`Saringan::calon`].
    pub calon: usize,
    /// `UEP-2026-0001`.
    pub id: String,
    pub tempat: Tempat,
    /// Came in for a reserved share: others with a place in this group's order have none.
    pub kuota_khusus: bool,
}

/// A candidate's place among those of the same group.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Tempat {
    pub kelompok: Kelompok,
    /// From 1, among the candidates without a place before this choice.
    pub peringkat: u32,
    pub kursi: Kursi,
}

/// Somebody who waits.
#[derive(Clone, Debug)]
pub struct Cadangan {
    /// Place in [`Saringan::calon`].
    pub calon: usize,
    /// From 1, over the whole city: the order of T17.
    pub urutan: u32,
    /// From 1, among those who wait in the same group.
    pub urutan_kelompok: u32,
    pub tempat: Tempat,
    /// The last one of the group who has a place; `None`: nobody of whom that is known.
    pub terakhir: Option<Terakhir>,
}

impl Masuk {
    /// The place as the row carries it.
    pub fn putusan(&self) -> jejak::Tempat {
        let Tempat { peringkat, kursi, .. } = self.tempat;
        jejak::Tempat::Masuk { peringkat, kursi: kursi.kursi, kuota_khusus: self.kuota_khusus }
    }
}

impl Cadangan {
    /// The place that was missing, as the row carries it.
    pub fn putusan(&self) -> jejak::Tempat {
        let Tempat { peringkat, kursi, .. } = self.tempat;
        let oleh = match &self.terakhir {
            Some(Terakhir { penentu: Some(penentu), .. }) => Oleh::Urutan(*penentu),
            Some(Terakhir { calon: Some(_), .. }) => Oleh::KuotaKhusus,
            _ => Oleh::TidakDiketahui,
        };
        jejak::Tempat::Cadangan { peringkat, kursi: kursi.kursi, oleh }
    }
}

/// The last place of a group.
#[derive(Clone, Debug)]
pub struct Terakhir {
    /// Sum of the scores.
    pub nilai: u32,
    /// All of them; `None`: in since an earlier run, of whom the register keeps the sum alone.
    pub calon: Option<angkatan::Calon>,
    /// What decided against that one; `None`: a reserved share, or an earlier run.
    pub penentu: Option<Penentu>,
}

/// The choice.
#[derive(Clone, Default, Debug)]
pub struct HasilPilihan {
    pub kuota: u32,
    /// New in the angkatan, in the order of their IDs.
    pub masuk: Vec<Masuk>,
    /// In the order of T17.
    pub cadangan: Vec<Cadangan>,
    pub kursi: BTreeMap<Kelompok, Kursi>,
    pub kurang_perempuan: u32,
    pub kurang_disabilitas: u32,
}

/// Gives the places of a quota.
pub fn pilih(calon: &[Calon<'_>], daftar: &Daftar<'_>, waktu: Waktu, kuota: u32, p: &Parameter) -> HasilPilihan {
    let (asal, lolos): (Vec<usize>, Vec<angkatan::Calon>) =
        calon.iter().enumerate().filter_map(|(i, c)| Some((i, c.lolos()?.clone()))).unzip();
    let seangkatan: Vec<&Terdaftar> = daftar.angkatan(waktu.tahun).collect();
    let tetap: Vec<Tetap> = seangkatan.iter().map(|t| tetap(t)).collect();
    let k = Ketentuan {
        kuota,
        alokasi: p.alokasi,
        benih: &p.benih_undian,
        perempuan: p.kuota_perempuan_persen,
        disabilitas: p.kuota_disabilitas_persen,
    };
    let pilihan = angkatan::pilih(&lolos, &tetap, k);
    let peringkat = Peringkat::baru(&lolos, &seangkatan, &pilihan, k);
    let mut nomor = daftar.nomor_terakhir(waktu.tahun);
    let masuk = pilihan.terpilih.iter().map(|i| {
        nomor += 1;
        Masuk {
            calon: asal[*i],
            id: format!("UEP-{}-{nomor:04}", waktu.tahun),
            tempat: peringkat.tempat(*i),
            kuota_khusus: peringkat.kuota_khusus(*i),
        }
    });
    let masuk = masuk.collect();
    let mut menunggu: BTreeMap<Kelompok, u32> = BTreeMap::new();
    let cadangan = pilihan.cadangan.iter().zip(1..).map(|(i, urutan)| {
        let tempat = peringkat.tempat(*i);
        let milik = menunggu.entry(tempat.kelompok).or_default();
        *milik += 1;
        let terakhir = peringkat.terakhir(*i);
        Cadangan { calon: asal[*i], urutan, urutan_kelompok: *milik, tempat, terakhir }
    });
    let cadangan = cadangan.collect();
    HasilPilihan {
        kuota,
        masuk,
        cadangan,
        kursi: pilihan.kursi,
        kurang_perempuan: pilihan.kurang_perempuan,
        kurang_disabilitas: pilihan.kurang_disabilitas,
    }
}

/// A participant of the angkatan as the choice sees them.
fn tetap(t: &Terdaftar) -> Tetap {
    Tetap {
        kelurahan: Kelurahan::dari_nama(&t.peserta.kelurahan),
        perempuan: jenis_kelamin(t) == Some(JenisKelamin::Perempuan),
        disabilitas: t.disabilitas == Some(true),
        menempati: menempati(t),
    }
}

/// Of the register, else of the NIK (T39).
fn jenis_kelamin(t: &Terdaftar) -> Option<JenisKelamin> {
    t.peserta.jenis_kelamin.or(t.peserta.nik.sah.map(nomor::jenis_kelamin))
}

/// The order of each group.
struct Peringkat<'a> {
    lolos: &'a [angkatan::Calon],
    k: Ketentuan<'a>,
    tempat: Vec<Tempat>,
    /// Rank of the first one of each group who has no place.
    menunggu: BTreeMap<Kelompok, u32>,
    /// The last one of each group who has a place.
    terakhir: BTreeMap<Kelompok, usize>,
    /// Lowest sum of scores among those of each group who were in before.
    terendah: BTreeMap<Kelompok, u32>,
}

impl<'a> Peringkat<'a> {
    fn baru(
        lolos: &'a [angkatan::Calon],
        seangkatan: &[&Terdaftar],
        p: &angkatan::Pilihan,
        k: Ketentuan<'a>,
    ) -> Peringkat<'a> {
        let terpilih: BTreeSet<usize> = p.terpilih.iter().copied().collect();
        let kosong = Tempat { kelompok: Kelompok::TidakDiketahui, peringkat: 0, kursi: Kursi::default() };
        let mut tempat = vec![kosong; lolos.len()];
        let mut banyak: BTreeMap<Kelompok, u32> = BTreeMap::new();
        let (mut terakhir, mut menunggu) = (BTreeMap::new(), BTreeMap::new());
        for &i in &p.urut {
            let kelompok = k.alokasi.kelompok(lolos[i].kelurahan);
            let peringkat = banyak.entry(kelompok).or_default();
            *peringkat += 1;
            let kursi = p.kursi.get(&kelompok).copied().unwrap_or_default();
            tempat[i] = Tempat { kelompok, peringkat: *peringkat, kursi };
            if terpilih.contains(&i) {
                terakhir.insert(kelompok, i);
            } else {
                menunggu.entry(kelompok).or_insert(*peringkat);
            }
        }
        let mut terendah: BTreeMap<Kelompok, u32> = BTreeMap::new();
        for t in seangkatan.iter().filter(|t| menempati(t)) {
            let kelompok = k.alokasi.kelompok(Kelurahan::dari_nama(&t.peserta.kelurahan));
            if let Some(nilai) = t.nilai_asesmen.nilai().map(u32::from) {
                terendah.entry(kelompok).and_modify(|n| *n = nilai.min(*n)).or_insert(nilai);
            }
        }
        Peringkat { lolos, k, tempat, menunggu, terakhir, terendah }
    }

    fn tempat(&self, i: usize) -> Tempat {
        self.tempat[i]
    }

    /// Somebody before them in the group's order has no place.
    fn kuota_khusus(&self, i: usize) -> bool {
        let t = self.tempat[i];
        self.menunggu.get(&t.kelompok).is_some_and(|r| *r < t.peringkat)
    }

    fn terakhir(&self, i: usize) -> Option<Terakhir> {
        let kelompok = self.tempat[i].kelompok;
        let (ini, benih) = (&self.lolos[i], self.k.benih);
        if let Some(lain) = self.terakhir.get(&kelompok).map(|j| &self.lolos[*j]) {
            let penentu = penentu(ini, lain, benih);
            return Some(Terakhir { nilai: lain.nilai(), calon: Some(lain.clone()), penentu });
        }
        let nilai = *self.terendah.get(&kelompok)?;
        let penentu = nilai.checked_sub(ini.nilai()).filter(|n| *n > 0).map(Penentu::Nilai);
        Some(Terakhir { nilai, calon: None, penentu })
    }
}

/// What a quota would mean.
#[derive(Clone, Default, Debug)]
pub struct Banding {
    pub kuota: u32,
    pub diterima: u32,
    pub cadangan: u32,
    /// Lowest sum of scores among those who enter.
    pub nilai_terendah: Option<u32>,
    pub perempuan: u32,
    pub disabilitas: u32,
    pub kpm_pkh: u32,
    /// Desil 1 to 10, then unknown.
    pub desil: [u32; 11],
    pub kursi: BTreeMap<Kelompok, Kursi>,
    pub kurang_perempuan: u32,
    pub kurang_disabilitas: u32,
}

/// The same candidates under another quota. Counts everyone who would be in: those of the angkatan already
/// included, as far as their assessment is known.
pub fn bandingkan(saringan: &Saringan<'_>, daftar: &Daftar<'_>, waktu: Waktu, kuota: u32, p: &Parameter) -> Banding {
    let hasil = pilih(&saringan.calon, daftar, waktu, kuota, p);
    let mut b = Banding {
        kuota,
        cadangan: hasil.cadangan.len() as u32,
        kurang_perempuan: hasil.kurang_perempuan,
        kurang_disabilitas: hasil.kurang_disabilitas,
        kursi: hasil.kursi,
        ..Banding::default()
    };
    for m in &hasil.masuk {
        if let Keputusan::Lolos(c) = &saringan.calon[m.calon].keputusan {
            b.nilai_terendah = Some(b.nilai_terendah.map_or(c.nilai(), |n| n.min(c.nilai())));
            b.tambah(c.perempuan, c.disabilitas, c.kpm_pkh, c.desil.map(|d| d.nilai()));
        }
    }
    for t in daftar.angkatan(waktu.tahun).filter(|t| menempati(t)) {
        let nilai = t.nilai_asesmen.nilai().map(u32::from);
        b.nilai_terendah = b.nilai_terendah.into_iter().chain(nilai).min();
        let f = tetap(t);
        b.tambah(f.perempuan, f.disabilitas, kpm_pkh(&t.bansos_awal), t.desil_awal.nilai().map(|d| d.nilai()));
    }
    b
}

impl Banding {
    fn tambah(&mut self, perempuan: bool, disabilitas: bool, pkh: bool, desil: Option<u8>) {
        self.diterima += 1;
        self.perempuan += u32::from(perempuan);
        self.disabilitas += u32::from(disabilitas);
        self.kpm_pkh += u32::from(pkh);
        self.desil[desil.map_or(10, |d| usize::from(d) - 1)] += 1;
    }
}
