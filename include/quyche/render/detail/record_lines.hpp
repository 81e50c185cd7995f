// SPDX-License-Identifier: BSL-1.0
// record_lines: a record as an entry of a list, and what stands behind one. Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_RECORD_LINES_HPP
#define QUYCHE_RENDER_DETAIL_RECORD_LINES_HPP

#include <optional>
#include <set>
#include <string>
#include <vector>

#include <quyche/render/detail/page.hpp>
#include <quyche/render/detail/record_texts.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class record_lines {
 public:
  explicit record_lines(page& on) : on_{on}, texts_{on.in(), on.said()} {}

  [[nodiscard]] const record_texts& texts() const noexcept { return texts_; }

  /// `lead` is what the line begins with, `mark` what stands before its sentence; with the part of the matter it speaks of.
  void entry(const std::string& lead, record_id which, std::optional<matter_id> part_of = {}, const std::string& mark = {}) {
    line_of(lead, which, part_of, mark);
    details(which, std::string(lead.size(), ' '));
  }
  /// With its note alone, for lists of many.
  void brief_entry(const std::string& lead, record_id which) {
    line_of(lead, which, std::nullopt, {});
    note(on_.in().record(which), std::string(lead.size(), ' '));
  }
  /// Other citations, evidence, inferred days, notes.
  void details(record_id which, const std::string& indent) {
    const record_view record = on_.in().record(which);
    const auto basis = record.basis();
    if (basis.size() > 1) {
      std::vector<std::string> others;
      for (const provision_id one : basis.subspan(1)) others.push_back(on_.said().cite(one));
      on_.line(indent + on_.say(phrase::see_also, {on_.said().list(others)}));
    }
    if (record.attested_by() == evidence::practice)
      on_.line(indent + on_.say(phrase::practice, {on_.say(phrase_of(record.how_widely()))}));
    if (!basis.empty()) inferred_day(on_.in().provision(basis.front()).document, indent);
    note(record, indent);
  }

 private:
  void line_of(const std::string& lead, record_id which, std::optional<matter_id> part_of, const std::string& mark) {
    const record_view record = on_.in().record(which);
    std::string text = without_stop(texts_.listed(record));
    if (part_of) {
      std::vector<matter_id> inside;
      for (const matter_id one : record.matters())
        if (on_.in().covers(*part_of, one)) inside.push_back(one);
      text += on_.say(phrase::part_mark, {on_.said().names(inside)});
    }
    const std::string cited = record.basis().empty() ? std::string{"-"} : on_.said().cite(record.basis().front());
    on_.line(lead + mark + capitalised(text) + " (" + cited + ").");
  }
  void note(const record_view& record, const std::string& indent) {
    if (const std::string text = on_.said().pick(record.note()); !text.empty())
      on_.line(indent + on_.say(phrase::note, {text}));
  }
  /// Once a document.
  void inferred_day(document_id which, const std::string& indent) {
    const document_view document = on_.in().document(which);
    if (!document.from_inferred() || !document.in_force().has_start() || !told_.insert(which).second) return;
    const bool report = document.rank() == document_rank::report;
    const std::string title = on_.said().title(which);
    on_.line(indent + on_.say(report ? phrase::undated_report : phrase::inferred,
                              {report ? capitalised(title) : title, on_.said().day(document.in_force().from())}));
  }

  page& on_;
  record_texts texts_;
  std::set<document_id> told_;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
