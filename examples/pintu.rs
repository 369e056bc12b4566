//! The library without the command line: who of the bundled families is Layak, and whom a stricter limit would move.
//!
//! `cargo run --example pintu`

use chrono::NaiveDate;
use uep::{Error, Input, Outcome, Parameters, Role, Screening, screen};

/// The bundled extract, screened on a day.
fn screening(parameters: &Parameters) -> Result<Screening, Error> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/");
    let inputs = ["keluarga.csv", "anggota.csv"].map(|name| Input::file(Role::Extract, format!("{folder}{name}")));
    let day = NaiveDate::from_ymd_opt(2026, 1, 31).unwrap_or_default();
    screen(&inputs, parameters, day)
}

fn main() -> Result<(), Error> {
    let base = screening(&Parameters::new())?;
    let stricter = screening(&Parameters::new().with("desil_maksimum", "4"))?;
    for answer in ["Layak", "Tidak Layak", "Perlu Verifikasi"] {
        let count = |s: &Screening| s.families.iter().filter(|f| f.answer == answer).count();
        println!("{answer}: {} keluarga, dengan desil_maksimum 4: {}", count(&base), count(&stricter));
    }
    let moved = base.families.iter().zip(&stricter.families).filter(|(a, b)| a.answer != b.answer);
    for (before, after) in moved.take(5) {
        let open = after.reasons.iter().filter(|r| r.outcome != Outcome::Met);
        let why: Vec<String> = open.map(|r| format!("{}: {}", r.name, r.words)).collect();
        // Ids are personal data: the region of issue is enough to tell them apart here.
        println!("{}… {} -> {} ({})", &before.no_kk[..6], before.answer, after.answer, why.join("; "));
    }
    println!("{} masalah data", base.findings.len());
    Ok(())
}
