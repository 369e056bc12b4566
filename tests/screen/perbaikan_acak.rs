//! "No mending of doubtful data could change it": a family that is Tidak Layak while one of its data is damaged
//! may not be Layak once that datum is mended, without having been Perlu Verifikasi first.
//!
//! Random populations, each family with one damaged datum, beside the same population undamaged.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::common::{Meja, Tabel};
use uep::inside::domain::nomor::{Bacaan, JenisNomor, dari_teks};

/// Xorshift: the same families on every machine.
struct Acak(u64);

impl Acak {
    fn angka(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) % n
    }

    fn pilih<T: Clone>(&mut self, dari: &[T]) -> T {
        dari[self.angka(dari.len() as u64) as usize].clone()
    }
}

/// One family as its rows would be written.
#[derive(Clone)]
struct Keluarga {
    no: usize,
    kk_keluarga: String,
    kk_anggota: String,
    nik: String,
    lahir: String,
    pekerjaan: String,
    desil: Vec<String>,
    tempat: [String; 4],
    pkh: String,
    pbi: String,
    /// Numbers on the bansos list; numbers and Miskin on the PPKS list.
    bansos: Option<(String, String)>,
    ppks: Vec<(String, String, String)>,
    /// No KK and NIK, Angkatan, Desil Awal, Pasal 9.
    register: Option<[String; 5]>,
}

/// The KK, the NIK, or both, as a list names a family.
fn sebagian(r: &mut Acak, kk: &str, nik: &str) -> (String, String) {
    match r.angka(3) {
        0 => (kk.to_owned(), String::new()),
        1 => (String::new(), nik.to_owned()),
        _ => (kk.to_owned(), nik.to_owned()),
    }
}

fn keluarga(r: &mut Acak, no: usize) -> Keluarga {
    let (hari, bulan, tahun) = (1 + r.angka(28), 1 + r.angka(12), 40 + r.angka(59));
    let kk = format!("637101{:02}{:02}25{}", 1 + r.angka(28), 1 + r.angka(12), 9000 + no);
    let nik = format!("637101{hari:02}{bulan:02}{tahun}{}", 9000 + no);
    let desil: Vec<String> = (0..1 + r.angka(4) / 3).map(|_| r.angka(11).to_string()).collect();
    let tempat = match r.angka(8) {
        0 => ["KABUPATEN BANJAR", "MARTAPURA", "SEKUMPUL", ""],
        1 => ["", "BANJARMASIN SELATAN", "MANTUIL", "63.71.01.1001"],
        2 => ["", "", "", "63.71.01.1001"],
        _ => ["KOTA BANJARMASIN", "BANJARMASIN SELATAN", "MANTUIL", ""],
    };
    let bansos = (r.angka(4) == 0).then(|| sebagian(r, &kk, &nik));
    let banyak_ppks = [0, 0, 1, 1, 2][r.angka(5) as usize];
    let ppks = (0..banyak_ppks).map(|_| {
        let (kk, nik) = sebagian(r, &kk, &nik);
        (kk, nik, r.pilih(&["Ya", "Ya", "Tidak", ""]).to_owned())
    });
    let ppks = ppks.collect();
    let register = (r.angka(6) == 0).then(|| {
        let (kk, nik) = sebagian(r, &kk, &nik);
        let isi = [r.pilih(&["2024", "2025", "2026"]), r.pilih(&["3", "5", "8", ""]), r.pilih(&["Ya", "Tidak", ""])];
        [kk, nik, isi[0].to_owned(), isi[1].to_owned(), isi[2].to_owned()]
    });
    Keluarga {
        no,
        kk_keluarga: kk.clone(),
        kk_anggota: kk,
        nik,
        lahir: format!("{hari:02}/{bulan:02}/19{tahun}"),
        pekerjaan: r.pilih(&["PEDAGANG", "PEGAWAI NEGERI SIPIL (PNS)", "TNI"]).to_owned(),
        desil,
        tempat: tempat.map(str::to_owned),
        pkh: r.pilih(&["Ya", "Tidak", "Tidak", ""]).to_owned(),
        pbi: r.pilih(&["Ya", "Tidak", ""]).to_owned(),
        bansos,
        ppks,
        register,
    }
}

/// A number with one slip, so that nobody takes it for sound.
fn nomor_rusak(r: &mut Acak, nomor: &str, jenis: JenisNomor) -> String {
    loop {
        let (i, j) = (r.angka(16) as usize, r.angka(16) as usize);
        let mut digit: Vec<char> = nomor.chars().collect();
        match r.angka(7) {
            0 => drop(digit.remove(i)),
            1 => digit.insert(i, r.pilih(&['0', '4', '7'])),
            2 => digit[i] = r.pilih(&['0', '3', '6', '9']),
            3 => digit.swap(i, j),
            4 => digit[i] = if digit[i] == '0' { 'O' } else { 'x' },
            5 => digit = format!("{}.{}E+15", digit[0], &nomor[1..2 + i.min(12)]).chars().collect(),
            _ => digit.truncate(6 + i.min(9)),
        }
        let teks: String = digit.into_iter().collect();
        if matches!(dari_teks(&teks, jenis).bacaan, Bacaan::Rusak(..)) {
            return teks;
        }
    }
}

/// Damages one datum; what it was.
fn rusakkan(r: &mut Acak, k: &mut Keluarga) -> &'static str {
    match r.angka(15) {
        0 | 1 => {
            k.kk_keluarga = nomor_rusak(r, &k.kk_keluarga, JenisNomor::Kk);
            k.kk_anggota.clone_from(&k.kk_keluarga);
            "No KK"
        }
        2 | 3 => {
            k.kk_keluarga = nomor_rusak(r, &k.kk_keluarga, JenisNomor::Kk);
            "No KK of the family row"
        }
        4 => {
            k.kk_anggota = nomor_rusak(r, &k.kk_anggota, JenisNomor::Kk);
            "No KK of the member row"
        }
        5..=7 => {
            k.nik = nomor_rusak(r, &k.nik, JenisNomor::Nik);
            "NIK"
        }
        8 | 9 => {
            let i = r.angka(k.desil.len() as u64) as usize;
            k.desil[i] = r.pilih(&["3.9", "tiga", "#REF!", "11"]).to_owned();
            "Desil"
        }
        10 => {
            k.tempat[0] = r.pilih(&["KOTA BANJARMASIM", "??"]).to_owned();
            "Kabupaten/Kota"
        }
        11 => {
            k.lahir = r.pilih(&["31/02/1960", "entah"]).to_owned();
            "Tanggal Lahir"
        }
        12 => {
            k.pekerjaan = "5".to_owned();
            "Pekerjaan"
        }
        13 => {
            k.pkh = "mungkin".to_owned();
            "PKH"
        }
        _ => match (&mut k.ppks[..], &mut k.register) {
            ([(_, _, miskin), ..], _) => {
                *miskin = "entah".to_owned();
                "Miskin"
            }
            (_, Some(isi)) => {
                let (i, teks) = r.pilih(&[(2, "20x6"), (3, "5,5")]);
                isi[i] = teks.to_owned();
                "register"
            }
            _ => {
                k.pbi = "mungkin".to_owned();
                "PBI"
            }
        },
    }
}

/// Status of each family, by the number in its address.
fn saring(semua: &[Keluarga], parameter: &str) -> BTreeMap<usize, String> {
    let meja = Meja::baru();
    let mut keluarga = "No KK,Desil,Kabupaten/Kota,Kecamatan,Kelurahan,Kode Kelurahan,PKH,pbi_nas,Alamat\n".to_owned();
    let mut anggota = "NIK,No KK,Nama,Tanggal Lahir,Hubungan Keluarga,Pekerjaan\n".to_owned();
    let mut bansos = "No KK,NIK,Jenis Bansos\n6371011212259999,,PKH\n".to_owned();
    let mut ppks = "No KK,NIK,Jenis PPKS,Miskin\n6371011212259999,,Pemulung,Ya\n".to_owned();
    let mut register =
        "ID Peserta,No KK,NIK,Angkatan,Desil Awal,Pasal 9\nU-0,6371011212259999,,2026,3,Tidak\n".to_owned();
    for k in semua {
        for d in &k.desil {
            let tempat = k.tempat.join(",");
            writeln!(keluarga, "{},{d},{tempat},{},{},RUMAH {}", k.kk_keluarga, k.pkh, k.pbi, k.no).unwrap();
        }
        writeln!(anggota, "{},{},SITI,{},1,{}", k.nik, k.kk_anggota, k.lahir, k.pekerjaan).unwrap();
        if let Some((kk, nik)) = &k.bansos {
            writeln!(bansos, "{kk},{nik},PKH").unwrap();
        }
        for (kk, nik, miskin) in &k.ppks {
            writeln!(ppks, "{kk},{nik},Pemulung,{miskin}").unwrap();
        }
        if let Some([kk, nik, angkatan, awal, pasal_9]) = &k.register {
            writeln!(register, "U-{},{kk},{nik},{angkatan},\"{awal}\",{pasal_9}", k.no).unwrap();
        }
    }
    let berkas = [("keluarga", keluarga), ("anggota", anggota), ("bansos", bansos), ("ppks", ppks)];
    for (nama, isi) in berkas.into_iter().chain([("register", register)]) {
        meja.tulis(&format!("{nama}.csv"), isi);
    }
    meja.tulis("parameter.csv", format!("Parameter,Nilai\n{parameter}\n"));
    let daftar = ["--bansos", "bansos.csv", "--ppks", "ppks.csv", "--register", "register.csv"];
    let kata = [&["keluarga.csv", "anggota.csv", "--parameter", "parameter.csv"][..], &daftar].concat();
    let hasil: Tabel = meja.saring_csv(&kata).0;
    let mut status: BTreeMap<usize, String> = BTreeMap::new();
    for b in hasil.ambil(&["Alamat", "Status"]) {
        let Some(no) = b[0].strip_prefix("RUMAH ").and_then(|n| n.parse().ok()) else { continue };
        // Rows with digits lost stand alone: the refused one is what matters.
        let satu = status.entry(no).or_insert_with(|| b[1].to_owned());
        if b[1] == "Tidak Layak" {
            b[1].clone_into(satu);
        }
    }
    status
}

#[test]
fn mending_a_damaged_datum_never_turns_a_refusal_into_layak() {
    let parameter = [
        "jalur_huruf_d,tidak",
        "usia_maksimum,60",
        "pekerjaan_dikecualikan,ASN; TNI; POLRI",
        "pbi_termasuk_bansos,ya",
        "bukti_miskin_huruf_b,daftar",
        "desil_miskin,2",
    ];
    let mut salah = Vec::new();
    let (mut ditolak, mut ditahan) = (0, 0);
    for benih in 1..=18u64 {
        let mut r = Acak(benih.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let utuh: Vec<Keluarga> = (0..120).map(|no| keluarga(&mut r, no)).collect();
        let mut rusak = utuh.clone();
        let apa: Vec<&str> = rusak.iter_mut().map(|k| rusakkan(&mut r, k)).collect();
        let parameter = parameter[benih as usize % parameter.len()];
        // Every fourth is damaged at a time, so that the others stand as they should.
        for bagian in 0..4 {
            let campur: Vec<Keluarga> =
                (0..120).map(|i| if i % 4 == bagian { rusak[i].clone() } else { utuh[i].clone() }).collect();
            let (sebelum, sesudah) = (saring(&campur, parameter), saring(&utuh, parameter));
            for no in (0..120).filter(|i| i % 4 == bagian) {
                match (sebelum[&no].as_str(), sesudah[&no].as_str()) {
                    ("Tidak Layak", "Layak") => {
                        salah.push(format!("seed {benih}, family {no}, {parameter}: damaged {}", apa[no]));
                    }
                    ("Tidak Layak", _) => ditolak += 1,
                    ("Perlu Verifikasi", "Layak") => ditahan += 1,
                    _ => {}
                }
            }
        }
    }
    assert!(salah.is_empty(), "{} of {ditolak} refusals:\n{}", salah.len(), salah.join("\n"));
    assert!(ditolak > 400 && ditahan > 300, "{ditolak} refused, {ditahan} held back");
}
