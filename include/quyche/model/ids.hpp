// SPDX-License-Identifier: BSL-1.0
// The ids of the model: one type for each kind of node and of record, and the unions that an edge may end in.
#ifndef QUYCHE_MODEL_IDS_HPP
#define QUYCHE_MODEL_IDS_HPP

#include <compare>
#include <cstdint>

#include <quyche/core/contract.hpp>
#include <quyche/core/id.hpp>

namespace quyche::inline QUYCHE_ABI {

using document_id = id<struct document_tag>;    // van ban
using body_id = id<struct body_tag>;            // co quan, to chuc
using office_id = id<struct office_tag>;        // chuc danh
using community_id = id<struct community_tag>;  // dang bo, dia phuong, Nhan dan
using matter_id = id<struct matter_tag>;        // viec
using measure_id = id<struct measure_tag>;      // dai luong: amount, grade, ...

using power_id = id<struct power_tag>;
using duty_id = id<struct duty_tag>;
using delegation_id = id<struct delegation_tag>;
using reservation_id = id<struct reservation_tag>;
using prohibition_id = id<struct prohibition_tag>;
using exception_id = id<struct exception_tag>;
using revocation_id = id<struct revocation_tag>;
using omission_id = id<struct omission_tag>;
using right_id = id<struct right_tag>;
using responsibility_id = id<struct responsibility_tag>;
using assignment_id = id<struct assignment_tag>;
using relationship_id = id<struct relationship_tag>;
using procedure_id = id<struct procedure_tag>;
using regime_id = id<struct regime_tag>;
using principle_id = id<struct principle_tag>;
using unsettled_id = id<struct unsettled_tag>;
using locality_choice_id = id<struct locality_choice_tag>;
using succession_id = id<struct succession_tag>;
using composition_id = id<struct composition_tag>;

/// Who acts: a body or an office. A matter, a document or a community does not convert.
class actor_id {
 public:
  constexpr actor_id(body_id body) noexcept  // NOLINT(google-explicit-constructor)
      : code_{body.index()}, space_{body.space()} {}
  constexpr actor_id(office_id office) noexcept  // NOLINT(google-explicit-constructor)
      : code_{office.index() | mark}, space_{office.space()} {}
  [[nodiscard]] constexpr bool is_body() const noexcept { return (code_ & mark) == 0; }
  [[nodiscard]] constexpr bool is_office() const noexcept { return !is_body(); }
  /// Requires: `is_body()`.
  [[nodiscard]] constexpr body_id body() const {
    QUYCHE_EXPECTS(is_body(), "the actor is a body");
    return body_id{code_, space_};
  }
  /// Requires: `is_office()`.
  [[nodiscard]] constexpr office_id office() const {
    QUYCHE_EXPECTS(is_office(), "the actor is an office");
    return office_id{code_ & ~mark, space_};
  }
  friend constexpr bool operator==(actor_id one, actor_id other) noexcept { return one.code_ == other.code_; }
  friend constexpr auto operator<=>(actor_id one, actor_id other) noexcept { return one.code_ <=> other.code_; }

 private:
  static constexpr std::uint32_t mark = 0x8000'0000;
  std::uint32_t code_;
  [[no_unique_address]] id_space space_;
};

/// Towards or before whom: a body, an office or a community.
class party_id {
 public:
  constexpr party_id(body_id body) noexcept  // NOLINT(google-explicit-constructor)
      : code_{body.index()}, space_{body.space()} {}
  constexpr party_id(office_id office) noexcept  // NOLINT(google-explicit-constructor)
      : code_{office.index() | of_office}, space_{office.space()} {}
  constexpr party_id(community_id community) noexcept  // NOLINT(google-explicit-constructor)
      : code_{community.index() | of_community}, space_{community.space()} {}
  constexpr party_id(actor_id actor)  // NOLINT(google-explicit-constructor)
      : party_id{actor.is_body() ? party_id{actor.body()} : party_id{actor.office()}} {}
  [[nodiscard]] constexpr bool is_body() const noexcept { return kind() == 0; }
  [[nodiscard]] constexpr bool is_office() const noexcept { return kind() == of_office; }
  [[nodiscard]] constexpr bool is_community() const noexcept { return kind() == of_community; }
  [[nodiscard]] constexpr bool is_actor() const noexcept { return !is_community(); }
  /// Requires: `is_actor()`.
  [[nodiscard]] constexpr actor_id actor() const {
    QUYCHE_EXPECTS(is_actor(), "the party is a body or an office");
    return is_body() ? actor_id{body_id{index(), space_}} : actor_id{office_id{index(), space_}};
  }
  /// Requires: `is_community()`.
  [[nodiscard]] constexpr community_id community() const {
    QUYCHE_EXPECTS(is_community(), "the party is a community");
    return community_id{index(), space_};
  }
  friend constexpr bool operator==(party_id one, party_id other) noexcept { return one.code_ == other.code_; }
  friend constexpr auto operator<=>(party_id one, party_id other) noexcept { return one.code_ <=> other.code_; }

 private:
  static constexpr std::uint32_t of_office = 0x4000'0000;
  static constexpr std::uint32_t of_community = 0x8000'0000;
  [[nodiscard]] constexpr std::uint32_t kind() const noexcept { return code_ & (of_office | of_community); }
  [[nodiscard]] constexpr std::uint32_t index() const noexcept { return code_ & ~(of_office | of_community); }
  std::uint32_t code_;
  [[no_unique_address]] id_space space_;
};

}  // namespace quyche::inline QUYCHE_ABI

#endif
