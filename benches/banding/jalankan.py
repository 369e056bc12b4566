#!/usr/bin/env python3
"""Times `uep screen` against the same screening in other tools, as whole processes.

    jalankan.py --uep PATH --keluarga FILE --anggota FILE [--ulang 5]
                [--lain polars,duckdb,pandas] [--hanya csv|xlsx]

All run in turn (A B C A B C), so that they meet the same disturbances, and are
compared run by run. Needs the standard library alone; the peers need what they are named after.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

PEERS = ("polars", "duckdb", "pandas")
# Of the others a workbook would say no more: cells are written by XlsxWriter everywhere.
WORKBOOK_PEERS = ("polars",)
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


def peer_command(peer, family, member, out):
    script = Path(__file__).with_name(f"{peer}_screen.py")
    return [sys.executable, str(script), family, member, str(out)]


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


def print_agreement(outs):
    """Speed means nothing if they do not do the same work."""
    found = {name: statuses(out) for name, out in outs.items()}
    for name, rows in found.items():
        counts = {}
        for status in rows.values():
            counts[status] = counts.get(status, 0) + 1
        print(f"  {name}: " + ", ".join(f"{k} {n}" for k, n in sorted(counts.items())))
    ours = found.pop("uep")
    for name, theirs in found.items():
        both = ours.keys() & theirs.keys()
        same = sum(ours[kk] == theirs[kk] for kk in both)
        print(f"  same status, uep and {name}: {same} of {len(both)} families found by both")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--uep", required=True, help="the program (release build)")
    parser.add_argument("--keluarga", required=True, help="family file, V3")
    parser.add_argument("--anggota", required=True, help="member file, V3")
    parser.add_argument("--ulang", type=int, default=5, help="runs of each (5)")
    parser.add_argument(
        "--lain", default=",".join(PEERS), help="the peers (polars,duckdb,pandas)"
    )
    parser.add_argument("--hanya", choices=JOBS, help="this output alone")
    args = parser.parse_args()
    if args.ulang < 1:
        parser.error("--ulang must be at least 1")
    jobs = [args.hanya] if args.hanya else list(JOBS)
    # A bare name would be looked for in PATH, not here.
    uep = str(Path(args.uep).resolve()) if Path(args.uep).exists() else args.uep
    files = (args.keluarga, args.anggota)
    peers = [name for name in args.lain.split(",") if name]
    if not set(peers) <= set(PEERS):
        parser.error("--lain: " + ", ".join(PEERS))

    floor = own_peak()
    if floor:
        print(f"peaks below {floor:.0f} MiB cannot be told apart (that of this script)")
    with tempfile.TemporaryDirectory(prefix="banding-") as folder:
        folder = Path(folder)
        for job in jobs:
            rivals = [p for p in peers if job == "csv" or p in WORKBOOK_PEERS]
            names = ["uep", *rivals]
            outs = {name: folder / f"{name}.{job}" for name in names}
            commands = [(uep_command(uep, *files, outs["uep"]), outs["uep"])]
            commands += [(peer_command(p, *files, outs[p]), outs[p]) for p in rivals]
            results = alternate(commands, args.ulang)
            print(f"\n{JOBS[job]}")
            print_runs(names, results)
            for name, runs in zip(rivals, results[1:]):
                print_ratio(f"{name}/uep", runs, results[0])
        # Last, because reading the files raises the peak of this script.
        if "csv" in jobs:
            print("\nSame work?")
            print_agreement({name: folder / f"{name}.csv" for name in ("uep", *peers)})


if __name__ == "__main__":
    main()
