#include "layout/ticks.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "layout/tick_steps.h"

namespace backstory::layout {
namespace {

constexpr double kApartEm = 1.5;
constexpr double kInsetEm = 0.35;       // between a tick and words that begin at it
constexpr double kWishedApartEm = 5.5;  // of two neighbouring ticks
constexpr double kLoneTick = 0.2;
constexpr double kMostTicks = 400;  // a step that gives more is not tried

double words_px(const Tick& tick, const TickRoom& room) {
  return room.measure(tick.words);
}

std::vector<Tick> ticks_of(const TickStep& step, const Piece& piece, const TickRoom& room) {
  std::vector<Tick> ticks;
  const double from = piece.day_at(room.left_px);
  const double to = piece.day_at(room.right_px);
  for (const TickPlace& place : find_ticks(step, from, to)) {
    // The pads at the ends of a piece hold no time that anything is said about.
    if (place.begin_day >= piece.end_day || place.end_day <= piece.begin_day) continue;
    Tick tick{place.begin_day, std::max(piece.at(place.begin_day), room.left_px),
              std::min(piece.at(place.end_day), room.right_px), step.count == 1, ""};
    tick.words = tick_words(step, place.begin_day, room.style);
    // Words that begin at their tick say nothing about a cell whose beginning is not seen.
    if (!tick.centred && place.begin_day < from) continue;
    ticks.push_back(std::move(tick));
  }
  return ticks;
}

// Centred words keep half of the distance on each side; the first and last cells, cut by the ends of the
// piece, may be too narrow and then stay empty.
bool drop_narrow_ends(std::vector<Tick>& ticks, const TickRoom& room) {
  const double apart = kApartEm * room.em_px;
  const auto fits = [&](const Tick& tick) {
    return words_px(tick, room) + 2 * kInsetEm * room.em_px <= tick.right_px - tick.left_px;
  };
  if (ticks.size() > 1 && !fits(ticks.front())) ticks.erase(ticks.begin());
  if (ticks.size() > 1 && !fits(ticks.back())) ticks.pop_back();
  for (const Tick& tick : ticks) {
    const bool at_end = &tick == &ticks.front() || &tick == &ticks.back();
    const double needed = words_px(tick, room) + apart;
    if (at_end ? !fits(tick) : needed > tick.right_px - tick.left_px) return false;
  }
  return !ticks.empty();
}

double score(const TickStep& step, const std::vector<Tick>& ticks, const TickRoom& room) {
  const double width = room.right_px - room.left_px;
  // One label says where a piece lies, but not what lies where in it.
  const double lone = ticks.size() == 1 ? kLoneTick : 0;
  const double covered = ticks.back().right_px - ticks.front().left_px;
  const double wished = std::max(1.0, width / (kWishedApartEm * room.em_px));
  const double count = static_cast<double>(ticks.size());
  // Too few are forgiven sooner than too many.
  const double off = std::log2(count / wished);
  const double density = 1 - (off > 0 ? 0.7 * off : -0.35 * off);
  return 0.3 * step.simplicity + 0.3 * covered / width + 0.4 * density - lone;
}

// Each tick that opens another month or year than the one before says so, in the fullest form that it has
// room for. False when not even the briefest fits.
bool join_context(std::vector<Tick>& fine, const TickStep& step, const TickRoom& room) {
  const TickStep context = context_of(step);
  std::string before;
  for (Tick& tick : fine) {
    std::string lies_in = context_words(context, tick.day, room.style).front();
    if (lies_in == before) continue;
    const double cell = tick.right_px - tick.left_px;
    bool fits = false;
    for (std::string& words : joined_words(step, tick.day, room.style, before.empty())) {
      tick.words = std::move(words);
      fits = words_px(tick, room) + 2 * kInsetEm * room.em_px <= cell;
      if (fits) break;
    }
    if (!fits && !before.empty()) return false;
    before = std::move(lies_in);
  }
  return true;
}

// The fullest form that every piece of context has room for; those at the ends may be left out.
std::vector<Tick> choose_context(const TickStep& step, const Piece& piece, const TickRoom& room,
                                 const Tick& first_fine) {
  const TickStep context = context_of(step);
  std::vector<Tick> ticks = ticks_of(context, piece, room);
  std::vector<Tick> kept;
  for (Tick& tick : ticks) {
    tick.centred = false;
    // What began before the piece is named where the first of its days, months or hours is.
    if (first_fine.left_px < tick.right_px) tick.left_px = std::max(tick.left_px, first_fine.left_px);
    for (std::string& words : context_words(context, tick.day, room.style)) {
      tick.words = std::move(words);
      if (words_px(tick, room) + 2 * kInsetEm * room.em_px > tick.right_px - tick.left_px) continue;
      kept.push_back(tick);
      break;
    }
  }
  return kept;
}

}  // namespace

Ticks choose_ticks(const Piece& piece, const TickRoom& room) {
  Ticks best;
  std::optional<double> best_score;
  const double days = piece.day_at(room.right_px) - piece.day_at(room.left_px);
  for (const TickStep& step : tick_steps()) {
    if (days / step.usual_days > kMostTicks) continue;
    std::vector<Tick> fine = ticks_of(step, piece, room);
    if (fine.empty()) continue;
    if (room.one_line && has_context(step) && !join_context(fine, step, room)) continue;
    if (!drop_narrow_ends(fine, room)) continue;
    std::vector<Tick> context;
    if (has_context(step) && !room.one_line) {
      context = choose_context(step, piece, room, fine.front());
      if (context.empty()) continue;
    }
    const double found = score(step, fine, room);
    if (best_score && found <= *best_score) continue;
    best_score = found;
    best = {std::move(fine), std::move(context)};
  }
  return best;
}

}  // namespace backstory::layout
