#include "intake/html_content.h"

#include <algorithm>

#include "base/utf8.h"
#include "intake/html_classes.h"

namespace backstory::intake {
namespace {

class ContentFinder {
 public:
  explicit ContentFinder(const HtmlPage& page) : nodes_(page.nodes), headings_(page.nodes.size() + 1) {
    for (std::size_t i = 0; i < nodes_.size(); ++i)
      headings_[i + 1] = headings_[i] + (nodes_[i].tag == "h1" ? 1 : 0);
  }

  HtmlContent run() {
    HtmlContent content{0, 0, std::vector<bool>(nodes_.size())};
    for (std::size_t i = 0; i < nodes_.size(); ++i) content.dropped[i] = is_never_article(nodes_[i]);
    measure(content.dropped);
    const std::vector<bool> before = content.dropped;
    const std::size_t most = running_.empty() ? 0 : running_[0];
    drop_by_class(content.dropped);
    measure(content.dropped);
    choose(content);
    if (running_.empty() || running_[content.root] >= kEnough || most < kLittle * running_[content.root])
      return content;
    content.dropped = before;  // the names of the classes took the story too
    measure(content.dropped);
    choose(content);
    return content;
  }

 private:
  static constexpr std::size_t kEnough = 250;  // bytes of running text that can be a story
  static constexpr std::size_t kLittle = 4;    // times less than the page has

  void choose(HtmlContent& content) const {
    content.frame = choose_root();
    content.root = refine(content.frame);
  }

  // Bottom up: bytes of text, of linked text, and of running text, below each node.
  void measure(const std::vector<bool>& dropped) {
    for (auto* sizes : {&own_, &linked_, &running_}) sizes->assign(nodes_.size(), 0);
    std::vector<bool> hidden(dropped);
    std::vector<std::size_t> block(nodes_.size());  // that a node stands in
    std::vector<bool> in_link(nodes_.size());
    for (std::size_t i = 1; i < nodes_.size(); ++i) {
      const std::size_t parent = nodes_[i].parent;
      const bool begins_block = is_block_tag(nodes_[i].tag);
      hidden[i] = hidden[i] || hidden[parent];
      block[i] = begins_block ? i : block[parent];
      in_link[i] = nodes_[i].tag == "a" || (in_link[parent] && !begins_block);
      if (!nodes_[i].is_text || hidden[i]) continue;
      const std::size_t size = trim(nodes_[i].text).size();
      own_[block[i]] += size;
      if (in_link[i]) linked_[block[i]] += size;
    }
    for (std::size_t i = nodes_.size(); i-- > 1;) {
      if (is_paragraph(i)) running_[i] += own_[i];
      running_[nodes_[i].parent] += running_[i];
    }
  }

  // Long enough, and not a list of links.
  bool is_paragraph(std::size_t i) const {
    constexpr std::size_t kShortest = 60;
    return own_[i] >= kShortest && linked_[i] * 2 < own_[i];
  }

  // What holds most of the text is the story's container, unless its names leave no doubt that it is not.
  bool may_hold_story(std::size_t i) const {
    if (!has_class_kind(nodes_[i], ClassKind::surely_drop)) return true;
    for (std::size_t k = i + 1; k < nodes_[i].end; ++k) {
      if (nodes_[k].tag == "h1" || nodes_[k].tag == "article") return true;
    }
    return false;
  }

  // The class names of whole pages say many things ("has-sidebar"), so what holds most of the text stays.
  void drop_by_class(std::vector<bool>& dropped) const {
    for (std::size_t i = 1; i < nodes_.size(); ++i) {
      const HtmlNode& node = nodes_[i];
      if (node.is_text || dropped[i] || node.tag == "body" || node.tag == "article" || node.tag == "main")
        continue;
      if (running_[i] * 2 > running_[0] && running_[0] > 0 && may_hold_story(i)) continue;
      if (node.tag == "blockquote") continue;  // a post of another site, quoted
      if (node.attribute("itemprop") == "articleBody") continue;
      if (!has_class_kind(node, ClassKind::drop)) continue;
      dropped[i] = true;
      i = node.end - 1;
    }
  }

  std::size_t choose_root() const {
    const auto marked = [&](std::size_t i) { return nodes_[i].attribute("itemprop") == "articleBody"; };
    const auto article = [&](std::size_t i) { return nodes_[i].tag == "article"; };
    const auto body = [&](std::size_t i) { return has_class_kind(nodes_[i], ClassKind::body); };
    const auto main = [&](std::size_t i) {
      return nodes_[i].tag == "main" || nodes_[i].attribute("role") == "main";
    };
    if (const std::size_t i = find_fullest(marked); i != 0 && running_[i] >= kEnough) return i;
    if (const std::size_t i = find_fullest(article); i != 0 && holds_most(i)) return i;
    if (const std::size_t i = find_fullest(body); i != 0 && holds_most(i)) return i;
    if (const std::size_t i = find_fullest(main); i != 0 && holds_most(i)) return descend(i);
    return descend(0);
  }

  // The body's own container inside an article, when it holds nearly all of its text.
  std::size_t refine(std::size_t root) const {
    std::size_t best = root;
    for (std::size_t i = root + 1; i < nodes_[best].end; ++i) {
      const bool marked =
          nodes_[i].attribute("itemprop") == "articleBody" || has_class_kind(nodes_[i], ClassKind::body);
      if (marked && !nodes_[i].is_text && running_[i] * 20 >= running_[root] * 17 && running_[i] > 0)
        best = i;
    }
    return best;
  }

  bool holds_most(std::size_t i) const { return weigh(i) * 5 >= running_[0] * 2; }

  // What holds a heading of level 1 is more likely the story than a list of other stories.
  std::size_t weigh(std::size_t i) const {
    const bool headed = headings_[nodes_[i].end] > headings_[i + 1];
    return headed ? 3 * running_[i] : running_[i];
  }

  template <typename Predicate>
  std::size_t find_fullest(Predicate is_candidate) const {
    std::size_t best = 0;
    std::size_t best_weight = 0;
    for (std::size_t i = 1; i < nodes_.size(); ++i) {
      if (nodes_[i].is_text || running_[i] == 0 || !is_candidate(i)) continue;
      const std::size_t weight = weigh(i);
      if (weight > best_weight) best = i;
      best_weight = std::max(best_weight, weight);
    }
    return best;
  }

  // Down to the smallest container that holds three quarters of the running text.
  std::size_t descend(std::size_t from) const {
    std::size_t root = from;
    for (std::size_t i = from + 1; i < nodes_[root].end;) {
      const bool inner = !nodes_[i].is_text && running_[i] * 4 >= running_[from] * 3 && running_[i] > 0 &&
                         is_block_tag(nodes_[i].tag) && nodes_[i].tag != "p";
      if (inner) root = i;
      i = inner || nodes_[i].is_text ? i + 1 : nodes_[i].end;
      if (i >= nodes_[root].end) break;
    }
    return root;
  }

  const std::vector<HtmlNode>& nodes_;
  std::size_t story_ =
      0;  // the fullest element that is marked as a story, before anything is dropped by class
  std::vector<std::size_t> headings_;  // of level 1, before each node
  std::vector<std::size_t> own_;       // bytes of text of each block itself
  std::vector<std::size_t> linked_;    // of them in links
  std::vector<std::size_t> running_;   // bytes of paragraphs in and below each node
};

}  // namespace

HtmlContent find_content(const HtmlPage& page) {
  return ContentFinder(page).run();
}

}  // namespace backstory::intake
