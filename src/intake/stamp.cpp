#include "intake/stamp.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "calendar/written.h"

namespace backstory::intake {
namespace {

bool is_digit_byte(char c) {
  return c >= '0' && c <= '9';
}

// The number in text[at, at + size), when it is all digits.
std::optional<unsigned> read_digits(std::string_view text, std::size_t at, std::size_t size) {
  if (at + size > text.size()) return std::nullopt;
  unsigned value = 0;
  for (const char c : text.substr(at, size)) {
    if (!is_digit_byte(c)) return std::nullopt;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value;
}

std::optional<calendar::Date> make_valid_day(unsigned year, unsigned month, unsigned day) {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1) return std::nullopt;
  if (day > calendar::days_in_month(year, month)) return std::nullopt;
  return calendar::make_day(year, month, day);
}

// "2024-11-01…", "2024/11/01…", "20241101…" at the beginning.
std::optional<calendar::Date> read_iso_day(std::string_view text) {
  const auto year = read_digits(text, 0, 4);
  if (!year || text.size() < 8) return std::nullopt;
  const bool parted = text[4] == '-' || text[4] == '/';
  const auto month = read_digits(text, parted ? 5 : 4, 2);
  const std::size_t day_at = parted ? 8 : 6;
  const auto day = read_digits(text, day_at, 2);
  if (!month || !day || (parted && text[7] != text[4])) return std::nullopt;
  if (day_at + 2 < text.size() && is_digit_byte(text[day_at + 2])) return std::nullopt;
  return make_valid_day(*year, *month, *day);
}

// The month that a word of at least three letters begins: "nov", "sept", "november".
unsigned find_month(std::string_view lower) {
  if (lower.size() < 3) return 0;
  if (lower == "sept") return 9;
  for (unsigned month = 1; month <= 12; ++month) {
    const std::string name = to_lower(calendar::month_name(month));
    if (lower == name || lower == std::string_view(name).substr(0, 3)) return month;
  }
  return 0;
}

bool is_one_of(std::string_view lower, const auto& words) {
  return std::find(words.begin(), words.end(), lower) != words.end();
}

bool is_weekday(std::string_view lower) {
  static constexpr std::array<std::string_view, 7> kDays = {"monday", "tuesday",  "wednesday", "thursday",
                                                            "friday", "saturday", "sunday"};
  return std::any_of(kDays.begin(), kDays.end(), [&](std::string_view day) {
    return lower == day || (lower.size() >= 3 && lower.size() <= 5 && day.starts_with(lower));
  });
}

bool is_update_label(std::string_view lower) {
  return lower == "updated" || lower == "modified" || lower == "update";
}

// Words of a date line that tell nothing of the day.
bool is_filler(std::string_view lower) {
  static constexpr std::array<std::string_view, 46> kWords = {
      "published", "publish", "posted", "first", "last", "date",   "on",      "at",       "the",  "of",
      "am",        "pm",      "a",      "p",     "m",    "et",     "est",     "edt",      "ct",   "cst",
      "cdt",       "mt",      "mst",    "mdt",   "pt",   "pst",    "pdt",     "gmt",      "utc",  "bst",
      "cet",       "cest",    "z",      "t",     "by",   "issued", "release", "released", "time", "local",
      "eastern",   "uhr",     "ist",    "aest",  "aedt", "jst"};
  return is_one_of(lower, kWords);
}

// Words and numbers of a line; "8:30" is one.
std::vector<std::string> cut_words(std::string_view line) {
  std::vector<std::string> words;
  std::string word;
  const auto finish = [&] {
    if (!word.empty()) words.push_back(std::exchange(word, {}));
  };
  for (const char c : to_lower(line)) {
    const bool digit = is_digit_byte(c);
    if (!digit && c != ':' && !(c >= 'a' && c <= 'z') && static_cast<unsigned char>(c) < 0x80) {
      finish();
      if (c == '/') words.emplace_back("/");
      continue;
    }
    if (c == ':' && word.empty()) continue;
    word += c;
  }
  finish();
  for (std::string& w : words) {
    if (w.ends_with(':')) w.pop_back();
  }
  return words;
}

// What the words of a line say about a day.
struct Reading {
  std::optional<unsigned> year, month, day;
  bool is_update = false;
  bool foreign = false;  // a word that no date line has

  void read(std::string_view word) {
    if (is_filler(word) || is_weekday(word)) return;
    if (is_update_label(word)) {
      is_update = true;
    } else if (const unsigned found = find_month(word)) {
      foreign = foreign || month.has_value();
      month = found;
    } else if (word.find(':') != std::string_view::npos) {
      foreign = foreign || !is_digit_byte(word.front());
    } else {
      read_number(word);
    }
  }

 private:
  void read_number(std::string_view word) {
    std::size_t digits = 0;
    while (digits < word.size() && is_digit_byte(word[digits])) ++digits;
    const std::string_view tail = word.substr(digits);
    const auto value = read_digits(word, 0, digits);
    const bool ordinal = tail == "st" || tail == "nd" || tail == "rd" || tail == "th";
    if (digits == 4 && tail.empty() && !year) {
      year = value;
    } else if ((digits == 1 || digits == 2) && (tail.empty() || ordinal) && !day) {
      day = value;
    } else {
      const bool clock = tail == "am" || tail == "pm" || (tail.empty() && digits <= 4 && digits > 0);
      foreign = foreign || !clock;
    }
  }
};

}  // namespace

std::optional<DateLine> read_date_line(std::string_view line) {
  if (line.size() > 120) return std::nullopt;
  Reading reading;
  std::string_view rest = trim(line);
  for (const std::string& word : cut_words(rest)) reading.read(word);
  for (std::size_t i = 0; i + 8 <= rest.size(); ++i) {
    const bool at_start = i == 0 || !is_digit_byte(rest[i - 1]);
    const auto iso = at_start ? read_iso_day(rest.substr(i)) : std::nullopt;
    if (!iso) continue;
    const std::vector<std::string> label = cut_words(rest.substr(0, i));
    const bool labelled = std::all_of(
        label.begin(), label.end(), [](const std::string& w) { return is_filler(w) || is_update_label(w); });
    const bool update = std::any_of(label.begin(), label.end(), is_update_label);
    if (labelled && rest.size() - i <= 40) return DateLine{*iso, update};
  }
  if (reading.foreign || !reading.year || !reading.month || !reading.day) return std::nullopt;
  const auto day = make_valid_day(*reading.year, *reading.month, *reading.day);
  if (!day) return std::nullopt;
  return DateLine{*day, reading.is_update};
}

std::optional<calendar::Date> find_url_stamp_day(std::string_view part) {
  const auto year = read_digits(part, 0, 4);
  if (!year || *year < 1990 || *year > 2099 || part.size() < 8) return std::nullopt;  // the age of the web
  if (const auto iso = read_iso_day(part)) {
    const std::size_t size = part[4] == '-' || part[4] == '/' ? 10 : 8;
    const bool ends = part.size() == size || part[size] == '/' || part[size] == '-' || part[size] == '_' ||
                      part[size] == '.';
    return ends ? iso : std::nullopt;
  }
  if (part[4] != '/') return std::nullopt;
  const std::size_t month_end = part.find('/', 5);
  if (month_end == std::string_view::npos) return std::nullopt;
  const std::size_t day_end = std::min(part.find_first_of("/-_.", month_end + 1), part.size());
  const std::string_view month = part.substr(5, month_end - 5);
  const std::optional<unsigned> number =
      month.size() <= 2 ? read_digits(month, 0, month.size()) : find_month(to_lower(month));
  const auto day = read_digits(part, month_end + 1, day_end - month_end - 1);
  const bool is_short = month.size() == 1 || day_end - month_end == 2;
  if (!number || !day || (is_short && !part.substr(day_end).starts_with('/'))) return std::nullopt;
  return make_valid_day(*year, *number, *day);
}

std::optional<calendar::Date> find_stamp_day(std::string_view stamp) {
  stamp = trim(stamp);
  if (const auto iso = read_iso_day(stamp)) return iso;
  const auto line = read_date_line(stamp);
  return line ? std::optional(line->day) : std::nullopt;
}

}  // namespace backstory::intake
