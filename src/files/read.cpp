// SPDX-License-Identifier: BSL-1.0
// Files and stacks.
#include <algorithm>
#include <cerrno>
#include <fstream>
#include <sstream>
#include <system_error>

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
  const auto fail = [&](const std::string& why) {
    return result<stack_file>::failure({{diagnostic_code::file_unreadable, {}, {path.string(), why}, {}, {}}});
  };
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) return fail(std::make_error_code(std::errc::is_a_directory).message());
  errno = 0;
  std::ifstream stream{path, std::ios::binary};
  if (!stream) return fail(std::generic_category().message(errno == 0 ? EIO : errno));
  std::string text(std::istreambuf_iterator<char>{stream}, {});
  if (stream.bad()) return fail(std::generic_category().message(EIO));
  return stack_file{path.string(), std::move(text)};
}

namespace {

/// The files as documents, in their order; or what stands in the way.
struct parsed_files {
  std::vector<source_text> sources;
  std::vector<document> documents;
  std::vector<diagnostic> found;
};
parsed_files parse(const std::vector<stack_file>& files) {
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
    auto read = file.name.ends_with(".json") ? parse_json(std::move(text).value()) : parse_toml(std::move(text).value());
    made.found.insert(made.found.end(), read.diagnostics().begin(), read.diagnostics().end());
    if (read) made.documents.push_back(std::move(read).value());
  }
  return made;
}

}  // namespace

loaded_stack load(const std::vector<stack_file>& files) {
  parsed_files parsed = parse(files);
  if (parsed.documents.size() < files.size())
    return {std::move(parsed.sources), result<regulation>::failure(std::move(parsed.found))};
  auto made = resolve(parsed.documents);
  return {std::move(parsed.sources), std::move(made)};
}

loaded_registry load_registry(const std::vector<stack_file>& files) {
  parsed_files parsed = parse(files);
  if (parsed.documents.size() < files.size())
    return {std::move(parsed.sources), result<registry>::failure(std::move(parsed.found))};
  auto made = resolve_registry(parsed.documents);
  return {std::move(parsed.sources), std::move(made)};
}

}  // namespace quyche::inline QUYCHE_ABI
