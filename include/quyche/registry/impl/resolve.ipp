// SPDX-License-Identifier: BSL-1.0
// Definitions of resolve.hpp: the tables of docs/registry.md, names first, then the rows that refer to them.
#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include <quyche/document/address.hpp>
#include <quyche/model/detail/key.hpp>
#include <quyche/model/detail/table_reader.hpp>
#include <quyche/registry/resolve.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class registry_reader {
 public:
  explicit registry_reader(const std::vector<document>& files) : files_{files} {}

  result<registry> run() {
    each("document", [this](table_reader& table) { read_document(table); });
    declare("unit", units_);
    declare("person", persons_);
    each("unit", [this](table_reader& table) { read_unit(table); });
    each("person", [this](table_reader& table) { read_person(table); });
    each("tenure", [this](table_reader& table) { read_tenure(table); });
    each("substitution", [this](table_reader& table) { read_substitution(table); });
    each("assignment", [this](table_reader& table) { read_assignment(table); });
    each("delegation", [this](table_reader& table) { read_delegation(table); });
    each("exception", [this](table_reader& table) { read_exception(table); });
    check_top_level();
    return make_registry(std::move(made_), std::move(found_));
  }

 private:
  using declared = std::map<std::string, std::uint32_t, std::less<>>;

  // --- the file ------------------------------------------------------------------------------------------------------

  template <class Read>
  void each(std::string_view name, Read read) {
    for (const document& file : files_) {
      const value* held = file.root.find(name);
      if (held == nullptr) continue;
      const auto one = [&](const value& item) {
        table_reader table{item, std::string{name}, found_};
        if (item.table() == nullptr) return table.mistyped(name, item, "table");
        read(table);
        table.finish();
      };
      if (held->list() == nullptr) {
        one(*held);
      } else {
        for (const value& item : *held->list()) one(item);
      }
    }
  }
  /// The ids of a table in the order in which `each` reads it.
  void declare(std::string_view name, declared& into) const {
    std::uint32_t count = 0;
    const auto one = [&](const value& item) {
      if (item.table() == nullptr) return;
      const value* key = item.find("id");
      if (key != nullptr && key->text() != nullptr) into.try_emplace(*key->text(), count);
      ++count;
    };
    for (const document& file : files_) {
      const value* held = file.root.find(name);
      if (held == nullptr) continue;
      if (held->list() == nullptr) {
        one(*held);
      } else {
        for (const value& item : *held->list()) one(item);
      }
    }
  }
  void check_top_level() {
    for (const document& file : files_) {
      table_reader top{file.root, "file", found_};
      const value* format = top.required("format");
      if (format != nullptr && (format->integer() == nullptr || *format->integer() != 1)) {
        const std::string shown = format->integer() != nullptr ? std::to_string(*format->integer())
                                  : format->text() != nullptr  ? '"' + *format->text() + '"'
                                                               : "?";
        top.fail(diagnostic_code::unknown_format, format->where, {shown, "1"});
      }
      for (const std::string_view key :
           {"document", "unit", "person", "tenure", "substitution", "assignment", "delegation", "exception"})
        static_cast<void>(top.optional(key));
      top.finish();
    }
  }

  // --- names ---------------------------------------------------------------------------------------------------------

  static std::string id(table_reader& table, std::string_view key = "id", bool needed = true) {
    const auto taken = table.placed(key, needed);
    if (!taken) return {};
    checked_id(table, *taken);
    return taken->text;
  }
  static void checked_id(table_reader& table, const placed_text& taken) {
    if (!is_id(taken.text)) table.fail(diagnostic_code::malformed_id, taken.where, {taken.text});
  }
  /// The ids of a graph, which is not known here.
  static std::vector<std::string> ids(table_reader& table, std::string_view key, bool needed) {
    std::vector<std::string> made;
    for (const placed_text& one : table.texts(key, needed)) {
      checked_id(table, one);
      made.push_back(one.text);
    }
    return made;
  }
  template <class Id>
  std::optional<Id> find(table_reader& table, std::string_view key, bool needed, const declared& among,
                         std::string_view thing) const {
    const auto taken = table.placed(key, needed);
    if (!taken) return std::nullopt;
    const auto known = among.find(taken->text);
    if (known != among.end()) return Id{known->second};
    std::vector<std::string_view> names;
    for (const auto& [name, place] : among) names.push_back(name);
    table.fail(diagnostic_code::unknown_name, taken->where, {taken->text, std::string{thing}},
               nearest_word(taken->text, names));
    return std::nullopt;
  }
  std::optional<unit_id> unit(table_reader& table, std::string_view key = "unit", bool needed = true) const {
    return find<unit_id>(table, key, needed, units_, "unit");
  }
  std::optional<person_id> person(table_reader& table, std::string_view key = "person", bool needed = true) const {
    return find<person_id>(table, key, needed, persons_, "person");
  }

  // --- what rows share -----------------------------------------------------------------------------------------------

  static period span(table_reader& table, std::string_view key) {
    period made;
    table.table(key, false, [&](table_reader& inner) {
      const auto from = inner.day("from");
      const auto until = inner.day("until");
      made = period::through(from.value_or(period::open_start), until.value_or(period::open_end));
    });
    return made;
  }
  static act_set acts(table_reader& table, bool needed) {
    act_set made;
    for (const placed_text& name : table.texts("act", needed)) {
      const auto known = find_act(name.text);
      if (known) {
        made.insert(*known);
        continue;
      }
      std::vector<std::string_view> words;
      for (std::size_t place = 0; place < act_count; ++place) words.push_back(traits_of(static_cast<act>(place)).id);
      table.unknown_word("act", name, words);
    }
    return made;
  }
  /// `quyet-dinh: Điều 1`, in a document of the registry.
  std::vector<citation> citations(table_reader& table) const {
    std::vector<citation> made;
    for (const placed_text& one : table.texts("basis", true)) {
      const auto colon = one.text.find(':');
      const std::string key = one.text.substr(0, colon);
      const std::string where = colon == std::string::npos ? std::string{} : one.text.substr(colon + 1);
      const auto at = parse_address(where);
      if (!at) table.fail(diagnostic_code::malformed_address, one.where, {where});
      const auto known = documents_.find(key);
      if (known == documents_.end()) {
        std::vector<std::string_view> names;
        for (const auto& [name, place] : documents_) names.push_back(name);
        table.fail(diagnostic_code::unknown_document, one.where, {key}, nearest_word(key, names));
      } else if (at) {
        made.push_back({document_id{known->second}, *at});
      }
    }
    return made;
  }
  static std::optional<limit_value> value_of(table_reader& table, std::string_view key, const value& held) {
    if (held.text() != nullptr) return limit_value{*held.text()};
    if (held.integer() != nullptr) return limit_value{*held.integer()};
    if (held.boolean() != nullptr) return limit_value{*held.boolean()};
    table.mistyped(key, held, "text, integer, boolean");
    return std::nullopt;
  }
  static std::vector<limit_row> limits(table_reader& table) {
    std::vector<limit_row> made;
    table.table("limit", false, [&](table_reader& all) {
      for (const member& one : all.members()) {
        limit_row row{one.key, {}, {}, {}, {}, {}, one.where};
        static_cast<void>(all.optional(one.key));
        if (one.held.table() == nullptr) {
          row.exactly = value_of(all, one.key, one.held);
        } else {
          all.table(one.key, false, [&](table_reader& range) {
            for (const auto& [key, end] : {std::pair{"from", &row.from}, std::pair{"above", &row.above},
                                           std::pair{"up_to", &row.up_to}, std::pair{"below", &row.below}})
              if (const value* edge = range.optional(key)) *end = value_of(range, key, *edge);
          });
        }
        made.push_back(std::move(row));
      }
    });
    return made;
  }

  // --- the tables ----------------------------------------------------------------------------------------------------

  void read_document(table_reader& table) {
    document_entry made;
    made.key = id(table);
    made.number = table.text("number");
    made.issuer = table.text("issuer");
    made.signed_on = table.day("signed");
    made.title = table.wording<wording>("title", true);
    made.short_title = table.wording<wording>("short");
    made.in_force = span(table, "in_force");
    made.written_at = table.where();
    documents_.try_emplace(made.key, static_cast<std::uint32_t>(made_.documents.size()));
    made_.documents.push_back(std::move(made));
  }
  void read_unit(table_reader& table) {
    unit_row made;
    made.key = id(table);
    made.name = table.wording<wording>("name", true);
    made.kind = id(table, "kind");
    made.under = unit(table, "under", false);
    made.life = span(table, "period");
    made.written_at = table.where();
    made_.units.push_back(std::move(made));
  }
  void read_person(table_reader& table) {
    person_row made;
    made.key = id(table);
    made.name = table.text("name", true);
    for (const placed_text& one : table.texts("alias")) made.aliases.push_back(one.text);
    made.written_at = table.where();
    made_.persons.push_back(std::move(made));
  }
  void read_tenure(table_reader& table) {
    const auto who = person(table);
    std::string office = id(table, "office");
    const auto where = unit(table);
    const period held = span(table, "period");
    const accession by = table.word("how", accession::unstated);
    std::string basis = table.text("basis", true);
    if (who && where) made_.tenures.push_back({*who, std::move(office), *where, held, by, std::move(basis), table.where()});
  }
  void read_substitution(table_reader& table) {
    const auto who = person(table);
    const auto in_place_of = person(table, "in_place_of", false);
    std::string office = id(table, "office");
    const auto where = unit(table);
    const period force = span(table, "period");
    const act_set scope = acts(table, false);
    auto matters = ids(table, "matter", false);
    std::string basis = table.text("basis", true);
    if (who && where)
      made_.substitutions.push_back(
          {*who, in_place_of, std::move(office), *where, force, scope, std::move(matters), std::move(basis), table.where()});
  }
  void read_assignment(table_reader& table) {
    const auto who = person(table);
    const auto where = unit(table);
    auto matters = ids(table, "matter", true);
    const period force = span(table, "period");
    std::string basis = table.text("basis", true);
    if (who && where) made_.assignments.push_back({*who, *where, std::move(matters), force, std::move(basis), table.where()});
  }
  void read_delegation(table_reader& table) {
    local_delegation_row made;
    made.key = id(table);
    const auto where = unit(table);
    made.grantor = id(table, "from");
    made.grantor_person = person(table, "from_person", false);
    made.grantee = id(table, "to");
    made.grantee_person = person(table, "to_person", false);
    made.acts = acts(table, true);
    made.matters = ids(table, "matter", true);
    made.limit = limits(table);
    made.force = span(table, "period");
    table.table("report_back", false, [&](table_reader& inner) {
      made.report_to = id(inner, "to");
      made.report_by = inner.word("by", deadline::unstated);
    });
    made.may_pass_on = table.flag("may_pass_on");
    made.oral = table.flag("oral");
    made.basis = citations(table);
    made.written_at = table.where();
    if (!where) return;
    made.unit = *where;
    made_.delegations.push_back(std::move(made));
  }
  void read_exception(table_reader& table) {
    const auto who = person(table);
    const auto where = unit(table);
    std::string body = id(table, "body");
    const period force = span(table, "period");
    std::string reason = table.text("reason", true);
    std::string basis = table.text("basis", true);
    if (who && where)
      made_.exceptions.push_back({*who, *where, std::move(body), force, std::move(reason), std::move(basis), table.where()});
  }

  const std::vector<document>& files_;
  std::vector<diagnostic> found_;
  declared documents_;
  declared units_;
  declared persons_;
  registry_tables made_;
};

}  // namespace detail

QUYCHE_INLINE result<registry> resolve_registry(const std::vector<document>& files) {
  return detail::registry_reader{files}.run();
}

}  // namespace quyche::inline QUYCHE_ABI
