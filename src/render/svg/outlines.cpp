#include "render/svg/outlines.h"

#include <cairo.h>
#include <pango/pangocairo.h>

#include <cmath>
#include <memory>

#include "render/shaped_text.h"
#include "text/drawable.h"

namespace backstory::render::svg {
namespace {

struct Free {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
  void operator()(cairo_path_t* path) const { cairo_path_destroy(path); }
};

// As format_px() writes it.
double rounded(double px) {
  return std::round(px * 100) / 100;
}

// Steps from point to point, each from where the rounded steps before it have led: errors do not add up.
class PathText {
 public:
  explicit PathText(std::string& out) : out_(out) {}

  void move(const cairo_path_data_t& to) {
    add('M', {to.point.x, to.point.y}, {0, 0});
    here_ = start_ = rounded_;
  }
  void line(const cairo_path_data_t& to) {
    add('l', {to.point.x, to.point.y}, here_);
    here_ = rounded_;
  }
  void curve(const cairo_path_data_t* points) {
    add('c', {points[0].point.x, points[0].point.y}, here_);
    for (int i = 1; i < 3; ++i) add(' ', {points[i].point.x, points[i].point.y}, here_);
    here_ = rounded_;
  }
  void close() {
    out_ += 'z';
    here_ = start_;
  }

 private:
  void add(char command, Point to, Point from) {
    const std::string x = scene::format_px(to.x - from.x);
    const std::string y = scene::format_px(to.y - from.y);
    if (command != ' ') out_ += command;
    if (command == ' ' && !x.starts_with('-')) out_ += ' ';
    out_ += x;
    if (!y.starts_with('-')) out_ += ' ';
    out_ += y;
    rounded_ = {from.x + rounded(to.x - from.x), from.y + rounded(to.y - from.y)};
  }

  std::string& out_;
  Point here_;
  Point start_;
  Point rounded_;
};

void append_path(std::string& out, const cairo_path_t& path) {
  PathText text(out);
  for (int at = 0; at < path.num_data; at += path.data[at].header.length) {
    const cairo_path_data_t* data = &path.data[at];
    switch (data->header.type) {
      case CAIRO_PATH_MOVE_TO:
        // Cairo ends each figure with a move that nothing follows.
        if (at + data->header.length < path.num_data) text.move(data[1]);
        break;
      case CAIRO_PATH_LINE_TO:
        text.line(data[1]);
        break;
      case CAIRO_PATH_CURVE_TO:
        text.curve(data + 1);
        break;
      case CAIRO_PATH_CLOSE_PATH:
        text.close();
    }
  }
}

std::string words_of(const scene::Text& text) {
  std::string words;
  for (const scene::TextRun& run : text.runs) words += (words.empty() ? "" : " ") + text::drawable(run.text);
  return words;
}

}  // namespace

void draw_outlines(Drawing& drawing, const scene::Text& text) {
  // Without an end: Cairo leaves out letters that lie far outside a surface.
  const std::unique_ptr<cairo_surface_t, Free> surface(
      cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nullptr));
  const std::unique_ptr<cairo_t, Free> cairo(cairo_create(surface.get()));
  std::string out;
  TextShaper shaper(drawing.manner.right_to_left, cairo.get());
  shaper.shape(text, [&](PangoLayout&, PangoLayoutLine& line, Point left) {
    cairo_new_path(cairo.get());
    cairo_move_to(cairo.get(), left.x, left.y);
    pango_cairo_layout_line_path(cairo.get(), &line);
    const std::unique_ptr<cairo_path_t, Free> path(cairo_copy_path(cairo.get()));
    append_path(out, *path);
  });
  if (out.empty()) return;
  XmlWriter& xml = drawing.xml;
  xml.open(Element::path);
  xml.attribute(Attribute::d, out);
  drawing.plan.write(xml, &text);
  const bool is_told = drawing.manner.options.inline_embed && !drawing.is_hidden;
  if (text.role == scene::Role::axis) {
    write_hidden(drawing);
  } else if (is_told) {
    xml.attribute(Attribute::role, "img");
    xml.attribute(Attribute::aria_label, words_of(text));
  }
  xml.close();
}

}  // namespace backstory::render::svg
