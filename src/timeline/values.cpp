#include "timeline/values.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/suggest.h"
#include "base/utf8.h"
#include "calendar/edtf.h"
#include "calendar/written.h"
#include "timeline/ids.h"
#include "timeline/paths.h"
#include "timeline/timeline.h"

namespace backstory::timeline {
namespace {

constexpr std::size_t kLongestDate = 200;
constexpr std::size_t kLongestShown = 40;

bool is_digit_byte(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The value as a message shows it: in quotes, and cut where it is long.
std::string shown(std::string_view value) {
  if (count_code_points(value) <= kLongestShown) return fmt::format("'{}'", value);
  return fmt::format("'{}…'", value.substr(0, find_code_point(value, kLongestShown)));
}

std::vector<std::string> did_you_mean(std::string_view word) {
  return {fmt::format("did you mean '{}'?", word)};
}

Problem wrong_type(const Key& key, std::string_view value, std::vector<std::string> hints = {}) {
  return {"wrong-type",
          fmt::format("'{}' must be {}, not {}", key.name, kind_name(key.kind), shown(value)),
          {0, value.size()},
          std::move(hints)};
}

std::optional<Problem> check_text(const Key& key, std::string_view value) {
  if (!trim(value).empty()) return std::nullopt;
  return Problem{"empty-text", fmt::format("'{}' is empty", key.name), {0, value.size()}};
}

std::optional<Problem> check_date(const Key& key, std::string_view value) {
  if (value.size() > kLongestDate) return wrong_type(key, value);
  const calendar::ParsedDate parsed = calendar::parse_date(value);
  const auto* fault = std::get_if<calendar::DateFault>(&parsed);
  if (!fault) return std::nullopt;
  return Problem{"bad-date", fault->message, fault->span};
}

std::optional<Problem> check_day(const Key& key, std::string_view value) {
  if (auto problem = check_date(key, value)) return problem;
  if (parse_day(value)) return std::nullopt;
  return Problem{
      "bad-date", fmt::format("'{}' must be one day, such as 2024-11-01", key.name), {0, value.size()}};
}

std::optional<Problem> check_id(const Key& key, std::string_view value) {
  if (is_valid_id(value)) return std::nullopt;
  Problem problem{
      "bad-id",
      fmt::format("{} cannot be an id: small letters, digits and hyphens, at most {}", shown(value), kMaxId),
      {0, value.size()}};
  const std::string nearest = slug(value);
  if (!nearest.empty()) problem.hints = did_you_mean(nearest);
  if (key.kind == Kind::track) problem.code = "unknown-track";
  return problem;
}

std::optional<Problem> check_url(const Key&, std::string_view value) {
  const SourceSpan whole{0, value.size()};
  const std::string lower = to_lower(value.substr(0, 16));
  const bool web = lower.starts_with("https://") || lower.starts_with("http://");
  const bool known = web || lower.starts_with("mailto:");
  if (!known) {
    const std::size_t colon = value.find(':');
    const bool has_scheme = colon != std::string_view::npos &&
                            value.substr(0, colon).find_first_of("./ ") == std::string_view::npos;
    Problem problem{"bad-url", "a link must begin with https://, http:// or mailto:", whole};
    if (has_scheme) problem.part = {0, colon + 1};
    if (!has_scheme && value.find('.') != std::string_view::npos &&
        value.find(' ') == std::string_view::npos) {
      problem.hints = did_you_mean(fmt::format("https://{}", value));
    }
    return problem;
  }
  const std::size_t rest = value.find(':') + (web ? 3 : 1);
  if (rest >= value.size()) return Problem{"bad-url", "the link ends after its beginning", whole};
  for (std::size_t at = 0; at < value.size();) {
    const CodePoint c = decode_code_point(value, at);
    const bool control = c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0);
    constexpr std::string_view kForbidden = "\"<>\\^`{|}";
    const bool forbidden = c.size == 1 && kForbidden.find(value[at]) != std::string_view::npos;
    if (control || forbidden || is_space(c.value)) {
      return Problem{"bad-url", "this character cannot stand in a link", {at, at + c.size}};
    }
    at += c.size;
  }
  return std::nullopt;
}

// BCP 47, loosely: subtags of two to eight letters or digits.
std::optional<Problem> check_language(const Key& key, std::string_view value) {
  bool good = !value.empty();
  for (std::size_t at = 0, tag = 0; good && at <= value.size(); ++tag) {
    const std::size_t end = std::min(value.find('-', at), value.size());
    const std::string_view part = value.substr(at, end - at);
    const bool letters = std::ranges::all_of(part, is_letter_byte);
    const bool plain =
        std::ranges::all_of(part, [](char c) { return is_letter_byte(c) || is_digit_byte(c); });
    good = tag == 0 ? letters && (part.size() == 2 || part.size() == 3)
                    : plain && !part.empty() && part.size() <= 8;
    at = end + 1;
  }
  if (good) return std::nullopt;
  return wrong_type(key, value, {"write it as in en, de or pt-BR"});
}

std::optional<Problem> check_digest(const Key& key, std::string_view value) {
  constexpr std::string_view kPrefix = "sha256:";
  const std::string_view digits = value.starts_with(kPrefix) ? value.substr(kPrefix.size()) : "";
  const auto hexadecimal = [](char c) { return is_digit_byte(c) || (c >= 'a' && c <= 'f'); };
  if (digits.size() == 64 && std::ranges::all_of(digits, hexadecimal)) return std::nullopt;
  return wrong_type(key, value, {"it is sha256: and 64 digits, and the program writes it"});
}

std::optional<Problem> check_choice(const Key& key, std::string_view value) {
  if (std::ranges::find(key.choices, value) != key.choices.end()) return std::nullopt;
  Problem problem{
      "unknown-value", fmt::format("'{}' cannot be {}", key.name, shown(value)), {0, value.size()}};
  if (const auto nearest = find_nearest(value, key.choices)) {
    problem.hints = did_you_mean(*nearest);
  } else {
    problem.hints = {fmt::format("it can be {}", fmt::join(key.choices, ", "))};
  }
  return problem;
}

std::optional<Problem> check_design(const Key& key, std::string_view value) {
  const SourceSpan whole{0, value.size()};
  if (is_plain_name(value)) return std::nullopt;
  if (!stays_below(value)) {
    return Problem{"unsafe-path",
                   fmt::format("{} leads out of the folder of this file", shown(value)),
                   whole,
                   {"name a template or theme, or a .yaml file beside this one or below"}};
  }
  if (value.ends_with(".yaml") && value.size() > 5) return std::nullopt;
  return wrong_type(key, value, {"a name is letters, digits and hyphens; a path ends in .yaml"});
}

bool is_measure(std::string_view text) {
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const auto number = whole.size() <= 5 ? parse_whole_number(whole) : std::nullopt;
  const bool has_fraction = point == std::string_view::npos || parse_whole_number(text.substr(point + 1));
  return number && *number > 0 && has_fraction;
}

bool take_suffix(std::string_view& text, std::string_view suffix) {
  if (!text.ends_with(suffix)) return false;
  text.remove_suffix(suffix.size());
  return true;
}

// "1200x675", "360xauto", "90x60mm", "90mmxauto": what layout/ draws is checked there.
bool is_measured_size(std::string_view value) {
  const std::size_t by = value.find('x');
  if (by == std::string_view::npos) return false;
  std::string_view width = value.substr(0, by);
  std::string_view height = value.substr(by + 1);
  const bool width_mm = take_suffix(width, "mm");
  const bool height_mm = take_suffix(height, "mm");
  const bool is_whole = value.find('.') == std::string_view::npos;
  const bool grows = height == "auto" && !height_mm;
  return is_measure(width) && (grows || is_measure(height)) && (is_whole || width_mm || height_mm);
}

// "print-4", "print-2-48-5"
bool is_print_size(std::string_view value) {
  constexpr std::string_view kPrint = "print-";
  if (!value.starts_with(kPrint)) return false;
  value.remove_prefix(kPrint.size());
  std::size_t parts = 0;
  for (std::size_t at = 0; at <= value.size(); ++parts) {
    const std::size_t end = std::min(value.find('-', at), value.size());
    const std::string_view part = value.substr(at, end - at);
    if (!is_measure(part) && !(parts == 2 && part == "0")) return false;
    at = end + 1;
  }
  return parts == 1 || parts == 3;
}

std::optional<Problem> check_size(const Key& key, std::string_view value) {
  if (is_print_size(value) || is_measured_size(value)) return std::nullopt;
  if (value.empty() || !is_digit_byte(value.front())) return check_choice(key, value);
  return wrong_type(key, value, {"write width x height, as in 1200x675, 360xauto or 90x60mm"});
}

std::optional<Problem> check_flag(const Key& key, std::string_view value) {
  if (value == "true" || value == "false") return std::nullopt;
  const std::string lower = to_lower(value.substr(0, 8));
  for (const std::string_view word : {"true", "yes", "on", "y", "1"}) {
    if (lower == word) return wrong_type(key, value, did_you_mean("true"));
  }
  for (const std::string_view word : {"false", "no", "off", "n", "0"}) {
    if (lower == word) return wrong_type(key, value, did_you_mean("false"));
  }
  return wrong_type(key, value);
}

std::optional<Problem> check_version(const Key& key, std::string_view value) {
  if (value == "1") return std::nullopt;
  if (!parse_whole_number(value)) return wrong_type(key, value);
  return Problem{"unknown-version",
                 fmt::format("the file is of version {} of the format; this program reads version 1", value),
                 {0, value.size()}};
}

}  // namespace

std::optional<std::uint64_t> parse_whole_number(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<double> parse_fraction(std::string_view text) {
  // from_chars also takes "nan", "inf" and a sign.
  if (text.empty() || !is_digit_byte(text.front()) ||
      text.find_first_not_of("0123456789.e-") != std::string_view::npos) {
    return std::nullopt;
  }
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number > 1) return std::nullopt;
  return number;
}

std::optional<std::string> parse_day(std::string_view text) {
  const calendar::ParsedDate parsed = calendar::parse_date(text);
  const auto* value = std::get_if<calendar::Edtf>(&parsed);
  const auto* date = value ? std::get_if<calendar::Date>(value) : nullptr;
  if (!date || !calendar::is_placed(*date)) return std::nullopt;
  const calendar::Date day = calendar::without_qualifiers(*date);
  if (calendar::grain_of(day) != calendar::Grain::day) return std::nullopt;
  return calendar::format_edtf(day);
}

std::optional<Problem> check_value(const Key& key, std::string_view value) {
  if (count_code_points(value) > kMaxLabel) {
    return Problem{
        "too-long", fmt::format("'{}' is longer than {} characters", key.name, kMaxLabel), {0, value.size()}};
  }
  switch (key.kind) {
    case Kind::version:
      return check_version(key, value);
    case Kind::text:
      return check_text(key, value);
    case Kind::date:
      return check_date(key, value);
    case Kind::day:
      return check_day(key, value);
    case Kind::id:
    case Kind::track:
      return check_id(key, value);
    case Kind::url:
      return check_url(key, value);
    case Kind::language:
      return check_language(key, value);
    case Kind::digest:
      return check_digest(key, value);
    case Kind::choice:
      return check_choice(key, value);
    case Kind::design:
      return check_design(key, value);
    case Kind::size:
      return check_size(key, value);
    case Kind::flag:
      return check_flag(key, value);
    case Kind::percent: {
      const auto number = parse_whole_number(value);
      return number && *number <= 100 ? std::nullopt : std::optional(wrong_type(key, value));
    }
    case Kind::fraction:
      return parse_fraction(value) ? std::nullopt : std::optional(wrong_type(key, value));
    case Kind::offsets:
    case Kind::section:
      break;
  }
  return wrong_type(key, value);
}

}  // namespace backstory::timeline
