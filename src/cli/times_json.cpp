#include "cli/times_json.h"

#include "base/json.h"
#include "base/utf8.h"
#include "calendar/edtf.h"

namespace backstory::cli {
namespace {

using temporal::LostReading;
using temporal::TimeExpression;

// Code points of the input, counted from the place asked for last.
class InputPlaces {
 public:
  explicit InputPlaces(const intake::Document& document) : document_(document) {}

  std::pair<std::size_t, std::size_t> find(SourceSpan text_span) {
    const SourceSpan input = intake::find_in_input(document_, text_span);
    const std::size_t begin = count_to(input.begin);
    return {begin, count_to(input.end)};
  }

 private:
  std::size_t count_to(std::size_t byte) {
    const std::string_view input = document_.input;
    if (byte >= byte_) {
      count_ += count_code_points(input.substr(byte_, byte - byte_));
    } else {
      count_ -= count_code_points(input.substr(byte, byte_ - byte));
    }
    byte_ = byte;
    return count_;
  }

  const intake::Document& document_;
  std::size_t byte_ = 0;
  std::size_t count_ = 0;
};

class LineWriter {
 public:
  LineWriter(const TimesOfArticle& article, const JsonLines& lines)
      : article_(article), lines_(lines), places_(article.document) {}

  std::string write(const TimeExpression& time) {
    Json line;
    if (lines_.name_article) line["article"] = article_.document.name;
    put_place(line, time.span);
    line["type"] = temporal::timex_type_name(time.type);
    line["value"] = time.value;
    put(line, "mod", time.mod);
    if (time.date) line["edtf"] = calendar::format_edtf(*time.date);
    if (time.joined) line["joined"] = calendar::format_edtf(*time.joined);
    line["grain"] = calendar::grain_name(time.grain);
    line["confidence"] = time.confidence;
    if (time.anchor != temporal::Anchor::none) line["anchor"] = temporal::anchor_name(time.anchor);
    if (time.anchor_date) line["anchor_date"] = calendar::format_edtf(*time.anchor_date);
    put(line, "begin_anchor", time.begin_anchor);
    put(line, "end_anchor", time.end_anchor);
    line["rules"] = time.rules;
    put(line, "unresolved", time.unresolved);
    for (const temporal::Part& part : time.parts) {
      Json& one = line["parts"].emplace_back();
      put_place(one, part.span);
      put(one, "name", part.name);
    }
    if (lines_.lost) put_lost(line, time);
    return line.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
  }

 private:
  static void put(Json& line, const char* key, const std::string& value) {
    if (!value.empty()) line[key] = value;
  }

  void put_place(Json& line, SourceSpan span) {
    const auto [start, end] = places_.find(span);
    line["start"] = start;
    line["end"] = end;
    line["text"] = span.of(article_.document.text);
  }

  void put_lost(Json& line, const TimeExpression& time) {
    line["lost"] = Json::array();
    for (const LostReading& lost : time.lost) {
      Json& one = line["lost"].emplace_back();
      put_place(one, lost.span);
      one["type"] = lost.type ? Json(temporal::timex_type_name(*lost.type)) : Json(nullptr);
      put(one, "value", lost.value);
      one["rules"] = lost.rules;
      one["why"] = lost.why;
    }
  }

  const TimesOfArticle& article_;
  const JsonLines& lines_;
  InputPlaces places_;
};

}  // namespace

void write_times_lines(const TimesOfArticle& article, const JsonLines& lines,
                       const std::function<void(std::string_view)>& write) {
  LineWriter writer(article, lines);
  for (const TimeExpression& time : article.findings.times) write(writer.write(time));
}

}  // namespace backstory::cli
