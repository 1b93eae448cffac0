#include "timeline/edited_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

#include "base/suggest.h"
#include "base/utf8.h"
#include "calendar/written.h"
#include "timeline/ids.h"
#include "timeline/place.h"
#include "yaml/lines.h"
#include "yaml/places.h"

namespace backstory::timeline {
namespace {

constexpr std::string_view kEvents = "events";

const Section& event_section() {
  return *find_key(file_section(), kEvents)->section;
}

bool refuse(Diagnostics& diagnostics, std::string code, SourceSpan span, std::string message,
            std::vector<std::string> hints = {}) {
  diagnostics.error(std::move(code), span, std::move(message), std::move(hints));
  return false;
}

bool refuse_place(Diagnostics& diagnostics, SourceSpan span) {
  return refuse(diagnostics, "no-place", span,
                "this is written in a way that leaves the program no place for the edit",
                {"make the change by hand"});
}

// The mirror of yaml::set_value and remove_value, on what the text should say.
void put(yaml::Value& mapping, const yaml::Path& path, std::size_t depth,
         const std::optional<yaml::Value>& value) {
  mapping.kind = yaml::Kind::mapping;
  const auto found = std::ranges::find(mapping.entries, path[depth].key, &yaml::ValueEntry::key);
  const bool last = depth + 1 == path.size();
  if (found == mapping.entries.end()) {
    if (!value) return;
    yaml::Value& added =
        mapping.entries.emplace_back(yaml::ValueEntry{std::string(path[depth].key), {}}).value;
    if (last) {
      added = *value;
    } else {
      put(added, path, depth + 1, value);
    }
    return;
  }
  if (last && value) {
    found->value = *value;
  } else if (!last) {
    put(found->value, path, depth + 1, value);
  }
  const bool is_left_empty = !last && found->value.entries.empty();
  if ((last && !value) || is_left_empty) mapping.entries.erase(found);
}

std::optional<calendar::Edtf> read_date(const std::string& text) {
  const calendar::ParsedDate parsed = calendar::parse_date(text);
  const auto* value = std::get_if<calendar::Edtf>(&parsed);
  return value ? std::optional(*value) : std::nullopt;
}

std::string shown(std::string_view id) {
  return std::string(id.substr(0, find_code_point(id, kMaxId)));
}

}  // namespace

EditedFile::EditedFile(const SourceText& file, const FileReading& read)
    : file_(file), root_(*read.root), layout_(yaml::find_layout(file.text, root_)), head_(value_of(root_)) {
  const auto events = std::ranges::find(head_.entries, kEvents, &yaml::ValueEntry::key);
  if (events != head_.entries.end()) head_.entries.erase(events);
  for (const Track& track : read.timeline->tracks) tracks_.push_back(track.id);
  head_text_ = file.text;
  const yaml::Node& list = root_.find(kEvents)->value;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const Event& event = read.timeline->events[i];
    const yaml::Entry* id = list.items[i].find("id");
    const bool has_id = id && !id->value.is_null();
    slots_.push_back({event.id,
                      i + 1,
                      has_id ? event.id : "",
                      event.date.value,
                      list.items[i].style == yaml::Style::flow,
                      &list.items[i],
                      {}});
  }
  if (std::optional<yaml::ListText> cut =
          list.items.empty() ? std::nullopt : yaml::cut_list(file.text, list, layout_)) {
    list_ = std::move(*cut);
    first_piece_ = list_.items.front().piece;
    has_list_ = true;
  }
}

std::optional<std::size_t> EditedFile::find_event(std::string_view id) {
  const bool by_number = id.starts_with('#');
  const std::size_t number = by_number ? parse_whole_number(id.substr(1)).value_or(0) : 0;
  if (by_number && number == 0) return std::nullopt;
  for (std::size_t i = 0; i < slots_.size(); ++i) {
    const std::size_t at = (last_found_ + i) % slots_.size();
    if (by_number ? slots_[at].number != number : slots_[at].id != id) continue;
    last_found_ = at;
    return at;
  }
  return std::nullopt;
}

std::optional<std::size_t> EditedFile::find_event(const std::string& id, Diagnostics& diagnostics) {
  if (const auto found = find_event(std::string_view(id))) return found;
  std::vector<std::string_view> ids;
  for (const Slot& slot : slots_) ids.push_back(slot.id);
  std::vector<std::string> hints;
  if (const auto nearest = find_nearest(id, ids))
    hints.push_back(fmt::format("did you mean '{}'?", *nearest));
  refuse(diagnostics, "unknown-event", root_.find(kEvents)->key_span,
         fmt::format("there is no event '{}'", shown(id)), hints);
  return std::nullopt;
}

// The value that is there, else what it would stand in.
SourceSpan EditedFile::span_of(std::optional<std::size_t> index, const std::vector<const Key*>& keys) const {
  const yaml::Node* node = index ? slots_[*index].node : &root_;
  if (!node) return root_.find(kEvents)->key_span;
  SourceSpan span{node->span.begin, node->span.begin};
  for (const Key* key : keys) {
    const yaml::Entry* entry = node->find(key->name);
    if (!entry) return span;
    node = &entry->value;
    const bool whole = node->kind == yaml::Kind::scalar && !node->span.empty();
    span = whole ? node->span : entry->key_span;
  }
  return span;
}

bool EditedFile::check(const SetField& edit, const std::vector<const Key*>& keys,
                       std::optional<std::size_t> index, Diagnostics& diagnostics) const {
  const Key& key = *keys.back();
  const SourceSpan span = span_of(index, keys);
  const bool removes = !value_of(key, edit.value);
  if (removes && key.required) {
    return refuse(diagnostics, "missing-key", span, fmt::format("an event needs its '{}'", key.name));
  }
  if (!index && key.name == kEvents) {
    return refuse(diagnostics, "wrong-type", span, "'events' cannot be set; add and remove events instead");
  }
  if (auto problem = check_field(key, edit.value)) {
    return refuse(diagnostics, problem->code, span, problem->message, problem->hints);
  }
  const auto* text = std::get_if<std::string>(&edit.value);
  if (!text || (index && slots_[*index].name == *text)) return true;
  return check_references(key, *text, span, diagnostics);
}

bool EditedFile::check_references(const Key& key, const std::string& value, SourceSpan span,
                                  Diagnostics& diagnostics) const {
  if (key.kind == Kind::track && std::ranges::find(tracks_, value) == tracks_.end()) {
    const std::vector<std::string_view> known(tracks_.begin(), tracks_.end());
    const auto nearest = find_nearest(value, known);
    return refuse(diagnostics, "unknown-track", span, fmt::format("there is no track '{}'", value),
                  {nearest ? fmt::format("did you mean '{}'?", *nearest)
                           : fmt::format("declare it under 'tracks:': - {{id: {}, label: …}}", value)});
  }
  if (key.kind == Kind::id && std::ranges::find(slots_, value, &Slot::name) != slots_.end()) {
    return refuse(diagnostics, "duplicate-id", span, fmt::format("another event has the id '{}'", value));
  }
  return true;
}

std::string EditedFile::head_text() const {
  return has_list_ ? list_.before + first_piece_ + list_.after : head_text_;
}

bool EditedFile::set_head(const yaml::Path& path, const std::optional<yaml::Value>& value) {
  const std::string old = head_text();
  const auto text = value ? yaml::set_value(old, path, *value, layout_) : yaml::remove_value(old, path);
  if (!text) return false;
  put(head_, path, 0, value);
  if (!has_list_) {
    head_text_ = *text;
    return true;
  }
  Diagnostics ignored;
  const std::optional<yaml::Node> root = yaml::read_yaml(*text, ignored);
  const yaml::Entry* events = root ? root->find(kEvents) : nullptr;
  const auto cut = events ? yaml::cut_list(*text, events->value, layout_) : std::nullopt;
  if (!cut || cut->items.size() != 1) return false;
  list_.before = cut->before;
  list_.after = cut->after;
  list_.ends_file = list_.ends_file || cut->ends_file;
  return true;
}

bool EditedFile::set_event(std::size_t index, const yaml::Path& path,
                           const std::optional<yaml::Value>& value) {
  Slot& slot = slots_[index];
  std::string& piece = list_.items[index].piece;
  if (!splice_ || splice_index_ != index) splice_ = yaml::Splice::begin(piece, layout_);
  splice_index_ = index;
  if (!splice_ || !(value ? splice_->set(path, *value) : splice_->remove(path))) {
    splice_.reset();
    return false;
  }
  if (!slot.says) slot.says = value_of(*slot.node);
  put(*slot.says, path, 0, value);
  piece = splice_->text();
  return true;
}

bool EditedFile::apply(const SetField& edit, Diagnostics& diagnostics) {
  std::optional<std::size_t> index;
  if (!edit.event.empty() && !(index = find_event(edit.event, diagnostics))) return false;
  const Section& section = index ? event_section() : file_section();
  UnknownKey unknown;
  const std::vector<const Key*> keys = find_field(section, edit.field, unknown);
  if (keys.empty()) {
    return refuse(diagnostics, "unknown-key", span_of(index, {}), describe(unknown), suggest_key(unknown));
  }
  if (!check(edit, keys, index, diagnostics)) return false;
  const std::optional<yaml::Value> value = value_of(*keys.back(), edit.value);
  const yaml::Path path = path_of(section, keys);
  if (!index) return set_head(path, value) || refuse_place(diagnostics, span_of(index, keys));
  Slot& slot = slots_[*index];
  if (!has_list_ && list_.items.empty()) return refuse_place(diagnostics, span_of(index, keys));
  if (!set_event(*index, path, value)) return refuse_place(diagnostics, span_of(index, keys));
  if (edit.field == "date") slot.date = read_date(value->text).value_or(slot.date);
  if (edit.field == "id") slot.name = value ? value->text : "";
  return true;
}

bool EditedFile::apply(const AddEvent& edit, Diagnostics& diagnostics) {
  splice_.reset();
  const SourceSpan span = root_.find(kEvents)->key_span;
  yaml::Value value = value_of(edit.event);
  for (const auto& [name, inner] : value.entries) {
    const Key& key = *find_key(event_section(), name);
    if (inner.kind != yaml::Kind::scalar) continue;
    if (auto problem = check_field(key, inner.text)) {
      return refuse(diagnostics, problem->code, span, problem->message, problem->hints);
    }
    if (!check_references(key, inner.text, span, diagnostics)) return false;
  }
  std::vector<const calendar::Edtf*> dates;
  for (const Slot& slot : slots_) dates.push_back(&slot.date);
  const calendar::Edtf date = read_date(edit.event.date.text).value_or(edit.event.date.value);
  const std::size_t place = find_place(dates, date);
  if (!has_list_ && !begin_list()) return refuse_place(diagnostics, span);
  if (!slots_.empty()) value.flow = slots_[place == 0 ? 0 : place - 1].flow;
  if (!yaml::insert_item(list_, place, value, edit.comment, layout_)) {
    return refuse(diagnostics, "no-place", span, "the events stand in brackets, where a comment has no place",
                  {"begin each event with '- ' on a line of its own"});
  }
  slots_.insert(slots_.begin() + static_cast<std::ptrdiff_t>(place),
                {edit.event.id, 0, edit.event.id, date, value.flow, nullptr, value});
  return true;
}

// For the first event of a file that has none.
bool EditedFile::begin_list() {
  Diagnostics ignored;
  const std::optional<yaml::Node> root = yaml::read_yaml(head_text_, ignored);
  const yaml::Node& list = root->find(kEvents)->value;
  if (!slots_.empty()) return false;
  has_list_ = true;
  if (root->style == yaml::Style::flow) {
    if (list.kind != yaml::Kind::sequence) return false;
    list_ = *yaml::cut_list(head_text_, list, layout_);
    return true;
  }
  const std::string_view brackets = list.span.of(head_text_);
  if (brackets.find('#') != std::string_view::npos) return false;
  std::size_t gap = list.span.begin;
  while (gap > 0 && head_text_[gap - 1] == ' ') --gap;
  const std::size_t end = yaml::next_line(head_text_, list.span.end);
  list_ = {};
  list_.before = head_text_.substr(0, gap) + head_text_.substr(list.span.end, end - list.span.end);
  list_.after = head_text_.substr(end);
  list_.line_break = layout_.line_break;
  list_.ends_file = !list_.before.ends_with('\n');
  if (list_.ends_file) list_.before += layout_.line_break;
  list_.dash_column = yaml::column_of(head_text_, root->find(kEvents)->key_span.begin) + layout_.dash;
  return true;
}

bool EditedFile::apply(const RemoveEvent& edit, Diagnostics& diagnostics) {
  splice_.reset();
  const std::optional<std::size_t> index = find_event(edit.id, diagnostics);
  if (!index) return false;
  if (!has_list_) return refuse_place(diagnostics, span_of(index, {}));
  yaml::remove_item(list_, *index);
  slots_.erase(slots_.begin() + static_cast<std::ptrdiff_t>(*index));
  return true;
}

bool EditedFile::apply(const SortEvents&, Diagnostics& diagnostics) {
  splice_.reset();
  std::vector<std::size_t> order(slots_.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    return calendar::comes_before(slots_[a].date, slots_[b].date);
  });
  if (std::ranges::is_sorted(order)) return true;
  const SourceSpan span = root_.find(kEvents)->key_span;
  if (!has_list_) return refuse_place(diagnostics, span);
  if (!yaml::reorder_items(list_, order)) {
    return refuse(diagnostics, "no-place", span,
                  "comments between events in brackets cannot be moved with them",
                  {"begin each event with '- ' on a line of its own"});
  }
  std::vector<Slot> sorted;
  for (const std::size_t i : order) sorted.push_back(std::move(slots_[i]));
  slots_ = std::move(sorted);
  return true;
}

std::string EditedFile::text() const {
  if (!has_list_) return head_text_;
  if (!list_.items.empty() || list_.flow) return yaml::join_list(list_);
  // A list with dashes and no item is no list.
  Diagnostics ignored;
  const std::string head = head_text();
  const std::optional<yaml::Node> root = yaml::read_yaml(head, ignored);
  const SourceSpan key = root ? root->find(kEvents)->key_span : SourceSpan{};
  const std::size_t colon = yaml::skip_past(list_.before, key.end, ':');
  std::string out = list_.before;
  out.insert(colon, " []");
  if (list_.ends_file && list_.after.empty())
    out.erase(yaml::line_end(out, yaml::line_begin(out, out.size() - 1)));
  return out + list_.after;
}

bool EditedFile::is_what(const yaml::Node& root) const {
  const yaml::Entry* events = root.find(kEvents);
  if (!events || events->value.items.size() != slots_.size()) return false;
  for (std::size_t i = 0; i < slots_.size(); ++i) {
    const yaml::Node& node = events->value.items[i];
    if (slots_[i].says ? !yaml::says(node, *slots_[i].says) : !yaml::says_the_same(node, *slots_[i].node))
      return false;
  }
  yaml::Node head = root;
  std::erase_if(head.entries, [](const yaml::Entry& entry) { return entry.key == kEvents; });
  return yaml::says(head, head_);
}

}  // namespace backstory::timeline
