//! The facts of a family as its row shows them, and what would turn the answer: the rules of Pasal 5 themselves are
//! asked, with one fact changed at a time.

use super::{Baris, hanya_pbi, tak_disebut, terbuka, terhalang};
use crate::domain::desil::Desil;
use crate::perwal::kelayakan::{
    Alasan, Fakta, FaktaBansos, FaktaDaerah, FaktaDesil, FaktaPeserta, FaktaPpks, Hasil, Keputusan, Sebab, Status,
    Syarat as Syarat5, putuskan,
};
use crate::perwal::parameter::Parameter;
use crate::temuan::{Kode, KumpulanKode};

/// Every family that the row may be about: what it leaves open (whether a PPKS list said Miskin) is tried both ways.
pub(super) fn mungkin(b: &Baris<'_>) -> Vec<Fakta<'static>> {
    let desil = b.sel("Desil").parse::<u8>().ok().and_then(Desil::baru);
    let semua = [FaktaPpks::Bukan, FaktaPpks::Miskin, FaktaPpks::TidakMiskin, FaktaPpks::MiskinKosong];
    let ppks = semua.into_iter().filter(|p| (*p == FaktaPpks::Bukan) == b.sel("PPKS").is_empty());
    let dasar = Fakta {
        daerah: daerah(b),
        desil: desil.map_or(FaktaDesil::Kosong, FaktaDesil::Nilai),
        bansos: bansos(b),
        ppks: FaktaPpks::Bukan,
        peserta: FaktaPeserta::dari_nama(b.sel("Peserta")),
        // The row doesn't show it: that letter a is met beyond the limit says that it lay within (T38).
        desil_awal: b.kriteria(Syarat5::A).then_some(b.param.desil_maksimum),
        identitas: identitas(b),
        umur: b.sel("Umur").parse().ok(),
        pekerjaan: None,
    };
    let sama = |f: &Fakta<'_>| {
        let k = putuskan(f, b.param);
        k.status == b.status && k.kriteria() == b.sel("Kriteria")
    };
    ppks.map(|ppks| Fakta { ppks, ..dasar }).filter(sama).collect()
}

/// The condition as the rule decided it, where every possible family gives the same.
pub(super) fn alasan(mungkin: &[Fakta<'_>], s: Syarat5, p: &Parameter) -> Option<(Alasan, String)> {
    let satu = |f: &Fakta<'_>| {
        let a = putuskan(f, p).alasan.into_iter().find(|a| a.syarat == s)?;
        let uraian = match a.sebab {
            // The row doesn't show which desil the register has.
            Sebab::DesilPeserta(kini) => peserta_aktif(kini, p),
            _ => a.uraian(f, p),
        };
        Some((a, uraian))
    };
    let pertama = satu(mungkin.first()?)?;
    mungkin.iter().all(|f| satu(f).as_ref() == Some(&pertama)).then_some(pertama)
}

fn peserta_aktif(kini: FaktaDesil, p: &Parameter) -> String {
    let kini = if let FaktaDesil::Nilai(d) = kini { d.to_string() } else { "tidak diketahui".into() };
    format!("peserta aktif, Desil Awal pada register dalam batas {}; desil kini {kini}", p.desil_maksimum)
}

fn daerah(b: &Baris<'_>) -> FaktaDaerah {
    if terhalang(b, Syarat5::Daerah).is_some() {
        FaktaDaerah::Luar
    } else if terbuka(b, Syarat5::Daerah).is_some() {
        FaktaDaerah::TidakPasti
    } else {
        match tak_disebut(b, Syarat5::Daerah).0 {
            "terpenuhi" => FaktaDaerah::Dalam,
            _ => FaktaDaerah::TidakPasti,
        }
    }
}

fn bansos(b: &Baris<'_>) -> FaktaBansos {
    let tercatat = !b.sel("Bansos").is_empty() && (!hanya_pbi(b) || b.kriteria(Syarat5::B));
    match tak_disebut(b, Syarat5::B).0 {
        _ if tercatat => FaktaBansos::Penerima,
        "tidak" => FaktaBansos::Bukan,
        _ => FaktaBansos::Kosong,
    }
}

fn identitas(b: &Baris<'_>) -> KumpulanKode {
    let mut kode = KumpulanKode::default();
    let sah = terbuka(b, Syarat5::Identitas).is_none() && tak_disebut(b, Syarat5::Identitas).0 == "terpenuhi";
    if !sah {
        kode.tambah(Kode::KkKosong);
    }
    kode
}

/// What would turn Layak or Tidak Layak; `None` where the row says too little to ask the rules.
pub(super) fn pengubah(mungkin: &[Fakta<'static>], p: &Parameter) -> Option<String> {
    let kini = putuskan(mungkin.first()?, p).status;
    let isi = match kini {
        Status::Layak => dari_layak(mungkin, p),
        Status::TidakLayak => ke_layak(mungkin, p),
        Status::PerluVerifikasi => return None,
    };
    (!isi.is_empty()).then(|| isi.join("; "))
}

/// The status that all possible families get with a fact changed.
fn jika(mungkin: &[Fakta<'static>], p: &Parameter, ubah: impl Fn(&mut Fakta<'static>)) -> Option<Status> {
    let mut semua = mungkin.iter().map(|f| {
        let mut f = *f;
        ubah(&mut f);
        let Keputusan { status, .. } = putuskan(&f, p);
        status
    });
    let pertama = semua.next()?;
    semua.all(|s| s == pertama).then_some(pertama)
}

fn desil(semua: impl Iterator<Item = u8>) -> impl Iterator<Item = Desil> {
    semua.filter_map(Desil::baru)
}

fn dari_layak(mungkin: &[Fakta<'static>], p: &Parameter) -> Vec<String> {
    let lepas = |s: Option<Status>| s.is_some_and(|s| s != Status::Layak);
    let mut isi = Vec::new();
    let di_atas = |d: &Desil| lepas(jika(mungkin, p, |f| f.desil = FaktaDesil::Nilai(*d)));
    let tinggi: Vec<Desil> = desil((1..=Desil::TERTINGGI).rev()).take_while(di_atas).collect();
    if let Some(d) = tinggi.last() {
        isi.push(format!("desil {d} atau lebih tinggi"));
    }
    if lepas(jika(mungkin, p, |f| f.peserta = FaktaPeserta::Bukan)) {
        isi.push("tidak lagi peserta aktif pada register".into());
    }
    if lepas(jika(mungkin, p, |f| f.bansos = FaktaBansos::Bukan)) {
        isi.push("tidak lagi tercatat sebagai penerima bantuan sosial".into());
    }
    if lepas(jika(mungkin, p, |f| f.ppks = FaktaPpks::Bukan)) {
        isi.push("tidak lagi tercatat sebagai PPKS".into());
    }
    if isi.is_empty() {
        isi.push("hilangnya semua huruf yang terpenuhi; satu saja tidak mengubahnya".into());
    }
    if lepas(jika(mungkin, p, |f| f.daerah = FaktaDaerah::Luar)) {
        isi.push("pindah dari Kota Banjarmasin".into());
    }
    if lepas(jika(mungkin, p, |f| f.identitas.tambah(Kode::KkKosong))) {
        isi.push("No KK atau NIK yang ternyata meragukan".into());
    }
    if lepas(jika(mungkin, p, |f| f.umur = None)) {
        isi.push("umur kepala keluarga di luar batas".into());
    }
    isi
}

fn ke_layak(mungkin: &[Fakta<'static>], p: &Parameter) -> Vec<String> {
    let menjadi = |s: Option<Status>| match s {
        Some(Status::Layak) => Some(""),
        Some(Status::PerluVerifikasi) => Some(" (menjadi Perlu Verifikasi)"),
        _ => None,
    };
    let layak = |d: &Desil| jika(mungkin, p, |f| f.desil = FaktaDesil::Nilai(*d)) == Some(Status::Layak);
    let rendah: Vec<Desil> = desil(1..=Desil::TERTINGGI).take_while(layak).collect();
    let mut isi: Vec<String> =
        rendah.last().map(|d| format!("desil {d} atau lebih rendah menurut DTSEN")).into_iter().collect();
    let bansos = jika(mungkin, p, |f| f.bansos = FaktaBansos::Penerima);
    isi.extend(menjadi(bansos).map(|s| format!("tercatat sebagai penerima bantuan sosial{s}")));
    let ppks = jika(mungkin, p, |f| f.ppks = FaktaPpks::Miskin);
    isi.extend(menjadi(ppks).map(|s| format!("tercatat sebagai PPKS berstatus miskin{s}")));
    if isi.is_empty() { isi } else { vec![format!("salah satu: {}", isi.join("; "))] }
}

/// Whether the rule's answer for a condition is that it holds.
pub(super) fn terpenuhi(a: &Alasan) -> bool {
    a.hasil == Hasil::Terpenuhi
}
