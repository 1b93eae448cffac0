// The fields of an event and of the head of a file, as values that can be compared and set.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "timeline/edit.h"
#include "timeline/timeline.h"

namespace backstory::timeline {

struct EventField {
  std::string_view name;
  FieldValue (*get)(const Event& event);
};
// All but id and source, in the order of the file.
std::span<const EventField> event_fields();

struct HeadField {
  std::string_view name;
  FieldValue (*get)(const Timeline& timeline);
};
// Title to look; tracks, eras and events are no fields.
std::span<const HeadField> head_fields();

// Dates by what they mean, everything else by its text.
bool is_same_field(std::string_view field, const FieldValue& a, const FieldValue& b);

bool is_same_source(const Source& a, const Source& b);
bool are_same_sources(std::span<const Source> a, std::span<const Source> b);

// In words: texts of a list joined by commas, of sources their quotes; "" for nothing.
std::string describe(const FieldValue& value);

// What becomes of a value that has three versions.
enum class Verdict { leave, take, conflict };
Verdict decide(std::string_view field, const FieldValue& base, const FieldValue& now, const FieldValue& mine);

}  // namespace backstory::timeline
