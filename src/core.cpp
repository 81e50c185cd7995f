// SPDX-License-Identifier: BSL-1.0
// The layer core, compiled.
#include <quyche/core/impl/calendar.ipp>
#include <quyche/core/impl/contract.ipp>
#include <quyche/core/impl/diagnostic.ipp>
#include <quyche/core/impl/fraction.ipp>
#include <quyche/core/impl/money.ipp>
