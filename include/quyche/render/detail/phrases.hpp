// SPDX-License-Identifier: BSL-1.0
// phrases: the catalogue of answer_texts.def, by language. Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_PHRASES_HPP
#define QUYCHE_RENDER_DETAIL_PHRASES_HPP

#include <array>
#include <string_view>

#include <quyche/answer/answer.hpp>
#include <quyche/render/detail/fill.hpp>
#include <quyche/render/language.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

enum class phrase : std::uint16_t {
#define QUYCHE_PHRASE(name, vi, en) name,
#include <quyche/render/detail/answer_texts.def>
};

using bilingual = std::array<std::string_view, 2>;

inline bilingual texts_of(phrase which) {
  switch (which) {
#define QUYCHE_PHRASE(name, vi, en) \
  case phrase::name:                \
    return {vi, en};
#include <quyche/render/detail/answer_texts.def>
  }
  return {};
}
inline bilingual texts_of(rule which) {
  switch (which) {
#define QUYCHE_RULE_TEXT(name, vi, en) \
  case rule::name:                     \
    return {vi, en};
#include <quyche/render/detail/answer_texts.def>
  }
  return {};
}
inline bilingual texts_of(reason which) {
  switch (which) {
#define QUYCHE_REASON_TEXT(name, vi, en) \
  case reason::name:                     \
    return {vi, en};
#include <quyche/render/detail/answer_texts.def>
  }
  return {};
}
inline bilingual texts_of(flaw which) {
  switch (which) {
#define QUYCHE_FLAW_TEXT(name, vi, en) \
  case flaw::name:                     \
    return {vi, en};
#include <quyche/render/detail/answer_texts.def>
  }
  return {};
}

/// A sentence in the language, filled.
template <class Which>
std::string say(language lang, Which which, const std::vector<std::string>& arguments = {}) {
  return fill(texts_of(which)[static_cast<std::size_t>(lang)], arguments);
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
