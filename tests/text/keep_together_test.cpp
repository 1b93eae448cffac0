#include <catch2/catch.hpp>

#include "text/text.h"

namespace backstory::text {
namespace {

// "_" stands for a no-break space.
std::string shown(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at).starts_with("\u00a0")) {
      out += '_';
      at += 2;
    } else {
      out += text[at++];
    }
  }
  return out;
}

// If these failed, a label would end a line in "Oct." and begin the next with "22".
TEST_CASE("words that a line break must not part") {
  struct Row {
    std::string_view given;
    std::string_view kept;
  };
  const Row row = GENERATE(values<Row>({
      {"", ""},
      {"on Oct. 22, 2024", "on Oct._22, 2024"},
      {"on October 22 they left", "on October_22_they left"},
      {"am 22. Oktober in Bonn", "am 22._Oktober in Bonn"},
      {"10,000 troops crossed", "10,000_troops crossed"},
      {"at 8 p.m. sharp", "at 8_p.m. sharp"},
      {"Article 5 invoked", "Article_5_invoked"},
      {"in 1961 the wall", "in 1961 the wall"},
      {"killed by 300. It was", "killed by 300. It was"},
      {"Oct. 22, more", "Oct._22, more"},
      {"In London, 12 people", "In London, 12_people"},
      {"two  spaces 5  km", "two  spaces 5  km"},
      {"5 ", "5 "},
  }));
  CHECK(shown(keep_together(row.given)) == row.kept);
}

}  // namespace
}  // namespace backstory::text
