// SPDX-License-Identifier: BSL-1.0
// diagnostic: one finding about a text, as a code with typed arguments; sentences stand in render.
#ifndef QUYCHE_CORE_DIAGNOSTIC_HPP
#define QUYCHE_CORE_DIAGNOSTIC_HPP

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <quyche/core/config.hpp>

namespace quyche::inline QUYCHE_ABI {

enum class severity : std::uint8_t { error, warning };

/// What can be found, by a number that never changes its meaning; the thousand is the layer.
enum class diagnostic_code : std::uint16_t {
#define QUYCHE_DIAGNOSTIC(number, name, level, arguments) name = number,
#include <quyche/core/diagnostic_codes.def>
#undef QUYCHE_DIAGNOSTIC
};

/// Half-open range of bytes in one source. `source` counts the sources in the order in which they were read;
/// `none` stands for records made in C++.
struct place {
  static constexpr std::uint32_t no_source = 0xFFFFFFFF;
  std::uint32_t source = no_source;
  std::uint32_t from = 0;
  std::uint32_t until = 0;
  [[nodiscard]] bool known() const noexcept { return source != no_source; }
  friend bool operator==(const place&, const place&) noexcept = default;
};

/// A finding. `arguments` fill the sentence of the code, in the order that diagnostic_codes.def states;
/// `suggestion` is the nearest known name, if one is near. `related` points at a second place (the first
/// declaration, say) where there is one.
struct diagnostic {
  diagnostic_code code;
  place where;
  std::vector<std::string> arguments;
  std::string suggestion;
  place related;
};

[[nodiscard]] severity severity_of(diagnostic_code code) noexcept;
/// As people cite it: `Q3004`.
[[nodiscard]] std::string to_string(diagnostic_code code);
/// The slug: `unknown-body` for `unknown_body`.
[[nodiscard]] std::string slug_of(diagnostic_code code);
/// Every code, in order of its number.
[[nodiscard]] const std::vector<diagnostic_code>& all_diagnostic_codes();

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/core/impl/diagnostic.ipp>
#endif

#endif
