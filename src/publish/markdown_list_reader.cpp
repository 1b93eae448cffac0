#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "calendar/written.h"
#include "publish/formats.h"
#include "publish/import_collector.h"
#include "publish/markdown_inline.h"
#include "publish/text_lines.h"

namespace backstory::publish {
namespace {

constexpr std::array<std::string_view, 5> kSeparators{" — ", " – ", ": ", " - ", " -- "};
constexpr std::size_t kLongestDate = 100;

// The text behind "- ", "* ", "+ ", "1. " or "1) "; nothing where the line is no item.
std::optional<std::string_view> item_text(std::string_view line) {
  std::size_t mark = line.find_first_not_of("0123456789");
  if (mark == std::string_view::npos) return std::nullopt;
  const std::string_view marks = mark == 0 ? "-*+•" : ".)";
  if (mark > 9 || marks.find(line[mark]) == std::string_view::npos) return std::nullopt;
  mark += line.substr(mark).starts_with("•") ? std::string_view("•").size() : 1;
  if (mark < line.size() && line[mark] != ' ' && line[mark] != '\t') return std::nullopt;
  return trim(line.substr(mark));
}

bool is_date(std::string_view text) {
  return !text.empty() && text.size() <= kLongestDate &&
         std::holds_alternative<calendar::Edtf>(calendar::parse_date(text));
}

// An item in two: the date as it is written, and what follows.
struct Item {
  std::string_view date;
  std::string_view rest;
};

std::string_view skip_separator(std::string_view text) {
  text = trim(text);
  for (const std::string_view mark : {"—", "–", ":", "--", "-"}) {
    if (text.starts_with(mark)) return trim(text.substr(mark.size()));
  }
  return text;
}

// "**1961** — …": what is in bold is the date, even where it cannot be read; in italics only a date is.
std::optional<Item> split_bold(std::string_view text) {
  for (const std::string_view mark : {"**", "__", "*", "_"}) {
    const std::size_t size = mark.size();
    if (!text.starts_with(mark)) continue;
    const std::size_t end = text.find(mark, size);
    if (end == std::string_view::npos) continue;
    std::string_view date = trim(text.substr(size, end - size));
    if (date.ends_with(':')) date = trim(date.substr(0, date.size() - 1));
    if (size == 1 && !is_date(date)) continue;
    return Item{date, skip_separator(text.substr(end + size))};
  }
  return std::nullopt;
}

// The longest beginning that is a date and is followed by one of the separators.
std::optional<Item> split_plain(std::string_view text) {
  std::optional<Item> found;
  for (std::size_t at = 0; at < std::min(text.size(), kLongestDate); ++at) {
    for (const std::string_view separator : kSeparators) {
      if (!text.substr(at).starts_with(separator) || !is_date(trim(text.substr(0, at)))) continue;
      found = Item{trim(text.substr(0, at)), trim(text.substr(at + separator.size()))};
    }
  }
  return found;
}

class MarkdownReader {
 public:
  explicit MarkdownReader(Diagnostics& diagnostics) : collector_(diagnostics) {}

  std::optional<Imported> read(std::string_view text) {
    TextLines lines(text);
    TextLine line;
    while (lines.next(line)) read_line(line);
    finish_event();
    return collector_.finish();
  }

 private:
  void read_line(const TextLine& line) {
    const std::string_view text = trim(line.text);
    const bool indented = line.text.starts_with("  ") || line.text.starts_with('\t');
    if (text.empty()) {
      deck_goes_on_ = false;
    } else if (indented && event_) {
      const auto nested = item_text(text);
      add_to_detail(nested ? *nested : text, line.span);
    } else if (text.starts_with('#')) {
      read_heading(text, line.span);
    } else if (const auto item = item_text(text)) {
      read_item(*item, line);
    } else {
      read_paragraph(text, line.span);
    }
  }

  std::string words(std::string_view text, SourceSpan place, timeline::Event* event) {
    const MarkdownWords words = read_markdown_words(text);
    if (words.has_picture) {
      collector_.report().warning("markup-not-taken", place, "only words are taken, not the picture");
    }
    for (const std::string& link : words.links) {
      if (event && event->url.empty()) {
        event->url = collector_.link(link, place);
      } else {
        collector_.report().warning(
            "link-not-taken", place,
            event ? "an event has one link: this one is not taken" : "this text takes no link");
      }
    }
    return collector_.words(words.text, place);
  }

  void read_heading(std::string_view text, SourceSpan place) {
    finish_event();
    const std::size_t level = text.find_first_not_of('#');
    const std::string name = level == std::string_view::npos ? "" : words(text.substr(level), place, nullptr);
    if (level == 1 && collector_.timeline().title.empty() && !has_events_) {
      collector_.timeline().title = name;
    } else {
      track_ = collector_.track(name, place);
    }
  }

  void read_paragraph(std::string_view text, SourceSpan place) {
    std::string& deck = collector_.timeline().deck;
    const bool first = deck.empty() || deck_goes_on_;
    if (!has_events_ && track_.empty() && first) {
      deck = collector_.words(deck + " " + words(text, place, nullptr), place);
      deck_goes_on_ = true;
    } else if (event_ && deck_goes_on_) {
      add_to_detail(text, place);
    } else {
      collector_.report().warning("line-not-taken", place,
                                  "this line is no item of a list, so it is not taken");
    }
  }

  void read_item(std::string_view text, const TextLine& line) {
    finish_event();
    has_events_ = true;
    auto item = split_bold(text);
    if (!item) item = split_plain(text);
    if (!item) {
      collector_.report().warning(
          "bad-date", line.place_of(text),
          "this item does not begin with a date, such as **1961** — …, so it is left out");
      return;
    }
    const auto date = collector_.date(read_markdown_words(item->date).text, line.place_of(item->date));
    if (!date) return;
    event_ = timeline::Event{};
    event_->date = *date;
    event_->track = track_;
    const std::size_t end = find_label_end(item->rest);
    event_->label = words(item->rest.substr(0, end), line.span, &*event_);
    if (end != std::string_view::npos) add_to_detail(item->rest.substr(end + 1), line.span);
    place_ = line.span;
    deck_goes_on_ = true;
  }

  void add_to_detail(std::string_view text, SourceSpan place) {
    const std::string more = words(text, place, &*event_);
    if (more.empty()) return;
    event_->detail = event_->detail.empty() ? more : collector_.words(event_->detail + " " + more, place);
  }

  void finish_event() {
    if (event_) collector_.add(std::move(*event_), place_);
    event_.reset();
  }

  ImportCollector collector_;
  std::string track_;
  std::optional<timeline::Event> event_;  // the last item, which may go on
  SourceSpan place_;
  bool has_events_ = false;
  bool deck_goes_on_ = false;  // no blank line came since the paragraph or item began
};

}  // namespace

std::optional<Imported> read_markdown_list(const SourceText& file, const ImportOptions& /*options*/,
                                           Diagnostics& diagnostics) {
  return MarkdownReader(diagnostics).read(file.text);
}

}  // namespace backstory::publish
