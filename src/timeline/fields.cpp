#include "timeline/fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <tuple>
#include <utility>

#include "base/suggest.h"
#include "base/utf8.h"
#include "calendar/written.h"
#include "timeline/values.h"

namespace backstory::timeline {
namespace {

std::string_view shape_name(yaml::Kind kind) {
  switch (kind) {
    case yaml::Kind::scalar:
      return "a text";
    case yaml::Kind::sequence:
      return "a list";
    case yaml::Kind::mapping:
      return "a group of keys";
  }
  return "";
}

class SectionChecker {
 public:
  SectionChecker(const Section& section, Reading& reading) : section_(section), reading_(reading) {}

  void report_unknown(const yaml::Entry& entry) {
    if (reading_.is_full()) return reading_.count_error();
    std::vector<std::string_view> names;
    for (const Key& key : section_.keys) names.push_back(key.name);
    std::string hint;
    if (const auto nearest = find_nearest(entry.key, names)) {
      hint = fmt::format("did you mean '{}'?", *nearest);
    } else {
      hint = fmt::format("{} can have: {}", section_.name, fmt::join(names, ", "));
    }
    const std::string shown = entry.key.substr(0, find_code_point(entry.key, 40));
    reading_.error("unknown-key", entry.key_span, fmt::format("{} has no key '{}'", section_.name, shown),
                   {hint});
  }

  bool is_usable(const Key& key, const yaml::Node& node) {
    if (node.kind == yaml::Kind::sequence && key.shape != Shape::one) return check_items(key, node);
    if (key.shape == Shape::list) return refuse_shape(key, node, "a list", "");
    return check_one(key, node, "");
  }

 private:
  bool check_items(const Key& key, const yaml::Node& list) {
    bool good = true;
    for (const yaml::Node& item : list.items) good = check_one(key, item, "an item of ") && good;
    // Sections that are none are left out; the others are still worth reading.
    return good || key.kind == Kind::section;
  }

  // `what` is said before the key's name: "", or that it is about an item.
  bool check_one(const Key& key, const yaml::Node& node, std::string_view what) {
    const std::string_view wanted = kind_name(key.kind);
    if (key.kind == Kind::section)
      return node.kind == yaml::Kind::mapping || refuse_shape(key, node, wanted, what);
    if (key.kind == Kind::offsets) return check_offsets(key, node);
    if (node.kind != yaml::Kind::scalar) return refuse_shape(key, node, wanted, what);
    const std::string words = words_of(node);
    if (const auto problem = check_value(key, words)) {
      reading_.error(problem->code, reading_.part(node, problem->part), problem->message, problem->hints);
      return false;
    }
    if (key.kind == Kind::text) warn_of_controls(key, node, words);
    return true;
  }

  bool check_offsets(const Key& key, const yaml::Node& node) {
    const auto number = [&](std::size_t i) {
      const bool plain = node.items[i].kind == yaml::Kind::scalar;
      return plain ? parse_whole_number(node.items[i].value) : std::nullopt;
    };
    if (node.kind == yaml::Kind::sequence && node.items.size() == 2 && number(0) && number(1)) {
      if (*number(0) < *number(1)) return true;
      reading_.error("wrong-order", node.span,
                     fmt::format("the second number of '{}' must be larger than the first", key.name));
      return false;
    }
    reading_.error("wrong-type", node.span, fmt::format("'{}' must be {}", key.name, kind_name(key.kind)));
    return false;
  }

  bool refuse_shape(const Key& key, const yaml::Node& node, std::string_view wanted, std::string_view what) {
    std::vector<std::string> hints;
    if (node.is_null()) {
      reading_.error("wrong-type", node.span, fmt::format("{}'{}' is empty", what, key.name));
      return false;
    }
    if (key.kind == Kind::section) hints.push_back(section_hint(key));
    // Brackets and braces are what sets of dates are written with, and what articles quote with.
    if (node.style == yaml::Style::flow && key.kind != Kind::section && key.shape == Shape::one) {
      const std::string written(node.span.of(reading_.file().text));
      if (written.size() < 80 && written.find_first_of("\"\n") == std::string::npos) {
        hints.push_back(fmt::format("put it in quotes: {}: \"{}\"", key.name, written));
      }
    }
    reading_.error("wrong-type", node.span,
                   fmt::format("{}'{}' must be {}, not {}", what, key.name, wanted, shape_name(node.kind)),
                   std::move(hints));
    return false;
  }

  static std::string section_hint(const Key& key) {
    std::vector<std::string_view> names;
    for (const Key& inner : key.section->keys) names.push_back(inner.name);
    const std::string_view lead =
        key.shape == Shape::list ? "each item begins with '- ' and can have" : "it can have";
    return fmt::format("{}: {}", lead, fmt::join(names, ", "));
  }

  // Escapes can bring characters into a text that a file cannot hold, and tabs look like spaces until they
  // are drawn.
  void warn_of_controls(const Key& key, const yaml::Node& node, const std::string& words) {
    for (std::size_t at = 0; at < words.size();) {
      const CodePoint c = decode_code_point(words, at);
      if ((c.value < 0x20 && c.value != '\n') || (c.value >= 0x7F && c.value < 0xA0)) {
        const std::string name =
            c.value == '\t' ? "a tab" : fmt::format("the control character U+{:04X}", std::uint32_t{c.value});
        reading_.warning("control-character", reading_.part(node, {at, at + c.size}),
                         fmt::format("'{}' holds {}, which is not drawn", key.name, name));
        return;
      }
      at += c.size;
    }
  }

  const Section& section_;
  Reading& reading_;
};

}  // namespace

std::string words_of(const yaml::Node& scalar) {
  std::string words = scalar.value;
  const bool block = scalar.style == yaml::Style::literal || scalar.style == yaml::Style::folded;
  while (block && words.ends_with('\n')) words.pop_back();
  return words;
}

Fields check_section(const Section& section, const yaml::Node& node, Reading& reading) {
  Fields fields;
  fields.section_ = &section;
  assert(section.keys.size() <= fields.values_.size());
  SectionChecker checker(section, reading);
  std::array<bool, std::tuple_size_v<decltype(fields.values_)>> seen{};
  for (const yaml::Entry& entry : node.entries) {
    const Key* key = find_key(section, entry.key);
    if (!key) {
      checker.report_unknown(entry);
      continue;
    }
    const auto index = static_cast<std::size_t>(key - section.keys.data());
    if (std::exchange(seen[index], true)) continue;  // reported when the YAML was read
    if (entry.value.is_null()) {
      if (key->required && key->shape == Shape::one) {
        reading.error("empty-text", entry.key_span, fmt::format("'{}' is empty", key->name));
      }
    } else if (checker.is_usable(*key, entry.value)) {
      fields.values_[index] = &entry.value;
    }
  }
  for (std::size_t i = 0; i < section.keys.size(); ++i) {
    if (!section.keys[i].required || seen[i]) continue;
    reading.error("missing-key", {node.span.begin, node.span.begin},
                  fmt::format("{} needs the key '{}'", section.name, section.keys[i].name));
  }
  return fields;
}

const yaml::Node* Fields::find(std::string_view key) const {
  const Key* found = find_key(*section_, key);
  assert(found);
  return values_[static_cast<std::size_t>(found - section_->keys.data())];
}

SourceSpan Fields::span(std::string_view key) const {
  const yaml::Node* node = find(key);
  return node ? node->span : SourceSpan{};
}

std::string Fields::text(std::string_view key) const {
  const yaml::Node* node = find(key);
  return node ? words_of(*node) : std::string();
}

std::vector<std::string> Fields::texts(std::string_view key) const {
  std::vector<std::string> all;
  const yaml::Node* node = find(key);
  if (node && node->kind == yaml::Kind::scalar) all.push_back(words_of(*node));
  if (node) {
    for (const yaml::Node& item : node->items) all.push_back(words_of(item));
  }
  return all;
}

std::optional<std::uint64_t> Fields::number(std::string_view key) const {
  const yaml::Node* node = find(key);
  return node ? parse_whole_number(node->value) : std::nullopt;
}

std::optional<double> Fields::fraction(std::string_view key) const {
  const yaml::Node* node = find(key);
  return node ? parse_fraction(node->value) : std::nullopt;
}

bool Fields::flag(std::string_view key) const {
  const yaml::Node* node = find(key);
  return node && node->value == "true";
}

WrittenDate Fields::date(std::string_view key) const {
  const yaml::Node* node = find(key);
  if (!node) return {};
  WrittenDate date{words_of(*node), {}, node->span};
  const calendar::ParsedDate parsed = calendar::parse_date(date.text);
  if (const auto* value = std::get_if<calendar::Edtf>(&parsed)) date.value = *value;
  return date;
}

std::vector<const yaml::Node*> Fields::sections(std::string_view key) const {
  std::vector<const yaml::Node*> all;
  const yaml::Node* node = find(key);
  if (node && node->kind == yaml::Kind::mapping) all.push_back(node);
  if (node) {
    for (const yaml::Node& item : node->items) {
      if (item.kind == yaml::Kind::mapping) all.push_back(&item);
    }
  }
  return all;
}

}  // namespace backstory::timeline
