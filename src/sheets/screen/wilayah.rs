//! Sheet `Rekap Wilayah`: families and persons of every kelurahan, by outcome.

use super::Bahan;
use super::daftar;
use crate::domain::wilayah::JUMLAH_KELURAHAN;
use crate::perwal::kelayakan::Status;
use crate::sheets::metadata;
use crate::sheets::wilayah::{Asal, KolomWilayah, TabelWilayah, WARNA_TUNGGAL};
use crate::write::rentang::{Rentang, huruf};
use crate::write::xlsx::{Buku, Lembar};

const NAMA: &str = "Rekap Wilayah";
/// Semua, Layak, Tidak Layak, Perlu Verifikasi, Jiwa Layak.
const ANGKA: usize = 5;

type R<T> = std::io::Result<T>;

pub fn lembar(buku: &Buku, b: &Bahan<'_>, rentang: &[Rentang]) -> R<Lembar> {
    let mut l = buku.lembar(NAMA)?;
    l.kepala("Rekapitulasi Wilayah", &format!("{} · semua kecamatan dan kelurahan", metadata::sub(b.jalan)))?;
    let (isi, tak_tahu) = hitung(b);
    let kolom = |judul, lebar, asal, n: usize| KolomWilayah {
        judul,
        lebar,
        asal,
        nilai: isi.map(|k| k[n]),
        tak_tahu: tak_tahu[n],
    };
    let mut semua = vec![kolom("Semua KK", 9.0, Asal::Turunan { pola: "E{}+F{}+G{}", persen: false }, 0)];
    for (i, (status, lebar)) in Status::SEMUA.into_iter().zip([9.0, 9.0, 11.0]).enumerate() {
        let judul = ["Layak KK", "Tidak Layak KK", "Perlu Verifikasi KK"][i];
        semua.push(kolom(judul, lebar, keluarga(status, &rentang[i]), 1 + i));
    }
    semua.push(kolom("Jiwa Layak", 9.0, jiwa(&rentang[0]), 4));
    semua.push(kolom("% layak", 8.0, Asal::Turunan { pola: "IF(D{}=0,0,E{}/D{})", persen: true }, 0));
    let tabel = TabelWilayah {
        lembar: NAMA,
        kolom: semua,
        persen: (1, 0),
        grafik: ("Keluarga Layak", vec![(1, "Layak", WARNA_TUNGGAL)]),
    };
    tabel.isi(&mut l)?;
    Ok(l)
}

fn hitung(b: &Bahan<'_>) -> ([[u32; ANGKA]; JUMLAH_KELURAHAN], [u32; ANGKA]) {
    let mut isi = [[0; ANGKA]; JUMLAH_KELURAHAN];
    let mut tak_tahu = [0; ANGKA];
    for k in &b.hasil.keluarga {
        let milik = k.kelurahan().map_or(&mut tak_tahu, |kel| &mut isi[kel.indeks()]);
        milik[0] += 1;
        milik[1 + k.status as usize] += 1;
        if k.status == Status::Layak {
            milik[4] += k.jiwa;
        }
    }
    (isi, tak_tahu)
}

fn keluarga(status: Status, rentang: &Rentang) -> Asal<'_> {
    let judul = daftar::judul(status);
    let (kel, no) = (huruf(&judul, "Kelurahan"), huruf(&judul, "No"));
    let satu = move |nama: &str| rentang.rumus(&format!("COUNTIFS({{{kel}}},\"{nama}\")"));
    Asal::Hitung { satu: Box::new(satu), semua: rentang.rumus(&format!("COUNT({{{no}}})")) }
}

fn jiwa(rentang: &Rentang) -> Asal<'_> {
    let judul = daftar::judul(Status::Layak);
    let (kel, jiwa) = (huruf(&judul, "Kelurahan"), huruf(&judul, "Jumlah Anggota"));
    let semua = rentang.rumus(&format!("SUM({{{jiwa}}})"));
    let satu = move |nama: &str| rentang.rumus(&format!("SUMIFS({{{jiwa}}},{{{kel}}},\"{nama}\")"));
    Asal::Hitung { satu: Box::new(satu), semua }
}
