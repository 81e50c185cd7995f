// SPDX-License-Identifier: BSL-1.0
// What the tool says of itself.
#include <tool/texts.hpp>

namespace quyche_tool {

const text_pair overview{
    R"(quyche trả lời về thẩm quyền theo quy chế làm việc của cấp ủy, vào một ngày, kèm căn cứ.

  quyche may AI HÀNH-VI VIỆC         có được làm không, và theo quy định nào
  quyche why-not AI HÀNH-VI VIỆC     nếu không, điều gì sẽ làm cho được, và ai làm được điều đó
  quyche who HÀNH-VI VIỆC            những nơi được làm
  quyche what AI                     được làm gì, được giao gì
  quyche responsible VIỆC            ai chịu trách nhiệm, trước ai
  quyche chain AI HÀNH-VI VIỆC       đường đi của thẩm quyền, từng khâu ủy quyền
  quyche relationship BÊN BÊN        quan hệ công tác
  quyche steps AI HÀNH-VI VIỆC       quy trình đòi hỏi bước nào trước đó, thiếu thì sao
  quyche composition CƠ-QUAN         số lượng thành viên, những chức danh trong cơ cấu
  quyche vacancies                   chức danh nào còn khuyết (cần --registry)
  quyche changes NGÀY NGÀY           thẩm quyền nào thay đổi giữa hai ngày, do quy định nào
  quyche what-if --strike MÃ ...     thẩm quyền nào thay đổi nếu bỏ, dời một quy định hoặc thêm một ủy quyền
  quyche check TỆP...                kiểm tra tệp quy chế: lỗi, chỗ không có hiệu lực, chỗ chồng chéo
  quyche explain MÃ                  giải thích một mã (Q3001, R7, no-longer)
  quyche graph [may|chain ...]       hình vẽ DOT của tổ chức, hoặc của một chứng minh

Ví dụ:

  quyche may "ban thường vụ" "triệu tập" "hội nghị cấp ủy" --on 2024-03-01
  quyche responsible "công việc và hoạt động của thường trực cấp ủy" --on 2024-03-01
  quyche chain "thường trực cấp ủy" "quyết định" "lịch tiếp khách" --on 2024-03-01 --file examples/regulations/huyen-vi-du.toml

Gõ `quyche --help` để xem các tùy chọn.
)",
    R"(quyche answers who has authority under a party committee's working regulation, on a day, with the provision.

  quyche may WHO ACT MATTER          is it allowed, and by which provision
  quyche why-not WHO ACT MATTER      if not, what would have made it a yes, and who could do that
  quyche who ACT MATTER              everybody who may
  quyche what WHO                    what it may do, and what it is charged with
  quyche responsible MATTER          who answers for it, and before whom
  quyche chain WHO ACT MATTER        the way of the power, delegation by delegation
  quyche relationship PARTY PARTY    how they work together
  quyche steps WHO ACT MATTER        which steps a procedure wants before, and what a missing one does
  quyche composition BODY            how many members it has, and the offices with a seat in it
  quyche vacancies                   which offices are vacant (needs --registry)
  quyche changes DATE DATE           which powers change between two days, and by which provision
  quyche what-if --strike ID ...     which powers change if a provision is struck, moved, or a delegation added
  quyche check FILE...               checks a regulation file: mistakes, what has no effect, what is said twice
  quyche explain CODE                explains a code (Q3001, R7, no-longer)
  quyche graph [may|chain ...]       a DOT picture of the bodies, or of a proof

Examples:

  quyche may "ban thường vụ" convene "hội nghị cấp ủy" --on 2024-03-01
  quyche responsible hoat-dong.thuong-truc --on 2024-03-01
  quyche chain thuong-truc-cap-uy decide "lịch tiếp khách" --on 2024-03-01 --file examples/regulations/huyen-vi-du.toml

Type `quyche --help` for the options.
)"};

const text_pair options_help{
    R"(
Tùy chọn:
  --on NGÀY          ngày được hỏi, như 2025-06-30 (mặc định: hôm nay)
  --known NGÀY       chỉ tính văn bản đã ký đến ngày này
  --known-before NGÀY, --known-after NGÀY
                     như --known, cho vế trước và vế sau của changes; không ghi hai ngày thì so trong ngày --on
  --unit ĐƠN-VỊ      bộ quy chế có sẵn: cap-huyen (mặc định), cap-xa; none: chỉ dùng --file
  --file TỆP         thêm một quy chế lên trên (lặp lại được)
  --registry TỆP     sổ nhân sự: AI có thể là tên một người (may, what, why-not; lặp lại được);
                     trùng tên thì ghi rõ: person:MÃ, office:MÃ, body:MÃ
  --of ĐƠN-VỊ        đơn vị nào trong sổ nhân sự; ủy quyền tại đơn vị đó được tính
  --towards BÊN      với ai (may, why-not, chain)
  --amount SỐ-TIỀN   dữ kiện về số tiền, như "3 tỷ VND"
  --grade MỨC        dữ kiện về mức, ngạch, nếu bộ quy chế có đúng một đại lượng loại này
  --fact MÃ=TRỊ      dữ kiện khác, như assigned-field=có (lặp lại được)
  --taken AI:HÀNH-VI một bước đã làm (steps; lặp lại được)
  --strike MÃ        giả định quy định này không có (lặp lại được; dùng với mọi câu hỏi)
  --period MÃ=TỪ..ĐẾN  giả định quy định này có thời hạn khác; bỏ trống một đầu là không giới hạn
  --delegate TỪ:CHO:HÀNH-VI:VIỆC  giả định có ủy quyền này kể từ ngày được hỏi (lặp lại được)
  --format text|json
  --lang vi|en       (mặc định: theo hệ thống)
  --version

Tên có thể là mã hoặc tên gọi, chữ hoa hay thường, có dấu; không dấu nếu chỉ khớp một nơi.

Mã thoát: 0 được, 1 không hoặc có điều phải sửa, 2 đầu vào sai, 3 lỗi bên trong, 4 còn tùy hoặc chưa rõ.
)",
    R"(
Options:
  --on DATE          the day asked about, like 2025-06-30 (default: today)
  --known DATE       count only documents signed by this day
  --known-before DATE, --known-after DATE
                     as --known, for the two sides of changes; without two days both are on the day --on
  --unit UNIT        shipped regulations: cap-huyen (default), cap-xa; none: only --file
  --file FILE        puts a regulation on top (may be repeated)
  --registry FILE    persons and units: WHO may then be a person (may, what, why-not; may be repeated);
                     where names are the same say which: person:ID, office:ID, body:ID
  --of UNIT          which unit of the registry; what was delegated there counts
  --towards PARTY    towards whom (may, why-not, chain)
  --amount AMOUNT    the amount, like "3 tỷ VND"
  --grade LEVEL      the level or grade, if the stack has exactly one measure of that kind
  --fact ID=VALUE    another fact, like assigned-field=yes (may be repeated)
  --taken WHO:ACT    a step that was taken (steps; may be repeated)
  --strike ID        as if this record had never been written (may be repeated; with every question)
  --period ID=FROM..UNTIL  as if this record had another period; an end left out is open
  --delegate FROM:TO:ACT:MATTER  as if this were delegated from the day asked on (may be repeated)
  --format text|json
  --lang vi|en       (default: from the locale)
  --version

A thing is named by its id or as written, in any case; without marks if that fits exactly one.

Exit codes: 0 yes, 1 no or findings, 2 bad input, 3 internal, 4 conditional or undetermined.
)"};

}  // namespace quyche_tool
