// SPDX-License-Identifier: BSL-1.0
// Definitions of thaw.hpp.
#include <string>
#include <utility>
#include <vector>

#include <quyche/graph/thaw.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class thawer {
 public:
  explicit thawer(const graph& in) : in_{in} {}

  regulation_tables run() {
    regulation_tables made;
    made.unit = {std::string{in_.unit_key()}, words(in_.unit_name()), in_.rows().unit_level};
    for (const document_id one : in_.documents()) made.documents.push_back(document_of(in_.document(one)));
    for (const measure_id one : in_.measures()) made.measures.push_back(measure_of(in_.measure(one)));
    for (const community_id one : in_.communities()) {
      const community_view from = in_.community(one);
      made.communities.push_back({words(from.name()), texts(from.aliases()), from.kind(), attested(from)});
    }
    for (const body_id one : in_.bodies()) made.bodies.push_back(body_of(in_.body(one)));
    for (const office_id one : in_.offices()) made.offices.push_back(office_of(in_.office(one)));
    for (const matter_id one : in_.matters()) {
      const matter_view from = in_.matter(one);
      made.matters.push_back({words(from.name()), texts(from.aliases()), attested(from)});
    }
    for (const record_id one : in_.records()) made.records.push_back(record_of(in_.record(one)));
    return made;
  }

 private:
  static wording words(const wording_view& from) { return {std::string{from.vi}, std::string{from.en}}; }
  static std::vector<std::string> texts(const alias_view& from) {
    std::vector<std::string> made;
    for (std::size_t place = 0; place < from.size(); ++place) made.emplace_back(from[place]);
    return made;
  }
  template <class T>
  static std::vector<T> list(std::span<const T> from) {
    return {from.begin(), from.end()};
  }
  [[nodiscard]] citation cited(provision_id one) const {
    const provision_view from = in_.provision(one);
    return {from.document, parse_address(from.address).value_or(address{})};
  }
  [[nodiscard]] attestation attested(const attested_view& from) const {
    attestation made;
    made.key = from.key();
    for (const provision_id one : from.basis()) made.basis.push_back(cited(one));
    made.attested_by = from.attested_by();
    made.how_widely = from.how_widely();
    made.force = from.force();
    made.note = words(from.note());
    made.written_at = from.written_at();
    return made;
  }
  static document_entry document_of(const document_view& from) {
    document_entry made;
    made.key = from.key();
    made.number = from.number();
    made.issuer = from.issuer();
    made.signed_on = from.signed_on();
    made.in_force = from.in_force();
    made.from_inferred = from.from_inferred();
    made.rank = from.rank();
    made.title = words(from.title());
    made.short_title = words(from.short_title());
    made.note = words(from.note());
    made.links = {list(from.amends()), list(from.replaces()), list(from.ends()), list(from.consolidated())};
    return made;
  }
  static measure_entry measure_of(const measure_view& from) {
    return {std::string{from.key()}, words(from.name()), from.kind(), texts(from.levels()), from.unit(), {}};
  }
  [[nodiscard]] body_entry body_of(const body_view& from) const {
    body_entry made;
    made.name = words(from.name());
    made.aliases = texts(from.aliases());
    made.kind = from.kind();
    made.of_level = from.of_level();
    made.within = from.within();
    made.under = list(from.under());
    made.classes = list(from.classes());
    made.attested = attested(from);
    return made;
  }
  [[nodiscard]] office_entry office_of(const office_view& from) const {
    office_entry made;
    made.name = words(from.name());
    made.aliases = texts(from.aliases());
    made.of = from.of();
    made.also = list(from.also());
    made.all_of = list(from.all_of());
    made.any_of = list(from.any_of());
    made.seats = from.seats();
    made.attested = attested(from);
    return made;
  }
  [[nodiscard]] record_entry record_of(const record_view& from) const {
    record_entry made;
    made.kind = from.kind();
    made.attested = attested(from);
    made.holders = list(from.holders());
    made.acts = from.acts();
    made.matters = list(from.matters());
    made.parties = list(from.parties());
    made.when = list(from.when());
    made.report = from.report();
    made.text = words(from.text());
    made.target = from.target();
    for (const record_id one : from.targets()) made.targets.push_back(one.index());
    for (const provision_id one : from.omitted()) made.omitted.push_back(cited(one));
    made.made_up = list(from.made_up());
    made.grantor_term = from.grantor_term();
    made.grantee_term = from.grantee_term();
    made.devolved_by = list(from.devolved_by());
    made.kept = from.kept();
    made.by_competence = from.by_competence();
    made.exclusive = from.exclusive();
    made.may_pass_on = from.may_pass_on();
    made.oral = from.oral();
    made.direct = from.direct();
    made.responsibility = from.responsibility();
    made.answering = from.answering();
    made.scope = from.scope();
    made.regime = from.regime();
    made.right = from.right();
    made.in_writing = from.in_writing();
    made.when_needed = from.when_needed();
    made.every_months = from.every_months();
    made.at_least_per_interval = from.at_least_per_interval();
    made.quorate = from.quorate();
    made.steps = list(from.steps());
    made.seats_from = from.seats_from();
    made.seats_to = from.seats_to();
    return made;
  }

  const graph& in_;
};

}  // namespace detail

QUYCHE_INLINE regulation_builder thaw(const graph& in) {
  return regulation_builder::resume(detail::thawer{in}.run());
}

}  // namespace quyche::inline QUYCHE_ABI
