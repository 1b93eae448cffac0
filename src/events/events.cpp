#include "events/events.h"

#include <algorithm>

#include "calendar/edtf.h"
#include "events/article.h"
#include "events/date_confidence.h"
#include "events/event_date.h"
#include "events/evidence.h"
#include "events/label.h"
#include "events/merge.h"
#include "events/rank.h"
#include "events/reject.h"
#include "events/tracks.h"
#include "timeline/ids.h"

namespace backstory::events {
namespace {

// What happens and when: stays the same while the article's words about it do.
std::string make_id(const Mention& mention, timeline::IdSet& taken) {
  std::string words;
  for (std::size_t i = 0; i < mention.label.heads.size() && i < 2; ++i) words += mention.label.heads[i] + " ";
  if (timeline::slug(words).empty()) words = "event ";
  std::string_view date = mention.event.date.text;
  if (const std::size_t slash = date.find('/'); slash != std::string_view::npos && slash > 2)
    date = date.substr(0, slash);
  return taken.make(words.append(date));
}

std::string rules_of(const temporal::TimeExpression& time) {
  std::string out;
  for (const std::string& rule : time.rules) {
    if (!out.empty()) out += ' ';
    out += rule;
  }
  return out;
}

// The name of who acts; "" where the subject is no name.
std::string doer_of(const Mention& mention) {
  if (mention.event.actors.empty() || mention.label.subject.empty()) return "";
  const std::string& name = mention.event.actors.front();
  const std::size_t last = name.rfind(' ');
  const std::string_view surname = last == std::string::npos ? name : std::string_view(name).substr(last + 1);
  return mention.label.subject.find(surname) == std::string::npos ? "" : name;
}

class Finder {
 public:
  Finder(const intake::Document& document, const std::vector<language::Passage>& passages,
         const std::vector<temporal::TimeExpression>& times, const language::Model& model)
      : document_(document),
        passages_(passages),
        times_(times),
        code_points_(document.text),
        labels_(document, passages, times, model) {}

  Extraction run() {
    out_.event_of.resize(times_.size());
    for (std::size_t i = 0; i < times_.size(); ++i) read(i);
    std::vector<Mention> merged = merge_mentions(std::move(mentions_));
    std::stable_sort(merged.begin(), merged.end(), [](const Mention& a, const Mention& b) {
      return calendar::comes_before(a.event.date.value, b.event.date.value);
    });
    timeline::IdSet taken;
    std::vector<std::string> doers;
    for (Mention& mention : merged) {
      mention.event.id = make_id(mention, taken);
      mention.event.importance = rank(mention, document_.metadata.headline);
      doers.push_back(doer_of(mention));
      for (const std::size_t time : mention.times) out_.event_of[time] = mention.event.id;
      out_.evidence.push_back({mention.label.expression, mention.label.trigger});
      out_.timeline.events.push_back(std::move(mention.event));
    }
    propose_tracks(doers, out_.timeline);
    describe_article(document_, passages_, out_.timeline);
    return std::move(out_);
  }

 private:
  const intake::Document& document_;
  const std::vector<language::Passage>& passages_;
  const std::vector<temporal::TimeExpression>& times_;
  CodePoints code_points_;
  LabelMaker labels_;
  std::vector<Mention> mentions_;
  Extraction out_;

  void reject(std::size_t time, std::string reason) { out_.rejected.push_back({time, std::move(reason)}); }

  // Both ends of a range are one event, told at its first end.
  void read(std::size_t i) {
    const temporal::TimeExpression& time = times_[i];
    const bool range = time.range_partner && time.joined;
    if (range && *time.range_partner < i) return reject(i, "the other end of a range");
    if (std::string reason = reason_against(document_, times_, i);
        !reason.empty() && !(range && !find_event_date(time))) {
      return reject(i, std::move(reason));
    }
    Label label = labels_.make(i);
    if (label.text.empty()) return reject(i, label.refusal);
    SourceSpan expression = label.expression;
    if (range) expression.end = std::max(expression.end, times_[*time.range_partner].span.end);
    SourceSpan quote = label.clause;
    quote.end = std::max(quote.end, expression.end);
    Mention mention;
    mention.times = {i};
    mention.passage = time.passage;
    mention.event.date.value = range ? *time.joined : *find_event_date(time);
    mention.event.date.text = calendar::format_edtf(mention.event.date.value);
    mention.event.label = label.text;
    mention.event.actors = label.names;
    mention.event.confidence = {date_confidence(time.confidence, mention.event.date.value, label),
                                label.confidence};
    mention.event.sources.push_back(
        make_source(document_.text, code_points_, quote, expression, rules_of(time)));
    label.expression = expression;
    mention.label = std::move(label);
    mentions_.push_back(std::move(mention));
  }
};

}  // namespace

Extraction find_events(const intake::Document& document, const std::vector<language::Passage>& passages,
                       const std::vector<temporal::TimeExpression>& times, const language::Model& model) {
  return Finder(document, passages, times, model).run();
}

}  // namespace backstory::events
