#include "intake/check_document.h"

#include <fmt/format.h>

#include "base/utf8.h"
#include "intake/cms/json_string.h"
#include "intake/entities.h"

namespace backstory::intake {
namespace {

// White space counts as equal: HTML shows a run of it as one space, and we put two line feeds between blocks.
std::string without_space(std::string_view text) {
  std::string out;
  for (const char c : collapse_space(text)) {
    if (c != ' ') out += c;
  }
  return out;
}

bool is_json(Format format) {
  return format == Format::wordpress || format == Format::ans || format == Format::ninjs ||
         format == Format::schema_org || format == Format::json;
}

bool is_xml(Format format) {
  return format == Format::rss || format == Format::atom || format == Format::nitf ||
         format == Format::newsml_g2 || format == Format::xml;
}

// The input as the reader of the story's text saw it.
std::string without_wrapping(Format format, std::string_view input) {
  if (is_json(format)) return decode_json_string(input, {0, input.size()}).text();
  return is_xml(format) ? decode_entities(input) : std::string(input);
}

bool is_shown_by(std::string_view text, std::string_view input) {
  if (without_space(text) == without_space(input)) return true;
  if (input.starts_with('\\') && input.substr(1) == text) return true;
  if (without_space(decode_entities(input)) == without_space(text)) return true;
  if (text == "\uFFFD" && count_code_points(input) == 1) return true;  // a control that HTML does not allow
  return input.starts_with('<') && without_space(text).empty();        // <br>
}

std::string find_broken_mapping(const Document& document) {
  const bool same_encoding = !find_invalid_utf8(document.input) && !document.input.starts_with("\xFE\xFF") &&
                             document.input.find('\0') == std::string::npos;
  std::size_t at = 0;
  for (const TextMapping& mapping : document.mappings) {
    if (mapping.text.begin != at || mapping.text.empty())
      return fmt::format("a gap in the mappings at {}", at);
    at = mapping.text.end;
    if (mapping.input.begin > mapping.input.end || mapping.input.end > document.input.size()) {
      return fmt::format("the mapping at {} leads out of the input", mapping.text.begin);
    }
    const std::string_view text = mapping.text.of(document.text);
    const std::string_view input = mapping.input.of(document.input);
    if (same_encoding && !is_shown_by(text, input) &&
        !is_shown_by(text, without_wrapping(document.format, input)))
      return fmt::format("'{}' does not show '{}'", text.substr(0, 40), input.substr(0, 40));
  }
  return at == document.text.size() ? "" : "the mappings do not cover the text";
}

std::string find_broken_block(const Document& document) {
  std::size_t at = 0;
  for (const Block& block : document.blocks) {
    if (block.span.begin < at || block.span.end > document.text.size())
      return fmt::format("a block out of order at {}", at);
    at = block.span.end;
    const std::string_view words = block.span.of(document.text);
    if (words.empty() || trim(words).size() != words.size()) return fmt::format("'{}' is not trimmed", words);
    if (find_invalid_utf8(words)) return fmt::format("a block cuts a character at {}", block.span.begin);
    const SourceSpan input = find_in_input(document, block.span);
    if (input.end > document.input.size() || input.empty())
      return fmt::format("'{}' came from nowhere", words);
  }
  return "";
}

}  // namespace

std::string find_broken_promise(const Document& document) {
  if (find_invalid_utf8(document.text)) return "the text is not UTF-8";
  if (const std::string fault = find_broken_mapping(document); !fault.empty()) return fault;
  if (document.dateline && document.dateline->end > document.text.size())
    return "the dateline leads out of the text";
  for (const Diagnostic& diagnostic : document.diagnostics.all()) {
    if (diagnostic.span.end > document.input.size())
      return "a diagnostic leads out of the input: " + diagnostic.message;
  }
  return find_broken_block(document);
}

std::string show_blocks(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    out += fmt::format("{}: {}\n", role_name(block.role), block.span.of(document.text));
  }
  return out;
}

Document read_as(Format format, std::string input) {
  ReadOptions options;
  options.name = "story";
  options.format = format;
  return read_article(std::move(input), options);
}

}  // namespace backstory::intake
