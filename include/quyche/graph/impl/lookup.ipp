// SPDX-License-Identifier: BSL-1.0
// Definitions of lookup.hpp.
#include <algorithm>
#include <cstdlib>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <quyche/graph/lookup.hpp>
#include <quyche/text/detail/name_index.hpp>
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

/// Every name of every thing that can be looked up, by node.
inline const name_index& names_of(const graph& in) {
  return in.rows().names->get([&](name_index& made) {
    const auto add = [&](node_id node, const auto& view) {
      made.add(view.name().vi, node.index());
      if (!view.name().en.empty()) {
        made.add(view.name().en, node.index());
        made.add(without_article(view.name().en), node.index());
      }
      const alias_view aliases = view.aliases();
      for (std::size_t place = 0; place < aliases.size(); ++place) made.add(aliases[place], node.index());
    };
    for (const body_id which : in.bodies()) add(in.node(which), in.body(which));
    for (const office_id which : in.offices()) add(in.node(which), in.office(which));
    for (const community_id which : in.communities()) add(in.node(which), in.community(which));
    for (const matter_id which : in.matters()) add(in.node(which), in.matter(which));
  });
}
/// The places of the nodes of a kind: from one up to another.
inline std::pair<std::uint32_t, std::uint32_t> nodes_of(const graph& in, wanted kind) {
  const auto bodies = static_cast<std::uint32_t>(in.bodies().size());
  const auto actors = bodies + static_cast<std::uint32_t>(in.offices().size());
  const auto parties = actors + static_cast<std::uint32_t>(in.communities().size());
  switch (kind) {
    case wanted::body:
      return {0, bodies};
    case wanted::actor:
      return {0, actors};
    case wanted::party:
      return {0, parties};
    case wanted::matter:
      break;
  }
  return {parties, parties + static_cast<std::uint32_t>(in.matters().size())};
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

/// Those of a kind among what bears a name, in the order of nodes.
inline std::vector<node_id> of_kind(const graph& in, wanted kind, std::span<const name_index::entry> named) {
  const auto [first, last] = nodes_of(in, kind);
  std::vector<node_id> found;
  for (const name_index::entry& one : named)
    if (first <= one.place && one.place < last) found.push_back(node_id{one.place, in.rows().spaces.nodes});
  return found;
}

/// By how many letters one text is longer: so many edits are needed at least.
inline std::size_t letters_between(std::string_view one, std::string_view other) {
  const auto letters = [](std::string_view text) {
    return std::count_if(text.begin(), text.end(),
                         [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; });
  };
  return static_cast<std::size_t>(std::abs(letters(one) - letters(other)));
}

inline std::vector<node_id> nearest(const graph& in, wanted kind, const std::string& key) {
  const auto [first, last] = nodes_of(in, kind);
  std::vector<std::pair<std::size_t, node_id>> close;
  for (const name_index::entry& one : names_of(in).all_without_marks()) {
    if (one.place < first || last <= one.place) continue;
    const std::size_t longer = (std::max)(key.size(), one.key.size());
    if (letters_between(key, one.key) * 3 > longer) continue;
    const std::size_t distance = edit_distance(key, one.key);
    if (distance * 3 > longer) continue;
    if (!close.empty() && close.back().second.index() == one.place) {
      close.back().first = (std::min)(close.back().first, distance);
    } else {
      close.emplace_back(distance, node_id{one.place, in.rows().spaces.nodes});
    }
  }
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
  const detail::name_index& names = detail::names_of(in);
  auto found = detail::of_kind(in, kind, names.with_key(key));
  if (!found.empty()) return {std::move(found), {}, false};
  const std::string bare = fold_without_marks(text);
  if (!detail::has_marks(key)) {
    found = detail::of_kind(in, kind, names.without_marks(bare));
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
