#!/usr/bin/env bash
# How long the program takes to start, beside a plain Lua interpreter that does nothing.
# Usage: Benchmarks/startup/run.sh CONCORD [ROUNDS]
set -euo pipefail
concord=${1:?usage: $0 CONCORD [ROUNDS]}
rounds=${2:-41}
cd "$(dirname "$0")/../.."
python3 - "$concord" "$rounds" <<'PYTHON'
import statistics, subprocess, sys, time

concord, rounds = sys.argv[1], int(sys.argv[2])
sides = {
    "lua5.4 -e ''": ["lua5.4", "-e", ""],
    "concord --version": [concord, "--version"],
    "concord check examples/richmond": [concord, "check", "-q", "examples/richmond"],
}
times = {name: [] for name in sides}
for round in range(rounds + 3):
    for name, command in sides.items():
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if round >= 3:
            times[name].append((time.perf_counter() - start) * 1000)
base = statistics.median(times["lua5.4 -e ''"])
print(f"{'command':34} {'median':>9} {'min':>9} {'max':>9} {'ratio':>7}")
for name, values in times.items():
    median = statistics.median(values)
    print(f"{name:34} {median:6.1f} ms {min(values):6.1f} ms {max(values):6.1f} ms {median / base:6.1f}x")
PYTHON
