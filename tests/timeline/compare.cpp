#include "timeline/compare.h"

#include <fmt/format.h>

#include "base/utf8.h"
#include "calendar/edtf.h"

namespace backstory::timeline::testing {
namespace {

class Describer {
 public:
  void line(std::string_view key, std::string_view value) {
    out_ += fmt::format("{}={}\n", key, escape_controls(value));
  }
  void date(const WrittenDate& date) { line("date", date.text + " = " + calendar::format_edtf(date.value)); }

  void event(const Event& event) {
    line("event", event.id);
    date(event.date);
    line("date_text", event.date_text);
    line("label", event.label);
    line("detail", event.detail);
    line("track", event.track);
    line("importance", event.importance ? fmt::format("{}", *event.importance) : "none");
    for (const std::string& actor : event.actors) line("actor", actor);
    line("url", event.url);
    line("confidence",
         fmt::format("{} {}", event.confidence.date.value_or(-1), event.confidence.label.value_or(-1)));
    line("checked", event.checked);
    line("flags", fmt::format("{} {}", event.hidden, event.locked));
    for (const Source& source : event.sources) this->source(source);
  }

  void source(const Source& source) {
    line("quote", source.quote);
    line("prefix", source.prefix);
    line("suffix", source.suffix);
    line("at", source.at ? fmt::format("{} {}", source.at->at(0), source.at->at(1)) : "none");
    line("expression", source.expression);
    line("rule", source.rule);
  }

  std::string out_;
};

}  // namespace

std::string describe(const Timeline& timeline) {
  Describer out;
  for (const std::string* words : {&timeline.title, &timeline.deck, &timeline.source, &timeline.credit,
                                   &timeline.note, &timeline.alt, &timeline.language}) {
    out.line("words", *words);
  }
  const Article& article = timeline.article;
  for (const std::string* words : {&article.headline, &article.byline, &article.published,
                                   &article.published_from, &article.url, &article.digest}) {
    out.line("article", *words);
  }
  out.line("look", timeline.look.template_name + "|" + timeline.look.theme + "|" + timeline.look.dates);
  for (const std::string& size : timeline.look.sizes) out.line("size", size);
  for (const Track& track : timeline.tracks) out.line("track " + track.id, track.label);
  for (const Era& era : timeline.eras) {
    out.date(era.date);
    out.line("era", era.label);
  }
  for (const Event& event : timeline.events) out.event(event);
  return out.out_;
}

Outcome read_text(const std::string& text, const std::string& name) {
  Outcome outcome;
  const SourceText file{name, text};
  outcome.timeline = read_timeline(file, outcome.diagnostics);
  for (const Diagnostic& diagnostic : outcome.diagnostics.all())
    outcome.messages += format_diagnostic(diagnostic, file);
  return outcome;
}

}  // namespace backstory::timeline::testing
