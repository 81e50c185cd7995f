// SPDX-License-Identifier: BSL-1.0
// words: names, days, lists, limits and citations of a graph in one language. Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_WORDS_HPP
#define QUYCHE_RENDER_DETAIL_WORDS_HPP

#include <algorithm>
#include <set>
#include <string>

#include <quyche/core/calendar.hpp>
#include <quyche/core/money.hpp>
#include <quyche/render/detail/word_families.hpp>
#include <quyche/text/detail/fold_table.hpp>
#include <quyche/text/utf8.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// With a capital first letter, Vietnamese letters included.
inline std::string capitalised(std::string_view text) {
  if (text.empty()) return {};
  std::size_t offset = 0;
  char32_t first = next_code_point(text, offset);
  if (first >= 'a' && first <= 'z') first -= 0x20;
  if (first == 0x111) first = 0x110;
  for (const vowel_row& letter : vowel_table) {
    if (!letter.lower_case || letter.composed != first) continue;
    for (const vowel_row& capital : vowel_table)
      if (!capital.lower_case && capital.base == letter.base && capital.mark == letter.mark && capital.tone == letter.tone)
        first = capital.composed;
    break;
  }
  std::string made;
  append_utf8(made, first);
  return made + std::string{text.substr(offset)};
}

class words {
 public:
  words(const graph& in, language lang) : in_{in}, lang_{lang} {}

  template <class Which>
  [[nodiscard]] std::string say(Which which, const std::vector<std::string>& arguments = {}) const {
    return detail::say(lang_, which, arguments);
  }
  /// What an author wrote, as a terminal may have it.
  [[nodiscard]] std::string pick(const wording_view& text) const {
    return printable(lang_ == language::en && !text.en.empty() ? text.en : text.vi);
  }
  [[nodiscard]] std::string name(party_id who) const { return pick(in_.name(who)); }
  [[nodiscard]] std::string name(matter_id which) const { return pick(in_.matter(which).name()); }
  [[nodiscard]] std::string name(act what) const {
    return std::string{lang_ == language::vi ? traits_of(what).vi : traits_of(what).en};
  }
  [[nodiscard]] std::string third(act what) const {
    return std::string{lang_ == language::vi ? traits_of(what).vi : traits_of(what).en_third};
  }

  /// An act on a matter, towards somebody if named: `trình quy chế lên ban chấp hành`.
  [[nodiscard]] std::string doing(act what, const std::string& matter, const std::string& towards) const {
    const act_traits& traits = traits_of(what);
    if (towards.empty()) return name(what) + " " + matter;
    return fill(lang_ == language::vi ? traits.vi_towards : traits.en_towards, {matter, towards});
  }
  /// What was asked about.
  template <class Question>
  [[nodiscard]] std::string doing(const Question& asked) const {
    return doing(asked.what, name(asked.matter), asked.towards ? name(*asked.towards) : std::string{});
  }
  /// In the third person: `submits the regulation to the committee`.
  [[nodiscard]] std::string does(act what, const std::string& matter, const std::string& towards) const {
    if (lang_ == language::vi) return doing(what, matter, towards);
    if (towards.empty()) return third(what) + " " + matter;
    const std::string said = doing(what, matter, towards);
    const std::string_view inflected = traits_of(what).en_third;
    return std::string{inflected.substr(0, inflected.find(' '))} + said.substr(said.find(' '));
  }

  [[nodiscard]] std::string day(date on) const {
    const civil_date civil = to_civil(on);
    if (lang_ == language::en) return to_iso(on);
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two(civil.day) + "/" + two(civil.month) + "/" + std::to_string(civil.year);
  }
  [[nodiscard]] std::string on(date when) const { return capitalised(say(phrase::on_day, {day(when)})); }

  /// `từ ngày 01/01/2021 đến hết ngày 31/12/2021`.
  [[nodiscard]] std::string days(period one) const {
    if (!one.has_start() && !one.has_end()) return say(phrase::days_unstated);
    if (!one.has_end()) return say(phrase::days_from, {day(one.from())});
    if (!one.has_start()) return say(phrase::days_until, {day(one.last())});
    return say(phrase::days_between, {day(one.from()), day(one.last())});
  }

  /// `a, b và c`.
  [[nodiscard]] std::string list(const std::vector<std::string>& items, phrase last = phrase::and_word) const {
    std::string made;
    for (std::size_t place = 0; place < items.size(); ++place) {
      if (place != 0) made += place + 1 == items.size() ? say(last) : ", ";
      made += items[place];
    }
    return made;
  }
  template <class List>
  [[nodiscard]] std::string names(const List& ids, phrase last = phrase::and_word) const {
    std::vector<std::string> items;
    for (const auto one : ids) items.push_back(name(one));
    return list(items, last);
  }

  /// As cited in a sentence; the title where there is no shorter one.
  [[nodiscard]] std::string title(document_id which) const {
    const document_view document = in_.document(which);
    return pick(document.short_title().vi.empty() ? document.title() : document.short_title());
  }
  /// `khoản 3 Điều 6 Quy định 202-QĐ/TW`.
  [[nodiscard]] std::string cite(provision_id which) const {
    const provision_view seen = in_.provision(which);
    const std::string document = title(seen.document);
    cited_.insert(seen.document);
    if (seen.address.empty()) return document;
    return say(phrase::cited_place,
               {std::string{lang_ == language::vi ? std::string{seen.address} : address_in_english(seen.address)}, document});
  }
  [[nodiscard]] std::string cite_governing(std::span<const provision_id> basis) const {
    return basis.empty() ? std::string{"-"} : capitalised(cite(basis.front()));
  }

  [[nodiscard]] const std::set<document_id>& cited() const noexcept { return cited_; }
  void cite_too(const std::set<document_id>& others) { cited_.insert(others.begin(), others.end()); }
  /// A line on each document cited so far that others have changed by then (rule R6).
  [[nodiscard]] std::string notes(const moment& when) const {
    std::string lines;
    for (const document_note& one : notes_on(in_, cited_, when)) {
      const period force = in_.document(one.by).in_force();
      const std::string since = force.has_start() ? say(phrase::note_since, {day(force.from())}) : std::string{};
      lines += say(phrase_of(one.what), {title(one.document), title(one.by), since}) + "\n";
    }
    return lines;
  }

  [[nodiscard]] std::string limit(const bound& one) const {
    const measure_view measure = in_.measure(one.of);
    const bound domain = measure.domain(one.of);
    const bool from_start = one.from <= domain.from;
    const bool to_end = one.until >= domain.until;
    const std::string subject = pick(measure.name());
    if (measure.kind() == measure_kind::flag) return say(one.from >= 1 ? phrase::flag_on : phrase::flag_off, {subject});
    const auto number = [&](std::int64_t value) { return value_text(measure, value); };
    if (!from_start && !to_end && one.until == one.from + 1) return say(phrase::bound_is, {subject, number(one.from)});
    const bool counts = measure.kind() == measure_kind::money;
    if (from_start) return say(phrase::bound_up_to, {subject, number(one.until - 1)});
    if (to_end)
      return counts ? say(phrase::bound_over, {subject, number(one.from - 1)})
                    : say(phrase::bound_from, {subject, number(one.from)});
    return counts ? say(phrase::bound_over_up_to, {subject, number(one.from - 1), number(one.until - 1)})
                  : say(phrase::bound_between, {subject, number(one.from), number(one.until - 1)});
  }
  [[nodiscard]] std::string limits(std::span<const bound> bounds) const {
    std::vector<std::string> items;
    for (const bound& one : bounds) items.push_back(limit(one));
    return list(items);
  }
  /// Where a case lies: what it has of the matter asked, and the facts.
  [[nodiscard]] std::string part(const region& where, matter_id asked) const {
    std::vector<std::string> items;
    if (where.matter != asked) items.push_back(say(phrase::in_matter, {name(where.matter)}));
    for (const bound& each : where.facts) items.push_back(limit(each));
    return items.empty() ? say(phrase::every_fact) : list(items);
  }
  [[nodiscard]] std::string parts(const std::vector<region>& all, matter_id asked) const {
    std::vector<std::string> items;
    for (const region& one : all) items.push_back(part(one, asked));
    return list(items, phrase::or_word);
  }

 private:
  static std::string value_text(const measure_view& measure, std::int64_t value) {
    if (measure.unit()) return to_string(money{value, *measure.unit()});
    if (measure.kind() == measure_kind::levels) return std::string{measure.levels()[static_cast<std::size_t>(value)]};
    return std::to_string(value);
  }
  static std::string address_in_english(std::string_view address) {
    constexpr std::pair<std::string_view, std::string_view> divisions[] = {
        {"Phần ", "Part "},    {"Chương ", "Chapter "}, {"mục ", "section "},    {"Điều ", "Article "},
        {"khoản ", "clause "}, {"điểm ", "point "},     {"đoạn ", "paragraph "}, {"câu ", "sentence "}};
    std::string made{address};
    for (const auto& [vi, en] : divisions)
      if (const auto at = made.find(vi); at != std::string::npos) made.replace(at, vi.size(), en);
    return made;
  }

  const graph& in_;
  language lang_;
  mutable std::set<document_id> cited_;  ///< whatever has been cited, for the notes
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
