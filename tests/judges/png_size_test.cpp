#include <cairo.h>

#include <catch2/catch.hpp>

#include "judges/difference.h"
#include "judges/pictures.h"
#include "render/cairo/cairo.h"

namespace backstory::testing {
namespace {

cairo_status_t count_bytes(void* closure, const unsigned char* /*data*/, unsigned int length) {
  *static_cast<std::size_t*>(closure) += length;
  return CAIRO_STATUS_SUCCESS;
}

// What Cairo's own writer makes of the same pixels.
std::size_t size_by_cairo(const Raster& raster) {
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(raster.width),
                                                        static_cast<int>(raster.height));
  const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
  for (std::size_t y = 0; y < raster.height; ++y) {
    auto* row = reinterpret_cast<std::uint32_t*>(cairo_image_surface_get_data(surface) + y * stride);
    for (std::size_t x = 0; x < raster.width; ++x) {
      const unsigned char* rgb = raster.rgb.data() + 3 * (y * raster.width + x);
      row[x] = static_cast<std::uint32_t>(rgb[0] << 16 | rgb[1] << 8 | rgb[2]);
    }
  }
  cairo_surface_mark_dirty(surface);
  std::size_t size = 0;
  CHECK(cairo_surface_write_to_png_stream(surface, count_bytes, &size) == CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy(surface);
  return size;
}

// If this failed, a page would load twice the bytes for the same picture.
TEST_CASE("pictures with a palette take little more than half the bytes that Cairo's own writer takes") {
  std::size_t ours = 0;
  std::size_t theirs = 0;
  for (const JudgedPicture& picture : judged_pictures()) {
    const std::string png = render::cairo::render_png(picture.scene);
    ours += png.size();
    theirs += size_by_cairo(read_png(png));
  }
  CAPTURE(ours, theirs);
  CHECK(100 * ours <= 55 * theirs);
}

}  // namespace
}  // namespace backstory::testing
