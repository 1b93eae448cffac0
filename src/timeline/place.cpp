#include "timeline/place.h"

#include <algorithm>

namespace backstory::timeline {

using calendar::comes_before;

std::size_t find_place(const std::vector<const calendar::Edtf*>& dates, const calendar::Edtf& date) {
  std::size_t forwards = 0;
  std::size_t backwards = 0;
  for (std::size_t i = 1; i < dates.size(); ++i) {
    forwards += comes_before(*dates[i - 1], *dates[i]) ? 1U : 0U;
    backwards += comes_before(*dates[i], *dates[i - 1]) ? 1U : 0U;
  }
  const bool runs_backwards = backwards > forwards;
  const auto belongs_before = [&](const calendar::Edtf& other) {
    return runs_backwards ? comes_before(date, other) : comes_before(other, date);
  };
  const auto belongs_after = [&](const calendar::Edtf& other) {
    return runs_backwards ? comes_before(other, date) : comes_before(date, other);
  };
  // Wrong at the first place: all that belong before. Each step puts one date on the other side.
  std::ptrdiff_t wrong = 0;
  std::ptrdiff_t least = 0;
  std::size_t place = 0;
  for (std::size_t i = 0; i < dates.size(); ++i) {
    wrong += belongs_after(*dates[i]) ? 1 : belongs_before(*dates[i]) ? -1 : 0;
    if (wrong > least) continue;
    least = wrong;
    place = i + 1;
  }
  return place;
}

}  // namespace backstory::timeline
