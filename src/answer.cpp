// SPDX-License-Identifier: BSL-1.0
// The layer answer, compiled.
#include <quyche/answer/impl/amend.ipp>
#include <quyche/answer/impl/amend_rows.ipp>
#include <quyche/answer/impl/answer.ipp>
#include <quyche/answer/impl/person.ipp>
#include <quyche/answer/impl/verify.ipp>
#include <quyche/answer/impl/verify_person.ipp>
