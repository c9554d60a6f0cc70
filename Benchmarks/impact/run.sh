#!/usr/bin/env bash
# Measures what weighing a changed time limit costs beside working everything out: run.sh CONCORD [N]
# CONCORD is the built binary, N the number of generated cases (10000). ROUNDS=5 sets how often each side is timed.
# Exits 1 when the two sides do not find the same.
set -euo pipefail
export LC_ALL=C

if [ $# -lt 1 ]; then
  echo "usage: run.sh CONCORD [N]" >&2
  exit 64
fi
concord=$(realpath -- "$1")
count=${2:-10000}
rounds=${ROUNDS:-5}
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."
[ -x "$concord" ] || { echo "run.sh: $concord is no program; build it first" >&2; exit 4; }

work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
lua5.4 Benchmarks/throughput/generate.lua "$count" >"$work/cases.ndjson"
mkdir "$work/plugins"
cp -r plugins/richmond "$work/plugins/richmond"
cp -r rules "$work/rules"
sed -i 's/count = 3,/count = 4,/' "$work/plugins/richmond/procedure.lua"

# Prints seconds and peak memory in KiB of one run; the output goes to a file.
run() {
  local out=$1
  shift
  local code=0
  /usr/bin/time -f "%e %M" -o "$work/time" "$concord" impact plugins/richmond "$work/plugins/richmond" \
    --over "$work/cases.ndjson" --as-of 2026-07-01 --json "$@" >"$out" || code=$?
  [ "$code" -le 1 ] || { echo "run.sh: concord ended with exit code $code" >&2; exit 2; }
  # A line about the exit code may stand before the figures.
  tail -1 "$work/time"
}

best() { sort -n | head -1; }

pruned=$(for _ in $(seq "$rounds"); do run "$work/pruned"; done | best)
full=$(for _ in $(seq "$rounds"); do run "$work/full" --full; done | best)
grep -v '"schema":"concord.impact-total/1"' "$work/pruned" >"$work/pruned.found"
grep -v '"schema":"concord.impact-total/1"' "$work/full" >"$work/full.found"

echo "judicial-review: 3 months to 4 months, over $count generated cases ($rounds rounds, the best of each)"
awk -v p="$pruned" -v f="$full" 'BEGIN {
  split(p, a); split(f, b)
  printf "what the change can touch  %6.2f s  %4d MiB (the parent)\n", a[1], a[2] / 1024
  printf "everything (--full)        %6.2f s  %4d MiB (the parent)\n", b[1], b[2] / 1024
  printf "share of a full replay     %6.1f %%\n", 100 * a[1] / b[1]
}'
tail -1 "$work/pruned"
tail -1 "$work/full"
if ! cmp -s "$work/pruned.found" "$work/full.found"; then
  echo "run.sh: the two sides do not find the same" >&2
  exit 1
fi
echo "both sides find the same: $(grep -c concord.impact/1 "$work/pruned.found") differences"
