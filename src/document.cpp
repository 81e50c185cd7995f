// SPDX-License-Identifier: BSL-1.0
// The layer document, compiled.
#include <quyche/document/impl/address.ipp>
#include <quyche/document/impl/document.ipp>
