// SPDX-License-Identifier: BSL-1.0
// Definitions of resolve.hpp: the tables of docs/registry.md, names first, then the rows that refer to them.
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <quyche/model/detail/file_tables.hpp>
#include <quyche/model/detail/limit_values.hpp>
#include <quyche/model/detail/shared_keys.hpp>
#include <quyche/registry/resolve.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class registry_reader {
 public:
  explicit registry_reader(const std::vector<document>& files) : files_{files} {}

  result<registry> run() {
    each("document", [this](table_reader& table) { read_local_document(table); });
    declare("unit", thing::unit, units_);
    declare("person", thing::person, persons_);
    each("unit", [this](table_reader& table) { read_unit(table); });
    each("person", [this](table_reader& table) { read_person(table); });
    each("tenure", [this](table_reader& table) { read_tenure(table); });
    each("substitution", [this](table_reader& table) { read_substitution(table); });
    each("assignment", [this](table_reader& table) { read_assignment(table); });
    each("delegation", [this](table_reader& table) { read_delegation(table); });
    each("exception", [this](table_reader& table) { read_exception(table); });
    check_top_level(files_, file_kind::registry, found_);
    return make_registry(std::move(made_), std::move(found_));
  }

 private:
  template <class Read>
  void each(std::string_view name, Read read) {
    each_table(files_, file_kind::registry, name, found_, [&](table_reader& table, const document&) { read(table); });
  }
  void declare(std::string_view name, thing kind, name_space& into) const {
    each_id(files_, file_kind::registry, name, [&](const std::string& key, std::uint32_t index, place where) {
      into.try_emplace(key, declared{kind, index, where});
    });
  }

  // --- names ---------------------------------------------------------------------------------------------------------

  template <class Id>
  static std::optional<Id> find(table_reader& table, std::string_view key, const name_space& among, thing kind) {
    const auto taken = table.placed(key);
    if (!taken) return std::nullopt;
    const auto known = among.find(taken->text);
    if (known != among.end()) return Id{known->second.index};
    table.fail(diagnostic_code::unknown_name, taken->where, {taken->text, thing_word(kind)},
               nearest_word(taken->text, names_in(among)));
    return std::nullopt;
  }
  std::optional<unit_id> unit(table_reader& table, std::string_view key = "unit") const {
    return find<unit_id>(table, key, units_, thing::unit);
  }
  std::optional<person_id> person(table_reader& table, std::string_view key = "person") const {
    return find<person_id>(table, key, persons_, thing::person);
  }

  // --- limits, whose measures are not known here -----------------------------------------------------------------------

  static std::optional<limit_value> limit_row::*end_of(const range_end& end) {
    if (end.start) return end.step == 0 ? &limit_row::from : &limit_row::above;
    return end.step == 0 ? &limit_row::below : &limit_row::up_to;
  }
  static std::vector<limit_row> limits(table_reader& table) {
    std::vector<limit_row> made;
    table.ranges("limit", [&](table_reader& all, const member& one) {
      limit_row row{one.key, {}, {}, {}, {}, {}, one.where};
      if (one.held.table() == nullptr) {
        if (const auto written = all.exact_value(one)) row.exactly = written->written;
      } else {
        all.range(one, [&](table_reader& range) {
          for (const range_end& end : range_ends)
            if (const auto written = range.edge(end.key)) row.*end_of(end) = written->written;
        });
      }
      made.push_back(std::move(row));
    });
    return made;
  }

  // --- the tables ----------------------------------------------------------------------------------------------------

  void read_local_document(table_reader& table) {
    document_entry made;
    made.key = read_id(table, "id");
    made.number = table.text("number");
    read_document(table, made);
    made.in_force = read_period(table, "in_force");
    documents_.try_emplace(made.key, declared{thing::document, static_cast<std::uint32_t>(made_.documents.size()), {}});
    made_.documents.push_back(std::move(made));
  }
  void read_unit(table_reader& table) {
    unit_row made;
    made.key = read_id(table, "id");
    made.name = table.wording<wording>("name");
    made.kind = read_id(table, "kind");
    made.under = unit(table, "under");
    made.life = read_period(table, "period");
    made.written_at = table.where();
    made_.units.push_back(std::move(made));
  }
  void read_person(table_reader& table) {
    person_row made;
    made.key = read_id(table, "id");
    made.name = table.text("name");
    made.aliases = read_texts(table, "alias");
    made.written_at = table.where();
    made_.persons.push_back(std::move(made));
  }
  void read_tenure(table_reader& table) {
    const auto who = person(table);
    std::string office = read_id(table, "office");
    const auto where = unit(table);
    const period held = read_period(table, "period");
    const accession by = table.word("how", accession::unstated);
    std::string basis = table.text("basis");
    if (who && where) made_.tenures.push_back({*who, std::move(office), *where, held, by, std::move(basis), table.where()});
  }
  void read_substitution(table_reader& table) {
    const auto who = person(table);
    const auto in_place_of = person(table, "in_place_of");
    std::string office = read_id(table, "office");
    const auto where = unit(table);
    const period force = read_period(table, "period");
    const act_set scope = read_acts(table);
    auto matters = read_ids(table, "matter");
    std::string basis = table.text("basis");
    if (who && where)
      made_.substitutions.push_back(
          {*who, in_place_of, std::move(office), *where, force, scope, std::move(matters), std::move(basis), table.where()});
  }
  void read_assignment(table_reader& table) {
    const auto who = person(table);
    const auto where = unit(table);
    auto matters = read_ids(table, "matter");
    const period force = read_period(table, "period");
    std::string basis = table.text("basis");
    if (who && where) made_.assignments.push_back({*who, *where, std::move(matters), force, std::move(basis), table.where()});
  }
  void read_delegation(table_reader& table) {
    local_delegation_row made;
    made.key = read_id(table, "id");
    const auto where = unit(table);
    made.grantor = read_id(table, "from");
    made.grantor_person = person(table, "from_person");
    made.grantee = read_id(table, "to");
    made.grantee_person = person(table, "to_person");
    made.acts = read_acts(table);
    made.matters = read_ids(table, "matter");
    made.limit = limits(table);
    made.force = read_period(table, "period");
    table.table("report_back", [&](table_reader& inner) {
      made.report_to = read_id(inner, "to");
      made.report_by = inner.word("by", deadline::unstated);
    });
    made.may_pass_on = table.flag("may_pass_on");
    made.oral = table.flag("oral");
    made.basis = read_citations(table, "basis", documents_, std::nullopt);
    made.written_at = table.where();
    if (!where) return;
    made.unit = *where;
    made_.delegations.push_back(std::move(made));
  }
  void read_exception(table_reader& table) {
    const auto who = person(table);
    const auto where = unit(table);
    std::string body = read_id(table, "body");
    const period force = read_period(table, "period");
    std::string reason = table.text("reason");
    std::string basis = table.text("basis");
    if (who && where)
      made_.exceptions.push_back({*who, *where, std::move(body), force, std::move(reason), std::move(basis), table.where()});
  }

  const std::vector<document>& files_;
  std::vector<diagnostic> found_;
  name_space documents_;
  name_space units_;
  name_space persons_;
  registry_tables made_;
};

}  // namespace detail

QUYCHE_INLINE result<registry> resolve_registry(const std::vector<document>& files) {
  return detail::registry_reader{files}.run();
}

}  // namespace quyche::inline QUYCHE_ABI
