#include "render/cairo/plain_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

#include "text/drawable.h"
#include "text/shaping.h"

namespace backstory::render::cairo {
namespace {

constexpr int kQuarters = 4;

struct Free {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
using Surface = std::unique_ptr<cairo_surface_t, Free>;
using Cairo = std::unique_ptr<cairo_t, Free>;

// Curves of the second degree as the third, which is all that Cairo knows.
void curve_to(cairo_t* cairo, float control_x, float control_y, float x, float y) {
  double from_x = 0;
  double from_y = 0;
  cairo_get_current_point(cairo, &from_x, &from_y);
  const auto towards = [](double end, double control) { return end + 2 * (control - end) / 3; };
  cairo_curve_to(cairo, towards(from_x, control_x), towards(from_y, control_y), towards(x, control_x),
                 towards(y, control_y), x, y);
}

hb_draw_funcs_t* make_path_functions() {
  hb_draw_funcs_t* functions = hb_draw_funcs_create();
  hb_draw_funcs_set_move_to_func(
      functions,
      [](hb_draw_funcs_t*, void* cairo, hb_draw_state_t*, float x, float y, void*) {
        cairo_move_to(static_cast<cairo_t*>(cairo), x, y);
      },
      nullptr, nullptr);
  hb_draw_funcs_set_line_to_func(
      functions,
      [](hb_draw_funcs_t*, void* cairo, hb_draw_state_t*, float x, float y, void*) {
        cairo_line_to(static_cast<cairo_t*>(cairo), x, y);
      },
      nullptr, nullptr);
  hb_draw_funcs_set_quadratic_to_func(
      functions,
      [](hb_draw_funcs_t*, void* cairo, hb_draw_state_t*, float control_x, float control_y, float x, float y,
         void*) { curve_to(static_cast<cairo_t*>(cairo), control_x, control_y, x, y); },
      nullptr, nullptr);
  hb_draw_funcs_set_cubic_to_func(
      functions,
      [](hb_draw_funcs_t*, void* cairo, hb_draw_state_t*, float x1, float y1, float x2, float y2, float x,
         float y, void*) { cairo_curve_to(static_cast<cairo_t*>(cairo), x1, y1, x2, y2, x, y); },
      nullptr, nullptr);
  hb_draw_funcs_set_close_path_func(
      functions,
      [](hb_draw_funcs_t*, void* cairo, hb_draw_state_t*, void*) {
        cairo_close_path(static_cast<cairo_t*>(cairo));
      },
      nullptr, nullptr);
  hb_draw_funcs_make_immutable(functions);
  return functions;
}

void add_outline(cairo_t* cairo, hb_font_t& font, hb_codepoint_t glyph) {
  static hb_draw_funcs_t* const functions = make_path_functions();
  hb_font_get_glyph_shape(&font, glyph, functions, cairo);
}

void set_place(cairo_t* cairo, double x, double scale) {
  cairo_identity_matrix(cairo);
  cairo_translate(cairo, x, 0);
  cairo_scale(cairo, scale / PANGO_SCALE, -scale / PANGO_SCALE);
}

std::array<double, 4> extents_of(hb_font_t& font, hb_codepoint_t glyph, double x, double scale) {
  const Surface nothing(cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nullptr));
  const Cairo cairo(cairo_create(nothing.get()));
  set_place(cairo.get(), x, scale);
  add_outline(cairo.get(), font, glyph);
  cairo_identity_matrix(cairo.get());
  std::array<double, 4> box{};
  cairo_fill_extents(cairo.get(), &box[0], &box[1], &box[2], &box[3]);
  return box;
}

std::uint32_t blend(std::uint32_t ground, std::uint32_t ink, std::uint32_t covered) {
  std::uint32_t out = 0;
  for (const unsigned shift : {16U, 8U, 0U}) {
    const std::uint32_t below = (ground >> shift) & 0xFFU;
    const std::uint32_t above = (ink >> shift) & 0xFFU;
    out |= ((above * covered + below * (255 - covered) + 127) / 255) << shift;
  }
  return out;
}

// The pixels of a picture, while Cairo does not draw on them.
class Canvas {
 public:
  explicit Canvas(cairo_surface_t* surface) : surface_(surface) {
    cairo_surface_flush(surface);
    width_ = cairo_image_surface_get_width(surface);
    height_ = cairo_image_surface_get_height(surface);
    stride_ = cairo_image_surface_get_stride(surface);
    data_ = cairo_image_surface_get_data(surface);
  }
  ~Canvas() { cairo_surface_mark_dirty(surface_); }
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  int width() const { return width_; }
  int height() const { return height_; }
  std::uint32_t* row(int y) const {
    return reinterpret_cast<std::uint32_t*>(data_ + static_cast<std::ptrdiff_t>(stride_) * y);
  }

 private:
  cairo_surface_t* surface_;
  int width_ = 0;
  int height_ = 0;
  int stride_ = 0;
  unsigned char* data_ = nullptr;
};

struct Ink {
  std::uint32_t rgb = 0;
  std::uint32_t alpha = 255;
};

struct Corner {
  int x = 0;
  int y = 0;
};

// `coverage` is `width` wide and so high as it is long.
void paint(const Canvas& canvas, const std::vector<std::uint8_t>& coverage, int width, Corner corner,
           Ink ink) {
  const int height = width > 0 ? static_cast<int>(coverage.size()) / width : 0;
  const int first = std::max(0, -corner.x);
  const int end = std::min(width, canvas.width() - corner.x);
  for (int y = std::max(0, -corner.y); y < std::min(height, canvas.height() - corner.y); ++y) {
    std::uint32_t* row = canvas.row(corner.y + y) + corner.x;
    const std::uint8_t* covered = coverage.data() + static_cast<std::ptrdiff_t>(width) * y;
    for (int x = first; x < end; ++x) {
      if (covered[x] != 0) row[x] = blend(row[x], ink.rgb, (covered[x] * ink.alpha + 127) / 255);
    }
  }
}

text::Font font_of(const scene::Text& text) {
  return {text.family, text.size_px, static_cast<text::Weight>(text.weight), text.italic,
          text.tabular_figures};
}

}  // namespace

const PlainTextPainter::Mask& PlainTextPainter::mask_of(hb_font_t& font, hb_codepoint_t glyph, int quarter,
                                                        double scale) {
  const auto [found, is_new] = masks_.try_emplace({&font, glyph, quarter});
  Mask& mask = found->second;
  if (!is_new) return mask;
  const double x = static_cast<double>(quarter) / kQuarters;
  const auto [left, top, right, bottom] = extents_of(font, glyph, x, scale);
  mask.left = static_cast<int>(std::floor(left));
  mask.top = static_cast<int>(std::floor(top));
  mask.width = static_cast<int>(std::ceil(right)) - mask.left;
  mask.height = static_cast<int>(std::ceil(bottom)) - mask.top;
  if (mask.width <= 0 || mask.height <= 0) return mask = Mask{};
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_A8, mask.width, mask.height));
  const Cairo cairo(cairo_create(surface.get()));
  set_place(cairo.get(), x, scale);
  cairo_matrix_t place;
  cairo_get_matrix(cairo.get(), &place);
  place.x0 -= mask.left;
  place.y0 -= mask.top;
  cairo_set_matrix(cairo.get(), &place);
  add_outline(cairo.get(), font, glyph);
  cairo_fill(cairo.get());
  cairo_surface_flush(surface.get());
  const unsigned char* data = cairo_image_surface_get_data(surface.get());
  const int stride = cairo_image_surface_get_stride(surface.get());
  for (int y = 0; y < mask.height; ++y) {
    const unsigned char* row = data + static_cast<std::ptrdiff_t>(stride) * y;
    mask.coverage.insert(mask.coverage.end(), row, row + mask.width);
  }
  return mask;
}

bool PlainTextPainter::draw(cairo_t* cairo, const scene::Text& text) {
  const text::Font font = font_of(text);
  hb_font_t* shaper = shaper_.find(font);
  if (!shaper) return false;
  for (const scene::TextRun& run : text.runs) {
    if (!shaper_.shape(text::drawable(run.text), font)) return false;
  }
  cairo_matrix_t matrix;
  cairo_get_matrix(cairo, &matrix);
  const double scale = matrix.xx;
  const Ink ink{static_cast<std::uint32_t>(text.colour.red << 16 | text.colour.green << 8 | text.colour.blue),
                text.colour.alpha};
  const Canvas canvas(cairo_get_target(cairo));
  for (const scene::TextRun& run : text.runs) {
    const std::string words = text::drawable(run.text);
    scene::TextRun shaped = run;
    shaped.width_px = shaper_.width_px(words, font).value_or(run.width_px);
    double x = scene::left_end(shaped, text.anchor);
    double y = run.origin.y;
    cairo_user_to_device(cairo, &x, &y);
    const int baseline = static_cast<int>(std::lround(y));
    for (const text::PlainShaper::Glyph& glyph : *shaper_.shape(words, font)) {
      const double at = x + scale * text::from_pango(glyph.x_offset);
      const double rise = scale * text::from_pango(glyph.y_offset);
      const long quarters = std::lround(std::floor(at * kQuarters + 0.5));
      const int quarter = static_cast<int>(((quarters % kQuarters) + kQuarters) % kQuarters);
      const int pixel = static_cast<int>((quarters - quarter) / kQuarters);
      const Mask& mask = mask_of(*shaper, glyph.id, quarter, scale);
      paint(canvas, mask.coverage, mask.width,
            {pixel + mask.left, baseline + mask.top - static_cast<int>(std::lround(rise))}, ink);
      x += scale * text::from_pango(glyph.advance);
    }
  }
  return true;
}

}  // namespace backstory::render::cairo
