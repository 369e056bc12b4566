//! A source as the report knows it.

use crate::read::kop::WilayahKop;
use crate::read::sumber::Sumber;
use crate::record::hitungan::HitunganSumber;
use crate::record::pemilik::PemilikBaris;
use crate::sheets::jalan::SumberTerbaca;
use crate::table::jenis::{Jenis, Peran};
use crate::table::kolom::Kolom;

/// With what reading it gave.
pub(super) fn terbaca(s: &Sumber, hitungan: HitunganSumber, sha256: String) -> SumberTerbaca {
    SumberTerbaca {
        nama: s.nama.clone(),
        tertulis: s.tertulis.clone(),
        lembar: s.lembar().map(str::to_owned),
        format: s.format(),
        jenis: match (s.peran, s.judul.jenis) {
            (Peran::Bansos, _) => "daftar penerima bantuan sosial",
            (Peran::Ppks, _) => "daftar PPKS",
            (_, jenis) => Jenis::nama(jenis),
        },
        sha256,
        kolom: s.judul.kolom.clone(),
        kolom_bawah: s.bagian().iter().filter_map(|b| Some((b.dari, b.judul.as_ref()?.kolom.clone()))).collect(),
        kop_wilayah: dari_kop(s).map(|(baris, w)| (baris, w.kelurahan.nama())).collect(),
        dibaca_sebagai: (0..s.judul.kolom.len()).map(|i| s.judul.dipakai(i).map(Kolom::label)).collect(),
        kop: s.judul.kop,
        judul: s.judul.baris,
        hitungan,
        pemilik: PemilikBaris::default(),
    }
}

/// Lines whose place counts for rows without one (T73).
pub(super) fn dari_kop(s: &Sumber) -> impl Iterator<Item = (u32, WilayahKop)> {
    let berlaku = s.kop().into_iter().filter(|k| s.judul_di_bawah(k.dari).tempat_dari_kop());
    berlaku.filter_map(|k| Some((k.baris, k.wilayah()?)))
}
