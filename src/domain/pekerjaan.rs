//! Occupations: the usual names and abbreviations of one are one, as DTSEN, Dukcapil and offices write them.

/// Letters and digits of every name; a line is one occupation.
const SAMA: &[&[&str]] = &[
    &[
        "ASN",
        "PNS",
        "CPNS",
        "PPPK",
        "P3K",
        "APARATURSIPILNEGARA",
        "PEGAWAINEGERI",
        "PEGAWAINEGERISIPIL",
        "CALONPEGAWAINEGERISIPIL",
        "PEGAWAIPEMERINTAHDENGANPERJANJIANKERJA",
    ],
    &["TNI", "TENTARA", "TENTARANASIONALINDONESIA", "ABRI", "TNIAD", "TNIAL", "TNIAU", "ANGKATANDARAT"],
    &[
        "POLRI",
        "POLISI",
        "KEPOLISIAN",
        "KEPOLISIANRI",
        "KEPOLISIANREPUBLIKINDONESIA",
        "KEPOLISIANNEGARAREPUBLIKINDONESIA",
    ],
    &["PENSIUNAN", "PENSIUN", "PURNAWIRAWAN"],
    &["KARYAWANBUMN", "PEGAWAIBUMN", "BUMN"],
    &["KARYAWANBUMD", "PEGAWAIBUMD", "BUMD"],
    &["KARYAWANHONORER", "PEGAWAIHONORER", "TENAGAHONORER", "HONORER"],
    &["KARYAWANSWASTA", "PEGAWAISWASTA", "KARYAWAN", "SWASTA"],
    &["WIRASWASTA", "WIRAUSAHA", "WIRASWASTAWIRAUSAHA"],
    &["PEDAGANG", "PERDAGANGAN", "DAGANG", "BERDAGANG"],
    &["PETANI", "PEKEBUN", "PETANIPEKEBUN", "TANI"],
    &["PETERNAK", "PETERNAKAN"],
    &["NELAYAN", "PERIKANAN", "NELAYANPERIKANAN"],
    &["BURUHHARIANLEPAS", "BHL", "BURUHHARIAN"],
    &["BURUHTANI", "BURUHTANIPERKEBUNAN"],
    &["BURUHNELAYAN", "BURUHNELAYANPERIKANAN"],
    &["BURUHTERNAK", "BURUHPETERNAKAN"],
    &["PEMBANTURUMAHTANGGA", "ASISTENRUMAHTANGGA", "ART", "PRT"],
    &["MENGURUSRUMAHTANGGA", "IBURUMAHTANGGA", "IRT"],
    &["PELAJAR", "MAHASISWA", "PELAJARMAHASISWA"],
    &["BELUMTIDAKBEKERJA", "TIDAKBEKERJA", "BELUMBEKERJA", "PENGANGGURAN"],
    &["SOPIR", "SUPIR", "PENGEMUDI"],
];

/// Words that tell these occupations inside a longer text ("GURU PNS", "ANGGOTA POLRI").
const KATA: [(&str, usize); 8] =
    [("ASN", 0), ("PNS", 0), ("CPNS", 0), ("PPPK", 0), ("P3K", 0), ("TNI", 1), ("POLRI", 2), ("BUMN", 4)];

/// Words beside which a name is somebody else's or past.
const BUKAN: [&str; 11] =
    ["BUKAN", "NON", "MANTAN", "BEKAS", "EKS", "ISTRI", "SUAMI", "ANAK", "JANDA", "DUDA", "VETERAN"];
const PENSIUNAN: usize = 3;

/// An occupation as it is compared.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pekerjaan {
    /// As written.
    pub tulisan: Box<str>,
    kunci: String,
    /// Lines of [`SAMA`].
    golongan: Vec<usize>,
    /// Names on either side of a slash or bracket, where the whole is none of the list.
    bagian: Vec<String>,
}

impl Pekerjaan {
    pub fn dari(teks: &str) -> Pekerjaan {
        let kunci = kunci(teks);
        let (golongan, bagian) = match golongan(&kunci) {
            Some(g) => (vec![g], Vec::new()),
            None => uraikan(teks),
        };
        Pekerjaan { tulisan: teks.trim().into(), kunci, golongan, bagian }
    }

    /// The same occupation, by whichever of its names.
    pub fn sama(&self, lain: &Pekerjaan) -> bool {
        self.kunci == lain.kunci
            || self.golongan.iter().any(|g| lain.golongan.contains(g))
            || lain.bagian.contains(&self.kunci)
    }
}

/// The occupations of a list, `ASN; TNI; POLRI`.
pub fn daftar(teks: &str) -> Vec<Pekerjaan> {
    teks.split([';', ',']).filter(|t| !kunci(t).is_empty()).map(Pekerjaan::dari).collect()
}

/// A name, not the code of a list that nobody named.
pub fn bernama(teks: &str) -> bool {
    teks.chars().any(char::is_alphabetic)
}

fn uraikan(teks: &str) -> (Vec<usize>, Vec<String>) {
    let besar = teks.to_uppercase();
    let kata: Vec<&str> = besar.split(|c: char| !c.is_alphanumeric()).filter(|k| !k.is_empty()).collect();
    if kata.iter().any(|k| k.starts_with("PENSIUN") || *k == "PURNAWIRAWAN") {
        return (vec![PENSIUNAN], Vec::new());
    }
    if kata.iter().any(|k| BUKAN.contains(k)) {
        return (Vec::new(), Vec::new());
    }
    let bagian: Vec<String> =
        besar.split(['/', '(', ')', ',', ';', '&', '+']).map(kunci).filter(|b| !b.is_empty()).collect();
    let dari_kata = KATA.iter().filter(|(k, _)| kata.contains(k)).map(|(_, g)| *g);
    let mut semua: Vec<usize> = bagian.iter().filter_map(|b| golongan(b)).chain(dari_kata).collect();
    semua.sort_unstable();
    semua.dedup();
    (semua, bagian)
}

fn golongan(kunci: &str) -> Option<usize> {
    SAMA.iter().position(|nama| nama.contains(&kunci))
}

/// Upper-case letters and digits.
fn kunci(teks: &str) -> String {
    teks.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dikecualikan(istilah: &str, tertulis: &str) -> bool {
        daftar(istilah).iter().any(|i| i.sama(&Pekerjaan::dari(tertulis)))
    }

    #[test]
    fn names_and_abbreviations_are_one() {
        for tertulis in [
            "PEGAWAI NEGERI SIPIL (PNS)",
            "pns",
            "PPPK",
            "Guru PNS",
            "ASN/PPPK",
            "TENTARA NASIONAL INDONESIA (TNI)",
            "TNI-AD",
            "Anggota Polri",
            "KEPOLISIAN RI (POLRI)",
            "TNI/POLRI",
            "Kepolisian Republik Indonesia",
        ] {
            assert!(dikecualikan("ASN; TNI; POLRI", tertulis), "{tertulis}");
        }
        for (istilah, tertulis) in [
            ("Pegawai Negeri Sipil", "ASN"),
            ("TNI/POLRI", "KEPOLISIAN RI (POLRI)"),
            ("ASN, TNI", "TNI AU"),
            ("Karyawan BUMN", "PEGAWAI BUMN"),
            ("Nelayan", "NELAYAN/PERIKANAN"),
            ("Dosen", "GURU/DOSEN"),
            ("kepala desa", "KEPALA DESA"),
        ] {
            assert!(dikecualikan(istilah, tertulis), "{istilah}: {tertulis}");
        }
    }

    #[test]
    fn somebody_else_s_or_a_former_occupation_is_another_one() {
        for tertulis in [
            "PENSIUNAN PNS",
            "Pensiunan (TNI/POLRI)",
            "Mantan TNI",
            "Honorer (non ASN)",
            "Istri Polri",
            "SATPOL PP",
            "Karyawan Swasta",
            "BURUH HARIAN LEPAS",
            "WIRASWASTA",
        ] {
            assert!(!dikecualikan("ASN; TNI; POLRI", tertulis), "{tertulis}");
        }
        assert!(!dikecualikan("Nelayan", "BURUH NELAYAN/PERIKANAN"));
        assert!(dikecualikan("Pensiunan", "PENSIUNAN PNS"));
        assert!(bernama("P3K") && !bernama("5") && !bernama("-"));
        assert!(daftar(" ; ,").is_empty());
    }
}
