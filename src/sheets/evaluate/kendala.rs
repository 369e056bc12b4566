//! Sheet `Kendala` (Pasal 8 ayat (2) huruf b): obstacles that participants named in the year, by kind,
//! class and kecamatan.

use super::angkatan::WARNA_KEADAAN;
use super::{LaporanEvaluate, R, sub_judul};
use crate::decide::evaluate::kendala::nama;
use crate::domain::kelas::Kelas;
use crate::domain::wilayah::Kecamatan;
use crate::write::blok::{Blok, Sel, Terletak};
use crate::write::rentang::Daftar;
use crate::write::xlsx::{Gaya, Grafik, JenisGrafik, Lembar};

/// Rows that the chart takes below its table.
const TINGGI_GRAFIK: u32 = 17;

/// A table of kinds by some columns of the list.
struct Tabel<'a> {
    judul: &'a str,
    /// Column of the list, and for each column here its title and the value there.
    dari: &'a str,
    kolom: Vec<(String, String)>,
    isi: Vec<Vec<u32>>,
}

pub fn lembar(b: &LaporanEvaluate<'_>, mut l: Lembar) -> R<Lembar> {
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
    let daftar = b.daftar().peserta;
    let kelas = l.blok(3, per_kelas.blok(&daftar))?;
    l.grafik(kelas.bawah() + 1, 0, &grafik(&kelas))?;
    let r = l.blok(kelas.bawah() + 1 + TINGGI_GRAFIK, per_kecamatan.blok(&daftar))?.bawah();
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

impl<'a> Tabel<'a> {
    fn blok(self, daftar: &Daftar) -> Blok<'a> {
        let akhir = self.kolom.len() as u16;
        let baris = self.isi.iter().enumerate().map(|(j, isi)| {
            let kunci = format!("*|{}|*", nama(j));
            let satu = |((_, nilai), n): (&(String, String), &u32)| {
                let syarat = [("Kunci Kendala", kunci.as_str().into()), (self.dari, nilai.as_str().into())];
                Sel::rumus(daftar.hitung(&syarat, *n))
            };
            let jumlah = Sel::dari(move |d| d.jumlah_baris(1, akhir)).ditebalkan();
            let isi = self.kolom.iter().zip(isi).map(satu);
            [Sel::teks(nama(j))].into_iter().chain(isi).chain([jumlah]).collect::<Vec<_>>()
        });
        let kolom = self.kolom.iter().map(|(judul, _)| judul.clone());
        let kepala = ["Kendala".to_owned()].into_iter().chain(kolom).chain(["Jumlah".to_owned()]);
        Blok::baru(self.judul).kepala(kepala).tinggi_kepala(28.0).dengan(baris)
    }
}

/// The kinds by class, stacked.
fn grafik(kelas: &Terletak<'_>) -> Grafik {
    let deret = Kelas::SEMUA.iter().zip(WARNA_KEADAAN).zip(1..).map(|((kelas, warna), k)| (k, kelas.label(), warna));
    let judul = (JenisGrafik::BatangBertumpuk, "Kendala menurut kelas (peserta)");
    kelas.grafik(judul, (0, kelas.semua_baris()), deret, (860, 320))
}
