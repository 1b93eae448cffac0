#include "intake/roles.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "base/utf8.h"
#include "intake/blocks.h"
#include "intake/byline.h"
#include "intake/furniture.h"
#include "intake/stamp.h"

namespace backstory::intake {
namespace {

bool is_plain(const Block& block) {
  return block.role == Role::paragraph;
}

void mark_out(Block& block, std::string_view reason) {
  block.role = Role::furniture;
  block.reason = reason;
}

// A paragraph that could be a headline: a line of its own that is neither furniture nor a part of the story's
// head.
bool could_be_headline(std::string_view line) {
  constexpr std::size_t kLongest = 200;
  const std::size_t words = count_words(line);
  if (words < 2 || line.size() > kLongest || is_furniture_line(line) || is_section_name(line) ||
      is_promo(line))
    return false;
  const auto dateline = find_dateline(line);
  return !read_byline(line) && !read_date_line(line) && !(dateline && dateline->end == line.size());
}

class RoleFinder {
 public:
  explicit RoleFinder(Document& document) : document_(document), blocks_(document.blocks) {}

  void run() {
    const std::size_t body = find_first_running_text();
    const bool marked = std::any_of(blocks_.begin(), blocks_.end(),
                                    [](const Block& block) { return block.role == Role::headline; });
    if (!marked && document_.metadata.headline.empty()) mark_headline(body);
    const std::size_t head = find_head_begin();
    read_head(document_, head);
    mark_headings(head);
    mark_furniture();
    mark_author_notes();
  }

 private:
  std::string_view words(std::size_t i) const { return blocks_[i].span.of(document_.text); }

  std::size_t find_first_running_text() const {
    std::size_t i = 0;
    while (i < blocks_.size() && !(is_plain(blocks_[i]) && is_running_text(words(i)) && !is_promo(words(i))))
      ++i;
    return i;
  }

  // The line that stands twice; else, under a page's furniture, the last line above the text; else the first.
  std::optional<std::size_t> find_headline(std::size_t body) const {
    if (const auto again = find_line_again(body)) return again;
    bool pasted = false;
    std::optional<std::size_t> first;
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < body; ++i) {
      if (!is_plain(blocks_[i])) continue;
      pasted = pasted || is_furniture_line(words(i)) || is_section_name(words(i));
      if (!could_be_headline(words(i))) continue;
      if (!first) first = i;
      if (!last || count_words(words(i)) >= 4) last = i;
    }
    return pasted ? last : first;
  }

  // Where the first line that stands there twice stands again.
  std::optional<std::size_t> find_line_again(std::size_t body) const {
    std::unordered_map<std::string, std::size_t> next;
    std::optional<std::size_t> again;
    for (std::size_t i = body; i-- > 0;) {
      const auto [later, is_new] = next.try_emplace(fold_line(words(i)), i);
      if (is_new) continue;
      if (is_plain(blocks_[i]) && could_be_headline(words(i))) again = later->second;
      later->second = i;
    }
    return again;
  }

  void mark_headline(std::size_t body) {
    if (body == blocks_.size()) return;
    const auto headline = find_headline(body);
    if (!headline) return;
    blocks_[*headline].role = Role::headline;
    document_.metadata.headline = collapse_space(words(*headline));
    for (std::size_t i = 0; i < *headline; ++i) {
      if (is_plain(blocks_[i])) mark_above_headline(i);
    }
  }

  // A page prints its date and its byline above the headline too.
  void mark_above_headline(std::size_t i) {
    const auto line = read_date_line(words(i));
    if (line && !document_.metadata.published && !line->is_update) {
      document_.metadata.published = line->day;
      document_.metadata.published_from = "text";
    }
    mark_out(blocks_[i], "it stands above the headline");
  }

  std::size_t find_head_begin() const {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (blocks_[i].role == Role::headline) return i + 1;
    }
    return 0;
  }

  void mark_furniture() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (is_plain(blocks_[i]) && (is_furniture_line(words(i)) || is_promo(words(i))))
        mark_out(blocks_[i], is_promo(words(i)) ? "it leads elsewhere" : "the page's own words");
    }
  }

  // Lines of their own between paragraphs; those at the end of a text head nothing.
  void mark_headings(std::size_t head) {
    if (document_.format != Format::text && document_.format != Format::schema_org) return;
    for (std::size_t i = blocks_.size(); i-- > head + 1;) {
      if (!is_plain(blocks_[i]) || !is_line(i)) continue;
      if (is_attribution(i)) {
        mark_out(blocks_[i], "it says whose post that was");
      } else if (i + 1 < blocks_.size() && heads(i + 1)) {
        blocks_[i].role = Role::heading;
      }
    }
  }

  bool heads(std::size_t next) const {
    return blocks_[next].role == Role::heading || blocks_[next].role == Role::list_item ||
           (is_plain(blocks_[next]) && is_running_text(words(next)));
  }

  bool is_line(std::size_t i) const {
    constexpr std::size_t kMostWords = 14;
    const bool ended = has_end_mark(words(i)) && !(words(i).ends_with('?') && !words(i).starts_with("“"));
    return !ended && count_words(words(i)) <= kMostWords && !is_furniture_line(words(i)) &&
           !is_promo(words(i));
  }

  // "— Harbor Office (@example) November 20, 2019", under an embedded post.
  bool is_attribution(std::size_t i) const { return words(i).starts_with("—") || words(i).starts_with("– "); }

  void mark_author_notes() {
    constexpr std::size_t kLastBlocks = 3;
    std::size_t left = kLastBlocks;
    for (std::size_t i = blocks_.size(); i-- > 1 && left > 0;) {
      if (blocks_[i].role == Role::furniture) continue;
      --left;
      if (is_body(blocks_[i].role) && count_words(words(i)) <= 60 && is_author_note(words(i)))
        mark_out(blocks_[i], "it is about the author");
    }
  }

  Document& document_;
  std::vector<Block>& blocks_;
};

// The lines between the headline and the first paragraph.
class HeadReader {
 public:
  explicit HeadReader(Document& document) : document_(document), blocks_(document.blocks) {}

  void run(std::size_t begin) {
    std::size_t i = begin;
    const std::size_t standfirst = find_standfirst(begin);
    for (; i < blocks_.size(); ++i) {
      if (i == standfirst) {
        blocks_[i].role = Role::standfirst;
      } else if (!is_passed_over(blocks_[i].role) && !read_line(i)) {
        break;
      }
    }
    if (i < blocks_.size() && is_plain(blocks_[i])) read_dateline(i);
    report_empty_date(begin);
  }

 private:
  std::string_view words(std::size_t i) const { return blocks_[i].span.of(document_.text); }

  // Told by the reader already, or no text of the story.
  static bool is_passed_over(Role role) {
    return role == Role::caption || role == Role::furniture || role == Role::byline ||
           role == Role::standfirst;
  }

  // The paragraph under the headline, when more of the head comes after it.
  std::size_t find_standfirst(std::size_t begin) const {
    const bool headed = begin > 0 && blocks_[begin - 1].role == Role::headline;
    for (std::size_t i = begin; headed && i + 1 < blocks_.size(); ++i) {
      if (!is_plain(blocks_[i]) || is_head_line(i)) continue;
      const bool head_follows =
          is_plain(blocks_[i + 1]) && (is_head_line(i + 1) || find_dateline(words(i + 1)));
      return head_follows && !find_dateline(words(i)) ? i : blocks_.size();
    }
    return blocks_.size();
  }

  bool is_head_line(std::size_t i) const {
    return read_byline(words(i)) || read_date_line(words(i)) || is_furniture_line(words(i)) ||
           is_section_name(words(i));
  }

  // Whether the block belongs to the head.
  bool read_line(std::size_t i) {
    Metadata& metadata = document_.metadata;
    if (!is_plain(blocks_[i])) return false;
    if (const auto byline = read_byline(words(i))) {
      blocks_[i].role = Role::byline;
      if (metadata.byline.empty()) metadata.byline = *byline;
    } else if (const auto line = read_date_line(words(i))) {
      mark_out(blocks_[i], "the page's date");
      keep_date(*line);
    } else if (is_furniture_line(words(i)) || is_section_name(words(i)) || is_promo(words(i))) {
      mark_out(blocks_[i], "the page's own words");
    } else {
      return false;
    }
    return true;
  }

  void keep_date(const DateLine& line) {
    Metadata& metadata = document_.metadata;
    if (line.is_update) {
      if (!metadata.modified) metadata.modified = line.day;
    } else if (!metadata.published) {
      metadata.published = line.day;
      metadata.published_from = "text";
    }
  }

  void read_dateline(std::size_t i) {
    const auto dateline = find_dateline(words(i));
    if (!dateline) return;
    const std::size_t at = blocks_[i].span.begin;
    document_.dateline = SourceSpan{at + dateline->begin, at + dateline->end};
    if (document_.dateline->end == blocks_[i].span.end) blocks_[i].role = Role::dateline;
  }

  void report_empty_date(std::size_t begin) {
    if (document_.metadata.published) return;
    for (std::size_t i = 0; i < std::min(begin + 3, blocks_.size()); ++i) {
      if (blocks_[i].role != Role::furniture || !is_date_label(words(i))) continue;
      document_.diagnostics.warning("empty-date-field", find_in_input(document_, blocks_[i].span),
                                    "the page says 'Published' without a date",
                                    {"give the day with --published, as in --published 2024-11-01"});
      return;
    }
  }

  Document& document_;
  std::vector<Block>& blocks_;
};

}  // namespace

void read_head(Document& document, std::size_t begin) {
  HeadReader(document).run(begin);
}

void assign_roles(Document& document) {
  RoleFinder(document).run();
}

}  // namespace backstory::intake
