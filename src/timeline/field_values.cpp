#include "timeline/field_values.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.h"
#include "calendar/edtf.h"
#include "timeline/fields.h"

namespace backstory::timeline {
namespace {

bool is_words(Kind kind) {
  switch (kind) {
    case Kind::text:
    case Kind::id:
    case Kind::track:
    case Kind::language:
    case Kind::choice:
    case Kind::design:
    case Kind::size:
      return true;
    default:
      return false;
  }
}

yaml::Value scalar(const Key& key, std::string_view text) {
  return is_words(key.kind) ? yaml::words_value(text) : yaml::plain_value(text);
}

yaml::Value list_of(yaml::Kind kind, bool flow) {
  yaml::Value value;
  value.kind = kind;
  value.flow = flow;
  return value;
}

yaml::Value value_of(const Source& source) {
  yaml::Value out = list_of(yaml::Kind::mapping, false);
  const auto put = [&](const char* key, const std::string& words) {
    if (!words.empty()) out.entries.push_back({key, yaml::words_value(words)});
  };
  put("quote", source.quote);
  put("prefix", source.prefix);
  put("suffix", source.suffix);
  if (source.at) {
    yaml::Value offsets = list_of(yaml::Kind::sequence, true);
    for (const std::size_t offset : *source.at) {
      offsets.items.push_back(yaml::plain_value(fmt::format("{}", offset)));
    }
    out.entries.push_back({"at", std::move(offsets)});
  }
  put("expression", source.expression);
  put("rule", source.rule);
  return out;
}

yaml::Value value_of(const std::vector<Source>& sources) {
  if (sources.size() == 1) return value_of(sources.front());
  yaml::Value out = list_of(yaml::Kind::sequence, false);
  for (const Source& source : sources) out.items.push_back(value_of(source));
  return out;
}

Problem wrong_shape(const Key& key, std::string_view what) {
  std::string wanted = key.shape == Shape::one ? "" : "a list of ";
  if (key.section)
    return {"wrong-type", fmt::format("'{}' has keys of its own: set those", key.name), {}, {}};
  wanted += kind_name(key.kind);
  return {"wrong-type", fmt::format("'{}' must be {}, not {}", key.name, wanted, what), {}, {}};
}

std::optional<Problem> check_one(const Key& key, const std::string& text) {
  std::optional<Problem> problem = check_value(key, text);
  if (!problem) return std::nullopt;
  // What is wrong with a date or link points at it, and does not say it.
  if (problem->code == "bad-date" || problem->code == "bad-url") {
    problem->message = fmt::format("'{}' cannot be '{}': {}", key.name, text, problem->message);
  }
  return problem;
}

struct ShapeChecker {
  const Key& key;

  std::optional<Problem> operator()(const Nothing&) const { return std::nullopt; }
  std::optional<Problem> operator()(const std::string& text) const {
    if (key.section || key.kind == Kind::offsets || key.shape == Shape::list)
      return wrong_shape(key, "a text");
    return check_one(key, text);
  }
  std::optional<Problem> operator()(const std::vector<std::string>& texts) const {
    if (texts.empty()) return std::nullopt;
    if (key.section || key.shape == Shape::one) return wrong_shape(key, "a list");
    for (const std::string& text : texts) {
      if (auto problem = check_one(key, text)) return problem;
    }
    return std::nullopt;
  }
  std::optional<Problem> operator()(const std::vector<Source>&) const {
    if (key.section && key.name == "source") return std::nullopt;
    return wrong_shape(key, "a list of passages");
  }
};

struct ValueMaker {
  const Key& key;

  std::optional<yaml::Value> operator()(const Nothing&) const { return std::nullopt; }
  std::optional<yaml::Value> operator()(const std::string& text) const { return scalar(key, text); }
  std::optional<yaml::Value> operator()(const std::vector<std::string>& texts) const {
    if (texts.empty()) return std::nullopt;
    yaml::Value list = list_of(yaml::Kind::sequence, true);
    for (const std::string& text : texts) list.items.push_back(scalar(key, text));
    return list;
  }
  std::optional<yaml::Value> operator()(const std::vector<Source>& sources) const {
    if (sources.empty()) return std::nullopt;
    return value_of(sources);
  }
};

}  // namespace

std::vector<const Key*> find_field(const Section& section, std::string_view field, UnknownKey& unknown) {
  std::vector<const Key*> keys;
  const Section* inside = &section;
  for (std::size_t at = 0; at <= field.size();) {
    const std::size_t end = std::min(field.find('.', at), field.size());
    const std::string_view name = field.substr(at, end - at);
    const Key* key = inside ? find_key(*inside, name) : nullptr;
    if (!key) {
      unknown = {inside, name};
      return {};
    }
    keys.push_back(key);
    // A list of sections has no keys of its own.
    inside = key->shape == Shape::one ? key->section : nullptr;
    at = end + 1;
  }
  return keys;
}

std::string describe(const UnknownKey& unknown) {
  if (!unknown.section) return fmt::format("there is no key '{}' here", unknown.name);
  return fmt::format("{} has no key '{}'", unknown.section->name, unknown.name);
}

std::vector<std::string> suggest_key(const UnknownKey& unknown) {
  if (!unknown.section) return {};
  std::vector<std::string_view> names;
  for (const Key& key : unknown.section->keys) names.push_back(key.name);
  if (const auto nearest = find_nearest(unknown.name, names)) {
    return {fmt::format("did you mean '{}'?", *nearest)};
  }
  return {fmt::format("{} can have: {}", unknown.section->name, fmt::join(names, ", "))};
}

yaml::Path path_of(const Section& section, const std::vector<const Key*>& keys) {
  yaml::Path path;
  const Section* inside = &section;
  for (const Key* key : keys) {
    yaml::Step step{key->name, {}};
    for (const Key& beside : inside->keys) step.order.push_back(beside.name);
    path.push_back(std::move(step));
    inside = key->section;
  }
  return path;
}

std::optional<Problem> check_field(const Key& key, const FieldValue& value) {
  return std::visit(ShapeChecker{key}, value);
}

std::optional<yaml::Value> value_of(const Key& key, const FieldValue& value) {
  return std::visit(ValueMaker{key}, value);
}

yaml::Value value_of(const Event& event) {
  yaml::Value out = list_of(yaml::Kind::mapping, false);
  const auto put = [&](const char* name, const FieldValue& field) {
    const Key& key = *find_key(*find_key(file_section(), "events")->section, name);
    const auto* text = std::get_if<std::string>(&field);
    if (text && text->empty()) return;
    if (auto value = value_of(key, field)) out.entries.push_back({name, std::move(*value)});
  };
  put("id", event.id);
  put("date", event.date.text.empty() ? calendar::format_edtf(event.date.value) : event.date.text);
  put("date_text", event.date_text);
  put("label", event.label);
  put("detail", event.detail);
  put("track", event.track);
  if (event.importance) put("importance", fmt::format("{}", *event.importance));
  put("actors", event.actors);
  put("url", event.url);
  yaml::Value confidence = list_of(yaml::Kind::mapping, true);
  const auto sure = [&](const char* key, std::optional<double> share) {
    if (share) confidence.entries.push_back({key, yaml::plain_value(fmt::format("{}", *share))});
  };
  sure("date", event.confidence.date);
  sure("label", event.confidence.label);
  if (!confidence.entries.empty()) out.entries.push_back({"confidence", std::move(confidence)});
  put("checked", event.checked);
  if (event.hidden) put("hidden", std::string("true"));
  if (event.locked) put("locked", std::string("true"));
  put("source", event.sources);
  return out;
}

yaml::Value value_of(const yaml::Node& node) {
  yaml::Value out;
  out.kind = node.kind;
  if (node.kind == yaml::Kind::scalar) out.text = node.is_null() ? "" : words_of(node);
  for (const yaml::Node& item : node.items) out.items.push_back(value_of(item));
  for (const yaml::Entry& entry : node.entries) {
    if (!entry.value.is_null()) out.entries.push_back({entry.key, value_of(entry.value)});
  }
  return out;
}

}  // namespace backstory::timeline
