#include "intake/html_visible_dates.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "intake/desk_day.h"
#include "intake/html_classes.h"
#include "intake/stamp.h"

namespace backstory::intake {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_unseen(std::string_view tag) {
  static constexpr std::array<std::string_view, 10> kTags = {
      "script", "style", "noscript", "template", "select", "head", "iframe", "textarea", "svg", "option"};
  return is_one_of(tag, kTags);
}

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

// The host ends in a country's two letters; that of the United States is hardly used by its press.
bool is_in_country(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return false;
  const std::string_view host = url.substr(scheme + 3, url.find_first_of("/?#:", scheme + 3) - scheme - 3);
  const std::size_t dot = host.rfind('.');
  return dot != std::string_view::npos && host.size() - dot == 3 && !host.ends_with(".us");
}

class VisibleDayFinder {
 public:
  VisibleDayFinder(const HtmlPage& page, std::size_t article, std::optional<std::size_t> headline,
                   DayOrder order)
      : nodes_(page.nodes), article_(article), headline_(headline.value_or(article)), order_(order) {}

  std::vector<VisibleDay> run() {
    measure();
    for (std::size_t i = 1; i < nodes_.size();) {
      if (is_unseen(nodes_[i].tag)) {
        i = nodes_[i].end;
        continue;
      }
      const std::size_t end =
          nodes_[i].tag == "time" && nodes_[i].has_attribute("datetime") ? read_time_element(i) : i;
      i = end > i ? end : nodes_[i].is_text && has_digit(nodes_[i].text) ? read_line(i) : i + 1;
    }
    return std::move(days_);
  }

 private:
  // How many bytes of visible text stand before each node.
  void measure() {
    before_.assign(nodes_.size() + 1, 0);
    std::size_t hidden_until = 0;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      if (i >= hidden_until && is_unseen(nodes_[i].tag)) hidden_until = nodes_[i].end;
      const bool counts = nodes_[i].is_text && i >= hidden_until;
      before_[i + 1] = before_[i] + (counts ? trim(nodes_[i].text).size() : 0);
    }
  }

  std::string text_between(std::size_t begin, std::size_t end) const {
    std::string text;
    for (std::size_t i = begin; i < end; ++i) {
      if (nodes_[i].is_text) text += nodes_[i].text + ' ';
    }
    return collapse_space(text);
  }

  std::size_t block_of(std::size_t i) const {
    while (i != 0 && !is_block_tag(nodes_[i].tag)) i = nodes_[i].parent;
    return i;
  }

  // What is shown wins over the attribute, which is that of the change on some pages.
  std::size_t read_time_element(std::size_t i) {
    const std::string shown = text_between(i, nodes_[i].end);
    const std::string_view stamp = nodes_[i].attribute("datetime");
    const auto written = find_written_days(shown, order_);
    std::optional<calendar::Date> day = find_stamp_day(stamp);
    const auto loose = day ? std::vector<WrittenDay>() : find_written_days(stamp, order_);
    if (!day && !loose.empty()) day = loose.front().day;
    if (written.size() == 1) day = written.front().day;
    if (!day) return i;
    const std::size_t block = block_of(i);
    const std::string lead = nodes_[i].end - block < kMostNodes ? text_between(block, i) : "";
    const DayLabel shown_label = find_day_label(shown);
    VisibleDay found{*day, shown_label == DayLabel::none ? find_day_label(last_words(lead)) : shown_label, 0,
                     true, written.empty() && find_utc_instant(stamp) ? std::string(stamp) : ""};
    if (nodes_[i].attribute("itemprop") == "dateModified") found.label = DayLabel::updated;
    found.score = score_place(i, nodes_[i].end) + kMarked;
    if (found.label == DayLabel::published) found.score += kLabelled;
    days_.push_back(found);
    return nodes_[i].end;
  }

  static std::string last_words(const std::string& text) {
    constexpr std::size_t kNear = 40;
    return text.size() <= kNear ? text : text.substr(text.size() - kNear);
  }

  // The line around a text node: its block when that is short, else its element, else its beginning.
  std::size_t read_line(std::size_t i) {
    const std::size_t block = block_of(i);
    std::size_t begin = i;
    std::size_t end = i + 1;
    if (nodes_[block].end - block <= kMostNodes &&
        before_[nodes_[block].end] - before_[block] <= kLongestLine) {
      begin = block;
      end = nodes_[block].end;
    } else if (const std::size_t parent = nodes_[i].parent;
               nodes_[parent].end - parent <= kMostNodes &&
               before_[nodes_[parent].end] - before_[parent] <= kLongestLine) {
      begin = parent;
      end = nodes_[parent].end;
    }
    std::string line = text_between(std::max(begin, i), end);
    std::string lead = begin < i ? text_between(begin, i) + ' ' : "";
    const bool is_long = line.size() > kLongestLine;
    if (is_long) line.resize(find_code_point(line, kBeginning));
    add_days(lead + line, begin, end, is_long);
    return std::max(end, i + 1);
  }

  void add_days(const std::string& line, std::size_t begin, std::size_t end, bool is_long) {
    const std::vector<WrittenDay> days = find_written_days(line, order_);
    if (days.empty()) return;
    const int place = score_place(begin, end);
    std::size_t label_begin = 0;
    for (const WrittenDay& written : days) {
      const std::string lead = line.substr(label_begin, written.span.begin - label_begin);
      label_begin = written.span.end;
      constexpr std::size_t kLead = 3;
      if (is_long && written.span.begin > kLead) continue;
      VisibleDay found{written.day, find_day_label(last_words(lead)), place, false, ""};
      if (is_marked(begin) || is_marked_inside(begin, end)) found.score += kMarked;
      if (found.label == DayLabel::published) found.score += kLabelled;
      if (!is_long && line.size() <= written.span.size() + kFewMore) found.score += kAlone;
      if (found.label == DayLabel::event) found.score -= kElsewhere;
      days_.push_back(found);
    }
  }

  bool is_marked(std::size_t i) const {
    for (int level = 0; level < 3 && i != 0; ++level, i = nodes_[i].parent) {
      if (has_class_kind(nodes_[i], ClassKind::date) || nodes_[i].tag == "time") return true;
    }
    return false;
  }

  bool is_marked_inside(std::size_t begin, std::size_t end) const {
    return std::any_of(nodes_.begin() + static_cast<std::ptrdiff_t>(begin),
                       nodes_.begin() + static_cast<std::ptrdiff_t>(end), [](const HtmlNode& node) {
                         return has_class_kind(node, ClassKind::date) || node.tag == "time";
                       });
  }

  bool holds_headline(std::size_t i) const { return i <= headline_ && headline_ < nodes_[i].end; }

  // In the article's own element, or in the one that holds its headline too.
  bool is_in_article(std::size_t i) const {
    for (; i != 0; i = nodes_[i].parent) {
      if (i == article_ || (nodes_[i].tag == "article" && holds_headline(i))) return true;
    }
    return false;
  }

  bool is_beside(std::size_t begin) const {
    constexpr std::size_t kMostLinked = 40;  // bytes of text; a date in a link to its archive has fewer
    for (std::size_t i = begin; i != 0 && !holds_headline(i); i = nodes_[i].parent) {
      if (nodes_[i].tag == "nav" || has_class_kind(nodes_[i], ClassKind::aside)) return true;
      if (nodes_[i].tag == "a" && before_[nodes_[i].end] - before_[i] > kMostLinked) return true;
    }
    return false;
  }

  int score_place(std::size_t begin, std::size_t end) const {
    const std::size_t headline_end = before_[nodes_[headline_].end];
    const bool after = begin >= headline_;
    const std::size_t distance = after ? before_[begin] - std::min(before_[begin], headline_end)
                                       : before_[headline_] - std::min(before_[headline_], before_[end]);
    int score = after ? (distance <= 150    ? 4
                         : distance <= 500  ? 3
                         : distance <= 1500 ? 2
                                            : 0)
                      : (distance <= 60    ? 4
                         : distance <= 250 ? 2
                         : distance <= 800 ? 1
                                           : 0);
    if (is_beside(begin)) return score - kElsewhere;
    for (std::size_t i = begin; i != 0 && !holds_headline(i); i = nodes_[i].parent) {
      const std::string_view tag = nodes_[i].tag;
      const bool at_edge = tag == "aside" || tag == "footer" || has_class_kind(nodes_[i], ClassKind::footer);
      if (at_edge) return score - (is_in_article(i) ? kAtEdge : kElsewhere);
    }
    return score;
  }

  static constexpr int kMarked = 3;
  static constexpr int kLabelled = 3;
  static constexpr int kAlone = 1;
  static constexpr int kElsewhere = 6;
  static constexpr int kAtEdge = 1;
  static constexpr std::size_t kMostNodes = 60;
  static constexpr std::size_t kLongestLine = 200;
  static constexpr std::size_t kBeginning = 60;  // code points
  static constexpr std::size_t kFewMore = 30;

  const std::vector<HtmlNode>& nodes_;
  std::size_t article_;
  std::size_t headline_;
  DayOrder order_;
  std::vector<std::size_t> before_;
  std::vector<VisibleDay> days_;
};

}  // namespace

std::vector<VisibleDay> find_visible_days(const HtmlPage& page, std::size_t article,
                                          std::optional<std::size_t> headline, DayOrder order) {
  if (page.nodes.empty()) return {};
  return VisibleDayFinder(page, article, headline, order).run();
}

DayOrder find_page_order(const HtmlPage& page, std::string_view language, std::string_view url) {
  for (const HtmlNode& node : page.nodes) {
    if (!node.is_text || node.text.size() > 200 || node.text.find('/') == std::string::npos) continue;
    const DayOrder order = find_day_order(node.text);
    if (order != DayOrder::unknown) return order;
  }
  std::string lower = to_lower(language);
  std::replace(lower.begin(), lower.end(), '_', '-');
  if (lower == "en-us") return DayOrder::month_first;
  if (!lower.empty() && lower != "en") return DayOrder::day_first;
  return is_in_country(url) ? DayOrder::day_first : DayOrder::unknown;
}

}  // namespace backstory::intake
