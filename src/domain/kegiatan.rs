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

    /// A kind as it is named, or as offices usually call it: the words an activity begins with say what it
    /// is ("Bazar UMKM", "Rapat Koordinasi Lintas OPD"). `None` where the words don't settle it: a meeting
    /// that prepares a fair is no fair, and "Koordinasi dan Pelatihan" is two kinds.
    pub fn dari_teks(teks: &str) -> Option<JenisKegiatan> {
        let semua = kata(teks);
        let mut sisa: &[String] = &semua;
        while let Some((_, lain)) = sisa.split_first().filter(|(k, _)| PEMBUKA.contains(&k.as_str())) {
            sisa = lain;
        }
        let (jenis, panjang) = awalan(sisa)?;
        let ekor = &sisa[panjang..];
        if semua.iter().any(|k| BELUM_JADI.contains(&k.as_str())) {
            return None;
        }
        let setelah_dan = |i: usize| awalan(&ekor[i + 1..]).map(|(j, _)| j);
        let lain = (0..ekor.len()).filter(|i| PENGHUBUNG.contains(&ekor[*i].as_str())).filter_map(setelah_dan);
        let sejenis = |j: JenisKegiatan| j == jenis || (j.pameran_atau_promosi() && jenis.pameran_atau_promosi());
        lain.into_iter().all(sejenis).then_some(jenis)
    }

    /// Fairs and promotions, which II.6 and III.5 count by the stage of those who joined.
    pub fn pameran_atau_promosi(self) -> bool {
        matches!(self, JenisKegiatan::Pameran | JenisKegiatan::Promosi)
    }
}

/// What an activity of each kind is usually called, in words without case or punctuation.
const SEBUTAN: [(&str, JenisKegiatan); 44] = {
    use JenisKegiatan::*;
    [
        ("rapat koordinasi", Koordinasi),
        ("pertemuan koordinasi", Koordinasi),
        ("forum koordinasi", Koordinasi),
        ("koordinasi", Koordinasi),
        ("rakor", Koordinasi),
        ("pelatihan", Pelatihan),
        ("bimbingan teknis", Pelatihan),
        ("bimtek", Pelatihan),
        ("diklat", Pelatihan),
        ("pendidikan dan pelatihan", Pelatihan),
        ("workshop", Pelatihan),
        ("lokakarya", Pelatihan),
        ("kursus", Pelatihan),
        ("training", Pelatihan),
        ("pameran", Pameran),
        ("bazar", Pameran),
        ("bazaar", Pameran),
        ("expo", Pameran),
        ("ekspo", Pameran),
        ("gelar produk", Pameran),
        ("gelar karya", Pameran),
        ("promosi", Promosi),
        ("inkubasi", Inkubasi),
        ("inkubator", Inkubasi),
        ("database alumni", DatabaseAlumni),
        ("databasealumni", DatabaseAlumni),
        ("data base alumni", DatabaseAlumni),
        ("basis data alumni", DatabaseAlumni),
        ("pendataan alumni", DatabaseAlumni),
        ("pemutakhiran data alumni", DatabaseAlumni),
        ("lainnya", Lainnya),
        ("lain lain", Lainnya),
        ("penyaluran", Lainnya),
        ("penyerahan", Lainnya),
        ("sosialisasi", Lainnya),
        ("monitoring", Lainnya),
        ("monev", Lainnya),
        ("evaluasi", Lainnya),
        ("pendampingan", Lainnya),
        ("asesmen", Lainnya),
        ("verifikasi", Lainnya),
        ("studi banding", Lainnya),
        ("kunjungan", Lainnya),
        ("pendataan", Lainnya),
    ]
};

/// Words before what the activity is.
const PEMBUKA: [&str; 8] =
    ["kegiatan", "pelaksanaan", "penyelenggaraan", "mengikuti", "partisipasi", "keikutsertaan", "ikut", "event"];
/// It has not been held.
const BELUM_JADI: [&str; 7] = ["batal", "dibatalkan", "ditunda", "persiapan", "rencana", "perencanaan", "tidak"];
const PENGHUBUNG: [&str; 3] = ["dan", "serta", "/"];

/// Every usual name of an activity.
pub fn sebutan() -> impl Iterator<Item = &'static str> {
    SEBUTAN.iter().map(|(sebutan, _)| *sebutan)
}

/// Words in small letters; `&`, `+`, `,` and `/` join as "dan" does.
fn kata(teks: &str) -> Vec<String> {
    let mut semua = vec![String::new()];
    for c in teks.chars().flat_map(char::to_lowercase) {
        match c {
            c if c.is_alphanumeric() => semua.last_mut().into_iter().for_each(|k| k.push(c)),
            '&' | '+' | ',' | '/' | ';' => semua.extend(["/".to_owned(), String::new()]),
            _ => semua.push(String::new()),
        }
    }
    semua.retain(|k| !k.is_empty());
    semua
}

/// The longest usual name that these words begin with, and how many words it takes.
fn awalan(sisa: &[String]) -> Option<(JenisKegiatan, usize)> {
    let cocok = |(sebutan, jenis): &(&str, JenisKegiatan)| {
        let panjang = sebutan.split(' ').count();
        let sama = sebutan.split(' ').eq(sisa.iter().take(panjang).map(String::as_str));
        sama.then_some((*jenis, panjang))
    };
    SEBUTAN.iter().filter_map(cocok).max_by_key(|(_, panjang)| *panjang)
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

    #[test]
    fn the_usual_words_are_understood_and_nothing_is_guessed() {
        use JenisKegiatan::*;
        for (teks, jenis) in [
            ("Rapat Koordinasi", Some(Koordinasi)),
            ("RAKOR Lintas OPD", Some(Koordinasi)),
            ("Bazar", Some(Pameran)),
            ("Kegiatan Bazaar Ramadhan", Some(Pameran)),
            ("Banjarmasin Expo", None),
            ("Expo UMKM", Some(Pameran)),
            ("Mengikuti Expo Kota", Some(Pameran)),
            ("Bimtek Kemasan", Some(Pelatihan)),
            ("Bimbingan Teknis", Some(Pelatihan)),
            ("Pelatihan Promosi Digital", Some(Pelatihan)),
            ("Pendidikan dan Pelatihan", Some(Pelatihan)),
            ("Pameran & Promosi", Some(Pameran)),
            ("Penyaluran Stimulan", Some(Lainnya)),
            ("Lain-lain", Some(Lainnya)),
            ("Pemutakhiran Data Alumni", Some(DatabaseAlumni)),
            ("Pendataan Alumni", Some(DatabaseAlumni)),
            ("Pendataan Calon", Some(Lainnya)),
            // What it is has to be said by somebody.
            ("Rapat Evaluasi", None),
            ("Rapat Persiapan Pameran", None),
            ("Persiapan Pameran", None),
            ("Pameran (batal)", None),
            ("Koordinasi dan Pelatihan", None),
            ("Koordinasi/Pameran", None),
            ("Pamer", None),
            ("Piknik", None),
        ] {
            assert_eq!(JenisKegiatan::dari_teks(teks), jenis, "{teks}");
        }
    }
}
