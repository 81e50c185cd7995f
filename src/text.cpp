// SPDX-License-Identifier: BSL-1.0
// The layer text, compiled.
#include <quyche/text/impl/fold.ipp>
#include <quyche/text/impl/nearest.ipp>
#include <quyche/text/impl/numbers.ipp>
#include <quyche/text/impl/source_text.ipp>
#include <quyche/text/impl/utf8.ipp>
