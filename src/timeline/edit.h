// Changing a timeline file by replacing bytes. What an edit does not touch stays as it is: comments, order,
// quoting, indentation, blank lines, line breaks. Nobody's file is re-emitted.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "base/diagnostic.h"
#include "timeline/file_reading.h"
#include "timeline/timeline.h"

namespace backstory::timeline {

// What a field becomes. Numbers, dates and flags are texts, as they stand in the file: "80", "1961", "true".
// A list that is empty is as good as nothing.
struct Nothing {
  friend bool operator==(const Nothing&, const Nothing&) = default;
};
using FieldValue = std::variant<Nothing,  // the key is removed
                                std::string, std::vector<std::string>, std::vector<Source>>;

struct SetField {
  // An id as read_timeline gives it (also one that it made), or "#3", the event's number in the file; "" is
  // the head of the file.
  std::string event;
  std::string
      field;  // "label", "confidence.date", "source"; of the head: "title", "look.theme", "article.url"
  FieldValue value;
};

// Placed where its date belongs among its neighbours; in a file that runs backwards, there.
struct AddEvent {
  Event event;          // with an empty id, the file gets none
  std::string comment;  // stands above it; "" for none
};

struct RemoveEvent {
  std::string id;  // as SetField::event
};

// All events by date, each with its comments; those of one date keep their order.
struct SortEvents {};

using Edit = std::variant<SetField, AddEvent, RemoveEvent, SortEvents>;

// The new text, after all edits in their order; ids and numbers are those of the file as it is, and of the
// events that were added before. The result is read again: where anything but what the edits say would
// differ, there is nothing but an error. Also nothing, with at least one error, for a file with errors, an
// event or field that is not there, and a value that cannot be. `file` itself, byte for byte, when the edits
// change nothing.
std::optional<std::string> edit_timeline(const SourceText& file, std::span<const Edit> edits,
                                         Diagnostics& diagnostics);

// The same for who has read the file already; with what the new text was read as, so that nobody needs to
// read it again. `read` is that of `file`.
struct EditedText {
  std::string text;
  FileReading read;
};
std::optional<EditedText> edit_timeline(const SourceText& file, const FileReading& read,
                                        std::span<const Edit> edits, Diagnostics& diagnostics);

}  // namespace backstory::timeline
