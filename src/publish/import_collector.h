// A timeline as an importer puts it together: whatever goes in, what comes out is a file that `check` takes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "publish/exchange.h"
#include "publish/exchange_report.h"
#include "timeline/timeline.h"

namespace backstory::publish {

class ImportCollector {
 public:
  explicit ImportCollector(Diagnostics& diagnostics) : report_(diagnostics) {}

  ExchangeReport& report() { return report_; }
  timeline::Timeline& timeline() { return timeline_; }
  void note(std::string note) { notes_.push_back(std::move(note)); }

  // One line without what cannot stand in a timeline; what is too long is cut, with a warning.
  std::string words(std::string_view text, SourceSpan place);
  // As a person writes dates, or a fault that says why not. The text is kept as it was written.
  std::optional<timeline::WrittenDate> date(std::string_view text, SourceSpan place,
                                            std::vector<std::string> hints = {});
  // "" and a warning for what a timeline may not link to.
  std::string link(std::string_view text, SourceSpan place);
  // "" and a warning for what is no language code.
  std::string language(std::string_view text, SourceSpan place);
  // The id of the track with that label, which is made if it is new; "" for no label.
  std::string track(std::string_view label, SourceSpan place);

  // Everything but the label is ready; an id that cannot be one, or is taken, is made from the label. An
  // event without a label is reported and left out.
  void add(timeline::Event event, SourceSpan place);
  void add(timeline::Era era, SourceSpan place);

  // Nothing, and an error, when there is no event.
  std::optional<Imported> finish();

 private:
  std::string take_id(timeline::Event& event);

  ExchangeReport report_;
  timeline::Timeline timeline_;
  std::vector<std::string> notes_;
  std::vector<SourceSpan> places_;  // of the events
};

}  // namespace backstory::publish
