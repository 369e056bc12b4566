//! Readings of what the Perwal leaves open. A decision that rests on one names it; Metadata lists
//! those in use; the README prints this table.

use std::fmt;

/// A numbered reading.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[repr(u8)]
pub enum Tafsir {
    T01,
    T02,
    T03,
    T04,
    T05,
    T06,
    T07,
    T08,
    T09,
    T10,
    T11,
    T12,
    T16,
    T17,
    T18,
    T22,
    T23,
    T24,
    T25,
    T26,
    T27,
    T28,
    T29,
    T30,
    T31,
    T34,
    T35,
    T36,
    T37,
    T38,
    T39,
    T40,
    T41,
    T42,
    T43,
    T44,
    T45,
    T46,
    T47,
    T48,
    T49,
}

impl Tafsir {
    pub const SEMUA: [Tafsir; 41] = [
        Tafsir::T01,
        Tafsir::T02,
        Tafsir::T03,
        Tafsir::T04,
        Tafsir::T05,
        Tafsir::T06,
        Tafsir::T07,
        Tafsir::T08,
        Tafsir::T09,
        Tafsir::T10,
        Tafsir::T11,
        Tafsir::T12,
        Tafsir::T16,
        Tafsir::T17,
        Tafsir::T18,
        Tafsir::T22,
        Tafsir::T23,
        Tafsir::T24,
        Tafsir::T25,
        Tafsir::T26,
        Tafsir::T27,
        Tafsir::T28,
        Tafsir::T29,
        Tafsir::T30,
        Tafsir::T31,
        Tafsir::T34,
        Tafsir::T35,
        Tafsir::T36,
        Tafsir::T37,
        Tafsir::T38,
        Tafsir::T39,
        Tafsir::T40,
        Tafsir::T41,
        Tafsir::T42,
        Tafsir::T43,
        Tafsir::T44,
        Tafsir::T45,
        Tafsir::T46,
        Tafsir::T47,
        Tafsir::T48,
        Tafsir::T49,
    ];

    /// What is unclear.
    pub fn persoalan(self) -> &'static str {
        self.isi().0
    }

    /// How it is read.
    pub fn bacaan(self) -> &'static str {
        self.isi().1
    }

    /// The parameter that changes it.
    pub fn parameter(self) -> &'static str {
        self.isi().2
    }

    fn isi(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Tafsir::T01 => (
                "\"Miskin dan rentan\" berarti 66.409 KK di Bab I (desil 1–4) dan 90.551 KK di Bab II (desil 1–5)",
                "Desil 1 sampai 5, sebagaimana label Tabel 2.1",
                "desil_maksimum",
            ),
            Tafsir::T02 => (
                "Pasal 5 ayat (1) menghubungkan huruf a sampai d dengan \"dan/atau\"",
                "Salah satu dari huruf a, b, atau c menjadikan keluarga calon; huruf d diputuskan lewat asesmen",
                "jalur_huruf_d",
            ),
            Tafsir::T03 => (
                "Apakah huruf b dan c tetap mensyaratkan miskin, dan apa buktinya",
                "Ya. Huruf b: penerima dengan desil dalam batas memenuhi; desil tidak diketahui atau di atas batas: tidak \
                 diketahui. Huruf c: Miskin = Ya pada daftar memenuhi, Tidak tidak memenuhi; kosong: menurut desil. Tidak ada \
                 di daftar mana pun berarti tidak. PBI ditampilkan dan tidak dihitung sebagai huruf b",
                "pbi_termasuk_bansos",
            ),
            Tafsir::T04 => (
                "Peserta Berkembang atau Mandiri dengan satu dari dua indikator utama, dan peserta kelas mana pun tanpa indikator utama: tidak ada barisnya di Tabel 5.1",
                "Satu dari dua: C di setiap kelas (Bab V.C mengenal tiga kategori), atau TP bagi Berkembang dan Mandiri bila parameternya TP. Tidak ada: TP (di luar Tabel 5.1), tanpa insentif, didaftar untuk keputusan",
                "satu_indikator_utama",
            ),
            Tafsir::T05 => (
                "Tumbuh dengan kedua indikator utama tanpa indikator tambahan: tidak ada barisnya di Tabel 5.1",
                "C, menurut Bab V.C angka 3 (Tabel 5.1 adalah ringkasan, Bab V.D)",
                "",
            ),
            Tafsir::T06 => (
                "Tumbuh dengan satu dari dua indikator utama, berapa pun indikator tambahannya",
                "C, menurut Tabel 5.1",
                "",
            ),
            Tafsir::T07 => (
                "\"2 dari indikator tambahan\" bila ketiganya terpenuhi",
                "Paling sedikit dua (Bab V.C angka 1 huruf a)",
                "",
            ),
            Tafsir::T08 => (
                "Nilai B naik tahap \"jika menunjukkan perbaikan\", sesudah coaching yang wajib",
                "Menunjukkan Perbaikan = Ya dan Mengikuti Coaching = Ya dari evaluator; selain itu Bersyarat. Yang ditunjukkan angka dicetak di sampingnya sebagai pertimbangan",
                "",
            ),
            Tafsir::T09 => (
                "Kapan omzet bertahan, stabil, atau naik, dan terhadap apa",
                "Rata-rata omzet sebulan pada triwulan terhadap rata-rata saat masuk tahap sekarang (register: Omzet Awal Tahap, lalu Omzet Baseline; Omzet Pembanding di lembar mengalahkan keduanya). Bertahan atau stabil: di atas 0 dan paling sedikit (100 − toleransi)% dari pembanding. Naik: lebih dari pembanding",
                "toleransi_omzet_persen",
            ),
            Tafsir::T10 => (
                "Nilai triwulan mana yang menaikkan tahap",
                "Triwulan IV. Belum dinilai pada triwulan itu: tidak naik, didaftar untuk keputusan",
                "",
            ),
            Tafsir::T11 => (
                "Tahun tahap hanya disebut untuk 2025–2029",
                "Tahun angkatan pertama (2025); angkatan berikutnya dengan selisih yang sama. Sesudah 2029: di luar peta jalan; tinggal sesudah tahun kedua suatu tahap: terlambat",
                "",
            ),
            Tafsir::T12 => {
                ("\"Izin usaha lengkap\" tidak dirinci", "Jawaban Ya/Tidak evaluator, dengan izinnya disebutkan", "")
            }
            Tafsir::T16 => (
                "Bagaimana nilai asesmen meluluskan (huruf d)",
                "Potensi, minat, kesiapan, komitmen, masing-masing 1 sampai 5; setiap nilai paling sedikit 3",
                "nilai_minimum_asesmen",
            ),
            Tafsir::T17 => (
                "Siapa didahulukan bila yang lulus lebih banyak dari tempat",
                "Jumlah nilai, lalu desil lebih rendah, lalu KPM PKH, lalu anggota lebih banyak, lalu undian: SHA-256 dari \"benih:No KK\" (heksadesimal) yang lebih kecil",
                "benih_undian",
            ),
            Tafsir::T18 => (
                "Bagaimana tempat dibagi ke 52 kelurahan \"tanpa terkecuali\"",
                "Mula-mula satu tempat untuk setiap kelurahan yang mempunyai calon lulus selama tempat masih ada (calon lulus lebih banyak dahulu, lalu kode wilayah lebih kecil); sisanya sebanding dengan calon lulus yang belum mendapat tempat, sisa terbesar, seri ke kode lebih kecil. Calon yang kelurahannya tidak diketahui menjadi kelompok terakhir. Di dalam kelurahan menurut T17",
                "alokasi",
            ),
            Tafsir::T22 => (
                "Umur, pekerjaan, dan ketentuan juknis lain tidak ada di Perwal",
                "Tidak dipakai kecuali parameternya diisi",
                "usia_minimum, usia_maksimum, pekerjaan_dikecualikan",
            ),
            Tafsir::T23 => (
                "Kapan ketiadaan kemajuan harus ditangani",
                "C atau TP pada dua triwulan terakhir yang dinilai: evaluasi lebih dalam; empat: dipertimbangkan untuk diakhiri. Program ini tidak pernah mengakhiri bantuan siapa pun",
                "",
            ),
            Tafsir::T24 => (
                "Kuota perempuan atau penyandang disabilitas tidak dapat dipenuhi",
                "Sebanyak yang ada; kekurangannya dilaporkan",
                "",
            ),
            Tafsir::T25 => (
                "\"Pada tahap yang sedang dijalani\": apakah yang dicapai pada satu triwulan berlaku pada triwulan berikutnya",
                "Peristiwa tahap yang pernah ditunjukkan berlaku sampai akhir tahap (U2 Lulus pelatihan; T1 dan T2 Berkembang); selebihnya milik triwulannya. Tetap berlaku bila kemudian ditulis Tidak, dengan peringatan; jumlah 0 kemudian bukan pertentangan",
                "",
            ),
            Tafsir::T26 => (
                "Bab V.B menyebut indikator utama ketiga (standarisasi dan sertifikasi); Tabel 5.1 memuat dua",
                "Tabel 5.1, \"acuan operasional\"",
                "",
            ),
            Tafsir::T27 => ("Seberapa sering penilaian \"secara berkala\"", "Setiap triwulan", ""),
            Tafsir::T28 => (
                "Insentif mana yang diberikan bila nilai keluar setiap triwulan",
                "Setiap jenis satu kali dalam satu tahap (Pasal 5 ayat (3)); yang sudah diberikan dibaca dari --incentives",
                "",
            ),
            Tafsir::T29 => (
                "Siap Graduasi",
                "Tahap IV dengan A, atau B menurut T08, dan Asesmen Graduasi = Ya; A tanpa asesmen: didaftar untuk asesmen graduasi",
                "",
            ),
            Tafsir::T30 => {
                ("Lulus Pelatihan = Ya tanpa nomor sertifikat", "Belum dinilai (\"dan memiliki sertifikat\")", "")
            }
            Tafsir::T31 => (
                "Satu sertifikat dipakai pada dua tahap (\"lulus pada setiap tahapan\", Bab V.B)",
                "Temuan; indikatornya belum dinilai",
                "",
            ),
            Tafsir::T34 => (
                "Keluarga dari daftar, atau anggota tanpa baris keluarga, yang tidak ada di berkas keluarga DTSEN",
                "Desilnya tidak diketahui, jadi huruf a tidak diketahui; bukan tidak",
                "",
            ),
            Tafsir::T35 => (
                "Kolom PKH atau BPNT/Sembako yang kosong",
                "Bila ada daftar penerima (--bansos), daftar yang menentukan; bila tidak ada, tidak diketahui",
                "",
            ),
            Tafsir::T36 => (
                "Tanda silang (x) pada kolom Ya/Tidak",
                "Tidak, bila kolom itu juga memuat tanda ya; ya, bila silang satu-satunya tanda di kolom itu. Pada lembar penilaian: tidak terbaca, jadi belum dinilai",
                "",
            ),
            Tafsir::T37 => (
                "Daftar tanpa kolom hubungan keluarga",
                "Orang yang tercatat sendirian dalam keluarganya dianggap kepala keluarga",
                "",
            ),
            Tafsir::T38 => (
                "Peserta aktif yang desilnya naik selama dibina",
                "Kenaikan desil tidak mengeluarkan peserta: huruf a dianggap terpenuhi menurut keadaan saat masuk. Tidak \
                 berlaku bagi peserta lama (Pasal 9), yang harus masih memenuhi syarat",
                "",
            ),
            Tafsir::T39 => (
                "Jenis kelamin atau tanggal lahir kepala keluarga kosong",
                "Diambil dari NIK yang sah; tahun dua angka dibaca sebagai tahun terdekat yang tidak melewati tanggal acuan",
                "",
            ),
            Tafsir::T40 => (
                "Desil satu keluarga berbeda antarbaris",
                "Desil tidak diketahui sampai ditetapkan, juga bila semuanya di atas atau di dalam batas",
                "",
            ),
            Tafsir::T41 => (
                "Siapa peserta menurut Pasal 9 dan siapa peserta aktif pada register",
                "Angkatan sebelum Oktober 2025 (tahun, bulan, atau tanggal): Pasal 9. Angkatan 2025 tanpa bulan: angkatan \
                 pertama menurut Perwal. Status Graduasi dan Berhenti tidak berpengaruh. Angkatan tidak terbaca: belum pasti",
                "",
            ),
            Tafsir::T42 => (
                "Angka omzet tidak lengkap (kurang dari tiga bulan, atau tanpa pembanding)",
                "Indikator Omzet dari evaluator dipakai; bila kosong, belum dinilai. Omzet 0 pada ketiga bulan: tidak bertahan dan tidak naik, apa pun pembandingnya",
                "",
            ),
            Tafsir::T43 => (
                "Peserta berstatus Graduasi pada lembar UEP Mandiri",
                "Dipantau menurut Matrik 4.1 tahap IV; tidak dinilai lagi dan tidak menerima insentif Tabel 5.1",
                "",
            ),
            Tafsir::T44 => (
                "Kapan insentif yang berupa kenaikan tahap, dan stimulan akhir bagi B Mandiri, diberikan",
                "Masuk tahap selanjutnya beserta stimulan lanjutannya: sesudah nilai triwulan IV (T10). \"Progress dan kesiapan graduasi\": Menunjukkan Perbaikan = Ya dan Asesmen Graduasi = Ya",
                "",
            ),
            Tafsir::T45 => (
                "Bagaimana kuota perempuan dan penyandang disabilitas dipenuhi di samping pembagian kelurahan",
                "Di dalam kelurahan yang sama: calon kuota yang terbaik menggantikan yang terpilih paling bawah yang bukan calon kuota; jumlah tempat setiap kelurahan tidak berubah",
                "kuota_perempuan_persen, kuota_disabilitas_persen",
            ),
            Tafsir::T46 => (
                "Tahun tahap peserta yang masuk sebelum Perwal (Pasal 9)",
                "Dihitung seperti angkatan 2025; angkatannya sendiri tetap ditulis",
                "",
            ),
            Tafsir::T47 => (
                "Tempat yang kosong kembali ketika peserta angkatan itu berhenti",
                "Tetap tempat kelurahannya: diisi cadangan teratas kelurahan itu; bila tidak ada, cadangan teratas kota menurut T17",
                "",
            ),
            Tafsir::T48 => (
                "Omzet Awal Tahap ketika peserta naik tahap",
                "Rata-rata omzet sebulan pada triwulan IV sebelumnya; bila tidak ada angkanya, dikosongkan dan Omzet Baseline menjadi pembanding (T09)",
                "",
            ),
            Tafsir::T49 => (
                "Keluarga Perlu Verifikasi atau belum disaring yang sudah diasesmen",
                "Belum Lengkap, bukan Tidak Lolos: fakta yang belum ada bukan penolakan. Satu nilai yang belum ada: Belum Lengkap walaupun nilai lain di bawah batas",
                "",
            ),
        }
    }
}

/// The readings a decision rests on.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct KumpulanTafsir(u64);

impl KumpulanTafsir {
    pub fn tambah(&mut self, tafsir: Tafsir) {
        self.0 |= 1 << tafsir as u8;
    }

    pub fn gabung(&mut self, lain: KumpulanTafsir) {
        self.0 |= lain.0;
    }

    pub fn iter(self) -> impl Iterator<Item = Tafsir> {
        Tafsir::SEMUA.into_iter().filter(move |t| self.0 & (1 << *t as u8) != 0)
    }
}

impl fmt::Display for Tafsir {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_gives_its_readings_back_in_order() {
        let mut semua = KumpulanTafsir::default();
        Tafsir::SEMUA.into_iter().rev().for_each(|t| semua.tambah(t));
        assert_eq!(semua.iter().collect::<Vec<_>>(), Tafsir::SEMUA);
        assert_eq!(KumpulanTafsir::default().iter().count(), 0);
    }
}
