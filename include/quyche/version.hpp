// SPDX-License-Identifier: BSL-1.0
// The version of the library, written here only; CMake reads it.
#ifndef QUYCHE_VERSION_HPP
#define QUYCHE_VERSION_HPP

#define QUYCHE_VERSION_MAJOR 0
#define QUYCHE_VERSION_MINOR 1
#define QUYCHE_VERSION_PATCH 0

#endif
