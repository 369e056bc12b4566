//! Lists: title block, frozen header with filter, then row by row to disk.

use std::hash::{BuildHasher, Hasher};

use super::gaya::Gaya;
use super::{BARIS_DATA, Hasil, Lembar, galat, potong_sel, tanggal_excel};
use crate::read::nilai::Nilai;
use crate::read::row::Sel;
use crate::table::bentuk::Cap;
use crate::table::isian::Isian;
use crate::table::keluaran::{Asal, SIDIK};
use crate::write::tabel::{Isi, Kolom, Rupa, Tertulis};

/// Height of a line of text in points.
const TINGGI_GARIS: f64 = 13.0;

impl Lembar {
    /// A list: title block, frozen header with filter, then the rows.
    ///
    /// # Errors
    /// What the disk reports.
    pub fn daftar<B>(
        &mut self,
        judul: (&str, &str),
        kolom: &[Kolom<B>],
        cetak: u16,
        baris: impl ExactSizeIterator<Item = B>,
    ) -> Hasil<()> {
        let tertulis = Tertulis::baru(kolom, self.cara.samarkan);
        self.senarai = Some(baris.len() as u32);
        self.kepala_daftar(judul, &tertulis, cetak)?;
        let isian = Gaya::DaftarIsian.format();
        let kunci = self.cara.pencatat.as_ref().map(|p| p.kunci.clone());
        for (r, b) in (BARIS_DATA..).zip(baris) {
            self.sentuh(r);
            let mut garis = 1;
            let mut cap = kunci.as_ref().map(|k| [k.build_hasher(), k.build_hasher()].map(|h| (h, false)));
            tertulis.baris(&b, |c, k, isi| {
                if let Some(cap) = &mut cap {
                    let (cap, ada) = &mut cap[usize::from(k.asal == Asal::Diisi)];
                    let nilai = tertulis_sebagai(isi);
                    *ada |= !nilai.kosong();
                    nilai.cap(cap);
                }
                if let (Isi::Teks(t), Rupa::Lipat) = (isi, k.rupa) {
                    garis = garis.max(banyak_garis(t, k.lebar));
                }
                match isi {
                    Isi::Kosong if k.rupa == Rupa::Isian => {
                        self.ws.write_blank(r, c as u16, &isian).map(drop).map_err(galat)
                    }
                    isi => self.sel_daftar(r, c as u16, isi),
                }
            })?;
            if garis > 1 {
                self.tinggi(r, TINGGI_GARIS * f64::from(garis) + 2.0)?;
            }
            if let Some([isi, isian]) = cap.map(|c| c.map(|(h, ada)| if ada { h.finish() | 1 } else { 0 })) {
                self.bentuk.cap.push(Cap { nomor: r + 1, isi, isian });
            }
        }
        Ok(())
    }

    /// The marks of the rows of a list that is laid as a block, in a hidden column: its head stands at this place.
    ///
    /// # Errors
    /// What the writer reports.
    pub fn tanda(&mut self, (kepala, kolom): (u32, u16), tanda: impl ExactSizeIterator<Item = String>) -> Hasil<()> {
        self.senarai = Some(tanda.len() as u32);
        if self.cara.samarkan {
            return Ok(());
        }
        self.ws.set_column_width(kolom, SIDIK.lebar).map_err(galat)?;
        self.ws.set_column_hidden(kolom).map_err(galat)?;
        self.teks(kepala, kolom, SIDIK.judul, Gaya::Kepala)?;
        (kepala + 1..).zip(tanda).try_for_each(|(r, t)| self.teks(r, kolom, &t, Gaya::Teks))
    }

    /// Everything of a list but its rows: columns, titles, filter, paper.
    fn kepala_daftar<B>(&mut self, judul: (&str, &str), tertulis: &Tertulis<'_, B>, cetak: u16) -> Hasil<()> {
        let kolom = &tertulis.kolom;
        let terakhir = kolom.len() as u16 - 1;
        let sampai = BARIS_DATA + self.senarai.unwrap_or_default().max(1) - 1;
        self.bebas = terakhir + 1;
        for (i, k) in kolom.iter().enumerate() {
            self.ws.set_column_width(i as u16, k.lebar).map_err(galat)?;
            self.ws.set_column_format(i as u16, &Gaya::daftar(k.rupa).format()).map_err(galat)?;
            if k.tersembunyi {
                self.ws.set_column_hidden(i as u16).map_err(galat)?;
            }
        }
        self.kepala(judul.0, judul.1)?;
        self.tinggi(BARIS_DATA - 1, 30.0)?;
        let kepala: Vec<&str> = tertulis.judul().collect();
        self.baris_kepala(BARIS_DATA - 1, 0, &kepala)?;
        self.bekukan(BARIS_DATA, 4.min(terakhir))?;
        // With the hidden columns: rows that are sorted take theirs along.
        self.saring(BARIS_DATA - 1, sampai, terakhir)?;
        let dari = |asal| (0..).zip(kolom).filter(move |(_, k)| k.asal == asal).map(|(i, _)| i).collect();
        self.catat(|b| (b.kolom_isian, b.kolom_lengkap) = (dari(Asal::Diisi), dari(Asal::Dilengkapi)));
        self.cetak(true, Some(BARIS_DATA - 1))?;
        self.area_cetak(sampai, cetak.min(terakhir))?;
        let tercetak = &kolom[..=usize::from(cetak.min(terakhir))];
        let lebar: Vec<f64> = tercetak.iter().map(|k| k.lebar).collect();
        self.selebar(&lebar, kunci(tercetak.iter().map(|k| k.judul)))?;
        self.tanpa_peringatan(sampai, terakhir)?;
        Ok(())
    }

    /// A drop-down in an open column of the list.
    ///
    /// # Errors
    /// What the writer reports.
    pub fn pilihan<B>(
        &mut self,
        kolom: &[Kolom<B>],
        judul: &str,
        banyak: u32,
        isi: &'static [&'static str],
    ) -> Hasil<()> {
        let Some(c) = kolom.iter().position(|k| k.judul == judul) else { return Ok(()) };
        let periksa = Isian::Pilihan(isi).periksa(judul, &format!("Pilih: {}.", isi.join(", ")))?;
        let akhir = BARIS_DATA + banyak.max(1) - 1;
        self.ws.add_data_validation(BARIS_DATA, c as u16, akhir, c as u16, &periksa).map_err(galat)?;
        Ok(())
    }

    /// A cell in the looks of its column.
    fn sel_daftar(&mut self, r: u32, c: u16, isi: &Isi<'_>) -> Hasil<()> {
        match isi {
            Isi::Kosong => return Ok(()),
            Isi::Teks(t) => self.ws.write_string(r, c, potong_sel(t)),
            Isi::Angka(n) => self.ws.write_number(r, c, *n),
            Isi::Rupiah(n) => self.ws.write_number(r, c, n.nilai() as f64),
            Isi::Persen(n) => self.ws.write_number(r, c, *n as f64 / 1000.0),
            Isi::Tanggal(t) => self.ws.write_datetime(r, c, &tanggal_excel(*t)?),
        }
        .map_err(galat)?;
        Ok(())
    }
}

/// The last of the columns in front that say whose row it is.
fn kunci(judul: impl Iterator<Item = &'static str>) -> usize {
    let milik = |j: &&str| ["No", "ID Peserta", "No KK", "NIK", "Nama", "Nama Kepala Keluarga"].contains(j);
    judul.take_while(milik).count().saturating_sub(1)
}

/// A cell as it will be read back.
fn tertulis_sebagai<'i>(isi: &'i Isi<'_>) -> Nilai<'i> {
    match isi {
        Isi::Kosong => Nilai::Kosong,
        Isi::Teks(t) => Nilai::dari(Sel::Teks(potong_sel(t))),
        Isi::Angka(n) => Nilai::dari(Sel::Angka(f64::from(*n))),
        Isi::Rupiah(n) => Nilai::dari(Sel::Angka(n.nilai() as f64)),
        Isi::Persen(n) => Nilai::dari(Sel::Angka(*n as f64 / 1000.0)),
        Isi::Tanggal(t) => Nilai::Teks(t.to_string().into()),
    }
}

/// Lines that a text takes in a column of this width. Not every program fits the height of a row
/// to wrapped text by itself.
fn banyak_garis(teks: &str, lebar: f64) -> u32 {
    let per_garis = (lebar * 1.2).max(1.0);
    let satu = |g: &str| ((g.chars().count() as f64 / per_garis).ceil() as u32).max(1);
    teks.split('\n').map(satu).sum::<u32>().clamp(1, 12)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;
    use std::path::Path;

    use calamine::{Reader, Xlsx};

    use super::super::{BARIS_LEMBAR, Buku, Cara};
    use super::*;

    /// The sheet written, read back: its last row (from 0).
    fn baris_terakhir(isi: impl FnOnce(&mut Lembar)) -> u32 {
        let acuan = chrono::NaiveDate::from_ymd_opt(2026, 1, 31).unwrap();
        let cara = Cara { acuan, ..Cara::default() };
        let mut buku = Buku::baru("Uji", cara, Path::new(&std::env::temp_dir())).unwrap();
        let mut l = buku.lembar_daftar("Uji").unwrap();
        isi(&mut l);
        let mut keluar = Cursor::new(Vec::new());
        buku.simpan(vec![l], &mut keluar).unwrap();
        let mut terbaca = Xlsx::new(keluar).unwrap();
        terbaca.worksheet_range("Uji").unwrap().end().unwrap().0
    }

    #[test]
    fn a_list_may_fill_its_sheet_to_the_last_row() {
        let terakhir = BARIS_LEMBAR - 1;
        let isi = |l: &mut Lembar| {
            l.tinggi(terakhir, 30.0).unwrap();
            l.teks(terakhir, 0, "x", Gaya::Teks).unwrap();
        };
        assert_eq!(baris_terakhir(isi), terakhir);
    }

    #[test]
    fn the_row_behind_the_last_one_is_no_row_of_data() {
        let isi = |l: &mut Lembar| {
            l.tinggi(7, 30.0).unwrap();
            l.teks(7, 0, "x", Gaya::Teks).unwrap();
        };
        assert_eq!(baris_terakhir(isi), 7);
    }
}
