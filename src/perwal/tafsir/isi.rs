//! The readings in words. A new one goes behind the last: number, what is unclear, how it is read, the parameters that
//! can change it.

macro_rules! tafsir {
    ($($nomor:ident $persoalan:literal, $bacaan:literal, $parameter:literal;)*) => {
        /// A numbered reading.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[repr(u8)]
        pub enum Tafsir { $($nomor),* }

        const ISI: &[(&str, &str, &str)] = &[$(($persoalan, $bacaan, $parameter)),*];

        impl Tafsir {
            /// Every reading, in order.
            pub const SEMUA: [Tafsir; ISI.len()] = [$(Tafsir::$nomor),*];

            /// `T01`.
            pub fn nomor(self) -> &'static str {
                match self { $(Tafsir::$nomor => stringify!($nomor)),* }
            }
        }
    };
}

tafsir! {
    T01 "\"Miskin dan rentan\" berarti 66.409 KK di Bab I (desil 1–4) dan 90.551 KK di Bab II (desil 1–5)",
        "Desil 1 sampai 5, sebagaimana label Tabel 2.1",
        "desil_maksimum";
    T02 "Pasal 5 ayat (1) menghubungkan huruf a sampai d dengan \"dan/atau\"",
        "Salah satu dari huruf a, b, atau c menjadikan keluarga calon; huruf d diputuskan lewat asesmen",
        "jalur_huruf_d";
    T03 "Apakah huruf b dan c tetap mensyaratkan miskin, dan apa buktinya",
        "Ya. Huruf b: penerima dengan desil dalam batas memenuhi; desil tidak diketahui atau di atas batas: tidak diketahui; dengan bukti_miskin_huruf_b = daftar, penerima pada daftar yang diberikan memenuhi berapa pun desilnya. Huruf c: Miskin = Ya pada daftar memenuhi, Tidak tidak memenuhi; kosong: menurut desil. Tidak ada di daftar mana pun yang diberikan berarti tidak. PBI ditampilkan dan tidak dihitung sebagai huruf b",
        "pbi_termasuk_bansos, bukti_miskin_huruf_b";
    T04 "Peserta Berkembang atau Mandiri dengan satu dari dua indikator utama, dan peserta kelas mana pun tanpa indikator utama: tidak ada barisnya di Tabel 5.1",
        "Satu dari dua: C di setiap kelas (Bab V.C mengenal tiga kategori), atau TP bagi Berkembang dan Mandiri bila parameternya TP. Tidak ada: TP (di luar Tabel 5.1), tanpa insentif, didaftar untuk keputusan",
        "satu_indikator_utama";
    T05 "Tumbuh dengan kedua indikator utama tanpa indikator tambahan: tidak ada barisnya di Tabel 5.1",
        "C, menurut Bab V.C angka 3 (Tabel 5.1 adalah ringkasan, Bab V.D)",
        "";
    T06 "Tumbuh dengan satu dari dua indikator utama, berapa pun indikator tambahannya",
        "C, menurut Tabel 5.1",
        "";
    T07 "\"2 dari indikator tambahan\" bila ketiganya terpenuhi",
        "Paling sedikit dua (Bab V.C angka 1 huruf a)",
        "";
    T08 "Nilai B naik tahap \"jika menunjukkan perbaikan\", sesudah coaching yang wajib",
        "Menunjukkan Perbaikan = Ya dan Mengikuti Coaching = Ya dari evaluator; selain itu Bersyarat. Yang ditunjukkan angka dicetak di sampingnya sebagai pertimbangan",
        "";
    T09 "Kapan omzet bertahan, stabil, atau naik, dan terhadap apa",
        "Rata-rata omzet sebulan pada triwulan terhadap rata-rata saat masuk tahap sekarang (register: Omzet Awal Tahap, lalu Omzet Baseline; Omzet Pembanding di lembar mengalahkan keduanya). Bertahan atau stabil: di atas 0 dan paling sedikit (100 − toleransi)% dari pembanding. Naik: lebih dari pembanding",
        "toleransi_omzet_persen";
    T10 "Nilai triwulan mana yang menaikkan tahap",
        "Triwulan IV. Belum dinilai pada triwulan itu: tidak naik, didaftar untuk keputusan",
        "";
    T11 "Tahun tahap hanya disebut untuk 2025–2029",
        "Tahun angkatan pertama (2025); angkatan berikutnya dengan selisih yang sama. Sesudah 2029: di luar peta jalan; tinggal sesudah tahun kedua suatu tahap: terlambat",
        "";
    T12 "\"Izin usaha lengkap\" tidak dirinci",
        "Jawaban Ya/Tidak evaluator, dengan izinnya disebutkan",
        "";
    T13 "Skala LAKIP tumpang tindih pada 90 dan berlubang (75–76, 60–61, 50–51)",
        "Paling sedikit 90; di atas 75; di atas 60; di atas 50; selebihnya yang terendah",
        "skala_capaian";
    T14 "Indikator yang targetnya \"ada\" (I.4 dan IV.4)",
        "1 bila ada buktinya, selain itu 0; realisasi menampilkan banyaknya",
        "";
    T15 "III.3 menulis \">60%\", yang lain \"minimal\" atau angka saja",
        "Tercapai: lebih dari target untuk III.3, paling sedikit target untuk yang lain; capaian adalah rasio polos realisasi terhadap target, tidak dibatasi 100%",
        "";
    T16 "Bagaimana nilai asesmen meluluskan (huruf d)",
        "Potensi, minat, kesiapan, komitmen, masing-masing 1 sampai 5; setiap nilai paling sedikit 3",
        "nilai_minimum_asesmen";
    T17 "Siapa didahulukan bila yang lulus lebih banyak dari tempat",
        "Jumlah nilai, lalu desil lebih rendah, lalu KPM PKH, lalu anggota lebih banyak, lalu undian: SHA-256 dari \"benih:No KK\" (heksadesimal) yang lebih kecil",
        "benih_undian";
    T18 "Bagaimana tempat dibagi ke 52 kelurahan \"tanpa terkecuali\"",
        "Mula-mula satu tempat untuk setiap kelurahan yang mempunyai calon lulus selama tempat masih ada (calon lulus lebih banyak dahulu, lalu kode wilayah lebih kecil); sisanya sebanding dengan calon lulus yang belum mendapat tempat, sisa terbesar, seri ke kode lebih kecil. Calon yang kelurahannya tidak diketahui menjadi kelompok terakhir. Di dalam kelurahan menurut T17",
        "alokasi";
    T19 "Penyebut nol",
        "\"Tidak dapat dihitung\"; tidak pernah 0 atau 100",
        "";
    T20 "Pasal 4 menyebut 2025–2039, judul Perwal 2025–2029",
        "2029",
        "";
    T21 "\"45 KK … 21,12%\" tidak cocok dengan penyebut mana pun di Perwal",
        "Tidak dipakai",
        "";
    T22 "Umur, pekerjaan, dan ketentuan juknis lain tidak ada di Perwal",
        "Tidak dipakai kecuali parameternya diisi",
        "usia_minimum, usia_maksimum, pekerjaan_dikecualikan";
    T23 "Kapan ketiadaan kemajuan harus ditangani",
        "C atau TP pada dua triwulan terakhir yang dinilai: evaluasi lebih dalam; empat: dipertimbangkan untuk diakhiri. Program ini tidak pernah mengakhiri bantuan siapa pun",
        "";
    T24 "Kuota perempuan atau penyandang disabilitas tidak dapat dipenuhi",
        "Sebanyak yang ada; kekurangannya dilaporkan",
        "";
    T25 "\"Pada tahap yang sedang dijalani\": apakah yang dicapai pada satu triwulan berlaku pada triwulan berikutnya",
        "Peristiwa tahap yang pernah ditunjukkan berlaku sampai akhir tahap (U2 Lulus pelatihan; T1 dan T2 Berkembang); selebihnya milik triwulannya. Tetap berlaku bila kemudian ditulis Tidak, dengan peringatan; jumlah 0 kemudian bukan pertentangan",
        "";
    T26 "Bab V.B menyebut indikator utama ketiga (standarisasi dan sertifikasi); Tabel 5.1 memuat dua",
        "Tabel 5.1, \"acuan operasional\"",
        "";
    T27 "Seberapa sering penilaian \"secara berkala\"",
        "Setiap triwulan",
        "";
    T28 "Insentif mana yang diberikan bila nilai keluar setiap triwulan",
        "Bantuan stimulan dan paket kebutuhan dasar satu kali dalam satu tahap (Pasal 5 ayat (3) berbicara tentang bantuan stimulan). Selebihnya satu kali setahun, karena satu tahap berlangsung dua tahun dan Matrik 4.1 meminta promosi setiap tahun. Yang sudah diberikan dibaca dari --incentives; tahunnya menurut tanggalnya, dan tanpa tanggal dianggap sudah diberikan pada keduanya",
        "insentif_non_stimulan";
    T29 "Siap Graduasi",
        "Tahap IV dengan A, atau B menurut T08, dan Asesmen Graduasi = Ya; A tanpa asesmen: didaftar untuk asesmen graduasi",
        "";
    T30 "Lulus Pelatihan = Ya tanpa nomor sertifikat",
        "Belum dinilai (\"dan memiliki sertifikat\")",
        "";
    T31 "Satu sertifikat dipakai pada dua tahap (\"lulus pada setiap tahapan\", Bab V.B)",
        "Temuan; indikatornya belum dinilai",
        "";
    T32 "Siapa calon peserta pada I.1–I.3; I.3 menghubungkan tiga jenis bantuan dengan \"dan\" dan menyebut calon \"yang layak\"",
        "Semua orang pada lembar asesmen (--assessment), atau bila tidak diberikan peserta UEP Potensial; I.3: yang keluarganya Layak pada --screening (tanpa itu semuanya, dan Sumber Data menyebutnya), ketiga jenis bantuan",
        "";
    T33 "IV.2: peserta tergraduasi \"yang layak\"",
        "Yang Layak Stimulan Scale-up-nya bukan Tidak",
        "";
    T34 "Desil yang ditulis pihak lain, bukan DTSEN; keluarga yang tidak ada di berkas keluarga DTSEN",
        "Bila ada berkas DTSEN, hanya desil DTSEN yang dipakai bagi huruf a. Keluarga yang hanya ada pada daftar buatan sendiri, P3KE, atau daftar kelurahan: desilnya tidak diketahui bagi huruf a, dan yang tertulis ditampilkan di Catatan; bila DTSEN memuat keluarga itu, desil DTSEN yang berlaku dan desil daftar bukan pertentangan. Bila hanya ada daftar seperti itu, daftar dibaca sebagai kutipan DTSEN, dan Ringkasan menyebutnya. Tanpa baris desil: tidak diketahui, bukan tidak",
        "";
    T35 "Kolom PKH atau BPNT/Sembako yang kosong",
        "Bila ada daftar penerima (--bansos), daftar yang menentukan; bila tidak ada, tidak diketahui",
        "";
    T36 "Tanda silang (x) pada kolom Ya/Tidak",
        "Tidak, bila kolom itu juga memuat tanda ya; ya, bila silang satu-satunya tanda di kolom itu. Pada lembar penilaian: tidak terbaca, jadi belum dinilai",
        "";
    T37 "Siapa kepala keluarga",
        "Baris anggota yang menyebutnya demikian. Baris daftar bansos, PPKS, atau register menunjuk orang dalam keluarga, bukan kepalanya; tanpa baris anggota NIK, jenis kelamin, umur, dan pekerjaan kepala tidak diketahui. Daftar yang barisnya keluarga (NIK KK atau Nama KK) menyebut kepala, dan orang yang sendirian dalam daftar tanpa kolom hubungan dianggap kepala. Keluarga yang tidak ada di ekstrak ditampilkan dengan orang pada daftarnya; bila berkas anggota diberikan, identitasnya tidak diketahui",
        "";
    T38 "Peserta aktif yang desilnya naik selama dibina",
        "Huruf a tetap terpenuhi bila Desil Awal pada register di dalam batas; di atas batas atau kosong: tidak diketahui, didaftar untuk keputusan. Baris sebelum Perwal di samping baris sesudahnya bagi satu keluarga: Pasal 9 yang berlaku. Tidak berlaku bagi peserta lama (Pasal 9), yang harus masih memenuhi syarat",
        "";
    T39 "Jenis kelamin atau tanggal lahir kepala keluarga kosong",
        "Diambil dari NIK yang sah; tahun dua angka dibaca sebagai tahun terdekat yang tidak melewati tanggal acuan",
        "";
    T40 "Desil satu keluarga berbeda antarbaris, atau salah satunya tidak terbaca",
        "Desil tidak diketahui sampai ditetapkan, juga bila semuanya di atas atau di dalam batas. Desil kosong di samping yang terisi bukan pertentangan",
        "";
    T41 "Siapa peserta menurut Pasal 9 dan siapa peserta aktif pada register",
        "Angkatan sebelum Oktober 2025 (tahun, bulan, atau tanggal): Pasal 9. Angkatan 2025 tanpa bulan: menurut kolom Pasal 9 pada register; bila kosong belum pasti, yang berpengaruh hanya bila menentukan. Status Graduasi dan Berhenti tidak berpengaruh. Angkatan tidak terbaca: belum pasti",
        "";
    T42 "Angka omzet tidak lengkap (kurang dari tiga bulan, atau tanpa pembanding)",
        "Indikator Omzet dari evaluator dipakai; bila kosong, belum dinilai. Omzet 0 pada ketiga bulan: tidak bertahan dan tidak naik, apa pun pembandingnya",
        "";
    T43 "Peserta berstatus Graduasi pada lembar UEP Mandiri",
        "Dipantau menurut Matrik 4.1 tahap IV; tidak dinilai lagi dan tidak menerima insentif Tabel 5.1",
        "";
    T44 "Kapan insentif yang berupa kenaikan tahap, dan stimulan akhir bagi B Mandiri, diberikan",
        "Masuk tahap selanjutnya beserta stimulan lanjutannya: sesudah nilai triwulan IV (T10). \"Progress dan kesiapan graduasi\": Menunjukkan Perbaikan = Ya dan Asesmen Graduasi = Ya",
        "";
    T45 "Bagaimana kuota perempuan dan penyandang disabilitas dipenuhi di samping pembagian kelurahan",
        "Di dalam kelurahan yang sama: calon kuota yang terbaik menggantikan yang terpilih paling bawah yang bukan calon kuota; jumlah tempat setiap kelurahan tidak berubah",
        "kuota_perempuan_persen, kuota_disabilitas_persen";
    T46 "Tahun tahap peserta yang masuk sebelum Perwal (Pasal 9; Matrik 4.1 tahap I tujuan 1 menyebut \"UEP/WUB existing\")",
        "Dihitung seperti angkatan 2025; angkatannya sendiri tetap ditulis",
        "";
    T47 "Tempat yang kosong kembali ketika peserta angkatan itu berhenti",
        "Tetap tempat kelurahannya: diisi cadangan teratas kelurahan itu; bila tidak ada, cadangan teratas kota menurut T17",
        "";
    T48 "Omzet Awal Tahap ketika peserta naik tahap",
        "Rata-rata omzet sebulan pada triwulan IV sebelumnya; bila tidak ada angkanya, dikosongkan dan Omzet Baseline menjadi pembanding (T09)",
        "";
    T49 "Keluarga Perlu Verifikasi atau belum disaring yang sudah diasesmen",
        "Belum Lengkap, bukan Tidak Lolos: fakta yang belum ada bukan penolakan. Satu nilai yang belum ada: Belum Lengkap walaupun nilai lain di bawah batas",
        "";
    T50 "Triwulan mana yang dihitung dalam evaluasi setahun",
        "Triwulan terakhir: yang terakhir pada tahun itu yang hasilnya diberikan, sama bagi semua peserta; pada III.6 triwulan terakhir peserta itu sendiri dinilai. Bila triwulan mana pun dihitung: satu Ya sudah cukup; tidak, bila ada jawaban dan tidak satu pun Ya; belum ada data, bila tidak ada jawaban",
        "";
    T51 "Siapa peserta suatu tahap dalam penyebut indikator",
        "Peserta register berstatus Aktif atau Siap Graduasi di kelas itu; kelasnya menurut hasil triwulan terakhir yang memuatnya, selain itu menurut register. Graduasi hanya pada IV.1–IV.3; Berhenti tidak dihitung",
        "";
    T52 "Triwulan yang penilaiannya ditahan (kolom Penahan)",
        "Tidak menunjukkan apa pun, seperti T25: faktanya dihitung belum ada data",
        "";
    T53 "Menerima Stimulan kosong atau Tidak pada lembar, tetapi ada pada daftar insentif yang diberikan (--incentives)",
        "Dihitung menerima, juga bila lembar menulis Tidak (E012 melaporkannya): tahap II Bantuan stimulan awal; tahap III Bantuan stimulan usaha atau lanjutan; tahap IV Bantuan stimulan akhir sebagai stimulan scale-up",
        "";
    T54 "Parameter mana yang berlaku bagi evaluasi tahun yang sudah lewat",
        "Yang berlaku pada tanggal acuan, paling lambat 31 Desember tahun yang dievaluasi",
        "";
    T55 "Kapan keluarga dianggap tidak lagi menerima bantuan sosial, dan pembanding graduasi PKH 0,84%",
        "Bila hasil penyaringan memuat keluarga itu tanpa program tersebut, dan memuat program itu bagi paling sedikit satu keluarga lain; tanpa itu tidak diketahui. Angka Perwal berlaku setahun, angka program sejak masuk: keduanya berdampingan dengan jangka waktunya, tanpa selisih; angka setahun bila --previous memungkinkan",
        "";
    T56 "Kegiatan mana yang dihitung pada I.4, II.6, III.5, dan IV.4",
        "Yang bertanggal pada tahun itu dan tidak sesudah tanggal acuan; baris yang persis sama satu kali. Koordinasi dan Database Alumni pada tahap apa pun; Pameran dan Promosi menurut tahapnya",
        "";
    T57 "Penyebut usaha yang masih aktif (pembanding 106 dari 271), dan bagian dari orang yang tidak ditanya",
        "Semua peserta register yang pernah masuk tahap II atau lebih, termasuk Graduasi dan Berhenti; aktif menurut Usaha Aktif pada triwulan terakhir. Bila di antara penyebut ada yang belum diketahui, bagiannya sebuah rentang: dari Ya yang diketahui sampai Ya ditambah yang belum diketahui; tidak pernah batas bawahnya saja",
        "";
    T58 "Apakah penilaian yang belum diverifikasi boleh mendatangkan uang (Bab V.B dan V.C: dokumen, observasi lapangan, laporan; pendamping dan evaluator)",
        "Tetap dinilai, tetapi bila Tanggal Verifikasi, Evaluator, atau Dasar Verifikasi kosong: belum diverifikasi. Insentifnya belum diberikan, Naik Tahap Menunggu, didaftar tersendiri (P024); cohort mendaftarnya untuk keputusan, evaluate menghitung faktanya dan menyebut berapa yang belum diverifikasi, dan bagi triwulan berikutnya belum menunjukkan apa pun (T25). UEP Potensial tidak dinilai dan tidak ditanya",
        "verifikasi_wajib";
    T59 "Umur peserta termuda",
        "Tidak ada di Perwal. Calon di bawah umur KTP-el pada tanggal acuan: Belum Lengkap (A013)",
        "usia_peserta_minimum";
    T60 "Dua baris yang menyebut diri kepala keluarga",
        "Jenis kelamin, umur, dan pekerjaan dipakai hanya bila semuanya membawa akibat yang sama; selain itu tidak diketahui sampai satu kepala ditetapkan (H002). Keduanya di luar batas umur: syaratnya tidak terpenuhi, siapa pun yang ditetapkan",
        "";
    T61 "Keluarga yang No KK atau NIK kepalanya cacat, sementara ada baris daftar yang tidak menemukan keluarganya",
        "Huruf b dan c tidak diketahui, bukan tidak, bila nomor yang cacat itu mungkin nomor pada baris tersebut: angka hilang, satu angka berubah, kurang, atau lebih, dua angka bertukar tempat. Cacat lain dan nomor orang lain tidak berpengaruh",
        "";
    T62 "Nama wilayah bertentangan dengan kodenya",
        "Kabupaten/kota sendirian melawan kecamatan, kelurahan, dan kode sekaligus: tidak diketahui. Kabupaten/kota kosong, dan kecamatannya milik daerah lain daripada kodenya: tidak diketahui. Kecamatan kota ini dengan kelurahan di luar 52: di dalam kota, W001. Kode daerah lain di samping nama kota ini, atau sebaliknya: selalu W002",
        "";
    T63 "Kapan klaster dianggap terbentuk (II.4)",
        "Bila paling sedikit sekian peserta tahap II ada di dalamnya",
        "anggota_klaster_minimum";
    T64 "\"Lulus dengan nilai memadai\" (II.2a)",
        "Lulus Pelatihan menurut evaluator; bila nilai pelatihan dicatat, paling sedikit nilai minimumnya",
        "";
    T65 "\"Miskin\" pada huruf b dan c, \"miskin dan rentan\" pada pembuka Pasal 5 ayat (1); Bab I.C.1.c menyebut rentan juga bagi huruf c",
        "Satu batas desil untuk semuanya, kecuali desil_miskin diisi",
        "desil_miskin";
    T66 "Omzet yang tidak masuk akal",
        "Dilaporkan, tidak pernah ditolak: bulan atau Omzet Pembanding di bawah batas wajar dan bukan 0 (P025); rata-rata triwulan sekian kali di atas atau di bawah pembanding, atau satu bulan lebih dari lima kali rata-rata dua bulan lain (P026); pembanding yang berbeda dari register (P027). Semua angka ditampilkan",
        "omzet_wajar_minimum, omzet_lonjakan_kali";
    T67 "Nilai A sebelum tahun pertama tahap berikutnya (T11)",
        "grade menyebut yang akan dilakukan cohort: Naik Tahap = Menunggu, tahunnya di Catatan, dan lampiran tidak menyebut kenaikan tahap",
        "";
    T68 "271 peserta dibina sejak 2016 (Bab II) atau 2017 (Bab I)",
        "271 dipakai, tahunnya tidak",
        "";
    T69 "Kolom PBI kosong dengan pbi_termasuk_bansos = ya",
        "Tidak diketahui, daftar PKH atau BPNT apa pun yang diberikan",
        "pbi_termasuk_bansos";
    T73 "Kelurahan hanya di kop: tabel keluarga tanpa kolom kelurahan dan tanpa kode wilayah",
        "Kop yang menyebut tepat satu dari 52 kelurahan (dengan kata Kelurahan atau Kel. di depannya) berlaku bagi semua baris di bawahnya, sampai kop berikutnya yang menyebut tempat lain; begitu pula kecamatan yang cocok dan Kota Banjarmasin pada kop itu. Dua nama, nama di luar 52, kecamatan atau kabupaten/kota lain: tidak dipakai. Yang tertulis pada baris selalu didahulukan. Disebut di Metadata dan sebagai Peringatan (B009)",
        "";
}

impl Tafsir {
    /// What is unclear, the reading, parameters.
    pub(super) fn isi(self) -> (&'static str, &'static str, &'static str) {
        ISI[self as usize]
    }
}
