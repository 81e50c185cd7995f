// SPDX-License-Identifier: BSL-1.0
// Definitions of diagnostic.hpp.
#include <algorithm>

#include <quyche/core/diagnostic.hpp>

namespace quyche::inline QUYCHE_ABI {

QUYCHE_INLINE severity severity_of(diagnostic_code code) noexcept {
  switch (code) {
#define QUYCHE_DIAGNOSTIC(number, name, level, arguments) \
  case diagnostic_code::name:                             \
    return severity::level;
#include <quyche/core/diagnostic_codes.def>
#undef QUYCHE_DIAGNOSTIC
  }
  return severity::error;
}

QUYCHE_INLINE std::string to_string(diagnostic_code code) {
  return "Q" + std::to_string(static_cast<unsigned>(code));
}

QUYCHE_INLINE std::string slug_of(diagnostic_code code) {
  std::string slug;
  switch (code) {
#define QUYCHE_DIAGNOSTIC(number, name, level, arguments) \
  case diagnostic_code::name:                             \
    slug = #name;                                         \
    break;
#include <quyche/core/diagnostic_codes.def>
#undef QUYCHE_DIAGNOSTIC
  }
  std::replace(slug.begin(), slug.end(), '_', '-');
  return slug;
}

QUYCHE_INLINE const std::vector<diagnostic_code>& all_diagnostic_codes() {
  static const std::vector<diagnostic_code> codes{
#define QUYCHE_DIAGNOSTIC(number, name, level, arguments) diagnostic_code::name,
#include <quyche/core/diagnostic_codes.def>
#undef QUYCHE_DIAGNOSTIC
  };
  return codes;
}

}  // namespace quyche::inline QUYCHE_ABI
