#include <algorithm>
#include <array>
#include <charconv>

#include "layout/layout.h"

namespace backstory::layout {
namespace {

constexpr double kLeastPx = 120;
constexpr double kMostPx = 12'000;
constexpr double kPhoneWidth = 500;
constexpr double kArticleWidth = 1200;

CanvasSize wide() {
  return {"wide", 1200, 675, 14, 12, 32};
}
CanvasSize narrow() {
  return {"narrow", 360, std::nullopt, 14, 13, 16};
}
CanvasSize square() {
  return {"square", 1080, 1080, 30, 28, 48};
}

std::optional<double> parse_px(std::string_view text) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  if (value < kLeastPx || value > kMostPx) return std::nullopt;
  return value;
}

// Type is read at the size it is drawn, so it stays the same up to the width of an article; larger canvases
// are shown scaled down.
CanvasSize custom(std::string_view name, double width, std::optional<double> height) {
  CanvasSize size = width < kPhoneWidth ? narrow() : wide();
  const double scale = std::max(1.0, std::min(width, height.value_or(width)) / kArticleWidth);
  size.name = std::string(name);
  size.width_px = width;
  size.height_px = height;
  size.body_px *= scale;
  size.smallest_px *= scale;
  size.margin_px = std::clamp(width / 37.5, 12.0, 32.0) * scale;
  return size;
}

}  // namespace

std::optional<CanvasSize> find_size(std::string_view name) {
  if (name == "wide") return wide();
  if (name == "narrow") return narrow();
  if (name == "square") return square();
  const std::size_t cross = name.find('x');
  if (cross == std::string_view::npos) return std::nullopt;
  const std::optional<double> width = parse_px(name.substr(0, cross));
  const std::string_view second = name.substr(cross + 1);
  const std::optional<double> height = parse_px(second);
  if (!width || (!height && second != "auto")) return std::nullopt;
  return custom(name, *width, height);
}

std::vector<std::string> size_names() {
  return {"wide", "narrow", "square"};
}

}  // namespace backstory::layout
