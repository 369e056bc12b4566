//! Sheet `Efektivitas` (Pasal 8 ayat (2) huruf b): businesses still active, grades by quarter, moves of
//! stage, turnover before and now, desil and social assistance, families reached, income.

use super::peserta::NILAI;
use super::{LaporanEvaluate, R, TAK_TERHITUNG, sub_judul};
use crate::decide::evaluate::efektivitas::{Arah, Bagian, Banding, Omzet};
use crate::decide::evaluate::orang::Orang;
use crate::decide::evaluate::triwulan::Keadaan;
use crate::perwal::kondisi_awal::{self, GRADUASI_PKH, KALTIM_PERSEN, KELUARGA_BAB_I, KELUARGA_BAB_II, KondisiAwal};
use crate::record::saringan::kpm_pkh;
use crate::table::keluaran::KolomKeluaran;
use crate::write::blok::{Baris, Blok, Di, Sel, Terletak};
use crate::write::rentang::{Daftar, SyaratBaris};
use crate::write::rumus::{Nilai, Rumus};
use crate::write::xlsx::{Gaya, Lembar};

pub const NAMA: &str = "Efektivitas";
const LEBAR: [f64; 10] = [48.0, 12.0, 12.0, 12.0, 13.0, 13.0, 13.0, 13.0, 13.0, 44.0];
/// Rows of the first block that the summary shows, and both ends of their shares; those of grades A and B.
pub const USAHA_AKTIF: usize = 0;
pub const UMK: usize = 4;
pub const UJUNG: [u16; 2] = [4, 5];
pub const UJUNG_AB: [u16; 2] = [7, 8];
/// The outcomes, in the order of the columns B to F.
pub const HASIL: [&str; 5] = ["A", "B", "C", "TP", "BD"];

/// The blocks that the summary refers to, at their places: the shares, and the grades by quarter.
pub fn letak<'a>(b: &LaporanEvaluate<'a>) -> [Terletak<'a>; 2] {
    let daftar = b.daftar().peserta;
    let awal = terhadap_awal(b, &daftar).di(NAMA, 3);
    let di = awal.bawah();
    [awal, nilai(b, &daftar).di(NAMA, di)]
}

pub fn lembar(b: &LaporanEvaluate<'_>, mut l: Lembar) -> R<Lembar> {
    l.lebar(&LEBAR)?;
    l.kepala("Efektivitas Pelaksanaan Program (Pasal 8 ayat (2) huruf b)", &sub_judul(b, "dibanding keadaan awal"))?;
    let [awal, nilai] = letak(b);
    awal.tulis(&mut l)?;
    nilai.tulis(&mut l)?;
    let daftar = b.daftar().peserta;
    let mut r = l.blok(nilai.bawah() + 1, pindah(b, &daftar))?.bawah() + 1;
    r = l.blok(r, omzet(b, &daftar))?.bawah() + 1;
    r = l.blok(r, desil(b, &daftar))?.bawah() + 1;
    r = l.blok(r, jangkauan(b))?.bawah() + 1;
    r = l.blok(r, klaster(b))?.bawah();
    l.cetak(true, None)?;
    l.area_cetak(r, LEBAR.len() as u16 - 1)?;
    Ok(l)
}

/// A share of participants beside what it is compared with.
struct Banding2 {
    apa: &'static str,
    bagian: Bagian,
    /// Column of the list that holds the answers.
    kolom: &'static str,
    /// The figure of before, and whether a difference from it means anything (T55).
    awal: Option<(f64, bool)>,
    catatan: String,
}

fn terhadap_awal<'a>(b: &LaporanEvaluate<'_>, daftar: &Daftar) -> Blok<'a> {
    let kepala = [
        "Ukuran",
        "Memenuhi",
        "Dari",
        "Belum Ada Data",
        "Bagian",
        "Bagian Maks",
        "Keadaan Awal",
        "Selisih",
        "Selisih Maks",
        "Keterangan",
    ];
    Blok::baru("1. Hasil program dibanding keadaan awal")
        .kepala(kepala)
        .tinggi_kepala(28.0)
        .dengan(ukuran(b).into_iter().map(|s| bagian(daftar, s)))
        .catatan("Angka 45 KK atau 21,12% di Bab I.A tidak cocok dengan penyebut mana pun dan tidak dipakai (T21).")
}

/// What is compared.
fn ukuran(b: &LaporanEvaluate<'_>) -> [Banding2; 6] {
    let e = &b.hasil.efektivitas;
    let dulu = |k: &KondisiAwal| f64::from(k.pembilang) / f64::from(k.penyebut);
    [
        Banding2 {
            apa: "Usaha yang masih aktif (tahap II ke atas, T57)",
            bagian: e.usaha_aktif,
            kolom: "Usaha Aktif",
            awal: Some((dulu(&kondisi_awal::USAHA_AKTIF), true)),
            catatan: format!("{}; {}", kondisi_awal::USAHA_AKTIF.apa, kondisi_awal::USAHA_AKTIF.dasar),
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
    ]
}

/// The period of a figure since entry: the angkatan of those it is about.
fn sejak_masuk(b: &LaporanEvaluate<'_>) -> String {
    let kpm = b.hasil.orang.iter().filter(|o| kpm_pkh(&o.daftar.bansos_awal));
    let angkatan: Vec<u16> = kpm.filter_map(Orang::angkatan).collect();
    match (angkatan.iter().min(), angkatan.iter().max()) {
        (Some(a), Some(z)) if a == z => format!("sejak masuk, angkatan {a}"),
        (Some(a), Some(z)) => format!("sejak masuk, angkatan {a} sampai {z}"),
        _ => "sejak masuk".into(),
    }
}

fn bagian<'a>(daftar: &Daftar, s: Banding2) -> Baris<'a> {
    let hitung = |kata: &str, n| Sel::rumus(daftar.hitung(&[(s.kolom, kata.into())], n));
    // Nobody to ask, or nobody of whom anything is known.
    let bagian = |d: &Di<'_, '_>, atas: Rumus| {
        let (semua, belum) = (d.kolom(2), d.kolom(3));
        atas.bagian_kecuali((&semua, &belum), &semua, TAK_TERHITUNG)
    };
    let (awal, berselisih) = (s.awal.map(|a| a.0), s.awal.is_some_and(|a| a.1));
    let selisih = |kolom| match awal.filter(|_| berselisih) {
        Some(awal) => Sel::dari(move |d| {
            let ini = d.kolom(kolom);
            let nilai = Nilai::atau(ini.nilai.angka().map(|i| i - awal), "-");
            Rumus::baru(format!("IF(ISNUMBER({0}),{0}-{1},\"-\")", ini.teks, d.alamat(6)), nilai)
        })
        .persen(),
        None => Sel::tengah("-"),
    };
    let tinggi = 13.5 * s.catatan.chars().count().div_ceil(48).max(1) as f64 + 3.0;
    let baris = Baris::from([
        Sel::teks(s.apa),
        hitung("Ya", s.bagian.ya),
        hitung("?*", s.bagian.semua),
        hitung("Belum", s.bagian.belum),
        Sel::dari(move |d| bagian(d, d.kolom(1))).persen(),
        Sel::dari(move |d| bagian(d, d.kolom(1).tambah(&d.kolom(3)).dikurung())).persen(),
        awal.map_or_else(|| Sel::tengah("-"), |n| Sel::angka(n).gaya(Gaya::PersenHalus)),
        selisih(4),
        selisih(5),
        Sel::lipat(s.catatan),
    ]);
    baris.tinggi(tinggi)
}

fn nilai<'a>(b: &LaporanEvaluate<'_>, daftar: &Daftar) -> Blok<'a> {
    let kepala = ["Triwulan"].into_iter().chain(HASIL).chain(["Jumlah", "% A dan B", "% A dan B Maks"]);
    let baris = b.hasil.efektivitas.nilai.iter().enumerate().map(|(ke, isi)| {
        let satu = |(hasil, n): (&str, u32)| Sel::rumus(daftar.hitung(&[(NILAI[ke].judul(), hasil.into())], n));
        let isi = HASIL.into_iter().zip(isi.unwrap_or_default()).map(satu);
        let keadaan = b.hasil.keadaan.iter().find(|k| usize::from(k.triwulan.ke()) == ke + 1);
        let catatan = keadaan.map_or("hasil triwulan ini tidak diberikan".into(), Keadaan::uraian);
        let tinggi = 13.5 * catatan.chars().count().div_ceil(46).max(1) as f64 + 3.0;
        let nama = Sel::tebal(format!("Triwulan {} {}", ["I", "II", "III", "IV"][ke], b.hasil.waktu.tahun));
        let ujung = [
            Sel::dari(|d| d.jumlah_baris(1, 5)),
            Sel::dari(|d| bagian_ab(d, &[1, 2])).persen(),
            Sel::dari(|d| bagian_ab(d, &[1, 2, 5])).persen(),
        ];
        let semua = [nama].into_iter().chain(isi).chain(ujung.map(Sel::ditebalkan)).chain([Sel::lipat(catatan)]);
        Baris::from(semua.collect::<Vec<_>>()).tinggi(tinggi)
    });
    Blok::baru("2. Nilai menurut triwulan (Tabel 5.1)").kepala(kepala).dengan(baris)
}

/// A and B among those assessed; a BD may still be one (T57).
fn bagian_ab(d: &Di<'_, '_>, atas: &[u16]) -> Rumus {
    let atas = Rumus::semua(atas.iter().map(|k| d.kolom(*k))).dikurung();
    atas.bagian_kecuali((&d.kolom(6), &d.kolom(5)), &d.kolom(6), TAK_TERHITUNG)
}

fn pindah<'a>(b: &LaporanEvaluate<'_>, daftar: &Daftar) -> Blok<'a> {
    let kepala = [
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
    let baris = b.hasil.efektivitas.pindah.iter().map(|(tahun, p)| {
        // A blank is found in rows that have an ID.
        let siapa = match tahun {
            Some(t) => vec![("Angkatan", (*t).into())],
            None => vec![("ID Peserta", "?*".into()), ("Angkatan", "".into())],
        };
        let hitung = |lain: &SyaratBaris<'_>, n| Sel::rumus(daftar.hitung(&[siapa.as_slice(), lain].concat(), n));
        let masuk = ["UEP Tumbuh", "UEP Berkembang", "UEP Mandiri"].into_iter().zip(p.masuk);
        let ini = b.hasil.waktu.tahun.into();
        let masuk = masuk.map(|(kelas, n)| hitung(&[("Kelas", kelas.into()), ("Tahun Masuk Tahap", ini)], n));
        let naik = ["Ya", "Bersyarat", "Menunggu", "Tidak"].into_iter().zip(p.naik);
        let naik = naik.map(|(kata, n)| hitung(&[("Naik Tahap TW4", kata.into())], n));
        let [siap, graduasi, berhenti] = p.status;
        let nama = Sel::tebal(tahun.map_or("Tidak diketahui".into(), |t| t.to_string()));
        let status = Sel::tengah(format!("{siap} / {graduasi} / {berhenti}"));
        [nama, hitung(&[], p.peserta)].into_iter().chain(masuk).chain(naik).chain([status]).collect::<Vec<_>>()
    });
    let blok = Blok::baru("3. Perpindahan tahap menurut angkatan (T10)").kepala(kepala).tinggi_kepala(28.0);
    let blok = blok.dengan(baris);
    match b.hasil.efektivitas.nilai[3] {
        Some(_) => blok,
        None => blok.catatan("Hasil triwulan IV belum ada: kenaikan tahap belum dapat ditentukan."),
    }
}

fn omzet<'a>(b: &LaporanEvaluate<'_>, daftar: &Daftar) -> Blok<'a> {
    // A list of several sheets has no quartile in one formula.
    let tunggal = b.hasil.orang.len() < 1_000_000;
    Blok::baru("4. Omzet sebulan sebelum dan sesudah (berpasangan: yang kedua angkanya ada)")
        .kepala(["Kelompok", "n", "Sebelum K1", "Median", "K3", "Sesudah K1", "Median", "K3", "Naik (n dan bagian)"])
        .dengan(b.hasil.efektivitas.omzet.iter().map(|o| satu_omzet(daftar, tunggal, o)))
        .catatan("Sesudah: rata-rata sebulan triwulan terakhir. K1, median, K3: kuartil.")
}

fn satu_omzet<'a>(daftar: &Daftar, tunggal: bool, o: &Omzet) -> Vec<Sel<'a>> {
    let (dasar, label) = match o.banding {
        Banding::AwalTahap => ("Omzet Awal Tahap", "sejak awal tahap (T09)"),
        Banding::Baseline => ("Omzet Baseline", "sejak baseline"),
    };
    let (x, y, kelas) = (daftar.kolom(dasar), daftar.kolom("Omzet Kini"), daftar.kolom("Kelas"));
    let milik = o.kelas.map_or(String::new(), |k| format!("({kelas}=\"{}\")*", k.label()));
    let pasangan = format!("{milik}({x}<>\"\")*({y}<>\"\")");
    let banyak = Rumus::larik(format!("SUM({})", daftar.pola(&pasangan, o.n).teks), o.n);
    let kuartil = |kolom: &str, isi: Option<[u64; 3]>, ke: usize| {
        let angka = isi.map(|q| q[ke] as f64 / 4.0);
        let isi = daftar.pola(&format!("IF({pasangan},{kolom},\"\")"), 0).teks;
        match tunggal {
            true => Sel::dari(move |d| {
                let teks = format!("IF({}=0,\"-\",QUARTILE({isi},{}))", d.alamat(1), ke + 1);
                Rumus::larik(teks, Nilai::atau(angka, "-"))
            }),
            false => Sel::angka_atau(angka, "-"),
        }
    };
    let bagian = if o.n == 0 {
        TAK_TERHITUNG.to_owned()
    } else {
        let persepuluh = (2000 * u64::from(o.naik) + u64::from(o.n)) / (2 * u64::from(o.n));
        format!("{} ({},{}%)", o.naik, persepuluh / 10, persepuluh % 10)
    };
    let siapa = format!("{}, {label}", o.kelas.map_or("Semua kelas", |k| k.label()));
    let siapa = if o.kelas.is_none() { Sel::tebal(siapa) } else { Sel::teks(siapa) };
    let sebelum = (0..3).map(|ke| kuartil(&x, o.sebelum, ke));
    let sesudah = (0..3).map(|ke| kuartil(&y, o.sesudah, ke));
    let depan = [siapa, Sel::rumus(banyak)].into_iter();
    depan.chain(sebelum).chain(sesudah).chain([Sel::tengah(bagian)]).collect()
}

fn desil<'a>(b: &LaporanEvaluate<'_>, daftar: &Daftar) -> Blok<'a> {
    const JUMLAH: usize = Arah::SEMUA.len();
    let isi = b.hasil.efektivitas.desil;
    let tak_diketahui = isi[Arah::TidakDiketahui as usize];
    let bagian = |d: &Di<'_, '_>, atas: Rumus| {
        let (semua, belum) = (d.baris(JUMLAH, 1), d.baris(JUMLAH - 1, 1));
        atas.bagian_kecuali((&semua, &belum), &semua, TAK_TERHITUNG)
    };
    let baris = Arah::SEMUA.map(|arah| {
        // The last row counts those of whom nothing is known; any of them may be in the rows above (T57).
        let lain = arah != Arah::TidakDiketahui && tak_diketahui > 0;
        let maks = move |d: &Di<'_, '_>| match lain {
            true => d.kolom(1).tambah(&d.baris(JUMLAH - 1, 1)),
            false => d.kolom(1),
        };
        let rumus = daftar.hitung(&[("Perubahan Desil", arah.nama().into())], isi[arah as usize]);
        [
            Sel::teks(arah.nama()),
            Sel::rumus(rumus),
            Sel::dari(move |d| bagian(d, d.kolom(1))).persen(),
            Sel::dari(move |d| bagian(d, maks(d).dikurung())).persen(),
        ]
    });
    Blok::baru("5. Desil kini dibanding saat masuk (hasil penyaringan tahun ini)")
        .kepala(["Perubahan Desil", "Peserta", "Bagian", "Bagian Maks"])
        .dengan(baris)
        .jumlah([Sel::tebal("Jumlah"), Sel::jumlah()])
}

fn jangkauan<'a>(b: &LaporanEvaluate<'_>) -> Blok<'a> {
    let e = &b.hasil.efektivitas;
    let baris = [
        ("Semua angkatan, dari KK miskin dan rentan Bab I (desil 1–4)", e.keluarga, KELUARGA_BAB_I),
        ("Semua angkatan, dari KK desil 1–5 Tabel 2.1 (T01)", e.keluarga, KELUARGA_BAB_II),
        ("Angkatan tahun ini, dari KK desil 1–5 Tabel 2.1", e.keluarga_baru, KELUARGA_BAB_II),
    ];
    let bagian = || Sel::dari(|d| d.kolom(1).per(&d.kolom(2))).gaya(Gaya::PersenHalus);
    Blok::baru("6. Keluarga yang dijangkau")
        .kepala(["Ukuran", "Keluarga", "Dari", "Bagian"])
        .dengan(baris.map(|(apa, n, dari)| [Sel::teks(apa), Sel::angka(n), Sel::angka(dari), bagian()]))
        .catatan(format!("Sampai 2024: {} keluarga difasilitasi (Bab I.A).", kondisi_awal::USAHA_AKTIF.penyebut))
}

/// The clusters behind II.4, those too small to count too (T63).
fn klaster<'a>(b: &LaporanEvaluate<'a>) -> Blok<'a> {
    let k = &b.hasil.klaster;
    let minimum = k.minimum;
    let baris = k.semua.iter().map(|satu| {
        // Its name is whatever somebody wrote.
        let nama = b.jalan.tulisan(&satu.nama);
        let dihitung = if k.dihitung(satu) { "Ya" } else { "Tidak" };
        let jawaban =
            Sel::dari(move |d| Rumus::baru(format!("IF({}>={minimum},\"Ya\",\"Tidak\")", d.alamat(1)), dihitung));
        [Sel::teks(nama), Sel::angka(satu.peserta), jawaban.gaya(Gaya::Tengah)]
    });
    let catatan = format!(
        "Dihitung: paling sedikit {minimum} peserta tahap II (parameter anggota_klaster_minimum). Tanpa isian Klaster: \
         {} peserta.",
        k.tanpa
    );
    Blok::baru("7. Klaster tahap II (II.4, T63)")
        .kepala(["Klaster", "Peserta", "Dihitung"])
        .dengan(baris)
        .catatan(catatan)
}
