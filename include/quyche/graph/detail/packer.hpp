// SPDX-License-Identifier: BSL-1.0
// packer: puts the content of a regulation into the storage of a graph. Every piece of content passes through here and is
// hashed. Included by freeze.ipp only.
#ifndef QUYCHE_GRAPH_DETAIL_PACKER_HPP
#define QUYCHE_GRAPH_DETAIL_PACKER_HPP

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <quyche/core/detail/content_hash.hpp>
#include <quyche/graph/detail/order.hpp>
#include <quyche/graph/storage.hpp>
#include <quyche/model/regulation.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class packer {
 public:
  explicit packer(const regulation_tables& from)
      : documents{by_key(from.documents, [](const auto& entry) -> const std::string& { return entry.key; })},
        measures{by_key(from.measures, measure_key)},
        communities{by_key(from.communities, attested_key)},
        bodies{by_key(from.bodies, attested_key)},
        offices{by_key(from.offices, attested_key)},
        matters{by_key(from.matters, attested_key)} {}

  // The new numbers of the nodes.
  const order documents;
  const order measures;
  const order communities;
  const order bodies;
  const order offices;
  const order matters;

  [[nodiscard]] storage& made() noexcept { return *made_; }
  /// Hands over what was packed, with its fingerprint.
  [[nodiscard]] std::shared_ptr<storage> finish() {
    made_->fingerprint = hash_.value();
    return std::move(made_);
  }

  text_slice pack(std::string_view text) {
    hash_.add(text);
    return keep(text);
  }
  /// What is shown and is no content of its own.
  text_slice keep(std::string_view text) {
    if (text.empty()) return {};
    const auto [known, fresh] = texts_.try_emplace(std::string{text});
    if (fresh) {
      known->second = {static_cast<std::uint32_t>(made_->characters.size()), static_cast<std::uint32_t>(text.size())};
      made_->characters += text;
    }
    return known->second;
  }
  wording_row pack(const wording& words) {
    const text_slice vi = pack(words.vi);
    return {vi, pack(words.en)};
  }
  /// A text that stands in no pool.
  void hash(std::string_view text) { hash_.add(text); }
  template <class Number>
  Number number(Number value) {
    hash_.add(static_cast<std::uint64_t>(value));
    return value;
  }
  template <class Number>
  std::optional<Number> number(const std::optional<Number>& value) {
    hash_.add(static_cast<std::uint64_t>(value.has_value()));
    if (value) hash_.add(static_cast<std::uint64_t>(*value));
    return value;
  }
  date day(date value) {
    hash_.add(static_cast<std::uint64_t>(value.day_number()));
    return value;
  }
  period days(period value) {
    day(value.from());
    day(value.until());
    return value;
  }
  actor_id pack(actor_id old) {
    const actor_id fresh = renumber(old);
    hash_party(fresh);
    return fresh;
  }
  party_id pack(party_id old) {
    const party_id fresh = renumber(old);
    hash_party(fresh);
    return fresh;
  }
  template <class T>
  slice<T> append(std::vector<T>& pool, const std::vector<T>& items) {
    const auto from = static_cast<std::uint32_t>(pool.size());
    pool.insert(pool.end(), items.begin(), items.end());
    return {from, number(static_cast<std::uint32_t>(items.size()))};
  }
  template <class Id>
  slice<Id> pack_ids(std::vector<Id>& pool, const std::vector<Id>& old, const order& numbers) {
    const auto made = pack_list(pool, old, [&](Id one) { return numbers(one); });
    for (std::uint32_t place = 0; place < made.count; ++place) hash_.add(pool[made.from + place].index());
    return made;
  }
  slice<actor_id> pack_actors(const std::vector<actor_id>& old) {
    const auto made = pack_list(made_->actors, old, [this](actor_id one) { return renumber(one); });
    for (const actor_id one : made_->list(made)) hash_party(one);
    return made;
  }
  slice<party_id> pack_parties(const std::vector<party_id>& old) {
    const auto made = pack_list(made_->parties, old, [this](party_id one) { return renumber(one); });
    for (const party_id one : made_->list(made)) hash_party(one);
    return made;
  }
  slice<text_slice> pack_texts(const std::vector<std::string>& texts) {
    std::vector<text_slice> packed;
    packed.reserve(texts.size());
    for (const auto& text : texts) packed.push_back(pack(text));
    return append(made_->texts, packed);
  }
  slice<bound> pack_bounds(const condition& when) {
    std::vector<bound> packed;
    for (const bound& one : when) packed.push_back({measures(one.of), one.from, one.until});
    std::sort(packed.begin(), packed.end(), [](const bound& one, const bound& other) { return one.of < other.of; });
    for (const bound& one : packed) {
      hash_.add(one.of.index());
      number(one.from);
      number(one.until);
    }
    return append(made_->bounds, packed);
  }
  slice<procedure_step> pack_steps(const std::vector<procedure_step>& steps) {
    std::vector<procedure_step> packed;
    for (const auto& one : steps) {
      number(one.actor.has_value());
      packed.push_back({one.actor ? std::optional{pack(*one.actor)} : std::nullopt, number(one.what), number(one.if_missing)});
    }
    return append(made_->steps, packed);
  }
  /// Equal addresses are one provision, written as the first in the order of the graph; their content is their normal form.
  provision_id provision(const citation& where) {
    const document_id document = documents(where.document);
    const std::string normal = normal_form(where.at);
    hash_.add(document.index());
    const text_slice packed = pack(normal);
    const auto [known, fresh] =
        provisions_.try_emplace({document.index(), normal}, static_cast<std::uint32_t>(made_->provisions.size()));
    if (fresh) made_->provisions.push_back({document, keep(to_string(where.at)), packed});
    return provision_id{known->second};
  }
  attested_row pack(const attestation& from) {
    attested_row row;
    row.key = pack(from.key);
    std::vector<provision_id> basis;
    for (const citation& one : from.basis) basis.push_back(provision(one));
    row.basis = append(made_->basis, basis);
    row.attested_by = number(from.attested_by);
    row.how_widely = number(from.how_widely);
    row.force = days(from.force);
    row.note = pack(from.note);
    row.written_at = from.written_at;
    return row;
  }

 private:
  [[nodiscard]] actor_id renumber(actor_id old) const {
    return old.is_body() ? actor_id{bodies(old.body())} : actor_id{offices(old.office())};
  }
  [[nodiscard]] party_id renumber(party_id old) const {
    return old.is_actor() ? party_id{renumber(old.actor())} : party_id{communities(old.community())};
  }
  /// Appends the new ids of a list to its pool. Lists are sets in all but the order of provisions and steps.
  template <class Id, class Renumber>
  slice<Id> pack_list(std::vector<Id>& pool, const std::vector<Id>& old, Renumber renumbered) {
    std::vector<Id> fresh;
    fresh.reserve(old.size());
    for (const Id one : old) fresh.push_back(renumbered(one));
    std::sort(fresh.begin(), fresh.end());
    fresh.erase(std::unique(fresh.begin(), fresh.end()), fresh.end());
    return append(pool, fresh);
  }
  void hash_party(party_id one) {
    hash_.add(one.is_body() ? 0U : one.is_office() ? 1U : 2U);
    hash_.add(one.is_community() ? one.community().index()
              : one.is_body()    ? one.actor().body().index()
                                 : one.actor().office().index());
  }

  /// `assigned-field` stands first, as in every builder.
  static constexpr auto measure_key = [](const auto& entry) -> std::string_view {
    return entry.key == assigned_field_key ? std::string_view{} : std::string_view{entry.key};
  };
  static constexpr auto attested_key = [](const auto& entry) -> const std::string& { return entry.attested.key; };

  template <class Entry, class KeyOf>
  static order by_key(const std::vector<Entry>& entries, KeyOf key_of) {
    return order::by(entries.size(), [&](std::uint32_t one, std::uint32_t other) {
      return key_before(key_of(entries[one]), key_of(entries[other]));
    });
  }

  std::shared_ptr<storage> made_ = std::make_shared<storage>();
  std::map<std::string, text_slice, std::less<>> texts_;
  std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> provisions_;
  content_hash hash_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
