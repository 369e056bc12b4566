//! The place that the lines above a table name (T73).
//!
//! In: the lines of a kop with their rows. Out: [`Kop`]: the kelurahan it gives to every row below it, or why it gives
//! none. Whether a row takes it is decided where rows are read: columns of its own always come first.

use crate::domain::wilayah::{Kecamatan, Kelurahan};

/// The place in force from a row on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Kop {
    /// First row that it is in force for.
    pub dari: u32,
    /// The line that says so.
    pub baris: u32,
    pub isi: IsiKop,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum IsiKop {
    Pakai(WilayahKop),
    /// Why it isn't used.
    Tolak(String),
}

/// Exactly one kelurahan, and nothing that speaks against it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct WilayahKop {
    pub kelurahan: Kelurahan,
    /// Where the kop names it and it is the kelurahan's.
    pub kecamatan: Option<Kecamatan>,
    /// Another kecamatan of the city stands there.
    pub kecamatan_lain: Option<Kecamatan>,
    /// "Kota Banjarmasin" stands there.
    pub kota: bool,
}

/// A line between the rows of a table that names a place.
#[derive(Clone, Debug)]
pub struct CalonKop {
    pub nomor: u32,
    pub teks: Box<str>,
    /// The last row of data before it in its batch; 0: none.
    pub sesudah: u32,
}

/// What some lines name, by row; `None`: a name that isn't the city's.
#[derive(Default)]
struct Sebutan {
    kelurahan: Vec<(u32, Option<Kelurahan>)>,
    /// A line that is nothing but the name of a kelurahan, without the word before it.
    telanjang: Vec<(u32, Kelurahan)>,
    kecamatan: Vec<(u32, Option<Kecamatan>)>,
    kota: Vec<(u32, Option<()>)>,
}

/// Every kop of a table: the first, and those further down, each in force until the next.
pub fn semua(teks: &[(u32, String)], calon: &[CalonKop]) -> Vec<Kop> {
    let mut atas = Sebutan::dari(teks.iter().map(|(n, t)| (*n, t.as_str())));
    let mut semua: Vec<Kop> = Vec::new();
    if !atas.kelurahan.is_empty() {
        semua.push(atas.kop(0, &atas));
    }
    let bersambung =
        |a: &CalonKop, b: &CalonKop| b.sesudah < a.nomor && (b.sesudah > 0 || b.nomor - a.nomor <= BERDEKATAN);
    for kelompok in calon.chunk_by(bersambung) {
        let sebutan = Sebutan::dari(kelompok.iter().map(|c| (c.nomor, &*c.teks)));
        let berlaku = semua.last().and_then(Kop::wilayah);
        if !berlaku.is_some_and(|w| sebutan.sejalan(w)) {
            semua.push(sebutan.kop(kelompok[0].nomor, &atas));
        }
        if !sebutan.kota.is_empty() {
            atas.kota = sebutan.kota;
        }
    }
    semua
}

/// Lines of one kop, where a batch of rows begins between them.
const BERDEKATAN: u32 = 4;

/// The line names a place, or could.
pub fn menyebut_tempat(teks: &str) -> bool {
    let kunci =
        |k: &Urai| matches!(k, Urai::Kata(k) if [KELURAHAN, KECAMATAN, KOTA].iter().any(|d| d.contains(&k.as_str())));
    uraikan(teks).iter().any(kunci) || Kelurahan::dari_nama(teks).is_some()
}

impl Kop {
    pub fn wilayah(&self) -> Option<WilayahKop> {
        match &self.isi {
            IsiKop::Pakai(w) => Some(*w),
            IsiKop::Tolak(_) => None,
        }
    }
}

impl Sebutan {
    fn dari<'a>(baris: impl Iterator<Item = (u32, &'a str)>) -> Sebutan {
        let mut s = Sebutan::default();
        for (nomor, teks) in baris {
            let urai = uraikan(teks);
            let kelurahan = sebutan(&urai, KELURAHAN, Kelurahan::dari_nama);
            if let (true, Some(k)) = (kelurahan.is_empty(), Kelurahan::dari_nama(teks)) {
                s.telanjang.push((nomor, k));
            }
            let ini = |nama: &str| matches!(nama, "BANJARMASIN" | "BJM").then_some(());
            s.kelurahan.extend(kelurahan.into_iter().map(|k| (nomor, k)));
            s.kecamatan.extend(sebutan(&urai, KECAMATAN, Kecamatan::dari_nama).into_iter().map(|k| (nomor, k)));
            s.kota.extend(sebutan(&urai, KOTA, ini).into_iter().map(|k| (nomor, k)));
        }
        s
    }

    /// Names nothing but where the place in force is.
    fn sejalan(&self, w: WilayahKop) -> bool {
        self.kelurahan.iter().all(|(_, k)| *k == Some(w.kelurahan))
            && self.telanjang.iter().all(|(_, k)| *k == w.kelurahan)
            && self.kecamatan.iter().all(|(_, k)| *k == Some(w.kelurahan.kecamatan()))
            && self.kota.iter().all(|(_, k)| k.is_some())
    }

    /// `atas`: the kop of the whole table, and of the last that names a city: kecamatan and city count where none is named here.
    fn kop(&self, dari: u32, atas: &Sebutan) -> Kop {
        let kelurahan = self.kelurahan.first().map(|(n, _)| *n).or(self.telanjang.first().map(|(n, _)| *n));
        let baris = kelurahan.or(self.kecamatan.first().map(|(n, _)| *n)).or(self.kota.first().map(|(n, _)| *n));
        let baris = baris.unwrap_or(dari);
        let isi = match self.wilayah(atas) {
            Ok(w) => IsiKop::Pakai(w),
            Err(sebab) => IsiKop::Tolak(format!("kop (baris {baris}) {sebab}")),
        };
        Kop { dari, baris, isi }
    }

    fn wilayah(&self, atas: &Sebutan) -> Result<WilayahKop, &'static str> {
        if self.kelurahan.is_empty() {
            return Err("tidak menyebut kelurahan dengan kata Kelurahan di depannya");
        }
        if self.kelurahan.iter().any(|(_, k)| k.is_none()) {
            return Err("menyebut nama di luar 52 kelurahan kota");
        }
        let bernama = self.kelurahan.iter().filter_map(|(_, k)| *k);
        let mut nama = bernama.chain(self.telanjang.iter().map(|(_, k)| *k));
        let kelurahan = nama.next().ok_or("tidak menyebut kelurahan")?;
        if nama.any(|k| k != kelurahan) {
            return Err("menyebut lebih dari satu kelurahan");
        }
        let kota = if self.kota.is_empty() { &atas.kota } else { &self.kota };
        let kecamatan = if self.kecamatan.is_empty() { &atas.kecamatan } else { &self.kecamatan };
        if kota.iter().any(|(_, k)| k.is_none()) {
            return Err("menyebut kabupaten/kota lain");
        }
        if kecamatan.iter().any(|(_, k)| k.is_none()) {
            return Err("menyebut kecamatan di luar kota ini");
        }
        let disebut = || kecamatan.iter().filter_map(|(_, k)| *k);
        let milik = |k: &Kecamatan| *k == kelurahan.kecamatan();
        let kecamatan_lain = disebut().find(|k| !milik(k));
        let kecamatan = disebut().find(milik).filter(|_| kecamatan_lain.is_none());
        Ok(WilayahKop { kelurahan, kecamatan, kecamatan_lain, kota: !kota.is_empty() })
    }
}

const KELURAHAN: &[&str] = &["KELURAHAN", "KEL", "DESA"];
const KECAMATAN: &[&str] = &["KECAMATAN", "KEC"];
const KOTA: &[&str] = &["KOTA", "KABUPATEN", "KAB", "KOTAMADYA", "KODYA", "PEMKOT", "PEMKAB"];

/// Words that join two names.
const SAMBUNG: &[&str] = &["DAN", "SERTA", "ATAU"];

/// Words that begin no name, and may follow one.
#[rustfmt::skip]
const BATAS: &[&str] = &[
    "RT", "RW", "JL", "JALAN", "LINGKUNGAN", "PROVINSI", "PROV", "KALIMANTAN", "TAHUN", "TA", "TH", "BULAN", "TRIWULAN",
    "TW", "SEMESTER", "PERIODE", "TANGGAL", "PER", "DESIL", "NO", "NOMOR", "BANJARMASIN", "BJM", "SE", "DI", "DALAM",
    "YANG", "UNTUK", "INI", "SETEMPAT", "TERSEBUT", "LURAH", "CAMAT", "KODE", "POS", "TELP",
];

enum Urai {
    Kata(String),
    Tanda(char),
}

fn uraikan(teks: &str) -> Vec<Urai> {
    let mut urai = Vec::new();
    let mut kata = String::new();
    for c in teks.chars().chain(['\n']) {
        if c.is_alphanumeric() {
            kata.extend(c.to_uppercase());
            continue;
        }
        if !kata.is_empty() {
            urai.push(Urai::Kata(std::mem::take(&mut kata)));
        }
        if c == '\n' || !c.is_whitespace() {
            urai.push(Urai::Tanda(c));
        }
    }
    urai
}

/// The names behind one of these words; `None`: a name that `kenal` doesn't know.
fn sebutan<T>(urai: &[Urai], kunci: &[&str], kenal: impl Fn(&str) -> Option<T>) -> Vec<Option<T>> {
    let mut nama = Vec::new();
    let mut i = 0;
    while i < urai.len() {
        let di = matches!(&urai[i], Urai::Kata(k) if kunci.contains(&k.as_str()));
        i += 1;
        if di {
            i = label(urai, i, kunci);
            i = daftar_nama(urai, i, &kenal, &mut nama);
        }
    }
    nama
}

/// Past what stands between the word and the name: `Kelurahan/Desa :`, `Kel.`, the border of a cell.
fn label(urai: &[Urai], mut i: usize, kunci: &[&str]) -> usize {
    while let Some(satu) = urai.get(i) {
        match satu {
            Urai::Tanda('.' | ':' | '|' | '/' | '-' | '=') => i += 1,
            Urai::Kata(k) if kunci.contains(&k.as_str()) => i += 1,
            _ => break,
        }
    }
    i
}

/// One name, or several joined by words and signs. What follows a name must not be part of a longer one.
fn daftar_nama<T>(urai: &[Urai], mut i: usize, kenal: &impl Fn(&str) -> Option<T>, nama: &mut Vec<Option<T>>) -> usize {
    let mut wajib = true;
    while let Some(Urai::Kata(k)) = urai.get(i) {
        let Some((panjang, satu)) = terpanjang(&urai[i..], kenal) else {
            // Behind a sign something else may begin; behind a word there has to be a name.
            if wajib && !batas(k) {
                nama.push(None);
            }
            break;
        };
        i += panjang;
        let utuh = !matches!(urai.get(i), Some(Urai::Kata(k)) if !batas(k) && !SAMBUNG.contains(&k.as_str()));
        nama.push(Some(satu).filter(|_| utuh));
        match urai.get(i) {
            Some(Urai::Kata(k)) if SAMBUNG.contains(&k.as_str()) => wajib = true,
            Some(Urai::Tanda('&' | '+')) => wajib = true,
            Some(Urai::Tanda(',' | '/' | '-' | ';' | '|')) => wajib = false,
            _ => break,
        }
        i += 1;
    }
    i
}

fn batas(kata: &str) -> bool {
    let kunci = [KELURAHAN, KECAMATAN, KOTA, BATAS].iter().any(|d| d.contains(&kata));
    kunci || kata.bytes().all(|b| b.is_ascii_digit())
}

/// The longest name that these words begin with.
fn terpanjang<T>(urai: &[Urai], kenal: &impl Fn(&str) -> Option<T>) -> Option<(usize, T)> {
    let kata: Vec<&str> =
        urai.iter().map_while(|u| if let Urai::Kata(k) = u { Some(k.as_str()) } else { None }).collect();
    (1..=kata.len().min(4)).rev().find_map(|n| Some((n, kenal(&kata[..n].join(" "))?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Kelurahan, kecamatan, whether the city is named; or why it isn't used.
    type Isi = Result<(String, Option<&'static str>, bool), String>;

    fn kop(baris: &[&str]) -> Option<Isi> {
        let teks: Vec<(u32, String)> = (1..).zip(baris.iter().map(|b| (*b).to_owned())).collect();
        let semua = semua(&teks, &[]);
        semua.into_iter().next().map(|k| match k.isi {
            IsiKop::Pakai(w) => Ok((w.kelurahan.nama().to_owned(), w.kecamatan.map(Kecamatan::nama), w.kota)),
            IsiKop::Tolak(sebab) => Err(sebab),
        })
    }

    #[test]
    fn one_kelurahan_however_the_kop_is_written() {
        for (baris, kecamatan, kota) in [
            (&["KELURAHAN MANTUIL"][..], None, false),
            (&["Kel. Mantuil"], None, false),
            (&["DATA KELUARGA MISKIN", "Kelurahan | : | Mantuil"], None, false),
            (&["KELURAHAN/DESA : MANTUIL, RT 05 RW 02"], None, false),
            (&["KEL. MANTUIL KEC. BANJARMASIN SELATAN"], Some("Banjarmasin Selatan"), false),
            (
                &[
                    "PEMERINTAH KOTA BANJARMASIN",
                    "KECAMATAN BANJARMASIN SELATAN",
                    "KELURAHAN MANTUIL",
                    "Jl. Tembus Mantuil",
                ],
                Some("Banjarmasin Selatan"),
                true,
            ),
            (&["KABUPATEN/KOTA : BANJARMASIN", "Musyawarah Kelurahan Tahun 2026", "Kel: Mantuil 2026"], None, true),
            (&["Kelurahan Mantuil dan Kelurahan Mantuil"], None, false),
            (&["Kelurahan Mantuil Kecamatan Banjarmasin Barat"], None, false),
            (&["MANTUIL", "Kelurahan Mantuil"], None, false),
        ] {
            assert_eq!(kop(baris), Some(Ok(("Mantuil".into(), kecamatan, kota))), "{baris:?}");
        }
        let panjang = kop(&["Kelurahan Basirih Selatan"]).unwrap().unwrap();
        assert_eq!(panjang.0, "Basirih Selatan", "not Basirih");
    }

    #[test]
    fn two_names_others_and_other_cities_give_nothing() {
        for (baris, sebab) in [
            (&["Kelurahan Mantuil dan Basirih"][..], "lebih dari satu"),
            (&["Kelurahan Mantuil, Basirih"], "lebih dari satu"),
            (&["Kelurahan Mantuil / Basirih"], "lebih dari satu"),
            (&["Kelurahan Mantuil", "Kel. Basirih"], "lebih dari satu"),
            (&["Kelurahan Mantuil", "BASIRIH"], "lebih dari satu"),
            (&["Kelurahan Mantuil dan sekitarnya"], "di luar 52"),
            (&["Kelurahan Mantuil Hilir"], "di luar 52"),
            (&["Kelurahan Sungai Melati"], "di luar 52"),
            (&["Desa Mantuil Hulu"], "di luar 52"),
            (&["Kelurahan Mantuil", "KABUPATEN BANJAR"], "kabupaten/kota lain"),
            (&["PEMERINTAH KOTA BANJARBARU", "Kelurahan Mantuil"], "kabupaten/kota lain"),
            (&["Kelurahan Melayu Kecamatan Martapura"], "kecamatan di luar"),
        ] {
            let tolak = kop(baris).unwrap().unwrap_err();
            assert!(tolak.contains(sebab), "{baris:?}: {tolak}");
        }
        for baris in
            [&["MANTUIL"][..], &["DATA KELUARGA MISKIN"], &["PER KELURAHAN"], &["Lurah Mantuil"], &["KELUARGA MANTUIL"]]
        {
            assert_eq!(kop(baris), None, "{baris:?}");
        }
    }

    #[test]
    fn a_kop_further_down_is_in_force_from_there() {
        let calon = |isi: &[(u32, &str, u32)]| -> Vec<CalonKop> {
            isi.iter()
                .map(|(nomor, teks, sesudah)| CalonKop { nomor: *nomor, teks: (*teks).into(), sesudah: *sesudah })
                .collect()
        };
        let atas = vec![(1, "Kelurahan Mantuil".to_owned())];
        let nama = |isi: &[(u32, &str, u32)]| -> Vec<(u32, Option<&'static str>)> {
            semua(&atas, &calon(isi)).iter().map(|k| (k.dari, k.wilayah().map(|w| w.kelurahan.nama()))).collect()
        };
        let (mantuil, basirih) = ((0, Some("Mantuil")), Some("Basirih"));
        assert_eq!(nama(&[(9, "Kelurahan Basirih", 8)]), [mantuil, (9, basirih)]);
        let dua = [(9, "Kelurahan Basirih", 8), (10, "Kecamatan Banjarmasin Barat", 8)];
        assert_eq!(nama(&dua), [mantuil, (9, basirih)]);
        // Two lines with rows between them are two; without, they name two kelurahan.
        assert_eq!(
            nama(&[(9, "Kel. Basirih", 8), (12, "Kel. Pekauman", 11)]),
            [mantuil, (9, basirih), (12, Some("Pekauman"))]
        );
        assert_eq!(nama(&[(9, "Kel. Basirih", 8), (12, "Kel. Pekauman", 8)]), [mantuil, (9, None)]);
        // What says the same again ends nothing; what names another place does.
        assert_eq!(nama(&[(9, "KELURAHAN MANTUIL (LANJUTAN)", 8), (20, "Kota Banjarmasin", 19)]), [mantuil]);
        assert_eq!(nama(&[(9, "KECAMATAN BANJARMASIN BARAT", 8)]), [mantuil, (9, None)]);
        assert_eq!(nama(&[(9, "BASIRIH", 8)]), [mantuil, (9, None)]);
        assert_eq!(
            nama(&[(9, "KABUPATEN BANJAR", 8), (20, "Kelurahan Mantuil", 19)]),
            [mantuil, (9, None), (20, None)]
        );
        let luar = vec![(1, "KABUPATEN BANJAR".to_owned())];
        assert_eq!(
            semua(&luar, &calon(&[(9, "Kelurahan Melayu", 8)]))[0].wilayah(),
            None,
            "the city of the whole table"
        );
    }
}
