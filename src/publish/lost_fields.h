// What a format has no place for, beside dates.
#pragma once

#include <initializer_list>
#include <string_view>

#include "publish/exchange_report.h"
#include "timeline/timeline.h"

namespace backstory::publish {

// The keys of the file and of its events that formats differ in; `date` and `label` are in each.
enum class HeldField : unsigned {
  title,
  deck,
  source_line,
  credit,
  note,
  alt,
  language,
  article,
  look,
  eras,
  id,
  date_text,
  detail,
  track,
  importance,
  actors,
  url,
  confidence,
  checked,
  locked,
  sources
};

class HeldFields {
 public:
  constexpr HeldFields(std::initializer_list<HeldField> fields) {
    for (const HeldField field : fields) bits_ |= bit(field);
  }
  constexpr bool has(HeldField field) const { return (bits_ & bit(field)) != 0; }

 private:
  static constexpr unsigned bit(HeldField field) { return 1U << static_cast<unsigned>(field); }
  unsigned bits_ = 0;
};

// The keys of the file with something in them that are not held: one warning at its start. Eras that are not
// held, hidden events and tracks without an event: one each.
void report_lost_in_file(const timeline::Timeline& timeline, HeldFields held, std::string_view title,
                         ExchangeReport& report);
// The keys of an event with something in them that are not held: one warning.
void report_lost_in_event(const timeline::Event& event, HeldFields held, std::string_view title,
                          ExchangeReport& report);

// The label of the event's track, "" for none.
std::string_view track_label(const timeline::Timeline& timeline, const timeline::Event& event);

// The id that is made from a label when a file is read that has none, but for its number.
bool is_made_id(std::string_view id, std::string_view label);

}  // namespace backstory::publish
