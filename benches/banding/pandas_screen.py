#!/usr/bin/env python3
"""The comparison for `uep screen` in pandas: the same screening of V3 files.

    pandas_screen.py KELUARGA.csv ANGGOTA.csv OUT.csv

Every family with its status. All columns are read as text; ids are numbers in between.
"""

import sys

import numpy as np
import pandas as pd

AS_OF = (2026, 1, 1)
LABELS = {
    **{1: "Sangat Miskin", 2: "Miskin", 3: "Hampir Miskin"},
    **{4: "Rentan Miskin", 5: "Rentan Miskin"},
}


def read(path, columns):
    frame = pd.read_csv(
        path,
        sep="|",
        usecols=columns,
        dtype=str,
        keep_default_na=False,
        quoting=3,
        encoding="latin-1",
        on_bad_lines="skip",
    )
    return frame.apply(lambda column: column.str.strip(' "'))


def number(text):
    value = pd.to_numeric(text, errors="coerce")
    return value.where(value > 0).astype("Float64").astype("Int64")


def possible_date(day, month, year):
    """Two-digit years: 29 February stands if either century has one."""
    return (
        month.between(1, 12)
        & (
            day.between(1, 28)
            | (day.between(29, 30) & (month != 2))
            | ((day == 31) & month.isin([1, 3, 5, 7, 8, 10, 12]))
            | ((day == 29) & (month == 2) & (year % 4 == 0))
        )
    ).fillna(False)


def date_parts(ids):
    part = ids // 10_000 % 1_000_000
    return part // 10_000, part // 100 % 100, part % 100


def digits16(ids):
    return ids.between(10**15, 10**16 - 1).fillna(False)


def read_members(path):
    frame = read(
        path,
        [
            *("nomor_induk_kependudukan", "nomor_kartu_keluarga", "nama"),
            *("tanggal_lahir", "jenis_kelamin", "status_hubungan_keluarga"),
        ],
    )
    members = pd.DataFrame(
        {
            "kk": number(frame["nomor_kartu_keluarga"]),
            "nik": frame["nomor_induk_kependudukan"],
            "nama": frame["nama"],
            "head": frame["status_hubungan_keluarga"] == "1",
            "born": pd.to_datetime(frame["tanggal_lahir"], format="%Y-%m-%d", errors="coerce"),
            "jk": frame["jenis_kelamin"].map(
                {"1": "L", "L": "L", "LAKI-LAKI": "L", "2": "P", "P": "P", "PEREMPUAN": "P"}
            ),
        }
    )
    members = members[members["kk"].notna()]
    n = number(members["nik"])
    n = n.where(digits16(n))
    day, month, year = date_parts(n)
    woman = day > 40
    day = day.where(~woman.fillna(False), day - 40)
    born = members["born"].dt
    members["n"] = n
    members["sound"] = possible_date(day, month, year) & (n % 10_000 != 0).fillna(False)
    members["warn_born"] = (
        (day != born.day) | (month != born.month) | (year != born.year % 100)
    ).fillna(False) & members["born"].notna()
    members["warn_sex"] = (woman != (members["jk"] == "P")).fillna(False) & members["jk"].notna()
    return members


def screen(family_path, member_path):
    members = read_members(member_path)
    persons = members.groupby("kk", sort=False).agg(
        members=("head", "size"),
        heads=("head", "sum"),
        warn_born=("warn_born", "sum"),
        warn_sex=("warn_sex", "sum"),
    )
    heads = members[members["head"]].drop_duplicates("kk").set_index("kk")
    persons = persons.join(heads[["nik", "nama", "born", "jk", "sound"]])
    known = members[members["n"].notna()]
    both = known.groupby("n")["kk"].agg(["min", "max"])
    shared = both.index[both["min"] != both["max"]]
    persons["shared"] = persons.index.isin(known.loc[known["n"].isin(shared), "kk"])

    families = read(
        family_path,
        [
            *("nomor_kartu_keluarga", "desil_nasional", "kabupaten_kota", "kecamatan"),
            *("kelurahan_desa", "alamat", "nama_kepala_keluarga", "pbi_nas", "pbi_pemda"),
        ],
    )
    families["kk"] = number(families["nomor_kartu_keluarga"])
    desil = pd.to_numeric(families["desil_nasional"], errors="coerce")
    families["desil"] = desil.where(desil.between(1, 10) & (desil == np.floor(desil)))
    spread = families[families["kk"].notna()].groupby("kk")["desil"].nunique()
    once = families[~families["kk"].duplicated() | families["kk"].isna()]
    result = once.merge(persons, left_on="kk", right_index=True, how="outer")
    result = result.reset_index(drop=True)

    kk = result["kk"]
    conflict = kk.isin(spread.index[spread > 1])
    day, month, year = date_parts(kk)
    kk_sound = digits16(kk) & possible_date(day, month, year)
    city = result["kabupaten_kota"].str.upper().str.endswith("BANJARMASIN")
    in_city, out = city.eq(True), city.eq(False)
    a = result["desil"] <= 5
    not_a = result["desil"] > 5
    heads = result["heads"].fillna(0)
    sound = result["sound"].eq(True)
    is_shared = result["shared"].eq(True)
    status = np.select(
        [
            out | (not_a & ~conflict),
            in_city & a & kk_sound & sound & ~is_shared & ~conflict & (heads == 1),
        ],
        ["Tidak Layak", "Layak"],
        "Perlu Verifikasi",
    )
    born = result["born"].dt
    later = born.month * 100 + born.day > AS_OF[1] * 100 + AS_OF[2]
    notes = [
        (~kk_sound, "Nomor KK tidak sah"),
        (heads == 0, "tanpa kepala keluarga"),
        (heads > 1, "lebih dari satu kepala keluarga"),
        ((heads > 0) & ~sound, "NIK kepala tidak sah"),
        (is_shared, "NIK juga di keluarga lain"),
        (conflict, "desil bertentangan"),
        (result["desil"].isna(), "desil tidak diketahui"),
    ]
    note = pd.Series("", index=result.index)
    for condition, text in notes:
        note = note.where(~condition, note + text + "; ")
    for name, text in (("warn_born", "tanggal lahir"), ("warn_sex", "jenis kelamin")):
        count = result[name].fillna(0).astype(int)
        note = note.where(count == 0, note + count.astype(str) + f" {text} beda dengan NIK; ")
    assistance = [
        result[column].isin(["1", "YA", "Ya"]) for column in ("pbi_nas", "pbi_pemda")
    ]
    table = pd.DataFrame(
        {
            "Status": status,
            "No": 0,
            "No KK": result["nomor_kartu_keluarga"].fillna(kk.astype(str)),
            "NIK": result["nik"],
            "Nama Kepala Keluarga": result["nama_kepala_keluarga"].fillna(result["nama"]),
            "JK": result["jk"],
            "Umur": AS_OF[0] - born.year - later,
            "Jumlah Anggota": result["members"],
            "Desil": result["desil"].astype("Int8"),
            "Kategori": result["desil"].map(LABELS),
            "Kecamatan": result["kecamatan"],
            "Kelurahan": result["kelurahan_desa"],
            "Alamat": result["alamat"],
            "Bansos": np.select(
                [assistance[0] & assistance[1], *assistance],
                ["PBI Nasional, PBI Pemda", "PBI Nasional", "PBI Pemda"],
                "",
            ),
            "Kriteria": np.where(a, "a", ""),
            "Dasar Hukum": np.where(status == "Layak", "Pasal 5 ayat (1) huruf a", ""),
            "Catatan": note.str.rstrip("; "),
        }
    )
    table = table.sort_values(["Kecamatan", "Kelurahan", "Desil", "No KK"], na_position="last")
    table["No"] = table.groupby("Status", sort=False).cumcount() + 1
    return table


def main():
    family_path, member_path, out = sys.argv[1:]
    screen(family_path, member_path).to_csv(out, index=False, encoding="utf-8-sig")


if __name__ == "__main__":
    main()
