#include "intake/furniture.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/utf8.h"

namespace backstory::intake {
namespace {

struct Furniture {
  std::unordered_set<std::string_view> lines;
  std::unordered_set<std::string_view> sections;
  std::unordered_set<std::string_view> date_labels;
  std::vector<std::string_view> starts;
  std::vector<std::string_view> author_notes;
  std::vector<std::string_view> invitations;
  std::size_t longest_start = 0;  // bytes
};

void add_entry(std::string_view line, Furniture& furniture) {
  const std::size_t colon = line.find(": ");
  if (line.empty() || line.front() == '#' || colon == std::string_view::npos) return;
  const std::string_view kind = line.substr(0, colon);
  const std::string_view words = line.substr(colon + 2);
  if (kind == "line") furniture.lines.insert(words);
  if (kind == "section") furniture.sections.insert(words);
  if (kind == "start") {
    furniture.starts.push_back(words);
    furniture.longest_start = std::max(furniture.longest_start, words.size());
  }
  if (kind == "author") furniture.author_notes.push_back(words);
  if (kind == "invite") furniture.invitations.push_back(words);
  if (kind == "empty-date") furniture.date_labels.insert(words);
}

const Furniture& furniture() {
  static const Furniture all = [] {
    Furniture read;
    for (std::size_t begin = 0; begin < kFurnitureText.size();) {
      const std::size_t end = std::min(kFurnitureText.find('\n', begin), kFurnitureText.size());
      add_entry(kFurnitureText.substr(begin, end - begin), read);
      begin = end + 1;
    }
    return read;
  }();
  return all;
}

std::string normalize(std::string_view block) {
  std::string lower = to_lower(collapse_space(block));
  for (std::size_t at = lower.find("’"); at != std::string::npos; at = lower.find("’"))
    lower.replace(at, 3, "'");
  const std::size_t last = lower.find_last_not_of(".:!…›»> ");
  return lower.substr(0, last == std::string::npos ? 0 : last + 1);
}

bool is_letter_byte(char c) {
  return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

constexpr std::size_t kLongestPromo = 300;

// Every line of a text is asked, so long ones are answered without a look at their words.
bool is_listed(const std::unordered_set<std::string_view>& list, std::string_view block) {
  constexpr std::size_t kLongestListed = 100;  // with some white space
  return block.size() <= kLongestListed && list.contains(normalize(block));
}

}  // namespace

bool is_furniture_line(std::string_view block) {
  return is_listed(furniture().lines, block);
}

bool is_section_name(std::string_view block) {
  return is_listed(furniture().sections, block);
}

bool is_promo(std::string_view block) {
  if (block.size() > kLongestPromo) return false;
  std::string lower = to_lower(collapse_space(block.substr(0, 2 * furniture().longest_start)));
  lower.erase(0, lower.find_first_not_of("([* "));  // "(Reporting by …)"
  return std::any_of(furniture().starts.begin(), furniture().starts.end(),
                     [&](std::string_view start) { return lower.starts_with(start); });
}

bool is_invitation(std::string_view block) {
  constexpr std::size_t kLongest = 500;
  if (block.size() > kLongest) return false;
  const std::string lower = ' ' + to_lower(collapse_space(block)) + ' ';
  const auto says = [&](std::string_view phrase) {
    const std::size_t at = lower.find(phrase);
    return at != std::string::npos && !is_letter_byte(lower[at - 1]) &&
           !is_letter_byte(lower[at + phrase.size()]);
  };
  const auto& phrases = furniture().invitations;
  return std::count_if(phrases.begin(), phrases.end(), says) >= 2;
}

bool is_author_note(std::string_view block) {
  const std::string lower = to_lower(collapse_space(block));
  return std::any_of(furniture().author_notes.begin(), furniture().author_notes.end(),
                     [&](std::string_view note) { return lower.find(note) != std::string::npos; });
}

bool is_date_label(std::string_view block) {
  return is_listed(furniture().date_labels, block);
}

}  // namespace backstory::intake
