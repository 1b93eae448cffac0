#include "intake/script_dates.h"

#include <algorithm>

#include "base/utf8.h"
#include "intake/date_words.h"
#include "intake/stamp.h"

namespace backstory::intake {
namespace {

constexpr std::string_view kQuotes = "\"'\\";

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
        const bool whole = at > 0 && kQuotes.find(lower[at - 1]) != std::string_view::npos &&
                           at + name.size() < lower.size() &&
                           kQuotes.find(lower[at + name.size()]) != std::string_view::npos;
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

}  // namespace

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
