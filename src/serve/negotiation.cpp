#include "serve/negotiation.h"

#include <charconv>
#include <vector>

#include "base/utf8.h"

namespace backstory::serve {
namespace {

struct Range {
  std::string type;  // "image/png", "image/*", "*/*"
  double quality = 1;
};

std::string_view cut(std::string_view& rest, char mark) {
  const std::size_t end = rest.find(mark);
  const std::string_view piece = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return trim(piece);
}

// What cannot be read counts as said without it.
double read_quality(std::string_view parameters) {
  while (!parameters.empty()) {
    std::string_view parameter = cut(parameters, ';');
    const std::string_view name = cut(parameter, '=');
    double value = 1;
    if (name != "q" && name != "Q") continue;
    const auto read = std::from_chars(parameter.data(), parameter.data() + parameter.size(), value);
    return read.ec == std::errc() ? value : 1;
  }
  return 1;
}

std::vector<Range> parse_accept(std::string_view accept) {
  std::vector<Range> ranges;
  while (!accept.empty()) {
    std::string_view one = cut(accept, ',');
    std::string type = to_lower(cut(one, ';'));
    if (!type.empty()) ranges.push_back({std::move(type), read_quality(one)});
  }
  return ranges;
}

// 3 = by its name, 2 = by its kind, 1 = as anything, 0 = not at all.
int fit(std::string_view type, std::string_view range) {
  if (range == type) return 3;
  if (range == "*/*" || range == "*") return 1;
  const bool kind = range.ends_with("/*") && type.starts_with(range.substr(0, range.size() - 1));
  return kind ? 2 : 0;
}

// The range that speaks most exactly of a type decides, whatever else is liked better.
double find_quality(std::string_view type, const std::vector<Range>& ranges) {
  int best_fit = 0;
  double quality = 0;
  for (const Range& range : ranges) {
    const int fits = fit(type, range.type);
    if (fits <= best_fit) continue;
    best_fit = fits;
    quality = range.quality;
  }
  return quality;
}

}  // namespace

std::string media_type(std::string_view content_type) {
  return to_lower(cut(content_type, ';'));
}

std::optional<std::string> choose_type(const std::optional<std::string>& accept,
                                       std::span<const std::string_view> offered) {
  if (!accept || trim(*accept).empty()) return std::string(offered.front());
  const std::vector<Range> ranges = parse_accept(*accept);
  std::optional<std::string> best;
  double best_quality = 0;
  for (const std::string_view type : offered) {
    const double quality = find_quality(type, ranges);
    if (quality <= best_quality) continue;
    best_quality = quality;
    best = type;
  }
  return best;
}

}  // namespace backstory::serve
