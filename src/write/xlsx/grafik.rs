//! Charts. In: a kind, ranges of the workbook, colours. Out: a native chart.

use rust_xlsxwriter::{Chart, ChartDataLabel, ChartFont, ChartFormat, ChartLegendPosition, ChartSolidFill, Color};

/// Kinds of chart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum JenisGrafik {
    Kolom,
    KolomBertumpuk,
    /// Horizontal, first category on top.
    Batang,
    BatangBertumpuk,
    /// Horizontal bars of shares, first category on top.
    BatangPersen,
}

/// A native chart over ranges of the workbook.
pub struct Grafik {
    pub jenis: JenisGrafik,
    pub judul: String,
    /// Range of the categories, as `Sheet!$A$1:$A$5`.
    pub kategori: String,
    /// Name, range, colour.
    pub deret: Vec<(String, String, u32)>,
    /// Pixels.
    pub ukuran: (u32, u32),
}

impl Grafik {
    /// Room between the categories, in per cent of a bar.
    fn sela(&self) -> u16 {
        match self.jenis {
            JenisGrafik::Kolom | JenisGrafik::KolomBertumpuk => 60,
            _ => 35,
        }
    }

    pub(super) fn buat(&self) -> Chart {
        let mut c = match self.jenis {
            JenisGrafik::Kolom => Chart::new_column(),
            JenisGrafik::KolomBertumpuk => Chart::new(rust_xlsxwriter::ChartType::ColumnStacked),
            JenisGrafik::Batang | JenisGrafik::BatangPersen => Chart::new_bar(),
            JenisGrafik::BatangBertumpuk => {
                let mut c = Chart::new(rust_xlsxwriter::ChartType::BarStacked);
                c.y_axis().set_reverse();
                c
            }
        };
        let kecil = || {
            let mut f = ChartFont::new();
            f.set_size(9);
            f
        };
        for (nama, nilai, warna) in &self.deret {
            let deret = c.add_series();
            deret.set_name(nama).set_categories(self.kategori.as_str()).set_values(nilai.as_str());
            let mut isi = ChartFormat::new();
            isi.set_solid_fill(ChartSolidFill::new().set_color(Color::RGB(*warna)));
            deret.set_format(&mut isi).set_gap(self.sela());
            if self.jenis == JenisGrafik::Batang {
                let mut label = ChartDataLabel::new();
                label.show_value().set_num_format("#,##0").set_font(&kecil());
                deret.set_data_label(&label);
            }
        }
        let mut besar = ChartFont::new();
        besar.set_size(11).set_bold();
        c.title().set_name(&self.judul).set_font(&besar);
        c.legend().set_position(ChartLegendPosition::Bottom);
        if self.deret.len() == 1 {
            c.legend().set_hidden();
        }
        if matches!(self.jenis, JenisGrafik::Batang | JenisGrafik::BatangPersen) {
            c.y_axis().set_reverse();
        }
        c.x_axis().set_font(&kecil());
        c.y_axis().set_font(&kecil()).set_num_format("#,##0");
        if self.jenis == JenisGrafik::BatangPersen {
            c.x_axis().set_num_format("0%").set_min(0);
        }
        c.set_width(self.ukuran.0).set_height(self.ukuran.1);
        c
    }
}
