// SPDX-License-Identifier: BSL-1.0
// name_index: which things bear a name, by its folded form, with and without marks. Included by definitions only.
#ifndef QUYCHE_TEXT_DETAIL_NAME_INDEX_HPP
#define QUYCHE_TEXT_DETAIL_NAME_INDEX_HPP

#include <algorithm>
#include <cstdint>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <quyche/text/fold.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class name_index {
 public:
  struct entry {
    std::string key;
    std::uint32_t place;
    friend auto operator<=>(const entry&, const entry&) = default;
  };

  void add(std::string_view name, std::uint32_t place) {
    folded_.push_back({fold(name), place});
    bare_.push_back({fold_without_marks(name), place});
  }
  /// After all names are added.
  void finish() {
    in_order_ = bare_;
    sort(folded_);
    sort(bare_);
  }
  /// The things that bear a name with this key, once each, by place. Cost: logarithmic.
  [[nodiscard]] std::span<const entry> with_key(std::string_view key) const { return equal(folded_, key); }
  [[nodiscard]] std::span<const entry> without_marks(std::string_view key) const { return equal(bare_, key); }
  /// Every name without marks, as they were added.
  [[nodiscard]] std::span<const entry> all_without_marks() const noexcept { return in_order_; }

 private:
  static void sort(std::vector<entry>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
  }
  static std::span<const entry> equal(const std::vector<entry>& list, std::string_view key) {
    struct by_key {
      bool operator()(const entry& one, std::string_view other) const { return one.key < other; }
      bool operator()(std::string_view one, const entry& other) const { return one < other.key; }
    };
    const auto [first, last] = std::equal_range(list.begin(), list.end(), key, by_key{});
    return {first, last};
  }

  std::vector<entry> folded_;
  std::vector<entry> bare_;
  std::vector<entry> in_order_;
};

/// An index that the first look-up makes, in whatever thread.
struct lazy_name_index {
  std::once_flag once;
  name_index made;

  /// `add_names(index)` adds them all.
  template <class AddNames>
  const name_index& get(AddNames add_names) {
    std::call_once(once, [&] {
      add_names(made);
      made.finish();
    });
    return made;
  }
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
