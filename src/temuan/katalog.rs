//! The codes and their words. A new code goes behind the last one of its letter; the smallest case that triggers it
//! goes to `testdata/temuan`.

use super::{Penjelasan, Tingkat};

macro_rules! katalog {
    ($($varian:ident $kode:literal $tingkat:ident $masalah:literal, $akibat:literal, $diharapkan:literal, $perbaikan:literal;)*) => {
        /// The catalogue. The order is the order of the codes.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[repr(u8)]
        pub enum Kode { $($varian),* }

        static KATALOG: &[Penjelasan] = &[$(Penjelasan {
            kode: $kode,
            tingkat: Tingkat::$tingkat,
            masalah: $masalah,
            akibat: $akibat,
            diharapkan: $diharapkan,
            perbaikan: $perbaikan,
        }),*];

        impl Kode {
            /// Every code, in order.
            pub const SEMUA: &'static [Kode] = &[$(Kode::$varian),*];
        }
    };
}

katalog! {
    BarisJumlahKolom "B001" Galat "Jumlah kolom baris tidak sama dengan judul",
        "Isi baris bergeser, jadi tidak dipakai", "kolom sebanyak judul",
        "Perbaiki pemisah kolom pada baris ini di berkas asal";
    BarisTandaKutip "B002" Galat "Tanda kutip tidak ditutup",
        "Batas kolom tidak dapat ditentukan, jadi baris tidak dipakai", "tanda kutip berpasangan",
        "Tutup atau hapus tanda kutip pada baris ini";
    BarisTanpaKunci "B003" Galat "Baris tanpa No KK, NIK, atau ID Peserta di antara baris data",
        "Baris tidak dapat dihubungkan dengan siapa pun, jadi tidak dipakai", "No KK, NIK, atau ID Peserta",
        "Isi nomornya, atau hapus baris yang bukan data";
    BarisTerlaluPanjang "B004" Galat "Baris terlalu panjang",
        "Baris di atas batas ukuran tidak dipakai", "baris paling panjang 1 MiB",
        "Periksa berkas di sekitar baris ini";
    SelGalat "B005" Galat "Sel berisi galat rumus, atau rumus yang belum dihitung",
        "Isi sel dianggap tidak diketahui", "nilai, atau rumus yang sudah dihitung",
        "Perbaiki rumusnya atau ketik nilainya; yang belum dihitung terisi bila berkas dibuka lalu disimpan di Excel";
    LembarLain "B006" Peringatan "Lembar lain juga tampak berisi data",
        "Lembar itu tidak ikut dibaca", "satu lembar data, atau pilihan --sheet",
        "Ulangi dengan --sheet NAMA untuk setiap lembar yang harus dibaca";
    JudulMirip "B007" Peringatan "Judul kolom tidak dikenal, tetapi mirip kolom yang dicari",
        "Isi kolom itu tidak dibaca", "judul kolom yang dikenal",
        "Perbaiki judulnya, atau sebutkan dengan --map \"KOLOM=JUDUL\"";
    NomorDiLuarKolom "B008" Galat "Baris memuat NIK, No KK, atau ID Peserta, tetapi bukan di kolomnya",
        "Kolomnya tidak dapat dipastikan, jadi baris tidak dipakai", "nomor di bawah judulnya sendiri",
        "Pindahkan ke kolomnya, beri baris judul sendiri bagi tabel itu, atau simpan sebagai berkas tersendiri";
    KelurahanDariKop "B009" Peringatan "Kelurahan diambil dari kop di atas tabel",
        "Berlaku bagi semua baris di bawahnya (T73)", "kolom kelurahan pada tiap baris",
        "Periksa apakah semua keluarga di bawah kop itu tinggal di sana; bila tidak, tambahkan kolom Kelurahan";

    KkKosong "K001" Galat "No KK kosong",
        "Keluarga tidak dapat dikenali", "16 angka",
        "Isi No KK dari Kartu Keluarga";
    KkHilangDigit "K002" Galat "No KK kehilangan angka (notasi ilmiah)",
        "Angka yang hilang tidak dapat dipulihkan", "16 angka sebagai teks",
        "Salin ulang No KK dari sumbernya dengan format kolom Teks";
    KkDibulatkan "K003" Galat "No KK dibulatkan: hampir semua angka di kolom ini berakhir 0",
        "Angka terakhir hilang oleh lembar kerja", "16 angka sebagai teks",
        "Ambil ulang kolom No KK dari sumbernya dengan format Teks";
    KkPanjang "K004" Galat "No KK bukan 16 angka",
        "Keluarga tidak dapat dikenali", "16 angka",
        "Cocokkan dengan Kartu Keluarga";
    KkHuruf "K005" Galat "No KK memuat huruf yang mirip angka",
        "Huruf O, I, l, S, atau B tidak diganti sendiri", "16 angka",
        "Ganti huruf dengan angka yang benar menurut Kartu Keluarga";
    KkBukanAngka "K006" Galat "No KK bukan angka",
        "Keluarga tidak dapat dikenali", "16 angka",
        "Cocokkan dengan Kartu Keluarga";
    KkUrutNol "K007" Galat "Nomor urut No KK 0000",
        "Nomor urut 0000 tidak pernah diterbitkan", "nomor urut 0001 sampai 9999",
        "Cocokkan dengan Kartu Keluarga";
    KkTanggal "K008" Galat "Tanggal terbit di dalam No KK tidak mungkin",
        "Nomor ini bukan No KK; mungkin NIK yang salah tempat", "tanggal terbit pada angka ke-7 sampai ke-12",
        "Cocokkan dengan Kartu Keluarga";
    KkAwalan "K009" Peringatan "No KK terbit di luar Kota Banjarmasin",
        "Wajar bagi pendatang; tidak menggugurkan", "awalan 6371",
        "Periksa bila keluarga tidak pernah pindah";
    KkAngka "K010" Peringatan "No KK tersimpan sebagai angka dan berakhir 0",
        "Angka terakhir mungkin hilang, mungkin juga benar", "16 angka sebagai teks",
        "Cocokkan angka terakhir dengan Kartu Keluarga";
    KkDibersihkan "K011" Peringatan "No KK ditulis dengan tanda baca, spasi, atau desimal",
        "Dibaca setelah tandanya dibuang", "16 angka tanpa tanda",
        "Tulis 16 angka sebagai teks";
    KeluargaGanda "K012" Peringatan "Keluarga tercatat pada lebih dari satu baris",
        "Dihitung satu keluarga", "satu baris untuk satu No KK",
        "Hapus baris yang tidak berlaku";
    WilayahGanda "K013" Galat "Baris keluarga yang sama menyebut wilayah berbeda",
        "Tempat tinggal keluarga tidak pasti", "wilayah yang sama pada semua baris",
        "Tetapkan alamat domisili yang berlaku";

    NikKepalaKosong "N001" Galat "NIK kepala keluarga kosong",
        "Identitas keluarga belum dapat dipastikan", "16 angka",
        "Isi NIK kepala keluarga dari KTP atau Kartu Keluarga";
    NikHilangDigit "N002" Galat "NIK kehilangan angka (notasi ilmiah)",
        "Angka yang hilang tidak dapat dipulihkan", "16 angka sebagai teks",
        "Salin ulang NIK dari sumbernya dengan format kolom Teks";
    NikDibulatkan "N003" Galat "NIK dibulatkan: hampir semua angka di kolom ini berakhir 0",
        "Angka terakhir hilang oleh lembar kerja", "16 angka sebagai teks",
        "Ambil ulang kolom NIK dari sumbernya dengan format Teks";
    NikPanjang "N004" Galat "NIK bukan 16 angka",
        "Orang tidak dapat dikenali", "16 angka",
        "Cocokkan dengan KTP";
    NikHuruf "N005" Galat "NIK memuat huruf yang mirip angka",
        "Huruf O, I, l, S, atau B tidak diganti sendiri", "16 angka",
        "Ganti huruf dengan angka yang benar menurut KTP";
    NikBukanAngka "N006" Galat "NIK bukan angka",
        "Orang tidak dapat dikenali", "16 angka",
        "Cocokkan dengan KTP";
    NikUrutNol "N007" Galat "Nomor urut NIK 0000",
        "Nomor urut 0000 tidak pernah diterbitkan", "nomor urut 0001 sampai 9999",
        "Cocokkan dengan KTP";
    NikTanggal "N008" Galat "Tanggal lahir di dalam NIK tidak mungkin",
        "Nomor ini bukan NIK yang sah", "tanggal lahir pada angka ke-7 sampai ke-12 (perempuan ditambah 40)",
        "Cocokkan dengan KTP";
    NikAwalan "N009" Peringatan "NIK terbit di luar Kota Banjarmasin",
        "Wajar bagi pendatang; tidak menggugurkan", "awalan 6371",
        "Periksa bila orang ini tidak pernah pindah";
    NikAngka "N010" Peringatan "NIK tersimpan sebagai angka dan berakhir 0",
        "Angka terakhir mungkin hilang, mungkin juga benar", "16 angka sebagai teks",
        "Cocokkan angka terakhir dengan KTP";
    NikDibersihkan "N011" Peringatan "NIK ditulis dengan tanda baca, spasi, atau desimal",
        "Dibaca setelah tandanya dibuang", "16 angka tanpa tanda",
        "Tulis 16 angka sebagai teks";
    NikLahir "N012" Peringatan "Tanggal lahir berbeda dari NIK",
        "Salah satunya keliru; tidak menggugurkan", "tanggal lahir yang sama dengan angka ke-7 sampai ke-12 NIK",
        "Cocokkan dengan KTP";
    NikJenisKelamin "N013" Peringatan "Jenis kelamin berbeda dari NIK",
        "Salah satunya keliru; tidak menggugurkan", "tanggal ditambah 40 hanya bagi perempuan",
        "Cocokkan dengan KTP";
    NikDuaKeluarga "N014" Galat "NIK yang sama ada di dua keluarga",
        "Identitas kedua keluarga belum dapat dipastikan", "satu NIK di satu keluarga",
        "Pada baris yang keliru isi Nilai Benar dengan NIK orang itu yang benar, atau - bila belum diketahui; baris yang benar dibiarkan";
    NikGanda "N015" Peringatan "NIK yang sama dua kali dalam satu keluarga",
        "Dihitung satu jiwa", "satu baris untuk satu orang",
        "Hapus baris yang berulang";
    NikAnggotaKosong "N016" Peringatan "NIK anggota kosong",
        "Orang tetap dihitung, tetapi tidak dapat dicocokkan dengan daftar lain", "16 angka",
        "Isi NIK bila ada";

    DesilSalah "D001" Galat "Desil harus bilangan bulat 1 sampai 10",
        "Desil dianggap tidak diketahui", "angka 1 sampai 10",
        "Tulis angka 1 sampai 10 menurut DTSEN";
    DesilBertentangan "D002" Galat "Desil satu keluarga berbeda antarbaris, atau salah satunya tidak terbaca",
        "Desil yang berlaku tidak pasti", "desil yang sama pada semua baris keluarga",
        "Tetapkan desil menurut DTSEN terbaru";

    DesilBukanDtsen "D003" Peringatan "Desil ditulis daftar, dan keluarga ini tidak ada di berkas DTSEN",
        "Tidak dihitung bagi huruf a, desil DTSEN (T34); tampil di Catatan", "keluarga yang ada di berkas DTSEN",
        "Cari keluarga ini di DTSEN, atau perbaiki No KK";

    KeluargaTanpaKepala "H001" Galat "Keluarga tanpa kepala keluarga",
        "Identitas keluarga belum dapat dipastikan", "tepat satu anggota dengan hubungan 1 (kepala keluarga)",
        "Tetapkan kepala keluarga menurut Kartu Keluarga";
    KeluargaDuaKepala "H002" Galat "Keluarga dengan lebih dari satu kepala keluarga",
        "Identitas keluarga belum dapat dipastikan", "tepat satu anggota dengan hubungan 1 (kepala keluarga)",
        "Tetapkan satu kepala keluarga menurut Kartu Keluarga";
    HubunganTakDikenal "H003" Peringatan "Hubungan keluarga tidak dikenal",
        "Anggota tidak dianggap kepala keluarga", "kode 1 sampai 11 atau nama hubungan",
        "Pakai kode pada daftar DTSEN atau Dukcapil";
    AnggotaTanpaKeluarga "H004" Peringatan "Anggota tanpa baris keluarga",
        "Orang tetap dihitung; desil dan alamat keluarganya tidak diketahui", "baris keluarga dengan No KK yang sama",
        "Minta baris keluarga dari sumber DTSEN atau perbaiki No KK";
    KeluargaTanpaAnggota "H005" Galat "Keluarga tanpa anggota di berkas anggota",
        "Kepala keluarga dan NIK-nya tidak diketahui", "baris anggota dengan No KK yang sama",
        "Minta baris anggota dari sumber DTSEN atau perbaiki No KK";
    JumlahAnggotaBeda "H006" Peringatan "Jumlah anggota tidak sama dengan baris anggota atau baris lain",
        "Jiwa dihitung dari baris anggota; bila tidak ada, dari jumlah terbesar yang tertulis", "jumlah yang sama pada semua baris",
        "Cocokkan dengan Kartu Keluarga";

    JumlahAnggotaSalah "H007" Peringatan "Jumlah anggota tidak terbaca",
        "Jumlah anggota pada baris ini dianggap tidak diketahui", "bilangan bulat",
        "Tulis jumlah anggota dengan angka";
    OrangBertentangan "H008" Galat "Keterangan orang yang sama berbeda antarbaris",
        "Keterangan itu dianggap tidak diketahui", "keterangan yang sama pada semua baris orang itu",
        "Cocokkan dengan KTP dan Kartu Keluarga";

    KelurahanTakDikenal "W001" Peringatan "Kelurahan bukan salah satu dari 52 kelurahan kota",
        "Keluarga tetap disaring; tempatnya di rekap tidak diketahui", "nama kelurahan menurut Kemendagri",
        "Perbaiki nama kelurahan domisili";
    KodeWilayahBeda "W002" Peringatan "Kode wilayah bertentangan dengan nama",
        "Nama yang dipakai; kode hanya pembanding (T62)", "kode Kemendagri atau BPS dari kelurahan yang ditulis",
        "Perbaiki kode atau nama";
    KecamatanBeda "W003" Peringatan "Kecamatan tidak cocok dengan kelurahan",
        "Kelurahan yang dipakai", "kecamatan tempat kelurahan itu berada",
        "Perbaiki kecamatan atau kelurahan";
    KotaMeragukan "W004" Galat "Nama kabupaten/kota meragukan",
        "Belum pasti keluarga berada di Daerah", "KOTA BANJARMASIN atau nama kabupaten/kota lain yang benar",
        "Perbaiki nama kabupaten/kota";
    WilayahTakPasti "W005" Galat "Tempat tinggal tidak dapat dipastikan",
        "Belum pasti keluarga berada di Daerah", "kabupaten/kota, atau kecamatan dan kelurahan",
        "Isi kabupaten/kota, kecamatan, dan kelurahan domisili; bila seluruh tabel satu kelurahan: tambahkan kolom Kelurahan, atau tulis \"Kelurahan NAMA\" pada kop di atas judul";
    KotaBertentangan "W006" Peringatan "Kabupaten/kota bertentangan dengan kecamatan atau kelurahan",
        "Kabupaten/kota yang menentukan (T62)", "kabupaten/kota tempat kelurahan itu berada",
        "Perbaiki kabupaten/kota atau kelurahan";
    KodeWilayahSalah "W007" Peringatan "Kode wilayah tidak terbaca atau tidak dikenal",
        "Kode diabaikan", "kode Kemendagri (63.71.05.1012) atau BPS (6371031001)",
        "Perbaiki kode wilayah";

    LahirTakTerbaca "O001" Peringatan "Tanggal lahir tidak terbaca",
        "Tanggal lahir dianggap tidak diketahui", "tanggal/bulan/tahun, misalnya 05/08/1985",
        "Tulis ulang tanggal lahir";
    LahirBulanDulu "O002" Peringatan "Tanggal lahir hanya mungkin bila bulan di depan",
        "Tanggal lahir dianggap tidak diketahui", "tanggal di depan, bulan di tengah",
        "Tulis ulang tanggal lahir";
    LahirMustahil "O003" Peringatan "Tanggal lahir sesudah tanggal acuan atau lebih dari 120 tahun lalu",
        "Umur tidak dihitung", "tanggal lahir yang wajar",
        "Cocokkan dengan KTP";
    JenisKelaminSalah "O004" Peringatan "Jenis kelamin tidak terbaca",
        "Jenis kelamin dianggap tidak diketahui", "1 atau L untuk laki-laki, 2 atau P untuk perempuan",
        "Tulis L atau P";
    YaTidakSalah "O005" Peringatan "Isian Ya/Tidak tidak terbaca",
        "Isian dianggap tidak diketahui", "Ya atau Tidak",
        "Tulis Ya atau Tidak";
    KodeDisabilitas "O006" Peringatan "Kode kesulitan fungsi di luar daftar",
        "Kode dianggap tidak diketahui", "kode pada daftar parameter daftar_kode_disabilitas",
        "Periksa daftar kode yang dipakai sumber data";

    UmurSalah "O007" Peringatan "Umur tidak terbaca",
        "Umur dianggap tidak diketahui", "bilangan bulat 0 sampai 120",
        "Tulis umur dengan angka, atau isi tanggal lahir";

    PekerjaanKode "O008" Peringatan "Pekerjaan ditulis dengan kode",
        "Pekerjaan dianggap tidak diketahui", "nama pekerjaan, misalnya PEGAWAI NEGERI SIPIL (PNS)",
        "Tulis nama pekerjaan menurut KTP";

    PenerimaDiLuarEkstrak "L001" Peringatan "Baris daftar tidak ditemukan di ekstrak DTSEN",
        "Diputuskan sebagai keluarga tersendiri; desil dan kepala keluarganya tidak diketahui", "NIK atau No KK yang ada di ekstrak",
        "Cari keluarga di DTSEN atau perbaiki NIK dan No KK";
    DaftarDuaKeluarga "L002" Galat "Baris daftar atau register menunjuk lebih dari satu keluarga",
        "Belum pasti keluarga mana yang dimaksud; semuanya perlu verifikasi", "NIK dan No KK dari satu keluarga",
        "Perbaiki NIK atau No KK pada daftar, atau NIK ganda di ekstrak";
    MiskinBertentangan "L003" Galat "Daftar PPKS menyebut Miskin Ya dan Tidak untuk satu keluarga",
        "Status miskin keluarga tidak pasti", "satu jawaban untuk satu keluarga",
        "Tetapkan status miskin keluarga";
    JenisPpksTakDikenal "L004" Peringatan "Jenis PPKS tidak ada di antara 26 jenis",
        "Tetap dibaca sebagai PPKS", "salah satu dari 26 jenis PPKS",
        "Perbaiki nama jenis PPKS";
    BansosDesilTinggi "L005" Peringatan "Penerima bantuan sosial dengan desil di atas batas",
        "Daftar dan DTSEN bertentangan: belum pasti miskin, kecuali parameter bukti_miskin_huruf_b = daftar (T03)", "desil yang sesuai keadaan keluarga",
        "Mutakhirkan desil atau daftar penerima";
    PesertaTakDitemukan "L006" Peringatan "Peserta pada register tidak ditemukan di ekstrak",
        "Syarat peserta tidak dapat diperiksa", "NIK atau No KK yang ada di ekstrak",
        "Cari keluarga di DTSEN atau perbaiki register";
    AngkatanSalah "L007" Galat "Angkatan kosong atau tidak terbaca",
        "Belum pasti Pasal 9 berlaku", "tahun, misalnya 2025",
        "Isi tahun angkatan pada register";
    PesertaGanda "L008" Galat "ID Peserta yang sama pada lebih dari satu baris register",
        "Register harus memuat setiap peserta satu kali", "satu baris untuk satu ID Peserta",
        "Hapus atau perbaiki baris yang berulang";

    NomorMungkinDaftar "L009" Peringatan "Nomor rusak, dan ada baris daftar tanpa keluarga yang mungkin bernomor itu",
        "Huruf b (bansos) dan c (PPKS) keluarga ini tidak diketahui (T61)", "No KK dan NIK kepala keluarga yang benar",
        "Cocokkan dengan Kartu Keluarga, dan dengan baris daftar itu";

    KelasTakTerbaca "R001" Galat "Kelas atau Tahap tidak terbaca",
        "Kelas peserta dianggap tidak diketahui", "UEP Potensial, UEP Tumbuh, UEP Berkembang, UEP Mandiri, atau I sampai IV",
        "Tulis kelas atau tahap menurut register";
    KelasTahapBeda "R002" Galat "Kelas dan Tahap pada register bertentangan",
        "Kelas peserta tidak pasti, jadi belum dapat dinilai", "I = Potensial, II = Tumbuh, III = Berkembang, IV = Mandiri",
        "Tetapkan kelas dan tahap peserta pada register";
    StatusTakTerbaca "R003" Galat "Status peserta tidak terbaca",
        "Belum dapat dinilai sampai statusnya ditetapkan", "Aktif, Siap Graduasi, Graduasi, atau Berhenti",
        "Perbaiki Status pada register";
    PesertaNikGanda "R004" Galat "NIK yang sama pada dua peserta register",
        "Satu orang tercatat dua kali; keduanya belum dapat dinilai", "satu peserta untuk satu NIK",
        "Tetapkan peserta yang benar pada register";

    TahapMendahului "R005" Peringatan "Tahap peserta mendahului tahun pertamanya",
        "Register yang dipakai; peserta tidak naik lagi sebelum tahunnya (T11)", "tahap menurut tahun angkatan (Matrik 4.1)",
        "Periksa Angkatan dan Tahap pada register";
    StatusTahapBeda "R006" Peringatan "Siap Graduasi atau Graduasi, tetapi bukan tahap IV",
        "Status pada register yang dipakai", "tahap IV (UEP Mandiri)",
        "Periksa Status dan Tahap pada register";
    TahunTahapSalah "R007" Peringatan "Tahun Masuk Tahap sebelum angkatan atau sesudah tahun yang disusun",
        "Register yang dipakai", "tahun dari angkatan sampai tahun yang disusun",
        "Periksa Tahun Masuk Tahap pada register";
    AngkatanDiDepan "R008" Peringatan "Angkatan sesudah tahun yang disusun",
        "Peserta tetap di register tanpa perubahan", "angkatan paling akhir tahun yang disusun",
        "Periksa Angkatan, atau --year";
    KeluargaDuaPeserta "R009" Peringatan "Dua peserta register dari keluarga yang sama",
        "Keduanya tetap di register; satu keluarga seharusnya satu peserta", "satu peserta untuk satu No KK",
        "Tetapkan peserta keluarga itu";
    KeputusanTakTerbaca "R010" Galat "Keputusan Dinas tidak terbaca",
        "Tidak dijalankan", "Naik, Tetap, Graduasi, atau Berhenti",
        "Pilih dari daftar di kolom Keputusan Dinas";
    KeputusanBertentangan "R011" Galat "Keputusan Dinas bertentangan dengan register",
        "Tidak dijalankan; isi lembar Register yang dipakai", "satu keputusan yang sesuai dengan lembar Register",
        "Samakan lembar Perubahan Tahap dan lembar Register";
    KeputusanTanpaTanggal "R012" Peringatan "Keputusan Dinas tanpa tanggal yang terbaca",
        "Tetap dijalankan", "tanggal keputusan",
        "Isi Tanggal Keputusan";
    KeputusanMenunggu "R013" Peringatan "Keputusan Dinas belum dapat dijalankan",
        "Menunggu; terbawa ke lembar Perubahan Tahap yang baru", "tahun pertama tahap berikutnya (T11), atau tanggal yang sudah lewat",
        "Berikan lagi register hasilnya dengan --register pada waktunya";

    PesertaDinilaiGanda "P001" Galat "Peserta dinilai lebih dari satu kali dengan isi berbeda",
        "Belum pasti penilaian mana yang benar, jadi belum dapat dinilai", "satu baris penilaian untuk satu peserta",
        "Hapus baris yang salah";
    PesertaTakTerdaftar "P002" Galat "Peserta tidak ada di register",
        "Belum dapat dinilai", "ID Peserta yang ada di register",
        "Perbaiki ID Peserta, atau lengkapi register";
    KelasLain "P003" Galat "Peserta ada di lembar kelas lain",
        "Indikatornya bukan indikator kelas peserta, jadi belum dapat dinilai", "lembar kelas peserta menurut register",
        "Pindahkan penilaian ke lembar kelas yang benar";
    KelasKosong "P004" Galat "Kelas peserta tidak diketahui",
        "Indikator yang berlaku tidak diketahui, jadi belum dapat dinilai", "lembar bernama kelas, kolom Kelas, atau register",
        "Pakai lembar bernama UEP Tumbuh, UEP Berkembang, atau UEP Mandiri, atau isi kolom Kelas";
    PesertaKosong "P005" Galat "Baris penilaian tanpa ID Peserta dan NIK",
        "Penilaian tidak dapat dihubungkan dengan peserta mana pun", "ID Peserta",
        "Isi ID Peserta menurut register";
    PesertaNikBeda "P006" Galat "NIK tidak cocok dengan ID Peserta",
        "Belum pasti peserta mana yang dinilai, jadi belum dapat dinilai", "NIK peserta itu menurut register",
        "Cocokkan ID Peserta dan NIK dengan register";
    TanggalTakTerbaca "P007" Galat "Tanggal tidak terbaca atau tidak mungkin",
        "Tanggal dianggap tidak diketahui; verifikasi tanpa tanggal yang sah belum dapat dipakai", "tanggal/bulan/tahun, misalnya 05/03/2026",
        "Tulis ulang tanggalnya";
    VerifikasiDiDepan "P008" Galat "Tanggal verifikasi sesudah tanggal acuan",
        "Verifikasi belum mungkin terjadi, jadi belum dapat dinilai", "tanggal yang sudah lewat",
        "Perbaiki Tanggal Verifikasi, atau ulangi dengan --as-of yang benar";
    VerifikasiLama "P009" Peringatan "Tanggal verifikasi sebelum triwulan dimulai",
        "Tetap dinilai; mungkin lembar triwulan lain", "tanggal dalam atau sesudah triwulan",
        "Periksa apakah lembar ini untuk triwulan yang dinilai";
    RupiahTakTerbaca "P010" Galat "Jumlah rupiah tidak terbaca",
        "Angka dianggap tidak diketahui", "rupiah penuh, misalnya 1500000 atau Rp 1.500.000",
        "Tulis angkanya saja";
    RupiahMendua "P011" Galat "Jumlah rupiah bermakna dua: satu tanda pemisah dengan tiga angka",
        "Angka dianggap tidak diketahui", "angka tanpa pemisah, misalnya 1500 atau 1500000",
        "Tulis angka lengkap tanpa pemisah";
    BilanganTakTerbaca "P012" Galat "Jumlah tidak terbaca",
        "Jumlah dianggap tidak diketahui", "bilangan bulat",
        "Tulis jumlahnya dengan angka; 0 bila tidak ada";
    OmzetBertentangan "P013" Peringatan "Indikator Omzet bertentangan dengan angka omzet",
        "Angka omzet yang dipakai", "isian yang sama dengan hasil hitungan",
        "Periksa angka omzet dan Omzet Pembanding";
    SertifikatDuaTahap "P014" Galat "Nomor sertifikat sudah dipakai pada tahap sebelumnya",
        "Lulus pelatihan tahap ini belum dinilai (T31)", "sertifikat pelatihan tahap ini",
        "Isi nomor sertifikat pelatihan tahap ini";
    SertifikatDuaPeserta "P015" Peringatan "Nomor sertifikat sama dengan peserta lain",
        "Tetap dinilai; satu sertifikat seharusnya untuk satu orang", "nomor sertifikat peserta itu sendiri",
        "Cocokkan dengan sertifikat aslinya";
    PernahTerpenuhi "P016" Peringatan "Sudah ditunjukkan pada triwulan sebelumnya, kini ditulis Tidak",
        "Tetap dihitung terpenuhi pada tahap ini (T25)", "isian yang sama dengan triwulan sebelumnya",
        "Periksa mana yang benar; bila hasil lama keliru, nilai ulang triwulan itu";
    TidakLulusBersertifikat "P017" Peringatan "Lulus Pelatihan = Tidak, tetapi Nomor Sertifikat terisi",
        "Dinilai tidak lulus", "Lulus Pelatihan = Ya, atau nomor dikosongkan",
        "Cocokkan dengan sertifikat aslinya";
    IzinTanpaDaftar "P018" Peringatan "Izin Usaha Lengkap = Ya tanpa Daftar Izin",
        "Tetap dinilai terpenuhi (T12)", "izin yang dimiliki disebutkan",
        "Isi Daftar Izin";
    PesertaTanpaLembar "P019" Peringatan "Peserta pada register tidak ada di lembar penilaian mana pun",
        "Belum dinilai pada triwulan ini", "satu baris penilaian untuk setiap peserta",
        "Minta lembar penilaiannya kepada pendamping, lalu nilai ulang";
    PesertaBerhenti "P020" Galat "Peserta berstatus Berhenti pada register",
        "Belum dapat dinilai sampai statusnya ditetapkan", "peserta Aktif atau Siap Graduasi",
        "Perbaiki Status pada register, atau hapus penilaiannya";
    TriwulanLain "P021" Peringatan "Lembar penilaian dibuat untuk triwulan lain",
        "Tetap dinilai pada triwulan yang diminta", "lembar dari uep template penilaian untuk triwulan ini",
        "Pastikan isinya untuk triwulan yang dinilai";
    PilihanTakDikenal "P022" Peringatan "Isian di luar daftar pilihan",
        "Dicatat sebagaimana ditulis", "salah satu pilihan pada lembar Petunjuk",
        "Pilih dari daftar";
    NamaBeda "P023" Peringatan "Nama berbeda dari register",
        "Dinilai menurut ID Peserta", "nama menurut register",
        "Pastikan ID Peserta milik orang yang dinilai";
    BelumDiverifikasi "P024" Peringatan "Penilaian belum diverifikasi",
        "Dinilai, tetapi belum mendatangkan insentif dan kenaikan tahap (T58)", "Tanggal Verifikasi, Evaluator, dan Dasar Verifikasi",
        "Verifikasi penilaiannya, isi ketiganya, lalu nilai ulang";
    OmzetTerlaluKecil "P025" Peringatan "Omzet di bawah angka yang wajar",
        "Tetap dinilai dengan angka itu; mungkin ditulis dalam ribuan (T66)", "rupiah penuh, misalnya 1500000; 0 bila tidak ada omzet",
        "Periksa angkanya pada catatan peserta";
    OmzetMelonjak "P026" Peringatan "Omzet melonjak atau anjlok",
        "Tetap dinilai dengan angka itu; mungkin kelebihan atau kekurangan nol (T66)", "angka yang sesuai dengan catatan keuangan peserta",
        "Periksa ketiga bulan dan Omzet Pembanding";
    PembandingLain "P027" Peringatan "Omzet Pembanding berbeda dari register",
        "Angka lembar yang dipakai (T09, T66)", "angka register, atau sel yang dikosongkan",
        "Kosongkan Omzet Pembanding, atau perbaiki registernya";
    TidakAktifBeromzet "P028" Peringatan "Usaha Aktif = Tidak, tetapi bulan terakhirnya beromzet",
        "Dinilai menurut omzetnya; usahanya dihitung tidak aktif", "Usaha Aktif = Ya, atau omzet 0 sejak usaha berhenti",
        "Tanyakan kepada pendamping apakah usahanya masih berjalan";
    StimulanTanpaTerima "P029" Peringatan "Menerima Stimulan = Tidak, tetapi Stimulan untuk Usaha = Ya",
        "Dihitung tidak menerima, kecuali daftar insentif memuatnya (T53)", "jawaban yang sesuai satu sama lain",
        "Cocokkan dengan daftar insentif yang diserahkan";
    KlasterTanpaNama "P030" Peringatan "Aktif Klaster = Ya tanpa Klaster",
        "Tetap dinilai aktif; klasternya tidak diketahui", "nama klaster pada lembar atau register",
        "Isi Klaster, atau perbaiki Aktif Klaster";
    HasilTanpaVerifikasi "P031" Peringatan "Hasil triwulan tanpa kolom Verifikasi",
        "Tidak dapat menunjukkan bahwa sudah diverifikasi, jadi dianggap belum (T58)", "kolom Verifikasi sebagaimana ditulis uep grade",
        "Nilai ulang triwulan itu dengan uep grade, lalu pakai hasilnya";

    HasilTakTerbaca "S001" Galat "Baris hasil triwulan sebelumnya tidak terbaca",
        "Baris itu tidak dipakai", "baris sebagaimana ditulis uep grade",
        "Ambil hasil aslinya, atau nilai ulang triwulan itu";
    HasilSesudah "S002" Peringatan "Hasil triwulan sesudah yang dihitung",
        "Tidak dipakai: yang dihitung hanya triwulan sebelumnya", "hasil triwulan sebelumnya",
        "Keluarkan berkas itu dari perintah";
    BarisDiubah "S003" Galat "Baris diubah sesudah ditulis uep",
        "Baris itu tidak dipakai", "baris sebagaimana ditulis uep",
        "Perbaiki sumbernya lalu buat ulang daftar ini; bila perubahannya benar, mintakan persetujuan dengan uep template persetujuan";
    HasilGanda "S004" Galat "Hasil peserta dan triwulan yang sama diberikan dua kali",
        "Keduanya tidak dipakai bila berbeda", "satu hasil untuk satu peserta dan triwulan",
        "Berikan hasil yang berlaku saja";
    BarisBerkurang "S005" Peringatan "Jumlah baris daftar berbeda dari yang ditulis uep",
        "Ada baris yang dihapus atau ditambah sesudah daftar ditulis; baris asli yang masih ada dipakai", "baris sebanyak disebut Metadata",
        "Ambil daftar aslinya, atau buat ulang daftar ini dari sumbernya";

    HasilTanpaPeserta "S006" Peringatan "Hasil penilaian untuk peserta yang tidak ada di register",
        "Tidak dipakai", "ID Peserta yang ada di register",
        "Periksa ID Peserta, atau lengkapi register";
    HasilKelasLain "S007" Peringatan "Hasil triwulan IV untuk kelas lain dari register",
        "Tidak menaikkan tahap; didaftar untuk keputusan", "hasil untuk kelas peserta pada register",
        "Periksa Kelas pada register dan hasil penilaiannya";

    BarisDitambahkan "S008" Galat "Baris ditambahkan sesudah daftar ditulis uep",
        "Baris itu tidak dipakai", "baris yang ditulis uep",
        "Masukkan lewat sumbernya lalu buat ulang daftar ini; bila barisnya benar, mintakan persetujuan dengan uep template persetujuan";
    TandaVersiLain "S009" Peringatan "Tanda baris ditulis versi uep yang lain, atau kolomnya dihapus",
        "Baris yang diubah tidak dapat dikenali; isinya dipakai", "daftar dengan kolom tersembunyi Sidik dari versi ini",
        "Ambil daftar aslinya, buat ulang dengan versi ini, atau periksa dengan versi yang menulisnya";
    PerubahanDisetujui "S010" Peringatan "Baris yang diubah dipakai dengan persetujuan",
        "Isi yang sekarang dipakai; lihat lembar Persetujuan", "baris sebagaimana ditulis uep",
        "Tidak ada, bila persetujuannya benar";

    SkorSalah "A001" Galat "Nilai asesmen harus bilangan bulat 1 sampai 5",
        "Nilai dianggap tidak diketahui; keluarga belum dapat dipilih", "1, 2, 3, 4, atau 5",
        "Isi nilai menurut lembar asesor";
    AsesmenTanpaSaringan "A002" Galat "Keluarga yang diasesmen tidak ada di hasil penyaringan",
        "Kelayakannya tidak diketahui; belum dapat dipilih", "No KK yang disaring dengan uep screen",
        "Cocokkan No KK, atau saring keluarga itu lebih dahulu";
    AsesmenGanda "A003" Galat "Keluarga diasesmen lebih dari satu kali dengan isi berbeda",
        "Belum pasti asesmen mana yang benar; belum dapat dipilih", "satu baris asesmen untuk satu keluarga",
        "Hapus baris yang salah";
    AsesmenTanpaKk "A004" Galat "Baris asesmen tanpa No KK yang sah",
        "Asesmen tidak dapat dihubungkan dengan keluarga mana pun", "No KK menurut hasil penyaringan",
        "Isi No KK keluarga itu";
    AsesmenNikBeda "A005" Galat "NIK pada asesmen bukan NIK kepala keluarga menurut hasil penyaringan",
        "Belum pasti keluarga mana yang diasesmen; belum dapat dipilih", "NIK kepala keluarga menurut hasil penyaringan",
        "Cocokkan No KK dan NIK; calon peserta lain ditulis di Calon Peserta NIK";
    CalonKeluargaLain "A006" Galat "Calon peserta adalah anggota keluarga lain",
        "Belum pasti siapa calon pesertanya; belum dapat dipilih", "NIK anggota keluarga itu sendiri",
        "Cocokkan Calon Peserta NIK dengan Kartu Keluarga";
    CalonDuaKeluarga "A007" Galat "Calon peserta yang sama pada dua keluarga",
        "Satu orang satu kali; keduanya belum dapat dipilih", "satu NIK pada satu keluarga",
        "Tetapkan keluarga calon peserta itu";
    CalonTakPasti "A008" Galat "NIK calon peserta kosong atau rusak",
        "Calon peserta belum dapat dikenali; belum dapat dipilih", "16 angka",
        "Isi Calon Peserta NIK, atau lengkapi NIK kepala keluarga lalu saring ulang";
    CalonSudahPeserta "A009" Peringatan "Keluarga atau calon peserta sudah ada di register",
        "Tidak dipilih lagi: satu kali untuk satu keluarga di semua angkatan", "keluarga yang belum pernah menjadi peserta",
        "Periksa bila No KK atau NIK pada register keliru, lalu saring ulang";
    KelurahanCalon "A010" Peringatan "Kelurahan calon tidak dikenal",
        "Calon masuk kelompok terakhir pada pembagian tempat (T18)", "salah satu dari 52 kelurahan",
        "Perbaiki kelurahan pada data asal, lalu saring ulang";
    SaringanGanda "A011" Galat "Keluarga dua kali pada hasil penyaringan dengan isi berbeda",
        "Kelayakannya tidak pasti; belum dapat dipilih", "satu hasil penyaringan untuk satu keluarga",
        "Berikan hasil penyaringan yang berlaku saja";

    CalonBukanAnggota "A012" Galat "Calon peserta tidak tercatat sebagai anggota keluarga itu",
        "Belum pasti siapa calon pesertanya; belum dapat dipilih", "NIK anggota keluarga menurut hasil penyaringan",
        "Cocokkan Calon Peserta NIK dengan Kartu Keluarga; bila anggota baru, mutakhirkan data lalu saring ulang";
    CalonTerlaluMuda "A013" Galat "Calon peserta di bawah umur termuda",
        "Belum dapat dipilih (T59)", "umur pada tanggal acuan paling sedikit usia_peserta_minimum",
        "Cocokkan NIK dan tanggal lahir, atau tulis anggota keluarga yang dewasa di Calon Peserta NIK";
    PesertaBelumPasti "A014" Galat "Belum pasti keluarga ini sudah menjadi peserta menurut register",
        "Belum dapat dipilih: satu kali untuk satu keluarga di semua angkatan", "baris register yang menunjuk satu keluarga",
        "Perbaiki NIK, No KK, atau Angkatan pada register, lalu saring ulang dengan --register";

    InsentifTakDikenal "I001" Peringatan "Jenis insentif tidak dikenal",
        "Ditampilkan, tetapi tidak dihitung sebagai pemberian", "jenis insentif pada Tabel 5.1",
        "Pilih jenis insentif dari daftar";
    InsentifTanpaTahap "I002" Galat "Tahap pemberian insentif kosong atau tidak terbaca",
        "Belum pasti insentif itu sudah diberikan pada tahap ini", "II, III, atau IV",
        "Isi Tahap saat insentif diberikan";
    InsentifTanpaPeserta "I003" Peringatan "Penerima insentif tidak ada di register dan lembar penilaian",
        "Tidak berpengaruh pada penilaian dan tidak dihitung pada evaluasi", "ID Peserta yang dinilai",
        "Periksa ID Peserta";
    InsentifBerulang "I004" Peringatan "Insentif yang sama diberikan dua kali",
        "Bantuan stimulan satu kali pada satu tahap (Pasal 5 ayat (3)), selebihnya satu kali setahun (T28)", "satu kali pada masanya",
        "Periksa pemberiannya";

    InsentifTanpaSk "I005" Peringatan "Insentif diserahkan tanpa Nomor SK",
        "Tetap dihitung sebagai pemberian", "Nomor Keputusan Kepala Dinas (Pasal 5 ayat (2))",
        "Isi Nomor SK pada baris itu";
    InsentifTanpaNilai "I006" Peringatan "Insentif diserahkan tanpa Nilai (Rp)",
        "Tetap dihitung sebagai pemberian; jumlah rupiahnya tidak diketahui", "rupiah penuh",
        "Isi Nilai (Rp) pada baris itu";
    InsentifTanpaTanggal "I007" Peringatan "Tanggal pemberian insentif kosong atau tidak terbaca",
        "Dianggap sudah diberikan pada setiap tahun di tahap itu (T28)", "tanggal diserahkan",
        "Isi tanggal diserahkan";
    InsentifTanpaPenyerahan "I008" Peringatan "Baris lampiran terisi tanpa Tanggal Penyerahan",
        "Belum dihitung sebagai pemberian", "Tanggal Penyerahan bila sudah diserahkan",
        "Isi Tanggal Penyerahan; biarkan kosong bila belum diserahkan";

    KoreksiBasi "C001" Galat "Koreksi ditolak: isi sel bukan lagi yang dikoreksi",
        "Isi sel sekarang yang dipakai", "Terbaca yang sama dengan isi sel sekarang",
        "Jalankan ulang perintahnya, lalu isi Nilai Benar pada hasil yang baru";
    KoreksiTanpaBerkas "C002" Galat "Koreksi ditolak: berkas atau lembarnya tidak ada di antara masukan",
        "Koreksi tidak diterapkan", "berkas dan lembar yang disebut kolom Berkas",
        "Sebutkan berkas itu pada perintah, dengan nama yang sama seperti di kolom Berkas";
    KoreksiTanpaBaris "C003" Galat "Koreksi ditolak: baris atau kolomnya tidak ada",
        "Koreksi tidak diterapkan", "baris data dan kolom yang dibaca program",
        "Perbaiki di berkas asal, atau jalankan ulang perintahnya dan isi pada hasil yang baru";
    KoreksiBertentangan "C004" Galat "Koreksi ditolak: dua nilai berbeda untuk satu sel",
        "Tidak satu pun diterapkan", "satu nilai untuk satu sel",
        "Hapus Nilai Benar yang salah";
    KoreksiNilaiSalah "C005" Galat "Koreksi ditolak: Nilai Benar tidak dapat dipakai",
        "Koreksi tidak diterapkan; isi sel tetap", "nilai yang sah untuk kolomnya, nomor sebagai teks; atau - bila sel harus kosong",
        "Ketik ulang Nilai Benar: nilai yang seharusnya ada di sel itu, bukan keterangan";
    KoreksiTanpaSel "C006" Galat "Koreksi ditolak: tidak menunjuk satu sel",
        "Koreksi tidak diterapkan", "Berkas dan Sel sebagaimana ditulis program",
        "Perbaiki di berkas asal, atau isi pada baris yang menunjuk selnya";
    KoreksiTanpaPetugas "C007" Peringatan "Koreksi tanpa nama petugas atau tanggal yang terbaca",
        "Koreksi tetap diterapkan", "Dikoreksi Oleh dan Tanggal Koreksi yang sudah lewat",
        "Lengkapi Dikoreksi Oleh dan Tanggal Koreksi";
    KoreksiTanpaNilai "C008" Peringatan "Nilai Benar kosong, padahal petugas atau tanggalnya diisi",
        "Tidak ada yang dikoreksi pada baris ini", "nilai yang benar, atau tanda - bila sel harus kosong",
        "Isi Nilai Benar, atau kosongkan Dikoreksi Oleh dan Tanggal Koreksi";
    KoreksiHasilHitungan "C009" Galat "Koreksi ditolak: lembar itu hasil hitungan program",
        "Koreksi tidak diterapkan", "berkas yang diisi orang: ekstrak, daftar, lembar isian, register",
        "Perbaiki di masukan langkah yang membuatnya, lalu jalankan ulang langkah itu";

    HasilTahunLain "E001" Peringatan "Hasil triwulan dari tahun lain",
        "Tidak dihitung dalam evaluasi tahun ini", "hasil keempat triwulan tahun yang dievaluasi",
        "Periksa --year dan berkas --grades";
    KelasHasilBeda "E002" Peringatan "Kelas pada hasil berbeda dari register",
        "Dihitung pada kelas menurut hasil triwulan terakhir (T51)", "register tahun yang dievaluasi",
        "Pakai register sebelum perubahan tahap, atau nilai ulang";
    PesertaTanpaHasil "E003" Peringatan "Peserta aktif tanpa hasil pada triwulan terakhir",
        "Tetap dalam penyebut; dihitung belum ada data", "hasil triwulan terakhir bagi setiap peserta aktif",
        "Nilai peserta itu, atau perbarui statusnya di register";
    TriwulanTanpaMonitoring "E004" Galat "Hasil triwulan tanpa lembar Monitoring",
        "Fakta Matrik 4.1 triwulan itu tidak ada, jadi dihitung belum ada data", "buku kerja hasil uep grade seutuhnya",
        "Berikan keluaran .xlsx, bukan .csv";
    KegiatanTanpaTanggal "E005" Galat "Tanggal kegiatan kosong",
        "Belum pasti terjadi pada tahun itu, jadi tidak dihitung", "tanggal pelaksanaan",
        "Isi tanggal kegiatan";
    KegiatanDiLuarTahun "E006" Peringatan "Kegiatan bertanggal di luar tahun evaluasi atau sesudah tanggal acuan",
        "Tidak dihitung pada indikator dan anggaran tahun ini", "kegiatan yang sudah dilaksanakan pada tahun itu",
        "Periksa tanggalnya";
    KegiatanTakDikenal "E007" Galat "Jenis kegiatan kosong atau tidak dikenal",
        "Anggarannya dihitung dan tulisannya ditampilkan; tidak dihitung pada indikator", "Koordinasi, Pelatihan, Pameran, Promosi, Inkubasi, Database Alumni, atau Lainnya",
        "Pilih jenis kegiatan dari daftar";
    KegiatanTanpaTahap "E008" Galat "Tahap pameran atau promosi kosong",
        "Belum pasti milik II.6 atau III.5, jadi tidak dihitung pada keduanya", "I sampai IV",
        "Isi Tahap peserta yang mengikuti";
    KegiatanTanpaBukti "E009" Peringatan "Kegiatan yang dihitung pada indikator tidak menyebut bukti",
        "Tetap dihitung", "nomor laporan, surat, atau tempat simpan bukti",
        "Isi Bukti";
    KegiatanGanda "E010" Peringatan "Kegiatan yang persis sama tercatat dua kali",
        "Dihitung satu kali", "satu baris untuk satu kegiatan",
        "Hapus baris yang berulang, atau bedakan namanya";
    RealisasiMelebihi "E011" Peringatan "Realisasi kegiatan melebihi anggarannya",
        "Dihitung sebagaimana tertulis", "realisasi paling banyak sebesar anggaran",
        "Periksa anggaran dan realisasinya";
    StimulanBertentangan "E012" Peringatan "Lembar menulis stimulan tidak diterima, tetapi daftar insentif memuatnya",
        "Dihitung menerima (T53)", "jawaban yang sama pada lembar dan daftar insentif",
        "Periksa penyerahannya";
    EvaluasiLamaLain "E013" Peringatan "Evaluasi pembanding bukan dari tahun sebelumnya",
        "Tetap dibandingkan; tahunnya disebut", "evaluasi satu tahun sebelum --year",
        "Periksa berkas --previous";
    PesertaTanpaSaringan "E014" Peringatan "Keluarga peserta tidak ada di hasil penyaringan",
        "Desil dan bantuan sosial kini tidak diketahui", "keluarga peserta dalam hasil uep screen tahun itu",
        "Periksa No KK, atau saring ulang dengan ekstrak yang memuatnya";
    KecamatanPesertaTakDikenal "E015" Peringatan "Kecamatan peserta kosong atau bukan salah satu dari lima kecamatan kota",
        "Di rekap masuk Tidak diketahui", "nama kecamatan menurut Kemendagri",
        "Perbaiki Kecamatan pada register";
    AngkatanSesudah "E016" Peringatan "Angkatan peserta sesudah tahun evaluasi",
        "Belum menjadi peserta pada tahun itu, jadi tidak dihitung", "register tahun yang dievaluasi",
        "Periksa --year dan --register";
    IndikatorLamaTakTerbaca "E017" Peringatan "Baris evaluasi pembanding tidak terbaca",
        "Indikator itu tidak dibandingkan", "kode indikator I.1 sampai IV.4",
        "Pakai keluaran uep evaluate yang asli";

    PersetujuanTakLengkap "U001" Galat "Persetujuan tidak lengkap",
        "Baris yang dimaksud tetap tidak dipakai", "Alasan, Disetujui Oleh, Jabatan, dan Tanggal yang tidak sesudah tanggal acuan",
        "Lengkapi baris ini di lembar persetujuan, lalu ulangi; kosongkan keempatnya bila perubahannya tidak disetujui";
    PersetujuanBasi "U002" Galat "Persetujuan tidak berlaku: baris yang disetujui kini berisi lain",
        "Baris itu tetap tidak dipakai", "baris yang masih berisi sebagaimana disetujui",
        "Buat ulang lembarnya dengan uep template persetujuan, lalu mintakan persetujuan atas isi yang sekarang";
    PersetujuanTanpaBaris "U003" Peringatan "Persetujuan tidak mengenai baris mana pun pada masukan ini",
        "Tidak ada yang berubah karenanya", "baris yang diubah pada salah satu masukan perintah ini",
        "Tidak ada, bila persetujuan ini untuk langkah lain; bila untuk langkah ini, periksa apakah berkas yang benar diberikan";
}

impl Kode {
    /// What the marks of the program's own lists say, and how many rows they have.
    pub fn tentang_tanda(self) -> bool {
        use Kode::*;
        matches!(self, BarisDiubah | BarisBerkurang | BarisDitambahkan | TandaVersiLain | PerubahanDisetujui)
    }

    pub fn penjelasan(self) -> &'static Penjelasan {
        &KATALOG[self as usize]
    }

    pub fn kode(self) -> &'static str {
        self.penjelasan().kode
    }

    pub fn tingkat(self) -> Tingkat {
        self.penjelasan().tingkat
    }

    /// Codes past the 128th are about the programme's own sheets: no family carries them.
    pub(super) fn bit(self) -> u128 {
        1_u128.checked_shl(self as u32).unwrap_or(0)
    }
}
