#include "intake/html_reader.h"

#include <fmt/format.h>

#include "intake/cms/json_ld_body.h"
#include "intake/html_blocks.h"
#include "intake/html_content.h"
#include "intake/html_dates.h"
#include "intake/html_dropped.h"
#include "intake/html_furniture.h"
#include "intake/html_guard.h"
#include "intake/html_metadata.h"
#include "intake/html_page.h"
#include "intake/html_strip.h"

namespace backstory::intake {

void read_html(std::string_view source, Document& document) {
  if (const std::string danger = find_danger(source); !danger.empty()) {
    document.diagnostics.warning(
        "hostile-page", {0, 0},
        fmt::format("the page {}; only its words were taken, without its structure", danger));
    strip_tags(source, document);
    return;
  }
  const HtmlPage page = parse_html(source);
  const HtmlContent content = find_content(page);
  const PageFacts facts = read_page_facts(page);
  const auto headline = find_headline_node(page, content, facts);
  fill_names(page, facts, headline, document.metadata);
  const std::vector<BlockLinks> links = write_html_blocks(page, source, content, headline, document);
  mark_html_furniture(links, document);
  note_dropped(page, content, document);
  take_article_body(page, source, document);
  fill_dates(page, content, headline, facts, document);
}

}  // namespace backstory::intake
