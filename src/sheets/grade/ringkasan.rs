//! Sheet `Ringkasan`: grades by class and angkatan with a chart, what is to be done, rows read,
//! findings.

use super::hasil;
use super::ringkas::{NILAI, PerNilai};
use super::{Bahan, R, warna};
use crate::domain::kelas::Kelas;
use crate::perwal::tabel_5_1::Kategori;
use crate::sheets::jalan::huruf_kolom;
use crate::sheets::metadata;
use crate::write::rentang::{Rentang, huruf};
use crate::write::xlsx::{Gaya, Grafik, JenisGrafik, Lembar, Rumus};

const NAMA: &str = "Ringkasan";
/// Columns A to I.
const LEBAR: [f64; 9] = [27.0, 42.0, 9.0, 9.0, 9.0, 9.0, 9.0, 11.0, 12.0];
/// First column of the grades.
const NILAI_DI: u16 = 2;

pub fn lembar(b: &Bahan<'_>, mut l: Lembar) -> R<Lembar> {
    let rentang = &b.rentang();
    l.lebar(&LEBAR)?;
    l.kepala(&format!("Hasil Penilaian UEP Berkelas {}", b.triwulan.panjang()), &metadata::sub(b.jalan))?;
    metadata::tanda_samar(&mut l, b.jalan, 2)?;
    let mut r = per_kelas(&mut l, b, rentang, 3)?;
    r = per_angkatan(&mut l, b, rentang, r)?;
    r = tindak_lanjut(&mut l, b, rentang, r)?;
    b.umum().ekor_ringkasan(&mut l, r, 4, 8)?;
    Ok(l)
}

/// A table of grades: label, explanation, how many of each grade, sum, share of A and B.
struct TabelNilai<'a> {
    judul: &'a str,
    kepala: [&'a str; 2],
    /// Label, explanation, condition on the list (`None`: what is left of it), counts.
    baris: Vec<(String, &'a str, Option<String>, PerNilai)>,
    semua: PerNilai,
}

impl TabelNilai<'_> {
    fn tulis(&self, l: &mut Lembar, rentang: &Rentang, mulai: u32) -> R<u32> {
        let mut kepala = self.kepala.to_vec();
        kepala.extend(NILAI);
        kepala.extend(["Jumlah", "% A dan B"]);
        l.teks(mulai, 0, self.judul, Gaya::Bagian)?;
        l.baris_kepala(mulai + 1, 0, &kepala)?;
        let pertama = mulai + 2;
        let jumlah = pertama + self.baris.len() as u32;
        let nilai_di = huruf(&hasil::judul(), "Nilai");
        for (i, (label, arti, syarat, isi)) in self.baris.iter().enumerate() {
            let r = pertama + i as u32;
            l.teks(r, 0, label, Gaya::TeksTebal)?;
            l.teks(r, 1, arti, Gaya::Lipat)?;
            for (n, nilai) in NILAI.iter().enumerate() {
                let kolom = NILAI_DI + n as u16;
                let rumus = match syarat {
                    Some(s) => rentang.rumus(&format!("COUNTIFS({s},{{{nilai_di}}},\"{nilai}\")")),
                    None => {
                        let semua = rentang.rumus(&format!("COUNTIFS({{{nilai_di}}},\"{nilai}\")"));
                        let h = huruf_kolom(kolom);
                        if i == 0 { semua } else { format!("{semua}-SUM({h}{}:{h}{r})", pertama + 1) }
                    }
                };
                l.rumus(r, kolom, &Rumus { rumus: format!("={rumus}"), nilai: isi[n].into() }, Gaya::Angka)?;
            }
            ujung(l, r, *isi, (Gaya::Angka, Gaya::Persen))?;
        }
        l.teks(jumlah, 0, "Jumlah", Gaya::TeksTebal)?;
        l.teks(jumlah, 1, "", Gaya::TeksTebal)?;
        for (n, isi) in self.semua.iter().enumerate() {
            let (kolom, h) = (NILAI_DI + n as u16, huruf_kolom(NILAI_DI + n as u16));
            let rumus = format!("=SUM({h}{}:{h}{jumlah})", pertama + 1);
            if self.baris.is_empty() {
                // Nothing above to add up: the sum would be of itself.
                l.angka(jumlah, kolom, (*isi).into(), Gaya::AngkaTebal)?;
            } else {
                l.rumus(jumlah, kolom, &Rumus { rumus, nilai: (*isi).into() }, Gaya::AngkaTebal)?;
            }
        }
        ujung(l, jumlah, self.semua, (Gaya::AngkaTebal, Gaya::PersenTebal))?;
        Ok(jumlah)
    }
}

/// Sum of a row and the share of A and B.
fn ujung(l: &mut Lembar, r: u32, isi: PerNilai, (gaya, persen): (Gaya, Gaya)) -> R<()> {
    let n = r + 1;
    let jumlah: u32 = isi.iter().sum();
    l.rumus(r, 7, &Rumus { rumus: format!("=SUM(C{n}:G{n})"), nilai: jumlah.into() }, gaya)?;
    let bagian = if jumlah == 0 { 0.0 } else { f64::from(isi[0] + isi[1]) / f64::from(jumlah) };
    l.rumus(r, 8, &Rumus { rumus: format!("=IF(H{n}=0,0,(C{n}+D{n})/H{n})"), nilai: bagian }, persen)
}

fn per_kelas(l: &mut Lembar, b: &Bahan<'_>, rentang: &Rentang, mulai: u32) -> R<u32> {
    let kelas_di = huruf(&hasil::judul(), "Kelas");
    let arti = ["Tahap II", "Tahap III", "Tahap IV"];
    let mut baris: Vec<_> = Kelas::DINILAI
        .into_iter()
        .enumerate()
        .map(|(i, k)| {
            (k.label().to_owned(), arti[i], Some(format!("{{{kelas_di}}},\"{}\"", k.label())), b.ringkas.per_kelas[i])
        })
        .collect();
    let tanpa = b.ringkas.per_kelas[3];
    if tanpa.iter().any(|n| *n > 0) {
        baris.push(("Kelas lain".into(), "UEP Potensial di lembar lain, atau kelas tidak diketahui", None, tanpa));
    }
    let tabel =
        TabelNilai { judul: "1. Nilai menurut kelas", kepala: ["Kelas", "Tahap"], baris, semua: b.ringkas.hasil };
    let jumlah = tabel.tulis(l, rentang, mulai)?;
    let pertama = mulai + 2;
    let kategori = [Some(Kategori::A), Some(Kategori::B), Some(Kategori::C), Some(Kategori::Tp), None];
    let deret = NILAI.iter().enumerate().map(|(n, nilai)| {
        let h = huruf_kolom(NILAI_DI + n as u16);
        ((*nilai).to_owned(), format!("{NAMA}!${h}${}:${h}${jumlah}", pertama + 1), warna(kategori[n]))
    });
    let grafik = Grafik {
        jenis: JenisGrafik::BatangBertumpuk,
        judul: "Nilai menurut kelas".into(),
        kategori: format!("{NAMA}!$A${}:$A${jumlah}", pertama + 1),
        deret: deret.collect(),
        ukuran: (960, 230),
        warna_titik: Vec::new(),
    };
    l.grafik(jumlah + 2, 0, &grafik)?;
    Ok(jumlah + 15)
}

fn per_angkatan(l: &mut Lembar, b: &Bahan<'_>, rentang: &Rentang, mulai: u32) -> R<u32> {
    let di = huruf(&hasil::judul(), "Angkatan");
    let isi = b.ringkas.per_angkatan.iter();
    let mut baris: Vec<_> = isi
        .filter_map(|(tahun, n)| {
            let tahun = (*tahun)?;
            Some((format!("Angkatan {tahun}"), "", Some(format!("{{{di}}},{tahun}")), *n))
        })
        .collect();
    if let Some(n) = b.ringkas.per_angkatan.get(&None) {
        baris.push(("Angkatan tidak diketahui".into(), "", None, *n));
    }
    let tabel =
        TabelNilai { judul: "2. Nilai menurut angkatan", kepala: ["Angkatan", ""], baris, semua: b.ringkas.hasil };
    Ok(tabel.tulis(l, rentang, mulai)? + 2)
}

fn tindak_lanjut(l: &mut Lembar, b: &Bahan<'_>, rentang: &Rentang, mulai: u32) -> R<u32> {
    l.teks(mulai, 0, "3. Tindak lanjut", Gaya::Bagian)?;
    l.baris_kepala(mulai + 1, 0, &["Perihal", "Lembar", "Peserta"])?;
    let r = b.ringkas;
    let judul = hasil::judul();
    let (nilai, naik) = (huruf(&judul, "Nilai"), huruf(&judul, "Naik Tahap"));
    let hitung = |kolom: &str, isi: &str| Some(rentang.rumus(&format!("COUNTIFS({{{kolom}}},\"{isi}\")")));
    let baris = [
        ("Insentif jatuh tempo", "Insentif", None, r.insentif),
        ("Naik tahap: ya", "Naik Tahap", hitung(&naik, "Ya"), r.naik),
        ("Naik tahap: bersyarat", "Naik Tahap", hitung(&naik, "Bersyarat"), r.bersyarat),
        ("Naik tahap: menunggu", "Hasil Penilaian", hitung(&naik, "Menunggu"), r.menunggu),
        ("Belum diverifikasi (T58)", "Menunggu Verifikasi", None, r.belum_diverifikasi),
        ("Wajib coaching (B)", "Coaching dan Remedial", hitung(&nilai, "B"), r.hasil[1]),
        ("Remedial atau penguatan (C)", "Coaching dan Remedial", hitung(&nilai, "C"), r.hasil[2]),
        ("Belum terklasifikasi (TP)", "Perlu Keputusan", hitung(&nilai, "TP"), r.hasil[3]),
        ("Belum dapat dinilai (BD)", "Belum Lengkap", hitung(&nilai, "BD"), r.hasil[4]),
        ("Peserta register tanpa lembar", "Belum Lengkap", None, r.tanpa_lembar),
        ("C atau TP dua triwulan (T23)", "Coaching dan Remedial; Perlu Keputusan", None, r.tanpa_kemajuan),
        ("Dipantau: tahap I dan graduasi", "Monitoring", None, r.dipantau),
    ];
    for (i, (perihal, lembar, rumus, n)) in baris.iter().enumerate() {
        let di = mulai + 2 + i as u32;
        l.teks(di, 0, perihal, Gaya::Teks)?;
        l.teks(di, 1, lembar, Gaya::Teks)?;
        match rumus {
            Some(rumus) => l.rumus(di, 2, &Rumus { rumus: format!("={rumus}"), nilai: (*n).into() }, Gaya::Angka)?,
            None => l.angka(di, 2, (*n).into(), Gaya::Angka)?,
        }
    }
    Ok(mulai + 3 + baris.len() as u32)
}
