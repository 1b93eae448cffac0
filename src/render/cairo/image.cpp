#include <algorithm>
#include <cstring>

#include "render/cairo/draw.h"

namespace backstory::render::cairo {
namespace {

constexpr std::uint64_t kMaxPixels = 16'000'000;

std::uint64_t big_endian(std::string_view bytes, std::size_t at) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = (value << 8) | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

// Width and height stand at the beginning: a picture of a few bytes must not ask for gigabytes.
bool is_of_reasonable_size(std::string_view png) {
  constexpr std::size_t kWidthAt = 16;
  if (png.size() < kWidthAt + 8 || !png.starts_with("\x89PNG\r\n\x1a\n")) return false;
  return big_endian(png, kWidthAt) * big_endian(png, kWidthAt + 4) <= kMaxPixels;
}

cairo_status_t read_bytes(void* closure, unsigned char* data, unsigned int length) {
  auto& rest = *static_cast<std::string_view*>(closure);
  if (rest.size() < length) return CAIRO_STATUS_READ_ERROR;
  std::memcpy(data, rest.data(), length);
  rest.remove_prefix(length);
  return CAIRO_STATUS_SUCCESS;
}

// As large as fits the box, in its middle; what SVG does when nobody says otherwise.
void paint_inside(cairo_t* cairo, cairo_surface_t* surface, const Rect& box) {
  const double width = cairo_image_surface_get_width(surface);
  const double height = cairo_image_surface_get_height(surface);
  const double scale = std::min(box.width / width, box.height / height);
  if (!(scale > 0)) return;
  cairo_save(cairo);
  cairo_translate(cairo, box.x + (box.width - scale * width) / 2, box.y + (box.height - scale * height) / 2);
  cairo_scale(cairo, scale, scale);
  cairo_set_source_surface(cairo, surface, 0, 0);
  cairo_pattern_set_extend(cairo_get_source(cairo), CAIRO_EXTEND_PAD);
  cairo_rectangle(cairo, 0, 0, width, height);
  cairo_fill(cairo);
  cairo_restore(cairo);
}

}  // namespace

void draw(Drawing& drawing, const scene::Image& image) {
  if (image.media_type != "image/png" || !is_of_reasonable_size(image.bytes)) return;
  std::string_view rest = image.bytes;
  cairo_surface_t* surface = cairo_image_surface_create_from_png_stream(read_bytes, &rest);
  if (cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS) paint_inside(drawing.cairo, surface, image.rect);
  cairo_surface_destroy(surface);
}

}  // namespace backstory::render::cairo
