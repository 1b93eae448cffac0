// One mapping of the file, checked against its section of the table.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "timeline/keys.h"
#include "timeline/reading.h"
#include "timeline/timeline.h"

namespace backstory::timeline {

// The values of a mapping that can be used. What is missing, says nothing (`note:`) or is at fault is not
// there; a fault was reported. The names asked for must be in the section.
class Fields {
 public:
  const yaml::Node* find(std::string_view key) const;
  SourceSpan span(std::string_view key) const;  // of the value; empty when it is not there

  std::string text(std::string_view key) const;  // "" when it is not there
  std::vector<std::string> texts(std::string_view key) const;
  std::optional<std::uint64_t> number(std::string_view key) const;
  std::optional<double> fraction(std::string_view key) const;
  bool flag(std::string_view key) const;
  WrittenDate date(std::string_view key) const;
  // The nodes of a section, one or a list of them.
  std::vector<const yaml::Node*> sections(std::string_view key) const;

 private:
  friend Fields check_section(const Section& section, const yaml::Node& node, Reading& reading);

  const Section* section_ = nullptr;
  std::array<const yaml::Node*, 16> values_{};  // as the keys of the section
};

// Reports unknown keys, wrong types, values that cannot be, required keys that are missing.
Fields check_section(const Section& section, const yaml::Node& node, Reading& reading);

// The words of a scalar; of a block scalar without its last line breaks.
std::string words_of(const yaml::Node& scalar);

}  // namespace backstory::timeline
