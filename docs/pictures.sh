#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Makes the pictures of the pages again. Argument: the tool.
set -eu
tool=$(realpath "$1")
cd "$(dirname "$0")"
mkdir -p pictures
draw() {
  picture=$1
  shift
  text=$("$tool" graph "$@" --on 2024-03-01 --lang vi)  # a failure of the tool ends here, not in a pipe
  printf '%s\n' "$text" | dot -Tsvg -o "pictures/$picture.svg"
}
draw district
draw broken-chain chain "phó bí thư thường trực" "quyết định" "cho cán bộ nghỉ phép" --file ../examples/regulations/huyen-vi-du.toml
