#include "intake/html_classes.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/utf8.h"

namespace backstory::intake {
namespace {

struct WordList {
  std::unordered_set<std::string_view> words;
  std::vector<std::string> runs;  // "-more-from-"
};

constexpr std::array<std::string_view, 9> kKindNames = {"drop", "body",  "byline", "standfirst", "caption",
                                                        "date", "aside", "footer", "surely-drop"};

using WordLists = std::array<WordList, kKindNames.size()>;

void read_line(std::string_view line, WordLists& lists) {
  const std::size_t colon = line.find(": ");
  if (line.empty() || line.front() == '#' || colon == std::string_view::npos) return;
  const auto* kind = std::find(kKindNames.begin(), kKindNames.end(), line.substr(0, colon));
  if (kind == kKindNames.end()) return;
  WordList& list = lists[static_cast<std::size_t>(kind - kKindNames.begin())];
  for (std::size_t begin = colon + 2; begin < line.size();) {
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    const std::string_view word = line.substr(begin, end - begin);
    if (word.find('-') == std::string_view::npos) {
      list.words.insert(word);
    } else {
      list.runs.push_back("-" + std::string(word) + "-");
    }
    begin = end + 1;
  }
}

const WordLists& word_lists() {
  static const WordLists lists = [] {
    WordLists read;
    for (std::size_t begin = 0; begin < kHtmlClasses.size();) {
      const std::size_t end = std::min(kHtmlClasses.find('\n', begin), kHtmlClasses.size());
      read_line(kHtmlClasses.substr(begin, end - begin), read);
      begin = end + 1;
    }
    return read;
  }();
  return lists;
}

// "articleBody main_text" → "-article-body-main-text-".
std::string cut_words(std::string_view value) {
  std::string out = "-";
  bool lower_before = false;
  for (const char c : value) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool lower = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if ((upper && lower_before) || (!upper && !lower)) {
      if (out.back() != '-') out += '-';
    }
    if (upper || lower) out += static_cast<char>(upper ? c + 32 : c);
    lower_before = lower;
  }
  if (out.back() != '-') out += '-';
  return out;
}

bool matches(const std::string& words, const WordList& list) {
  for (std::size_t begin = 1; begin < words.size();) {
    const std::size_t end = words.find('-', begin);
    if (list.words.contains(std::string_view(words).substr(begin, end - begin))) return true;
    begin = end + 1;
  }
  return std::any_of(list.runs.begin(), list.runs.end(),
                     [&](const std::string& run) { return words.find(run) != std::string::npos; });
}

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::uint16_t find_class_kinds(const HtmlNode& node) {
  unsigned kinds = 0;
  for (const auto& [name, value] : node.attributes) {
    if (name != "class" && name != "id") continue;
    const std::string words = cut_words(value);
    for (std::size_t kind = 0; kind < kKindNames.size(); ++kind) {
      if (matches(words, word_lists()[kind])) kinds |= 1U << kind;
    }
  }
  return static_cast<std::uint16_t>(kinds);
}

bool has_class_kind(const HtmlNode& node, ClassKind kind) {
  return (node.kinds >> static_cast<unsigned>(kind) & 1U) != 0;
}

bool is_never_article(const HtmlNode& node) {
  static constexpr std::array<std::string_view, 22> kTags = {
      "script", "style", "noscript", "template", "iframe",   "svg",   "nav",  "aside",
      "footer", "form",  "button",   "select",   "textarea", "input", "head", "object",
      "video",  "audio", "canvas",   "dialog",   "menu",     "math"};
  static constexpr std::array<std::string_view, 9> kRoles = {"navigation", "complementary", "contentinfo",
                                                             "search",     "dialog",        "alert",
                                                             "menu",       "toolbar",       "alertdialog"};
  if (is_one_of(node.tag, kTags) || is_one_of(node.attribute("role"), kRoles)) return true;
  if (node.has_attribute("hidden") || node.attribute("aria-hidden") == "true") return true;
  std::string style = to_lower(node.attribute("style"));
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return style.find("display:none") != std::string::npos;
}

}  // namespace backstory::intake
