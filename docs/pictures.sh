#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Makes the pictures of the pages again. Argument: the tool.
set -eu
tool=$1
cd "$(dirname "$0")"
mkdir -p pictures
"$tool" graph --on 2024-03-01 --lang vi | dot -Tsvg -o pictures/district.svg
"$tool" graph chain "phó bí thư thường trực" "quyết định" "cho cán bộ nghỉ phép" --on 2024-03-01 --lang vi \
  --file ../examples/regulations/huyen-vi-du.toml | dot -Tsvg -o pictures/broken-chain.svg
