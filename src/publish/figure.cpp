#include <fmt/format.h>

#include <string>
#include <string_view>

#include "publish/event_list.h"
#include "publish/html_writer.h"
#include "publish/publish.h"

namespace backstory::publish {
namespace {

using enum Element;
using enum AttributeName;
using timeline::Timeline;

constexpr std::string_view kBelowNarrow = "(max-width: 499px)";

std::string px(double length) {
  return fmt::format("{:.0f}", length);
}

void write_picture(HtmlWriter& html, const Timeline& timeline, const Picture& wide, const Picture& narrow) {
  const std::string below{kBelowNarrow};
  html.begin(picture);
  html.empty_element(source, {{media, below},
                              {type, "image/svg+xml"},
                              {srcset, narrow.svg_name},
                              {width, px(narrow.width_px)},
                              {height, px(narrow.height_px)}});
  html.empty_element(source, {{media, below},
                              {srcset, narrow.png_name + " 2x"},
                              {width, px(narrow.width_px)},
                              {height, px(narrow.height_px)}});
  html.empty_element(source, {{type, "image/svg+xml"}, {srcset, wide.svg_name}});
  html.empty_element(img, {{src, wide.png_name},
                           {srcset, wide.png_name + " 2x"},
                           {width, px(wide.width_px)},
                           {height, px(wide.height_px)},
                           {alt, write_alt_text(timeline)},
                           {loading, "lazy"},
                           {decoding, "async"},
                           {style, "max-width:100%;height:auto"}});
  html.end();
}

void write_caption(HtmlWriter& html, const Timeline& timeline) {
  html.begin(figcaption);
  if (!timeline.title.empty() || !timeline.deck.empty()) {
    html.begin(p);
    if (!timeline.title.empty()) html.element(strong, timeline.title);
    if (!timeline.title.empty() && !timeline.deck.empty()) html.text(" ");
    html.text(timeline.deck);
    html.end();
  }
  if (!timeline.note.empty()) html.element(p, timeline.note);
  if (!timeline.source.empty()) html.element(p, "Source: " + timeline.source);
  if (!timeline.credit.empty()) html.element(p, "Credit: " + timeline.credit);
  html.end();
}

bool has_caption(const Timeline& timeline) {
  return !(timeline.title.empty() && timeline.deck.empty() && timeline.note.empty() &&
           timeline.source.empty() && timeline.credit.empty());
}

}  // namespace

std::string write_figure(const timeline::Timeline& timeline, const Picture& wide, const Picture& narrow) {
  const std::string prefix = id_prefix(timeline);
  HtmlWriter html;
  html.begin(figure, {{id, prefix}, {css_class, "backstory"}, {lang, timeline.language}});
  write_picture(html, timeline, wide, narrow);
  write_event_list(html, timeline, prefix);
  if (has_caption(timeline)) write_caption(html, timeline);
  html.end();
  return html.finish();
}

}  // namespace backstory::publish
