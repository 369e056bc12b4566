//! Files of a run that is stopped, and who may read what it writes.

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::common::{GABUNGAN, Meja, contoh, paket};

const LAMA: &[u8] = b"keluaran lama";
const KATA: [&str; 8] =
    ["screen", "keluarga.csv", "anggota.csv", "--force", "--as-of", "2026-01-31", "-o", "hasil.xlsx"];

/// The bundled extract and an old output.
fn meja() -> Meja {
    let meja = Meja::baru();
    for nama in ["keluarga.csv", "anggota.csv"] {
        meja.salin(&contoh(nama));
    }
    meja.tulis("hasil.xlsx", LAMA);
    meja
}

fn jalankan(meja: &Meja) -> Child {
    let mut uep = Command::new(env!("CARGO_BIN_EXE_uep"));
    uep.args(KATA).current_dir(meja.folder()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

fn isyarat(anak: &Child, nama: &str) {
    assert!(Command::new("kill").args([nama, &anak.id().to_string()]).status().unwrap().success());
}

fn sisa(folder: &Path) -> Vec<PathBuf> {
    let nama = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path());
    nama.filter(|p| p.file_name().unwrap().to_string_lossy().starts_with(".uep-")).collect()
}

/// Waits until the run has a temporary file.
fn tunggu_sisa(meja: &Meja) -> PathBuf {
    let mulai = Instant::now();
    loop {
        if let Some(satu) = sisa(meja.folder()).pop() {
            return satu;
        }
        assert!(mulai.elapsed() < Duration::from_secs(120), "no temporary file");
        sleep(Duration::from_millis(1));
    }
}

fn mode(jalur: &Path) -> u32 {
    fs::metadata(jalur).unwrap().permissions().mode() & 0o777
}

/// The old output, or a whole new one.
fn utuh(meja: &Meja) {
    if meja.byte("hasil.xlsx") != LAMA {
        paket::periksa(&meja.jalur("hasil.xlsx"));
    }
}

#[test]
fn a_run_that_is_asked_to_end_takes_its_temporary_file_with_it() {
    for nama in ["-INT", "-TERM", "-HUP"] {
        let meja = meja();
        let mut anak = jalankan(&meja);
        let sementara = tunggu_sisa(&meja);
        assert_eq!(mode(&sementara), 0o600, "nobody else reads what is not whole");
        isyarat(&anak, nama);
        assert_eq!(anak.wait().unwrap().code(), Some(130), "{nama}");
        assert_eq!(meja.isi(), ["anggota.csv", "hasil.xlsx", "keluarga.csv"], "{nama}");
        assert_eq!(meja.byte("hasil.xlsx"), LAMA, "{nama}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn what_a_killed_run_left_the_next_run_removes() {
    let meja = meja();
    let mut anak = jalankan(&meja);
    let mati = tunggu_sisa(&meja);
    isyarat(&anak, "-KILL");
    anak.wait().unwrap();
    assert_eq!((sisa(meja.folder()), meja.byte("hasil.xlsx").as_slice()), (vec![mati.clone()], LAMA));
    // A run that is under way keeps its own.
    let mut hidup = jalankan(&meja);
    while mati.exists() {
        sleep(Duration::from_millis(1));
    }
    tunggu_sisa(&meja);
    let jawaban = meja.uep(&["template", "kegiatan", "-o", "kegiatan.xlsx"]);
    assert_eq!((jawaban.kode, jawaban.galat.as_str()), (0, ""));
    assert_eq!(hidup.wait().unwrap().code(), Some(0), "the living run was left alone");
    assert_eq!(meja.isi(), ["anggota.csv", "hasil.xlsx", "kegiatan.xlsx", "keluarga.csv"]);
    utuh(&meja);
}

/// Ends of every kind, at moments spread over a run. `UEP_POTONG=100` for more.
#[test]
#[cfg(target_os = "linux")]
fn runs_ended_at_any_moment_leave_nothing_after_the_next_one() {
    let meja = meja();
    let mulai = Instant::now();
    jalankan(&meja).wait().unwrap();
    let lama = mulai.elapsed().as_micros() as u64;
    let banyak: u64 = std::env::var("UEP_POTONG").map_or(12, |n| n.parse().unwrap());
    let (mut acak, mut terputus) = (20_260_131_u64, 0);
    for n in 0..banyak {
        meja.tulis("hasil.xlsx", LAMA);
        let mut anak = jalankan(&meja);
        acak = acak.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        sleep(Duration::from_micros((acak >> 33) % lama));
        isyarat(&anak, ["-INT", "-TERM", "-HUP", "-KILL"][n as usize % 4]);
        terputus += u32::from(anak.wait().unwrap().code() != Some(0));
        utuh(&meja);
    }
    assert!(terputus > 0, "no run was ended early");
    assert_eq!(meja.uep(&KATA).kode, 0);
    assert_eq!(meja.isi(), ["anggota.csv", "hasil.xlsx", "keluarga.csv"]);
}

/// Runs under a umask.
fn dengan_umask(meja: &Meja, umask: &str, keluaran: &str) {
    let perintah = format!("umask {umask}; exec \"$0\" \"$@\"");
    let mut uep = Command::new("sh");
    uep.args(["-c", &perintah, env!("CARGO_BIN_EXE_uep"), "screen", "a.csv", "--force", "--quiet", "-o", keluaran]);
    assert!(uep.current_dir(meja.folder()).status().unwrap().success());
}

#[test]
fn a_new_file_is_as_the_umask_says_and_a_replaced_one_as_it_was() {
    let meja = Meja::baru();
    meja.tulis("a.csv", GABUNGAN);
    for (umask, harus) in [("022", 0o644), ("027", 0o640), ("077", 0o600), ("002", 0o664)] {
        for keluaran in ["hasil.xlsx", "hasil.csv", "hasil.masalah.csv"] {
            let _ = fs::remove_file(meja.jalur(keluaran));
        }
        for keluaran in ["hasil.xlsx", "hasil.csv"] {
            dengan_umask(&meja, umask, keluaran);
        }
        for keluaran in ["hasil.xlsx", "hasil.csv", "hasil.masalah.csv"] {
            assert_eq!(mode(&meja.jalur(keluaran)), harus, "{keluaran} under {umask}");
        }
    }
    for lama in [0o600, 0o640, 0o664, 0o604] {
        for keluaran in ["hasil.xlsx", "hasil.csv"] {
            fs::set_permissions(meja.jalur(keluaran), Permissions::from_mode(lama)).unwrap();
            dengan_umask(&meja, "022", keluaran);
            assert_eq!(mode(&meja.jalur(keluaran)), lama, "{keluaran}");
        }
    }
    assert_eq!(meja.isi(), ["a.csv", "hasil.csv", "hasil.masalah.csv", "hasil.xlsx"]);
}

#[test]
fn behind_a_link_its_target_is_written() {
    let meja = Meja::baru();
    meja.tulis("a.csv", GABUNGAN);
    fs::create_dir(meja.jalur("arsip")).unwrap();
    for nama in ["hasil.xlsx", "hasil.csv"] {
        let nyata = format!("arsip/{nama}");
        meja.tulis(&nyata, LAMA);
        fs::set_permissions(meja.jalur(&nyata), Permissions::from_mode(0o600)).unwrap();
        symlink(&nyata, meja.jalur(nama)).unwrap();
        let tanpa = meja.uep(&["screen", "a.csv", "-o", nama]);
        assert!(tanpa.kode == 1 && tanpa.galat.contains("keluaran sudah ada"), "{}", tanpa.galat);
        assert_eq!(meja.uep(&["screen", "a.csv", "--force", "-o", nama]).kode, 0);
        assert!(meja.jalur(nama).is_symlink(), "the link stays");
        assert!(meja.byte(&nyata) != LAMA && mode(&meja.jalur(&nyata)) == 0o600);
    }
    symlink("a.csv", meja.jalur("masukan.csv")).unwrap();
    let masukan = meja.uep(&["screen", "a.csv", "--force", "-o", "masukan.csv"]);
    assert!(masukan.galat.starts_with("Galat: keluaran sama dengan masukan: masukan.csv\n"), "{}", masukan.galat);
    symlink("tidak-ada.csv", meja.jalur("putus.csv")).unwrap();
    let putus = meja.uep(&["screen", "a.csv", "--force", "-o", "putus.csv"]);
    let pesan = "Galat: keluaran putus.csv adalah tautan ke berkas yang tidak ada\n  \
                 perbaikan: pakai nama lain, atau hapus tautannya\n";
    assert_eq!((putus.kode, putus.galat.as_str()), (1, pesan));
    // Opening it would wait for a reader for ever.
    assert!(Command::new("mkfifo").arg(meja.jalur("pipa.csv")).status().unwrap().success());
    let pipa = meja.uep(&["screen", "a.csv", "--force", "-o", "pipa.csv"]);
    assert!(pipa.galat.starts_with("Galat: keluaran pipa.csv bukan berkas biasa\n"), "{}", pipa.galat);
}
