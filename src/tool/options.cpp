// SPDX-License-Identifier: BSL-1.0
// The options of the tool.
#include <tool/options.hpp>

namespace quyche_tool {

const std::array<option_row, option_count> option_table{{
    {option::on,
     "--on",
     false,
     {"NGÀY", "DATE"},
     {"ngày được hỏi, như 2025-06-30 (mặc định: hôm nay)", "the day asked about, like 2025-06-30 (default: today)"}},
    {option::known,
     "--known",
     false,
     {"NGÀY", "DATE"},
     {"chỉ tính văn bản đã ký đến ngày này", "count only documents signed by this day"}},
    {option::known_before,
     "--known-before",
     false,
     {"NGÀY", "DATE"},
     {"như --known, cho vế trước; không ghi hai ngày thì so trong ngày --on",
      "as --known, for the side before; without two days both sides are on the day --on"}},
    {option::known_after,
     "--known-after",
     false,
     {"NGÀY", "DATE"},
     {"như --known, cho vế sau", "as --known, for the side after"}},
    {option::unit,
     "--unit",
     false,
     {"ĐƠN-VỊ", "UNIT"},
     {"bộ quy chế có sẵn: cap-huyen (mặc định), cap-xa; none: chỉ dùng --file",
      "shipped regulations: cap-huyen (default), cap-xa; none: only --file"}},
    {option::file, "--file", true, {"TỆP", "FILE"}, {"thêm một quy chế lên trên", "puts a regulation on top"}},
    {option::registry,
     "--registry",
     true,
     {"TỆP", "FILE"},
     {"sổ nhân sự: AI có thể là tên một người ({persons});\ntrùng tên thì ghi rõ: person:MÃ, office:MÃ, body:MÃ",
      "persons and units: WHO may then be a person ({persons});\nwhere names are the same say which: person:ID, office:ID, "
      "body:ID"}},
    {option::of,
     "--of",
     false,
     {"ĐƠN-VỊ", "UNIT"},
     {"đơn vị nào trong sổ nhân sự; ủy quyền tại đơn vị đó được tính",
      "which unit of the registry; what was delegated there counts"}},
    {option::towards, "--towards", false, {"BÊN", "PARTY"}, {"với ai", "towards whom"}},
    {option::amount,
     "--amount",
     false,
     {"SỐ-TIỀN", "AMOUNT"},
     {"dữ kiện về số tiền, như \"3 tỷ VND\"", "the amount, like \"3 tỷ VND\""}},
    {option::grade,
     "--grade",
     false,
     {"MỨC", "LEVEL"},
     {"dữ kiện về mức, ngạch, nếu bộ quy chế có đúng một đại lượng loại này",
      "the level or grade, if the stack has exactly one measure of that kind"}},
    {option::fact,
     "--fact",
     true,
     {"MÃ=TRỊ", "ID=VALUE"},
     {"dữ kiện khác, như assigned-field=có", "another fact, like assigned-field=yes"}},
    {option::taken, "--taken", true, {"AI:HÀNH-VI", "WHO:ACT"}, {"một bước đã làm", "a step that was taken"}},
    {option::strike,
     "--strike",
     true,
     {"MÃ", "ID"},
     {"giả định quy định này không có", "as if this record had never been written"}},
    {option::period,
     "--period",
     true,
     {"MÃ=TỪ..ĐẾN", "ID=FROM..UNTIL"},
     {"giả định quy định này có thời hạn khác; bỏ trống một đầu là không giới hạn",
      "as if this record had another period; an end left out is open"}},
    {option::delegate,
     "--delegate",
     true,
     {"TỪ:CHO:HÀNH-VI:VIỆC", "FROM:TO:ACT:MATTER"},
     {"giả định có ủy quyền này kể từ ngày được hỏi", "as if this were delegated from the day asked on"}},
    {option::format, "--format", false, {"text|json", "text|json"}, {"", ""}},
    {option::lang, "--lang", false, {"vi|en", "vi|en"}, {"(mặc định: theo hệ thống)", "(default: from the locale)"}},
}};

std::string names_of(const option_set& which) {
  std::string list;
  for (const option_row& one : option_table)
    if (which.contains(one.which)) list += (list.empty() ? "" : ", ") + std::string{one.name};
  return list;
}

}  // namespace quyche_tool
