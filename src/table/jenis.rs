//! What a table is ([`Jenis`], told by its columns) and what it was given for ([`Peran`]).

/// What a table is, by its columns (4-data).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Jenis {
    /// A row a family: desil and No KK, no person.
    Keluarga,
    /// A row a family, with its head: hand-made lists, P3KE families.
    KeluargaKepala,
    /// A row a person, no desil.
    Anggota,
    /// A row a person, with the family's desil.
    Gabungan,
    /// Recipients or PPKS by NIK or No KK.
    Daftar,
    /// Participants so far.
    Register,
    Parameter,
    /// A filled sheet of `uep template penilaian`, or all of them in one table with a column Kelas.
    Penilaian,
    /// `Hasil Penilaian` of `uep grade`.
    Hasil,
    /// `Monitoring` of `uep grade`.
    Monitoring,
    /// What was really given.
    Insentif,
    /// A list of families of `uep screen`.
    Saringan,
    /// `Anggota` of `uep screen`.
    AnggotaSaringan,
    /// A filled sheet of `uep template asesmen`.
    Asesmen,
    /// What officers corrected.
    Koreksi,
    /// A filled sheet of `uep template kegiatan`.
    Kegiatan,
    /// `Capaian Indikator` of `uep evaluate`.
    Capaian,
    /// A filled sheet of `uep template persetujuan`.
    Persetujuan,
}

impl Jenis {
    /// The programme's own sheets, a row a participant.
    pub fn lembar_program(self) -> bool {
        use Jenis::*;
        matches!(self, Register | Penilaian | Hasil | Monitoring | Insentif | Asesmen)
    }

    /// What a command made of its inputs: mended there, not in what was made.
    pub fn hasil_hitungan(self) -> bool {
        use Jenis::*;
        matches!(self, Hasil | Monitoring | Saringan | AnggotaSaringan | Capaian)
    }

    /// Its rows are families, or say of persons what is said of families.
    pub fn memuat_keluarga(self) -> bool {
        matches!(self, Jenis::Keluarga | Jenis::KeluargaKepala | Jenis::Gabungan)
    }

    pub fn nama(self) -> &'static str {
        match self {
            Jenis::Keluarga => "berkas keluarga DTSEN",
            Jenis::KeluargaKepala => "daftar keluarga dengan kepala keluarga",
            Jenis::Anggota => "berkas anggota DTSEN",
            Jenis::Gabungan => "berkas gabungan orang dan desil",
            Jenis::Daftar => "daftar penerima atau PPKS",
            Jenis::Register => "register peserta",
            Jenis::Parameter => "parameter",
            Jenis::Penilaian => "lembar penilaian",
            Jenis::Hasil => "hasil penilaian",
            Jenis::Monitoring => "data monitoring",
            Jenis::Insentif => "daftar insentif yang diberikan",
            Jenis::Saringan => "hasil penyaringan",
            Jenis::AnggotaSaringan => "anggota keluarga Layak",
            Jenis::Asesmen => "lembar asesmen",
            Jenis::Koreksi => "koreksi petugas",
            Jenis::Kegiatan => "daftar kegiatan",
            Jenis::Capaian => "capaian indikator tahun lain",
            Jenis::Persetujuan => "persetujuan atas baris yang diubah",
        }
    }
}

/// What the user gave the file for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Peran {
    /// Family, member and combined files.
    Ekstrak,
    Bansos,
    Ppks,
    Register,
    Parameter,
    Penilaian,
    /// Results of `uep grade`.
    Hasil,
    Insentif,
    /// Families Layak in the workbook of `uep screen`.
    Saringan,
    /// All families in the workbook of `uep screen`, and the members where it has them.
    SaringanUtuh,
    /// Assessments of candidates.
    Asesmen,
    /// The same workbook with corrections in it.
    Koreksi,
    /// Activities of the Dinas.
    Kegiatan,
    /// The annual evaluation of an earlier year.
    Evaluasi,
    /// Changed rows that somebody stands by.
    Persetujuan,
}

impl Peran {
    /// The programme's own sheets, not extracts and lists of others.
    pub fn lembar_program(self) -> bool {
        use Peran::*;
        matches!(
            self,
            Register | Penilaian | Hasil | Insentif | Saringan | SaringanUtuh | Asesmen | Kegiatan | Evaluasi
        )
    }

    /// What is expected of a file in this role.
    pub fn harapan(self) -> &'static str {
        match self {
            Peran::Ekstrak => "ekstrak DTSEN atau daftar keluarga",
            Peran::Bansos => "daftar penerima bantuan sosial",
            Peran::Ppks => "daftar PPKS",
            Peran::Register => "register peserta",
            Peran::Parameter => "berkas parameter",
            Peran::Penilaian => "lembar penilaian yang diisi",
            Peran::Hasil => "hasil penilaian triwulan",
            Peran::Insentif => "daftar insentif yang sudah diberikan",
            Peran::Saringan | Peran::SaringanUtuh => "hasil penyaringan",
            Peran::Asesmen => "lembar asesmen yang diisi",
            Peran::Koreksi => "hasil dengan Nilai Benar yang diisi",
            Peran::Kegiatan => "daftar kegiatan",
            Peran::Evaluasi => "evaluasi tahunan",
            Peran::Persetujuan => "lembar persetujuan yang diisi",
        }
    }

    /// The sheets of the programme's own workbooks that are meant, where there are any of these names.
    pub fn lembar(self) -> &'static [&'static str] {
        match self {
            Peran::Saringan => &["Layak"],
            Peran::SaringanUtuh => &["Layak", "Tidak Layak", "Perlu Verifikasi", "Anggota"],
            Peran::Register => &["Register"],
            Peran::Insentif => &["Insentif"],
            Peran::Koreksi => &["Perlu Verifikasi", "Koreksi", "Masalah Data"],
            Peran::Kegiatan => &["Kegiatan"],
            Peran::Evaluasi => &["Capaian Indikator"],
            Peran::Persetujuan => &["Persetujuan"],
            _ => &[],
        }
    }

    /// Every sheet of a workbook that looks right is read, not the first alone.
    pub fn semua_lembar(self) -> bool {
        use Peran::*;
        matches!(self, Penilaian | Hasil | Saringan | SaringanUtuh | Asesmen | Koreksi | Persetujuan)
    }
}
