// SPDX-License-Identifier: BSL-1.0
// Definitions of lookup.hpp.
#include <algorithm>
#include <string>

#include <quyche/graph/lookup.hpp>
#include <quyche/text/fold.hpp>
#include <quyche/text/utf8.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

inline bool has_marks(std::string_view folded) {
  return std::any_of(folded.begin(), folded.end(), [](char letter) { return static_cast<unsigned char>(letter) >= 0x80; });
}

/// `the standing committee` is looked for as `standing committee`, too.
inline std::string_view without_article(std::string_view name) {
  for (const std::string_view article : {"the ", "a ", "an "})
    if (name.starts_with(article)) return name.substr(article.size());
  return name;
}

/// Calls `take(node, text)` for every name of every node of the wanted kind, ids last.
template <class Take>
void each_name(const graph& in, wanted kind, Take take) {
  const auto names = [&](node_id node, const auto& view) {
    take(node, view.name().vi);
    if (!view.name().en.empty()) {
      take(node, view.name().en);
      take(node, without_article(view.name().en));
    }
    const alias_view aliases = view.aliases();
    for (std::size_t place = 0; place < aliases.size(); ++place) take(node, aliases[place]);
  };
  if (kind == wanted::matter) {
    for (const matter_id which : in.matters()) names(in.node(which), in.matter(which));
    return;
  }
  for (const body_id which : in.bodies()) names(in.node(which), in.body(which));
  if (kind == wanted::body) return;
  for (const office_id which : in.offices()) names(in.node(which), in.office(which));
  if (kind == wanted::party)
    for (const community_id which : in.communities()) names(in.node(which), in.community(which));
}

inline std::optional<node_id> by_key(const graph& in, std::string_view key, wanted kind) {
  if (kind == wanted::matter) {
    const auto found = in.find_matter(key);
    return found ? std::optional{in.node(*found)} : std::nullopt;
  }
  if (const auto found = in.find_body(key)) return in.node(*found);
  if (kind == wanted::body) return std::nullopt;
  if (const auto found = in.find_office(key)) return in.node(*found);
  if (kind == wanted::party)
    if (const auto found = in.find_community(key)) return in.node(*found);
  return std::nullopt;
}

/// The nodes one of whose names has the key `wanted_key`, once each, in the order of nodes.
template <class Fold>
std::vector<node_id> named(const graph& in, wanted kind, const std::string& wanted_key, Fold folded) {
  std::vector<node_id> found;
  each_name(in, kind, [&](node_id node, std::string_view text) {
    if ((found.empty() || found.back() != node) && folded(text) == wanted_key) found.push_back(node);
  });
  return found;
}

inline std::vector<node_id> nearest(const graph& in, wanted kind, const std::string& key) {
  std::vector<std::pair<std::size_t, node_id>> close;
  each_name(in, kind, [&](node_id node, std::string_view text) {
    const std::string name = fold_without_marks(text);
    const std::size_t distance = edit_distance(key, name);
    if (distance * 3 > std::max(key.size(), name.size())) return;
    if (!close.empty() && close.back().second == node) {
      close.back().first = std::min(close.back().first, distance);
    } else {
      close.emplace_back(distance, node);
    }
  });
  std::stable_sort(close.begin(), close.end());
  std::vector<node_id> best;
  for (const auto& [distance, node] : close)
    if (best.size() < 3) best.push_back(node);
  return best;
}

}  // namespace detail

QUYCHE_INLINE lookup_result lookup(const graph& in, std::string_view text, wanted kind) {
  if (const auto found = detail::by_key(in, text, kind)) return {{*found}, {}, false};
  if (first_invalid_utf8(text)) return {{}, {}, false};
  const std::string key = fold(text);
  auto found = detail::named(in, kind, key, [](std::string_view name) { return fold(name); });
  if (!found.empty()) return {std::move(found), {}, false};
  const std::string bare = fold_without_marks(text);
  if (!detail::has_marks(key)) {
    found = detail::named(in, kind, bare, [](std::string_view name) { return fold_without_marks(name); });
    if (!found.empty()) return {std::move(found), {}, true};
  }
  return {{}, detail::nearest(in, kind, bare), false};
}

QUYCHE_INLINE std::optional<act> lookup_act(std::string_view text) {
  if (const auto known = find_act(text)) return known;
  const std::string key = fold(text);
  const std::string bare = fold_without_marks(text);
  std::optional<act> without_marks;
  for (std::size_t place = 0; place < act_count; ++place) {
    const auto one = static_cast<act>(place);
    const act_traits& traits = traits_of(one);
    if (fold(traits.vi) == key || fold(traits.en) == key || fold(traits.en_third) == key) return one;
    if (!detail::has_marks(key) && fold_without_marks(traits.vi) == bare) {
      if (without_marks) return std::nullopt;
      without_marks = one;
    }
  }
  return without_marks;
}

}  // namespace quyche::inline QUYCHE_ABI
