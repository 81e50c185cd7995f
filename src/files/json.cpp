// SPDX-License-Identifier: BSL-1.0
// JSON by nlohmann's SAX interface (its tree dies when memory does), with the place of every key and value.
#include <unordered_map>
#include <utility>

#include <files/private_json.hpp>
#include <quyche/files/read.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace {

/// Walks over the text and counts the bytes that the parser has taken.
class counting_iterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;
  counting_iterator(const char* at, std::size_t* taken) : at_{at}, taken_{taken} {}
  reference operator*() const { return *at_; }
  counting_iterator& operator++() {
    ++at_;
    ++*taken_;
    return *this;
  }
  counting_iterator operator++(int) {
    counting_iterator old{*this};
    ++*this;
    return old;
  }
  friend bool operator==(const counting_iterator& one, const counting_iterator& other) { return one.at_ == other.at_; }

 private:
  const char* at_;
  std::size_t* taken_;
};

/// Builds the tree of values; every callback gives false after an error, which ends the parse.
class json_reader final : public nlohmann::json_sax<nlohmann::json> {
 public:
  json_reader(const source_text& from, const std::size_t& taken) : from_{from}, taken_{taken} {}

  bool null() override { return refuse("null"); }
  bool boolean(bool flag) override { return put(flag); }
  bool number_integer(number_integer_t number) override { return put(std::int64_t{number}); }
  bool number_unsigned(number_unsigned_t number) override {
    return number <= static_cast<number_unsigned_t>(INT64_MAX) ? put(static_cast<std::int64_t>(number))
                                                               : refuse("integer beyond 63 bits");
  }
  bool number_float(number_float_t, const string_t&) override { return refuse("float"); }
  bool string(string_t& text) override { return put(text); }
  bool binary(binary_t&) override { return refuse("binary"); }
  bool start_object(std::size_t) override { return open(value{here(), value_table{}}); }
  bool start_array(std::size_t) override { return open(value{here(), value_list{}}); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    const place where = here();
    const auto [first, is_new] = seen_.back().try_emplace(name, where);
    if (!is_new) return fail(diagnostic_code::duplicate_key, where, {name}, first->second);
    keys_.emplace_back(name, where);
    return true;
  }
  bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception& error) override {
    const auto from = static_cast<std::uint32_t>(std::min(at == 0 ? 0 : at - 1, from_.text().size()));
    const std::string_view why = error.what();
    const auto start = why.find("syntax error");
    return fail(diagnostic_code::syntax_error, {from_.index(), from, from + 1},
                {std::string{start == why.npos ? why : why.substr(start)}});
  }

  std::vector<diagnostic> found;
  value root{{}, value_table{}};

 private:
  /// The token just taken: it ends at the last byte that the parser took, or one before for numbers and words.
  [[nodiscard]] place here() const {
    auto until = static_cast<std::uint32_t>(std::min(taken_, from_.text().size()));
    const std::string_view text = from_.text();
    const auto token_end = [&](char letter) {
      return letter == ',' || letter == '}' || letter == ']' || letter == ' ' || letter == '\n' || letter == '\r' ||
             letter == '\t';
    };
    std::uint32_t from = until;
    if (until > 0 && text[until - 1] == '"') {
      from = until - 1;
      while (from > 0 && !(text[from - 1] == '"' && (from < 2 || text[from - 2] != '\\'))) --from;
      from = from > 0 ? from - 1 : 0;
    } else if (until > 0 && (text[until - 1] == '{' || text[until - 1] == '[')) {
      from = until - 1;
    } else {
      while (until > 0 && token_end(text[until - 1])) --until;
      from = until;
      while (from > 0 && !token_end(text[from - 1]) && text[from - 1] != ':' && text[from - 1] != '[') --from;
    }
    return {from_.index(), from, until};
  }
  template <class Content>
  bool put(Content&& content) {
    return add(value{here(), std::forward<Content>(content)});
  }
  bool add(value made) {
    if (open_.empty()) {
      root = std::move(made);
      return true;
    }
    value& outer = open_.back();
    if (auto* members = std::get_if<value_table>(&outer.content)) {
      members->push_back({keys_.back().first, keys_.back().second, std::move(made)});
      keys_.pop_back();
      return true;
    }
    auto& items = std::get<value_list>(outer.content);
    if (items.size() == document::list_limit)
      return fail(diagnostic_code::too_many_entries, made.where,
                  {std::to_string(items.size() + 1), std::to_string(document::list_limit)});
    items.push_back(std::move(made));
    return true;
  }
  bool open(value made) {
    if (open_.size() > static_cast<std::size_t>(document::depth_limit))
      return fail(diagnostic_code::too_deep, made.where, {std::to_string(document::depth_limit)});
    open_.push_back(std::move(made));
    seen_.emplace_back();
    return true;
  }
  bool close() {
    value made = std::move(open_.back());
    open_.pop_back();
    seen_.pop_back();
    return add(std::move(made));
  }
  bool refuse(std::string what) {
    return fail(diagnostic_code::wrong_type, here(), {"value", "text, integer, boolean, list, table", std::move(what)});
  }
  bool fail(diagnostic_code code, place where, std::vector<std::string> arguments, place related = {}) {
    found.push_back({code, where, std::move(arguments), {}, related});
    return false;
  }

  const source_text& from_;
  const std::size_t& taken_;
  std::vector<value> open_;
  std::vector<std::unordered_map<std::string, place>> seen_;  ///< the keys of each of `open_`, with their first places
  std::vector<std::pair<std::string, place>> keys_;
};

}  // namespace

result<document> parse_json(source_text text) {
  std::size_t taken = 0;
  const std::string_view bytes = text.text();
  json_reader reader{text, taken};
  nlohmann::json::sax_parse(counting_iterator{bytes.data(), &taken}, counting_iterator{bytes.data() + bytes.size(), &taken},
                            &reader);
  if (reader.found.empty() && reader.root.table() == nullptr)
    reader.found.push_back({diagnostic_code::wrong_type, reader.root.where, {"file", "table", "value"}, {}, {}});
  if (!reader.found.empty()) return result<document>::failure(std::move(reader.found));
  return document{std::move(text), std::move(reader.root)};
}

}  // namespace quyche::inline QUYCHE_ABI
