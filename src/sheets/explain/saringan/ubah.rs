//! What would turn the answer: the rules of Pasal 5 themselves are asked, with one fact changed at a time.

use crate::domain::desil::Desil;
use crate::perwal::kelayakan::jejak::Jejak;
use crate::perwal::kelayakan::{
    Alasan, Fakta, FaktaBansos, FaktaDaerah, FaktaDesil, FaktaPeserta, FaktaPpks, Sebab, Status, Syarat, putuskan,
};
use crate::perwal::parameter::Parameter;
use crate::temuan::Kode;

/// What would turn Layak or Tidak Layak, by the parameters of the run.
pub(super) fn pengubah(j: &Jejak<'_>, param: Option<&Parameter>) -> String {
    let Some(uji) = param.and_then(|p| Uji::baru(j, p)) else {
        return "tidak dapat dihitung: parameter pada lembar Metadata tidak terbaca, atau versi uep ini memutus lain; \
                jalankan uep screen lagi"
            .into();
    };
    let isi = if j.keputusan.status == Status::Layak { uji.dari_layak() } else { uji.ke_layak() };
    match isi[..] {
        [] => format!("hilangnya penghalang: {}", j.keputusan.uraian_penghalang(&j.fakta)),
        _ => isi.join("; "),
    }
}

/// The facts of the family and the rules they are tried with.
struct Uji<'a> {
    fakta: Fakta<'a>,
    p: Parameter,
    /// An occupation that isn't excluded; which one, the reason doesn't say, and it stays what it is.
    pekerjaan_boleh: bool,
}

impl<'a> Uji<'a> {
    /// `None`: these rules don't give the decision that the row has.
    fn baru(j: &Jejak<'a>, p: &Parameter) -> Option<Uji<'a>> {
        let lain = |a: &&Alasan| a.sebab != Sebab::PekerjaanBoleh;
        let pekerjaan_boleh = j.keputusan.alasan.iter().any(|a| !lain(&a));
        let mut p = p.clone();
        if pekerjaan_boleh {
            p.pekerjaan_dikecualikan.clear();
        }
        let k = putuskan(&j.fakta, &p);
        let sama = (k.status, k.batas) == (j.keputusan.status, j.keputusan.batas)
            && k.alasan.iter().eq(j.keputusan.alasan.iter().filter(lain));
        sama.then_some(Uji { fakta: j.fakta, p, pekerjaan_boleh })
    }

    /// The status with a fact changed.
    fn jika(&self, ubah: impl Fn(&mut Fakta<'a>)) -> Status {
        let mut f = self.fakta;
        ubah(&mut f);
        putuskan(&f, &self.p).status
    }

    fn berdesil(&self, d: Desil) -> Status {
        self.jika(|f| f.desil = FaktaDesil::Nilai(d))
    }

    fn dari_layak(&self) -> Vec<String> {
        let lepas = |s: Status| s != Status::Layak;
        let mut isi = Vec::new();
        if let Some(d) = desil((1..=Desil::TERTINGGI).rev()).take_while(|d| lepas(self.berdesil(*d))).last() {
            isi.push(format!("desil {d} atau lebih tinggi"));
        }
        let satu: [(&str, Status); 3] = [
            ("tidak lagi peserta aktif pada register", self.jika(|f| f.peserta = FaktaPeserta::Bukan)),
            ("tidak lagi tercatat sebagai penerima bantuan sosial", self.jika(|f| f.bansos = FaktaBansos::Bukan)),
            ("tidak lagi tercatat sebagai PPKS", self.jika(|f| f.ppks = FaktaPpks::Bukan)),
        ];
        isi.extend(satu.into_iter().filter(|(_, s)| lepas(*s)).map(|(apa, _)| apa.to_owned()));
        if isi.is_empty() {
            isi.push("hilangnya semua huruf yang terpenuhi; satu saja tidak mengubahnya".into());
        }
        let pasti: [(&str, Status); 2] = [
            ("pindah dari Kota Banjarmasin", self.jika(|f| f.daerah = FaktaDaerah::Luar)),
            ("No KK atau NIK yang ternyata meragukan", self.jika(|f| f.identitas.tambah(Kode::KkKosong))),
        ];
        isi.extend(pasti.into_iter().filter(|(_, s)| lepas(*s)).map(|(apa, _)| apa.to_owned()));
        if putuskan(&self.fakta, &self.p).alasan.iter().any(|a| a.syarat == Syarat::Usia) {
            isi.push("umur kepala keluarga di luar batas".into());
        }
        if self.pekerjaan_boleh {
            isi.push("pekerjaan kepala keluarga yang dikecualikan".into());
        }
        isi
    }

    fn ke_layak(&self) -> Vec<String> {
        let menjadi = |s: Status| match s {
            Status::Layak => Some(""),
            Status::PerluVerifikasi => Some(" (menjadi Perlu Verifikasi)"),
            Status::TidakLayak => None,
        };
        let rendah = desil(1..=Desil::TERTINGGI).take_while(|d| self.berdesil(*d) == Status::Layak).last();
        let mut isi: Vec<String> =
            rendah.map(|d| format!("desil {d} atau lebih rendah menurut DTSEN")).into_iter().collect();
        let bansos = menjadi(self.jika(|f| f.bansos = FaktaBansos::Penerima));
        isi.extend(bansos.map(|s| format!("tercatat sebagai penerima bantuan sosial{s}")));
        let ppks = menjadi(self.jika(|f| f.ppks = FaktaPpks::Miskin));
        isi.extend(ppks.map(|s| format!("tercatat sebagai PPKS berstatus miskin{s}")));
        if isi.is_empty() { isi } else { vec![format!("salah satu: {}", isi.join("; "))] }
    }
}

fn desil(semua: impl Iterator<Item = u8>) -> impl Iterator<Item = Desil> {
    semua.filter_map(Desil::baru)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::pekerjaan;
    use crate::perwal::tafsir::KumpulanTafsir;
    use crate::temuan::KumpulanKode;

    /// Layak by desil, with an occupation that isn't excluded.
    fn jejak(p: &Parameter) -> Jejak<'static> {
        let fakta = Fakta {
            daerah: FaktaDaerah::Dalam,
            desil: FaktaDesil::Nilai(Desil::baru(3).unwrap()),
            bansos: FaktaBansos::Bukan,
            ppks: FaktaPpks::Bukan,
            peserta: FaktaPeserta::Bukan,
            desil_awal: None,
            identitas: KumpulanKode::default(),
            umur: None,
            pekerjaan: Some("Pedagang"),
        };
        let keputusan = putuskan(&fakta, p);
        Jejak { fakta: Fakta { pekerjaan: None, ..fakta }, keputusan, tafsir: KumpulanTafsir::default() }
    }

    #[test]
    fn an_occupation_that_the_row_keeps_to_itself_is_no_obstacle_to_the_answer() {
        let p = Parameter { pekerjaan_dikecualikan: pekerjaan::daftar("ASN"), ..Parameter::bawaan() };
        let harus = "desil 6 atau lebih tinggi; pindah dari Kota Banjarmasin; No KK atau NIK yang ternyata meragukan; \
                     pekerjaan kepala keluarga yang dikecualikan";
        assert_eq!(pengubah(&jejak(&p), Some(&p)), harus);
    }

    /// Another limit than the decision met, or none to be read: no answer is better than one by other rules.
    #[test]
    fn rules_that_decide_otherwise_are_not_asked() {
        let p = Parameter::bawaan();
        let lain = Parameter { desil_maksimum: Desil::baru(4).unwrap(), ..Parameter::bawaan() };
        for param in [None, Some(&lain)] {
            assert!(pengubah(&jejak(&p), param).starts_with("tidak dapat dihitung: "));
        }
    }
}
