#include "publish/told_date.h"

#include <fmt/format.h>

#include "calendar/edtf.h"
#include "calendar/written.h"
#include "publish/date_bounds.h"
#include "publish/date_words.h"

namespace backstory::publish {
namespace {

constexpr std::int64_t kDeepYears = 10'000;  // from there on words tell a year better than its number

}  // namespace

using calendar::Edtf;

std::optional<Edtf> join_ends(const Edtf& from, const std::optional<Edtf>& to, SourceSpan place,
                              ImportCollector& collector) {
  if (!to || *to == from) return from;
  const auto* first = std::get_if<calendar::Date>(&from);
  const auto* last = std::get_if<calendar::Date>(&*to);
  if (!first || !last) {
    collector.report().warning(
        "bad-date", place,
        fmt::format("the end '{0}' is not taken: '{1}' to '{0}' is no range of two dates",
                    calendar::format_edtf(*to), calendar::format_edtf(from)));
    return from;
  }
  const Edtf range = calendar::make_interval(*first, *last);
  const calendar::ParsedDate checked = calendar::parse_edtf(calendar::format_edtf(range));
  if (const auto* fault = std::get_if<calendar::DateFault>(&checked)) {
    collector.report().warning("bad-date", place,
                               fmt::format("'{}': {}", calendar::format_edtf(range), fault->message));
    return std::nullopt;
  }
  return range;
}

void tell_date(timeline::Event& event, const timeline::WrittenDate& date, std::string_view words) {
  event.date = date;
  event.date_text.clear();
  if (words.empty()) return;
  if (const auto bounds = find_bounds(date.value)) {
    if (const auto exact = find_exact(words, *bounds)) {
      if (*exact != date.value) event.date = written_date(*exact);
    }
  }
  if (words != calendar::format_date(event.date.value, {})) event.date_text = words;
}

std::string words_beside_bounds(const timeline::Timeline& timeline, const timeline::Event& event) {
  if (!event.date_text.empty()) return event.date_text;
  const auto bounds = find_bounds(event.date.value);
  const bool deep = bounds && bounds->from.year <= -kDeepYears;
  return lost_in_bounds(event.date.value).empty() && !deep ? "" : date_words(timeline, event);
}

}  // namespace backstory::publish
