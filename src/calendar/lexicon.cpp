// The English words of dates, by meaning.
#include <algorithm>

#include "calendar/words.h"

namespace backstory::calendar {
namespace {

struct Entry {
  std::string_view spellings;  // with spaces between them
  WordKind kind = WordKind::unknown;
  int value = 0;
};

constexpr Entry kLexicon[] = {
    {"january jan", WordKind::month, 1},
    {"february feb febr", WordKind::month, 2},
    {"march mar", WordKind::month, 3},
    {"april apr", WordKind::month, 4},
    {"may", WordKind::month, 5},
    {"june jun", WordKind::month, 6},
    {"july jul", WordKind::month, 7},
    {"august aug", WordKind::month, 8},
    {"september sept sep", WordKind::month, 9},
    {"october oct", WordKind::month, 10},
    {"november nov", WordKind::month, 11},
    {"december dec", WordKind::month, 12},
    {"monday mon", WordKind::weekday, 1},
    {"tuesday tues tue", WordKind::weekday, 2},
    {"wednesday wed weds", WordKind::weekday, 3},
    {"thursday thurs thur thu", WordKind::weekday, 4},
    {"friday fri", WordKind::weekday, 5},
    {"saturday sat", WordKind::weekday, 6},
    {"sunday sun", WordKind::weekday, 7},
    {"spring springtime", WordKind::season, 21},
    {"summer summertime", WordKind::season, 22},
    {"fall autumn", WordKind::season, 23},
    {"winter wintertime", WordKind::season, 24},
    {"first", WordKind::ordinal, 1},
    {"second", WordKind::ordinal, 2},
    {"third", WordKind::ordinal, 3},
    {"fourth", WordKind::ordinal, 4},
    {"fifth", WordKind::ordinal, 5},
    {"sixth", WordKind::ordinal, 6},
    {"seventh", WordKind::ordinal, 7},
    {"eighth", WordKind::ordinal, 8},
    {"ninth", WordKind::ordinal, 9},
    {"tenth", WordKind::ordinal, 10},
    {"eleventh", WordKind::ordinal, 11},
    {"twelfth", WordKind::ordinal, 12},
    {"thirteenth", WordKind::ordinal, 13},
    {"fourteenth", WordKind::ordinal, 14},
    {"fifteenth", WordKind::ordinal, 15},
    {"sixteenth", WordKind::ordinal, 16},
    {"seventeenth", WordKind::ordinal, 17},
    {"eighteenth", WordKind::ordinal, 18},
    {"nineteenth", WordKind::ordinal, 19},
    {"twentieth", WordKind::ordinal, 20},
    {"last", WordKind::ordinal, 0},
    {"one", WordKind::number, 1},
    {"two", WordKind::number, 2},
    {"three", WordKind::number, 3},
    {"four", WordKind::number, 4},
    {"five", WordKind::number, 5},
    {"six", WordKind::number, 6},
    {"seven", WordKind::number, 7},
    {"eight", WordKind::number, 8},
    {"nine", WordKind::number, 9},
    {"ten", WordKind::number, 10},
    {"eleven", WordKind::number, 11},
    {"twelve", WordKind::number, 12},
    {"c ca circa about around approx cca approximate approximately roughly nearly almost some sometime",
     WordKind::circa, 0},
    {"perhaps possibly probably uncertain maybe reportedly", WordKind::doubtful, 0},
    {"early mid middle late beginning start end", WordKind::position, 0},
    {"the of in on at during", WordKind::filler, 0},
    {"bc bce", WordKind::before_christ, 0},
    {"ad ce", WordKind::after_christ, 0},
    {"quarter q", WordKind::quarter, 0},
    {"half h semester", WordKind::half, 0},
    {"century centuries cent", WordKind::century, 0},
    {"decade", WordKind::decade, 0},
    {"millennium", WordKind::millennium, 0},
    {"thousand", WordKind::scale, 3},
    {"million", WordKind::scale, 6},
    {"billion bn", WordKind::scale, 9},
    {"ka kya", WordKind::deep_unit, 3},
    {"ma mya", WordKind::deep_unit, 6},
    {"ga bya gya", WordKind::deep_unit, 9},
    {"year years yr yrs", WordKind::year, 0},
    {"ago", WordKind::ago, 0},
    {"week w", WordKind::week, 0},
    {"date", WordKind::date_word, 0},
    {"undated unknown", WordKind::not_known, 0},
    {"yesterday tomorrow tonight this next recently currently", WordKind::relative, 0},
    {"since", WordKind::since, 0},
    {"from", WordKind::from, 0},
    {"until till til by up", WordKind::until, 0},
    {"prior pre before", WordKind::before, 0},
    {"post after", WordKind::after, 0},
    {"onward onwards later beyond", WordKind::onward, 0},
    {"earlier", WordKind::earlier, 0},
    {"to through thru", WordKind::to, 0},
    {"between", WordKind::between, 0},
    {"and", WordKind::conjunction, 0},
    {"or", WordKind::disjunction, 0},
    {"either", WordKind::either, 0},
    {"both", WordKind::both, 0},
    {"present now today ongoing", WordKind::present, 0},
    {"utc gmt z", WordKind::zone, 0},
    {"est cdt", WordKind::zone, -300},
    {"edt", WordKind::zone, -240},
    {"cst mdt", WordKind::zone, -360},
    {"mst pdt", WordKind::zone, -420},
    {"pst", WordKind::zone, -480},
    {"bst cet", WordKind::zone, 60},
    {"cest eet", WordKind::zone, 120},
    {"eest", WordKind::zone, 180},
    {"am", WordKind::half_day, 0},
    {"pm", WordKind::half_day, 12},
    {"noon", WordKind::noon, 0},
    {"et ct mt pt", WordKind::seasonal_zone, 0},
    {"northern", WordKind::hemisphere, 0},
    {"southern", WordKind::hemisphere, 1},
    {"st nd rd th", WordKind::ordinal_suffix, 0},
    {"s", WordKind::plural_suffix, 0},
    {"thirds", WordKind::ordinal_third, 0},
};

bool lists(std::string_view spellings, std::string_view word) {
  for (std::size_t begin = 0; begin < spellings.size();) {
    const std::size_t end = std::min(spellings.find(' ', begin), spellings.size());
    if (spellings.substr(begin, end - begin) == word) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace

WordMeaning look_up_word(std::string_view word) {
  for (const Entry& entry : kLexicon) {
    if (lists(entry.spellings, word)) return {entry.kind, entry.value};
  }
  return {};
}

}  // namespace backstory::calendar
