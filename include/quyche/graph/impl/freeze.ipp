// SPDX-License-Identifier: BSL-1.0
// Definitions of freeze.hpp: renumber by key, pack, derive.
#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <tuple>
#include <utility>

#include <quyche/core/detail/content_hash.hpp>
#include <quyche/graph/detail/id_spaces.hpp>
#include <quyche/graph/freeze.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

bool key_before(std::string_view left, std::string_view right) noexcept;

/// The places of a table in a new order, and back.
struct order {
  std::vector<std::uint32_t> old_of_new;
  std::vector<std::uint32_t> new_of_old;

  template <class Before>
  static order by(std::size_t count, Before before) {
    order made;
    made.old_of_new.resize(count);
    std::iota(made.old_of_new.begin(), made.old_of_new.end(), 0U);
    std::sort(made.old_of_new.begin(), made.old_of_new.end(), before);
    made.new_of_old.resize(count);
    for (std::uint32_t place = 0; place < count; ++place) made.new_of_old[made.old_of_new[place]] = place;
    return made;
  }
  template <class Id>
  [[nodiscard]] Id operator()(Id old) const {
    return Id{new_of_old[old.index()]};
  }
};

class freezer {
 public:
  explicit freezer(const regulation_tables& from)
      : from_{from},
        documents_{by_key(from.documents, [](const auto& entry) -> const std::string& { return entry.key; })},
        measures_{by_key(from.measures, measure_key)},
        communities_{by_key(from.communities, attested_key)},
        bodies_{by_key(from.bodies, attested_key)},
        offices_{by_key(from.offices, attested_key)},
        matters_{by_key(from.matters, attested_key)} {}

  std::shared_ptr<const storage> run() {
    pack_nodes();
    pack_records();
    derive_matters();
    derive_lives();
    derive_times();
    derive_holdings();
    derive_candidates();
    derive_norms();
    derive_strikes();
    derive_open();
    derive_arcs();
    made_->fingerprint = hash_.value();
    tag_ids(*made_);
    return made_;
  }

 private:
  /// `assigned-field` stands first, as in every builder.
  static constexpr auto measure_key = [](const auto& entry) -> std::string_view {
    return entry.key == "assigned-field" ? std::string_view{} : std::string_view{entry.key};
  };
  static constexpr auto attested_key = [](const auto& entry) -> const std::string& { return entry.attested.key; };

  template <class Entry, class KeyOf>
  static order by_key(const std::vector<Entry>& entries, KeyOf key_of) {
    return order::by(entries.size(), [&](std::uint32_t one, std::uint32_t other) {
      return key_before(key_of(entries[one]), key_of(entries[other]));
    });
  }

  // --- packing; every piece of content passes through here and is hashed -----------------------------------------

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
  actor_id renumber(actor_id old) const {
    return old.is_body() ? actor_id{bodies_(old.body())} : actor_id{offices_(old.office())};
  }
  party_id renumber(party_id old) const {
    return old.is_actor() ? party_id{renumber(old.actor())} : party_id{communities_(old.community())};
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
  void hash_party(party_id one) {
    hash_.add(one.is_body() ? 0U : one.is_office() ? 1U : 2U);
    hash_.add(one.is_community() ? one.community().index()
              : one.is_body()    ? one.actor().body().index()
                                 : one.actor().office().index());
  }
  slice<text_slice> pack_texts(const std::vector<std::string>& texts) {
    std::vector<text_slice> packed;
    packed.reserve(texts.size());
    for (const auto& text : texts) packed.push_back(pack(text));
    return append(made_->texts, packed);
  }
  slice<bound> pack_bounds(const condition& when) {
    std::vector<bound> packed;
    for (const bound& one : when) packed.push_back({measures_(one.of), one.from, one.until});
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
    const document_id document = documents_(where.document);
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

  void pack_nodes() {
    made_->unit_key = pack(from_.unit.key);
    made_->unit_name = pack(from_.unit.name);
    made_->unit_level = number(from_.unit.of_level);
    for (const auto old : documents_.old_of_new) made_->documents.push_back(pack_document(from_.documents[old]));
    for (const auto old : measures_.old_of_new) made_->measures.push_back(pack_measure(from_.measures[old]));
    for (const auto old : communities_.old_of_new) {
      const auto& entry = from_.communities[old];
      const wording_row name = pack(entry.name);
      const auto aliases = pack_texts(entry.aliases);
      made_->communities.push_back({name, aliases, number(entry.kind), pack(entry.attested)});
    }
    for (const auto old : bodies_.old_of_new) made_->bodies.push_back(pack_body(from_.bodies[old]));
    for (const auto old : offices_.old_of_new) made_->offices.push_back(pack_office(from_.offices[old]));
    for (const auto old : matters_.old_of_new) {
      const auto& entry = from_.matters[old];
      matter_row row;
      row.name = pack(entry.name);
      row.aliases = pack_texts(entry.aliases);
      row.attested = pack(entry.attested);
      made_->matters.push_back(row);
    }
  }
  document_row pack_document(const document_entry& entry) {
    document_row row;
    row.key = pack(entry.key);
    row.number = pack(entry.number);
    row.issuer = pack(entry.issuer);
    number(entry.signed_on.has_value());
    if (entry.signed_on) row.signed_on = day(*entry.signed_on);
    row.in_force = days(entry.in_force);
    row.from_inferred = number(entry.from_inferred);
    row.rank = number(entry.rank);
    row.title = pack(entry.title);
    row.short_title = pack(entry.short_title);
    row.note = pack(entry.note);
    row.amends = pack_ids(made_->document_lists, entry.links.amends, documents_);
    row.replaces = pack_ids(made_->document_lists, entry.links.replaces, documents_);
    row.ends = pack_ids(made_->document_lists, entry.links.ends, documents_);
    row.consolidated = pack_ids(made_->document_lists, entry.links.consolidated, documents_);
    return row;
  }
  measure_row pack_measure(const measure_entry& entry) {
    measure_row row;
    row.key = pack(entry.key);
    row.name = pack(entry.name);
    row.kind = number(entry.kind);
    row.levels = pack_texts(entry.levels);
    row.unit = entry.unit;
    hash_.add(entry.unit ? entry.unit->code() : std::string_view{});
    return row;
  }
  body_row pack_body(const body_entry& entry) {
    body_row row;
    row.name = pack(entry.name);
    row.aliases = pack_texts(entry.aliases);
    row.kind = number(entry.kind);
    row.of_level = number(entry.of_level);
    number(entry.within.has_value());
    if (entry.within) row.within = body_id{number(bodies_(*entry.within).index())};
    row.under = pack_ids(made_->body_lists, entry.under, bodies_);
    row.classes = pack_ids(made_->body_lists, entry.classes, bodies_);
    row.attested = pack(entry.attested);
    return row;
  }
  office_row pack_office(const office_entry& entry) {
    office_row row;
    row.name = pack(entry.name);
    row.aliases = pack_texts(entry.aliases);
    number(entry.of.has_value());
    if (entry.of) row.of = body_id{number(bodies_(*entry.of).index())};
    row.also = pack_ids(made_->office_lists, entry.also, offices_);
    row.all_of = pack_ids(made_->office_lists, entry.all_of, offices_);
    row.any_of = pack_ids(made_->office_lists, entry.any_of, offices_);
    row.seats = number(entry.seats);
    row.attested = pack(entry.attested);
    return row;
  }

  // --- records ---------------------------------------------------------------------------------------------------

  /// The order of preference of docs/semantics.md. A record without basis goes last; the builder refuses it.
  void pack_records() {
    using preference = std::tuple<record_kind, bool, evidence, std::int32_t, std::string, address, std::string>;
    std::vector<preference> keys;
    for (const auto& entry : from_.records) {
      const bool based = !entry.attested.basis.empty();
      const document_entry* governing = based ? &from_.documents[entry.attested.basis.front().document.index()] : nullptr;
      const period in_force = governing ? entry.attested.force.intersect(governing->in_force) : entry.attested.force;
      keys.emplace_back(entry.kind, entry.by_competence, entry.attested.attested_by, in_force.from().day_number(),
                        governing ? governing->key : std::string{}, based ? entry.attested.basis.front().at : address{},
                        entry.attested.key);
    }
    const order sorted =
        order::by(keys.size(), [&](std::uint32_t one, std::uint32_t other) { return keys[one] < keys[other]; });
    for (const auto old : sorted.old_of_new) made_->records.push_back(pack_record(from_.records[old], sorted));

    for (std::size_t kind = 0; kind <= words_of<record_kind>().size(); ++kind) {
      const auto first = std::find_if(made_->records.begin(), made_->records.end(),
                                      [&](const record_row& row) { return static_cast<std::size_t>(row.kind) >= kind; });
      made_->kind_starts.push_back(static_cast<std::uint32_t>(first - made_->records.begin()));
    }
  }
  record_row pack_record(const record_entry& entry, const order& records) {
    record_row row;
    row.kind = number(entry.kind);
    row.attested = pack(entry.attested);
    row.holders = pack_actors(entry.holders);
    row.acts = entry.acts;
    number(entry.acts.bits());
    row.matters = pack_ids(made_->matter_lists, entry.matters, matters_);
    row.parties = pack_parties(entry.parties);
    row.when = pack_bounds(entry.when);
    number(entry.report.has_value());
    if (entry.report) row.report = report_back{pack(entry.report->to), number(entry.report->by)};
    row.text = pack(entry.text);
    row.target = pack(entry.target);
    std::vector<record_id> targets;
    for (const std::uint32_t one : entry.targets) targets.push_back(record_id{records.new_of_old[one]});
    std::sort(targets.begin(), targets.end());
    targets.erase(std::unique(targets.begin(), targets.end()), targets.end());
    for (const record_id one : targets) hash_.add(one.index());
    row.targets = append(made_->targets, targets);
    std::vector<provision_id> omitted;
    for (const citation& one : entry.omitted) omitted.push_back(provision(one));
    row.omitted = append(made_->basis, omitted);
    row.made_up = pack_bounds(entry.made_up);
    row.grantor_term = days(entry.grantor_term);
    row.grantee_term = days(entry.grantee_term);
    row.devolved_by = pack_actors(entry.devolved_by);
    row.kept = number(entry.kept);
    row.by_competence = number(entry.by_competence);
    row.exclusive = number(entry.exclusive);
    row.may_pass_on = number(entry.may_pass_on);
    row.oral = number(entry.oral);
    row.direct = number(entry.direct);
    row.responsibility = number(entry.responsibility);
    row.answering = number(entry.answering);
    row.scope = number(entry.scope);
    row.regime = number(entry.regime);
    row.right = number(entry.right);
    row.in_writing = number(entry.in_writing);
    row.when_needed = number(entry.when_needed);
    row.every_months = number(entry.every_months);
    row.at_least_per_interval = number(entry.at_least_per_interval);
    number(entry.quorate.has_value());
    if (entry.quorate) {
      number(entry.quorate->part.numerator());
      number(entry.quorate->part.denominator());
      number(entry.quorate->base);
    }
    row.quorate = entry.quorate;
    row.steps = pack_steps(entry.steps);
    row.seats_from = number(entry.seats_from);
    row.seats_to = number(entry.seats_to);
    return row;
  }

  // --- what follows from the content -------------------------------------------------------------------------------

  void derive_matters() {
    auto& rows = made_->matters;
    std::vector<std::uint32_t> open;  // the matters above the current one
    for (std::uint32_t place = 0; place < rows.size(); ++place) {
      const auto key = made_->text(rows[place].attested.key);
      while (!open.empty() && !stands_below(key, made_->text(rows[open.back()].attested.key))) {
        rows[open.back()].subtree_end = place;
        open.pop_back();
      }
      if (!open.empty()) rows[place].parent = matter_id{open.back()};
      open.push_back(place);
    }
    for (const auto place : open) rows[place].subtree_end = static_cast<std::uint32_t>(rows.size());
  }
  static bool stands_below(std::string_view lower, std::string_view upper) noexcept {
    return lower.size() > upper.size() && lower[upper.size()] == '.' && lower.substr(0, upper.size()) == upper;
  }

  /// Rule R6. Parts of concurrent offices have no ring (the builder refuses them).
  void derive_lives() {
    std::vector<bool> done(made_->offices.size(), false);
    for (std::uint32_t place = 0; place < made_->offices.size(); ++place) derive_life(place, done);
  }
  period derive_life(std::uint32_t place, std::vector<bool>& done) {
    office_row& row = made_->offices[place];
    if (done[place]) return row.life;
    done[place] = true;
    row.life = row.attested.force;
    if (row.of) row.life = row.life.intersect(made_->bodies[row.of->index()].attested.force);
    for (const office_id part : made_->list(row.all_of)) row.life = row.life.intersect(derive_life(part.index(), done));
    if (row.any_of.count != 0) {
      date first = period::open_end;
      date last = period::open_start;
      for (const office_id part : made_->list(row.any_of)) {
        const period life = derive_life(part.index(), done);
        if (life.empty()) continue;
        first = std::min(first, life.from());
        last = std::max(last, life.until());
      }
      row.life = row.life.intersect({first, last});
    }
    return row.life;
  }

  void derive_times() {
    bool open = made_->records.empty();
    date first = period::open_end;
    for (record_row& row : made_->records) {
      row.in_force = row.attested.force;
      if (row.attested.basis.count == 0) continue;
      const auto governing = made_->provisions[made_->list(row.attested.basis).front().index()].document;
      const period document = made_->documents[governing.index()].in_force;
      row.in_force = row.in_force.intersect(document);
      open = open || !document.has_start();
      first = std::min(first, document.from());
    }
    if (!open) made_->first_day = first;
  }

  [[nodiscard]] std::uint32_t place_of(actor_id who) const {
    return who.is_body() ? who.body().index() : static_cast<std::uint32_t>(made_->bodies.size()) + who.office().index();
  }

  /// Rule R9, breadth first: fewest links first, then order of offices.
  void derive_holdings() {
    for (std::uint32_t body = 0; body < made_->bodies.size(); ++body) add_holdings(body_id{body});
    for (std::uint32_t office = 0; office < made_->offices.size(); ++office) add_holdings(office_id{office});
  }
  void add_holdings(actor_id who) {
    std::vector<holding> held{{who, 0}};
    const auto add = [&](actor_id linked, std::uint32_t from) {
      const bool known = std::any_of(held.begin(), held.end(), [&](const holding& other) { return other.held == linked; });
      if (!known) held.push_back({linked, from});
    };
    for (std::uint32_t next = 0; next < held.size(); ++next) {
      if (held[next].held.is_body()) {
        for (const body_id one : made_->list(made_->bodies[held[next].held.body().index()].classes)) add(one, next);
        continue;
      }
      const office_row& row = made_->offices[held[next].held.office().index()];
      for (const auto& links : {row.also, row.all_of})
        for (const office_id one : made_->list(links)) add(one, next);
    }
    const auto from = static_cast<std::uint32_t>(made_->holdings.size());
    made_->holdings.insert(made_->holdings.end(), held.begin(), held.end());
    made_->holdings_of.push_back({from, static_cast<std::uint32_t>(held.size())});
  }

  [[nodiscard]] period life_of(actor_id who) const {
    return who.is_body() ? made_->bodies[who.body().index()].attested.force : made_->offices[who.office().index()].life;
  }
  /// From the first to the last day on which the record is in effect for one of its holders; without holders, in force.
  [[nodiscard]] period days_of(const record_row& row) const {
    if (row.holders.count == 0) return row.in_force;
    period whole{period::open_end, period::open_start};
    for (const actor_id one : made_->list(row.holders)) {
      const period effect = row.in_force.intersect(life_of(one));
      if (!effect.empty()) whole = {std::min(whole.from(), effect.from()), std::max(whole.until(), effect.until())};
    }
    return whole;
  }

  /// Appends a list as a search tree. Depth: logarithmic.
  slice<dated_record> pack_dated(std::vector<dated_record>& list) {
    std::sort(list.begin(), list.end(), [](const dated_record& one, const dated_record& other) {
      return std::tuple{one.days.from(), one.record} < std::tuple{other.days.from(), other.record};
    });
    set_latest(list.data(), list.size());
    const auto from = static_cast<std::uint32_t>(made_->dated.size());
    made_->dated.insert(made_->dated.end(), list.begin(), list.end());
    return {from, static_cast<std::uint32_t>(list.size())};
  }
  static date set_latest(dated_record* tree, std::size_t size) {
    if (size == 0) return period::open_start;
    dated_record& root = tree[size / 2];
    root.latest = std::max({root.days.until(), set_latest(tree, size / 2), set_latest(&root + 1, size - size / 2 - 1)});
    return root.latest;
  }
  /// What an index holds, before it is sorted.
  struct index_entry {
    std::uint32_t actor;
    act what;
    matter_id matter;
    dated_record one;
    [[nodiscard]] auto key() const { return std::tuple{actor, what, matter}; }
  };
  void add_entries(std::vector<index_entry>& into, std::uint32_t actor, act_set acts, record_id which, period days) const {
    for (std::size_t place = 0; place < act_count; ++place)
      if (acts.contains(static_cast<act>(place)))
        for (const matter_id matter : made_->list(made_->records[which.index()].matters))
          into.push_back({actor, static_cast<act>(place), matter, {which, days}});
  }
  void pack_index(std::vector<index_entry> entries, std::vector<index_row>& into) {
    std::stable_sort(entries.begin(), entries.end(),
                     [](const index_entry& one, const index_entry& other) { return one.key() < other.key(); });
    std::vector<dated_record> list;
    for (std::size_t place = 0; place < entries.size(); ++place) {
      const index_entry& here = entries[place];
      list.push_back(here.one);
      if (place + 1 < entries.size() && entries[place + 1].key() == here.key()) continue;
      into.push_back({here.actor, here.what, here.matter, pack_dated(list)});
      list.clear();
    }
  }

  void derive_candidates() {
    std::vector<index_entry> entries;
    for (std::uint32_t place = 0; place < made_->records.size(); ++place) {
      const record_row& row = made_->records[place];
      const auto add = [&](actor_id who, act_set acts) {
        add_entries(entries, place_of(who), acts, record_id{place}, row.in_force.intersect(life_of(who)));
      };
      if (row.kind == record_kind::power || row.kind == record_kind::duty)
        for (const actor_id holder : made_->list(row.holders))
          add(holder, row.kind == record_kind::power ? with_implied(row.acts) : row.acts);
      if (row.kind == record_kind::delegation)
        for (const party_id grantee : made_->list(row.parties)) add(grantee.actor(), with_implied(row.acts));
    }
    pack_index(std::move(entries), made_->candidates);
  }
  void derive_norms() {
    std::vector<index_entry> norms;
    std::vector<index_entry> bars;
    for (std::uint32_t place = 0; place < made_->records.size(); ++place) {
      const record_row& row = made_->records[place];
      const bool bar = row.kind == record_kind::reservation || row.kind == record_kind::prohibition || row.exclusive;
      if (row.kind == record_kind::power || row.kind == record_kind::duty || bar)
        add_entries(norms, 0, row.acts, record_id{place}, days_of(row));
      if (bar) add_entries(bars, 0, row.acts, record_id{place}, days_of(row));
    }
    pack_index(std::move(norms), made_->norms);
    pack_index(std::move(bars), made_->bars);
  }

  /// Packs one list for each place.
  void pack_each(std::vector<std::vector<dated_record>>& lists, std::vector<slice<dated_record>>& where) {
    where.reserve(lists.size());
    for (auto& list : lists) where.push_back(pack_dated(list));
  }
  /// Rule R4: what is revoked stays revoked.
  static period days_of_strike(const record_row& row) {
    const bool lasts = row.kind == record_kind::revocation && !row.in_force.empty();
    return lasts ? period{row.in_force.from(), period::open_end} : row.in_force;
  }
  void derive_strikes() {
    std::vector<std::vector<dated_record>> by_record(made_->records.size());
    for (std::uint32_t place = 0; place < made_->records.size(); ++place) {
      const record_row& row = made_->records[place];
      const dated_record strike{record_id{place}, days_of_strike(row)};
      for (const record_id one : made_->list(row.targets))
        if (strikes(row, made_->records[one.index()])) by_record[one.index()].push_back(strike);
      if (row.omitted.count == 0) continue;
      for (std::uint32_t other = 0; other < made_->records.size(); ++other)
        if (omits(row, made_->records[other])) by_record[other].push_back(strike);
    }
    pack_each(by_record, made_->strikes_of);
  }
  void derive_open() {
    std::vector<std::vector<dated_record>> by_matter(made_->matters.size());
    for (std::uint32_t place = 0; place < made_->records.size(); ++place) {
      const record_row& row = made_->records[place];
      if (row.kind == record_kind::unsettled || row.kind == record_kind::locality_choice)
        for (const matter_id one : made_->list(row.matters)) by_matter[one.index()].push_back({record_id{place}, days_of(row)});
    }
    pack_each(by_matter, made_->open_on);
  }
  [[nodiscard]] document_rank rank_of(const record_row& row) const {
    return made_->documents[made_->provisions[made_->list(row.attested.basis).front().index()].document.index()].rank;
  }
  /// Rule R4: an exception from a prohibition or reservation of higher rank has no effect.
  [[nodiscard]] bool strikes(const record_row& row, const record_row& target) const {
    const bool bars = target.kind == record_kind::reservation || target.kind == record_kind::prohibition;
    return !bars || !outranks(rank_of(target), rank_of(row));
  }
  /// Rule R3: only a model can be omitted, and only from below.
  [[nodiscard]] bool omits(const record_row& row, const record_row& target) const {
    if (target.kind == record_kind::omission || rank_of(target) != document_rank::model ||
        !outranks(document_rank::model, rank_of(row)))
      return false;
    const provision_row& inner = made_->provisions[made_->list(target.attested.basis).front().index()];
    const auto omitted = made_->list(row.omitted);
    return std::any_of(omitted.begin(), omitted.end(), [&](provision_id one) {
      const provision_row& outer = made_->provisions[one.index()];
      return outer.document == inner.document && contains(address_of(outer), address_of(inner));
    });
  }
  [[nodiscard]] address address_of(const provision_row& row) const {
    return parse_address(made_->text(row.address)).value_or(address{});
  }

  // Nodes are numbered as graph::node does: bodies, offices, communities, matters, documents.
  [[nodiscard]] node_id node_of(party_id who) const {
    const std::size_t actors = made_->bodies.size() + made_->offices.size();
    return node_id{who.is_actor() ? place_of(who.actor()) : static_cast<std::uint32_t>(actors + who.community().index())};
  }
  [[nodiscard]] node_id node_of(matter_id which) const {
    return node_id{static_cast<std::uint32_t>(made_->bodies.size() + made_->offices.size() + made_->communities.size()) +
                   which.index()};
  }
  void add_arc(node_id source, node_id target, arc_kind kind, std::optional<record_id> record = std::nullopt) {
    made_->arcs.push_back({source, target, kind, record});
  }
  void add_node_arcs() {
    for (std::uint32_t place = 0; place < made_->bodies.size(); ++place) {
      const body_row& row = made_->bodies[place];
      if (row.within) add_arc(node_id{place}, node_of(*row.within), arc_kind::within);
      for (const body_id upper : made_->list(row.under)) add_arc(node_id{place}, node_of(upper), arc_kind::under);
      for (const body_id one : made_->list(row.classes)) add_arc(node_id{place}, node_of(one), arc_kind::also);
    }
    for (std::uint32_t place = 0; place < made_->offices.size(); ++place) {
      const office_row& row = made_->offices[place];
      const node_id self = node_of(office_id{place});
      if (row.of) add_arc(self, node_of(*row.of), arc_kind::office_of);
      for (const office_id one : made_->list(row.also)) add_arc(self, node_of(one), arc_kind::also);
      for (const auto& parts : {row.all_of, row.any_of})
        for (const office_id one : made_->list(parts)) add_arc(self, node_of(one), arc_kind::part);
    }
    for (std::uint32_t place = 0; place < made_->matters.size(); ++place)
      if (const auto above = made_->matters[place].parent) add_arc(node_of(matter_id{place}), node_of(*above), arc_kind::below);
  }
  void add_record_arcs(record_id which) {
    const record_row& row = made_->records[which.index()];
    const auto holders = made_->list(row.holders);
    const auto parties = made_->list(row.parties);
    const auto to_matters = [&](arc_kind kind) {
      for (const actor_id holder : holders)
        for (const matter_id matter : made_->list(row.matters)) add_arc(node_of(holder), node_of(matter), kind, which);
    };
    const auto to_parties = [&](arc_kind kind) {
      for (const actor_id holder : holders)
        for (const party_id party : parties) add_arc(node_of(holder), node_of(party), kind, which);
    };
    switch (row.kind) {
      case record_kind::power:
        to_matters(arc_kind::power);
        break;
      case record_kind::duty:
        to_matters(arc_kind::duty);
        break;
      case record_kind::assignment:
        to_matters(arc_kind::assignment);
        break;
      case record_kind::delegation:
        to_parties(arc_kind::delegation);
        break;
      case record_kind::responsibility:
        to_parties(arc_kind::responsibility);
        break;
      case record_kind::relationship:
        add_relationship_arcs(which);
        break;
      default:
        break;
    }
  }
  void add_relationship_arcs(record_id which) {
    const record_row& row = made_->records[which.index()];
    const auto pair = [&](party_id one, party_id other) {
      add_arc(node_of(one), node_of(other), arc_kind::relationship, which);
      if (one != other) add_arc(node_of(other), node_of(one), arc_kind::relationship, which);
    };
    const auto between = made_->list(row.holders);
    for (const actor_id one : between) {
      for (const party_id other : made_->list(row.parties)) pair(one, other);
      if (row.parties.count == 0)
        for (const actor_id other : between)
          if (one < other || between.size() == 1) pair(one, other);
    }
  }
  void derive_arcs() {
    add_node_arcs();
    for (std::uint32_t place = 0; place < made_->records.size(); ++place) add_record_arcs(record_id{place});
    auto& arcs = made_->arcs;
    std::sort(arcs.begin(), arcs.end(), [](const arc_row& one, const arc_row& other) {
      return std::tie(one.source, one.target, one.kind, one.record) <
             std::tie(other.source, other.target, other.kind, other.record);
    });
    arcs.erase(std::unique(arcs.begin(), arcs.end(),
                           [](const arc_row& one, const arc_row& other) {
                             return std::tie(one.source, one.target, one.kind, one.record) ==
                                    std::tie(other.source, other.target, other.kind, other.record);
                           }),
               arcs.end());

    const std::size_t nodes = made_->bodies.size() + made_->offices.size() + made_->communities.size() + made_->matters.size() +
                              made_->documents.size();
    std::vector<std::vector<arc_id>> entering(nodes);
    made_->out_arcs.assign(nodes + 1, 0);
    for (std::uint32_t place = 0; place < arcs.size(); ++place) {
      ++made_->out_arcs[arcs[place].source.index() + 1];
      entering[arcs[place].target.index()].push_back(arc_id{place});
    }
    std::partial_sum(made_->out_arcs.begin(), made_->out_arcs.end(), made_->out_arcs.begin());
    for (const auto& list : entering) {
      made_->in_arcs.push_back(static_cast<std::uint32_t>(made_->arcs_by_target.size()));
      made_->arcs_by_target.insert(made_->arcs_by_target.end(), list.begin(), list.end());
    }
    made_->in_arcs.push_back(static_cast<std::uint32_t>(made_->arcs_by_target.size()));
  }

  const regulation_tables& from_;
  order documents_;
  order measures_;
  order communities_;
  order bodies_;
  order offices_;
  order matters_;
  std::shared_ptr<storage> made_ = std::make_shared<storage>();
  std::map<std::string, text_slice, std::less<>> texts_;
  std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> provisions_;
  content_hash hash_;
};

}  // namespace detail

QUYCHE_INLINE graph freeze(const regulation& made) {
  return graph{detail::freezer{made.tables()}.run()};
}

}  // namespace quyche::inline QUYCHE_ABI
