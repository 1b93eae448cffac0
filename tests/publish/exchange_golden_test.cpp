// What each format looks like, read by eye.
#include <catch2/catch.hpp>

#include "base/file.h"
#include "publish/exchange_support.h"
#include "support/golden.h"

namespace backstory::publish {
namespace {

std::string suffix_of(const FormatInfo& info) {
  if (info.format == ExchangeFormat::timelinejs_csv) return ".timelinejs.csv";
  return std::string(info.suffixes.substr(0, info.suffixes.find(' ')));
}

void check_example(const std::string& name) {
  const std::string yaml = read_file(testing::source_folder() / "examples" / (name + ".yaml"));
  for (const FormatInfo& info : exchange_formats()) {
    const testing::WroteForeign wrote = testing::write_foreign(info.format, yaml);
    const std::string file = "publish/golden/exchange/" + name + suffix_of(info);
    CHECK_GOLDEN(file, wrote.text);
    CHECK_GOLDEN(file + ".losses.txt", wrote.messages);
  }
}

TEST_CASE("every key goes out to every format, and what is lost is said") {
  check_example("every-key");
}
TEST_CASE("a timeline of millions of years goes out to every format, and what is lost is said") {
  check_example("deep-time");
}

}  // namespace
}  // namespace backstory::publish
