//! Sheet `Alokasi Wilayah`: candidates, those who passed, places and places taken in all 52 kelurahan.

use super::calon::{judul_angkatan, judul_calon};
use super::{Bahan, R};
use crate::decide::cohort::Calon;
use crate::decide::cohort::register::{BarisRegister, Sel, menempati};
use crate::domain::wilayah::{JUMLAH_KELURAHAN, Kelurahan};
use crate::perwal::angkatan::{Alokasi, Kelompok};
use crate::sheets::metadata;
use crate::sheets::wilayah::{Asal, KolomWilayah, TabelWilayah};
use crate::table::kolom::Kolom as K;
use crate::write::rentang::{Rentang, huruf};
use crate::write::xlsx::{Buku, Lembar, WARNA};

const NAMA: &str = "Alokasi Wilayah";

/// By kelurahan, then those whose kelurahan isn't known.
type Isi = [u32; JUMLAH_KELURAHAN + 1];

fn hitung(isi: impl Iterator<Item = Option<Kelurahan>>) -> Isi {
    let mut semua = [0; JUMLAH_KELURAHAN + 1];
    isi.for_each(|k| semua[k.map_or(JUMLAH_KELURAHAN, Kelurahan::indeks)] += 1);
    semua
}

/// Where a family lives.
fn tempat(c: &Calon<'_>) -> Option<Kelurahan> {
    c.keluarga.and_then(|k| Kelurahan::dari_nama(&k.kelurahan))
}

/// Fills the sheet.
pub fn lembar(buku: &Buku, b: &Bahan<'_>) -> R<Lembar> {
    let mut l = buku.lembar(NAMA)?;
    let kuota = b.hasil.pilihan.kuota;
    l.kepala(
        "Alokasi Wilayah",
        &format!("{} · angkatan {}, kuota {kuota} · {}", metadata::sub(b.jalan), b.waktu.tahun, cara(b.param.alokasi)),
    )?;
    let [angkatan, cadangan, tidak, belum] = rentang(b);
    let (kel_angkatan, kel_calon) = (huruf(&judul_angkatan(), "Kelurahan"), huruf(&judul_calon(), "Kelurahan"));
    let (no, status) = (huruf(&judul_calon(), "No"), huruf(&judul_angkatan(), "Status"));
    let di = |r: &Rentang, kel: &str, nama: &str| r.rumus(&format!("COUNTIFS({{{kel}}},\"{nama}\")"));
    let banyak = |r: &Rentang| r.rumus(&format!("COUNT({{{no}}})"));
    let lolos = Asal::Hitung {
        satu: Box::new(|nama: &str| {
            format!("{}+{}", di(&angkatan, &kel_angkatan, nama), di(&cadangan, &kel_calon, nama))
        }),
        semua: format!("{}+{}", banyak(&angkatan), banyak(&cadangan)),
    };
    let terisi = Asal::Hitung {
        satu: Box::new(|nama: &str| {
            angkatan.rumus(&format!("COUNTIFS({{{kel_angkatan}}},\"{nama}\",{{{status}}},\"<>Berhenti\")"))
        }),
        semua: angkatan.rumus(&format!("COUNTIFS({{{no}}},\">0\",{{{status}}},\"<>Berhenti\")")),
    };
    let menunggu =
        Asal::Hitung { satu: Box::new(|nama: &str| di(&cadangan, &kel_calon, nama)), semua: banyak(&cadangan) };
    let gugur = Asal::Hitung {
        satu: Box::new(|nama: &str| format!("{}+{}", di(&tidak, &kel_calon, nama), di(&belum, &kel_calon, nama))),
        semua: format!("{}+{}", banyak(&tidak), banyak(&belum)),
    };
    let isi = Hitungan::baru(b);
    let kolom = |judul, lebar, asal, nilai: Isi| KolomWilayah {
        judul,
        lebar,
        asal,
        nilai: std::array::from_fn(|i| nilai[i]),
        tak_tahu: nilai[JUMLAH_KELURAHAN],
    };
    let mut semua = vec![
        kolom("Calon", 8.0, Asal::Turunan { pola: "E{}+H{}", persen: false }, isi.calon),
        kolom("Lolos Asesmen", 8.5, lolos, isi.lolos),
        kolom("Kursi", 7.0, Asal::Angka, isi.kursi),
        kolom("Terisi", 7.0, terisi, isi.terisi),
        kolom("Tidak Lolos, Belum Lengkap", 10.0, gugur, isi.gugur),
        kolom("Cadangan", 8.5, menunggu, isi.cadangan),
        kolom("% terisi", 7.0, Asal::Turunan { pola: "IF(F{}=0,0,G{}/F{})", persen: true }, [0; JUMLAH_KELURAHAN + 1]),
    ];
    if b.param.alokasi != Alokasi::Kelurahan {
        // Places belong to larger groups then: see `cara`.
        semua[2].judul = "Kursi (T18)";
    }
    let grafik = vec![(1, "Lolos Asesmen", WARNA[3]), (3, "Terisi", WARNA[0])];
    TabelWilayah { lembar: NAMA, kolom: semua, persen: (3, 2), grafik: ("Calon lolos dan kursi terisi", grafik) }
        .isi(&mut l)?;
    l.warna_tab(WARNA[3]);
    Ok(l)
}

fn cara(alokasi: Alokasi) -> &'static str {
    match alokasi {
        Alokasi::Kelurahan => "kursi menurut kelurahan (T18)",
        Alokasi::Kecamatan => "kursi dibagi menurut kecamatan (T18); di sini kursi kelurahan = yang terisi",
        Alokasi::Kota => "kursi tidak dibagi (T18); di sini kursi kelurahan = yang terisi",
    }
}

/// The lists that the counts come from: Angkatan Baru, Cadangan, Tidak Lolos, Belum Lengkap.
fn rentang(b: &Bahan<'_>) -> [Rentang; 4] {
    let r = b.ringkas;
    let seangkatan = b.seangkatan().count();
    let satu = |nama: &str, n: usize| Rentang::baru(nama, n, u32::MAX);
    [
        satu("Angkatan Baru", seangkatan),
        satu("Cadangan", r.cadangan as usize),
        satu("Tidak Lolos", r.tidak_lolos as usize),
        satu("Belum Lengkap", r.belum_lengkap as usize),
    ]
}

/// The figures of every column.
struct Hitungan {
    calon: Isi,
    lolos: Isi,
    kursi: Isi,
    terisi: Isi,
    cadangan: Isi,
    gugur: Isi,
}

impl Hitungan {
    fn baru(b: &Bahan<'_>) -> Hitungan {
        let calon = &b.hasil.saringan.calon;
        let di_register = |r: &BarisRegister<'_>| match r.sel(K::Kelurahan) {
            Sel::Teks(t) => Kelurahan::dari_nama(t),
            _ => None,
        };
        let menempati = |r: &&BarisRegister<'_>| r.lama.is_none_or(menempati);
        let angkatan = hitung(b.seangkatan().map(di_register));
        let terisi = hitung(b.seangkatan().filter(menempati).map(di_register));
        let cadangan = hitung(b.hasil.pilihan.cadangan.iter().map(|c| tempat(&calon[c.calon])));
        let gugur = |c: &&Calon<'_>| {
            use crate::decide::cohort::Keputusan::{BelumLengkap, TidakLolos};
            matches!(c.keputusan, TidakLolos(_) | BelumLengkap(_))
        };
        let gugur = hitung(calon.iter().filter(gugur).map(tempat));
        let tambah = |a: Isi, b: Isi| -> Isi { std::array::from_fn(|i| a[i] + b[i]) };
        let lolos = tambah(angkatan, cadangan);
        let kursi = match b.param.alokasi {
            Alokasi::Kelurahan => std::array::from_fn(|i| {
                let g = if i < JUMLAH_KELURAHAN { Kelompok::Wilayah(i) } else { Kelompok::TidakDiketahui };
                b.hasil.pilihan.kursi.get(&g).map_or(0, |k| k.kursi)
            }),
            Alokasi::Kecamatan | Alokasi::Kota => terisi,
        };
        Hitungan { calon: tambah(lolos, gugur), lolos, kursi, terisi, cadangan, gugur }
    }
}
