//! XLS files record by record, in a compound file of 512-byte sectors.

fn rekaman(jenis: u16, isi: &[u8]) -> Vec<u8> {
    [&jenis.to_le_bytes()[..], &(isi.len() as u16).to_le_bytes(), isi].concat()
}

fn bof(jenis: u16) -> Vec<u8> {
    let isi: Vec<u8> = [0x0600, jenis, 0, 0, 0, 0, 0, 0].iter().flat_map(|n: &u16| n.to_le_bytes()).collect();
    rekaman(0x0809, &isi)
}

/// A used range as a sheet declares it.
pub fn dimensi(baris: u32, sampai_baris: u32, kolom: u16, sampai_kolom: u16) -> Vec<u8> {
    let isi = [
        &baris.to_le_bytes()[..],
        &sampai_baris.to_le_bytes(),
        &kolom.to_le_bytes(),
        &sampai_kolom.to_le_bytes(),
        &[0; 2],
    ];
    rekaman(0x0200, &isi.concat())
}

pub fn angka((baris, kolom): (u16, u16)) -> Vec<u8> {
    let isi = [&baris.to_le_bytes()[..], &kolom.to_le_bytes(), &[0; 2], &1f64.to_le_bytes()].concat();
    rekaman(0x0203, &isi)
}

/// The stream of a workbook: so many sheets with the same records.
pub fn alir(lembar: usize, isi: &[u8], lain: &[u8]) -> Vec<u8> {
    let nama = |i: usize| format!("S{i:02}");
    let satu = [bof(0x10), isi.to_vec(), rekaman(0x0A, &[])].concat();
    let panjang_nama = rekaman(0x85, &[&[0; 6][..], &[3, 0], b"S00"].concat()).len();
    let awal = bof(5).len() + lain.len() + lembar * panjang_nama + 4;
    let mut semua = [bof(5), lain.to_vec()].concat();
    for i in 0..lembar {
        let di = (awal + i * satu.len()) as u32;
        semua.extend(rekaman(0x85, &[&di.to_le_bytes()[..], &[0, 0, 3, 0], nama(i).as_bytes()].concat()));
    }
    semua.extend(rekaman(0x0A, &[]));
    (0..lembar).for_each(|_| semua.extend(&satu));
    semua
}

/// Sheets with a number at each of these places, and these records.
pub fn buku(lembar: usize, sel: &[(u16, u16)], lain: &[Vec<u8>]) -> Vec<u8> {
    let isi = [lain.concat(), sel.iter().flat_map(|s| angka(*s)).collect()].concat();
    wadah(&alir(lembar, &isi, &[]))
}

/// A text of so many letters in so many cells.
pub fn teks_berulang(huruf: u16, sel: u32) -> Vec<u8> {
    wadah(&alir_teks(huruf, sel))
}

pub fn alir_teks(huruf: u16, sel: u32) -> Vec<u8> {
    let isi: Vec<u8> = [&1u32.to_le_bytes()[..], &1u32.to_le_bytes(), &huruf.to_le_bytes(), &[0]].concat();
    let bersama = rekaman(0x00FC, &[isi, vec![b'A'; usize::from(huruf)]].concat());
    let satu = |n: u32| {
        let (baris, kolom) = ((n / 200) as u16, (n % 200) as u16);
        rekaman(0x00FD, &[&baris.to_le_bytes()[..], &kolom.to_le_bytes(), &[0; 2], &0u32.to_le_bytes()].concat())
    };
    alir(1, &(0..sel).flat_map(satu).collect::<Vec<u8>>(), &bersama)
}

const AKHIR: u32 = 0xFFFF_FFFE;

/// A compound file with one stream.
pub fn wadah(alir: &[u8]) -> Vec<u8> {
    // A stream below 4,096 bytes would stand in the small sectors.
    let mut alir = alir.to_vec();
    alir.resize(alir.len().max(4096), 0);
    let data = alir.len().div_ceil(512) as u32;
    let tabel = (data + 1).div_ceil(127);
    let mut lanjut: Vec<u32> = vec![0xFFFF_FFFD; tabel as usize];
    lanjut.push(AKHIR);
    lanjut.extend((1..data).map(|i| tabel + 1 + i));
    lanjut.push(AKHIR);
    susun(&alir, tabel, lanjut)
}

/// The folder's chain of sectors leads back into itself behind its first one.
pub fn lingkaran() -> Vec<u8> {
    let lanjut = vec![0xFFFF_FFFD, 2, 3, 2, AKHIR];
    susun(&vec![0; 512 * 3], 1, lanjut)
}

/// Header, table of sectors, folder, data.
fn susun(alir: &[u8], tabel: u32, mut lanjut: Vec<u32>) -> Vec<u8> {
    lanjut.resize(tabel as usize * 128, u32::MAX);
    let mut isi = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    isi.resize(24, 0);
    for n in [0x3E, 3, 0xFFFE, 9, 6u16] {
        isi.extend(n.to_le_bytes());
    }
    isi.resize(44, 0);
    for n in [tabel, tabel, 0, 4096, AKHIR, 0, AKHIR, 0] {
        isi.extend(n.to_le_bytes());
    }
    (0..109).for_each(|i| isi.extend(if i < tabel { i } else { u32::MAX }.to_le_bytes()));
    lanjut.iter().for_each(|n| isi.extend(n.to_le_bytes()));
    let folder = |nama: &str, jenis: u8, awal: u32, panjang: u32| {
        let mut d: Vec<u8> = nama.encode_utf16().flat_map(u16::to_le_bytes).collect();
        d.resize(64, 0);
        d.extend(((nama.len() as u16 + 1) * 2).to_le_bytes());
        d.extend([jenis, 1]);
        d.resize(116, 0);
        d.extend(awal.to_le_bytes());
        d.extend(panjang.to_le_bytes());
        d.resize(128, 0);
        d
    };
    isi.extend(folder("Root Entry", 5, AKHIR, 0));
    isi.extend(folder("Workbook", 2, tabel + 1, alir.len() as u32));
    isi.extend([0; 256]);
    isi.extend(alir);
    isi.resize(isi.len().div_ceil(512) * 512, 0);
    isi
}
