// SPDX-License-Identifier: BSL-1.0
// Definitions of meaning.hpp.
#include <algorithm>
#include <type_traits>

#include <quyche/render/detail/finding_words.hpp>
#include <quyche/render/detail/json_writer.hpp>
#include <quyche/render/diagnostics.hpp>
#include <quyche/render/explain.hpp>
#include <quyche/render/json.hpp>
#include <quyche/render/meaning.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

inline std::string in_capitals(std::string_view text) {
  std::string made{text};
  for (char& letter : made)
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  return made;
}

template <class Which>
void add_words(std::string_view word, Which first, Which last, std::vector<meaning>& found) {
  if (const auto one = find_with_word(word, first, last)) found.emplace_back(*one);
}

struct meaning_text {
  language lang;
  [[nodiscard]] std::string operator()(diagnostic_code code) const { return explain(code, lang); }
  [[nodiscard]] std::string operator()(rule which) const { return to_string(which) + ": " + explain(which, lang) + "\n"; }
  [[nodiscard]] std::string operator()(reason which) const { return line(which, ""); }
  [[nodiscard]] std::string operator()(flaw which) const { return line(which, " (" + to_string(rule_of(which)) + ")"); }
  [[nodiscard]] std::string operator()(remedy_label which) const { return line(which, " (why-not)"); }

 private:
  template <class Which>
  [[nodiscard]] std::string line(Which which, const std::string& behind) const {
    return std::string{word_of(which)} + behind + ": " + explain(which, lang) + "\n";
  }
};

struct meaning_members {
  json_writer& out;
  void operator()(diagnostic_code code) const {
    out.member("of", "finding");
    head_members(out, code);
    const diagnostic any = with_dots(code);
    both_members(out, "message", [&](language lang) { return sentence_of(any, lang); });
    both_members(out, "remedy", [&](language lang) { return remedy_of(any, lang); });
  }
  void operator()(rule which) const {
    out.member("of", "rule");
    out.member("rule", static_cast<int>(which));
    said(which);
  }
  void operator()(reason which) const { word("reason", which); }
  void operator()(flaw which) const {
    out.member("of", "flaw");
    out.member("word", word_of(which));
    out.member("rule", static_cast<int>(rule_of(which)));
    said(which);
  }
  void operator()(remedy_label which) const { word("label", which); }

 private:
  template <class Which>
  void word(std::string_view of, Which which) const {
    out.member("of", of);
    out.member("word", word_of(which));
    said(which);
  }
  template <class Which>
  void said(Which which) const {
    both_members(out, "message", [&](language lang) { return explain(which, lang); });
  }
};

}  // namespace detail

QUYCHE_INLINE std::vector<meaning> meanings_of(std::string_view code) {
  const std::string capital = detail::in_capitals(code);
  std::vector<meaning> found;
  for (const diagnostic_code one : all_diagnostic_codes()) {
    const std::string full = to_string(one);
    if (capital == full || code == full.substr(1) || code == slug_of(one)) found.emplace_back(one);
  }
  for (int number = 1; number <= static_cast<int>(rule::r13); ++number)
    if (capital == to_string(static_cast<rule>(number))) found.emplace_back(static_cast<rule>(number));
  detail::add_words(code, reason::free_act, reason::varies, found);
  detail::add_words(code, flaw::not_known, flaw::fact_missing, found);
  detail::add_words(code, remedy_label::lawful, remedy_label::unlawful, found);
  return found;
}

QUYCHE_INLINE std::string explain(const meaning& which, language lang) {
  return std::visit(detail::meaning_text{lang}, which);
}

QUYCHE_INLINE std::string to_json(std::string_view code, const std::vector<meaning>& meanings) {
  detail::json_writer out;
  out.object({}, [&] {
    out.member("format", answer_format);
    out.member("kind", "explain");
    out.member("code", code);
    out.array("meanings", [&] {
      for (const meaning& one : meanings) out.object({}, [&] { std::visit(detail::meaning_members{out}, one); });
    });
  });
  return out.take();
}

}  // namespace quyche::inline QUYCHE_ABI
