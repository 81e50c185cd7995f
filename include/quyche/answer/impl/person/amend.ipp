// SPDX-License-Identifier: BSL-1.0
// Definitions of amend.hpp.
#include <string>

#include <quyche/answer/person/amend.hpp>

namespace quyche::inline QUYCHE_ABI {

QUYCHE_INLINE registry amended(const registry& rows, const graph& in, const person_question& asked,
                               const std::vector<tenure_edit>& tenures) {
  registry_tables made = rows.tables();
  for (const tenure_edit& one : tenures) {
    static_cast<void>(in.office(one.office));
    if (one.extended) {
      static_cast<void>(rows.tenure(*one.extended));
      made.tenures[one.extended->index()].held = one.held;
    } else {
      made.tenures.push_back({asked.person,
                              std::string{in.office(one.office).key()},
                              asked.unit,
                              one.held,
                              accession::unstated,
                              "Văn bản bổ sung",
                              {}});
    }
  }
  return make_registry(std::move(made)).value();
}

}  // namespace quyche::inline QUYCHE_ABI
