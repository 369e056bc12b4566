//! Sheet `Ringkasan`: the executive summary on one page: key figures, targets against realisation, grades
//! over quarters, angkatan by stage, what to do first, what is missing.

use super::{LaporanEvaluate, R, angkatan, capaian, efektivitas, rekomendasi};
use crate::decide::evaluate::efektivitas::Bagian;
use crate::decide::evaluate::indikator::Hitungan;
use crate::domain::rupiah::ribuan;
use crate::perwal::capaian::Sepakat;
use crate::perwal::matrik_4_1::{Indikator41, Ukuran};
use crate::perwal::rujukan::PERWAL;
use crate::sheets::metadata;
use crate::table::evaluasi::KolomCapaian as K;
use crate::temuan::Tingkat;
use crate::write::blok::{Baris, Blok, Sel, Terletak};
use crate::write::rumus::Rumus;
use crate::write::xlsx::{Gaya, Grafik, JenisGrafik, Lembar, WARNA};

/// Columns A to M: the table on the left, charts on the right.
const LEBAR: [f64; 13] = [7.0, 32.0, 8.5, 10.0, 10.0, 10.0, 10.0, 16.5, 2.0, 15.0, 15.0, 15.0, 15.0];
const GRAFIK_DI: u16 = 9;
/// Columns of the tables.
const LEBAR_TABEL: u16 = 8;
/// Rows that the charts beside the first and the third part take.
const TINGGI_GRAFIK: [u32; 2] = [13, 15];
/// Recommendations shown.
const UTAMA: usize = 5;

pub fn lembar(b: &LaporanEvaluate<'_>, mut l: Lembar) -> R<Lembar> {
    l.lebar(&LEBAR)?;
    let tahun = b.hasil.waktu.tahun;
    l.kepala(&format!("Evaluasi Tahunan UEP Berkelas Tahun {tahun}"), &metadata::sub(b.jalan))?;
    let dasar = format!("Dinas Sosial Kota Banjarmasin · laporan evaluasi menurut Pasal 8 {PERWAL}");
    l.teks(2, 0, &dasar, Gaya::Subjudul)?;
    metadata::tanda_samar(&mut l, b.jalan, 3)?;
    let efektivitas = efektivitas::letak(b);
    let pokok = l.blok(4, pokok(b, &efektivitas))?;
    l.grafik(4, GRAFIK_DI, &grafik_nilai(b, &efektivitas[1]))?;
    let mulai = (pokok.bawah() + 1).max(4 + TINGGI_GRAFIK[0]);
    let (blok, banyak_bagian) = tabel(b);
    let tabel = l.blok(mulai, blok)?;
    l.grafik(mulai, GRAFIK_DI, &grafik_target(&tabel, banyak_bagian))?;
    let mulai = tabel.bawah() + 2;
    let prioritas = l.blok(mulai, prioritas(b))?;
    l.grafik(mulai, GRAFIK_DI, &angkatan::grafik(b, (440, 270)))?;
    let akhir = l.blok((prioritas.bawah() + 1).max(mulai + TINGGI_GRAFIK[1]), kurang(b))?;
    l.satu_halaman(false)?;
    l.area_cetak(akhir.bawah(), LEBAR.len() as u16 - 1)?;
    Ok(l)
}

/// Key figures: counts, then shares as ranges (T57), each with what it rests on.
fn pokok<'a>(b: &LaporanEvaluate<'_>, efektivitas: &[Terletak<'_>; 2]) -> Blok<'a> {
    let kepala = [
        Sel::kepala("Ukuran").lebar(2),
        Sel::kepala("Angka"),
        Sel::kepala("Paling banyak"),
        Sel::kepala("Keterangan").lebar(LEBAR_TABEL - 4),
    ];
    let ket = |ket: &str| Sel::teks(format!(" {ket}")).lebar(LEBAR_TABEL - 4);
    let daftar = b.daftar();
    let angka = b.ringkas.angka();
    let angka = angka
        .iter()
        .map(|a| [Sel::teks(a.nama).lebar(2), a.sel(&daftar).gaya(Gaya::AngkaTebal), Sel::kosong(), ket(a.arti)]);
    let bagian = bagian_pokok(b, efektivitas).map(|(apa, [bawah, atas], dari)| {
        let ujung = [bawah, atas].map(|u| Sel::rumus(u).gaya(Gaya::PersenTebal));
        let [bawah, atas] = ujung;
        [Sel::teks(apa).lebar(2), bawah, atas, ket(&dari)]
    });
    Blok::baru("1. Angka pokok").kepala_sel(kepala).dengan(angka).dengan(bagian)
}

/// Shares of the sheet `Efektivitas`, lower and upper end.
fn bagian_pokok(b: &LaporanEvaluate<'_>, [awal, nilai]: &[Terletak<'_>; 2]) -> [(&'static str, [Rumus; 2], String); 3] {
    let e = &b.hasil.efektivitas;
    let dari = |b: Bagian| format!("{} dari {}; {} belum ada data", ribuan(b.ya), ribuan(b.semua), ribuan(b.belum));
    let akhir = b.hasil.terakhir();
    let baris = akhir.map_or(0, |t| usize::from(t.ke()) - 1);
    let triwulan = akhir.map_or("belum ada hasil".into(), |t| t.panjang());
    let ujung = |baris| efektivitas::UJUNG.map(|k| awal.sel(baris, k));
    [
        ("Usaha masih aktif", ujung(efektivitas::USAHA_AKTIF), dari(e.usaha_aktif)),
        ("Nilai A dan B, triwulan terakhir", efektivitas::UJUNG_AB.map(|k| nilai.sel(baris, k)), triwulan),
        ("Pendapatan paling sedikit UMK", ujung(efektivitas::UMK), dari(e.umk)),
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

/// Shares first, so that the chart has them side by side; then the counts. Gives how many shares there are.
fn tabel<'a>(b: &LaporanEvaluate<'a>) -> (Blok<'a>, usize) {
    let letak = capaian::letak(b);
    let bagian = |h: &&Hitungan| h.indikator.ukuran() == Ukuran::Bagian;
    let (bagi, cacah): (Vec<&Hitungan>, Vec<&Hitungan>) = b.hasil.indikator.iter().partition(bagian);
    let baris = bagi.iter().chain(&cacah).map(|h| {
        let salinan = |kolom: K| Sel::rumus(letak.sel(h.indikator as usize, kolom as u16));
        let gaya = capaian::gaya_realisasi(h);
        [
            Sel::tebal(h.indikator.kode()),
            Sel::teks(ringkas(h.indikator)),
            salinan(K::Target).gaya(capaian::gaya_target(h)),
            salinan(K::Realisasi).gaya(gaya),
            salinan(K::RealisasiMaks).gaya(gaya),
            salinan(K::Capaian).persen(),
            salinan(K::CapaianMaks).persen(),
            salinan(K::Kategori).gaya(Gaya::Tengah),
        ]
    });
    let blok = Blok::baru("2. Target dan realisasi (Matrik 4.1)").kepala(JUDUL_TABEL).tinggi_kepala(28.0);
    (blok.dengan(baris), bagi.len())
}

fn grafik_target(tabel: &Terletak<'_>, banyak: usize) -> Grafik {
    let deret = [(2, 0xBF_BF_BF), (3, WARNA[3]), (4, 0x9D_C3_E6)];
    let deret = deret.map(|(k, warna)| (k, JUDUL_TABEL[usize::from(k)], warna));
    tabel.grafik((JenisGrafik::BatangPersen, "Target dan realisasi"), (0, 0..banyak), deret, (440, 480))
}

/// Grades over the quarters, stacked.
fn grafik_nilai(b: &LaporanEvaluate<'_>, nilai: &Terletak<'_>) -> Grafik {
    let warna = [WARNA[0], WARNA[3], WARNA[2], WARNA[1], 0xA6_A6_A6];
    let deret = efektivitas::HASIL.into_iter().zip(warna).zip(1..).map(|((nama, warna), k)| (k, nama, warna));
    let judul = format!("Nilai peserta menurut triwulan {}", b.hasil.waktu.tahun);
    nilai.grafik((JenisGrafik::KolomBertumpuk, judul), (0, nilai.semua_baris()), deret, (440, 250))
}

/// What has to be asked before anything can be said, then the targets furthest from being reached for certain.
fn prioritas<'a>(b: &LaporanEvaluate<'_>) -> Blok<'a> {
    let mut meleset: Vec<&Hitungan> =
        b.hasil.indikator.iter().filter(|h| h.tercapai() == Sepakat::Pasti(false)).collect();
    meleset.sort_by(|x, y| {
        let banding = |h: &Hitungan| h.capaian().map(|c| c.pecahan()).unwrap_or((0, 1));
        let ((a, b), (c, d)) = (banding(x), banding(y));
        (u128::from(a) * u128::from(d)).cmp(&(u128::from(c) * u128::from(b))).then(x.indikator.cmp(&y.indikator))
    });
    let baris = |kepala: &'static str, apa: String| {
        Baris::from([Sel::tebal(kepala), Sel::lipat(apa).lebar(LEBAR_TABEL - 1)]).tinggi(28.0)
    };
    let mut blok = Blok::baru("3. Yang didahulukan");
    let terbuka = b.hasil.indikator.iter().filter(|h| h.tercapai() == Sepakat::BelumPasti);
    let terbuka: Vec<&str> = terbuka.map(|h| h.indikator.kode()).collect();
    if !terbuka.is_empty() {
        let kode = terbuka.join(", ");
        blok.baris(baris("Data", format!("Lengkapi data yang belum ada lebih dahulu; belum pasti: {kode}.")));
    }
    for h in meleset.iter().take(UTAMA) {
        let apa = format!("{}: {}", h.uraian(), crate::perwal::anjuran::anjuran(h.indikator));
        blok.baris(baris(h.indikator.kode(), apa));
    }
    if meleset.is_empty() {
        blok = blok.catatan("Tidak ada target yang pasti tidak tercapai.");
    }
    blok.catatan(format!(
        "{} rekomendasi di lembar {}; {} nama di lembar Tindak Lanjut.",
        b.hasil.rekomendasi.len(),
        rekomendasi::NAMA,
        b.hasil.tindak.len()
    ))
}

/// What was not given, and how many findings there are.
fn kurang<'a>(b: &LaporanEvaluate<'_>) -> Blok<'a> {
    let mut blok = Blok::baru("4. Yang belum ada, dan mutu data");
    let polos = |teks: String| [Sel::teks(teks).gaya(Gaya::Polos)];
    b.hasil.kurang.iter().for_each(|apa| blok.baris(polos(format!("• {apa}"))));
    if b.hasil.kurang.is_empty() {
        blok.baris(polos("Keempat triwulan dan semua sumber diberikan.".into()));
    }
    // What was found in a quarter when it was graded doesn't show among this run's findings.
    for k in &b.hasil.keadaan {
        let apa = format!("• {}: {}", k.triwulan, k.uraian());
        let tinggi = 13.5 * apa.chars().count().div_ceil(105) as f64 + 3.0;
        blok.baris(Baris::from([Sel::lipat(apa).lebar(LEBAR_TABEL)]).tinggi(tinggi));
    }
    let temuan = b.daftar().temuan;
    blok.dengan([Tingkat::Galat, Tingkat::Peringatan].map(|t| {
        let n = b.ringkas.temuan.tingkat(t);
        let nama = format!("Masalah data evaluasi ini: {}", t.nama());
        [Sel::teks(nama).lebar(2), Sel::rumus(temuan.hitung(&[("Tingkat", t.nama().into())], n))]
    }))
}
