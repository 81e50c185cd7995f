// SPDX-License-Identifier: BSL-1.0
// content_hash: the fingerprint of what a graph or a registry holds. Included by definitions only.
#ifndef QUYCHE_CORE_DETAIL_CONTENT_HASH_HPP
#define QUYCHE_CORE_DETAIL_CONTENT_HASH_HPP

#include <cstdint>
#include <string_view>

#include <quyche/core/config.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// FNV-1a over 64 bits: stable on every machine, not for security.
class content_hash {
 public:
  void add(std::string_view text) noexcept {
    add(text.size());
    for (const char letter : text) mix(static_cast<unsigned char>(letter));
  }
  void add(std::uint64_t number) noexcept {
    for (int byte = 0; byte < 8; ++byte) mix(static_cast<unsigned char>(number >> (8 * byte)));
  }
  [[nodiscard]] std::uint64_t value() const noexcept { return value_; }

 private:
  void mix(unsigned char byte) noexcept {
    value_ ^= byte;
    value_ *= 0x100000001B3ULL;
  }
  std::uint64_t value_ = 0xCBF29CE484222325ULL;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
