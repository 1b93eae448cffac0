// Any text, written on any day or on none, has time expressions that stand in it in order, at words' edges,
// with EDTF that reads back as itself and no interval that ends before it starts.
//
// Of the bytes the first two are the day, the third is how to read, the rest is the text.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "calendar/edtf.h"
#include "fuzz/property.h"
#include "temporal/languages.h"
#include "temporal/time_expression.h"

using namespace backstory;
using fuzz::require;

namespace {

constexpr std::size_t kHeader = 3;

std::optional<calendar::Date> day_of(unsigned high, unsigned low) {
  const unsigned number = high * 256 + low;
  if (number == 0) return std::nullopt;
  const calendar::CivilDay day = calendar::civil_day(static_cast<std::int64_t>(number) - 36525);
  return calendar::make_day(day.year, day.month, day.day);
}

temporal::Options options_of(const std::uint8_t* data) {
  temporal::Options options;
  options.creation_date = day_of(data[0], data[1]);
  const auto& languages = temporal::languages();
  const std::size_t choice = (data[2] >> 3U) % (languages.size() + 1);
  options.language = choice == 0 ? "" : std::string(languages[choice - 1].name);
  if (data[2] & 1U) options.mode = data[2] & 2U ? temporal::Mode::news : temporal::Mode::narrative;
  options.explain = (data[2] & 4U) != 0;
  return options;
}

std::vector<language::Passage> cut_passages(const std::string& text) {
  std::vector<language::Passage> passages;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", begin), text.size());
    passages.push_back(language::analyse(text, {begin, end}));
    begin = end + 2;
  }
  return passages;
}

void check_edtf(const calendar::Edtf& date) {
  const std::string text = calendar::format_edtf(date);
  const calendar::ParsedDate parsed = calendar::parse_edtf(text);
  if (const auto* fault = std::get_if<calendar::DateFault>(&parsed)) {
    require(false, "EDTF reads back", text + ": " + fault->message);
  }
  require(std::get<calendar::Edtf>(parsed) == date, "EDTF reads back as itself", text);
  const auto* range = std::get_if<calendar::DateRange>(&date);
  if (!range) return;
  const auto extent = calendar::find_extent(date);
  if (extent && extent->begin && extent->end) {
    require(*extent->begin <= *extent->end, "an interval starts before it ends", text);
  }
}

void check_time(const temporal::TimeExpression& time, const language::Passage& passage, std::size_t end) {
  require(time.span.begin >= end && time.span.begin < time.span.end, "in the order of the text");
  const auto& tokens = passage.sentences.at(time.sentence).tokens;
  const auto inside = [&](const language::Token& token) {
    return token.span.begin <= time.span.begin && time.span.begin < token.span.end;
  };
  require(std::any_of(tokens.begin(), tokens.end(), inside), "begins within a token of its sentence");
  require(time.span.end <= tokens.back().span.end, "ends within its sentence");
  require(!time.value.empty() && !time.rules.empty(), "has a value and a rule");
  require(time.confidence > 0 && time.confidence <= 1, "is believed more than not at all", time.value);
  if (time.date) check_edtf(*time.date);
  if (time.joined) check_edtf(*time.joined);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < kHeader) return 0;
  intake::Document document;
  document.text.assign(data + kHeader, data + size);
  const std::vector<language::Passage> passages = cut_passages(document.text);
  const temporal::Findings findings = temporal::read_times(document, passages, options_of(data));
  std::size_t end = 0;
  for (const temporal::TimeExpression& time : findings.times) {
    check_time(time, passages.at(time.passage), end);
    end = time.span.end;
  }
  return 0;
}
