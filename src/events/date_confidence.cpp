#include "events/date_confidence.h"

#include <algorithm>
#include <variant>

namespace backstory::events {
namespace {

constexpr double kUnsure = 0.85;     // two ways of reading give the date to different events of the sentence
constexpr double kBackground = 0.9;  // a month or a year of a label that can be trusted
constexpr double kDoubtful = 0.85;   // a span, a rough date, a month or a year of a doubtful label
constexpr double kTrustedLabel = 0.75;

}  // namespace

double date_confidence(double reading, const calendar::Edtf& date, const Label& label) {
  if (!label.sure) reading = std::min(reading, kUnsure);
  if (!std::holds_alternative<calendar::Date>(date) || calendar::is_approximate(date))
    return std::min(reading, kDoubtful);
  if (calendar::grain_of(date) <= calendar::Grain::day) return reading;
  return std::min(reading, label.confidence >= kTrustedLabel ? kBackground : kDoubtful);
}

}  // namespace backstory::events
