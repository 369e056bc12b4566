#!/usr/bin/env python3
"""The comparison for `uep screen` in DuckDB: the same screening of V3 files in SQL.

    duckdb_screen.py KELUARGA.csv ANGGOTA.csv OUT.csv

Every family with its status. All columns are read as text; ids are numbers in between.
"""

import sys
from pathlib import Path

import duckdb

# Two-digit years: 29 February stands if either century has one.
SQL = r"""
create macro mungkin(d, m, y) as m between 1 and 12 and (
    d between 1 and 28 or (d between 29 and 30 and m <> 2)
    or (d = 31 and m in (1, 3, 5, 7, 8, 10, 12)) or (d = 29 and m = 2 and y % 4 = 0));
create macro tanggal(n) as n // 10000 % 1000000;

create table orang as
with teks as (
    select try_cast(nomor_kartu_keluarga as bigint) as kk,
        try_cast(nomor_induk_kependudukan as bigint) as n,
        nomor_induk_kependudukan as nik, nama, status_hubungan_keluarga = '1' as kepala,
        try_cast(tanggal_lahir as date) as lahir,
        case when jenis_kelamin in ('1', 'L', 'LAKI-LAKI') then 'L'
            when jenis_kelamin in ('2', 'P', 'PEREMPUAN') then 'P' end as jk
    from read_csv($anggota, delim = '|', header = true, all_varchar = true, quote = '',
        encoding = 'latin-1', null_padding = true, ignore_errors = true)),
nomor as (
    select * replace (case when n between 1e15 and 1e16 - 1 then n end as n),
        tanggal(n) // 10000 as hari, tanggal(n) // 100 % 100 as bulan, tanggal(n) % 100 as tahun
    from teks where kk > 0)
select kk, n, coalesce(kepala, false) as kepala, nik, nama, lahir, jk,
    coalesce(mungkin(hari - case when hari > 40 then 40 else 0 end, bulan, tahun) and n % 10000 <> 0, false) as sah,
    coalesce(hari - case when hari > 40 then 40 else 0 end <> day(lahir) or bulan <> month(lahir)
        or tahun <> year(lahir) % 100, false) as beda_lahir,
    coalesce((hari > 40) <> (jk = 'P'), false) as beda_jk
from nomor;

create table milik as
select kk, count(*) as jiwa, count(*) filter (kepala) as kepala,
    any_value(nik) filter (kepala) as nik, any_value(nama) filter (kepala) as nama,
    any_value(lahir) filter (kepala) as lahir, any_value(jk) filter (kepala) as jk,
    coalesce(bool_or(sah) filter (kepala), false) as sah,
    count(*) filter (beda_lahir) as beda_lahir, count(*) filter (beda_jk) as beda_jk
from orang group by kk;

create table ganda as
select distinct kk, true as ganda from orang
where n in (select n from orang where n is not null group by n having min(kk) <> max(kk));

create table keluarga as
with teks as (
    select nomor_kartu_keluarga as teks_kk, try_cast(nomor_kartu_keluarga as bigint) as kk,
        try_cast(desil_nasional as float) as d, kabupaten_kota, kecamatan, kelurahan_desa,
        alamat, nama_kepala_keluarga, pbi_nas, pbi_pemda
    from read_csv($keluarga, delim = '|', header = true, all_varchar = true, quote = '',
        encoding = 'latin-1', null_padding = true, ignore_errors = true))
select * exclude d, case when d between 1 and 10 and d = floor(d) then d::tinyint end as desil,
    count(distinct desil) over (partition by kk) > 1 as bertentangan,
    row_number() over (partition by kk) as ke
from teks;

create table hasil as
select k.*, m.* exclude kk, coalesce(k.kk, m.kk) as nomor,
    upper(kabupaten_kota) like '%BANJARMASIN' as dalam, desil <= 5 as a,
    coalesce(nomor between 1e15 and 1e16 - 1, false) and coalesce(
        mungkin(tanggal(nomor) // 10000, tanggal(nomor) // 100 % 100, tanggal(nomor) % 100), false) as kk_sah,
    coalesce(ganda, false) as nik_ganda
from (select * from keluarga where ke = 1 or kk is null) k
full join milik m on k.kk = m.kk left join ganda g on g.kk = coalesce(k.kk, m.kk);

copy (
select case when dalam = false or (a = false and not coalesce(bertentangan, false)) then 'Tidak Layak'
        when dalam and a and kk_sah and sah and not nik_ganda and not coalesce(bertentangan, false)
            and coalesce(kepala, 0) = 1 then 'Layak'
        else 'Perlu Verifikasi' end as "Status",
    row_number() over (partition by "Status" order by kecamatan, kelurahan_desa, desil, nomor) as "No",
    coalesce(teks_kk, nomor::varchar) as "No KK", nik as "NIK",
    coalesce(nama_kepala_keluarga, nama) as "Nama Kepala Keluarga", jk as "JK",
    date_diff('year', lahir, date '2026-01-01') - case when strftime(lahir, '%m%d') > '0101' then 1 else 0 end as "Umur",
    jiwa as "Jumlah Anggota", desil as "Desil",
    case desil when 1 then 'Sangat Miskin' when 2 then 'Miskin' when 3 then 'Hampir Miskin'
        when 4 then 'Rentan Miskin' when 5 then 'Rentan Miskin' end as "Kategori",
    kecamatan as "Kecamatan", kelurahan_desa as "Kelurahan", alamat as "Alamat",
    concat_ws(', ', case when upper(pbi_nas) in ('1', 'YA') then 'PBI Nasional' end,
        case when upper(pbi_pemda) in ('1', 'YA') then 'PBI Pemda' end) as "Bansos",
    case when a then 'a' end as "Kriteria",
    case when "Status" = 'Layak' then 'Pasal 5 ayat (1) huruf a' end as "Dasar Hukum",
    concat_ws('; ', case when not kk_sah then 'Nomor KK tidak sah' end,
        case when coalesce(kepala, 0) = 0 then 'tanpa kepala keluarga' end,
        case when kepala > 1 then 'lebih dari satu kepala keluarga' end,
        case when kepala > 0 and not sah then 'NIK kepala tidak sah' end,
        case when nik_ganda then 'NIK juga di keluarga lain' end,
        case when bertentangan then 'desil bertentangan' end,
        case when desil is null then 'desil tidak diketahui' end,
        case when beda_lahir > 0 then beda_lahir || ' tanggal lahir beda dengan NIK' end,
        case when beda_jk > 0 then beda_jk || ' jenis kelamin beda dengan NIK' end) as "Catatan"
from hasil order by kecamatan, kelurahan_desa, desil, nomor
) to $keluar (header, delimiter ',');
"""


def main():
    family, member, out = (str(Path(p)) for p in sys.argv[1:])
    db = duckdb.connect()
    quoted = {
        "$anggota": member,
        "$keluarga": family,
        "$keluar": out,
    }
    sql = SQL
    for name, path in quoted.items():
        sql = sql.replace(name, "'" + path.replace("'", "''") + "'")
    db.execute(sql)


if __name__ == "__main__":
    main()
