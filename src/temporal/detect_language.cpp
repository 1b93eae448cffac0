#include "temporal/detect_language.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/utf8.h"
#include "temporal/languages.h"

namespace backstory::temporal {
namespace {

constexpr std::size_t kEnoughText = 20'000;  // bytes
constexpr std::size_t kFewestWords = 3;      // that speak for a language against what the document says

// Calls `use` with each run of letters of a text, in lower case.
template <typename Use>
void for_each_word(std::string_view text, Use use) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size();) {
    const CodePoint c = i < text.size() ? decode_code_point(text, i) : CodePoint{U' ', 1};
    if (!is_letter(c.value)) {
      if (i > begin) use(to_lower(text.substr(begin, i - begin)));
      begin = i + c.size;
    }
    i += c.size;
  }
}

// The languages, by their number, that a word is common in.
using CommonWords = std::unordered_map<std::string, std::vector<std::size_t>>;

const CommonWords& common_words() {
  static const CommonWords kWords = [] {
    CommonWords words;
    for (std::size_t i = 0; i < languages().size(); ++i) {
      for_each_word(languages()[i].common_words, [&](const std::string& word) { words[word].push_back(i); });
    }
    return words;
  }();
  return kWords;
}

std::vector<std::size_t> count_common_words(std::string_view text) {
  std::vector<std::size_t> counts(languages().size(), 0);
  for_each_word(text.substr(0, kEnoughText), [&](const std::string& word) {
    const auto found = common_words().find(word);
    if (found == common_words().end()) return;
    for (const std::size_t language : found->second) ++counts[language];
  });
  return counts;
}

// "de" of "de-AT" and "DE_at".
std::string primary_subtag(std::string_view tag) {
  return to_lower(tag.substr(0, tag.find_first_of("-_")));
}

}  // namespace

std::string_view detect_language(std::string_view text, std::string_view said) {
  const std::vector<std::size_t> counts = count_common_words(text);
  std::vector<std::size_t> order(counts.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return counts[a] > counts[b]; });
  const std::size_t most = counts[order.front()];
  const std::size_t next = order.size() > 1 ? counts[order[1]] : 0;
  if (most >= kFewestWords && most >= 2 * next) return languages()[order.front()].name;
  const std::string subtag = primary_subtag(said);
  for (const Language& language : languages()) {
    if (language.name == subtag) return language.name;
  }
  return most > next ? languages()[order.front()].name : kUsualLanguage;
}

}  // namespace backstory::temporal
