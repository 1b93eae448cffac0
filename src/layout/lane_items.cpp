#include "layout/lane_items.h"

#include <algorithm>

#include "layout/callout_words.h"

namespace backstory::layout {
namespace {

constexpr double kDateGapEm = 0.6;     // between a date and the label beside it
constexpr double kLeastBesideEm = 8;   // of a label beside its date
constexpr double kLeastColumnEm = 11;  // of words right or left of a mark, before they go below it
constexpr double kLeastBarPx = 3;
constexpr double kMostWidened = 1.4;   // × the widest words, where a row has room
constexpr double kBelowPx = 3;         // between a bar and the words below it
constexpr double kLettersDown = 0.37;  // of the ascent, from the baseline up to the middle of the letters
constexpr std::size_t kMoreLines = 2;  // than wished, before words go below their mark

// The narrowest block of at most so many lines; one line less where that reads better.
text::TextBlock choose_block(std::vector<text::TextBlock> shapes, std::size_t most_lines, double least_px) {
  std::size_t chosen = 0;
  for (std::size_t i = 1; i < shapes.size(); ++i) {
    if (shapes[i].lines.size() > most_lines || shapes[i - 1].width_px <= least_px) break;
    if (is_widow(shapes[i]) && !is_widow(shapes[chosen])) continue;
    chosen = i;
  }
  return std::move(shapes[chosen]);
}

LaneWords set_words(const Occurrence& occurrence, const LaneStyle& style, double room_px,
                    std::size_t most_lines, const Typesetter& setter) {
  const double gap = kDateGapEm * style.em_px;
  LaneWords words;
  words.date = setter.wrap(occurrence.date_words, style.date, room_px);
  const double date_px = words.date.width_px * kWidthSlack;
  const double beside_px = room_px - date_px - gap;
  if (style.beside && words.date.lines.size() == 1 && beside_px >= kLeastBesideEm * style.em_px) {
    words.label =
        choose_block(setter.shapes(occurrence.label, style.label, beside_px, most_lines), most_lines, 0);
    words.label_left_px = date_px + gap;
    words.width_px = words.label_left_px + words.label.width_px * kWidthSlack;
    words.height_px = std::max(words.date.height_px, words.label.height_px);
    return words;
  }
  words.label = choose_block(setter.shapes(occurrence.label, style.label, room_px, most_lines), most_lines,
                             words.date.width_px);
  words.width_px = std::max(date_px, words.label.width_px * kWidthSlack);
  words.height_px = words.date.height_px + words.label.height_px;
  return words;
}

// Bars reach as far as what is known; open ends to the end of the axis.
void set_mark(LaneItem& item, const TimeScale& scale, const LaneStyle& style, const LaneRoom& room) {
  const Occurrence& occurrence = *item.occurrence;
  const double at = scale.at(occurrence.at());
  const bool is_open = !occurrence.begin || !occurrence.end;
  item.extent.at_px = at;
  item.extent.left_px = occurrence.begin ? scale.at(*occurrence.begin) : room.left_px;
  item.extent.right_px = occurrence.end ? scale.at(*occurrence.end) : room.right_px;
  if (!occurrence.end && !occurrence.goes_on)
    item.extent.right_px = std::min(room.right_px, at + 3 * style.bar_px);
  if (!occurrence.begin) item.extent.left_px = std::max(room.left_px, at - 3 * style.bar_px);
  const double length = item.extent.right_px - item.extent.left_px;
  const bool is_point = occurrence.is_point(room.point_days);
  item.is_bar = is_open || (!is_point && (occurrence.is_interval || length > style.mark_px));
  if (!item.is_bar) {
    item.extent.left_px = at - style.mark_px / 2;
    item.extent.right_px = at + style.mark_px / 2;
  } else if (length < kLeastBarPx) {
    const double middle = item.extent.left_px + length / 2;
    item.extent.left_px = std::clamp(middle - kLeastBarPx / 2, room.left_px, room.right_px - kLeastBarPx);
    item.extent.right_px = item.extent.left_px + kLeastBarPx;
  }
}

bool try_inside(LaneItem& item, const LaneStyle& style, const LaneRoom& room, const Typesetter& setter) {
  const Occurrence& occurrence = *item.occurrence;
  const bool is_solid = occurrence.is_interval && !occurrence.is_approximate && !occurrence.is_uncertain;
  if (!item.is_bar || !is_solid || !room.words_fit_inside || !style.beside) return false;
  // An arrow's tip and a fading end hold no words.
  const double lost = style.pad_px + (occurrence.begin && occurrence.end ? 0 : style.bar_px);
  const double inner = item.extent.right_px - item.extent.left_px - style.pad_px - lost;
  if ((!occurrence.end && !occurrence.goes_on) || !occurrence.begin) return false;
  if (inner < kLeastBesideEm * style.em_px) return false;
  LaneWords words = set_words(occurrence, style, inner, 1, setter);
  if (words.label_left_px == 0 || words.label.lines.size() > 1 || words.width_px > inner) return false;
  item.words = std::move(words);
  item.side = WordsSide::inside;
  item.words_left_px = item.extent.left_px + style.pad_px;
  return true;
}

// What words beside a mark may be: how many lines the label takes, and whether the date may stand above it
// where it should stand before it.
struct Allowance {
  std::size_t lines = 1;
  bool stacked = false;
};

bool try_beside(LaneItem& item, WordsSide side, double room_px, const LaneStyle& style,
                const Allowance& allowed, const Typesetter& setter) {
  if (room_px < std::min(kLeastColumnEm * style.em_px, style.widest_px)) return false;
  LaneWords words =
      set_words(*item.occurrence, style, std::min(room_px, style.widest_px), allowed.lines, setter);
  if (words.width_px > room_px || words.label.lines.size() > allowed.lines) return false;
  if (style.beside && words.label_left_px == 0 && !allowed.stacked) return false;
  item.side = side;
  item.words_left_px = side == WordsSide::right ? item.extent.right_px + style.pad_px
                                                : item.extent.left_px - style.pad_px - words.width_px;
  item.words = std::move(words);
  return true;
}

void place_words(LaneItem& item, const LaneStyle& style, const LaneRoom& room, const Typesetter& setter) {
  if (try_inside(item, style, room, setter)) return;
  const double right = room.right_px - item.extent.right_px - style.pad_px;
  const double left = item.extent.left_px - style.pad_px - room.left_px;
  const std::size_t more = style.most_lines + kMoreLines;
  for (const Allowance& allowed :
       {Allowance{style.most_lines, false}, Allowance{more, false}, Allowance{more, true}}) {
    if (try_beside(item, WordsSide::right, right, style, allowed, setter)) return;
    if (try_beside(item, WordsSide::left, left, style, allowed, setter)) return;
  }
  const double width = std::min(style.widest_px, room.right_px - room.left_px);
  item.words = set_words(*item.occurrence, style, width, more, setter);
  item.side = WordsSide::below;
  item.words_left_px = std::clamp(item.extent.left_px, room.left_px,
                                  std::max(room.left_px, room.right_px - item.words.width_px));
}

void measure(LaneItem& item, const LaneStyle& style, const Typesetter& setter) {
  item.left_px = std::min(item.extent.left_px, item.words_left_px);
  item.right_px = std::max(item.extent.right_px, item.words_left_px + item.words.width_px);
  const double half = (item.is_bar ? style.bar_px : style.mark_px) / 2;
  const double middle = first_line_middle(item.words, style, setter);
  if (item.side == WordsSide::below) {
    item.above_px = half;
    item.below_px = half + kBelowPx + item.words.height_px;
  } else {
    item.above_px = std::max(half, middle);
    item.below_px = std::max(half, item.words.height_px - middle);
  }
}

}  // namespace

double first_line_middle(const LaneWords& words, const LaneStyle& style, const Typesetter& setter) {
  return words.date.ascent_px - setter.ascent(style.date) * kLettersDown;
}

LaneItem make_lane_item(const Occurrence& occurrence, const TimeScale& scale, const LaneStyle& style,
                        const LaneRoom& room, const Typesetter& setter) {
  LaneItem item;
  item.occurrence = &occurrence;
  set_mark(item, scale, style, room);
  place_words(item, style, room, setter);
  measure(item, style, setter);
  return item;
}

void widen_words(LaneItem& item, double right_px, const LaneStyle& style, const Typesetter& setter) {
  if (item.side != WordsSide::right) return;
  const double room = std::min(right_px - item.words_left_px, kMostWidened * style.widest_px);
  for (std::size_t lines = 1; lines < item.words.label.lines.size(); ++lines) {
    LaneWords words = set_words(*item.occurrence, style, room, lines, setter);
    const bool stays = (words.label_left_px > 0) == (item.words.label_left_px > 0);
    if (!stays || words.width_px > room || words.label.lines.size() > lines) continue;
    item.words = std::move(words);
    measure(item, style, setter);
    return;
  }
}

}  // namespace backstory::layout
