#!/usr/bin/env python3
"""The comparison for `uep grade`: the same grading of filled assessments in polars.

    polars_grade.py REGISTER.csv OUT.csv PENILAIAN(.csv|.xlsx)...

A flat CSV with a column Kelas, or workbooks with a sheet for each kelas; a quarter
without earlier results. OUT.csv gets every graded participant.
"""

import sys
from datetime import date

import polars as pl

AS_OF = date(2026, 4, 15)
TOLERANCE = 10
ENGINE = "streaming"
SHEETS = ["UEP Tumbuh", "UEP Berkembang", "UEP Mandiri"]
PREFILLED = ["ID Peserta", "NIK", "Nama", "Angkatan", "Klaster", "Pendamping", "Kelas"]
MONTHS = ["Omzet Bulan 1", "Omzet Bulan 2", "Omzet Bulan 3"]
COUNTS = ["Produk Baru", "Platform Digital Baru", "Titik Penjualan Baru"]
MARKS = [
    *("Indikator Omzet", "Lulus Pelatihan", "Izin Usaha Lengkap"),
    *("Pencatatan Keuangan", "Rencana Usaha", "Aktif Klaster"),
    *("Peningkatan Kualitas", "Produk Unggulan", "Akses Pembiayaan Formal"),
    *("Kemitraan", "Menunjukkan Perbaikan", "Mengikuti Coaching", "Asesmen Graduasi"),
]
COLUMNS = [
    *PREFILLED,
    *("Tanggal Verifikasi", "Omzet Pembanding", *MONTHS, *COUNTS),
    *(*MARKS, "Nomor Sertifikat", "Catatan"),
]
# Kebijakan and Jenis Insentif of Tabel 5.1.
LIMITED = "Menerima insentif terbatas dan mengikuti Coaching lanjutan , pendampingan intensif"
FULL = "Menerima insentif penuh sesuai tahapan dan mendapatkan prioritas "
NONE = "Tidak mendapatkan insentif"
NEXT = "Masuk tahap selanjutnya jika menunjukkan perbaikan dan menerima bantuan stimulan lanjutan"
POLICY = {
    ("UEP Tumbuh", "A"): (FULL + "naik kelas", "Bantuan promosi; Bantuan stimulan awal"),
    ("UEP Tumbuh", "B"): (LIMITED, f"Bantuan promosi; Mengikuti pengayaan; {NEXT}"),
    ("UEP Tumbuh", "C"): (NONE + "; fokus pada remedial", "-"),
    ("UEP Berkembang", "A"): (FULL + "naik kelas", "Bantuan promosi; Fasilitasi perijinan"),
    ("UEP Berkembang", "B"): (LIMITED, f"Bantuan promosi; Fasilitasi Perijinan; {NEXT}"),
    ("UEP Berkembang", "C"): (NONE + " sampai menunjukkan progres", "-"),
    ("UEP Mandiri", "A"): (FULL + "alih bina", "Bantuan promosi; Prioritas alih bina"),
    ("UEP Mandiri", "B"): (LIMITED, "Bantuan promosi; Bantuan stimulant akhir"),
    ("UEP Mandiri", "C"): (NONE + "; fokus pada penguatan", "-"),
}

c = pl.col


def read(paths):
    """The columns needed, all of them text; blank cells are null."""
    frames = []
    for path in paths:
        if path.endswith(".csv"):
            frame = pl.scan_csv(path, infer_schema=False, glob=False)
            frames.append(frame.select(COLUMNS).collect(engine=ENGINE))
            continue
        sheets = pl.read_excel(path, sheet_name=SHEETS, infer_schema_length=0)
        for kelas, frame in sheets.items():
            frame = frame.with_columns(pl.lit(kelas).alias("Kelas"))
            frames.append(frame.select([k for k in COLUMNS if k in frame.columns]))
    text = pl.all().cast(pl.String).replace("", None)
    return pl.concat(frames, how="diagonal", rechunk=False).with_columns(text)


def rupiah(name):
    """`Rp. 1.500.000,-`, `1500000`, `1500000.0` of a number cell."""
    text = c(name).str.replace(r"\.0$|,00$|,-$", "").str.replace_all(r"[Rp. ]", "")
    return text.cast(pl.Int64, strict=False).alias(name)


def mark(name):
    text = c(name).str.to_lowercase()
    met = pl.when(text.is_in(["ya", "y", "1"])).then(True)
    return met.when(text.is_in(["tidak", "t", "0"])).then(False).alias(name)


def verified():
    """A date that can be read, and is not after the reference date."""
    text = c("Tanggal Verifikasi")
    months = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"
    numbers = {f" {name} ": f"/{i:02}/" for i, name in enumerate(months.split(), 1)}
    plain = text.str.replace_many(list(numbers), list(numbers.values()))
    day = pl.coalesce(
        plain.str.to_date("%d/%m/%Y", strict=False),
        text.str.slice(0, 10).str.to_date("%Y-%m-%d", strict=False),
    )
    return text.is_null() | (day <= AS_OF).fill_null(False)


def by_kelas(tumbuh, berkembang, mandiri):
    """One of three expressions, by the sheet."""
    kelas = c("Kelas")
    return (
        pl.when(kelas == "UEP Tumbuh")
        .then(tumbuh)
        .when(kelas == "UEP Berkembang")
        .then(berkembang)
        .otherwise(mandiri)
    )


def indicators(rows):
    total = pl.sum_horizontal(MONTHS, ignore_nulls=False)
    base = c("Omzet Pembanding")
    kept = (total > 0) & (total * 100 >= 3 * base * (100 - TOLERANCE))
    raised = total > 3 * base
    passed = (
        pl.when(c("Lulus Pelatihan").not_())
        .then(False)
        .when(c("Lulus Pelatihan") & c("Nomor Sertifikat").is_not_null())
        .then(True)
    )
    new = [c(name) >= 1 for name in COUNTS]
    return rows.with_columns(
        # Figures beat the mark, which stands where they are incomplete.
        U1=pl.coalesce(by_kelas(kept, raised, kept | raised), "Indikator Omzet"),
        U2=by_kelas(passed, passed, c("Izin Usaha Lengkap")),
        T1=by_kelas(c("Pencatatan Keuangan"), new[0], c("Produk Unggulan")),
        T2=by_kelas(c("Rencana Usaha"), new[1] | new[2], c("Akses Pembiayaan Formal")),
        T3=by_kelas(c("Aktif Klaster"), c("Peningkatan Kualitas"), c("Kemitraan")),
        **{"Omzet Triwulan": total // 3},
    )


def grade(rows):
    """Which grades the blanks leave possible: from the counts of met and unknown."""

    def count(names, value):
        if value is None:
            return pl.sum_horizontal(c(n).is_null().cast(pl.Int8) for n in names)
        return pl.sum_horizontal(c(n).fill_null(False).cast(pl.Int8) for n in names)

    main, more = ("U1", "U2"), ("T1", "T2", "T3")
    met, met_more = c("met"), c("met_more")
    most, most_more = c("most"), c("most_more")
    possible = {
        "A": (most == 2) & (most_more >= 2),
        "B": (most == 2) & (met_more <= 1) & (most_more >= 1),
        "C": ((most == 2) & (met_more == 0)) | ((met <= 1) & (most >= 1)),
        "TP": met == 0,
    }
    ready = (c("Kelas") != "UEP Mandiri") | c("Asesmen Graduasi").fill_null(False)
    better = (c("Menunjukkan Perbaikan") & c("Mengikuti Coaching")).fill_null(False)
    result = c("Nilai")
    undecided = ~c("sound") | (c("rows") > 1) | ~c("same_kelas")
    words = pl.concat_str(
        *(pl.when(is_possible).then(pl.lit(n)) for n, is_possible in possible.items()),
        separator=", ",
        ignore_nulls=True,
    )
    return (
        rows.with_columns(met=count(main, True), met_more=count(more, True))
        .with_columns(
            most=met + count(main, None), most_more=met_more + count(more, None)
        )
        .with_columns(possible=words)
        .with_columns(definite=~c("possible").str.contains(",", literal=True) & ~undecided)
        .with_columns(
            Nilai=pl.when("definite").then("possible").otherwise(pl.lit("BD")),
            **{"Kemungkinan Nilai": pl.when(~c("definite")).then("possible")},
        )
        .with_columns(
            **{
                "Naik Tahap": pl.when(result.is_in(["C", "TP"]))
                .then(pl.lit("Tidak"))
                .when(ready & ((result == "A") | ((result == "B") & better)))
                .then(pl.lit("Ya"))
                .when(result.is_in(["A", "B"]))
                .then(pl.lit("Bersyarat"))
            }
        )
    )


def table(register_path, paths):
    register = pl.scan_csv(register_path, infer_schema=False).select(
        "ID Peserta",
        kelas="Kelas",
        status="Status",
        awal=pl.coalesce("Omzet Awal Tahap", "Omzet Baseline").cast(pl.Int64),
    )
    filled = pl.any_horizontal(c(COLUMNS).exclude(PREFILLED).is_not_null())
    rows = (
        read(paths)
        .lazy()
        .filter(c("Kelas").is_in(SHEETS))
        .with_columns(filled=filled)
        # Blank rows of colleagues' workbooks, and rows that stand twice alike.
        .filter(c("filled") | ~c("filled").any().over("ID Peserta"))
        .unique()
        .with_columns(rows=pl.len().over("ID Peserta"))
        .filter(c("ID Peserta").is_first_distinct())
        .join(register, on="ID Peserta", how="left")
        .filter(c("status").is_in(["Aktif", "Siap Graduasi"]).fill_null(True))
        .with_columns(
            *(rupiah(n) for n in ("Omzet Pembanding", *MONTHS)),
            *(c(n).cast(pl.Float64, strict=False).cast(pl.Int64) for n in COUNTS),
            *(mark(n) for n in MARKS),
            sound=verified(),
            same_kelas=(c("kelas") == c("Kelas")).fill_null(False),
        )
        .with_columns(c("Omzet Pembanding").fill_null(c("awal")))
    )
    labels = pl.LazyFrame(
        [(k, n, p, i) for (k, n), (p, i) in POLICY.items()],
        schema=["Kelas", "Nilai", "Kebijakan Insentif", "Jenis Insentif"],
        orient="row",
    )
    words = {True: "Terpenuhi", False: "Tidak", None: "Belum dinilai"}
    indicator = c("U1", "U2", "T1", "T2", "T3")
    change = (c("Omzet Triwulan") / c("Omzet Pembanding") - 1) * 100
    return (
        grade(indicators(rows))
        .join(labels, on=["Kelas", "Nilai"], how="left")
        .sort(c("Kelas").replace_strict(SHEETS, range(3), return_dtype=pl.Int8), "ID Peserta")
        .select(
            pl.int_range(1, pl.len() + 1).alias("No"),
            *("ID Peserta", "NIK", "Nama", "Angkatan", "Kelas"),
            *("Omzet Pembanding", "Omzet Triwulan"),
            change.round(1).alias("Perubahan Omzet"),
            indicator.replace_strict(words, return_dtype=pl.String),
            c("met").alias("Utama Terpenuhi"),
            c("met_more").alias("Tambahan Terpenuhi"),
            *("Nilai", "Kemungkinan Nilai", "Kebijakan Insentif", "Jenis Insentif"),
            *("Naik Tahap", "Pendamping", "Catatan"),
        )
    )


def main():
    register, out, *paths = sys.argv[1:]
    table(register, paths).sink_csv(out, include_bom=True, engine=ENGINE)


if __name__ == "__main__":
    main()
