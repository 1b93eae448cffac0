// The examples of docs/exchange.md are what the program writes, and can be read back.
#include <catch2/catch.hpp>

#include "base/file.h"
#include "publish/exchange_support.h"
#include "support/golden.h"

namespace backstory::publish {
namespace {

// What stands between the fences of the first block behind `mark`.
std::string block_after(const std::string& text, const std::string& mark) {
  const std::size_t found = text.find(mark);
  if (found == std::string::npos) return "";
  const std::size_t fence = text.find("\n```", found);
  if (fence == std::string::npos) return "";
  const std::size_t begin = text.find('\n', fence + 1) + 1;
  return text.substr(begin, text.find("```", begin) - begin);
}

std::string with_plain_ends(std::string text) {
  std::erase(text, '\r');
  return text;
}

TEST_CASE("the document shows what each format looks like") {
  const std::string document = read_file(testing::source_folder() / "docs/exchange.md");
  const std::string yaml = block_after(document, "## The same timeline in each");
  for (const FormatInfo& info : exchange_formats()) {
    CAPTURE(info.name);
    const testing::WroteForeign wrote = testing::write_foreign(info.format, yaml);
    CHECK(block_after(document, "\n### `" + std::string(info.name) + "`") == with_plain_ends(wrote.text));
    if (!info.read) continue;
    CHECK(testing::read_foreign(info.format, wrote.text).imported->timeline.events.size() == 3);
  }
}

}  // namespace
}  // namespace backstory::publish
