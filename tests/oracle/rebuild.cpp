// SPDX-License-Identifier: BSL-1.0
// A regulation made again from its tables.
#include "oracle/rebuild.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "support/random_regulation.hpp"

namespace quyche_tests {
namespace {

class rebuilder {
 public:
  rebuilder(const regulation_tables& tables, const std::set<std::uint32_t>& without)
      : tables_{tables}, without_{without}, builder_{tables.unit} {}

  result<regulation> make() {
    for (const auto& one : tables_.documents) builder_.document(one);
    for (std::size_t place = 1; place < tables_.measures.size(); ++place) builder_.measure(tables_.measures[place]);
    for (const auto& one : tables_.document_types) builder_.document_type(one);
    for (const auto& one : tables_.communities) builder_.community(one);
    for (const auto& one : tables_.bodies) builder_.body(one);
    for (const auto& one : tables_.offices) builder_.office(one);
    for (const auto& one : tables_.matters) builder_.matter(one);
    for (std::uint32_t place = 0; place < tables_.records.size(); ++place)
      if (!without_.contains(place)) add(place);
    return std::move(builder_).finish();
  }

 private:
  void add(std::uint32_t place) {
    const record_entry& one = tables_.records[place];
    switch (one.kind) {
      case record_kind::power:
        return add_power(place, one);
      case record_kind::duty:
        norms_.emplace(place, builder_.duty({one.attested, one.holders, one.acts, one.matters, one.parties, one.when, one.report}));
        return;
      case record_kind::delegation:
        return add_delegation(place, one);
      case record_kind::reservation:
        norms_.emplace(place, builder_.reservation({one.attested, one.holders, one.acts, one.matters, one.parties, one.when}));
        return;
      case record_kind::prohibition:
        norms_.emplace(place, builder_.prohibition({one.attested, one.holders, one.acts, one.matters, one.parties, one.when}));
        return;
      case record_kind::exception:
        if (const auto targets = still_there(norms_, one.targets); !targets.empty())
          builder_.exception({one.attested, targets, one.acts, one.matters, one.when});
        return;
      case record_kind::revocation:
        if (const auto targets = still_there(delegations_, one.targets); !targets.empty())
          builder_.revocation({one.attested, targets});
        return;
      case record_kind::omission:
        builder_.omission({one.attested, one.omitted, one.text});
        return;
      case record_kind::unsettled:
        builder_.unsettled({one.attested, one.holders, one.acts, one.matters, one.text});
        return;
      case record_kind::locality_choice:
        builder_.locality_choice({one.attested, one.holders, one.acts, one.matters, one.text});
        return;
      default:
        builder_.responsibility({one.attested, {body_id{0}}, {matter_id{0}}});
        return;
    }
  }
  void add_power(std::uint32_t place, const record_entry& one) {
    power_form made{one.attested, one.holders, one.acts, one.matters, one.parties, one.when};
    made.devolved_by = one.devolved_by;
    made.kept = one.kept;
    made.by_competence = one.by_competence;
    made.exclusive = one.exclusive;
    made.report = one.report;
    made.made_up = one.made_up;
    norms_.emplace(place, builder_.power(std::move(made)));
  }
  void add_delegation(std::uint32_t place, const record_entry& one) {
    delegation_form made{one.attested, one.holders.front(), {}, one.acts, one.matters, one.when};
    for (const party_id grantee : one.parties) made.grantees.push_back(grantee.actor());
    made.report = one.report;
    made.may_pass_on = one.may_pass_on;
    made.made_up = one.made_up;
    made.oral = one.oral;
    const delegation_id added = builder_.delegation(std::move(made));
    delegations_.emplace(place, added);
    norms_.emplace(place, added);
  }
  template <class Id>
  static std::vector<Id> still_there(const std::map<std::uint32_t, Id>& known, const std::vector<std::uint32_t>& targets) {
    std::vector<Id> made;
    for (const std::uint32_t target : targets)
      if (const auto found = known.find(target); found != known.end()) made.push_back(found->second);
    return made;
  }

  const regulation_tables& tables_;
  const std::set<std::uint32_t>& without_;
  regulation_builder builder_;
  std::map<std::uint32_t, norm_id> norms_;
  std::map<std::uint32_t, delegation_id> delegations_;
};

class varier {
 public:
  varier(const regulation_tables& tables, std::uint32_t seed) : tables_{tables}, dice_{seed ^ 0x5EEDU} {
    for (std::uint32_t place = 0; place < tables_.bodies.size(); ++place) actors_.emplace_back(body_id{place});
    for (std::uint32_t place = 0; place < tables_.offices.size(); ++place) actors_.emplace_back(office_id{place});
  }
  regulation_tables make() {
    for (document_entry& one : tables_.documents)
      one.rank = static_cast<document_rank>(dice_.roll(static_cast<std::uint32_t>(words_of<document_rank>().size())));
    for (record_entry& one : tables_.records) vary(one);
    return std::move(tables_);
  }

 private:
  void vary(record_entry& one) {
    for (citation& cited : one.attested.basis) vary(cited);
    for (citation& cited : one.omitted) vary(cited);
    const actor_id more = dice_.pick(actors_);
    if (!dice_.one_in(3) || !named(one)) return;
    auto& holders = one.holders;
    if (one.kind == record_kind::delegation) {
      if (more != holders.front() && !contains(one.parties, party_id{more})) one.parties.emplace_back(more);
    } else if (!contains(holders, more) && !contains(one.devolved_by, more)) {
      holders.push_back(more);
    }
  }
  static bool named(const record_entry& one) {
    return one.kind == record_kind::power || one.kind == record_kind::duty || one.kind == record_kind::delegation ||
           one.kind == record_kind::reservation || (one.kind == record_kind::prohibition && !one.holders.empty());
  }
  template <class T>
  static bool contains(const std::vector<T>& in, const T& one) {
    return std::find(in.begin(), in.end(), one) != in.end();
  }
  void vary(citation& cited) {
    if (cited.at.empty() || !dice_.one_in(2)) return;
    cited.at = *parse_address("Điều " + std::to_string(1 + dice_.roll(3)) +
                              (dice_.one_in(2) ? " khoản " + std::to_string(1 + dice_.roll(2)) : std::string{}));
  }

  regulation_tables tables_;
  dice dice_;
  std::vector<actor_id> actors_;
};

}  // namespace

result<regulation> rebuild(const regulation_tables& tables, const std::set<std::uint32_t>& without) {
  return rebuilder{tables, without}.make();
}

result<regulation> varied(const regulation_tables& tables, std::uint32_t seed) {
  return rebuild(varier{tables, seed}.make(), {});
}

}  // namespace quyche_tests
