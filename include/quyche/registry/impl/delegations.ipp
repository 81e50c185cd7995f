// SPDX-License-Identifier: BSL-1.0
// Definitions of delegations.hpp: thaw, add, freeze.
#include <algorithm>

#include <quyche/graph/freeze.hpp>
#include <quyche/graph/thaw.hpp>
#include <quyche/model/detail/limit_values.hpp>
#include <quyche/registry/delegations.hpp>
#include <quyche/registry/detail/graph_names.hpp>
#include <quyche/registry/detail/office_links.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// Reads limits as the measures of a graph count.
class limit_maker {
 public:
  limit_maker(const graph& in, std::vector<diagnostic>& found) : in_{in}, names_{in, found}, counter_{found} {}

  condition of(const std::vector<limit_row>& rows) {
    condition made;
    for (const limit_row& one : rows)
      if (const auto measure = names_.measure(one.measure, one.written_at)) made.push_back(of(one, *measure));
    return made;
  }

 private:
  bound of(const limit_row& one, measure_id which) {
    const counting_measure measure = counting(in_.measure(which));
    bound made{which};
    const auto count = [&](const std::optional<limit_value>& written) {
      return written ? counter_.count(*written, measure, one.written_at) : std::nullopt;
    };
    const auto begin = [&](std::int64_t number) { made.from = (std::max)(made.from, number); };
    const auto end = [&](std::int64_t number) { made.until = (std::min)(made.until, number); };
    if (const auto number = count(one.from)) begin(*number);
    if (const auto number = count(one.above)) begin(*number + 1);
    if (const auto number = count(one.up_to)) end(*number + 1);
    if (const auto number = count(one.below)) end(*number);
    if (const auto number = count(one.exactly)) begin(*number), end(*number + 1);
    return made;
  }

  static counting_measure counting(const measure_view& measure) {
    counting_measure made{measure.key(), measure.kind(), measure.unit(), {}};
    for (std::size_t place = 0; place < measure.levels().size(); ++place) made.levels.push_back(measure.levels()[place]);
    return made;
  }

  const graph& in_;
  graph_names names_;
  value_counter counter_;
};

class local_delegations {
 public:
  local_delegations(const graph& shared, const registry& in, unit_id unit, std::optional<person_id> asker)
      : shared_{shared}, in_{in}, unit_{unit}, asker_{asker}, names_{shared, found_}, limits_{shared, found_} {}

  result<graph> make() {
    std::vector<const local_delegation_row*> rows;
    for (const local_delegation_row& one : in_.tables().delegations)
      if (one.unit == unit_ && !is_for_another(one)) rows.push_back(&one);
    if (rows.empty()) return shared_;
    regulation_builder builder = thaw(shared_);
    std::vector<document_id> documents;
    for (const document_entry& one : in_.tables().documents) documents.push_back(builder.document(local(one)));
    for (const local_delegation_row* one : rows) add(*one, documents, builder);
    if (!found_.empty()) return result<graph>::failure(std::move(found_));
    auto made = std::move(builder).finish();
    if (!made) return result<graph>::failure(made.diagnostics());
    return freeze(made.value());
  }

 private:
  static document_entry local(document_entry one) {
    one.rank = document_rank::local;
    return one;
  }
  /// Is it given to somebody else in an office that the asker holds at the same time?
  [[nodiscard]] bool is_for_another(const local_delegation_row& one) const {
    const auto grantee = shared_.find_office(one.grantee);
    if (!asker_ || !one.grantee_person || *one.grantee_person == *asker_ || !grantee) return false;
    const auto others = known_term(one, *one.grantee_person, one.grantee);
    const auto tenures = in_.tenures_of(*asker_);
    return std::any_of(tenures.begin(), tenures.end(), [&](tenure_id each) {
      const tenure_row& row = in_.tenure(each);
      const auto office = shared_.find_office(row.office);
      return row.unit == unit_ && office && offices_held(shared_, *office).contains(*grantee) && others &&
             !row.held.intersect(*others).empty();
    });
  }
  void add(const local_delegation_row& one, const std::vector<document_id>& documents, regulation_builder& builder) {
    const auto grantor = names_.actor(one.grantor, one.written_at);
    const auto grantee = names_.actor(one.grantee, one.written_at);
    std::vector<matter_id> matters;
    for (const std::string& key : one.matters)
      if (const auto known = names_.matter(key, one.written_at)) matters.push_back(*known);
    condition limit = limits_.of(one.limit);
    std::optional<report_back> report;
    if (!one.report_to.empty())
      if (const auto to = names_.party(one.report_to, one.written_at)) report = report_back{*to, one.report_by};
    if (!grantor || !grantee || matters.size() < one.matters.size()) return;
    attestation attested;
    attested.key = one.key;
    for (const citation& cited : one.basis) attested.basis.push_back({documents[cited.document.index()], cited.at});
    attested.force = one.force;
    attested.written_at = one.written_at;
    delegation_form form{std::move(attested), *grantor, {*grantee}, one.acts, std::move(matters), std::move(limit), report};
    form.may_pass_on = one.may_pass_on;
    form.oral = one.oral;
    form.grantor_term = term(one, one.grantor_person, one.grantor);
    form.grantee_term = term(one, one.grantee_person, one.grantee);
    builder.delegation(std::move(form));
  }
  /// The office of the first tenure there through which the person holds that one (rule R9); empty if there is none.
  [[nodiscard]] std::string through(person_id who, const std::string& office) const {
    const auto wanted_office = shared_.find_office(office);
    for (const tenure_id each : in_.tenures_of(who)) {
      const tenure_row& row = in_.tenure(each);
      const auto held = shared_.find_office(row.office);
      if (row.unit == unit_ && wanted_office && held && offices_held(shared_, *held).contains(*wanted_office))
        return row.office;
    }
    return {};
  }
  /// Nothing: the person never held that office there.
  [[nodiscard]] std::optional<period> known_term(const local_delegation_row& one, person_id who,
                                                 const std::string& office) const {
    const document_entry& governing = in_.tables().documents[one.basis.front().document.index()];
    const date given = one.force.intersect(governing.in_force).from();
    auto held = term_of(in_, who, office, unit_, given);
    if (!held) held = term_of(in_, who, through(who, office), unit_, given);
    if (!held) return std::nullopt;
    const period alive = in_.tenure(*held).held.intersect(in_.unit(unit_).life);
    return alive.empty() ? in_.tenure(*held).held : alive;  // outside the life of the unit there is nobody to ask
  }
  [[nodiscard]] period term(const local_delegation_row& one, std::optional<person_id> who, const std::string& office) {
    if (!who) return {};
    if (const auto known = known_term(one, *who, office)) return *known;
    found_.push_back({diagnostic_code::never_in_office,
                      one.written_at,
                      {in_.person(*who).name, office, in_.unit(unit_).key},
                      {},
                      in_.person(*who).written_at});
    return {};
  }

  const graph& shared_;
  const registry& in_;
  unit_id unit_;
  std::optional<person_id> asker_;
  std::vector<diagnostic> found_;
  graph_names names_;
  limit_maker limits_;
};

}  // namespace detail

QUYCHE_INLINE result<graph> with_local_delegations(const graph& shared, const registry& in, unit_id unit,
                                                   std::optional<person_id> asker) {
  return detail::local_delegations{shared, in, unit, asker}.make();
}

QUYCHE_INLINE std::optional<tenure_id> term_of(const registry& in, person_id who, std::string_view office, unit_id unit,
                                               date given) {
  std::optional<tenure_id> running;
  std::optional<tenure_id> later;
  std::optional<tenure_id> last;
  for (const tenure_id one : in.tenures_of(who)) {  // by first day
    const tenure_row& row = in.tenure(one);
    if (row.unit != unit || row.office != office) continue;
    if (!running && row.held.contains(given)) running = one;
    if (!later && given < row.held.from()) later = one;
    if (!last || in.tenure(*last).held.until() < row.held.until()) last = one;
  }
  return running ? running : later ? later : last;
}

}  // namespace quyche::inline QUYCHE_ABI
