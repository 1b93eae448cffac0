#include "render/cairo/cairo.h"

#include <cairo-pdf.h>

#include <cmath>
#include <memory>

#include "base/error.h"
#include "render/cairo/draw.h"
#include "render/cairo/pdf_language.h"
#include "render/cairo/png.h"
#include "render/cairo/webp.h"
#include "text/drawable.h"

namespace backstory::render::cairo {
namespace {

struct Free {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
using Surface = std::unique_ptr<cairo_surface_t, Free>;
using Cairo = std::unique_ptr<cairo_t, Free>;

constexpr double kMaxPixels = 100e6;

void check(cairo_status_t status, const char* what) {
  if (status != CAIRO_STATUS_SUCCESS) fail("cannot draw the {}: {}", what, cairo_status_to_string(status));
}

void draw_scene(const scene::Scene& scene, cairo_surface_t* surface, double scale, bool live_text) {
  const Cairo cairo(cairo_create(surface));
  cairo_scale(cairo.get(), scale, scale);
  TextShaper shaper(scene.right_to_left, cairo.get());
  PlainTextPainter plain;
  Drawing drawing{cairo.get(), shaper, plain, scene.right_to_left, live_text};
  set_colour(drawing, scene.background);
  cairo_paint(cairo.get());
  // Cairo 1.16 writes links that point to nothing when no structure surrounds them.
  if (live_text) cairo_tag_begin(cairo.get(), "Document", nullptr);
  for (const scene::Node& node : scene.root.children) draw(drawing, node);
  if (live_text) cairo_tag_end(cairo.get(), "Document");
  check(cairo_status(cairo.get()), "picture");
}

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

void set_metadata(cairo_surface_t* surface, const scene::Scene& scene) {
  const auto set = [surface](cairo_pdf_metadata_t key, const std::string& words) {
    cairo_pdf_surface_set_metadata(surface, key, words.c_str());
  };
  set(CAIRO_PDF_METADATA_TITLE, text::drawable(scene.title));
  set(CAIRO_PDF_METADATA_SUBJECT, text::drawable(scene.description));
  if (!scene.credit.empty()) set(CAIRO_PDF_METADATA_AUTHOR, text::drawable(scene.credit));
  set(CAIRO_PDF_METADATA_CREATOR, "Backstory");
  // Empty leaves the date out; without this call Cairo writes what the clock says.
  set(CAIRO_PDF_METADATA_CREATE_DATE, "");
}

Pixels draw_pixels(const scene::Scene& scene, double scale) {
  const double width = std::ceil(scene.size.width * scale - 1e-6);
  const double height = std::ceil(scene.size.height * scale - 1e-6);
  if (!(width >= 1 && height >= 1 && width * height <= kMaxPixels)) {
    fail("cannot draw a picture of {} × {} pixels", width, height);
  }
  Pixels pixels{static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height), {}};
  pixels.rgb.resize(std::size_t{pixels.width} * pixels.height);
  const Surface surface(cairo_image_surface_create_for_data(
      reinterpret_cast<unsigned char*>(pixels.rgb.data()), CAIRO_FORMAT_RGB24, static_cast<int>(width),
      static_cast<int>(height), static_cast<int>(4 * pixels.width)));
  check(cairo_surface_status(surface.get()), "picture");
  draw_scene(scene, surface.get(), scale, false);
  cairo_surface_finish(surface.get());
  for (std::uint32_t& pixel : pixels.rgb) pixel &= 0xFFFFFFU;
  return pixels;
}

}  // namespace

std::string render_png(const scene::Scene& scene, double scale) {
  return write_png(draw_pixels(scene, scale), words_of(scene), scale);
}

std::string render_webp(const scene::Scene& scene, double scale) {
  return write_webp(draw_pixels(scene, scale), words_of(scene));
}

std::string render_pdf(const scene::Scene& scene) {
  constexpr double kPointsPerPx = 0.75;
  std::string bytes;
  const Surface surface(cairo_pdf_surface_create_for_stream(append, &bytes, scene.size.width * kPointsPerPx,
                                                            scene.size.height * kPointsPerPx));
  check(cairo_surface_status(surface.get()), "page");
  set_metadata(surface.get(), scene);
  draw_scene(scene, surface.get(), kPointsPerPx, true);
  cairo_surface_finish(surface.get());
  check(cairo_surface_status(surface.get()), "page");
  return add_language(std::move(bytes), scene.language);
}

}  // namespace backstory::render::cairo
