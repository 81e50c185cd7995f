// SPDX-License-Identifier: BSL-1.0
// Definitions of resolve.hpp: the tables of docs/format.md, node by node, then record by record.
#include <algorithm>
#include <map>
#include <utility>

#include <quyche/core/calendar.hpp>
#include <quyche/model/builder.hpp>
#include <quyche/model/detail/key.hpp>
#include <quyche/model/detail/table_reader.hpp>
#include <quyche/model/resolve.hpp>
#include <quyche/text/numbers.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

enum class thing : std::uint8_t { body, office, community, matter, document, measure };
inline constexpr std::string_view thing_words[] = {"body", "office", "community", "matter", "document", "measure"};

/// `01-QC/HU` gives `01-qc-hu`.
inline std::string id_from_number(std::string_view number) {
  std::string made;
  for (const char letter : fold_without_marks(number)) {
    const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    if (plain) made += letter;
    if (!plain && !made.empty() && made.back() != '-') made += '-';
  }
  if (made.ends_with('-')) made.pop_back();
  return made;
}

class resolver {
 public:
  explicit resolver(const std::vector<document>& stack) : stack_{stack} {}

  result<regulation> run() {
    read_unit();
    each("document", [this](table_reader& table, const document& file) { read_own_document(table, file); });
    each("cited_document", [this](table_reader& table, const document&) { read_document(table); });
    link_documents();
    each("measure", [this](table_reader& table, const document&) { read_measure(table); });
    // Names first, then what refers to them.
    declare("body", thing::body);
    declare("office", thing::office);
    declare("community", thing::community);
    declare("matter", thing::matter);
    each("community", [this](table_reader& table, const document& file) { read_community(table, file); });
    each("body", [this](table_reader& table, const document& file) { read_body(table, file); });
    each("office", [this](table_reader& table, const document& file) { read_office(table, file); });
    each("matter", [this](table_reader& table, const document& file) { read_matter(table, file); });
    read_records();
    check_top_level();
    std::sort(found_.begin(), found_.end(), [](const diagnostic& one, const diagnostic& other) {
      return std::tie(one.where.source, one.where.from, one.code) < std::tie(other.where.source, other.where.from, other.code);
    });
    return std::move(builder_).finish(std::move(found_));
  }

 private:
  struct declared {
    thing kind;
    std::uint32_t index;
    place where;
  };
  /// The links of a document as its table names them.
  struct linked_names {
    std::vector<placed_text> amends;
    std::vector<placed_text> replaces;
    std::vector<placed_text> ends;
    std::vector<placed_text> consolidated;
  };

  // --- the file ------------------------------------------------------------------------------------------------------

  template <class Read>
  void each(std::string_view name, Read read) {
    for (const document& file : stack_) {
      const value* held = file.root.find(name);
      if (held == nullptr) continue;
      const auto one = [&](const value& item) {
        table_reader table{item, std::string{name}, found_};
        if (item.table() == nullptr) return table.mistyped(name, item, "table");
        read(table, file);
        table.finish();
      };
      if (name == "document" || held->list() == nullptr) {
        one(*held);
      } else {
        for (const value& item : *held->list()) one(item);
      }
    }
  }

  void read_unit() {
    std::optional<place> first;
    unit_entry unit;
    for (const document& file : stack_) {
      const value* held = file.root.find("unit");
      if (held == nullptr) continue;
      table_reader table{*held, "unit", found_};
      if (held->table() == nullptr) {
        table.mistyped("unit", *held, "table");
        continue;
      }
      unit.key = id(table);
      unit.name = table.wording<wording>("name", true);
      unit.of_level = table.word("level", level::district, true);
      if (first) table.fail(diagnostic_code::unit_twice, held->where, {unit.key}, {}, *first);
      first = first.value_or(held->where);
      table.finish();
    }
    if (!first)
      found_.push_back({diagnostic_code::missing_key,
                        stack_.empty() ? place{} : place{stack_.front().text.index(), 0, 0},
                        {"unit", "file"},
                        {},
                        {}});
    builder_ = regulation_builder{std::move(unit)};
    measures_.emplace("assigned-field", declared{thing::measure, 0, {}});
    kinds_.push_back(measure_kind::flag);
    levels_.emplace_back();
    units_.emplace_back();
  }

  void check_top_level() {
    constexpr std::string_view known[] = {
        "format",    "unit",       "document",  "cited_document", "measure",         "community",   "body",
        "office",    "matter",     "power",     "duty",           "delegation",      "reservation", "prohibition",
        "exception", "revocation", "omission",  "right",          "responsibility",  "assignment",  "relationship",
        "procedure", "regime",     "principle", "unsettled",      "locality_choice", "succession",  "composition"};
    for (const document& file : stack_) {
      table_reader top{file.root, "file", found_};
      const value* format = top.required("format");
      if (format != nullptr && (format->integer() == nullptr || *format->integer() != 1)) {
        const std::string shown = format->integer() != nullptr ? std::to_string(*format->integer())
                                  : format->text() != nullptr  ? '"' + *format->text() + '"'
                                                               : "?";
        top.fail(diagnostic_code::unknown_format, format->where, {shown, "1"});
      }
      static_cast<void>(top.required("document"));
      for (const std::string_view key : known) static_cast<void>(top.optional(key));
      top.finish();
    }
  }

  // --- names ---------------------------------------------------------------------------------------------------------

  std::string id(table_reader& table, bool needed = true) {
    const auto taken = table.placed("id", needed);
    if (!taken) return {};
    if (!is_id(taken->text))
      table.fail(diagnostic_code::malformed_id, taken->where, {taken->text}, id_from_number(taken->text));
    return taken->text;
  }

  void declare(std::string_view name, thing kind) {
    std::uint32_t count = 0;
    for (const document& file : stack_) {
      const value* held = file.root.find(name);
      if (held == nullptr || held->list() == nullptr) continue;
      for (const value& item : *held->list()) {
        if (item.table() == nullptr) continue;
        const value* key = item.find("id");
        auto& space = kind == thing::matter ? matters_ : parties_;
        if (key != nullptr && key->text() != nullptr) space.try_emplace(*key->text(), declared{kind, count, key->where});
        ++count;
      }
    }
  }

  std::vector<std::string_view> names_of(std::initializer_list<thing> wanted) const {
    std::vector<std::string_view> names;
    for (const auto* space : {&parties_, &matters_, &documents_, &measures_})
      for (const auto& [key, one] : *space)
        if (std::find(wanted.begin(), wanted.end(), one.kind) != wanted.end()) names.push_back(key);
    return names;
  }
  /// The thing of a wanted kind that a text names; reports what stands in the way.
  const declared* find(table_reader& table, const placed_text& name, std::initializer_list<thing> wanted) {
    std::string kinds;
    for (const thing one : wanted)
      kinds += (kinds.empty() ? "" : ", ") + std::string{thing_words[static_cast<std::size_t>(one)]};
    const declared* other = nullptr;
    for (const auto* space : {&parties_, &matters_, &documents_, &measures_}) {
      const auto known = space->find(name.text);
      if (known == space->end()) continue;
      if (std::find(wanted.begin(), wanted.end(), known->second.kind) != wanted.end()) return &known->second;
      other = &known->second;
    }
    if (other != nullptr) {
      table.fail(diagnostic_code::wrong_kind, name.where,
                 {name.text, kinds, std::string{thing_words[static_cast<std::size_t>(other->kind)]}}, {}, other->where);
    } else {
      table.fail(diagnostic_code::unknown_name, name.where, {name.text, kinds}, nearest_word(name.text, names_of(wanted)));
    }
    return nullptr;
  }

  template <class Made, class Make>
  std::vector<Made> references(table_reader& table, std::string_view key, bool needed, std::initializer_list<thing> wanted,
                               Make make) {
    std::vector<Made> made;
    for (const placed_text& name : table.texts(key, needed))
      if (const declared* known = find(table, name, wanted)) made.push_back(make(*known));
    return made;
  }
  static actor_id as_actor(const declared& one) {
    return one.kind == thing::body ? actor_id{body_id{one.index}} : actor_id{office_id{one.index}};
  }
  static party_id as_party(const declared& one) {
    return one.kind == thing::community ? party_id{community_id{one.index}} : party_id{as_actor(one)};
  }
  std::vector<actor_id> actors(table_reader& table, std::string_view key, bool needed) {
    return references<actor_id>(table, key, needed, {thing::body, thing::office}, as_actor);
  }
  std::vector<party_id> parties(table_reader& table, std::string_view key, bool needed = false) {
    return references<party_id>(table, key, needed, {thing::body, thing::office, thing::community}, as_party);
  }
  std::vector<body_id> bodies(table_reader& table, std::string_view key, bool needed = false) {
    return references<body_id>(table, key, needed, {thing::body}, [](const declared& one) { return body_id{one.index}; });
  }
  std::vector<office_id> offices(table_reader& table, std::string_view key) {
    return references<office_id>(table, key, false, {thing::office}, [](const declared& one) { return office_id{one.index}; });
  }
  std::vector<matter_id> matters(table_reader& table, bool needed) {
    return references<matter_id>(table, "matter", needed, {thing::matter},
                                 [](const declared& one) { return matter_id{one.index}; });
  }
  /// The one thing that a key names, where several would lose all but the first.
  template <class Id>
  static std::optional<Id> only(table_reader& table, std::string_view key, const std::vector<Id>& named) {
    if (named.size() > 1) table.mistyped(key, *table.optional(key), "text");
    return named.size() == 1 ? std::optional{named.front()} : std::nullopt;
  }
  act_set acts(table_reader& table, bool needed) {
    act_set made;
    for (const placed_text& name : table.texts("act", needed)) {
      if (const auto known = find_act(name.text)) {
        made.insert(*known);
      } else {
        std::vector<std::string_view> words;
        for (std::size_t place = 0; place < act_count; ++place) words.push_back(traits_of(static_cast<act>(place)).id);
        table.unknown_word("act", name, words);
      }
    }
    return made;
  }

  // --- common keys ---------------------------------------------------------------------------------------------------

  /// `from` and `until`, both days included, as people write them.
  static period days(table_reader& table) {
    const auto from = table.day("from");
    const auto until = table.day("until");
    return period::through(from.value_or(period::open_start), until.value_or(period::open_end));
  }
  static period span(table_reader& table, std::string_view key) {
    period made;
    table.table(key, false, [&](table_reader& inner) { made = days(inner); });
    return made;
  }
  std::vector<citation> citations(table_reader& table, const document& file, std::string_view key, bool needed) {
    std::vector<citation> made;
    for (const placed_text& one : table.texts(key, needed)) {
      placed_text cited{own_documents_[file.text.index()], one.where};
      std::string where = one.text;
      if (const auto colon = one.text.find(':'); colon != std::string::npos) {
        cited.text = one.text.substr(0, colon);
        where = one.text.substr(colon + 1);
      }
      const auto at = parse_address(where);
      if (!at) table.fail(diagnostic_code::malformed_address, one.where, {where});
      const auto known = documents_.find(cited.text);
      if (known == documents_.end()) {
        table.fail(diagnostic_code::unknown_document, one.where, {cited.text},
                   nearest_word(cited.text, names_of({thing::document})));
      } else if (at) {
        made.push_back({document_id{known->second.index}, *at});
      }
    }
    return made;
  }
  attestation attested(table_reader& table, const document& file, bool id_needed, bool basis_needed = true) {
    attestation made;
    made.key = id(table, id_needed);
    made.basis = citations(table, file, "basis", basis_needed);
    made.attested_by = table.word("evidence", evidence::rule);
    made.how_widely = table.word("extent", extent::unstated);
    made.force = span(table, "period");
    made.note = table.wording<wording>("note");
    made.written_at = table.where();
    return made;
  }
  static std::vector<std::string> aliases(table_reader& table) {
    std::vector<std::string> made;
    for (const placed_text& one : table.texts("alias")) made.push_back(one.text);
    return made;
  }

  // --- nodes ---------------------------------------------------------------------------------------------------------

  void read_own_document(table_reader& table, const document& file) {
    own_documents_[file.text.index()] = read_document(table);
  }
  std::string read_document(table_reader& table) {
    document_entry made;
    made.number = table.text("number");
    made.key = id(table, made.number.empty());
    if (made.key.empty()) made.key = id_from_number(made.number);
    made.issuer = table.text("issuer");
    made.signed_on = table.day("signed");
    made.title = table.wording<wording>("title", true);
    made.short_title = table.wording<wording>("short");
    made.note = table.wording<wording>("note");
    made.rank = table.word("rank", document_rank::local, true);
    table.table("in_force", false, [&](table_reader& inner) {
      made.in_force = days(inner);
      made.from_inferred = inner.flag("inferred");
    });
    made.written_at = table.where();
    linked_names names{table.texts("amends"), table.texts("replaces"), table.texts("ends"), table.texts("consolidated")};
    const std::string key = made.key;
    const document_id added = builder_.document(std::move(made));
    linked_.emplace_back(added, std::move(names));
    documents_.try_emplace(key, declared{thing::document, added.index(), table.where()});
    return key;
  }
  /// Documents may name one another in any order.
  void link_documents() {
    const auto ids = [this](const std::vector<placed_text>& names) {
      std::vector<document_id> made;
      for (const placed_text& one : names) {
        const auto known = documents_.find(one.text);
        if (known != documents_.end()) {
          made.emplace_back(known->second.index);
        } else {
          found_.push_back({diagnostic_code::unknown_document,
                            one.where,
                            {one.text},
                            nearest_word(one.text, names_of({thing::document})),
                            {}});
        }
      }
      return made;
    };
    for (const auto& [one, names] : linked_)
      builder_.set_document_links(one, {ids(names.amends), ids(names.replaces), ids(names.ends), ids(names.consolidated)});
  }
  void read_measure(table_reader& table) {
    measure_entry made;
    made.key = id(table);
    made.name = table.wording<wording>("name", true);
    made.kind = table.word("kind", measure_kind::flag, true);
    for (const placed_text& one : table.texts("levels", made.kind == measure_kind::levels)) made.levels.push_back(one.text);
    if (const auto code = table.placed("currency", made.kind == measure_kind::money)) {
      made.unit = currency::from_code(code->text);
      if (!made.unit) table.fail(diagnostic_code::unknown_word, code->where, {code->text, "currency", "VND, USD, ..."});
    }
    made.written_at = table.where();
    kinds_.push_back(made.kind);
    levels_.push_back(made.levels);
    units_.push_back(made.unit);
    const std::string key = made.key;
    const measure_id added = builder_.measure(std::move(made));
    measures_.try_emplace(key, declared{thing::measure, added.index(), table.where()});
  }
  void read_community(table_reader& table, const document& file) {
    community_entry made;
    made.attested = attested(table, file, true);
    made.name = table.wording<wording>("name", true);
    made.aliases = aliases(table);
    made.kind = table.word("kind", community_kind::party_organisation, true);
    builder_.community(std::move(made));
  }
  void read_body(table_reader& table, const document& file) {
    body_entry made;
    made.attested = attested(table, file, true);
    made.name = table.wording<wording>("name", true);
    made.aliases = aliases(table);
    made.kind = table.word("kind", body_kind::collective);
    made.of_level = table.word("level", level::district);
    made.within = only(table, "within", bodies(table, "within"));
    made.under = bodies(table, "under");
    made.classes = bodies(table, "class");
    builder_.body(std::move(made));
  }
  void read_office(table_reader& table, const document& file) {
    office_entry made;
    made.attested = attested(table, file, true);
    made.name = table.wording<wording>("name", true);
    made.aliases = aliases(table);
    made.of = only(table, "of", bodies(table, "of"));
    made.also = offices(table, "also");
    made.all_of = offices(table, "all_of");
    made.any_of = offices(table, "any_of");
    made.seats = table.count("seats", 1, 100'000);
    builder_.office(std::move(made));
  }
  void read_matter(table_reader& table, const document& file) {
    matter_entry made;
    made.attested = attested(table, file, true, false);
    made.name = table.wording<wording>("name", true);
    made.aliases = aliases(table);
    builder_.matter(std::move(made));
  }

  // --- limits --------------------------------------------------------------------------------------------------------

  condition bounds(table_reader& table, std::string_view key) {
    condition made;
    const value* held = table.optional(key);
    if (held != nullptr && held->table() == nullptr) table.mistyped(key, *held, "table");
    if (held == nullptr || held->table() == nullptr) return made;
    for (const member& one : *held->table()) read_bound(table, one, made);
    return made;
  }
  condition limit(table_reader& table) {
    condition made = bounds(table, "limit");
    if (table.flag("assigned_field")) made.push_back({regulation_builder::assigned_field, 1, bound::open_end});
    return made;
  }
  void read_bound(table_reader& table, const member& one, condition& made) {
    const auto known = measures_.find(one.key);
    if (known == measures_.end())
      return table.fail(diagnostic_code::unknown_measure, one.where, {one.key},
                        nearest_word(one.key, names_of({thing::measure})));
    bound limit{measure_id{known->second.index}};
    if (one.held.table() != nullptr) {
      table_reader range{one.held, one.key, found_};
      for (const auto& [key, start, behind] : {std::tuple{"from", true, false}, std::tuple{"above", true, true},
                                               std::tuple{"up_to", false, true}, std::tuple{"below", false, false}})
        if (const value* edge = range.optional(key))
          if (const auto number = read_edge(range, key, *edge, limit.of))
            (start ? limit.from : limit.until) = *number + (behind ? 1 : 0);
      range.finish();
      if (range.failed()) return table.fail_quietly();
    } else if (one.held.boolean() != nullptr && kinds_[limit.of.index()] == measure_kind::flag) {
      (*one.held.boolean() ? limit.from : limit.until) = 1;
    } else if (const auto number = read_edge(table, one.key, one.held, limit.of)) {
      limit.from = *number;
      limit.until = *number + 1;
    } else {
      return;
    }
    made.push_back(limit);
  }
  /// One end of a range in the unit in which its measure counts.
  std::optional<std::int64_t> read_edge(table_reader& table, std::string_view key, const value& edge, measure_id of) {
    const measure_kind kind = kinds_[of.index()];
    if (kind == measure_kind::number && edge.integer() != nullptr) {
      constexpr std::int64_t greatest = 9'000'000'000'000'000'000;
      if (*edge.integer() >= 0 && *edge.integer() <= greatest) return *edge.integer();
      table.fail(diagnostic_code::number_out_of_range, edge.where,
                 {std::to_string(*edge.integer()), std::string{key}, "0", std::to_string(greatest)});
      return std::nullopt;
    }
    if (kind == measure_kind::money && edge.text() != nullptr) {
      const auto amount = read_money(*edge.text());
      if (amount.value && amount.value->unit == units_[of.index()]) return amount.value->units;
      if (amount.meant.empty()) {
        table.fail(diagnostic_code::malformed_amount, edge.where, {*edge.text()});
      } else {
        table.fail(diagnostic_code::unclear_number, edge.where, {*edge.text(), ways_to_write(amount)});
      }
      return std::nullopt;
    }
    if (kind == measure_kind::levels && edge.text() != nullptr) {
      const auto& levels = levels_[of.index()];
      const auto level = std::find_if(levels.begin(), levels.end(),
                                      [key = fold(*edge.text())](const std::string& one) { return fold(one) == key; });
      if (level != levels.end()) return level - levels.begin();
      table.unknown_word(key, {*edge.text(), edge.where}, {levels.begin(), levels.end()});
      return std::nullopt;
    }
    table.fail(diagnostic_code::measure_kind_mismatch, edge.where, {std::string{key}, std::string{word_of(kind)}});
    return std::nullopt;
  }
  std::optional<report_back> report(table_reader& table) {
    std::optional<report_back> made;
    table.table("report_back", false, [&](table_reader& inner) {
      const auto to = only(inner, "to", parties(inner, "to", true));
      const auto by = inner.word("by", deadline::unstated);
      if (to) made = report_back{*to, by};
    });
    return made;
  }

  // --- records -------------------------------------------------------------------------------------------------------

  /// Reads every table `name` into a form and adds it, unless something in it failed.
  template <class Read>
  void records(std::string_view name, Read read) {
    each(name, [&](table_reader& table, const document& file) {
      attestation head = attested(table, file, false);
      read(table, std::move(head));
    });
  }
  /// What an exception may name. A record that failed is known, too, so that one mistake is told once.
  void keep(const std::string& key, norm_id made) {
    if (!key.empty()) norms_.insert_or_assign(key, made);
  }
  void declare_norms() {
    for (const std::string_view name : {"power", "duty", "delegation", "reservation", "prohibition"})
      for (const document& file : stack_) {
        const value* held = file.root.find(name);
        if (held == nullptr || held->list() == nullptr) continue;
        for (const value& item : *held->list()) {
          const value* key = item.table() == nullptr ? nullptr : item.find("id");
          if (key != nullptr && key->text() != nullptr) norms_.try_emplace(*key->text());
        }
      }
  }
  [[nodiscard]] const declared* find_elsewhere(std::string_view name) const {
    for (const auto* space : {&parties_, &matters_, &documents_, &measures_})
      if (const auto known = space->find(name); known != space->end()) return &known->second;
    return nullptr;
  }
  /// The records that a key names. One that is unknown, or of a kind that is not wanted, is reported.
  std::vector<norm_id> norms(table_reader& table, std::string_view key, bool delegations_only) {
    std::vector<norm_id> made;
    for (const placed_text& name : table.texts(key, true)) {
      const auto known = norms_.find(name.text);
      const declared* other = find_elsewhere(name.text);
      if (known == norms_.end() && other != nullptr) {
        table.fail(diagnostic_code::wrong_kind, name.where,
                   {name.text, delegations_only ? "delegation" : "record",
                    std::string{thing_words[static_cast<std::size_t>(other->kind)]}},
                   {}, other->where);
      } else if (known == norms_.end()) {
        std::vector<std::string_view> names;
        for (const auto& [each, one] : norms_) names.push_back(each);
        table.fail(diagnostic_code::unknown_name, name.where, {name.text, delegations_only ? "delegation" : "record"},
                   nearest_word(name.text, names));
      } else if (!known->second) {
        table.fail_quietly();
      } else if (delegations_only && known->second->kind() != record_kind::delegation) {
        table.fail(diagnostic_code::wrong_kind, name.where,
                   {name.text, "delegation", std::string{word_of(known->second->kind())}});
      } else {
        made.push_back(*known->second);
      }
    }
    return made;
  }
  void read_strikes() {
    records("exception", [this](table_reader& table, attestation head) {
      exception_form form{std::move(head), norms(table, "to", false), acts(table, false), matters(table, false)};
      form.when = limit(table);
      if (!table.failed()) builder_.exception(std::move(form));
    });
    records("revocation", [this](table_reader& table, attestation head) {
      revocation_form form{std::move(head), {}};
      for (const norm_id one : norms(table, "of", true)) form.of.emplace_back(one.index());
      if (!table.failed()) builder_.revocation(std::move(form));
    });
    each("omission", [this](table_reader& table, const document& file) {
      attestation head = attested(table, file, false);
      auto of = citations(table, file, "of", true);
      auto reason = table.wording<wording>("reason", true);
      if (!table.failed()) builder_.omission({std::move(head), std::move(of), std::move(reason)});
    });
  }
  void read_records() {
    declare_norms();
    records("power", [this](table_reader& table, attestation head) {
      const std::string key = head.key;
      power_form form{std::move(head), actors(table, "holder", true), acts(table, true), matters(table, true)};
      form.towards = parties(table, "towards");
      form.when = limit(table);
      form.devolved_by = actors(table, "devolved_by", false);
      form.kept = table.flag("kept");
      form.by_competence = table.flag("by_competence");
      form.exclusive = table.flag("exclusive");
      form.report = report(table);
      form.made_up = bounds(table, "made_up");
      if (!table.failed()) keep(key, builder_.power(std::move(form)));
    });
    records("duty", [this](table_reader& table, attestation head) {
      const std::string key = head.key;
      duty_form form{std::move(head), actors(table, "holder", true), acts(table, true), matters(table, true)};
      form.towards = parties(table, "towards");
      form.when = limit(table);
      form.report = report(table);
      if (!table.failed()) keep(key, builder_.duty(std::move(form)));
    });
    records("delegation", [this](table_reader& table, attestation head) {
      const std::string key = head.key;
      const auto grantor = only(table, "from", actors(table, "from", true));
      auto grantees = actors(table, "to", true);
      const act_set given = acts(table, true);
      auto over = matters(table, true);
      auto limits = limit(table);
      const auto reported = report(table);
      const bool pass_on = table.flag("may_pass_on");
      auto made_up = bounds(table, "made_up");
      const bool oral = table.flag("oral");
      const period grantor_term = span(table, "grantor_term");
      const period grantee_term = span(table, "grantee_term");
      if (!table.failed() && grantor)
        keep(key,
             builder_.delegation({std::move(head), *grantor, std::move(grantees), given, std::move(over), std::move(limits),
                                  reported, pass_on, std::move(made_up), oral, grantor_term, grantee_term}));
    });
    records("reservation", [this](table_reader& table, attestation head) {
      const std::string key = head.key;
      reservation_form form{std::move(head), actors(table, "holder", true), acts(table, true), matters(table, true)};
      form.towards = parties(table, "towards");
      form.when = limit(table);
      if (!table.failed()) keep(key, builder_.reservation(std::move(form)));
    });
    records("prohibition", [this](table_reader& table, attestation head) {
      const std::string key = head.key;
      prohibition_form form{std::move(head), actors(table, "holder", false), acts(table, true), matters(table, true)};
      form.towards = parties(table, "towards");
      form.when = limit(table);
      if (!table.failed()) keep(key, builder_.prohibition(std::move(form)));
    });
    read_strikes();
    records("right", [this](table_reader& table, attestation head) {
      right_form form{std::move(head), actors(table, "holder", true), table.word("right", right_kind::vote, true)};
      form.text = table.wording<wording>("text");
      if (!table.failed()) builder_.right(std::move(form));
    });
    records("responsibility", [this](table_reader& table, attestation head) {
      responsibility_form form{std::move(head), actors(table, "holder", true), matters(table, true)};
      form.kind = table.word("kind", responsibility_kind::personal);
      form.before = parties(table, "before");
      form.answering = table.word("answering", answering_mode::unstated);
      if (!table.failed()) builder_.responsibility(std::move(form));
    });
    records("assignment", [this](table_reader& table, attestation head) {
      assignment_form form{std::move(head), actors(table, "holder", true), matters(table, true)};
      form.direct = table.flag("direct");
      if (!table.failed()) builder_.assignment(std::move(form));
    });
    records("relationship", [this](table_reader& table, attestation head) {
      relationship_form form{std::move(head), actors(table, "between", true)};
      form.with = parties(table, "with");
      form.matters = matters(table, false);
      form.scope = table.word("scope", relationship_scope::central);
      form.content = table.wording<wording>("content");
      if (!table.failed()) builder_.relationship(std::move(form));
    });
    records("procedure", [this](table_reader& table, attestation head) { read_procedure(table, std::move(head)); });
    records("regime", [this](table_reader& table, attestation head) { read_regime(table, std::move(head)); });
    records("principle", [this](table_reader& table, attestation head) {
      principle_form form{std::move(head), actors(table, "holder", true), table.wording<wording>("text", true)};
      if (!table.failed()) builder_.principle(std::move(form));
    });
    records("unsettled", [this](table_reader& table, attestation head) {
      unsettled_form form{std::move(head), actors(table, "holder", false), acts(table, false), matters(table, true),
                          table.wording<wording>("question", true)};
      if (!table.failed()) builder_.unsettled(std::move(form));
    });
    records("locality_choice", [this](table_reader& table, attestation head) {
      locality_choice_form form{std::move(head), actors(table, "holder", false), acts(table, false), matters(table, true),
                                table.wording<wording>("question", true)};
      if (!table.failed()) builder_.locality_choice(std::move(form));
    });
    records("composition", [this](table_reader& table, attestation head) { read_composition(table, std::move(head)); });
    records("succession", [this](table_reader& table, attestation head) {
      succession_form form{std::move(head), bodies(table, "ended", true), table.text("successor", true),
                           table.wording<wording>("text", true)};
      if (!table.failed()) builder_.succession(std::move(form));
    });
  }
  void read_composition(table_reader& table, attestation head) {
    const auto body = only(table, "body", bodies(table, "body", true));
    const bool by_office = table.optional("office") != nullptr;
    auto with_seat = offices(table, "office");
    auto when = bounds(table, "limit");
    std::optional<std::uint32_t> from;
    std::optional<std::uint32_t> to;
    table.table("seats", !by_office, [&](table_reader& inner) {
      from = inner.count("from", 1, 100'000);
      to = inner.count("to", 1, 100'000);
      if (inner.optional("from") == nullptr && inner.optional("to") == nullptr) static_cast<void>(inner.required("from"));
    });
    if (!table.failed() && body)
      builder_.composition({std::move(head), *body, from, to, std::move(with_seat), std::move(when)});
  }
  void read_procedure(table_reader& table, attestation head) {
    const auto over = only(table, "matter", matters(table, true));
    std::vector<procedure_step> steps;
    table.tables(
        "step",
        [&](table_reader& inner) {
          const auto actor = only(inner, "actor", actors(inner, "actor", false));
          const act_set what = acts(inner, true);
          const absence missing = inner.word("if_missing", absence::unsettled);
          for (std::size_t place = 0; place < act_count; ++place)
            if (what.contains(static_cast<act>(place))) steps.push_back({actor, static_cast<act>(place), missing});
        },
        true);
    auto text = table.wording<wording>("text");
    if (!table.failed() && over) builder_.procedure({std::move(head), *over, std::move(steps), std::move(text)});
  }
  void read_regime(table_reader& table, attestation head) {
    regime_form form{std::move(head), table.word("kind", regime_kind::meeting, true), actors(table, "holder", true)};
    form.towards = parties(table, "towards");
    form.matters = matters(table, false);
    form.every_months = table.count("every_months", 1, 1200);
    form.at_least_per_interval = table.count("at_least", 1, 1000);
    form.when_needed = table.flag("when_needed");
    form.in_writing = table.flag("in_writing");
    table.table("quorum", false, [&](table_reader& inner) {
      const auto part = inner.placed("part", true);
      const auto base = inner.word("base", count_base::unstated);
      if (!part) return;
      const auto read = read_fraction(part->text);
      if (!read) return inner.fail(diagnostic_code::malformed_fraction, part->where, {part->text});
      form.quorate = quorum{*read, base};
    });
    form.text = table.wording<wording>("text");
    if (!table.failed()) builder_.regime(std::move(form));
  }

  const std::vector<document>& stack_;
  std::vector<diagnostic> found_;
  regulation_builder builder_{{}};
  std::map<std::string, declared, std::less<>> parties_;
  std::map<std::string, declared, std::less<>> matters_;
  std::map<std::string, declared, std::less<>> documents_;
  std::vector<std::pair<document_id, linked_names>> linked_;
  std::map<std::string, declared, std::less<>> measures_;
  std::map<std::string, std::optional<norm_id>, std::less<>> norms_;
  std::map<std::uint32_t, std::string> own_documents_;
  std::vector<measure_kind> kinds_;
  std::vector<std::vector<std::string>> levels_;
  std::vector<std::optional<currency>> units_;
};

}  // namespace detail

QUYCHE_INLINE result<regulation> resolve(const std::vector<document>& stack) {
  return detail::resolver{stack}.run();
}

}  // namespace quyche::inline QUYCHE_ABI
