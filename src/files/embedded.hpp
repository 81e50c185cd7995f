// SPDX-License-Identifier: BSL-1.0
// The shipped regulations as texts; the build writes their definition (src/embed.cmake).
#ifndef QUYCHE_SRC_FILES_EMBEDDED_HPP
#define QUYCHE_SRC_FILES_EMBEDDED_HPP

#include <cstddef>
#include <string_view>

#include <quyche/core/config.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

struct embedded_file {
  std::string_view name;  ///< without ending: `cap-huyen`
  std::string_view text;
};
extern const embedded_file embedded_files[];
extern const std::size_t embedded_file_count;

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
