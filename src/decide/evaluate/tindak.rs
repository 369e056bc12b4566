//! Participants whom somebody has to do something about, by name.

use super::Waktu;
use super::orang::Orang;
use crate::domain::kelas::Kelas;
use crate::domain::peserta::StatusPeserta;
use crate::domain::triwulan::Triwulan;
use crate::perwal::indikator::Hasil41;
use crate::perwal::matrik_4_1::Indikator41;
use crate::perwal::tabel_5_1::Kategori;
use crate::perwal::tafsir::Tafsir;
use crate::perwal::tahap::tahun_tahap;

/// Why somebody is listed, the most pressing first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Perihal {
    EmpatTanpaKemajuan,
    DuaTanpaKemajuan,
    LuarTabel,
    UsahaTidakAktif,
    Terlambat,
    BelumDinilai,
    TanpaHasil,
    BelumDicatat,
    WajibCoaching,
    AsesmenGraduasi,
    StimulanBelum,
    ScaleUpBelum,
    PascaGraduasi,
}

impl Perihal {
    pub const SEMUA: [Perihal; 13] = [
        Perihal::EmpatTanpaKemajuan,
        Perihal::DuaTanpaKemajuan,
        Perihal::LuarTabel,
        Perihal::UsahaTidakAktif,
        Perihal::Terlambat,
        Perihal::BelumDinilai,
        Perihal::TanpaHasil,
        Perihal::BelumDicatat,
        Perihal::WajibCoaching,
        Perihal::AsesmenGraduasi,
        Perihal::StimulanBelum,
        Perihal::ScaleUpBelum,
        Perihal::PascaGraduasi,
    ];

    pub fn nama(self) -> &'static str {
        match self {
            Perihal::EmpatTanpaKemajuan => "C atau TP empat triwulan berturut-turut",
            Perihal::DuaTanpaKemajuan => "C atau TP dua triwulan terakhir",
            Perihal::LuarTabel => "TP: di luar Tabel 5.1",
            Perihal::UsahaTidakAktif => "Usaha tidak aktif",
            Perihal::Terlambat => "Melewati tahun kedua tahapnya",
            Perihal::BelumDinilai => "Belum dapat dinilai (BD) pada triwulan terakhir",
            Perihal::TanpaHasil => "Tanpa hasil pada triwulan terakhir",
            Perihal::BelumDicatat => "Belum ditanyakan atau belum dicatat",
            Perihal::WajibCoaching => "Nilai B tanpa coaching yang wajib",
            Perihal::AsesmenGraduasi => "Nilai A Mandiri tanpa asesmen graduasi",
            Perihal::StimulanBelum => "Kinerja baik, stimulan pengembangan belum diterima",
            Perihal::ScaleUpBelum => "Graduasi, stimulan scale-up belum diterima",
            Perihal::PascaGraduasi => "Graduasi, belum ikut pendampingan pasca-graduasi",
        }
    }

    pub fn langkah(self) -> &'static str {
        match self {
            Perihal::EmpatTanpaKemajuan => "Pertimbangkan kelanjutan bantuan; keputusan pada Dinas",
            Perihal::DuaTanpaKemajuan => "Evaluasi lebih dalam bersama pendamping",
            Perihal::LuarTabel => "Putuskan perlakuannya; tanpa insentif sampai diputuskan",
            Perihal::UsahaTidakAktif => "Kunjungi, cari sebabnya, susun rencana mengaktifkan usaha",
            Perihal::Terlambat => "Tetapkan rencana penyelesaian tahap",
            Perihal::BelumDinilai => "Lengkapi isian penilaian, lalu nilai ulang triwulan itu",
            Perihal::TanpaHasil => "Nilai peserta, atau perbarui statusnya di register",
            Perihal::BelumDicatat => "Tanyakan dan catat",
            Perihal::WajibCoaching => "Jadwalkan coaching",
            Perihal::AsesmenGraduasi => "Laksanakan asesmen graduasi",
            Perihal::StimulanBelum => "Salurkan stimulan pengembangan usaha",
            Perihal::ScaleUpBelum => "Salurkan stimulan scale-up",
            Perihal::PascaGraduasi => "Ikutkan dalam pendampingan masa transisi 3–6 bulan",
        }
    }

    fn rujukan(self) -> &'static str {
        match self {
            Perihal::EmpatTanpaKemajuan | Perihal::DuaTanpaKemajuan => "Bab V.C",
            Perihal::LuarTabel => "Tabel 5.1",
            Perihal::UsahaTidakAktif => "Bab I.A; Matrik 4.1 IV.1",
            Perihal::Terlambat => "Matrik 4.1 (Jangka Waktu)",
            Perihal::BelumDinilai | Perihal::TanpaHasil | Perihal::BelumDicatat => "Pasal 7 ayat (2)",
            Perihal::WajibCoaching => "Bab V.C angka 2 huruf b",
            Perihal::AsesmenGraduasi => "Matrik 4.1 tahap IV",
            Perihal::StimulanBelum => "Matrik 4.1 III.6",
            Perihal::ScaleUpBelum => "Matrik 4.1 IV.2",
            Perihal::PascaGraduasi => "Matrik 4.1 IV.3",
        }
    }

    /// The readings by which somebody is listed for it.
    pub fn tafsir(self) -> &'static [Tafsir] {
        match self {
            Perihal::EmpatTanpaKemajuan | Perihal::DuaTanpaKemajuan => &[Tafsir::T23],
            Perihal::LuarTabel => &[Tafsir::T04],
            Perihal::Terlambat => &[Tafsir::T11],
            Perihal::BelumDinilai | Perihal::TanpaHasil => &[Tafsir::T27],
            Perihal::BelumDicatat => &[Tafsir::T57],
            Perihal::AsesmenGraduasi => &[Tafsir::T29],
            Perihal::ScaleUpBelum => &[Tafsir::T33],
            Perihal::UsahaTidakAktif | Perihal::WajibCoaching | Perihal::StimulanBelum | Perihal::PascaGraduasi => &[],
        }
    }

    /// `Tabel 5.1; T04`.
    pub fn dasar(self) -> String {
        let tafsir = self.tafsir().iter().map(|t| t.nomor());
        std::iter::once(self.rujukan()).chain(tafsir).collect::<Vec<_>>().join("; ")
    }

    /// As [`Perihal::nama`] says it.
    pub fn dari_nama(nama: &str) -> Option<Perihal> {
        Perihal::SEMUA.into_iter().find(|p| p.nama() == nama)
    }
}

/// Somebody to follow up.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Tindak {
    /// Place in the list of participants.
    pub orang: usize,
    pub perihal: Perihal,
}

impl Tindak {
    /// What to do; for what wasn't recorded, what to ask; where the Dinas has decided, its decision.
    pub fn langkah(self, o: &Orang<'_>, terakhir: Option<Triwulan>, samarkan: bool) -> String {
        match self.perihal {
            Perihal::BelumDicatat => format!("Tanyakan dan catat: {}", belum_dicatat(o, terakhir).join(", ")),
            Perihal::LuarTabel => match o.keputusan.last().filter(|k| Some(k.triwulan) == terakhir) {
                Some(k) if samarkan && !k.baku() => "Laksanakan keputusan Dinas".into(),
                Some(k) => format!("Laksanakan keputusan Dinas, {}", k.uraian()),
                None => Perihal::LuarTabel.langkah().to_owned(),
            },
            lain => lain.langkah().to_owned(),
        }
    }
}

/// Place of a quarter among the four.
fn tempat(terakhir: Option<Triwulan>) -> Option<usize> {
    terakhir.map(|t| usize::from(t.ke()) - 1)
}

/// Columns whose answer would decide something about the participant and isn't there. Of those without any
/// result the list says so already.
fn belum_dicatat(o: &Orang<'_>, terakhir: Option<Triwulan>) -> Vec<&'static str> {
    let lulusan = o.status() == StatusPeserta::Graduasi;
    let nilai = tempat(terakhir).and_then(|ke| o.nilai(ke));
    let ada_hasil = o.aktif() && nilai.is_some();
    if !(lulusan || ada_hasil) {
        return Vec::new();
    }
    let belum = |i: Indikator41| o.indikator[i as usize] == Some(Hasil41::BelumAda);
    let wajib_coaching = !lulusan && nilai == Some(Some(Kategori::B));
    let semua = [
        ("Usaha Aktif", o.usaha_aktif == Some(Hasil41::BelumAda)),
        ("Mengikuti Coaching", wajib_coaching && o.coaching == Hasil41::BelumAda),
        ("Menerima Stimulan", belum(Indikator41::III6)),
        ("Menerima Stimulan Scale-up", belum(Indikator41::IV2)),
        ("Pendampingan Pasca-Graduasi", belum(Indikator41::IV3)),
    ];
    semua.into_iter().filter(|(_, belum)| *belum).map(|(kolom, _)| kolom).collect()
}

/// Everyone and everything, by matter, then participant.
pub(super) fn susun(orang: &[Orang<'_>], triwulan: &[Triwulan], waktu: Waktu) -> Vec<Tindak> {
    let terakhir = triwulan.last().copied();
    let mut semua: Vec<Tindak> = Vec::new();
    for (i, o) in orang.iter().enumerate() {
        semua.extend(satu(o, terakhir, waktu).into_iter().map(|perihal| Tindak { orang: i, perihal }));
    }
    semua.sort_by_key(|t| (t.perihal, t.orang));
    semua
}

fn satu(o: &Orang<'_>, terakhir: Option<Triwulan>, waktu: Waktu) -> Vec<Perihal> {
    let mut semua = Vec::new();
    let mut bila = |syarat: bool, p: Perihal| semua.extend(syarat.then_some(p));
    // Nobody is listed for an answer that isn't there (T57).
    let tidak = |i: Indikator41| o.indikator[i as usize] == Some(Hasil41::Tidak);
    bila(!belum_dicatat(o, terakhir).is_empty(), Perihal::BelumDicatat);
    if o.status() == StatusPeserta::Graduasi {
        bila(o.usaha_aktif == Some(Hasil41::Tidak), Perihal::UsahaTidakAktif);
        bila(tidak(Indikator41::IV2), Perihal::ScaleUpBelum);
        bila(tidak(Indikator41::IV3), Perihal::PascaGraduasi);
        return semua;
    }
    if !o.aktif() {
        return semua;
    }
    bila(o.tanpa_kemajuan >= 4, Perihal::EmpatTanpaKemajuan);
    bila((2..4).contains(&o.tanpa_kemajuan), Perihal::DuaTanpaKemajuan);
    bila(o.usaha_aktif == Some(Hasil41::Tidak), Perihal::UsahaTidakAktif);
    let terlambat = |a, k| waktu.tahun > tahun_tahap(a, k).1;
    bila(o.angkatan().zip(o.kelas).is_some_and(|(a, k)| terlambat(a, k)), Perihal::Terlambat);
    if let Some(ke) = tempat(terakhir).filter(|_| o.kelas.is_some_and(Kelas::dinilai)) {
        let nilai = o.nilai(ke);
        bila(nilai == Some(Some(Kategori::Tp)), Perihal::LuarTabel);
        bila(nilai == Some(None), Perihal::BelumDinilai);
        bila(nilai.is_none(), Perihal::TanpaHasil);
        bila(nilai == Some(Some(Kategori::B)) && o.coaching == Hasil41::Tidak, Perihal::WajibCoaching);
        let siap = o.kelas == Some(Kelas::Mandiri) && o.asesmen_graduasi != Hasil41::Ya;
        bila(nilai == Some(Some(Kategori::A)) && siap, Perihal::AsesmenGraduasi);
    }
    bila(tidak(Indikator41::III6), Perihal::StimulanBelum);
    semua
}
