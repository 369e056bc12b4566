//! A workbook put together from its sheets, in the order of their tabs. Each is filled by a task of its own, side by
//! side; lists that are longer than a sheet go on in the next. The last sheet is filled when all others are, so that
//! it can say how many rows each list has.

use std::io::{Seek, Write};
use std::thread;

use super::rentang::{Bagian, Rentang};
use super::xlsx::{BARIS_DATA, BARIS_LEMBAR, Buku, Hasil, Lembar, aman};

/// Fills a sheet.
type Tugas<'a> = Box<dyn FnOnce() -> Hasil<Lembar> + Send + 'a>;

/// A sheet that holds a list, and how many rows of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BarisSenarai {
    pub lembar: String,
    pub banyak: u32,
}

/// A workbook whose sheets are named and not filled yet.
pub struct Susunan<'a> {
    buku: Buku,
    tugas: Vec<Tugas<'a>>,
}

impl<'a> Susunan<'a> {
    pub fn baru(buku: Buku) -> Susunan<'a> {
        Susunan { buku, tugas: Vec::new() }
    }

    /// A small sheet.
    ///
    /// # Errors
    /// A name that is none.
    pub fn lembar(&mut self, nama: &str, isi: impl FnOnce(Lembar) -> Hasil<Lembar> + Send + 'a) -> Hasil<()> {
        let l = self.buku.lembar(nama)?;
        self.tugas.push(Box::new(move || isi(l)));
        Ok(())
    }

    /// A sheet that is filled row by row.
    ///
    /// # Errors
    /// The temporary file cannot be made.
    pub fn mengalir(&mut self, nama: &str, isi: impl FnOnce(Lembar) -> Hasil<Lembar> + Send + 'a) -> Hasil<()> {
        let l = self.buku.lembar_daftar(nama)?;
        self.tugas.push(Box::new(move || isi(l)));
        Ok(())
    }

    /// A list, on as many sheets as it takes.
    ///
    /// # Errors
    /// The temporary file cannot be made.
    pub fn daftar<T: Sync>(
        &mut self,
        nama: &str,
        isi: &'a [T],
        tulis: impl Fn(Lembar, Bagian<'a, T>) -> Hasil<Lembar> + Send + Copy + 'a,
    ) -> Hasil<()> {
        for bagian in Rentang::baru(nama, isi.len(), BARIS_LEMBAR - BARIS_DATA).bagian(isi) {
            let nama = bagian.nama.clone();
            self.mengalir(&nama, move |l| tulis(l, bagian))?;
        }
        Ok(())
    }

    /// Fills the sheets, then the last one of this name, and writes the workbook.
    ///
    /// # Errors
    /// What the disk reports.
    pub fn simpan(
        self,
        (nama, isi): (&str, impl FnOnce(Lembar, &[BarisSenarai]) -> Hasil<Lembar>),
        keluar: &mut (impl Write + Seek + Send),
    ) -> Hasil<()> {
        let terakhir = self.buku.lembar(nama)?;
        let mut lembar = kerjakan(self.tugas)?;
        let satu = |l: &Lembar| Some(BarisSenarai { lembar: l.nama(), banyak: l.senarai()? });
        let senarai: Vec<BarisSenarai> = lembar.iter().filter_map(satu).collect();
        lembar.push(isi(terakhir, &senarai)?);
        self.buku.simpan(lembar, keluar)
    }
}

/// Runs the tasks on as many threads as there are processors; the results keep their order.
fn kerjakan(tugas: Vec<Tugas<'_>>) -> Hasil<Vec<Lembar>> {
    let pekerja = thread::available_parallelism().map_or(1, |n| n.get());
    let antre = std::sync::Mutex::new(tugas.into_iter().enumerate());
    let mut selesai: Vec<(usize, Lembar)> = thread::scope(|lingkup| {
        let kerja: Vec<_> = (0..pekerja)
            .map(|_| {
                lingkup.spawn(|| {
                    let mut milik = Vec::new();
                    loop {
                        let Some((i, satu)) = antre.lock().ok().and_then(|mut a| a.next()) else { break };
                        milik.push((i, aman(satu)?));
                    }
                    Ok::<_, std::io::Error>(milik)
                })
            })
            .collect();
        let hasil: Vec<_> = kerja.into_iter().map(|k| k.join()).collect();
        let mut semua = Vec::new();
        for h in hasil {
            semua.extend(h.unwrap_or_else(|panik| std::panic::resume_unwind(panik))?);
        }
        Ok::<_, std::io::Error>(semua)
    })?;
    selesai.sort_by_key(|(i, _)| *i);
    Ok(selesai.into_iter().map(|(_, l)| l).collect())
}
