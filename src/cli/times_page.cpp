#include "cli/times_page.h"

#include <fmt/format.h>

#include "calendar/written.h"
#include "cli/marked_article.h"
#include "cli/time_words.h"
#include "cli/times_explanation.h"

namespace backstory::cli {
namespace {

using temporal::TimeExpression;

constexpr double kLookTwice = 0.5;

Mark mark_of(const TimesOfArticle& article, const TimeExpression& time, bool explain) {
  Mark mark;
  mark.span = time.span;
  mark.kind = !time.date                     ? Mark::Kind::open
              : time.confidence < kLookTwice ? Mark::Kind::doubtful
                                             : Mark::Kind::sure;
  const std::string anchor = anchor_words(time);
  mark.title = time.date ? date_words(time) : value_words(time.value);
  if (!time.unresolved.empty()) mark.title += "; " + time.unresolved;
  if (!anchor.empty()) mark.title += "; counted from " + anchor;
  const std::string value = time.mod.empty() ? time.value : time.value + ' ' + time.mod;
  mark.cells = {time.date ? date_words(time) : "–",
                time.date ? calendar::format_edtf(*time.date) : "–",
                fmt::format("{} {}", temporal::timex_type_name(time.type), value),
                fmt::format("{:.0f} %", 100 * time.confidence),
                anchor,
                time.unresolved};
  if (explain) mark.details = explain_time(article, time);
  return mark;
}

}  // namespace

std::string write_times_page(const TimesOfArticle& article, bool explain) {
  const intake::Document& document = article.document;
  MarkedArticle page;
  page.title = document.metadata.headline.empty() ? document.name : document.metadata.headline;
  page.language = article.findings.language;
  page.introduction = fmt::format("Times of {}: {}.", document.name, taken_words(article.findings));
  page.columns = {"Means", "Date (EDTF)", "TIMEX3", "Sure", "Counted from", "Not dated because"};
  for (const TimeExpression& time : article.findings.times) {
    page.marks.push_back(mark_of(article, time, explain));
  }
  return write_marked_article(document, page);
}

}  // namespace backstory::cli
