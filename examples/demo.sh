#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Asks eighteen questions of the shipped regulations. Each says which exit code its answer must have; another one ends the demo.
set -eu
quyche=${1:-build/release/quyche}
here=$(dirname "$0")
export LC_ALL=C.UTF-8
fictional=$here/regulations/huyen-vi-du.toml
registry=$here/registries/huyen-vi-du.toml
number=0

# ask CODE "the question in words" ARGUMENTS...
ask() {
  code=$1
  number=$((number + 1))
  printf '\n────────\n%s. %s\n\n' "$number" "$2"
  shift 2
  shown=""
  for word in "$@"; do
    case $word in *' '*) shown="$shown \"$word\"" ;; *) shown="$shown $word" ;; esac
  done
  printf '  $ quyche%s\n\n' "$shown"
  got=0
  "$quyche" --lang vi "$@" || got=$?
  if [ "$got" != "$code" ]; then
    echo "demo: exit code $got where $code was expected" >&2
    exit 1
  fi
}

echo "Quy chế làm việc của cấp ủy cấp huyện (Quy định 202-QĐ/TW và báo cáo về việc thực hiện quy chế)"

ask 0 "Ai quyết định triệu tập hội nghị cấp ủy?" \
  who "triệu tập" "hội nghị cấp ủy" --on 2024-03-01
ask 1 "Không có ủy quyền, thường trực có được quyết định việc của ban thường vụ không?" \
  may "thường trực cấp ủy" "quyết định" "công việc thuộc thẩm quyền của ban thường vụ" --on 2024-03-01
ask 0 "Có ủy quyền thì sao? (quy chế HƯ CẤU của một huyện không có thật, chi 3 triệu đồng)" \
  may "thường trực cấp ủy" "quyết định" "chi thường xuyên của cơ quan đảng" --on 2024-03-01 --amount "3 triệu đồng" --file "$fictional"
ask 4 "Nếu chưa biết số tiền? (HƯ CẤU)" \
  may "thường trực cấp ủy" "quyết định" "chi thường xuyên của cơ quan đảng" --on 2024-03-01 --file "$fictional"
ask 1 "Sau khi ủy quyền hết hạn ngày 31/12/2024? (HƯ CẤU)" \
  may "thường trực cấp ủy" "quyết định" "chi thường xuyên của cơ quan đảng" --on 2025-01-01 --amount "3 triệu đồng" --file "$fictional"
ask 1 "Một mình bí thư có được quyết định điều ban thường vụ quyết định không?" \
  may "bí thư" "quyết định" "công việc thuộc thẩm quyền của ban thường vụ" --on 2024-03-01
ask 1 "Vậy bí thư muốn triệu tập hội nghị cấp ủy thì cần điều gì, và ai làm được điều đó?" \
  why-not "bí thư" "triệu tập" "hội nghị cấp ủy" --on 2024-03-01
ask 0 "Ai chịu trách nhiệm về công việc của thường trực, và trước ai?" \
  responsible "công việc và hoạt động của thường trực cấp ủy" --on 2024-03-01
ask 0 "Phó bí thư thường trực được làm gì, được giao gì?" \
  what "phó bí thư thường trực" --on 2024-03-01
ask 1 "Chuỗi ủy quyền này gãy ở đâu? (HƯ CẤU)" \
  chain "phó bí thư thường trực" "quyết định" "cho cán bộ nghỉ phép" --on 2024-03-01 --file "$fictional"
ask 0 "Và chuỗi này? (HƯ CẤU)" \
  chain "phó bí thư thường trực" "quyết định" "lịch tiếp khách" --on 2024-03-01 --file "$fictional"
ask 0 "Trong mười lăm ngày thay bí thư, bà Trần Thị B có được chủ trì công việc của ban thường vụ không? (HƯ CẤU)" \
  may "Trần Thị B" "chủ trì" "công việc của ban thường vụ" --on 2024-03-15 --of huyen-uy-vi-du --file "$fictional" --registry "$registry"
ask 1 "Hôm sau thì sao, và cần điều gì? (HƯ CẤU)" \
  why-not "Trần Thị B" "chủ trì" "công việc của ban thường vụ" --on 2024-03-16 --of huyen-uy-vi-du --file "$fictional" --registry "$registry"
ask 4 "Ban thường vụ có được quyết định dự án kinh tế - xã hội không?" \
  may "ban thường vụ" "quyết định" "dự án kinh tế - xã hội" --on 2024-03-01
ask 0 "Ban thường vụ và tòa án nhân dân làm việc với nhau thế nào?" \
  relationship "ban thường vụ" "tòa án nhân dân" --on 2024-03-01
ask 0 "Ngày 30/6/2025, ban thường vụ cấp huyện có được triệu tập hội nghị cấp ủy không?" \
  may "ban thường vụ" "triệu tập" "hội nghị cấp ủy" --on 2025-06-30
ask 1 "Và ngày 01/7/2025?" \
  may "ban thường vụ" "triệu tập" "hội nghị cấp ủy" --on 2025-07-01
ask 4 "Còn ban thường vụ đảng ủy xã, phường, đặc khu, ngày 01/7/2025?" \
  may "ban thường vụ" "triệu tập" "hội nghị cấp ủy" --on 2025-07-01 --unit cap-xa
