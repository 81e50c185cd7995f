// SPDX-License-Identifier: BSL-1.0
// actor_book: what actors hold and when they live, found out once a check. For definitions of verify only.
#ifndef QUYCHE_VERIFY_DETAIL_ACTOR_BOOK_HPP
#define QUYCHE_VERIFY_DETAIL_ACTOR_BOOK_HPP

#include <algorithm>
#include <optional>
#include <set>
#include <vector>

#include <quyche/verify/detail/scan.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

class actor_book {
 public:
  explicit actor_book(const graph& in)
      : in_{in}, lives_(in.offices().size()), held_(in.bodies().size() + in.offices().size()) {}

  /// Bodies, then offices.
  [[nodiscard]] std::uint32_t place_of(actor_id who) const {
    return who.is_body() ? who.body().index() : static_cast<std::uint32_t>(in_.bodies().size()) + who.office().index();
  }

  /// Rule R6: the life of a body or office. Parts first, however deep they lie.
  [[nodiscard]] period life_of(actor_id who) {
    if (who.is_body()) return in_.body(who.body()).force();
    std::vector<office_id> open{who.office()};
    while (!open.empty()) {
      const office_id one = open.back();
      const std::size_t before = open.size();
      for (const auto& list : {in_.office(one).all_of(), in_.office(one).any_of()})
        for (const office_id part : list)
          if (!lives_[part.index()]) open.push_back(part);
      if (open.size() != before) continue;
      lives_[one.index()] = by_parts(one);
      open.pop_back();
    }
    return *lives_[who.office().index()];
  }

  /// Rule R9: what an actor holds, itself among them; sorted.
  [[nodiscard]] const std::vector<actor_id>& held_by(actor_id who) {
    std::vector<actor_id>& held = held_[place_of(who)];
    if (!held.empty()) return held;
    std::set<actor_id> found{who};
    std::vector<actor_id> open{who};
    const auto take = [&](actor_id other) {
      if (found.insert(other).second) open.push_back(other);
    };
    while (!open.empty()) {
      const actor_id one = open.back();
      open.pop_back();
      if (one.is_body()) {
        for (const body_id other : in_.body(one.body()).classes()) take(other);
        continue;
      }
      for (const auto& list : {in_.office(one.office()).also(), in_.office(one.office()).all_of()})
        for (const office_id other : list) take(other);
    }
    held.assign(found.begin(), found.end());
    return held;
  }
  [[nodiscard]] bool holds(actor_id who, actor_id other) {
    const auto& held = held_by(who);
    return std::binary_search(held.begin(), held.end(), other);
  }

 private:
  [[nodiscard]] period by_parts(office_id which) const {
    const office_view office = in_.office(which);
    period life = office.force();
    if (office.of()) life = life.intersect(in_.body(*office.of()).force());
    for (const office_id part : office.all_of()) life = life.intersect(*lives_[part.index()]);
    if (office.any_of().empty()) return life;
    date first = period::open_end;
    date last = period::open_start;
    for (const office_id part : office.any_of()) {
      const period one = *lives_[part.index()];
      if (one.empty()) continue;
      first = (std::min)(first, one.from());
      last = (std::max)(last, one.until());
    }
    return life.intersect({first, last});
  }

  const graph& in_;
  std::vector<std::optional<period>> lives_;  ///< by office
  std::vector<std::vector<actor_id>> held_;   ///< by place
};

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
