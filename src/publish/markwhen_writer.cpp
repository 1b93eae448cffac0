#include <fmt/format.h>

#include "base/json.h"
#include "base/utf8.h"
#include "calendar/edtf.h"
#include "publish/formats.h"
#include "publish/html_text.h"
#include "publish/lost_fields.h"
#include "publish/markwhen_dates.h"
#include "publish/period_words.h"

namespace backstory::publish {
namespace {

constexpr HeldFields kHeld{HeldField::title,  HeldField::deck,  HeldField::id,  HeldField::date_text,
                           HeldField::detail, HeldField::track, HeldField::url, HeldField::importance};

// A value in double quotes is the same in JSON and YAML; a # in it would be taken for a tag.
std::string quoted(std::string_view text) {
  std::string json = Json(one_line(text)).dump();
  std::string out;
  for (const char c : json) out += c == '#' ? "\\u0023" : std::string(1, c);
  return out;
}

constexpr std::string_view kMarks = "#![]*_`\\";

// A label with marks that markwhen takes for tags, ids, boxes to tick, links or emphasis is written without
// them, and whole in a property.
bool has_marks(std::string_view text) {
  return text.find_first_of(kMarks) != std::string_view::npos;
}

std::string without_marks(std::string_view label) {
  std::string out;
  for (const char c : label) out += kMarks.find(c) == std::string_view::npos ? c : ' ';
  return collapse_space(out);
}

// No line that could begin an event, a section, a list or a comment.
bool is_plain_line(std::string_view text) {
  const std::string lower = to_lower(text.substr(0, 7));
  const bool keyword = lower.starts_with("section") || lower.starts_with("group") || lower.starts_with("end");
  return !keyword && !has_marks(text) && is_letter(decode_code_point(text, 0).value) &&
         text.find(':') == std::string_view::npos;
}

class MarkwhenWriter {
 public:
  MarkwhenWriter(const timeline::Timeline& timeline, Diagnostics& diagnostics)
      : timeline_(timeline), report_(diagnostics), title_(format_info(ExchangeFormat::markwhen).title) {}

  std::string write() {
    report_lost_in_file(timeline_, kHeld, title_, report_);
    if (!timeline_.title.empty() || !timeline_.deck.empty()) {
      out_ += "---\n";
      property("title", timeline_.title);
      property("description", timeline_.deck);
      out_ += "---\n";
    }
    const auto groups = events_by_track(timeline_);
    for (std::size_t i = 0; i < groups.size(); ++i) {
      if (groups[i].empty()) continue;
      if (i > 0) write_section(timeline_.tracks[i - 1].label);
      for (const timeline::Event* event : groups[i]) write_event(*event);
    }
    report_.finish();
    return std::move(out_);
  }

 private:
  void property(std::string_view key, std::string_view value) {
    if (!one_line(value).empty()) out_ += fmt::format("{}: {}\n", key, quoted(value));
  }

  void write_section(std::string_view label) {
    const std::string name = one_line(label);
    const std::string shown = has_marks(name) ? without_marks(name) : name;
    out_ += fmt::format("{}# {}\n", out_.empty() ? "" : "\n", shown.empty() ? "-" : shown);
    if (shown != name) property("label", name);
  }

  void write_event(const timeline::Event& event) {
    const auto bounds = find_bounds(event.date.value);
    const auto date = bounds ? markwhen_date(*bounds) : std::nullopt;
    if (!date) {
      report_.warning("left-out", event.date.span,
                      fmt::format("{} cannot place '{}'; it is left out", title_,
                                  calendar::format_edtf(event.date.value)));
      return;
    }
    report_lost_in_event(event, kHeld, title_, report_);
    const std::string label = one_line(event.label);
    const std::string shown = has_marks(label) ? without_marks(label) : label;
    out_ += fmt::format("{}{}: {}\n", out_.empty() ? "" : "\n", *date, shown);
    if (shown != label) property("label", label);
    if (!is_made_id(event.id, event.label)) property("id", event.id);
    write_exact(event, *date);
    property("date_text", event.date_text);
    if (event.importance) out_ += fmt::format("importance: {}\n", *event.importance);
    property("url", event.url);
    write_detail(one_line(event.detail));
  }

  void write_exact(const timeline::Event& event, const std::string& date) {
    const std::string exact = calendar::format_edtf(event.date.value);
    if (exact == date) return;
    property("edtf", exact);
    std::vector<std::string> lost = lost_in_bounds(event.date.value);
    if (exact.find('T') != std::string::npos) lost.emplace_back("times of day in EDTF");
    report_.warning("inexact-date", event.date.span,
                    fmt::format("{} has no {}; '{}' is written as {}, and whole in a property", title_,
                                enumerate(lost, "or"), exact, date));
  }

  void write_detail(const std::string& detail) {
    if (detail.empty()) return;
    if (is_plain_line(detail)) {
      out_ += detail + "\n";
    } else {
      property("detail", detail);
    }
  }

  const timeline::Timeline& timeline_;
  ExchangeReport report_;
  std::string_view title_;
  std::string out_;
};

}  // namespace

std::string write_markwhen(const timeline::Timeline& timeline, Diagnostics& diagnostics) {
  return MarkwhenWriter(timeline, diagnostics).write();
}

}  // namespace backstory::publish
