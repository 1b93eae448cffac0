#include "cli/exchange_format.h"

#include <fmt/format.h>

#include <vector>

#include "base/error.h"
#include "cli/options.h"

namespace backstory::cli {
namespace {

using publish::ExchangeFormat;
using publish::FormatInfo;

}  // namespace

CLI::Validator one_of_formats(Direction direction) {
  std::vector<std::string> names;
  for (const FormatInfo& info : publish::exchange_formats()) {
    if (direction == Direction::export_ || info.read) names.emplace_back(info.name);
  }
  return one_of(names);
}

std::string list_formats() {
  std::string out;
  for (const FormatInfo& info : publish::exchange_formats()) {
    out += fmt::format("{:<15} {:<17} {:<13} {}\n", info.name, info.suffixes,
                       info.read ? "import export" : "       export", info.title);
  }
  return out;
}

ExchangeFormat choose_import_format(const std::string& option, const std::string& path,
                                    const std::string& text) {
  if (!option.empty()) return publish::find_format(option)->format;
  const auto guessed = publish::guess_format(path == "-" ? "" : path, text);
  if (!guessed) fail("the format of {} is not plain; say which it is: --from csv (all: --list)", path);
  const FormatInfo& info = publish::format_info(*guessed);
  if (!info.read)
    fail("{} can be written, not read; {} is taken for it\nTo say what it is: --from", info.title, path);
  return *guessed;
}

ExchangeFormat choose_export_format(const std::string& option, const std::string& output) {
  if (!option.empty()) return publish::find_format(option)->format;
  const auto guessed = publish::guess_format(output);
  if (!guessed) fail("say which format is wanted: --to icalendar, or -o with its suffix (all: --list)");
  return *guessed;
}

}  // namespace backstory::cli
