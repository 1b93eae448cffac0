// What the program writes, and what it never writes over.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace backstory::cli {

// Fails when both name one file: a command never replaces what it reads.
void refuse_to_replace_input(const std::filesystem::path& output, const std::string& input);

// A timeline file may hold a person's work, so one that says something else is kept, unless `force` is set;
// then its bytes go to the first free of X.yaml.~1~, X.yaml.~2~, … before it is replaced, and a note says so.
enum class TimelineWrite { written, unchanged, kept };
TimelineWrite write_timeline_file(const std::filesystem::path& path, std::string_view bytes, bool force);

// "dir/NAME.md" → "NAME", "https://example.org/2024/NAME.html?page=2" → "NAME"; `fallback` for standard
// input.
std::string base_name(const std::string& input, std::string_view fallback);

}  // namespace backstory::cli
