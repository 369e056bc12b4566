//! What was not there to be checked: said before the figures, which look the same without it.

use std::collections::BTreeSet;

use crate::decide::screen::kamus::Entri;
use crate::decide::screen::keluarga::HasilSaring;
use crate::domain::pekerjaan::{Pekerjaan, bernama};
use crate::perwal::parameter::Parameter;
use crate::table::jenis::{Jenis, Peran};
use crate::table::kolom::Kolom;

/// A sentence each, the most telling first.
pub fn kalimat(h: &HasilSaring, param: &Parameter) -> Vec<String> {
    let mut semua: Vec<String> = tetap(h).into_iter().map(str::to_owned).collect();
    if param.pbi_termasuk_bansos && !ada(h, &[Kolom::PbiNas, Kolom::PbiPemda]) {
        semua.push("pbi_termasuk_bansos = ya, tetapi tidak ada kolom PBI: penerima PBI tidak diketahui siapa.".into());
    }
    semua.extend(pekerjaan(h, param));
    semua
}

/// Whether a file of families or persons has one of these columns.
fn ada(h: &HasilSaring, kolom: &[Kolom]) -> bool {
    let ekstrak = |j: Jenis| matches!(j, Jenis::Keluarga | Jenis::KeluargaKepala | Jenis::Anggota | Jenis::Gabungan);
    kolom.iter().any(|k| h.populasi.ada_kolom(*k, ekstrak))
}

fn tetap(h: &HasilSaring) -> Vec<&'static str> {
    let p = &h.populasi;
    let berkepala = p.jenis.contains(&Jenis::KeluargaKepala);
    let ppks = p.daftar.iter().any(|d| d.peran == Peran::Ppks);
    let bansos = p.ada_daftar_bansos() || ada(h, &[Kolom::Pkh, Kolom::Bpnt, Kolom::Program]);
    let syarat = [
        (
            h.sumber_desil.kutipan,
            "Tidak ada berkas DTSEN: desil pada daftar yang diberikan dibaca sebagai kutipan DTSEN (T34).",
        ),
        (
            !h.sumber_desil.ada(),
            "Tidak ada berkas dengan kolom Desil: huruf a (desil DTSEN) tidak diketahui bagi semua keluarga.",
        ),
        (
            !p.ada_anggota() && !berkepala,
            "Tanpa berkas anggota: NIK kepala, NIK ganda, jumlah kepala keluarga, dan disabilitas tidak diperiksa; \
             daftar hanya dicocokkan lewat No KK.",
        ),
        (
            !p.ada_anggota() && berkepala,
            "Tanpa berkas anggota: NIK anggota, NIK ganda di antara anggota, dan disabilitasnya tidak diperiksa.",
        ),
        (
            !bansos,
            "Tanpa daftar bansos (--bansos) dan kolom PKH atau BPNT/Sembako: huruf b (penerima bansos) tidak diperiksa.",
        ),
        (!ppks, "Tanpa daftar PPKS (--ppks): huruf c (PPKS) tidak diperiksa."),
        (p.register.is_empty(), "Tanpa register (--register): peserta yang sudah ada tidak ditandai."),
    ];
    syarat.into_iter().filter(|(ya, _)| *ya).map(|(_, teks)| teks).collect()
}

/// Terms of `pekerjaan_dikecualikan` that met nobody: perhaps the files call it something else.
fn pekerjaan(h: &HasilSaring, param: &Parameter) -> Option<String> {
    let istilah = &param.pekerjaan_dikecualikan;
    if istilah.is_empty() {
        return None;
    }
    if !ada(h, &[Kolom::Pekerjaan]) {
        let apa = "pekerjaan_dikecualikan diisi, tetapi tidak ada kolom Pekerjaan: pekerjaan tidak diketahui.";
        return Some(apa.into());
    }
    let tertulis: BTreeSet<Entri> = h.keluarga.iter().filter_map(|k| k.pekerjaan).collect();
    let teks = tertulis.into_iter().map(|e| h.populasi.kamus.teks(e)).filter(|t| bernama(t));
    let ada: Vec<Pekerjaan> = teks.map(Pekerjaan::dari).collect();
    let tanpa: Vec<String> =
        istilah.iter().filter(|i| !ada.iter().any(|a| i.sama(a))).map(|i| format!("\"{}\"", i.tulisan)).collect();
    (!tanpa.is_empty()).then(|| {
        format!(
            "pekerjaan_dikecualikan: {} tidak cocok dengan pekerjaan kepala keluarga mana pun; cocokkan dengan tulisan \
             di kolom Pekerjaan.",
            tanpa.join(", ")
        )
    })
}
