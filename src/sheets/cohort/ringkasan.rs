//! Sheet `Ringkasan`: the new angkatan, everyone's stage with a chart, the steps of the year, the terms of
//! the choice and how to repeat the lot, rows read, findings.

use super::calon::judul_angkatan;
use super::{Bahan, R, perubahan, register};
use crate::domain::kelas::Kelas;
use crate::domain::peserta::StatusPeserta;
use crate::perwal::angkatan::Alokasi;
use crate::perwal::tahap::Hasil;
use crate::sheets::jalan::huruf_kolom;
use crate::sheets::metadata;
use crate::write::rentang::{Rentang, huruf};
use crate::write::xlsx::{Gaya, Grafik, JenisGrafik, Lembar, Rumus, WARNA, WARNA_TAHAP};

const NAMA: &str = "Ringkasan";
/// Columns A to I.
const LEBAR: [f64; 9] = [30.0, 46.0, 11.0, 11.0, 11.0, 11.0, 11.0, 11.0, 11.0];

/// Fills the sheet.
pub fn lembar(b: &Bahan<'_>, mut l: Lembar) -> R<Lembar> {
    let rentang = &b.rentang();
    l.lebar(&LEBAR)?;
    l.kepala(&format!("Angkatan {} dan Register UEP Berkelas", b.waktu.tahun), &metadata::sub(b.jalan))?;
    metadata::tanda_samar(&mut l, b.jalan, 2)?;
    let mut r = angkatan(&mut l, b, 3)?;
    r = per_tahap(&mut l, b, rentang, r)?;
    r = langkah(&mut l, b, r)?;
    r = ketentuan(&mut l, b, r)?;
    b.umum().ekor_ringkasan(&mut l, r, 5, 8)?;
    Ok(l)
}

/// A count with its formula; `None`: only the value is known.
type Butir<'a> = (&'a str, String, Option<String>, u32, Gaya);

fn tabel(l: &mut Lembar, mulai: u32, butir: &[Butir<'_>]) -> R<u32> {
    for (r, (nama, arti, rumus, nilai, gaya)) in (mulai..).zip(butir) {
        let nama_gaya = if *gaya == Gaya::AngkaTebal { Gaya::TeksTebal } else { Gaya::Teks };
        l.teks(r, 0, nama, nama_gaya)?;
        l.teks(r, 1, arti, if *gaya == Gaya::AngkaTebal { Gaya::TeksTebal } else { Gaya::Lipat })?;
        match rumus {
            Some(rumus) => {
                l.rumus(r, 2, &Rumus { rumus: format!("={rumus}"), nilai: (*nilai).into() }, *gaya)?;
            }
            None => l.angka(r, 2, (*nilai).into(), *gaya)?,
        }
    }
    Ok(mulai + butir.len() as u32)
}

fn angkatan(l: &mut Lembar, b: &Bahan<'_>, mulai: u32) -> R<u32> {
    let r = b.ringkas;
    l.teks(mulai, 0, &format!("1. Angkatan {}", b.waktu.tahun), Gaya::Bagian)?;
    l.baris_kepala(mulai + 1, 0, &["Perihal", "Arti", "Keluarga"])?;
    // Rows of the sheet, counted from 1.
    let n = mulai + 3;
    let hitung = |lembar: &str, banyak: u32| Rentang::baru(lembar, banyak as usize, u32::MAX).rumus("COUNT({A})");
    let seangkatan = b.seangkatan().count();
    let di = Rentang::baru("Angkatan Baru", seangkatan, u32::MAX);
    let judul = judul_angkatan();
    let (masuk, status) = (huruf(&judul, "Masuk"), huruf(&judul, "Status"));
    let menempati = di.rumus(&format!("COUNTIFS({{A}},\">0\",{{{status}}},\"<>Berhenti\")"));
    let terisi = b.ringkas.kursi.values().map(|k| k.terisi).sum();
    let butir = [
        (
            "Calon",
            "Keluarga yang diasesmen".into(),
            Some(format!("SUM(C{}:C{})", n + 1, n + 4)),
            r.calon,
            Gaya::AngkaTebal,
        ),
        ("  Diterima", "Mendapat kursi di angkatan ini".into(), None, r.diterima, Gaya::Angka),
        (
            "  Cadangan",
            "Lolos, belum mendapat kursi".into(),
            Some(hitung("Cadangan", r.cadangan)),
            r.cadangan,
            Gaya::Angka,
        ),
        (
            "  Tidak Lolos",
            "Nilai di bawah batas, Tidak Layak, atau sudah peserta".into(),
            Some(hitung("Tidak Lolos", r.tidak_lolos)),
            r.tidak_lolos,
            Gaya::Angka,
        ),
        (
            "  Belum Lengkap",
            "Nilai, identitas, atau kelayakan belum pasti".into(),
            Some(hitung("Belum Lengkap", r.belum_lengkap)),
            r.belum_lengkap,
            Gaya::Angka,
        ),
        ("Kuota", "Kursi angkatan ini".into(), None, r.kuota, Gaya::AngkaTebal),
        ("  Terisi", "Peserta angkatan ini, tanpa yang berhenti".into(), Some(menempati), terisi, Gaya::Angka),
        (
            "  di antaranya baru",
            "Masuk lewat penyusunan ini".into(),
            Some(di.rumus(&format!("COUNTIFS({{{masuk}}},\"baru*\")"))),
            r.baru,
            Gaya::Angka,
        ),
        ("Keluarga Layak", "Menurut penyaringan".into(), None, r.layak, Gaya::AngkaTebal),
        ("  Belum diasesmen", "Tidak ikut dipilih; bukan peserta".into(), None, r.belum_diasesmen, Gaya::Angka),
    ];
    Ok(tabel(l, mulai + 2, &butir)? + 1)
}

fn per_tahap(l: &mut Lembar, b: &Bahan<'_>, rentang: &Rentang, mulai: u32) -> R<u32> {
    l.teks(mulai, 0, "2. Register menurut tahap", Gaya::Bagian)?;
    let mut kepala = vec!["Tahap", "Kelas"];
    kepala.extend(StatusPeserta::SEMUA.map(StatusPeserta::nama));
    kepala.push("Jumlah");
    l.baris_kepala(mulai + 1, 0, &kepala)?;
    let judul = register::judul(b.kolom_lain);
    let (tahap, status) = (huruf(&judul, "Tahap"), huruf(&judul, "Status"));
    let pertama = mulai + 2;
    let lain = b.ringkas.per_kelas.get(&(true, None));
    let mut r = pertama;
    for kelas in Kelas::SEMUA {
        l.teks(r, 0, &format!("Tahap {}", kelas.tahap()), Gaya::TeksTebal)?;
        l.teks(r, 1, kelas.label(), Gaya::Teks)?;
        let isi = b.ringkas.per_kelas.get(&(false, Some(kelas))).copied().unwrap_or_default();
        for (kolom, (s, n)) in (2..).zip(StatusPeserta::SEMUA.into_iter().zip(isi)) {
            let pola = format!("COUNTIFS({{{tahap}}},\"{}\",{{{status}}},\"{}\")", kelas.tahap(), s.nama());
            l.rumus(r, kolom, &Rumus { rumus: format!("={}", rentang.rumus(&pola)), nilai: n.into() }, Gaya::Angka)?;
        }
        baris_jumlah(l, r, isi.iter().sum(), Gaya::Angka)?;
        r += 1;
    }
    if let Some(isi) = lain {
        l.teks(r, 0, "Tidak diketahui", Gaya::TeksTebal)?;
        l.teks(r, 1, "Kelas atau status pada register tidak terbaca", Gaya::Lipat)?;
        for (kolom, n) in (2..).zip(isi) {
            l.angka(r, kolom, (*n).into(), Gaya::Angka)?;
        }
        baris_jumlah(l, r, isi.iter().sum(), Gaya::Angka)?;
        r += 1;
    }
    l.teks(r, 0, "Jumlah", Gaya::TeksTebal)?;
    l.teks(r, 1, "", Gaya::TeksTebal)?;
    for (i, kolom) in (2..6).enumerate() {
        let h = huruf_kolom(kolom);
        let nilai: u32 = b.ringkas.per_kelas.values().map(|n| n[i]).sum();
        let rumus = format!("=SUM({h}{}:{h}{r})", pertama + 1);
        l.rumus(r, kolom, &Rumus { rumus, nilai: nilai.into() }, Gaya::AngkaTebal)?;
    }
    baris_jumlah(l, r, b.hasil.register.len() as u32, Gaya::AngkaTebal)?;
    let kolom = |h: char| format!("{NAMA}!${h}${}:${h}${}", pertama + 1, pertama + 4);
    let warna = [WARNA_TAHAP[1], WARNA_TAHAP[2], WARNA[3], 0xA6_A6_A6];
    let deret = StatusPeserta::SEMUA.into_iter().zip("CDEF".chars().zip(warna));
    let grafik = Grafik {
        jenis: JenisGrafik::BatangBertumpuk,
        judul: "Peserta menurut tahap".into(),
        kategori: kolom('A'),
        deret: deret.map(|(s, (h, warna))| (s.nama().to_owned(), kolom(h), warna)).collect(),
        ukuran: (960, 230),
        warna_titik: Vec::new(),
    };
    l.grafik(r + 2, 0, &grafik)?;
    Ok(r + 15)
}

fn baris_jumlah(l: &mut Lembar, r: u32, nilai: u32, gaya: Gaya) -> R<()> {
    l.rumus(r, 6, &Rumus { rumus: format!("=SUM(C{0}:F{0})", r + 1), nilai: nilai.into() }, gaya)
}

fn langkah(l: &mut Lembar, b: &Bahan<'_>, mulai: u32) -> R<u32> {
    l.teks(mulai, 0, "3. Perubahan tahap", Gaya::Bagian)?;
    l.baris_kepala(mulai + 1, 0, &["Hasil", "Arti", "Peserta"])?;
    let di = Rentang::baru("Perubahan Tahap", b.hasil.langkah.len(), u32::MAX);
    let judul = perubahan::judul();
    let (hasil, terlambat) = (huruf(&judul, "Hasil"), huruf(&judul, "Terlambat"));
    let semua = [
        (Hasil::Naik, "Masuk tahap berikutnya"),
        (Hasil::SiapGraduasi, "Lulus asesmen graduasi; Graduasi ditetapkan Dinas"),
        (Hasil::Tetap, "Tetap di tahapnya, dengan alasan"),
        (Hasil::PerluDiputuskan, "Didaftar untuk keputusan Dinas"),
        (Hasil::Selesai, "Graduasi atau Berhenti menurut register"),
    ];
    let mut butir: Vec<Butir<'_>> = semua
        .iter()
        .map(|(h, arti)| {
            let nama = perubahan::nama_hasil(*h);
            let rumus = di.rumus(&format!("COUNTIFS({{{hasil}}},\"{nama}\")"));
            let n = b.ringkas.langkah.get(h).copied().unwrap_or(0);
            (nama, (*arti).to_owned(), Some(rumus), n, Gaya::Angka)
        })
        .collect();
    let rumus = di.rumus(&format!("COUNTIFS({{{terlambat}}},\"Ya\")"));
    let arti = "Melewati tahun kedua tahapnya (T11)".to_owned();
    butir.push(("Terlambat", arti, Some(rumus), b.ringkas.terlambat, Gaya::Angka));
    Ok(tabel(l, mulai + 2, &butir)? + 1)
}

/// The terms of the choice, so that anybody can repeat it.
fn ketentuan(l: &mut Lembar, b: &Bahan<'_>, mulai: u32) -> R<u32> {
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
    let baris = [
        ("Nilai minimum", format!("{} untuk setiap aspek (T16)", p.nilai_minimum_asesmen)),
        ("Urutan", "jumlah nilai; desil lebih rendah; KPM PKH; anggota lebih banyak; undian (T17)".to_owned()),
        ("Kursi dibagi menurut", format!("{alokasi} (T18)")),
        ("Kuota perempuan", kuota(p.kuota_perempuan_persen, r.kurang_perempuan)),
        ("Kuota disabilitas", kuota(p.kuota_disabilitas_persen, r.kurang_disabilitas)),
        ("Benih undian", benih.to_owned()),
        (
            "Mengulang undian",
            format!(
                "SHA-256 dari teks \"{}:No KK\" (16 angka, tanpa spasi dan baris baru), ditulis heksadesimal; yang lebih kecil didahulukan. Contoh: printf '{}:<No KK>' | sha256sum",
                benih, benih
            ),
        ),
    ];
    l.teks(mulai, 0, "4. Ketentuan pemilihan", Gaya::Bagian)?;
    for (i, (nama, isi)) in baris.iter().enumerate() {
        let di = mulai + 1 + i as u32;
        l.teks(di, 0, nama, Gaya::Teks)?;
        l.gabung(di, 1, 8, isi, Gaya::Lipat)?;
        if isi.len() > 120 {
            l.tinggi(di, 28.0)?;
        }
    }
    Ok(mulai + 2 + baris.len() as u32)
}
