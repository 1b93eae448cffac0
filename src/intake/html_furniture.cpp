#include "intake/html_furniture.h"

#include <algorithm>

#include "intake/blocks.h"
#include "intake/furniture.h"
#include "intake/stamp.h"
#include "intake/written_days.h"

namespace backstory::intake {
namespace {

class FurnitureMarker {
 public:
  FurnitureMarker(const std::vector<BlockLinks>& links, Document& document)
      : links_(links), document_(document), blocks_(document.blocks) {}

  void run() {
    correct_standfirsts();
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const std::string_view reason = find_reason(i);
      if (!reason.empty()) mark(i, reason);
    }
    mark_tail();
  }

 private:
  std::string_view words(std::size_t i) const { return blocks_[i].span.of(document_.text); }
  bool is_text(std::size_t i) const {
    return blocks_[i].role == Role::paragraph || blocks_[i].role == Role::list_item;
  }

  void mark(std::size_t i, std::string_view reason) {
    blocks_[i].role = Role::furniture;
    blocks_[i].reason = reason;
  }

  // Why the block is furniture; "" when it is not.
  std::string_view find_reason(std::size_t i) const {
    const bool heads = blocks_[i].role == Role::standfirst || blocks_[i].role == Role::heading;
    if ((heads || is_text(i)) && is_date_line(i)) return "the page's date line";
    if (!is_text(i)) return "";
    if (is_repeated(i)) return "it repeats the head of the story";
    if (is_pointer(i)) return "it links to another story";
    if (is_address(words(i))) return "an address on a line of its own";
    return is_invitation(words(i)) ? "it asks the reader to sign up" : "";
  }

  // A page whose whole text is called "summary" has no standfirst; a long heading right under the headline is
  // one.
  void correct_standfirsts() {
    constexpr std::size_t kMost = 450;
    std::size_t size = 0;
    for (const Block& block : blocks_) size += block.role == Role::standfirst ? block.span.size() : 0;
    for (Block& block : blocks_) {
      if (size > kMost && block.role == Role::standfirst) block.role = Role::paragraph;
    }
    mark_subtitle();
  }

  void mark_subtitle() {
    constexpr std::size_t kFewestWords = 8;
    std::size_t i = 0;
    while (i < blocks_.size() && blocks_[i].role != Role::headline) ++i;
    for (++i; i < blocks_.size() && !(blocks_[i].role == Role::paragraph && is_running_text(words(i))); ++i) {
      if (blocks_[i].role != Role::heading || count_words(words(i)) < kFewestWords || links_[i].whole)
        continue;
      blocks_[i].role = Role::standfirst;
      return;
    }
  }

  // "Published 18 November 2019", "By Lena Marsh | 14:35, Nov. 20, 2019".
  bool is_date_line(std::size_t i) const {
    constexpr std::size_t kLongest = 160;
    constexpr std::size_t kMostOtherBytes = 60;
    if (read_date_line(words(i))) return true;
    if (words(i).size() > kLongest || has_end_mark(words(i))) return false;
    const auto days = find_written_days(words(i), DayOrder::day_first);
    std::size_t other = words(i).size();
    for (const WrittenDay& day : days) other -= day.span.size();
    return !days.empty() && other <= kMostOtherBytes * days.size() && count_words(words(i)) <= 20;
  }

  // The page prints its standfirst twice.
  bool is_repeated(std::size_t i) const {
    constexpr std::size_t kHead = 6;
    for (std::size_t k = 0; k < std::min(i, kHead); ++k) {
      const bool head = blocks_[k].role == Role::headline || blocks_[k].role == Role::standfirst;
      if (head && says_the_same(words(k), words(i))) return true;
    }
    return false;
  }

  // An e-mail address, a handle or a link of the author, on a line of its own.
  static bool is_address(std::string_view line) {
    return line.find(' ') == std::string_view::npos && line.find_first_of("@/") != std::string_view::npos;
  }

  // "China furious at Macron [INSIGHT] | Lakers vs Nets".
  bool is_pointer(std::size_t i) const {
    return blocks_[i].role == Role::paragraph && links_[i].most && !has_end_mark(words(i)) &&
           count_words(words(i)) <= 60;
  }

  // After the last running text: headings head nothing, and one that is a link begins teasers.
  void mark_tail() {
    std::size_t last = blocks_.size();
    while (last > 0 && !(is_body(blocks_[last - 1].role) && blocks_[last - 1].role != Role::heading &&
                         is_running_text(words(last - 1))))
      --last;
    bool teasers = false;
    for (std::size_t i = last; i < blocks_.size(); ++i) {
      if (blocks_[i].role == Role::heading) {
        teasers = teasers || links_[i].whole;
        mark(i, "a heading with nothing under it");
      } else if (teasers && is_text(i)) {
        mark(i, "it tells of another story");
      }
    }
  }

  const std::vector<BlockLinks>& links_;
  Document& document_;
  std::vector<Block>& blocks_;
};

}  // namespace

void mark_html_furniture(const std::vector<BlockLinks>& links, Document& document) {
  FurnitureMarker(links, document).run();
}

}  // namespace backstory::intake
