//! Five years in a row (2025–2029): each year's register, results and screening are the next year's input.
//! In the end every participant is accounted for.

use crate::common;
use crate::jalan;
use std::collections::{BTreeMap, BTreeSet};

use crate::common::{BukuTerbaca, Meja, Tabel};
use crate::jalan::{Pesanan, Tahun};

const KUOTA: u32 = 30;

fn jalani(meja: &Meja) -> Vec<Tahun> {
    let data = common::contoh("");
    let keluaran = meja.jalur("jalan");
    let tahun = 2025..=2029;
    let p = Pesanan { data, keluaran, tahun, kuota: KUOTA, benih: 65, bicara: false, antara: &|_| Ok(()) };
    let tahun = jalan::jalani(&p).unwrap();
    common::paket::periksa_folder(&meja.jalur("jalan"));
    tahun
}

/// ID → the row's cells by title.
fn register(jalur: &std::path::Path) -> BTreeMap<String, BTreeMap<String, String>> {
    let t = Tabel::baca(jalur);
    let satu = |b: &Vec<String>| -> (String, BTreeMap<String, String>) {
        (b[t.kolom("ID Peserta")].clone(), t.judul.iter().cloned().zip(b.iter().cloned()).collect())
    };
    t.baris.iter().map(satu).collect()
}

fn tahap(romawi: &str) -> u16 {
    ["I", "II", "III", "IV"].iter().position(|t| *t == romawi).unwrap() as u16
}

#[test]
fn everyone_who_entered_is_active_ready_graduated_or_stopped() {
    let meja = Meja::baru();
    let tahun = jalani(&meja);
    let mut masuk: BTreeSet<String> = BTreeSet::new();
    let mut lalu: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for t in &tahun {
        let kini = register(&t.register);
        // Nobody is lost, nobody comes in but the new angkatan, up to the quota.
        assert!(lalu.keys().all(|id| kini.contains_key(id)), "{}", t.tahun);
        let baru: Vec<&String> = kini.keys().filter(|id| !lalu.contains_key(*id)).collect();
        assert_eq!(baru.len() as u32, KUOTA, "{}", t.tahun);
        for id in baru {
            assert!(masuk.insert(id.clone()), "{id} twice");
            let b = &kini[id];
            assert_eq!(
                (b["Angkatan"].as_str(), b["Tahap"].as_str(), b["Status"].as_str()),
                (&*t.tahun.to_string(), "I", "Aktif")
            );
        }
        let nilai = nilai_tahun_lalu(&tahun, t.tahun);
        for (id, b) in &kini {
            langkah_benar(t, id, lalu.get(id), b, nilai.get(id));
        }
        satu_keluarga_satu_kali(&kini);
        lalu = register(&t.register_dinas);
        assert_eq!(lalu.len(), kini.len());
    }
    let mut banyak: BTreeMap<&str, usize> = BTreeMap::new();
    lalu.values().for_each(|b| *banyak.entry(b["Status"].as_str()).or_default() += 1);
    let jumlah: usize = ["Aktif", "Siap Graduasi", "Graduasi", "Berhenti"].iter().filter_map(|s| banyak.get(s)).sum();
    assert_eq!((jumlah, masuk.len()), (150, 150), "{banyak:?}");
    assert!(["Aktif", "Graduasi", "Berhenti"].iter().all(|s| banyak.contains_key(s)), "a dull walk: {banyak:?}");
}

/// Class, grade and moving up in the fourth quarter of a result.
type Nilai = (String, String, String);

/// The fourth quarter of the year before, by ID.
fn nilai_tahun_lalu(tahun: &[Tahun], kini: u16) -> BTreeMap<String, Nilai> {
    let Some(lalu) = tahun.iter().find(|t| t.tahun + 1 == kini) else { return BTreeMap::new() };
    let hasil = BukuTerbaca::baca(&lalu.hasil[3]).daftar("Hasil Penilaian");
    let satu = |b: Vec<&str>| (b[0].to_owned(), (b[1].to_owned(), b[2].to_owned(), b[3].to_owned()));
    hasil.ambil(&["ID Peserta", "Kelas", "Nilai", "Naik Tahap"]).into_iter().map(satu).collect()
}

/// The step against the rules, worked out here.
fn langkah_benar(
    t: &Tahun,
    id: &str,
    lalu: Option<&BTreeMap<String, String>>,
    kini: &BTreeMap<String, String>,
    nilai: Option<&Nilai>,
) {
    let Some(lalu) = lalu else { return };
    let (dari, ke) = (tahap(&lalu["Tahap"]), tahap(&kini["Tahap"]));
    let angkatan: u16 = kini["Angkatan"].parse().unwrap();
    assert_eq!(lalu["Angkatan"], kini["Angkatan"], "{id}");
    for kolom in ["NIK", "No KK", "Nama", "Tanggal Lahir", "Omzet Baseline", "Pendamping", "Catatan"] {
        assert_eq!(lalu[kolom], kini[kolom], "{id} {kolom}");
    }
    assert!(ke == dari || ke == dari + 1, "{id}: {dari} to {ke}");
    assert!(t.tahun >= angkatan + ke, "{id} is ahead of the first year of its stage");
    let aktif = lalu["Status"] == "Aktif";
    if !aktif {
        assert_eq!((dari, &lalu["Status"]), (ke, &kini["Status"]), "{id}: what the Dinas entered stays");
        return;
    }
    let boleh = t.tahun > angkatan + dari;
    let (kelas, huruf, naik) = nilai.cloned().unwrap_or_default();
    let sekelas = kelas == lalu["Kelas"];
    let naik_nilai = sekelas && (huruf == "A" || huruf == "B" && naik == "Ya");
    match dari {
        0 if ke == 1 => assert_eq!(kini["Profil Baseline Lengkap"], "Ya", "{id}"),
        0 => assert!(!boleh || kini["Profil Baseline Lengkap"] != "Ya", "{id} should have moved"),
        1 | 2 => assert_eq!(ke == dari + 1, boleh && naik_nilai, "{id} in {}: {nilai:?}", t.tahun),
        _ => {
            let siap = sekelas && matches!(huruf.as_str(), "A" | "B") && naik == "Ya";
            assert_eq!(kini["Status"] == "Siap Graduasi", siap, "{id}: {nilai:?}");
        }
    }
    if ke > dari {
        assert_eq!(kini["Tahun Masuk Tahap"], t.tahun.to_string(), "{id}");
    } else {
        assert_eq!(kini["Tahun Masuk Tahap"], lalu["Tahun Masuk Tahap"], "{id}");
    }
}

fn satu_keluarga_satu_kali(register: &BTreeMap<String, BTreeMap<String, String>>) {
    for kolom in ["No KK", "NIK"] {
        let semua: BTreeSet<&String> = register.values().map(|b| &b[kolom]).collect();
        assert_eq!(semua.len(), register.len(), "{kolom}");
    }
}
