// SPDX-License-Identifier: BSL-1.0
// The storage: offsets and no pointers, and every slice within its pool.
#include <type_traits>
#include <vector>

#include <gtest/gtest.h>

#include <quyche/graph/freeze.hpp>
#include <quyche/graph/storage.hpp>

#include "support/random_regulation.hpp"

namespace {

using namespace quyche_tests;

TEST(Storage, RowsArePlainData) {
  EXPECT_TRUE(std::is_trivially_copyable_v<detail::record_row>);
  EXPECT_TRUE(std::is_trivially_copyable_v<detail::body_row>);
  EXPECT_TRUE(std::is_trivially_copyable_v<detail::office_row>);
  EXPECT_TRUE(std::is_trivially_copyable_v<detail::matter_row>);
  EXPECT_TRUE(std::is_trivially_copyable_v<detail::arc_row>);
}

template <class T, class Pool>
void inside(detail::slice<T> slice, const Pool& pool) {
  EXPECT_LE(std::size_t{slice.from} + slice.count, pool.size());
}

TEST(Storage, SlicesLieInTheirPools) {
  for (std::uint32_t seed = 1; seed <= 30; ++seed) {
    const auto built = random_regulation(seed);
    ASSERT_TRUE(built);
    const graph in = freeze(built.value());
    const detail::storage& rows = in.rows();
    for (const detail::record_row& one : rows.records) {
      inside(one.holders, rows.actors);
      inside(one.matters, rows.matter_lists);
      inside(one.parties, rows.parties);
      inside(one.when, rows.bounds);
      inside(one.attested.basis, rows.basis);
      EXPECT_LE(std::size_t{one.attested.key.from} + one.attested.key.size, rows.characters.size());
    }
    EXPECT_EQ(rows.out_arcs.size(), in.node_count() + 1U);
    EXPECT_EQ(rows.out_arcs.back(), rows.arcs.size());
    EXPECT_EQ(rows.in_arcs.back(), rows.arcs.size());
    EXPECT_EQ(rows.kind_starts.back(), rows.records.size());
    EXPECT_EQ(rows.holdings_of.size(), rows.bodies.size() + rows.offices.size());
    for (const auto* index : {&rows.candidates, &rows.norms, &rows.bars})
      for (const detail::index_row& one : index->rows()) inside(one.records, rows.dated);
    for (const auto& one : rows.strikes_of) inside(one, rows.dated);
    for (const auto& one : rows.open_on) inside(one, rows.dated);
    EXPECT_EQ(rows.strikes_of.size(), rows.records.size());
    EXPECT_EQ(rows.open_on.size(), rows.matters.size());
  }
}

TEST(Storage, AnIndexFindsItsRowsAndNoOthers) {
  for (const std::uint32_t step : {1U, 2U, 3U, 64U, 65'536U}) {
    std::vector<detail::index_row> rows;
    for (std::uint32_t actor = 0; actor < 6 * step; actor += step)
      for (std::uint32_t what = 0; what < act_count; what += 3)
        for (std::uint32_t matter = 0; matter < 5 * step; matter += 2 * step)
          rows.push_back({actor, static_cast<act>(what), matter_id{matter}, {}});
    detail::record_index index;
    index.set(rows);
    std::size_t found = 0;
    for (std::uint32_t actor = 0; actor < 7 * step; actor += step)
      for (std::uint32_t what = 0; what < act_count; ++what)
        for (std::uint32_t matter = 0; matter < 6 * step; matter += step)
          if (const auto* row = index.find(actor, static_cast<act>(what), matter_id{matter})) {
            EXPECT_TRUE(row->actor == actor && row->what == static_cast<act>(what) && row->matter == matter_id{matter});
            ++found;
          }
    EXPECT_EQ(found, rows.size());
  }
  EXPECT_EQ(detail::record_index{}.find(0, act::decide, matter_id{0}), nullptr);
  detail::record_index empty;
  empty.set({});
  EXPECT_EQ(empty.find(0, act::decide, matter_id{0}), nullptr);
}

}  // namespace
