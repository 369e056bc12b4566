//! The synthetic city: families and persons calibrated to Tabel 2.1 of the
//! Perwal. Pure and seeded; no file, no clock, nothing of the `uep` library.
//!
//! In: number of families, a multiple of the city, a seed. Out: a stream of
//! families. Only a plan of three bytes a family is held in memory, so forty
//! cities stay modest. Other crates include it with
//! `#[path = "../examples/ekstrak/kota.rs"] mod kota;`.

#[path = "acak.rs"]
pub mod acak;
#[path = "nama.rs"]
pub mod nama;
#[path = "nomor.rs"]
pub mod nomor;
#[path = "wilayah.rs"]
pub mod wilayah;

use acak::Acak;
use chrono::{Datelike, Days, NaiveDate};
use nomor::Penerbit;
use wilayah::Tempat;

/// Families and persons by desil in the full city: 227,000 and 690,000. Desil
/// 1–5 are Tabel 2.1 (DTSEN, June 2025); index 0 is the unknown desil, and 6 to
/// 10 share out what remains.
pub const TABEL: [(usize, usize); 11] = [
    (2_329, 6_827),
    (7_857, 23_608),
    (14_498, 47_497),
    (21_200, 66_137),
    (22_854, 71_315),
    (24_142, 72_416),
    (25_310, 76_300),
    (26_480, 79_800),
    (27_290, 82_100),
    (27_850, 83_300),
    (27_190, 80_700),
];
pub const KELUARGA_KOTA: usize = 227_000;
pub const JIWA_KOTA: usize = 690_000;
const JIWA_TERBANYAK: u8 = 10;
/// Weights of family sizes 1 to 8 before the sum is adjusted.
const BOBOT_JIWA: [usize; 8] = [140, 220, 270, 220, 100, 35, 10, 5];

/// The day the extract describes; ages count up to it.
pub fn tanggal_data() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 6, 30).expect("tanggal tetap")
}

#[derive(Clone, Debug)]
pub struct Orang {
    pub nik: String,
    pub nama: String,
    pub tanggal_lahir: NaiveDate,
    pub umur: u8,
    /// 1 male, 2 female.
    pub jenis_kelamin: u8,
    /// DTSEN: 1 head, 2 spouse, 3 child, 5 grandchild, 6 parent.
    pub hubungan: u8,
    pub status_kawin: u8,
    /// Seed of the columns that no rule reads.
    pub isian: u64,
}

#[derive(Clone, Debug)]
pub struct Keluarga {
    pub no_kk: String,
    /// `None` is the unknown desil.
    pub desil: Option<u8>,
    pub tempat: Tempat,
    pub alamat: String,
    pub rt: u8,
    pub rw: u8,
    pub anggota: Vec<Orang>,
    pub isian: u64,
}

impl Keluarga {
    pub fn indeks_kepala(&self) -> usize {
        self.anggota.iter().position(|o| o.hubungan == 1).unwrap_or(0)
    }

    pub fn kepala(&self) -> &Orang {
        &self.anggota[self.indeks_kepala()]
    }
}

#[derive(Clone, Copy)]
struct Rencana {
    desil: u8,
    jiwa: u8,
    kelurahan: u8,
}

/// The plan of a city; [`Kota::aliran`] brings its families to life.
pub struct Kota {
    rencana: Vec<Rencana>,
    benih: u64,
}

impl Kota {
    /// `keluarga` families scaled from the table by largest remainder, and
    /// all counts `kali` times that.
    pub fn baru(keluarga: usize, kali: usize, benih: u64) -> Kota {
        let mut acak = Acak::baru(benih);
        let mut rencana = Vec::with_capacity(keluarga * kali);
        for (desil, (kk, jiwa)) in sasaran(keluarga).into_iter().enumerate() {
            for ukuran in ukuran_keluarga(kk * kali, jiwa * kali, &mut acak) {
                rencana.push(Rencana { desil: desil as u8, jiwa: ukuran, kelurahan: 0 });
            }
        }
        acak.kocok(&mut rencana);
        let mut kelurahan = sebaran_kelurahan(keluarga, kali);
        acak.kocok(&mut kelurahan);
        for (satu, kelurahan) in rencana.iter_mut().zip(kelurahan) {
            satu.kelurahan = kelurahan;
        }
        Kota { rencana, benih }
    }

    pub fn jumlah_keluarga(&self) -> usize {
        self.rencana.len()
    }

    pub fn jumlah_jiwa(&self) -> usize {
        self.rencana.iter().map(|r| usize::from(r.jiwa)).sum()
    }

    /// The families one by one, the same on each call.
    pub fn aliran(&self) -> Aliran<'_> {
        Aliran { kota: self, penerbit: Penerbit::baru(), urut: 0 }
    }
}

/// Families and persons aimed at, by desil (index 0: unknown).
pub fn sasaran(keluarga: usize) -> [(usize, usize); 11] {
    let kk = bagi(keluarga, &TABEL.map(|t| t.0));
    // Persons only where there are families: tiny cities leave some desil empty.
    let bobot: Vec<usize> = (0..11).map(|i| if kk[i] == 0 { 0 } else { TABEL[i].1 }).collect();
    let total = (JIWA_KOTA * keluarga + KELUARGA_KOTA / 2) / KELUARGA_KOTA;
    let jiwa = bagi(total, &bobot);
    std::array::from_fn(|i| {
        let terbanyak = kk[i] * usize::from(JIWA_TERBANYAK);
        (kk[i], jiwa[i].clamp(kk[i], terbanyak))
    })
}

/// Shares out `total` by largest remainder, ties to the lower index.
pub fn bagi(total: usize, bobot: &[usize]) -> Vec<usize> {
    let jumlah: usize = bobot.iter().sum();
    let mut hasil: Vec<usize> = bobot.iter().map(|b| total * b / jumlah).collect();
    let mut urutan: Vec<usize> = (0..bobot.len()).collect();
    urutan.sort_by_key(|&i| (std::cmp::Reverse(total * bobot[i] % jumlah), i));
    let sisa = total - hasil.iter().sum::<usize>();
    for &i in urutan.iter().take(sisa) {
        hasil[i] += 1;
    }
    hasil
}

/// `kk` family sizes that add up to exactly `jiwa`.
fn ukuran_keluarga(kk: usize, jiwa: usize, acak: &mut Acak) -> Vec<u8> {
    let mut ukuran: Vec<u8> = (0..kk).map(|_| acak.menurut_bobot(&BOBOT_JIWA) as u8 + 1).collect();
    let mut jumlah: usize = ukuran.iter().map(|u| usize::from(*u)).sum();
    while jumlah != jiwa {
        let satu = &mut ukuran[acak.di_bawah(kk)];
        if jumlah < jiwa && *satu < JIWA_TERBANYAK {
            *satu += 1;
            jumlah += 1;
        } else if jumlah > jiwa && *satu > 1 {
            *satu -= 1;
            jumlah -= 1;
        }
    }
    ukuran
}

/// Kelurahan of each family, none of the 52 empty once there are families enough.
fn sebaran_kelurahan(keluarga: usize, kali: usize) -> Vec<u8> {
    let dasar = usize::from(keluarga >= wilayah::JUMLAH_KELURAHAN);
    let sisa = keluarga - dasar * wilayah::JUMLAH_KELURAHAN;
    let banyak = bagi(sisa, &wilayah::bobot());
    let tiap = banyak.iter().enumerate();
    tiap.flat_map(|(i, n)| std::iter::repeat_n(i as u8, (n + dasar) * kali)).collect()
}

/// The stream of families of one [`Kota`].
pub struct Aliran<'a> {
    kota: &'a Kota,
    penerbit: Penerbit,
    urut: usize,
}

impl Iterator for Aliran<'_> {
    type Item = Keluarga;

    fn next(&mut self) -> Option<Keluarga> {
        let rencana = *self.kota.rencana.get(self.urut)?;
        let mut acak = Acak::cabang(self.kota.benih, self.urut as u64);
        self.urut += 1;
        Some(self.keluarga(rencana, &mut acak))
    }
}

impl Aliran<'_> {
    fn keluarga(&mut self, rencana: Rencana, acak: &mut Acak) -> Keluarga {
        let kelurahan = usize::from(rencana.kelurahan);
        let kecamatan = wilayah::kecamatan(kelurahan);
        let no_kk = self.penerbit.kk(kecamatan, acak.di_bawah(7_100));
        let (rt, rw) = (acak.antara(1, 40) as u8, acak.antara(1, 5) as u8);
        let alamat = nama::alamat(acak, rt, rw);
        let mut anggota = self.anggota(rencana.jiwa, kecamatan, acak);
        if acak.peluang(150) {
            // The head does not always stand first.
            anggota.rotate_left(1);
        }
        Keluarga {
            no_kk,
            desil: (rencana.desil > 0).then_some(rencana.desil),
            tempat: wilayah::tempat(kelurahan),
            alamat,
            rt,
            rw,
            anggota,
            isian: acak.angka(),
        }
    }

    /// The members, head first, with ages that can be.
    fn anggota(&mut self, jiwa: u8, kecamatan: usize, acak: &mut Acak) -> Vec<Orang> {
        let berdua = jiwa >= 3 && acak.peluang(850) || jiwa == 2 && acak.peluang(650);
        let umur = acak.antara(24, 58) + acak.antara(0, if jiwa == 1 { 27 } else { 14 });
        let perempuan = acak.peluang(if berdua { 30 } else { 620 });
        let kawin = match (berdua, umur) {
            (true, _) => 2,
            (false, ..35) => 1,
            _ => acak.antara(3, 4) as u8,
        };
        let mut hasil = vec![self.orang(1, umur, perempuan, kawin, kecamatan, acak)];
        if berdua {
            let pasangan = (umur + acak.antara(-8, 4)).max(19);
            hasil.push(self.orang(2, pasangan, !perempuan, 2, kecamatan, acak));
        }
        while hasil.len() < usize::from(jiwa) {
            let (hubungan, usia, kawin) = if hasil.len() < 6 {
                (3, acak.antara(0, (umur - 20).min(32)), 1)
            } else if umur < 60 {
                (6, umur + acak.antara(20, 32), 4)
            } else {
                (5, acak.antara(0, umur - 44), 1)
            };
            let perempuan = acak.peluang(490);
            hasil.push(self.orang(hubungan, usia, perempuan, kawin, kecamatan, acak));
        }
        hasil
    }

    fn orang(
        &mut self,
        hubungan: u8,
        umur: i64,
        perempuan: bool,
        status_kawin: u8,
        kecamatan: usize,
        acak: &mut Acak,
    ) -> Orang {
        let mundur = umur * 1461 / 4 + acak.antara(1, 360);
        let lahir = tanggal_data() - Days::new(mundur as u64);
        // About one in eight got the NIK elsewhere: the prefix is no address.
        let asal = match acak.di_bawah(1000) {
            0..120 => 5 + acak.di_bawah(Penerbit::ASAL_LUAR),
            120..350 => acak.di_bawah(5),
            _ => kecamatan,
        };
        let (nik, tanggal_lahir) = self.penerbit.nik(asal, lahir, perempuan);
        Orang {
            nik,
            nama: nama::nama(acak, perempuan),
            tanggal_lahir,
            umur: umur_pada(tanggal_lahir, tanggal_data()),
            jenis_kelamin: if perempuan { 2 } else { 1 },
            hubungan,
            status_kawin,
            isian: acak.angka(),
        }
    }

    /// A grown-up who is in no family of the city, with NIK and KK of their
    /// own: for list rows that the extract does not know.
    pub fn orang_lain(&mut self, nomor: u64) -> (Orang, String) {
        let mut acak = Acak::cabang(!self.kota.benih, nomor);
        let kecamatan = acak.di_bawah(5);
        let no_kk = self.penerbit.kk(kecamatan, acak.di_bawah(7_100));
        let umur = acak.antara(25, 70);
        let perempuan = acak.peluang(700);
        let orang = self.orang(1, umur, perempuan, 2, kecamatan, &mut acak);
        (orang, no_kk)
    }
}

/// Whole years of age on a day.
pub fn umur_pada(lahir: NaiveDate, pada: NaiveDate) -> u8 {
    let genap = (pada.month(), pada.day()) >= (lahir.month(), lahir.day());
    (pada.year() - lahir.year() - i32::from(!genap)) as u8
}
