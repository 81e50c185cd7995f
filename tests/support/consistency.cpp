// SPDX-License-Identifier: BSL-1.0
// All questions about a graph at one moment.
#include "support/consistency.hpp"

#include <quyche/query/consistency.hpp>

#include "support/agreement.hpp"
#include "support/effort.hpp"

namespace quyche_tests {
namespace {

class everything {
 public:
  everything(const graph& in, const reference& oracle, const moment& when, const std::vector<fact>& facts, counts& total)
      : in_{in}, when_{when}, facts_{facts}, total_{total}, judge_{in, oracle, when, facts} {}

  std::optional<std::string> check() {
    const consistency found = verify_consistency(in_, when_, facts_, [this](const answer& given) {
      count(given.decided);
      count_causes(given);
      if (!wrong_ && static_cast<std::uint32_t>(given.asked.what) % every_act_ == 0) wrong_ = judge_.difference(given);
    });
    total_.others += found.others;
    if (wrong_) return wrong_;
    return found ? std::nullopt : std::optional{found.complaint};
  }

 private:
  void count(verdict decided) {
    ++total_.questions;
    switch (decided) {
      case verdict::permitted:
        ++total_.permitted;
        break;
      case verdict::denied:
        ++total_.denied;
        break;
      case verdict::conditional:
        ++total_.conditional;
        break;
      case verdict::undetermined:
        ++total_.undetermined;
        break;
    }
  }
  void count_causes(const answer& given) {
    count_causes(given.steps);
    for (const answer_case& one : given.cases) count_causes(one.steps);
  }
  void count_causes(const proof& steps) {
    for (const step& one : steps) {
      if (one.cause != flaw::none) ++total_.causes[one.cause];
      if (one.kind == step_kind::delegated && in_.record(*one.record).may_pass_on()) ++total_.passed_on;
    }
  }
  /// The reference judges each act, in slow runs a part of them; the checker judges all.
  const std::uint32_t every_act_ = effort(3, 1, 1);
  const graph& in_;
  const moment& when_;
  const std::vector<fact>& facts_;
  counts& total_;
  agreement judge_;
  std::optional<std::string> wrong_;
};

}  // namespace

std::string counts::text() const {
  return "questions " + std::to_string(questions) + " permitted " + std::to_string(permitted) + " denied " +
         std::to_string(denied) + " conditional " + std::to_string(conditional) + " undetermined " +
         std::to_string(undetermined) + " others " + std::to_string(others);
}

std::optional<std::string> check_everything(const graph& in, const reference& oracle, const moment& when,
                                            const std::vector<fact>& facts, counts& total) {
  return everything{in, oracle, when, facts, total}.check();
}

}  // namespace quyche_tests
