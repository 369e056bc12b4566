//! A family of a screening workbook: the conditions of Pasal 5 ayat (1).
//!
//! The row's own `Jejak` says what was decided and why. Where it has none, the row is shown as it stands: nothing is
//! guessed.

mod ubah;

use super::parameter::parameter;
use super::{Bagian, Dicari, Rupa, Syarat, sel, tanpa_alasan, tulis_kolom, tulis_syarat};
use crate::error::Result;
use crate::perwal::kelayakan::jejak::Jejak;
use crate::perwal::kelayakan::{Alasan, FaktaBansos, FaktaDaerah, FaktaPpks, Hasil, Status, Syarat as Syarat5};
use crate::perwal::parameter::Parameter;
use crate::read::cari::{BarisBerjudul, Pencarian};
use crate::record::jejak::{self, Tanpa};
use crate::record::saringan::ORANG_DAFTAR;
use crate::table::keluaran::KolomKeluaran;
use crate::table::saringan::{KolomAnggota, KolomKeluarga as K};

const KUNCI: [K; 2] = [K::NoKk, K::Nik];

/// Every family that the number belongs to: its own, its head's, or, of a family Layak, a member's.
pub(super) fn jelaskan(buku: &Pencarian, dicari: &Dicari, rupa: Rupa) -> Result<Vec<Bagian>> {
    let mut keluarga = cari(buku, |s| dicari.cocok(s))?;
    if keluarga.is_empty() {
        for a in buku.daftar("Anggota", &[KolomAnggota::Nik.judul()], |s| dicari.cocok(s))? {
            let kk = Dicari::baru(sel(&a, KolomAnggota::NoKk));
            keluarga.extend(cari(buku, |s| kk.cocok(s))?);
        }
    }
    let param = parameter(buku)?;
    let satu = |(status, b): &(Status, BarisBerjudul)| match jejak::keluarga(
        KUNCI.map(|k| sel(b, k)),
        *status,
        sel(b, K::Jejak),
    ) {
        Ok(j) => dengan_jejak(b, &j, param.as_ref(), rupa),
        Err(tanpa) => tanpa_jejak(b, *status, tanpa, rupa),
    };
    Ok(keluarga.iter().map(satu).collect())
}

fn cari(buku: &Pencarian, cocok: impl Fn(&str) -> bool) -> Result<Vec<(Status, BarisBerjudul)>> {
    let mut semua = Vec::new();
    for status in Status::SEMUA {
        semua.extend(buku.daftar(status.nama(), &KUNCI.map(K::judul), &cocok)?.into_iter().map(|b| (status, b)));
    }
    Ok(semua)
}

fn kepala(b: &BarisBerjudul, rupa: Rupa) -> String {
    let nik = match (sel(b, K::Nik), sel(b, K::PemilikNik)) {
        ("", _) => "NIK kepala keluarga tidak diketahui".to_owned(),
        (nik, ORANG_DAFTAR) => format!("NIK orang pada daftar {}", rupa.id(nik)),
        (nik, _) => format!("NIK kepala keluarga {}", rupa.id(nik)),
    };
    format!(
        "Keluarga {} ({nik}), {}\nlembar {}, baris {}; berasal dari {} baris {}\n",
        rupa.id(sel(b, K::NoKk)),
        rupa.nama(sel(b, K::Nama)),
        b.lembar,
        b.nomor,
        sel(b, K::Berkas),
        sel(b, K::Baris)
    )
}

fn dengan_jejak(b: &BarisBerjudul, j: &Jejak<'_>, param: Option<&Parameter>, rupa: Rupa) -> Bagian {
    let k = &j.keputusan;
    let mut teks = kepala(b, rupa);
    teks.push_str(&format!("Keputusan: {}\nDasar: {}\n\nSyarat:\n", k.status.nama(), k.dasar_hukum()));
    tulis_syarat(&mut teks, &k.alasan.iter().map(|a| syarat(a, j, (b, rupa))).collect::<Vec<_>>());
    teks.push('\n');
    tulis_kolom(&mut teks, (b, rupa), &[K::Peserta, K::Catatan]);
    teks.push_str(&format!("Yang akan mengubahnya: {}\n", pengubah(j, param)));
    Bagian { teks, tafsir: j.tafsir }
}

/// In the words of the decision, behind what the row calls it.
fn syarat(a: &Alasan, j: &Jejak<'_>, (b, rupa): (&BarisBerjudul, Rupa)) -> Syarat {
    let hasil = match a.hasil {
        Hasil::Terpenuhi => "terpenuhi",
        Hasil::Tidak => "tidak",
        Hasil::TidakDiketahui => "tidak diketahui",
    };
    let apa = a.uraian(&j.fakta, &j.keputusan.batas);
    let uraian = match a.syarat {
        Syarat5::Daerah if j.fakta.daerah == FaktaDaerah::Dalam => format!("{apa}{}", tempat(b, rupa)),
        Syarat5::B if matches!(j.fakta.bansos, FaktaBansos::Penerima | FaktaBansos::PenerimaDaftar) => {
            menurut(&rupa.kolom(b, K::Bansos), &apa)
        }
        Syarat5::C if !matches!(j.fakta.ppks, FaktaPpks::Bukan | FaktaPpks::Meragukan | FaktaPpks::NomorRusak) => {
            menurut(&rupa.kolom(b, K::Ppks), &apa)
        }
        _ => apa,
    };
    let dasar = std::iter::once(a.syarat.rujukan().teks()).chain(a.tafsir().iter().map(|t| t.nomor()));
    Syarat {
        nama: a.syarat.nama().to_owned(),
        hasil: hasil.to_owned(),
        uraian,
        dasar: dasar.collect::<Vec<_>>().join("; "),
    }
}

fn menurut(daftar: &str, apa: &str) -> String {
    if daftar.is_empty() { apa.to_owned() } else { format!("{daftar}: {apa}") }
}

/// `: Kecamatan Banjarmasin Selatan, Kelurahan Mantuil`.
fn tempat(b: &BarisBerjudul, rupa: Rupa) -> String {
    let isi = [K::Kecamatan, K::Kelurahan].map(|k| (k.judul(), rupa.kolom(b, k)));
    let ada: Vec<String> = isi.iter().filter(|(_, t)| !t.is_empty()).map(|(k, t)| format!("{k} {t}")).collect();
    if ada.is_empty() { String::new() } else { format!(": {}", ada.join(", ")) }
}

/// The row without its reasons: what its list says.
fn tanpa_jejak(b: &BarisBerjudul, status: Status, tanpa: Tanpa, rupa: Rupa) -> Bagian {
    let mut teks = kepala(b, rupa);
    teks.push_str(&format!("Keputusan menurut lembarnya: {}\n", status.nama()));
    let kolom = [K::DasarHukum, K::Desil, K::Bansos, K::Ppks, K::Peserta, K::Penghalang, K::Perbaikan, K::Catatan];
    tulis_kolom(&mut teks, (b, rupa), &kolom);
    teks.push_str(&tanpa_alasan("Syarat demi syarat", tanpa, "uep screen"));
    Bagian::tanpa_tafsir(teks)
}

/// What would turn the decision.
fn pengubah(j: &Jejak<'_>, param: Option<&Parameter>) -> String {
    let k = &j.keputusan;
    match k.status {
        Status::PerluVerifikasi => k.uraian_perbaikan(&j.fakta),
        Status::TidakLayak if j.fakta.daerah == FaktaDaerah::Luar => {
            "domisili di Kota Banjarmasin; selama di luar kota, tidak ada data lain yang mengubahnya".into()
        }
        Status::TidakLayak | Status::Layak => ubah::pengubah(j, param),
    }
}
