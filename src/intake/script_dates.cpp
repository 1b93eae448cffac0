#include "intake/script_dates.h"

#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "intake/date_words.h"
#include "intake/stamp.h"

namespace backstory::intake {
namespace {

constexpr std::string_view kQuotes = "\"'\\";

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

// The value of the field whose name ends at `at`: `": "2024-11-01…"`, with or without backslashes.
std::string_view read_value(std::string_view script, std::size_t at) {
  constexpr std::size_t kLongest = 40;
  const std::size_t colon = script.find_first_not_of(" \"'\\", at);
  if (colon == std::string_view::npos || (script[colon] != ':' && script[colon] != '=')) return "";
  const std::size_t begin = script.find_first_not_of(" \"'\\", colon + 1);
  if (begin == std::string_view::npos) return "";
  const std::size_t end = std::min(script.find_first_of(kQuotes, begin), script.size());
  return end - begin > kLongest ? "" : script.substr(begin, end - begin);
}

class StampFinder {
 public:
  void read(const std::string& script) {
    const std::string lower = to_lower(script);
    if (lower.size() != script.size()) return;
    for (const std::string_view name : date_field_names(DateField::script)) {
      for (std::size_t at = lower.find(name); at != std::string::npos; at = lower.find(name, at + 1)) {
        const bool whole = at > 0 && !is_name_byte(lower[at - 1]) && at + name.size() < lower.size() &&
                           !is_name_byte(lower[at + name.size()]);
        if (whole) note(read_value(script, at + name.size()));
      }
    }
  }

  std::optional<std::string> take() const {
    return stamp_.empty() || disagree_ ? std::nullopt : std::optional(stamp_);
  }

 private:
  void note(std::string_view stamp) {
    const auto day = find_stamp_day(stamp);
    if (!day) return;
    if (stamp_.empty()) stamp_ = stamp;
    disagree_ = disagree_ || find_stamp_day(stamp_) != day;
  }

  std::string stamp_;
  bool disagree_ = false;
};

bool is_digit_byte(char c) {
  return c >= '0' && c <= '9';
}

// The offsets of a text's stamps: "T20:30:00-05:00", "20:30:00.000+0200", "23:00:00 -0400".
void count_offsets(std::string_view text, std::map<int, std::size_t>& offsets) {
  for (std::size_t at = text.find_first_of("+-", 8); at != std::string_view::npos;
       at = text.find_first_of("+-", at + 1)) {
    const std::size_t clock_end = text.find_last_not_of("0123456789. ", at - 1);
    const bool with_seconds = clock_end != std::string_view::npos && clock_end >= 3 &&
                              text[clock_end] == ':' &&
                              (text[clock_end - 3] == ':' || text[clock_end - 3] == 'T');
    const bool after_clock =
        with_seconds && at - clock_end <= 8 && is_digit_byte(text[at - 1 - (text[at - 1] == ' ' ? 1 : 0)]);
    if (!after_clock || at + 5 > text.size()) continue;
    const bool colon = text[at + 3] == ':';
    const std::size_t minute_at = at + (colon ? 4 : 3);
    if (minute_at + 2 > text.size()) continue;
    bool digits = true;
    for (const std::size_t k : {at + 1, at + 2, minute_at, minute_at + 1})
      digits = digits && is_digit_byte(text[k]);
    if (!digits || (minute_at + 2 < text.size() && is_digit_byte(text[minute_at + 2]))) continue;
    const int hours = (text[at + 1] - '0') * 10 + text[at + 2] - '0';
    const int minutes = hours * 60 + (text[minute_at] - '0') * 10 + text[minute_at + 1] - '0';
    if (minutes != 0 && hours <= 14) ++offsets[text[at] == '-' ? -minutes : minutes];
  }
}

}  // namespace

std::optional<int> find_desk_offset(const HtmlPage& page) {
  std::map<int, std::size_t> offsets;
  for (const HtmlNode& node : page.nodes) {
    if (node.is_text && page.nodes[node.parent].tag == "script") count_offsets(node.text, offsets);
    for (const auto& [name, value] : node.attributes) {
      if (name == "datetime" || name == "content") count_offsets(value, offsets);
    }
  }
  const auto most = std::max_element(offsets.begin(), offsets.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  std::size_t all = 0;
  for (const auto& [offset, count] : offsets) all += count;
  // An hour's difference is that of summer.
  std::size_t near = 0;
  for (const auto& [offset, count] : offsets) {
    if (most->first - 60 <= offset && offset <= most->first + 60) near += count;
  }
  return offsets.empty() || near < all ? std::nullopt : std::optional(most->first);
}

std::optional<std::string> find_script_stamp(const HtmlPage& page) {
  StampFinder finder;
  for (const HtmlNode& node : page.nodes) {
    const bool in_script = node.is_text && page.nodes[node.parent].tag == "script";
    if (in_script && page.nodes[node.parent].attribute("type") != "application/ld+json")
      finder.read(node.text);
  }
  return finder.take();
}

}  // namespace backstory::intake
