//! The lists of `uep evaluate`: indicators, participants with their year, recommendations, whom to follow up.

use super::keluaran::{Bertanda, Daftar, KolomKeluaran};

kolom_keluaran! {
    /// A column of the sheet `Capaian Indikator`: those promised, then the year, for a comparison with the next. They
    /// list nobody: a mask hides none.
    KolomCapaian {
        Kode "Kode" 7.0 Tengah;
        Tahap "Tahap" 7.0 Tengah;
        Indikator "Indikator" 52.0 Lipat baku;
        Target "Target" 9.0 Tengah baku;
        Pembilang "Pembilang" 10.0 Angka;
        Penyebut "Penyebut" 9.0 Angka;
        BelumAdaData "Belum Ada Data" 9.0 Angka;
        Realisasi "Realisasi" 12.0 Persen;
        RealisasiMaks "Realisasi Maks" 12.0 Persen;
        Capaian "Capaian" 12.0 Persen;
        CapaianMaks "Capaian Maks" 12.0 Persen;
        Tercapai "Tercapai" 9.0 Tengah baku;
        Kategori "Kategori" 17.0 Tengah;
        SumberData "Sumber Data" 34.0 Lipat baku;
        Tahun "Tahun" 7.0 Tengah baku;
    }
}

/// Sheet `Capaian Indikator`, and the CSV.
pub const CAPAIAN: Daftar<KolomCapaian> = Daftar { kode: "ev", kolom: KolomCapaian::SEMUA };

kolom_keluaran! {
    /// A column of the sheet `Daftar Peserta`. No to Nilai TW4 print.
    KolomPeserta {
        No "No" 5.5 Angka urut;
        IdPeserta "ID Peserta" 15.0 Tengah;
        Nik "NIK" 18.0 Tengah;
        Nama "Nama" 24.0 Teks;
        JenisKelamin "JK" 5.0 Tengah;
        Angkatan "Angkatan" 9.5 Tengah;
        Kelas "Kelas" 15.0 Teks;
        Status "Status" 13.0 Teks;
        Kecamatan "Kecamatan" 19.0 Teks;
        Kelurahan "Kelurahan" 18.0 Teks;
        Pendamping "Pendamping" 20.0 Teks;
        NilaiTw1 "Nilai TW1" 7.0 Tengah;
        NilaiTw2 "Nilai TW2" 7.0 Tengah;
        NilaiTw3 "Nilai TW3" 7.0 Tengah;
        NilaiTw4 "Nilai TW4" 7.0 Tengah;
        NaikTahapTw4 "Naik Tahap TW4" 11.0 Tengah;
        TahunMasukTahap "Tahun Masuk Tahap" 10.0 Tengah;
        UsahaAktif "Usaha Aktif" 8.0 Tengah;
        NoKk "No KK" 18.0 Tengah;
        OmzetAwalTahap "Omzet Awal Tahap" 13.0 Angka;
        OmzetBaseline "Omzet Baseline" 13.0 Angka;
        OmzetKini "Omzet Kini" 13.0 Angka;
        PendapatanKeluarga "Pendapatan Keluarga" 13.0 Angka;
        DiAtasUmk "Di Atas UMK" 8.0 Tengah;
        DesilAwal "Desil Awal" 7.0 Tengah;
        DesilKini "Desil Kini" 7.0 Tengah;
        PerubahanDesil "Perubahan Desil" 14.0 Teks;
        BansosAwal "Bansos Awal" 18.0 Teks;
        BansosKini "Bansos Kini" 18.0 Teks;
        KeluarBansos "Keluar Bansos" 9.0 Tengah;
        KeluarPkh "Keluar PKH" 8.0 Tengah;
        KeluarPkhSetahun "Keluar PKH Setahun" 9.0 Tengah;
        Disabilitas "Disabilitas" 10.0 Tengah;
        Klaster "Klaster" 20.0 Teks;
        KeputusanDinas "Keputusan Dinas" 30.0 Teks baku;
        Kendala "Kendala" 30.0 Teks;
        // The answers to the indicators that count participants, by their numbers.
        I1 "I.1" 8.0 Tengah;
        I2 "I.2" 8.0 Tengah;
        I3 "I.3" 8.0 Tengah;
        II1 "II.1" 8.0 Tengah;
        II2a "II.2a" 8.0 Tengah;
        II2b "II.2b" 8.0 Tengah;
        II3a "II.3a" 8.0 Tengah;
        II3b "II.3b" 8.0 Tengah;
        II5 "II.5" 8.0 Tengah;
        III1 "III.1" 8.0 Tengah;
        III2 "III.2" 8.0 Tengah;
        III3 "III.3" 8.0 Tengah;
        III4 "III.4" 8.0 Tengah;
        III6 "III.6" 8.0 Tengah;
        IV1 "IV.1" 8.0 Tengah;
        IV2 "IV.2" 8.0 Tengah;
        IV3 "IV.3" 8.0 Tengah;
        // The kinds between bars, so that each is found by itself alone.
        KunciKendala "Kunci Kendala" 14.0 Teks;
        Jejak "Jejak" 20.0 Teks tersembunyi;
    }
}

/// Sheet `Daftar Peserta`.
pub const PESERTA: Daftar<KolomPeserta> = Daftar { kode: "ep", kolom: KolomPeserta::SEMUA };

kolom_keluaran! {
    /// A column of the sheet `Rekomendasi`.
    KolomRekomendasi {
        No "No" 5.0 Angka urut;
        Tahap "Tahap" 7.0 Tengah;
        Aturan "Aturan" 26.0 Lipat baku;
        Angka "Angka" 28.0 Lipat baku;
        Rekomendasi "Rekomendasi" 36.0 Lipat baku;
        Kegiatan "Kegiatan Matrik 4.1" 36.0 Lipat baku;
        PenanggungJawab "Penanggung Jawab (Tabel 6.2)" 36.0 Lipat baku;
        Tenggat "Tenggat" 12.0 Isian;
        Status "Status" 12.0 Isian;
        Catatan "Catatan" 18.0 Isian;
    }
}

/// Sheet `Rekomendasi`.
pub const REKOMENDASI: Daftar<KolomRekomendasi> = Daftar { kode: "er", kolom: KolomRekomendasi::SEMUA };

kolom_keluaran! {
    /// A column of the sheet `Tindak Lanjut`.
    KolomTindak {
        No "No" 5.5 Angka urut;
        Perihal "Perihal" 34.0 Lipat;
        IdPeserta "ID Peserta" 15.0 Tengah;
        Nama "Nama" 24.0 Teks;
        Kelas "Kelas" 15.0 Teks;
        Kecamatan "Kecamatan" 19.0 Teks;
        Pendamping "Pendamping" 18.0 Teks;
        Langkah "Langkah" 34.0 Lipat;
        Dasar "Dasar" 22.0 Lipat;
        Tenggat "Tenggat" 12.0 Isian;
        Status "Status" 12.0 Isian;
    }
}

/// Sheet `Tindak Lanjut`.
pub const TINDAK: Daftar<KolomTindak> = Daftar { kode: "et", kolom: KolomTindak::SEMUA };

/// Codes of the lists that a table of indicators may be.
pub const KODE_CAPAIAN: &[&str] = &[CAPAIAN.kode];

/// That of a row of the sheet `Daftar Peserta`.
pub const KODE_PESERTA: &[&str] = &[PESERTA.kode];

pub(super) fn bertanda(kode: &str) -> Option<Bertanda> {
    let peserta = || PESERTA.berkode(kode).or_else(|| TINDAK.berkode(kode));
    CAPAIAN.berkode(kode).or_else(peserta).or_else(|| REKOMENDASI.berkode(kode))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::perwal::matrik_4_1::{Indikator41, Ukuran};

    #[test]
    fn participants_have_a_column_for_each_indicator_that_counts_them() {
        let bagian = Indikator41::SEMUA.into_iter().filter(|i| i.ukuran() == Ukuran::Bagian).map(Indikator41::kode);
        let judul = PESERTA.judul();
        let ada = judul.into_iter().filter(|j| j.contains('.'));
        assert_eq!(ada.collect::<Vec<_>>(), bagian.collect::<Vec<_>>());
    }
}
