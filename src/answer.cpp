// SPDX-License-Identifier: BSL-1.0
// The layer answer, compiled.
#include <quyche/answer/impl/amend.ipp>
#include <quyche/answer/impl/answer.ipp>
#include <quyche/answer/impl/person/amend.ipp>
#include <quyche/answer/impl/person/answer.ipp>
