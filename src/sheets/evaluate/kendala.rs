//! Sheet `Kendala` (Pasal 8 ayat (2) huruf b): obstacles that participants named in the year, by kind,
//! class and kecamatan.

use super::angkatan::WARNA_KEADAAN;
use super::peserta::kolom_di;
use super::{Bahan, R, sub_judul};
use crate::decide::evaluate::kendala::{BANYAK_JENIS, nama};
use crate::domain::kelas::Kelas;
use crate::domain::wilayah::Kecamatan;
use crate::sheets::jalan::huruf_kolom;
use crate::write::rentang::Rentang;
use crate::write::xlsx::{Gaya, Grafik, JenisGrafik, Lembar, Rumus};

const NAMA: &str = "Kendala";

/// A table of kinds by some columns of the list.
struct Tabel<'a> {
    judul: &'a str,
    /// Column of the list, and for each column here its title and the value there.
    dari: &'a str,
    kolom: Vec<(String, String)>,
    isi: Vec<Vec<u32>>,
}

pub fn lembar(b: &Bahan<'_>, mut l: Lembar) -> R<Lembar> {
    let rentang = &b.rentang();
    l.lebar(&[30.0, 13.0, 13.0, 13.0, 13.0, 13.0, 13.0, 11.0])?;
    let sub = sub_judul(b, "setiap peserta dihitung satu kali untuk setiap jenis");
    l.kepala("Kendala dan Hambatan (Pasal 8 ayat (2) huruf b)", &sub)?;
    let k = &b.hasil.kendala;
    let mut kelas: Vec<(String, String)> =
        Kelas::SEMUA.iter().map(|k| (k.label().to_owned(), k.label().to_owned())).collect();
    kelas.push(("Tidak diketahui".into(), String::new()));
    let per_kelas = Tabel {
        judul: "1. Menurut kelas",
        dari: "Kelas",
        kolom: kelas,
        isi: k.kelas.iter().map(|b| b.to_vec()).collect(),
    };
    let mut kecamatan: Vec<(String, String)> =
        Kecamatan::semua().map(|k| (k.nama().replace("Banjarmasin ", ""), k.nama().to_owned())).collect();
    kecamatan.push(("Tidak diketahui".into(), "Tidak diketahui".into()));
    let per_kecamatan = Tabel {
        judul: "2. Menurut kecamatan",
        dari: "Kecamatan",
        kolom: kecamatan,
        isi: k.kecamatan.iter().map(|b| b.to_vec()).collect(),
    };
    let mut r = per_kelas.tulis(&mut l, rentang, 3)?;
    grafik(&mut l, r + 1)?;
    r = per_kecamatan.tulis(&mut l, rentang, r + 18)?;
    let dari = format!(
        "{} peserta menyebut paling sedikit satu kendala; {} tanpa isian Kendala, yang belum tentu tanpa kendala.",
        k.peserta,
        b.hasil.orang.len() as u32 - k.peserta
    );
    l.teks(r + 1, 0, &dari, Gaya::Catatan)?;
    l.cetak(false, None)?;
    l.area_cetak(r + 1, 7)?;
    Ok(l)
}

impl Tabel<'_> {
    /// Gives the row of totals.
    fn tulis(&self, l: &mut Lembar, rentang: &Rentang, mulai: u32) -> R<u32> {
        l.teks(mulai, 0, self.judul, Gaya::Bagian)?;
        let mut judul = vec!["Kendala"];
        judul.extend(self.kolom.iter().map(|(j, _)| j.as_str()));
        judul.push("Jumlah");
        l.baris_kepala(mulai + 1, 0, &judul)?;
        l.tinggi(mulai + 1, 28.0)?;
        let (kunci, dari) = (kolom_di("Kunci Kendala"), kolom_di(self.dari));
        let akhir = self.kolom.len() as u16;
        let pertama = mulai + 2;
        for (j, isi) in self.isi.iter().enumerate() {
            let r = pertama + j as u32;
            l.teks(r, 0, nama(j), Gaya::Teks)?;
            for (c, ((_, nilai), n)) in (1..).zip(self.kolom.iter().zip(isi)) {
                let syarat = format!("COUNTIFS({{{kunci}}},\"*|{}|*\",{{{dari}}},\"{nilai}\")", nama(j));
                let rumus = format!("={}", rentang.rumus(&syarat));
                l.rumus(r, c, &Rumus { rumus, nilai: (*n).into() }, Gaya::Angka)?;
            }
            let semua: u32 = isi.iter().sum();
            let rumus = format!("=SUM(B{0}:{1}{0})", r + 1, huruf_kolom(akhir));
            l.rumus(r, akhir + 1, &Rumus { rumus, nilai: semua.into() }, Gaya::AngkaTebal)?;
        }
        Ok(pertama + BANYAK_JENIS as u32)
    }
}

/// The kinds by class, stacked.
fn grafik(l: &mut Lembar, di: u32) -> R<()> {
    let sampai = 5 + BANYAK_JENIS as u32;
    let deret = Kelas::SEMUA.iter().zip(WARNA_KEADAAN).enumerate().map(|(i, (k, w))| {
        let h = huruf_kolom(1 + i as u16);
        (k.label().to_owned(), format!("{NAMA}!${h}$6:${h}${sampai}"), w)
    });
    let g = Grafik {
        jenis: JenisGrafik::BatangBertumpuk,
        judul: "Kendala menurut kelas (peserta)".into(),
        kategori: format!("{NAMA}!$A$6:$A${sampai}"),
        deret: deret.collect(),
        ukuran: (860, 320),
        warna_titik: Vec::new(),
    };
    l.grafik(di, 0, &g)
}
