#include "layout/scale.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace backstory::layout {
namespace {

struct Stretch {
  double begin_day = 0;
  double end_day = 0;
  double events = 0;
  double days() const { return end_day - begin_day; }
};

std::vector<Stretch> cut_spans(std::span<const Span> spans, std::span<const std::size_t> cuts) {
  std::vector<Stretch> stretches;
  std::size_t next_cut = 0;
  bool fresh = true;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    if (fresh) stretches.push_back({spans[i].begin_day, spans[i].end_day, 0});
    stretches.back().end_day = std::max(stretches.back().end_day, spans[i].end_day);
    stretches.back().events += static_cast<double>(spans[i].events);
    fresh = next_cut < cuts.size() && cuts[next_cut] == i;
    if (fresh) ++next_cut;
  }
  return stretches;
}

// Shares of `total` in proportion to the weights, none under `least`.
std::vector<double> share(double total, const std::vector<double>& weights, double least) {
  std::vector<double> shares(weights.size(), 0);
  std::vector<bool> held(weights.size(), false);
  least = std::min(least, total / static_cast<double>(weights.size()));
  for (bool changed = true; changed;) {
    changed = false;
    double rest = total;
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) (held[i] ? rest : sum) += held[i] ? -least : weights[i];
    for (std::size_t i = 0; i < weights.size(); ++i) {
      shares[i] = held[i] ? least : rest * weights[i] / sum;
      if (!held[i] && shares[i] < least) held[i] = changed = true;
    }
  }
  return shares;
}

double log_share(double days, double unit) {
  return std::log1p(std::max(0.0, days) / unit);
}

double at_log(const Piece& piece, const LogTime& log, double day) {
  const bool backwards = log.origin_day >= piece.end_day;
  const double most = log_share(piece.end_day - piece.begin_day, log.unit_days);
  const double share =
      log_share(backwards ? log.origin_day - day : day - log.origin_day, log.unit_days) / most;
  const double width = piece.right_px - piece.left_px;
  return backwards ? piece.right_px - share * width : piece.left_px + share * width;
}

}  // namespace

TimeScale make_log_scale(double begin_day, double end_day, const LogTime& log, double left_px,
                         double right_px) {
  assert(log.origin_day == begin_day || log.origin_day == end_day);
  TimeScale scale;
  scale.pieces.push_back({begin_day, end_day, left_px, right_px});
  scale.log = log;
  return scale;
}

double TimeScale::at(double day) const {
  assert(!pieces.empty());
  if (day <= pieces.front().begin_day) return pieces.front().left_px;
  if (log) return day >= pieces.front().end_day ? pieces.front().right_px : at_log(pieces.front(), *log, day);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (day <= piece.end_day) {
      if (day >= piece.begin_day) return piece.at(day);
      const Piece& before = pieces[i - 1];
      const double share = (day - before.end_day) / (piece.begin_day - before.end_day);
      return before.right_px + share * (piece.left_px - before.right_px);
    }
  }
  return pieces.back().right_px;
}

std::vector<Span> unite_spans(std::vector<Span> spans) {
  std::stable_sort(spans.begin(), spans.end(),
                   [](const Span& a, const Span& b) { return a.begin_day < b.begin_day; });
  std::vector<Span> united;
  for (const Span& span : spans) {
    if (!united.empty() && span.begin_day <= united.back().end_day) {
      united.back().end_day = std::max(united.back().end_day, span.end_day);
      united.back().events += span.events;
    } else {
      united.push_back(span);
    }
  }
  return united;
}

TimeScale make_scale(std::span<const Span> spans, std::span<const std::size_t> cuts,
                     std::span<const double> break_px, bool one_rate, const AxisRoom& room) {
  assert(!spans.empty() && cuts.size() == break_px.size());
  const std::vector<Stretch> stretches = cut_spans(spans, cuts);
  const double breaks = std::accumulate(break_px.begin(), break_px.end(), 0.0);
  const double pads = 2 * room.pad_px * static_cast<double>(stretches.size());
  const double total = std::max(room.right_px - room.left_px - breaks - pads, 1.0);

  std::vector<double> weights;
  for (const Stretch& stretch : stretches) weights.push_back(one_rate ? stretch.days() : stretch.events);
  const std::vector<double> widths = share(total, weights, one_rate ? 0 : room.least_piece_px);

  TimeScale scale;
  scale.one_rate = one_rate;
  double x = room.left_px;
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    x += room.pad_px;
    scale.pieces.push_back({stretches[i].begin_day, stretches[i].end_day, x, x + widths[i]});
    x += widths[i] + room.pad_px + (i < break_px.size() ? break_px[i] : 0);
  }
  return scale;
}

}  // namespace backstory::layout
