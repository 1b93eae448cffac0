#include "cli/set_words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>

#include "base/error.h"
#include "base/utf8.h"
#include "cli/options.h"
#include "timeline/field_values.h"

namespace backstory::cli {
namespace {

using timeline::Key;
using timeline::Section;

const Section& event_section() {
  return *timeline::find_key(timeline::file_section(), "events")->section;
}

struct Field {
  std::string event;  // "" is the head of the file
  std::string name;
  const Key* key = nullptr;
};

const Key* find_key(const Section& section, const std::string& name) {
  timeline::UnknownKey unknown;
  const std::vector<const Key*> keys = timeline::find_field(section, name, unknown);
  return keys.empty() ? nullptr : keys.back();
}

bool is_event(const timeline::Timeline& timeline, const std::string& id) {
  return id.starts_with('#') ||
         std::ranges::find(timeline.events, id, &timeline::Event::id) != timeline.events.end();
}

class Reader {
 public:
  Reader(const timeline::Timeline& timeline, const std::string& path) : timeline_(timeline), path_(path) {}

  // Nothing when the word names no field of the file.
  std::optional<Field> find(const std::string& word) const {
    const std::size_t dot = word.find('.');
    const Key* of_head = find_key(timeline::file_section(), word);
    if (dot != std::string::npos && is_event(timeline_, word.substr(0, dot))) {
      const Key* of_event = find_key(event_section(), word.substr(dot + 1));
      if (of_event && of_head) {
        fail("'{}' is a field of the file and of an event; call the event by its number, as in '#3.{}'", word,
             word.substr(dot + 1));
      }
      if (of_event) return Field{word.substr(0, dot), word.substr(dot + 1), of_event};
    }
    if (of_head) return Field{"", word, of_head};
    return std::nullopt;
  }

  Field read(const std::string& word) const {
    if (const auto field = find(word)) {
      if (!field->event.empty()) find_event(timeline_, path_, field->event);
      return *field;
    }
    const std::size_t dot = word.find('.');
    const std::string first = word.substr(0, dot);
    if (is_event(timeline_, first)) {
      if (dot == std::string::npos) fail("which field of '{}'? As in '{}.label'", first, first);
      refuse_key(event_section(), word.substr(dot + 1));
    }
    // A misspelt key of the file is likelier than an event where there is no dot.
    if (dot == std::string::npos || find_key(timeline::file_section(), first)) {
      refuse_key(timeline::file_section(), word);
    }
    find_event(timeline_, path_, first);
    fail("'{}' is no field", word);
  }

 private:
  [[noreturn]] static void refuse_key(const Section& section, const std::string& name) {
    timeline::UnknownKey unknown;
    timeline::find_field(section, name, unknown);
    std::vector<std::string> hints = timeline::suggest_key(unknown);
    const std::string hint = hints.empty() ? "" : "; " + hints.front();
    fail("{}{}", timeline::describe(unknown), hint);
  }

  const timeline::Timeline& timeline_;
  const std::string& path_;
};

std::string called(const Field& field) {
  return field.event.empty() ? field.name : field.event + "." + field.name;
}

}  // namespace

std::vector<std::string> split_list(const std::string& words) {
  std::vector<std::string> items;
  for (std::size_t at = 0; at <= words.size();) {
    const std::size_t end = std::min(words.find(',', at), words.size());
    const std::string_view item = trim(std::string_view(words).substr(at, end - at));
    if (!item.empty()) items.emplace_back(item);
    at = end + 1;
  }
  return items;
}

std::vector<SaidEdit> plan_fields(const timeline::Timeline& timeline, const std::string& path,
                                  const std::vector<std::string>& words,
                                  const std::vector<std::string>& unset) {
  const Reader reader(timeline, path);
  std::vector<SaidEdit> edits;
  for (std::size_t at = 0; at < words.size();) {
    const Field field = reader.read(words[at++]);
    if (at == words.size())
      fail("'{}' needs a value; to take it away: --unset {}", called(field), called(field));
    std::vector<std::string> values{words[at++]};
    const bool is_list = field.key->shape != timeline::Shape::one && !field.key->section;
    while (is_list && at < words.size() && !reader.find(words[at])) values.push_back(words[at++]);
    const std::string said = fmt::format("{}: {}", called(field), fmt::join(values, ", "));
    if (is_list && values.size() == 1) values = split_list(values.front());
    timeline::FieldValue value = values.empty() ? std::string() : values.front();
    if (is_list && values.size() > 1) value = values;
    edits.push_back({timeline::SetField{field.event, field.name, value}, said});
  }
  for (const std::string& word : unset) {
    const Field field = reader.read(word);
    edits.push_back(
        {timeline::SetField{field.event, field.name, timeline::Nothing{}}, called(field) + ": taken away"});
  }
  return edits;
}

}  // namespace backstory::cli
