// SPDX-License-Identifier: BSL-1.0
// The layer model, compiled.
#include <quyche/model/impl/act.ipp>
#include <quyche/model/impl/builder.ipp>
#include <quyche/model/impl/file_keys.ipp>
#include <quyche/model/impl/kinds.ipp>
#include <quyche/model/impl/resolve.ipp>
