// What an event is recognised by, made ready once so that pairs are cheap to compare.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "timeline/match_words.h"
#include "timeline/timeline.h"

namespace backstory::timeline {

struct PassageTraits {
  std::string quote;  // as plain_quote has it
  Words words;        // of the quote
  std::string prefix;
  std::string suffix;
  std::string expression;
};

struct EventTraits {
  const Event* event = nullptr;
  std::vector<PassageTraits> passages;  // those with a quote
  Words label;
  Words actors;
  std::optional<calendar::Extent> extent;
  double order = 0;  // by the first passage's place, else as the file has it
};

std::vector<EventTraits> read_traits(std::span<const Event> events, Vocabulary& vocabulary);

// How alike two events are, each from 0 to 1.
struct Alike {
  double quote = 0;    // of the two passages that are most alike
  bool quoted = true;  // both have a quote
  double expression = 0;
  bool other_words = false;  // one quote, but other words of it say when, and another date
  double context = 0;        // what stands before and after these passages
  double label = 0;
  double date = 0;
  double actors = 0;
  bool id = false;
};
Alike compare(const EventTraits& a, const EventTraits& b);

}  // namespace backstory::timeline
