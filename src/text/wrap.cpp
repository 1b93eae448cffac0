#include "text/wrap.h"

#include <algorithm>
#include <limits>

namespace backstory::text {
namespace {

constexpr double kPrecisionPx = 1.0 / 64;

}  // namespace

double width_of(const std::vector<Piece>& pieces, LineRange line) {
  double width = 0;
  for (std::size_t i = line.first; i + 1 < line.last; ++i) width += pieces[i].advance_px;
  return line.last > line.first ? width + pieces[line.last - 1].width_px : 0;
}

std::size_t count_lines(const std::vector<Piece>& pieces, double width_px) {
  std::size_t lines = 0;
  double advance = 0;
  for (const Piece& piece : pieces) {
    if (lines == 0 || advance + piece.width_px > width_px) {
      ++lines;
      advance = 0;
    }
    advance += piece.advance_px;
  }
  return lines;
}

double find_narrowest(const std::vector<Piece>& pieces, std::size_t lines) {
  double low = 0;
  for (const Piece& piece : pieces) low = std::max(low, piece.width_px);
  double high = std::max(low, width_of(pieces, {0, pieces.size()}));
  if (count_lines(pieces, low) <= lines) return low;
  while (high - low > kPrecisionPx) {
    const double middle = (low + high) / 2;
    (count_lines(pieces, middle) <= lines ? high : low) = middle;
  }
  return high;
}

std::vector<LineRange> break_lines(const std::vector<Piece>& pieces, double width_px) {
  struct Best {
    std::size_t lines = 0;
    double cost = 0;
    std::size_t from = 0;
  };
  std::vector<Best> best(pieces.size() + 1);
  for (std::size_t end = 1; end <= pieces.size(); ++end) {
    best[end].lines = std::numeric_limits<std::size_t>::max();
    double advance = pieces[end - 1].width_px;
    for (std::size_t begin = end; begin-- > 0;) {
      if (begin + 1 < end) advance += pieces[begin].advance_px;
      if (advance > width_px && begin + 1 < end) break;
      const double left = std::max(0.0, width_px - advance);
      const Best candidate{best[begin].lines + 1, best[begin].cost + left * left, begin};
      if (candidate.lines < best[end].lines ||
          (candidate.lines == best[end].lines && candidate.cost < best[end].cost)) {
        best[end] = candidate;
      }
    }
  }
  std::vector<LineRange> lines;
  for (std::size_t end = pieces.size(); end > 0; end = best[end].from) lines.push_back({best[end].from, end});
  std::reverse(lines.begin(), lines.end());
  return lines;
}

}  // namespace backstory::text
