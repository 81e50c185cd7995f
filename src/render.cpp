// SPDX-License-Identifier: BSL-1.0
// The layer render, compiled.
#include <quyche/render/impl/diagnostics.ipp>
#include <quyche/render/impl/dot.ipp>
#include <quyche/render/impl/explain.ipp>
#include <quyche/render/impl/json.ipp>
#include <quyche/render/impl/meaning.ipp>
#include <quyche/render/impl/person/explain.ipp>
#include <quyche/render/impl/person/json.ipp>
