// What fields become, as values of the file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "timeline/edit.h"
#include "timeline/keys.h"
#include "timeline/values.h"
#include "yaml/splice.h"

namespace backstory::timeline {

// The keys on the way to a field: "confidence.date" in an event. Empty where a key is unknown; `unknown` then
// says in which section, and which.
struct UnknownKey {
  const Section* section = nullptr;  // none where the key before has no keys of its own
  std::string_view name;
};
std::vector<const Key*> find_field(const Section& section, std::string_view field, UnknownKey& unknown);

// "an event has no key 'lable'", and the nearest key, or all of them.
std::string describe(const UnknownKey& unknown);
std::vector<std::string> suggest_key(const UnknownKey& unknown);

yaml::Path path_of(const Section& section, const std::vector<const Key*>& keys);

// What is wrong with a value for a key, in words that need no place: the key and the value are named.
std::optional<Problem> check_field(const Key& key, const FieldValue& value);

// The value of a key that a value was found good for; nothing for Nothing and empty lists.
std::optional<yaml::Value> value_of(const Key& key, const FieldValue& value);

// All keys that say something, in the order of the table.
yaml::Value value_of(const Event& event);

// What a part of the file says, without keys that say nothing.
yaml::Value value_of(const yaml::Node& node);

}  // namespace backstory::timeline
