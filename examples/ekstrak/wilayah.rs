//! The 52 kelurahan of Banjarmasin (Kemendagri codes and names) with a weight
//! that spreads the families unevenly, and one place outside the city.

/// A place as the family file writes it, codes with dots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tempat {
    pub kode_kabupaten: &'static str,
    pub kabupaten: &'static str,
    pub kode_kecamatan: &'static str,
    pub kecamatan: &'static str,
    pub kode_kelurahan: &'static str,
    pub kelurahan: &'static str,
}

const KECAMATAN: [(&str, &str); 5] = [
    ("63.71.01", "BANJARMASIN SELATAN"),
    ("63.71.02", "BANJARMASIN TIMUR"),
    ("63.71.03", "BANJARMASIN BARAT"),
    ("63.71.04", "BANJARMASIN UTARA"),
    ("63.71.05", "BANJARMASIN TENGAH"),
];

/// (kecamatan, code, name, weight). The weights are made up.
const KELURAHAN: [(usize, &str, &str, usize); 52] = [
    (0, "63.71.01.1001", "MANTUIL", 19),
    (0, "63.71.01.1002", "KELAYAN SELATAN", 17),
    (0, "63.71.01.1003", "PEKAUMAN", 15),
    (0, "63.71.01.1004", "KELAYAN BARAT", 9),
    (0, "63.71.01.1005", "KELAYAN TENGAH", 10),
    (0, "63.71.01.1006", "KELAYAN DALAM", 12),
    (0, "63.71.01.1007", "MURUNG RAYA", 20),
    (0, "63.71.01.1008", "KELAYAN TIMUR", 24),
    (0, "63.71.01.1009", "TANJUNG PAGAR", 21),
    (0, "63.71.01.1010", "PEMURUS DALAM", 36),
    (0, "63.71.01.1011", "PEMURUS BARU", 22),
    (0, "63.71.01.1012", "BASIRIH SELATAN", 18),
    (1, "63.71.02.1001", "KURIPAN", 16),
    (1, "63.71.02.1002", "KEBUN BUNGA", 17),
    (1, "63.71.02.1003", "KARANG MEKAR", 14),
    (1, "63.71.02.1004", "SUNGAI BILU", 13),
    (1, "63.71.02.1005", "SUNGAI LULUT", 22),
    (1, "63.71.02.1006", "BANUA ANYAR", 8),
    (1, "63.71.02.1007", "PENGAMBANGAN", 20),
    (1, "63.71.02.1008", "PEKAPURAN RAYA", 23),
    (1, "63.71.02.1009", "PEMURUS LUAR", 11),
    (2, "63.71.03.1001", "BELITUNG UTARA", 7),
    (2, "63.71.03.1002", "BELITUNG SELATAN", 15),
    (2, "63.71.03.1003", "PELAMBUAN", 33),
    (2, "63.71.03.1004", "TELAGA BIRU", 21),
    (2, "63.71.03.1005", "TELAWANG", 14),
    (2, "63.71.03.1006", "TELUK TIRAM", 16),
    (2, "63.71.03.1007", "KUIN SELATAN", 15),
    (2, "63.71.03.1008", "KUIN CERUCUK", 22),
    (2, "63.71.03.1009", "BASIRIH", 31),
    (3, "63.71.04.1001", "ALALAK TENGAH", 14),
    (3, "63.71.04.1002", "ALALAK UTARA", 27),
    (3, "63.71.04.1003", "ALALAK SELATAN", 18),
    (3, "63.71.04.1004", "SUNGAI JINGAH", 21),
    (3, "63.71.04.1005", "SUNGAI MIAI", 22),
    (3, "63.71.04.1006", "SURGI MUFTI", 17),
    (3, "63.71.04.1007", "PANGERAN", 15),
    (3, "63.71.04.1008", "ANTASAN KECIL TIMUR", 16),
    (3, "63.71.04.1009", "KUIN UTARA", 18),
    (3, "63.71.04.1010", "SUNGAI ANDAI", 38),
    (4, "63.71.05.1001", "KERTAK BARU ILIR", 3),
    (4, "63.71.05.1002", "KERTAK BARU ULU", 4),
    (4, "63.71.05.1003", "MAWAR", 6),
    (4, "63.71.05.1004", "TELUK DALAM", 37),
    (4, "63.71.05.1005", "ANTASAN BESAR", 11),
    (4, "63.71.05.1006", "PASAR LAMA", 10),
    (4, "63.71.05.1007", "SEBERANG MESJID", 9),
    (4, "63.71.05.1008", "GADANG", 8),
    (4, "63.71.05.1009", "MELAYU", 11),
    (4, "63.71.05.1010", "SUNGAI BARU", 10),
    (4, "63.71.05.1011", "PEKAPURAN LAUT", 9),
    (4, "63.71.05.1012", "KELAYAN LUAR", 8),
];

pub const JUMLAH_KELURAHAN: usize = KELURAHAN.len();
pub const BANUA_ANYAR: usize = 17;

/// A family that lives in the neighbouring kabupaten.
pub const LUAR_KOTA: Tempat = Tempat {
    kode_kabupaten: "63.03",
    kabupaten: "KABUPATEN BANJAR",
    kode_kecamatan: "63.03.04",
    kecamatan: "KERTAK HANYAR",
    kode_kelurahan: "63.03.04.1002",
    kelurahan: "MANARAP LAMA",
};

/// Kelurahan number `i`, in the order of the codes.
pub fn tempat(i: usize) -> Tempat {
    let (kecamatan, kode_kelurahan, kelurahan, _) = KELURAHAN[i];
    Tempat {
        kode_kabupaten: "63.71",
        kabupaten: "KOTA BANJARMASIN",
        kode_kecamatan: KECAMATAN[kecamatan].0,
        kecamatan: KECAMATAN[kecamatan].1,
        kode_kelurahan,
        kelurahan,
    }
}

/// The kecamatan (0–4) of kelurahan `i`.
pub fn kecamatan(i: usize) -> usize {
    KELURAHAN[i].0
}

pub fn bobot() -> Vec<usize> {
    KELURAHAN.iter().map(|k| k.3).collect()
}
