#include "theme/fields.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/suggest.h"

namespace backstory::theme {
namespace {

constexpr std::string_view kNumber = "a number";
constexpr std::string_view kWholeNumber = "a whole number";

std::optional<double> parse_number(std::string_view text) {
  double value = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::vector<std::string> hint_nearest(std::string_view word, std::span<const std::string_view> candidates) {
  if (const auto nearest = find_nearest(word, candidates))
    return {fmt::format("did you mean '{}'?", *nearest)};
  return {fmt::format("valid here: {}", fmt::join(candidates, ", "))};
}

}  // namespace

Fields::Fields(const yaml::Node& node, std::string owner, Diagnostics& diagnostics)
    : node_(node), owner_(std::move(owner)), diagnostics_(diagnostics) {
  if (node.kind != yaml::Kind::mapping) {
    diagnostics_.error("wrong-type", node.span, fmt::format("{} is a list of 'key: value' lines", owner_));
  }
}

const yaml::Entry* Fields::find(std::string_view key) {
  if (std::find(known_.begin(), known_.end(), key) == known_.end()) known_.push_back(key);
  return node_.kind == yaml::Kind::mapping ? node_.find(key) : nullptr;
}

bool Fields::has(std::string_view key) {
  return find(key) != nullptr;
}

SourceSpan Fields::span_of(std::string_view key) const {
  const yaml::Entry* entry = node_.kind == yaml::Kind::mapping ? node_.find(key) : nullptr;
  return entry ? entry->value.span : node_.span;
}

const yaml::Node* Fields::find_scalar(std::string_view key, std::string_view expected) {
  const yaml::Entry* entry = find(key);
  if (!entry) return nullptr;
  if (entry->value.kind == yaml::Kind::scalar && !entry->value.is_null()) return &entry->value;
  diagnostics_.error("wrong-type", entry->value.span, fmt::format("'{}' takes {}", key, expected));
  return nullptr;
}

void Fields::read(std::string_view key, std::string& value) {
  if (const yaml::Node* node = find_scalar(key, "words")) value = node->value;
}

void Fields::read(std::string_view key, bool& value) {
  const yaml::Node* node = find_scalar(key, "true or false");
  if (!node) return;
  if (node->value == "true" || node->value == "false") {
    value = node->value == "true";
  } else {
    diagnostics_.error("wrong-type", node->span, fmt::format("'{}' takes true or false", key));
  }
}

std::optional<double> Fields::find_number(std::string_view key, std::string_view kind, Limits limits) {
  const std::string expected = fmt::format("{} from {} to {}", kind, limits.least, limits.most);
  const yaml::Node* node = find_scalar(key, expected);
  if (!node) return std::nullopt;
  const std::optional<double> number = parse_number(node->value);
  const bool whole = kind == kNumber || (number && std::floor(*number) == *number);
  if (number && whole && *number >= limits.least && *number <= limits.most) return number;
  diagnostics_.error(number && whole ? "out-of-range" : "wrong-type", node->span,
                     fmt::format("'{}' takes {}", key, expected));
  return std::nullopt;
}

void Fields::read(std::string_view key, double& value, Limits limits) {
  if (const auto number = find_number(key, kNumber, limits)) value = *number;
}

void Fields::read(std::string_view key, std::size_t& value, Limits limits) {
  if (const auto number = find_number(key, kWholeNumber, limits)) value = static_cast<std::size_t>(*number);
}

void Fields::read(std::string_view key, int& value, std::span<const int> choices) {
  const std::string expected = fmt::format("one of {}", fmt::join(choices, ", "));
  const yaml::Node* node = find_scalar(key, expected);
  if (!node) return;
  const std::optional<double> number = parse_number(node->value);
  const auto found =
      std::find_if(choices.begin(), choices.end(), [&](int choice) { return number == choice; });
  if (found != choices.end()) {
    value = *found;
  } else {
    diagnostics_.error("wrong-type", node->span, fmt::format("'{}' takes {}", key, expected));
  }
}

void Fields::read(std::string_view key, Colour& value) {
  const yaml::Entry* entry = find(key);
  if (!entry) return;
  const bool scalar = entry->value.kind == yaml::Kind::scalar;
  const std::optional<Colour> colour = scalar ? parse_colour(entry->value.value) : std::nullopt;
  if (colour) {
    value = *colour;
    return;
  }
  // In YAML an unquoted # begins a comment: the value is then empty, and the author sees a colour there.
  const bool comment = scalar && entry->value.is_null();
  diagnostics_.error("bad-colour", entry->value.span,
                     fmt::format("'{}' takes a colour like \"#1a4b8c\"", key),
                     comment ? std::vector<std::string>{"put it in quotes: # begins a comment"}
                             : std::vector<std::string>{});
}

std::optional<std::size_t> Fields::read_choice(std::string_view key,
                                               std::span<const std::string_view> choices) {
  const yaml::Node* node = find_scalar(key, fmt::format("one of {}", fmt::join(choices, ", ")));
  if (!node) return std::nullopt;
  const auto found = std::find(choices.begin(), choices.end(), node->value);
  if (found != choices.end()) return static_cast<std::size_t>(found - choices.begin());
  diagnostics_.error("unknown-value", node->span, fmt::format("'{}' is no {}", node->value, key),
                     hint_nearest(node->value, choices));
  return std::nullopt;
}

std::optional<std::vector<std::size_t>> Fields::read_choices(std::string_view key,
                                                             std::span<const std::string_view> choices) {
  const yaml::Entry* entry = find(key);
  if (!entry) return std::nullopt;
  const bool is_list = entry->value.kind == yaml::Kind::sequence;
  const std::span<const yaml::Node> items =
      is_list ? std::span(entry->value.items) : std::span(&entry->value, 1);
  std::vector<std::size_t> chosen;
  for (const yaml::Node& item : items) {
    const auto found = std::find(choices.begin(), choices.end(), item.value);
    const auto choice = static_cast<std::size_t>(found - choices.begin());
    if (item.kind != yaml::Kind::scalar || found == choices.end()) {
      diagnostics_.error("unknown-value", item.span,
                         fmt::format("'{}' lists some of {}", key, fmt::join(choices, ", ")),
                         hint_nearest(item.value, choices));
    } else if (std::find(chosen.begin(), chosen.end(), choice) != chosen.end()) {
      diagnostics_.error("listed-twice", item.span, fmt::format("'{}' lists {} twice", key, item.value));
    } else {
      chosen.push_back(choice);
    }
  }
  return chosen;
}

const yaml::Node* Fields::find_mapping(std::string_view key) {
  const yaml::Entry* entry = find(key);
  return entry ? &entry->value : nullptr;
}

void Fields::finish() {
  for (const yaml::Entry& entry : node_.entries) {
    if (std::find(known_.begin(), known_.end(), entry.key) != known_.end()) continue;
    diagnostics_.error("unknown-key", entry.key_span, fmt::format("{} has no key '{}'", owner_, entry.key),
                       hint_nearest(entry.key, known_));
  }
}

}  // namespace backstory::theme
