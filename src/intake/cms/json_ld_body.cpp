#include "intake/cms/json_ld_body.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

#include "base/utf8.h"
#include "intake/blocks.h"
#include "intake/cms/json_stories.h"
#include "intake/cms/json_tree.h"
#include "intake/cms/story_writer.h"

namespace backstory::intake {
namespace {

class Repairer {
 public:
  explicit Repairer(std::string_view json) : out_(json) {}

  std::string run() {
    for (at_ = 0; at_ < out_.size(); ++at_) {
      if (done_) {
        out_[at_] = ' ';
      } else if (in_string_) {
        read_in_string();
      } else {
        read();
      }
    }
    return std::move(out_);
  }

 private:
  void read() {
    const char c = out_[at_];
    if (c == '/' && out_.compare(at_, 2, "//") == 0) return blank_to("\n");
    if (c == '/' && out_.compare(at_, 2, "/*") == 0) return blank_to("*/");
    if (c == '}' || c == ']') {
      const std::size_t last = out_.find_last_not_of(" \t\r\n", at_ - 1);
      if (at_ > 0 && last != std::string::npos && out_[last] == ',') out_[last] = ' ';
      done_ = depth_ <= 1;
      depth_ -= depth_ > 0 ? 1 : 0;
    }
    if (c == '{' || c == '[') ++depth_;
    in_string_ = c == '"';
  }

  void read_in_string() {
    const char c = out_[at_];
    if (c == '\\') {
      ++at_;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out_[at_] = ' ';
    }
    in_string_ = c != '"';
  }

  void blank_to(std::string_view mark) {
    const std::size_t found = out_.find(mark, at_);
    const std::size_t end = found == std::string::npos ? out_.size() : found + mark.size();
    std::fill(out_.begin() + static_cast<std::ptrdiff_t>(at_),
              out_.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    at_ = end - 1;
  }

  std::string out_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  bool in_string_ = false;
  bool done_ = false;
};

bool is_json_ld(const HtmlNode& node) {
  return node.tag == "script" && to_lower(node.attribute("type")).starts_with("application/ld+json");
}

// The bytes of a script's text.
SourceSpan find_script_text(const HtmlPage& page, std::size_t script) {
  for (std::size_t i = script + 1; i < page.nodes[script].end; ++i) {
    if (page.nodes[i].is_text) return page.nodes[i].source;
  }
  return {};
}

std::size_t count_body_words(const Document& document) {
  std::size_t words = 0;
  for (const Block& block : document.blocks) {
    if (is_body(block.role)) words += count_words(block.span.of(document.text));
  }
  return words;
}

// Fills `part` from the script, with mappings into the page.
bool read_script(std::string_view source, SourceSpan script, Document& part) {
  const std::string json = repair_json(script.of(source));
  const auto parsed = parse_json(json);
  if (!std::holds_alternative<JsonTree>(parsed)) return false;
  const JsonView article = find_schema_org_article(JsonView(std::get<JsonTree>(parsed)));
  if (!article.exists()) return false;
  read_schema_org_article(article, part);
  for (TextMapping& mapping : part.mappings) {
    mapping.input = {mapping.input.begin + script.begin, mapping.input.end + script.begin};
  }
  return true;
}

}  // namespace

std::string repair_json(std::string_view json) {
  return Repairer(json).run();
}

void take_article_body(const HtmlPage& page, std::string_view source, Document& document) {
  std::size_t most = 2 * count_body_words(document);
  std::optional<Document> best;
  for (std::size_t i = 0; i < page.nodes.size(); ++i) {
    if (!is_json_ld(page.nodes[i])) continue;
    Document part;
    if (!read_script(source, find_script_text(page, i), part)) continue;
    const std::size_t words = count_body_words(part);
    if (words <= most) continue;
    most = words;
    best = std::move(part);
  }
  if (!best) return;
  document.text = std::move(best->text);
  document.mappings = std::move(best->mappings);
  document.blocks = std::move(best->blocks);
  document.dateline.reset();
}

}  // namespace backstory::intake
