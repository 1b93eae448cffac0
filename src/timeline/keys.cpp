#include "timeline/keys.h"

#include <algorithm>
#include <array>

namespace backstory::timeline {
namespace {

constexpr std::array<std::string_view, 7> kPublishedFrom{"option",       "json-ld", "meta", "time element",
                                                         "front matter", "url",     "text"};
constexpr std::array<std::string_view, 4> kDateStyles{"ap", "guardian", "iso", "long"};
constexpr std::array<std::string_view, 9> kSizes{"wide",  "og",      "square",  "story",  "narrow",
                                                 "phone", "print-1", "print-2", "print-3"};

constexpr std::array kArticleKeys{
    Key{"headline", Kind::text, "The headline of the article"},
    Key{"byline", Kind::text, "Who wrote it, names only"},
    Key{"published", Kind::day,
        "The day it was published, which \"last week\" and \"in May\" are counted from"},
    Key{.name = "published_from",
        .kind = Kind::choice,
        .about = "Where that day was found",
        .choices = kPublishedFrom},
    Key{"url", Kind::url, "Where the article stands"},
    Key{"digest", Kind::digest, "The digest of the text that the offsets of sources refer to"},
};
constexpr Section kArticle{"the article", kArticleKeys};

constexpr std::array kLookKeys{
    Key{"template", Kind::design, "The composition: the name of a file in templates/, or a path"},
    Key{"theme", Kind::design, "Colours and type: the name of a file in themes/, or a path"},
    Key{.name = "dates", .kind = Kind::choice, .about = "The house style of dates", .choices = kDateStyles},
    Key{.name = "sizes",
        .kind = Kind::size,
        .about = "The sizes to draw: names, or width x height in px or mm",
        .shape = Shape::one_or_list,
        .choices = kSizes},
};
constexpr Section kLook{"the look", kLookKeys};

constexpr std::array kTrackKeys{
    Key{.name = "id", .kind = Kind::id, .about = "What events call the track by", .required = true},
    Key{.name = "label", .kind = Kind::text, .about = "Its name on the graphic", .required = true},
};
constexpr Section kTrack{"a track", kTrackKeys};

constexpr std::array kEraKeys{
    Key{.name = "date", .kind = Kind::date, .about = "From when to when: 1953/1991", .required = true},
    Key{.name = "label", .kind = Kind::text, .about = "Its name on the graphic", .required = true},
};
constexpr Section kEra{"an era", kEraKeys};

constexpr std::array kConfidenceKeys{
    Key{"date", Kind::fraction, "That the date is right"},
    Key{"label", Kind::fraction, "That the label says what happened"},
};
constexpr Section kConfidence{"the confidence", kConfidenceKeys};

constexpr std::array kSourceKeys{
    Key{"quote", Kind::text, "The words of the article that tell of the event"},
    Key{"prefix", Kind::text, "The words before the quote"},
    Key{"suffix", Kind::text, "The words after the quote"},
    Key{"at", Kind::offsets, "Where the quote stands: from and to, in characters of the article's text"},
    Key{"expression", Kind::text, "The words that carry the date"},
    Key{"rule", Kind::text, "The rule that read the date"},
};
constexpr Section kSource{"a source", kSourceKeys};

constexpr std::array kEventKeys{
    Key{"id", Kind::id, "A stable name, by which a later extraction recognises the event"},
    Key{.name = "date",
        .kind = Kind::date,
        .about = "When it happened: EDTF, or as a person writes it",
        .required = true},
    Key{"date_text", Kind::text, "How the date is written on the graphic; where it stands does not change"},
    Key{.name = "label", .kind = Kind::text, .about = "What happened, in a few words", .required = true},
    Key{"detail", Kind::text, "One or two sentences for readers who want more"},
    Key{"track", Kind::track, "The id of the track it belongs to"},
    Key{"importance", Kind::percent, "0 to 100; small sizes keep the highest"},
    Key{.name = "actors", .kind = Kind::text, .about = "Who took part", .shape = Shape::one_or_list},
    Key{"url", Kind::url, "A link for readers"},
    Key{.name = "confidence",
        .kind = Kind::section,
        .about = "How sure the extractor is; an event of your own has none",
        .section = &kConfidence},
    Key{"checked", Kind::text, "Who verified the event, and when"},
    Key{"hidden", Kind::flag, "true leaves the event out of the graphic"},
    Key{"locked", Kind::flag, "true keeps a later extraction from changing the event"},
    Key{.name = "source",
        .kind = Kind::section,
        .about = "The passage of the article that tells of it; a list where there are several",
        .shape = Shape::one_or_list,
        .section = &kSource},
};
constexpr Section kEvent{"an event", kEventKeys};

constexpr std::array kFileKeys{
    Key{"backstory", Kind::version, "The version of this format"},
    Key{"title", Kind::text, "The title on the graphic"},
    Key{"deck", Kind::text, "The line below the title"},
    Key{"source", Kind::text, "Where the facts come from, as readers see it"},
    Key{"credit", Kind::text, "Who made the graphic"},
    Key{"note", Kind::text, "A note at its foot"},
    Key{"alt", Kind::text, "The alternative text in your own words; else the program writes one"},
    Key{"language", Kind::language, "The language of the words"},
    Key{.name = "article",
        .kind = Kind::section,
        .about = "The article that the events come from",
        .section = &kArticle},
    Key{.name = "look", .kind = Kind::section, .about = "How the timeline is drawn", .section = &kLook},
    Key{.name = "tracks",
        .kind = Kind::section,
        .about = "The strands of the story, in the order of the key",
        .shape = Shape::list,
        .section = &kTrack},
    Key{.name = "eras",
        .kind = Kind::section,
        .about = "Named periods behind the events",
        .shape = Shape::list,
        .section = &kEra},
    Key{.name = "events",
        .kind = Kind::section,
        .about = "What happened when, in any order",
        .shape = Shape::list,
        .required = true,
        .section = &kEvent},
};
constexpr Section kFile{"a timeline", kFileKeys};

}  // namespace

const Section& file_section() {
  return kFile;
}

const Key* find_key(const Section& section, std::string_view name) {
  const auto found = std::ranges::find(section.keys, name, &Key::name);
  return found == section.keys.end() ? nullptr : &*found;
}

std::string_view kind_name(Kind kind) {
  switch (kind) {
    case Kind::version:
      return "the number 1";
    case Kind::text:
      return "a text";
    case Kind::date:
      return "a date";
    case Kind::day:
      return "a day";
    case Kind::id:
      return "an id";
    case Kind::track:
      return "the id of a track";
    case Kind::url:
      return "a link";
    case Kind::language:
      return "the code of a language";
    case Kind::digest:
      return "a digest";
    case Kind::choice:
      return "a word";
    case Kind::design:
      return "a name or path";
    case Kind::size:
      return "a size";
    case Kind::flag:
      return "true or false";
    case Kind::percent:
      return "a whole number from 0 to 100";
    case Kind::fraction:
      return "a number from 0 to 1";
    case Kind::offsets:
      return "two whole numbers: [from, to]";
    case Kind::section:
      return "a group of keys";
  }
  return "";
}

}  // namespace backstory::timeline
