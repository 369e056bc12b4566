//! Sheet `Efektivitas` (Pasal 8 ayat (2) huruf b): businesses still active, grades by quarter, moves of
//! stage, turnover before and now, desil and social assistance, families reached, income.

use super::peserta::{NILAI, kolom_di};
use super::{Bahan, R, TAK_TERHITUNG, sub_judul};
use crate::decide::evaluate::efektivitas::{Arah, Bagian, Banding, Omzet};
use crate::decide::evaluate::orang::Orang;
use crate::decide::evaluate::triwulan::Keadaan;
use crate::perwal::kondisi_awal::{
    GRADUASI_PKH, KALTIM_PERSEN, KELUARGA_BAB_I, KELUARGA_BAB_II, KondisiAwal, USAHA_AKTIF,
};
use crate::record::saringan::kpm_pkh;
use crate::sheets::jalan::huruf_kolom;
use crate::write::rentang::Rentang;
use crate::write::samar;
use crate::write::xlsx::{Gaya, Lembar, NilaiRumus, Rumus};

pub const NAMA: &str = "Efektivitas";
const LEBAR: [f64; 10] = [48.0, 12.0, 12.0, 12.0, 13.0, 13.0, 13.0, 13.0, 13.0, 44.0];
/// First row of the grades by quarter, from 0: the summary's chart refers to it.
pub const NILAI_MULAI: u32 = 14;
/// The outcomes, in the order of the columns B to F.
pub const HASIL: [&str; 5] = ["A", "B", "C", "TP", "BD"];

pub fn lembar(b: &Bahan<'_>, mut l: Lembar) -> R<Lembar> {
    let rentang = &b.rentang();
    l.lebar(&LEBAR)?;
    l.kepala("Efektivitas Pelaksanaan Program (Pasal 8 ayat (2) huruf b)", &sub_judul(b, "dibanding keadaan awal"))?;
    let mut r = terhadap_awal(&mut l, b, rentang, 3)?;
    debug_assert_eq!(r + 2, NILAI_MULAI);
    r = nilai(&mut l, b, rentang, r)?;
    r = pindah(&mut l, b, rentang, r)?;
    r = omzet(&mut l, b, rentang, r)?;
    r = desil(&mut l, b, rentang, r)?;
    r = jangkauan(&mut l, b, r)?;
    r = klaster(&mut l, b, r + 1)?;
    l.cetak(true, None)?;
    l.area_cetak(r, LEBAR.len() as u16 - 1)?;
    Ok(l)
}

/// A share of participants beside what it is compared with.
struct Banding2<'a> {
    apa: &'a str,
    bagian: Bagian,
    /// Column of the list that holds the answers.
    kolom: &'a str,
    /// The figure of before, and whether a difference from it means anything (T55).
    awal: Option<(f64, bool)>,
    catatan: String,
}

fn terhadap_awal(l: &mut Lembar, b: &Bahan<'_>, rentang: &Rentang, mulai: u32) -> R<u32> {
    let e = &b.hasil.efektivitas;
    let dulu = |k: &KondisiAwal| f64::from(k.pembilang) / f64::from(k.penyebut);
    let baris = [
        Banding2 {
            apa: "Usaha yang masih aktif (tahap II ke atas, T57)",
            bagian: e.usaha_aktif,
            kolom: "Usaha Aktif",
            awal: Some((dulu(&USAHA_AKTIF), true)),
            catatan: format!("{}; {}", USAHA_AKTIF.apa, USAHA_AKTIF.dasar),
        },
        Banding2 {
            apa: "Sama, dibanding skema kelompok Kaltim",
            bagian: e.usaha_aktif,
            kolom: "Usaha Aktif",
            awal: Some((f64::from(KALTIM_PERSEN) / 100.0, true)),
            catatan: format!("sekitar {KALTIM_PERSEN}% usahanya bertahan; di luar Perwal"),
        },
        Banding2 {
            apa: "KPM PKH yang tidak lagi menerima PKH sejak masuk (T55)",
            bagian: e.keluar_pkh,
            kolom: "Keluar PKH",
            awal: Some((dulu(&GRADUASI_PKH), false)),
            catatan: format!(
                "{}; keadaan awal: {} dalam setahun ({}); jangka waktunya lain, jadi tanpa selisih",
                sejak_masuk(b),
                GRADUASI_PKH.apa,
                GRADUASI_PKH.dasar
            ),
        },
        Banding2 {
            apa: "Penerima bansos yang tidak lagi menerima bansos (T55)",
            bagian: e.keluar_bansos,
            kolom: "Keluar Bansos",
            awal: None,
            catatan: "di luar PBI (T03)".into(),
        },
        Banding2 {
            apa: "Pendapatan keluarga paling sedikit UMK",
            bagian: e.umk,
            kolom: "Di Atas UMK",
            awal: None,
            catatan: format!("UMK {} sebulan (parameter umk)", b.param.umk),
        },
        Banding2 {
            apa: "KPM PKH yang keluar dari PKH dalam setahun (T55)",
            bagian: e.keluar_pkh_setahun,
            kolom: "Keluar PKH Setahun",
            awal: Some((dulu(&GRADUASI_PKH), true)),
            catatan: match &b.hasil.pkh_lama {
                Some(_) => format!(
                    "dari yang pada evaluasi {} masih menerima; {} ({})",
                    b.hasil.waktu.tahun - 1,
                    GRADUASI_PKH.apa,
                    GRADUASI_PKH.dasar
                ),
                None => "perlu evaluasi tahun sebelumnya sebagai buku kerja (--previous)".into(),
            },
        },
    ];
    l.teks(mulai, 0, "1. Hasil program dibanding keadaan awal", Gaya::Bagian)?;
    let judul = [
        "Ukuran",
        "Memenuhi",
        "Dari",
        "Belum Ada Data",
        "Bagian",
        "Bagian Maks",
        "Keadaan Awal",
        "Selisih",
        "Selisih Maks",
    ];
    l.baris_kepala(mulai + 1, 0, &judul)?;
    l.teks(mulai + 1, 9, "Keterangan", Gaya::Kepala)?;
    l.tinggi(mulai + 1, 28.0)?;
    for (i, satu) in baris.iter().enumerate() {
        bagian(l, rentang, mulai + 2 + i as u32, satu)?;
    }
    let r = mulai + 2 + baris.len() as u32;
    let catatan = "Angka 45 KK atau 21,12% di Bab I.A tidak cocok dengan penyebut mana pun dan tidak dipakai (T21).";
    l.teks(r, 0, catatan, Gaya::Catatan)?;
    Ok(r + 1)
}

/// The period of a figure since entry: the angkatan of those it is about.
fn sejak_masuk(b: &Bahan<'_>) -> String {
    let kpm = b.hasil.orang.iter().filter(|o| kpm_pkh(&o.daftar.bansos_awal));
    let angkatan: Vec<u16> = kpm.filter_map(Orang::angkatan).collect();
    match (angkatan.iter().min(), angkatan.iter().max()) {
        (Some(a), Some(z)) if a == z => format!("sejak masuk, angkatan {a}"),
        (Some(a), Some(z)) => format!("sejak masuk, angkatan {a} sampai {z}"),
        _ => "sejak masuk".into(),
    }
}

fn bagian(l: &mut Lembar, rentang: &Rentang, r: u32, s: &Banding2<'_>) -> R<()> {
    let n = r + 1;
    let di = kolom_di(s.kolom);
    l.teks(r, 0, s.apa, Gaya::Teks)?;
    for (c, syarat, nilai) in [(1, "Ya", s.bagian.ya), (2, "?*", s.bagian.semua), (3, "Belum", s.bagian.belum)] {
        let rumus = format!("={}", rentang.rumus(&format!("COUNTIFS({{{di}}},\"{syarat}\")")));
        l.rumus(r, c, &Rumus { rumus, nilai: nilai.into() }, Gaya::Angka)?;
    }
    // Nobody to ask, or nobody of whom anything is known.
    let ujung =
        [(4, format!("B{n}/C{n}"), s.bagian.pecahan()), (5, format!("(B{n}+D{n})/C{n}"), s.bagian.pecahan_maks())];
    for (c, bagi, nilai) in &ujung {
        let rumus = format!("=IF(C{n}=D{n},\"{TAK_TERHITUNG}\",{bagi})");
        l.rumus_atau(r, *c, &rumus, &NilaiRumus::atau(*nilai, TAK_TERHITUNG), Gaya::Persen)?;
    }
    match s.awal {
        Some((awal, _)) => l.angka(r, 6, awal, Gaya::PersenHalus)?,
        None => l.teks(r, 6, "-", Gaya::Tengah)?,
    }
    for ((c, di), (.., ini)) in [(7, 'E'), (8, 'F')].into_iter().zip(ujung) {
        match s.awal {
            Some((awal, true)) => {
                let rumus = format!("=IF(ISNUMBER({di}{n}),{di}{n}-G{n},\"-\")");
                l.rumus_atau(r, c, &rumus, &NilaiRumus::atau(ini.map(|i| i - awal), "-"), Gaya::Persen)?;
            }
            _ => l.teks(r, c, "-", Gaya::Tengah)?,
        }
    }
    l.teks(r, 9, &s.catatan, Gaya::Lipat)?;
    l.tinggi(r, 13.5 * s.catatan.chars().count().div_ceil(48).max(1) as f64 + 3.0)
}

fn nilai(l: &mut Lembar, b: &Bahan<'_>, rentang: &Rentang, mulai: u32) -> R<u32> {
    l.teks(mulai, 0, "2. Nilai menurut triwulan (Tabel 5.1)", Gaya::Bagian)?;
    let mut judul = vec!["Triwulan"];
    judul.extend(HASIL);
    judul.extend(["Jumlah", "% A dan B", "% A dan B Maks"]);
    l.baris_kepala(mulai + 1, 0, &judul)?;
    let pertama = mulai + 2;
    for (ke, isi) in b.hasil.efektivitas.nilai.iter().enumerate() {
        let (r, n) = (pertama + ke as u32, pertama + ke as u32 + 1);
        l.teks(r, 0, &format!("Triwulan {} {}", ["I", "II", "III", "IV"][ke], b.hasil.waktu.tahun), Gaya::TeksTebal)?;
        let di = kolom_di(NILAI[ke]);
        for (k, hasil) in HASIL.iter().enumerate() {
            let rumus = format!("={}", rentang.rumus(&format!("COUNTIFS({{{di}}},\"{hasil}\")")));
            let nilai = isi.map_or(0, |i| i[k]).into();
            l.rumus(r, 1 + k as u16, &Rumus { rumus, nilai }, Gaya::Angka)?;
        }
        let semua: u32 = isi.map_or(0, |i| i.iter().sum());
        l.rumus(r, 6, &Rumus { rumus: format!("=SUM(B{n}:F{n})"), nilai: semua.into() }, Gaya::AngkaTebal)?;
        let ab = isi.as_ref().map(bagian_ab);
        let ujung = [
            (7, format!("B{n}+C{n}"), ab.and_then(Bagian::pecahan)),
            (8, format!("B{n}+C{n}+F{n}"), ab.and_then(Bagian::pecahan_maks)),
        ];
        for (c, atas, nilai) in ujung {
            let rumus = format!("=IF(G{n}=F{n},\"{TAK_TERHITUNG}\",({atas})/G{n})");
            l.rumus_atau(r, c, &rumus, &NilaiRumus::atau(nilai, TAK_TERHITUNG), Gaya::PersenTebal)?;
        }
        let keadaan = b.hasil.keadaan.iter().find(|k| usize::from(k.triwulan.ke()) == ke + 1);
        let catatan = keadaan.map_or("hasil triwulan ini tidak diberikan".into(), Keadaan::uraian);
        l.teks(r, 9, &catatan, Gaya::Lipat)?;
        l.tinggi(r, 13.5 * catatan.chars().count().div_ceil(46).max(1) as f64 + 3.0)?;
    }
    Ok(pertama + 5)
}

/// A and B among those assessed; a BD may still be one (T57).
pub fn bagian_ab(nilai: &[u32; 5]) -> Bagian {
    Bagian { ya: nilai[0] + nilai[1], semua: nilai.iter().sum(), belum: nilai[4] }
}

fn pindah(l: &mut Lembar, b: &Bahan<'_>, rentang: &Rentang, mulai: u32) -> R<u32> {
    l.teks(mulai, 0, "3. Perpindahan tahap menurut angkatan (T10)", Gaya::Bagian)?;
    let judul = [
        "Angkatan",
        "Peserta",
        "Masuk II tahun ini",
        "Masuk III tahun ini",
        "Masuk IV tahun ini",
        "TW4: naik",
        "TW4: bersyarat",
        "TW4: menunggu",
        "TW4: tidak naik",
        "Siap Graduasi / Graduasi / Berhenti",
    ];
    l.baris_kepala(mulai + 1, 0, &judul)?;
    l.tinggi(mulai + 1, 28.0)?;
    let (angkatan, kelas, masuk) = (kolom_di("Angkatan"), kolom_di("Kelas"), kolom_di("Tahun Masuk Tahap"));
    let naik = kolom_di("Naik Tahap TW4");
    let mut r = mulai + 2;
    for (tahun, p) in &b.hasil.efektivitas.pindah {
        l.teks(r, 0, &tahun.map_or("Tidak diketahui".into(), |t| t.to_string()), Gaya::TeksTebal)?;
        let syarat = tahun.map_or("\"\"".to_owned(), |t| t.to_string());
        let mut isi = vec![(String::new(), p.peserta)];
        for (nama, n) in ["UEP Tumbuh", "UEP Berkembang", "UEP Mandiri"].into_iter().zip(p.masuk) {
            isi.push((format!(",{{{kelas}}},\"{nama}\",{{{masuk}}},{}", b.hasil.waktu.tahun), n));
        }
        for (nama, n) in ["Ya", "Bersyarat", "Menunggu", "Tidak"].into_iter().zip(p.naik) {
            isi.push((format!(",{{{naik}}},\"{nama}\""), n));
        }
        for (c, (lain, n)) in (1..).zip(isi) {
            // A blank is found in rows that have an ID.
            let dasar = if tahun.is_none() { format!("{{{}}},\"?*\",", kolom_di("ID Peserta")) } else { String::new() };
            let rumus = format!("={}", rentang.rumus(&format!("COUNTIFS({dasar}{{{angkatan}}},{syarat}{lain})")));
            l.rumus(r, c, &Rumus { rumus, nilai: n.into() }, Gaya::Angka)?;
        }
        let [siap, graduasi, berhenti] = p.status;
        l.teks(r, 9, &format!("{siap} / {graduasi} / {berhenti}"), Gaya::Tengah)?;
        r += 1;
    }
    if b.hasil.efektivitas.nilai[3].is_none() {
        l.teks(r, 0, "Hasil triwulan IV belum ada: kenaikan tahap belum dapat ditentukan.", Gaya::Catatan)?;
        r += 1;
    }
    Ok(r + 1)
}

fn omzet(l: &mut Lembar, b: &Bahan<'_>, rentang: &Rentang, mulai: u32) -> R<u32> {
    l.teks(mulai, 0, "4. Omzet sebulan sebelum dan sesudah (berpasangan: yang kedua angkanya ada)", Gaya::Bagian)?;
    let judul = ["Kelompok", "n", "Sebelum K1", "Median", "K3", "Sesudah K1", "Median", "K3", "Naik (n dan bagian)"];
    l.baris_kepala(mulai + 1, 0, &judul)?;
    let mut r = mulai + 2;
    for o in &b.hasil.efektivitas.omzet {
        satu_omzet(l, b, rentang, r, o)?;
        r += 1;
    }
    l.teks(r, 0, "Sesudah: rata-rata sebulan triwulan terakhir. K1, median, K3: kuartil.", Gaya::Catatan)?;
    Ok(r + 2)
}

fn satu_omzet(l: &mut Lembar, b: &Bahan<'_>, rentang: &Rentang, r: u32, o: &Omzet) -> R<()> {
    let (dasar, label) = match o.banding {
        Banding::AwalTahap => ("Omzet Awal Tahap", "sejak awal tahap (T09)"),
        Banding::Baseline => ("Omzet Baseline", "sejak baseline"),
    };
    let siapa = o.kelas.map_or("Semua kelas", |k| k.label());
    l.teks(r, 0, &format!("{siapa}, {label}"), if o.kelas.is_none() { Gaya::TeksTebal } else { Gaya::Teks })?;
    let (x, y, k) = (kolom_di(dasar), kolom_di("Omzet Kini"), kolom_di("Kelas"));
    let milik = o.kelas.map_or(String::new(), |kelas| format!("({{{k}}}=\"{}\")*", kelas.label()));
    let pasangan = format!("{milik}({{{x}}}<>\"\")*({{{y}}}<>\"\")");
    // A list of several sheets has no quartile in one formula.
    let tunggal = b.hasil.orang.len() < 1_000_000;
    let n = f64::from(o.n);
    l.rumus_larik(r, 1, &format!("=SUM({})", rentang.rumus(&pasangan)), &NilaiRumus::Angka(n), Gaya::Angka)?;
    let kuartil = [(2, &x, o.sebelum), (5, &y, o.sesudah)];
    for (c, kolom, isi) in kuartil {
        for ke in 0..3u16 {
            let nilai = NilaiRumus::atau(isi.map(|q| q[usize::from(ke)] as f64 / 4.0), "-");
            if tunggal {
                let isi = rentang.rumus(&format!("IF({pasangan},{{{kolom}}},\"\")"));
                let rumus = format!("=IF(B{}=0,\"-\",QUARTILE({isi},{}))", r + 1, ke + 1);
                l.rumus_larik(r, c + ke, &rumus, &nilai, Gaya::Angka)?;
            } else if let NilaiRumus::Angka(n) = nilai {
                l.angka(r, c + ke, n, Gaya::Angka)?;
            }
        }
    }
    let bagian = if o.n == 0 {
        TAK_TERHITUNG.to_owned()
    } else {
        let persepuluh = (2000 * u64::from(o.naik) + u64::from(o.n)) / (2 * u64::from(o.n));
        format!("{} ({},{}%)", o.naik, persepuluh / 10, persepuluh % 10)
    };
    l.teks(r, 8, &bagian, Gaya::Tengah)
}

fn desil(l: &mut Lembar, b: &Bahan<'_>, rentang: &Rentang, mulai: u32) -> R<u32> {
    l.teks(mulai, 0, "5. Desil kini dibanding saat masuk (hasil penyaringan tahun ini)", Gaya::Bagian)?;
    l.baris_kepala(mulai + 1, 0, &["Perubahan Desil", "Peserta", "Bagian", "Bagian Maks"])?;
    let di = kolom_di("Perubahan Desil");
    let pertama = mulai + 2;
    let semua: u32 = b.hasil.efektivitas.desil.iter().sum();
    let tak_diketahui = b.hasil.efektivitas.desil[Arah::TidakDiketahui as usize];
    let akhir = pertama + Arah::SEMUA.len() as u32;
    for (i, arah) in Arah::SEMUA.into_iter().enumerate() {
        let r = pertama + i as u32;
        let n = b.hasil.efektivitas.desil[arah as usize];
        l.teks(r, 0, arah.nama(), Gaya::Teks)?;
        let rumus = format!("={}", rentang.rumus(&format!("COUNTIFS({{{di}}},\"{}\")", arah.nama())));
        l.rumus(r, 1, &Rumus { rumus, nilai: n.into() }, Gaya::Angka)?;
        // The last row counts those of whom nothing is known; any of them may be in the rows above (T57).
        let belum = if arah == Arah::TidakDiketahui { 0 } else { tak_diketahui };
        let tambah = if belum == 0 { String::new() } else { format!("+B{akhir}") };
        let diketahui = |atas: u32| (semua > tak_diketahui).then(|| f64::from(atas) / f64::from(semua));
        let ujung =
            [(2, format!("B{}", r + 1), diketahui(n)), (3, format!("(B{}{tambah})", r + 1), diketahui(n + belum))];
        for (c, atas, nilai) in ujung {
            let rumus = format!("=IF(B{0}=B{akhir},\"{TAK_TERHITUNG}\",{atas}/B{0})", akhir + 1);
            l.rumus_atau(r, c, &rumus, &NilaiRumus::atau(nilai, TAK_TERHITUNG), Gaya::Persen)?;
        }
    }
    l.teks(akhir, 0, "Jumlah", Gaya::TeksTebal)?;
    let rumus = format!("=SUM(B{}:B{akhir})", pertama + 1);
    l.rumus(akhir, 1, &Rumus { rumus, nilai: semua.into() }, Gaya::AngkaTebal)?;
    Ok(akhir + 2)
}

fn jangkauan(l: &mut Lembar, b: &Bahan<'_>, mulai: u32) -> R<u32> {
    let e = &b.hasil.efektivitas;
    l.teks(mulai, 0, "6. Keluarga yang dijangkau", Gaya::Bagian)?;
    l.baris_kepala(mulai + 1, 0, &["Ukuran", "Keluarga", "Dari", "Bagian"])?;
    let baris = [
        ("Semua angkatan, dari KK miskin dan rentan Bab I (desil 1–4)", e.keluarga, KELUARGA_BAB_I),
        ("Semua angkatan, dari KK desil 1–5 Tabel 2.1 (T01)", e.keluarga, KELUARGA_BAB_II),
        ("Angkatan tahun ini, dari KK desil 1–5 Tabel 2.1", e.keluarga_baru, KELUARGA_BAB_II),
    ];
    for (i, (apa, n, dari)) in baris.into_iter().enumerate() {
        let r = mulai + 2 + i as u32;
        l.teks(r, 0, apa, Gaya::Teks)?;
        l.angka(r, 1, n.into(), Gaya::Angka)?;
        l.angka(r, 2, dari.into(), Gaya::Angka)?;
        let (k, s) = (huruf_kolom(1), huruf_kolom(2));
        let rumus = format!("={k}{0}/{s}{0}", r + 1);
        l.rumus(r, 3, &Rumus { rumus, nilai: f64::from(n) / f64::from(dari) }, Gaya::PersenHalus)?;
    }
    let r = mulai + 2 + baris.len() as u32;
    let dulu = format!("Sampai 2024: {} keluarga difasilitasi (Bab I.A).", USAHA_AKTIF.penyebut);
    l.teks(r, 0, &dulu, Gaya::Catatan)?;
    Ok(r + 1)
}

/// The clusters behind II.4, those too small to count too (T63).
fn klaster(l: &mut Lembar, b: &Bahan<'_>, mulai: u32) -> R<u32> {
    let k = &b.hasil.klaster;
    l.teks(mulai, 0, "7. Klaster tahap II (II.4, T63)", Gaya::Bagian)?;
    l.baris_kepala(mulai + 1, 0, &["Klaster", "Peserta", "Dihitung"])?;
    for (r, satu) in (mulai + 2..).zip(&k.semua) {
        // Its name is whatever somebody wrote.
        l.teks(r, 0, if b.jalan.samarkan { samar::tulisan(&satu.nama) } else { &satu.nama }, Gaya::Teks)?;
        l.angka(r, 1, satu.peserta.into(), Gaya::Angka)?;
        let rumus = format!("=IF(B{}>={},\"Ya\",\"Tidak\")", r + 1, k.minimum);
        let dihitung = if k.dihitung(satu) { "Ya" } else { "Tidak" };
        l.rumus_atau(r, 2, &rumus, &NilaiRumus::Teks(dihitung.into()), Gaya::Tengah)?;
    }
    let r = mulai + 2 + k.semua.len() as u32;
    let catatan = format!(
        "Dihitung: paling sedikit {} peserta tahap II (parameter anggota_klaster_minimum). Tanpa isian Klaster: {} peserta.",
        k.minimum, k.tanpa
    );
    l.teks(r, 0, &catatan, Gaya::Catatan)?;
    Ok(r + 1)
}
