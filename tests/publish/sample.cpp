#include "publish/sample.h"

#include <variant>

#include "calendar/written.h"

namespace backstory::testing {

timeline::WrittenDate written(std::string_view date) {
  return {std::string(date), std::get<calendar::Edtf>(calendar::parse_date(date)), {}};
}

timeline::Event event(std::string_view date, std::string_view label) {
  timeline::Event out;
  out.date = written(date);
  out.label = label;
  return out;
}

timeline::Timeline make_harbour() {
  timeline::Timeline out;
  out.title = "A harbour rises again";
  out.deck = "How Port Ellis lost its ferry & got it back";
  out.source = "Port authority; council minutes";
  out.credit = "Graphics desk";
  out.note = "Dates before 1900 are from parish records.";
  out.language = "en";
  out.article = {"Ferry sails again",         "Ada Quill",  "2024-11-01", "meta",
                 "https://example.org/ferry", "sha256:12ab"};
  out.tracks = {{"harbour", "Harbour", {}}, {"ferry", "Ferry", {}}};
  out.eras = {{written("1914/1918"), "War years", {}}};

  timeline::Event founded = event("1788~", "Fishermen build the first quay");
  founded.id = "quay";
  founded.track = "harbour";
  timeline::Event service = event("1921-05/1987", "A ferry crosses twice a day");
  service.id = "service";
  service.track = "ferry";
  service.importance = 80;
  service.detail = "It carried mail, sheep and schoolchildren.";
  timeline::Event returns = event("2024-10-31", "Ferry sails again");
  returns.id = "return";
  returns.track = "ferry";
  returns.importance = 95;
  returns.actors = {"Port authority", "Council"};
  returns.url = "https://example.org/sailing?a=1&b=2";
  returns.confidence = {0.97, 0.5};
  returns.checked = "by aq, 2024-11-01";
  returns.sources = {{"sailed again on Thursday", "The ferry ", ".", {{120, 144}}, "on Thursday", "weekday"}};
  timeline::Event rumour = event("XXXX-08", "A storm breaks the pier");
  rumour.id = "storm";
  timeline::Event secret = event("2001", "Not for readers");
  secret.id = "secret";
  secret.hidden = true;
  out.events = {returns, founded, service, rumour, secret};
  return out;
}

timeline::Timeline fill_with(const std::string& text) {
  timeline::Timeline out = make_harbour();
  for (std::string* words : {&out.title, &out.deck, &out.source, &out.credit, &out.note, &out.language})
    *words = text;
  out.article = {text, text, text, text, text, text};
  for (timeline::Track& track : out.tracks) track.label = text;
  for (timeline::Era& era : out.eras) era.label = text;
  for (timeline::Event& one : out.events) {
    one.id += text;
    one.label = one.detail = one.url = one.checked = one.date_text = text;
    one.actors = {text, text};
    for (timeline::Source& source : one.sources) {
      source.quote = source.prefix = source.suffix = source.expression = source.rule = text;
    }
  }
  return out;
}

}  // namespace backstory::testing
