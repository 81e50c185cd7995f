// SPDX-License-Identifier: BSL-1.0
// Definitions of amend.hpp.
#include <algorithm>
#include <string>
#include <utility>

#include <quyche/answer/amend.hpp>
#include <quyche/graph/freeze.hpp>
#include <quyche/graph/thaw.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// Does edits to a thawed graph.
class amender {
 public:
  amender(const graph& in, const question& asked) : in_{in}, asked_{asked}, made_{thaw(in)} {}

  void apply(const edit& one) {
    const std::string key{one.record ? in_.record(*one.record).key() : std::string_view{}};
    switch (one.kind) {
      case edit_kind::power:
        made_.power({based(one.rank),
                     {asked_.actor},
                     asked_.what,
                     {asked_.matter},
                     asked_.towards ? std::vector{*asked_.towards} : std::vector<party_id>{}});
        break;
      case edit_kind::power_to_delegate:
        made_.power({based(one.rank), {*one.grantor}, act::delegate, {asked_.matter}, {*one.grantee}});
        break;
      case edit_kind::delegation:
        made_.delegation({based(one.rank), *one.grantor, {asked_.actor}, asked_.what, {asked_.matter}});
        break;
      case edit_kind::period:
        made_.set_period(key, *one.force);
        break;
      case edit_kind::limit:
        made_.set_limit(key, *one.range);
        break;
      case edit_kind::pass_on:
        made_.set_pass_on(key, true);
        break;
      case edit_kind::writing:
        made_.set_oral(key, false);
        break;
      case edit_kind::fact:
        break;
    }
  }
  std::optional<graph> finish() {
    const auto done = std::move(made_).finish();
    return done ? std::optional{freeze(done.value())} : std::nullopt;
  }

 private:
  /// A new document of that rank, one for all that is added there: signed and in force from the day asked, or signed by
  /// `known`.
  document_id document_of(document_rank rank) {
    for (const auto& [known, which] : added_)
      if (known == rank) return which;
    document_entry entry;
    entry.key = unused("bo-sung-" + std::string{word_of(rank)},
                       [&](const std::string& one) { return in_.find_document(one).has_value(); });
    entry.rank = rank;
    entry.in_force = {asked_.when.on, period::open_end};
    entry.signed_on = (std::min)(asked_.when.on, asked_.when.known.value_or(asked_.when.on));
    entry.title = {"Văn bản bổ sung", "Document added"};
    added_.emplace_back(rank, made_.document(std::move(entry)));
    return added_.back().second;
  }
  attestation based(document_rank rank) {
    attestation made;
    made.key =
        unused("bo-sung-" + std::to_string(++count_), [&](const std::string& one) { return in_.find_record(one).has_value(); });
    made.basis = {{document_of(rank), {}}};
    return made;
  }
  template <class Taken>
  static std::string unused(std::string key, Taken taken) {
    while (taken(key)) key += "-nua";
    return key;
  }

  const graph& in_;
  const question& asked_;
  regulation_builder made_;
  std::vector<std::pair<document_rank, document_id>> added_;
  int count_ = 0;
};

}  // namespace detail

QUYCHE_INLINE std::optional<graph> amended(const graph& in, const question& asked, const std::vector<edit>& edits) {
  const bool same = std::all_of(edits.begin(), edits.end(), [](const edit& one) { return one.kind == edit_kind::fact; });
  if (same) return in;
  detail::amender by{in, asked};
  for (const edit& one : edits) by.apply(one);
  return by.finish();
}

QUYCHE_INLINE question without_facts(const question& asked, const std::vector<edit>& edits) {
  question made = asked;
  for (const edit& one : edits)
    if (one.kind == edit_kind::fact) std::erase_if(made.facts, [&](const fact& each) { return each.of == one.range->of; });
  return made;
}

}  // namespace quyche::inline QUYCHE_ABI
