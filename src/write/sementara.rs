//! Temporary files: whole before they get a name, readable by their owner alone until then, and gone
//! however a run ends.
//!
//! A run that ends by itself removes what it made; [`bersihkan`] does so where a signal ends it; what a run
//! left that could not (killed, power cut) the next run into the folder removes ([`sapu`]). A file that
//! belongs to a living run is locked.

use std::fs::{File, TryLockError};
use std::io::BufWriter;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tempfile::{Builder, NamedTempFile, TempDir};

use super::bersidik::{Bersidik, Penulis};
use crate::error::{Galat, Result, tertulis};

const AWALAN: &str = ".uep-";
const AKHIRAN: &str = ".sementara";
/// How long a file of another computer, or of an earlier start of this one, is left alone: there a lock may
/// not be seen.
const UMUR: Duration = Duration::from_secs(300);

/// The temporary files of this run. Held while one is made and while names are given: what a signal finds
/// is known, and never half of a pair of files.
static MILIK: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

fn milik() -> MutexGuard<'static, Vec<PathBuf>> {
    MILIK.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Removes what this run has not given a name yet, and lets it make nothing more. For the moment before the end
/// that a signal asks for.
pub fn bersihkan() {
    let milik = milik();
    for satu in milik.iter() {
        let _ = if satu.is_dir() { std::fs::remove_dir_all(satu) } else { std::fs::remove_file(satu) };
    }
    // Never unlocked: the run must not write a name now.
    std::mem::forget(milik);
}

/// A finished file that has no name yet.
pub struct Sementara {
    berkas: NamedTempFile,
    jalur: PathBuf,
    izin: Izin,
    /// SHA-256 of what it holds.
    pub sidik: String,
}

impl Sementara {
    /// Fills a file beside the name that it shall get. Where a link stands under that name, what it leads to is meant.
    ///
    /// # Errors
    /// What the disk reports.
    pub fn isi(jalur: &Path, isi: impl FnOnce(&mut Penulis<'_>) -> Result<()>) -> Result<Sementara> {
        let galat = |e: &std::io::Error| Galat::tulis(jalur, e);
        let jalur = tujuan(jalur);
        let folder = folder(&jalur);
        let izin = Izin::untuk(&jalur, folder).map_err(|e| galat(&e))?;
        let mut berkas = baru(folder).map_err(|e| galat(&e))?;
        let mut penulis = BufWriter::with_capacity(1 << 20, Bersidik::baru(berkas.as_file_mut()));
        isi(&mut penulis)?;
        let tertulis = penulis.into_inner().map_err(std::io::IntoInnerError::into_error);
        let sidik = tertulis.and_then(Bersidik::sidik).map_err(|e| galat(&e))?;
        berkas.as_file().sync_all().map_err(|e| galat(&e))?;
        Ok(Sementara { berkas, jalur, izin, sidik })
    }

    /// Gives every file its name, in this order. A signal waits until all have it.
    ///
    /// # Errors
    /// What the disk reports; those behind it have no name then.
    pub fn terbitkan(semua: Vec<Sementara>, ganti: bool) -> Result<()> {
        let mut milik = milik();
        for Sementara { berkas, jalur, izin, .. } in semua {
            let sementara = berkas.path().to_owned();
            let hasil = if ganti { berkas.persist(&jalur) } else { berkas.persist_noclobber(&jalur) };
            milik.retain(|m| *m != sementara);
            match hasil {
                Ok(berkas) => izin.pasang(&berkas),
                Err(e) if e.error.kind() == std::io::ErrorKind::AlreadyExists => {
                    return Err(Galat::SudahAda { berkas: tertulis(&jalur) });
                }
                Err(e) => return Err(Galat::tulis(&jalur, &e.error)),
            }
        }
        Ok(())
    }
}

/// A folder for a run's own use, gone with it. Only its owner may look into it.
pub struct FolderKerja {
    folder: TempDir,
    /// Locked as long as the run lives.
    _kunci: File,
}

/// Tells of a folder that its run lives.
const KUNCI: &str = ".kunci";

impl FolderKerja {
    /// # Errors
    /// The disk is full, or not ours to write to.
    pub fn baru(di: &Path) -> Result<FolderKerja> {
        sapu(di);
        let mut milik = milik();
        let buat = || {
            let folder = Builder::new().prefix(&awalan()).suffix(AKHIRAN).tempdir_in(di)?;
            let kunci = File::create_new(folder.path().join(KUNCI))?;
            let _ = kunci.try_lock();
            Ok((folder, kunci))
        };
        let (folder, kunci) = buat().map_err(|e: std::io::Error| Galat::tulis(di, &e))?;
        milik.push(folder.path().to_owned());
        Ok(FolderKerja { folder, _kunci: kunci })
    }

    pub fn jalur(&self) -> &Path {
        self.folder.path()
    }

    /// A file under another name, in a folder of its own: number `ke`. It is not copied where that can be helped.
    ///
    /// # Errors
    /// A name that is none here; the disk is full.
    pub fn tautkan(&self, ke: usize, nama: &Path, asli: &Path) -> Result<PathBuf> {
        let galat = |e: std::io::Error| Galat::tulis(nama, &e);
        if nama.file_name() != Some(nama.as_os_str()) {
            return Err(galat(std::io::ErrorKind::InvalidFilename.into()));
        }
        let asli = asli.canonicalize().map_err(|e| Galat::baca(asli, &e))?;
        let folder = self.jalur().join(ke.to_string());
        std::fs::create_dir(&folder).map_err(galat)?;
        let tautan = folder.join(nama);
        // Two names of one content were two files.
        let ganda = (0..ke).any(|n| sudah(&self.jalur().join(n.to_string()), &asli));
        if !ganda && taut(&asli, &tautan) || std::fs::hard_link(&asli, &tautan).is_ok() {
            return Ok(tautan);
        }
        std::fs::copy(&asli, &tautan).map(|_| tautan).map_err(galat)
    }
}

impl Drop for FolderKerja {
    fn drop(&mut self) {
        milik().retain(|m| m != self.folder.path());
    }
}

/// A link in this folder leads to the file.
fn sudah(folder: &Path, asli: &Path) -> bool {
    let mut isi = std::fs::read_dir(folder).into_iter().flatten().flatten();
    isi.any(|b| b.path().canonicalize().is_ok_and(|b| b == asli))
}

#[cfg(unix)]
fn taut(asli: &Path, tautan: &Path) -> bool {
    std::os::unix::fs::symlink(asli, tautan).is_ok()
}

/// Not everybody may make one there.
#[cfg(not(unix))]
fn taut(_: &Path, _: &Path) -> bool {
    false
}

/// What is written where this name is asked for: behind a link, the file that it leads to.
pub fn tujuan(jalur: &Path) -> PathBuf {
    let tautan = jalur.is_symlink().then(|| jalur.canonicalize().ok()).flatten();
    tautan.unwrap_or_else(|| jalur.to_path_buf())
}

/// The folder of a name.
pub fn folder(jalur: &Path) -> &Path {
    jalur.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A file of this run, locked. One that another run is sweeping away, or did before the lock was there, is made anew.
fn baru(folder: &Path) -> std::io::Result<NamedTempFile> {
    let mut milik = milik();
    loop {
        let berkas = Builder::new().prefix(&awalan()).suffix(AKHIRAN).tempfile_in(folder)?;
        // Where a disk knows no locks, its age keeps the file.
        let disapu = matches!(berkas.as_file().try_lock(), Err(TryLockError::WouldBlock));
        if !disapu && berkas.path().exists() {
            milik.push(berkas.path().to_owned());
            return Ok(berkas);
        }
    }
}

/// Removes what runs that ended without being asked left in this folder.
pub fn sapu(folder: &Path) {
    for satu in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let nama = satu.file_name();
        let Some(nama) = nama.to_str().filter(|n| n.starts_with(AWALAN) && n.ends_with(AKHIRAN)) else { continue };
        let umur = || satu.metadata().ok()?.modified().ok()?.elapsed().ok();
        let cukup = sekomputer(nama) || umur().is_some_and(|umur| umur >= UMUR);
        match satu.file_type() {
            Ok(jenis) if cukup && jenis.is_file() => sapu_satu(&satu.path()),
            Ok(jenis) if cukup && jenis.is_dir() => sapu_folder(&satu.path()),
            _ => {}
        }
    }
}

/// Removes a file whose run is over: nobody holds its lock. The lock is held until it is gone.
fn sapu_satu(jalur: &Path) {
    let Ok(berkas) = File::options().write(true).open(jalur) else { return };
    if berkas.try_lock().is_ok() {
        let _ = std::fs::remove_file(jalur);
    }
}

/// The same for a folder: what is locked in it is one file.
fn sapu_folder(jalur: &Path) {
    let Ok(kunci) = File::options().write(true).open(jalur.join(KUNCI)) else { return };
    if kunci.try_lock().is_ok() {
        let _ = std::fs::remove_dir_all(jalur);
    }
}

/// What names of this computer have since it was started; empty where nothing tells.
static TANDA: LazyLock<String> = LazyLock::new(|| {
    let nyala = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap_or_default();
    nyala.bytes().filter(u8::is_ascii_hexdigit).take(12).map(char::from).collect()
});

fn awalan() -> String {
    format!("{AWALAN}{}-", *TANDA)
}

/// A run on this computer made it: its lock tells for certain whether that run lives.
fn sekomputer(nama: &str) -> bool {
    !TANDA.is_empty() && nama.starts_with(&awalan())
}

/// Who may read the file under its name: as the file that it replaces, else as every new file here.
#[cfg(unix)]
struct Izin {
    mode: u32,
    grup: Option<u32>,
}

#[cfg(unix)]
impl Izin {
    fn untuk(jalur: &Path, folder: &Path) -> std::io::Result<Izin> {
        use std::os::unix::fs::{MetadataExt, PermissionsExt};
        if let Ok(lama) = jalur.metadata() {
            return Ok(Izin { mode: lama.mode() & 0o777, grup: Some(lama.gid()) });
        }
        let _milik = milik();
        // Only a new file shows what the umask, or the folder's own rules, leave of 0666. It stays empty.
        let coba = Builder::new()
            .prefix(&awalan())
            .suffix(AKHIRAN)
            .permissions(std::fs::Permissions::from_mode(0o666))
            .tempfile_in(folder)?;
        Ok(Izin { mode: coba.as_file().metadata()?.mode() & 0o777, grup: None })
    }

    /// The file stands: a disk that knows no modes is no failure any more.
    fn pasang(&self, berkas: &File) {
        use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};
        let beda = |grup: &u32| berkas.metadata().is_ok_and(|m| m.gid() != *grup);
        // Another group than the old file's gets nothing that was the old group's.
        let asing = self.grup.filter(beda).is_some_and(|grup| fchown(berkas, None, Some(grup)).is_err());
        let mode = if asing { self.mode & !0o070 } else { self.mode };
        let _ = berkas.set_permissions(std::fs::Permissions::from_mode(mode));
    }
}

#[cfg(not(unix))]
struct Izin;

#[cfg(not(unix))]
impl Izin {
    fn untuk(_: &Path, _: &Path) -> std::io::Result<Izin> {
        Ok(Izin)
    }

    fn pasang(&self, _: &File) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    fn buat(folder: &Path, nama: &str, umur: u64) -> PathBuf {
        let jalur = folder.join(nama);
        let berkas = File::create(&jalur).unwrap();
        berkas.set_modified(std::time::SystemTime::now() - Duration::from_secs(umur)).unwrap();
        jalur
    }

    #[test]
    fn only_what_a_dead_run_left_is_swept() {
        let meja = tempfile::TempDir::new().unwrap();
        let f = meja.path();
        let mati = buat(f, &format!("{}abc123{AKHIRAN}", awalan()), 0);
        let lain_tua = buat(f, ".uep-0000-abc123.sementara", 301);
        let lain_baru = buat(f, ".uep-0000-abc124.sementara", 200);
        let hidup = buat(f, ".uep-0000-abc125.sementara", 900);
        let kunci = File::open(&hidup).unwrap();
        kunci.lock().unwrap();
        let milik_orang = [buat(f, ".uep-backup", 900), buat(f, "hasil.sementara", 900), buat(f, "hasil.csv", 900)];
        let folder = f.join(".uep-folder.sementara");
        std::fs::create_dir(&folder).unwrap();
        sapu(f);
        // A computer without the mark goes by age alone.
        assert_eq!(mati.exists(), TANDA.is_empty());
        assert!(!lain_tua.exists() && lain_baru.exists() && hidup.exists() && folder.exists());
        assert!(milik_orang.iter().all(|p| p.exists()));
        drop(kunci);
        sapu(f);
        assert!(!hidup.exists(), "the lock was what kept it");
    }

    #[test]
    fn a_folder_goes_with_its_run_and_the_next_run_sweeps_what_a_dead_one_left() {
        let meja = tempfile::TempDir::new().unwrap();
        let asli = buat(meja.path(), "asli.csv", 0);
        let kerja = FolderKerja::baru(meja.path()).unwrap();
        let satu = kerja.tautkan(0, Path::new("lama.csv"), &asli).unwrap();
        let dua = kerja.tautkan(1, Path::new("lama.csv"), &asli).unwrap();
        assert!(satu.exists() && dua.exists());
        assert_ne!(satu.canonicalize().unwrap(), dua.canonicalize().unwrap(), "two files, as they were");
        assert!(kerja.tautkan(2, Path::new("../lepas.csv"), &asli).is_err());
        sapu(meja.path());
        assert!(satu.exists(), "the run lives");
        let folder = kerja.jalur().to_owned();
        drop(kerja);
        assert!(!folder.exists() && asli.exists());
        std::fs::create_dir(&folder).unwrap();
        std::fs::write(folder.join(KUNCI), "").unwrap();
        sapu(meja.path());
        assert_eq!(folder.exists(), TANDA.is_empty());
    }

    #[test]
    fn a_living_runs_file_is_locked() {
        let meja = tempfile::TempDir::new().unwrap();
        let berkas = baru(meja.path()).unwrap();
        assert!(File::open(berkas.path()).unwrap().try_lock().is_err());
        sapu(meja.path());
        assert!(berkas.path().exists());
        milik().retain(|m| m != berkas.path());
    }
}
