// The lists of en/, as compiled in. Lines that begin with # are comments.
#pragma once

#include <string_view>

namespace backstory::events::en {

extern const std::string_view k_closed_class;
extern const std::string_view k_event_nouns;
extern const std::string_view k_irregular_verbs;
extern const std::string_view k_report_verbs;
extern const std::string_view k_titles;
extern const std::string_view k_verbs;

}  // namespace backstory::events::en
