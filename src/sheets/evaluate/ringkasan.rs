//! Sheet `Ringkasan`: the executive summary on one page: key figures, targets against realisation, grades
//! over quarters, angkatan by stage, what to do first, what is missing.

use super::capaian::{self, pecahan};
use super::peserta::kolom_di;
use super::{Bahan, R, TAK_TERHITUNG, angkatan, efektivitas, rekomendasi};
use crate::decide::evaluate::efektivitas::Bagian;
use crate::decide::evaluate::indikator::Hitungan;
use crate::domain::rupiah::ribuan;
use crate::perwal::capaian::Sepakat;
use crate::perwal::matrik_4_1::{Ambang, Indikator41, Ukuran};
use crate::perwal::rujukan::PERWAL;
use crate::sheets::jalan::huruf_kolom;
use crate::sheets::metadata;
use crate::temuan::Tingkat;
use crate::write::rentang::Rentang;
use crate::write::xlsx::{Gaya, Grafik, JenisGrafik, Lembar, NilaiRumus, Rumus, WARNA};

const NAMA: &str = "Ringkasan";
/// Columns A to M: the table on the left, charts on the right.
const LEBAR: [f64; 13] = [7.0, 32.0, 8.5, 10.0, 10.0, 10.0, 10.0, 16.5, 2.0, 15.0, 15.0, 15.0, 15.0];
const GRAFIK_DI: u16 = 9;
/// Last column of the tables.
const TEPI: u16 = 7;
/// Recommendations shown.
const UTAMA: usize = 5;

pub fn lembar(b: &Bahan<'_>, mut l: Lembar) -> R<Lembar> {
    let temuan = &Rentang::baru(
        "Masalah Data",
        b.temuan.len(),
        crate::write::xlsx::BARIS_LEMBAR - crate::write::xlsx::BARIS_DATA,
    );
    l.lebar(&LEBAR)?;
    let tahun = b.hasil.waktu.tahun;
    l.kepala(&format!("Evaluasi Tahunan UEP Berkelas Tahun {tahun}"), &metadata::sub(b.jalan))?;
    let dasar = format!("Dinas Sosial Kota Banjarmasin · laporan evaluasi menurut Pasal 8 {PERWAL}");
    l.teks(2, 0, &dasar, Gaya::Subjudul)?;
    metadata::tanda_samar(&mut l, b.jalan, 3)?;
    let r = pokok(&mut l, b, 4)?;
    l.grafik(4, GRAFIK_DI, &grafik_nilai(b))?;
    let mulai = r.max(17);
    let akhir = tabel(&mut l, b, mulai)?;
    let r = prioritas(&mut l, b, akhir + 2)?;
    l.grafik(akhir + 2, GRAFIK_DI, &angkatan::grafik(b, (440, 270)))?;
    let r = kurang(&mut l, b, temuan, r.max(akhir + 17))?;
    l.satu_halaman(false)?;
    l.area_cetak(r, LEBAR.len() as u16 - 1)?;
    Ok(l)
}

/// A key figure.
struct Pokok {
    apa: &'static str,
    /// Formula and value; of a share both ends of its range (T57).
    isi: Vec<(String, NilaiRumus)>,
    gaya: Gaya,
    /// What it rests on.
    ket: String,
}

impl Pokok {
    fn angka(apa: &'static str, rumus: String, n: u32, ket: &str) -> Pokok {
        Pokok { apa, isi: vec![(rumus, NilaiRumus::Angka(n.into()))], gaya: Gaya::AngkaTebal, ket: ket.into() }
    }

    /// A share of the sheet `Efektivitas`, lower and upper end in two cells.
    fn bagian(apa: &'static str, sel: [String; 2], [bawah, atas]: [Option<f64>; 2], ket: String) -> Pokok {
        let [a, b] = sel.map(|s| format!("='{}'!{s}", efektivitas::NAMA));
        let nilai = |n| NilaiRumus::atau(n, TAK_TERHITUNG);
        Pokok { apa, isi: vec![(a, nilai(bawah)), (b, nilai(atas))], gaya: Gaya::PersenTebal, ket }
    }
}

fn pokok(l: &mut Lembar, b: &Bahan<'_>, mulai: u32) -> R<u32> {
    l.teks(mulai, 0, "1. Angka pokok", Gaya::Bagian)?;
    l.baris_kepala(mulai + 1, 2, &["Angka", "Paling banyak"])?;
    l.gabung(mulai + 1, 0, 1, "Ukuran", Gaya::Kepala)?;
    l.gabung(mulai + 1, 4, TEPI, "Keterangan", Gaya::Kepala)?;
    let semua = angka_pokok(b);
    let akhir = mulai + 2 + semua.len() as u32;
    for (r, p) in (mulai + 2..).zip(semua) {
        l.gabung(r, 0, 1, p.apa, Gaya::Teks)?;
        for (c, (rumus, nilai)) in (2..).zip(&p.isi) {
            l.rumus_atau(r, c, rumus, nilai, p.gaya)?;
        }
        if p.isi.len() == 1 {
            l.teks(r, 3, "", Gaya::Teks)?;
        }
        l.gabung(r, 4, TEPI, &format!(" {}", p.ket), Gaya::Teks)?;
    }
    Ok(akhir + 1)
}

fn angka_pokok(b: &Bahan<'_>) -> Vec<Pokok> {
    let rentang = Rentang::baru(super::peserta::NAMA, b.hasil.orang.len(), crate::write::xlsx::BARIS_LEMBAR);
    let hitung = |judul: &str, isi: &str| rentang.rumus(&format!("COUNTIFS({{{}}},\"{isi}\")", kolom_di(judul)));
    let status = |s: &str| hitung("Status", s);
    let [tercapai, meleset, belum_pasti, terbuka] = b.ringkas.tercapai;
    let kolom = capaian::kolom_di("Tercapai");
    let (awal, akhir) = (capaian::baris(&b.hasil.indikator[0]), capaian::baris(&b.hasil.indikator[21]));
    let di = |isi: &str| format!("COUNTIF('{}'!${kolom}${awal}:${kolom}${akhir},\"{isi}\")", capaian::NAMA);
    let lulus = b.hasil.orang.iter().filter(|o| o.status().nama() == "Graduasi").count() as u32;
    let aktif = format!("={}+{}", status("Aktif"), status("Siap Graduasi"));
    let semua = [di("Ya"), di("Tidak"), di(capaian::BELUM_PASTI)].join("-");
    let mut pokok = vec![
        Pokok::angka("Peserta pada register", format!("={}", hitung("No", ">0")), b.ringkas.peserta, "semua angkatan"),
        Pokok::angka("Peserta aktif", aktif, b.ringkas.aktif, "Aktif dan Siap Graduasi"),
        Pokok::angka("Lulusan", format!("={}", status("Graduasi")), lulus, "status Graduasi"),
        Pokok::angka("Target tercapai", format!("={}", di("Ya")), tercapai, "dari 22 indikator Matrik 4.1"),
        Pokok::angka("Target tidak tercapai", format!("={}", di("Tidak")), meleset, "lihat Rekomendasi"),
        Pokok::angka(
            "Target belum pasti",
            format!("={}", di(capaian::BELUM_PASTI)),
            belum_pasti,
            "menunggu data yang belum ada (T57)",
        ),
        Pokok::angka(
            "Tidak dapat dihitung",
            format!("=22-{semua}"),
            terbuka,
            "penyebut nol atau sumber tidak ada (T19)",
        ),
    ];
    pokok.extend(bagian_pokok(b));
    pokok
}

/// Shares, as ranges.
fn bagian_pokok(b: &Bahan<'_>) -> [Pokok; 3] {
    let e = &b.hasil.efektivitas;
    let dari = |b: Bagian| format!("{} dari {}; {} belum ada data", ribuan(b.ya), ribuan(b.semua), ribuan(b.belum));
    let ujung = |b: Bagian| [b.pecahan(), b.pecahan_maks()];
    let sel = |baris: u32| ["E", "F"].map(|k| format!("{k}{baris}"));
    let ab = e.nilai.iter().rev().flatten().next().map_or([None; 2], |n| ujung(efektivitas::bagian_ab(n)));
    let baris_nilai = b.hasil.terakhir().map_or(1, |t| efektivitas::NILAI_MULAI + u32::from(t.ke()));
    let di_nilai = ["H", "I"].map(|k| format!("{k}{baris_nilai}"));
    let triwulan = b.hasil.terakhir().map_or("belum ada hasil".into(), |t| t.panjang());
    [
        Pokok::bagian("Usaha masih aktif", sel(6), ujung(e.usaha_aktif), dari(e.usaha_aktif)),
        Pokok::bagian("Nilai A dan B, triwulan terakhir", di_nilai, ab, triwulan),
        Pokok::bagian("Pendapatan paling sedikit UMK", sel(10), ujung(e.umk), dari(e.umk)),
    ]
}

/// What an indicator is about, in a few words.
fn ringkas(i: Indikator41) -> &'static str {
    use Indikator41::*;
    match i {
        I1 => "Calon selesai diasesmen",
        I2 => "Profil baseline lengkap",
        I3 => "Perlindungan, jaminan, kebutuhan dasar",
        I4 => "Koordinasi pemangku kepentingan",
        II1 => "Skor motivasi meningkat",
        II2a => "Lulus pelatihan",
        II2b => "Mencatat keuangan usaha",
        II3a => "Terdampingi",
        II3b => "Menerapkan keterampilan",
        II4 => "Klaster terbentuk",
        II5 => "Stimulan dipakai untuk usaha",
        II6 => "Pameran/promosi tahap II",
        III1 => "Aktif sesi pendampingan",
        III2 => "Inkubasi, produk, dan pasar lokal",
        III3 => "Mampu menyusun proposal",
        III4 => "Terhubung mitra",
        III5 => "Pameran/promosi tahap III",
        III6 => "Kinerja baik menerima stimulan",
        IV1 => "Usaha lulusan aktif, omzet bertahan",
        IV2 => "Lulusan menerima scale-up",
        IV3 => "Pendampingan pasca-graduasi",
        IV4 => "Database alumni",
    }
}

const JUDUL_TABEL: [&str; 8] =
    ["Kode", "Indikator", "Target", "Realisasi", "Realisasi Maks", "Capaian", "Capaian Maks", "Kategori"];

/// Shares first, so that the chart has them side by side; then the counts.
fn tabel(l: &mut Lembar, b: &Bahan<'_>, mulai: u32) -> R<u32> {
    l.teks(mulai, 0, "2. Target dan realisasi (Matrik 4.1)", Gaya::Bagian)?;
    l.baris_kepala(mulai + 1, 0, &JUDUL_TABEL)?;
    l.tinggi(mulai + 1, 28.0)?;
    let bagian = |h: &&Hitungan| h.indikator.ukuran() == Ukuran::Bagian;
    let (bagi, cacah): (Vec<&Hitungan>, Vec<&Hitungan>) = b.hasil.indikator.iter().partition(bagian);
    let pertama = mulai + 2;
    for (r, h) in (pertama..).zip(bagi.iter().chain(&cacah)) {
        satu(l, b, h, r)?;
    }
    let sampai = pertama + bagi.len() as u32;
    let deret = |c: u16, nama: &str, warna: u32| {
        let h = huruf_kolom(c);
        (nama.to_owned(), format!("{NAMA}!${h}${}:${h}${sampai}", pertama + 1), warna)
    };
    let g = Grafik {
        jenis: JenisGrafik::BatangPersen,
        judul: "Target dan realisasi".into(),
        kategori: format!("{NAMA}!$A${}:$A${sampai}", pertama + 1),
        deret: vec![
            deret(2, "Target", 0xBF_BF_BF),
            deret(3, "Realisasi", WARNA[3]),
            deret(4, "Realisasi Maks", 0x9D_C3_E6),
        ],
        ukuran: (440, 480),
        warna_titik: Vec::new(),
    };
    l.grafik(mulai, GRAFIK_DI, &g)?;
    Ok(pertama + b.hasil.indikator.len() as u32)
}

fn satu(l: &mut Lembar, b: &Bahan<'_>, h: &Hitungan, r: u32) -> R<()> {
    let i = h.indikator;
    let sel = |judul: &str| format!("='{}'!{}{}", capaian::NAMA, capaian::kolom_di(judul), capaian::baris(h));
    let (target, gaya_target, gaya) = match (i.ukuran(), i.ambang()) {
        (Ukuran::Bagian, Ambang::PalingSedikit) => (f64::from(h.target) / 100.0, Gaya::TargetPersen, Gaya::Persen),
        (Ukuran::Bagian, Ambang::LebihDari) => (f64::from(h.target) / 100.0, Gaya::TargetLebih, Gaya::Persen),
        (Ukuran::Cacah, _) => (h.target.into(), Gaya::TargetCacah, Gaya::Angka),
        (Ukuran::Ada, _) => (1.0, Gaya::TargetAda, Gaya::Angka),
    };
    l.teks(r, 0, i.kode(), Gaya::TeksTebal)?;
    l.teks(r, 1, ringkas(i), Gaya::Teks)?;
    l.rumus(r, 2, &Rumus { rumus: sel("Target"), nilai: target }, gaya_target)?;
    let nilai = |n| NilaiRumus::atau(n, TAK_TERHITUNG);
    let isi = [
        ("Realisasi", nilai(capaian::angka(h.realisasi())), gaya),
        ("Realisasi Maks", nilai(capaian::angka(h.realisasi_maks())), gaya),
        ("Capaian", nilai(h.capaian().map(pecahan)), Gaya::Persen),
        ("Capaian Maks", nilai(h.capaian_maks().map(pecahan)), Gaya::Persen),
        ("Kategori", NilaiRumus::Teks(capaian::kategori(b, h).into()), Gaya::Tengah),
    ];
    for (c, (judul, nilai, gaya)) in (3..).zip(isi) {
        l.rumus_atau(r, c, &sel(judul), &nilai, gaya)?;
    }
    Ok(())
}

/// Grades over the quarters, stacked.
fn grafik_nilai(b: &Bahan<'_>) -> Grafik {
    let (pertama, sampai) = (efektivitas::NILAI_MULAI + 1, efektivitas::NILAI_MULAI + 4);
    let warna = [WARNA[0], WARNA[3], WARNA[2], WARNA[1], 0xA6_A6_A6];
    let deret = efektivitas::HASIL.iter().zip(warna).enumerate().map(|(i, (nama, warna))| {
        let h = huruf_kolom(1 + i as u16);
        ((*nama).to_owned(), format!("{}!${h}${pertama}:${h}${sampai}", efektivitas::NAMA), warna)
    });
    Grafik {
        jenis: JenisGrafik::KolomBertumpuk,
        judul: format!("Nilai peserta menurut triwulan {}", b.hasil.waktu.tahun),
        kategori: format!("{}!$A${pertama}:$A${sampai}", efektivitas::NAMA),
        deret: deret.collect(),
        ukuran: (440, 250),
        warna_titik: Vec::new(),
    }
}

/// What has to be asked before anything can be said, then the targets furthest from being reached for certain.
fn prioritas(l: &mut Lembar, b: &Bahan<'_>, mulai: u32) -> R<u32> {
    l.teks(mulai, 0, "3. Yang didahulukan", Gaya::Bagian)?;
    let mut meleset: Vec<&Hitungan> =
        b.hasil.indikator.iter().filter(|h| h.tercapai() == Sepakat::Pasti(false)).collect();
    meleset.sort_by(|x, y| {
        let banding = |h: &Hitungan| h.capaian().map(|c| c.pecahan()).unwrap_or((0, 1));
        let ((a, b), (c, d)) = (banding(x), banding(y));
        (u128::from(a) * u128::from(d)).cmp(&(u128::from(c) * u128::from(b))).then(x.indikator.cmp(&y.indikator))
    });
    let mut r = mulai + 1;
    let terbuka: Vec<&Hitungan> = b.hasil.indikator.iter().filter(|h| h.tercapai() == Sepakat::BelumPasti).collect();
    if !terbuka.is_empty() {
        let kode: Vec<&str> = terbuka.iter().map(|h| h.indikator.kode()).collect();
        l.teks(r, 0, "Data", Gaya::TeksTebal)?;
        let apa = format!("Lengkapi data yang belum ada lebih dahulu; belum pasti: {}.", kode.join(", "));
        l.gabung(r, 1, TEPI, &apa, Gaya::Lipat)?;
        l.tinggi(r, 28.0)?;
        r += 1;
    }
    for h in meleset.iter().take(UTAMA) {
        l.teks(r, 0, h.indikator.kode(), Gaya::TeksTebal)?;
        let apa = format!("{}: {}", h.uraian(), crate::perwal::anjuran::anjuran(h.indikator));
        l.gabung(r, 1, TEPI, &apa, Gaya::Lipat)?;
        l.tinggi(r, 28.0)?;
        r += 1;
    }
    if meleset.is_empty() {
        l.teks(r, 0, "Tidak ada target yang pasti tidak tercapai.", Gaya::Catatan)?;
        r += 1;
    }
    let lagi = format!(
        "{} rekomendasi di lembar {}; {} nama di lembar Tindak Lanjut.",
        b.hasil.rekomendasi.len(),
        rekomendasi::NAMA,
        b.hasil.tindak.len()
    );
    l.teks(r, 0, &lagi, Gaya::Catatan)?;
    Ok(r + 2)
}

/// What was not given, and how many findings there are.
fn kurang(l: &mut Lembar, b: &Bahan<'_>, temuan: &Rentang, mulai: u32) -> R<u32> {
    l.teks(mulai, 0, "4. Yang belum ada, dan mutu data", Gaya::Bagian)?;
    let mut r = mulai + 1;
    for apa in &b.hasil.kurang {
        l.teks(r, 0, &format!("• {apa}"), Gaya::Polos)?;
        r += 1;
    }
    if b.hasil.kurang.is_empty() {
        l.teks(r, 0, "Keempat triwulan dan semua sumber diberikan.", Gaya::Polos)?;
        r += 1;
    }
    // What was found in a quarter when it was graded doesn't show among this run's findings.
    for k in &b.hasil.keadaan {
        let apa = format!("• {}: {}", k.triwulan, k.uraian());
        l.gabung(r, 0, TEPI, &apa, Gaya::Lipat)?;
        l.tinggi(r, 13.5 * apa.chars().count().div_ceil(105) as f64 + 3.0)?;
        r += 1;
    }
    let tingkat = [Tingkat::Galat, Tingkat::Peringatan];
    for t in tingkat {
        l.gabung(r, 0, 1, &format!("Masalah data evaluasi ini: {}", t.nama()), Gaya::Teks)?;
        let rumus = format!("={}", temuan.rumus(&format!("COUNTIFS({{B}},\"{}\")", t.nama())));
        let nilai = b.ringkas.temuan.tingkat(t).into();
        l.rumus(r, 2, &Rumus { rumus, nilai }, Gaya::Angka)?;
        r += 1;
    }
    Ok(r)
}
