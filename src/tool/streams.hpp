// SPDX-License-Identifier: BSL-1.0
// Standard output and standard error, whatever their state.
#ifndef QUYCHE_SRC_TOOL_STREAMS_HPP
#define QUYCHE_SRC_TOOL_STREAMS_HPP

#include <string_view>
#include <vector>

#include <quyche/core/diagnostic.hpp>
#include <quyche/render/language.hpp>
#include <quyche/text/source_text.hpp>

namespace quyche_tool {

/// No file that is opened later takes the place of a stream that was closed, and nobody's leaving ends the program.
void guard_streams() noexcept;
/// Writes to standard output. False, which is said, if not all of it could be written.
[[nodiscard]] bool write_out(std::string_view text, quyche::language lang);
/// Writes to standard error. If it cannot be written, the exit code alone says what there is to say.
void write_error(std::string_view text) noexcept;
/// Findings, those with a place in a source with its line.
void complain(const std::vector<quyche::diagnostic>& found, const std::vector<quyche::source_text>& sources,
              quyche::language lang);
inline void complain(const quyche::diagnostic& found, quyche::language lang) {
  complain(std::vector{found}, {}, lang);
}
/// On a terminal, unless NO_COLOR is set.
[[nodiscard]] bool wants_colour();

}  // namespace quyche_tool

#endif
