#include "timeline/merge_fields.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "calendar/written.h"

namespace backstory::timeline {
namespace {

FieldValue text(const std::string& value) {
  return value.empty() ? FieldValue{} : FieldValue{value};
}

FieldValue texts(const std::vector<std::string>& values) {
  return values.empty() ? FieldValue{} : FieldValue{values};
}

FieldValue fraction(const std::optional<double>& value) {
  return value ? FieldValue{fmt::format("{}", *value)} : FieldValue{};
}

FieldValue flag(bool value) {
  return value ? FieldValue{"true"} : FieldValue{};
}

FieldValue number(const std::optional<int>& value) {
  return value ? FieldValue{fmt::format("{}", *value)} : FieldValue{};
}

constexpr std::array kEventFields{
    EventField{"date", [](const Event& e) { return text(e.date.text); }},
    EventField{"date_text", [](const Event& e) { return text(e.date_text); }},
    EventField{"label", [](const Event& e) { return text(e.label); }},
    EventField{"detail", [](const Event& e) { return text(e.detail); }},
    EventField{"track", [](const Event& e) { return text(e.track); }},
    EventField{"importance", [](const Event& e) { return number(e.importance); }},
    EventField{"actors", [](const Event& e) { return texts(e.actors); }},
    EventField{"url", [](const Event& e) { return text(e.url); }},
    EventField{"confidence.date", [](const Event& e) { return fraction(e.confidence.date); }},
    EventField{"confidence.label", [](const Event& e) { return fraction(e.confidence.label); }},
    EventField{"checked", [](const Event& e) { return text(e.checked); }},
    EventField{"hidden", [](const Event& e) { return flag(e.hidden); }},
    EventField{"locked", [](const Event& e) { return flag(e.locked); }},
};

constexpr std::array kHeadFields{
    HeadField{"title", [](const Timeline& t) { return text(t.title); }},
    HeadField{"deck", [](const Timeline& t) { return text(t.deck); }},
    HeadField{"source", [](const Timeline& t) { return text(t.source); }},
    HeadField{"credit", [](const Timeline& t) { return text(t.credit); }},
    HeadField{"note", [](const Timeline& t) { return text(t.note); }},
    HeadField{"alt", [](const Timeline& t) { return text(t.alt); }},
    HeadField{"language", [](const Timeline& t) { return text(t.language); }},
    HeadField{"article.headline", [](const Timeline& t) { return text(t.article.headline); }},
    HeadField{"article.byline", [](const Timeline& t) { return text(t.article.byline); }},
    HeadField{"article.published", [](const Timeline& t) { return text(t.article.published); }},
    HeadField{"article.published_from", [](const Timeline& t) { return text(t.article.published_from); }},
    HeadField{"article.url", [](const Timeline& t) { return text(t.article.url); }},
    HeadField{"article.digest", [](const Timeline& t) { return text(t.article.digest); }},
    HeadField{"look.template", [](const Timeline& t) { return text(t.look.template_name); }},
    HeadField{"look.theme", [](const Timeline& t) { return text(t.look.theme); }},
    HeadField{"look.dates", [](const Timeline& t) { return text(t.look.dates); }},
    HeadField{"look.sizes", [](const Timeline& t) { return texts(t.look.sizes); }},
};

bool mean_the_same(const FieldValue& a, const FieldValue& b) {
  const auto* first = std::get_if<std::string>(&a);
  const auto* second = std::get_if<std::string>(&b);
  if (!first || !second) return false;
  const calendar::ParsedDate left = calendar::parse_date(*first);
  const calendar::ParsedDate right = calendar::parse_date(*second);
  const auto* value = std::get_if<calendar::Edtf>(&left);
  const auto* other = std::get_if<calendar::Edtf>(&right);
  return value && other && *value == *other;
}

}  // namespace

std::span<const EventField> event_fields() {
  return kEventFields;
}

std::span<const HeadField> head_fields() {
  return kHeadFields;
}

bool is_same_source(const Source& a, const Source& b) {
  return a.quote == b.quote && a.prefix == b.prefix && a.suffix == b.suffix && a.at == b.at &&
         a.expression == b.expression && a.rule == b.rule;
}

bool are_same_sources(std::span<const Source> a, std::span<const Source> b) {
  return std::ranges::equal(a, b, is_same_source);
}

bool is_same_field(std::string_view field, const FieldValue& a, const FieldValue& b) {
  if (a.index() != b.index()) return false;
  if (const auto* first = std::get_if<std::string>(&a)) {
    return *first == std::get<std::string>(b) || (field == "date" && mean_the_same(a, b));
  }
  if (const auto* first = std::get_if<std::vector<std::string>>(&a))
    return *first == std::get<std::vector<std::string>>(b);
  if (const auto* first = std::get_if<std::vector<Source>>(&a))
    return are_same_sources(*first, std::get<std::vector<Source>>(b));
  return true;
}

std::string describe(const FieldValue& value) {
  if (const auto* words = std::get_if<std::string>(&value)) return *words;
  if (const auto* words = std::get_if<std::vector<std::string>>(&value))
    return fmt::format("{}", fmt::join(*words, ", "));
  std::string out;
  if (const auto* sources = std::get_if<std::vector<Source>>(&value)) {
    for (const Source& source : *sources) out += (out.empty() ? "" : " … ") + source.quote;
  }
  return out;
}

Verdict decide(std::string_view field, const FieldValue& base, const FieldValue& now,
               const FieldValue& mine) {
  if (is_same_field(field, now, mine) || is_same_field(field, base, now)) return Verdict::leave;
  return is_same_field(field, base, mine) ? Verdict::take : Verdict::conflict;
}

}  // namespace backstory::timeline
