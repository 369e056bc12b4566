//! What an earlier step used and this one lacks, a line each: an option left out says nothing by itself, and what it
//! would have brought passes for absent.
//!
//! In: the run, and what its input workbooks say of their own making. Out: lines for the terminal and `Metadata`.

use crate::error::Result;
use crate::read::pembuat::{Pembuat, Riwayat};
use crate::read::sumber::Sumber;
use crate::record::keputusan_tahap;
use crate::sheets::jalan::{Jalan, SumberTerbaca};
use crate::table::jenis::Jenis;

/// Of an earlier step's option: the option that takes the same here, and what its absence means.
fn padanan(perintah: &str, pembuat: Pembuat, opsi: &str) -> Option<(&'static str, &'static str)> {
    const PARAMETER: (&str, &str) = ("--parameter", "nilai bawaan yang berlaku");
    Some(match (perintah, pembuat, opsi) {
        ("screen", Pembuat::Screen, "--bansos") => ("--bansos", "penerima pada daftar itu tidak dikenali (huruf b)"),
        ("screen", Pembuat::Screen, "--ppks") => ("--ppks", "PPKS pada daftar itu tidak dikenali (huruf c)"),
        ("screen", Pembuat::Screen, "--register") => ("--register", "peserta tidak dikenali"),
        ("screen", Pembuat::Screen, "--max-desil") => ("--max-desil", "batas desil menurut parameter yang berlaku"),
        ("screen", Pembuat::Screen, "--with-members") => ("--with-members", "lembar Anggota tidak dibuat"),
        ("cohort", Pembuat::Screen, "--register") => ("--register", "peserta lama tidak dikenali dan tidak disusun"),
        ("grade", Pembuat::Grade, "--register") => {
            ("--register", "kelas, status, dan omzet pembanding menurut register tidak diketahui")
        }
        ("grade", Pembuat::Grade, "--incentives") => {
            ("--incentives", "insentif yang sudah diberikan dihitung belum diberikan")
        }
        ("screen", Pembuat::Screen, "--parameter")
        | ("cohort", Pembuat::Screen | Pembuat::Cohort | Pembuat::Grade, "--parameter")
        | ("grade", Pembuat::Cohort | Pembuat::Grade, "--parameter")
        | ("evaluate", Pembuat::Cohort | Pembuat::Grade | Pembuat::Evaluate, "--parameter") => PARAMETER,
        _ => return None,
    })
}

/// The lines; each option once, with all its files, by the first workbook that used it.
pub(super) fn kurang<'a>(jalan: &Jalan, masukan: impl Iterator<Item = (&'a str, &'a Riwayat)>) -> Vec<String> {
    let ada = |opsi: &str| jalan.opsi.iter().any(|o| o.split(' ').next() == Some(opsi));
    let mut disebut: Vec<&str> = Vec::new();
    let mut semua = Vec::new();
    for (berkas, riwayat) in masukan {
        for (opsi, _) in &riwayat.opsi {
            let Some((sini, akibat)) = padanan(jalan.perintah, riwayat.pembuat, opsi) else { continue };
            if ada(sini) || disebut.contains(&sini) {
                continue;
            }
            disebut.push(sini);
            let satu = |isi: &str| if isi.is_empty() { sini.to_owned() } else { format!("{sini} {isi}") };
            let lengkap = riwayat.isi(opsi).map(satu).collect::<Vec<_>>().join(" ");
            semua.push(format!(
                "{berkas} dibuat dengan {opsi}, perintah ini tanpa {sini}: {akibat}; tambahkan {lengkap}"
            ));
        }
    }
    semua
}

/// Decisions that stand in `Perubahan Tahap` of a register and not yet in its sheet Register: `uep cohort` alone puts
/// them there.
///
/// # Errors
/// A damaged sheet.
pub(super) fn keputusan(perintah: &str, sumber: &[Sumber]) -> Result<Vec<String>> {
    let mut semua = Vec::new();
    for s in sumber.iter().filter(|s| perintah != "cohort" && s.judul.jenis == Jenis::Register) {
        let belum = keputusan_tahap::baca(s, 0)?.0.iter().filter(|k| !k.terlaksana).count();
        if belum > 0 {
            let berkas = &s.nama;
            semua.push(format!(
                "{berkas}: {belum} Keputusan Dinas di lembar Perubahan Tahap belum masuk lembar Register; jalankan uep \
                 cohort dengan --register {berkas}, lalu pakai register hasilnya"
            ));
        }
    }
    Ok(semua)
}

/// Rows of a register without an ID Peserta, and what becomes of them here.
pub(super) fn tanpa_id<'a>(perintah: &str, register: impl Iterator<Item = &'a SumberTerbaca>) -> Vec<String> {
    let akibat = match perintah {
        "cohort" => {
            "tetap di register, tanpa ID baru, dan dikenali lewat NIK; Keputusan Dinas di lembar Perubahan Tahap tidak sampai kepadanya"
        }
        "grade" => "dikenali lewat NIK pada lembar penilaian, hasil sebelumnya, dan daftar insentif",
        "evaluate" => "dihitung satu peserta setiap baris, dan dikenali lewat NIK",
        _ => "dicetak tanpa ID, dan dikenali kembali lewat NIK",
    };
    let satu = |s: &SumberTerbaca| {
        let (semua, tanpa, tanpa_nik) = s.pemilik.tanpa_id();
        let nik = if tanpa_nik > 0 {
            format!("; {tanpa_nik} tanpa NIK pula, dan tidak dikenali di mana pun")
        } else {
            String::new()
        };
        let banyak =
            if tanpa == semua { format!("semua {tanpa} baris") } else { format!("{tanpa} dari {semua} baris") };
        (tanpa > 0).then(|| {
            format!("{}: {banyak} tanpa ID Peserta: {akibat}{nik}; lengkapi kolom ID Peserta di register", s.nama)
        })
    };
    register.filter_map(satu).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jalan(perintah: &'static str, opsi: &[&str]) -> Jalan {
        let opsi = opsi.iter().map(|o| (*o).to_owned()).collect();
        let acuan = chrono::NaiveDate::from_ymd_opt(2026, 1, 31).unwrap_or_default();
        Jalan { perintah, opsi, acuan, ..Jalan::default() }
    }

    fn riwayat(pembuat: Pembuat, opsi: &[(&str, &str)]) -> Riwayat {
        let opsi = opsi.iter().map(|(o, i)| ((*o).to_owned(), (*i).to_owned())).collect();
        Riwayat { pembuat, opsi }
    }

    #[test]
    fn an_option_of_the_step_before_is_missed_once_and_only_where_it_is_lacking() {
        let lama = riwayat(Pembuat::Screen, &[("--bansos", "a.csv"), ("--bansos", "b.csv"), ("--register", "r.csv")]);
        let ini = jalan("screen", &["keluarga.csv", "--register r.csv", "--corrections hasil.xlsx"]);
        let baris = kurang(&ini, [("hasil.xlsx", &lama), ("hasil.xlsx", &lama)].into_iter());
        assert_eq!(
            baris,
            [
                "hasil.xlsx dibuat dengan --bansos, perintah ini tanpa --bansos: penerima pada daftar itu tidak dikenali \
              (huruf b); tambahkan --bansos a.csv --bansos b.csv"
            ]
        );
        // What another command has no option for is not missed there.
        assert!(kurang(&jalan("cohort", &["--register r.csv"]), [("hasil.xlsx", &lama)].into_iter()).is_empty());
    }
}
