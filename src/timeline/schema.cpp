#include "timeline/schema.h"

#include <string>
#include <string_view>

#include "timeline/ids.h"
#include "timeline/keys.h"
#include "timeline/timeline.h"

namespace backstory::timeline {
namespace {

constexpr std::size_t kLongestDate = 200;

// The mark U+FEFF is white space to the patterns of JavaScript, not to the reader.
constexpr const char* kSomething = R"([\S\ufeff])";
constexpr const char* kDigit = "[0-9]";
constexpr const char* kId = "^[a-z0-9][a-z0-9-]*$";
constexpr const char* kUrl =
    R"(^([Hh][Tt][Tt][Pp][Ss]?://|[Mm][Aa][Ii][Ll][Tt][Oo]:)([^\s\u0000-\u001f\u007f-\u009f"<>\\^`{|}]|\ufeff)+$)";
constexpr const char* kLanguage = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$";
constexpr const char* kDigest = "^sha256:[0-9a-f]{64}$";
constexpr const char* kDesign =
    R"(^([A-Za-z0-9_-]+|(?![/~])(?!(.*/)?\.\.(/|$))[^\\:\u0000-\u001f\u007f]+\.yaml)$)";
constexpr const char* kMeasuredSize = R"(^[0-9]{1,5}(\.[0-9]+)?(mm)?x(auto|[0-9]{1,5}(\.[0-9]+)?(mm)?)$)";
constexpr const char* kPrintSize = R"(^print(-[0-9]{1,5}(\.[0-9]+)?){1,3}$)";
constexpr const char* kPercent = "^0*(100|[0-9]{1,2})$";
constexpr const char* kFraction = "^[0-9][0-9.e-]*$";
constexpr const char* kWhole = "^[0-9]+$";

// Editors see plain scalars as their YAML types, the reader as their letters: `label: 1961` is a text.
Json words(Json types, const char* pattern, std::size_t longest = kMaxLabel) {
  return {{"type", std::move(types)}, {"maxLength", longest}, {"pattern", pattern}};
}

Json number(const char* type, const char* pattern, Json maximum) {
  Json schema{{"type", {type, "string"}}, {"minimum", 0}};
  if (!maximum.is_null()) schema["maximum"] = std::move(maximum);
  schema["pattern"] = pattern;
  return schema;
}

Json choices_of(const Key& key) {
  Json schema{{"enum", Json::array()}};
  for (const std::string_view choice : key.choices) schema["enum"].push_back(choice);
  return schema;
}

Json size_of(const Key& key) {
  Json schema = Json::object();
  schema["anyOf"] =
      Json::array({choices_of(key), words("string", kMeasuredSize), words("string", kPrintSize)});
  return schema;
}

Json offsets() {
  return {{"type", "array"}, {"items", number("integer", kWhole, nullptr)}, {"minItems", 2}, {"maxItems", 2}};
}

// "an event" → "event"
std::string definition_name(const Section& section) {
  return std::string(section.name.substr(section.name.find(' ') + 1));
}

Json one_value(const Key& key) {
  switch (key.kind) {
    case Kind::version:
      return {{"enum", Json::array({1, "1"})}};
    case Kind::text:
      return words({"string", "number", "boolean"}, kSomething);
    case Kind::date:
      return words({"string", "integer"}, kSomething, kLongestDate);
    case Kind::day:
      return words("string", kDigit, kLongestDate);
    case Kind::id:
    case Kind::track:
      return words({"string", "integer", "boolean"}, kId, kMaxId);
    case Kind::url:
      return words("string", kUrl);
    case Kind::language:
      return words("string", kLanguage);
    case Kind::digest:
      return words("string", kDigest);
    case Kind::choice:
      return choices_of(key);
    case Kind::design:
      return words({"string", "integer", "boolean"}, kDesign);
    case Kind::size:
      return size_of(key);
    case Kind::flag:
      return {{"enum", Json::array({true, false, "true", "false"})}};
    case Kind::percent:
      return number("integer", kPercent, 100);
    case Kind::fraction:
      return number("number", kFraction, 1);
    case Kind::offsets:
      return offsets();
    case Kind::section:
      return {{"$ref", "#/$defs/" + definition_name(*key.section)}};
  }
  return Json::object();
}

Json list_of(const Key& key) {
  return {{"type", "array"}, {"items", one_value(key)}};
}

Json any_of(Json first, Json second) {
  Json schema = Json::object();
  schema["anyOf"] = Json::array({std::move(first), std::move(second)});
  return schema;
}

// A key without a value says nothing.
Json or_nothing(Json schema) {
  if (schema.contains("enum")) {
    schema["enum"].push_back(nullptr);
  } else if (schema.contains("anyOf")) {
    schema["anyOf"].push_back({{"type", "null"}});
  } else if (schema.contains("type")) {
    Json& type = schema["type"];
    if (!type.is_array()) type = Json::array({type});
    type.push_back("null");
  } else {
    return any_of(std::move(schema), {{"type", "null"}});
  }
  return schema;
}

Json value_of(const Key& key) {
  Json value = key.shape == Shape::list ? list_of(key) : one_value(key);
  if (key.shape == Shape::one_or_list) value = any_of(std::move(value), list_of(key));
  if (!key.required || key.shape == Shape::list) value = or_nothing(std::move(value));
  Json described{{"description", key.about}};
  described.update(value);
  return described;
}

Json mapping_of(const Section& section) {
  Json schema{{"type", "object"}, {"additionalProperties", false}};
  Json required = Json::array();
  Json properties = Json::object();
  for (const Key& key : section.keys) {
    if (key.required) required.push_back(key.name);
    properties[std::string(key.name)] = value_of(key);
  }
  if (!required.empty()) schema["required"] = std::move(required);
  schema["properties"] = std::move(properties);
  return schema;
}

void define_below(const Section& section, Json& definitions) {
  for (const Key& key : section.keys) {
    if (!key.section) continue;
    definitions[definition_name(*key.section)] = mapping_of(*key.section);
    define_below(*key.section, definitions);
  }
}

}  // namespace

Json make_schema() {
  Json schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
              {"title", "A timeline of Backstory"}};
  schema.update(mapping_of(file_section()));
  Json definitions = Json::object();
  define_below(file_section(), definitions);
  schema["$defs"] = std::move(definitions);
  return schema;
}

}  // namespace backstory::timeline
