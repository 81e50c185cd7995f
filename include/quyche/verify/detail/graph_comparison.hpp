// SPDX-License-Identifier: BSL-1.0
// graph_comparison: what one graph has that another has not, field by field. For definitions of verify only.
#ifndef QUYCHE_VERIFY_DETAIL_GRAPH_COMPARISON_HPP
#define QUYCHE_VERIFY_DETAIL_GRAPH_COMPARISON_HPP

#include <algorithm>
#include <optional>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include <quyche/answer/answer.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

/// A provision, as every graph names it: document and address.
using cited_at = std::pair<std::string_view, std::string_view>;

/// What differs from graph to graph in the ids of a graph, written with keys.
class plain_reader {
 public:
  explicit plain_reader(const graph& in) : in_{in} {}

  [[nodiscard]] std::vector<cited_at> cited(std::span<const provision_id> all) const {
    std::vector<cited_at> made;
    for (const provision_id one : all)
      made.emplace_back(in_.document(in_.provision(one).document).key(), in_.provision(one).address);
    return made;
  }
  [[nodiscard]] std::vector<std::string_view> keys(std::span<const record_id> all) const {
    std::vector<std::string_view> made;
    for (const record_id one : all) made.push_back(in_.record(one).key());
    std::sort(made.begin(), made.end());
    return made;
  }
  [[nodiscard]] std::vector<std::string_view> keys(std::span<const document_id> all) const {
    std::vector<std::string_view> made;
    for (const document_id one : all) made.push_back(in_.document(one).key());
    std::sort(made.begin(), made.end());
    return made;
  }

 private:
  const graph& in_;
};

template <class T>
bool same_list(std::span<const T> one, std::span<const T> other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end());
}
inline bool same_words(const wording_view& one, const wording_view& other) {
  return one.vi == other.vi && one.en == other.en;
}
inline bool same_texts(const alias_view& one, const alias_view& other) {
  bool same = one.size() == other.size();
  for (std::size_t place = 0; same && place < one.size(); ++place) same = one[place] == other[place];
  return same;
}

/// The columns of a record that no edit changes, and that are the same in every graph.
inline auto plain_columns(const record_view& one) {
  return std::tuple{one.target(),
                    one.grantor_term(),
                    one.grantee_term(),
                    one.kept(),
                    one.by_competence(),
                    one.exclusive(),
                    one.direct(),
                    one.responsibility(),
                    one.answering(),
                    one.scope(),
                    one.regime(),
                    one.right(),
                    one.in_writing(),
                    one.when_needed(),
                    one.every_months(),
                    one.quorate(),
                    one.seats_from(),
                    one.seats_to(),
                    one.at_least_per_interval()};
}

/// Compares a graph with one that was made of it. Nodes keep their ids; documents and records are found by key.
class graph_comparison {
 public:
  graph_comparison(const graph& before, const graph& after) : before_{before}, after_{after}, old_{before}, new_{after} {
    for (const record_id one : after.records()) records_.emplace(after.record(one).key(), one);
    for (const document_id one : after.documents()) documents_.emplace(after.document(one).key(), one);
  }

  /// Have both the same unit, measures, bodies, offices, communities and matters?
  [[nodiscard]] bool same_nodes() const {
    return before_.unit_key() == after_.unit_key() && same_words(before_.unit_name(), after_.unit_name()) &&
           all_same(before_.measures(), after_.measures(), [&](measure_id one) { return same_measure(one); }) &&
           all_same(before_.communities(), after_.communities(), [&](community_id one) { return same_community(one); }) &&
           all_same(before_.bodies(), after_.bodies(), [&](body_id one) { return same_body(one); }) &&
           all_same(before_.offices(), after_.offices(), [&](office_id one) { return same_office(one); }) &&
           all_same(before_.matters(), after_.matters(), [&](matter_id one) { return same_matter(one); });
  }
  /// Is every document still there, as it was?
  [[nodiscard]] bool keeps_documents() const {
    const auto all = before_.documents();
    return std::all_of(all.begin(), all.end(), [&](document_id one) {
      const auto known = documents_.find(before_.document(one).key());
      return known != documents_.end() && same_document(before_.document(one), after_.document(known->second));
    });
  }
  /// The record of the later graph that has the key of an earlier one.
  [[nodiscard]] std::optional<record_id> later(record_id earlier) const {
    const auto known = records_.find(before_.record(earlier).key());
    return known == records_.end() ? std::nullopt : std::optional{known->second};
  }
  /// What only the later graph has.
  [[nodiscard]] std::vector<record_id> added_records() const {
    std::unordered_map<std::string_view, record_id> rest = records_;
    for (const record_id one : before_.records()) rest.erase(before_.record(one).key());
    return ids_of(rest);
  }
  [[nodiscard]] std::vector<document_id> added_documents() const {
    std::unordered_map<std::string_view, document_id> rest = documents_;
    for (const document_id one : before_.documents()) rest.erase(before_.document(one).key());
    return ids_of(rest);
  }

  /// Do two records say the same, but for period, limits, passing on and form?
  [[nodiscard]] bool same_but_for_amendments(const record_view& one, const record_view& other) const {
    return same_attested(one, other) && one.kind() == other.kind() && same_list(one.holders(), other.holders()) &&
           one.acts() == other.acts() && same_list(one.matters(), other.matters()) &&
           same_list(one.parties(), other.parties()) && same_list(one.made_up(), other.made_up()) &&
           one.report() == other.report() && same_list(one.devolved_by(), other.devolved_by()) &&
           old_.keys(one.targets()) == new_.keys(other.targets()) && old_.cited(one.omitted()) == new_.cited(other.omitted()) &&
           same_words(one.text(), other.text()) && same_list(one.steps(), other.steps()) &&
           plain_columns(one) == plain_columns(other);
  }
  /// Do two records have the same period, limits, passing on and form?
  [[nodiscard]] static bool same_amendable(const record_view& one, const record_view& other) {
    return one.force() == other.force() && same_list(one.when(), other.when()) && one.may_pass_on() == other.may_pass_on() &&
           one.oral() == other.oral();
  }

 private:
  template <class Id>
  static std::vector<Id> ids_of(const std::unordered_map<std::string_view, Id>& all) {
    std::vector<Id> found;
    for (const auto& [key, id] : all) found.push_back(id);
    std::sort(found.begin(), found.end());
    return found;
  }
  template <class Range, class Same>
  static bool all_same(Range before, Range after, Same same) {
    return before.size() == after.size() && std::all_of(before.begin(), before.end(), same);
  }
  /// But for the period.
  [[nodiscard]] bool same_attested(const attested_view& one, const attested_view& other) const {
    return one.key() == other.key() && old_.cited(one.basis()) == new_.cited(other.basis()) &&
           one.attested_by() == other.attested_by() && one.how_widely() == other.how_widely() &&
           same_words(one.note(), other.note());
  }
  template <class View>
  [[nodiscard]] bool same_node(const View& one, const View& other) const {
    return same_attested(one, other) && one.force() == other.force() && same_words(one.name(), other.name()) &&
           same_texts(one.aliases(), other.aliases());
  }
  [[nodiscard]] bool same_measure(measure_id which) const {
    const measure_view one = before_.measure(which);
    const measure_view other = after_.measure(which);
    return one.key() == other.key() && one.kind() == other.kind() && one.unit() == other.unit() &&
           same_words(one.name(), other.name()) && same_texts(one.levels(), other.levels());
  }
  [[nodiscard]] bool same_community(community_id which) const {
    return same_node(before_.community(which), after_.community(which)) &&
           before_.community(which).kind() == after_.community(which).kind();
  }
  [[nodiscard]] bool same_body(body_id which) const {
    const body_view one = before_.body(which);
    const body_view other = after_.body(which);
    return same_node(one, other) && one.kind() == other.kind() && one.of_level() == other.of_level() &&
           one.within() == other.within() && same_list(one.under(), other.under()) && same_list(one.classes(), other.classes());
  }
  [[nodiscard]] bool same_office(office_id which) const {
    const office_view one = before_.office(which);
    const office_view other = after_.office(which);
    return same_node(one, other) && one.of() == other.of() && same_list(one.also(), other.also()) &&
           same_list(one.all_of(), other.all_of()) && same_list(one.any_of(), other.any_of()) && one.seats() == other.seats();
  }
  [[nodiscard]] bool same_matter(matter_id which) const { return same_node(before_.matter(which), after_.matter(which)); }
  [[nodiscard]] bool same_document(const document_view& one, const document_view& other) const {
    return one.number() == other.number() && one.issuer() == other.issuer() && one.signed_on() == other.signed_on() &&
           one.in_force() == other.in_force() && one.from_inferred() == other.from_inferred() && one.rank() == other.rank() &&
           same_words(one.title(), other.title()) && same_words(one.short_title(), other.short_title()) &&
           same_words(one.note(), other.note()) && old_.keys(one.amends()) == new_.keys(other.amends()) &&
           old_.keys(one.replaces()) == new_.keys(other.replaces()) && old_.keys(one.ends()) == new_.keys(other.ends()) &&
           old_.keys(one.consolidated()) == new_.keys(other.consolidated());
  }

  const graph& before_;
  const graph& after_;
  plain_reader old_;
  plain_reader new_;
  std::unordered_map<std::string_view, record_id> records_;
  std::unordered_map<std::string_view, document_id> documents_;
};

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
