// SPDX-License-Identifier: BSL-1.0
// Any text as the address of a provision: what is read is written so that it is read again as the same, and stands in itself.
#include <quyche/document/address.hpp>
#include <quyche/text/utf8.hpp>

#include "fuzzed.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text = quyche_fuzz::text_of(bytes, size);
  if (quyche::first_invalid_utf8(text)) return 0;
  const auto read = quyche::parse_address(text);
  if (!read) return 0;
  const auto again = quyche::parse_address(quyche::to_string(*read));
  quyche_fuzz::hold(again && *again == *read, "an address is read as it is written");
  quyche_fuzz::hold(quyche::contains(*read, *read), "an address stands in itself");
  quyche_fuzz::hold((*again <=> *read) == 0, "equal addresses are in no order");
  return 0;
}
