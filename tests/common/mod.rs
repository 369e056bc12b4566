//! A desk to work at: a folder of its own, the program run in it, and its outputs read back.

#![allow(dead_code, reason = "each test file uses its own part")]

pub mod contoh_triwulan;
pub mod evaluasi;
pub mod kasus;
pub mod libreoffice;
pub mod paket;
pub mod penilaian;
pub mod sunting;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use calamine::{Data, Reader, Xlsx, open_workbook};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

/// The reference date of every run that says nothing else.
pub const ACUAN: &str = "2026-01-31";

/// The folder with tables that an officer can read.
pub fn testdata(nama: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata").join(nama)
}

/// The damaged city of 520 families that comes with the examples.
pub fn contoh(nama: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data").join(nama)
}

/// A folder of its own for one run or several.
pub struct Meja(TempDir);

impl Meja {
    pub fn baru() -> Meja {
        Meja(TempDir::new().unwrap())
    }

    pub fn folder(&self) -> &Path {
        self.0.path()
    }

    pub fn jalur(&self, nama: &str) -> PathBuf {
        self.0.path().join(nama)
    }

    pub fn tulis(&self, nama: &str, isi: impl AsRef<[u8]>) {
        fs::write(self.jalur(nama), isi).unwrap();
    }

    pub fn salin(&self, dari: &Path) {
        fs::copy(dari, self.jalur(&dari.file_name().unwrap().to_string_lossy())).unwrap();
    }

    /// A workbook with these sheets.
    pub fn buku(&self, nama: &str, lembar: Vec<Worksheet>) {
        let mut buku = Workbook::new();
        // Made on the same day whenever that is: the same sheets are the same bytes.
        let hari = ExcelDateTime::from_ymd(2026, 1, 1).unwrap();
        buku.set_properties(&DocProperties::new().set_creation_datetime(&hari));
        for satu in lembar {
            buku.push_worksheet(satu);
        }
        buku.save(self.jalur(nama)).unwrap();
    }

    pub fn byte(&self, nama: &str) -> Vec<u8> {
        fs::read(self.jalur(nama)).unwrap()
    }

    pub fn ada(&self, nama: &str) -> bool {
        self.jalur(nama).exists()
    }

    /// Names of everything in the folder, sorted.
    pub fn isi(&self) -> Vec<String> {
        let mut nama: Vec<String> = fs::read_dir(self.folder())
            .unwrap()
            .map(|e| e.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        nama.sort();
        nama
    }

    /// SHA-256 of a file, as `sha256sum` prints it.
    pub fn sidik(&self, nama: &str) -> String {
        sidik(&self.byte(nama))
    }

    /// Runs `uep` in the folder with these words. A workbook that it wrote is one that Excel opens, and what it said
    /// ends with the digest of what it wrote.
    pub fn uep(&self, kata: &[&str]) -> Jawaban {
        let hasil = Command::new(env!("CARGO_BIN_EXE_uep"))
            .args(kata)
            .current_dir(self.folder())
            // A developer who asks for the place of a panic sees it; nobody else does.
            .env_remove("RUST_BACKTRACE")
            // Help is as wide as where it is read.
            .env_remove("COLUMNS")
            .output()
            .unwrap();
        let jawaban = Jawaban {
            kode: hasil.status.code().unwrap(),
            keluar: String::from_utf8(hasil.stdout).unwrap(),
            galat: String::from_utf8(hasil.stderr).unwrap(),
        };
        let keluaran = kata.iter().position(|k| *k == "-o").and_then(|i| kata.get(i + 1));
        if let Some(keluaran) = keluaran.filter(|_| [0, 3].contains(&jawaban.kode)) {
            if keluaran.ends_with(".xlsx") {
                paket::periksa(&self.jalur(keluaran));
            }
            let diam = jawaban.keluar.is_empty() && kata.contains(&"--quiet");
            assert!(diam || self.bersidik(kata[0], keluaran, &jawaban.keluar), "{kata:?}: {}", jawaban.keluar);
        }
        jawaban
    }

    /// The last line has the digest of the output; an object of `--json` begins and ends as every one does.
    fn bersidik(&self, perintah: &str, keluaran: &str, kata: &str) -> bool {
        let (kata, sidik) = (kata.trim_end(), self.sidik(keluaran));
        let versi = env!("CARGO_PKG_VERSION");
        let awal = format!(r#"{{"skema":1,"perintah":"{perintah}","versi":"{versi}","tanggal_acuan":"20"#);
        let nama = Path::new(keluaran).file_name().unwrap().to_string_lossy();
        let akhir = format!(r#""keluaran":"{nama}","sha256":"{sidik}"}}"#);
        let baris = format!(", SHA-256 {sidik}");
        if kata.starts_with('{') { kata.starts_with(&awal) && kata.ends_with(&akhir) } else { kata.ends_with(&baris) }
    }

    /// `uep screen … --as-of ACUAN`, which must succeed.
    pub fn saring(&self, kata: &[&str]) -> Jawaban {
        let jawaban = self.uep(&[&["screen", "--as-of", ACUAN], kata].concat());
        assert_eq!(jawaban.kode, 0, "{kata:?}: {}", jawaban.galat);
        jawaban
    }

    /// Screens into a CSV and reads it back: families, findings.
    pub fn saring_csv(&self, kata: &[&str]) -> (Tabel, Tabel) {
        self.saring(&[kata, &["--force", "-o", "hasil.csv"]].concat());
        (Tabel::baca(&self.jalur("hasil.csv")), Tabel::baca(&self.jalur("hasil.masalah.csv")))
    }

    /// `uep cohort --year TAHUN --quota KUOTA … --as-of` the first day of that year.
    pub fn angkatan(&self, tahun: u16, kuota: &str, kata: &[&str]) -> Jawaban {
        let (tahun, acuan) = (tahun.to_string(), format!("{tahun}-01-01"));
        let awal = ["cohort", "--year", &tahun, "--quota", kuota, "--as-of", &acuan, "--force"];
        self.uep(&[&awal, kata].concat())
    }

    /// The register and the findings, as CSV.
    pub fn angkatan_csv(&self, tahun: u16, kuota: &str, kata: &[&str]) -> (Tabel, Tabel) {
        let jawaban = self.angkatan(tahun, kuota, &[kata, &["-o", "register-baru.csv"]].concat());
        assert_eq!(jawaban.kode, 0, "{kata:?}: {}", jawaban.galat);
        (Tabel::baca(&self.jalur("register-baru.csv")), Tabel::baca(&self.jalur("register-baru.masalah.csv")))
    }

    pub fn saring_json(&self, kata: &[&str]) -> serde_json::Value {
        let jawaban = self.saring(&[kata, &["--json", "--force", "-o", "hasil.csv"]].concat());
        serde_json::from_str(&jawaban.keluar).unwrap()
    }
}

/// SHA-256, hexadecimal.
pub fn sidik(isi: &[u8]) -> String {
    Sha256::digest(isi).iter().map(|b| format!("{b:02x}")).collect()
}

/// What the program said.
pub struct Jawaban {
    pub kode: i32,
    pub keluar: String,
    pub galat: String,
}

/// A CSV with a header, as text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tabel {
    pub judul: Vec<String>,
    pub baris: Vec<Vec<String>>,
}

impl Tabel {
    /// Reads a CSV with `,`; a byte order mark is taken off.
    pub fn baca(jalur: &Path) -> Tabel {
        Tabel::urai(&fs::read(jalur).unwrap(), b',')
    }

    pub fn urai(isi: &[u8], pemisah: u8) -> Tabel {
        let isi = isi.strip_prefix("\u{feff}".as_bytes()).unwrap_or(isi);
        let mut pembaca = csv::ReaderBuilder::new().delimiter(pemisah).from_reader(isi);
        let baris = |r: &csv::StringRecord| r.iter().map(str::to_owned).collect::<Vec<_>>();
        let judul = baris(pembaca.headers().unwrap());
        Tabel { judul, baris: pembaca.records().map(|r| baris(&r.unwrap())).collect() }
    }

    pub fn kolom(&self, judul: &str) -> usize {
        self.judul.iter().position(|j| j == judul).unwrap_or_else(|| panic!("no column {judul} in {:?}", self.judul))
    }

    /// Some columns of every row.
    pub fn ambil(&self, judul: &[&str]) -> Vec<Vec<&str>> {
        let kolom: Vec<usize> = judul.iter().map(|j| self.kolom(j)).collect();
        self.baris.iter().map(|b| kolom.iter().map(|k| b[*k].as_str()).collect()).collect()
    }

    /// One column.
    pub fn satu(&self, judul: &str) -> Vec<&str> {
        let k = self.kolom(judul);
        self.baris.iter().map(|b| b[k].as_str()).collect()
    }

    /// The cell of the row whose column `kunci` holds `nilai`.
    pub fn sel(&self, (kunci, nilai): (&str, &str), judul: &str) -> &str {
        let k = self.kolom(kunci);
        let baris = self.baris.iter().find(|b| b[k] == nilai).unwrap_or_else(|| panic!("no row {kunci} = {nilai}"));
        &baris[self.kolom(judul)]
    }
}

/// A workbook read back: sheet names in order, and the cells of each from A1.
pub struct BukuTerbaca {
    pub lembar: Vec<(String, Vec<Vec<Data>>)>,
}

impl BukuTerbaca {
    pub fn baca(jalur: &Path) -> BukuTerbaca {
        let mut buku: Xlsx<_> = open_workbook(jalur).unwrap();
        let nama = buku.sheet_names();
        let isi = nama.into_iter().map(|n| {
            let rentang = buku.worksheet_range(&n).unwrap();
            let (tinggi, lebar) = rentang.end().map_or((0, 0), |(r, c)| (r + 1, c + 1));
            let sel = |r, c| rentang.get_value((r, c)).cloned().unwrap_or_default();
            let baris = (0..tinggi).map(|r| (0..lebar).map(|c| sel(r, c)).collect()).collect();
            (n, baris)
        });
        BukuTerbaca { lembar: isi.collect() }
    }

    pub fn nama(&self) -> Vec<&str> {
        self.lembar.iter().map(|(n, _)| n.as_str()).collect()
    }

    pub fn isi(&self, nama: &str) -> &[Vec<Data>] {
        &self.lembar.iter().find(|(n, _)| n == nama).unwrap_or_else(|| panic!("no sheet {nama}")).1
    }

    /// A list with its titles in row 4: titles, rows.
    pub fn daftar(&self, nama: &str) -> Tabel {
        let teks = |b: &Vec<Data>| b.iter().map(ToString::to_string).collect::<Vec<_>>();
        let isi = self.isi(nama);
        Tabel { judul: teks(&isi[3]), baris: isi[4..].iter().map(teks).collect() }
    }

    /// The row that has this text in its first column, below the row that has `bagian` there.
    pub fn baris(&self, lembar: &str, bagian: &str, nama: &str) -> &[Data] {
        let mulai = |b: &[Data], teks: &str| b.first().is_some_and(|s| *s == teks);
        let mut sisa = self.isi(lembar).iter().skip_while(|b| !mulai(b, bagian));
        sisa.find(|b| mulai(b, nama)).unwrap_or_else(|| panic!("no {nama} below {bagian} in {lembar}"))
    }
}

/// A sheet from lines of text cells; `|` tells cells apart.
pub fn lembar(nama: &str, baris: &[&str]) -> Worksheet {
    let mut ws = Worksheet::new();
    ws.set_name(nama).unwrap();
    for (r, satu) in baris.iter().enumerate() {
        for (c, isi) in satu.split('|').enumerate().filter(|(_, isi)| !isi.is_empty()) {
            ws.write_string(r as u32, c as u16, isi).unwrap();
        }
    }
    ws
}

/// One sound family of the city, desil 3, as a combined person file.
pub const GABUNGAN: &str = "No KK,NIK,Nama,Hubungan Keluarga,Desil,Kabupaten/Kota,Kecamatan,Kelurahan\n\
    6371010101259001,6371014101909001,SITI AMINAH,1,3,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL\n";

/// Writes a part of a workbook anew.
pub fn ubah_bagian(buku: &Path, bagian: &str, ubah: impl Fn(String) -> String) {
    let ganti = |nama: &str, isi: Vec<u8>| {
        if nama == bagian { ubah(String::from_utf8(isi).unwrap()).into_bytes() } else { isi }
    };
    fs::write(buku, ubah_arsip(&fs::read(buku).unwrap(), ganti)).unwrap();
}

/// A workbook with its parts made anew, in their order: name and content in, content out.
pub fn ubah_arsip(isi: &[u8], mut ubah: impl FnMut(&str, Vec<u8>) -> Vec<u8>) -> Vec<u8> {
    let mut lama = zip::ZipArchive::new(std::io::Cursor::new(isi)).unwrap();
    let mut baru = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for i in 0..lama.len() {
        let mut satu = lama.by_index(i).unwrap();
        let nama = satu.name().unwrap().into_owned();
        let mut isi = Vec::new();
        std::io::Read::read_to_end(&mut satu, &mut isi).unwrap();
        baru.start_file(&nama, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut baru, &ubah(&nama, isi)).unwrap();
    }
    baru.finish().unwrap().into_inner()
}
