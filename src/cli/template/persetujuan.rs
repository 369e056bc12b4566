//! `uep template persetujuan --from BUKU...`: every row that no step uses because somebody changed it, to be stood by or
//! not.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::super::Opsi;
use super::super::masukan::catat;
use super::argumen::ArgumenPersetujuan;
use super::{jalan, masukan_tampil, selesai};
use crate::domain::rupiah::ribuan;
use crate::error::{Galat, Result, tertulis};
use crate::read::cari::Pencarian;
use crate::read::header::PetaPengguna;
use crate::read::sumber::{OpsiBaca, Sumber};
use crate::record::konteks::Disamarkan;
use crate::record::koreksi::Rencana;
use crate::record::persetujuan::{Pemilik, Sasaran};
use crate::record::semua::baca_semua;
use crate::record::tabel::{self, BarisTabel, Cara};
use crate::record::tanda;
use crate::sheets::template::{Masukan, persetujuan};
use crate::table::angkatan::PERUBAHAN;
use crate::table::evaluasi::KODE_PESERTA;
use crate::table::jenis::{Jenis, Peran};
use crate::table::kolom::Kolom;
use crate::table::nilai;
use crate::temuan::{Tempat, Temuan};
use crate::write::keluaran::Keluaran;

/// What steps read the lists of the programme for.
const PERAN: [Peran; 5] = [Peran::SaringanUtuh, Peran::Register, Peran::Hasil, Peran::Insentif, Peran::Evaluasi];

pub(super) fn buat(a: &ArgumenPersetujuan, hari_ini: NaiveDate) -> Result<()> {
    let k = &a.kosong;
    k.penilaian.tolak("persetujuan")?;
    k.asesmen.tolak("persetujuan")?;
    let masukan: Vec<&Path> = a.from.iter().map(PathBuf::as_path).collect();
    let keluaran = Keluaran::periksa(&k.umum.keluaran, &masukan, k.umum.force)?;
    let mut opsi = Opsi(vec!["persetujuan".to_owned()]);
    a.from.iter().for_each(|b| opsi.berkas("--from", b));
    let mut jalan = jalan(opsi, &k.umum, hari_ini);
    let sumber = buka(&masukan)?;
    let mut pemilik = BTreeMap::new();
    let satu = |nomor: u16, s: &Sumber, cara: Cara<'_>| tabel::baca(s, nomor, cara, milik);
    let mut dibaca = baca_semua(&sumber, jalan.acuan, &Rencana::default(), satu, |isi| {
        pemilik.extend(isi.into_iter().flatten());
    })?;
    let perubahan = std::mem::take(&mut dibaca.perubahan);
    let mut lain = Vec::new();
    for (nomor, s) in (0..).zip(&sumber) {
        lain.extend(di_lembar_lain(s, nomor, &mut dibaca.temuan)?);
    }
    if perubahan.is_empty() && lain.is_empty() {
        let berkas = masukan.iter().map(|b| tertulis(b)).collect::<Vec<_>>().join(", ");
        return Err(Galat::TanpaPerubahan { berkas });
    }
    let sasaran = |p: &tanda::Perubahan| {
        let milik = pemilik.remove(&p.tempat).unwrap_or_default();
        Sasaran::dari(&sumber[usize::from(p.tempat.sumber)], p, milik)
    };
    let baris: Vec<Sasaran> = perubahan.iter().map(sasaran).chain(lain).collect();
    let mut temuan = catat(&mut jalan, &sumber, dibaca);
    temuan.sort_unstable();
    let masukan = Masukan { jalan: &jalan, temuan: Some(&temuan), param: None };
    let terbitan = persetujuan::tulis(&masukan, &baris, &keluaran, k.umum.delimiter)?;
    selesai(&k.umum, &terbitan, |keluar| {
        let n = ribuan(baris.len() as u64);
        writeln!(keluar, "Lembar persetujuan: {n} baris yang diubah atau ditambahkan sesudah ditulis uep")?;
        masukan_tampil(&jalan, &temuan, keluar)
    })
}

/// Lists beside the one that a workbook is known by, of which steps look up rows: sheet, key columns, codes.
const LEMBAR_LAIN: [(Jenis, &str, [&str; 2], &[&str]); 3] = [
    (Jenis::Capaian, "Daftar Peserta", ["ID Peserta", "NIK"], KODE_PESERTA),
    (Jenis::Register, "Perubahan Tahap", ["ID Peserta", "NIK"], &[PERUBAHAN.kode]),
    (Jenis::Hasil, "Perlu Keputusan", ["ID Peserta", "NIK"], nilai::KODE_KEPUTUSAN),
];

/// The changed rows of those.
fn di_lembar_lain(s: &Sumber, nomor: u16, temuan: &mut Vec<Temuan>) -> Result<Vec<Sasaran>> {
    let mut semua = Vec::new();
    let Some(buku) = Pencarian::dalam(s) else { return Ok(semua) };
    for (_, lembar, kunci, kode) in LEMBAR_LAIN.iter().filter(|(jenis, ..)| *jenis == s.judul.jenis) {
        let isi = tanda::berjudul(s, nomor, buku.daftar(lembar, kunci, |s| !s.is_empty())?, kode);
        temuan.extend(isi.temuan);
        semua.extend(isi.baris.iter().filter_map(|(b, diubah)| {
            let sel = |judul: &str| b.sel(judul).into();
            let milik = Pemilik { id: sel("ID Peserta"), kk: sel("No KK"), nik: sel("NIK"), nama: sel("Nama") };
            let satu = Sasaran::dari(s, diubah.as_ref()?, milik);
            Some(Sasaran { lembar: b.lembar.as_str().into(), baris: b.nomor, ..satu })
        }));
    }
    Ok(semua)
}

/// Whose row it is, of one that is withheld.
fn milik(b: &mut BarisTabel<'_, '_>) -> std::result::Result<Option<(Tempat, Pemilik)>, Disamarkan> {
    let (kk, nik) = (b.kk()?.teks, b.nik(Kolom::Nik)?.teks);
    if !b.ditahan() {
        return Ok(None);
    }
    Ok(Some((b.tempat(), Pemilik { id: b.teks(Kolom::IdPeserta), kk, nik, nama: b.teks(Kolom::Nama) })))
}

/// Every list of the files whose rows have marks that a step looks at.
fn buka(berkas: &[&Path]) -> Result<Vec<Sumber>> {
    let opsi = OpsiBaca { lembar: Vec::new(), peta: PetaPengguna::baca(&[])? };
    let mut semua = Vec::new();
    for jalur in berkas {
        let milik = buka_satu(jalur, &opsi)?;
        if milik.is_empty() {
            return Err(Galat::TanpaTanda { berkas: tertulis(jalur) });
        }
        semua.extend(milik);
    }
    Ok(semua)
}

fn buka_satu(jalur: &Path, opsi: &OpsiBaca) -> Result<Vec<Sumber>> {
    let mut semua: Vec<Sumber> = Vec::new();
    for peran in PERAN {
        match Sumber::buka(jalur, peran, opsi) {
            Ok(sumber) => semua.extend(sumber.into_iter().filter(bertanda)),
            Err(e) if e.bukan_tabelnya() => {}
            Err(e) => return Err(e),
        }
    }
    // A sheet that two roles read is listed once.
    let mut lembar: Vec<Option<String>> = Vec::new();
    semua.retain(|s| {
        let ini = s.lembar().map(str::to_owned);
        let baru = !lembar.contains(&ini);
        lembar.push(ini);
        baru
    });
    Ok(semua)
}

fn bertanda(s: &Sumber) -> bool {
    !tanda::harapan(s).is_empty() && s.judul.peta.punya(Kolom::Sidik)
}
