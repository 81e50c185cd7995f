// SPDX-License-Identifier: BSL-1.0
// What has happened to a cited document (rule R6): amended, replaced, ended by others. Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_DOCUMENT_NOTES_HPP
#define QUYCHE_RENDER_DETAIL_DOCUMENT_NOTES_HPP

#include <algorithm>
#include <cstdint>
#include <set>
#include <span>
#include <string_view>
#include <vector>

#include <quyche/answer/question.hpp>
#include <quyche/graph/graph.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

enum class document_change : std::uint8_t { amended, replaced, ended };
constexpr std::string_view word_of(document_change value) {
  switch (value) {
    case document_change::amended:
      return "amended";
    case document_change::replaced:
      return "replaced";
    case document_change::ended:
      return "ended";
  }
  return {};
}

struct document_note {
  document_id document;
  document_change what;
  document_id by;
};

/// Signed by `known` and in force, once at least, by `on`: what has been replaced does not come back (rule R6).
inline bool has_begun(const document_view& one, const moment& when) {
  const date first = one.in_force().from();
  return first <= when.on && (!when.known || one.signed_on().value_or(first) <= *when.known);
}

/// What a reader of these documents has to know at a moment; by document, change and what made it. An amendment that the text
/// already holds is none.
inline std::vector<document_note> notes_on(const graph& in, const std::set<document_id>& cited, const moment& when) {
  const auto names = [](std::span<const document_id> list, document_id one) {
    return std::find(list.begin(), list.end(), one) != list.end();
  };
  std::vector<document_note> made;
  for (const document_id one : cited) {
    const auto begin = static_cast<std::ptrdiff_t>(made.size());
    for (const document_id by : in.documents()) {
      const document_view other = in.document(by);
      if (!has_begun(other, when)) continue;
      if (names(other.amends(), one) && !names(in.document(one).consolidated(), by))
        made.push_back({one, document_change::amended, by});
      if (names(other.replaces(), one)) made.push_back({one, document_change::replaced, by});
      if (names(other.ends(), one)) made.push_back({one, document_change::ended, by});
    }
    std::stable_sort(made.begin() + begin, made.end(),
                     [](const document_note& a, const document_note& b) { return a.what < b.what; });
  }
  return made;
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
