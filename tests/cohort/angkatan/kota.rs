//! A small made-up city: screened families and their assessments, as CSV in any order of rows.

use uep::inside::domain::wilayah::Kelurahan;

use crate::common::Meja;

/// A screened and perhaps assessed family.
#[derive(Clone, Debug)]
pub struct Keluarga {
    pub kk: u64,
    pub nik: u64,
    pub desil: Option<u8>,
    pub anggota: u8,
    pub pkh: bool,
    /// Place among the 52; 52 is none of them.
    pub kelurahan: usize,
    pub status: &'static str,
    pub disabilitas: bool,
    /// As typed; `None`: not assessed.
    pub skor: Option<[&'static str; 4]>,
}

/// A chain of numbers that looks random.
pub struct Acak(pub u64);

impl Acak {
    pub fn hingga(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }

    fn pilih<T: Copy>(&mut self, isi: &[T]) -> T {
        isi[self.hingga(isi.len() as u64) as usize]
    }

    pub fn kocok<T>(&mut self, isi: &mut [T]) {
        for i in (1..isi.len()).rev() {
            isi.swap(i, self.hingga(i as u64 + 1) as usize);
        }
    }
}

/// `n` families. Few scores and desils, so that ties are common.
pub fn kota(n: usize, benih: u64) -> Vec<Keluarga> {
    let mut a = Acak(benih);
    let wilayah = a.pilih(&[3, 12, 53]);
    (0..n as u64)
        .map(|i| {
            let perempuan = a.hingga(2) == 0;
            let hari = 1 + i % 28 + if perempuan { 40 } else { 0 };
            let serial = 9000 + i / 28 % 1000;
            let awal = |hari: u64| (6_371_010_000_000_000 + hari * 100_000_000) + 1_900_000 + (i / 28_000) * 10_000;
            let biasa = ["3", "4", "4", "5"];
            let skor = std::array::from_fn(|_| match a.hingga(60) {
                0 => "2",
                1 => "",
                2 => a.pilih(&["0", "6", "3.5", "baik"]),
                _ => a.pilih(&biasa),
            });
            Keluarga {
                kk: awal(1 + i % 28) + serial,
                nik: awal(hari) + serial,
                desil: (a.hingga(9) > 0).then(|| a.pilih(&[1, 2, 2, 3, 5])),
                anggota: a.pilih(&[2, 3, 4, 4, 5]),
                pkh: a.hingga(3) == 0,
                kelurahan: a.hingga(wilayah) as usize,
                status: a.pilih(&[
                    "Layak",
                    "Layak",
                    "Layak",
                    "Layak",
                    "Layak",
                    "Layak",
                    "Tidak Layak",
                    "Perlu Verifikasi",
                ]),
                disabilitas: a.hingga(8) == 0,
                skor: (a.hingga(10) > 0).then_some(skor),
            }
        })
        .collect()
}

impl Keluarga {
    /// By the day in the NIK.
    pub fn perempuan(&self) -> bool {
        self.nik / 100_000_000 % 100 > 40
    }

    pub fn nama_kelurahan(&self) -> &'static str {
        Kelurahan::semua().nth(self.kelurahan).map_or("Rawa Sari", Kelurahan::nama)
    }
}

/// Writes `saringan.csv` and `asesmen.csv`; the rows of each in an order of its own.
pub fn tulis(meja: &Meja, kota: &[Keluarga], urutan: u64) {
    let mut saring: Vec<String> = kota.iter().map(baris_saringan).collect();
    let mut asesmen: Vec<String> = kota.iter().filter_map(baris_asesmen).collect();
    let mut a = Acak(urutan);
    if urutan > 0 {
        a.kocok(&mut saring);
        a.kocok(&mut asesmen);
    }
    let judul = "Status,No KK,NIK,Nama Kepala Keluarga,JK,Jumlah Anggota,Desil,Kecamatan,Kelurahan,Bansos\n";
    meja.tulis("saringan.csv", judul.to_owned() + &saring.join("\n") + "\n");
    let judul = "No KK,NIK,Nama,Potensi,Minat,Kesiapan,Komitmen,Disabilitas,Profil Baseline Lengkap\n";
    meja.tulis("asesmen.csv", judul.to_owned() + &asesmen.join("\n") + "\n");
}

fn baris_saringan(k: &Keluarga) -> String {
    let desil = k.desil.map(|d| d.to_string()).unwrap_or_default();
    let bansos = if k.pkh { "PKH; SEMBAKO" } else { "SEMBAKO" };
    let jk = if k.perempuan() { "P" } else { "L" };
    let nama = k.nama_kelurahan();
    format!("{},{},{},KEPALA {},{jk},{},{desil},,{nama},{bansos}", k.status, k.kk, k.nik, k.nik % 10_000, k.anggota)
}

fn baris_asesmen(k: &Keluarga) -> Option<String> {
    let disabilitas = if k.disabilitas { "Ya" } else { "Tidak" };
    Some(format!("{},{},KEPALA {},{},{disabilitas},Ya", k.kk, k.nik, k.nik % 10_000, k.skor?.join(",")))
}

pub const MASUKAN: [&str; 4] = ["--candidates", "saringan.csv", "--assessment", "asesmen.csv"];
