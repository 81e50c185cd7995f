// SPDX-License-Identifier: BSL-1.0
// page: the lines of one explanation, in the words of a graph, and those that every answer has. Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_PAGE_HPP
#define QUYCHE_RENDER_DETAIL_PAGE_HPP

#include <string>
#include <vector>

#include <quyche/render/detail/words.hpp>
#include <quyche/render/explain.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class page {
 public:
  page(const graph& in, const style& how) : in_{in}, how_{how}, words_{in, how.in} {}

  [[nodiscard]] const graph& in() const noexcept { return in_; }
  [[nodiscard]] const words& said() const noexcept { return words_; }
  template <class Which>
  [[nodiscard]] std::string say(Which which, const std::vector<std::string>& arguments = {}) const {
    return words_.say(which, arguments);
  }

  void line(const std::string& text) { text_ += text + "\n"; }
  /// The answer in one sentence, led by its verdict.
  void headline(const moment& when, const std::string& who, const std::string& doing, verdict decided, reason because) {
    std::string lead = say(phrase_of(decided)) + ".";
    if (how_.colour) lead = std::string{colour_of(decided)} + lead + "\x1b[0m";
    line(lead + " " + say(headline_of(decided), {words_.on(when.on), who, doing, say(because)}));
  }
  void wanted(const std::vector<measure_id>& facts, const std::string& indent) {
    if (facts.empty()) return;
    std::vector<std::string> names;
    for (const measure_id one : facts) names.push_back(words_.pick(in_.measure(one).name()));
    line(indent + say(phrase::wanted_facts, {words_.list(names)}));
  }

  /// The whole, with a note on each document cited that others have changed by then.
  std::string finish(const moment& when) { return std::move(text_) + words_.notes(when); }
  /// The whole of what cites nothing.
  std::string finish() { return std::move(text_); }

 private:
  static std::string_view colour_of(verdict decided) {
    switch (decided) {
      case verdict::permitted:
        return "\x1b[1;32m";
      case verdict::denied:
        return "\x1b[1;31m";
      case verdict::conditional:
        return "\x1b[1;33m";
      case verdict::undetermined:
        break;
    }
    return "\x1b[1;36m";
  }

  const graph& in_;
  style how_;
  words words_;
  std::string text_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
