// Every "last week" of an article is counted from its day of publication: a wrong one is worse than none.
#include <catch2/catch.hpp>

#include "calendar/edtf.h"
#include "intake/stamp.h"

namespace backstory::intake {
namespace {

std::string show(const std::optional<calendar::Date>& day) {
  return day ? calendar::format_edtf(*day) : "none";
}

std::string show_line(std::string_view line) {
  const auto read = read_date_line(line);
  return read ? calendar::format_edtf(read->day) + (read->is_update ? " update" : "") : "none";
}

TEST_CASE("the day of a stamp is that of its own offset") {
  for (const char* stamp :
       {"2024-11-01", "2024-11-01T20:30:00-05:00", "2024-11-01T00:10:00+09:00", "2024-11-01 23:59",
        "20241101T203000Z", "20241101", "2024/11/01", "Fri, 01 Nov 2024 23:22:49 GMT",
        "Fri Nov 1 09:35:14 CET 2024", "2024-11-01T18:28:00+0200", "November 1, 2024", "1 November 2024",
        "Nov. 1, 2024, 8:30 p.m. ET", "Friday 1st Nov 2024", " 2024-11-01 "}) {
    CAPTURE(stamp);
    CHECK(show(find_stamp_day(stamp)) == "2024-11-01");
  }
}

TEST_CASE("what could be read in two ways, or is no day, is no date") {
  for (const char* stamp :
       {"", "03/04/2024", "01.11.2024", "2024", "November 2024", "3 hours ago", "9:46 AM Sat", "2024-13-01",
        "2024-02-30", "20241101123", "yesterday", "2024-1", "Nov. 1", "page 1 of 2024"}) {
    CAPTURE(stamp);
    CHECK(show(find_stamp_day(stamp)) == "none");
  }
}

TEST_CASE("a date line is a date and nothing else") {
  CHECK(show_line("Published: Nov. 1, 2024") == "2024-11-01");
  CHECK(show_line("Published on November 1, 2024 at 8:30 p.m. EDT") == "2024-11-01");
  CHECK(show_line("Friday, November 1, 2024") == "2024-11-01");
  CHECK(show_line("Updated Nov. 3, 2024") == "2024-11-03 update");
  CHECK(show_line("Posted 2024-11-01 20:30") == "2024-11-01");
  CHECK(show_line("The dam broke on Nov. 1, 2024") == "none");
  CHECK(show_line("Nov. 1, 2024 and Nov. 2, 2024") == "none");
  CHECK(show_line("Published") == "none");
  CHECK(show_line("In 2024") == "none");
}

TEST_CASE("an address holds a day only when it holds a whole one") {
  CHECK(show(find_url_stamp_day("2024/11/01/a-story")) == "2024-11-01");
  CHECK(show(find_url_stamp_day("2024-11-01-a")) == "2024-11-01");
  CHECK(show(find_url_stamp_day("20241101.html")) == "2024-11-01");
  CHECK(show(find_url_stamp_day("2024/nov/01/a")) == "2024-11-01");
  CHECK(show(find_url_stamp_day("2024/10/3-questions")) == "none");
  CHECK(show(find_url_stamp_day("202411011234")) == "none");
}

}  // namespace
}  // namespace backstory::intake
