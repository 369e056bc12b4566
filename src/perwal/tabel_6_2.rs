//! Tabel 6.2 (Bab VI.C): who does what at each stage, in the words of the Perwal.

use crate::domain::kelas::Kelas;

/// A row of the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pelaksana {
    pub kelas: Kelas,
    pub nama: &'static str,
    /// Peran Utama; several are numbered there.
    pub peran: &'static [&'static str],
}

const fn p(kelas: Kelas, nama: &'static str, peran: &'static [&'static str]) -> Pelaksana {
    Pelaksana { kelas, nama, peran }
}

const BAPPEDA: &str = "Badan Perencanaan Pembangunan Daerah, Penelitian dan Pengembangan Kota Banjarmasin";
const KOPERASI: &str = "Dinas Koperasi, Usaha Mikro dan Tenaga Kerja Kota Banjarmasin";
const PERDAGANGAN: &str = "Dinas Perdagangan dan Perindustrian Kota Banjarmasin";
const KOMINFO: &str = "Dinas Komunikasi, Informatika dan Statistik Kota Banjarmasin";
const EKRAF: &str = "Dinas Kebudayaan, Pariwisata, Pemuda dan Olah Raga (Bidang Ekonomi Kreatif)";
const PENDAMPING: &str = "Pendamping Sosial, Komunitas UEP";

use Kelas::{Berkembang as III, Mandiri as IV, Potensial as I, Tumbuh as II};

/// The rows, stage by stage.
pub static TABEL_6_2: [Pelaksana; 31] = [
    p(
        I,
        "Dinas Sosial Kota Banjarmasin - Pendamping Sosial",
        &[
            "Koordinasi Lintas Sektor",
            "Pelaksana Asesmen, Profilling dan penyediaan Basis Data",
            "Fasilitasi Peningkatan Kapasitas Pendamping",
        ],
    ),
    p(I, BAPPEDA, &["Fasilitator perencanaan dan sinkronisasi program"]),
    p(I, KOMINFO, &["Pengembangan fitur SISINTAL untuk pengelolaan profil detail usaha dan data omzet peserta usaha"]),
    p(I, "Akademisi/ ULM", &["Membantu validasi isi instrument dan masukan pada rancangan road map"]),
    p(I, "Media/RRI", &["Membantu pelaksanaan forum interaktif untuk menjaring masukan publik"]),
    p(
        II,
        "Dinas Sosial",
        &[
            "Pelaksanaan penguatan kapasitas dasar peserta UEP",
            "Koordinasi antar-SKPD dan mitra terkait.",
            "Menyediakan bantuan stimulan usaha",
            "Mengelola dan memantau pemberian insentif berbasis kinerja sesuai hasil evaluasi.",
            "Memastikan keterlibatan pendamping sosial dalam mendampingi peserta",
        ],
    ),
    p(II, PENDAMPING, &["Membantu melaksanakan pendampingan dan mentoring"]),
    p(II, BAPPEDA, &["Integrasi Program lintas perangkat daerah ke rencana Pembangunan", "Mengawal penganggaran"]),
    p(
        II,
        "Dinas Koperasi, Usaha Mikro dan Tenaga Kerja – BLK Kota Banjarmasin",
        &["Membantu fasilitasi Pelatihan kewirausahaan dasar dan fasilitasi pelatihan teknis lainnya"],
    ),
    p(II, "Media", &["Mendukung sosialisasi dan promosi kegiatan UEP Berkelas"]),
    p(II, PERDAGANGAN, &["Fasilitasi Peningkatan kualitas produk; sertifikasi"]),
    p(
        II,
        "Dinas Komunikasi, Informatika dan statistik Kota Banjarmasin",
        &["Pemanfaatan SISINTAL untuk memantau progres usaha; publikasi digital;"],
    ),
    p(II, "Asosiasi", &["Berbagi pengalaman usaha, serta menjadi mentor awal bagi kelompok UEP"]),
    p(
        III,
        "Dinas Sosial",
        &[
            "Pelaksanaan kegiatan pengembangan usaha",
            "koordinasi antar-SKPD dan mitra terkait.",
            "Mengelola dan memantau penyaluran insentif berbasis kinerja sesuai hasil evaluasi peserta.",
            "Memastikan keterlibatan pendamping sosial dalam mendampingi peserta selama proses pengembangan usaha",
        ],
    ),
    p(III, PENDAMPING, &["Membantu melaksanakan pendampingan"]),
    p(III, KOPERASI, &["Fasilitasi penguatan pengembangan usaha dan kelembagaan usaha"]),
    p(III, PERDAGANGAN, &["Fasilitasi sertifikasi mutu;"]),
    p(III, BAPPEDA, &["Evaluasi lintas sektor"]),
    p(III, "Baznas/ Baznas Microfinance", &["Pinjaman Modal pengembangan usaha melalui Baznas microfinance"]),
    p(III, EKRAF, &["Fasilitasi akses event kreatif; kolaborasi branding produk."]),
    p(III, KOMINFO, &["Optimalisasi penggunaan SISINTAL"]),
    p(III, "Media/RRI", &["mengangkat profil usaha binaan, serta mendukung branding dan pemasaran digital-radio"]),
    p(
        IV,
        "Dinas Sosial Kota Banjarmasin",
        &["Seleksi peserta alih bina; penetapan penerima insentif; pendampingan masa transisi; monitoring alumni."],
    ),
    p(IV, KOPERASI, &["Menerima peserta alih bina"]),
    p(IV, PERDAGANGAN, &["Menerima peserta alih bina"]),
    p(IV, BAPPEDA, &["Kebijakan keberlanjutan"]),
    p(IV, "Baznas/Baznas Microfinance", &["Modal scale-up"]),
    p(IV, EKRAF, &["Koneksi alumni ke event kreatif; showcase produk"]),
    p(
        IV,
        "Dinas Komunikasi , Informatika dan Statistik Kota Banjarmasin",
        &["Pengelolaan SISINTAL untuk alumni; publikasi sukses alumni"],
    ),
    p(IV, "Akademisi", &["Riset evaluasi dampak"]),
    p(
        IV,
        "Media/RRI",
        &[
            "menyiarkan kisah keberhasilan keluarga/kelompok UEP yang lulus graduasi, menjadi media apresiasi publik, serta mendorong replikasi dan inspirasi bagi masyarakat luas.",
        ],
    ),
];

/// A row and one of its tasks, both counted from 1 within the stage.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Tugas(pub u8, pub u8);

impl Tugas {
    /// The row and the task that are meant at a stage.
    pub fn pada(self, kelas: Kelas) -> (&'static str, &'static str) {
        let baris = TABEL_6_2.iter().filter(|p| p.kelas == kelas).nth(usize::from(self.0) - 1);
        let tugas = |p: &Pelaksana| p.peran.get(usize::from(self.1) - 1).map(|t| (p.nama, *t));
        baris.and_then(tugas).unwrap_or_else(|| unreachable!("Tabel 6.2 {kelas}: {self:?}"))
    }
}

/// `Dinas Sosial (Menyediakan bantuan stimulan usaha)`; several parted by semicolons.
pub fn uraian(kelas: Kelas, tugas: &[Tugas]) -> String {
    let satu = |t: &Tugas| {
        let (nama, peran) = t.pada(kelas);
        format!("{nama} ({})", peran.trim_end_matches(['.', ';']))
    };
    tugas.iter().map(satu).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rows_of_each_stage() {
        let banyak = |k| TABEL_6_2.iter().filter(|p| p.kelas == k).count();
        assert_eq!(Kelas::SEMUA.map(banyak), [5, 8, 9, 9]);
        assert_eq!(Tugas(1, 3).pada(II), ("Dinas Sosial", "Menyediakan bantuan stimulan usaha"));
    }
}
