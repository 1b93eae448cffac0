#include "events/rank.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "base/utf8.h"
#include "events/lexicon.h"

namespace backstory::events {
namespace {

// The one table of weights.
constexpr double kBase = 40;
constexpr double kLead = 15;     // told in the first paragraph
constexpr double kNearLead = 6;  // in the second or third
constexpr double kHeadline = 6;  // for each word shared with the headline
constexpr double kHeadlineMost = 18;
constexpr double kMention = 6;  // for each further mention
constexpr double kMentionMost = 12;
constexpr double kNamedActor = 6;
constexpr double kMainClause = 6;
constexpr double kPrecise = 4;   // a month or finer
constexpr double kReport = -14;  // somebody only says something
constexpr double kFuture = 4;    // what comes next
constexpr double kDoubt = -30;   // times one minus the label's confidence

std::set<std::string> content_words(std::string_view text) {
  std::set<std::string> out;
  const std::string lower = to_lower(text);
  std::string word;
  for (std::size_t i = 0; i <= lower.size();) {
    const CodePoint point = decode_code_point(lower, i);
    if (point.size > 0 && (is_letter(point.value) || is_digit(point.value))) {
      append_code_point(word, point.value);
    } else {
      const bool closed = lexicon().is(WordClass::preposition, word) ||
                          lexicon().is(WordClass::determiner, word) ||
                          lexicon().is(WordClass::conjunction, word) || lexicon().is(WordClass::be, word);
      if (word.size() > 2 && !closed) out.insert(word);
      word.clear();
    }
    i += std::max<std::size_t>(point.size, 1);
  }
  return out;
}

}  // namespace

int rank(const Mention& mention, std::string_view headline) {
  double weight = kBase;
  if (mention.passage == 0) weight += kLead;
  if (mention.passage == 1 || mention.passage == 2) weight += kNearLead;
  const std::set<std::string> title = content_words(headline);
  double shared = 0;
  for (const std::string& word : content_words(mention.event.label))
    shared += title.contains(word) ? kHeadline : 0;
  weight += std::min(shared, kHeadlineMost);
  weight += std::min(static_cast<double>(mention.mentions - 1) * kMention, kMentionMost);
  if (!mention.event.actors.empty()) weight += kNamedActor;
  if (mention.label.main_clause) weight += kMainClause;
  if (calendar::grain_of(mention.event.date.value) <= calendar::Grain::month) weight += kPrecise;
  if (mention.label.report) weight += kReport;
  if (mention.label.future) weight += kFuture;
  weight += kDoubt * (1 - mention.label.confidence);
  return static_cast<int>(std::lround(std::clamp(weight, 0.0, 100.0)));
}

}  // namespace backstory::events
