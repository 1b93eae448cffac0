#include "serve/embed_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/markup.h"
#include "base/utf8.h"

namespace backstory::serve {
namespace {

constexpr double kNarrowBelowPx = 500;  // as the figure's <picture> has it
constexpr double kSummaryPx = 38;
constexpr double kLinePx = 19;
constexpr double kCharacterPx = 6.4;
constexpr double kParagraphPx = 4;

// The policy lets no style attribute through; the style sheet says the same.
std::string without_style_attribute(std::string figure) {
  constexpr std::string_view kStyle = " style=\"max-width:100%;height:auto\"";
  if (const std::size_t at = figure.find(kStyle); at != std::string::npos) figure.erase(at, kStyle.size());
  return figure;
}

// Lines that the caption takes at that width.
double caption_height(const std::string& figure, double width_px) {
  const std::size_t begin = figure.find("<figcaption>");
  if (begin == std::string::npos) return 0;
  double height = 8;
  double characters = 0;
  bool in_tag = false;
  const auto end_paragraph = [&] {
    height += std::ceil(characters * kCharacterPx / width_px) * kLinePx + kParagraphPx;
    characters = 0;
  };
  for (std::size_t i = begin; i < figure.size(); ++i) {
    if (figure.compare(i, 4, "</p>") == 0) end_paragraph();
    in_tag = figure[i] == '<' || (in_tag && figure[i] != '>');
    if (!in_tag && !is_utf8_continuation(figure[i])) ++characters;
  }
  return height;
}

}  // namespace

std::string escape_html(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const std::string_view entity = markup_entity(static_cast<unsigned char>(c));
    if (!entity.empty()) {
      out += entity;
    } else {
      out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
  }
  return out;
}

double estimate_height(const Published& timeline, double width_px) {
  const Json& picture = timeline.facts[width_px < kNarrowBelowPx ? "narrow" : "wide"];
  const double ratio = picture["height"].get<double>() / picture["width"].get<double>();
  return std::ceil(width_px * ratio + kSummaryPx + caption_height(timeline.facts["figure"], width_px));
}

std::string write_embed_page(const Published& timeline, const std::string& oembed_url) {
  const std::string title = escape_html(timeline.facts["title"].get<std::string>());
  const std::string language = timeline.facts["language"].get<std::string>();
  return fmt::format(R"(<!doctype html>
<html lang="{}">
<head>
<meta charset="utf-8">
<title>{}</title>
<base href="{}/{}/" target="_blank">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="embed.css">
<link rel="alternate" type="application/json+oembed" href="{}" title="{}">
<script src="embed.js" defer></script>
</head>
<body data-id="{}">
<main>
{}
</main>
</body>
</html>
)",
                     escape_html(language.empty() ? "en" : language), title.empty() ? "Timeline" : title,
                     timeline.id, timeline.version, escape_html(oembed_url), title, timeline.id,
                     without_style_attribute(timeline.facts["figure"]));
}

std::string write_snippet(const Published& timeline, const std::string& page_url, double height_px) {
  const std::string title = escape_html(timeline.facts["title"].get<std::string>());
  const std::string frame = fmt::format(
      R"(<iframe id="backstory-{0}" src="{1}" title="Timeline: {2}" aria-label="Timeline: {2}" height="{3:.0f}" loading="lazy" style="width:0;min-width:100%;border:0"></iframe>)",
      timeline.id, escape_html(page_url), title, height_px);
  const std::string script = fmt::format(
      R"(<script>addEventListener("message",e=>{{const f=document.getElementById("backstory-{0}"),h=e.data&&e.data["datawrapper-height"];if(f&&h&&e.source===f.contentWindow&&h["{0}"]>0)f.height=Math.ceil(h["{0}"])}})</script>)",
      timeline.id);
  return frame + "\n" + script + "\n";
}

}  // namespace backstory::serve
