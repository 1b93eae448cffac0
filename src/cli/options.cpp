#include "cli/options.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <string_view>
#include <variant>

#include "base/error.h"
#include "base/suggest.h"
#include "calendar/written.h"

namespace backstory::cli {
namespace {

constexpr std::string_view kChoices = "one of ";

}  // namespace

std::string suggest(const std::string& word, const std::vector<std::string>& words) {
  const std::vector<std::string_view> candidates(words.begin(), words.end());
  const auto begins = [&](std::string_view candidate) { return candidate.starts_with(word); };
  auto nearest = find_nearest(word, candidates);
  if (!nearest && std::ranges::count_if(candidates, begins) == 1) {
    nearest = *std::ranges::find_if(candidates, begins);
  }
  return nearest ? fmt::format("; did you mean '{}'?", *nearest) : "";
}

// A validator that takes only some words is called by them, for who asks the option.
CLI::Validator one_of(std::vector<std::string> words) {
  const std::string name = std::string(kChoices) + fmt::format("{}", fmt::join(words, "|"));
  CLI::Validator validator(
      [words](std::string& given) {
        if (std::ranges::find(words, given) != words.end()) return std::string();
        return fmt::format("'{}' is not one of {}{}", given, fmt::join(words, ", "), suggest(given, words));
      },
      "");
  return validator.name(name);
}

std::vector<std::string> choices_of(CLI::Option& option) {
  std::vector<std::string> words;
  try {
    for (int i = 0;; ++i) {
      const std::string name = option.get_validator(i)->get_name();
      if (name.starts_with(kChoices)) words = CLI::detail::split(name.substr(kChoices.size()), '|');
    }
  } catch (const CLI::OptionNotFound&) {
    return words;  // there is no count of validators to ask for
  }
}

CLI::Validator number_between(double least, double most) {
  return CLI::Validator(
      [least, most](std::string& given) {
        double value = 0;
        const char* end = given.data() + given.size();
        const auto [stop, fault] = std::from_chars(given.data(), end, value);
        if (fault == std::errc() && stop == end && value >= least && value <= most) return std::string();
        return fmt::format("'{}' is not a number from {} to {}", given, least, most);
      },
      "");
}

calendar::Date parse_day(const std::string& option, const std::string& text) {
  const calendar::ParsedDate parsed = calendar::parse_date(text);
  if (const auto* fault = std::get_if<calendar::DateFault>(&parsed)) {
    fail("{}: '{}' is not a date: {}", option, text, fault->message);
  }
  const auto* date = std::get_if<calendar::Date>(&std::get<calendar::Edtf>(parsed));
  const bool is_day = date && date->day != 0 && date->day_mask == 0 && calendar::is_placed(*date);
  if (!is_day) fail("{}: '{}' is not one day, such as 2024-11-01", option, text);
  return calendar::without_qualifiers(*date);
}

calendar::Zone parse_timezone(const std::string& option, const std::string& text) {
  const auto parsed = calendar::parse_zone(text);
  if (const auto* fault = std::get_if<calendar::ZoneFault>(&parsed)) fail("{}: {}", option, fault->message);
  return std::get<calendar::Zone>(parsed);
}

}  // namespace backstory::cli
