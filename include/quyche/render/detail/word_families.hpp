// SPDX-License-Identifier: BSL-1.0
// Which phrase stands for a value of an enumeration; a value without one does not compile. Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_WORD_FAMILIES_HPP
#define QUYCHE_RENDER_DETAIL_WORD_FAMILIES_HPP

#include <quyche/core/contract.hpp>
#include <quyche/render/detail/document_notes.hpp>
#include <quyche/render/detail/phrases.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// A value that is no enumerator has no phrase. No answer of the library holds such a value.
[[noreturn]] inline phrase not_in_family() {
  contract_broken("explain", "the value is one of its enumerators");
}

constexpr phrase phrase_of(verdict which) {
  switch (which) {
    case verdict::permitted:
      return phrase::yes;
    case verdict::denied:
      return phrase::no;
    case verdict::conditional:
      return phrase::depends;
    case verdict::undetermined:
      return phrase::open;
  }
  return not_in_family();
}

/// The sentence that begins an answer.
constexpr phrase headline_of(verdict which) {
  switch (which) {
    case verdict::permitted:
      return phrase::may_yes;
    case verdict::denied:
      return phrase::may_no;
    case verdict::conditional:
      return phrase::may_depends;
    case verdict::undetermined:
      return phrase::may_open;
  }
  return not_in_family();
}

/// The sentence that ends a proof.
constexpr phrase conclusion_of(verdict which) {
  switch (which) {
    case verdict::permitted:
      return phrase::conclusion_permitted;
    case verdict::denied:
      return phrase::conclusion_denied;
    case verdict::conditional:
    case verdict::undetermined:
      return phrase::conclusion_undetermined;
  }
  return not_in_family();
}

/// What a chain is as a whole.
constexpr phrase chain_of(verdict which) {
  switch (which) {
    case verdict::permitted:
      return phrase::chain_lawful;
    case verdict::denied:
      return phrase::chain_broken;
    case verdict::conditional:
      return phrase::chain_open;
    case verdict::undetermined:
      return phrase::chain_conflict;
  }
  return not_in_family();
}

constexpr phrase phrase_of(remedy_label which) {
  switch (which) {
    case remedy_label::lawful:
      return phrase::label_lawful;
    case remedy_label::unsettled:
      return phrase::label_unsettled;
    case remedy_label::needs_higher_layer:
      return phrase::label_needs_higher_layer;
    case remedy_label::not_at_will:
      return phrase::label_not_at_will;
    case remedy_label::unlawful:
      return phrase::label_unlawful;
  }
  return not_in_family();
}

/// What the label says of norms and facts.
constexpr phrase meaning_of(remedy_label which) {
  switch (which) {
    case remedy_label::lawful:
      return phrase::meaning_lawful;
    case remedy_label::unsettled:
      return phrase::meaning_unsettled;
    case remedy_label::needs_higher_layer:
      return phrase::meaning_needs_higher_layer;
    case remedy_label::not_at_will:
      return phrase::meaning_not_at_will;
    case remedy_label::unlawful:
      return phrase::meaning_unlawful;
  }
  return not_in_family();
}

/// What the label says of a tenure, which is unsettled or unlawful.
constexpr phrase tenure_meaning_of(remedy_label which) {
  switch (which) {
    case remedy_label::unsettled:
      return phrase::meaning_tenure_unsettled;
    case remedy_label::lawful:
    case remedy_label::needs_higher_layer:
    case remedy_label::not_at_will:
    case remedy_label::unlawful:
      return phrase::meaning_tenure_unlawful;
  }
  return not_in_family();
}

/// A document of that rank that could be made; nobody makes one that has no rank.
constexpr phrase phrase_of(document_rank which) {
  switch (which) {
    case document_rank::charter:
      return phrase::rank_charter;
    case document_rank::central:
      return phrase::rank_central;
    case document_rank::model:
      return phrase::rank_model;
    case document_rank::provincial:
      return phrase::rank_provincial;
    case document_rank::local:
    case document_rank::congress:
    case document_rank::state:
    case document_rank::report:
      return phrase::rank_local;
  }
  return not_in_family();
}

constexpr phrase phrase_of(document_change which) {
  switch (which) {
    case document_change::amended:
      return phrase::note_amended;
    case document_change::replaced:
      return phrase::note_replaced;
    case document_change::ended:
      return phrase::note_ended;
  }
  return not_in_family();
}

constexpr phrase phrase_of(absence which) {
  switch (which) {
    case absence::unsettled:
      return phrase::absent_unsettled;
    case absence::breach:
      return phrase::absent_breach;
    case absence::void_:
      return phrase::absent_void_;
  }
  return not_in_family();
}

constexpr phrase phrase_of(deadline which) {
  switch (which) {
    case deadline::unstated:
      return phrase::by_unstated;
    case deadline::beforehand:
      return phrase::by_beforehand;
    case deadline::in_time:
      return phrase::by_in_time;
    case deadline::nearest_session:
      return phrase::by_nearest_session;
    case deadline::periodic:
      return phrase::by_periodic;
  }
  return not_in_family();
}

constexpr phrase phrase_of(extent which) {
  switch (which) {
    case extent::unstated:
      return phrase::extent_unstated;
    case extent::all:
      return phrase::extent_all;
    case extent::most:
      return phrase::extent_most;
    case extent::many:
      return phrase::extent_many;
    case extent::some:
      return phrase::extent_some;
    case extent::few:
      return phrase::extent_few;
  }
  return not_in_family();
}

constexpr phrase phrase_of(responsibility_kind which) {
  switch (which) {
    case responsibility_kind::personal:
      return phrase::resp_personal;
    case responsibility_kind::shared:
      return phrase::resp_shared;
    case responsibility_kind::highest:
      return phrase::resp_highest;
    case responsibility_kind::direct:
      return phrase::resp_direct;
  }
  return not_in_family();
}

constexpr phrase phrase_of(right_kind which) {
  switch (which) {
    case right_kind::vote:
      return phrase::right_vote;
    case right_kind::stand:
      return phrase::right_stand;
    case right_kind::nominate:
      return phrase::right_nominate;
    case right_kind::withdraw:
      return phrase::right_withdraw;
    case right_kind::keep_minority_view:
      return phrase::right_keep_minority_view;
  }
  return not_in_family();
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
