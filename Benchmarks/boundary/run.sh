#!/usr/bin/env bash
# Measures the boundary between Swift and Lua beside plain Lua, and what the limits cost.
# Usage: Benchmarks/boundary/run.sh BOUNDARY [CASES] [ROUNDS]
set -euo pipefail
boundary=$(realpath -- "${1:?usage: $0 BOUNDARY [CASES] [ROUNDS]}")
count=${2:-5000}
rounds=${3:-15}
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
lua5.4 Benchmarks/throughput/generate.lua "$count" >"$work/cases.ndjson"
"$boundary" "$work/cases.ndjson" "$rounds"
