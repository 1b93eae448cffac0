#include "calendar/phrases.h"

#include <fmt/format.h>
#include <unicode/plurrule.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cassert>
#include <memory>
#include <mutex>

#include "base/utf8.h"
#include "calendar/phrase_files.h"

namespace backstory::calendar {
namespace {

// ICU is left alone for English: loading its data would be the larger part of a small picture's time.
std::string plural_category(std::string_view language, std::int64_t count) {
  if (language == "en") return count == 1 ? "one" : "other";
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::PluralRules> rules(
      icu::PluralRules::forLocale(icu::Locale(std::string(language).c_str()), status));
  if (U_FAILURE(status) || !rules) return "other";
  std::string category;
  rules->select(static_cast<double>(count)).toUTF8String(category);
  return category;
}

}  // namespace

Phrases::Phrases(std::string_view tag, std::string_view file) : tag_(tag) {
  while (!file.empty()) {
    const std::size_t end = std::min(file.find('\n'), file.size());
    const std::string_view line = file.substr(0, end);
    file.remove_prefix(std::min(end + 1, file.size()));
    const std::size_t equals = line.find(" =");
    if (line.starts_with('#') || equals == std::string_view::npos) continue;
    std::string_view words = line.substr(equals + 2);
    if (words.starts_with(' ')) words.remove_prefix(1);
    words_.emplace(line.substr(0, equals), words);
  }
}

bool Phrases::has(std::string_view key) const {
  return words_.contains(key);
}

std::string_view Phrases::get(std::string_view key) const {
  const auto found = words_.find(key);
  assert(found != words_.end());
  return found->second;
}

std::string_view Phrases::count_form(std::string_view key, std::int64_t count) const {
  const auto found = words_.find(fmt::format("{}.{}", key, plural_category(tag_, count)));
  return found != words_.end() ? std::string_view(found->second) : get(fmt::format("{}.other", key));
}

std::string Phrases::group_digits(std::int64_t number) const {
  std::string digits = std::to_string(number);
  if (digits.size() <= 4) return digits;
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, get("digit-group"));
  return digits;
}

std::vector<std::string_view> Phrases::keys() const {
  std::vector<std::string_view> keys;
  for (const auto& [key, words] : words_) keys.push_back(key);
  return keys;
}

const Phrases& find_phrases(std::string_view language) {
  static std::mutex guard;
  static std::map<std::string, Phrases, std::less<>> known;
  const std::string tag = to_lower(language.substr(0, language.find('-')));
  const auto files = phrase_files();
  const auto named = std::ranges::find(files, tag, &PhraseFile::language);
  const PhraseFile& file =
      named != files.end() ? *named : *std::ranges::find(files, "en", &PhraseFile::language);
  const std::lock_guard lock(guard);
  if (const auto found = known.find(file.language); found != known.end()) return found->second;
  return known.emplace(file.language, Phrases(file.language, file.text)).first->second;
}

std::vector<std::string_view> phrase_languages() {
  std::vector<std::string_view> languages;
  for (const PhraseFile& file : phrase_files()) languages.push_back(file.language);
  return languages;
}

}  // namespace backstory::calendar
