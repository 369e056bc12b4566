//! Why a run could not happen. Each is exit status 1 with nothing written.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::path::Path;

use thiserror::Error;

use crate::temuan::Temuan;

pub type Result<T> = std::result::Result<T, Galat>;

/// A reason to stop before anything is written. Names files as they were typed.
#[derive(Debug, Error)]
pub enum Galat {
    #[error("berkas tidak ditemukan: {berkas}\n  perbaikan: periksa nama dan foldernya")]
    TidakDitemukan { berkas: String },
    #[error("{berkas} adalah folder, bukan berkas\n  perbaikan: sebutkan berkas di dalamnya")]
    Folder { berkas: String },
    #[error(
        "{berkas} bukan berkas biasa, melainkan pipa atau perangkat\n  perbaikan: simpan datanya ke sebuah berkas, lalu sebutkan berkas itu"
    )]
    BukanBerkas { berkas: String },
    #[error(
        "{berkas} berubah selagi dibaca; tidak ada yang ditulis\n  perbaikan: tunggu sampai penyalinan atau penyimpanannya selesai, lalu ulangi"
    )]
    Berubah { berkas: String },
    #[error("berkas kosong: {berkas}\n  perbaikan: ekspor ulang dari sumbernya")]
    Kosong { berkas: String },
    #[error(
        "{berkas} bukan data tabel: {jenis}\n  yang dapat dibaca: CSV, XLSX, XLS, XLSB, dan ODS\n  perbaikan: {perbaikan}"
    )]
    BukanTabel { berkas: String, jenis: &'static str, perbaikan: &'static str },
    #[error(
        "{berkas} dilindungi kata sandi, jadi isinya tidak dapat dibaca\n  perbaikan: buka di Excel, hapus kata sandinya (Berkas > Info > Lindungi Buku Kerja > Enkripsi dengan Kata Sandi, kosongkan), lalu simpan ulang; di LibreOffice: Berkas > Simpan Sebagai tanpa kata sandi"
    )]
    KataSandi { berkas: String },
    #[error("{berkas} tidak dapat dibuka sebagai lembar kerja: {sebab}\n  perbaikan: buka di Excel lalu simpan ulang")]
    LembarKerjaRusak { berkas: String, sebab: String },
    #[error("{berkas} terlalu besar setelah dibuka: {bagian}\n  perbaikan: periksa asal berkas; batasnya {batas}")]
    TerlaluBesar { berkas: String, bagian: String, batas: String },
    #[error(
        "{berkas}: tidak ada baris data di bawah judul\n  perbaikan: periksa isi berkas, atau pilih lembar dengan --sheet"
    )]
    TanpaData { berkas: String },
    #[error(
        "{berkas} menandai {banyak} keluarga sebagai peserta, tetapi register tidak diberikan\n  tanpa register peserta lama mendapat ID kedua, dan tahapnya tidak disusun\n  perbaikan: tambahkan --register {register}"
    )]
    PesertaTanpaRegister { berkas: String, banyak: usize, register: String },
    #[error(
        "{berkas}: semua {rusak} baris di bawah judul rusak; yang pertama, baris {baris}: {sebab}\n  tidak satu baris pun dapat dipakai, jadi tidak ada yang ditulis\n  perbaikan: pakai pemisah kolom yang sama pada judul dan semua baris, atau minta ulang sebagai .xlsx"
    )]
    SemuaRusak { berkas: String, rusak: u32, baris: u32, sebab: &'static str },
    #[error(
        "{berkas}: lembar Insentif belum diisi: tidak satu baris pun mempunyai Tanggal Penyerahan\n  yang jatuh tempo belum tentu sudah diberikan, jadi tidak dihitung\n  perbaikan: isi Tanggal Penyerahan, Nomor SK, dan Nilai (Rp) pada baris yang sudah diserahkan, atau buat daftarnya dengan uep template insentif --from {berkas} -o insentif.xlsx"
    )]
    LampiranKosong { berkas: String },
    #[error("{berkas} disebut dua kali sebagai masukan\n  perbaikan: sebutkan setiap berkas satu kali")]
    BerkasGanda { berkas: String },
    /// Of the library alone.
    #[error("{berkas}: masukan dengan peran {peran} tidak dipakai di sini")]
    PeranAsing { berkas: String, peran: String },
    #[error("--with-members menambah lembar kerja; pakai keluaran .xlsx")]
    AnggotaTanpaLembar,
    #[error(
        "{berkas} bukan buku kerja, jadi tidak mempunyai lembar \"{dicari}\"\n  perbaikan: hapus --sheet dari perintah"
    )]
    TanpaLembar { berkas: String, dicari: String },
    #[error(
        "{berkas}: setiap baris terbaca sebagai satu kolom; pemisahnya bukan koma, titik koma, tab, atau |\n  judul kolom tidak dapat dikenali, jadi tidak ada yang dibaca\n  perbaikan: buka di Excel dengan pemisah yang benar, lalu simpan sebagai XLSX"
    )]
    TanpaPemisah { berkas: String },
    #[error("lembar \"{dicari}\" tidak ada di {berkas}; yang ada: {ada}{saran}")]
    LembarTidakAda { berkas: String, dicari: String, ada: String, saran: String },
    #[error(
        "{berkas}: kolom wajib tidak ditemukan: {dicari}\n  judul yang terbaca: {terbaca}{saran}\n  perbaikan: {perbaikan}"
    )]
    KolomTidakAda { berkas: String, dicari: String, terbaca: String, saran: String, perbaikan: String },
    #[error(
        "{berkas}: dua kolom sama-sama terbaca sebagai {kolom}: \"{satu}\" dan \"{dua}\"\n  perbaikan: ganti salah satu judul, atau pilih dengan --map \"{kolom}=judul\""
    )]
    KolomGanda { berkas: String, kolom: &'static str, satu: String, dua: String },
    #[error("--map \"{isi}\": {sebab}")]
    PetaSalah { isi: String, sebab: String },
    #[error(
        "{berkas} adalah keluaran yang disamarkan (--mask atau --recap) dan tidak dapat dipakai sebagai masukan\n  perbaikan: pakai keluaran yang tidak disamarkan"
    )]
    Disamarkan { berkas: String },
    #[error(
        "--recap menulis buku kerja, bukan {berkas}: CSV adalah daftar\n  perbaikan: beri keluaran berakhiran .xlsx"
    )]
    RekapCsv { berkas: String },
    #[error(
        "--recap tidak membandingkan kuota: selisih antarkuota menunjuk orang\n  perbaikan: pakai satu angka pada --quota"
    )]
    RekapBanding,
    #[error("{berkas} bukan buku kerja\n  perbaikan: berikan keluaran .xlsx dari uep")]
    BukanBukuKerja { berkas: String },
    #[error(
        "{berkas} bukan keluaran uep yang memuat keputusan\n  perbaikan: berikan keluaran uep screen, uep cohort, uep grade, atau uep evaluate"
    )]
    BukanKeluaran { berkas: String },
    #[error(
        "{berkas} adalah CSV tanpa kolom Sidik: perintah, pilihan, tanggal acuan, dan SHA-256 masukannya tidak tertulis di dalamnya, jadi tidak dapat diperiksa\n  perbaikan: berikan buku kerja .xlsx dari perintah yang sama; untuk CSV itu sendiri, ulangi perintahnya ke nama lain lalu bandingkan kedua berkas"
    )]
    VerifyCsv { berkas: String },
    #[error(
        "{berkas} tidak memuat lembar Metadata dari uep, jadi tidak diketahui bagaimana dibuat\n  perbaikan: berikan keluaran .xlsx dari uep; bila lembar Metadata dihapus, pakai salinan yang masih memuatnya"
    )]
    TanpaMetadata { berkas: String },
    #[error(
        "{berkas}, lembar Metadata: {sebab}\n  perintahnya tidak dapat diulang: isi lembar itu bukan yang ditulis uep versi ini, atau sudah diubah\n  perbaikan: periksa baris Perintah, Opsi, Tanggal acuan, dan tabel Masukan di lembar Metadata, atau pakai salinan yang belum diubah"
    )]
    TakDapatDiulang { berkas: String, sebab: String },
    #[error(
        "masukan yang dipakai membuat {berkas} belum diberikan, jadi perintahnya tidak dapat diulang:\n{daftar}\n  perbaikan: sebutkan berkas itu di belakang {berkas}; namanya boleh lain, isinya harus sama (dikenali dari SHA-256)"
    )]
    MasukanKurang { berkas: String, daftar: String },
    #[error(
        "{berkas} tidak memuat baris bertanda, jadi tanpa masukannya tidak dapat diperiksa{daftar}\n  perbaikan: sebutkan masukannya di belakang {berkas}; namanya boleh lain, isinya harus sama (dikenali dari SHA-256)"
    )]
    TakBertanda { berkas: String, daftar: String },
    #[error("perintah di Metadata sudah diulang, tetapi gagal: {sebab}")]
    UlangGagal { sebab: String },
    #[error("{id} tidak ditemukan di {berkas}\n  perbaikan: periksa NIK, No KK, atau ID Peserta")]
    IdTidakAda { id: String, berkas: String },
    #[error("{berkas} adalah {kenyataan}, bukan {harapan}")]
    JenisSalah { berkas: String, kenyataan: &'static str, harapan: &'static str },
    #[error("{berkas} adalah {apa}, bukan {harapan}\n  perbaikan: {tempat}")]
    SalahTempat { berkas: String, apa: &'static str, harapan: &'static str, tempat: &'static str },
    #[error("keluaran sudah ada: {berkas}\n  perbaikan: pakai nama lain, atau --force untuk menggantinya")]
    SudahAda { berkas: String },
    #[error(
        "keluaran {berkas} adalah tautan ke berkas yang tidak ada\n  perbaikan: pakai nama lain, atau hapus tautannya"
    )]
    TautanPutus { berkas: String },
    #[error("keluaran {berkas} bukan berkas biasa\n  perbaikan: pakai nama lain")]
    KeluaranBukanBerkas { berkas: String },
    #[error("keluaran sama dengan masukan: {berkas}\n  perbaikan: pakai nama keluaran yang lain")]
    KeluaranMasukan { berkas: String },
    #[error("folder keluaran tidak ada: {folder}\n  perbaikan: buat foldernya dahulu")]
    FolderTidakAda { folder: String },
    #[error(
        "keluaran harus berakhiran .xlsx atau .csv, bukan {berkas}\n  perbaikan: ganti akhirannya, misalnya hasil.xlsx"
    )]
    AkhiranKeluaran { berkas: String },
    #[error("perintah ini menulis buku kerja, bukan {berkas}\n  perbaikan: beri keluaran berakhiran .xlsx")]
    BukuSaja { berkas: String },
    #[error("{berkas} sedang dibuka program lain (Excel?)\n  perbaikan: tutup berkas itu, lalu ulangi")]
    Terkunci { berkas: String },
    #[error("gagal membaca {berkas}: {sebab}")]
    Baca { berkas: String, sebab: String },
    #[error("gagal menulis {berkas}: {sebab}\n  keluaran lama, bila ada, tidak berubah")]
    Tulis { berkas: String, sebab: String },
    #[error(
        "keluaran layar tidak dapat ditulis: {sebab}\n  perbaikan: periksa tujuan keluaran layar; berkas keluaran, bila diminta, sudah ditulis"
    )]
    Layar { sebab: String },
    #[error("parameter di {berkas}{}: {sebab}", if *.baris > 0 { format!(", baris {baris}") } else { String::new() })]
    Parameter { berkas: String, baris: u32, sebab: String },
    #[error("{pilihan} tidak dipakai pada template {jenis}\n  perbaikan: {perbaikan}")]
    PilihanTakDipakai { pilihan: &'static str, jenis: &'static str, perbaikan: &'static str },
    #[error(
        "pendamping \"{dicari}\" tidak ada di {berkas}: {ada}\n  perbaikan: tulis nama seperti di kolom Pendamping"
    )]
    PendampingTidakAda { dicari: String, berkas: String, ada: String },
    #[error(
        "{berkas}: tidak ada baris yang diubah atau ditambahkan sesudah ditulis uep, jadi tidak ada yang perlu disetujui; tidak ada yang ditulis"
    )]
    TanpaPerubahan { berkas: String },
    #[error(
        "{berkas} tidak memuat daftar bertanda, jadi baris yang diubah tidak dapat dikenali\n  perbaikan: berikan keluaran uep screen, uep cohort, uep grade, atau uep evaluate sebagaimana ditulis, dengan kolom Sidik yang tersembunyi"
    )]
    TanpaTanda { berkas: String },
    #[error("data terlalu banyak: {apa} melebihi {batas}")]
    TerlaluBanyak { apa: &'static str, batas: &'static str },
}

impl Galat {
    /// The file can be read, and has no table of the role that it was tried for.
    pub fn bukan_tabelnya(&self) -> bool {
        use Galat::{JenisSalah, KolomGanda, KolomTidakAda, Kosong, SalahTempat, TanpaPemisah};
        matches!(
            self,
            JenisSalah { .. }
                | SalahTempat { .. }
                | KolomTidakAda { .. }
                | KolomGanda { .. }
                | TanpaPemisah { .. }
                | Kosong { .. }
        )
    }

    /// Every row of a file is broken; `temuan` are those of the file.
    pub fn semua_rusak<'a>(berkas: &str, rusak: u32, temuan: impl Iterator<Item = &'a Temuan>) -> Galat {
        let pertama = temuan.min_by_key(|t| t.tempat.baris);
        Galat::SemuaRusak {
            berkas: berkas.to_owned(),
            rusak,
            baris: pertama.map_or(0, |t| t.tempat.baris),
            sebab: pertama.map_or("", |t| t.kode.penjelasan().masalah),
        }
    }

    /// An I/O failure while reading, told apart by what the user can do about it.
    pub fn baca(jalur: &Path, sebab: &std::io::Error) -> Galat {
        Galat::baca_di(jalur, sebab, cfg!(windows))
    }

    fn baca_di(jalur: &Path, sebab: &std::io::Error, windows: bool) -> Galat {
        let berkas = tertulis(jalur);
        match sebab.kind() {
            _ if terkunci(kode_sistem(sebab), windows, false) => Galat::Terkunci { berkas },
            std::io::ErrorKind::NotFound => Galat::TidakDitemukan { berkas },
            std::io::ErrorKind::IsADirectory => Galat::Folder { berkas },
            _ => Galat::Baca { berkas, sebab: sebab_io(sebab) },
        }
    }

    /// An I/O failure of standard output.
    pub fn layar(sebab: &std::io::Error) -> Galat {
        Galat::Layar { sebab: sebab_io(sebab) }
    }

    /// An I/O failure while writing.
    pub fn tulis(jalur: &Path, sebab: &std::io::Error) -> Galat {
        Galat::tulis_di(jalur, sebab, cfg!(windows))
    }

    fn tulis_di(jalur: &Path, sebab: &std::io::Error, windows: bool) -> Galat {
        let berkas = tertulis(jalur);
        if terkunci(kode_sistem(sebab), windows, jalur.is_file()) {
            Galat::Terkunci { berkas }
        } else {
            Galat::Tulis { berkas, sebab: sebab_io(sebab) }
        }
    }
}

/// The last part of a path: Metadata, sheets and lists never show folders.
pub fn nama_berkas(jalur: &Path) -> String {
    jalur.file_name().map_or_else(|| tertulis(jalur), |n| tertulis(Path::new(n)))
}

/// A path as it was typed, for messages; it stays on its line.
pub fn tertulis(jalur: &Path) -> String {
    tampak(&jalur.to_string_lossy()).replace('\n', "\\u000a").replace('\t', "\\u0009")
}

/// Control characters, and those that turn the direction of writing, as `\u001b`: shown, not sent to a terminal.
/// Lines and tabs stay. Inside the texts of a JSON object the spelling means the same character.
pub fn tampak(teks: &str) -> Cow<'_, str> {
    if !teks.contains(kendali) {
        return teks.into();
    }
    let mut hasil = String::with_capacity(teks.len() + 16);
    for c in teks.chars() {
        if kendali(c) {
            let _ = write!(hasil, "\\u{:04x}", u32::from(c));
        } else {
            hasil.push(c);
        }
    }
    hasil.into()
}

fn kendali(c: char) -> bool {
    let arah = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    arah || c.is_control() && !matches!(c, '\n' | '\t')
}

/// A program such as Excel holds the file: Windows' ERROR_SHARING_VIOLATION (32) and ERROR_LOCK_VIOLATION (33),
/// and ERROR_ACCESS_DENIED (5) where a file that is there is to be replaced. Elsewhere 5 is a matter of rights, and
/// other systems mean something else by these numbers.
fn terkunci(kode: Option<i32>, windows: bool, mengganti: bool) -> bool {
    windows && (matches!(kode, Some(32 | 33)) || mengganti && kode == Some(5))
}

/// The operating system's own error: a library may have wrapped it in one of its own.
fn asli(sebab: &std::io::Error) -> &std::io::Error {
    sebab.get_ref().and_then(|e| e.downcast_ref::<std::io::Error>()).map_or(sebab, asli)
}

fn kode_sistem(sebab: &std::io::Error) -> Option<i32> {
    asli(sebab).raw_os_error()
}

fn sebab_io(sebab: &std::io::Error) -> String {
    use std::io::ErrorKind::*;
    match asli(sebab).kind() {
        StorageFull | QuotaExceeded => "ruang disk habis".into(),
        PermissionDenied => "tidak diizinkan".into(),
        ReadOnlyFilesystem => "tempat penyimpanan hanya dapat dibaca".into(),
        UnexpectedEof => "berkas terpotong".into(),
        _ => sebab.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io;

    #[test]
    fn what_would_steer_a_terminal_is_shown() {
        assert_eq!(tampak("a\u{1b}[31mb\r\u{9b}1m\u{202e}c\n\td"), "a\\u001b[31mb\\u000d\\u009b1m\\u202ec\n\td");
        assert!(matches!(tampak("Nama “Ibu” 100 % ☺"), Cow::Borrowed(_)), "everything else stays as it is");
        assert_eq!(nama_berkas(Path::new("f/a\nGalat\u{1b}.csv")), "a\\u000aGalat\\u001b.csv");
        assert_eq!(tertulis(Path::new("data/2026/a\tb.csv")), "data/2026/a\\u0009b.csv");
    }

    #[test]
    fn only_windows_codes_of_a_held_file_mean_that_it_is_open_elsewhere() {
        for (kode, membaca, mengganti) in [(32, true, true), (33, true, true), (5, false, true), (2, false, false)] {
            assert_eq!(terkunci(Some(kode), true, false), membaca, "{kode} while reading");
            assert_eq!(terkunci(Some(kode), true, true), mengganti, "{kode} while replacing");
            assert!(!terkunci(Some(kode), false, true), "{kode} on another system");
        }
        assert!(!terkunci(None, true, true));
    }

    #[test]
    fn the_systems_code_is_found_inside_an_error_of_a_library() {
        let dalam = || io::Error::from_raw_os_error(32);
        let bungkus = io::Error::other(io::Error::other(dalam()));
        assert_eq!((kode_sistem(&dalam()), kode_sistem(&bungkus)), (Some(32), Some(32)));
        assert_eq!(kode_sistem(&io::Error::other("tanpa kode")), None);
    }

    /// What a user sees whose Excel holds the input, or the output: the same words.
    #[test]
    fn a_held_file_is_to_be_closed_whether_read_or_written() {
        let terbuka = tempfile::NamedTempFile::with_suffix(".xlsx").unwrap();
        let jalur = terbuka.path();
        let pesan = format!(
            "{} sedang dibuka program lain (Excel?)\n  perbaikan: tutup berkas itu, lalu ulangi",
            tertulis(jalur)
        );
        let sebab = io::Error::from_raw_os_error;
        assert_eq!(Galat::baca_di(jalur, &sebab(32), true).to_string(), pesan);
        assert_eq!(Galat::tulis_di(jalur, &sebab(33), true).to_string(), pesan);
        assert_eq!(Galat::tulis_di(jalur, &sebab(5), true).to_string(), pesan);
        // Nothing is there to be held: the folder does not let us in.
        let baru = jalur.with_extension("baru.xlsx");
        assert!(matches!(Galat::tulis_di(&baru, &sebab(5), true), Galat::Tulis { .. }));
        assert!(matches!(Galat::baca_di(jalur, &sebab(5), true), Galat::Baca { .. }));
        assert!(matches!(Galat::baca_di(jalur, &sebab(32), false), Galat::Baca { .. }));
    }
}
