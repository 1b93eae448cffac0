#include "temporal/mode.h"

#include <algorithm>
#include <charconv>

namespace backstory::temporal {
namespace {

constexpr std::size_t kFewestYears = 4;
constexpr std::size_t kManyYears = 12;
constexpr std::int64_t kFirstYear = 1000;
constexpr std::int64_t kLastYear = 2100;
constexpr std::int64_t kRecentYears = 10;

std::optional<std::int64_t> year_of(const language::Token& token) {
  std::int64_t year = 0;
  const char* end = token.lower.data() + token.lower.size();
  const auto [stop, error] = std::from_chars(token.lower.data(), end, year);
  const bool whole = error == std::errc{} && stop == end && token.lower.size() == 4;
  if (!whole || year < kFirstYear || year > kLastYear) return std::nullopt;
  return year;
}

bool is_of_the_week(const Grammar& grammar, const language::Token& token) {
  const Word word = grammar.find_word(token.lower);
  const std::uint32_t node = word == kUnknownWord ? 0 : grammar.child(0, word);
  if (node == 0) return false;
  const auto& entries = grammar.entries(node);
  return std::any_of(entries.begin(), entries.end(), [](const LexiconEntry& entry) {
    return entry.object.has(Feature::anchor) || entry.object.has(Feature::weekday);
  });
}

}  // namespace

Mode find_mode(const Grammar& grammar, const std::vector<language::Passage>& passages,
               const std::optional<calendar::Date>& creation) {
  const std::int64_t latest =
      creation && creation->year_mask == 0 ? creation->year - kRecentYears : kLastYear;
  std::size_t years = 0;
  std::size_t recent = 0;
  std::size_t of_the_week = 0;
  for (const language::Passage& passage : passages) {
    for (const language::Sentence& sentence : passage.sentences) {
      for (const language::Token& token : sentence.tokens) {
        if (const auto year = year_of(token)) ++(*year <= latest ? years : recent);
        if (is_of_the_week(grammar, token)) ++of_the_week;
      }
    }
  }
  const bool of_old = years >= kFewestYears && years >= recent && years >= 2 * of_the_week;
  const bool of_a_life = years + recent >= kManyYears && of_the_week <= 1;
  return of_old || of_a_life ? Mode::narrative : Mode::news;
}

}  // namespace backstory::temporal
