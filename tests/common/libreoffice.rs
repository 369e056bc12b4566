//! LibreOffice as an officer uses it: a macro types into the cells of a workbook and saves it. Needs `soffice`
//! on the path.

use std::process::Command;

use super::Meja;

/// Types what `isi.txt` says (sheet, cell, text) into a workbook and saves it as another; the environment names
/// the folder and both.
const MAKRO: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Isi
  Dim tutup(0) As New com.sun.star.beans.PropertyValue
  tutup(0).Name = "Hidden"
  tutup(0).Value = True
  meja = Environ("UEP_MEJA")
  buku = StarDesktop.loadComponentFromURL(ConvertToURL(meja &amp; "/" &amp; Environ("UEP_DARI")), "_blank", 0, tutup())
  nomor = FreeFile()
  Open meja &amp; "/isi.txt" For Input As #nomor
  Do While Not EOF(nomor)
    Line Input #nomor, baris
    If baris &lt;&gt; "" Then
      bagian = Split(baris, "|")
      sel = buku.Sheets.getByName(bagian(0)).getCellRangeByName(bagian(1))
      sel.FormulaLocal = bagian(2)
    End If
  Loop
  Close #nomor
  Dim simpan(0) As New com.sun.star.beans.PropertyValue
  simpan(0).Name = "FilterName"
  simpan(0).Value = "Calc MS Excel 2007 XML"
  buku.storeToURL(ConvertToURL(meja &amp; "/" &amp; Environ("UEP_KE")), simpan())
  buku.close(True)
End Sub
</script:module>
"#;

const PUSTAKA: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Module1"/>
</library:library>
"#;

const DAFTAR_PUSTAKA: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
 <library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>
</library:libraries>
"#;

/// Types into workbook `dari` and saves `ke`. `isi`: a line a cell, `sheet|cell|text`.
pub fn ketik(meja: &Meja, (dari, ke): (&str, &str), isi: &str) {
    meja.tulis("isi.txt", isi);
    let jalankan = |kata: &[&str]| {
        Command::new("soffice")
            .arg(format!("-env:UserInstallation=file://{}", meja.folder().join("profil").display()))
            .args(kata)
            .env("UEP_MEJA", meja.folder())
            .env("UEP_DARI", dari)
            .env("UEP_KE", ke)
            .output()
            .expect("soffice on the path")
    };
    // A profile that doesn't exist yet is made on the first start, macros included.
    jalankan(&["--headless", "--terminate_after_init"]);
    let basic = meja.folder().join("profil/user/basic/Standard");
    std::fs::create_dir_all(&basic).unwrap();
    std::fs::write(basic.join("Module1.xba"), MAKRO).unwrap();
    std::fs::write(basic.join("script.xlb"), PUSTAKA).unwrap();
    std::fs::write(basic.join("../script.xlc"), DAFTAR_PUSTAKA).unwrap();
    let hasil = jalankan(&["--headless", "--norestore", "macro:///Standard.Module1.Isi"]);
    assert!(meja.ada(ke), "{}", String::from_utf8_lossy(&hasil.stderr));
}
