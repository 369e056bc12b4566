//! `benih FOLDER` writes sound files for the fuzzer to begin with: `FOLDER/csv`, `FOLDER/buku`.

use std::path::PathBuf;

#[allow(dead_code, reason = "the sound files alone")]
mod sifat;
#[path = "../../tests/chain/beban/xls.rs"]
#[allow(dead_code, reason = "the container alone")]
mod xls;

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args_os().nth(1).expect("a folder"));
    for (nama, semua) in [("csv", sifat::benih_csv()), ("buku", sifat::benih_buku())] {
        std::fs::create_dir_all(folder.join(nama))?;
        for (i, isi) in semua.iter().enumerate() {
            std::fs::write(folder.join(nama).join(format!("benih-{i}")), isi)?;
        }
    }
    Ok(())
}
