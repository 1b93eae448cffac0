#include "cli/marked_article.h"

#include <fmt/format.h>

#include <algorithm>

#include "publish/html_text.h"

namespace backstory::cli {
namespace {

using intake::Role;
using publish::escape_html;

constexpr std::string_view kStyle =
    R"(:root{color-scheme:light dark;--ink:#1c1c1c;--paper:#fdfdfb;--soft:#5b5b5b;--line:#d4d4cd;--sure:#d8ecd9;--doubt:#f8e5b4;--open:#f6d3cd}
@media (prefers-color-scheme:dark){:root{--ink:#ececea;--paper:#171817;--soft:#a9a9a4;--line:#41423f;--sure:#1f4726;--doubt:#544311;--open:#5c2a22}}
body{margin:0 auto;padding:1.5rem 1rem 4rem;max-width:44rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 Georgia,"Noto Serif",serif}
h1{font-size:1.7rem;line-height:1.2}h2{font-size:1.2rem;margin-top:2rem}
.about,.aside,table,caption{font-family:system-ui,"Noto Sans",sans-serif;font-size:.875rem}
.about,.aside{color:var(--soft)}
article p,blockquote{white-space:pre-line;overflow-wrap:break-word}
mark{color:inherit;padding:.05em .15em;border-radius:.2em}
mark a{color:inherit;text-decoration:none}
.sure{background:var(--sure)}
.doubtful{background:var(--doubt);border-bottom:2px dotted}
.open{background:var(--open);border-bottom:2px dashed}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;line-height:1.4}
caption{text-align:left;padding:.5rem 0;color:var(--soft)}
th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-top:1px solid var(--line)}
tbody th{font-weight:inherit}
:target{outline:2px solid;outline-offset:2px}
pre{white-space:pre-wrap;font-size:.8125rem;margin:.5rem 0})";

std::string_view class_of(Mark::Kind kind) {
  switch (kind) {
    case Mark::Kind::sure:
      break;
    case Mark::Kind::doubtful:
      return "doubtful";
    case Mark::Kind::open:
      return "open";
  }
  return "sure";
}

struct BlockTags {
  std::string_view begin;
  std::string_view end;
};

BlockTags tags_of(Role role) {
  switch (role) {
    case Role::headline:
      return {"<h1>", "</h1>"};
    case Role::heading:
      return {"<h2>", "</h2>"};
    case Role::quote:
      return {"<blockquote>", "</blockquote>"};
    case Role::list_item:
      return {"<p>• ", "</p>"};
    case Role::byline:
    case Role::dateline:
    case Role::caption:
    case Role::furniture:
      return {"<p class=\"aside\">", "</p>"};
    case Role::standfirst:
    case Role::paragraph:
      break;
  }
  return {"<p>", "</p>"};
}

// Line ends of the article stay; escape_html makes one line of what it gets.
std::string escape_lines(std::string_view text) {
  std::string out;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    out += escape_html(text.substr(begin, end - begin));
    if (end < text.size()) out += '\n';
    begin = end + 1;
  }
  return out;
}

class PageWriter {
 public:
  PageWriter(const intake::Document& document, const MarkedArticle& article)
      : document_(document), article_(article) {}

  std::string write() {
    write_head();
    write_text();
    write_table();
    out_ += "</main>\n</body>\n</html>\n";
    return std::move(out_);
  }

 private:
  void write_head() {
    const std::string language = publish::is_language_tag(article_.language) ? article_.language : "en";
    out_ += fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\">\n<title>{}</title>\n<style>\n{}\n</style>\n</head>\n<body>\n<main>\n"
        "<p class=\"about\">{} Marks: <mark class=\"sure\">dated</mark>, <mark class=\"doubtful\">dated, "
        "look twice</mark>, <mark class=\"open\">not dated</mark>.</p>\n<article lang=\"{}\">\n",
        escape_html(article_.title), kStyle, escape_html(article_.introduction), escape_html(language));
  }

  void write_text() {
    const bool has_headline =
        std::any_of(document_.blocks.begin(), document_.blocks.end(),
                    [](const intake::Block& block) { return block.role == Role::headline; });
    if (!has_headline) out_ += fmt::format("<h1>{}</h1>\n", escape_html(article_.title));
    for (const intake::Block& block : document_.blocks) {
      const BlockTags tags = tags_of(block.role);
      out_ += tags.begin;
      write_block(block.span);
      out_ += tags.end;
      out_ += '\n';
    }
    out_ += "</article>\n";
  }

  void write_block(SourceSpan block) {
    const std::string_view text = document_.text;
    std::size_t at = block.begin;
    for (; next_ < article_.marks.size() && article_.marks[next_].span.begin < block.end; ++next_) {
      const Mark& mark = article_.marks[next_];
      if (mark.span.begin < at || mark.span.end > block.end) continue;
      out_ += escape_lines(text.substr(at, mark.span.begin - at));
      out_ += fmt::format("<mark class=\"{0}\" id=\"m{1}\" title=\"{2}\"><a href=\"#r{1}\">{3}</a></mark>",
                          class_of(mark.kind), next_ + 1, escape_html(mark.title),
                          escape_lines(mark.span.of(text)));
      at = mark.span.end;
    }
    out_ += escape_lines(text.substr(at, block.end - at));
  }

  void write_table() {
    if (article_.marks.empty()) return;
    out_ +=
        "<div class=\"scroll\" role=\"region\" aria-label=\"What was marked\" tabindex=\"0\">\n<table>\n"
        "<caption>What was marked, in the order of the article</caption>\n<thead><tr><th "
        "scope=\"col\">Words</th>";
    for (const std::string& column : article_.columns) {
      out_ += fmt::format("<th scope=\"col\">{}</th>", escape_html(column));
    }
    out_ += "</tr></thead>\n<tbody>\n";
    for (std::size_t i = 0; i < article_.marks.size(); ++i) write_row(article_.marks[i], i + 1);
    out_ += "</tbody>\n</table>\n</div>\n";
  }

  void write_row(const Mark& mark, std::size_t number) {
    out_ += fmt::format("<tr id=\"r{0}\"><th scope=\"row\"><a href=\"#m{0}\">{1}</a>", number,
                        escape_html(mark.span.of(document_.text)));
    if (!mark.details.empty()) {
      out_ +=
          fmt::format("<details><summary>Why</summary><pre>{}</pre></details>", escape_lines(mark.details));
    }
    out_ += "</th>";
    for (const std::string& cell : mark.cells) out_ += fmt::format("<td>{}</td>", escape_html(cell));
    out_ += "</tr>\n";
  }

  const intake::Document& document_;
  const MarkedArticle& article_;
  std::size_t next_ = 0;  // mark
  std::string out_;
};

}  // namespace

std::string write_marked_article(const intake::Document& document, const MarkedArticle& article) {
  return PageWriter(document, article).write();
}

}  // namespace backstory::cli
