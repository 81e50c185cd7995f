// SPDX-License-Identifier: BSL-1.0
// world: a regulation with one document, to which families add what they are about. Fictional.
#ifndef QUYCHE_BENCH_GROWTH_WORLD_HPP
#define QUYCHE_BENCH_GROWTH_WORLD_HPP

#include <string>
#include <utility>
#include <vector>

#include <quyche/quyche.hpp>

namespace quyche_bench {

using namespace quyche;

struct world {
  static constexpr std::int32_t first_day = 10'000;
  static constexpr std::int32_t today = 15'000;

  regulation_builder builder{unit_entry{"cap-thu", {"Cấp thử", "Test level"}, level::district}};
  document_id rules = builder.document(document());
  matter_id work = matter("cong-viec");

  static document_entry document() {
    document_entry made;
    made.key = "quy-che";
    made.title = {"Quy chế hư cấu", "Fictional regulation"};
    made.in_force = {date{first_day - 1}, period::open_end};
    return made;
  }
  [[nodiscard]] attestation based(std::string key = {}, period force = {}) const {
    attestation made;
    made.key = std::move(key);
    made.basis = {{rules, *parse_address("Điều 5")}};
    made.force = force;
    return made;
  }
  template <class Entry>
  [[nodiscard]] Entry named(std::string key) const {
    Entry made;
    made.name = {key, {}};
    made.attested = based(std::move(key));
    return made;
  }
  static std::string number(int which) {
    std::string text = std::to_string(which);
    return text.insert(0, 6 - text.size(), '0');
  }
  matter_id matter(std::string key) {
    matter_entry made;
    made.name = {key, {}};
    made.attested.key = std::move(key);
    return builder.matter(std::move(made));
  }
  std::vector<body_id> bodies(int count) {
    std::vector<body_id> made;
    for (int place = 0; place < count; ++place) made.push_back(builder.body(named<body_entry>("co-quan-" + number(place))));
    return made;
  }
  std::vector<measure_id> flags(int count) {
    std::vector<measure_id> made;
    for (int place = 0; place < count; ++place)
      made.push_back(builder.measure({"co-" + number(place), {"Cờ", "Flag"}, measure_kind::flag, {}, {}, {}}));
    return made;
  }
  void delegate(body_id from, body_id to) {
    delegation_form made{based(), from, {to}, act::decide, {work}};
    made.may_pass_on = true;
    builder.delegation(std::move(made));
  }
  /// Each may delegate the work to each.
  void allow_delegating(const std::vector<body_id>& grantors, const std::vector<body_id>& grantees) {
    builder.power({based(), {grantors.begin(), grantors.end()}, act::delegate, {work}, {grantees.begin(), grantees.end()}});
  }
  [[nodiscard]] graph frozen() && { return freeze(std::move(builder).finish().value()); }
};

inline moment on_the_day() {
  return {date{world::today}, {}};
}
inline question ask(actor_id who, matter_id matter, act what = act::decide) {
  return {who, what, matter, on_the_day()};
}

}  // namespace quyche_bench

#endif
