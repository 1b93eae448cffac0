#include "temporal/lost_readings.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "calendar/written.h"
#include "temporal/ends.h"
#include "temporal/write_time.h"

namespace backstory::temporal {
namespace {

using calendar::Date;

constexpr std::size_t kMostLost = 6;
constexpr std::size_t kMostLossesRead = 40;  // of one expression

std::string_view condition(Direction direction) {
  switch (direction) {
    case Direction::past:
      return "if the clause spoke of the past";
    case Direction::future:
      return "if the clause looked ahead";
    case Direction::unknown:
      break;
  }
  return "if the clause said neither past nor future";
}

std::string_view finding(Direction direction) {
  switch (direction) {
    case Direction::past:
      return "it speaks of the past";
    case Direction::future:
      return "it looks ahead";
    case Direction::unknown:
      break;
  }
  return "it says neither past nor future";
}

class OtherValues {
 public:
  OtherValues(const Object& object, const TimeExpression& time) : object_(object), time_(time) {}

  void try_with(const Discourse& discourse, const Surroundings& around, std::string why) {
    const std::optional<Resolved> resolved = resolve_point(object_, discourse, around);
    if (!resolved || !resolved->unresolved.empty()) return;
    TimeExpression read;
    write_place(*resolved, read);
    found_.push_back({time_.span, resolved->steps, read.type, std::move(read.value), std::move(why)});
  }

  std::vector<LostReading> take() { return std::move(found_); }

 private:
  const Object& object_;
  const TimeExpression& time_;
  std::vector<LostReading> found_;
};

// "Friday" and "May 3" could be of any week or year; "last week" says itself what it counts from.
bool could_be_of_any(const Object& object) {
  return !object.has(Feature::anchor) && !object.has(Feature::focus_which) && !object.has(Feature::year);
}

std::optional<LostReading> read_loss(const Chart& chart, const Loss& loss, const ReadingContext& context) {
  LostReading lost{chart.span_of(loss.item), chart.rule_names(loss.item), std::nullopt, "", loss.why};
  if (chart.items()[loss.item].symbol == symbol(Engine::nothing)) return lost;
  for (const std::uint32_t end : collect_ends(chart, loss.item)) {
    const Item& item = chart.items()[end];
    TimeExpression time;
    if (item.object.kind() == Kind::point) {
      const Surroundings around{context.at, context.clauses.look_around(item.begin, item.end), false, false};
      const auto resolved = resolve_point(item.object, context.discourse, around);
      if (!resolved) return std::nullopt;
      write_place(*resolved, time);
    } else {
      write_placeless(item.object, time);
    }
    lost.type = time.type;
    lost.value += (lost.value.empty() ? "" : " and ") + time.value;
  }
  return lost;
}

}  // namespace

std::vector<LostReading> read_losses(const Chart& chart, std::uint32_t winner,
                                     const std::vector<Loss>& losses, const ReadingContext& context) {
  std::vector<LostReading> lost;
  std::size_t read = 0;
  for (const Loss& loss : losses) {
    if (loss.winner != winner) continue;
    if (++read > kMostLossesRead) break;
    if (auto reading = read_loss(chart, loss, context)) lost.push_back(std::move(*reading));
  }
  return lost;
}

std::vector<LostReading> find_other_values(const Object& object, const Discourse& discourse,
                                           const Surroundings& around, const TimeExpression& time) {
  OtherValues others(object, time);
  for (const Direction direction : {Direction::past, Direction::future, Direction::unknown}) {
    if (direction == around.clause.direction) continue;
    Surroundings otherwise = around;
    otherwise.clause.direction = direction;
    others.try_with(discourse, otherwise,
                    fmt::format("{} ({})", condition(direction), finding(around.clause.direction)));
  }
  if (time.anchor == Anchor::focus_date || time.anchor == Anchor::focus_period) {
    const Discourse start(discourse.creation_date(), discourse.mode());
    others.try_with(start, around, "if counted from the day of publication");
  } else if (time.anchor == Anchor::creation_date && could_be_of_any(object)) {
    if (!discourse.recent().empty()) {
      const Date& told = discourse.recent().back().date;
      const Discourse from_told(told, discourse.mode());
      others.try_with(from_told, around,
                      fmt::format("if counted from what was told before, {}",
                                  calendar::format_date(told, calendar::DateStyle::ap)));
    }
  }
  return others.take();
}

void keep_distinct(std::vector<LostReading>& lost, const TimeExpression& time) {
  std::vector<LostReading> kept;
  for (LostReading& one : lost) {
    const auto says_the_same = [&](const LostReading& other) {
      return other.span == one.span && other.value == one.value && other.type == one.type;
    };
    if (kept.size() == kMostLost) break;
    if (one.span == time.span && one.value == time.value && one.type == time.type) continue;
    if (std::none_of(kept.begin(), kept.end(), says_the_same)) kept.push_back(std::move(one));
  }
  lost = std::move(kept);
}

}  // namespace backstory::temporal
