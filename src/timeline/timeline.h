// timeline/ takes the YAML that people edit and gives a Timeline, every fault of the file at once, and new
// text for a new timeline. It is the first waist: what stands left of it never sees what stands right of it.
// It never re-emits a file that a person may have edited.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_span.h"
#include "calendar/date.h"

namespace backstory::timeline {

// A date as it stands in the file, and what it means. The text is kept as it was written.
struct WrittenDate {
  std::string text;
  calendar::Edtf value;
  SourceSpan span;  // in the file; empty for a timeline made by the program
};

// A passage of the article that tells of the event: W3C TextQuoteSelector, and where it stands.
struct Source {
  std::string quote;
  std::string prefix;
  std::string suffix;
  std::optional<std::array<std::size_t, 2>> at;  // code points of the article's text, end exclusive
  std::string expression;                        // the words that carry the date, with their preposition
  std::string rule;
};

struct Confidence {
  std::optional<double> date;  // 0 to 1
  std::optional<double> label;
};

struct Event {
  std::string id;  // never "" in what read_timeline gives: made from the label where the file has none
  WrittenDate date;
  std::string date_text;  // overrides how the date is written, never where it stands
  std::string label;
  std::string detail;
  std::string track;
  std::optional<int> importance;  // 0 to 100
  std::vector<std::string> actors;
  std::string url;
  Confidence confidence;
  std::string checked;
  bool hidden = false;
  bool locked = false;
  std::vector<Source> sources;
  SourceSpan span;  // of the event in the file
};

struct Track {
  std::string id;
  std::string label;
  SourceSpan span;  // of the track in the file
};

struct Era {
  WrittenDate date;
  std::string label;
  SourceSpan span;
};

struct Article {
  std::string headline;
  std::string byline;
  std::string published;  // EDTF day, or ""
  std::string published_from;
  std::string url;
  std::string digest;
};

struct Look {
  std::string template_name;  // "" = the default
  std::string theme;
  std::string dates;  // house style: "ap"
  std::vector<std::string> sizes;
};

struct Timeline {
  std::string title;
  std::string deck;
  std::string source;
  std::string credit;
  std::string note;
  std::string alt;
  std::string language;
  Article article;
  Look look;
  std::vector<Track> tracks;
  std::vector<Era> eras;
  std::vector<Event> events;  // in the order of the file
};

inline constexpr std::size_t kMaxEvents = 100'000;
inline constexpr std::size_t kMaxLabel = 10'000;  // code points, of any one text

// Reads and checks a whole file. Every fault is reported; with an error among them the result is empty ("a
// file with errors is never half-drawn").
std::optional<Timeline> read_timeline(const SourceText& file, Diagnostics& diagnostics);

// What an editor should look at: dates that could not be placed, events without a source, low confidence.
// Warnings only, by their place, then the doubts, the least sure first; read_timeline's own are not repeated.
void review(const Timeline& timeline, Diagnostics& diagnostics);

// A new file, keys in the order of docs/timeline-format.md, only those that say something.
std::string write_timeline(const Timeline& timeline);

// Events in the order of a timeline (calendar::comes_before; those of one date in file order), hidden ones
// left out.
std::vector<const Event*> visible_events(const Timeline& timeline);

}  // namespace backstory::timeline
