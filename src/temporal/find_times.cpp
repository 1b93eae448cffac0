#include <algorithm>
#include <span>

#include "temporal/chart.h"
#include "temporal/detect_language.h"
#include "temporal/direction.h"
#include "temporal/discourse.h"
#include "temporal/ends.h"
#include "temporal/fasten.h"
#include "temporal/lost_readings.h"
#include "temporal/parts.h"
#include "temporal/readings.h"
#include "temporal/resolution.h"
#include "temporal/resolve.h"
#include "temporal/time_expression.h"
#include "temporal/timex.h"
#include "temporal/write_time.h"

namespace backstory::temporal {
namespace {

using calendar::Date;

constexpr std::size_t kLongestStretch = 400;  // pieces
constexpr std::size_t kBytesPerTime = 60;     // no story tells of more

class Finder {
 public:
  Finder(const intake::Document& document, const std::vector<language::Passage>& passages,
         const Options& options)
      : text_(document.text),
        dateline_(document.dateline),
        passages_(passages),
        explain_(options.explain),
        language_(options.language.empty() ? detect_language(document.text, document.metadata.language)
                                           : options.language),
        grammar_(find_grammar(language_)),
        creation_(options.creation_date ? options.creation_date : document.metadata.published),
        mode_(options.mode ? *options.mode : find_mode(grammar_, passages, creation_)),
        discourse_(creation_, mode_, find_date_order(grammar_, text_, passages)) {
    // Room that is never used is never real memory; a list that grows is there twice while it does.
    found_.reserve(text_.size() / kBytesPerTime + 1);
  }

  // `spent`: the passages, where each may be emptied once it is read.
  Findings find(std::vector<language::Passage>* spent = nullptr) {
    for (at_.passage = 0; at_.passage < passages_.size(); ++at_.passage) {
      const auto& sentences = passages_[at_.passage].sentences;
      for (at_.sentence = 0; at_.sentence < sentences.size(); ++at_.sentence) read(sentences[at_.sentence]);
      if (spent != nullptr) (*spent)[at_.passage].sentences = {};
    }
    std::stable_sort(suppressed_.begin(), suppressed_.end(),
                     [](const Suppressed& a, const Suppressed& b) { return a.span.begin < b.span.begin; });
    return {std::move(found_), std::move(suppressed_), creation_, language_, mode_};
  }

 private:
  void read(const language::Sentence& sentence) {
    std::vector<Piece> pieces = cut_pieces(text_, sentence);
    for (Piece& piece : pieces) piece.word = grammar_.find_word(piece.lower);
    const std::span<const Piece> all(pieces);
    for (std::size_t begin = 0; begin < all.size();) {
      const std::size_t size = stretch_size(all.subspan(begin));
      read_stretch(all.subspan(begin, size));
      begin += size;
    }
  }

  // A sentence of thousands of words is none: it is read in stretches, cut where no word of time stands if
  // there is such a place, so that time and memory stay in proportion.
  static std::size_t stretch_size(std::span<const Piece> pieces) {
    if (pieces.size() <= kLongestStretch) return pieces.size();
    for (std::size_t size = kLongestStretch; size > kLongestStretch / 2; --size) {
      if (pieces[size].word == kUnknownWord && pieces[size].digits == 0) return size;
    }
    return kLongestStretch;
  }

  void read_stretch(std::span<const Piece> pieces) {
    const Chart chart(grammar_, pieces);
    const Clauses clauses(chart);
    clauses_ = &clauses;
    std::vector<Loss> losses;
    const std::vector<std::uint32_t> chosen = choose_readings(chart, explain_ ? &losses : nullptr);
    for (const std::uint32_t index : chosen) {
      if (explain_) {
        take_and_explain(chart, index, losses);
      } else {
        take(chart, index);
      }
    }
    if (!explain_) return;
    for (const Loss& loss : losses) {
      if (loss.winner != kNone || chart.items()[loss.item].symbol == symbol(Engine::nothing)) continue;
      suppress(chart, loss.item, loss.why, {});
    }
  }

  // Adds what a reading says; else gives the reason why it is no expression.
  std::string_view take(const Chart& chart, std::uint32_t index) {
    const Item& item = chart.items()[index];
    if (item.symbol == symbol(Engine::nothing)) return "these words are no time";
    if (is_in_dateline(chart.pieces()[item.begin])) return "it belongs to the dateline";
    const std::size_t before = found_.size();
    if (item.symbol == symbol(Engine::time)) {
      add(chart, index, item.object, std::nullopt);
    } else {
      add_ends(chart, index, item.symbol == symbol(Engine::range));
    }
    return found_.size() > before ? "" : "there is no such day";
  }

  void take_and_explain(const Chart& chart, std::uint32_t index, const std::vector<Loss>& losses) {
    // Before the expression is taken: what it says changes what others mean.
    std::vector<LostReading> lost = read_losses(chart, index, losses, {discourse_, *clauses_, at_});
    const std::size_t before = found_.size();
    const std::string_view reason = take(chart, index);
    if (!reason.empty()) {
      suppress(chart, index, reason, std::move(lost));
      return;
    }
    for (std::size_t i = before; i < found_.size(); ++i) {
      TimeExpression& time = found_[i];
      for (const LostReading& one : lost) {
        if (one.span.begin < time.span.end && time.span.begin < one.span.end) time.lost.push_back(one);
      }
      keep_distinct(time.lost, time);
    }
  }

  void suppress(const Chart& chart, std::uint32_t index, std::string_view why,
                std::vector<LostReading> lost) {
    suppressed_.push_back({chart.span_of(index), at_.passage, at_.sentence, chart.rule_names(index),
                           std::string(why), std::move(lost)});
  }

  bool is_in_dateline(const Piece& piece) const { return dateline_ && dateline_->contains(piece.span); }

  void add_ends(const Chart& chart, std::uint32_t index, bool range) {
    const std::vector<std::uint32_t> ends = collect_ends(chart, index);
    std::vector<Object> objects;
    for (const std::uint32_t end : ends) objects.push_back(chart.items()[end].object);
    const bool shortened = objects.size() == 2 && objects[1].has(Feature::short_year);
    for (std::size_t i = 1; i < objects.size(); ++i) share_parts(objects.front(), objects[i]);
    const std::size_t before = found_.size();
    for (std::size_t i = 0; i < ends.size(); ++i) {
      const bool follows = (range || are_of_one_month(objects.front(), objects[i])) && found_.size() > before;
      // The day on which a year or quarter ended is not what the story goes on from.
      const bool closes = i > 0 && objects.front().has(Feature::runs) &&
                          static_cast<Runs>(objects.front().get(Feature::runs)) == Runs::up_to;
      const std::optional<Discourse> said = closes ? std::optional(discourse_) : std::nullopt;
      add(chart, ends[i], objects[i], follows ? std::optional(before) : std::nullopt, range && i == 0);
      if (said) discourse_ = *said;
    }
    const std::string& name = grammar_.rules()[chart.items()[index].rule].name;
    for (std::size_t i = before; i < found_.size(); ++i) found_[i].rules.push_back(name);
    if (found_.size() != before + 2) return;
    if (range) tie(before, before + 1, shortened);
    if (const auto* date = found_.back().date ? std::get_if<Date>(&*found_.back().date) : nullptr)
      fasten(objects.front(), {at_, {}, false, false}, date, discourse_, found_[before]);
  }

  // `shortened`: "2018-19".
  void tie(std::size_t first, std::size_t second, bool shortened) {
    found_[first].range_partner = second;
    found_[second].range_partner = first;
    const auto* from = found_[first].date ? std::get_if<Date>(&*found_[first].date) : nullptr;
    const auto* to = found_[second].date ? std::get_if<Date>(&*found_[second].date) : nullptr;
    if (from == nullptr || to == nullptr) return;
    if (calendar::is_placed(*from) && calendar::is_placed(*to) && calendar::comes_before(*to, *from)) return;
    const bool said = found_[first].anchor == Anchor::none && found_[second].anchor == Anchor::none;
    const bool fine = std::max(calendar::grain_of(*from), calendar::grain_of(*to)) <= calendar::Grain::month;
    if (said && fine && from->year < to->year) discourse_.mention_period(*from, *to);
    const bool years = calendar::grain_of(*from) == calendar::Grain::year &&
                       calendar::grain_of(*to) == calendar::Grain::year;
    if (said && years && shortened && to->year == from->year + 1) discourse_.mention_split_year(from->year);
    const calendar::Edtf joined = calendar::make_interval(*from, *to);
    found_[first].joined = joined;
    found_[second].joined = joined;
  }

  void add(const Chart& chart, std::uint32_t index, const Object& object, std::optional<std::size_t> after,
           bool begins_range = false) {
    const Item& item = chart.items()[index];
    TimeExpression time;
    time.span = chart.span_of(index);
    time.passage = at_.passage;
    time.sentence = at_.sentence;
    time.rules = chart.rule_names(index);
    time.parts = find_parts(chart, index);
    time.mod = format_timex_mod(static_cast<Mod>(object.get(Feature::mod)));
    time.grain = object.grain();
    time.confidence = 0.9;
    const Surroundings around{at_, clauses_->look_around(item.begin, item.end), after.has_value(),
                              begins_range};
    if (is_nowadays(object, around.clause)) {
      Object nowadays;
      nowadays.set(Feature::kind, static_cast<std::int64_t>(Kind::reference));
      nowadays.set(Feature::reference, 0);
      write_placeless(nowadays, time);
    } else if (object.kind() == Kind::point) {
      if (!place(object, around, after, time)) return;
    } else {
      write_placeless(object, time);
      fasten(object, around, nullptr, discourse_, time);
    }
    time.rules.shrink_to_fit();
    found_.push_back(std::move(time));
  }

  // A history that says "it is still used today" means its readers' times.
  bool is_nowadays(const Object& object, const ClauseView& clause) const {
    Object today;
    today.set(Feature::kind, static_cast<std::int64_t>(Kind::point));
    today.set(Feature::anchor, static_cast<std::int64_t>(Base::creation));
    today.set(Feature::grain, static_cast<std::int64_t>(calendar::Grain::day));
    today.set(Feature::offset, 0);
    return mode_ == Mode::narrative && object == today &&
           (clause.weak || clause.direction == Direction::unknown);
  }

  bool place(const Object& object, const Surroundings& around, std::optional<std::size_t> after,
             TimeExpression& time) {
    std::optional<Resolved> resolved = resolve_point(object, discourse_, around);
    if (!resolved) return false;
    if (after && found_[*after].date) follow_partner(object, *found_[*after].date, *resolved);
    const Place& place = resolved->place;
    write_place(*resolved, time);
    const bool says_unit = !place.is_known() && object.has(Feature::grain);
    time.grain = says_unit ? std::min(place.grain(), object.grain()) : place.grain();
    time.confidence = resolved->confidence;
    time.anchor = resolved->anchor;
    time.anchor_date = anchor_date_of(*resolved, after);
    time.unresolved = resolved->unresolved;
    time.rules.insert(time.rules.end(), resolved->steps.begin(), resolved->steps.end());
    if (place.is_known()) time.date = edtf_of(*resolved, object);
    if (explain_) time.lost = find_other_values(object, discourse_, around, time);
    // "A year earlier" and "the 1988 period" are compared with; the story does not go on from them.
    const bool compared =
        object.has(Feature::compared) || (object.has(Feature::reported) && object.has(Feature::year));
    const bool of_business_year = object.has(Feature::quarter) && object.has(Feature::fiscal);
    if (of_business_year && around.clause.direction != Direction::future && resolved->unresolved.empty())
      discourse_.report_quarter(place.date);
    if (resolved->anchor == Anchor::creation_date && says_when_from_writing(object))
      discourse_.return_to_present();
    if (resolved->unresolved.empty() && !compared) {
      const bool told = resolved->full || resolved->anchor == Anchor::focus_date;
      discourse_.mention(place.date, at_, told && !object.has(Feature::open), around.clause.aside,
                         resolved->confidence <= kGuessed);
    } else if (!resolved->unresolved.empty() && place.is_known()) {
      discourse_.lose_focus(place.grain());
    }
    return true;
  }

  // "Last June", "two months ago", but not "today" or "this year".
  static bool says_when_from_writing(const Object& object) {
    if (object.has(Feature::which)) return object.get(Feature::which) != 0;
    return object.has(Feature::anchor) && static_cast<Base>(object.get(Feature::anchor)) == Base::creation &&
           object.get(Feature::offset) != 0;
  }

  std::optional<Date> anchor_date_of(const Resolved& resolved, std::optional<std::size_t> partner) const {
    if (resolved.anchor != Anchor::range_partner || !partner) return resolved.anchor_date;
    const auto& date = found_[*partner].date;
    const auto* day = date ? std::get_if<Date>(&*date) : nullptr;
    return day ? std::optional(*day) : std::nullopt;
  }

  std::string_view text_;
  std::optional<SourceSpan> dateline_;
  const std::vector<language::Passage>& passages_;
  bool explain_;
  std::string language_;
  const Grammar& grammar_;
  std::optional<Date> creation_;
  Mode mode_;
  Discourse discourse_;
  TextPlace at_;
  const Clauses* clauses_ = nullptr;  // of the stretch being read
  std::vector<TimeExpression> found_;
  std::vector<Suppressed> suppressed_;
};

}  // namespace

std::vector<TimeExpression> find_times(const intake::Document& document,
                                       const std::vector<language::Passage>& passages,
                                       const Options& options) {
  return read_times(document, passages, options).times;
}

Findings read_times(const intake::Document& document, const std::vector<language::Passage>& passages,
                    const Options& options) {
  return Finder(document, passages, options).find();
}

Findings read_times(const intake::Document& document, std::vector<language::Passage>&& passages,
                    const Options& options) {
  return Finder(document, passages, options).find(&passages);
}

}  // namespace backstory::temporal
