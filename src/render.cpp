// SPDX-License-Identifier: BSL-1.0
// The layer render, compiled.
#include <quyche/render/impl/diagnostics.ipp>
