// temporal/ takes a Document's sentences and gives its time expressions: where they stand, what they say as
// TIMEX3 (ISO TimeML) and what a timeline draws as EDTF. One engine that knows no language; rules and
// lexicons a folder a language. It never decides what happened, and where the text does not say, the value
// has `X` or says why it is unresolved.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_span.h"
#include "calendar/date.h"
#include "intake/document.h"
#include "language/language.h"

namespace backstory::temporal {

enum class TimexType { date, time, duration, set };
std::string_view timex_type_name(TimexType type);  // "DATE", …

// News speaks from the day it was written; a history or an obituary from the year it has got to.
enum class Mode { news, narrative };
std::string_view mode_name(Mode mode);  // "news", "narrative"

// Against what a relative expression was resolved.
enum class Anchor { none, creation_date, focus_date, focus_period, range_partner };
std::string_view anchor_name(Anchor anchor);

// A stretch of an expression and the category of the lexicon or the number that it was read as.
struct Part {
  SourceSpan span;   // bytes of Document::text
  std::string name;  // "month", "ordinal-number"; "" for words that stand in a rule itself ("of");
                     // of the grammar, which lives as long as the program
};

// A reading that was possible and was not taken.
struct LostReading {
  SourceSpan span;
  std::vector<std::string> rules;
  std::optional<TimexType> type;  // none: the words would have been no expression
  std::string value;              // what it would have meant; "" for no expression
  std::string why;  // "the longer reading wins", "if the clause looked ahead (it speaks of the past)"
};

// Words that look like a time and were taken for none.
struct Suppressed {
  SourceSpan span;
  std::size_t passage = 0;
  std::size_t sentence = 0;
  std::vector<std::string> rules;
  std::string why;
  std::vector<LostReading> lost;  // the times that they could have been
};

struct TimeExpression {
  SourceSpan span;  // bytes of Document::text, TimeML habits: "late last year", not "in late last year"
  std::size_t passage = 0;   // index into the passages given
  std::size_t sentence = 0;  // index into that passage's sentences
  TimexType type = TimexType::date;
  std::string value;  // TIMEX3 value: "2024-10-29", "P2W", "PAST_REF", "XXXX-05"
  std::string mod;    // TIMEX3 mod: "APPROX", "START", "MID", "END", "LESS_THAN", …; often ""
  std::optional<calendar::Edtf> date;  // none for what has no place in time (plain durations, sets)
  calendar::Grain grain = calendar::Grain::day;
  double confidence = 0;  // 0 to 1
  Anchor anchor = Anchor::none;
  std::vector<std::string>
      rules;                // the chain of named rules, the outermost last: {"weekday", "past-weekday"}
  std::string unresolved;   // why parts are X: "the year is not given and there is no publication date"
  std::vector<Part> parts;  // in the order of the text
  std::optional<calendar::Date> anchor_date;  // what `anchor` was then
  // Of a length that the text fastens to a day (TIMEX3 beginPoint and endPoint), as TIMEX3 values.
  std::string begin_anchor;
  std::string end_anchor;
  std::vector<LostReading> lost;  // only with Options::explain; the nearest to winning first
  // The two ends of one range ("from 1961 to 1989") point at each other and carry the joined interval; a
  // coordination
  // ("in 1952 and 1955") does not.
  std::optional<std::size_t> range_partner;  // index into the list returned
  std::optional<calendar::Edtf> joined;
};

struct Options {
  std::optional<calendar::Date> creation_date;  // else Document::metadata.published
  std::string language;                         // "en"; "" is what the document is found to be written in
  std::optional<Mode> mode;                     // else found from the document
  bool explain = false;                         // fill in what lost and what was suppressed
};

// In the order of the text, not overlapping.
std::vector<TimeExpression> find_times(const intake::Document& document,
                                       const std::vector<language::Passage>& passages,
                                       const Options& options);

// The same, with how the text was taken.
struct Findings {
  std::vector<TimeExpression> times;
  std::vector<Suppressed> suppressed;  // only with Options::explain; in the order of the text
  std::optional<calendar::Date> creation_date;
  std::string language;
  Mode mode = Mode::news;
};
Findings read_times(const intake::Document& document, const std::vector<language::Passage>& passages,
                    const Options& options);
// Empties each passage when it is read, for callers that are done with them: a long text then takes less
// memory.
Findings read_times(const intake::Document& document, std::vector<language::Passage>&& passages,
                    const Options& options);

}  // namespace backstory::temporal
