// SPDX-License-Identifier: BSL-1.0
// Help.
#include <algorithm>

#include <quyche/text/utf8.hpp>
#include <tool/help.hpp>
#include <tool/texts.hpp>
#include <tool/word_kinds.hpp>

namespace quyche_tool {
namespace {

using namespace quyche;

constexpr text_pair introduction{
    "quyche trả lời về thẩm quyền theo quy chế làm việc của cấp ủy, vào một ngày, kèm căn cứ.",
    "quyche answers who has authority under a party committee's working regulation, on a day, with the provision."};
constexpr text_pair examples{
    R"(Ví dụ:

  quyche may "ban thường vụ" "triệu tập" "hội nghị cấp ủy" --on 2024-03-01
  quyche responsible "công việc và hoạt động của thường trực cấp ủy" --on 2024-03-01
  quyche chain "thường trực cấp ủy" "quyết định" "lịch tiếp khách" --on 2024-03-01 --file examples/regulations/huyen-vi-du.toml

Gõ `quyche --help` để xem các tùy chọn, `quyche may --help` để xem riêng một câu hỏi.
)",
    R"(Examples:

  quyche may "ban thường vụ" convene "hội nghị cấp ủy" --on 2024-03-01
  quyche responsible hoat-dong.thuong-truc --on 2024-03-01
  quyche chain thuong-truc-cap-uy decide "lịch tiếp khách" --on 2024-03-01 --file examples/regulations/huyen-vi-du.toml

Type `quyche --help` for the options, `quyche may --help` for one question.
)"};
constexpr text_pair options_word{"Tùy chọn:", "Options:"};
constexpr text_pair names_word{
    "Tên có thể là mã hoặc tên gọi, chữ hoa hay thường, có dấu; không dấu nếu chỉ khớp một nơi.\n"
    "Sau `--` mọi chữ đều là phần của câu hỏi, kể cả khi bắt đầu bằng dấu `-`.",
    "A thing is named by its id or as written, in any case; without marks if that fits exactly one.\n"
    "Behind `--` everything is a word of the question, even if it begins with `-`."};
constexpr text_pair exits_word{"Mã thoát: ", "Exit codes: "};
constexpr text_pair exits_of_all{
    "0 được, 1 không hoặc có điểm cần sửa, 2 đầu vào sai, 3 lỗi nội bộ hoặc không ghi được kết quả, "
    "4 còn tùy hoặc chưa rõ.",
    "0 yes, 1 no or findings, 2 bad input, 3 internal or the answer cannot be written, 4 conditional "
    "or undetermined."};
constexpr text_pair bad_input_text{"đầu vào sai", "bad input"};
constexpr text_pair internal_text{"lỗi nội bộ hoặc không ghi được kết quả", "internal, or the answer cannot be written"};
constexpr text_pair about_word{"Hỏi được về: ", "May be asked about: "};
constexpr text_pair repeats_word{"lặp lại được", "may be repeated"};
constexpr text_pair subject_words[] = {{"cơ quan, tổ chức", "a body"},
                                       {"chức danh", "an office"},
                                       {"người (cần --registry)", "a person (needs --registry)"},
                                       {"đơn vị (cần --registry)", "a unit (needs --registry)"}};

constexpr std::size_t option_column = 25;

/// The text behind its head, in a column; under a head that is too long.
std::string line(const std::string& head, std::string_view text, std::size_t column) {
  const std::size_t width = display_width(head);
  const bool fits = width + 2 <= column;
  std::string made = head + (fits ? "" : "\n") + std::string(fits ? column - width : column, ' ');
  for (const char letter : text) {
    made += letter;
    if (letter == '\n') made.append(column, ' ');
  }
  made.erase(made.find_last_not_of(' ') + 1);
  return made + "\n";
}

/// Where few questions read an option, which; and whether it may be repeated.
std::string in_brackets(const option_row& one, language lang) {
  constexpr std::size_t few = 4;
  const auto reads = [&](const question_row& row) { return row.reads.contains(one.which); };
  const std::string questions = list_questions(reads);
  const auto commas = static_cast<std::size_t>(std::count(questions.begin(), questions.end(), ','));
  std::string made = commas < few ? questions : std::string{};
  if (one.repeats) made += (made.empty() ? "" : "; ") + std::string{repeats_word.in(lang)};
  return made.empty() ? made : " (" + made + ")";
}
std::string option_line(const option_row& one, bool with_questions, language lang) {
  std::string text{one.help.in(lang)};
  const std::string_view persons = "{persons}";
  if (const auto at = text.find(persons); at != std::string::npos) text.replace(at, persons.size(), questions_about_persons());
  if (with_questions) text += in_brackets(one, lang);
  if (!with_questions && one.repeats) text += " (" + std::string{repeats_word.in(lang)} + ")";
  return line("  " + std::string{one.name} + " " + std::string{one.value.in(lang)}, text, option_column);
}

std::string exits_of(const question_row& row, language lang) {
  std::string made{exits_word.in(lang)};
  const auto add = [&](int code, const text_pair& text) {
    if (!text.vi.empty()) made += (code == 0 ? "" : ", ") + std::to_string(code) + " " + std::string{text.in(lang)};
  };
  add(0, row.ends.yes);
  add(1, row.ends.no);
  add(2, bad_input_text);
  add(3, internal_text);
  add(4, row.ends.open);
  return made + ".\n";
}

}  // namespace

std::string overview(language lang) {
  constexpr std::size_t column = 37;
  std::string made = std::string{introduction.in(lang)} + "\n\n";
  for (const question_row& one : question_table())
    if (one.name.find(' ') == std::string_view::npos)
      made += line("  quyche " + shape_of(one, lang), one.help.in(lang), column);
  return made + "\n" + std::string{examples.in(lang)};
}

std::string whole_help(language lang) {
  std::string made = overview(lang) + "\n" + std::string{options_word.in(lang)} + "\n";
  for (const option_row& one : option_table) made += option_line(one, true, lang);
  made += "  --version\n\n" + std::string{names_word.in(lang)} + "\n\n";
  return made + std::string{exits_word.in(lang)} + std::string{exits_of_all.in(lang)} + "\n";
}

std::string help_of(const question_row& row, language lang) {
  std::string made;
  for (const question_row& one : question_table())
    if (one.name == row.name || one.name.starts_with(std::string{row.name} + " "))
      made += "quyche " + shape_of(one, lang) + "\n  " + std::string{one.help.in(lang)} + "\n";
  if (!row.words.empty()) made += "\n";
  for (const word_kind kind : row.words) {
    const word_texts texts = texts_of(kind, row.about);
    const std::string one = line("  " + std::string{texts.place.in(lang)}, texts.wanted.in(lang), option_column);
    if (made.find(one) == std::string::npos) made += one;
  }
  std::string subjects;
  for (const subject one : {subject::body, subject::office, subject::person, subject::unit})
    if (row.about.contains(one))
      subjects += (subjects.empty() ? "" : ", ") + std::string{subject_words[static_cast<std::size_t>(one)].in(lang)};
  if (!subjects.empty()) made += "\n" + std::string{about_word.in(lang)} + subjects + ".\n";
  made += "\n" + std::string{options_word.in(lang)} + "\n";
  for (const option_row& one : option_table)
    if (row.reads.contains(one.which)) made += option_line(one, false, lang);
  return made + "\n" + exits_of(row, lang);
}

}  // namespace quyche_tool
