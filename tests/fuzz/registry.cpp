// SPDX-License-Identifier: BSL-1.0
// Any bytes as a registry, in TOML or JSON as they look: read or refused. What a file is, is found without reading it as that.
#include <quyche/files/read.hpp>

#include "fuzzed.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const quyche::stack_file file{"a.json", std::string{quyche_fuzz::text_of(bytes, size)}};
  const quyche::loaded_registry loaded = quyche::load_registry({file});
  quyche_fuzz::show(loaded);
  if (loaded.made) static_cast<void>(loaded.made.value().fingerprint());
  static_cast<void>(quyche::declares_unit(file));
  return 0;
}
