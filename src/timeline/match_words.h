// The words of two timelines as numbers, to compare texts by.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace backstory::timeline {

// Words as numbers, sorted; a word that stands twice is in it twice.
using Words = std::vector<std::uint32_t>;

class Vocabulary {
 public:
  // Runs of letters and digits in lower case; of scripts without spaces (Chinese, Japanese) each character.
  Words read(std::string_view text);
  std::size_t size() const { return numbers_.size(); }

 private:
  std::uint32_t number_of(const std::string& word);

  std::unordered_map<std::string, std::uint32_t> numbers_;
};

// Twice the words they share, of all their words: 0 to 1; 0 when both are empty.
double likeness(const Words& a, const Words& b);
// Of the words of `part`, those that stand in `whole`: 0 to 1; 0 when `part` is empty.
double share_inside(const Words& part, const Words& whole);

// A text as a quote is compared by: lower case, plain quotation marks and dashes, one space for each run of
// white space.
std::string plain_quote(std::string_view text);

}  // namespace backstory::timeline
