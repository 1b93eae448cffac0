#include "publish/icalendar_lines.h"

#include <algorithm>

#include "base/utf8.h"

namespace backstory::publish {
namespace {

constexpr std::size_t kMaxOctets = 75;

std::string to_capitals(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

// The first of `marks` that stands in no quotes.
std::size_t find_outside_quotes(std::string_view text, std::string_view marks) {
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') quoted = !quoted;
    if (!quoted && marks.find(text[i]) != std::string_view::npos) return i;
  }
  return std::string_view::npos;
}

void read_parameters(std::string_view text, CalendarLine& line) {
  while (!text.empty()) {
    const std::size_t end = std::min(find_outside_quotes(text, ";"), text.size());
    const std::string_view one = text.substr(0, end);
    const std::size_t equals = one.find('=');
    if (equals != std::string_view::npos) {
      std::string value(one.substr(equals + 1));
      std::erase(value, '"');
      line.parameters[to_capitals(one.substr(0, equals))] = value;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void split_line(std::string_view whole, CalendarLine& line) {
  line.name.clear();
  line.parameters.clear();
  const std::size_t colon = find_outside_quotes(whole, ":");
  if (colon == std::string_view::npos) {
    line.value = whole;
    return;
  }
  const std::string_view head = whole.substr(0, colon);
  const std::size_t name_end = std::min(head.find(';'), head.size());
  line.name = to_capitals(trim(head.substr(0, name_end)));
  line.value = whole.substr(colon + 1);
  read_parameters(head.substr(std::min(name_end + 1, head.size())), line);
}

}  // namespace

CalendarLines::CalendarLines(std::string_view text) : lines_(text) {
  has_ahead_ = lines_.next(ahead_);
}

bool CalendarLines::next(CalendarLine& line) {
  while (has_ahead_ && trim(ahead_.text).empty()) has_ahead_ = lines_.next(ahead_);
  if (!has_ahead_) return false;
  std::string whole(ahead_.text);
  line.span = ahead_.span;
  while ((has_ahead_ = lines_.next(ahead_))) {
    if (!ahead_.text.starts_with(' ') && !ahead_.text.starts_with('\t')) break;
    whole += ahead_.text.substr(1);
  }
  split_line(whole, line);
  return true;
}

std::string escape_calendar_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    out += c;
  }
  return out;
}

std::string unescape_calendar_text(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      out += text[i];
      continue;
    }
    ++i;
    out += text[i] == 'n' || text[i] == 'N' ? '\n' : text[i];
  }
  return out;
}

std::vector<std::string> split_calendar_list(std::string_view text) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] == '\\') {
      ++i;
    } else if (i == text.size() || text[i] == ',') {
      parts.push_back(unescape_calendar_text(text.substr(begin, i - begin)));
      begin = i + 1;
    }
  }
  return parts;
}

std::string write_calendar_line(std::string_view name, std::string_view value) {
  std::string whole(name);
  whole += ':';
  whole += value;
  std::string out;
  std::size_t octets = 0;
  for (std::size_t at = 0; at < whole.size();) {
    const std::size_t size = decode_code_point(whole, at).size;
    if (octets + size > kMaxOctets) {
      out += "\r\n ";
      octets = 1;
    }
    out.append(whole, at, size);
    octets += size;
    at += size;
  }
  return out + "\r\n";
}

}  // namespace backstory::publish
