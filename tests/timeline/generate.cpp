#include "timeline/generate.h"

#include <fmt/format.h>

#include <array>

#include "base/utf8.h"
#include "calendar/written.h"

namespace backstory::timeline::testing {
namespace {

constexpr std::array kPieces{"treaty",
                             "1961",
                             " ",
                             "  ",
                             ": ",
                             " #",
                             "#1",
                             "- ",
                             "\"",
                             "'",
                             "\\",
                             "\n",
                             "\t",
                             "[",
                             "]",
                             "{",
                             "}",
                             ",",
                             "&a",
                             "*b",
                             "!c",
                             "|",
                             ">",
                             "%",
                             "@",
                             "~",
                             "no",
                             "---",
                             "...",
                             "é",
                             "北京",
                             "😀",
                             "\x01",
                             "\x7f",
                             "\xC2\x85",
                             "\xE2\x80\xAE",
                             "\xEF\xBB\xBF",
                             "e\xCC\x81",
                             "<script>",
                             "${X}",
                             "0x1F",
                             "<<",
                             "null",
                             "?",
                             ":",
                             "="};
constexpr std::array kDates{"1961",    "2024-10-31",    "XXXX-08",     "196X",
                            "19XX",    "1961~",         "1961?",       "1953/1991",
                            "2019/..", "../1957",       "[1667,1668]", "{1667,1668}",
                            "2024-21", "Oct. 31, 2024", "Aug 2024",    "the 1960s",
                            "c. 1961", "Y17000000002",  "-0043",       "2004-06-XX/2004-07-03",
                            "2021-Q3", "2024-W43",      "spring 2020", "1984?/2004%"};

class Generator {
 public:
  explicit Generator(std::mt19937& random) : random_(random) {}

  Timeline make() {
    Timeline made;
    for (std::string* words : {&made.title, &made.deck, &made.source, &made.credit, &made.note, &made.alt})
      *words = maybe_words();
    if (flip()) made.language = pick(std::array{"en", "de", "pt-BR", "no"});
    if (flip()) made.article = article();
    if (flip())
      made.look = {pick(std::array{"horizontal", "shapes/mine.yaml"}),
                   pick(std::array{"", "dark"}),
                   pick(std::array{"", "ap", "iso"}),
                   {"wide", "360xauto"}};
    for (std::size_t i = 0; i < below(3); ++i)
      made.tracks.push_back({fmt::format("track-{}", i), words(), {}});
    for (std::size_t i = 0; i < below(3); ++i) made.eras.push_back({date(), words(), {}});
    for (std::size_t i = 0; i < below(6); ++i) made.events.push_back(event(made, i));
    return made;
  }

 private:
  std::size_t below(std::size_t bound) { return random_() % bound; }
  bool flip() { return below(2) == 0; }
  template <typename Choices>
  std::string pick(const Choices& choices) {
    return choices[below(choices.size())];
  }

  // Never only white space: the format asks for words.
  std::string words() {
    std::string out;
    for (std::size_t i = 0; i < 1 + below(6); ++i) out += pick(kPieces);
    return trim(out).empty() ? "words" : out;
  }
  std::string maybe_words() { return flip() ? words() : ""; }

  WrittenDate date() {
    WrittenDate made;
    made.text = pick(kDates);
    made.value = std::get<calendar::Edtf>(calendar::parse_date(made.text));
    return made;
  }

  Article article() {
    return {maybe_words(),
            maybe_words(),
            pick(std::array{"", "2024-11-01"}),
            pick(std::array{"", "time element"}),
            pick(std::array{"", "https://example.com/a?b=c#d", "mailto:a@example.com"}),
            flip() ? "sha256:" + std::string(64, 'a') : ""};
  }

  Source source() {
    Source made{words(), maybe_words(), maybe_words(), {}, maybe_words(), maybe_words()};
    if (flip()) made.at = {below(100), 100 + below(1000)};
    return made;
  }

  Event event(const Timeline& timeline, std::size_t number) {
    Event made;
    made.id = fmt::format("event-{}", number);
    made.date = date();
    made.date_text = maybe_words();
    made.label = words();
    made.detail = maybe_words();
    if (!timeline.tracks.empty() && flip()) made.track = timeline.tracks[below(timeline.tracks.size())].id;
    if (flip()) made.importance = static_cast<int>(below(101));
    for (std::size_t i = 0; i < below(3); ++i) made.actors.push_back(words());
    made.url = pick(std::array{"", "https://example.com/x,y"});
    if (flip()) made.confidence.date = static_cast<double>(below(1001)) / 1000;
    if (flip()) made.confidence.label = static_cast<double>(below(1001)) / 1000;
    made.checked = maybe_words();
    made.hidden = flip();
    made.locked = flip();
    for (std::size_t i = 0; i < below(3); ++i) made.sources.push_back(source());
    return made;
  }

  std::mt19937& random_;
};

}  // namespace

Timeline generate_timeline(std::mt19937& random) {
  return Generator(random).make();
}

}  // namespace backstory::timeline::testing
