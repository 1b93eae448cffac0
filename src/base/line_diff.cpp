#include "base/line_diff.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace backstory {
namespace {

using Lines = std::vector<std::string_view>;

constexpr std::size_t kAround = 3;
constexpr std::ptrdiff_t kMostEdits = 1000;  // the search takes their square in memory

// A run of lines that were, and that are; equal runs have both.
struct Run {
  std::size_t before = 0;  // first line
  std::size_t after = 0;
  std::size_t removed = 0;
  std::size_t added = 0;
};

Lines split(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

// E. W. Myers, An O(ND) Difference Algorithm (1986): the furthest x of each diagonal after each number of
// edits.
class Search {
 public:
  Search(const Lines& before, const Lines& after, std::size_t begin, std::size_t before_end,
         std::size_t after_end)
      : before_(before),
        after_(after),
        begin_(begin),
        n_(static_cast<std::ptrdiff_t>(before_end - begin)),
        m_(static_cast<std::ptrdiff_t>(after_end - begin)) {}

  std::vector<Run> find() {
    const std::ptrdiff_t most = std::min(n_ + m_, kMostEdits);
    std::vector<std::ptrdiff_t> furthest(static_cast<std::size_t>(2 * most + 3), 0);
    const auto at = [&](std::ptrdiff_t k) -> std::ptrdiff_t& {
      return furthest[static_cast<std::size_t>(k + most + 1)];
    };
    for (std::ptrdiff_t edits = 0; edits <= most; ++edits) {
      trace_.push_back(furthest);
      for (std::ptrdiff_t k = -edits; k <= edits; k += 2) {
        const bool down = k == -edits || (k != edits && at(k - 1) < at(k + 1));
        std::ptrdiff_t x = down ? at(k + 1) : at(k - 1) + 1;
        while (x < n_ && x - k < m_ && x - k >= 0 && same(x, x - k)) ++x;
        at(k) = x;
        if (x >= n_ && x - k >= m_) return walk_back(edits, most);
      }
    }
    return {{begin_, begin_, static_cast<std::size_t>(n_), static_cast<std::size_t>(m_)}};
  }

 private:
  bool same(std::ptrdiff_t x, std::ptrdiff_t y) const {
    return before_[begin_ + static_cast<std::size_t>(x)] == after_[begin_ + static_cast<std::size_t>(y)];
  }

  std::vector<Run> walk_back(std::ptrdiff_t edits, std::ptrdiff_t most) const {
    std::vector<Run> runs;
    std::ptrdiff_t x = n_;
    std::ptrdiff_t y = m_;
    for (; edits > 0; --edits) {
      const auto& furthest = trace_[static_cast<std::size_t>(edits)];
      const auto at = [&](std::ptrdiff_t k) { return furthest[static_cast<std::size_t>(k + most + 1)]; };
      const std::ptrdiff_t k = x - y;
      const bool down = k == -edits || (k != edits && at(k - 1) < at(k + 1));
      const std::ptrdiff_t from = down ? k + 1 : k - 1;
      x = at(from);
      y = x - from;
      const auto line = [&](std::ptrdiff_t one) { return begin_ + static_cast<std::size_t>(one); };
      runs.push_back({line(x), line(y), down ? 0U : 1U, down ? 1U : 0U});
    }
    std::ranges::reverse(runs);
    return runs;
  }

  const Lines& before_;
  const Lines& after_;
  std::size_t begin_;
  std::ptrdiff_t n_;
  std::ptrdiff_t m_;
  std::vector<std::vector<std::ptrdiff_t>> trace_;
};

std::vector<Run> joined(const std::vector<Run>& runs) {
  std::vector<Run> out;
  for (const Run& run : runs) {
    if (!out.empty() && out.back().before + out.back().removed == run.before &&
        out.back().after + out.back().added == run.after) {
      out.back().removed += run.removed;
      out.back().added += run.added;
    } else {
      out.push_back(run);
    }
  }
  return out;
}

std::vector<Run> find_changes(const Lines& before, const Lines& after) {
  std::size_t begin = 0;
  const std::size_t shorter = std::min(before.size(), after.size());
  while (begin < shorter && before[begin] == after[begin]) ++begin;
  std::size_t rest = 0;
  while (rest < shorter - begin && before[before.size() - 1 - rest] == after[after.size() - 1 - rest]) ++rest;
  if (begin == before.size() && begin == after.size()) return {};
  return joined(Search(before, after, begin, before.size() - rest, after.size() - rest).find());
}

void put_line(std::string& out, char mark, std::string_view line) {
  out += mark;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

std::string range(std::size_t first, std::size_t count) {
  const std::size_t line = count == 0 ? first : first + 1;
  return count == 1 ? fmt::format("{}", line) : fmt::format("{},{}", line, count);
}

// The changes [first, last), which stand near each other.
std::string write_hunk(const Lines& before, const Lines& after, const Run* first, const Run* last) {
  const std::size_t begin = first->before - std::min(first->before, kAround);
  const std::size_t after_begin = first->after - (first->before - begin);
  const Run& end_run = *(last - 1);
  const std::size_t end = std::min(end_run.before + end_run.removed + kAround, before.size());
  std::string lines;
  std::size_t at = begin;
  std::size_t count_after = 0;
  for (const Run* run = first; run != last; ++run) {
    for (; at < run->before; ++at, ++count_after) put_line(lines, ' ', before[at]);
    for (std::size_t i = 0; i < run->removed; ++i) put_line(lines, '-', before[at++]);
    for (std::size_t i = 0; i < run->added; ++i) put_line(lines, '+', after[run->after + i]);
    count_after += run->added;
  }
  for (; at < end; ++at, ++count_after) put_line(lines, ' ', before[at]);
  return fmt::format("@@ -{} +{} @@\n{}", range(begin, end - begin), range(after_begin, count_after), lines);
}

}  // namespace

std::string unified_diff(std::string_view name, std::string_view before, std::string_view after) {
  const Lines old_lines = split(before);
  const Lines new_lines = split(after);
  const std::vector<Run> runs = find_changes(old_lines, new_lines);
  if (runs.empty()) return "";
  std::string out = fmt::format("--- {0}\n+++ {0}\n", name);
  for (std::size_t first = 0; first < runs.size();) {
    std::size_t last = first + 1;
    while (last < runs.size() &&
           runs[last].before - runs[last - 1].before - runs[last - 1].removed <= 2 * kAround) {
      ++last;
    }
    out += write_hunk(old_lines, new_lines, runs.data() + first, runs.data() + last);
    first = last;
  }
  return out;
}

}  // namespace backstory
