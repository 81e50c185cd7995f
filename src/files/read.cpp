// SPDX-License-Identifier: BSL-1.0
// Files and stacks.
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

#include <files/kind.hpp>
#include <quyche/files/read.hpp>
#include <quyche/model/resolve.hpp>
#include <quyche/registry/resolve.hpp>
#include <quyche/text/utf8.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace {

/// The same text, byte for byte in place, with `?` for what no source may hold; so that its diagnostics can be shown.
source_text showable(const stack_file& file, std::uint32_t index) {
  std::string text = file.text.size() > source_text::size_limit ? std::string{} : file.text;
  if (text.starts_with("\xEF\xBB\xBF")) std::fill_n(text.begin(), 3, '?');
  std::replace(text.begin(), text.end(), '\0', '?');
  for (std::size_t from = 0; const auto bad = first_invalid_utf8(std::string_view{text}.substr(from));) {
    from += *bad;
    text[from] = '?';
  }
  return source_text::make(file.name, std::move(text), index).value();
}

}  // namespace

result<stack_file> read_file(const std::filesystem::path& path) {
  const bool standard_input = path == "-";
  std::string name = standard_input ? "<stdin>" : path.string();
  const auto fail = [&](diagnostic_code code, std::string why) {
    return result<stack_file>::failure({{code, {}, {name, std::move(why)}, {}, {}}});
  };
  const auto unreadable = [&](int error) {
    return fail(diagnostic_code::file_unreadable, std::generic_category().message(error == 0 ? EIO : error));
  };
  const auto too_large = [&] { return fail(diagnostic_code::file_too_large, std::to_string(source_text::size_limit)); };
  std::error_code ignored;
  if (const auto size = std::filesystem::file_size(path, ignored);
      !standard_input && !ignored && size > source_text::size_limit)
    return too_large();
  errno = 0;
  const std::unique_ptr<FILE, int (*)(FILE*)> opened{standard_input ? nullptr : std::fopen(name.c_str(), "rb"), std::fclose};
  if (!standard_input && opened == nullptr) return unreadable(errno);
  FILE* from = standard_input ? stdin : opened.get();
  std::string text;
  std::array<char, 65536> block;
  errno = 0;
  while (const std::size_t size = std::fread(block.data(), 1, block.size(), from)) {
    text.append(block.data(), size);
    if (text.size() > source_text::size_limit) return too_large();
  }
  if (std::ferror(from) != 0) return unreadable(errno);
  return stack_file{std::move(name), std::move(text)};
}

result<document> parse(source_text text) {
  const std::string_view bytes = text.text();
  const auto first = bytes.find_first_not_of(" \t\r\n");
  if (first != bytes.npos && bytes[first] == '{') return parse_json(std::move(text));
  if (!text.name().ends_with(".json")) return parse_toml(std::move(text));
  auto made = parse_json(text);
  if (made || made.diagnostics().front().code != diagnostic_code::syntax_error) return made;
  auto other = parse_toml(std::move(text));
  return other && !other.value().root.table()->empty() ? std::move(other) : std::move(made);
}

namespace {

/// The files as documents, in their order; or what stands in the way.
struct parsed_files {
  std::vector<source_text> sources;
  std::vector<document> documents;
  std::vector<diagnostic> found;
};
parsed_files parse(const std::vector<stack_file>& files, file_kind wanted) {
  parsed_files made;
  for (const stack_file& file : files) {
    const auto index = static_cast<std::uint32_t>(made.sources.size());
    auto text = source_text::make(file.name, file.text, index);
    if (!text) {
      made.found.insert(made.found.end(), text.diagnostics().begin(), text.diagnostics().end());
      made.sources.push_back(showable(file, index));
      continue;
    }
    made.sources.push_back(text.value());
    auto read = parse(std::move(text).value());
    made.found.insert(made.found.end(), read.diagnostics().begin(), read.diagnostics().end());
    if (!read) continue;
    if (auto wrong = complaint_of_kind(read.value(), wanted)) {
      made.found.push_back(std::move(*wrong));
    } else {
      made.documents.push_back(std::move(read).value());
    }
  }
  return made;
}

}  // namespace

loaded_stack load(const std::vector<stack_file>& files) {
  parsed_files parsed = parse(files, file_kind::regulation);
  if (parsed.documents.size() < files.size())
    return {std::move(parsed.sources), result<regulation>::failure(std::move(parsed.found))};
  auto made = resolve(parsed.documents);
  return {std::move(parsed.sources), std::move(made)};
}

loaded_registry load_registry(const std::vector<stack_file>& files) {
  parsed_files parsed = parse(files, file_kind::registry);
  if (parsed.documents.size() < files.size())
    return {std::move(parsed.sources), result<registry>::failure(std::move(parsed.found))};
  auto made = resolve_registry(parsed.documents);
  return {std::move(parsed.sources), std::move(made)};
}

}  // namespace quyche::inline QUYCHE_ABI
