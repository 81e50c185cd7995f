// SPDX-License-Identifier: BSL-1.0
// Made by src/make_fold_table.py. The precomposed Vietnamese vowels, taken apart; for fold.ipp only.
#ifndef QUYCHE_TEXT_DETAIL_FOLD_TABLE_HPP
#define QUYCHE_TEXT_DETAIL_FOLD_TABLE_HPP

#include <quyche/core/config.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// `mark`: 0 none, 1 breve, 2 circumflex, 3 horn. `tone`: 0 level, 1 huyen, 2 sac, 3 nga, 4 hoi, 5 nang.
struct vowel_row {
  char32_t composed;
  char base;
  unsigned char mark;
  unsigned char tone;
  bool lower_case;
};

inline constexpr vowel_row vowel_table[132] = {
    // by code point
    {0x00C0, 'a', 0, 1, false}, {0x00C1, 'a', 0, 2, false}, {0x00C2, 'a', 2, 0, false}, {0x00C3, 'a', 0, 3, false},
    {0x00C8, 'e', 0, 1, false}, {0x00C9, 'e', 0, 2, false}, {0x00CA, 'e', 2, 0, false}, {0x00CC, 'i', 0, 1, false},
    {0x00CD, 'i', 0, 2, false}, {0x00D2, 'o', 0, 1, false}, {0x00D3, 'o', 0, 2, false}, {0x00D4, 'o', 2, 0, false},
    {0x00D5, 'o', 0, 3, false}, {0x00D9, 'u', 0, 1, false}, {0x00DA, 'u', 0, 2, false}, {0x00DD, 'y', 0, 2, false},
    {0x00E0, 'a', 0, 1, true},  {0x00E1, 'a', 0, 2, true},  {0x00E2, 'a', 2, 0, true},  {0x00E3, 'a', 0, 3, true},
    {0x00E8, 'e', 0, 1, true},  {0x00E9, 'e', 0, 2, true},  {0x00EA, 'e', 2, 0, true},  {0x00EC, 'i', 0, 1, true},
    {0x00ED, 'i', 0, 2, true},  {0x00F2, 'o', 0, 1, true},  {0x00F3, 'o', 0, 2, true},  {0x00F4, 'o', 2, 0, true},
    {0x00F5, 'o', 0, 3, true},  {0x00F9, 'u', 0, 1, true},  {0x00FA, 'u', 0, 2, true},  {0x00FD, 'y', 0, 2, true},
    {0x0102, 'a', 1, 0, false}, {0x0103, 'a', 1, 0, true},  {0x0128, 'i', 0, 3, false}, {0x0129, 'i', 0, 3, true},
    {0x0168, 'u', 0, 3, false}, {0x0169, 'u', 0, 3, true},  {0x01A0, 'o', 3, 0, false}, {0x01A1, 'o', 3, 0, true},
    {0x01AF, 'u', 3, 0, false}, {0x01B0, 'u', 3, 0, true},  {0x1EA0, 'a', 0, 5, false}, {0x1EA1, 'a', 0, 5, true},
    {0x1EA2, 'a', 0, 4, false}, {0x1EA3, 'a', 0, 4, true},  {0x1EA4, 'a', 2, 2, false}, {0x1EA5, 'a', 2, 2, true},
    {0x1EA6, 'a', 2, 1, false}, {0x1EA7, 'a', 2, 1, true},  {0x1EA8, 'a', 2, 4, false}, {0x1EA9, 'a', 2, 4, true},
    {0x1EAA, 'a', 2, 3, false}, {0x1EAB, 'a', 2, 3, true},  {0x1EAC, 'a', 2, 5, false}, {0x1EAD, 'a', 2, 5, true},
    {0x1EAE, 'a', 1, 2, false}, {0x1EAF, 'a', 1, 2, true},  {0x1EB0, 'a', 1, 1, false}, {0x1EB1, 'a', 1, 1, true},
    {0x1EB2, 'a', 1, 4, false}, {0x1EB3, 'a', 1, 4, true},  {0x1EB4, 'a', 1, 3, false}, {0x1EB5, 'a', 1, 3, true},
    {0x1EB6, 'a', 1, 5, false}, {0x1EB7, 'a', 1, 5, true},  {0x1EB8, 'e', 0, 5, false}, {0x1EB9, 'e', 0, 5, true},
    {0x1EBA, 'e', 0, 4, false}, {0x1EBB, 'e', 0, 4, true},  {0x1EBC, 'e', 0, 3, false}, {0x1EBD, 'e', 0, 3, true},
    {0x1EBE, 'e', 2, 2, false}, {0x1EBF, 'e', 2, 2, true},  {0x1EC0, 'e', 2, 1, false}, {0x1EC1, 'e', 2, 1, true},
    {0x1EC2, 'e', 2, 4, false}, {0x1EC3, 'e', 2, 4, true},  {0x1EC4, 'e', 2, 3, false}, {0x1EC5, 'e', 2, 3, true},
    {0x1EC6, 'e', 2, 5, false}, {0x1EC7, 'e', 2, 5, true},  {0x1EC8, 'i', 0, 4, false}, {0x1EC9, 'i', 0, 4, true},
    {0x1ECA, 'i', 0, 5, false}, {0x1ECB, 'i', 0, 5, true},  {0x1ECC, 'o', 0, 5, false}, {0x1ECD, 'o', 0, 5, true},
    {0x1ECE, 'o', 0, 4, false}, {0x1ECF, 'o', 0, 4, true},  {0x1ED0, 'o', 2, 2, false}, {0x1ED1, 'o', 2, 2, true},
    {0x1ED2, 'o', 2, 1, false}, {0x1ED3, 'o', 2, 1, true},  {0x1ED4, 'o', 2, 4, false}, {0x1ED5, 'o', 2, 4, true},
    {0x1ED6, 'o', 2, 3, false}, {0x1ED7, 'o', 2, 3, true},  {0x1ED8, 'o', 2, 5, false}, {0x1ED9, 'o', 2, 5, true},
    {0x1EDA, 'o', 3, 2, false}, {0x1EDB, 'o', 3, 2, true},  {0x1EDC, 'o', 3, 1, false}, {0x1EDD, 'o', 3, 1, true},
    {0x1EDE, 'o', 3, 4, false}, {0x1EDF, 'o', 3, 4, true},  {0x1EE0, 'o', 3, 3, false}, {0x1EE1, 'o', 3, 3, true},
    {0x1EE2, 'o', 3, 5, false}, {0x1EE3, 'o', 3, 5, true},  {0x1EE4, 'u', 0, 5, false}, {0x1EE5, 'u', 0, 5, true},
    {0x1EE6, 'u', 0, 4, false}, {0x1EE7, 'u', 0, 4, true},  {0x1EE8, 'u', 3, 2, false}, {0x1EE9, 'u', 3, 2, true},
    {0x1EEA, 'u', 3, 1, false}, {0x1EEB, 'u', 3, 1, true},  {0x1EEC, 'u', 3, 4, false}, {0x1EED, 'u', 3, 4, true},
    {0x1EEE, 'u', 3, 3, false}, {0x1EEF, 'u', 3, 3, true},  {0x1EF0, 'u', 3, 5, false}, {0x1EF1, 'u', 3, 5, true},
    {0x1EF2, 'y', 0, 1, false}, {0x1EF3, 'y', 0, 1, true},  {0x1EF4, 'y', 0, 5, false}, {0x1EF5, 'y', 0, 5, true},
    {0x1EF6, 'y', 0, 4, false}, {0x1EF7, 'y', 0, 4, true},  {0x1EF8, 'y', 0, 3, false}, {0x1EF9, 'y', 0, 3, true},
};

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
