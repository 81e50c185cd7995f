// SPDX-License-Identifier: BSL-1.0
// Any text as an amount of money: what is read is written so that it is read again as the same.
#include <quyche/text/numbers.hpp>

#include "fuzzed.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto read = quyche::parse_money(quyche_fuzz::text_of(bytes, size));
  if (!read) return 0;
  const auto again = quyche::parse_money(quyche::to_string(*read));
  quyche_fuzz::hold(again && *again == *read, "an amount is read as it is written");
  return 0;
}
