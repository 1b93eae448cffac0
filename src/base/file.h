// Reading and writing whole files. Every failure is an Error that names the file.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace backstory {

// The file's bytes. Fails when it cannot be read or is larger than `max_bytes`.
std::string read_file(const std::filesystem::path& path, std::size_t max_bytes = std::size_t{64} << 20);

// All of standard input, with the same limit.
std::string read_standard_input(std::size_t max_bytes = std::size_t{64} << 20);

// Writes to a temporary file in the same folder, syncs it and renames it over `path`, and syncs the folder: a
// reader sees the old file or the new one, never a part, whenever the machine stops. Missing folders are
// made; the permissions of an existing file stay, and its owner where that can be; a symbolic link stays a
// link. Temporary files
// (.NAME.PROCESS-COUNT) that an ended process left behind are removed. A device or a pipe is written to; a
// folder is refused.
void write_file(const std::filesystem::path& path, std::string_view bytes);

// As write_file, for a file that was read as `expected`. False, and nothing is written, when it is gone or
// says something else by now. Of two processes that do so at once, one is told.
bool replace_file(const std::filesystem::path& path, std::string_view expected, std::string_view bytes);

// Where the program's own data (templates/, themes/, fonts) lies: $BACKSTORY_DATA, else beside the executable
// (PREFIX/share/backstory), else the source tree it was built from. Fails when none of them has `templates/`.
std::filesystem::path find_data_folder();

}  // namespace backstory
