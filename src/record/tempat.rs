//! Where a family lives, from the names and codes of one row.
//!
//! `daerah` is settled by kabupaten_kota where present, else by the names of kecamatan and
//! kelurahan; a code alone settles it only where it is unambiguous (2-commands, 4-data).

use crate::domain::nomor;
use crate::domain::wilayah::{Kabupaten, Kecamatan, Kelurahan, KodeWilayah};
use crate::perwal::kelayakan::FaktaDaerah;
use crate::read::kolom::Kolom;
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
}

impl TempatTinggal {
    pub fn dari(t: &TempatTertulis<'_>) -> TempatTinggal {
        let isi = |teks: &str| if nomor::kosong(teks.trim()) { String::new() } else { teks.trim().to_owned() };
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
        };
        tempat.kosong &= tempat.nama_kecamatan.is_empty() && tempat.nama_kelurahan.is_empty();
        tempat.daerah = tempat.putuskan_daerah(kabupaten, kode);
        tempat.lengkapi_dari_kode(kode[0]);
        tempat.periksa(kabupaten, kode);
        tempat
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
        } else if self.daerah == FaktaDaerah::TidakPasti && !self.kosong {
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
        if !di_kota && (self.kecamatan.is_some() && self.kelurahan.is_some()) {
            catat(Kode::KotaBertentangan, Kolom::Kabupaten, String::new());
        }
        if self.daerah == FaktaDaerah::Dalam && kode[2] == KodeWilayah::Luar {
            catat(Kode::KodeWilayahBeda, Kolom::KodeKabupaten, "kode Kota Banjarmasin ialah 63.71".into());
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
        let kolom_kode = [Kolom::KodeKelurahan, Kolom::KodeKecamatan, Kolom::KodeKabupaten];
        for (kode, kolom) in kode.into_iter().zip(kolom_kode) {
            let asing = kode == KodeWilayah::KotaTakDikenal && self.kelurahan.is_none();
            if kode == KodeWilayah::TidakTerbaca || asing {
                catat(Kode::KodeWilayahSalah, kolom, String::new());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
