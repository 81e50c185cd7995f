// SPDX-License-Identifier: BSL-1.0
// The only switchboard of the preprocessor: which form of the library this is.
#ifndef QUYCHE_CORE_CONFIG_HPP
#define QUYCHE_CORE_CONFIG_HPP

// QUYCHE_ABI names the inline namespace, so that a program which mixes the forms does not link.
// QUYCHE_INLINE marks definitions in impl/*.ipp.
// QUYCHE_CHECKED makes the checked build of either form: ids carry their graph, and one of another graph breaks a contract.
#if defined QUYCHE_COMPILED && defined QUYCHE_CHECKED
#define QUYCHE_ABI v0_checked
#define QUYCHE_INLINE
#elif defined QUYCHE_COMPILED
#define QUYCHE_ABI v0
#define QUYCHE_INLINE
#elif defined QUYCHE_CHECKED
#define QUYCHE_ABI v0_inline_checked
#define QUYCHE_INLINE inline
#else
#define QUYCHE_ABI v0_inline
#define QUYCHE_INLINE inline
#endif

// Headers of one platform take these names of ours as macros with one parameter, unless they are told not to.
#undef check
#undef verify

namespace quyche::inline QUYCHE_ABI {

/// Is this the checked build?
#ifdef QUYCHE_CHECKED
inline constexpr bool ids_are_checked = true;
#else
inline constexpr bool ids_are_checked = false;
#endif

}  // namespace quyche::inline QUYCHE_ABI

#endif
