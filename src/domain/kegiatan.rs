//! Kinds of activities of the Dinas; Matrik 4.1 counts some of them (I.4, II.6, III.5, IV.4).

/// A kind of activity.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum JenisKegiatan {
    Koordinasi,
    Pelatihan,
    Pameran,
    Promosi,
    Inkubasi,
    DatabaseAlumni,
    Lainnya,
}

impl JenisKegiatan {
    pub const SEMUA: [JenisKegiatan; 7] = [
        JenisKegiatan::Koordinasi,
        JenisKegiatan::Pelatihan,
        JenisKegiatan::Pameran,
        JenisKegiatan::Promosi,
        JenisKegiatan::Inkubasi,
        JenisKegiatan::DatabaseAlumni,
        JenisKegiatan::Lainnya,
    ];

    pub const fn nama(self) -> &'static str {
        match self {
            JenisKegiatan::Koordinasi => "Koordinasi",
            JenisKegiatan::Pelatihan => "Pelatihan",
            JenisKegiatan::Pameran => "Pameran",
            JenisKegiatan::Promosi => "Promosi",
            JenisKegiatan::Inkubasi => "Inkubasi",
            JenisKegiatan::DatabaseAlumni => "Database Alumni",
            JenisKegiatan::Lainnya => "Lainnya",
        }
    }

    /// Compares letters alone, whatever their case.
    pub fn dari_teks(teks: &str) -> Option<JenisKegiatan> {
        let kunci =
            |t: &str| -> String { t.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect() };
        let dicari = kunci(teks);
        JenisKegiatan::SEMUA.into_iter().find(|j| kunci(j.nama()) == dicari)
    }

    /// Fairs and promotions, which II.6 and III.5 count by the stage of those who joined.
    pub fn pameran_atau_promosi(self) -> bool {
        matches!(self, JenisKegiatan::Pameran | JenisKegiatan::Promosi)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_read_back_in_any_spelling() {
        for j in JenisKegiatan::SEMUA {
            assert_eq!(JenisKegiatan::dari_teks(j.nama()), Some(j));
            assert_eq!(JenisKegiatan::dari_teks(&j.nama().to_uppercase().replace(' ', "-")), Some(j));
        }
        assert_eq!(JenisKegiatan::dari_teks("rapat"), None);
        assert_eq!(JenisKegiatan::dari_teks(""), None);
    }
}
