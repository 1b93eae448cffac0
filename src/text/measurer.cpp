#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

#include "base/utf8.h"
#include "text/drawable.h"
#include "text/fonts.h"
#include "text/plain_words.h"
#include "text/shaping.h"
#include "text/text.h"
#include "text/wrap.h"

namespace backstory::text {
namespace {

// Lines are measured again by themselves, where kerning across a break is gone: leave it this much room.
constexpr double kSlackPx = 1.0 / 16;

// A service that runs for weeks must not remember every word it ever saw.
constexpr std::size_t kMaxRemembered = 20'000;

struct FontMetrics {
  double ascent_px = 0;
  double descent_px = 0;
  double cap_height_px = 0;
};

FontMetrics metrics_of(hb_font_t& shaper) {
  FontMetrics metrics;
  hb_font_extents_t extents{};
  hb_font_get_h_extents(&shaper, &extents);
  metrics.ascent_px = from_pango(extents.ascender);
  metrics.descent_px = from_pango(-extents.descender);
  hb_position_t cap_height = 0;
  hb_ot_metrics_get_position_with_fallback(&shaper, HB_OT_METRICS_TAG_CAP_HEIGHT, &cap_height);
  metrics.cap_height_px = from_pango(cap_height);
  return metrics;
}

FontMetrics read_metrics(PangoLayout& layout, const Font& font) {
  set_line(layout, "", font);
  PangoFont* loaded =
      pango_context_load_font(pango_layout_get_context(&layout), pango_layout_get_font_description(&layout));
  const FontMetrics metrics = metrics_of(*pango_font_get_hb_font(loaded));
  g_object_unref(loaded);
  return metrics;
}

bool is_word_edge(std::string_view text, std::size_t at) {
  return at == 0 || at >= text.size() || text[at] == ' ' || text[at - 1] == ' ';
}

}  // namespace

struct TextMeasurer::Impl {
  PlainShaper plain;
  PlainWords plain_words;
  // Pango's, made when plain words are not all.
  ContextPtr context;
  LayoutPtr layout_of_context;
  std::map<Font, std::unordered_map<std::string, double>> widths;
  std::map<Font, FontMetrics> metrics;

  PangoLayout& layout();
  double measure_drawable(const std::string& text, const Font& font);
  const FontMetrics& metrics_of(const Font& font);
  TextBlock make_block(const std::string& text, const Font& font, const std::vector<Piece>& pieces,
                       double width_px, double line_spacing);
};

PangoLayout& TextMeasurer::Impl::layout() {
  if (!context) {
    context = make_context();
    layout_of_context = make_layout(*context);
  }
  return *layout_of_context;
}

double TextMeasurer::Impl::measure_drawable(const std::string& text, const Font& font) {
  auto& known = widths[font];
  if (known.size() >= kMaxRemembered) known.clear();
  if (const auto found = known.find(text); found != known.end()) return found->second;
  if (const std::optional<double> width = plain.width_px(text, font))
    return known.emplace(text, *width).first->second;
  set_line(layout(), text, font);
  PangoRectangle extents;
  pango_layout_get_extents(&layout(), nullptr, &extents);
  return known.emplace(text, from_pango(extents.width)).first->second;
}

const FontMetrics& TextMeasurer::Impl::metrics_of(const Font& font) {
  const auto found = metrics.find(font);
  if (found != metrics.end()) return found->second;
  hb_font_t* shaper = plain.find(font);
  const FontMetrics read = shaper ? text::metrics_of(*shaper) : read_metrics(layout(), font);
  return metrics.emplace(font, read).first->second;
}

TextBlock TextMeasurer::Impl::make_block(const std::string& text, const Font& font,
                                         const std::vector<Piece>& pieces, double width_px,
                                         double line_spacing) {
  TextBlock block;
  for (const LineRange& line : break_lines(pieces, width_px)) {
    const std::size_t begin = pieces[line.first].begin;
    std::string words = text.substr(begin, pieces[line.last - 1].end - begin);
    // Letters join, and kern, but not over a space.
    const bool is_whole = is_word_edge(text, begin) && is_word_edge(text, begin + words.size());
    const double width = is_whole ? width_of(pieces, line) : measure_drawable(words, font);
    block.lines.push_back({std::move(words), width});
    block.width_px = std::max(block.width_px, width);
  }
  const FontMetrics& measures = metrics_of(font);
  block.line_height_px = font.size_px * line_spacing;
  block.height_px = block.line_height_px * static_cast<double>(block.lines.size());
  const double leading = block.line_height_px - measures.ascent_px - measures.descent_px;
  block.ascent_px = leading / 2 + measures.ascent_px;
  return block;
}

TextMeasurer::TextMeasurer() : impl_(std::make_unique<Impl>()) {
  require_fonts();
}
TextMeasurer::~TextMeasurer() = default;

double TextMeasurer::measure(std::string_view text, const Font& font) {
  return impl_->measure_drawable(drawable(text), font);
}

double TextMeasurer::ascent(const Font& font) {
  return impl_->metrics_of(font).ascent_px;
}
double TextMeasurer::descent(const Font& font) {
  return impl_->metrics_of(font).descent_px;
}
double TextMeasurer::cap_height(const Font& font) {
  return impl_->metrics_of(font).cap_height_px;
}

TextBlock TextMeasurer::wrap(std::string_view text, const Font& font, double max_width_px,
                             double line_spacing) {
  const std::string words(trim(drawable(text)));
  const double room = std::max(0.0, max_width_px - kSlackPx);
  std::optional<std::vector<Piece>> plain = impl_->plain_words.cut(impl_->plain, words, font);
  const auto fits = [room](const Piece& piece) { return piece.width_px <= room; };
  const std::vector<Piece> pieces = plain && std::ranges::all_of(*plain, fits)
                                        ? std::move(*plain)
                                        : cut_to_fit(impl_->layout(), words, font, room);
  const double width = find_narrowest(pieces, count_lines(pieces, room));
  return impl_->make_block(words, font, pieces, width, line_spacing);
}

std::vector<TextBlock> TextMeasurer::shapes(std::string_view text, const Font& font, double max_width_px,
                                            std::size_t max_lines, double line_spacing) {
  const std::string words(trim(drawable(text)));
  std::optional<std::vector<Piece>> plain = impl_->plain_words.cut(impl_->plain, words, font);
  const std::vector<Piece> pieces = plain ? std::move(*plain) : cut_into_pieces(impl_->layout(), words, font);
  std::vector<TextBlock> blocks;
  for (std::size_t lines = 1; lines <= std::min(max_lines, pieces.size()); ++lines) {
    const double width = find_narrowest(pieces, lines);
    if (width > max_width_px - kSlackPx || count_lines(pieces, width) < lines) continue;
    blocks.push_back(impl_->make_block(words, font, pieces, width, line_spacing));
  }
  if (blocks.empty()) blocks.push_back(wrap(text, font, max_width_px, line_spacing));
  return blocks;
}

}  // namespace backstory::text
