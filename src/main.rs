//! Arguments, exit status, the only clock.

use std::io::Write;
use std::process::ExitCode;

use uep::inside::cli::{self, katakan, keluhkan};
use uep::inside::write::sementara;

fn main() -> ExitCode {
    // What goes wrong inside is reported once, below, in the user's language; a developer who asks for
    // it sees the place too.
    if std::env::var_os("RUST_BACKTRACE").is_none() {
        std::panic::set_hook(Box::new(|_| {}));
    }
    tanpa_sisa();
    let hari_ini = chrono::Local::now().date_naive();
    let hasil = std::panic::catch_unwind(|| {
        let cli = match cli::urai(std::env::args_os()) {
            Ok(cli) => cli,
            Err((teks, 0)) => {
                return katakan(|k| k.write_all(teks.as_bytes()))
                    .map_or_else(|galat| gagal(&galat.into()), |()| ExitCode::SUCCESS);
            }
            Err((teks, kode)) => {
                keluhkan(&teks);
                return ExitCode::from(kode);
            }
        };
        match cli::jalankan(cli, hari_ini) {
            Ok(akhir) => ExitCode::from(akhir.kode()),
            Err(galat) => gagal(&galat),
        }
    });
    hasil.unwrap_or_else(|_| {
        keluhkan("Galat: kesalahan di dalam program; tidak ada keluaran yang ditulis\n");
        ExitCode::from(1)
    })
}

fn gagal(galat: &anyhow::Error) -> ExitCode {
    keluhkan(&format!("Galat: {galat:#}\n"));
    ExitCode::from(1)
}

/// Ctrl-C, an end that the system asks for and a closed terminal leave no temporary file behind. A run that was
/// told to outlive its terminal (`nohup`) goes on; what a later end leaves of it, the next run removes.
fn tanpa_sisa() {
    if abaikan_putus() {
        return;
    }
    // Without a handler the next run removes what is left.
    let _ = ctrlc::set_handler(|| {
        sementara::bersihkan();
        std::process::exit(130);
    });
}

/// SIGHUP, number 1, is ignored.
fn abaikan_putus() -> bool {
    let keadaan = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let diabaikan = keadaan.lines().find_map(|b| b.strip_prefix("SigIgn:"));
    diabaikan.and_then(|h| u64::from_str_radix(h.trim(), 16).ok()).is_some_and(|bit| bit & 1 == 1)
}
