// The schema that editors complete by is the table of keys; the copy in docs/ is what they are pointed at.
#include "timeline/schema.h"

#include <catch2/catch.hpp>

#include "base/file.h"
#include "support/golden.h"
#include "timeline/keys.h"

namespace backstory::timeline {
namespace {

void check_section(const Section& section, const Json& schema, const Json& definitions) {
  CAPTURE(std::string(section.name));
  CHECK(schema["additionalProperties"] == false);
  REQUIRE(schema["properties"].size() == section.keys.size());
  std::size_t required = 0;
  for (const Key& key : section.keys) {
    CAPTURE(key.name);
    const Json& property = schema["properties"][std::string(key.name)];
    CHECK(property["description"] == key.about);
    required += key.required ? 1 : 0;
    if (!key.section) continue;
    const std::string name(key.section->name.substr(key.section->name.find(' ') + 1));
    REQUIRE(definitions.contains(name));
    CHECK(property.dump().find("#/$defs/" + name) != std::string::npos);
    check_section(*key.section, definitions[name], definitions);
  }
  CHECK((schema.contains("required") ? schema["required"].size() : 0) == required);
}

}  // namespace

TEST_CASE("the published schema is the one that the program prints") {
  CHECK_GOLDEN("../docs/timeline.schema.json", format_json(make_schema()));
}

TEST_CASE("the schema says of every key what the table says") {
  const Json schema = make_schema();
  check_section(file_section(), schema, schema["$defs"]);
}

}  // namespace backstory::timeline
