//! How the tables are written down: the rows of [`super::kolom`], and those of each sheet that officers fill in.
//!
//! A sheet's file hands its rows on with a macro of its own (`baris_register!`), so that one row there is enough: it
//! declares the column where no other table has it, and says how it stands on the sheet. `kolom!` takes the
//! declarations of every sheet, `lembar!` the places on one of them.
//!
//! ```text
//! NilaiAsesmen: "Nilai Asesmen", Bilangan(4, 20), ["nilai_asesmen"] => Nilai { daftar 9.0 Angka …; isian 10.5, "…"; }
//! └ the column  └ title          └ what it holds  └ spellings       └ what   └ on a list        └ on the form:
//!                 (declared once; left out where another table has it)  code     that is written,   width, help
//!                                                                   calls it;   as in `keluaran`
//!                                                                   without: carried on
//! ```

use super::isian::Isian;
use super::keluaran::Definisi;
use super::kolom::Kolom;

/// A part of a form: its columns have a header of one colour.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Bagian {
    Pokok,
    Usaha,
    Penilaian,
    Keadaan,
    Akhir,
}

/// A column where it stands on a sheet. `P`: the columns that code does something with.
pub struct KolomLembar<P: 'static> {
    pub kolom: Kolom,
    /// `None`: carried on as it stands, by what it holds.
    pub peran: Option<P>,
    pub bagian: Bagian,
    /// What this sheet calls it.
    pub(super) judul: &'static str,
    /// Where it stands in a list that is written.
    pub daftar: Option<Definisi>,
    /// On the form to fill in.
    pub isian: Option<KolomFormulir>,
}

/// A column on a form.
#[derive(Clone, Copy)]
pub struct KolomFormulir {
    pub lebar: f64,
    pub petunjuk: &'static str,
    /// What it takes, where that isn't what the column holds anywhere.
    pub(super) masukan: Option<Isian>,
}

impl<P> KolomLembar<P> {
    pub fn judul(&self) -> &'static str {
        self.judul
    }

    /// What may be typed into it.
    pub fn masukan(&self) -> Isian {
        self.isian.and_then(|i| i.masukan).unwrap_or_else(|| self.kolom.sifat().isian())
    }
}

/// Every column: those of no sheet or of several, the fields of the form, and what the sheets declare.
macro_rules! kolom {
    ({
        umum { $($u:ident: $u_label:literal, $u_sifat:expr, [$($u_ejaan:literal),* $(,)?];)* }
        program { $($p:ident: $p_label:literal, $p_sifat:expr, [$($p_ejaan:literal),* $(,)?];)* }
        koreksi { $($c:ident: $c_label:literal, $c_sifat:expr, [$($c_ejaan:literal),* $(,)?];)* }
        persetujuan { $($s:ident: $s_label:literal, $s_sifat:expr, [$($s_ejaan:literal),* $(,)?];)* }
        formulir { $(
            $f:ident $f_judul:literal [$($f_ejaan:literal),*] $f_jenis:expr, $f_kelas:expr, $f_petunjuk:literal;
        )* }
        $(lembar { $($bagian:ident { $(
            $k:ident $(: $label:literal, $sifat:expr, [$($ejaan:literal),* $(,)?])?
            $(as $judul:literal)? $(=> $peran:ident)? { $($letak:tt)* }
        )* })* })*
    }) => {
        /// A column by its meaning.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[repr(u8)]
        pub enum Kolom {
            $(#[doc = $u_label] $u,)*
            $(#[doc = $p_label] $p,)*
            $(#[doc = $c_label] $c,)*
            $(#[doc = $s_label] $s,)*
            $(#[doc = $f_judul] $f,)*
            $($($($(#[doc = $label] $k,)?)*)*)*
        }

        use $crate::table::sifat::Sifat::*;

        const DEFINISI: &[Definisi] = &[
            $(Definisi { label: $u_label, sifat: $u_sifat, ejaan: &[$($u_ejaan),*], kelompok: Kelompok::Umum },)*
            $(Definisi { label: $p_label, sifat: $p_sifat, ejaan: &[$($p_ejaan),*], kelompok: Kelompok::Program },)*
            $(Definisi { label: $c_label, sifat: $c_sifat, ejaan: &[$($c_ejaan),*], kelompok: Kelompok::Koreksi },)*
            $(Definisi { label: $s_label, sifat: $s_sifat, ejaan: &[$($s_ejaan),*], kelompok: Kelompok::Persetujuan },)*
            $(Definisi {
                label: Medan::$f.judul(),
                sifat: Sifat::medan(Medan::$f.jenis()),
                ejaan: Medan::$f.ejaan(),
                kelompok: Kelompok::Program,
            },)*
            $($($($(Definisi {
                label: $label,
                sifat: $sifat,
                ejaan: &[$($ejaan),*],
                kelompok: Kelompok::Program,
            },)?)*)*)*
        ];

        impl Kolom {
            pub const SEMUA: &'static [Kolom] = &[
                $(Kolom::$u,)* $(Kolom::$p,)* $(Kolom::$c,)* $(Kolom::$s,)* $(Kolom::$f,)*
                $($($($({ let _: &str = $label; Kolom::$k },)?)*)*)*
            ];

            /// The column of a field of the assessment form.
            pub const fn medan(medan: Medan) -> Kolom {
                match medan { $(Medan::$f => Kolom::$f),* }
            }
        }
    };
}

/// The columns of one sheet in their order, and the name of each that code does something with.
macro_rules! lembar {
    ({
        $(#[$uraian:meta])* $nama:ident $semua:ident
        lembar { $($bagian:ident { $(
            $k:ident $(: $label:literal, $sifat:expr, [$($ejaan:literal),* $(,)?])?
            $(as $judul:literal)? $(=> $peran:ident)? {
                $(daftar $lebar_daftar:literal $rupa:ident $($asal:ident)*;)?
                $(isian $lebar:literal, $petunjuk:literal $(, $masukan:expr)?;)?
            }
        )* })* }
    }) => {
        $(#[$uraian])*
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum $nama { $($($($peran,)?)*)* }

        use $crate::table::definisi::{Bagian, KolomFormulir, KolomLembar};
        use $crate::table::kolom::Kolom;

        /// The columns in their order.
        pub const $semua: &[KolomLembar<$nama>] = &[$($({ const JUDUL: &str = lembar!(@judul $k $($judul)?); KolomLembar {
            kolom: Kolom::$k,
            peran: lembar!(@ada $($nama::$peran)?),
            bagian: Bagian::$bagian,
            judul: JUDUL,
            daftar: lembar!(@ada $(
                $crate::table::keluaran::Definisi::baru(JUDUL, $lebar_daftar, $crate::table::rupa::Rupa::$rupa)
                    $(.$asal())*
            )?),
            isian: lembar!(@ada $(KolomFormulir {
                lebar: $lebar,
                petunjuk: $petunjuk,
                masukan: lembar!(@ada $($masukan)?),
            })?),
        } },)*)*];
    };
    (@judul $k:ident) => { Kolom::$k.label() };
    (@judul $k:ident $judul:literal) => { $judul };
    (@ada) => { None };
    (@ada $isi:expr) => { Some($isi) };
}
