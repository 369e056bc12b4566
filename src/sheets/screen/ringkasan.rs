//! Sheet `Ringkasan`: the answer, the funnel, the recap in the form of Tabel 2.1, the findings.

use super::Bahan;
use super::daftar;
use crate::domain::desil::Desil;
use crate::perwal::kelayakan::Status;
use crate::perwal::tabel_2_1::TABEL_2_1;
use crate::sheets::dibaca;
use crate::sheets::masalah;
use crate::sheets::metadata;
use crate::write::rentang::{Rentang, huruf};
use crate::write::xlsx::{Buku, Gaya, Grafik, JenisGrafik, Lembar, Rumus, WARNA};

const NAMA: &str = "Ringkasan";
/// Columns A to I.
const LEBAR: [f64; 9] = [27.0, 42.0, 11.0, 11.0, 11.0, 11.0, 9.0, 12.0, 12.0];

type R<T> = std::io::Result<T>;

pub fn lembar(buku: &Buku, b: &Bahan<'_>, rentang: &[Rentang], temuan: &Rentang) -> R<Lembar> {
    let mut l = buku.lembar(NAMA)?;
    l.lebar(&LEBAR)?;
    l.kepala("Hasil Penyaringan Calon Peserta UEP Berkelas", &metadata::sub(b.jalan))?;
    let mut baris = 3;
    metadata::tanda_samar(&mut l, b.jalan, 2)?;
    baris = tidak_diperiksa(&mut l, b, baris)?;
    baris = hasil(&mut l, b, rentang, baris)?;
    baris = corong(&mut l, b, rentang, baris)?;
    baris = rekap_desil(&mut l, b, rentang, baris)?;
    baris = dibaca::tabel(&mut l, b.jalan, (baris, "4. Baris yang dibaca"))?;
    baris = masalah::ringkasan(&mut l, (baris, "5. Masalah data"), &b.ringkas.temuan, temuan)?;
    l.cetak(false, None)?;
    l.area_cetak(baris, 8)?;
    Ok(l)
}

/// What was not there to be checked, before the figures.
fn tidak_diperiksa(l: &mut Lembar, b: &Bahan<'_>, mulai: u32) -> R<u32> {
    let kalimat = &b.ringkas.tidak_diperiksa;
    for (r, teks) in (mulai..).zip(kalimat) {
        l.gabung(r, 0, 8, &b.jalan.kalimat(teks), Gaya::Lipat)?;
        l.tinggi(r, 28.0)?;
    }
    Ok(mulai + kalimat.len() as u32 + u32::from(!kalimat.is_empty()))
}

/// Families and persons by status, with shares.
fn hasil(l: &mut Lembar, b: &Bahan<'_>, rentang: &[Rentang], mulai: u32) -> R<u32> {
    l.teks(mulai, 0, "1. Hasil", Gaya::Bagian)?;
    l.baris_kepala(mulai + 1, 0, &["Status", "Arti", "Keluarga", "% keluarga", "Jiwa", "% jiwa"])?;
    let arti = [
        "Di Daerah, identitas sah, huruf a, b, atau c",
        "Ada syarat yang tidak terpenuhi",
        "Ada data yang harus dipastikan dahulu",
    ];
    let pertama = mulai + 2;
    let jumlah = pertama + 3;
    for (i, status) in Status::SEMUA.into_iter().enumerate() {
        let r = pertama + i as u32;
        let judul = daftar::judul(status);
        let n = b.ringkas.status[status as usize];
        let (no, jiwa) = (huruf(&judul, "No"), huruf(&judul, "Jumlah Anggota"));
        l.teks(r, 0, status.nama(), Gaya::TeksTebal)?;
        l.teks(r, 1, arti[i], Gaya::Lipat)?;
        let keluarga = rentang[i].rumus(&format!("COUNT({{{no}}})"));
        l.rumus(r, 2, &Rumus { rumus: format!("={keluarga}"), nilai: n.keluarga.into() }, Gaya::Angka)?;
        let orang = rentang[i].rumus(&format!("SUM({{{jiwa}}})"));
        l.rumus(r, 4, &Rumus { rumus: format!("={orang}"), nilai: n.jiwa.into() }, Gaya::Angka)?;
        for (kolom, huruf, isi, semua) in
            [(3, 'C', n.keluarga, b.ringkas.total.keluarga), (5, 'E', n.jiwa, b.ringkas.total.jiwa)]
        {
            let rumus = format!("=IF({huruf}${0}=0,0,{huruf}{1}/{huruf}${0})", jumlah + 1, r + 1);
            l.rumus(r, kolom, &Rumus { rumus, nilai: bagian(isi, semua) }, Gaya::Persen)?;
        }
    }
    l.teks(jumlah, 0, "Jumlah", Gaya::TeksTebal)?;
    l.teks(jumlah, 1, "", Gaya::TeksTebal)?;
    for (kolom, huruf, isi) in [(2, 'C', b.ringkas.total.keluarga), (4, 'E', b.ringkas.total.jiwa)] {
        let rumus = format!("=SUM({huruf}{}:{huruf}{})", pertama + 1, jumlah);
        l.rumus(jumlah, kolom, &Rumus { rumus, nilai: isi.into() }, Gaya::AngkaTebal)?;
        let rumus = format!("=SUM({0}{1}:{0}{2})", (huruf as u8 + 1) as char, pertama + 1, jumlah);
        l.rumus(jumlah, kolom + 1, &Rumus { rumus, nilai: f64::from(u8::from(isi > 0)) }, Gaya::PersenTebal)?;
    }
    Ok(jumlah + 2)
}

/// From all families down to those Layak.
fn corong(l: &mut Lembar, b: &Bahan<'_>, rentang: &[Rentang], mulai: u32) -> R<u32> {
    l.teks(mulai, 0, "2. Alur penyaringan", Gaya::Bagian)?;
    l.baris_kepala(mulai + 1, 0, &["Langkah", "Dasar", "Gugur", "Tersisa", "% tersisa"])?;
    let r = b.ringkas;
    let langkah = [
        ("Semua keluarga", "Berkas yang dibaca", 0),
        ("Di luar Kota Banjarmasin", "Pasal 5 ayat (1)", r.gugur[0]),
        ("Tidak memenuhi juknis", "Pasal 5 ayat (1) huruf d; T22", r.gugur[1]),
        ("Tidak memenuhi huruf a, b, c", "Pasal 5 ayat (1) huruf a, b, c", r.gugur[2]),
        ("Masih harus diverifikasi", "Data belum pasti", r.status[Status::PerluVerifikasi as usize].keluarga),
    ];
    let pertama = mulai + 2;
    let mut sisa = r.total.keluarga;
    for (i, (nama, dasar, gugur)) in langkah.into_iter().enumerate() {
        let baris = pertama + i as u32;
        sisa -= gugur;
        l.teks(baris, 0, nama, Gaya::Teks)?;
        l.teks(baris, 1, dasar, Gaya::Teks)?;
        gugur_rumus(l, rentang, (baris, pertama), i, gugur)?;
        if i == 0 {
            let semua: Vec<String> = Status::SEMUA
                .iter()
                .map(|s| rentang[*s as usize].rumus(&format!("COUNT({{{}}})", huruf(&daftar::judul(*s), "No"))))
                .collect();
            l.rumus(baris, 3, &Rumus { rumus: format!("={}", semua.join("+")), nilai: sisa.into() }, Gaya::Angka)?;
        } else {
            let rumus = format!("=D{}-C{}", baris, baris + 1);
            l.rumus(baris, 3, &Rumus { rumus, nilai: sisa.into() }, Gaya::Angka)?;
        }
        let rumus = format!("=IF(D${0}=0,0,D{1}/D${0})", pertama + 1, baris + 1);
        l.rumus(baris, 4, &Rumus { rumus, nilai: bagian(sisa, r.total.keluarga) }, Gaya::Persen)?;
    }
    let layak = pertama + langkah.len() as u32;
    l.teks(layak, 0, "Layak", Gaya::TeksTebal)?;
    l.teks(layak, 1, "Calon untuk asesmen (huruf d)", Gaya::TeksTebal)?;
    l.teks(layak, 2, "", Gaya::TeksTebal)?;
    l.rumus(layak, 3, &Rumus { rumus: format!("=D{layak}"), nilai: sisa.into() }, Gaya::AngkaTebal)?;
    let rumus = format!("=IF(D${0}=0,0,D{1}/D${0})", pertama + 1, layak + 1);
    l.rumus(layak, 4, &Rumus { rumus, nilai: bagian(sisa, r.total.keluarga) }, Gaya::PersenTebal)?;
    Ok(layak + 2)
}

/// What falls out at a step, counted in the lists: outside the city by the words of Penghalang, the
/// rest of Tidak Layak by what is left.
fn gugur_rumus(l: &mut Lembar, rentang: &[Rentang], (r, pertama): (u32, u32), langkah: usize, gugur: u32) -> R<()> {
    let hitung = |status: Status| {
        let no = huruf(&daftar::judul(status), "No");
        rentang[status as usize].rumus(&format!("COUNT({{{no}}})"))
    };
    let rumus = match langkah {
        1 => {
            let penghalang = huruf(&daftar::judul(Status::TidakLayak), "Penghalang");
            let pola = format!("COUNTIFS({{{penghalang}}},\"*berada di luar Kota Banjarmasin*\")");
            format!("={}", rentang[Status::TidakLayak as usize].rumus(&pola))
        }
        3 => format!("={}-C{}-C{}", hitung(Status::TidakLayak), pertama + 2, pertama + 3),
        4 => format!("={}", hitung(Status::PerluVerifikasi)),
        _ => return l.angka(r, 2, gugur.into(), Gaya::Angka),
    };
    l.rumus(r, 2, &Rumus { rumus, nilai: gugur.into() }, Gaya::Angka)
}

/// Desil 1–10 and unknown: all families and those Layak, beside Tabel 2.1 of the Perwal.
fn rekap_desil(l: &mut Lembar, b: &Bahan<'_>, rentang: &[Rentang], mulai: u32) -> R<u32> {
    l.teks(mulai, 0, "3. Rekapitulasi menurut desil (bentuk Tabel 2.1)", Gaya::Bagian)?;
    let judul = [
        "Desil",
        "Keterangan",
        "Semua KK",
        "Semua jiwa",
        "Layak KK",
        "Layak jiwa",
        "% layak",
        "Tabel 2.1 KK",
        "Tabel 2.1 jiwa",
    ];
    l.baris_kepala(mulai + 1, 0, &judul)?;
    l.tinggi(mulai + 1, 28.0)?;
    let pertama = mulai + 2;
    for (i, desil) in Desil::semua().enumerate() {
        let r = pertama + i as u32;
        l.teks(r, 0, &format!("Desil {desil}"), Gaya::Teks)?;
        l.teks(r, 1, if i < 5 { desil.kategori() } else { "" }, Gaya::Teks)?;
        isi_desil(l, b, rentang, r, i, None)?;
        for (kolom, isi) in [(7, TABEL_2_1.get(i).map(|t| t.1)), (8, TABEL_2_1.get(i).map(|t| t.2))] {
            match isi {
                Some(n) => l.angka(r, kolom, n.into(), Gaya::Angka)?,
                None => l.teks(r, kolom, "", Gaya::Teks)?,
            }
        }
    }
    let tak_tahu = pertama + 10;
    l.teks(tak_tahu, 0, "Tidak diketahui", Gaya::Teks)?;
    l.teks(tak_tahu, 1, "Kosong, salah, atau bertentangan", Gaya::Teks)?;
    isi_desil(l, b, rentang, tak_tahu, 10, Some((pertama + 1, tak_tahu)))?;
    l.teks(tak_tahu, 7, "", Gaya::Teks)?;
    l.teks(tak_tahu, 8, "", Gaya::Teks)?;
    let jumlah = tak_tahu + 1;
    l.teks(jumlah, 0, "TOTAL", Gaya::TeksTebal)?;
    l.teks(jumlah, 1, "", Gaya::TeksTebal)?;
    let layak = b.ringkas.status[Status::Layak as usize];
    let baku = crate::perwal::tabel_2_1::TOTAL;
    let isi = [b.ringkas.total.keluarga, b.ringkas.total.jiwa, layak.keluarga, layak.jiwa];
    for (i, n) in isi.into_iter().enumerate() {
        total(l, jumlah, 2 + i as u16, pertama, n)?;
    }
    persen_layak(l, jumlah, layak.keluarga, b.ringkas.total.keluarga, Gaya::PersenTebal)?;
    total(l, jumlah, 7, pertama, baku.0)?;
    total(l, jumlah, 8, pertama, baku.1)?;
    let grafik = Grafik {
        jenis: JenisGrafik::Kolom,
        judul: "Keluarga menurut desil".into(),
        kategori: format!("{NAMA}!$A${}:$A${}", pertama + 1, jumlah),
        deret: vec![
            ("Semua keluarga".into(), format!("{NAMA}!$C${}:$C${}", pertama + 1, jumlah), WARNA[3]),
            ("Layak".into(), format!("{NAMA}!$E${}:$E${}", pertama + 1, jumlah), WARNA[0]),
        ],
        ukuran: (1010, 270),
        warna_titik: Vec::new(),
    };
    l.grafik(jumlah + 2, 0, &grafik)?;
    Ok(jumlah + 17)
}

/// What a cell of the recap counts.
#[derive(Clone, Copy)]
enum Hitung {
    Keluarga,
    Jiwa,
}

/// The four counts of a desil. `sisa`: what is left of the lists above the desil rows named, the
/// unknown; blank cells are counted differently by different programs.
fn isi_desil(l: &mut Lembar, b: &Bahan<'_>, rentang: &[Rentang], r: u32, i: usize, sisa: Option<(u32, u32)>) -> R<()> {
    let (semua, layak) = (b.ringkas.desil[i], b.ringkas.desil_layak[i]);
    let isi = [
        (&Status::SEMUA[..], Hitung::Keluarga, semua.keluarga),
        (&Status::SEMUA[..], Hitung::Jiwa, semua.jiwa),
        (&[Status::Layak][..], Hitung::Keluarga, layak.keluarga),
        (&[Status::Layak][..], Hitung::Jiwa, layak.jiwa),
    ];
    for (kolom, (status, apa, nilai)) in (2..).zip(isi) {
        let satu = status.iter().map(|s| rumus_desil(&rentang[*s as usize], *s, apa, sisa.is_none().then_some(i + 1)));
        let mut rumus = format!("={}", satu.collect::<Vec<_>>().join("+"));
        if let Some((dari, sampai)) = sisa {
            let huruf = crate::sheets::jalan::huruf_kolom(kolom);
            rumus += &format!("-SUM({huruf}{dari}:{huruf}{sampai})");
        }
        l.rumus(r, kolom, &Rumus { rumus, nilai: nilai.into() }, Gaya::Angka)?;
    }
    persen_layak(l, r, layak.keluarga, semua.keluarga, Gaya::Persen)
}

fn rumus_desil(rentang: &Rentang, status: Status, apa: Hitung, desil: Option<usize>) -> String {
    let judul = daftar::judul(status);
    let (no, d, jiwa) = (huruf(&judul, "No"), huruf(&judul, "Desil"), huruf(&judul, "Jumlah Anggota"));
    rentang.rumus(&match (apa, desil) {
        (Hitung::Keluarga, Some(n)) => format!("COUNTIFS({{{d}}},{n})"),
        (Hitung::Jiwa, Some(n)) => format!("SUMIFS({{{jiwa}}},{{{d}}},{n})"),
        (Hitung::Keluarga, None) => format!("COUNT({{{no}}})"),
        (Hitung::Jiwa, None) => format!("SUM({{{jiwa}}})"),
    })
}

fn persen_layak(l: &mut Lembar, r: u32, layak: u32, semua: u32, gaya: Gaya) -> R<()> {
    let rumus = format!("=IF(C{0}=0,0,E{0}/C{0})", r + 1);
    l.rumus(r, 6, &Rumus { rumus, nilai: bagian(layak, semua) }, gaya)
}

fn total(l: &mut Lembar, r: u32, kolom: u16, pertama: u32, nilai: u32) -> R<()> {
    let huruf = crate::sheets::jalan::huruf_kolom(kolom);
    let rumus = format!("=SUM({huruf}{}:{huruf}{r})", pertama + 1);
    l.rumus(r, kolom, &Rumus { rumus, nilai: nilai.into() }, Gaya::AngkaTebal)
}

fn bagian(isi: u32, semua: u32) -> f64 {
    if semua == 0 { 0.0 } else { f64::from(isi) / f64::from(semua) }
}
