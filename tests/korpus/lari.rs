//! The runs. A name with an ending is an output, and its words get `--as-of` and `-o`; `~` is a space inside a word, `@`
//! begins what stands for several. A run whose words name the output of another comes after it.

use super::masukan::{self, Isian};

/// Name, words.
pub type Kata = (&'static str, &'static str);

pub struct Kelompok {
    pub acuan: &'static str,
    pub lari: &'static [Kata],
}

/// Words that many runs have.
pub const SINGKATAN: [(&str, &str); 6] = [
    (
        "@nilai",
        "penilaian.xlsx --quarter 2026-TW1 --register register.csv --previous hasil-tw4.xlsx --incentives insentif.csv",
    ),
    ("@rusak", "penilaian-rusak.csv --quarter 2026-TW1 --register register-rusak.csv"),
    ("@ekstrak", "keluarga.csv anggota.csv"),
    ("@daftar", "--bansos bansos.csv --ppks ppks.csv --register peserta-lama.csv"),
    ("@calon", "--candidates saring-lengkap.xlsx --assessment asesmen.csv"),
    ("@setahun", "hasil-2026-tw1.xlsx hasil-2026-tw2.xlsx hasil-2026-tw3.xlsx hasil-2026-tw4.xlsx"),
];

/// What people fill in between two runs: the file it becomes, the file it was, how.
pub const ISIAN: [(&str, &str, Isian); 13] = [
    ("koreksi.csv", "saring-datar.masalah.csv", masukan::koreksi),
    ("asesmen.csv", "form-asesmen-datar.csv", masukan::asesmen),
    ("berjalan.csv", "angkatan-datar.csv", masukan::berjalan),
    ("isi-2026-tw1.csv", "form-2026-tw1.csv", masukan::penilaian),
    ("isi-2026-tw2.csv", "form-2026-tw2.csv", masukan::penilaian),
    ("isi-2026-tw3.csv", "form-2026-tw3.csv", masukan::penilaian),
    ("isi-2026-tw4.csv", "form-2026-tw4.csv", masukan::penilaian),
    ("isi-2027-tw1.csv", "form-2027-tw1.csv", masukan::penilaian),
    ("dinas.csv", "berjalan.csv", masukan::dinas),
    ("kegiatan.csv", "form-kegiatan-datar.csv", masukan::kegiatan),
    ("insentif-2026.csv", "form-insentif-hasil-datar.csv", masukan::insentif),
    ("koreksi-nilai.csv", "tegas-nilai.masalah.csv", masukan::koreksi),
    ("diputuskan.xlsx", "angkatan-2027.xlsx", masukan::keputusan),
];

pub const SEMUA: [Kelompok; 8] = [
    Kelompok { acuan: "2026-01-31", lari: SARING },
    Kelompok { acuan: "2026-01-31", lari: ANGKATAN },
    Kelompok { acuan: "2026-01-31", lari: FORM },
    Kelompok { acuan: "2026-04-15", lari: NILAI },
    Kelompok { acuan: "2027-01-10", lari: TAHUN },
    Kelompok { acuan: "2027-04-10", lari: TAHUN_BERIKUT },
    Kelompok { acuan: "", lari: JELAS },
    Kelompok { acuan: "", lari: LAIN },
];

const SARING: &[Kata] = &[
    ("saring.xlsx", "screen @ekstrak"),
    ("saring-keluarga.xlsx", "screen keluarga.csv"),
    ("saring-anggota.csv", "screen anggota.csv"),
    ("saring-lengkap.xlsx", "screen @ekstrak --with-members @daftar"),
    ("saring-samar.xlsx", "screen @ekstrak --with-members @daftar --mask"),
    ("saring-samar-datar.csv", "screen @ekstrak --bansos bansos.csv --mask"),
    ("saring-rekap.xlsx", "screen @ekstrak @daftar --recap"),
    ("saring-datar.csv", "screen @ekstrak --json"),
    ("tegas-saring.csv", "screen @ekstrak --strict --delimiter ;"),
    ("saring-diam.csv", "screen keluarga.csv --quiet --delimiter tab"),
    ("saring-desil.xlsx", "screen @ekstrak --max-desil 2 --json"),
    ("saring-parameter.xlsx", "screen @ekstrak --parameter parameter.csv"),
    ("saring-koreksi.xlsx", "screen @ekstrak --corrections koreksi.csv"),
    ("saring-koreksi-datar.csv", "screen @ekstrak --corrections koreksi.csv --json"),
    ("saring-bertumpuk.xlsx", "screen bertumpuk.xlsx --json"),
    ("saring-lembar.xlsx", "screen lembar.xlsx --sheet Kuripan"),
    ("saring-utf16.csv", "screen utf16.txt"),
    ("saring-peta.csv", "screen peta.csv --map NIK=Nomor~Penduduk"),
    ("gagal-terpotong.xlsx", "screen terpotong.xlsx"),
    ("gagal-kosong.xlsx", "screen kosong.csv"),
    ("gagal-tanpa-kk.xlsx", "screen tanpa-kk.csv"),
    ("gagal-lembar.xlsx", "screen lembar.xlsx --sheet Kurpan"),
    ("gagal-jenis.xlsx", "screen bansos.csv"),
    ("gagal-peta.xlsx", "screen peta.csv --map NIK=Nomor~Orang"),
    ("gagal-parameter.xlsx", "screen keluarga.csv --parameter parameter-salah.csv"),
    ("gagal-rekap.csv", "screen keluarga.csv --recap"),
];

const ANGKATAN: &[Kata] = &[
    ("angkatan.xlsx", "cohort --year 2026 --quota 12 @calon --register peserta-lama.csv"),
    ("angkatan-datar.csv", "cohort --year 2026 --quota 12 @calon --register peserta-lama.csv --json"),
    ("angkatan-samar.xlsx", "cohort --year 2026 --quota 12 @calon --register peserta-lama.csv --mask"),
    ("angkatan-rekap.xlsx", "cohort --year 2026 --quota 12 @calon --register peserta-lama.csv --recap"),
    (
        "angkatan-polos.xlsx",
        "cohort --year 2026 --quota 100 --candidates saring.xlsx --assessment asesmen.csv --parameter parameter.csv --json",
    ),
    ("angkatan-banding.xlsx", "cohort --year 2026 --quota 5,12,40 @calon --register peserta-lama.csv --json"),
    ("gagal-samar.xlsx", "cohort --year 2026 --quota 12 --candidates saring-samar.xlsx --assessment asesmen.csv"),
    ("gagal-tertukar.xlsx", "cohort --year 2026 --quota 12 --candidates asesmen.csv --assessment saring.xlsx"),
];

const FORM: &[Kata] = &[
    ("form-asesmen.xlsx", "template asesmen --candidates saring-lengkap.xlsx"),
    ("form-asesmen-datar.csv", "template asesmen --candidates saring-lengkap.xlsx"),
    ("form-asesmen-kosong.xlsx", "template asesmen"),
    ("form-penilaian.xlsx", "template penilaian --register register.csv --quarter 2026-TW1"),
    ("form-penilaian-datar.csv", "template penilaian --register register.csv --quarter 2026-TW1"),
    ("form-pendamping.xlsx", "template penilaian --register register.csv --quarter 2026-TW1 --pendamping aulia"),
    ("form-kegiatan.xlsx", "template kegiatan"),
    ("form-kegiatan-datar.csv", "template kegiatan"),
    ("form-insentif.xlsx", "template insentif"),
    ("form-insentif-datar.csv", "template insentif"),
    ("form-insentif-hasil.xlsx", "template insentif --from nilai.xlsx"),
    ("form-insentif-hasil-datar.csv", "template insentif --from hasil-2026-tw1.xlsx"),
    ("form-register.xlsx", "template register"),
    ("form-register-datar.csv", "template register"),
    ("form-parameter.xlsx", "template parameter"),
    ("form-parameter-datar.csv", "template parameter"),
    ("form-tabel.xlsx", "template tabel-5-1"),
    ("form-tabel-datar.csv", "template tabel-5-1"),
    ("gagal-pendamping.xlsx", "template penilaian --register register.csv --quarter 2026-TW1 --pendamping Aulya"),
    ("form-2026-tw1.csv", "template penilaian --quarter 2026-TW1 --register berjalan.csv"),
    ("form-2026-tw2.csv", "template penilaian --quarter 2026-TW2 --register berjalan.csv"),
    ("form-2026-tw3.csv", "template penilaian --quarter 2026-TW3 --register berjalan.csv"),
    ("form-2026-tw4.csv", "template penilaian --quarter 2026-TW4 --register berjalan.csv"),
    ("form-2027-tw1.csv", "template penilaian --quarter 2027-TW1 --register diputuskan-datar.csv"),
];

const NILAI: &[Kata] = &[
    ("nilai.xlsx", "grade @nilai"),
    ("nilai-datar.csv", "grade @nilai --json"),
    ("nilai-samar.xlsx", "grade @nilai --mask"),
    ("nilai-rekap.xlsx", "grade @nilai --recap"),
    ("nilai-polos.xlsx", "grade penilaian.xlsx --quarter 2026-TW1 --json"),
    (
        "nilai-parameter.xlsx",
        "grade penilaian.xlsx --quarter 2026-TW1 --register register.csv --parameter parameter.csv",
    ),
    ("nilai-lembar-kosong.xlsx", "grade form-penilaian.xlsx --quarter 2026-TW1 --register register.csv"),
    ("nilai-rusak.xlsx", "grade @rusak"),
    ("tegas-nilai.csv", "grade @rusak --strict --json"),
    ("nilai-rusak-samar.csv", "grade @rusak --mask"),
    ("nilai-koreksi.xlsx", "grade @rusak --corrections koreksi-nilai.csv --previous nilai-rusak.xlsx"),
    ("nilai-ulang.xlsx", "grade penilaian.xlsx --quarter 2026-TW1 --previous nilai.xlsx --json"),
    ("nilai-kosong.xlsx", "grade form-2026-tw2.csv --quarter 2026-TW1"),
    ("gagal-lampiran.xlsx", "grade penilaian.xlsx --quarter 2026-TW1 --incentives nilai.xlsx"),
];

const TAHUN: &[Kata] = &[
    ("hasil-2026-tw1.xlsx", "grade isi-2026-tw1.csv --quarter 2026-TW1 --register berjalan.csv"),
    (
        "hasil-2026-tw2.xlsx",
        "grade isi-2026-tw2.csv --quarter 2026-TW2 --register berjalan.csv --previous hasil-2026-tw1.xlsx --incentives insentif-2026.csv",
    ),
    (
        "hasil-2026-tw3.xlsx",
        "grade isi-2026-tw3.csv --quarter 2026-TW3 --register berjalan.csv --previous hasil-2026-tw1.xlsx hasil-2026-tw2.xlsx",
    ),
    (
        "hasil-2026-tw4.xlsx",
        "grade isi-2026-tw4.csv --quarter 2026-TW4 --register berjalan.csv --previous hasil-2026-tw1.xlsx hasil-2026-tw2.xlsx hasil-2026-tw3.xlsx",
    ),
    (
        "evaluasi.xlsx",
        "evaluate --year 2026 --register dinas.csv --grades @setahun --assessment asesmen.csv --activities kegiatan.csv --incentives insentif-2026.csv --screening saring-lengkap.xlsx",
    ),
    (
        "evaluasi-polos.xlsx",
        "evaluate --year 2026 --register dinas.csv --grades hasil-2026-tw1.xlsx hasil-2026-tw4.xlsx --json",
    ),
    (
        "evaluasi-datar.csv",
        "evaluate --year 2026 --register dinas.csv --grades hasil-2026-tw4.xlsx --assessment asesmen.csv --json",
    ),
    (
        "evaluasi-samar.xlsx",
        "evaluate --year 2026 --register dinas.csv --grades hasil-2026-tw1.xlsx hasil-2026-tw4.xlsx --assessment asesmen.csv --activities kegiatan.csv --mask",
    ),
    (
        "evaluasi-rekap.xlsx",
        "evaluate --year 2026 --register dinas.csv --grades hasil-2026-tw1.xlsx hasil-2026-tw4.xlsx --activities kegiatan.csv --recap",
    ),
    (
        "evaluasi-rusak.xlsx",
        "evaluate --year 2026 --register register-rusak.csv --grades nilai-rusak.xlsx --parameter parameter.csv",
    ),
    ("angkatan-2027.xlsx", "cohort --year 2027 --quota 8 @calon --register dinas.csv --grades @setahun"),
    (
        "angkatan-2027-banding.xlsx",
        "cohort --year 2027 --quota 4,8 @calon --register dinas.csv --grades hasil-2026-tw4.xlsx",
    ),
    (
        "diputuskan-buku.xlsx",
        "cohort --year 2027 --quota 8 @calon --register diputuskan.xlsx --grades hasil-2026-tw4.xlsx",
    ),
    ("diputuskan-datar.csv", "cohort --year 2027 --quota 8 @calon --register diputuskan.xlsx --grades @setahun --json"),
];

const TAHUN_BERIKUT: &[Kata] = &[
    (
        "hasil-2027-tw1.xlsx",
        "grade isi-2027-tw1.csv --quarter 2027-TW1 --register diputuskan-datar.csv --previous hasil-2026-tw4.xlsx",
    ),
    (
        "evaluasi-2027.xlsx",
        "evaluate --year 2027 --register diputuskan-datar.csv --grades hasil-2027-tw1.xlsx --previous evaluasi.xlsx",
    ),
];

const JELAS: &[Kata] = &[
    ("jelas-layak", "explain saring-lengkap.xlsx 6371022403109297"),
    ("jelas-layak-terbuka", "explain saring-lengkap.xlsx 6371022403109297 --reveal"),
    ("jelas-tidak-layak", "explain saring-lengkap.xlsx 6371031803239475"),
    ("jelas-perlu-verifikasi", "explain saring-lengkap.xlsx 6371011308099080"),
    ("jelas-nik-rusak", "explain saring-lengkap.xlsx 6371031606219315"),
    ("jelas-bukan-kepala", "explain saring-lengkap.xlsx 6371052410069856"),
    ("jelas-peserta-lama", "explain saring-lengkap.xlsx 6371012904109101"),
    ("jelas-tanpa-daftar", "explain saring.xlsx 6371031803239475"),
    ("jelas-parameter", "explain saring-parameter.xlsx 6371022403109297"),
    ("jelas-koreksi", "explain saring-koreksi.xlsx 6371010101259001"),
    ("jelas-diterima", "explain angkatan.xlsx UEP-2026-0001"),
    ("jelas-cadangan", "explain angkatan.xlsx 6371051111219887"),
    ("jelas-tidak-lolos", "explain angkatan.xlsx 6371010311089003"),
    ("jelas-belum-lengkap", "explain angkatan.xlsx 6371041112249401"),
    ("gagal-jelas-banding", "explain angkatan-banding.xlsx 6371051111219887"),
    ("jelas-naik", "explain angkatan-2027.xlsx UEP-2023-0004"),
    ("jelas-naik-pertama", "explain angkatan-2027.xlsx UEP-2026-0001"),
    ("jelas-diputuskan-nanti", "explain angkatan-2027.xlsx UEP-2023-0007"),
    ("jelas-siap-graduasi", "explain angkatan-2027.xlsx UEP-2023-0003"),
    ("jelas-tetap", "explain angkatan-2027.xlsx UEP-2024-0002"),
    ("jelas-berhenti", "explain angkatan-2027.xlsx UEP-2023-0001"),
    ("jelas-diputuskan", "explain diputuskan-buku.xlsx UEP-2024-0003"),
    ("jelas-a", "explain nilai.xlsx UEP-2026-0001"),
    ("jelas-b", "explain nilai.xlsx 6371010503859002"),
    ("jelas-c", "explain nilai.xlsx UEP-2026-0005"),
    ("jelas-tp", "explain nilai.xlsx UEP-2026-0010"),
    ("jelas-b-lain", "explain nilai.xlsx UEP-2026-0003"),
    ("jelas-mandiri", "explain nilai.xlsx UEP-2026-0013"),
    ("jelas-potensial", "explain nilai.xlsx UEP-2026-0015"),
    ("jelas-lulusan", "explain nilai.xlsx UEP-2026-0016"),
    ("jelas-bukan-register", "explain nilai.xlsx UEP-2026-0018"),
    ("jelas-tanpa-lembar", "explain nilai.xlsx UEP-2026-0017"),
    ("jelas-rusak", "explain nilai-rusak.xlsx UEP-2025-0020"),
    ("jelas-berkembang", "explain hasil-2026-tw4.xlsx UEP-2024-0002"),
    ("jelas-tahun", "explain evaluasi.xlsx UEP-2023-0007"),
    ("jelas-tahun-mandiri", "explain evaluasi.xlsx UEP-2024-0003"),
    ("jelas-tahun-baru", "explain evaluasi.xlsx UEP-2026-0001"),
    ("jelas-tahun-rusak", "explain evaluasi-rusak.xlsx UEP-2024-0002"),
    ("jelas-tahun-berikut", "explain evaluasi-2027.xlsx UEP-2023-0004"),
    ("gagal-jelas", "explain nilai.xlsx UEP-2026-0099"),
    ("gagal-jelas-samar", "explain saring-samar.xlsx 6371022403109297"),
    ("gagal-jelas-rekap", "explain evaluasi-rekap.xlsx UEP-2023-0007"),
    ("gagal-jelas-form", "explain form-penilaian.xlsx UEP-2026-0001"),
    ("gagal-jelas-datar", "explain saring-datar.csv 6371022403109297"),
];

const LAIN: &[Kata] = &[
    ("bantuan", "--help"),
    ("bantuan-screen", "screen --help"),
    ("bantuan-cohort", "cohort --help"),
    ("bantuan-grade", "grade --help"),
    ("bantuan-evaluate", "evaluate --help"),
    ("bantuan-explain", "explain --help"),
    ("bantuan-template", "template --help"),
    ("bantuan-penilaian", "template penilaian --help"),
    ("bantuan-man", "man"),
    ("gagal-ada", "screen keluarga.csv --as-of 2026-01-31 -o saring.xlsx"),
    ("gagal-sama", "screen keluarga.csv --as-of 2026-01-31 --force -o keluarga.csv"),
    ("gagal-akhiran", "screen keluarga.csv -o hasil.pdf"),
    ("salah-perintah", "scren keluarga.csv"),
    ("salah-tanpa-keluaran", "screen keluarga.csv"),
    ("salah-desil", "screen keluarga.csv --max-desil 11 -o x.xlsx"),
    ("salah-pilihan", "screen keluarga.csv --masks -o x.xlsx"),
    ("salah-berdua", "screen keluarga.csv --mask --recap -o x.xlsx"),
    ("salah-triwulan", "grade penilaian.xlsx --quarter 2026-TW5 -o x.xlsx"),
    ("salah-tahun", "cohort --year 2024 --quota 3 --candidates a.csv --assessment b.csv -o x.xlsx"),
    ("salah-jenis", "template pameran -o x.xlsx"),
];
