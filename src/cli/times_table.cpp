#include "cli/times_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/utf8.h"
#include "calendar/edtf.h"
#include "cli/time_words.h"

namespace backstory::cli {
namespace {

using temporal::TimeExpression;

constexpr std::size_t kColumns = 6;
constexpr std::size_t kGap = 2;
constexpr std::size_t kNarrowestWords = 14;
constexpr std::size_t kWidestWords = 44;

struct Row {
  std::array<std::string, kColumns> cells;
  std::string open;  // why there is no date
};

Row header() {
  return {{"EXPRESSION", "TYPE", "VALUE", "DATE", "SURE", "COUNTED FROM"}, "NOT DATED BECAUSE"};
}

Row row_of(const TimesOfArticle& article, const TimeExpression& time) {
  const std::string value = time.mod.empty() ? time.value : time.value + ' ' + time.mod;
  return {{quote_words(article, time.span), std::string(temporal::timex_type_name(time.type)), value,
           time.date ? calendar::format_edtf(*time.date) : "–", fmt::format("{:.2f}", time.confidence),
           short_anchor_words(time)},
          time.unresolved};
}

std::string shorten(const std::string& text, std::size_t width) {
  if (display_width(text) <= width) return text;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = decode_code_point(text, at).size;
    if (display_width(out) + display_width(text.substr(at, size)) + 1 > width) break;
    out += text.substr(at, size);
    at += size;
  }
  return out + "…";
}

std::string pad(const std::string& text, std::size_t width) {
  return text + std::string(width - std::min(width, display_width(text)), ' ');
}

class Table {
 public:
  Table(std::vector<Row> rows, const TableShape& shape) : rows_(std::move(rows)), shape_(shape) {
    for (const Row& row : rows_) {
      for (std::size_t i = 0; i < kColumns; ++i) {
        widths_[i] = std::max(widths_[i], display_width(row.cells[i]));
      }
      open_width_ = std::max(open_width_, display_width(row.open));
    }
    widths_[0] = std::min(widths_[0], kWidestWords);
    fit();
  }

  std::string write() const {
    std::string out;
    for (const Row& row : rows_) {
      const bool header = &row == &rows_.front();
      out += header && shape_.colour ? fmt::format("\x1b[1m{}\x1b[0m\n", line(row)) : line(row) + '\n';
      if (open_below_ && !header && !row.open.empty()) out += "  not dated: " + row.open + '\n';
    }
    return out;
  }

 private:
  std::size_t total() const {
    std::size_t sum = kGap * (kColumns - 1);
    for (const std::size_t width : widths_) sum += width;
    return sum;
  }

  void fit() {
    if (!shape_.columns) return;
    open_below_ = total() + kGap + open_width_ > *shape_.columns;
    const std::size_t over = total() - std::min(total(), *shape_.columns);
    const std::size_t spare = widths_[0] - std::min(widths_[0], kNarrowestWords);
    widths_[0] -= std::min(over, spare);
  }

  std::string line(const Row& row) const {
    std::string out = pad(shorten(row.cells[0], widths_[0]), widths_[0]);
    for (std::size_t i = 1; i < kColumns; ++i) {
      out += std::string(kGap, ' ') + pad(row.cells[i], widths_[i]);
    }
    if (!open_below_) out += std::string(kGap, ' ') + row.open;
    while (out.ends_with(' ')) out.pop_back();
    return out;
  }

  std::vector<Row> rows_;
  TableShape shape_;
  std::array<std::size_t, kColumns> widths_{};
  std::size_t open_width_ = 0;
  bool open_below_ = false;
};

}  // namespace

std::string write_times_table(const TimesOfArticle& article, const TableShape& shape) {
  if (article.findings.times.empty()) return "";
  std::vector<Row> rows{header()};
  for (const TimeExpression& time : article.findings.times) rows.push_back(row_of(article, time));
  return Table(std::move(rows), shape).write();
}

}  // namespace backstory::cli
