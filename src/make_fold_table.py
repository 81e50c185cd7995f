# SPDX-License-Identifier: BSL-1.0
"""Writes include/quyche/text/detail/fold_table.hpp. Run by a person when the table changes; a test holds it against ICU."""
import unicodedata

MARKS = {0x306: 1, 0x302: 2, 0x31B: 3}  # breve, circumflex, horn
TONES = {0x300: 1, 0x301: 2, 0x303: 3, 0x309: 4, 0x323: 5}  # huyen, sac, nga, hoi, nang

rows = []
for letter in "aăâeêioôơuưy":
    for tone in [None, *TONES]:
        for one in (letter, letter.upper()):
            composed = unicodedata.normalize("NFC", one + (chr(tone) if tone else ""))
            assert len(composed) == 1
            if ord(composed) < 0x80:
                continue
            parts = unicodedata.normalize("NFD", composed)
            mark = next((MARKS[ord(p)] for p in parts[1:] if ord(p) in MARKS), 0)
            sound = next((TONES[ord(p)] for p in parts[1:] if ord(p) in TONES), 0)
            rows.append((ord(composed), parts[0].lower(), mark, sound, one.islower()))
rows.sort()

print("// SPDX-License-Identifier: BSL-1.0")
print("// Made by src/make_fold_table.py. The precomposed Vietnamese vowels, taken apart; for fold.ipp only.")
print("#ifndef QUYCHE_TEXT_DETAIL_FOLD_TABLE_HPP\n#define QUYCHE_TEXT_DETAIL_FOLD_TABLE_HPP\n")
print("#include <quyche/core/config.hpp>\n")
print("namespace quyche::inline QUYCHE_ABI {\nnamespace detail {\n")
print("/// `mark`: 0 none, 1 breve, 2 circumflex, 3 horn. `tone`: 0 level, 1 huyen, 2 sac, 3 nga, 4 hoi, 5 nang.")
print("struct vowel_row {\n  char32_t composed;\n  char base;\n  unsigned char mark;\n  unsigned char tone;\n  bool lower_case;\n};\n")
print(f"inline constexpr vowel_row vowel_table[{len(rows)}] = {{  // by code point")
for row in rows:
    print("    {0x%04X, '%s', %d, %d, %s}," % (*row[:4], "true" if row[4] else "false"))
print("};\n\n}  // namespace detail\n}  // namespace quyche::inline QUYCHE_ABI\n\n#endif")
