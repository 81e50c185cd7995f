// SPDX-License-Identifier: BSL-1.0
// The only switchboard of the preprocessor: which of the two forms of the library this is.
#ifndef QUYCHE_CORE_CONFIG_HPP
#define QUYCHE_CORE_CONFIG_HPP

// QUYCHE_ABI names the inline namespace, so that a program which mixes the forms does not link.
// QUYCHE_INLINE marks definitions in impl/*.ipp.
#ifdef QUYCHE_COMPILED
#define QUYCHE_ABI v0
#define QUYCHE_INLINE
#else
#define QUYCHE_ABI v0_inline
#define QUYCHE_INLINE inline
#endif

#endif
