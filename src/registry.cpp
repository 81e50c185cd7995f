// SPDX-License-Identifier: BSL-1.0
// The layer registry, compiled.
#include <quyche/registry/impl/check.ipp>
#include <quyche/registry/impl/delegations.ipp>
#include <quyche/registry/impl/registry.ipp>
#include <quyche/registry/impl/resolve.ipp>
