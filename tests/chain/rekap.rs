//! What `--recap` shares: nobody is listed, nothing points at a list, and whoever reckons with all its sheets, or
//! with two of them, finds no hidden cell that is small (UU 27/2022).

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::common::{BukuTerbaca, Meja, Tabel, contoh};
use crate::dua_tahun;
use calamine::Data;

const MINIMUM: i128 = 5;
const SARING: &str = "screen keluarga.csv anggota.csv --bansos bansos.csv --ppks ppks.csv";

/// The walk of two years.
fn meja() -> &'static Meja {
    static MEJA: OnceLock<Meja> = OnceLock::new();
    MEJA.get_or_init(|| {
        let meja = dua_tahun::meja();
        ["keluarga.csv", "anggota.csv", "bansos.csv", "ppks.csv"].iter().for_each(|n| meja.salin(&contoh(n)));
        meja.tulis("terbuka.csv", "Parameter,Nilai\nsel_minimum,0\n");
        meja
    })
}

/// Every command of the chain.
fn perintah() -> Vec<String> {
    let angkatan = "cohort --year 2026 --candidates saringan-2026.xlsx --assessment asesmen-2026-terisi.csv \
                    --register register-2025-dinas.csv --grades hasil-2025-TW4.xlsx --quota";
    let evaluasi = "evaluate --year 2026 --register register-2026-dinas.csv --grades hasil-2026-TW1.xlsx \
                    hasil-2026-TW2.xlsx --assessment asesmen-2026-terisi.csv --activities kegiatan-2026-terisi.csv \
                    --screening saringan-2026.xlsx --previous evaluasi-2025.xlsx";
    let nilai = "grade penilaian-2026-TW2-terisi.csv --quarter 2026-TW2 --register register-2026-berjalan.csv";
    let mut semua: Vec<String> = (1..=10).map(|n| format!("{SARING} --max-desil {n}")).collect();
    semua.extend([5, 10, 30, 60].map(|n| format!("{angkatan} {n}")));
    semua.extend([nilai.to_owned(), evaluasi.to_owned()]);
    semua
}

fn rekap(baris: &str, keluaran: &str, lain: &[&str]) -> BukuTerbaca {
    let meja = meja();
    let kata: Vec<&str> = baris.split_whitespace().collect();
    let tetap = ["--recap", "--force", "--as-of", "2026-12-31", "-o", keluaran];
    let jawaban = meja.uep(&[&kata[..], &tetap, lain].concat());
    assert_eq!(jawaban.kode, 0, "{baris}: {}", jawaban.galat);
    BukuTerbaca::baca(&meja.jalur(keluaran))
}

const TERBUKA: [&str; 2] = ["--parameter", "terbuka.csv"];

/// The figures of a recap. Tests that run beside each other have each their own file.
fn serang(baris: &str, lain: &[&str]) -> Isi {
    static KE: AtomicUsize = AtomicUsize::new(0);
    baca(&rekap(baris, &format!("serang-{}.xlsx", KE.fetch_add(1, Ordering::Relaxed)), lain))
}

/// A figure by what it is about: the outcome and the group (`None`: all of them).
type Kunci = (String, Option<String>, String);

/// The figures of a recap and the sums between them.
#[derive(Default)]
struct Isi {
    /// `None`: hidden.
    angka: BTreeMap<Kunci, Option<i128>>,
    /// The first is the sum of the others.
    jumlah: Vec<(Kunci, Vec<Kunci>)>,
}

/// Reads every table of every sheet. Rows of a table with the same titles and the same groups are the same figures.
fn baca(buku: &BukuTerbaca) -> Isi {
    let mut isi = Isi::default();
    for nama in buku.nama().into_iter().filter(|n| !["Masalah Data", "Metadata"].contains(n)) {
        let lembar = buku.isi(nama);
        for (r, baris) in lembar.iter().enumerate().filter(|(_, b)| b.first().is_some_and(|s| *s == "Kelompok")) {
            let judul: Vec<String> =
                baris.iter().skip(1).map(ToString::to_string).take_while(|s| !s.is_empty()).collect();
            let milik = lembar[r + 1..].iter().take_while(|b| !b[0].to_string().is_empty());
            let sumbu = lembar[r - 1][0].to_string();
            isi.tabel(&sumbu, &judul, &milik.collect::<Vec<_>>());
        }
    }
    isi
}

impl Isi {
    fn tabel(&mut self, sumbu: &str, judul: &[String], baris: &[&Vec<Data>]) {
        let jenis = judul.join("|");
        let satu = sumbu.split(' ').next() != Some("I") && baris.len() == 2 && baris[0][0] == "Peserta";
        // A question with one row is about itself alone.
        let jenis = if satu { format!("{sumbu}|{jenis}") } else { jenis };
        // Of each kind of obstacle the same people are counted: how many a group has is one figure.
        let (apa, menurut) = sumbu.split_once(" menurut ").unwrap_or(("", sumbu));
        let kendala = judul.iter().any(|j| j.contains("enyebut"));
        let kunci = |kelompok: Option<&str>, j: &str| -> Kunci {
            let jenis = match (kendala, j) {
                (false, _) => jenis.clone(),
                (true, "Jumlah") => "kendala".to_owned(),
                (true, _) => format!("{apa}|{jenis}"),
            };
            let sumbu = if kendala { menurut } else { sumbu };
            (jenis, kelompok.map(|k| format!("{sumbu}: {}", k.trim())), j.to_owned())
        };
        let mut di_atas: Option<String> = None;
        let mut anak: BTreeMap<Option<String>, Vec<String>> = BTreeMap::new();
        for b in baris {
            let nama = b[0].to_string();
            let kelompok = match nama.as_str() {
                "Jumlah" => None,
                "Jiwa" => continue,
                n if n.starts_with(' ') => {
                    anak.entry(di_atas.clone()).or_default().push(nama.clone());
                    Some(nama.as_str())
                }
                _ => {
                    anak.entry(None).or_default().push(nama.clone());
                    di_atas = Some(nama.clone());
                    Some(nama.as_str())
                }
            };
            let k: Vec<Kunci> = judul.iter().map(|j| kunci(kelompok, j)).collect();
            for (k, sel) in k.iter().zip(&b[1..]) {
                let n = match sel {
                    Data::Float(n) => Some(*n as i128),
                    Data::Int(n) => Some(i128::from(*n)),
                    lain => {
                        assert_eq!(lain.to_string(), "*", "{sumbu}: {nama}");
                        None
                    }
                };
                let lama = self.angka.insert(k.clone(), n);
                assert!(lama.is_none_or(|l| l == n), "{k:?} is hidden alike wherever it stands: {lama:?} and {n:?}");
            }
            let (jumlah, bagian) = k.split_last().unwrap();
            self.jumlah.push((jumlah.clone(), bagian.to_vec()));
        }
        for (atas, anak) in anak {
            for j in judul {
                let semua = anak.iter().map(|a| kunci(Some(a), j)).collect();
                self.jumlah.push((kunci(atas.as_deref(), j), semua));
            }
        }
    }

    /// What follows exactly: hidden figures with one value in all that adds up.
    fn terungkap(&self) -> Vec<(Kunci, i128)> {
        let tertutup: Vec<&Kunci> = self.angka.iter().filter(|(_, n)| n.is_none()).map(|(k, _)| k).collect();
        let di: BTreeMap<&Kunci, usize> = tertutup.iter().enumerate().map(|(i, k)| (*k, i)).collect();
        let mut baris: Vec<Vec<Pecahan>> = Vec::new();
        for (jumlah, bagian) in &self.jumlah {
            let mut b = vec![Pecahan(0, 1); tertutup.len() + 1];
            for (k, tanda) in bagian.iter().map(|k| (k, 1)).chain([(jumlah, -1)]) {
                match self.angka[k] {
                    Some(n) => b[tertutup.len()] = b[tertutup.len()].kurang(Pecahan(n * tanda, 1)),
                    None => b[di[k]] = b[di[k]].kurang(Pecahan(-tanda, 1)),
                }
            }
            baris.push(b);
        }
        selesaikan(baris, tertutup.len()).into_iter().map(|(i, n)| (tertutup[i].clone(), n)).collect()
    }
}

/// A fraction in lowest terms.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Pecahan(i128, i128);

impl Pecahan {
    fn sederhana(a: i128, b: i128) -> Pecahan {
        let (mut x, mut y) = (a.unsigned_abs(), b.unsigned_abs());
        while y > 0 {
            (x, y) = (y, x % y);
        }
        let fpb = if x == 0 { 1 } else { x as i128 } * b.signum();
        Pecahan(a / fpb, b / fpb)
    }

    fn kurang(self, lain: Pecahan) -> Pecahan {
        Pecahan::sederhana(self.0 * lain.1 - lain.0 * self.1, self.1 * lain.1)
    }

    fn kali(self, lain: Pecahan) -> Pecahan {
        Pecahan::sederhana(self.0 * lain.0, self.1 * lain.1)
    }
}

/// Gauss and Jordan over fractions: the unknowns that stand alone in a row, with their value.
fn selesaikan(mut baris: Vec<Vec<Pecahan>>, lebar: usize) -> Vec<(usize, i128)> {
    let mut dari = 0;
    for k in 0..lebar {
        let Some(p) = (dari..baris.len()).find(|i| baris[*i][k].0 != 0) else { continue };
        baris.swap(dari, p);
        let balik = Pecahan::sederhana(baris[dari][k].1, baris[dari][k].0);
        let acuan: Vec<Pecahan> = baris[dari].iter().map(|n| n.kali(balik)).collect();
        for (i, b) in baris.iter_mut().enumerate() {
            let kali = b[k];
            if i != dari && kali.0 != 0 {
                b.iter_mut().zip(&acuan).for_each(|(n, a)| *n = n.kurang(kali.kali(*a)));
            }
        }
        baris[dari] = acuan;
        dari += 1;
    }
    let satu = |b: &Vec<Pecahan>| {
        let isi: Vec<usize> = (0..lebar).filter(|k| b[*k].0 != 0).collect();
        (isi.len() == 1).then(|| (isi[0], b[lebar].0 / b[lebar].1))
    };
    baris[..dari].iter().filter_map(satu).collect()
}

fn kecil(n: i128) -> bool {
    (1..MINIMUM).contains(&n)
}

#[test]
fn a_recap_lists_nobody_and_points_at_no_list() {
    let boleh = [
        "Ringkasan",
        "Rekap Wilayah",
        "Terpilah",
        "Alokasi Wilayah",
        "Linimasa",
        "Capaian Indikator",
        "Efektivitas",
        "Kendala",
        "Multi-Angkatan",
        "Anggaran",
        "Masalah Data",
        "Metadata",
    ];
    let register = Tabel::baca(&meja().jalur("register-2026-dinas.csv"));
    let orang: Vec<&str> = ["ID Peserta", "NIK", "No KK", "Nama"].iter().flat_map(|j| register.satu(j)).collect();
    for baris in perintah() {
        let buku = rekap(&baris, "rekap.xlsx", &[]);
        assert!(buku.nama().iter().all(|n| boleh.contains(n)), "{baris}: {:?}", buku.nama());
        let mut arsip = zip::ZipArchive::new(std::io::Cursor::new(meja().byte("rekap.xlsx"))).unwrap();
        for i in 0..arsip.len() {
            let mut satu = arsip.by_index(i).unwrap();
            let mut teks = String::new();
            satu.read_to_string(&mut teks).unwrap();
            assert!(!teks.contains("<f>") && !teks.contains("<f "), "{baris}: a formula");
            let bocor = orang.iter().filter(|o| o.len() > 6).find(|o| teks.contains(**o));
            assert_eq!(bocor, None, "{baris}");
        }
        let lagi = meja().uep(&["grade", "rekap.xlsx", "--quarter", "2026-TW1", "-o", "x.xlsx"]);
        assert!(lagi.kode == 1 && lagi.galat.contains("--recap"), "{baris}: {}", lagi.galat);
    }
}

#[test]
fn no_small_cell_is_seen_or_follows_from_all_the_sheets() {
    let mut tertutup = 0;
    for baris in perintah() {
        let isi = serang(&baris, &[]);
        assert!(isi.angka.len() > 20, "{baris}: the attack reads the tables");
        let terlihat: Vec<_> = isi.angka.iter().filter(|(_, n)| n.is_some_and(kecil)).collect();
        assert!(terlihat.is_empty(), "{baris}: {terlihat:?}");
        tertutup += isi.angka.values().filter(|n| n.is_none()).count();
        let bocor: Vec<_> = isi.terungkap().into_iter().filter(|(_, n)| kecil(*n)).collect();
        assert!(bocor.is_empty(), "{baris}: {bocor:?}");
    }
    assert!(tertutup > 100, "there is something to attack: {tertutup}");
}

/// The attack finds what is there to be found: hide one cell of a table that hides nothing.
#[test]
fn the_attack_finds_a_cell_hidden_alone() {
    let mut isi = serang(SARING, &TERBUKA);
    assert!(isi.angka.values().all(Option::is_some), "sel_minimum 0 hides nothing");
    let (kunci, n) = isi.angka.iter().find(|(k, n)| k.1.is_some() && n.is_some_and(kecil)).unwrap();
    let (kunci, n) = (kunci.clone(), n.unwrap());
    isi.angka.insert(kunci.clone(), None);
    assert_eq!(isi.terungkap(), [(kunci, n)]);
}

/// Two runs by one who knows what is the same in both: who lives where, and what hangs on nothing that was changed.
fn serang_dua(baris: [&str; 2]) {
    let isi = baris.map(|b| serang(b, &[]));
    let benar = baris.map(|b| serang(b, &TERBUKA));
    // Of a column that is the same for every group, and of the total of a group, there is one figure in both.
    let kolom = |k: &Kunci| (k.0.clone(), k.2.clone());
    let beda: BTreeSet<(String, String)> =
        benar[0].angka.iter().filter(|(k, n)| benar[1].angka.get(k) != Some(n)).map(|(k, _)| kolom(k)).collect();
    let mut gabung = Isi::default();
    for (ke, isi) in isi.iter().enumerate() {
        let sama = |k: &Kunci| {
            let satu = benar[0].angka.get(k).is_some_and(|n| benar[1].angka.get(k) == Some(n));
            match k.2.as_str() {
                "Jumlah" if satu => (String::new(), k.1.clone(), k.2.clone()),
                _ if satu && !beda.contains(&kolom(k)) => k.clone(),
                _ => (format!("{ke}|{}", k.0), k.1.clone(), k.2.clone()),
            }
        };
        for (k, n) in &isi.angka {
            let milik = gabung.angka.entry(sama(k)).or_default();
            *milik = milik.or(*n);
        }
        gabung.jumlah.extend(isi.jumlah.iter().map(|(j, b)| (sama(j), b.iter().map(sama).collect())));
    }
    let bocor: Vec<_> = gabung.terungkap().into_iter().filter(|(_, n)| kecil(*n)).collect();
    assert!(bocor.is_empty(), "{baris:?}: {bocor:?}");
}

#[test]
fn two_runs_with_other_limits_give_no_small_cell_away() {
    for (a, b) in (1..10).flat_map(|a| [(a, a + 1), (a + 1, a)]) {
        serang_dua([a, b].map(|n| format!("{SARING} --max-desil {n}")).each_ref().map(String::as_str));
    }
}

#[test]
fn two_runs_with_other_places_or_quarters_give_no_small_cell_away() {
    let semua = perintah();
    let angkatan: Vec<&str> = semua.iter().filter(|b| b.starts_with("cohort")).map(String::as_str).collect();
    for dua in angkatan.windows(2) {
        serang_dua([dua[0], dua[1]]);
        serang_dua([dua[1], dua[0]]);
    }
    let evaluasi = semua.iter().find(|b| b.starts_with("evaluate")).unwrap();
    serang_dua([evaluasi, &evaluasi.replace(" hasil-2026-TW2.xlsx", "")]);
    let nilai = semua.iter().find(|b| b.starts_with("grade")).unwrap();
    serang_dua([nilai, &nilai.replace("TW2", "TW1")]);
}

#[test]
fn a_recap_is_a_workbook_of_one_state() {
    for (baris, kata) in [
        (&format!("{SARING} --recap -o r.csv"), ".xlsx"),
        (&format!("{SARING} --recap --mask -o r.xlsx"), "--mask"),
        (
            &"cohort --year 2026 --candidates saringan-2026.xlsx --assessment asesmen-2026-terisi.csv --register \
              register-2025-dinas.csv --quota 5,10 --recap -o r.xlsx"
                .to_owned(),
            "kuota",
        ),
    ] {
        let kata_kata: Vec<&str> = baris.split_whitespace().collect();
        let jawaban = meja().uep(&kata_kata);
        assert!([1, 2].contains(&jawaban.kode) && jawaban.galat.contains(kata), "{baris}: {}", jawaban.galat);
    }
    let buku = rekap(SARING, "m.xlsx", &[]);
    let isi: String = buku.isi("Metadata").iter().flatten().map(ToString::to_string).collect();
    assert!(isi.contains("dikurangkan") && !isi.contains("keluarga.csv"), "{isi}");
}
