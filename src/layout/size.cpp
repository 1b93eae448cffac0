#include <algorithm>
#include <charconv>
#include <utility>

#include "layout/layout.h"

namespace backstory::layout {
namespace {

constexpr double kPxInMm = 96 / 25.4;
constexpr double kPxInPoint = 96.0 / 72;

struct Range {
  double least = 0;
  double most = 0;
};
constexpr Range kPxRange{120, 12'000};
constexpr Range kMmRange{30, 3'000};
constexpr Range kColumnRange{20, 400};
constexpr Range kGutterRange{0, 40};
constexpr Range kColumnsRange{1, 12};

constexpr double kColumnMm = 45;
constexpr double kGutterMm = 4;
constexpr double kPrintDotsPerInch = 300;
// Type is read at the size it is drawn, so it stays the same up to the width of an article or of a newspaper
// page; larger canvases are shown scaled down, or hang on a wall.
constexpr double kArticlePx = 1200;
constexpr double kPageMm = 300;

const std::vector<CanvasSize>& presets() {
  using enum CanvasSize::Unit;
  static const std::vector<CanvasSize> kPresets = {
      {"wide", 1200, 675, 14, 12, 32},
      {"og", 1200, 630, 22, 20, 40},
      {"square", 1080, 1080, 30, 28, 48},
      {"story", 1080, 1920, 38, 34, 60, px, 1, 250, 340},
      {"narrow", 360, std::nullopt, 14, 13, 16, px, 2},
      {"phone", 320, std::nullopt, 14, 13, 14, px, 2},
  };
  return kPresets;
}

CanvasSize find_preset(std::string_view name) {
  return *std::ranges::find(presets(), name, &CanvasSize::name);
}

std::optional<double> parse_number(std::string_view text, Range range) {
  double value = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  if (!(value >= range.least && value <= range.most)) return std::nullopt;
  return value;
}

std::optional<double> parse_whole(std::string_view text, Range range) {
  return text.find('.') == std::string_view::npos ? parse_number(text, range) : std::nullopt;
}

// The words between two ends of `text` and hyphens.
std::vector<std::string_view> split_at_hyphens(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('-', at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

// The column is the edge of the picture: there is no margin but what keeps hairlines whole.
CanvasSize make_print(std::string_view name, double width_mm, std::optional<double> height_mm) {
  const double scale = std::max(1.0, std::min(width_mm, height_mm.value_or(width_mm)) / kPageMm);
  CanvasSize size;
  size.name = std::string(name);
  size.width_px = width_mm * kPxInMm;
  if (height_mm) size.height_px = *height_mm * kPxInMm;
  size.body_px = 7.5 * kPxInPoint * scale;
  size.smallest_px = 6.5 * kPxInPoint * scale;
  size.margin_px = kPxInMm * scale;
  size.unit = CanvasSize::Unit::mm;
  size.png_scale = kPrintDotsPerInch / 96;
  return size;
}

CanvasSize make_screen(std::string_view name, double width_px, std::optional<double> height_px) {
  const bool is_narrow = find_preset("wide").body_px * 36 > width_px;
  CanvasSize size = find_preset(is_narrow ? "narrow" : "wide");
  const double scale = std::max(1.0, std::min(width_px, height_px.value_or(width_px)) / kArticlePx);
  size.name = std::string(name);
  size.width_px = width_px;
  size.height_px = height_px;
  size.body_px *= scale;
  size.smallest_px *= scale;
  size.margin_px = std::clamp(width_px / 37.5, 12.0, 32.0) * scale;
  return size;
}

// "print-2", "print-2-48-5"
std::optional<CanvasSize> find_print_columns(std::string_view name) {
  const std::vector<std::string_view> parts = split_at_hyphens(name);
  if (parts[0] != "print" || (parts.size() != 2 && parts.size() != 4)) return std::nullopt;
  const std::optional<double> columns = parse_whole(parts[1], kColumnsRange);
  const auto column = parts.size() == 4 ? parse_number(parts[2], kColumnRange) : kColumnMm;
  const auto gutter = parts.size() == 4 ? parse_number(parts[3], kGutterRange) : kGutterMm;
  if (!columns || !column || !gutter) return std::nullopt;
  return make_print(name, *columns * *column + (*columns - 1) * *gutter, std::nullopt);
}

bool take_mm(std::string_view& text) {
  if (!text.ends_with("mm")) return false;
  text.remove_suffix(2);
  return true;
}

std::optional<CanvasSize> find_measures(std::string_view name) {
  const std::size_t cross = name.find('x');
  if (cross == std::string_view::npos) return std::nullopt;
  std::string_view first = name.substr(0, cross);
  std::string_view second = name.substr(cross + 1);
  const bool first_mm = take_mm(first);
  const bool second_mm = take_mm(second);
  const bool is_mm = first_mm || second_mm;
  const auto parse = [&](std::string_view text) {
    return is_mm ? parse_number(text, kMmRange) : parse_whole(text, kPxRange);
  };
  const std::optional<double> width = parse(first);
  const std::optional<double> height = parse(second);
  const bool grows = second == "auto" && !second_mm;
  if (!width || (!height && !grows)) return std::nullopt;
  return is_mm ? make_print(name, *width, height) : make_screen(name, *width, height);
}

}  // namespace

std::optional<CanvasSize> find_size(std::string_view name) {
  const auto preset = std::ranges::find(presets(), name, &CanvasSize::name);
  if (preset != presets().end()) return *preset;
  if (auto print = find_print_columns(name)) return print;
  return find_measures(name);
}

std::vector<std::string> size_names() {
  std::vector<std::string> names;
  for (const CanvasSize& preset : presets()) names.push_back(preset.name);
  for (const char* name : {"print-1", "print-2", "print-3"}) names.emplace_back(name);
  return names;
}

}  // namespace backstory::layout
