// The files of data/, built into the program. Each begins with comment lines ("#") that say what it holds,
// then lines sorted by their bytes: a key, and where there is more a tab and the rest.
#pragma once

#include <optional>
#include <string_view>

namespace backstory::language {

extern const std::string_view kVerbs;
extern const std::string_view kVerbForms;
extern const std::string_view kIrregularVerbs;
extern const std::string_view kOtherForms;
extern const std::string_view kCalendarNames;
extern const std::string_view kCountries;
extern const std::string_view kDemonyms;
extern const std::string_view kGivenNames;
extern const std::string_view kNameParticles;
extern const std::string_view kOrganisationWords;
extern const std::string_view kOrganisations;
extern const std::string_view kPlaceWords;
extern const std::string_view kPlaces;
extern const std::string_view kRoles;
extern const std::string_view kThingWords;
extern const std::string_view kTitles;

// What stands behind the key on its line: empty when there is nothing more. Finds by halves, so that nothing
// has to be built first.
std::optional<std::string_view> find_line(std::string_view data, std::string_view key);

inline bool has_line(std::string_view data, std::string_view key) {
  return find_line(data, key).has_value();
}

}  // namespace backstory::language
