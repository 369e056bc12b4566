//! What the project's own program, tests, benchmarks and fuzzer reach into the library for. No promise to anybody
//! else: it changes without notice.

pub mod cli {
    pub use crate::cli::{Cli, jalankan, katakan, keluhkan, urai};
}
pub mod domain {
    pub mod formulir {
        pub use crate::domain::formulir::{Medan, Nilai};
    }
    pub mod kelas {
        pub use crate::domain::kelas::{Kelas, dari_teks};
    }
    pub mod nomor {
        pub use crate::domain::nomor::{Bacaan, JenisNomor, dari_teks};
    }
    pub mod wilayah {
        pub use crate::domain::wilayah::{KECAMATAN, Kecamatan, Kelurahan};
    }
}
pub mod perwal {
    pub mod angkatan {
        pub use crate::perwal::angkatan::{Kelompok, bagi_kursi};
    }
    pub mod parameter {
        pub use crate::perwal::parameter::{DAFTAR, Definisi};
    }
    pub mod rujukan {
        pub use crate::perwal::rujukan::Rujukan;
    }
    pub mod tabel_2_1 {
        pub use crate::perwal::tabel_2_1::{TABEL_2_1, TOTAL};
    }
    pub mod tafsir {
        pub use crate::perwal::tafsir::Tafsir;
    }
}
pub mod read {
    pub use crate::read::BATAS_BARIS;
    pub mod alamat {
        pub use crate::read::alamat::huruf_kolom;
    }
    pub mod berkas {
        pub use crate::read::berkas::Berkas;
    }
    pub mod cari {
        pub use crate::read::cari::Pencarian;
    }
    pub mod header {
        pub use crate::read::header::PetaPengguna;
    }
    pub mod jinak {
        pub use crate::read::jinak::{jinakkan, lepaskan};
    }
    pub mod lembar {
        pub use crate::read::lembar::BukuKerja;
    }
    pub mod pisah {
        pub use crate::read::pisah::{Kutip, PemisahSel, Pemotong, Potongan};
    }
    pub mod row {
        pub use crate::read::row::{Baris, Sel};
    }
    pub mod sumber {
        pub use crate::read::sumber::{OpsiBaca, Sumber};
    }
    pub mod teks {
        pub use crate::read::teks::{Isi, ke_utf8, kenali};
    }
}
pub mod record {
    pub mod penilaian {
        pub use crate::record::penilaian::{LembarPenilaian, baca};
    }
    pub mod tabel {
        pub use crate::record::tabel::baca;
    }
}
pub mod sheets {
    pub mod explain {
        pub use crate::sheets::explain::{Dicari, jelaskan};
    }
    pub mod jalan {
        pub use crate::sheets::jalan::huruf_kolom;
    }
    pub mod template {
        pub mod asesmen {
            pub use crate::sheets::template::asesmen::templat;
        }
        pub mod insentif {
            pub use crate::sheets::template::insentif::templat;
        }
        pub mod kegiatan {
            pub use crate::sheets::template::kegiatan::templat;
        }
        pub mod penilaian {
            pub use crate::sheets::template::penilaian::{kolom, kolom_datar};
        }
        pub mod register {
            pub use crate::sheets::template::register::templat;
        }
    }
}
pub mod table {
    pub mod definisi {
        pub use crate::table::definisi::KolomLembar;
    }
    pub mod jenis {
        pub use crate::table::jenis::{Jenis, Peran};
    }
    pub mod kolom {
        pub use crate::table::kolom::Kolom;
    }
    pub mod register {
        pub use crate::table::register::{KolomRegister, REGISTER};
    }
    pub mod sifat {
        pub use crate::table::sifat::Sifat;
    }
}
pub mod temuan {
    pub use crate::temuan::{Kode, Temuan};
}
pub mod write {
    pub mod sementara {
        pub use crate::write::sementara::bersihkan;
    }
}
