#!/usr/bin/env python3
"""Times `uep screen` against the same screening in polars, as whole processes.

    jalankan.py --uep PATH --keluarga FILE --anggota FILE [--ulang 5]
                [--sepuluh KELUARGA_10X ANGGOTA_10X] [--hanya csv|xlsx]

The two run in turn (A B A B), so that both meet the same disturbances, and are
compared pair by pair. Needs the standard library alone.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

PEER = Path(__file__).with_name("polars_screen.py")
JOBS = {"csv": "CSV -> CSV", "xlsx": "CSV -> workbook"}
# macOS counts ru_maxrss in bytes, the others in KiB.
RSS_UNIT = 1 if sys.platform == "darwin" else 1024


def own_peak():
    """A child's peak starts at the peak of the process that started it."""
    try:
        import resource
    except ImportError:
        return None
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * RSS_UNIT / 2**20


def run(command, out):
    """Wall and cpu seconds and peak MiB of one process, start and end included."""
    # Every run creates its file: replacing one is other work than making one.
    out.unlink(missing_ok=True)
    with tempfile.TemporaryFile() as log:
        start = time.perf_counter()
        child = subprocess.Popen(command, stdout=log, stderr=log)
        if hasattr(os, "wait4"):
            _, status, usage = os.wait4(child.pid, 0)
            wall = time.perf_counter() - start
            child.returncode = os.waitstatus_to_exitcode(status)
            cpu = usage.ru_utime + usage.ru_stime
            peak = usage.ru_maxrss * RSS_UNIT / 2**20
        else:
            child.wait()
            wall = time.perf_counter() - start
            cpu = peak = None
        if child.returncode != 0 or not out.exists():
            log.seek(0)
            message = log.read().decode(errors="replace")[-2000:]
            sys.exit(f"exit status {child.returncode}: {command[0]}\n{message}")
    return wall, cpu, peak


def uep_command(uep, family, member, out):
    return [
        *(uep, "screen", family, member, "-o", str(out)),
        *("--force", "--quiet", "--as-of", "2026-01-01"),
    ]


def peer_command(family, member, out):
    return [sys.executable, str(PEER), family, member, str(out)]


def alternate(commands, repeats):
    """Runs the commands in turn after one warm-up each; a list of runs for each."""
    for command, out in commands:
        run(command, out)
    results = [[] for _ in commands]
    for i in range(repeats):
        for result, (command, out) in zip(results, commands):
            result.append(run(command, out))
        if sys.stderr.isatty():
            print(f"\r{i + 1}/{repeats}", end="\r", file=sys.stderr)
    return results


def number(value, digits):
    return "-" if value is None else f"{value:.{digits}f}"


def middle(runs, field):
    values = [run[field] for run in runs]
    return None if None in values else median(values)


def print_runs(names, results):
    print(f"  {'':10}{'wall s':>8}{'min-max':>16}{'cpu s':>8}{'peak MiB':>10}")
    for name, runs in zip(names, results):
        walls = [run[0] for run in runs]
        span = f"{min(walls):.2f}-{max(walls):.2f}"
        cells = (number(middle(runs, 1), 2), number(middle(runs, 2), 0))
        wall = number(median(walls), 2)
        print(f"  {name:10}{wall:>8}{span:>16}{cells[0]:>8}{cells[1]:>10}")


def print_ratio(label, above, below):
    """The ratio pair by pair: a slow moment slows both."""
    for field, what in enumerate(("wall", "cpu", "peak memory")):
        pairs = [(a[field], b[field]) for a, b in zip(above, below)]
        if any(None in pair for pair in pairs):
            continue
        ratios = [a / b for a, b in pairs]
        span = f"{min(ratios):.2f}-{max(ratios):.2f}"
        print(f"  {label} {what}: {median(ratios):.2f} ({span})")


def statuses(path):
    """Status by Nomor KK, for KKs that stand once."""
    import csv

    found = {}
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            kk = row["No KK"]
            found[kk] = None if kk in found else row["Status"]
    return {kk: status for kk, status in found.items() if kk and status}


def print_agreement(uep_out, peer_out):
    """Speed means nothing if the two do not do the same work."""
    ours, theirs = statuses(uep_out), statuses(peer_out)
    both = ours.keys() & theirs.keys()
    same = sum(ours[kk] == theirs[kk] for kk in both)
    for name, found in (("uep", ours), ("polars", theirs)):
        counts = {}
        for status in found.values():
            counts[status] = counts.get(status, 0) + 1
        print(f"  {name}: " + ", ".join(f"{k} {n}" for k, n in sorted(counts.items())))
    print(f"  same status: {same} of {len(both)} families found by both")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--uep", required=True, help="the program (release build)")
    parser.add_argument("--keluarga", required=True, help="family file, V3")
    parser.add_argument("--anggota", required=True, help="member file, V3")
    parser.add_argument("--ulang", type=int, default=5, help="runs of each (5)")
    parser.add_argument(
        "--sepuluh",
        nargs=2,
        metavar=("KELUARGA", "ANGGOTA"),
        help="the tenfold input: how the time of uep grows",
    )
    parser.add_argument("--hanya", choices=JOBS, help="this output alone")
    args = parser.parse_args()
    if args.ulang < 1:
        parser.error("--ulang must be at least 1")
    jobs = [args.hanya] if args.hanya else list(JOBS)
    # A bare name would be looked for in PATH, not here.
    uep = str(Path(args.uep).resolve()) if Path(args.uep).exists() else args.uep
    small = (args.keluarga, args.anggota)

    floor = own_peak()
    if floor:
        print(f"peaks below {floor:.0f} MiB cannot be told apart (that of this script)")
    with tempfile.TemporaryDirectory(prefix="banding-") as folder:
        folder = Path(folder)
        for job in jobs:
            outs = folder / f"uep.{job}", folder / f"polars.{job}"
            commands = [
                (uep_command(uep, *small, outs[0]), outs[0]),
                (peer_command(*small, outs[1]), outs[1]),
            ]
            ours, theirs = alternate(commands, args.ulang)
            print(f"\n{JOBS[job]}")
            print_runs(("uep", "polars"), (ours, theirs))
            print_ratio("polars/uep", theirs, ours)
        for job in jobs if args.sepuluh else ():
            outs = folder / f"uep1.{job}", folder / f"uep10.{job}"
            commands = [
                (uep_command(uep, *files, out), out)
                for files, out in zip((small, args.sepuluh), outs)
            ]
            once, tenfold = alternate(commands, args.ulang)
            print(f"\n{JOBS[job]}, tenfold input")
            print_runs(("uep 1x", "uep 10x"), (once, tenfold))
            print_ratio("uep 10x/1x", tenfold, once)
        # Last, because reading the files raises the peak of this script.
        if "csv" in jobs:
            print("\nSame work?")
            print_agreement(folder / "uep.csv", folder / "polars.csv")


if __name__ == "__main__":
    main()
