//! Traceability: what the spec promises, the Perwal says and the code decides can be followed to each other.
//!
//! Sheets and columns stand in `testdata/janji.csv`, one row a promise: command, sheet, columns in their order. A
//! command of its own is added by rows there and a line in [`Keluaran::semua`].

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::common::{BukuTerbaca, Meja, Tabel, contoh, testdata};
use uep::inside::perwal::parameter::DAFTAR;
use uep::inside::perwal::rujukan::Rujukan;
use uep::inside::perwal::tafsir::Tafsir;

const ACUAN: &str = "2026-04-15";

/// Outputs of every command over the bundled data, by the name that the table of promises gives them.
struct Keluaran {
    meja: Meja,
}

impl Keluaran {
    fn semua() -> Keluaran {
        let k = Keluaran { meja: Meja::baru() };
        for nama in ["keluarga.csv", "anggota.csv", "bansos.csv", "ppks.csv"] {
            k.meja.salin(&contoh(nama));
        }
        k.meja.salin(&contoh("triwulan/penilaian.csv"));
        k.meja.tulis("peserta.csv", std::fs::read(contoh("register.csv")).unwrap());
        k.meja.tulis("register.csv", register());
        k.meja.tulis("parameter.csv", "Parameter,Nilai\nkuota_perempuan_persen,50\nkuota_disabilitas_persen,5\n");
        k.saring();
        k.nilai();
        k.susun();
        k.evaluasi();
        k.templat();
        k
    }

    fn jalan(&self, kata: &str, keluaran: &str) {
        let mut kata: Vec<&str> = kata.split(' ').collect();
        kata.extend(["--as-of", ACUAN, "--force", "-o", keluaran]);
        let jawaban = self.meja.uep(&kata);
        assert_eq!((jawaban.kode, jawaban.galat.as_str()), (0, ""), "{kata:?}");
    }

    /// A command twice: the workbook, and the main table as CSV.
    fn dua(&self, nama: &str, kata: &str) {
        self.jalan(kata, &format!("{nama}.xlsx"));
        self.jalan(kata, &format!("{nama} csv.csv"));
    }

    fn saring(&self) {
        let kata = "screen keluarga.csv anggota.csv --bansos bansos.csv --ppks ppks.csv --register peserta.csv";
        self.jalan(&format!("{kata} --with-members"), "saringan.xlsx");
        self.jalan(&format!("{kata} --with-members --corrections saringan.xlsx"), "screen.xlsx");
        self.jalan(kata, "screen csv.csv");
        // Blank and crossed cells, a list without relationships, conditions of a juknis.
        self.meja.tulis("usia.csv", "Parameter,Nilai\nusia_minimum,18\ndesil_miskin,2\npbi_termasuk_bansos,ya\n");
        self.meja.tulis(
            "tanpa-hubungan.csv",
            "No KK,NIK,Nama,Desil,PKH,pbi_nas,Kabupaten/Kota,Kecamatan,Kelurahan\n\
             6371010101259001,6371014101909001,A,7,,Tidak,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL\n\
             6371010202259002,6371010503859002,B,7,x,,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL\n\
             6371010303259003,6371011203809003,C,3,v,Tidak,,BANJARMASIN SELATAN,SUNGAI MELATI\n",
        );
        self.jalan("screen tanpa-hubungan.csv --parameter usia.csv", "screen lain.xlsx");
        // The kelurahan stands in the kop alone.
        self.meja.tulis(
            "kop.csv",
            "DATA KELUARGA KELURAHAN MANTUIL KECAMATAN BANJARMASIN SELATAN KOTA BANJARMASIN,,,\n\
             No KK,NIK KK,Nama KK,Desil\n6371010101259001,6371014101909001,A,2\n",
        );
        self.jalan("screen kop.csv", "screen kop.xlsx");
    }

    fn nilai(&self) {
        let kata = "grade penilaian.csv --register register.csv";
        self.jalan(&format!("{kata} --quarter 2025-TW4"), "tw4.xlsx");
        self.dua("grade", &format!("{kata} --quarter 2026-TW1 --previous tw4.xlsx"));
        // The certificate of stage II again in stage III.
        let lulus = "ID Peserta,Kelas,Lulus Pelatihan,Nomor Sertifikat,Evaluator,Tanggal Verifikasi,Dasar Verifikasi\n\
            UEP-2026-0001,UEP Tumbuh,Ya,S-1/2025,Tim Evaluator,2025-12-20,Dokumen\n";
        self.meja.tulis("lulus.csv", lulus);
        self.jalan("grade lulus.csv --quarter 2025-TW4", "lulus.xlsx");
        self.meja.tulis("lulus.csv", lulus.replace("Tumbuh", "Berkembang"));
        self.jalan("grade lulus.csv --quarter 2026-TW1 --previous lulus.xlsx", "grade lain.xlsx");
        // The same stage a quarter later, with nothing said of the training.
        self.meja.tulis("lulus.csv", "ID Peserta,Kelas,Rencana Usaha\nUEP-2026-0001,UEP Tumbuh,Ya\n");
        self.jalan("grade lulus.csv --quarter 2026-TW1 --previous lulus.xlsx", "grade lanjut.xlsx");
    }

    fn susun(&self) {
        self.jalan("template asesmen --candidates saringan.xlsx", "template asesmen.xlsx");
        let dari = "--candidates saringan.xlsx --register register.csv --grades tw4.xlsx --parameter parameter.csv";
        self.meja.tulis("asesmen.csv", asesmen(&self.meja.jalur("template asesmen.xlsx")));
        self.dua("cohort", &format!("cohort --year 2026 --quota 20 --assessment asesmen.csv {dari}"));
    }

    fn evaluasi(&self) {
        self.meja.tulis("kegiatan.csv", "Tanggal,Jenis,Nama Kegiatan,Tahap\n2026-03-20,Pameran,Pasar Terapung,II\n");
        let insentif = "ID Peserta,Tahap,Jenis Insentif\nUEP-2024-0001,II,Bantuan stimulan awal\n";
        self.meja.tulis("insentif.csv", insentif);
        let dasar = "evaluate --register register.csv --grades grade.xlsx --activities kegiatan.csv --year";
        self.jalan(&format!("{dasar} 2025"), "evaluasi lalu.xlsx");
        let lain = "--assessment asesmen.csv --incentives insentif.csv --screening saringan.xlsx --previous";
        self.meja.tulis("evaluasi-lalu.xlsx", self.meja.byte("evaluasi lalu.xlsx"));
        self.dua("evaluate", &format!("{dasar} 2026 {lain} evaluasi-lalu.xlsx"));
    }

    fn templat(&self) {
        self.jalan("template penilaian --register register.csv --quarter 2026-TW1", "template penilaian.xlsx");
        for jenis in ["kegiatan", "insentif", "register", "parameter", "tabel-5-1"] {
            self.jalan(&format!("template {jenis}"), &format!("template {jenis}.xlsx"));
        }
        self.persetujuan();
    }

    /// A row of the screening is changed by hand, and somebody stands by it.
    fn persetujuan(&self) {
        let layak = self.buku("saringan").daftar("Layak");
        let desil = layak.kolom("Desil");
        let ubah = |l: &str, r: usize, c: usize| l == "Layak" && r == 4 && c == desil;
        let lain = if layak.baris[0][desil] == "1" { "2" } else { "1" };
        self.meja.simpan_ulang("saringan.xlsx", "diubah.xlsx", |l, r, c, _| ubah(l, r, c).then(|| lain.to_owned()));
        self.jalan("template persetujuan --from diubah.xlsx", "template persetujuan.xlsx");
        let judul = self.buku("template persetujuan").daftar("Persetujuan").judul;
        let isian = [("Alasan", "BA-7"), ("Disetujui Oleh", "RINA"), ("Jabatan", "Kepala"), ("Tanggal", "2026-04-01")];
        self.meja.simpan_ulang("template persetujuan.xlsx", "setuju.xlsx", |l, r, c, _| {
            let satu = isian.iter().find(|(j, _)| judul.get(c).is_some_and(|k| k == j));
            satu.filter(|_| l == "Persetujuan" && r == 4).map(|(_, isi)| (*isi).to_owned())
        });
        let kata = "template asesmen --candidates diubah.xlsx --approvals setuju.xlsx";
        self.jalan(kata, "template asesmen disetujui.xlsx");
        let kata =
            "cohort --year 2026 --quota 20 --assessment asesmen.csv --candidates diubah.xlsx --register register.csv";
        self.jalan(&format!("{kata} --approvals setuju.xlsx"), "cohort disetujui.xlsx");
        self.jalan(&format!("{kata} --approvals setuju.xlsx"), "cohort disetujui csv.csv");
    }

    fn buku(&self, nama: &str) -> BukuTerbaca {
        BukuTerbaca::baca(&self.meja.jalur(&format!("{nama}.xlsx")))
    }

    /// Names of all workbooks that were written.
    fn nama_buku(&self) -> Vec<String> {
        self.meja.isi().iter().filter_map(|n| n.strip_suffix(".xlsx")).map(str::to_owned).collect()
    }
}

/// The bundled register, with one who stopped.
fn register() -> String {
    std::fs::read_to_string(contoh("triwulan/register.csv")).unwrap().replacen(",Aktif,", ",Berhenti,", 1)
}

/// The assessment with a score for everything but the last one of each tenth family.
fn asesmen(templat: &Path) -> Vec<u8> {
    let tabel = BukuTerbaca::baca(templat).daftar("Asesmen");
    let nilai = ["Potensi", "Minat", "Kesiapan", "Komitmen"].map(|j| tabel.kolom(j));
    let mut penulis = csv::Writer::from_writer(Vec::new());
    penulis.write_record(&tabel.judul).unwrap();
    for (n, baris) in tabel.baris.iter().enumerate() {
        let isi = |(i, sel): (usize, &String)| match nilai.contains(&i) && (n % 10 > 0 || i != nilai[3]) {
            true => "4".to_owned(),
            false => sel.clone(),
        };
        penulis.write_record(baris.iter().enumerate().map(isi)).unwrap();
    }
    penulis.into_inner().unwrap()
}

/// Titles of a sheet: the first row that has all of these among its cells; the row with most of them otherwise.
fn judul(isi: &[Vec<calamine::Data>], dicari: &[&str]) -> Vec<String> {
    let teks = |b: &Vec<calamine::Data>| b.iter().map(ToString::to_string).collect::<Vec<_>>();
    let cocok = |b: &Vec<String>| dicari.iter().filter(|d| b.iter().any(|s| s == *d)).count();
    isi.iter().take(30).map(teks).rev().max_by_key(cocok).unwrap_or_default()
}

/// The promised names that are missing, or that stand before the one they were promised behind.
fn salah_urut<'a>(ada: &[String], dijanjikan: &[&'a str]) -> Vec<&'a str> {
    let mut sesudah = 0;
    let mut salah = Vec::new();
    for nama in dijanjikan {
        match ada[sesudah..].iter().position(|a| a == nama) {
            Some(i) => sesudah += i + 1,
            None => salah.push(*nama),
        }
    }
    salah
}

#[test]
fn every_sheet_and_column_promised_exists_in_its_order() {
    let keluaran = Keluaran::semua();
    let janji = Tabel::baca(&testdata("janji.csv"));
    let mut kurang = Vec::new();
    for baris in &janji.baris {
        let [perintah, lembar, kolom] = [&baris[0], &baris[1], &baris[2]].map(String::as_str);
        let kolom: Vec<&str> = kolom.split("; ").filter(|k| !k.is_empty()).collect();
        let ada = if perintah.ends_with(" csv") {
            let akhiran = if lembar.is_empty() { "csv".to_owned() } else { format!("{lembar}.csv") };
            Tabel::baca(&keluaran.meja.jalur(&format!("{perintah}.{akhiran}"))).judul
        } else {
            judul(keluaran.buku(perintah).isi(lembar), &kolom)
        };
        let salah = salah_urut(&ada, &kolom);
        if !salah.is_empty() {
            kurang.push(format!("{perintah}, {lembar}: {salah:?} not in its place among {ada:?}"));
        }
    }
    assert!(kurang.is_empty(), "{}", kurang.join("\n"));
    let mut perintah: Vec<&str> = janji.satu("Perintah");
    perintah.dedup();
    for satu in perintah.into_iter().filter(|p| !p.ends_with(" csv")) {
        let buku = keluaran.buku(satu);
        let ada: Vec<String> = buku.nama().into_iter().map(str::to_owned).collect();
        let mut lembar: Vec<&str> = janji.baris.iter().filter(|b| b[0] == satu).map(|b| b[1].as_str()).collect();
        lembar.dedup();
        assert_eq!(salah_urut(&ada, &lembar), [""; 0], "{satu} has {ada:?}");
        assert_eq!(ada.last().map(String::as_str), Some("Metadata"), "{satu}");
    }
}

/// Readings that Metadata of a workbook lists.
fn tafsir_tercetak(buku: &BukuTerbaca) -> Vec<String> {
    let mut baris = buku.isi("Metadata").iter().map(|b| b[0].to_string());
    baris.by_ref().find(|b| b == "Tafsir yang dipakai");
    baris.skip(1).take_while(|b| !b.is_empty()).collect()
}

#[test]
fn every_reading_is_printed_in_the_metadata_of_some_run() {
    let keluaran = Keluaran::semua();
    let tercetak: BTreeSet<String> =
        keluaran.nama_buku().iter().flat_map(|n| tafsir_tercetak(&keluaran.buku(n))).collect();
    let semua: BTreeSet<String> = Tafsir::SEMUA.iter().map(ToString::to_string).collect();
    let belum: Vec<_> = semua.difference(&tercetak).collect();
    assert!(belum.is_empty(), "never printed: {belum:?}");
    assert_eq!(tercetak, semua);
}

/// Rust files below a folder: path from the root, text without its tests.
fn sumber(folder: &str) -> Vec<(String, String)> {
    fn jelajah(folder: &Path, daftar: &mut Vec<PathBuf>) {
        for satu in std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()) {
            match satu.is_dir() {
                true => jelajah(&satu, daftar),
                false => daftar.push(satu),
            }
        }
    }
    let akar = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut daftar = Vec::new();
    jelajah(&akar.join(folder), &mut daftar);
    daftar.sort();
    let isi = daftar.into_iter().filter_map(|j| Some((j.clone(), std::fs::read_to_string(&j).ok()?)));
    isi.map(|(jalur, isi)| {
        let nama = jalur.strip_prefix(akar).unwrap().to_string_lossy().replace('\\', "/");
        let tanpa_uji = if folder == "src" { isi.split("#[cfg(test)]\nmod tests {").next().unwrap() } else { &isi };
        (nama, tanpa_uji.to_owned())
    })
    .collect()
}

#[test]
fn every_reading_is_used_where_something_is_decided_or_told() {
    let kode = sumber("src");
    let lain = kode.iter().filter(|(n, _)| n != "src/perwal/tafsir.rs" && !n.ends_with("/tests.rs"));
    let lain: Vec<&str> = lain.map(|(_, isi)| isi.as_str()).collect();
    for t in Tafsir::SEMUA {
        let dipakai = lain.iter().any(|isi| isi.contains(&format!("Tafsir::{t}")) || isi.contains(&format!("\"{t}\"")));
        assert!(dipakai, "{t} is a reading that nothing follows");
    }
}

/// In the README and the template they stand by tests of their own (`readme`, `parameter`).
#[test]
fn every_parameter_is_read_by_a_rule() {
    let kode = sumber("src");
    for d in DAFTAR {
        let dibaca = |(nama, isi): &&(String, String)| {
            // The targets of the indicators stand in one field.
            let medan = d.nama.split('.').next().unwrap();
            !nama.starts_with("src/perwal/parameter") && isi.contains(&format!(".{medan}"))
        };
        assert!(kode.iter().any(|s| dibaca(&s)), "{} changes nothing", d.nama);
        assert!(!d.satuan.is_empty() && !d.dasar.is_empty() && !d.keterangan.is_empty(), "{}", d.nama);
        // A basis may name several readings; one of them says that this parameter changes it.
        let dasar: Vec<&str> = d.dasar.split([';', ',', ' ']).filter(|t| t.starts_with('T') && t.len() == 3).collect();
        let milik = |t: &&str| Tafsir::SEMUA.iter().find(|s| s.to_string() == **t);
        assert!(dasar.iter().all(|t| milik(t).is_some()), "{} names {dasar:?}", d.nama);
        let diubah = dasar.iter().filter_map(milik).any(|t| t.parameter().split(", ").any(|p| p == d.nama));
        // A target is the Perwal's own; its reading says how it is compared.
        let target = d.nama.starts_with("target.");
        assert!(dasar.is_empty() || diubah || target, "{} stands under none of {dasar:?}", d.nama);
    }
}

#[test]
fn every_provision_of_pasal_5_and_9_has_a_case_in_the_table_of_rules() {
    let aturan = Tabel::baca(&testdata("aturan.csv"));
    for r in Rujukan::SEMUA {
        let (kolom, bagian) = match r {
            Rujukan::Pasal9 => ("Harus: Peserta", "Pasal 9"),
            _ => ("Harus: Dasar Hukum", r.teks().strip_prefix("Pasal 5 ayat (1) ").unwrap_or(r.teks())),
        };
        let sendiri = |sel: &&str| sel.split([';', ',']).flat_map(|s| s.split(" dan ")).any(|s| s.trim() == bagian);
        let ada = aturan.satu(kolom).iter().any(|s| sendiri(s) || (kolom == "Harus: Peserta" && s.contains(bagian)));
        assert!(ada, "{r} has no case");
    }
}

/// `Pasal 5`, `Bab V.C`, `Tabel 5.1`: the provisions that stand in the literals of a text.
fn ketentuan(isi: &str) -> BTreeSet<String> {
    let kata: Vec<&str> = isi
        .lines()
        .filter(|b| !b.trim_start().starts_with("//"))
        .flat_map(|b| {
            b.split(|c: char| c.is_whitespace() || matches!(c, '"' | '(' | ')' | ';' | ',' | ':' | '[' | ']'))
        })
        .filter(|k| !k.is_empty())
        .collect();
    let nomor = |k: &str| k.trim_end_matches('.').chars().all(|c| c.is_ascii_digit() || "IVXABCD.".contains(c));
    kata.windows(2)
        .filter(|k| ["Pasal", "Bab", "Tabel", "Matrik", "Bagan"].contains(&k[0]) && nomor(k[1]))
        .map(|k| format!("{} {}", k[0], k[1].trim_end_matches('.')))
        .collect()
}

#[test]
fn every_provision_that_a_rule_cites_is_expected_by_some_case() {
    let kasus: BTreeSet<String> = ["tests", "testdata"]
        .iter()
        .flat_map(|f| sumber(f))
        .filter(|(nama, _)| nama != "tests/telusur.rs")
        .flat_map(|(_, isi)| ketentuan(&isi))
        .collect();
    let aturan = sumber("src").into_iter().filter(|(n, _)| {
        n.starts_with("src/perwal/")
            && !["tafsir.rs", "parameter.rs", "parameter/daftar.rs", "tafsir/isi.rs", "tests.rs"]
                .iter()
                .any(|a| n.ends_with(a))
    });
    let dirujuk: BTreeSet<String> = aturan.flat_map(|(_, isi)| ketentuan(&isi)).collect();
    assert!(dirujuk.contains("Tabel 5.1") && dirujuk.contains("Pasal 9"), "{dirujuk:?}");
    let tanpa: Vec<_> = dirujuk.difference(&kasus).collect();
    assert!(tanpa.is_empty(), "cited without a case: {tanpa:?}");
}
