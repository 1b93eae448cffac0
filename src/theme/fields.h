// Reading the keys of one YAML mapping: each getter reports what is wrong with its value and leaves the
// target as it was; finish() reports the keys that nobody asked for.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/colour.h"
#include "base/diagnostic.h"
#include "yaml/yaml.h"

namespace backstory::theme {

struct Limits {
  double least = 0;
  double most = 0;
};

class Fields {
 public:
  // `owner` names the mapping in messages: "a theme", "text style 'title'". A node that is no mapping is
  // reported here.
  Fields(const yaml::Node& node, std::string owner, Diagnostics& diagnostics);

  void read(std::string_view key, std::string& value);
  void read(std::string_view key, bool& value);
  void read(std::string_view key, double& value, Limits limits);
  void read(std::string_view key, std::size_t& value, Limits limits);
  void read(std::string_view key, int& value, std::span<const int> choices);
  void read(std::string_view key, Colour& value);
  // The index of the choice, where one of them was given.
  std::optional<std::size_t> read_choice(std::string_view key, std::span<const std::string_view> choices);
  // Of each item of a list, all of them different; one word stands for a list of one.
  std::optional<std::vector<std::size_t>> read_choices(std::string_view key,
                                                       std::span<const std::string_view> choices);
  // The value of a key that holds a mapping of its own.
  const yaml::Node* find_mapping(std::string_view key);
  bool has(std::string_view key);  // marks the key as known
  SourceSpan span_of(std::string_view key) const;

  void finish();

 private:
  const yaml::Entry* find(std::string_view key);
  std::optional<double> find_number(std::string_view key, std::string_view kind, Limits limits);
  const yaml::Node* find_scalar(std::string_view key, std::string_view expected);

  const yaml::Node& node_;
  std::string owner_;
  Diagnostics& diagnostics_;
  std::vector<std::string_view> known_;
};

}  // namespace backstory::theme
