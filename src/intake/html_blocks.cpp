#include "intake/html_blocks.h"

#include "intake/blocks.h"
#include "intake/html_classes.h"
#include "intake/html_text.h"

namespace backstory::intake {
namespace {

bool is_heading_tag(std::string_view tag) {
  return tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6';
}

class BlockWriter {
 public:
  BlockWriter(const HtmlPage& page, std::string_view source, const HtmlContent& content,
              std::optional<std::size_t> headline, Document& document)
      : nodes_(page.nodes), content_(content), headline_(headline), document_(document), writer_(source) {}

  std::vector<BlockLinks> run() {
    for (std::size_t i = 0; i < nodes_.size();) {
      close_until(i);
      i = visit(i);
    }
    close_until(nodes_.size());
    finish_block();
    document_.mappings = std::move(writer_.mapped().mappings());
    document_.text = writer_.mapped().take_text();
    return std::move(links_);
  }

 private:
  // The index to go on with: the next node, or past what is no article.
  std::size_t visit(std::size_t i) {
    const HtmlNode& node = nodes_[i];
    const bool is_headline = headline_ == i;
    if (content_.dropped[i] && !is_headline) return node.end;
    if (node.is_text) {
      if (is_wanted(i)) add_text(i);
      return i + 1;
    }
    if (node.tag == "br") read_line_break();
    if (node.tag == "h1" && !is_headline && begins_next_story(i)) return nodes_.size();
    if (is_block_tag(node.tag)) finish_block();
    open_.push_back(i);
    count_open(i, 1);
    return i + 1;
  }

  // A second headline under enough text: another story was scrolled in below.
  bool begins_next_story(std::size_t i) const {
    constexpr std::size_t kEnough = 600;
    return headline_ && i > *headline_ && is_inside(i, content_.root) && writer_.size() > kEnough &&
           find_article(i) != find_article(*headline_);
  }

  std::size_t find_article(std::size_t i) const {
    while (i != 0 && nodes_[i].tag != "article") i = nodes_[i].parent;
    return i;
  }

  bool is_inside(std::size_t i, std::size_t ancestor) const {
    return ancestor <= i && i < nodes_[ancestor].end;
  }

  bool is_wanted(std::size_t i) const {
    if (is_inside(i, content_.frame)) return true;
    if (!headline_) return false;
    return is_inside(i, *headline_) || (i > *headline_ && i < content_.root && open_standfirsts_ > 0);
  }

  // Counted as elements open and close: looking at all of them for each text would be slow on a deep page.
  void count_open(std::size_t i, int by) {
    if (nodes_[i].tag == "a") open_links_ += by;
    const bool above = headline_ && i > *headline_ && i < content_.root;
    if (above && has_class_kind(nodes_[i], ClassKind::standfirst)) open_standfirsts_ += by;
  }

  void close_until(std::size_t i) {
    while (!open_.empty() && nodes_[open_.back()].end <= i) {
      if (is_block_tag(nodes_[open_.back()].tag)) finish_block();
      count_open(open_.back(), -1);
      open_.pop_back();
    }
  }

  void add_text(std::size_t index) {
    const HtmlNode& node = nodes_[index];
    const std::size_t size = trim_span(node.text, {0, node.text.size()}).size();
    if (size == 0) {
      writer_.add(node);
      return;
    }
    breaks_ = 0;
    if (shown_ == 0) begin_block(index);
    shown_ += size;
    if (open_links_ > 0) linked_ += size;
    writer_.add(node);
  }

  // <br><br> parts paragraphs on old pages; one <br> parts lines.
  void read_line_break() {
    if (++breaks_ >= 2) finish_block();
    if (breaks_ == 1) writer_.break_line();
  }

  void begin_block(std::size_t i) {
    inside_ = is_inside(i, content_.root);
    role_ = inside_ ? find_role() : find_role_outside(i);
  }

  // Around the body stand its headline, byline and pictures; all else there is furniture.
  Role find_role_outside(std::size_t i) const {
    const Role role = find_role();
    const bool below_headline = headline_ && i > *headline_ && i < content_.root;
    if (role == Role::heading && below_headline) return Role::heading;
    const bool kept =
        role == Role::headline || role == Role::byline || role == Role::caption || role == Role::standfirst;
    return kept ? role : Role::furniture;
  }

  Role find_role() const {
    for (std::size_t k = open_.size(); k-- > 0;) {
      const HtmlNode& node = nodes_[open_[k]];
      if (headline_ == open_[k]) return Role::headline;
      if (is_heading_tag(node.tag)) return Role::heading;
      if (node.tag == "figcaption" || node.tag == "figure") return Role::caption;
      if (has_class_kind(node, ClassKind::caption)) return Role::caption;
      if (node.tag == "li") return Role::list_item;
      if (node.tag == "blockquote") return Role::quote;
      if (node.tag == "td" || node.tag == "th" || node.tag == "pre") return Role::furniture;
      if (open_[k] == content_.frame) break;
      if (is_byline(node)) return Role::byline;
      if (has_class_kind(node, ClassKind::standfirst)) return Role::standfirst;
    }
    return Role::paragraph;
  }

  std::string_view find_reason(bool promo) const {
    if (promo) return "it is nothing but a link";
    return inside_ ? "a table or code" : "it stands outside the story";
  }

  static bool is_byline(const HtmlNode& node) {
    return node.attribute("rel") == "author" || node.attribute("itemprop") == "author" ||
           has_class_kind(node, ClassKind::byline);
  }

  void finish_block() {
    const SourceSpan span = trim_span(writer_.mapped().text(), writer_.break_block());
    const bool only_link = linked_ > 0 && linked_ >= shown_;
    if (!span.empty()) {
      const bool promo = only_link && (role_ == Role::paragraph || role_ == Role::list_item);
      // Old pages lay out their text in tables.
      const bool laid_out =
          inside_ && role_ == Role::furniture && is_running_text(span.of(writer_.mapped().text()));
      links_.push_back({only_link, linked_ * 10 >= shown_ * 7});
      const Role role = promo ? Role::furniture : laid_out ? Role::paragraph : role_;
      document_.blocks.push_back({role, span, role == Role::furniture ? find_reason(promo) : ""});
    }
    shown_ = 0;
    linked_ = 0;
    breaks_ = 0;
  }

  const std::vector<HtmlNode>& nodes_;
  const HtmlContent& content_;
  std::optional<std::size_t> headline_;
  Document& document_;
  HtmlTextWriter writer_;
  std::vector<std::size_t> open_;  // elements around the node
  int open_links_ = 0;
  int open_standfirsts_ = 0;  // between the headline and the content
  Role role_ = Role::paragraph;
  bool inside_ = true;      // the content's root
  std::size_t shown_ = 0;   // bytes of the block so far
  std::size_t linked_ = 0;  // of them in links
  unsigned breaks_ = 0;
  std::vector<BlockLinks> links_;  // of the blocks written
};

}  // namespace

std::vector<BlockLinks> write_html_blocks(const HtmlPage& page, std::string_view source,
                                          const HtmlContent& content, std::optional<std::size_t> headline,
                                          Document& document) {
  return BlockWriter(page, source, content, headline, document).run();
}

}  // namespace backstory::intake
