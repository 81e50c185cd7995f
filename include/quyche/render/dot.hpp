// SPDX-License-Identifier: BSL-1.0
// Pictures as Graphviz DOT: the graph's actors and how they stand to one another, or one proof.
#ifndef QUYCHE_RENDER_DOT_HPP
#define QUYCHE_RENDER_DOT_HPP

#include <string>

#include <quyche/answer/answer.hpp>
#include <quyche/render/language.hpp>

namespace quyche::inline QUYCHE_ABI {

/// Bodies and offices alive on the day, within/under/offices, delegations in force and responsibilities; line styles and shapes
/// carry every distinction, colours only repeat it.
[[nodiscard]] std::string to_dot(const graph& in, const moment& when, language lang);
/// The steps of a proof from the provisions to the conclusion. For an answer with cases, one cluster a case.
[[nodiscard]] std::string to_dot(const graph& in, const answer& given, language lang);
/// The chains, link by link, broken links marked.
[[nodiscard]] std::string to_dot(const graph& in, const chain_answer& given, language lang);

}  // namespace quyche::inline QUYCHE_ABI

#ifndef QUYCHE_COMPILED
#include <quyche/render/impl/dot.ipp>
#endif

#endif
