// SPDX-License-Identifier: BSL-1.0
// The whole library, without the reading of files (quyche/files/) and the opt-in views.
#ifndef QUYCHE_QUYCHE_HPP
#define QUYCHE_QUYCHE_HPP

#include <quyche/answer/amend.hpp>
#include <quyche/answer/person/amend.hpp>
#include <quyche/core/calendar.hpp>
#include <quyche/core/fraction.hpp>
#include <quyche/core/money.hpp>
#include <quyche/core/result.hpp>
#include <quyche/document/address.hpp>
#include <quyche/document/document.hpp>
#include <quyche/graph/freeze.hpp>
#include <quyche/graph/lookup.hpp>
#include <quyche/graph/thaw.hpp>
#include <quyche/model/builder.hpp>
#include <quyche/model/resolve.hpp>
#include <quyche/query/chain.hpp>
#include <quyche/query/changes.hpp>
#include <quyche/query/check.hpp>
#include <quyche/query/composition.hpp>
#include <quyche/query/consistency.hpp>
#include <quyche/query/may.hpp>
#include <quyche/query/person/may.hpp>
#include <quyche/query/person/vacancies.hpp>
#include <quyche/query/person/what.hpp>
#include <quyche/query/person/why_not.hpp>
#include <quyche/query/relationship.hpp>
#include <quyche/query/responsible.hpp>
#include <quyche/query/steps.hpp>
#include <quyche/query/what.hpp>
#include <quyche/query/who.hpp>
#include <quyche/query/why_not.hpp>
#include <quyche/registry/check.hpp>
#include <quyche/registry/delegations.hpp>
#include <quyche/registry/resolve.hpp>
#include <quyche/render/diagnostics.hpp>
#include <quyche/render/dot.hpp>
#include <quyche/render/explain.hpp>
#include <quyche/render/json.hpp>
#include <quyche/render/meaning.hpp>
#include <quyche/render/person/explain.hpp>
#include <quyche/render/person/json.hpp>
#include <quyche/render/showable.hpp>
#include <quyche/text/fold.hpp>
#include <quyche/text/nearest.hpp>
#include <quyche/text/numbers.hpp>
#include <quyche/text/source_text.hpp>
#include <quyche/verify/person/verify.hpp>
#include <quyche/verify/verify.hpp>
#include <quyche/version.hpp>

#endif
