// A file between two edits: its text in pieces, and beside it what it should say.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "timeline/edit.h"
#include "timeline/field_values.h"
#include "timeline/file_reading.h"
#include "yaml/list_text.h"
#include "yaml/splice.h"

namespace backstory::timeline {

class EditedFile {
 public:
  // `read` has a timeline, and outlives this.
  EditedFile(const SourceText& file, const FileReading& read);

  // Each false when it cannot be done; the reason was reported.
  bool apply(const SetField& edit, Diagnostics& diagnostics);
  bool apply(const AddEvent& edit, Diagnostics& diagnostics);
  bool apply(const RemoveEvent& edit, Diagnostics& diagnostics);
  bool apply(const SortEvents& edit, Diagnostics& diagnostics);

  std::string text() const;
  // The tree says what the edits say, and nothing else.
  bool is_what(const yaml::Node& root) const;

 private:
  struct Slot {
    std::string id;          // as read_timeline gives it
    std::size_t number = 0;  // in the file, from 1; 0 for an added event
    std::string name;        // the id that the file has or will have, "" for none
    calendar::Edtf date;
    bool flow = false;
    const yaml::Node* node = nullptr;      // none of an added event
    std::optional<yaml::Value> says = {};  // of an added or changed event
  };

  std::optional<std::size_t> find_event(const std::string& id, Diagnostics& diagnostics);
  std::optional<std::size_t> find_event(std::string_view id);
  bool check(const SetField& edit, const std::vector<const Key*>& keys, std::optional<std::size_t> index,
             Diagnostics& diagnostics) const;
  bool check_references(const Key& key, const std::string& value, SourceSpan span,
                        Diagnostics& diagnostics) const;
  bool set_head(const yaml::Path& path, const std::optional<yaml::Value>& value);
  bool set_event(std::size_t index, const yaml::Path& path, const std::optional<yaml::Value>& value);
  SourceSpan span_of(std::optional<std::size_t> index, const std::vector<const Key*>& keys) const;
  std::string head_text() const;
  bool begin_list();

  const SourceText& file_;
  const yaml::Node& root_;
  yaml::Layout layout_;
  bool has_list_ = false;  // with items, when it was read
  yaml::ListText list_;
  std::string head_text_;    // where the file has no list of events with items
  std::string first_piece_;  // as it was, to read the head with
  std::vector<Slot> slots_;  // as list_.items
  yaml::Value head_;         // what the head should say, without the events
  std::vector<std::string> tracks_;
  std::optional<yaml::Splice> splice_;  // of the event at splice_index_, while edits are to it alone
  std::size_t splice_index_ = 0;
  std::size_t last_found_ = 0;  // edits tend to come in the order of the file
};

}  // namespace backstory::timeline
