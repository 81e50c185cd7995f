// SPDX-License-Identifier: BSL-1.0
// The layer verify, compiled.
#include <quyche/verify/impl/person/verify.ipp>
#include <quyche/verify/impl/verify.ipp>
