#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "calendar/written.h"
#include "timeline/timeline.h"

namespace backstory::timeline {
namespace {

constexpr double kLowConfidence = 0.5;
constexpr std::size_t kLongLabel = 60;

bool has_article(const Article& article) {
  return !article.headline.empty() || !article.url.empty() || !article.digest.empty();
}

std::string named(const std::string& label) {
  if (count_code_points(label) <= kLongLabel) return fmt::format("'{}'", label);
  return fmt::format("'{}…'", label.substr(0, find_code_point(label, kLongLabel)));
}

class Reviewer {
 public:
  Reviewer(const Timeline& timeline, Diagnostics& diagnostics)
      : timeline_(timeline), diagnostics_(diagnostics) {}

  void review() {
    if (timeline_.events.empty()) {
      diagnostics_.warning("no-events", {}, "there are no events to draw");
    }
    for (const Era& era : timeline_.eras) {
      review_date(era.date, era.label, "put the year in place of the X; without it the era is left out");
    }
    for (const Event& event : timeline_.events) {
      if (event.hidden) continue;
      review_date(event.date, event.label,
                  "put the year or month in place of the X, or leave it: it is drawn apart or left out");
      review_label(event);
      review_evidence(event);
      review_repeats(event);
    }
    review_tracks();
  }

  // The least sure first.
  void report_doubts() {
    std::stable_sort(doubts_.begin(), doubts_.end(),
                     [](const Doubt& a, const Doubt& b) { return a.confidence < b.confidence; });
    for (Doubt& doubt : doubts_) diagnostics_.add(std::move(doubt.diagnostic));
  }

 private:
  void review_date(const WrittenDate& date, const std::string& label, std::string hint) {
    if (calendar::is_placed(date.value)) return;
    diagnostics_.warning("unplaced-date", date.span,
                         fmt::format("{} cannot be placed: part of its date is not known", named(label)),
                         {std::move(hint)});
  }

  void review_label(const Event& event) {
    const std::size_t length = count_code_points(event.label);
    if (length > kLongLabel) {
      diagnostics_.warning("long-label", event.span,
                           fmt::format("the label {} has {} characters; more than {} are hard to place",
                                       named(event.label), length, kLongLabel),
                           {"move what is not needed to 'detail'"});
    }
    const std::string year = year_of(event.date.value);
    if (!year.empty() && has_word(event.label, year)) {
      diagnostics_.warning("date-in-label", event.span,
                           fmt::format("the label {} repeats its date: {}", named(event.label), year),
                           {"the date is drawn beside the label"});
    }
  }

  static std::string year_of(const calendar::Edtf& value) {
    const auto* date = std::get_if<calendar::Date>(&value);
    return date && date->year_mask == 0 && date->year >= 1000 && date->year <= 9999
               ? fmt::format("{}", date->year)
               : "";
  }

  static bool has_word(std::string_view text, std::string_view word) {
    const auto is_part = [&](std::size_t at) {
      return at < text.size() &&
             (is_digit(static_cast<unsigned char>(text[at])) || is_letter(decode_code_point(text, at).value));
    };
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
      if ((at == 0 || !is_part(at - 1)) && !is_part(at + word.size())) return true;
    }
    return false;
  }

  void review_evidence(const Event& event) {
    if (!event.checked.empty()) return;  // somebody has looked
    if (event.sources.empty() && has_article(timeline_.article)) {
      diagnostics_.warning("no-source", event.span,
                           fmt::format("{} has no source in the article", named(event.label)),
                           {"add a 'source', or 'checked' with your initials and the day"});
    }
    review_confidence(event, "date", event.confidence.date);
    review_confidence(event, "label", event.confidence.label);
  }

  void review_confidence(const Event& event, std::string_view what, std::optional<double> confidence) {
    if (!confidence || *confidence >= kLowConfidence) return;
    doubts_.push_back({*confidence,
                       {Severity::warning,
                        "low-confidence",
                        fmt::format("the {} of {} is not sure ({})", what, named(event.label), *confidence),
                        event.span,
                        {"compare it with the source, then add 'checked' with your initials and the day"}}});
  }

  void review_repeats(const Event& event) {
    if (!seen_.emplace(event.label, event.date.text).second) {
      diagnostics_.warning("repeated-event", event.span,
                           fmt::format("{} stands twice with the same date", named(event.label)));
    }
  }

  void review_tracks() {
    std::set<std::string_view> used;
    for (const Event& event : timeline_.events) used.insert(event.track);
    for (const Track& track : timeline_.tracks) {
      if (used.contains(track.id)) continue;
      diagnostics_.warning("unused-track", track.span,
                           fmt::format("no event is on the track '{}'", track.id));
    }
  }

  struct Doubt {
    double confidence = 0;
    Diagnostic diagnostic;
  };

  const Timeline& timeline_;
  Diagnostics& diagnostics_;
  std::vector<Doubt> doubts_;
  std::set<std::pair<std::string_view, std::string_view>> seen_;
};

}  // namespace

void review(const Timeline& timeline, Diagnostics& diagnostics) {
  Diagnostics found;
  Reviewer reviewer(timeline, found);
  reviewer.review();
  found.sort_by_place();
  reviewer.report_doubts();
  for (const Diagnostic& diagnostic : found.all()) diagnostics.add(diagnostic);
}

}  // namespace backstory::timeline
