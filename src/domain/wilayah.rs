//! The city's 5 kecamatan and 52 kelurahan: names and codes of Kemendagri, codes of BPS.
//!
//! Nine undotted codes (6371031001–6371031009) are valid in both systems and name different
//! places, so a code alone settles a place only where it is unambiguous; names decide.

use std::sync::LazyLock;

/// Kode Kota Banjarmasin.
pub const KODE_KOTA: u64 = 6371;

/// The five kecamatan in the order of their Kemendagri codes 63.71.01 to 63.71.05.
pub const KECAMATAN: [&str; 5] =
    ["Banjarmasin Selatan", "Banjarmasin Timur", "Banjarmasin Barat", "Banjarmasin Utara", "Banjarmasin Tengah"];

/// Number of kelurahan (Perwal, Bab I.C: every one "tanpa terkecuali").
pub const JUMLAH_KELURAHAN: usize = 52;

/// A kecamatan by its place in [`KECAMATAN`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Kecamatan(u8);

/// A kelurahan by its place in the table, in the order of the Kemendagri codes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Kelurahan(u8);

struct Baris {
    kemendagri: u64,
    bps: u64,
    nama: &'static str,
}

const fn k(kemendagri: u64, bps: u64, nama: &'static str) -> Baris {
    Baris { kemendagri, bps, nama }
}

#[rustfmt::skip]
static KELURAHAN: [Baris; JUMLAH_KELURAHAN] = [
    k(6371011001, 6371010001, "Mantuil"),
    k(6371011002, 6371010003, "Kelayan Selatan"),
    k(6371011003, 6371010012, "Pekauman"),
    k(6371011004, 6371010013, "Kelayan Barat"),
    k(6371011005, 6371010011, "Kelayan Tengah"),
    k(6371011006, 6371010010, "Kelayan Dalam"),
    k(6371011007, 6371010009, "Murung Raya"),
    k(6371011008, 6371010004, "Kelayan Timur"),
    k(6371011009, 6371010005, "Tanjung Pagar"),
    k(6371011010, 6371010006, "Pemurus Dalam"),
    k(6371011011, 6371010008, "Pemurus Baru"),
    k(6371011012, 6371010014, "Basirih Selatan"),
    k(6371021001, 6371020005, "Kuripan"),
    k(6371021002, 6371020003, "Kebun Bunga"),
    k(6371021003, 6371020002, "Karang Mekar"),
    k(6371021004, 6371020011, "Sungai Bilu"),
    k(6371021005, 6371020004, "Sungai Lulut"),
    k(6371021006, 6371020013, "Banua Anyar"),
    k(6371021007, 6371020012, "Pengambangan"),
    k(6371021008, 6371020001, "Pekapuran Raya"),
    k(6371021009, 6371020014, "Pemurus Luar"),
    k(6371031001, 6371030011, "Belitung Utara"),
    k(6371031002, 6371030010, "Belitung Selatan"),
    k(6371031003, 6371030009, "Pelambuan"),
    k(6371031004, 6371030008, "Telaga Biru"),
    k(6371031005, 6371030002, "Telawang"),
    k(6371031006, 6371030001, "Teluk Tiram"),
    k(6371031007, 6371030015, "Kuin Selatan"),
    k(6371031008, 6371030014, "Kuin Cerucuk"),
    k(6371031009, 6371030013, "Basirih"),
    k(6371041001, 6371040011, "Alalak Tengah"),
    k(6371041002, 6371040009, "Alalak Utara"),
    k(6371041003, 6371040010, "Alalak Selatan"),
    k(6371041004, 6371040008, "Sungai Jingah"),
    k(6371041005, 6371040005, "Sungai Miai"),
    k(6371041006, 6371040007, "Surgi Mufti"),
    k(6371041007, 6371040004, "Pangeran"),
    k(6371041008, 6371040006, "Antasan Kecil Timur"),
    k(6371041009, 6371040003, "Kuin Utara"),
    k(6371041010, 6371040012, "Sungai Andai"),
    k(6371051001, 6371031002, "Kertak Baru Ilir"),
    k(6371051002, 6371031005, "Kertak Baru Ulu"),
    k(6371051003, 6371031003, "Mawar"),
    k(6371051004, 6371031004, "Teluk Dalam"),
    k(6371051005, 6371031009, "Antasan Besar"),
    k(6371051006, 6371031010, "Pasar Lama"),
    k(6371051007, 6371031011, "Seberang Mesjid"),
    k(6371051008, 6371031008, "Gadang"),
    k(6371051009, 6371031012, "Melayu"),
    k(6371051010, 6371031007, "Sungai Baru"),
    k(6371051011, 6371031006, "Pekapuran Laut"),
    k(6371051012, 6371031001, "Kelayan Luar"),
];

/// Other spellings of kelurahan in official lists (BPS writes BENUA ANYAR).
const EJAAN_LAIN: [(&str, &str); 4] = [
    ("BENUAANYAR", "BANUAANYAR"),
    ("SEBERANGMASJID", "SEBERANGMESJID"),
    ("KERTAKBARUILIER", "KERTAKBARUILIR"),
    ("PEMURUSDALEM", "PEMURUSDALAM"),
];

impl Kecamatan {
    pub fn semua() -> impl Iterator<Item = Kecamatan> {
        (0..KECAMATAN.len() as u8).map(Kecamatan)
    }

    pub fn nama(self) -> &'static str {
        KECAMATAN[usize::from(self.0)]
    }

    pub fn indeks(self) -> usize {
        usize::from(self.0)
    }

    /// Compares without case, punctuation, spaces and a leading "Kec.".
    pub fn dari_nama(nama: &str) -> Option<Kecamatan> {
        bentuk_nama(nama, &["KECAMATAN", "KEC"]).find_map(|kunci| {
            let kunci = kunci.strip_prefix("BJM").map_or(kunci.clone(), |sisa| format!("BANJARMASIN{sisa}"));
            Kecamatan::semua().find(|k| kunci_nama(k.nama()) == kunci)
        })
    }

    /// A slip of the pen away from a kecamatan of the city.
    pub fn mirip(nama: &str) -> bool {
        let kunci = kunci_nama(nama);
        Kecamatan::semua().any(|k| strsim::damerau_levenshtein(&kunci_nama(k.nama()), &kunci) <= 2)
    }
}

impl Kelurahan {
    pub fn semua() -> impl Iterator<Item = Kelurahan> {
        (0..JUMLAH_KELURAHAN as u8).map(Kelurahan)
    }

    pub fn nama(self) -> &'static str {
        self.baris().nama
    }

    pub fn indeks(self) -> usize {
        usize::from(self.0)
    }

    /// `63.71.05.1012`.
    pub fn kode(self) -> String {
        let angka = self.baris().kemendagri.to_string();
        format!("{}.{}.{}.{}", &angka[..2], &angka[2..4], &angka[4..6], &angka[6..])
    }

    pub fn kecamatan(self) -> Kecamatan {
        Kecamatan((self.baris().kemendagri / 10_000 % 100 - 1) as u8)
    }

    /// Compares without case, punctuation, spaces and a leading "Kel.".
    pub fn dari_nama(nama: &str) -> Option<Kelurahan> {
        bentuk_nama(nama, AWALAN_KELURAHAN).find_map(|kunci| {
            let resmi = EJAAN_LAIN.iter().find(|(lain, _)| *lain == kunci).map_or(kunci.as_str(), |(_, resmi)| resmi);
            Kelurahan::semua().find(|k| k.kunci() == resmi)
        })
    }

    /// The nearest name of the 52, for a message.
    pub fn terdekat(nama: &str) -> Option<Kelurahan> {
        let jarak = |k: &Kelurahan| {
            bentuk_nama(nama, AWALAN_KELURAHAN).map(|kunci| strsim::damerau_levenshtein(k.kunci(), &kunci)).min()
        };
        Kelurahan::semua().min_by_key(jarak).filter(|k| jarak(k).is_some_and(|j| j <= 3))
    }

    fn baris(self) -> &'static Baris {
        &KELURAHAN[usize::from(self.0)]
    }

    /// The name as it is compared.
    fn kunci(self) -> &'static str {
        static KUNCI: LazyLock<Vec<String>> =
            LazyLock::new(|| Kelurahan::semua().map(|k| kunci_nama(k.nama())).collect());
        &KUNCI[self.indeks()]
    }
}

const AWALAN_KELURAHAN: &[&str] = &["KELURAHAN", "KEL", "DESA"];

/// Upper-case letters and digits only.
fn kunci_nama(nama: &str) -> String {
    nama.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

/// The name as it stands first ("KELAYAN" begins with "KEL"), then without each of the prefixes.
fn bentuk_nama<'a>(nama: &str, awalan: &'a [&str]) -> impl Iterator<Item = String> + 'a {
    let kunci = kunci_nama(nama);
    let tanpa: Vec<String> = awalan.iter().filter_map(|a| kunci.strip_prefix(a)).map(str::to_owned).collect();
    std::iter::once(kunci).chain(tanpa)
}

/// What a region code says by itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum KodeWilayah {
    Kosong,
    /// One kelurahan in whichever system.
    Kelurahan(Kelurahan),
    /// Valid in both systems for two different kelurahan (Kemendagri, BPS).
    DuaArti(Kelurahan, Kelurahan),
    /// A kecamatan's own code.
    Kecamatan(Kecamatan),
    /// The city's own code.
    Kota,
    /// A code of the city for a kelurahan that neither system knows.
    KotaTakDikenal,
    /// Another kabupaten or kota.
    Luar,
    TidakTerbaca,
}

impl KodeWilayah {
    /// Reads a code of kelurahan, kecamatan or kabupaten/kota, dotted (Kemendagri) or not.
    pub fn dari_teks(teks: &str) -> KodeWilayah {
        let inti = teks.trim().trim_start_matches('\'');
        let inti = inti.strip_suffix(".0").unwrap_or(inti);
        if super::tanpa_isi::kosong(inti) {
            return KodeWilayah::Kosong;
        }
        let bertitik = inti.contains('.');
        let digit: String = inti.chars().filter(|c| !matches!(c, '.' | ' ')).collect();
        let Ok(kode) = digit.parse::<u64>() else { return KodeWilayah::TidakTerbaca };
        match digit.len() {
            4 if kode == KODE_KOTA => KodeWilayah::Kota,
            4 => KodeWilayah::Luar,
            6 | 7 | 10 if digit[..4] != KODE_KOTA.to_string() => KodeWilayah::Luar,
            6 | 7 => KodeWilayah::kecamatan(kode),
            10 => KodeWilayah::kelurahan(kode, bertitik),
            _ => KodeWilayah::TidakTerbaca,
        }
    }

    /// Six digits are Kemendagri's, seven are BPS's.
    fn kecamatan(kode: u64) -> KodeWilayah {
        let milik = |b: &Baris| b.kemendagri / 10_000 == kode || b.bps / 1_000 == kode;
        match KELURAHAN.iter().position(milik) {
            Some(i) => KodeWilayah::Kecamatan(Kelurahan(i as u8).kecamatan()),
            None => KodeWilayah::KotaTakDikenal,
        }
    }

    fn kelurahan(kode: u64, bertitik: bool) -> KodeWilayah {
        let cari =
            |milik: fn(&Baris) -> u64| KELURAHAN.iter().position(|b| milik(b) == kode).map(|i| Kelurahan(i as u8));
        match (cari(|b| b.kemendagri), cari(|b| b.bps).filter(|_| !bertitik)) {
            (Some(a), Some(b)) => KodeWilayah::DuaArti(a, b),
            (Some(a), None) | (None, Some(a)) => KodeWilayah::Kelurahan(a),
            (None, None) => KodeWilayah::KotaTakDikenal,
        }
    }

    /// Whether the code can stand for this kelurahan in one of the systems.
    pub fn cocok(self, kelurahan: Kelurahan) -> bool {
        match self {
            KodeWilayah::Kosong | KodeWilayah::Kota => true,
            KodeWilayah::Kecamatan(k) => k == kelurahan.kecamatan(),
            KodeWilayah::Kelurahan(a) => a == kelurahan,
            KodeWilayah::DuaArti(a, b) => a == kelurahan || b == kelurahan,
            KodeWilayah::KotaTakDikenal | KodeWilayah::Luar | KodeWilayah::TidakTerbaca => false,
        }
    }
}

/// What the column kabupaten_kota says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kabupaten {
    Kosong,
    Banjarmasin,
    Lain,
    /// Nearly "Banjarmasin", or nothing known: a slip of the pen must not put a family out.
    Meragukan,
}

impl Kabupaten {
    pub fn dari_teks(teks: &str) -> Kabupaten {
        if super::tanpa_isi::kosong(teks.trim()) {
            return Kabupaten::Kosong;
        }
        match KodeWilayah::dari_teks(teks) {
            KodeWilayah::Kota | KodeWilayah::Kecamatan(_) => return Kabupaten::Banjarmasin,
            KodeWilayah::Luar => return Kabupaten::Lain,
            _ => {}
        }
        let kata: Vec<String> =
            teks.split(|c: char| !c.is_alphanumeric()).filter(|k| !k.is_empty()).map(str::to_uppercase).collect();
        if kata.iter().any(|k| matches!(k.as_str(), "BANJARMASIN" | "BJM" | "6371")) {
            return Kabupaten::Banjarmasin;
        }
        let jabatan = ["KABUPATEN", "KAB", "KOTAMADYA", "KODYA", "KOTA", "PEMKAB", "PEMKOT"];
        let bergelar = kata.first().is_some_and(|k| jabatan.contains(&k.as_str())) && kata.len() > 1;
        let nama: String = kata.iter().filter(|k| !jabatan.contains(&k.as_str())).map(String::as_str).collect();
        if strsim::damerau_levenshtein(&nama, "BANJARMASIN") <= 2 {
            return Kabupaten::Meragukan;
        }
        if bergelar || TETANGGA.contains(&nama.as_str()) { Kabupaten::Lain } else { Kabupaten::Meragukan }
    }
}

/// The other kabupaten and kota of Kalimantan Selatan, which lists name without "Kab.".
const TETANGGA: [&str; 13] = [
    "BANJAR",
    "BANJARBARU",
    "BARITOKUALA",
    "BATOLA",
    "TAPIN",
    "HULUSUNGAISELATAN",
    "HULUSUNGAITENGAH",
    "HULUSUNGAIUTARA",
    "TABALONG",
    "BALANGAN",
    "TANAHLAUT",
    "TANAHBUMBU",
    "KOTABARU",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_kecamatan_and_fifty_two_kelurahan() {
        let mut isi = [0; 5];
        for kel in Kelurahan::semua() {
            isi[kel.kecamatan().indeks()] += 1;
            assert_eq!(Kelurahan::dari_nama(kel.nama()), Some(kel));
            assert_eq!(Kelurahan::dari_nama(&format!("KEL. {}", kel.nama().to_uppercase())), Some(kel));
            assert!(KodeWilayah::dari_teks(&kel.kode()).cocok(kel));
            assert_eq!(
                KodeWilayah::dari_teks(&kel.kode()),
                KodeWilayah::Kelurahan(kel),
                "dotted codes are Kemendagri's"
            );
        }
        assert_eq!(isi, [12, 9, 9, 10, 12]);
        for kec in Kecamatan::semua() {
            assert_eq!(Kecamatan::dari_nama(&format!("kec.  {}", kec.nama().to_lowercase())), Some(kec));
        }
    }

    #[test]
    fn nine_codes_mean_two_places() {
        let dua = (0..=9_999)
            .filter(|n| matches!(KodeWilayah::dari_teks(&format!("637103{n:04}")), KodeWilayah::DuaArti(..)))
            .count();
        assert_eq!(dua, 9);
        let KodeWilayah::DuaArti(kemendagri, bps) = KodeWilayah::dari_teks("6371031001") else { panic!() };
        assert_eq!((kemendagri.nama(), bps.nama()), ("Belitung Utara", "Kelayan Luar"));
        assert_eq!(
            KodeWilayah::dari_teks("6371031010"),
            KodeWilayah::Kelurahan(Kelurahan::dari_nama("Pasar Lama").unwrap())
        );
    }

    #[test]
    fn spellings_of_names() {
        assert_eq!(Kelurahan::dari_nama("BENUA ANYAR").unwrap().nama(), "Banua Anyar");
        assert_eq!(Kelurahan::dari_nama(" kuin   cerucuk ").unwrap().nama(), "Kuin Cerucuk");
        assert_eq!(Kelurahan::dari_nama("Kel. Kelayan Luar").unwrap().nama(), "Kelayan Luar");
        assert_eq!(Kelurahan::dari_nama("Martapura"), None);
        assert_eq!(Kelurahan::terdekat("Pekauma").unwrap().nama(), "Pekauman");
        assert_eq!(Kecamatan::dari_nama("Bjm Tengah").unwrap().nama(), "Banjarmasin Tengah");
    }

    #[test]
    fn the_city_by_name_and_a_slip_of_the_pen() {
        for teks in ["KOTA BANJARMASIN", "Banjarmasin", "Kodya Banjarmasin", "6371", "63.71"] {
            assert_eq!(Kabupaten::dari_teks(teks), Kabupaten::Banjarmasin, "{teks:?}");
        }
        for teks in ["KABUPATEN BANJAR", "Kota Banjarbaru", "BARITO KUALA", "6303"] {
            assert_eq!(Kabupaten::dari_teks(teks), Kabupaten::Lain, "{teks:?}");
        }
        for teks in ["KAB/KOTA BANJARMASIN", "6371 - KOTA BANJARMASIN", "Pemkot Banjarmasin", "BANJARMASIN UTARA"] {
            assert_eq!(Kabupaten::dari_teks(teks), Kabupaten::Banjarmasin, "{teks:?}");
        }
        for teks in ["KOTA BANJARMASIM", "?", "xxx", "71", "Martapura"] {
            assert_eq!(Kabupaten::dari_teks(teks), Kabupaten::Meragukan, "{teks:?}");
        }
        assert_eq!(Kabupaten::dari_teks(" - "), Kabupaten::Kosong);
        assert_eq!(KodeWilayah::dari_teks("63.03.01.1001"), KodeWilayah::Luar);
        assert_eq!(KodeWilayah::dari_teks("6371"), KodeWilayah::Kota);
        let tengah = Kecamatan::dari_nama("Banjarmasin Tengah").unwrap();
        for kode in ["63.71.05", "637105", "6371031"] {
            assert_eq!(KodeWilayah::dari_teks(kode), KodeWilayah::Kecamatan(tengah));
        }
    }
}
