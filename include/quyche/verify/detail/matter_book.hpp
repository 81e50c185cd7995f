// SPDX-License-Identifier: BSL-1.0
// matter_book: which matters stand above and below one another, by their keys alone, listed once a check. For definitions of
// verify only.
#ifndef QUYCHE_VERIFY_DETAIL_MATTER_BOOK_HPP
#define QUYCHE_VERIFY_DETAIL_MATTER_BOOK_HPP

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <quyche/verify/detail/scan.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

class matter_book {
 public:
  explicit matter_book(const graph& in) : above_(in.matters().size()), leaves_(in.matters().size()) {
    std::unordered_map<std::string_view, matter_id> by_key;
    for (const matter_id one : in.matters()) by_key.emplace(in.matter(one).key(), one);
    std::vector<bool> inner(in.matters().size(), false);
    for (const matter_id one : in.matters()) {
      const std::string_view key = in.matter(one).key();
      for (std::size_t dot = key.find('.'); dot != std::string_view::npos; dot = key.find('.', dot + 1))
        if (const auto known = by_key.find(key.substr(0, dot)); known != by_key.end()) {
          above_[one.index()].push_back(known->second);
          inner[known->second.index()] = true;
        }
      above_[one.index()].push_back(one);
    }
    for (const matter_id one : in.matters())
      if (!inner[one.index()])
        for (const matter_id upper : above_[one.index()]) leaves_[upper.index()].push_back(one);
  }

  /// Rule R2: the matters that cover one, the uppermost first, itself last.
  [[nodiscard]] const std::vector<matter_id>& above(matter_id one) const { return above_[one.index()]; }
  /// What a matter covers and has nothing below it.
  [[nodiscard]] const std::vector<matter_id>& leaves(matter_id upper) const { return leaves_[upper.index()]; }
  [[nodiscard]] bool covers(matter_id upper, matter_id lower) const {
    const auto& all = above(lower);
    return std::find(all.begin(), all.end(), upper) != all.end();
  }
  /// Is one of them the matter, or above it?
  [[nodiscard]] bool covers(std::span<const matter_id> uppers, matter_id lower) const {
    return std::any_of(uppers.begin(), uppers.end(), [&](matter_id upper) { return covers(upper, lower); });
  }
  /// Have they a leaf in common? Of two matters one covers the other, or they have none.
  [[nodiscard]] bool share_a_leaf(std::span<const matter_id> some, matter_id other) const {
    return std::any_of(some.begin(), some.end(), [&](matter_id one) { return covers(one, other) || covers(other, one); });
  }

 private:
  std::vector<std::vector<matter_id>> above_;
  std::vector<std::vector<matter_id>> leaves_;
};

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
