#include "timeline/base_file.h"

#include <exception>

#include "base/file.h"

namespace backstory::timeline {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kHead =
    "# What the last extraction said, to tell your edits from its own. Keep it beside the timeline; edit "
    "that.\n";

std::string text_of(const Timeline& base) {
  return std::string(kHead) + write_timeline(base);
}

}  // namespace

fs::path base_path(const fs::path& file) {
  return file.parent_path() / ("." + file.stem().string() + ".base.yaml");
}

BaseFile read_base_file(const fs::path& file) {
  const fs::path path = base_path(file);
  std::error_code ignored;
  if (!fs::exists(fs::symlink_status(path, ignored))) return {};
  try {
    const SourceText source{path.string(), read_file(path)};
    Diagnostics diagnostics;
    BaseFile base{read_timeline(source, diagnostics), ""};
    if (!base.timeline) {
      const Diagnostic& first = diagnostics.all().front();
      base.reason = source.name + ":" + std::to_string(find_line_column(source.text, first.span.begin).line) +
                    ": " + first.message;
    }
    return base;
  } catch (const std::exception& error) {
    return {std::nullopt, error.what()};
  }
}

void write_base_file(const fs::path& file, const Timeline& base) {
  const fs::path path = base_path(file);
  const std::string text = text_of(base);
  std::error_code ignored;
  if (fs::is_regular_file(path, ignored) && read_file(path) == text) return;
  write_file(path, text);
}

}  // namespace backstory::timeline
