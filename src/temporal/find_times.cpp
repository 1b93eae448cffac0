#include <algorithm>
#include <array>

#include "temporal/chart.h"
#include "temporal/direction.h"
#include "temporal/discourse.h"
#include "temporal/readings.h"
#include "temporal/resolve.h"
#include "temporal/time_expression.h"
#include "temporal/timex.h"

namespace backstory::temporal {
namespace {

using calendar::Date;
using calendar::Edtf;

bool is_vague(Mod mod) {
  return mod == Mod::start || mod == Mod::mid || mod == Mod::end || mod == Mod::approx;
}

Edtf edtf_of(const Resolved& resolved, const Object& object) {
  Date date = resolved.place.date;
  const auto mod = static_cast<Mod>(object.get(Feature::mod));
  if (is_vague(mod) || resolved.place.fiscal) date.approximate = true;
  if (resolved.place.weekend && date.week != 0) {
    Place saturday = resolved.place;
    Object weekday;
    weekday.set(Feature::weekday, 6);
    refine(saturday, weekday);
    return calendar::make_interval(saturday.date, date_of(day_number_of(saturday.date) + 1));
  }
  if (object.get(Feature::open) > 0) return calendar::make_since(date);
  if (object.get(Feature::open) < 0) return calendar::make_until(date);
  return date;
}

class Finder {
 public:
  Finder(const intake::Document& document, const std::vector<language::Passage>& passages,
         const Options& options)
      : text_(document.text),
        dateline_(document.dateline),
        passages_(passages),
        grammar_(find_grammar(options.language)),
        discourse_(options.creation_date ? options.creation_date : document.metadata.published) {}

  std::vector<TimeExpression> find() {
    for (at_.passage = 0; at_.passage < passages_.size(); ++at_.passage) {
      const auto& sentences = passages_[at_.passage].sentences;
      for (at_.sentence = 0; at_.sentence < sentences.size(); ++at_.sentence) read(sentences[at_.sentence]);
    }
    return std::move(found_);
  }

 private:
  void read(const language::Sentence& sentence) {
    std::vector<Piece> pieces = cut_pieces(text_, sentence);
    for (Piece& piece : pieces) piece.word = grammar_.find_word(piece.lower);
    const Chart chart(grammar_, pieces);
    for (const std::uint32_t index : choose_readings(chart)) {
      const Item& item = chart.items()[index];
      if (item.symbol == symbol(Engine::nothing) || is_in_dateline(pieces[item.begin])) continue;
      if (item.symbol == symbol(Engine::time)) {
        add(chart, index, item.object, std::nullopt);
      } else {
        add_two(chart, index, item.symbol == symbol(Engine::range));
      }
    }
  }

  bool is_in_dateline(const Piece& piece) const { return dateline_ && dateline_->contains(piece.span); }

  void add_two(const Chart& chart, std::uint32_t index, bool range) {
    const Item& item = chart.items()[index];
    const Rule& rule = grammar_.rules()[item.rule];
    const std::uint32_t first = item.children[rule.first_end - 1U];
    const std::uint32_t second = item.children[rule.second_end - 1U];
    if (first == kNone || second == kNone) return;
    Object left = chart.items()[first].object;
    Object right = chart.items()[second].object;
    share(left, right);
    const std::size_t before = found_.size();
    add(chart, first, left, std::nullopt);
    const bool has_left = found_.size() > before;
    add(chart, second, right, has_left ? std::optional(before) : std::nullopt);
    const bool has_both = has_left && found_.size() == before + 2;
    for (std::size_t i = before; i < found_.size(); ++i) found_[i].rules.push_back(rule.name);
    if (range && has_both) tie(before, before + 1);
  }

  // "May 3-5", "May to July 2024", "2018-19": each end takes the coarser parts that only the other names.
  static void share(Object& left, Object& right) {
    if (right.has(Feature::short_year) && left.has(Feature::year)) {
      const std::int64_t year = left.get(Feature::year);
      std::int64_t end = year - year % 100 + right.get(Feature::short_year);
      if (end < year) end += 100;
      right.drop(Feature::short_year);
      right.set(Feature::year, end);
    }
    if (right.has(Feature::short_decade) && left.has(Feature::decade)) {
      const std::int64_t decade = left.get(Feature::decade);
      right.set(Feature::decade, decade - decade % 100 + 10 * right.get(Feature::short_decade));
      right.drop(Feature::short_decade);
    }
    for (Object* one : {&left, &right}) {
      const Object& other = one == &left ? right : left;
      if (one->has(Feature::day) && !one->has(Feature::month)) one->inherit(other, Feature::month);
      if (one->has(Feature::hour)) one->inherit(other, Feature::meridiem);
    }
    share_base(left, right, false);
    share_base(right, left, true);
  }

  // "November 2023 to January": the partner's year is the one before or after when the order of months asks
  // for it.
  static std::int64_t years_across(const Object& one, const Object& other, bool one_is_later) {
    if (!one.has(Feature::month) || !other.has(Feature::month)) return 0;
    const std::int64_t apart = one.get(Feature::month) - other.get(Feature::month);
    if (one_is_later) return apart < 0 ? 1 : 0;
    return apart > 0 ? -1 : 0;
  }

  static void share_base(Object& one, const Object& other, bool one_is_later) {
    const bool below_year = one.has(Feature::month) || one.has(Feature::quarter) || one.has(Feature::season);
    if (!below_year || one.has(Feature::year) || one.has(Feature::anchor) || one.has(Feature::which)) return;
    if (other.has(Feature::year)) {
      one.set(Feature::year, other.get(Feature::year) + years_across(one, other, one_is_later));
      return;
    }
    if (other.has(Feature::anchor) && other.grain() >= calendar::Grain::year) {
      one.inherit(other, Feature::anchor);
      one.inherit(other, Feature::grain);
      one.inherit(other, Feature::offset);
    }
  }

  void tie(std::size_t first, std::size_t second) {
    found_[first].range_partner = second;
    found_[second].range_partner = first;
    const auto* from = found_[first].date ? std::get_if<Date>(&*found_[first].date) : nullptr;
    const auto* to = found_[second].date ? std::get_if<Date>(&*found_[second].date) : nullptr;
    if (from == nullptr || to == nullptr) return;
    if (calendar::is_placed(*from) && calendar::is_placed(*to) && calendar::comes_before(*to, *from)) return;
    const Edtf joined = calendar::make_interval(*from, *to);
    found_[first].joined = joined;
    found_[second].joined = joined;
  }

  void add(const Chart& chart, std::uint32_t index, const Object& object, std::optional<std::size_t> after) {
    const Item& item = chart.items()[index];
    TimeExpression time;
    time.span = {chart.pieces()[item.begin].span.begin, chart.pieces()[item.end - 1].span.end};
    time.passage = at_.passage;
    time.sentence = at_.sentence;
    time.rules = chart.rule_names(index);
    time.mod = format_timex_mod(static_cast<Mod>(object.get(Feature::mod)));
    time.grain = object.grain();
    time.confidence = 0.9;
    if (object.kind() == Kind::point) {
      const Surroundings around{at_, find_direction(chart, item.begin, item.end)};
      if (!place(object, around, after, time)) return;
    } else {
      write_placeless(object, time);
    }
    found_.push_back(std::move(time));
  }

  static void write_placeless(const Object& object, TimeExpression& time) {
    constexpr std::array<std::string_view, 3> kReferences = {"PAST_REF", "PRESENT_REF", "FUTURE_REF"};
    if (object.kind() == Kind::reference) {
      time.type = TimexType::date;
      time.value = kReferences[static_cast<std::size_t>(object.get(Feature::reference) + 1)];
      time.unresolved = "the words do not say when";
      return;
    }
    time.type = object.kind() == Kind::set ? TimexType::set : TimexType::duration;
    time.value = format_timex_length(object);
  }

  bool place(const Object& object, const Surroundings& around, std::optional<std::size_t> after,
             TimeExpression& time) {
    std::optional<Resolved> resolved = resolve_point(object, discourse_, around);
    if (!resolved) return false;
    if (after) follow(object, found_[*after], *resolved);
    const Place& place = resolved->place;
    const bool has_time = place.date.second_of_day || place.day_part;
    time.type = has_time ? TimexType::time : TimexType::date;
    time.value = format_timex(place);
    time.grain = place.grain();
    time.confidence = resolved->confidence;
    time.anchor = resolved->anchor;
    time.unresolved = resolved->unresolved;
    time.rules.insert(time.rules.end(), resolved->steps.begin(), resolved->steps.end());
    if (place.is_known()) time.date = edtf_of(*resolved, object);
    if (resolved->unresolved.empty() && !object.has(Feature::compared))
      discourse_.mention(place.date, at_, resolved->full && !object.has(Feature::open));
    return true;
  }

  // The second end of a range or pair does not come before the first: "November to January", "Friday to
  // Monday".
  static void follow(const Object& object, const TimeExpression& first, Resolved& second) {
    const auto* from = first.date ? std::get_if<Date>(&*first.date) : nullptr;
    Date& to = second.place.date;
    const bool own_year = object.has(Feature::year) || object.has(Feature::which);
    if (from == nullptr || own_year || !calendar::is_placed(*from) || !calendar::is_placed(to)) return;
    if (object.has(Feature::month) || object.has(Feature::season) || object.has(Feature::quarter)) {
      Date moved = to;
      moved.year = from->year;
      if (calendar::comes_before(moved, *from)) ++moved.year;
      to = moved;
    } else if (object.has(Feature::weekday) && from->day != 0) {
      const std::int64_t steps = (day_number_of(to) - day_number_of(*from)) % 7;
      to = date_of(day_number_of(*from) + (steps + 7) % 7);
    } else {
      return;
    }
    second.anchor = Anchor::range_partner;
    second.steps.emplace_back("after-partner");
  }

  std::string_view text_;
  std::optional<SourceSpan> dateline_;
  const std::vector<language::Passage>& passages_;
  const Grammar& grammar_;
  Discourse discourse_;
  TextPlace at_;
  std::vector<TimeExpression> found_;
};

}  // namespace

std::vector<TimeExpression> find_times(const intake::Document& document,
                                       const std::vector<language::Passage>& passages,
                                       const Options& options) {
  return Finder(document, passages, options).find();
}

}  // namespace backstory::temporal
