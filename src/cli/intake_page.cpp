#include "cli/intake_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/link.h"
#include "base/markup.h"
#include "base/utf8.h"
#include "calendar/edtf.h"
#include "cli/intake_report.h"

namespace backstory::cli {
namespace {

using intake::Document;
using intake::Role;

constexpr std::string_view kHead = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.5 Georgia, serif; color: #1c1c1c; background: #fff; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; font: .9rem/1.5 sans-serif; }
dt { color: #595959; }
dd { margin: 0; }
.left-out { margin: .6rem 0; padding: .2rem .8rem; border-left: 3px solid #b3b3b3; background: #f2f2f2; color: #595959; font: .85rem/1.4 sans-serif; }
.left-out b { font-weight: 600; }
</style>
)";

std::string escape(std::string_view words) {
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    const CodePoint c = decode_code_point(words, at);
    const std::string_view entity = markup_entity(c.value);
    const bool control = c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0);
    if (!entity.empty()) {
      out += entity;
    } else {
      append_code_point(out, control ? U' ' : c.value);
    }
    at += c.size;
  }
  return out;
}

std::string fact(std::string_view name, std::string_view value) {
  return value.empty() ? "" : fmt::format("<dt>{}</dt><dd>{}</dd>\n", name, escape(value));
}

std::string_view element_of(Role role) {
  switch (role) {
    case Role::headline:
      return "h1";
    case Role::heading:
      return "h2";
    case Role::quote:
      return "blockquote";
    default:
      return "p";
  }
}

// A piece of the page with the place in the input where it stood.
struct Piece {
  std::size_t at;
  std::string html;
};

std::vector<Piece> list_pieces(const Document& document) {
  std::vector<Piece> pieces;
  for (const intake::Block& block : document.blocks) {
    if (block.role == Role::furniture || block.role == Role::caption) continue;
    const std::string words = escape(collapse_space(block.span.of(document.text)));
    const std::string_view element = element_of(block.role);
    pieces.push_back(
        {intake::find_in_input(document, block.span).begin,
         fmt::format("<{0}>{1}{2}</{0}>\n", element, block.role == Role::list_item ? "• " : "", words)});
  }
  for (const intake::Dropped& dropped : list_dropped(document)) {
    pieces.push_back({dropped.input.begin, fmt::format("<div class=\"left-out\"><b>{}, {}:</b> {}</div>\n",
                                                       intake::role_name(dropped.role),
                                                       escape(dropped.reason), escape(dropped.text))});
  }
  std::ranges::stable_sort(pieces, {}, &Piece::at);
  return pieces;
}

std::string write_address(const std::string& url) {
  if (url.empty()) return "";
  const std::string shown = escape(url);
  return is_safe_link(url) ? fmt::format("<dt>address</dt><dd><a href=\"{0}\">{0}</a></dd>\n", shown)
                           : fmt::format("<dt>address</dt><dd>{}</dd>\n", shown);
}

}  // namespace

std::string write_intake_page(const Document& document) {
  const intake::Metadata& metadata = document.metadata;
  std::string out(kHead);
  out += fmt::format("<title>{}</title>\n</head>\n<body>\n<dl>\n",
                     escape(metadata.headline.empty() ? document.name : metadata.headline));
  out += fact("format", intake::format_name(document.format));
  out += fact("headline", metadata.headline);
  out += fact("byline", metadata.byline);
  out += fact("published", describe_published(document));
  if (metadata.modified) out += fact("modified", calendar::format_edtf(*metadata.modified));
  out += fact("language", metadata.language);
  out += write_address(metadata.url);
  out += "</dl>\n";
  for (const Piece& piece : list_pieces(document)) out += piece.html;
  return out + "</body>\n</html>\n";
}

}  // namespace backstory::cli
