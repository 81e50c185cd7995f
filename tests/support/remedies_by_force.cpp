// SPDX-License-Identifier: BSL-1.0
// Every edit and every pair of edits, by plain loops.
#include "support/remedies_by_force.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <vector>

#include <quyche/model/builder.hpp>

namespace quyche_tests {
namespace {

std::string number(std::int64_t value) {
  return value == bound::open_end ? "..." : std::to_string(value);
}
std::string fact_text(const std::string& measure, std::int64_t from, std::int64_t until) {
  return "fact " + measure + " " + number(from) + " " + number(until);
}

/// One edit: how it is written, without and with its rank; who could do it; what it does to the tables.
struct forced_edit {
  std::string text;
  std::optional<document_rank> rank = {};
  remedy_label label = remedy_label::lawful;
  std::string only_with = {};  ///< needs this edit beside it
  std::function<void(regulation_tables&)> apply;
};
using edit_set = std::vector<const forced_edit*>;

/// What was found to do: edits of the tables, and facts.
struct forced_remedy {
  std::set<std::string> edits;                      ///< without ranks
  std::map<std::string, document_rank> ranks = {};  ///< of those that have one
  remedy_label label = remedy_label::lawful;
  edit_set by = {};  ///< those but facts
  std::map<std::string, std::pair<std::int64_t, std::int64_t>> box = {};
};

class forcer {
 public:
  using judge = std::function<bool(const regulation_tables&, const key_facts&)>;
  forcer(const regulation_tables& tables, const key_question& asked, judge instead = {})
      : tables_{tables}, asked_{asked}, base_{tables}, instead_{std::move(instead)} {}

  [[nodiscard]] std::vector<remedy_made> facts(std::size_t measures) {
    attempt_facts(tables_, {}, measures);
    for (const forced_remedy& one : found_) told_.push_back(one);
    return made();
  }
  [[nodiscard]] std::vector<remedy_made> made() const {
    std::vector<remedy_made> all;
    for (const forced_remedy& one : told_) {
      remedy_made each{one.label, {}, tables_, one.box};
      for (const forced_edit* by : one.by) by->apply(each.after);
      for (const std::string& text : one.edits) each.edits.insert(text + rank_text(one, text));
      all.push_back(std::move(each));
    }
    return all;
  }

  remedies_tried run() {
    remedies_tried made;
    if (permitted(tables_, asked_.facts) || is_before_everything()) return made;
    list_edits();
    for (const forced_edit& one : edits_)
      if (one.only_with.empty()) attempt({&one});
    attempt_facts(tables_, {}, 1);
    std::optional<remedy_label> nearest;
    for (const forced_remedy& one : found_) nearest = nearest ? std::min(*nearest, one.label) : one.label;
    const std::size_t singles = found_.size();
    if (nearest != remedy_label::lawful) attempt_pairs();
    for (std::size_t place = 0; place < found_.size(); ++place) {
      const bool needless = place >= singles && nearest && *nearest <= found_[place].label;
      if (needless || has_lower(found_[place])) continue;
      made.told.insert(line(found_[place]));
      told_.push_back(found_[place]);
    }
    made.sets_tried = tried_;
    return made;
  }

 private:
  // --- the whole question, by the reference ----------------------------------------------------------------------------

  [[nodiscard]] bool permitted(const regulation_tables& tables, const key_facts& facts) const {
    if (instead_) return instead_(tables, facts);
    const reference oracle{tables};
    const std::vector<key_facts> cells = cells_of(facts, oracle.cuts(facts));
    for (const std::string& leaf : oracle.leaves(asked_.matter))
      for (const key_facts& cell : cells) {
        const reference_case of{asked_.what, leaf, asked_.when.on, asked_.when.known, asked_.towards, cell};
        if (oracle.judge(of).outcomes.at(asked_.actor).decided != verdict::permitted) return false;
      }
    return true;
  }
  [[nodiscard]] bool is_before_everything() const {
    return !tables_.records.empty() &&
           std::all_of(tables_.records.begin(), tables_.records.end(), [&](const record_entry& one) {
             return asked_.when.on < tables_.documents[one.attested.basis.front().document.index()].in_force.from();
           });
  }

  // --- the edits ---------------------------------------------------------------------------------------------------------

  [[nodiscard]] actor_id id_of(const std::string& key) const {
    for (std::uint32_t place = 0; place < tables_.bodies.size(); ++place)
      if (tables_.bodies[place].attested.key == key) return body_id{place};
    for (std::uint32_t place = 0; place < tables_.offices.size(); ++place)
      if (tables_.offices[place].attested.key == key) return office_id{place};
    throw std::logic_error{key};
  }
  [[nodiscard]] bool lives(const std::string& key) const { return life(id_of(key)).contains(asked_.when.on); }
  [[nodiscard]] period life(actor_id who) const {
    if (who.is_body()) return tables_.bodies[who.body().index()].attested.force;
    const office_entry& office = tables_.offices[who.office().index()];
    period made = office.attested.force;
    if (office.of) made = made.intersect(tables_.bodies[office.of->index()].attested.force);
    for (const office_id part : office.all_of) made = made.intersect(life(part));
    date first = period::open_end;
    date last = period::open_start;
    for (const office_id part : office.any_of) {
      if (life(part).empty()) continue;
      first = std::min(first, life(part).from());
      last = std::max(last, life(part).until());
    }
    return office.any_of.empty() ? made : made.intersect({first, last});
  }
  [[nodiscard]] matter_id matter() const {
    for (std::uint32_t place = 0; place < tables_.matters.size(); ++place)
      if (tables_.matters[place].attested.key == asked_.matter) return matter_id{place};
    throw std::logic_error{asked_.matter};
  }
  [[nodiscard]] std::vector<party_id> addressees() const {
    if (!asked_.towards) return {};
    for (std::uint32_t place = 0; place < tables_.communities.size(); ++place)
      if (tables_.communities[place].attested.key == *asked_.towards) return {community_id{place}};
    return {party_id{id_of(*asked_.towards)}};
  }
  [[nodiscard]] std::set<document_rank> ranks() const {
    std::set<document_rank> found{document_rank::local};
    for (const document_entry& one : tables_.documents)
      if (one.rank <= document_rank::local) found.insert(one.rank);
    return found;
  }
  [[nodiscard]] document_rank rank(const record_entry& one) const {
    return tables_.documents[one.attested.basis.front().document.index()].rank;
  }
  /// What a document above the unit's own gives to somebody else by competence.
  [[nodiscard]] bool by_competence_of_another() const {
    return std::any_of(tables_.records.begin(), tables_.records.end(), [&](const record_entry& one) {
      const bool gives = one.kind == record_kind::power || one.kind == record_kind::duty;
      return gives && one.by_competence && one.acts.contains(asked_.what) && shares_a_leaf(one) &&
             outranks(rank(one), document_rank::local) &&
             std::any_of(one.holders.begin(), one.holders.end(), [&](actor_id each) { return is_another_s(one, each); });
    });
  }
  [[nodiscard]] bool is_another_s(const record_entry& one, actor_id holder) const {
    const document_entry& document = tables_.documents[one.attested.basis.front().document.index()];
    const date signed_on = document.signed_on.value_or(document.in_force.from());
    if (asked_.when.known && signed_on > *asked_.when.known) return false;
    const period effect = document.in_force.intersect(one.attested.force).intersect(life(holder));
    return effect.contains(asked_.when.on) && !base_.held(asked_.actor).contains(base_.key_of(holder));
  }
  static remedy_label by_rank(document_rank rank) {
    return rank == document_rank::local ? remedy_label::lawful : remedy_label::needs_higher_layer;
  }
  [[nodiscard]] bool shares_a_leaf(const record_entry& one) const {
    for (const std::string& leaf : base_.leaves(asked_.matter))
      for (const matter_id each : one.matters) {
        const std::string& key = tables_.matters[each.index()].attested.key;
        if (leaf == key || leaf.starts_with(key + ".")) return true;
      }
    return false;
  }
  [[nodiscard]] bool has_act(const record_entry& one) const {
    return one.acts.contains(asked_.what) || (one.kind != record_kind::duty && with_implied(one.acts).contains(asked_.what));
  }
  static bool gives(const record_entry& one) {
    return one.kind == record_kind::power || one.kind == record_kind::duty || one.kind == record_kind::delegation;
  }

  /// A local document says nothing of those of a unit above.
  static bool is_out_of_reach(const std::string& whom, document_rank rank) {
    return rank == document_rank::local && whom.substr(0, 9) == "superior.";
  }
  void list_edits() {
    for (const document_rank rank : ranks()) {
      if (lives(asked_.actor) && !is_out_of_reach(asked_.actor, rank)) add_power(rank);
      for (const std::string& grantor : base_.actors())
        for (const std::string& grantee : base_.actors())
          if (grantor != grantee && lives(grantor) && lives(grantee) && !is_out_of_reach(grantor, rank) &&
              !is_out_of_reach(grantee, rank))
            add_power_to_delegate(grantor, grantee, rank);
    }
    for (const std::string& grantor : base_.actors())
      if (grantor != asked_.actor && lives(grantor) && lives(asked_.actor)) add_delegation(grantor);
    for (std::size_t place = 0; place < tables_.records.size(); ++place) {
      const record_entry& one = tables_.records[place];
      if (gives(one) && (has_act(one) || one.acts.contains(act::delegate)) && shares_a_leaf(one) &&
          rank(one) != document_rank::report)
        add_amendments(place);
    }
  }
  /// A record in a document of its own, as new documents that begin on one day are alike.
  [[nodiscard]] record_entry fresh(regulation_tables& in, document_rank rank, record_kind kind, actor_id holder,
                                   act what) const {
    document_entry by;
    by.key = "them-" + std::to_string(in.documents.size());
    by.title = {"Thêm", {}};
    by.rank = rank;
    by.in_force = {asked_.when.on, period::open_end};
    by.signed_on = asked_.when.known && *asked_.when.known < asked_.when.on ? *asked_.when.known : asked_.when.on;
    in.documents.push_back(by);
    record_entry made;
    made.kind = kind;
    made.attested.key = "them-" + std::to_string(in.records.size());
    made.attested.basis = {{document_id{static_cast<std::uint32_t>(in.documents.size() - 1)}, {}}};
    made.holders = {holder};
    made.acts = what;
    made.matters = {matter()};
    return made;
  }
  void add_power(document_rank rank) {
    forced_edit made{"power", rank, by_rank(rank), {}, {}};
    if (rank == document_rank::local && by_competence_of_another()) made.label = remedy_label::unsettled;
    made.apply = [this, rank](regulation_tables& in) {
      record_entry one = fresh(in, rank, record_kind::power, id_of(asked_.actor), asked_.what);
      one.parties = addressees();
      in.records.push_back(std::move(one));
    };
    edits_.push_back(std::move(made));
  }
  void add_power_to_delegate(const std::string& grantor, const std::string& grantee, document_rank rank) {
    const actor_id from = id_of(grantor);
    const party_id to{id_of(grantee)};
    const bool is_there = std::any_of(tables_.records.begin(), tables_.records.end(), [&](const record_entry& one) {
      return one.kind == record_kind::delegation && one.holders.front() == from && has_act(one) && shares_a_leaf(one) &&
             std::find(one.parties.begin(), one.parties.end(), to) != one.parties.end();
    });
    if (!is_there && grantee != asked_.actor) return;
    forced_edit made{"power-to-delegate " + grantor + " " + grantee, rank, by_rank(rank), {}, {}};
    if (!is_there) made.only_with = "delegation " + grantor;
    made.apply = [this, rank, from, to](regulation_tables& in) {
      record_entry one = fresh(in, rank, record_kind::power, from, act::delegate);
      one.parties = {to};
      in.records.push_back(std::move(one));
    };
    edits_.push_back(std::move(made));
  }
  void add_delegation(const std::string& grantor) {
    forced_edit made{"delegation " + grantor, {}, remedy_label::lawful, {}, {}};
    made.apply = [this, from = id_of(grantor)](regulation_tables& in) {
      record_entry one = fresh(in, document_rank::local, record_kind::delegation, from, asked_.what);
      one.parties = {party_id{id_of(asked_.actor)}};
      in.records.push_back(std::move(one));
    };
    edits_.push_back(std::move(made));
  }
  void add_amendments(std::size_t place) {
    const record_entry& one = tables_.records[place];
    const bool delegated = one.kind == record_kind::delegation;
    const remedy_label label = delegated ? remedy_label::lawful : by_rank(rank(one));
    const auto add = [&](const std::string& text, remedy_label whose, std::function<void(record_entry&)> change) {
      edits_.push_back({text + " " + one.attested.key, {}, whose, {}, [place, change](regulation_tables& in) {
                          change(in.records[place]);
                        }});
    };
    const date on = asked_.when.on;
    const period own = one.attested.force;
    if (on < own.from())
      add("period", remedy_label::unlawful, [on, own](record_entry& of) { of.attested.force = {on, own.until()}; });
    if (on >= own.until()) add("period", label, [on, own](record_entry& of) { of.attested.force = {own.from(), on.next()}; });
    for (const bound& limit : one.when) add_limit(limit, add, label);
    if (delegated && !one.may_pass_on) add("pass-on", label, [](record_entry& of) { of.may_pass_on = true; });
    if (delegated && one.oral) add("writing", label, [](record_entry& of) { of.oral = false; });
  }
  template <class Add>
  void add_limit(const bound& limit, Add add, remedy_label label) {
    const measure_entry& measure = tables_.measures[limit.of.index()];
    const auto known = asked_.facts.find(measure.key);
    const std::string text = "limit " + measure.key;
    if (known == asked_.facts.end()) {
      add(text, label,
          [of = limit.of](record_entry& in) { std::erase_if(in.when, [of](const bound& one) { return one.of == of; }); });
      return;
    }
    const std::int64_t value = known->second;
    if (value >= limit.from && value < limit.until) return;
    add(text, label, [of = limit.of, value](record_entry& in) {
      for (bound& one : in.when) {
        if (one.of != of) continue;
        one.from = std::min(one.from, value);
        one.until = std::max(one.until, value + 1);
      }
    });
  }

  // --- what does -----------------------------------------------------------------------------------------------------------

  [[nodiscard]] std::optional<regulation_tables> done(const edit_set& edits) {
    ++tried_;
    regulation_tables made = tables_;
    for (const forced_edit* one : edits) one->apply(made);
    const auto whole = regulation_builder::resume(made).finish();
    return whole ? std::optional{made} : std::nullopt;
  }
  static forced_remedy remedy_of(const edit_set& edits, const std::set<std::string>& facts = {}) {
    forced_remedy made{facts, {}, facts.empty() ? remedy_label::lawful : remedy_label::not_at_will, edits, {}};
    for (const forced_edit* one : edits) {
      made.edits.insert(one->text);
      if (one->rank) made.ranks[one->text] = *one->rank;
      made.label = std::max(made.label, one->label);
    }
    return made;
  }
  void attempt(const edit_set& edits) {
    const auto changed = done(edits);
    if (changed && permitted(*changed, asked_.facts)) found_.push_back(remedy_of(edits));
  }
  void attempt_pairs() {
    for (std::size_t one = 0; one < edits_.size(); ++one)
      for (std::size_t other = one + 1; other < edits_.size(); ++other)
        if (go_together(edits_[one], edits_[other])) attempt({&edits_[one], &edits_[other]});
    for (const forced_edit& one : edits_)
      if (one.only_with.empty())
        if (const auto changed = done({&one})) attempt_facts(*changed, {&one}, 1);
    attempt_facts(tables_, {}, 2);
  }
  static bool go_together(const forced_edit& one, const forced_edit& other) {
    const auto needs = [](const forced_edit& here, const forced_edit& there) {
      return here.only_with.empty() || here.only_with == there.text;
    };
    return one.text != other.text && needs(one, other) && needs(other, one);
  }

  /// Facts about one measure or two: the widest boxes of cells in which all is permitted.
  void attempt_facts(const regulation_tables& in, const edit_set& edits, std::size_t measures) {
    key_cuts axes = reference{in}.cuts({});
    for (auto& [measure, points] : axes) points.insert(domain_end(measure));
    for (const auto& [first, cuts] : axes) {
      if (measures == 1) boxes(in, edits, {{first, {cuts.begin(), cuts.end()}}});
      for (const auto& [second, others] : axes)
        if (measures == 2 && first < second)
          boxes(in, edits, {{first, {cuts.begin(), cuts.end()}}, {second, {others.begin(), others.end()}}});
    }
  }
  [[nodiscard]] std::int64_t domain_end(const std::string& key) const {
    for (const measure_entry& one : tables_.measures)
      if (one.key == key)
        return one.kind == measure_kind::flag     ? 2
               : one.kind == measure_kind::levels ? static_cast<std::int64_t>(one.levels.size())
                                                  : bound::open_end;
    throw std::logic_error{key};
  }
  struct axis {
    std::string measure;
    std::vector<std::int64_t> cuts;  ///< starts of cells, and the end of the domain
  };
  void boxes(const regulation_tables& in, const edit_set& edits, const std::vector<axis>& axes) {
    const axis one = axes.front();
    const axis two = axes.size() == 2 ? axes.back() : axis{"", {0, 1}};
    const std::size_t wide = one.cuts.size() - 1;
    const std::size_t high = two.cuts.size() - 1;
    std::vector<std::vector<bool>> good(wide, std::vector<bool>(high));
    for (std::size_t x = 0; x < wide; ++x)
      for (std::size_t y = 0; y < high; ++y) {
        key_facts facts = asked_.facts;
        facts[one.measure] = one.cuts[x];
        if (!two.measure.empty()) facts[two.measure] = two.cuts[y];
        good[x][y] = permitted(in, facts);
      }
    const auto all_good = [&](std::size_t left, std::size_t right, std::size_t low, std::size_t top) {
      for (std::size_t x = left; x < right; ++x)
        for (std::size_t y = low; y < top; ++y)
          if (!good[x][y]) return false;
      return true;
    };
    for (std::size_t left = 0; left < wide; ++left)
      for (std::size_t right = left + 1; right <= wide; ++right)
        for (std::size_t low = 0; low < high; ++low)
          for (std::size_t top = low + 1; top <= high; ++top) {
            if (!all_good(left, right, low, top)) continue;
            const bool wider =
                (left > 0 && all_good(left - 1, right, low, top)) || (right < wide && all_good(left, right + 1, low, top)) ||
                (low > 0 && all_good(left, right, low - 1, top)) || (top < high && all_good(left, right, low, top + 1));
            if (wider) continue;
            std::set<std::string> facts{fact_text(one.measure, one.cuts[left], one.cuts[right])};
            if (!two.measure.empty()) facts.insert(fact_text(two.measure, two.cuts[low], two.cuts[top]));
            found_.push_back(remedy_of(edits, facts));
            found_.back().box[one.measure] = {one.cuts[left], one.cuts[right]};
            if (!two.measure.empty()) found_.back().box[two.measure] = {two.cuts[low], two.cuts[top]};
          }
  }

  // --- what is told --------------------------------------------------------------------------------------------------------

  /// The same, with lower ranks.
  [[nodiscard]] bool has_lower(const forced_remedy& one) const {
    return std::any_of(found_.begin(), found_.end(), [&](const forced_remedy& other) {
      if (other.edits != one.edits || other.ranks == one.ranks) return false;
      return std::all_of(one.ranks.begin(), one.ranks.end(),
                         [&](const auto& each) { return other.ranks.at(each.first) >= each.second; });
    });
  }
  static std::string line(const forced_remedy& one) {
    std::string made{word_of(one.label)};
    for (const std::string& each : one.edits) made += "; " + each + rank_text(one, each);
    return made;
  }
  static std::string rank_text(const forced_remedy& one, const std::string& edit_text) {
    const auto rank = one.ranks.find(edit_text);
    return rank == one.ranks.end() ? std::string{} : " @" + std::string{word_of(rank->second)};
  }

  const regulation_tables& tables_;
  const key_question& asked_;
  reference base_;
  std::vector<forced_edit> edits_;
  std::vector<forced_remedy> found_;
  std::vector<forced_remedy> told_;
  judge instead_;  ///< whose yes it is, if not the office's
  std::size_t tried_ = 0;
};

std::string text_of(const graph& in, const edit& one) {
  switch (one.kind) {
    case edit_kind::power:
      return "power @" + std::string{word_of(one.rank)};
    case edit_kind::power_to_delegate:
      return "power-to-delegate " + std::string{in.key(*one.grantor)} + " " + std::string{in.key(*one.grantee)} + " @" +
             std::string{word_of(one.rank)};
    case edit_kind::delegation:
      return "delegation " + std::string{in.key(*one.grantor)};
    case edit_kind::limit:
      return "limit " + std::string{in.measure(one.range->of).key()} + " " + std::string{in.record(*one.record).key()};
    case edit_kind::fact:
      return fact_text(std::string{in.measure(one.range->of).key()}, one.range->from, one.range->until);
    default:
      return std::string{word_of(one.kind)} + " " + std::string{in.record(*one.record).key()};
  }
}

}  // namespace

remedies_tried remedies_by_force(const regulation_tables& tables, const key_question& asked) {
  return forcer{tables, asked}.run();
}

std::vector<remedy_made> remedies_made(const regulation_tables& tables, const key_question& asked) {
  forcer by{tables, asked};
  static_cast<void>(by.run());
  return by.made();
}
std::vector<remedy_made> facts_made(const regulation_tables& tables, const key_question& asked, std::size_t measures,
                                    const std::function<bool(const key_facts&)>& permitted) {
  return forcer{tables, asked, [&](const regulation_tables&, const key_facts& facts) { return permitted(facts); }}.facts(
      measures);
}
std::string line_of(const graph& in, const edit& one) {
  return text_of(in, one);
}

remedy_lines lines_of(const graph& in, const why_not_answer& given) {
  remedy_lines made;
  for (const remedy& one : given.remedies) {
    std::set<std::string> edits;
    for (const edit& each : one.edits) edits.insert(text_of(in, each));
    std::string line{word_of(one.label)};
    for (const std::string& each : edits) line += "; " + each;
    made.insert(std::move(line));
  }
  return made;
}

key_question by_keys(const graph& in, const question& asked) {
  key_question made{std::string{in.key(asked.actor)}, asked.what, std::string{in.matter(asked.matter).key()}, asked.when};
  if (asked.towards) made.towards = std::string{in.key(*asked.towards)};
  for (const fact& one : asked.facts) made.facts[std::string{in.measure(one.of).key()}] = one.value;
  return made;
}

}  // namespace quyche_tests
