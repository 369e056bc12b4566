//! The activities of the Dinas (`uep template kegiatan`).

macro_rules! baris_kegiatan {
    ($ke:ident! $($lagi:ident!)* { $($sudah:tt)* }) => { $ke! { $($lagi!)* { $($sudah)* lembar {
        Pokok {
            Tanggal: "Tanggal", Tanggal, ["tanggal", "tgl"] => Tanggal { isian 13.0, "Tanggal mulai kegiatan."; }
            JenisKegiatan: "Jenis", JenisKegiatan, ["jenis", "jenis_kegiatan"] => Jenis {
                isian 18.0,
                    "Jenis kegiatan. Matrik 4.1 menghitung Koordinasi (I.4), Pameran dan Promosi tahap II dan III (II.6, III.5), dan Database Alumni (IV.4).";
            }
            NamaKegiatan: "Nama Kegiatan", TeksPanjang, ["nama_kegiatan"] => Nama {
                isian 40.0, "Nama kegiatan menurut dokumen pelaksanaannya.";
            }
            Tahap => Tahap {
                isian 8.0,
                    "Tahap peserta yang dituju: I Potensial, II Tumbuh, III Berkembang, IV Mandiri. Satu kegiatan untuk dua tahap ditulis dua baris.";
            }
            JumlahPeserta: "Jumlah Peserta", Jiwa(65_000), ["jumlah_peserta"] => Peserta {
                isian 11.0, "Peserta UEP Berkelas yang ikut.";
            }
        }
        Usaha {
            Anggaran: "Anggaran", Rupiah, ["anggaran"] => Anggaran { isian 17.0, "Anggaran kegiatan."; }
            Realisasi: "Realisasi", Rupiah, ["realisasi"] => Realisasi {
                isian 17.0, "Anggaran yang sudah terpakai.";
            }
            SumberDana: "Sumber Dana", Teks, ["sumber_dana"] => SumberDana {
                isian 22.0, "APBD atau sumber lain yang sah (Pasal 6).";
            }
        }
        Akhir {
            Bukti: "Bukti", TeksPanjang, ["bukti"] => Bukti {
                isian 30.0, "Nomor laporan, surat, atau tempat simpan bukti.";
            }
        }
    } } } };
}

baris_kegiatan! { lembar! {
    /// A column of the list of activities.
    KolomKegiatan KEGIATAN
} }
