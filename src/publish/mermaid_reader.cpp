#include <fmt/format.h>

#include <vector>

#include "base/utf8.h"
#include "publish/formats.h"
#include "publish/import_collector.h"
#include "publish/mermaid_text.h"
#include "publish/text_lines.h"

namespace backstory::publish {
namespace {

// "title Words" → "Words"; nothing where the line begins with another word.
std::optional<std::string_view> after_keyword(std::string_view line, std::string_view keyword) {
  if (to_lower(line.substr(0, keyword.size())) != keyword) return std::nullopt;
  const std::string_view rest = line.substr(keyword.size());
  if (!rest.empty() && rest[0] != ' ' && rest[0] != '\t' && rest[0] != ':') return std::nullopt;
  return trim(rest.starts_with(':') ? rest.substr(1) : rest);
}

// At colons that white space follows, as Mermaid has it.
std::vector<std::string_view> split_events(std::string_view text) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool parts_here =
        text[i] == ':' && (i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '\t');
    if (!parts_here) continue;
    parts.push_back(trim(text.substr(begin, i - begin)));
    begin = i + 1;
  }
  parts.push_back(trim(text.substr(begin)));
  return parts;
}

class MermaidReader {
 public:
  explicit MermaidReader(Diagnostics& diagnostics) : collector_(diagnostics) {}

  std::optional<Imported> read(std::string_view text) {
    TextLines lines(text);
    TextLine line;
    while (lines.next(line)) read_line(line);
    if (!begun_) {
      collector_.report().error("not-mermaid", {}, "there is no line 'timeline'");
      return std::nullopt;
    }
    return collector_.finish();
  }

 private:
  void read_line(const TextLine& line) {
    const std::string_view text = trim(line.text.substr(0, line.text.find("%%")));
    if (text.empty()) return;
    if (text == "---" && !begun_) {
      in_front_matter_ = !in_front_matter_;
    } else if (in_front_matter_) {
      if (const auto title = after_keyword(text, "title"))
        collector_.timeline().title = words(*title, line.span);
    } else if (!begun_) {
      begin(text, line.span);
    } else if (const auto title = after_keyword(text, "title")) {
      collector_.timeline().title = words(*title, line.span);
    } else if (const auto alt = after_keyword(text, "accdescr")) {
      collector_.timeline().alt = words(*alt, line.span);
    } else if (after_keyword(text, "acctitle")) {
      collector_.report().warning("not-taken", line.span, "accTitle is not taken: a timeline has one title");
    } else if (const auto section = after_keyword(text, "section")) {
      track_ = collector_.track(words(*section, line.span), line.span);
    } else {
      read_period(text, line);
    }
  }

  std::string words(std::string_view text, SourceSpan place) {
    return collector_.words(unescape_mermaid(text), place);
  }

  void begin(std::string_view text, SourceSpan place) {
    begun_ = after_keyword(text, "timeline").has_value();
    if (!begun_) collector_.report().warning("line-not-taken", place, "this line stands before 'timeline'");
  }

  void read_period(std::string_view text, const TextLine& line) {
    const std::vector<std::string_view> parts = split_events(text);
    if (!parts[0].empty()) {
      date_ = collector_.date(unescape_mermaid(parts[0]), line.place_of(parts[0]));
      has_period_ = true;
    }
    if (!has_period_) {
      collector_.report().warning("no-date", line.span, "this event stands under no period");
      return;
    }
    if (parts.size() == 1) {
      collector_.report().warning("no-label", line.span, "this period has no events");
    }
    for (std::size_t i = 1; i < parts.size() && date_; ++i) {
      timeline::Event event;
      event.date = *date_;
      event.track = track_;
      event.label = words(parts[i], line.span);
      collector_.add(std::move(event), line.span);
    }
    if (!date_ && parts[0].empty()) {
      collector_.report().warning("bad-date", line.span,
                                  "the period above is no date, so this event is left out");
    }
  }

  ImportCollector collector_;
  bool in_front_matter_ = false;
  bool begun_ = false;
  bool has_period_ = false;
  std::string track_;
  std::optional<timeline::WrittenDate> date_;
};

}  // namespace

std::optional<Imported> read_mermaid(const SourceText& file, const ImportOptions& /*options*/,
                                     Diagnostics& diagnostics) {
  return MermaidReader(diagnostics).read(file.text);
}

}  // namespace backstory::publish
