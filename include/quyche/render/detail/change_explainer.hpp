// SPDX-License-Identifier: BSL-1.0
// change_explainer: the changes between two graphs, or between two days of one, in sentences. Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_CHANGE_EXPLAINER_HPP
#define QUYCHE_RENDER_DETAIL_CHANGE_EXPLAINER_HPP

#include <string>
#include <vector>

#include <quyche/render/detail/document_notes.hpp>
#include <quyche/render/detail/words.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class change_explainer {
 public:
  change_explainer(const graph& before, const graph& after, language lang)
      : before_{before}, after_{after}, words_before_{before, lang}, words_after_{after, lang} {}

  std::string text(const changes_answer& given) {
    const std::string first = moment_text(words_before_, given.when_before);
    const std::string last = moment_text(words_after_, given.when_after);
    if (given.changes.empty()) return words_after_.say(phrase::changes_none, {first, last}) + "\n";
    std::string made = words_after_.say(phrase::changes_head, {first, last, std::to_string(given.changes.size())}) + "\n";
    std::size_t number = 0;
    for (const answer_change& one : given.changes) {
      const bool later = one.after.has_value();
      const words& said = later ? words_after_ : words_before_;
      const question& asked = (later ? one.after : one.before)->asked;
      made += "  " +
              said.say(phrase::change_line, {std::to_string(++number), capitalised(said.name(asked.actor)),
                                             said.name(asked.what), said.name(asked.matter),
                                             verdict_text(words_before_, one.before), verdict_text(words_after_, one.after)}) +
              "\n";
      for (const change_cause& cause : one.causes) made += "     " + cause_text(cause, given) + "\n";
    }
    const std::string earlier = words_before_.notes(given.when_before);
    const std::string later = words_after_.notes(given.when_after);
    return made + (earlier == later ? later : earlier + later);
  }

 private:
  static std::string moment_text(const words& said, const moment& when) {
    const std::string day = said.day(when.on);
    return when.known ? said.say(phrase::known_by, {day, said.day(*when.known)}) : day;
  }
  static std::string verdict_text(const words& said, const std::optional<answer>& given) {
    if (!given) return said.say(phrase::no);
    const std::string word = said.say(phrase_of(given->decided));
    std::vector<std::string> allowed;
    for (const answer_case& one : given->cases)
      if (given->decided == verdict::conditional && one.decided == verdict::permitted)
        for (const region& where : one.where) allowed.push_back(said.part(where, given->asked.matter));
    return allowed.empty() ? word : said.say(phrase::when_allowed, {word, said.list(allowed, phrase::or_word)});
  }
  /// In force on the other side too: nothing became of the record itself.
  [[nodiscard]] bool stands_on_both_sides(const change_cause& cause, const changes_answer& given) const {
    const graph& other = cause.in_after ? before_ : after_;
    const moment& when = cause.in_after ? given.when_before : given.when_after;
    const auto same = other.find_record((cause.in_after ? after_ : before_).record(cause.record).key());
    if (!same || !other.in_force(*same).contains(when.on)) return false;
    const auto basis = other.record(*same).basis();
    return basis.empty() || has_begun(other.document(other.provision(basis.front()).document), when);
  }
  [[nodiscard]] std::string cause_text(const change_cause& cause, const changes_answer& given) const {
    const graph& in = cause.in_after ? after_ : before_;
    const words& said = cause.in_after ? words_after_ : words_before_;
    const record_view record = in.record(cause.record);
    const std::string cited = said.cite(record.basis().front()) + " (" + std::string{record.key()} + ")";
    if (stands_on_both_sides(cause, given))
      return said.say(cause.in_after ? phrase::cause_applied : phrase::cause_not_applied, {cited});
    if (record.kind() == record_kind::delegation)
      return said.say(cause.in_after ? phrase::delegation_gained : phrase::delegation_lost, {cited});
    return said.say(cause.in_after ? phrase::cause_gained : phrase::cause_lost, {cited});
  }

  const graph& before_;
  const graph& after_;
  words words_before_;
  words words_after_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
