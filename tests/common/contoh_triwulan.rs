//! A quarter by hand: eighteen invented persons over all stages, with register, the quarter before and
//! the incentives given. Small enough that every cell of the result can be said beforehand.

use calamine::Data;
use rust_xlsxwriter::Worksheet;

use super::penilaian::{ACUAN_TW1, Lembaran, csv_rata, lembar_kelas};
use super::{BukuTerbaca, Jawaban, Meja};

/// Everything but the output.
pub const KATA: [&str; 7] =
    ["penilaian.xlsx", "--register", "register.csv", "--previous", "hasil-tw4.xlsx", "--incentives", "insentif.csv"];

/// ID, NIK, name, angkatan, kelas, pendamping, status, Omzet Baseline, Omzet Awal Tahap.
pub type Orang = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    [&'static str; 2],
);

#[rustfmt::skip]
pub const ORANG: [Orang; 18] = [
    ("UEP-2026-0001", "6371014101909001", "SITI AMINAH", "2025", "Tumbuh", "Aulia", "Aktif", ["", "1000000"]),
    ("UEP-2026-0002", "6371010503859002", "BUDI SANTOSO", "2025", "Tumbuh", "Bahri", "Aktif", ["800000", ""]),
    ("UEP-2026-0003", "6371015202889003", "NORHAYATI", "2025", "Tumbuh", "Aulia", "Aktif", ["", ""]),
    ("UEP-2026-0004", "6371011006799004", "RAHMAT HIDAYAT", "2025", "Tumbuh", "Bahri", "Aktif", ["500000", "1000000"]),
    ("UEP-2026-0005", "6371016304929005", "MASLIAH", "2025", "Tumbuh", "Citra", "Aktif", ["", ""]),
    ("UEP-2026-0006", "6371014507949006", "JUMIATI", "2025", "Tumbuh", "Citra", "Aktif", ["750000", ""]),
    ("UEP-2026-0007", "6371012008809007", "HAMSANI", "2024", "Berkembang", "Aulia", "Aktif", ["", "2000000"]),
    ("UEP-2026-0008", "6371015509839008", "RUSMINI", "2024", "Berkembang", "Bahri", "Aktif", ["", ""]),
    ("UEP-2026-0009", "6371014610879009", "SALASIAH", "2024", "Berkembang", "Citra", "Aktif", ["", ""]),
    ("UEP-2026-0010", "6371010111779010", "FAHRIADI", "2024", "Berkembang", "Citra", "Aktif", ["", ""]),
    ("UEP-2026-0011", "6371016812759011", "MARIATI", "2023", "Mandiri", "Aulia", "Aktif", ["", "3000000"]),
    ("UEP-2026-0012", "6371014901819012", "NURJANAH", "2023", "Mandiri", "Bahri", "Aktif", ["", ""]),
    ("UEP-2026-0013", "6371012202869013", "SUPIAN", "2023", "Mandiri", "Citra", "Siap Graduasi", ["", ""]),
    ("UEP-2026-0014", "6371015103909014", "AISYAH", "2023", "Mandiri", "Citra", "Aktif", ["", ""]),
    ("UEP-2026-0015", "6371014404959015", "HERLINA", "2026", "Potensial", "Aulia", "Aktif", ["", ""]),
    ("UEP-2026-0016", "6371010805719016", "GAZALI", "2022", "Mandiri", "Bahri", "Graduasi", ["", ""]),
    ("UEP-2026-0017", "6371015606899017", "RABIAH", "2025", "Tumbuh", "Bahri", "Aktif", ["", ""]),
    // On a sheet and not in the register.
    ("UEP-2026-0018", "6371014707939018", "ZAINAB", "2025", "Tumbuh", "Citra", "", ["", ""]),
];

/// Who is on the sheets: all but 0017.
pub fn di_lembar() -> impl Iterator<Item = &'static Orang> {
    ORANG.iter().filter(|o| o.0 != "UEP-2026-0017")
}

/// The ID with this number.
pub fn id(nomor: u32) -> String {
    format!("UEP-2026-{nomor:04}")
}

/// A row as the template gives it out: nothing but prefilled cells.
pub fn kosong(o: &Orang) -> Lembaran {
    let kelas = ["Potensial", "Tumbuh", "Berkembang", "Mandiri"].into_iter().find(|k| *k == o.4).unwrap();
    let mut b = Lembaran::baru(kelas, o.0);
    for (judul, isi) in [("NIK", o.1), ("Nama", o.2), ("Angkatan", o.3), ("Pendamping", o.5)] {
        b.tulis(judul, isi);
    }
    b
}

/// The row of a participant with these cells, `Judul=isi` parted by `|`.
fn baris(nomor: u32, isi: &'static str) -> Lembaran {
    let o = ORANG.iter().find(|o| o.0 == id(nomor)).unwrap();
    let mut b = kosong(o);
    for satu in isi.split('|').filter(|s| !s.is_empty()) {
        let (judul, nilai) = satu.trim().split_once('=').unwrap();
        b.tulis(judul, nilai);
    }
    b
}

/// The filled sheets of the first quarter of 2026.
#[rustfmt::skip]
pub fn tw1() -> Vec<Lembaran> {
    vec![
        baris(1, "Omzet Bulan 1=Rp 1.000.000,00|Omzet Bulan 2=1.000.000|Omzet Bulan 3=Rp. 1.000.000,-|Usaha Aktif=Ya|\
            Pendapatan Keluarga=2500000|Menunjukkan Perbaikan=Ya|Mengikuti Coaching=Tidak|Lulus Pelatihan=Ya|\
            Nomor Sertifikat=S-T/01|Pencatatan Keuangan=Ya|Rencana Usaha=Ya|Aktif Klaster=Ya|Skor Motivasi Awal=55|\
            Skor Motivasi Akhir=80|Didampingi=Ya|Menerapkan Keterampilan=Tidak|Menerima Stimulan=Ya|\
            Stimulan untuk Usaha=Ya|Evaluator=Penilai Satu|Tanggal Verifikasi=05/03/2026|\
            Dasar Verifikasi=Dokumen; Observasi|Kendala=Modal|Catatan=pesanan bertambah"),
        // Nine tenths of the sheet's own figure, which beats the register's.
        baris(2, "Omzet Pembanding=1000000|Omzet Bulan 1=900000|Omzet Bulan 2=900000|Omzet Bulan 3=900000|\
            Menunjukkan Perbaikan=Ya|Mengikuti Coaching=Ya|Lulus Pelatihan=Ya|Nomor Sertifikat=S-T/02|\
            Pencatatan Keuangan=Tidak|Rencana Usaha=Ya|Aktif Klaster=Tidak"),
        baris(3, "Indikator Omzet=Ya|Lulus Pelatihan=Ya|Nomor Sertifikat=S-T/03|Pencatatan Keuangan=Tidak|\
            Rencana Usaha=Tidak|Aktif Klaster=Ya|Kendala=Pemasaran; Modal"),
        baris(4, "Omzet Bulan 1=800000|Omzet Bulan 2=800000|Omzet Bulan 3=1000000|Lulus Pelatihan=Ya|\
            Nomor Sertifikat=S-T/04|Pencatatan Keuangan=Ya|Rencana Usaha=Ya|Aktif Klaster=Ya"),
        baris(5, "Indikator Omzet=Ya|Lulus Pelatihan=Ya|Nomor Sertifikat=S-T/05|Pencatatan Keuangan=Tidak|\
            Rencana Usaha=Tidak|Aktif Klaster=Tidak"),
        baris(6, "Omzet Bulan 1=750000|Omzet Bulan 2=750000|Omzet Bulan 3=750000|Lulus Pelatihan=Ya|\
            Pencatatan Keuangan=Ya|Rencana Usaha=Ya|Aktif Klaster=Ya"),
        // One rupiah more in three months; training and a new product stand since the quarter before.
        baris(7, "Omzet Bulan 1=2000001|Omzet Bulan 2=2000000|Omzet Bulan 3=2000000|Produk Baru=0|\
            Platform Digital Baru=0|Titik Penjualan Baru=1|Peningkatan Kualitas=Tidak|Aktif Pendampingan=Ya|\
            Ikut Inkubasi=Tidak|Mampu Susun Proposal=Ya|Terhubung Mitra=Tidak|Menerima Stimulan=Tidak"),
        baris(8, "Indikator Omzet=Ya|Menunjukkan Perbaikan=Tidak|Mengikuti Coaching=Ya|Lulus Pelatihan=Ya|\
            Nomor Sertifikat=S-B/08|Produk Baru=0|Platform Digital Baru=0|Titik Penjualan Baru=0|\
            Peningkatan Kualitas=Ya"),
        baris(9, "Indikator Omzet=Ya|Lulus Pelatihan=Ya|Nomor Sertifikat=S-B/09|Produk Baru=0|Platform Digital Baru=0|\
            Titik Penjualan Baru=0|Peningkatan Kualitas=Tidak"),
        baris(10, "Indikator Omzet=Tidak|Lulus Pelatihan=Tidak|Produk Baru=2|Platform Digital Baru=1|\
            Titik Penjualan Baru=0|Peningkatan Kualitas=Ya"),
        baris(11, "Omzet Bulan 1=3000000|Omzet Bulan 2=3000000|Omzet Bulan 3=3300000|Izin Usaha Lengkap=Ya|\
            Daftar Izin=NIB; PIRT|Produk Unggulan=Ya|Akses Pembiayaan Formal=Tidak|Kemitraan=Ya|Asesmen Graduasi=Ya|\
            Layak Stimulan Scale-up=Ya|Menerima Stimulan Scale-up=Tidak"),
        baris(12, "Indikator Omzet=Ya|Izin Usaha Lengkap=Ya|Daftar Izin=NIB|Produk Unggulan=Ya|\
            Akses Pembiayaan Formal=Ya|Kemitraan=Tidak"),
        baris(13, "Indikator Omzet=Ya|Izin Usaha Lengkap=Ya|Daftar Izin=NIB|Produk Unggulan=Ya|\
            Akses Pembiayaan Formal=Tidak|Kemitraan=Tidak|Menunjukkan Perbaikan=Ya|Mengikuti Coaching=Ya|\
            Asesmen Graduasi=Ya"),
        baris(14, "Indikator Omzet=Ya|Izin Usaha Lengkap=Tidak|Produk Unggulan=Ya|Akses Pembiayaan Formal=Ya|\
            Kemitraan=Tidak"),
        baris(15, "Asesmen Selesai=Ya|Profil Baseline Lengkap=Ya|Perlindungan Sosial=Ya|Jaminan Sosial=Tidak|\
            Kebutuhan Dasar=Ya|Kendala=Modal"),
        baris(16, "Usaha Aktif=Ya|Tanggal Graduasi=10/01/2026|Mitra Alih Bina=Dinas Koperasi|\
            Pendampingan Pasca-Graduasi=Ya|Omzet Bulan 1=4000000|Omzet Bulan 2=4000000|Omzet Bulan 3=4000000"),
        baris(18, "Indikator Omzet=Ya|Lulus Pelatihan=Ya|Nomor Sertifikat=S-T/18|Pencatatan Keuangan=Ya|Rencana Usaha=Ya|\
            Aktif Klaster=Tidak"),
    ]
}

/// The filled sheets of the quarter before.
#[rustfmt::skip]
fn tw4() -> Vec<Lembaran> {
    let semua = vec![
        baris(2, "Omzet Pembanding=1000000|Omzet Bulan 1=850000|Omzet Bulan 2=850000|Omzet Bulan 3=850000|\
            Lulus Pelatihan=Ya|Nomor Sertifikat=S-T/02|Pencatatan Keuangan=Tidak|Rencana Usaha=Ya|Aktif Klaster=Ya"),
        baris(4, "Indikator Omzet=Tidak|Lulus Pelatihan=Ya|Nomor Sertifikat=S-T/04|Pencatatan Keuangan=Ya|\
            Rencana Usaha=Ya|Aktif Klaster=Ya"),
        baris(7, "Indikator Omzet=Tidak|Lulus Pelatihan=Ya|Nomor Sertifikat=S-B/07|Produk Baru=1|\
            Platform Digital Baru=0|Titik Penjualan Baru=0|Peningkatan Kualitas=Ya"),
        baris(10, "Indikator Omzet=Tidak|Lulus Pelatihan=Tidak|Produk Baru=0|Platform Digital Baru=0|\
            Titik Penjualan Baru=0|Peningkatan Kualitas=Ya"),
    ];
    semua.into_iter().map(|b| b.verifikasi_pada("2025-12-20")).collect()
}

fn register() -> String {
    let mut isi = "ID Peserta,Angkatan,NIK,Nama,Pendamping,Kelas,Status,Omzet Baseline,Omzet Awal Tahap\n".to_owned();
    for (id, nik, nama, angkatan, kelas, pendamping, status, [baseline, awal]) in
        ORANG.iter().filter(|o| !o.6.is_empty())
    {
        isi += &format!("{id},{angkatan},{nik},{nama},{pendamping},UEP {kelas},{status},{baseline},{awal}\n");
    }
    isi
}

/// 0008 got hers in stage II, so it is no hindrance in stage III; 0012 has everything.
const INSENTIF: &str = "ID Peserta,Tahap,Jenis Insentif,Tanggal\n\
    UEP-2026-0001,II,Bantuan promosi,2026-01-10\n\
    UEP-2026-0007,III,Fasilitasi perijinan,2026-01-10\n\
    UEP-2026-0008,II,Bantuan promosi,2025-11-10\n\
    UEP-2026-0011,IV,Uang tunai,2026-01-10\n\
    UEP-2026-0012,IV,Bantuan promosi; Kesempatan menjadi mentor,2026-01-10\n\
    UEP-2026-0012,IV,Prioritas alih bina; Bantuan stimulan akhir,2026-01-10\n";

impl Meja {
    /// A desk with all inputs of the quarter, the results of the quarter before among them.
    pub fn triwulan() -> Meja {
        let meja = Meja::baru();
        meja.tulis("register.csv", register());
        meja.tulis("insentif.csv", INSENTIF);
        meja.tulis("tw4.csv", csv_rata(&tw4()));
        let kata = ["grade", "tw4.csv", "--register", "register.csv", "--quarter", "2025-TW4", "--as-of", "2026-01-31"];
        assert_eq!(meja.uep(&[&kata[..], &["-o", "hasil-tw4.xlsx"]].concat()).kode, 0);
        meja.buku("penilaian.xlsx", lembar_kelas(&tw1()));
        meja
    }

    /// `uep grade --quarter 2026-TW1 …`, which must succeed.
    pub fn nilai_tw1(&self, kata: &[&str]) -> Jawaban {
        let tetap = ["grade", "--quarter", "2026-TW1", "--as-of", ACUAN_TW1];
        let jawaban = self.uep(&[&tetap[..], kata].concat());
        assert_eq!(jawaban.kode, 0, "{kata:?}: {}", jawaban.galat);
        jawaban
    }

    /// A workbook as another program saves it after somebody typed into it: `ubah` gives a cell's new text.
    pub fn simpan_ulang(&self, dari: &str, ke: &str, ubah: impl Fn(&str, usize, usize, &Data) -> Option<String>) {
        let terbaca = BukuTerbaca::baca(&self.jalur(dari));
        let mut semua = Vec::new();
        for (nama, isi) in &terbaca.lembar {
            let mut ws = Worksheet::new();
            ws.set_name(nama).unwrap();
            for (r, baris) in isi.iter().enumerate() {
                for (c, sel) in baris.iter().enumerate() {
                    let (di, ke) = (r as u32, c as u16);
                    match (ubah(nama, r, c, sel), sel) {
                        (Some(baru), _) => ws.write_string(di, ke, baru).unwrap(),
                        (None, Data::Empty) => continue,
                        (None, Data::Float(n)) => ws.write_number(di, ke, *n).unwrap(),
                        (None, Data::Int(n)) => ws.write_number(di, ke, *n as f64).unwrap(),
                        (None, Data::DateTime(t)) => ws.write_number(di, ke, t.as_f64()).unwrap(),
                        (None, lain) => ws.write_string(di, ke, lain.to_string()).unwrap(),
                    };
                }
            }
            semua.push(ws);
        }
        self.buku(ke, semua);
    }
}
