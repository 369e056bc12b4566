//! The readings in words: what is unclear, how it is read, the parameter that can change it.

use super::Tafsir;

impl Tafsir {
    /// What is unclear, the reading, parameters.
    pub(super) fn isi(self) -> (&'static str, &'static str, &'static str) {
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
            Tafsir::T13 => (
                "Skala LAKIP tumpang tindih pada 90 dan berlubang (75–76, 60–61, 50–51)",
                "Paling sedikit 90; di atas 75; di atas 60; di atas 50; selebihnya yang terendah",
                "skala_capaian",
            ),
            Tafsir::T14 => (
                "Indikator yang targetnya \"ada\" (I.4 dan IV.4)",
                "1 bila ada buktinya, selain itu 0; realisasi menampilkan banyaknya",
                "",
            ),
            Tafsir::T15 => (
                "III.3 menulis \">60%\", yang lain \"minimal\" atau angka saja",
                "Tercapai: lebih dari target untuk III.3, paling sedikit target untuk yang lain; capaian adalah rasio polos realisasi terhadap target, tidak dibatasi 100%",
                "",
            ),
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
            Tafsir::T19 => ("Penyebut nol", "\"Tidak dapat dihitung\"; tidak pernah 0 atau 100", ""),
            Tafsir::T20 => ("Pasal 4 menyebut 2025–2039, judul Perwal 2025–2029", "2029", ""),
            Tafsir::T21 => ("\"45 KK … 21,12%\" tidak cocok dengan penyebut mana pun di Perwal", "Tidak dipakai", ""),
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
            Tafsir::T32 => (
                "Siapa calon peserta pada I.1–I.3; I.3 menghubungkan tiga jenis bantuan dengan \"dan\"",
                "Semua orang pada lembar asesmen (--assessment), atau bila tidak diberikan peserta UEP Potensial; I.3: ketiganya",
                "",
            ),
            Tafsir::T33 => {
                ("IV.2: peserta tergraduasi \"yang layak\"", "Yang Layak Stimulan Scale-up-nya bukan Tidak", "")
            }
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
            Tafsir::T50 => (
                "Triwulan mana yang dihitung dalam evaluasi setahun",
                "Triwulan terakhir: yang terakhir pada tahun itu yang hasilnya diberikan, sama bagi semua peserta. Bila triwulan mana pun dihitung: satu Ya sudah cukup; tidak, bila ada jawaban dan tidak satu pun Ya; belum ada data, bila tidak ada jawaban",
                "",
            ),
            Tafsir::T51 => (
                "Siapa peserta suatu tahap dalam penyebut indikator",
                "Peserta register berstatus Aktif atau Siap Graduasi di kelas itu; kelasnya menurut hasil triwulan terakhir yang memuatnya, selain itu menurut register. Graduasi hanya pada IV.1–IV.3; Berhenti tidak dihitung",
                "",
            ),
            Tafsir::T52 => (
                "Triwulan yang penilaiannya ditahan (kolom Penahan)",
                "Tidak menunjukkan apa pun, seperti T25: faktanya dihitung belum ada data",
                "",
            ),
            Tafsir::T53 => (
                "Menerima Stimulan kosong pada lembar, tetapi ada pada daftar insentif yang diberikan (--incentives)",
                "Dihitung menerima: tahap II Bantuan stimulan awal; tahap III Bantuan stimulan usaha atau lanjutan; tahap IV Bantuan stimulan akhir sebagai stimulan scale-up",
                "",
            ),
            Tafsir::T54 => (
                "Parameter mana yang berlaku bagi evaluasi tahun yang sudah lewat",
                "Yang berlaku pada tanggal acuan, paling lambat 31 Desember tahun yang dievaluasi",
                "",
            ),
            Tafsir::T55 => (
                "Kapan keluarga dianggap tidak lagi menerima bantuan sosial",
                "Bila hasil penyaringan memuat keluarga itu tanpa program tersebut, dan memuat program itu bagi paling sedikit satu keluarga lain; tanpa itu tidak diketahui",
                "",
            ),
            Tafsir::T56 => (
                "Kegiatan mana yang dihitung pada I.4, II.6, III.5, dan IV.4",
                "Yang bertanggal pada tahun itu dan tidak sesudah tanggal acuan; baris yang persis sama satu kali. Koordinasi dan Database Alumni pada tahap apa pun; Pameran dan Promosi menurut tahapnya",
                "",
            ),
            Tafsir::T57 => (
                "Penyebut usaha yang masih aktif, pembanding 106 dari 271",
                "Semua peserta register yang pernah masuk tahap II atau lebih, termasuk Graduasi dan Berhenti; aktif menurut Usaha Aktif pada triwulan terakhir",
                "",
            ),
        }
    }
}
