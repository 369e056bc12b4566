//! Sheet `Ringkasan`: the new angkatan, everyone's stage with a chart, the steps of the year, the terms of
//! the choice and how to repeat the lot, rows read, findings.

use super::{LaporanCohort, R, Senarai};
use crate::domain::kelas::Kelas;
use crate::domain::peserta::StatusPeserta;
use crate::perwal::angkatan::Alokasi;
use crate::sheets::angka::baris;
use crate::sheets::metadata;
use crate::write::blok::{Baris, Blok, Sel, Terletak};
use crate::write::xlsx::{Grafik, JenisGrafik, Lembar, WARNA, WARNA_TAHAP};

/// Columns A to I.
const LEBAR: [f64; 9] = [30.0, 46.0, 11.0, 11.0, 11.0, 11.0, 11.0, 11.0, 11.0];
/// Rows that the chart takes below its table.
const TINGGI_GRAFIK: u32 = 13;

/// Fills the sheet.
pub fn lembar(b: &LaporanCohort<'_>, mut l: Lembar) -> R<Lembar> {
    l.lebar(&LEBAR)?;
    l.kepala(&format!("Angkatan {} dan Register UEP Berkelas", b.waktu.tahun), &metadata::sub(b.jalan))?;
    metadata::tanda_samar(&mut l, b.jalan, 2)?;
    let d = b.daftar();
    let angkatan = Blok::baru(format!("1. Angkatan {}", b.waktu.tahun)).kepala(["Perihal", "Arti", "Keluarga"]);
    let mut r = l.blok(3, angkatan.dengan(baris(&b.ringkas.angka(), &d)))?.bawah() + 1;
    let tahap = l.blok(r, per_tahap(b, &d))?;
    l.grafik(tahap.bawah() + 1, 0, &grafik(&tahap))?;
    r = tahap.bawah() + 1 + TINGGI_GRAFIK;
    let langkah = Blok::baru("3. Perubahan tahap").kepala(["Hasil", "Arti", "Peserta"]);
    r = l.blok(r, langkah.dengan(baris(&b.ringkas.langkah(), &d)))?.bawah() + 1;
    r = l.blok(r, ketentuan(b))?.bawah() + 1;
    b.umum().ekor_ringkasan(&mut l, r, 5, 8)?;
    Ok(l)
}

/// Everyone of the register by stage and status.
fn per_tahap<'a>(b: &LaporanCohort<'_>, daftar: &Senarai) -> Blok<'a> {
    let jumlah = || Sel::dari(|d| d.jumlah_baris(2, 5));
    let mut blok = Blok::baru("2. Register menurut tahap")
        .kepala(["Tahap", "Kelas"].into_iter().chain(StatusPeserta::SEMUA.map(StatusPeserta::nama)).chain(["Jumlah"]));
    for kelas in Kelas::SEMUA {
        let isi = b.ringkas.per_kelas.get(&(false, Some(kelas))).copied().unwrap_or_default();
        let satu = |(s, n): (StatusPeserta, u32)| {
            Sel::rumus(daftar.register.hitung(&[("Tahap", kelas.tahap().into()), ("Status", s.nama().into())], n))
        };
        let nama = [Sel::tebal(format!("Tahap {}", kelas.tahap())), Sel::teks(kelas.label())].into_iter();
        let status = StatusPeserta::SEMUA.into_iter().zip(isi).map(satu);
        blok.baris(nama.chain(status).chain([jumlah()]).collect::<Vec<_>>());
    }
    if let Some(isi) = b.ringkas.per_kelas.get(&(true, None)) {
        let ket = "Kelas atau status pada register tidak terbaca";
        let nama = [Sel::tebal("Tidak diketahui"), Sel::lipat(ket)].into_iter();
        blok.baris(nama.chain(isi.map(Sel::angka)).chain([jumlah()]).collect::<Vec<_>>());
    }
    let kaki = [Sel::tebal("Jumlah"), Sel::tebal("")].into_iter().chain((2..6).map(|_| Sel::jumlah()));
    blok.jumlah(kaki.chain([jumlah().ditebalkan()]).collect::<Vec<_>>())
}

fn grafik(tahap: &Terletak<'_>) -> Grafik {
    let warna = [WARNA_TAHAP[1], WARNA_TAHAP[2], WARNA[3], 0xA6_A6_A6];
    let deret = StatusPeserta::SEMUA.into_iter().zip(warna).zip(2..).map(|((s, warna), k)| (k, s.nama(), warna));
    let judul = (JenisGrafik::BatangBertumpuk, "Peserta menurut tahap");
    tahap.grafik(judul, (0, 0..Kelas::SEMUA.len()), deret, (960, 230))
}

/// The terms of the choice, so that anybody can repeat it.
fn ketentuan<'a>(b: &LaporanCohort<'a>) -> Blok<'a> {
    let (p, r) = (b.param, b.ringkas);
    let alokasi = match p.alokasi {
        Alokasi::Kelurahan => "kelurahan",
        Alokasi::Kecamatan => "kecamatan",
        Alokasi::Kota => "kota",
    };
    let kuota = |persen: u8, kurang: u32| match (persen, kurang) {
        (0, _) => "tidak dipakai".to_owned(),
        (n, 0) => format!("{n}% dari kuota, terpenuhi"),
        (n, kurang) => format!("{n}% dari kuota; kurang {kurang} karena calon yang lolos tidak cukup (T24)"),
    };
    let benih = b.jalan.tulisan(&p.benih_undian);
    let urutan = "jumlah nilai; desil lebih rendah; KPM PKH; anggota lebih banyak; undian (T17)";
    let undian = format!(
        "SHA-256 dari teks \"{benih}:No KK\" (16 angka, tanpa spasi dan baris baru), ditulis heksadesimal; yang lebih \
         kecil didahulukan. Contoh: printf '{benih}:<No KK>' | sha256sum"
    );
    let baris = [
        ("Nilai minimum", format!("{} untuk setiap aspek (T16)", p.nilai_minimum_asesmen)),
        ("Urutan", urutan.to_owned()),
        ("Kursi dibagi menurut", format!("{alokasi} (T18)")),
        ("Kuota perempuan", kuota(p.kuota_perempuan_persen, r.kurang_perempuan)),
        ("Kuota disabilitas", kuota(p.kuota_disabilitas_persen, r.kurang_disabilitas)),
        ("Benih undian", benih.to_owned()),
        ("Mengulang undian", undian),
    ];
    Blok::baru("4. Ketentuan pemilihan").dengan(baris.map(|(nama, isi)| {
        let panjang = isi.len() > 120;
        let baris = Baris::from([Sel::teks(nama), Sel::lipat(isi).lebar(8)]);
        if panjang { baris.tinggi(28.0) } else { baris }
    }))
}
