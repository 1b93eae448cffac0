#include "temporal/time_expression.h"

namespace backstory::temporal {

std::string_view timex_type_name(TimexType type) {
  constexpr std::string_view kNames[] = {"DATE", "TIME", "DURATION", "SET"};
  return kNames[static_cast<std::size_t>(type)];
}

std::string_view mode_name(Mode mode) {
  return mode == Mode::news ? "news" : "narrative";
}

std::string_view anchor_name(Anchor anchor) {
  constexpr std::string_view kNames[] = {"none", "creation date", "focus date", "focus period",
                                         "range partner"};
  return kNames[static_cast<std::size_t>(anchor)];
}

}  // namespace backstory::temporal
