// SPDX-License-Identifier: BSL-1.0
// What cannot be verified, explained or written is not shown. WRONG = 0 is the lawful twin of all of them.
#include <quyche/render/showable.hpp>

namespace quyche {

struct new_answer {
#if WRONG != 1
  std::uint64_t fingerprint;
#endif
};
#if WRONG != 2
verification verify(const graph& in, const new_answer& given);
#endif
#if WRONG != 3
std::string explain(const graph& in, const new_answer& given, const style& how = {});
#endif
#if WRONG != 4
std::string to_json(const graph& in, const new_answer& given);
#endif

}  // namespace quyche

using namespace quyche;

template <showable<graph> Answer>
void show(const Answer& given) {
  static_cast<void>(given);
}

void shown(const new_answer& given) {
#if WRONG == 0
  show(given);
#elif WRONG == 1  // of which graph is it?
  show(given);
#elif WRONG == 2  // nobody checks it
  show(given);
#elif WRONG == 3  // it has no sentences
  show(given);
#elif WRONG == 4  // it has no JSON
  show(given);
#endif
}
