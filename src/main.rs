//! Arguments, exit status, the only clock.

use std::io::Write;
use std::process::ExitCode;

use uep::cli;

fn main() -> ExitCode {
    // What goes wrong inside is reported once, below, in the user's language; a developer who asks for
    // it sees the place too.
    if std::env::var_os("RUST_BACKTRACE").is_none() {
        std::panic::set_hook(Box::new(|_| {}));
    }
    let hari_ini = chrono::Local::now().date_naive();
    let hasil = std::panic::catch_unwind(|| {
        let cli = match cli::urai(std::env::args_os()) {
            Ok(cli) => cli,
            Err((teks, 0)) => {
                let _ = write!(std::io::stdout(), "{teks}");
                return ExitCode::SUCCESS;
            }
            Err((teks, kode)) => {
                eprint!("{teks}");
                return ExitCode::from(kode);
            }
        };
        match cli::jalankan(cli, hari_ini) {
            Ok(akhir) => ExitCode::from(akhir.kode()),
            Err(galat) => {
                eprintln!("Galat: {galat:#}");
                ExitCode::from(1)
            }
        }
    });
    hasil.unwrap_or_else(|_| {
        eprintln!("Galat: kesalahan di dalam program; tidak ada keluaran yang ditulis");
        ExitCode::from(1)
    })
}
