// SPDX-License-Identifier: BSL-1.0
// What every fuzzer needs: bytes as text, and properties that end the program when they do not hold.
#ifndef QUYCHE_TESTS_FUZZ_FUZZED_HPP
#define QUYCHE_TESTS_FUZZ_FUZZED_HPP

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

#include <quyche/core/diagnostic.hpp>
#include <quyche/render/diagnostics.hpp>
#include <quyche/text/utf8.hpp>

namespace quyche_fuzz {

inline std::string_view text_of(const std::uint8_t* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};
}

inline void hold(bool property, const char* what) {
  if (property) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

/// A refusal says why, every finding can be shown, and nothing that is shown steers a terminal.
template <class Loaded>
void show(const Loaded& loaded) {
  hold(static_cast<bool>(loaded.made) || !loaded.made.diagnostics().empty(), "what is refused has a finding");
  for (const quyche::diagnostic& one : loaded.made.diagnostics())
    for (const quyche::language lang : {quyche::language::vi, quyche::language::en}) {
      const std::string text = quyche::render(one, loaded.sources, lang);
      hold(!text.empty(), "every finding has a sentence");
      hold(text.find('\x1B') == text.npos, "no finding steers a terminal");
      hold(!quyche::first_invalid_utf8(text), "every finding is UTF-8");
    }
}

}  // namespace quyche_fuzz

#endif
