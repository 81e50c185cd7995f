// SPDX-License-Identifier: BSL-1.0
// json_writer: JSON text, indented by two spaces, keys in the order in which they are written. Included by render/impl only.
#ifndef QUYCHE_RENDER_DETAIL_JSON_WRITER_HPP
#define QUYCHE_RENDER_DETAIL_JSON_WRITER_HPP

#include <concepts>
#include <string>
#include <string_view>

#include <quyche/core/config.hpp>
#include <quyche/text/utf8.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class json_writer {
 public:
  /// Writes `key: {` ... `}`; `write` fills it.
  template <class Write>
  void object(std::string_view key, Write write) {
    nest(key, '{', '}', write);
  }
  template <class Write>
  void array(std::string_view key, Write write) {
    nest(key, '[', ']', write);
  }
  void member(std::string_view key, std::string_view text) {
    start(key);
    quote(text);
  }
  void member(std::string_view key, const char* text) { member(key, std::string_view{text}); }
  template <std::same_as<bool> Flag>
  void member(std::string_view key, Flag flag) {
    start(key);
    text_ += flag ? "true" : "false";
  }
  template <std::integral Number>
  requires(!std::same_as<Number, bool>) void member(std::string_view key, Number number) {
    start(key);
    text_ += std::to_string(number);
  }
  std::string take() { return std::move(text_) + "\n"; }

 private:
  /// The key is empty for the items of an array and for the whole.
  void start(std::string_view key) {
    if (!fresh_) text_ += ',';
    if (depth_ > 0) {
      text_ += '\n';
      text_.append(2 * depth_, ' ');
    }
    fresh_ = false;
    if (key.empty()) return;
    quote(key);
    text_ += ": ";
  }
  template <class Write>
  void nest(std::string_view key, char open, char close, Write write) {
    start(key);
    text_ += open;
    ++depth_;
    fresh_ = true;
    write();
    --depth_;
    if (!fresh_) {
      text_ += '\n';
      text_.append(2 * depth_, ' ');
    }
    text_ += close;
    fresh_ = false;
  }
  /// Characters that steer a terminal are escaped, so that JSON can be looked at; bytes that are no UTF-8 are spelled out.
  void quote(std::string_view text) {
    if (first_invalid_utf8(text)) return quote(printable(text));
    text_ += '"';
    for (std::size_t offset = 0; offset < text.size();) {
      const std::size_t from = offset;
      const char32_t letter = next_code_point(text, offset);
      const std::string_view written = text.substr(from, offset - from);
      if (letter == '"' || letter == '\\') {
        text_ += '\\';
        text_ += written;
      } else if (letter == '\n') {
        text_ += "\\n";
      } else if (letter < 0x20 || first_control(written)) {
        text_ += "\\u" + code_point_text(letter).substr(2);
      } else {
        text_ += written;
      }
    }
    text_ += '"';
  }

  std::string text_;
  std::size_t depth_ = 0;
  bool fresh_ = true;
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
