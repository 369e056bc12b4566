//! What the fuzzer asks of any file (`examples/fuzz`), asked of some in every run: pieces that files break on, in any
//! order, and what the fuzzer has found.

#[path = "../../examples/fuzz/sifat.rs"]
mod sifat;

use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;

use super::beban::xls;

fn pengaturan(cases: u32) -> ProptestConfig {
    ProptestConfig { rng_seed: RngSeed::Fixed(65), cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// Some of these one after another.
fn deretan(potongan: &[&'static [u8]], hingga: usize) -> impl Strategy<Value = Vec<u8>> + use<> {
    proptest::collection::vec(select(potongan.to_vec()), 0..hingga).prop_map(|p| p.concat())
}

const TEKS: [&[u8]; 18] = [
    b"\"",
    b"\"",
    b"\"\"",
    b",",
    b",",
    b";",
    b"\t",
    b"|",
    b"\n",
    b"\n",
    b"\r\n",
    b"\r",
    b"\0",
    b"\xe9",
    b"'",
    b"=1",
    b"ab",
    b"\xef\xbb\xbf",
];

const TANDA: [&[u8]; 30] = [
    b"<<>>",
    b"<row r=\"2\">",
    b"<row>",
    b"</row>",
    b"<c r=\"B1\" t=\"s\"><v>0</v></c>",
    b"<c t=\"inlineStr\"><is><t>x</t></is></c>",
    b"<c r=\"XFD1048576\"><v>1</v></c>",
    b"<c r=\"A0\"/>",
    b"<si><t>x</t></si>",
    b"<sst uniqueCount=\"3\">",
    b"</sheetData>",
    b"<!--",
    b"-->",
    b"<![CDATA[",
    b"]]>",
    b"[",
    b"!",
    b"<?x \"",
    b"?>",
    b"<!DOCTYPE a [",
    b"\"",
    b"'",
    b"<",
    b">",
    b"&amp;",
    b"<table:table-row table:number-rows-repeated=\"1048576\">",
    b"<table:table-cell office:value=\"1\" table:number-columns-repeated=\"16384\"/>",
    b"<table:table-cell office:value-type=\"string\"><text:p>x",
    b"</text:p></table:table-cell>",
    b"</table:table-row>",
];

proptest! {
    #![proptest_config(pengaturan(3_000))]

    #[test]
    fn nothing_of_a_text_is_lost_however_it_arrives(
        pilihan in 0u8..4, kolom in 0u8..5, isi in deretan(&TEKS, 60),
    ) {
        sifat::csv(&[&[pilihan, kolom][..], &isi].concat());
    }
}

proptest! {
    #![proptest_config(pengaturan(600))]

    #[test]
    fn a_workbook_is_refused_or_read_to_its_end(jenis in select(vec![1u8, 3]), isi in deretan(&TANDA, 30)) {
        sifat::buku(&[&[jenis][..], &isi].concat());
    }

    #[test]
    fn a_sound_workbook_with_other_bytes_is_refused_or_read_to_its_end(
        asal in select(sifat::benih_buku()), ubah in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut isi = asal;
        for (di, byte) in ubah {
            let di = di.index(isi.len() - 1) + 1;
            isi[di] = byte;
        }
        sifat::buku(&isi);
    }
}

#[test]
fn sound_files_are_what_the_fuzzer_begins_with() {
    sifat::benih_csv().iter().for_each(|isi| sifat::csv(isi));
    for isi in sifat::benih_buku() {
        sifat::buku(&isi);
    }
}

#[test]
#[ignore = "writes them into the folder UEP_BENIH"]
fn write_the_seeds() {
    let folder = std::path::PathBuf::from(std::env::var_os("UEP_BENIH").expect("UEP_BENIH=FOLDER"));
    for (nama, semua) in [("csv", sifat::benih_csv()), ("buku", sifat::benih_buku())] {
        std::fs::create_dir_all(folder.join(nama)).unwrap();
        for (i, isi) in semua.iter().enumerate() {
            std::fs::write(folder.join(nama).join(format!("benih-{i}")), isi).unwrap();
        }
    }
}
