//! The records of an XLS, as the library will read them: where its cells stand, how long their texts are, what its
//! formulas name.

use std::io::{BufReader, Read};

use super::{BATAS_BANYAK, BATAS_TEKS, Kotak, SALIN, Tolak, terjangkau};
use crate::error::{Galat, Result};
use crate::read::berkas::Berkas;

type Hasil<T> = std::result::Result<T, Tolak>;

/// The largest XLS: 256 sheets full of numbers are smaller.
const BATAS_BERKAS: u64 = terjangkau(1 << 30);

/// # Errors
/// The file cannot be read.
pub(in crate::read) fn periksa(berkas: &Berkas) -> Result<Hasil<()>> {
    let masuk = berkas.buka()?;
    let mut isi = Vec::new();
    BufReader::new(masuk).take(BATAS_BERKAS + 1).read_to_end(&mut isi).map_err(|e| Galat::baca(berkas, &e))?;
    if isi.len() as u64 > BATAS_BERKAS {
        return Ok(Err(Tolak::Terlalu("berkas XLS".into(), "1 GiB")));
    }
    Ok(alir_buku(&isi).and_then(|alir| buku(&alir)))
}

fn rusak() -> Tolak {
    Tolak::Rusak("bukan XLS yang utuh".into())
}

fn u16_di(isi: &[u8], i: usize) -> Hasil<u16> {
    isi.get(i..i + 2).and_then(|b| b.try_into().ok()).map(u16::from_le_bytes).ok_or_else(rusak)
}

fn u32_di(isi: &[u8], i: usize) -> Hasil<u32> {
    isi.get(i..i + 4).and_then(|b| b.try_into().ok()).map(u32::from_le_bytes).ok_or_else(rusak)
}

/// The compound file: its sectors and which follows which.
struct Wadah<'a> {
    isi: &'a [u8],
    sektor: usize,
    lanjut: Vec<u32>,
}

impl<'a> Wadah<'a> {
    fn baca(isi: &'a [u8]) -> Hasil<Wadah<'a>> {
        let sektor = match u16_di(isi, 30)? {
            9 => 512,
            12 => 4096,
            _ => return Err(rusak()),
        };
        let mut w = Wadah { isi, sektor, lanjut: Vec::new() };
        let mut tabel: Vec<u32> = (0..109).map(|i| u32_di(isi, 76 + 4 * i)).collect::<Hasil<_>>()?;
        let mut lagi = u32_di(isi, 68)?;
        let mut sisa = w.banyak();
        while lagi < 0xFFFF_FFFA {
            sisa = sisa.checked_sub(1).ok_or_else(rusak)?;
            let isi = w.sektor(lagi)?;
            let akhir = isi.len() - 4;
            tabel.extend((0..akhir / 4).map_while(|i| u32_di(isi, 4 * i).ok()));
            lagi = u32_di(isi, akhir)?;
        }
        for t in tabel.into_iter().filter(|t| *t < 0xFFFF_FFFC) {
            let isi = w.sektor(t)?;
            let baru = (0..isi.len() / 4).map_while(|i| u32_di(isi, 4 * i).ok());
            w.lanjut.extend(baru);
            if w.lanjut.len() > w.banyak() + sektor {
                break;
            }
        }
        Ok(w)
    }

    /// Sectors of the file.
    fn banyak(&self) -> usize {
        self.isi.len() / self.sektor + 1
    }

    fn sektor(&self, nomor: u32) -> Hasil<&'a [u8]> {
        let awal = (nomor as usize + 1).checked_mul(self.sektor).ok_or_else(rusak)?;
        let akhir = (awal + self.sektor).min(self.isi.len());
        self.isi.get(awal..akhir).filter(|s| s.len() >= 4).ok_or_else(rusak)
    }

    /// # Errors
    /// A chain longer than the file has sectors goes round in a circle.
    fn rantai(&self, mut nomor: u32) -> Hasil<Vec<u8>> {
        let mut semua = Vec::new();
        for _ in 0..self.banyak() {
            if nomor >= 0xFFFF_FFFA {
                return Ok(semua);
            }
            semua.extend_from_slice(self.sektor(nomor)?);
            nomor = *self.lanjut.get(nomor as usize).ok_or_else(rusak)?;
        }
        if nomor >= 0xFFFF_FFFA { Ok(semua) } else { Err(rusak()) }
    }
}

/// The stream `Workbook`, of old files `Book`.
fn alir_buku(isi: &[u8]) -> Hasil<Vec<u8>> {
    let w = Wadah::baca(isi)?;
    let folder = w.rantai(u32_di(isi, 48)?)?;
    let akar = folder.chunks_exact(128).next().ok_or_else(rusak)?;
    let kecil = match u32_di(isi, 64)? {
        0 => Default::default(),
        _ => (w.rantai(u32_di(akar, 116)?)?, w.rantai(u32_di(isi, 60)?)?),
    };
    let nama = |d: &[u8]| -> String {
        let dua = d[..64].chunks_exact(2).map(|b| u16::from_le_bytes([b[0], b[1]]));
        char::decode_utf16(dua.take_while(|n| *n != 0)).map(|c| c.unwrap_or('?')).collect()
    };
    let cari = |dicari: &str| folder.chunks_exact(128).find(|d| nama(d).eq_ignore_ascii_case(dicari));
    if cari("EncryptedPackage").is_some() {
        return Err(Tolak::KataSandi);
    }
    if cari("WordDocument").is_some() {
        return Err(Tolak::Bukan("dokumen Word (.doc)", SALIN));
    }
    let d = cari("Workbook").or_else(|| cari("Book")).ok_or_else(rusak)?;
    let (awal, panjang) = (u32_di(d, 116)?, u32_di(d, 120)? as usize);
    let mut alir = if panjang < 4096 { rantai_kecil(&kecil, awal)? } else { w.rantai(awal)? };
    alir.truncate(panjang);
    Ok(alir)
}

/// A stream of sectors of 64 bytes within another.
fn rantai_kecil((isi, lanjut): &(Vec<u8>, Vec<u8>), mut nomor: u32) -> Hasil<Vec<u8>> {
    let mut semua = Vec::new();
    for _ in 0..=isi.len() / 64 {
        if nomor >= 0xFFFF_FFFA {
            return Ok(semua);
        }
        let awal = nomor as usize * 64;
        semua.extend_from_slice(isi.get(awal..(awal + 64).min(isi.len())).ok_or_else(rusak)?);
        nomor = u32_di(lanjut, nomor as usize * 4)?;
    }
    Err(rusak())
}

/// A record, with the parts that continue it.
struct Rekaman<'a> {
    jenis: u16,
    isi: &'a [u8],
    lanjutan: Vec<&'a [u8]>,
}

/// The records of a stream from a place on; ends quietly where they break off.
fn rekaman(alir: &[u8]) -> impl Iterator<Item = Rekaman<'_>> {
    let mut sisa = alir;
    let satu = |sisa: &[u8]| -> Option<(u16, usize)> {
        let (jenis, panjang) = (u16_di(sisa, 0).ok()?, usize::from(u16_di(sisa, 2).ok()?) + 4);
        (sisa.len() >= panjang).then_some((jenis, panjang))
    };
    std::iter::from_fn(move || {
        let (jenis, panjang) = satu(sisa)?;
        let isi = &sisa[4..panjang];
        sisa = &sisa[panjang..];
        let mut lanjutan = Vec::new();
        while let Some((0x3C, panjang)) = satu(sisa) {
            lanjutan.push(&sisa[4..panjang]);
            sisa = &sisa[panjang..];
        }
        Some(Rekaman { jenis, isi, lanjutan })
    })
}

/// What the sheets of a workbook come to.
#[derive(Default)]
struct Takaran {
    sel: u64,
    teks: u64,
    /// Lengths of the shared texts.
    bersama: Vec<u32>,
    /// The longest text that a name in a formula may stand for.
    nama_terpanjang: u64,
}

fn buku(alir: &[u8]) -> Hasil<()> {
    let mut t = Takaran::default();
    let mut lembar = Vec::new();
    for r in rekaman(alir) {
        match r.jenis {
            0x2F if u16_di(r.isi, 0).is_ok_and(|n| n != 0) => return Err(Tolak::KataSandi),
            0x85 => lembar.push(u32_di(r.isi, 0)? as usize),
            0xFC => t.bersama = teks_bersama(&r),
            0x18 => t.nama_terpanjang = t.nama_terpanjang.max(r.isi.len() as u64 * 4),
            0x0A => break,
            _ => {}
        }
    }
    for awal in lembar {
        t.lembar(alir.get(awal..).ok_or_else(rusak)?)?;
    }
    Ok(())
}

impl Takaran {
    fn lembar(&mut self, alir: &[u8]) -> Hasil<()> {
        let (mut nilai, mut rumus) = (Kotak::default(), Kotak::default());
        let mut kedalaman = 0;
        for r in rekaman(alir) {
            let tempat = || Ok((u64::from(u16_di(r.isi, 0)?), u64::from(u16_di(r.isi, 2)?)));
            match r.jenis {
                0x0809 => kedalaman += 1,
                0x0A if kedalaman <= 1 => break,
                0x0A => kedalaman -= 1,
                // Charts within the sheet have cells of their own, which nobody reads.
                _ if kedalaman > 1 => {}
                0x0200 if luas_dinyatakan(r.isi) > BATAS_BANYAK => return Err(Tolak::sel("berkas XLS")),
                0x0203 | 0x0204 | 0x00D6 | 0x0205 | 0x027E | 0x00FD => {
                    let (baris, kolom) = tempat()?;
                    nilai.tambah(baris, kolom);
                    self.sel += 1;
                    self.teks += self.teks_sel(&r);
                }
                0x00BD => {
                    let (baris, kolom) = tempat()?;
                    let lebar = (r.isi.len() / 6) as u64;
                    nilai.tambah(baris, kolom);
                    nilai.tambah(baris, kolom + lebar);
                    self.sel += lebar;
                }
                0x0006 => {
                    let (baris, kolom) = tempat()?;
                    nilai.tambah(baris, kolom);
                    rumus.tambah(baris, kolom);
                    self.sel += 1;
                    self.teks += r.isi.len() as u64 / 5 * self.nama_terpanjang.max(16);
                }
                _ => {}
            }
            self.cukup()?;
        }
        self.sel = self.sel.saturating_add(nilai.luas()).saturating_add(rumus.luas());
        self.cukup()
    }

    /// Text that the cell gets a copy of.
    fn teks_sel(&self, r: &Rekaman<'_>) -> u64 {
        match (r.jenis, u32_di(r.isi, 6)) {
            (0x00FD, Ok(nomor)) => self.bersama.get(nomor as usize).copied().map_or(0, u64::from),
            (0x0204 | 0x00D6, _) => r.isi.len() as u64 * 3,
            _ => 0,
        }
    }

    fn cukup(&self) -> Hasil<()> {
        match (self.sel > BATAS_BANYAK, self.teks > BATAS_TEKS) {
            (true, _) => Err(Tolak::sel("berkas XLS")),
            (_, true) => Err(Tolak::teks("berkas XLS")),
            _ => Ok(()),
        }
    }
}

/// Cells of the used range that the sheet declares: room is made for them while it is read.
fn luas_dinyatakan(isi: &[u8]) -> u64 {
    let u16 = |i| u16_di(isi, i).map_or(0, u64::from);
    let u32 = |i| u32_di(isi, i).map_or(0, u64::from);
    let (baris, (dari, sampai)) = match isi.len() {
        10 => ((u16(0), u16(2)), (u16(4), u16(6))),
        14 | 16 => ((u32(0), u32(4)), (u16(8), u16(10))),
        _ => return 0,
    };
    let kolom = if dari > 255 || sampai < dari { sampai } else { sampai - dari };
    baris.1.saturating_sub(baris.0).saturating_mul(kolom)
}

/// The length in bytes of each shared text, at most: a text may go on in the parts that continue the record.
fn teks_bersama(r: &Rekaman<'_>) -> Vec<u32> {
    let mut semua = Vec::new();
    let mut bagian = std::iter::once(r.isi.get(8..).unwrap_or_default()).chain(r.lanjutan.iter().copied());
    let mut sisa = bagian.next().unwrap_or_default();
    loop {
        while sisa.is_empty() {
            match bagian.next() {
                Some(b) => sisa = b,
                None => return semua,
            }
        }
        let Some(panjang) = satu_teks(&mut sisa, &mut bagian) else { return semua };
        semua.push(panjang);
    }
}

/// One text with its runs and phonetics; `None` where it breaks off.
fn satu_teks<'a>(sisa: &mut &'a [u8], bagian: &mut impl Iterator<Item = &'a [u8]>) -> Option<u32> {
    let (huruf, tanda) = (u16_di(sisa, 0).ok()?, *sisa.get(2)?);
    let mut awal = 3;
    let rapi = if tanda & 8 != 0 { usize::from(u16_di(sisa, awal).ok()?) } else { 0 };
    awal += if tanda & 8 != 0 { 2 } else { 0 };
    let bunyi = if tanda & 4 != 0 { u32_di(sisa, awal).ok()? as usize } else { 0 };
    awal += if tanda & 4 != 0 { 4 } else { 0 };
    *sisa = sisa.get(awal..)?;
    let mut lebar = if tanda & 1 != 0 { 2 } else { 1 };
    let mut kurang = usize::from(huruf);
    while kurang > 0 {
        let ambil = kurang.min(sisa.len() / lebar);
        *sisa = &sisa[ambil * lebar..];
        kurang -= ambil;
        if kurang > 0 {
            // The next part says anew how wide its letters are.
            let baru = bagian.next()?;
            lebar = if *baru.first()? & 1 != 0 { 2 } else { 1 };
            *sisa = &baru[1..];
        }
    }
    let mut lewat = rapi * 4 + bunyi;
    while lewat > sisa.len() {
        lewat -= sisa.len();
        *sisa = bagian.next()?;
    }
    *sisa = &sisa[lewat..];
    Some(u32::from(huruf) * 3)
}
