// SPDX-License-Identifier: BSL-1.0
// showable: what an answer needs before anybody sees it.
#ifndef QUYCHE_RENDER_SHOWABLE_HPP
#define QUYCHE_RENDER_SHOWABLE_HPP

#include <concepts>
#include <cstdint>
#include <string>

#include <quyche/render/person/explain.hpp>
#include <quyche/render/person/json.hpp>
#include <quyche/verify/person/verify.hpp>

namespace quyche::inline QUYCHE_ABI {

/// It tells by fingerprints which graph was asked: itself, in the answer that it goes on from, or before and after.
template <class Answer>
concept tells_its_graph = requires(const Answer& given) {
  { given.fingerprint } -> std::convertible_to<std::uint64_t>;
}
|| requires(const Answer& given) {
  { given.given.fingerprint } -> std::convertible_to<std::uint64_t>;
}
|| requires(const Answer& given) {
  { given.fingerprint_before } -> std::convertible_to<std::uint64_t>;
  { given.fingerprint_after } -> std::convertible_to<std::uint64_t>;
};
template <class Answer>
concept tells_its_registry = requires(const Answer& given) {
  { given.registry_fingerprint } -> std::convertible_to<std::uint64_t>;
}
|| requires(const Answer& given) {
  { given.given.registry_fingerprint } -> std::convertible_to<std::uint64_t>;
};

/// An answer of what was asked (a graph; a registry and a graph; two graphs): it tells of which, and there are `verify`,
/// `explain` and `to_json` for it.
template <class Answer, class... Asked>
concept showable = tells_its_graph<Answer> &&(tells_its_registry<Answer> || !(std::same_as<Asked, registry> || ...)) &&
                   requires(const Answer& given, const style& how, const Asked&... asked) {
  { verify(asked..., given) } -> std::same_as<verification>;
  { explain(asked..., given, how) } -> std::same_as<std::string>;
  { to_json(asked..., given) } -> std::same_as<std::string>;
};

}  // namespace quyche::inline QUYCHE_ABI

#endif
