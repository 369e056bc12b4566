//! Sheet `Ringkasan`: the answer, the funnel, the recap in the form of Tabel 2.1, the findings.

use super::LaporanScreen;
use super::angka::Banyak;
use crate::domain::desil::Desil;
use crate::perwal::kelayakan::Status;
use crate::perwal::tabel_2_1::TABEL_2_1;
use crate::sheets::metadata;
use crate::write::blok::{Blok, Di, Sel, Terletak};
use crate::write::rentang::{Daftar, SyaratBaris};
use crate::write::rumus::Rumus;
use crate::write::xlsx::{Gaya, Grafik, JenisGrafik, Lembar, WARNA};

/// Columns A to I.
const LEBAR: [f64; 9] = [27.0, 42.0, 11.0, 11.0, 11.0, 11.0, 9.0, 12.0, 12.0];
/// Rows that the chart takes below its table.
const TINGGI_GRAFIK: u32 = 15;
const JIWA: &str = "Jumlah Anggota";

type R<T> = std::io::Result<T>;

/// Fills the sheet. `daftar`: the lists of families, by status.
pub fn lembar(b: &LaporanScreen<'_>, mut l: Lembar, daftar: &[Daftar; 3]) -> R<Lembar> {
    l.lebar(&LEBAR)?;
    l.kepala("Hasil Penyaringan Calon Peserta UEP Berkelas", &metadata::sub(b.jalan))?;
    metadata::tanda_samar(&mut l, b.jalan, 2)?;
    let mut r = tidak_diperiksa(&mut l, b, 3)?;
    r = l.blok(r, hasil(b, daftar))?.bawah() + 1;
    r = l.blok(r, corong(b, daftar))?.bawah() + 1;
    let desil = l.blok(r, rekap_desil(b, daftar))?;
    l.grafik(desil.bawah() + 1, 0, &grafik(&desil))?;
    b.umum().ekor_ringkasan(&mut l, desil.bawah() + 1 + TINGGI_GRAFIK, 4, 8)?;
    Ok(l)
}

/// What was not there to be checked, before the figures.
fn tidak_diperiksa(l: &mut Lembar, b: &LaporanScreen<'_>, mulai: u32) -> R<u32> {
    let kalimat = &b.ringkas.tidak_diperiksa;
    for (r, teks) in (mulai..).zip(kalimat) {
        l.gabung(r, 0, 8, &b.jalan.kalimat(teks), Gaya::Lipat)?;
        l.tinggi(r, 28.0)?;
    }
    Ok(mulai + kalimat.len() as u32 + u32::from(!kalimat.is_empty()))
}

/// The share of a column in its total.
fn dari_jumlah(kolom: u16) -> Sel<'static> {
    Sel::dari(move |d| d.kolom(kolom).bagian(&d.jumlah(kolom), 0)).persen()
}

/// Families and persons by status, with shares; below the total those that are part of one.
fn hasil<'a>(b: &LaporanScreen<'_>, daftar: &[Daftar; 3]) -> Blok<'a> {
    let baris = |(a, n): (&'static super::angka::Angka, Banyak)| {
        let d = &daftar[a.daftar as usize];
        let satu = Sel::rumus(d.hitung(a.syarat, n.keluarga));
        let orang = Sel::rumus(d.jumlah_bila(JIWA, a.syarat, n.jiwa));
        let nama = if a.utuh() { Sel::tebal(a.nama) } else { Sel::teks(a.nama) };
        [nama, Sel::lipat(a.arti), satu, dari_jumlah(2), orang, dari_jumlah(4)]
    };
    let (utuh, sebagian): (Vec<_>, Vec<_>) = b.ringkas.angka().partition(|(a, _)| a.utuh());
    let persen = || Sel::jumlah().gaya(Gaya::PersenTebal);
    let jumlah = [Sel::tebal("Jumlah"), Sel::tebal(""), Sel::jumlah(), persen(), Sel::jumlah(), persen()];
    let kepala = ["Status", "Arti", "Keluarga", "% keluarga", "Jiwa", "% jiwa"];
    let blok = Blok::baru("1. Hasil").kepala(kepala).dengan(utuh.into_iter().map(baris)).jumlah(jumlah);
    blok.di_antaranya(sebagian.into_iter().map(baris))
}

/// From all families down to those Layak. What falls out is counted in the lists: outside the city by the words of
/// Penghalang, the rest of Tidak Layak by what is left.
fn corong<'a>(b: &LaporanScreen<'_>, daftar: &[Daftar; 3]) -> Blok<'a> {
    let r = b.ringkas;
    let semua = |s: Status| daftar[s as usize].banyak(r.status(s).keluarga);
    let (luar, juknis, huruf) = (r.gugur[0], r.gugur[1], r.gugur[2]);
    let penghalang = [("Penghalang", "*berada di luar Kota Banjarmasin*".into())];
    let gugur_luar = daftar[Status::TidakLayak as usize].hitung(&penghalang, luar);
    let tidak_layak = semua(Status::TidakLayak);
    debug_assert_eq!(tidak_layak.nilai, (luar + juknis + huruf).into());
    let gugur_huruf = Sel::dari(move |d| tidak_layak.clone().kurang(&d.baris(1, 2)).kurang(&d.baris(2, 2)));
    let tersisa =
        |apa: fn(&Di<'_, '_>) -> Rumus| [Sel::dari(apa), Sel::dari(|d| d.kolom(3).bagian(&d.pertama(3), 0)).persen()];
    let langkah = |nama: &'static str, dasar: &'static str, gugur: Sel<'a>| {
        let [sisa, bagian] = tersisa(|d| d.atas(3).kurang(&d.kolom(2)));
        [Sel::teks(nama), Sel::teks(dasar), gugur, sisa, bagian]
    };
    let mut awal = langkah("Semua keluarga", "Berkas yang dibaca", Sel::angka(0));
    awal[3] = Sel::rumus(Rumus::semua(Status::SEMUA.map(semua)));
    let baris = [
        awal,
        langkah("Di luar Kota Banjarmasin", "Pasal 5 ayat (1)", Sel::rumus(gugur_luar)),
        langkah("Tidak memenuhi juknis", "Pasal 5 ayat (1) huruf d; T22", Sel::angka(juknis)),
        langkah("Tidak memenuhi huruf a, b, c", "Pasal 5 ayat (1) huruf a, b, c", gugur_huruf),
        langkah("Masih harus diverifikasi", "Data belum pasti", Sel::rumus(semua(Status::PerluVerifikasi))),
    ];
    let [sisa, bagian] = tersisa(|d| d.atas(3));
    let layak = [Sel::teks("Layak"), Sel::teks("Calon untuk asesmen (huruf d)"), Sel::kosong(), sisa, bagian];
    let kepala = ["Langkah", "Dasar", "Gugur", "Tersisa", "% tersisa"];
    Blok::baru("2. Alur penyaringan").kepala(kepala).dengan(baris).jumlah(layak.map(Sel::ditebalkan))
}

/// Desil 1–10 and unknown: all families and those Layak, beside Tabel 2.1 of the Perwal.
fn rekap_desil<'a>(b: &LaporanScreen<'_>, daftar: &[Daftar; 3]) -> Blok<'a> {
    let persen = || Sel::dari(|d| d.kolom(4).bagian(&d.kolom(2), 0)).persen();
    let baku = |n: Option<u32>| n.map_or_else(Sel::kosong, Sel::angka);
    let mut blok = Blok::baru("3. Rekapitulasi menurut desil (bentuk Tabel 2.1)").kepala([
        "Desil",
        "Keterangan",
        "Semua KK",
        "Semua jiwa",
        "Layak KK",
        "Layak jiwa",
        "% layak",
        "Tabel 2.1 KK",
        "Tabel 2.1 jiwa",
    ]);
    for (i, desil) in Desil::semua().enumerate() {
        let syarat = [("Desil", (i as u16 + 1).into())];
        let isi = empat(daftar, &syarat, |s| b.ringkas.desil[i][s as usize]);
        let [kk, orang, kk_layak, orang_layak] = isi.map(Sel::rumus);
        let ket = if i < 5 { desil.kategori() } else { "" };
        let (tabel_kk, tabel_jiwa) = (TABEL_2_1.get(i).map(|t| t.1), TABEL_2_1.get(i).map(|t| t.2));
        let nama = [Sel::teks(format!("Desil {desil}")), Sel::teks(ket)];
        let isi = [kk, orang, kk_layak, orang_layak, persen(), baku(tabel_kk), baku(tabel_jiwa)];
        blok.baris(nama.into_iter().chain(isi).collect::<Vec<_>>());
    }
    // The rest of the lists: blank cells are counted differently by different programs.
    let sisa = |semua: Rumus| Sel::dari(move |d| semua.clone().kurang(&d.jumlah_atas()));
    let [kk, orang, kk_layak, orang_layak] = empat(daftar, &[], |s| b.ringkas.status(s)).map(sisa);
    let nama = [Sel::teks("Tidak diketahui"), Sel::teks("Kosong, salah, atau bertentangan")];
    let isi = [kk, orang, kk_layak, orang_layak, persen(), Sel::kosong(), Sel::kosong()];
    blok.baris(nama.into_iter().chain(isi).collect::<Vec<_>>());
    let nama = [Sel::tebal("TOTAL"), Sel::tebal("")].into_iter();
    let kolom = (2..9).map(|k| if k == 6 { persen().ditebalkan() } else { Sel::jumlah() });
    blok.tinggi_kepala(28.0).jumlah(nama.chain(kolom).collect::<Vec<_>>())
}

/// Families and persons that meet the conditions: of all lists, and of those Layak.
fn empat(daftar: &[Daftar; 3], syarat: &SyaratBaris<'_>, nilai: impl Fn(Status) -> Banyak) -> [Rumus; 4] {
    let keluarga = |s: &Status| daftar[*s as usize].hitung(syarat, nilai(*s).keluarga);
    let jiwa = |s: &Status| daftar[*s as usize].jumlah_bila(JIWA, syarat, nilai(*s).jiwa);
    let (semua, layak) = (Status::SEMUA, [Status::Layak]);
    [
        Rumus::semua(semua.iter().map(keluarga)),
        Rumus::semua(semua.iter().map(jiwa)),
        Rumus::semua(layak.iter().map(keluarga)),
        Rumus::semua(layak.iter().map(jiwa)),
    ]
}

fn grafik(desil: &Terletak<'_>) -> Grafik {
    let deret = [(2, "Semua keluarga", WARNA[3]), (4, "Layak", WARNA[0])];
    let judul = (JenisGrafik::Kolom, "Keluarga menurut desil");
    desil.grafik(judul, (0, desil.semua_baris()), deret, (1010, 270))
}
