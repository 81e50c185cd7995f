// SPDX-License-Identifier: BSL-1.0
// remedy_list: what would have made it a yes, whoever was asked about. Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_REMEDY_LIST_HPP
#define QUYCHE_RENDER_DETAIL_REMEDY_LIST_HPP

#include <set>
#include <string>
#include <utility>
#include <vector>

#include <quyche/render/detail/page.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class remedy_list {
 public:
  remedy_list(page& on, const moment& when) : on_{on}, when_{when} {}

  /// Whether a list follows: of a yes there is nothing to list, and before the first document nothing can be.
  [[nodiscard]] bool begin(verdict decided, reason because, std::size_t count) {
    if (decided == verdict::permitted) return false;
    const bool covered = because != reason::not_covered;
    const phrase heading = count == 0 ? phrase::remedies_none : count == 1 ? phrase::remedies_one : phrase::remedies_some;
    on_.line(covered ? on_.say(heading, {std::to_string(count)}) : on_.say(phrase::remedies_not_covered));
    return covered;
  }
  void add(remedy_label label, bool of_tenures, const std::vector<std::string>& edits) {
    labels_.emplace(label, of_tenures);
    const std::string lead = "  " + std::to_string(++number_) + ". [" + on_.say(phrase_of(label)) + "] ";
    if (edits.size() == 1) return on_.line(lead + edits.front());
    on_.line(lead + on_.say(phrase::remedy_both));
    for (const std::string& each : edits) on_.line("     – " + each);
  }
  /// What the labels in the list mean; a label means one thing of a norm and another of a tenure.
  void end(bool complete) {
    if (!complete) on_.line("  " + on_.say(phrase::remedies_incomplete));
    for (const auto& [label, of_tenures] : labels_)
      on_.line("  " + on_.say(of_tenures ? tenure_meaning_of(label) : meaning_of(label),
                              {capitalised(on_.say(phrase_of(label))), on_.said().day(when_.on)}));
    if (number_ != 0) on_.line("  " + on_.say(phrase::labels_caution));
  }

 private:
  page& on_;
  const moment& when_;
  std::set<std::pair<remedy_label, bool>> labels_;
  std::size_t number_ = 0;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
