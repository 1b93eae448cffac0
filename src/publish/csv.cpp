#include "publish/csv.h"

#include <algorithm>

#include "base/utf8.h"

namespace backstory::publish {
namespace {

constexpr std::string_view kDelimiters = ",;\t|";

// -44 is a number in every spreadsheet; -0044 would become one and lose its zeros.
bool is_number(std::string_view cell) {
  const bool signed_digits = cell.size() > 1 && cell[0] == '-' && cell[1] != '0';
  return signed_digits && cell.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

// Behind any apostrophes, so that a text which has them of its own keeps them.
bool looks_like_formula(std::string_view cell) {
  const std::size_t first = cell.find_first_not_of('\'');
  return first != std::string_view::npos && !is_number(cell) &&
         std::string_view("=+-@\t\r").find(cell[first]) != std::string_view::npos;
}

}  // namespace

char guess_delimiter(std::string_view text) {
  std::size_t counts[kDelimiters.size()] = {};
  bool quoted = false;
  bool empty = true;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if ((c == '\n' || c == '\r') && !empty) break;
    empty = empty && (c == '\n' || c == '\r');
    const std::size_t known = kDelimiters.find(c);
    if (known != std::string_view::npos) ++counts[known];
  }
  return kDelimiters[static_cast<std::size_t>(std::ranges::max_element(counts) - counts)];
}

bool CsvReader::at_line_end() const {
  return at_ >= text_.size() || text_[at_] == '\n' || text_[at_] == '\r';
}

bool CsvReader::next(std::vector<CsvCell>& record) {
  record.clear();
  while (at_ < text_.size() && at_line_end()) ++at_;
  if (at_ >= text_.size()) return false;
  record.push_back(cell());
  while (!at_line_end()) {
    ++at_;
    record.push_back(cell());
  }
  return true;
}

CsvCell CsvReader::cell() {
  CsvCell cell;
  cell.span.begin = at_;
  if (at_ < text_.size() && text_[at_] == '"') quoted(cell);
  while (!at_line_end() && text_[at_] != delimiter_) cell.text += text_[at_++];
  cell.span.end = at_;
  return cell;
}

void CsvReader::quoted(CsvCell& cell) {
  for (++at_; at_ < text_.size(); ++at_) {
    if (text_[at_] != '"') {
      cell.text += text_[at_];
    } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
      cell.text += text_[at_++];
    } else {
      ++at_;
      return;
    }
  }
  report_.warning("unclosed-quote", {cell.span.begin, cell.span.begin + 1},
                  "the quote that begins here has no end; everything behind it is one cell");
}

std::string guard_formula(std::string_view cell) {
  return (looks_like_formula(cell) ? "'" : "") + std::string(cell);
}

std::string_view unguard_formula(std::string_view cell) {
  return cell.starts_with('\'') && looks_like_formula(cell) ? cell.substr(1) : cell;
}

std::string write_csv_record(const std::vector<std::string>& cells, char delimiter) {
  std::string out;
  for (const std::string& text : cells) {
    if (&text != &cells.front()) out += delimiter;
    const std::string cell = guard_formula(text);
    const bool edged = !cell.empty() && trim(cell).size() != cell.size();
    const bool plain = cell.find_first_of("\",;\t|\n\r") == std::string::npos && !edged;
    if (plain) {
      out += cell;
      continue;
    }
    out += '"';
    for (const char c : cell) out += c == '"' ? "\"\"" : std::string(1, c);
    out += '"';
  }
  return out + "\r\n";
}

}  // namespace backstory::publish
