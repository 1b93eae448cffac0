#include "publish/snippets.h"

#include <fmt/format.h>

#include "base/utf8.h"
#include "publish/event_list.h"
#include "publish/html_writer.h"

namespace backstory::publish {
namespace {

using enum Element;
using enum AttributeName;
using timeline::Timeline;

// The page inside says its height as WordPress has it: {message: "height", value: px}.
constexpr std::string_view kHeightScript =
    "<script>addEventListener(\"message\",function(e){var d=e.data,f,i;"
    "if(!d||d.message!==\"height\"||!(d.value>0))return;"
    "f=document.querySelectorAll(\"iframe[data-backstory]\");"
    "for(i=0;i<f.length;i++)if(f[i].contentWindow===e.source)f[i].height=Math.ceil(d.value)})</script>\n";

std::string px(double length) {
  return fmt::format("{:.0f}", length);
}

std::string heading(const Timeline& timeline) {
  const std::string words = collapse_space(timeline.title);
  return words.empty() ? "Timeline" : "Timeline: " + words;
}

double wide_frame_height(const Exhibit& exhibit) {
  return frame_height(exhibit.wide, exhibit.wide.width_px);
}

}  // namespace

std::string write_caption_text(const Timeline& timeline) {
  std::string out;
  const auto add = [&](std::string_view before, const std::string& words) {
    const std::string said = collapse_space(words);
    if (said.empty()) return;
    const bool ended = out.empty() || out.ends_with('.') || out.ends_with('?') || out.ends_with('!');
    out += out.empty() ? "" : ended ? " " : ". ";
    out += std::string(before) + said;
  };
  add("", timeline.title);
  add("", timeline.deck);
  add("", timeline.note);
  add("Source: ", timeline.source);
  add("Credit: ", timeline.credit);
  return out;
}

std::string write_iframe_snippet(const Exhibit& exhibit) {
  HtmlWriter html;
  html.element(iframe, "",
               {{data_backstory, id_prefix(*exhibit.timeline)},
                {src, exhibit.page},
                {title, heading(*exhibit.timeline)},
                {aria_label, write_alt_text(*exhibit.timeline)},
                {height, px(wide_frame_height(exhibit))},
                {loading, "lazy"},
                {style, "width:0;min-width:100%;border:0"}});
  return html.finish() + std::string(kHeightScript);
}

std::string write_wordpress_blocks(const Timeline& timeline, const Raster& raster, const std::string& image) {
  HtmlWriter picture;
  picture.begin(figure, {{css_class, "wp-block-image size-full"}});
  picture.empty_element(img, {{src, image},
                              {alt, write_alt_text(timeline)},
                              {width, px(raster.width_px)},
                              {height, px(raster.height_px)}});
  if (const std::string words = write_caption_text(timeline); !words.empty()) {
    picture.element(figcaption, words, {{css_class, "wp-element-caption"}});
  }
  picture.end();
  HtmlWriter text;
  write_event_list(text, timeline, id_prefix(timeline));
  return "<!-- wp:image {\"sizeSlug\":\"full\",\"linkDestination\":\"none\"} -->\n" + picture.finish() +
         "<!-- /wp:image -->\n\n<!-- wp:html -->\n" + text.finish() + "<!-- /wp:html -->\n";
}

std::string write_amp(const Exhibit& exhibit) {
  HtmlWriter html;
  html.begin(amp_iframe, {{src, exhibit.page},
                          {title, heading(*exhibit.timeline)},
                          {width, px(exhibit.wide.width_px)},
                          {height, px(wide_frame_height(exhibit))},
                          {layout, "responsive"},
                          {sandbox, "allow-scripts allow-popups"},
                          {frameborder, "0"}});
  html.element(amp_img, "",
               {{layout, "fill"},
                {placeholder, ""},
                {src, exhibit.page + "/" + exhibit.wide.png_name},
                {alt, write_alt_text(*exhibit.timeline)}});
  html.end();
  return html.finish();
}

}  // namespace backstory::publish
