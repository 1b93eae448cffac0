// The word lists are searched by halves: a line out of order is a word that is never found.
#include "language/data.h"

#include <catch2/catch.hpp>

namespace backstory::language {
namespace {

void check_sorted(std::string_view data) {
  std::string_view before;
  while (!data.empty()) {
    const std::string_view line = data.substr(0, data.find('\n'));
    data.remove_prefix(std::min(line.size() + 1, data.size()));
    const std::string_view key = line.substr(0, line.find('\t'));
    INFO(line);
    REQUIRE_FALSE(line.empty());
    CHECK((before < key || before.starts_with('#')));
    before = key;
  }
}

TEST_CASE("every word list is sorted, and each of its lines is found") {
  for (const std::string_view data :
       {kCalendarNames, kCountries, kDemonyms, kGivenNames, kIrregularVerbs, kNameParticles,
        kOrganisationWords, kOrganisations, kOtherForms, kPlaceWords, kPlaces, kRoles, kThingWords, kTitles,
        kVerbForms, kVerbs}) {
    INFO(data.substr(0, data.find('\n')));
    check_sorted(data);
    for (std::size_t at = 0; at < data.size();) {
      const std::size_t end = data.find('\n', at);
      REQUIRE(end != std::string_view::npos);
      const std::string_view line = data.substr(at, end - at);
      if (!line.starts_with('#')) REQUIRE(find_line(data, line.substr(0, line.find('\t'))).has_value());
      at = end + 1;
    }
  }
}

TEST_CASE("a key is found whole, and gives the rest of its line") {
  constexpr std::string_view kData = "# a list\nb\nbe\twas been\nbee\n";
  CHECK(find_line(kData, "be") == "was been");
  CHECK(find_line(kData, "b") == "");
  CHECK(find_line(kData, "bee") == "");
  for (const char* absent : {"", "a", "bea", "beez", "was"}) CHECK_FALSE(find_line(kData, absent));
  CHECK_FALSE(find_line("", "b"));
}

}  // namespace
}  // namespace backstory::language
