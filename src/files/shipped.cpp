// SPDX-License-Identifier: BSL-1.0
// The shipped stacks: one file a unit.
#include <files/embedded.hpp>
#include <quyche/files/shipped.hpp>

namespace quyche::inline QUYCHE_ABI {

std::vector<std::string_view> shipped_units() {
  std::vector<std::string_view> names;
  for (std::size_t place = 0; place < detail::embedded_file_count; ++place) names.push_back(detail::embedded_files[place].name);
  return names;
}

std::vector<stack_file> shipped_stack(std::string_view unit) {
  for (std::size_t place = 0; place < detail::embedded_file_count; ++place) {
    const auto& file = detail::embedded_files[place];
    if (file.name == unit) return {{std::string{file.name} + ".toml", std::string{file.text}}};
  }
  return {};
}

}  // namespace quyche::inline QUYCHE_ABI
