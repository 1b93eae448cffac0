#include "temporal/reading.h"

#include <algorithm>

#include "calendar/edtf.h"

namespace backstory::temporal {

Reading read_times(std::string_view text, std::string_view written, std::string_view language) {
  Reading reading;
  reading.document.text = text;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", begin), text.size());
    reading.passages.push_back(language::analyse(reading.document.text, {begin, end}));
    begin = end + 2;
  }
  Options options;
  options.language = language;
  if (!written.empty()) {
    const calendar::ParsedDate parsed = calendar::parse_edtf(written);
    options.creation_date = std::get<calendar::Date>(std::get<calendar::Edtf>(parsed));
  }
  reading.times = find_times(reading.document, reading.passages, options);
  return reading;
}

std::string edtf_text(const TimeExpression& time) {
  return time.date ? calendar::format_edtf(*time.date) : "none";
}

std::string values_of(const Reading& reading) {
  std::string values;
  for (const TimeExpression& time : reading.times) values += (values.empty() ? "" : " ") + time.value;
  return values;
}

std::string summary_of(const Reading& reading) {
  std::string summary;
  for (const TimeExpression& time : reading.times) {
    if (!summary.empty()) summary += "; ";
    summary += std::string(time.span.of(reading.document.text)) + "=" + time.value;
  }
  return summary;
}

}  // namespace backstory::temporal
