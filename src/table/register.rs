//! The register (2-commands, "uep cohort"): written by `uep cohort`, read by the commands that follow, and a form of
//! its own (`uep template register`).

use super::keluaran::Bertanda;

macro_rules! baris_register {
    ($ke:ident! $($lagi:ident!)* { $($sudah:tt)* }) => { $ke! { $($lagi!)* { $($sudah)* lembar {
        // Who the participant is.
        Pokok {
            IdPeserta => Id {
                daftar 15.0 Tengah dilengkapi;
                isian 16.0, "Kode tetap peserta, misalnya UEP-2026-0001. Tidak boleh kembar.";
            }
            Angkatan => Angkatan {
                daftar 9.5 Tengah dilengkapi;
                isian 10.5, "Tahun masuk program. Sebelum Oktober 2025: peserta lama (Pasal 9).";
            }
            Nik => Nik { daftar 18.0 Tengah dilengkapi; isian 19.0, "NIK peserta."; }
            NoKk => NoKk { daftar 18.0 Tengah dilengkapi; isian 19.0, "Nomor Kartu Keluarga peserta."; }
            Nama => Nama { daftar 26.0 Teks diisi; isian 28.0, "Nama peserta menurut KTP."; }
            JenisKelamin as "JK" => JenisKelamin { daftar 4.5 Tengah dilengkapi; isian 6.0, "L laki-laki, P perempuan."; }
            TanggalLahir => Lahir { daftar 12.0 Tanggal dilengkapi; isian 13.0, "Tanggal lahir peserta."; }
            Kecamatan => Kecamatan { daftar 19.0 Teks diisi; isian 20.0, "Kecamatan tempat tinggal."; }
            Kelurahan => Kelurahan {
                daftar 18.0 Teks diisi;
                isian 20.0, "Kelurahan tempat tinggal; daftarnya di lembar Petunjuk.";
            }
            DesilAwal => DesilAwal {
                daftar 7.0 Tengah dilengkapi;
                isian 9.0, "Desil keluarga saat masuk program, 1 sampai 10.";
            }
            BansosAwal: "Bansos Awal", Bansos, ["bansos_awal"] => BansosAwal {
                daftar 18.0 Teks dilengkapi;
                isian 20.0, "Bansos yang diterima saat masuk program, misalnya PKH; BPNT.";
            }
            Disabilitas => Disabilitas { daftar 11.0 Tengah dilengkapi; isian 12.5, "Peserta penyandang disabilitas."; }
        }
        // Where the participant stands in the programme.
        Usaha {
            JenisUsaha: "Jenis Usaha", Teks, ["jenis_usaha", "bidang_usaha", "jenis_usaha_uep"] => JenisUsaha {
                daftar 20.0 Teks diisi;
                isian 24.0, "Usaha yang dijalankan, misalnya warung makan.";
            }
            Klaster: "Klaster", Teks, ["klaster", "kluster", "klaster_usaha", "nama_klaster"] => Klaster {
                daftar 16.0 Teks diisi;
                isian 20.0, "Klaster atau kelompok usaha; tulis dengan ejaan yang sama bagi semua anggotanya.";
            }
            Pendamping: "Pendamping", Teks, ["pendamping", "nama_pendamping"] => Pendamping {
                daftar 20.0 Teks diisi;
                isian 22.0, "Nama pendamping; tulis dengan ejaan yang sama bagi semua pesertanya.";
            }
            Tahap: "Tahap", Tahap, ["tahap"] => Tahap {
                daftar 7.0 Tengah dilengkapi;
                isian 8.0, "Tahap I sampai IV; harus sesuai dengan Kelas.";
            }
            Kelas: "Kelas", Kelas, ["kelas", "kelas_uep", "kategori_kelas", "kategori_kelas_uep"] => Kelas {
                daftar 15.0 Teks dilengkapi;
                isian 17.0, "UEP Potensial tahap I, Tumbuh II, Berkembang III, Mandiri IV.";
            }
            StatusPeserta => Status {
                daftar 13.5 Teks diisi;
                isian 15.0, "Kosong dibaca Aktif. Graduasi dan Berhenti ditetapkan oleh Dinas.";
            }
            TahunMasukTahap: "Tahun Masuk Tahap", Tahun, ["tahun_masuk_tahap"] => TahunMasukTahap {
                daftar 9.0 Tengah dilengkapi;
                isian 10.0, "Tahun peserta masuk tahap yang sekarang.";
            }
        }
        // What was known at entry.
        Keadaan {
            OmzetBaseline: "Omzet Baseline", RupiahSebulan, ["omzet_baseline", "omset_baseline"] => OmzetBaseline {
                daftar 12.5 Angka dilengkapi;
                isian 15.0, "Omzet sebulan saat masuk program.";
            }
            OmzetAwalTahap: "Omzet Awal Tahap", RupiahSebulan, ["omzet_awal_tahap", "omset_awal_tahap"]
            => OmzetAwalTahap {
                daftar 12.5 Angka dilengkapi;
                isian 15.0, "Omzet sebulan saat masuk tahap yang sekarang; pembanding penilaian (T09).";
            }
            NilaiAsesmen: "Nilai Asesmen", Bilangan(4, 20), ["nilai_asesmen"] => NilaiAsesmen {
                daftar 9.0 Angka dilengkapi;
                isian 10.5,
                    "Jumlah nilai potensi, minat, kesiapan, dan komitmen, masing-masing 1 sampai 5 (T16).";
            }
            ProfilBaseline => ProfilBaseline {
                daftar 10.0 Tengah diisi;
                isian 12.0, "Profil baseline keluarga tersusun dan terdokumentasi; syarat masuk tahap II.";
            }
            PerlindunganSosial => PerlindunganSosial {
                daftar 12.0 Tengah diisi;
                isian 14.0, "Mempunyai akses perlindungan sosial.";
            }
            JaminanSosial => JaminanSosial {
                daftar 10.0 Tengah diisi;
                isian 11.0, "Mempunyai akses jaminan sosial.";
            }
            KebutuhanDasar => KebutuhanDasar {
                daftar 11.0 Tengah diisi;
                isian 12.0, "Menerima bantuan kebutuhan dasar.";
            }
        }
        Akhir {
            Catatan { daftar 30.0 Teks diisi; isian 30.0, "Catatan bebas."; }
            // Ya or Tidak, so that next year nobody has to ask (T41).
            Pasal9 => Pasal9 { daftar 8.0 Tengah dilengkapi; }
            // A register that officers fill in may have it.
            TanggalGraduasi => TanggalGraduasi { daftar 12.0 Tanggal diisi; }
        }
    } } } };
}

baris_register! { lembar! {
    /// A column of the register that code reads or decides.
    KolomRegister REGISTER
} }

/// Codes that the marks of its rows begin with.
pub const KODE: &[&str] = &["rg"];

/// What the marks of its rows speak for: who somebody is and where they stand. What offices keep up to date all year
/// is theirs, and what was blank may be filled in.
pub fn bertanda() -> Bertanda {
    Bertanda::dari(KODE[0], REGISTER.iter().filter_map(|k| k.daftar.as_ref()))
}
