// SPDX-License-Identifier: BSL-1.0
// act_book: the norms with one act on one matter, sorted by what rules R3 and R4 ask of them. For definitions of verify only.
#ifndef QUYCHE_VERIFY_DETAIL_ACT_BOOK_HPP
#define QUYCHE_VERIFY_DETAIL_ACT_BOOK_HPP

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include <quyche/verify/detail/record_book.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

/// Norms with the act itself, not by implication, on exactly one matter; each list in record order.
struct norms_of_act {
  std::vector<record_id> around;                               ///< in effect for somebody
  bool has_bar = false;                                        ///< on whatever day
  std::map<document_rank, std::vector<record_id>> regulating;  ///< R3, but that they may have ended: of each rank
  std::map<actor_id, std::vector<record_id>> regulating_for;   ///< the same, in effect for a holder
  std::vector<record_id> allotting;                            ///< the powers among them
  std::map<actor_id, std::vector<record_id>> devolving;        ///< powers, by each who gave them away
  std::vector<record_id> bars;                                 ///< but for
  std::map<actor_id, std::vector<record_id>> prohibiting;      ///< prohibitions of somebody, by holder
};

class act_book {
 public:
  explicit act_book(record_book& book) : book_{book}, acts_(book.in().matters().size()) {
    for (const matter_id one : book.in().matters())
      for (const record_id which : book.on(one)) acts_[one.index()].insert(book.in().record(which).acts());
  }

  [[nodiscard]] record_book& book() noexcept { return book_; }
  /// Calls `visit` with the norms of the act on each matter that covers the leaf, where there are any.
  template <class Visit>
  void each_above(matter_id leaf, act what, Visit visit) {
    for (const matter_id matter : book_.matters().above(leaf))
      if (acts_[matter.index()].contains(what)) visit(norms(matter, what));
  }
  [[nodiscard]] bool has_bar(matter_id leaf, act what) {
    bool found = false;
    each_above(leaf, what, [&](const norms_of_act& one) { found = found || one.has_bar; });
    return found;
  }

 private:
  const norms_of_act& norms(matter_id matter, act what) {
    const auto [known, fresh] = norms_.try_emplace({matter, what});
    if (!fresh) return known->second;
    for (const record_id which : book_.on(matter)) {
      book_.look();
      if (book_.in().record(which).acts().contains(what)) add(which, known->second);
    }
    return known->second;
  }
  void add(record_id which, norms_of_act& into) {
    const record_view record = book_.in().record(which);
    if (is_bar(record)) add_bar(which, into);
    if (!book_.in_time_for_any(which)) return;
    into.around.push_back(which);
    if (!gives(record)) return;
    if (!record.kept())
      for (const actor_id one : record.devolved_by()) into.devolving[one].push_back(which);
    if (record.by_competence()) return;
    into.regulating[rank_of(book_.in(), which)].push_back(which);
    for (const actor_id one : record.holders())
      if (book_.in_time(which, one)) into.regulating_for[one].push_back(which);
    if (record.kind() == record_kind::power) into.allotting.push_back(which);
  }
  void add_bar(record_id which, norms_of_act& into) {
    const record_view record = book_.in().record(which);
    into.has_bar = true;
    if (record.kind() != record_kind::prohibition || record.holders().empty()) return into.bars.push_back(which);
    for (const actor_id one : record.holders()) into.prohibiting[one].push_back(which);
  }

  record_book& book_;
  std::vector<act_set> acts_;  ///< by matter: of all norms there
  std::map<std::pair<matter_id, act>, norms_of_act> norms_;
};

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
