// SPDX-License-Identifier: BSL-1.0
// Any bytes as a text: UTF-8 or not, what is printed is clean, and the keys of names are keys of themselves.
#include <quyche/text/fold.hpp>
#include <quyche/text/source_text.hpp>
#include <quyche/text/utf8.hpp>

#include "fuzzed.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text = quyche_fuzz::text_of(bytes, size);
  const std::string clean = quyche::printable(text);
  quyche_fuzz::hold(!quyche::first_invalid_utf8(clean) && !quyche::first_control(clean), "what is printed is clean");
  if (quyche::first_invalid_utf8(text)) return 0;
  const std::string key = quyche::fold(text), bare = quyche::fold_without_marks(text);
  quyche_fuzz::hold(quyche::fold(key) == key, "a key is its own key");
  quyche_fuzz::hold(quyche::fold_without_marks(bare) == bare, "a key without marks is its own key");
  quyche_fuzz::hold(quyche::fold_without_marks(key) == bare, "the key of a key without marks is that of the name");
  static_cast<void>(quyche::display_width(text));
  static_cast<void>(quyche::edit_distance(text.substr(0, text.size() / 2), text.substr(text.size() / 2)));
  const auto source = quyche::source_text::make("a", std::string{text});
  if (!source) return 0;
  for (std::uint32_t offset = 0; offset <= text.size(); ++offset) {
    if (offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U) continue;
    const quyche::position where = source.value().position_of(offset);
    const std::uint32_t back = source.value().offset_of(where);
    quyche_fuzz::hold(back == offset || (back < offset && text[back] == '\r'), "a place is found again");
  }
  return 0;
}
