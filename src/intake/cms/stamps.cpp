#include "intake/cms/stamps.h"

#include <fmt/format.h>

#include <optional>

#include "base/utf8.h"
#include "intake/desk_day.h"

namespace backstory::intake {
namespace {

std::optional<calendar::Date> read_day(const StampField& field, Document& document) {
  if (trim(field.stamp).empty()) return std::nullopt;
  const auto day = find_desk_day(field.stamp, document.desk);
  if (!day) {
    document.diagnostics.warning("unreadable-date", field.span,
                                 fmt::format("{}: '{}' is not a date", field.name, trim(field.stamp)),
                                 {"give the day with --published, as in --published 2024-11-01"});
  }
  return day;
}

}  // namespace

void take_published(const StampField& field, Document& document) {
  if (document.metadata.published) return;
  const auto day = read_day(field, document);
  if (!day) return;
  document.metadata.published = day;
  document.metadata.published_from = field.name;
  note_other_day(field.stamp, field.span, document);
}

void take_modified(const StampField& field, Document& document) {
  if (!document.metadata.modified) document.metadata.modified = read_day(field, document);
}

}  // namespace backstory::intake
