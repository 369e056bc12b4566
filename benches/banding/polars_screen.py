#!/usr/bin/env python3
"""The comparison for `uep screen`: the same screening of V3 files in polars.

    polars_screen.py KELUARGA.csv ANGGOTA.csv OUT(.csv|.xlsx)

OUT.csv gets every family with its status, OUT.xlsx the list Layak alone.
"""

import gc
import sys
from datetime import date
from pathlib import Path

import polars as pl

AS_OF = date(2026, 1, 1)
MAX_DESIL = 5
CITY = "BANJARMASIN"
LABELS = {
    **{1: "Sangat Miskin", 2: "Miskin", 3: "Hampir Miskin"},
    **{4: "Rentan Miskin", 5: "Rentan Miskin"},
}
BASIS = "Pasal 5 ayat (1) huruf a"
ENGINE = "streaming"

c = pl.col


def scan(path, columns):
    """Only the columns needed, all of them text: ids must not become numbers.
    Quotes are optional in V3 and some stand alone (JL. "PRAMUKA), on which the
    reader's own handling gives up: they are taken off afterwards."""
    return pl.scan_csv(
        path,
        separator="|",
        quote_char=None,
        infer_schema=False,
        encoding="utf8-lossy",
        extra_columns="ignore",
        row_index_name="baris",
        row_index_offset=2,
        glob=False,
    ).select(c(columns).str.strip_chars(' "'), "baris")


def number(name):
    """The id as a number, null where it is none. Numbers join faster than text,
    and a date comes out of them by division."""
    value = c(name).cast(pl.Int64, strict=False)
    return pl.when(value > 0).then(value)


def digits16(name):
    return c(name).is_between(10**15, 10**16 - 1).fill_null(False)


def possible_date(day, month, year):
    """Two-digit years: 29 February stands if either century has one."""
    return month.is_between(1, 12) & (
        day.is_between(1, 28)
        | (day.is_between(29, 30) & (month != 2))
        | ((day == 31) & month.is_in([1, 3, 5, 7, 8, 10, 12]))
        | ((day == 29) & (month == 2) & (year % 4 == 0))
    )


def date_parts(id_number):
    """Day, month and year at digits 7 to 12. Eight bits are enough for each."""
    part = (id_number // 10_000 % 1_000_000).cast(pl.Int32)
    return [p.cast(pl.Int8) for p in (part // 10_000, part // 100 % 100, part % 100)]


def read_members(path):
    """A narrow frame, a row a person: checks are done while the file is read,
    so that the text of most columns never has to be kept."""
    columns = (
        *("nomor_induk_kependudukan", "nomor_kartu_keluarga", "nama"),
        *("tanggal_lahir", "jenis_kelamin", "status_hubungan_keluarga"),
    )
    day, month, year = date_parts(c("n"))
    woman = c("day") > 40
    born = c("born")
    sex = c("jenis_kelamin")
    head = c("head")
    return (
        scan(path, columns)
        .with_columns(
            nik=number("nomor_induk_kependudukan"),
            kk=number("nomor_kartu_keluarga"),
            born=c("tanggal_lahir").str.to_date("%Y-%m-%d", strict=False),
            head=(c("status_hubungan_keluarga") == "1").fill_null(False),
            jk=pl.when(sex.is_in(["1", "L", "LAKI-LAKI"]))
            .then(pl.lit("L"))
            .when(sex.is_in(["2", "P", "PEREMPUAN"]))
            .then(pl.lit("P")),
        )
        .filter(c("kk").is_not_null())
        # Nothing can be read out of a number that is not 16 digits long.
        .with_columns(n=pl.when(digits16("nik")).then("nik"))
        .with_columns(day=day, month=month, year=year)
        .with_columns(d=c("day") - pl.when(woman).then(40).otherwise(0).cast(pl.Int8))
        .select(
            "kk",
            "n",
            "head",
            "baris",
            # What only a head needs is dropped for everybody else.
            nik=pl.when(head).then("nomor_induk_kependudukan"),
            nama=pl.when(head).then("nama"),
            born=pl.when(head).then("born"),
            jk=pl.when(head).then("jk"),
            sound=(
                possible_date(c("d"), c("month"), c("year")) & (c("n") % 10_000 != 0)
            ).fill_null(False),
            warn_born=(
                (c("d") != born.dt.day())
                | (c("month") != born.dt.month())
                | (c("year") != born.dt.year() % 100)
            ).fill_null(False),
            warn_sex=(woman != (c("jk") == "P")).fill_null(False),
        )
        .collect(engine=ENGINE)
    )


def screen(family_path, member_path):
    members = read_members(member_path)

    per_family = (
        members.lazy()
        .group_by("kk")
        .agg(
            members=pl.len(),
            heads=c("head").sum(),
            warn_born=c("warn_born").sum(),
            warn_sex=c("warn_sex").sum(),
            first_row=c("baris").min(),
        )
    )
    heads = (
        members.lazy()
        .filter("head")
        .select("kk", "nik", "nama", "born", "jk", "sound")
        .filter(c("kk").is_first_distinct())
    )
    # The same NIK in two families: the smallest and largest KK differ.
    # Quicker than counting distinct ones, and few NIK are left after it.
    shared = (
        members.lazy()
        .filter(c("n").is_not_null())
        .group_by("n")
        .agg(shared=c("kk").min() != c("kk").max())
        .filter("shared")
        .join(members.lazy(), on="n")
        .select("kk", "shared")
        .unique("kk")
    )
    persons = (
        per_family.collect(engine=ENGINE)
        .join(heads.collect(), on="kk", how="left")
        .join(shared.collect(engine=ENGINE), on="kk", how="left")
    )

    columns = (
        *("nomor_kartu_keluarga", "desil_nasional", "kabupaten_kota", "kecamatan"),
        *("kelurahan_desa", "alamat", "nama_kepala_keluarga"),
        *("jumlah_anggota_keluarga", "pbi_nas", "pbi_pemda"),
    )
    desil = c("desil_nasional").cast(pl.Float32, strict=False)
    families = (
        scan(family_path, columns)
        .with_columns(
            kk=number("nomor_kartu_keluarga"),
            desil=pl.when(desil.is_between(1, 10), desil == desil.floor()).then(desil),
        )
        .with_columns(c("desil").cast(pl.Int8))
        .collect(engine=ENGINE)
    )
    # A family may stand twice; two desil for one KK settle nothing.
    conflicts = (
        families.filter(c("kk").is_duplicated() & c("kk").is_not_null())
        .group_by("kk")
        .agg(conflict=c("desil").n_unique() > 1)
    )
    once = families.filter(c("kk").is_first_distinct() | c("kk").is_null())
    # Members without a family row are kept: their desil is unknown.
    # Joined outside the streaming engine, which is slower at joins this small.
    joined = pl.concat(
        [
            once.join(persons, on="kk", how="left"),
            persons.join(once, on="kk", how="anti"),
        ],
        how="diagonal",
        rechunk=False,
    ).join(conflicts, on="kk", how="left")

    day, month, year = date_parts(c("kk"))
    in_city = c("kabupaten_kota").str.to_uppercase().str.ends_with(CITY)
    pbi = [c(p).is_in(["1", "YA", "Ya"]) for p in ("pbi_nas", "pbi_pemda")]
    unknown = pl.lit("Perlu Verifikasi")
    birthday = c("born").dt.month().cast(pl.Int16) * 100 + c("born").dt.day()
    later = birthday > AS_OF.month * 100 + AS_OF.day
    age = AS_OF.year - c("born").dt.year() - later

    def note(condition, text):
        return pl.when(condition).then(pl.lit(text))

    def note_count(name, text):
        return pl.when(c(name) > 0).then(pl.format("{} " + text, name))

    return (
        joined.lazy()
        .with_columns(
            kk_sound=digits16("kk") & possible_date(day, month, year),
            heads=c("heads").fill_null(0),
            sound=c("sound").fill_null(False),
            shared=c("shared").fill_null(False),
            conflict=c("conflict").fill_null(False),
            city=in_city,
            a=c("desil") <= MAX_DESIL,
        )
        .with_columns(
            Status=pl.when(c("city").eq(False) | (c("a").eq(False) & ~c("conflict")))
            .then(pl.lit("Tidak Layak"))
            .when(
                *("city", "a", "kk_sound", "sound"),
                *(~c("shared"), ~c("conflict"), c("heads") == 1),
            )
            .then(pl.lit("Layak"))
            .otherwise(unknown)
        )
        .select(
            "Status",
            No=pl.lit(None, pl.UInt32),
            **{
                "No KK": pl.coalesce("nomor_kartu_keluarga", c("kk").cast(pl.String)),
                "NIK": "nik",
                "Nama Kepala Keluarga": pl.coalesce("nama_kepala_keluarga", "nama"),
                "JK": "jk",
                "Umur": age,
                "Jumlah Anggota": pl.coalesce(
                    "members", c("jumlah_anggota_keluarga").cast(pl.UInt32, strict=False)
                ),
                "Desil": "desil",
                "Kategori": c("desil").replace_strict(
                    LABELS, default=None, return_dtype=pl.String
                ),
                "Kecamatan": "kecamatan",
                "Kelurahan": "kelurahan_desa",
                "Alamat": "alamat",
                "Bansos": pl.concat_str(
                    note(pbi[0], "PBI Nasional"),
                    note(pbi[1], "PBI Pemda"),
                    separator=", ",
                    ignore_nulls=True,
                ),
                "PPKS": pl.lit(""),
                "Disabilitas": pl.lit("tidak diketahui"),
                "Peserta": pl.lit(""),
                "Kriteria": note("a", "a"),
                "Dasar Hukum": note(c("Status") == "Layak", BASIS),
                "Catatan": pl.concat_str(
                    note(~c("kk_sound"), "Nomor KK tidak sah"),
                    note(c("heads") == 0, "tanpa kepala keluarga"),
                    note(c("heads") > 1, "lebih dari satu kepala keluarga"),
                    note((c("heads") > 0) & ~c("sound"), "NIK kepala tidak sah"),
                    note("shared", "NIK juga di keluarga lain"),
                    note("conflict", "desil bertentangan"),
                    note(c("desil").is_null(), "desil tidak diketahui"),
                    note(c("city").is_null(), "kota tidak diketahui"),
                    note_count("warn_born", "tanggal lahir beda dengan NIK"),
                    note_count("warn_sex", "jenis kelamin beda dengan NIK"),
                    separator="; ",
                    ignore_nulls=True,
                ),
                "Berkas": pl.when(c("baris").is_not_null())
                .then(pl.lit(Path(family_path).name))
                .otherwise(pl.lit(Path(member_path).name)),
                "Baris": pl.coalesce("baris", "first_row"),
            },
        )
        .sort("Kecamatan", "Kelurahan", "Desil", "No KK", "Baris", nulls_last=True)
        .with_columns(No=pl.int_range(1, pl.len() + 1, dtype=pl.UInt32).over("Status"))
    )


def write_workbook(layak, path):
    """Straight to XlsxWriter, which is much faster than DataFrame.write_excel.
    constant_memory is no faster and saves nothing: the peak comes before,
    while the files are joined."""
    import xlsxwriter  # not for the CSV run: importing takes time

    # Millions of small objects and no cycles among them.
    gc.disable()
    options = {f"strings_to_{kind}": False for kind in ("numbers", "formulas", "urls")}
    with xlsxwriter.Workbook(path, options) as workbook:
        sheet = workbook.add_worksheet("Layak")
        sheet.freeze_panes(1, 0)
        for i, column in enumerate(layak):
            sheet.write_string(0, i, column.name)
            numeric = column.dtype.is_numeric()
            write = sheet.write_number if numeric else sheet.write_string
            for row, value in enumerate(column.to_list(), 1):
                if value is not None and value != "":
                    write(row, i, value)
        sheet.autofilter(0, 0, layak.height, layak.width - 1)


def main():
    family_path, member_path, out = sys.argv[1:]
    result = screen(family_path, member_path)
    if out.endswith(".csv"):
        result.sink_csv(out, include_bom=True, engine=ENGINE)
    else:
        layak = result.filter(c("Status") == "Layak").drop("Status")
        write_workbook(layak.collect(engine=ENGINE), out)


if __name__ == "__main__":
    main()
