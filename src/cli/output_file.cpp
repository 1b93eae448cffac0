#include "cli/output_file.h"

#include <fmt/format.h>

#include <system_error>

#include "base/error.h"
#include "base/file.h"
#include "cli/console.h"
#include "intake/arrival/fetch.h"

namespace backstory::cli {
namespace fs = std::filesystem;
namespace {

constexpr int kMaxBackups = 10'000;

// "https://example.org/2024/story.html?page=2" → "story.html"; the host where the path is empty.
std::string path_of_address(std::string_view address) {
  address = address.substr(address.find("://") + 3);
  address = address.substr(0, address.find_first_of("?#"));
  while (address.ends_with('/')) address.remove_suffix(1);
  std::string name;
  for (const char c : address.substr(address.rfind('/') + 1)) {  // npos + 1 is 0
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '.' || c == '-' || c == '_';
    name += plain ? c : '-';
  }
  return name;
}

bool is_regular_or_new(const fs::path& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  return !fs::exists(status) || fs::is_regular_file(status);
}

fs::path back_up(const fs::path& path) {
  for (int number = 1; number <= kMaxBackups; ++number) {
    const fs::path backup = fmt::format("{}.~{}~", path.string(), number);
    std::error_code error;
    if (fs::copy_file(path, backup, fs::copy_options::none, error)) return backup;
    if (error != std::errc::file_exists) {
      fail("cannot keep {} as {}: {}", path.string(), backup.string(), error.message());
    }
  }
  fail("{} has too many old versions beside it", path.string());
}

}  // namespace

void refuse_to_replace_input(const fs::path& output, const std::string& input) {
  std::error_code error;
  if (input != "-" && fs::equivalent(output, input, error)) {
    fail("{} is what is being read; the output needs another name", output.string());
  }
}

TimelineWrite write_timeline_file(const fs::path& path, std::string_view bytes, bool force) {
  std::error_code error;
  if (!fs::exists(path, error) || !is_regular_or_new(path)) {
    write_file(path, bytes);
    return TimelineWrite::written;
  }
  if (read_file(path) == bytes) return TimelineWrite::unchanged;
  if (!force) return TimelineWrite::kept;
  report_note(fmt::format("the old {} is now {}", path.string(), back_up(path).string()));
  write_file(path, bytes);
  return TimelineWrite::written;
}

std::string base_name(const std::string& input, std::string_view fallback) {
  const std::string path = intake::is_web_address(input) ? path_of_address(input) : input;
  const std::string stem = path == "-" ? "" : fs::path(path).stem().string();
  return stem.empty() ? std::string(fallback) : stem;
}

}  // namespace backstory::cli
