// What a reader has in mind at a place in the text: when it was written, and which dates were spoken of last.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "calendar/date.h"
#include "temporal/date_order.h"
#include "temporal/mode.h"

namespace backstory::temporal {

// Where in the text; passages are blocks of the document.
struct TextPlace {
  std::size_t passage = 0;
  std::size_t sentence = 0;

  friend bool operator==(const TextPlace&, const TextPlace&) = default;
};

struct Mention {
  calendar::Date date;
  TextPlace at;
  std::size_t order = 0;  // grows through the text
  bool full = false;      // the words gave the year themselves
  bool guessed = false;
};

struct Period {
  calendar::Date begin;
  calendar::Date end;
  bool split = false;  // "the 2018-19 season"
};

class Discourse {
 public:
  Discourse(const std::optional<calendar::Date>& creation, Mode mode, DateOrder order = DateOrder::unknown)
      : creation_(creation), mode_(mode), date_order_(order) {}

  const std::optional<calendar::Date>& creation_date() const { return creation_; }
  // When the text was written, if that is known to this grain.
  std::optional<calendar::Date> creation(calendar::Grain grain) const;
  // `aside`: of the telling, not of what is told ("the mayor said Tuesday"); it does not take the focus from
  // a date of its own sentence.
  // `guessed`: an editor must look at it, and at what counts from it.
  void mention(const calendar::Date& date, const TextPlace& at, bool full, bool aside = false,
               bool guessed = false);
  // Was this date, or one within it, a guess when it was last mentioned?
  bool is_guessed(const calendar::Date& date) const;

  // The last mentioned date that is as fine as `grain`, cut to it. 2017 has no day; October 5, 2017, has a
  // year.
  std::optional<Mention> focus(calendar::Grain grain) const;
  // The last dates mentioned, in the order of the text; a few suffice.
  const std::vector<Mention>& recent() const { return recent_; }
  // The date that bare months and weekdays here belong to: the last full date of this sentence; in a
  // narrative, the last one at all.
  std::optional<Mention> near_full_date(const TextPlace& at) const;
  // The last full date, to the month at least, of the sentence before this one: a story may go on from it.
  std::optional<Mention> date_just_before(const TextPlace& at) const;
  // A range of days or months was told, each with its year: "from 19 July 1870 to 28 January 1871".
  void mention_period(const calendar::Date& begin, const calendar::Date& end);
  // "2018-19": what runs from the middle of one year to that of the next.
  void mention_split_year(std::int64_t first);
  // … while no other date has been told since: a story often begins with all of it, and then goes through it.
  std::optional<Period> told_period() const;
  // "Last June", told in a history: it has come to the times of its readers, and no longer goes on from the
  // year told before.
  void return_to_present() { last_full_.reset(); }
  // A date of this grain was spoken of that is not known: what follows cannot count from an older one.
  void lose_focus(calendar::Grain grain);
  // A report of results goes on to a stretch such as "the first nine months" or "the year ended June 30";
  // `end` where it says so. One that is to come is compared with only in its own sentence.
  void mention_stretch(const std::optional<calendar::Date>& end, const TextPlace& at);
  // What "a year ago" is compared with in a report of results: the quarter (or month) spoken of last that was
  // over by the day of writing; the year, when a longer stretch came after it.
  std::optional<calendar::Date> compared_period(bool months_too, const TextPlace& at) const;
  // A quarter of a business year, over by its own count: "the fourth quarter ended Sept. 30".
  void report_quarter(const calendar::Date& quarter);
  // The quarter reported on: the one spoken of last that was over by the day of writing.
  std::optional<calendar::Date> reported_quarter() const;
  // The last date mentioned that is just as coarse.
  std::optional<Mention> last_such(calendar::Grain grain) const {
    return last_[static_cast<std::size_t>(grain)];
  }
  Mode mode() const { return mode_; }
  DateOrder date_order() const { return date_order_; }

 private:
  bool is_over(const calendar::Date& date) const;
  bool is_compared_with(const calendar::Date& quarter) const;
  std::optional<Mention> latest_month() const;

  static constexpr std::size_t kGrains = static_cast<std::size_t>(calendar::Grain::millennium) + 1;

  std::optional<calendar::Date> creation_;
  Mode mode_;
  DateOrder date_order_;
  std::array<std::optional<Mention>, kGrains> last_;
  std::optional<Mention> last_full_;
  std::optional<Mention> reported_;
  std::optional<Mention> stretch_;  // its year
  std::optional<Period> period_;
  std::size_t period_order_ = 0;
  std::vector<Mention> recent_;
  std::size_t count_ = 0;
};

}  // namespace backstory::temporal
