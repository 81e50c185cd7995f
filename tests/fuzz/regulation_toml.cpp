// SPDX-License-Identifier: BSL-1.0
// Any bytes as a regulation in TOML: read or refused, and what is read can be frozen.
#include <quyche/files/read.hpp>
#include <quyche/graph/freeze.hpp>

#include "fuzzed.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const quyche::loaded_stack loaded = quyche::load({{"a.toml", std::string{quyche_fuzz::text_of(bytes, size)}}});
  quyche_fuzz::show(loaded);
  if (loaded.made) static_cast<void>(quyche::freeze(loaded.made.value()).fingerprint());
  return 0;
}
