#include "temporal/discourse.h"

#include <algorithm>

namespace backstory::temporal {
namespace {

constexpr std::size_t kRemembered = 8;

}  // namespace

std::optional<calendar::Date> Discourse::creation(calendar::Grain grain) const {
  if (!creation_ || !calendar::is_placed(*creation_) || calendar::grain_of(*creation_) > grain)
    return std::nullopt;
  return calendar::truncate(*creation_, grain);
}

void Discourse::mention(const calendar::Date& date, const TextPlace& at, bool full, bool aside,
                        bool guessed) {
  if (!calendar::is_placed(date)) return;
  if (aside && !full && !recent_.empty() && recent_.back().at == at) return;
  const Mention mention{calendar::without_qualifiers(date), at, ++count_, full, guessed};
  last_[static_cast<std::size_t>(calendar::grain_of(mention.date))] = mention;
  if (full) last_full_ = mention;
  if (calendar::grain_of(mention.date) == calendar::Grain::quarter && is_over(mention.date) &&
      !is_compared_with(mention.date)) {
    reported_ = mention;
  }
  if (recent_.size() == kRemembered) recent_.erase(recent_.begin());
  recent_.push_back(mention);
}

std::optional<Mention> Discourse::focus(calendar::Grain grain) const {
  std::optional<Mention> latest;
  for (std::size_t i = 0; i <= static_cast<std::size_t>(grain); ++i) {
    if (last_[i] && (!latest || last_[i]->order > latest->order)) latest = last_[i];
  }
  if (latest) latest->date = calendar::truncate(latest->date, grain);
  return latest;
}

bool Discourse::is_guessed(const calendar::Date& date) const {
  const auto last = std::find_if(recent_.rbegin(), recent_.rend(), [&](const Mention& mention) {
    return calendar::truncate(mention.date, calendar::grain_of(date)) == date;
  });
  return last != recent_.rend() && last->guessed;
}

void Discourse::mention_period(const calendar::Date& begin, const calendar::Date& end) {
  period_ = Period{calendar::without_qualifiers(begin), calendar::without_qualifiers(end)};
  period_order_ = count_;
}

void Discourse::mention_split_year(std::int64_t first) {
  constexpr unsigned kFirstMonth = 7;
  mention_period(calendar::make_month(first, kFirstMonth), calendar::make_month(first + 1, kFirstMonth - 1));
  period_->split = true;
}

std::optional<Period> Discourse::told_period() const {
  const bool still_of_it = period_ && period_->split && last_full_ && last_full_->order == period_order_;
  return period_order_ == count_ || still_of_it ? period_ : std::nullopt;
}

void Discourse::lose_focus(calendar::Grain grain) {
  for (std::size_t i = 0; i <= static_cast<std::size_t>(grain); ++i) last_[i].reset();
  recent_.clear();
  period_.reset();
}

bool Discourse::is_over(const calendar::Date& date) const {
  const auto today = creation(calendar::Grain::day);
  const auto extent = calendar::find_extent(date);
  if (!today || !extent || !extent->end) return true;
  return *extent->end <= static_cast<double>(calendar::day_number(today->year, today->part, today->day)) + 1;
}

// A report tells of the latest quarter; what lies a year or so before it is what it is compared with.
bool Discourse::is_compared_with(const calendar::Date& quarter) const {
  constexpr std::int64_t kYearOrSo = 3;
  if (!reported_) return false;
  return !calendar::comes_before(reported_->date,
                                 calendar::add(quarter, kYearOrSo, calendar::Grain::quarter));
}

void Discourse::report_quarter(const calendar::Date& quarter) {
  reported_ = Mention{calendar::without_qualifiers(quarter), {}, ++count_, false, false};
}

std::optional<calendar::Date> Discourse::reported_quarter() const {
  if (!reported_) return std::nullopt;
  return reported_->date;
}

// "4.1% in September, down from 4.2% in August": of the months of a sentence the latest is reported on.
std::optional<Mention> Discourse::latest_month() const {
  std::optional<Mention> latest = last_[static_cast<std::size_t>(calendar::Grain::month)];
  for (const Mention& mention : recent_) {
    if (!latest || mention.at != latest->at || calendar::grain_of(mention.date) != calendar::Grain::month)
      continue;
    if (calendar::comes_before(latest->date, mention.date)) latest->date = mention.date;
  }
  return latest;
}

void Discourse::mention_stretch(const std::optional<calendar::Date>& end, const TextPlace& at) {
  const auto told = end ? end : reported_ ? std::optional(reported_->date) : creation(calendar::Grain::year);
  if (told) stretch_ = Mention{calendar::truncate(*told, calendar::Grain::year), at, ++count_, false, false};
}

std::optional<calendar::Date> Discourse::compared_period(bool months_too, const TextPlace& at) const {
  const std::optional<Mention> month = latest_month();
  const bool of_month = months_too && month && (!reported_ || month->order > reported_->order);
  const std::optional<Mention> last = of_month ? month : reported_;
  const auto year = creation(calendar::Grain::year);
  const bool elsewhere =
      stretch_ && stretch_->at != at && year && calendar::comes_before(*year, stretch_->date);
  if (stretch_ && !elsewhere && (!last || stretch_->order > last->order)) return stretch_->date;
  if (!last) return std::nullopt;
  return last->date;
}

std::optional<Mention> Discourse::near_full_date(const TextPlace& at) const {
  if (mode_ == Mode::narrative) return last_full_;
  if (!last_full_ || last_full_->at.passage != at.passage) return std::nullopt;
  if (last_full_->at.sentence != at.sentence) return std::nullopt;
  return last_full_;
}

// A bare year there is background more often than not: "the Voting Rights Act of 1965".
std::optional<Mention> Discourse::date_just_before(const TextPlace& at) const {
  if (!last_full_ || last_full_->at.passage != at.passage || last_full_->at.sentence + 1 != at.sentence)
    return std::nullopt;
  if (calendar::grain_of(last_full_->date) > calendar::Grain::month) return std::nullopt;
  return last_full_;
}

}  // namespace backstory::temporal
