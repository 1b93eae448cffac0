#include "intake/date_words.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/utf8.h"

namespace backstory::intake {
namespace {

struct DateWords {
  std::unordered_map<std::string_view, unsigned> months;
  std::unordered_set<std::string_view> joints;
  std::unordered_map<std::string, DayLabel> labels;  // their words parted by one space
  std::array<std::vector<std::string_view>, 4> fields;
};

void add_entry(std::string_view kind, std::string_view word, DateWords& words) {
  static constexpr std::array<std::string_view, 4> kFields = {"meta", "meta-weak", "meta-modified", "script"};
  static constexpr std::array<std::pair<std::string_view, DayLabel>, 3> kLabels = {
      {{"published", DayLabel::published}, {"updated", DayLabel::updated}, {"event", DayLabel::event}}};
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    if (kind == kFields[i]) words.fields[i].push_back(word);
  }
  for (const auto& [name, label] : kLabels) {
    if (kind != name) continue;
    std::string spoken(word);
    std::replace(spoken.begin(), spoken.end(), '_', ' ');
    words.labels.emplace(std::move(spoken), label);
  }
  if (kind == "joint") words.joints.insert(word);
  if (!kind.starts_with("month ")) return;
  unsigned month = 0;
  for (const char digit : kind.substr(6)) month = month * 10 + static_cast<unsigned>(digit - '0');
  words.months.emplace(word, month);
}

void read_line(std::string_view line, DateWords& words) {
  const std::size_t colon = line.find(": ");
  if (line.empty() || line.front() == '#' || colon == std::string_view::npos) return;
  for (std::size_t begin = colon + 2; begin < line.size();) {
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    add_entry(line.substr(0, colon), line.substr(begin, end - begin), words);
    begin = end + 1;
  }
}

const DateWords& words() {
  static const DateWords all = [] {
    DateWords read;
    for (std::size_t begin = 0; begin < kDateTable.size();) {
      const std::size_t end = std::min(kDateTable.find('\n', begin), kDateTable.size());
      read_line(kDateTable.substr(begin, end - begin), read);
      begin = end + 1;
    }
    return read;
  }();
  return all;
}

// Chinese, Japanese and Korean write labels into one run with what follows.
bool is_east_asian(std::string_view text) {
  return decode_code_point(text, 0).value >= 0x2E80;
}

DayLabel find_label_inside(std::string_view word) {
  for (const auto& [label, kind] : words().labels) {
    if (is_east_asian(label) && word.find(label) != std::string_view::npos) return kind;
  }
  return DayLabel::none;
}

}  // namespace

unsigned find_month_word(std::string_view word) {
  const auto found = words().months.find(word);
  return found == words().months.end() ? 0 : found->second;
}

bool is_joint_word(std::string_view word) {
  return words().joints.contains(word);
}

DayLabel find_day_label(std::string_view text) {
  constexpr std::size_t kLongestLabel = 3;
  const std::vector<std::string> parts = cut_letters_and_digits(text);
  for (std::size_t end = parts.size(); end > 0; --end) {
    std::string spoken;
    for (std::size_t i = end; i-- > 0 && end - i <= kLongestLabel;) {
      spoken = spoken.empty() ? parts[i] : parts[i] + " " + spoken;
      const auto found = words().labels.find(spoken);
      const bool is_far_event =
          found != words().labels.end() && found->second == DayLabel::event && end != parts.size();
      if (found != words().labels.end() && !is_far_event) return found->second;
    }
    if (!is_east_asian(parts[end - 1])) continue;
    if (const DayLabel kind = find_label_inside(parts[end - 1]); kind != DayLabel::none) return kind;
  }
  return DayLabel::none;
}

const std::vector<std::string_view>& date_field_names(DateField field) {
  return words().fields[static_cast<std::size_t>(field)];
}

std::vector<std::string> cut_letters_and_digits(std::string_view text) {
  std::vector<std::string> parts;
  bool was_letter = false;
  bool was_digit = false;
  const std::string lower = to_lower(text);
  for (std::size_t i = 0; i < lower.size();) {
    const CodePoint c = decode_code_point(lower, i);
    const bool digit = is_digit(c.value);
    const bool letter = !digit && c.valid && is_letter(c.value);
    if ((letter && !was_letter) || (digit && !was_digit)) parts.emplace_back();
    if (letter || digit) parts.back().append(lower, i, c.size);
    was_letter = letter;
    was_digit = digit;
    i += c.size;
  }
  return parts;
}

}  // namespace backstory::intake
