//! What a missed target, an obstacle or a stalled participant points to: a sentence, the activity of
//! Matrik 4.1 and the task of Tabel 6.2 that belong to it. Which of them speaks is decided elsewhere.

use super::matrik_4_1::{Acuan, Indikator41};
use super::tabel_6_2::Tugas;
use crate::domain::formulir::KENDALA;
use crate::domain::kelas::Kelas;

/// A sentence and what it points to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Anjuran {
    pub kalimat: &'static str,
    pub acuan: Acuan,
    pub tugas: &'static [Tugas],
}

/// What to do about an indicator below its target.
pub fn anjuran(i: Indikator41) -> &'static str {
    use Indikator41::*;
    match i {
        I1 => "Selesaikan asesmen dan verifikasi semua calon peserta terdata.",
        I2 => "Susun dan dokumentasikan profil baseline keluarga yang belum lengkap.",
        I3 => {
            "Fasilitasi perlindungan sosial, jaminan sosial, dan kebutuhan dasar bagi calon peserta yang belum mendapat ketiganya."
        }
        I4 => "Laksanakan koordinasi lintas pemangku kepentingan dan catat komitmennya.",
        II1 => "Perkuat bimbingan mentalitas dan motivasi bagi peserta yang skornya tidak meningkat.",
        II2a => "Ikutkan peserta yang belum lulus dalam pelatihan susulan.",
        II2b => "Dampingi peserta menyusun catatan keuangan sederhana setiap bulan.",
        II3a => "Pastikan setiap peserta mempunyai pendamping dan jadwal kunjungan.",
        II3b => "Tindak lanjuti penerapan keterampilan pada kunjungan pendamping.",
        II4 => "Bentuk klaster baru menurut jenis usaha dan kedekatan wilayah.",
        II5 => "Pantau pemakaian stimulan dan bina peserta yang tidak memakainya untuk usaha.",
        II6 => "Jadwalkan pameran atau promosi bagi peserta tahap II.",
        III1 => "Jadwalkan ulang sesi pendampingan dan cari sebab ketidakhadiran.",
        III2 => "Tambah peserta program inkubasi atau penguatan produk dan pasar lokal.",
        III3 => "Latih peserta menyusun proposal pembiayaan dengan templat sederhana.",
        III4 => "Pertemukan peserta dengan mitra pasar, penyedia bahan baku, dan lembaga keuangan.",
        III5 => "Jadwalkan pameran atau promosi bagi peserta tahap III.",
        III6 => "Salurkan stimulan pengembangan bagi peserta berkinerja baik yang belum menerima.",
        IV1 => "Dampingi lulusan yang usahanya berhenti atau omzetnya turun bersama mitra alih bina.",
        IV2 => "Salurkan stimulan scale-up bagi lulusan layak yang belum menerima.",
        IV3 => "Ikutkan semua lulusan dalam pendampingan masa transisi.",
        IV4 => "Aktifkan database alumni dan laporkan pemanfaatannya.",
    }
}

const fn k(kalimat: &'static str, kegiatan: u8, tugas: &'static [Tugas]) -> Anjuran {
    Anjuran { kalimat, acuan: Acuan::Kegiatan(kegiatan), tugas }
}

/// What to do about an obstacle, by its place in [`KENDALA`].
pub fn anjuran_kendala(kelas: Kelas, jenis: usize) -> Anjuran {
    let nama = KENDALA.get(jenis).copied().unwrap_or("Lainnya");
    match kelas {
        Kelas::Potensial => kendala_potensial(nama),
        Kelas::Tumbuh => kendala_tumbuh(nama),
        Kelas::Berkembang => kendala_berkembang(nama),
        Kelas::Mandiri => kendala_mandiri(nama),
    }
}

fn kendala_potensial(nama: &str) -> Anjuran {
    match nama {
        "Kesehatan atau Keluarga" => {
            k("Fasilitasi jaminan sosial dan layanan yang dibutuhkan keluarga.", 3, &[Tugas(1, 1)])
        }
        _ => k("Catat kendala dalam asesmen dan rencanakan penguatan sebelum tahap II.", 1, &[Tugas(1, 2)]),
    }
}

fn kendala_tumbuh(nama: &str) -> Anjuran {
    match nama {
        "Modal" | "Peralatan Produksi" | "Bahan Baku" => {
            k("Sesuaikan bentuk bantuan stimulan dengan kebutuhan ini.", 5, &[Tugas(1, 3)])
        }
        "Pemasaran" => k("Perbanyak pameran dan promosi, termasuk lewat media.", 6, &[Tugas(5, 1)]),
        "Perizinan" => k("Dampingi pengurusan izin dan sertifikasi produk.", 3, &[Tugas(6, 1)]),
        "Pencatatan Keuangan" | "Keterampilan" => {
            k("Adakan pelatihan yang menjawab kekurangan ini.", 2, &[Tugas(4, 1)])
        }
        _ => k("Bahas pemecahannya dalam pendampingan teknis dan manajerial.", 3, &[Tugas(2, 1)]),
    }
}

fn kendala_berkembang(nama: &str) -> Anjuran {
    match nama {
        "Modal" | "Peralatan Produksi" => {
            k("Dampingi akses pembiayaan usaha dan penyusunan proposalnya.", 3, &[Tugas(6, 1)])
        }
        "Pemasaran" => k("Buka akses pameran, event, dan promosi.", 4, &[Tugas(7, 1), Tugas(9, 1)]),
        "Bahan Baku" | "Keterampilan" => {
            k("Hubungkan dengan inkubasi, pelatihan lanjutan, dan penyedia bahan baku.", 2, &[Tugas(3, 1)])
        }
        "Perizinan" => k("Fasilitasi sertifikasi mutu dan perizinan.", 1, &[Tugas(4, 1)]),
        _ => k("Bahas pemecahannya dalam pendampingan usaha lanjutan.", 1, &[Tugas(1, 4), Tugas(2, 1)]),
    }
}

fn kendala_mandiri(nama: &str) -> Anjuran {
    match nama {
        "Modal" | "Peralatan Produksi" => k("Hubungkan dengan modal scale-up.", 2, &[Tugas(5, 1)]),
        "Pemasaran" => k("Perluas akses pasar lewat event kreatif dan kanal digital.", 2, &[Tugas(6, 1)]),
        "Perizinan" | "Bahan Baku" => {
            k("Selesaikan sertifikasi, standarisasi, dan pasokan bersama mitra alih bina.", 2, &[Tugas(3, 1)])
        }
        _ => k("Selesaikan kendala sebelum alih bina, bersama mitra penerima.", 1, &[Tugas(1, 1), Tugas(2, 1)]),
    }
}

/// What to do about participants: 0 without progress, 1 without the coaching they owe, 2 late.
pub fn anjuran_perihal(kelas: Kelas, apa: usize) -> Anjuran {
    let kalimat = match apa {
        0 => "Evaluasi lebih dalam setiap peserta ini dan sesuaikan penguatannya.",
        1 => "Jadwalkan coaching lanjutan dan pendampingan intensif.",
        _ => "Tetapkan rencana penyelesaian tahap bagi setiap peserta ini.",
    };
    match kelas {
        Kelas::Potensial => k(kalimat, 1, &[Tugas(1, 2)]),
        Kelas::Tumbuh => k(kalimat, 3, &[Tugas(1, 5), Tugas(2, 1)]),
        Kelas::Berkembang => k(kalimat, 1, &[Tugas(1, 4), Tugas(2, 1)]),
        Kelas::Mandiri => k(kalimat, 1, &[Tugas(1, 1)]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::perwal::tabel_6_2;

    #[test]
    fn whatever_it_points_to_is_there() {
        for kelas in Kelas::SEMUA {
            let kendala = (0..=KENDALA.len()).map(|j| anjuran_kendala(kelas, j));
            for a in kendala.chain((0..3).map(|i| anjuran_perihal(kelas, i))) {
                assert!(a.acuan.uraian(kelas).starts_with("Matrik 4.1 tahap"));
                assert!(!tabel_6_2::uraian(kelas, a.tugas).is_empty());
            }
        }
    }
}
