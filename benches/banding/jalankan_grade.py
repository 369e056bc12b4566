#!/usr/bin/env python3
"""Times `uep grade` against the same grading in polars, as whole processes.

    jalankan_grade.py --uep PATH --csv DIR [--xlsx DIR] [--ulang 5] [--kunci]

DIR is what the example `penilaian` wrote: register.csv and penilaian.csv, or register.csv
and penilaian-1.xlsx and so on. The two run in turn (A B A B) and are compared pair by pair.
Needs the standard library alone; the peer needs polars, and fastexcel for workbooks.
"""

import argparse
import csv
import sys
import tempfile
from pathlib import Path

from jalankan import alternate, own_peak, print_ratio, print_runs

PEER = Path(__file__).with_name("polars_grade.py")
SAME = ("U1", "U2", "T1", "T2", "T3", "Nilai", "Kemungkinan Nilai", "Naik Tahap")


def sheets(folder, kind):
    pattern = "penilaian.csv" if kind == "csv" else "penilaian-*.xlsx"
    found = sorted(str(path) for path in Path(folder).glob(pattern))
    if not found:
        sys.exit(f"no {pattern} in {folder}")
    return found, str(Path(folder) / "register.csv")


def uep_command(uep, files, register, out):
    return [
        *(uep, "grade", *files, "--register", register, "-o", str(out)),
        *("--quarter", "2026-TW1", "--as-of", "2026-04-15", "--force", "--quiet"),
    ]


def peer_command(files, register, out):
    return [sys.executable, str(PEER), register, str(out), *files]


def results(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return {r["ID Peserta"]: tuple(r[k] for k in SAME) for r in csv.DictReader(file)}


def key(folder):
    """The answer key of the generator, in the words of the output."""
    words = {"terpenuhi": "Terpenuhi", "tidak": "Tidak", "belum dinilai": "Belum dinilai"}
    with open(Path(folder) / "kunci.csv", encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        return {r["ID Peserta"]: tuple(words.get(r[k], r[k]) for k in SAME) for r in rows}


def print_agreement(label, ours, theirs):
    """Speed means nothing if the two do not do the same work."""
    both = ours.keys() & theirs.keys()
    same = sum(ours[i] == theirs[i] for i in both)
    print(f"  uep and {label}: same indicators, grade and move for {same} of {len(both)}")
    print(f"  participants of uep {len(ours)}, of {label} {len(theirs)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--uep", required=True, help="the program (release build)")
    parser.add_argument("--csv", help="folder with register.csv and penilaian.csv")
    parser.add_argument("--xlsx", help="folder with register.csv and penilaian-*.xlsx")
    parser.add_argument("--ulang", type=int, default=5, help="runs of each (5)")
    parser.add_argument("--kunci", action="store_true", help="also against kunci.csv")
    args = parser.parse_args()
    if args.ulang < 1:
        parser.error("--ulang must be at least 1")
    if not (args.csv or args.xlsx):
        parser.error("--csv or --xlsx is needed")
    # A bare name would be looked for in PATH, not here.
    uep = str(Path(args.uep).resolve()) if Path(args.uep).exists() else args.uep

    floor = own_peak()
    if floor:
        print(f"peaks below {floor:.0f} MiB cannot be told apart (that of this script)")
    with tempfile.TemporaryDirectory(prefix="banding-") as folder:
        folder = Path(folder)
        jobs = [(kind, path) for kind, path in (("csv", args.csv), ("xlsx", args.xlsx)) if path]
        for kind, path in jobs:
            files, register = sheets(path, kind)
            outs = folder / f"uep-{kind}.csv", folder / f"polars-{kind}.csv"
            commands = [
                (uep_command(uep, files, register, outs[0]), outs[0]),
                (peer_command(files, register, outs[1]), outs[1]),
            ]
            ours, theirs = alternate(commands, args.ulang)
            print(f"\n{'CSV' if kind == 'csv' else 'workbooks'} -> CSV")
            print_runs(("uep", "polars"), (ours, theirs))
            print_ratio("polars/uep", theirs, ours)
        # Last, because reading the files raises the peak of this script.
        print("\nSame work?")
        for kind, path in jobs:
            ours = results(folder / f"uep-{kind}.csv")
            print_agreement("polars", ours, results(folder / f"polars-{kind}.csv"))
            if args.kunci:
                print_agreement("kunci.csv", ours, key(path))


if __name__ == "__main__":
    main()
