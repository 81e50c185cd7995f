// SPDX-License-Identifier: BSL-1.0
// A regulation as JSON for the oracle.
#include "oracle/regulation_json.hpp"

#include <optional>
#include <string>
#include <vector>

namespace quyche_tests {

const std::string& key_of(const regulation_tables& tables, actor_id who) {
  return who.is_body() ? tables.bodies[who.body().index()].attested.key : tables.offices[who.office().index()].attested.key;
}

const std::string& key_of(const regulation_tables& tables, party_id who) {
  return who.is_actor() ? key_of(tables, who.actor()) : tables.communities[who.community().index()].attested.key;
}

namespace {

using nlohmann::json;

void put_period(json& into, period force) {
  into["from"] = force.has_start() ? json(force.from().day_number()) : json();
  into["until"] = force.has_end() ? json(force.until().day_number()) : json();
}

json ends(period term) {
  json made = json::array();
  made.push_back(term.has_start() ? json(term.from().day_number()) : json());
  made.push_back(term.has_end() ? json(term.until().day_number()) : json());
  return made;
}

class writer {
 public:
  explicit writer(const regulation_tables& tables) : tables_{tables} {}

  [[nodiscard]] json whole() const {
    json made = {{"bodies", json::array()},   {"communities", json::array()}, {"documents", json::array()},
                 {"measures", json::array()}, {"matters", json::array()},     {"offices", json::array()},
                 {"records", json::array()}};
    for (const document_entry& one : tables_.documents) made["documents"].push_back(written(one));
    for (const measure_entry& one : tables_.measures) made["measures"].push_back(one.key);
    for (const community_entry& one : tables_.communities) made["communities"].push_back(one.attested.key);
    for (const body_entry& one : tables_.bodies) made["bodies"].push_back(written(one));
    for (const office_entry& one : tables_.offices) made["offices"].push_back(written(one));
    for (const matter_entry& one : tables_.matters) made["matters"].push_back(one.attested.key);
    for (const record_entry& one : tables_.records) made["records"].push_back(written(one));
    return made;
  }

 private:
  [[nodiscard]] const std::string& key(body_id one) const { return tables_.bodies[one.index()].attested.key; }
  [[nodiscard]] const std::string& key(office_id one) const { return tables_.offices[one.index()].attested.key; }
  [[nodiscard]] const std::string& key(matter_id one) const { return tables_.matters[one.index()].attested.key; }
  [[nodiscard]] const std::string& key(actor_id one) const { return key_of(tables_, one); }
  [[nodiscard]] const std::string& key(party_id one) const { return key_of(tables_, one); }
  template <class Id>
  [[nodiscard]] json keys(const std::vector<Id>& of) const {
    json made = json::array();
    for (const Id one : of) made.push_back(key(one));
    return made;
  }
  template <class Id>
  [[nodiscard]] json key_or_null(const std::optional<Id>& one) const {
    return one ? json(key(*one)) : json();
  }

  static json written(const document_entry& one) {
    json made = {{"key", one.key}, {"rank", word_of(one.rank)}};
    made["signed_on"] = one.signed_on ? json(one.signed_on->day_number()) : json();
    put_period(made, one.in_force);
    return made;
  }
  [[nodiscard]] json written(const body_entry& one) const {
    json made = {{"key", one.attested.key}, {"within", key_or_null(one.within)}, {"classes", keys(one.classes)}};
    put_period(made, one.attested.force);
    return made;
  }
  [[nodiscard]] json written(const office_entry& one) const {
    json made = {{"key", one.attested.key},
                 {"of", key_or_null(one.of)},
                 {"also", keys(one.also)},
                 {"all_of", keys(one.all_of)},
                 {"any_of", keys(one.any_of)}};
    put_period(made, one.attested.force);
    return made;
  }
  [[nodiscard]] json written(const citation& one) const {
    json steps = json::array();
    for (const address_step& step : one.at.steps())
      steps.push_back(std::to_string(static_cast<int>(step.kind)) + " " + step.label);
    return json::array({tables_.documents[one.document.index()].key, steps});
  }
  [[nodiscard]] json written(const condition& when) const {
    json made = json::array();
    for (const bound& one : when)
      made.push_back({{"measure", tables_.measures[one.of.index()].key},
                      {"from", one.from == bound::open_start ? json() : json(one.from)},
                      {"until", one.until == bound::open_end ? json() : json(one.until)}});
    return made;
  }
  static json written(act_set acts) {
    json made = json::array();
    for (std::size_t place = 0; place < act_count; ++place)
      if (acts.contains(static_cast<act>(place))) made.push_back(traits_of(static_cast<act>(place)).id);
    return made;
  }
  [[nodiscard]] json written(const record_entry& one) const {
    json made = {{"kind", word_of(one.kind)},
                 {"key", one.attested.key},
                 {"basis", json::array()},
                 {"holders", keys(one.holders)},
                 {"acts", written(one.acts)},
                 {"matters", keys(one.matters)},
                 {"parties", keys(one.parties)},
                 {"when", written(one.when)},
                 {"made_up", written(one.made_up)},
                 {"devolved_by", keys(one.devolved_by)},
                 {"kept", one.kept},
                 {"by_competence", one.by_competence},
                 {"exclusive", one.exclusive},
                 {"may_pass_on", one.may_pass_on},
                 {"oral", one.oral},
                 {"grantor_term", ends(one.grantor_term)},
                 {"grantee_term", ends(one.grantee_term)},
                 {"targets", json::array()},
                 {"omitted", json::array()}};
    put_period(made, one.attested.force);
    for (const citation& cited : one.attested.basis) made["basis"].push_back(written(cited));
    for (const std::uint32_t target : one.targets) made["targets"].push_back(tables_.records[target].attested.key);
    for (const citation& cited : one.omitted) made["omitted"].push_back(written(cited));
    return made;
  }

  const regulation_tables& tables_;
};

}  // namespace

nlohmann::json regulation_json(const regulation_tables& tables) {
  return writer{tables}.whole();
}

}  // namespace quyche_tests
