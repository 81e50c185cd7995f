// SPDX-License-Identifier: BSL-1.0
// The tool's own sentences. Those of questions and options stand in their tables, those of answers and findings in render.
#ifndef QUYCHE_SRC_TOOL_TEXTS_HPP
#define QUYCHE_SRC_TOOL_TEXTS_HPP

#include <tool/text_pair.hpp>

namespace quyche_tool {

inline constexpr text_pair actor_wanted{"cơ quan hoặc chức danh", "a body or an office"};
inline constexpr text_pair body_wanted{"cơ quan, tổ chức", "a body"};
inline constexpr text_pair party_wanted{"cơ quan, chức danh, đảng bộ hoặc Nhân dân", "a body, an office or a community"};
inline constexpr text_pair person_or_actor_wanted{"người, cơ quan hoặc chức danh", "a person, a body or an office"};
inline constexpr text_pair matter_wanted{"việc", "a matter"};
inline constexpr text_pair act_wanted{"hành vi, như “quyết định”", "an act, like “decide”"};
inline constexpr text_pair day_wanted{"ngày, như 2025-06-30", "a day, like 2025-06-30"};
inline constexpr text_pair file_wanted{"ít nhất một tệp", "at least one file"};
inline constexpr text_pair code_wanted{"mã như Q3001, R7 hoặc no-longer", "a code like Q3001, R7 or no-longer"};
inline constexpr text_pair file_kind_wanted{"loại tệp: regulation (quy chế) hoặc registry (sổ nhân sự)",
                                            "a kind of file: regulation or registry"};
inline constexpr text_pair measure_wanted{"đại lượng", "a measure"};
inline constexpr text_pair unit_wanted{"đơn vị: cap-huyen, cap-xa hoặc none", "a unit: cap-huyen, cap-xa or none"};
inline constexpr text_pair record_wanted{"quy định trong bộ quy chế (mã)", "a record of the stack (its id)"};
inline constexpr text_pair taken_wanted{"bước đã làm: AI:HÀNH-VI", "a step that was taken: WHO:ACT"};
/// Behind it the names of the questions.
inline constexpr text_pair question_wanted{"câu hỏi: ", "a question: "};
/// `{}`: the questions that may be asked about a person.
inline constexpr text_pair office_instead_wanted{
    "cơ quan hoặc chức danh, thay cho tên người; về một người chỉ hỏi được {} (“what” cho biết người đó giữ "
    "chức danh nào, rồi hỏi về chức danh ấy)",
    "a body or an office in place of a person; of a person only {} can be asked (“what” tells which "
    "offices they hold: ask about the office then)"};
inline constexpr text_pair unit_of_registry_wanted{"đơn vị trong sổ nhân sự (--of)", "a unit of the registry (--of)"};
inline constexpr text_pair registry_wanted{"sổ nhân sự: --registry TỆP", "a registry: --registry FILE"};
/// `{}`: the options, one of which must be there.
inline constexpr text_pair one_of_wanted{"ít nhất một trong các tùy chọn {}", "at least one of the options {}"};
inline constexpr text_pair no_option{"không có", "none"};

inline constexpr text_pair supposed{"Giả định", "Supposed"};
inline constexpr text_pair struck_word{"không có", "without"};
inline constexpr text_pair delegated_word{"có thêm ủy quyền", "with this delegated:"};
inline constexpr text_pair moved_word{"đổi thời hạn", "with another period:"};
inline constexpr text_pair no_findings{"Không có điểm nào cần sửa.", "No findings."};
inline constexpr text_pair internal_trouble{"lỗi nội bộ của chương trình", "internal error"};
inline constexpr text_pair output_lost{"không ghi được kết quả", "the answer cannot be written"};

}  // namespace quyche_tool

#endif
