//! Why a step of the roll-over came out as it did: a letter for the column Jejak, the words, the readings. The letters
//! are in workbooks that people keep: one that has been written keeps its meaning.

use crate::perwal::tafsir::Tafsir;

macro_rules! sebab {
    ($($nilai:ident $huruf:literal $uraian:literal [$($tafsir:ident)*];)*) => {
        /// Why a step came out as it did.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum Sebab { $($nilai),* }

        impl Sebab {
            #[cfg(test)]
            pub const SEMUA: &'static [Sebab] = &[$(Sebab::$nilai),*];

            pub fn uraian(self) -> &'static str {
                match self { $(Sebab::$nilai => $uraian),* }
            }

            /// The readings it rests on.
            pub fn tafsir(self) -> &'static [Tafsir] {
                match self { $(Sebab::$nilai => &[$(Tafsir::$tafsir),*]),* }
            }

            pub(super) fn huruf(self) -> char {
                match self { $(Sebab::$nilai => $huruf),* }
            }

            #[deny(unreachable_patterns)]
            pub(super) fn dari_huruf(huruf: char) -> Option<Sebab> {
                match huruf { $($huruf => Some(Sebab::$nilai),)* _ => None }
            }
        }
    };
}

sebab! {
    Graduasi 'g' "sudah graduasi menurut register" [];
    Berhenti 'h' "berhenti menurut register" [];
    KeputusanTetap 't' "tetap menurut keputusan Dinas" [];
    KeputusanNaik 'n' "naik menurut keputusan Dinas" [T11];
    MenungguPenetapan 'w' "siap graduasi; menunggu penetapan Dinas" [T29];
    AngkatanTidakDiketahui 'a' "angkatan tidak diketahui" [T11];
    TakLagiLayak 'l' "peserta lama (Pasal 9) yang menurut penyaringan tidak lagi memenuhi ketentuan" [];
    BaruMasuk 'm' "masuk tahap ini pada tahun ini" [T11];
    BelumTahunnya 'y' "belum tahun pertama tahap berikutnya" [T11];
    ProfilLengkap 'p' "profil baseline lengkap" [];
    ProfilBelumLengkap 'q' "profil baseline belum lengkap" [];
    ProfilTidakDiketahui 'r' "profil baseline belum diketahui" [];
    BelumDinilai 'b' "belum dinilai pada triwulan IV" [T10];
    Bd 'd' "nilai triwulan IV belum dapat ditetapkan (BD)" [T10];
    BelumDiverifikasi 'v' "nilai triwulan IV belum diverifikasi" [T10 T58];
    LulusGraduasi 'L' "lulus asesmen graduasi dengan nilai A, atau B dengan perbaikan" [T10 T29];
    PerluAsesmenGraduasi 'G' "nilai A: perlu asesmen graduasi" [T29];
    NilaiA 'A' "nilai A pada triwulan IV" [T10];
    NilaiBNaik 'B' "nilai B pada triwulan IV dengan perbaikan dan coaching" [T08 T10];
    NilaiBTetap 'T' "nilai B pada triwulan IV tanpa perbaikan atau coaching" [T08 T10];
    EmpatTriwulan 'E' "C atau TP empat triwulan: pertimbangkan kelanjutan bantuan" [T10 T23];
    DuaTriwulan 'D' "C atau TP dua triwulan terakhir: evaluasi lebih dalam" [T10 T23];
    NilaiC 'C' "nilai C pada triwulan IV" [T10];
    NilaiTp 'P' "di luar Tabel 5.1 pada triwulan IV (TP)" [T04 T10];
    IdGanda 'i' "ID Peserta ada pada lebih dari satu baris register" [];
    NikGanda 'k' "NIK ada pada dua peserta register" [];
    StatusTakTerbaca 's' "status pada register tidak terbaca" [];
    KelasTakTerbaca 'x' "kelas dan tahap pada register tidak terbaca atau bertentangan" [];
    RegisterDiubah 'R' "baris register diubah sesudah ditulis" [];
    PenyaringanDiubah 'S' "baris penyaringan diubah sesudah ditulis" [];
    HasilDiubah 'H' "baris hasil triwulan diubah sesudah ditulis" [];
    KelasTidakDiketahui 'o' "kelas pada register tidak diketahui" [];
}
