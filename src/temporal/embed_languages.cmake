# Writes OUT, a .cpp that holds the text of common.txt and of every words/*.txt and rules/*.txt of the language folders
# under FOLDER.
# Run as a script: cmake -DFOLDER=… -DOUT=… -P embed_languages.cmake
set(languages "")
file(GLOB folders RELATIVE "${FOLDER}" "${FOLDER}/*/words")
list(SORT folders)
foreach(words IN LISTS folders)
  get_filename_component(language "${words}" DIRECTORY)
  file(GLOB files RELATIVE "${FOLDER}" "${FOLDER}/${language}/words/*.txt" "${FOLDER}/${language}/rules/*.txt")
  list(SORT files)
  set(entries "")
  foreach(name IN LISTS files)
    file(READ "${FOLDER}/${name}" text)
    string(APPEND entries "      {\"${name}\", R\"~~(${text})~~\"},\n")
  endforeach()
  file(READ "${FOLDER}/${language}/common.txt" common)
  string(APPEND languages "    {\"${language}\", {\n${entries}    }, R\"~~(${common})~~\"},\n")
endforeach()
file(WRITE "${OUT}" "#include \"temporal/languages.h\"

namespace backstory::temporal {

const std::vector<Language>& languages() {
  static const std::vector<Language> kLanguages = {
${languages}  };
  return kLanguages;
}

}  // namespace backstory::temporal
")
