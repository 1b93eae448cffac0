#include "text/pieces.h"

#include <algorithm>

#include "base/utf8.h"

namespace backstory::text {
namespace {

bool is_dash(char32_t c) {
  return c >= 0x2012 && c <= 0x2015;
}
bool is_no_break_space(char32_t c) {
  return c == 0xA0 || c == 0x202F;
}

// What is known of each code point of a shaped text; one entry more than there are code points.
struct Shaped {
  std::vector<std::size_t> offsets;
  std::vector<char32_t> letters;
  std::vector<double> widths_px;
  std::vector<PangoLogAttr> attributes;

  std::size_t size() const { return letters.size(); }
};

void add_run_widths(PangoLayoutRun& run, const char* text, std::vector<int>& at_byte) {
  std::vector<int> widths(static_cast<std::size_t>(run.item->num_chars));
  pango_glyph_item_get_logical_widths(&run, text, widths.data());
  const char* p = text + run.item->offset;
  for (const int width : widths) {
    at_byte[static_cast<std::size_t>(p - text)] += width;
    p = g_utf8_next_char(p);
  }
}

Shaped shape(PangoLayout& layout, std::string_view text, const Font& font) {
  set_line(layout, text, font);
  Shaped shaped;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_code_point(text, at);
    shaped.offsets.push_back(at);
    shaped.letters.push_back(point.value);
    at += point.size;
  }
  shaped.offsets.push_back(text.size());

  std::vector<int> at_byte(text.size() + 1);
  PangoLayoutLine* line = pango_layout_get_line_readonly(&layout, 0);
  for (const GSList* node = line->runs; node; node = node->next) {
    add_run_widths(*static_cast<PangoLayoutRun*>(node->data), pango_layout_get_text(&layout), at_byte);
  }
  for (std::size_t i = 0; i < shaped.size(); ++i) {
    shaped.widths_px.push_back(from_pango(at_byte[shaped.offsets[i]]));
  }
  gint count = 0;
  const PangoLogAttr* attributes = pango_layout_get_log_attrs_readonly(&layout, &count);
  shaped.attributes.assign(attributes, attributes + count);
  return shaped;
}

// Whether a line may begin with code point i.
bool may_break_before(const Shaped& shaped, std::size_t i) {
  if (!shaped.attributes[i].is_line_break) return false;
  const char32_t before = shaped.letters[i - 1];
  const char32_t after = shaped.letters[i];
  if (is_dash(after)) return false;
  return !((is_dash(before) || before == '-') && is_digit(after) && i >= 2 &&
           is_digit(shaped.letters[i - 2]));
}

Piece make_piece(const Shaped& shaped, std::size_t first, std::size_t last) {
  Piece piece{shaped.offsets[first], shaped.offsets[last], 0, 0};
  std::size_t end = last;
  while (end > first && is_space(shaped.letters[end - 1])) --end;
  for (std::size_t i = first; i < last; ++i) {
    piece.advance_px += shaped.widths_px[i];
    if (i < end) piece.width_px += shaped.widths_px[i];
  }
  piece.end = shaped.offsets[end];
  return piece;
}

// Code points at which pieces begin, with the size of the text as the last.
std::vector<std::size_t> find_breaks(const Shaped& shaped) {
  std::vector<std::size_t> breaks;
  if (shaped.size() == 0) return breaks;
  breaks.push_back(0);
  for (std::size_t i = 1; i < shaped.size(); ++i) {
    if (may_break_before(shaped, i)) breaks.push_back(i);
  }
  breaks.push_back(shaped.size());
  return breaks;
}

template <typename MayBreak>
void cut_greedily(const Shaped& shaped, std::size_t first, std::size_t last, double max_width_px,
                  MayBreak may_break, std::vector<std::size_t>& breaks) {
  double width = 0;
  std::size_t candidate = first;
  double width_at_candidate = 0;
  for (std::size_t i = first; i < last; ++i) {
    if (i > first && may_break(i)) {
      candidate = i;
      width_at_candidate = width;
    }
    width += shaped.widths_px[i];
    if (width > max_width_px && candidate > breaks.back()) {
      breaks.push_back(candidate);
      width -= width_at_candidate;
    }
  }
}

// The breaks inside one piece that is too wide, appended to `breaks`, which ends with the piece's beginning.
void cut_piece(const Shaped& shaped, std::size_t first, std::size_t last, double max_width_px,
               std::vector<std::size_t>& breaks) {
  std::vector<std::size_t> groups{first};
  cut_greedily(
      shaped, first, last, max_width_px,
      [&](std::size_t i) { return is_no_break_space(shaped.letters[i - 1]); }, groups);
  groups.push_back(last);
  for (std::size_t g = 0; g + 1 < groups.size(); ++g) {
    if (groups[g] != first) breaks.push_back(groups[g]);
    if (make_piece(shaped, groups[g], groups[g + 1]).width_px <= max_width_px) continue;
    cut_greedily(
        shaped, groups[g], groups[g + 1], max_width_px,
        [&](std::size_t i) { return shaped.attributes[i].is_cursor_position != 0; }, breaks);
  }
}

std::vector<Piece> make_pieces(const Shaped& shaped, const std::vector<std::size_t>& breaks) {
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i + 1 < breaks.size(); ++i) {
    pieces.push_back(make_piece(shaped, breaks[i], breaks[i + 1]));
  }
  return pieces;
}

}  // namespace

std::vector<Piece> cut_into_pieces(PangoLayout& layout, std::string_view text, const Font& font) {
  const Shaped shaped = shape(layout, text, font);
  return make_pieces(shaped, find_breaks(shaped));
}

std::vector<Piece> cut_to_fit(PangoLayout& layout, std::string_view text, const Font& font,
                              double max_width_px) {
  const Shaped shaped = shape(layout, text, font);
  const std::vector<std::size_t> breaks = find_breaks(shaped);
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i + 1 < breaks.size(); ++i) {
    all.push_back(breaks[i]);
    if (make_piece(shaped, breaks[i], breaks[i + 1]).width_px > max_width_px) {
      cut_piece(shaped, breaks[i], breaks[i + 1], max_width_px, all);
    }
  }
  if (shaped.size() > 0) all.push_back(shaped.size());
  return make_pieces(shaped, all);
}

}  // namespace backstory::text
