// SPDX-License-Identifier: BSL-1.0
// regulation: the validated whole of one stack; every id in it is in range, every period holds a day.
#ifndef QUYCHE_MODEL_REGULATION_HPP
#define QUYCHE_MODEL_REGULATION_HPP

#include <string>
#include <vector>

#include <quyche/model/entries.hpp>

namespace quyche::inline QUYCHE_ABI {

/// The kind of unit whose stack this is: `cap-huyen`.
struct unit_entry {
  std::string key;
  wording name;
  level of_level = level::district;
};

struct regulation_tables {
  unit_entry unit;
  std::vector<document_entry> documents;
  std::vector<measure_entry> measures;
  std::vector<community_entry> communities;
  std::vector<body_entry> bodies;
  std::vector<office_entry> offices;
  std::vector<matter_entry> matters;
  std::vector<record_entry> records;
};

/// Made by `regulation_builder::finish` only. Entries stand in the order in which they were declared.
class regulation {
 public:
  [[nodiscard]] const regulation_tables& tables() const noexcept { return tables_; }

 private:
  friend class regulation_builder;
  explicit regulation(regulation_tables tables) : tables_{std::move(tables)} {}
  regulation_tables tables_;
};

}  // namespace quyche::inline QUYCHE_ABI

#endif
