//! Template `penilaian`: a sheet for each class, filled in by evaluators every quarter.

use std::io::{Seek, Write};

use super::isian::{CADANGAN, Masukan, Terisi, kolom as kolom_isian, kolom_csv, penutup, sub, terbuka, tulis_csv};
use super::peserta::Susunan;
use super::petunjuk::{BarisPetunjuk, Petunjuk};
use crate::domain::formulir::Medan;
use crate::domain::kelas::Kelas;
use crate::domain::rupiah::ribuan;
use crate::domain::triwulan::Triwulan;
use crate::error::Result;
use crate::record::peserta::Peserta;
use crate::table::penilaian::{KolomPenilaian, PENILAIAN, medan};
use crate::write::keluaran::{Bentuk, Keluaran, Terbitan};
use crate::write::tabel::Isi;
use crate::write::xlsx::{Buku, KolomIsian, Lembar, WARNA};

/// A participant on the sheet of a class.
pub type PesertaKelas<'a> = (Kelas, &'a Peserta);

const JUDUL: &str = "Lembar Penilaian UEP Berkelas";
/// ID Peserta, NIK, Nama stay in sight.
const BEKU: u16 = 3;

const UMUM: [&str; 6] = [
    "Isi sel kuning. Sel abu-abu terisi dari register dan terkunci tanpa kata sandi.",
    "Kosong berarti belum dinilai, bukan Tidak; 0 adalah angka. Lembar yang tidak diisi menghasilkan Belum dapat dinilai.",
    "Baris kuning di bawah peserta terakhir untuk peserta yang belum tercantum: isi ID Peserta seperti di register, atau NIK.",
    "Peserta yang sudah graduasi tetap ada di lembar UEP Mandiri selama pendampingan pasca-graduasi (3 sampai 6 bulan, Matrik 4.1).",
    "UEP Potensial tidak dinilai dengan Tabel 5.1; isiannya dipakai untuk Matrik 4.1.",
    "Jangan mengubah judul kolom, nama lembar, dan triwulan pada judul. Simpan sebagai XLSX, lalu olah dengan uep grade.",
];

/// What the register says of the participant.
fn isi<'a>(kolom: KolomPenilaian) -> Terisi<PesertaKelas<'a>> {
    match kolom {
        KolomPenilaian::Kelas => |s| Isi::teks(s.0.label()),
        KolomPenilaian::Id => |s| Isi::teks(&*s.1.id),
        KolomPenilaian::Nik => |s| Isi::teks(&*s.1.nik.teks),
        KolomPenilaian::Nama => |s| Isi::teks(&*s.1.nama),
        KolomPenilaian::Angkatan => |s| Isi::angka(s.1.angkatan.tahun().map(u32::from)),
        KolomPenilaian::Klaster => |s| Isi::teks(&*s.1.klaster),
        KolomPenilaian::Pendamping => |s| Isi::teks(&*s.1.pendamping),
    }
}

/// Who the row is about; Kelas where all classes stand in one table.
fn siapa<'a>(datar: bool) -> impl Iterator<Item = KolomIsian<PesertaKelas<'a>>> {
    let ada = PENILAIAN.iter().filter(move |k| datar || k.peran != Some(KolomPenilaian::Kelas));
    ada.filter_map(|k| kolom_isian(k, k.peran.map(isi)))
}

fn kolom_medan<'a>(m: Medan) -> Option<KolomIsian<PesertaKelas<'a>>> {
    terbuka(&medan(m))
}

/// The columns of a class's sheet.
pub fn kolom<'a>(kelas: Kelas) -> Vec<KolomIsian<PesertaKelas<'a>>> {
    siapa(false).chain(Medan::milik(kelas).filter_map(kolom_medan)).collect()
}

/// All classes in one table: Kelas first, every field once.
pub fn kolom_datar<'a>() -> Vec<KolomIsian<PesertaKelas<'a>>> {
    siapa(true).chain(Medan::SEMUA.iter().copied().filter_map(kolom_medan)).collect()
}

/// Writes the sheets of a quarter.
///
/// # Errors
/// What the disk reports.
pub fn tulis(m: &Masukan<'_>, s: &Susunan, triwulan: Triwulan, keluaran: &Keluaran, pemisah: u8) -> Result<Terbitan> {
    match keluaran.bentuk {
        Bentuk::Csv => {
            let semua = s.semua();
            tulis_csv(m, &kolom_csv(&kolom_datar()), (semua.len(), |i: usize| semua[i]), keluaran, pemisah)
        }
        Bentuk::Xlsx => keluaran.tulis(|keluar| {
            let judul = format!("{JUDUL} {triwulan}");
            let buku = Buku::baru(&judul, m.jalan.cara(), keluaran.folder());
            buku.and_then(|buku| tulis_buku(m, s, triwulan, buku, keluar)).map_err(|e| keluaran.galat(&e))
        }),
    }
}

fn tulis_buku(
    m: &Masukan<'_>,
    s: &Susunan,
    triwulan: Triwulan,
    mut buku: Buku,
    keluar: &mut (impl Write + Seek + Send),
) -> std::io::Result<()> {
    let mut lembar = Vec::new();
    for (kelas, warna) in Kelas::SEMUA.into_iter().zip([WARNA[3], WARNA[2], WARNA[0], 0x51_2F_73]) {
        let mut l = buku.lembar_daftar(kelas.label())?;
        l.warna_tab(warna);
        satu_lembar(&mut l, m, s, kelas, triwulan)?;
        lembar.push(l);
    }
    let judul = format!("{JUDUL} · {} ({triwulan})", triwulan.panjang());
    let p = Petunjuk { judul: &judul, umum: &UMUM, kolom: petunjuk() };
    let mut tambahan = vec![("Triwulan".to_owned(), triwulan.to_string())];
    tambahan.extend(s.pendamping.iter().map(|p| ("Pendamping".to_owned(), p.clone())));
    for kelas in Kelas::SEMUA {
        tambahan.push((format!("Peserta {kelas}"), ribuan(s.milik(kelas).len() as u64)));
    }
    for (apa, _, banyak) in s.tidak.uraian() {
        tambahan.push((format!("Tidak dimuat, {apa}"), ribuan(banyak)));
    }
    penutup(m, &mut buku, "penilaian", &p, &tambahan, &mut lembar)?;
    buku.simpan(lembar, keluar)
}

fn satu_lembar(l: &mut Lembar, m: &Masukan<'_>, s: &Susunan, kelas: Kelas, triwulan: Triwulan) -> std::io::Result<()> {
    // The reader looks for the quarter here.
    let judul = format!("Lembar Penilaian {kelas} · {} ({triwulan})", triwulan.panjang());
    let milik = s.milik(kelas);
    let mut sub = sub(m.jalan);
    if let Some(pendamping) = &s.pendamping {
        sub = format!("Pendamping: {pendamping} · {sub}");
    }
    l.formulir((&judul, &sub), &kolom(kelas), BEKU, milik.iter().map(|p| (kelas, p)), CADANGAN)
}

/// Every column once, with the sheets that have it.
fn petunjuk() -> Vec<BarisPetunjuk> {
    let lembar = |m: Medan| match m.kelas() {
        k if k.len() == Kelas::SEMUA.len() => "Semua".to_owned(),
        k => k.iter().map(|k| k.nama()).collect::<Vec<_>>().join(", "),
    };
    let depan = siapa(false).map(|k| BarisPetunjuk::dari(&k, "Semua".into()));
    let medan = Medan::SEMUA.iter().filter_map(|m| Some(BarisPetunjuk::dari(&kolom_medan(*m)?, lembar(*m))));
    depan.chain(medan).collect()
}
