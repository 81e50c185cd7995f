// SPDX-License-Identifier: BSL-1.0
// Which phrase stands for a value of an enumeration of persons. Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_PERSON_WORD_FAMILIES_HPP
#define QUYCHE_RENDER_DETAIL_PERSON_WORD_FAMILIES_HPP

#include <quyche/answer/person/answer.hpp>
#include <quyche/render/detail/word_families.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

constexpr phrase phrase_of(idle_reason which) {
  switch (which) {
    case idle_reason::not_yet:
      return phrase::idle_not_yet;
    case idle_reason::no_longer:
      return phrase::idle_no_longer;
    case idle_reason::unit_ended:
      return phrase::idle_unit_ended;
    case idle_reason::unknown_office:
      return phrase::idle_unknown_office;
    case idle_reason::held_in_another:
      return phrase::idle_held_in_another;
    case idle_reason::not_in_office:
      return phrase::idle_not_in_office;
    case idle_reason::outside_scope:
      return phrase::idle_outside_scope;
  }
  return not_in_family();
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
