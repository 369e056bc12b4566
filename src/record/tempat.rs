//! Where a family lives, from the names and codes of one row.
//!
//! `daerah` is settled by kabupaten_kota where present, else by the names of kecamatan and
//! kelurahan; a code alone settles it only where it is unambiguous (2-commands, 4-data). Where names and codes are of
//! different places T62 says which of them counts.

use crate::domain::tanpa_isi;
use crate::domain::wilayah::{Kabupaten, Kecamatan, Kelurahan, KodeWilayah};
use crate::perwal::kelayakan::FaktaDaerah;
use crate::read::header::Judul;
use crate::read::kop::WilayahKop;
use crate::table::kolom::Kolom;
use crate::temuan::Kode;

/// The place columns of a row as text.
#[derive(Clone, Copy, Default, Debug)]
pub struct TempatTertulis<'a> {
    pub kabupaten: &'a str,
    pub kode_kabupaten: &'a str,
    pub kecamatan: &'a str,
    pub kode_kecamatan: &'a str,
    pub kelurahan: &'a str,
    pub kode_kelurahan: &'a str,
    /// The kelurahan, and what else of it the row doesn't say itself, are the kop's (T73).
    pub dari_kop: bool,
}

/// A place with everything that is wrong about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TempatTinggal {
    pub daerah: FaktaDaerah,
    pub kecamatan: Option<Kecamatan>,
    pub kelurahan: Option<Kelurahan>,
    /// As written, for places outside the table.
    pub nama_kecamatan: Box<str>,
    pub nama_kelurahan: Box<str>,
    /// Code, the column it is about, what else to know.
    pub temuan: Vec<(Kode, Kolom, String)>,
    /// No place column says anything.
    pub kosong: bool,
    /// Names contradict each other or the code, and T62 settled `daerah` or left it open.
    pub nama_lawan_kode: bool,
    /// The kelurahan is the kop's (T73).
    pub dari_kop: bool,
    /// Why the kop above the row says nothing of it.
    pub kop_ditolak: Box<str>,
}

impl TempatTertulis<'_> {
    /// With the place of the kop above, unless what the row says itself speaks against it (T73).
    pub fn di_bawah_kop(self, w: WilayahKop, judul: &Judul) -> Self {
        let kota_lain = !matches!(Kabupaten::dari_teks(self.kabupaten), Kabupaten::Kosong | Kabupaten::Banjarmasin);
        let kecamatan_lain = !tanpa_isi::kosong(self.kecamatan.trim())
            && Kecamatan::dari_nama(self.kecamatan) != Some(w.kelurahan.kecamatan());
        if kota_lain || kecamatan_lain {
            return self;
        }
        let mut tempat = TempatTertulis { kelurahan: w.kelurahan.nama(), dari_kop: true, ..self };
        // A column that is there says itself what it doesn't know.
        if !judul.peta.punya(Kolom::Kecamatan) {
            tempat.kecamatan = w.kecamatan.map_or("", Kecamatan::nama);
        }
        if !judul.peta.punya(Kolom::Kabupaten) && w.kota {
            tempat.kabupaten = "KOTA BANJARMASIN";
        }
        tempat
    }
}

impl TempatTinggal {
    /// The kop above the row is of no use, and why.
    pub fn kop_ditolak(mut self, sebab: &str) -> TempatTinggal {
        self.kop_ditolak = sebab.into();
        for (kode, _, apa) in &mut self.temuan {
            if *kode == Kode::WilayahTakPasti && apa.is_empty() {
                sebab.clone_into(apa);
            }
        }
        self
    }

    pub fn dari(t: &TempatTertulis<'_>) -> TempatTinggal {
        let isi = |teks: &str| if tanpa_isi::kosong(teks.trim()) { String::new() } else { teks.trim().to_owned() };
        let (kecamatan_tulis, kelurahan_tulis) = (isi(t.kecamatan), isi(t.kelurahan));
        let kabupaten = Kabupaten::dari_teks(t.kabupaten);
        let kode = [t.kode_kelurahan, t.kode_kecamatan, t.kode_kabupaten].map(KodeWilayah::dari_teks);
        let mut tempat = TempatTinggal {
            daerah: FaktaDaerah::TidakPasti,
            kecamatan: Kecamatan::dari_nama(&kecamatan_tulis),
            kelurahan: Kelurahan::dari_nama(&kelurahan_tulis),
            nama_kecamatan: kecamatan_tulis.into(),
            nama_kelurahan: kelurahan_tulis.into(),
            temuan: Vec::new(),
            kosong: kabupaten == Kabupaten::Kosong && kode.iter().all(|k| *k == KodeWilayah::Kosong),
            nama_lawan_kode: false,
            dari_kop: t.dari_kop,
            kop_ditolak: Box::default(),
        };
        tempat.kosong &= tempat.nama_kecamatan.is_empty() && tempat.nama_kelurahan.is_empty();
        let nama = tempat.nama(kabupaten);
        let bertentangan = nama.bertentangan(&kode);
        tempat.nama_lawan_kode = bertentangan || tempat.kelurahan_di_luar_52(kabupaten);
        tempat.daerah = if bertentangan { FaktaDaerah::TidakPasti } else { tempat.putuskan_daerah(kabupaten, kode) };
        tempat.lengkapi_dari_kode(kode[0]);
        tempat.periksa(kabupaten, kode);
        if bertentangan && kabupaten != Kabupaten::Kosong {
            let apa = "berlawanan dengan kecamatan, kelurahan, dan kode wilayah".to_owned();
            tempat.temuan.push((Kode::WilayahTakPasti, Kolom::Kabupaten, apa));
        }
        tempat.kode_berlawanan(&nama, kode);
        tempat
    }

    /// What the names say, before a code names anything.
    fn nama(&self, kabupaten: Kabupaten) -> Nama {
        let kecamatan = self.kecamatan.is_some() || Kecamatan::mirip(&self.nama_kecamatan);
        Nama {
            kabupaten: match kabupaten {
                Kabupaten::Banjarmasin => Some(true),
                Kabupaten::Lain => Some(false),
                Kabupaten::Kosong | Kabupaten::Meragukan => None,
            },
            meragukan: kabupaten == Kabupaten::Meragukan,
            kecamatan: (!self.nama_kecamatan.is_empty()).then_some(kecamatan),
            kelurahan: (!self.nama_kelurahan.is_empty()).then_some(self.kelurahan.is_some()),
        }
    }

    /// In the city by its kecamatan, though the kelurahan is none of the 52 (T62).
    fn kelurahan_di_luar_52(&self, kabupaten: Kabupaten) -> bool {
        let asing = self.kelurahan.is_none() && !self.nama_kelurahan.is_empty();
        kabupaten == Kabupaten::Kosong && self.kecamatan.is_some() && asing
    }

    fn putuskan_daerah(&self, kabupaten: Kabupaten, kode: [KodeWilayah; 3]) -> FaktaDaerah {
        match kabupaten {
            Kabupaten::Banjarmasin => return FaktaDaerah::Dalam,
            Kabupaten::Lain => return FaktaDaerah::Luar,
            Kabupaten::Meragukan => return FaktaDaerah::TidakPasti,
            Kabupaten::Kosong => {}
        }
        match (self.kecamatan, self.kelurahan) {
            (Some(_), _) => return FaktaDaerah::Dalam,
            (None, Some(_)) if self.nama_kecamatan.is_empty() => return FaktaDaerah::Dalam,
            // A kelurahan of the city under a kecamatan that isn't: the names contradict each other.
            (None, Some(_)) => return FaktaDaerah::TidakPasti,
            (None, None) => {}
        }
        let luar = kode.contains(&KodeWilayah::Luar);
        let pasti =
            |k: &KodeWilayah| matches!(k, KodeWilayah::Kota | KodeWilayah::Kecamatan(_) | KodeWilayah::Kelurahan(_));
        let dalam = kode.iter().any(pasti);
        match (dalam, luar) {
            (true, false) => FaktaDaerah::Dalam,
            (false, true) => FaktaDaerah::Luar,
            _ => FaktaDaerah::TidakPasti,
        }
    }

    /// Without a name, an unambiguous code names the kelurahan, unless the kecamatan's name says
    /// otherwise.
    fn lengkapi_dari_kode(&mut self, kode: KodeWilayah) {
        if let (KodeWilayah::Kelurahan(kelurahan), None, true) = (kode, self.kelurahan, self.nama_kelurahan.is_empty())
            && (self.nama_kecamatan.is_empty() || self.kecamatan == Some(kelurahan.kecamatan()))
        {
            self.kelurahan = Some(kelurahan);
        }
        if self.kecamatan.is_none() && self.nama_kecamatan.is_empty() {
            self.kecamatan = self.kelurahan.map(Kelurahan::kecamatan);
        }
    }

    fn periksa(&mut self, kabupaten: Kabupaten, kode: [KodeWilayah; 3]) {
        let mut catat = |kode, kolom, apa: String| self.temuan.push((kode, kolom, apa));
        let di_kota = kabupaten != Kabupaten::Lain;
        if kabupaten == Kabupaten::Meragukan {
            catat(Kode::KotaMeragukan, Kolom::Kabupaten, String::new());
        } else if self.daerah == FaktaDaerah::TidakPasti && !self.kosong && kabupaten == Kabupaten::Kosong {
            catat(Kode::WilayahTakPasti, Kolom::Kelurahan, String::new());
        }
        if di_kota && self.kelurahan.is_none() && !self.nama_kelurahan.is_empty() {
            let dekat = Kelurahan::terdekat(&self.nama_kelurahan).map(|k| format!("mungkin {}", k.nama()));
            catat(Kode::KelurahanTakDikenal, Kolom::Kelurahan, dekat.unwrap_or_default());
        }
        if let (Some(kelurahan), true) = (self.kelurahan, di_kota) {
            let kecamatan = kelurahan.kecamatan();
            if !self.nama_kecamatan.is_empty() && self.kecamatan != Some(kecamatan) {
                let apa = format!("{} ada di {}", kelurahan.nama(), kecamatan.nama());
                catat(Kode::KecamatanBeda, Kolom::Kecamatan, apa);
            }
            if !self.nama_kelurahan.is_empty() && !kode[0].cocok(kelurahan) && kode[0] != KodeWilayah::TidakTerbaca {
                catat(
                    Kode::KodeWilayahBeda,
                    Kolom::KodeKelurahan,
                    format!("kode {} ialah {}", kelurahan.nama(), kelurahan.kode()),
                );
            }
        }
        if self.daerah == FaktaDaerah::Luar && (self.kecamatan.is_some() && self.kelurahan.is_some()) {
            catat(Kode::KotaBertentangan, Kolom::Kabupaten, String::new());
        }
        if let (Some(kecamatan), true) = (self.kecamatan, di_kota)
            && !self.nama_kecamatan.is_empty()
        {
            let beda = |k: KodeWilayah| match k {
                KodeWilayah::Kecamatan(k) => k != kecamatan,
                KodeWilayah::Kelurahan(k) => k.kecamatan() != kecamatan,
                _ => false,
            };
            if beda(kode[1]) {
                catat(Kode::KodeWilayahBeda, Kolom::KodeKecamatan, String::new());
            }
            if self.nama_kelurahan.is_empty() && beda(kode[0]) {
                catat(Kode::KodeWilayahBeda, Kolom::KodeKelurahan, String::new());
            }
        }
        for (kode, kolom) in kode.into_iter().zip(KOLOM_KODE) {
            let asing = kode == KodeWilayah::KotaTakDikenal && self.kelurahan.is_none();
            if kode == KodeWilayah::TidakTerbaca || asing {
                catat(Kode::KodeWilayahSalah, kolom, String::new());
            }
        }
    }
}

impl TempatTinggal {
    /// A code of another city beside names of this one, or the reverse: always reported (T62).
    fn kode_berlawanan(&mut self, nama: &Nama, kode: [KodeWilayah; 3]) {
        for (kode, kolom) in kode.into_iter().zip(KOLOM_KODE) {
            let dilaporkan = self.temuan.iter().any(|(k, c, _)| (*k, *c) == (Kode::KodeWilayahBeda, kolom));
            let apa = match kode_di_kota(kode) {
                _ if dilaporkan => continue,
                Some(false) if nama.kota_ini() => "kode Kota Banjarmasin berawal 63.71",
                Some(true) if nama.kota_lain() => "kode ini milik Kota Banjarmasin",
                _ => continue,
            };
            self.temuan.push((Kode::KodeWilayahBeda, kolom, apa.to_owned()));
        }
    }
}

const KOLOM_KODE: [Kolom; 3] = [Kolom::KodeKelurahan, Kolom::KodeKecamatan, Kolom::KodeKabupaten];

/// Whether each name that is written is one of the city.
struct Nama {
    kabupaten: Option<bool>,
    /// Something else stands in kabupaten/kota.
    meragukan: bool,
    kecamatan: Option<bool>,
    kelurahan: Option<bool>,
}

impl Nama {
    /// kabupaten/kota alone against all others, or without it the kecamatan against the code (T62).
    fn bertentangan(&self, kode: &[KodeWilayah; 3]) -> bool {
        let lawan = |di_kota: bool| {
            let mut kata = kode.iter().filter_map(|k| kode_di_kota(*k)).peekable();
            kata.peek().is_some() && kata.all(|k| k != di_kota)
        };
        match self.kabupaten {
            Some(di_kota) => {
                let tidak = Some(!di_kota);
                self.kecamatan == tidak && self.kelurahan == tidak && lawan(di_kota)
            }
            None => !self.meragukan && self.kecamatan.is_some_and(lawan),
        }
    }

    fn kota_ini(&self) -> bool {
        let kelurahan = self.kelurahan == Some(true) && self.kecamatan != Some(false);
        self.kabupaten == Some(true) || self.kecamatan == Some(true) || kelurahan
    }

    fn kota_lain(&self) -> bool {
        self.kabupaten == Some(false) || (self.kabupaten.is_none() && self.kecamatan == Some(false))
    }
}

/// Whether a code is one of the city; none where it says nothing.
fn kode_di_kota(kode: KodeWilayah) -> Option<bool> {
    match kode {
        KodeWilayah::Kosong | KodeWilayah::TidakTerbaca => None,
        KodeWilayah::Luar => Some(false),
        _ => Some(true),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_four_sentences_of_t62() {
        use FaktaDaerah::*;
        let kota = "KOTA BANJARMASIN";
        for (kab, kec, kel, kode_, daerah, harus) in [
            // kabupaten_kota alone against kecamatan, kelurahan and code together; against two of them it counts.
            ("KABUPATEN BANJAR", "BANJARMASIN SELATAN", "MANTUIL", "63.71.01.1007", TidakPasti, &["W002", "W005"][..]),
            (kota, "MARTAPURA", "SEKUMPUL", "63.03.05.1001", TidakPasti, &["W001", "W002", "W005"]),
            ("KABUPATEN BANJAR", "BANJARMASIN SELATAN", "MANTUIL", "", Luar, &["W006"]),
            ("KABUPATEN BANJAR", "KERTAK HANYAR", "MANARAP LAMA", "63.71.01.1007", Luar, &["W002"]),
            (kota, "BANJARMASIN SELATAN", "MANTUIL", "63.03.05.1001", Dalam, &["W002"]),
            // kabupaten_kota blank, the kecamatan of another place than the code.
            ("", "MARTAPURA", "", "63.71.01.1007", TidakPasti, &["W002", "W005"]),
            ("", "BANJARMASIN SELATAN", "", "63.03.05.1001", TidakPasti, &["W002", "W005"]),
            ("", "BANJARMASIN SELATN", "", "63.71.01.1007", Dalam, &[]),
            ("", "BANJARMASIN SELATAN", "MANTUIL", "63.71.05.1012", Dalam, &["W002"]),
            // A kecamatan of the city with a kelurahan that is none of the 52.
            ("", "BANJARMASIN SELATAN", "SUNGAI MELATI", "", Dalam, &["W001"]),
        ] {
            let t = tempat(kab, kec, kel, kode_);
            let mut ada: Vec<&str> = t.temuan.iter().map(|(k, _, _)| k.kode()).collect();
            ada.sort_unstable();
            ada.dedup();
            assert_eq!((t.daerah, &ada[..]), (daerah, harus), "{kab}|{kec}|{kel}|{kode_}");
        }
    }

    fn tempat(kab: &str, kec: &str, kel: &str, kode: &str) -> TempatTinggal {
        TempatTinggal::dari(&TempatTertulis {
            kabupaten: kab,
            kecamatan: kec,
            kelurahan: kel,
            kode_kelurahan: kode,
            ..TempatTertulis::default()
        })
    }

    #[test]
    fn names_decide_and_codes_settle_only_what_is_unambiguous() {
        use FaktaDaerah::*;
        for (kab, kec, kel, kode, daerah) in [
            ("KOTA BANJARMASIN", "", "", "", Dalam),
            ("KABUPATEN BANJAR", "Banjarmasin Selatan", "Mantuil", "", Luar),
            ("", "Banjarmasin Selatan", "Mantuil", "", Dalam),
            ("", "", "Mantuil", "", Dalam),
            ("", "Martapura", "Melayu", "", TidakPasti),
            ("", "", "", "63.71.05.1012", Dalam),
            ("", "", "", "6371031010", Dalam),
            ("", "", "", "6371031001", TidakPasti),
            ("", "", "", "63.03.05.1001", Luar),
            ("", "", "", "", TidakPasti),
            ("KOTA BANJARMASIM", "Banjarmasin Selatan", "Mantuil", "", TidakPasti),
            ("KOTA BANJARMASIN", "X", "Y", "", Dalam),
        ] {
            assert_eq!(tempat(kab, kec, kel, kode).daerah, daerah, "{kab}|{kec}|{kel}|{kode}");
        }
    }

    #[test]
    fn what_contradicts_is_reported() {
        let kode = |t: TempatTinggal| t.temuan.iter().map(|(k, _, _)| k.kode()).collect::<Vec<_>>();
        let kota = "KOTA BANJARMASIN";
        assert!(kode(tempat(kota, "BANJARMASIN TENGAH", "KELAYAN LUAR", "6371031001")).is_empty());
        assert!(kode(tempat(kota, "BANJARMASIN BARAT", "BELITUNG UTARA", "6371031001")).is_empty());
        assert_eq!(kode(tempat(kota, "BANJARMASIN BARAT", "TELAWANG", "6371031001")), ["W002"]);
        assert_eq!(kode(tempat(kota, "BANJARMASIN BARAT", "KELAYAN LUAR", "")), ["W003"]);
        assert_eq!(kode(tempat(kota, "BANJARMASIN BARAT", "TELAWANGG", "")), ["W001"]);
        assert_eq!(kode(tempat("KAB. BANJAR", "BANJARMASIN BARAT", "TELAWANG", "")), ["W006"]);
        assert_eq!(kode(tempat("BANJARMASIM", "", "", "")), ["W004"]);
        assert_eq!(kode(tempat("", "", "", "6371031001")), ["W005"]);
        assert_eq!(kode(tempat(kota, "", "", "abc")), ["W007"]);
        assert!(kode(tempat(kota, "BANJARMASIN TIMUR", "BENUA ANYAR", "6371020013")).is_empty());
    }

    #[test]
    fn an_unambiguous_code_names_the_kelurahan() {
        let t = tempat("", "", "", "6371031010");
        assert_eq!(t.kelurahan.map(Kelurahan::nama), Some("Pasar Lama"));
        assert_eq!(t.kecamatan.map(Kecamatan::nama), Some("Banjarmasin Tengah"));
    }
}
