//! What was really given (`uep template insentif`), to be counted against what is due (T28).

macro_rules! baris_insentif {
    ($ke:ident! $($lagi:ident!)* { $($sudah:tt)* }) => { $ke! { $($lagi!)* { $($sudah)* lembar {
        Pokok {
            IdPeserta => Id { isian 16.0, "ID Peserta menurut register, misalnya UEP-2026-0001."; }
            Nama => Nama { isian 28.0, "Nama peserta."; }
            Tahap => Tahap {
                isian 8.0,
                    "Tahap peserta saat menerima: I sampai IV. Bantuan stimulan satu kali tiap tahap, selebihnya satu kali setahun (T28).";
            }
        }
        Usaha {
            JenisInsentif: "Jenis Insentif", JenisInsentif, ["jenis_insentif"] => Jenis {
                isian 34.0, "Jenis insentif menurut Tabel 5.1.";
            }
            Bentuk: "Bentuk", TeksPanjang, ["bentuk"] => Bentuk {
                isian 26.0, "Barang, uang, atau jasa yang diberikan.";
            }
            Nilai => Nilai { isian 16.0, "Nilai insentif.", Isian::Rupiah; }
        }
        Akhir {
            Tanggal => Tanggal { isian 13.0, "Tanggal diserahkan."; }
            // In its place where the list holds what is due: a line without it was not given.
            TanggalPenyerahan: "Tanggal Penyerahan", Tanggal,
                ["tanggal_penyerahan", "tgl_penyerahan", "tanggal_diserahkan"] => TanggalPenyerahan {
                isian 13.0, "Tanggal diserahkan.";
            }
            NomorSk: "Nomor SK", Teks, ["nomor_sk", "no_sk"] => NomorSk {
                isian 24.0, "Nomor Keputusan Kepala Dinas (Pasal 5 ayat (2)).";
            }
            SumberDana => SumberDana { isian 20.0, "APBD atau sumber lain yang sah (Pasal 6)."; }
        }
    } } } };
}

use super::isian::Isian;

baris_insentif! { lembar! {
    /// A column of the list of what was given.
    KolomInsentif INSENTIF
} }
