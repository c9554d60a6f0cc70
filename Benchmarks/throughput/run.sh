#!/usr/bin/env bash
# Measures concord beside plain Lua: run.sh CONCORD [N] [OPTION…]
# CONCORD is the built binary, N the number of cases (100000); options go to every `concord run`, in place of
# `--plugin richmond --as-of 2026-07-01`, so that cases are replayed through three steps on a fixed day.
# ROUNDS=5 sets how often each side is timed. Exits 1 when the two sides do not find the same.
set -euo pipefail
export LC_ALL=C

if [ $# -lt 1 ]; then
  echo "usage: run.sh CONCORD [N] [OPTION…]" >&2
  exit 64
fi
concord=$(realpath -- "$1")
count=${2:-100000}
options=(--plugin richmond --as-of 2026-07-01)
[ $# -lt 3 ] || options=("${@:3}")
rounds=${ROUNDS:-5}
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."
here=Benchmarks/throughput

missing() {
  echo "run.sh: $1" >&2
  exit 4
}
[ -x "$concord" ] || missing "$concord is no program; build it first"
lua5.4 -e 'require "cjson"' 2>/dev/null || missing "lua5.4 with cjson is needed: apt install lua5.4 lua-cjson"

work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
cases=$work/cases.ndjson
lua5.4 $here/generate.lua "$count" >"$cases"

sides=("baseline" "baseline --json" "concord --workers 1" "concord")

# Sets `command` to what a side runs.
choose() {
  local run=("$concord" run $here/rules/*.lua --over "$cases" --json "${options[@]}")
  case $1 in
    "baseline") command=(lua5.4 $here/baseline.lua "$cases") ;;
    "baseline --json") command=(lua5.4 $here/baseline.lua "$cases" --json) ;;
    "concord --workers 1") command=("${run[@]}" --workers 1) ;;
    "concord") command=("${run[@]}") ;;
  esac
}

# Exit code 1 means findings, of which there are many.
accept() {
  if [ "$2" -gt 1 ]; then
    echo "run.sh: '$1' ended with exit code $2:" >&2
    head -n 20 "$work/err" >&2
    exit 2
  fi
}

# The findings of each rule, from lines of JSON or from the baseline's table.
counts() {
  if [ "$1" = "baseline" ]; then
    awk '/^bench\./ { print $1, $2 }' "$2"
  else
    grep -o '"rule" *: *"bench\.[a-z_]*"' "$2" | awk -F'"' '{ n[$4]++ } END { for (r in n) print r, n[r] }' | sort
  fi
}

# Runs a side once, untimed; sets `memory` to the most its processes held together, in kB, where `ps` can tell.
rehearse() {
  local side=$1 pid now status=0
  choose "$side"
  memory=0
  setsid "${command[@]}" >"$work/out" 2>"$work/err" &
  pid=$!
  while kill -0 "$pid" 2>/dev/null; do
    now=$(ps -o rss= -s "$pid" 2>/dev/null | awk '{ sum += $1 } END { print sum + 0 }') || now=0
    [ "$now" -le "$memory" ] || memory=$now
    sleep 0.05
  done
  wait "$pid" || status=$?
  accept "$side" "$status"
}

# Runs a side and appends "seconds kB" to a file; the kB are those of its largest single process.
time_once() {
  local side=$1 file=$2 began ended status=0
  choose "$side"
  began=$EPOCHREALTIME
  if [ -x /usr/bin/time ]; then
    /usr/bin/time -q -f %M -o "$work/rss" "${command[@]}" >/dev/null 2>"$work/err" || status=$?
  else
    python3 -c '
import resource, subprocess, sys
status = subprocess.call(sys.argv[2:])
with open(sys.argv[1], "w") as file:
    print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=file)
sys.exit(status)' "$work/rss" "${command[@]}" >/dev/null 2>"$work/err" || status=$?
  fi
  ended=$EPOCHREALTIME
  accept "$side" "$status"
  echo "$began $ended $(tail -n 1 "$work/rss")" | awk '{ printf "%.6f %d\n", $2 - $1, $3 }' >>"$file"
}

echo "$count cases, $(($(stat -c %s "$cases") / count)) bytes each; $rounds rounds; $(nproc) cores" >&2
unequal=0
for index in "${!sides[@]}"; do
  side=${sides[$index]}
  rehearse "$side"
  echo "$memory" >"$work/memory.$index"
  counts "$side" "$work/out" >"$work/counts.$index"
  if ! diff "$work/counts.0" "$work/counts.$index" >"$work/difference"; then
    unequal=1
    echo "'$side' does not find what the baseline (<) finds:"
    cat "$work/difference"
  fi
  rm -f "$work/out"
done
[ $unequal -eq 0 ] || exit 1

for ((round = 1; round <= rounds; round++)); do
  for index in "${!sides[@]}"; do
    time_once "${sides[$index]}" "$work/times.$index"
  done
done

median() { sort -g | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

printf '%-20s %10s %20s %7s %7s %10s %10s\n' \
  "" "records/s" "slowest to fastest" "ratio" "--json" "largest" "together"
plain=$(cut -d' ' -f1 "$work/times.0" | median)
json=$(cut -d' ' -f1 "$work/times.1" | median)
for index in "${!sides[@]}"; do
  seconds=$(cut -d' ' -f1 "$work/times.$index" | median)
  sort -g "$work/times.$index" | awk \
    -v side="${sides[$index]}" -v n="$count" -v s="$seconds" -v plain="$plain" -v json="$json" \
    -v together="$(cat "$work/memory.$index")" '
    NR == 1 { fastest = $1 }
    { slowest = $1; if ($2 > largest) largest = $2 }
    END {
      printf "%-20s %10.0f %8.0f to %8.0f %7.2f %7.2f %7.1f MB %7.1f MB\n", side, n / s, n / slowest,
        n / fastest, plain / s, json / s, largest / 1024, together / 1024
    }'
done
echo
echo "findings of every side, rule by rule:"
awk '{ printf "%-32s %9d\n", $1, $2; sum += $2 } END { printf "%-32s %9d\n", "together", sum }' "$work/counts.0"
