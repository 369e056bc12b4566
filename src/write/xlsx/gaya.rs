//! The looks of a cell. In: what a cell is for. Out: font, border, number format, colour.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::write::tabel::Rupa;

const BIRU: Color = Color::RGB(0x1F_4E_79);
const BIRU_MUDA: Color = Color::RGB(0xDD_EB_F7);
const ABU: Color = Color::RGB(0xBF_BF_BF);
const ABU_MUDA: Color = Color::RGB(0xF2_F2_F2);
const KUNING: Color = Color::RGB(0xFF_F9_E5);
/// Layak, Tidak Layak, Perlu Verifikasi, and plain series.
pub const WARNA: [u32; 4] = [0x54_82_35, 0xC0_50_4D, 0xED_A1_37, 0x2E_75_B6];

/// The look of a cell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Gaya {
    Judul,
    Subjudul,
    Bagian,
    Kepala,
    Teks,
    TeksTebal,
    Lipat,
    Angka,
    AngkaTebal,
    Persen,
    PersenTebal,
    /// A target that must at least be reached, in per cent or as a count; one that must be exceeded;
    /// that something exists.
    TargetPersen,
    TargetLebih,
    TargetCacah,
    TargetAda,
    /// Shares far below a per cent.
    PersenHalus,
    Tengah,
    Catatan,
    /// Text without a border.
    Polos,
    Isian,
    DaftarTeks,
    DaftarLipat,
    DaftarTengah,
    DaftarAngka,
    DaftarPersen,
    DaftarTanggal,
    DaftarIsian,
    /// Below the rows of a list, in a column that is filled in.
    DaftarTerbuka,
    /// Title and subtitle of a wide form, within its first columns.
    JudulLipat,
    SubjudulLipat,
    KepalaHijau,
    KepalaCokelat,
    KepalaUngu,
    KepalaKelabu,
    /// A year of a stage (I is 0) in a timeline; the present year stands out.
    Tahap(u8, Waktu),
    /// A year of a timeline beyond the road map.
    LuarPeta,
    /// A number that stands where it should not: late.
    Terlambat,
    /// A cell of a form.
    Sel(RupaSel, Keadaan),
}

/// Where a year of a timeline lies.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Waktu {
    Lain,
    Kini,
}

/// Colours of the four stages.
pub const WARNA_TAHAP: [u32; 4] = [0x9D_C3_E6, 0xA9_D1_8E, 0xFF_D9_66, 0xF4_B1_83];

/// What a cell of a form holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RupaSel {
    Teks,
    /// Long text that wraps.
    Lipat,
    /// Ids, codes, Ya/Tidak.
    Tengah,
    /// Money and counts.
    Angka,
    Tahun,
    Tanggal,
}

/// Whether a cell of a form is there to be filled in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Keadaan {
    /// Filled in before; locked.
    Tetap,
    /// To be filled in.
    Isian,
    /// Below the rows made ready: open too, without the colour.
    Terbuka,
}

const RUPA_SEL: [RupaSel; 6] =
    [RupaSel::Teks, RupaSel::Lipat, RupaSel::Tengah, RupaSel::Angka, RupaSel::Tahun, RupaSel::Tanggal];
const KEADAAN: [Keadaan; 3] = [Keadaan::Tetap, Keadaan::Isian, Keadaan::Terbuka];

/// Every look, in the order in which a workbook numbers them.
pub(super) fn semua() -> impl Iterator<Item = Gaya> {
    let sel = RUPA_SEL.iter().flat_map(|r| KEADAAN.iter().map(|k| Gaya::Sel(*r, *k)));
    let tahap = (0..4).flat_map(|n| [Gaya::Tahap(n, Waktu::Lain), Gaya::Tahap(n, Waktu::Kini)]);
    BERNAMA.iter().copied().chain(sel).chain(tahap)
}

const BERNAMA: [Gaya; 36] = [
    Gaya::Judul,
    Gaya::Subjudul,
    Gaya::Bagian,
    Gaya::Kepala,
    Gaya::Teks,
    Gaya::TeksTebal,
    Gaya::Lipat,
    Gaya::Angka,
    Gaya::AngkaTebal,
    Gaya::Persen,
    Gaya::PersenTebal,
    Gaya::TargetPersen,
    Gaya::TargetLebih,
    Gaya::TargetCacah,
    Gaya::TargetAda,
    Gaya::PersenHalus,
    Gaya::Tengah,
    Gaya::Catatan,
    Gaya::Polos,
    Gaya::Isian,
    Gaya::DaftarTeks,
    Gaya::DaftarLipat,
    Gaya::DaftarTengah,
    Gaya::DaftarAngka,
    Gaya::DaftarPersen,
    Gaya::DaftarTanggal,
    Gaya::DaftarIsian,
    Gaya::DaftarTerbuka,
    Gaya::JudulLipat,
    Gaya::SubjudulLipat,
    Gaya::KepalaHijau,
    Gaya::KepalaCokelat,
    Gaya::KepalaUngu,
    Gaya::KepalaKelabu,
    Gaya::LuarPeta,
    Gaya::Terlambat,
];

impl Gaya {
    pub(super) fn format(self) -> Format {
        let dasar = Format::new().set_font_name("Calibri").set_font_size(10).set_align(FormatAlign::VerticalCenter);
        let kotak = || dasar.clone().set_border(FormatBorder::Thin).set_border_color(ABU);
        let kepala = |warna| {
            let tulisan = kotak().set_bold().set_font_color(Color::White).set_background_color(warna);
            tulisan.set_align(FormatAlign::Center).set_text_wrap()
        };
        let daftar = || Format::new().set_font_name("Calibri").set_font_size(10).set_align(FormatAlign::Top);
        match self {
            Gaya::Judul => dasar.set_bold().set_font_size(14).set_font_color(BIRU),
            Gaya::Subjudul => dasar.set_font_color(Color::RGB(0x59_59_59)),
            Gaya::JudulLipat => {
                let tulisan = dasar.set_bold().set_font_size(12).set_font_color(BIRU);
                tulisan.set_text_wrap().set_align(FormatAlign::Bottom)
            }
            Gaya::SubjudulLipat => {
                let tulisan = dasar.set_font_size(9).set_font_color(Color::RGB(0x59_59_59));
                tulisan.set_text_wrap().set_align(FormatAlign::Top)
            }
            Gaya::Bagian => dasar.set_bold().set_font_size(11).set_font_color(BIRU),
            Gaya::Kepala => kepala(BIRU),
            Gaya::KepalaHijau => kepala(Color::RGB(0x37_56_23)),
            Gaya::KepalaCokelat => kepala(Color::RGB(0x83_3C_0B)),
            Gaya::KepalaUngu => kepala(Color::RGB(0x51_2F_73)),
            Gaya::KepalaKelabu => kepala(Color::RGB(0x40_40_40)),
            Gaya::Tahap(n, waktu) => {
                let warna = WARNA_TAHAP[usize::from(n.min(3))];
                let isi = kotak().set_background_color(Color::RGB(warna)).set_align(FormatAlign::Center);
                let isi = isi.set_num_format("#,##0");
                match waktu {
                    Waktu::Lain => isi.set_font_color(Color::RGB(0x40_40_40)),
                    Waktu::Kini => isi.set_bold().set_border(FormatBorder::Medium).set_border_color(BIRU),
                }
            }
            Gaya::LuarPeta => kepala(Color::RGB(0x7F_7F_7F)).set_italic(),
            Gaya::Terlambat => {
                let isi = kotak().set_bold().set_font_color(Color::RGB(0xC0_00_00)).set_align(FormatAlign::Center);
                isi.set_num_format("#,##0").set_border(FormatBorder::Medium).set_border_color(BIRU)
            }
            Gaya::Sel(rupa, keadaan) => sel(rupa, keadaan),
            Gaya::Teks => kotak(),
            Gaya::TeksTebal => kotak().set_bold().set_background_color(BIRU_MUDA),
            Gaya::Lipat => kotak().set_text_wrap(),
            Gaya::Angka => kotak().set_num_format("#,##0"),
            Gaya::AngkaTebal => kotak().set_num_format("#,##0").set_bold().set_background_color(BIRU_MUDA),
            Gaya::Persen => kotak().set_num_format("0.0%"),
            Gaya::PersenTebal => kotak().set_num_format("0.0%").set_bold().set_background_color(BIRU_MUDA),
            Gaya::TargetPersen => kotak().set_num_format("\"≥ \"0%").set_align(FormatAlign::Center),
            Gaya::TargetLebih => kotak().set_num_format("\"> \"0%").set_align(FormatAlign::Center),
            Gaya::TargetCacah => kotak().set_num_format("\"≥ \"0").set_align(FormatAlign::Center),
            Gaya::TargetAda => kotak().set_num_format("\"ada\"").set_align(FormatAlign::Center),
            Gaya::PersenHalus => kotak().set_num_format("0.00%"),
            Gaya::Tengah => kotak().set_align(FormatAlign::Center),
            Gaya::Catatan => dasar.set_italic().set_font_color(Color::RGB(0x59_59_59)),
            Gaya::Polos => dasar,
            Gaya::Isian => kotak().set_background_color(KUNING).set_unlocked(),
            Gaya::DaftarTeks => daftar(),
            Gaya::DaftarLipat => daftar().set_text_wrap(),
            Gaya::DaftarTengah => daftar().set_align(FormatAlign::Center),
            Gaya::DaftarAngka => daftar().set_num_format("#,##0"),
            Gaya::DaftarPersen => daftar().set_num_format("0.0%"),
            Gaya::DaftarTanggal => daftar().set_num_format("dd/mm/yyyy").set_align(FormatAlign::Center),
            // Text stays text as it is typed: Excel would keep 15 digits of a NIK.
            Gaya::DaftarTerbuka => daftar().set_num_format("@"),
            Gaya::DaftarIsian => daftar()
                .set_num_format("@")
                .set_background_color(KUNING)
                .set_border(FormatBorder::Hair)
                .set_border_color(ABU),
        }
    }

    /// The look of a column of a list.
    pub(super) fn daftar(rupa: Rupa) -> Gaya {
        match rupa {
            Rupa::Teks => Gaya::DaftarTeks,
            Rupa::Lipat => Gaya::DaftarLipat,
            Rupa::Tengah => Gaya::DaftarTengah,
            Rupa::Angka => Gaya::DaftarAngka,
            Rupa::Persen => Gaya::DaftarPersen,
            Rupa::Tanggal => Gaya::DaftarTanggal,
            Rupa::Isian => Gaya::DaftarTerbuka,
        }
    }
}

/// A cell of a form: text stays text as it is typed, so that no id or code turns into a number or a
/// date.
fn sel(rupa: RupaSel, keadaan: Keadaan) -> Format {
    let dasar = Format::new().set_font_name("Calibri").set_font_size(10).set_align(FormatAlign::VerticalCenter);
    let isi = match rupa {
        RupaSel::Teks => dasar.set_num_format("@"),
        RupaSel::Lipat => dasar.set_num_format("@").set_text_wrap(),
        RupaSel::Tengah => dasar.set_num_format("@").set_align(FormatAlign::Center),
        RupaSel::Angka => dasar.set_num_format("#,##0"),
        RupaSel::Tahun => dasar.set_num_format("0").set_align(FormatAlign::Center),
        RupaSel::Tanggal => dasar.set_num_format("dd/mm/yyyy").set_align(FormatAlign::Center),
    };
    let garis = |f: Format| f.set_border(FormatBorder::Thin).set_border_color(ABU);
    match keadaan {
        Keadaan::Tetap => garis(isi).set_background_color(ABU_MUDA),
        Keadaan::Isian => garis(isi).set_background_color(KUNING).set_unlocked(),
        Keadaan::Terbuka => isi.set_unlocked(),
    }
}
