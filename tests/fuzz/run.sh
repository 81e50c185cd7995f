#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Runs one fuzzer for some seconds, from the corpora of the tests: run.sh FUZZER SECONDS. What it finds stays in the build folder.
set -eu
fuzzer=$1
seconds=$2
source=$(dirname "$0")/../..
work=$(dirname "$fuzzer")/${fuzzer##*/}.work
mkdir -p "$work/seeds" "$work/corpus"
seed() { for file in "$@"; do cp "$file" "$work/seeds/"; done; }
# Each match of a pattern in some files is a seed of its own.
seed_texts() {
  grep -aoh "$1" "$source"/src/regulations/*.toml "$source"/tests/bad_files/*.toml "$source"/docs/*.md | sort -u | head -300 |
    { count=0; while IFS= read -r text; do count=$((count + 1)); printf '%s' "$text" >"$work/seeds/text-$count"; done; }
}
length=4096
case "${fuzzer##*/}" in
  fuzz_regulation_toml) seed "$source"/tests/bad_files/*.toml "$source"/examples/regulations/*.toml; length=20000 ;;
  fuzz_regulation_json) seed "$source"/tests/bad_files/*.json; length=20000 ;;
  fuzz_registry) seed "$source"/tests/bad_registries/*.toml "$source"/examples/registries/*.toml; length=20000 ;;
  fuzz_address) seed_texts '\(Điều\|khoản\|điểm\|mục\|đoạn\|câu\|chương\)[^"|`]*'; length=200 ;;
  fuzz_money) seed_texts '[0-9][0-9._]* *\(tỷ\|triệu\|nghìn\|VND\|USD\)[^"|`]*'; length=100 ;;
  fuzz_text) seed_texts '[^ ]* [^ ]*'; length=300 ;;
esac
rows="$source/include/quyche/model/file_keys.def"
{
  sed -n 's/^QUYCHE_KEY([a-z]*, [a-z_]*, \("[$a-z_]*"\).*/\1/p' "$rows"
  sed -n 's/^QUYCHE_TABLE([a-z]*, \([a-z_]*\),.*/"\1"/p' "$rows"
} | sort -u >"$work/words"
"$fuzzer" -max_total_time="$seconds" -max_len="$length" -timeout=20 -rss_limit_mb=3000 -dict="$work/words" \
  -artifact_prefix="$work/" -print_final_stats=1 "$work/corpus" "$work/seeds" >"$work/log" 2>&1 ||
  { tail -60 "$work/log" >&2; exit 1; }
sed -n 's/^stat::number_of_executed_units: */count: inputs /p' "$work/log"
