//! The assessment of candidates (`uep template asesmen`): Pasal 5 ayat (1) huruf d, T16.

macro_rules! baris_asesmen {
    ($ke:ident! $($lagi:ident!)* { $($sudah:tt)* }) => { $ke! { $($lagi!)* { $($sudah)* lembar {
        // The family.
        Pokok {
            NoKk => NoKk { isian 19.0, "Nomor Kartu Keluarga."; }
            Nik => Nik { isian 19.0, "NIK kepala keluarga; kosong bila kepala keluarga belum diketahui."; }
            Nama => Nama {
                isian 28.0, "Nama kepala keluarga, atau orang pada daftar bila kepalanya belum diketahui.";
            }
            Kecamatan => Kecamatan { isian 20.0, "Kecamatan tempat tinggal.", Isian::Teks; }
            Kelurahan => Kelurahan { isian 20.0, "Kelurahan tempat tinggal.", Isian::Teks; }
        }
        // The scores.
        Penilaian {
            JenisUsaha {
                isian 24.0, "Usaha yang dijalankan atau direncanakan, misalnya warung makan.";
            }
            Potensi: "Potensi", Skor, ["potensi"] => Potensi {
                isian 9.0, "Potensi usaha, 1 (terendah) sampai 5 (tertinggi).";
            }
            Minat: "Minat", Skor, ["minat"] => Minat {
                isian 9.0, "Minat berusaha, 1 (terendah) sampai 5 (tertinggi).";
            }
            Kesiapan: "Kesiapan", Skor, ["kesiapan"] => Kesiapan {
                isian 10.0, "Kesiapan berusaha, 1 (terendah) sampai 5 (tertinggi).";
            }
            Komitmen: "Komitmen", Skor, ["komitmen"] => Komitmen {
                isian 11.0,
                    "Komitmen mengikuti program, 1 (terendah) sampai 5 (tertinggi). Batas lulus tiap nilai: T16.";
            }
        }
        // The member who will take part.
        Usaha {
            CalonNik: "Calon Peserta NIK", Nomor, ["calon_peserta_nik", "nik_calon_peserta"] => CalonNik {
                isian 19.0, "NIK anggota keluarga yang akan menjadi peserta. Kosong: kepala keluarga.";
            }
            CalonNama: "Calon Peserta Nama", NamaOrang, ["calon_peserta_nama", "nama_calon_peserta"] => CalonNama {
                isian 26.0, "Nama anggota keluarga yang akan menjadi peserta. Kosong: kepala keluarga.";
            }
            CalonJk: "Calon Peserta JK", JenisKelamin, ["calon_peserta_jk", "jk_calon_peserta"] => CalonJk {
                isian 10.0, "L laki-laki, P perempuan.";
            }
            CalonLahir: "Calon Peserta Tanggal Lahir", TanggalLahir,
                ["calon_peserta_tanggal_lahir", "tanggal_lahir_calon_peserta"] => CalonLahir {
                isian 13.0, "Tanggal lahir calon peserta.";
            }
            Hubungan as "Hubungan" => Hubungan { isian 17.0, "Hubungan calon peserta dengan kepala keluarga."; }
            Disabilitas => Disabilitas { isian 12.5, "Calon peserta penyandang disabilitas."; }
        }
        // What is known before the programme begins.
        Keadaan {
            OmzetBaseline => OmzetBaseline {
                isian 15.0, "Omzet usaha sebulan sebelum program; 0 bila belum berusaha.";
            }
            ProfilBaseline => ProfilBaseline {
                isian 12.0, "Profil baseline keluarga tersusun dan terdokumentasi; syarat masuk tahap II.";
            }
            PerlindunganSosial => PerlindunganSosial { isian 14.0, "Mempunyai akses perlindungan sosial."; }
            JaminanSosial => JaminanSosial { isian 11.0, "Mempunyai akses jaminan sosial."; }
            KebutuhanDasar => KebutuhanDasar { isian 12.0, "Menerima bantuan kebutuhan dasar."; }
        }
        Akhir {
            Asesor: "Asesor", Teks, ["asesor"] => Asesor { isian 20.0, "Nama asesor."; }
            TanggalAsesmen: "Tanggal Asesmen", Tanggal, ["tanggal_asesmen", "tgl_asesmen"] => TanggalAsesmen {
                isian 13.0, "Tanggal asesmen.";
            }
            Catatan { isian 30.0, "Catatan bebas."; }
        }
    } } } };
}

use super::isian::Isian;

baris_asesmen! { lembar! {
    /// A column of the assessment that code reads or fills in.
    KolomAsesmen ASESMEN
} }
