#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "intake/cms/json_door.h"
#include "intake/cms/xml_door.h"
#include "intake/document.h"
#include "intake/encoding.h"
#include "intake/format.h"
#include "intake/html_reader.h"
#include "intake/mapped_text.h"
#include "intake/markdown_reader.h"
#include "intake/roles.h"
#include "intake/text_reader.h"

namespace backstory::intake {
namespace {

constexpr std::size_t kLargestArticle = std::size_t{20} << 20;

// What is larger is read up to the cap, at the end of a character.
std::string_view cut_to_size(std::string_view bytes, Diagnostics& diagnostics) {
  if (bytes.size() <= kLargestArticle) return bytes;
  std::size_t end = kLargestArticle;
  while (end > 0 && is_utf8_continuation(bytes[end])) --end;
  diagnostics.warning(
      "too-large", {end, end},
      fmt::format("the article is larger than {} MB; what follows here is left out", kLargestArticle >> 20));
  return bytes.substr(0, end);
}

void read_text(std::string_view source, Document& document) {
  document.text = source;
  if (!source.empty()) document.mappings = {{{0, source.size()}, {0, source.size()}}};
  document.blocks = find_text_blocks(document.text);
}

std::string choose_charset(std::string_view bytes, const ReadOptions& options) {
  if (!options.charset.empty()) return to_lower(options.charset);
  const std::string xml = find_xml_charset(bytes);
  return xml.empty() ? find_declared_charset(bytes) : xml;
}

// The readers saw UTF-8; spans must lead to the bytes as given.
void lead_back_to_input(const DecodedInput& decoded, Document& document, std::size_t first_of_decoding) {
  const bool same_bytes = decoded.mappings.size() <= 1 && decoded.text.size() == document.input.size();
  if (same_bytes) return;
  document.mappings = compose(document.mappings, decoded.mappings);
  Diagnostics moved;
  for (std::size_t i = 0; i < document.diagnostics.all().size(); ++i) {
    Diagnostic diagnostic = document.diagnostics.all()[i];
    if (i >= first_of_decoding) diagnostic.span = find_source(decoded.mappings, diagnostic.span);
    moved.add(std::move(diagnostic));
  }
  document.diagnostics = std::move(moved);
  for (Dropped& dropped : document.dropped) dropped.input = find_source(decoded.mappings, dropped.input);
}

// Half of a page is still a page, but half of a file with one bracket round it is nothing.
void refuse_part(Document& document) {
  Diagnostics refused;
  refused.error("too-large", {0, 0},
                fmt::format("the file is larger than {} MB, and {} cannot be read in part",
                            kLargestArticle >> 20, format_name(document.format)));
  document.diagnostics = std::move(refused);
}

// Which other day the article's own stamp might mean is then no question.
void take_published_option(const calendar::Date& day, Document& document) {
  document.metadata.published = day;
  document.metadata.published_from = "option";
  Diagnostics kept;
  for (const Diagnostic& diagnostic : document.diagnostics.all()) {
    if (diagnostic.code != "utc-date") kept.add(diagnostic);
  }
  document.diagnostics = std::move(kept);
}

void read_by_format(std::string_view text, bool is_part, Document& document) {
  switch (document.format) {
    case Format::text:
      return read_text(text, document);
    case Format::markdown:
      return read_markdown(text, document);
    case Format::html:
      return read_html(text, document);
    case Format::wordpress:
    case Format::ans:
    case Format::ninjs:
    case Format::schema_org:
    case Format::json:
      return is_part ? refuse_part(document) : read_json(text, document);
    case Format::newsml_g2:
    case Format::nitf:
    case Format::rss:
    case Format::atom:
    case Format::xml:
      return is_part ? refuse_part(document) : read_xml(text, document);
  }
}

}  // namespace

Document read_article(std::string input, const ReadOptions& options) {
  Document document;
  document.name = options.name;
  document.desk = options.desk;
  document.input = std::move(input);
  const std::string_view bytes = cut_to_size(document.input, document.diagnostics);
  const DecodedInput decoded = decode_input(bytes, choose_charset(bytes, options), document.diagnostics);
  const std::size_t decoding_diagnostics = document.diagnostics.all().size();
  document.format = options.format.value_or(detect_format(options.name, decoded.text));
  read_by_format(decoded.text, bytes.size() < document.input.size(), document);
  lead_back_to_input(decoded, document, decoding_diagnostics);
  assign_roles(document);
  if (document.metadata.url.empty()) document.metadata.url = options.url;
  if (options.published) take_published_option(*options.published, document);
  document.diagnostics.sort_by_place();
  return document;
}

}  // namespace backstory::intake
