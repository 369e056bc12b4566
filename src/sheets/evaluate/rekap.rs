//! `uep evaluate --recap`: where participants stand, the indicators, what worked, obstacles, by groups; the budget.

use std::collections::BTreeMap;

use super::{LaporanEvaluate, terpilah};
use crate::decide::evaluate::efektivitas::Bagian;
use crate::decide::evaluate::kendala::{BANYAK_JENIS, jenis, nama};
use crate::decide::evaluate::orang::Orang;
use crate::domain::kelas::Kelas;
use crate::domain::wilayah::Kecamatan;
use crate::sheets::rekap::{Baris, Induk, LembarRekap, Tabel};

const TIDAK_DIKETAHUI: &str = "Tidak diketahui";
const JAWABAN: [&str; 3] = ["Ya", "Tidak", "Belum ada data"];

/// The outcomes that the sheets count.
pub struct Semua {
    /// Where somebody stands.
    tempat: Induk,
    /// A question each: its title, its answers, and those of each group.
    jawaban: Vec<(Induk, String, [u32; 3])>,
    nilai: Vec<(Induk, String, [u32; 5])>,
    kendala: Vec<Kendala>,
}

/// A kind of obstacle: who named it and who did not, by class and kecamatan.
struct Kendala {
    induk: Induk,
    nama: &'static str,
    kelas: Vec<Baris>,
    kecamatan: Vec<Baris>,
}

pub fn induk(b: &LaporanEvaluate<'_>) -> Semua {
    let minimum = b.param.sel_minimum;
    let mut tempat = [0; 7];
    b.hasil.orang.iter().for_each(|o| tempat[terpilah::tempat(o)] += 1);
    let tempat = Induk::baru(&terpilah::KOLOM, &tempat, minimum);
    // Of how many it was asked would tell outcomes apart that had to be put together.
    let boleh = tempat.utuh();
    let jawaban = pertanyaan(b).into_iter().filter(|_| boleh);
    let jawaban = jawaban.map(|(judul, isi)| (Induk::baru(&JAWABAN, &isi, minimum), judul, isi)).collect();
    let nilai = b.hasil.efektivitas.nilai.iter().enumerate().filter(|_| boleh);
    let nilai = nilai.filter_map(|(i, isi)| {
        let isi = (*isi)?;
        Some((Induk::baru(&["A", "B", "C", "TP", "BD"], &isi, minimum), format!("Nilai triwulan {}", i + 1), isi))
    });
    Semua { tempat, jawaban, nilai: nilai.collect(), kendala: (0..BANYAK_JENIS).map(|j| kendala(b, j)).collect() }
}

/// Indicators that count people, and the shares of the sheet Efektivitas.
fn pertanyaan(b: &LaporanEvaluate<'_>) -> Vec<(String, [u32; 3])> {
    let dari = |ya: u32, semua: u32, belum: u32| [ya, semua.saturating_sub(ya + belum), belum];
    let indikator = b.hasil.indikator.iter().filter_map(|h| {
        let judul = format!("{} {}", h.indikator.kode(), h.indikator.bunyi());
        Some((judul, dari(h.pembilang?, h.penyebut?, h.belum?)))
    });
    let e = &b.hasil.efektivitas;
    let bagian = |judul: &str, b: Bagian| (judul.to_owned(), dari(b.ya, b.semua, b.belum));
    let lain = [
        bagian("Usaha aktif", e.usaha_aktif),
        bagian("Pendapatan keluarga paling sedikit UMK", e.umk),
        bagian("Tidak lagi menerima bansos", e.keluar_bansos),
        bagian("Keluar dari PKH sejak masuk", e.keluar_pkh),
    ];
    indikator.chain(lain).collect()
}

fn kendala(b: &LaporanEvaluate<'_>, ke: usize) -> Kendala {
    let sebut = |o: &Orang<'_>| usize::from(!jenis(o).contains(&ke));
    let per = |nama: Vec<&str>, di: &dyn Fn(&Orang<'_>) -> Option<usize>| -> Vec<Baris> {
        let mut isi = vec![[0; 2]; nama.len() + 1];
        b.hasil.orang.iter().for_each(|o| isi[di(o).unwrap_or(nama.len())][sebut(o)] += 1);
        nama.into_iter().chain([TIDAK_DIKETAHUI]).zip(isi).map(|(n, isi)| Baris::baru(n, isi)).collect()
    };
    let kelas = per(Kelas::SEMUA.iter().map(|k| k.label()).collect(), &|o| o.kelas.map(|k| k as usize));
    let kecamatan = per(Kecamatan::semua().map(Kecamatan::nama).collect(), &|o| o.kecamatan.map(|k| k.indeks()));
    let mut jumlah = [0; 2];
    b.hasil.orang.iter().for_each(|o| jumlah[sebut(o)] += 1);
    let induk = Induk::baru(&["Menyebut", "Tidak menyebut"], &jumlah, b.param.sel_minimum);
    Kendala { induk, nama: nama(ke), kelas, kecamatan }
}

pub fn lembar<'a>(b: &LaporanEvaluate<'_>, s: &'a Semua) -> Vec<LembarRekap<'a>> {
    let tabel =
        |judul: &str, induk: &'a Induk, baris| Tabel { judul: judul.to_owned(), induk, baris, tambahan: Vec::new() };
    let terpilah = terpilah::tabel(&b.hasil.orang).into_iter().map(|t| {
        // A class that isn't known has a column in that sheet only where there is somebody.
        let isi = |mut isi: Vec<u32>| {
            isi.resize(terpilah::KOLOM.len(), 0);
            isi
        };
        tabel(&t.judul, &s.tempat, t.baris.into_iter().map(|(n, b)| Baris::baru(n, isi(b))).collect())
    });
    let satu_baris =
        |judul: &str, induk: &'a Induk, isi: Vec<u32>| tabel(judul, induk, vec![Baris::baru("Peserta", isi)]);
    let jawaban = s.jawaban.iter().map(|(i, judul, isi)| (judul, satu_baris(judul, i, isi.to_vec())));
    let (indikator, lain): (Vec<_>, Vec<_>) = jawaban.partition(|(judul, _)| judul.starts_with('I'));
    let nilai = s.nilai.iter().map(|(i, judul, isi)| satu_baris(judul, i, isi.to_vec()));
    let kendala = |menurut: &str, pilih: fn(&Kendala) -> &Vec<Baris>| -> Vec<Tabel<'a>> {
        s.kendala.iter().map(|k| tabel(&format!("{} menurut {menurut}", k.nama), &k.induk, pilih(k).clone())).collect()
    };
    let mut semua_kendala = kendala("kelas", |k| &k.kelas);
    semua_kendala.extend(kendala("kecamatan", |k| &k.kecamatan));
    let satu = |nama, judul: &str, tabel| LembarRekap {
        nama,
        judul: format!("{judul} {}", b.hasil.waktu.tahun),
        tabel,
        catatan: Vec::new(),
    };
    let ditutup =
        "Jawaban tidak ditampilkan: ada tahap dengan peserta di bawah sel_minimum, yang jumlahnya akan terbuka.";
    let catatan = if s.tempat.utuh() { Vec::new() } else { vec![ditutup.to_owned()] };
    vec![
        satu("Ringkasan", "Rekap Evaluasi Tahunan UEP Berkelas", angkatan(b, s)),
        LembarRekap {
            catatan: catatan.clone(),
            ..satu("Capaian Indikator", "Rekap Capaian Indikator", indikator.into_iter().map(|(_, t)| t).collect())
        },
        LembarRekap {
            catatan,
            ..satu("Efektivitas", "Rekap Efektivitas", lain.into_iter().map(|(_, t)| t).chain(nilai).collect())
        },
        satu("Kendala", "Rekap Kendala", semua_kendala),
        satu("Terpilah", "Rekap Terpilah (peserta)", terpilah.collect()),
        satu("Multi-Angkatan", "Rekap Multi-Angkatan", angkatan(b, s)),
        LembarRekap { catatan: anggaran(b), ..satu("Anggaran", "Rekap Anggaran", Vec::new()) },
    ]
}

fn angkatan<'a>(b: &LaporanEvaluate<'_>, s: &'a Semua) -> Vec<Tabel<'a>> {
    let mut per: BTreeMap<Option<u16>, [u32; 7]> = BTreeMap::new();
    b.hasil.orang.iter().for_each(|o| per.entry(o.angkatan()).or_default()[terpilah::tempat(o)] += 1);
    let nama = |a: Option<u16>| a.map_or(TIDAK_DIKETAHUI.to_owned(), |a| format!("Angkatan {a}"));
    let baris = per.into_iter().map(|(a, isi)| Baris::baru(nama(a), isi)).collect();
    vec![Tabel { judul: "Peserta menurut angkatan".into(), induk: &s.tempat, baris, tambahan: Vec::new() }]
}

/// Sums of activities: of money, not of people.
fn anggaran(b: &LaporanEvaluate<'_>) -> Vec<String> {
    let Some(a) = &b.hasil.anggaran else { return vec!["Daftar kegiatan (--activities) tidak diberikan.".into()] };
    let per = a.menurut(|k| k.tahap.nilai().map(|t| t.tahap()));
    let satu = |(tahap, n): (Option<&str>, crate::decide::evaluate::kegiatan::Jumlah)| {
        let tahap = tahap.map_or("Tahap tidak disebut".to_owned(), |t| format!("Tahap {t}"));
        format!("{tahap}: {} kegiatan, anggaran {}, realisasi {}", n.kegiatan, n.anggaran, n.realisasi)
    };
    per.into_iter().map(satu).collect()
}
