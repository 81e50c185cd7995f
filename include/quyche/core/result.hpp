// SPDX-License-Identifier: BSL-1.0
// result<T>: a value, or the errors that stood in its way; warnings ride with either.
#ifndef QUYCHE_CORE_RESULT_HPP
#define QUYCHE_CORE_RESULT_HPP

#include <optional>
#include <utility>
#include <vector>

#include <quyche/core/contract.hpp>
#include <quyche/core/diagnostic.hpp>

namespace quyche::inline QUYCHE_ABI {

/// INVARIANT (value or error): holds a value if and only if no diagnostic is an error.
template <class T>
class [[nodiscard]] result {
 public:
  /// Requires: no diagnostic in `warnings` is an error.
  result(T value, std::vector<diagnostic> warnings = {})  // NOLINT(google-explicit-constructor): a value is a result
      : value_{std::move(value)}, diagnostics_{std::move(warnings)} {
    QUYCHE_EXPECTS(!has_error(), "a result with a value carries warnings only");
  }
  /// Requires: at least one diagnostic is an error.
  static result failure(std::vector<diagnostic> diagnostics) { return result{std::move(diagnostics)}; }

  [[nodiscard]] explicit operator bool() const noexcept { return value_.has_value(); }
  /// Requires: there is a value.
  [[nodiscard]] const T& value() const& {
    QUYCHE_EXPECTS(value_.has_value(), "value() needs a result that holds a value");
    return *value_;
  }
  [[nodiscard]] T&& value() && {
    QUYCHE_EXPECTS(value_.has_value(), "value() needs a result that holds a value");
    return *std::move(value_);
  }
  [[nodiscard]] const std::vector<diagnostic>& diagnostics() const noexcept { return diagnostics_; }

  /// Gives the value to `next`, which returns a result; diagnostics are joined in order.
  template <class Next>
  auto then(Next next) && -> decltype(next(std::declval<T>())) {
    using next_result = decltype(next(std::declval<T>()));
    if (!value_) return next_result::failure(std::move(diagnostics_));
    next_result made = next(*std::move(value_));
    made.prepend(std::move(diagnostics_));
    return made;
  }

  /// Puts diagnostics of an earlier step before this one's. Requires: none is an error.
  void prepend(std::vector<diagnostic> earlier) {
    earlier.insert(earlier.end(), diagnostics_.begin(), diagnostics_.end());
    diagnostics_ = std::move(earlier);
  }

 private:
  explicit result(std::vector<diagnostic> diagnostics) : diagnostics_{std::move(diagnostics)} {
    QUYCHE_EXPECTS(has_error(), "a failed result carries at least one error");
  }
  [[nodiscard]] bool has_error() const noexcept {
    for (const auto& found : diagnostics_)
      if (severity_of(found.code) == severity::error) return true;
    return false;
  }

  std::optional<T> value_;
  std::vector<diagnostic> diagnostics_;
};

}  // namespace quyche::inline QUYCHE_ABI

#endif
