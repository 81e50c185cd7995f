# SPDX-License-Identifier: BSL-1.0
# Writes the files FILES into the C++ source OUTPUT, as tables that src/files/embedded.hpp declares. They are made by the compiler
# and not when the program starts, so that they are there before the first initialiser of any other unit.
set(text "// Made by src/embed.cmake.\n#include <files/embedded.hpp>\n\nnamespace quyche::inline QUYCHE_ABI {\nnamespace detail {\n\n")
set(rows "")
set(count 0)
foreach(file IN LISTS FILES)
  get_filename_component(name ${file} NAME_WE)
  file(READ ${file} bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
  string(APPEND text "static constexpr char file_${count}[] = {${bytes}'\\0'};\n")
  string(APPEND rows "    {\"${name}\", {file_${count}, sizeof(file_${count}) - 1}},\n")
  math(EXPR count "${count} + 1")
endforeach()
string(APPEND text "\nconstinit const embedded_file embedded_files[] = {\n${rows}    {{}, {}}};\nconstinit const std::size_t embedded_file_count = ${count};\n\n")
string(APPEND text "}  // namespace detail\n}  // namespace quyche::inline QUYCHE_ABI\n")
file(WRITE ${OUTPUT} "${text}")
