// SPDX-License-Identifier: BSL-1.0
// The layer query, compiled.
#include <quyche/query/impl/chain.ipp>
#include <quyche/query/impl/changes.ipp>
#include <quyche/query/impl/check.ipp>
#include <quyche/query/impl/composition.ipp>
#include <quyche/query/impl/consistency.ipp>
#include <quyche/query/impl/may.ipp>
#include <quyche/query/impl/person/may.ipp>
#include <quyche/query/impl/person/vacancies.ipp>
#include <quyche/query/impl/person/what.ipp>
#include <quyche/query/impl/person/why_not.ipp>
#include <quyche/query/impl/relationship.ipp>
#include <quyche/query/impl/responsible.ipp>
#include <quyche/query/impl/steps.ipp>
#include <quyche/query/impl/what.ipp>
#include <quyche/query/impl/who.ipp>
#include <quyche/query/impl/why_not.ipp>
