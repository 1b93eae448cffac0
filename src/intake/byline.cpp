#include "intake/byline.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "intake/stamp.h"

namespace backstory::intake {
namespace {

bool begins_upper(std::string_view text) {
  return is_upper(decode_code_point(text, 0).value);
}

bool is_all_capitals(std::string_view text) {
  return begins_upper(text) && to_lower(text) != text && [&] {
    for (std::size_t i = 0; i < text.size();) {
      const CodePoint c = decode_code_point(text, i);
      std::string one;
      append_code_point(one, c.value);
      if (is_letter(c.value) && !is_upper(c.value) && one != "’") return false;
      i += c.size;
    }
    return true;
  }();
}

// "TOMÁS O'BRIEN-LEE" → "Tomás O'Brien-Lee".
std::string as_title_case(std::string_view name) {
  std::string out;
  bool first = true;
  for (std::size_t i = 0; i < name.size();) {
    const CodePoint c = decode_code_point(name, i);
    const std::string_view letter = name.substr(i, c.size);
    out += first ? std::string(letter) : to_lower(letter);
    first = !is_letter(c.value);
    i += c.size;
  }
  return out;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

// The names of the field and whatever stands between them.
std::vector<std::string> cut_parts(std::string_view field) {
  std::string text = collapse_space(field);
  for (const std::string_view mark :
       {" and ", " AND ", " And ", " & ", "; ", " with ", " | ", " • ", " · ", " — ", " – ", " - "}) {
    replace_all(text, mark, ", ");
  }
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    const std::string_view part = trim(std::string_view(text).substr(begin, end - begin));
    if (!part.empty()) parts.emplace_back(part);
    begin = end + 1;
  }
  return parts;
}

bool has_job_word(std::string_view lower) {
  static constexpr std::array<std::string_view, 20> kJobs = {
      "reporter", "editor", "writer",  "correspondent", "staff",       "columnist", "producer",
      "news",     "press",  "reuters", "desk",          "special",     "for the ",  "team",
      "bureau",   "agency", "journal", "author",        "contributor", "photograph"};
  return std::any_of(kJobs.begin(), kJobs.end(),
                     [&](std::string_view job) { return lower.find(job) != std::string_view::npos; });
}

// A person's name: two to five words that begin with capitals, but for particles.
bool is_name(std::string_view part) {
  if (part.size() > 60 || !begins_upper(part) ||
      part.find_first_of("@/:()0123456789") != std::string_view::npos)
    return false;
  if (has_job_word(to_lower(part))) return false;
  const std::size_t spaces = static_cast<std::size_t>(std::count(part.begin(), part.end(), ' '));
  if (spaces == 0 || spaces > 4) return false;
  const std::size_t last = part.rfind(' ');
  return begins_upper(part.substr(last + 1)) || part.find('\'') != std::string_view::npos;
}

// "Jeff Foust Monday" and "Lena Marsh Nov" carry the beginning of a date.
std::string without_date_word(const std::string& part) {
  const std::size_t last = part.rfind(' ');
  if (last == std::string::npos) return part;
  const std::string_view word = std::string_view(part).substr(last + 1);
  const bool is_date = read_date_line(std::string(word) + " Jan 1 2000").has_value() &&
                       word.find_first_of("0123456789") == std::string_view::npos;
  return is_date ? part.substr(0, last) : part;
}

std::vector<std::string> find_names(std::string_view field) {
  std::vector<std::string> names;
  for (const std::string& part : cut_parts(field)) {
    const std::string name = without_date_word(part);
    if (!is_name(name)) continue;
    names.push_back(is_all_capitals(name) ? as_title_case(name) : name);
  }
  return names;
}

std::optional<std::string_view> after_by(std::string_view block) {
  for (const std::string_view by :
       {"By ", "BY ", "by ", "By: ", "Words by ", "Story by ", "Written by ", "Reported by "}) {
    if (block.starts_with(by)) return trim(block.substr(by.size()));
  }
  return std::nullopt;
}

constexpr std::size_t kLongestByline = 160;

// Bytes of the agency in brackets at `at`, with the space before it.
std::size_t measure_agency(std::string_view text, std::size_t at) {
  std::size_t i = at;
  while (i < text.size() && text[i] == ' ') ++i;
  if (i >= text.size() || text[i] != '(') return 0;
  const std::size_t close = text.find(')', i);
  return close == std::string_view::npos || close - i > 40 ? 0 : close + 1 - at;
}

// One past the dash that begins at or after `at`, 0 when something else stands there.
std::size_t find_dash_end(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  for (const std::string_view dash : {"—", "–", "--", "-", "_"}) {
    if (text.substr(at).starts_with(dash)) {
      const std::size_t end = at + dash.size();
      return end == text.size() || text[end] == ' ' || dash == "—" ? end : 0;
    }
  }
  return 0;
}

// A place in capitals: its first word has two capitals or more.
bool is_place_in_capitals(std::string_view text) {
  const std::string_view word = text.substr(0, text.find_first_of(" ,"));
  std::size_t capitals = 0;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = decode_code_point(word, i);
    if (is_letter(c.value) && !is_upper(c.value) && c.value != 0x2019) return false;
    if (is_upper(c.value)) ++capitals;
    i += c.size;
  }
  return capitals >= 2;
}

}  // namespace

std::string join_names(const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " and " : ", ";
    out += names[i];
  }
  return out;
}

std::optional<std::string> read_byline(std::string_view block) {
  block = trim(block);
  if (block.size() > kLongestByline || block.ends_with('.')) return std::nullopt;
  const auto rest = after_by(block);
  if (!rest) return std::nullopt;
  const std::vector<std::string> names = find_names(*rest);
  if (names.empty() || !begins_upper(*rest)) return std::nullopt;
  return join_names(names);
}

std::string clean_authors(std::string_view field) {
  field = trim(field);
  return join_names(find_names(after_by(field).value_or(field)));
}

std::optional<SourceSpan> find_dateline(std::string_view paragraph) {
  const bool capitals = is_place_in_capitals(paragraph);
  if (!begins_upper(paragraph)) return std::nullopt;
  const std::size_t limit = std::min<std::size_t>(paragraph.size(), 90);
  for (std::size_t i = 2; i <= limit; ++i) {
    if (i < paragraph.size() && (paragraph[i] == '"' || paragraph[i] == ';' || paragraph[i] == ':'))
      return std::nullopt;
    const std::size_t agency = measure_agency(paragraph, i);
    if (!capitals && agency == 0) continue;
    if (const std::size_t end = find_dash_end(paragraph, i + agency)) return SourceSpan{0, end};
    if (agency != 0) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace backstory::intake
