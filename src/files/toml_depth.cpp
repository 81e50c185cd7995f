// SPDX-License-Identifier: BSL-1.0
// Walks over the tokens of TOML that nest: texts and comments are passed over, dots and brackets are counted.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <files/toml_depth.hpp>
#include <quyche/document/document.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace {

constexpr std::size_t parser_limit = 2 * static_cast<std::size_t>(document::depth_limit);

class depth_scan {
 public:
  explicit depth_scan(std::string_view text) : text_{text} {}

  /// The byte at which it is too deep. A text without an end is for the parser to report: it stops there too.
  std::optional<std::size_t> run() {
    while (at_ < text_.size()) {
      const char letter = text_[at_];
      if (letter == '"' || letter == '\'') {
        pass_text(letter);
        continue;
      }
      if (letter == '#') {
        pass_comment();
        continue;
      }
      take(letter);
      if (outer_ + dots_ > parser_limit) return at_;
      ++at_;
    }
    return std::nullopt;
  }

 private:
  void take(char letter) {
    switch (letter) {
      case '.':
        ++dots_;
        break;
      case '[':
      case '{':
        opened_.push_back(dots_);
        outer_ += dots_ + 1;
        dots_ = 0;
        break;
      case ']':
      case '}':
        if (!opened_.empty()) {
          outer_ -= opened_.back() + 1;
          opened_.pop_back();
        }
        dots_ = 0;
        break;
      case ',':
      case '\n':
        dots_ = 0;
        break;
      default:
        break;
    }
  }
  void pass_comment() {
    at_ = text_.find('\n', at_);
    if (at_ == text_.npos) at_ = text_.size();
  }
  /// `quote` stands here; behind the text afterwards.
  void pass_text(char quote) {
    const bool many_lines = text_.substr(at_, 3) == std::string(3, quote);
    at_ += many_lines ? 3 : 1;
    for (; at_ < text_.size(); ++at_) {
      const char letter = text_[at_];
      if (quote == '"' && letter == '\\') {
        ++at_;
      } else if (many_lines && text_.substr(at_, 3) == std::string(3, quote)) {
        at_ += 3;
        for (int more = 0; more < 2 && at_ < text_.size() && text_[at_] == quote; ++more) ++at_;
        return;
      } else if (!many_lines && letter == quote) {
        ++at_;
        return;
      } else if (!many_lines && letter == '\n') {
        at_ = text_.size();
        return;
      }
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t dots_ = 0;             ///< of the key that is being read, also while its value is
  std::size_t outer_ = 0;            ///< brackets that are open, and the dots of the keys before them
  std::vector<std::size_t> opened_;  ///< the dots of the keys before the open brackets
};

}  // namespace

std::optional<place> deeper_than_the_parser_may_go(const source_text& text) {
  const auto at = depth_scan{text.text()}.run();
  if (!at) return std::nullopt;
  return place{text.index(), static_cast<std::uint32_t>(*at), static_cast<std::uint32_t>(*at + 1)};
}

}  // namespace quyche::inline QUYCHE_ABI
