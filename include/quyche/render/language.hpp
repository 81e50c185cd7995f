// SPDX-License-Identifier: BSL-1.0
// The languages in which people are addressed.
#ifndef QUYCHE_RENDER_LANGUAGE_HPP
#define QUYCHE_RENDER_LANGUAGE_HPP

#include <cstdint>

#include <quyche/core/config.hpp>

namespace quyche::inline QUYCHE_ABI {

enum class language : std::uint8_t { vi, en };

}  // namespace quyche::inline QUYCHE_ABI

#endif
