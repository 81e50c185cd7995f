// SPDX-License-Identifier: BSL-1.0
// address: where a provision stands inside an edition of a document.
#ifndef QUYCHE_DOCUMENT_ADDRESS_HPP
#define QUYCHE_DOCUMENT_ADDRESS_HPP

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <quyche/core/config.hpp>

namespace quyche::inline QUYCHE_ABI {

/// The divisions of a Vietnamese document, from the widest to the narrowest: phần, chương, mục, điều, khoản,
/// điểm; and for prose that has no articles, đoạn and câu.
enum class division : std::uint8_t { part, chapter, section, article, clause, point, paragraph, sentence };

/// One step of an address: `Điều 6`, `điểm đ`, `mục I.2.1.2`; the label is as its author wrote it. Equal are labels of one
/// value: `Điều 09` and `Điều 9`, `Chương II` and `Chương 2`. In a `mục` alone Roman numerals and numbers differ: they number
/// two levels.
struct address_step {
  division kind;
  std::string label;
  friend bool operator==(const address_step& left, const address_step& right);
};

/// Steps from the widest to the narrowest, each division at most once; empty for the document as a whole.
/// Ordered as in the document: numbers by value, points by the Vietnamese alphabet (đ follows d); equivalent if equal.
class address {
 public:
  address() = default;
  [[nodiscard]] const std::vector<address_step>& steps() const noexcept { return steps_; }
  [[nodiscard]] bool empty() const noexcept { return steps_.empty(); }
  friend bool operator==(const address&, const address&) = default;
  friend std::weak_ordering operator<=>(const address& left, const address& right);

 private:
  friend std::optional<address> parse_address(std::string_view text);
  std::vector<address_step> steps_;
};

/// Reads `Điều 6 khoản 3 điểm a` and the order of citation, `điểm a khoản 3 Điều 6`; commas, any white space, and the case and
/// Unicode form of the words do not matter. Labels are parts joined by dots. A part is a number from 1 up, of at most eight
/// digits; a Roman numeral as it is properly written (`IV`, not `IIII`) in front in phần, chương and Điều and anywhere in mục;
/// or a small letter, anywhere in mục and điểm and behind a dot elsewhere. Nothing for any other text. The empty text is the
/// document as a whole.
[[nodiscard]] std::optional<address> parse_address(std::string_view text);
/// Does `inner` stand at, or inside, `outer` (rule R3)? Articles are numbered through a document: where both name one, what
/// stands above it does not matter.
[[nodiscard]] bool contains(const address& outer, const address& inner);
/// In the order of citation, narrowest first: `điểm a khoản 3 Điều 6`.
[[nodiscard]] std::string to_string(const address& where);
/// The same for all equal addresses, and for no others: `Điều 9` for `Điều 09`.
[[nodiscard]] std::string normal_form(const address& where);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/document/impl/address.ipp>
#endif

#endif
