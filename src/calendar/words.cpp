#include "calendar/words.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace backstory::calendar {
namespace {

struct Entry {
  std::string_view text;
  WordKind kind = WordKind::unknown;
  int value = 0;
};

constexpr Entry kWords[] = {
    {"january", WordKind::month, 1},
    {"jan", WordKind::month, 1},
    {"february", WordKind::month, 2},
    {"feb", WordKind::month, 2},
    {"febr", WordKind::month, 2},
    {"march", WordKind::month, 3},
    {"mar", WordKind::month, 3},
    {"april", WordKind::month, 4},
    {"apr", WordKind::month, 4},
    {"may", WordKind::month, 5},
    {"june", WordKind::month, 6},
    {"jun", WordKind::month, 6},
    {"july", WordKind::month, 7},
    {"jul", WordKind::month, 7},
    {"august", WordKind::month, 8},
    {"aug", WordKind::month, 8},
    {"september", WordKind::month, 9},
    {"sept", WordKind::month, 9},
    {"sep", WordKind::month, 9},
    {"october", WordKind::month, 10},
    {"oct", WordKind::month, 10},
    {"november", WordKind::month, 11},
    {"nov", WordKind::month, 11},
    {"december", WordKind::month, 12},
    {"dec", WordKind::month, 12},
    {"monday", WordKind::weekday, 1},
    {"mon", WordKind::weekday, 1},
    {"tuesday", WordKind::weekday, 2},
    {"tues", WordKind::weekday, 2},
    {"tue", WordKind::weekday, 2},
    {"wednesday", WordKind::weekday, 3},
    {"wed", WordKind::weekday, 3},
    {"weds", WordKind::weekday, 3},
    {"thursday", WordKind::weekday, 4},
    {"thurs", WordKind::weekday, 4},
    {"thur", WordKind::weekday, 4},
    {"thu", WordKind::weekday, 4},
    {"friday", WordKind::weekday, 5},
    {"fri", WordKind::weekday, 5},
    {"saturday", WordKind::weekday, 6},
    {"sat", WordKind::weekday, 6},
    {"sunday", WordKind::weekday, 7},
    {"sun", WordKind::weekday, 7},
    {"spring", WordKind::season, 21},
    {"springtime", WordKind::season, 21},
    {"summer", WordKind::season, 22},
    {"summertime", WordKind::season, 22},
    {"fall", WordKind::season, 23},
    {"autumn", WordKind::season, 23},
    {"winter", WordKind::season, 24},
    {"wintertime", WordKind::season, 24},
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
    {"c", WordKind::circa, 0},
    {"ca", WordKind::circa, 0},
    {"circa", WordKind::circa, 0},
    {"about", WordKind::circa, 0},
    {"around", WordKind::circa, 0},
    {"approx", WordKind::circa, 0},
    {"approximately", WordKind::circa, 0},
    {"roughly", WordKind::circa, 0},
    {"nearly", WordKind::circa, 0},
    {"almost", WordKind::circa, 0},
    {"some", WordKind::circa, 0},
    {"sometime", WordKind::circa, 0},
    {"perhaps", WordKind::doubtful, 0},
    {"possibly", WordKind::doubtful, 0},
    {"probably", WordKind::doubtful, 0},
    {"maybe", WordKind::doubtful, 0},
    {"reportedly", WordKind::doubtful, 0},
    {"early", WordKind::position, 0},
    {"mid", WordKind::position, 0},
    {"middle", WordKind::position, 0},
    {"late", WordKind::position, 0},
    {"beginning", WordKind::position, 0},
    {"start", WordKind::position, 0},
    {"end", WordKind::position, 0},
    {"the", WordKind::filler, 0},
    {"of", WordKind::filler, 0},
    {"in", WordKind::filler, 0},
    {"on", WordKind::filler, 0},
    {"at", WordKind::filler, 0},
    {"during", WordKind::filler, 0},
    {"bc", WordKind::before_christ, 0},
    {"bce", WordKind::before_christ, 0},
    {"ad", WordKind::after_christ, 0},
    {"ce", WordKind::after_christ, 0},
    {"quarter", WordKind::quarter, 0},
    {"q", WordKind::quarter, 0},
    {"half", WordKind::half, 0},
    {"h", WordKind::half, 0},
    {"semester", WordKind::half, 0},
    {"century", WordKind::century, 0},
    {"centuries", WordKind::century, 0},
    {"cent", WordKind::century, 0},
    {"decade", WordKind::decade, 0},
    {"millennium", WordKind::millennium, 0},
    {"thousand", WordKind::scale, 3},
    {"million", WordKind::scale, 6},
    {"billion", WordKind::scale, 9},
    {"bn", WordKind::scale, 9},
    {"ka", WordKind::deep_unit, 3},
    {"kya", WordKind::deep_unit, 3},
    {"ma", WordKind::deep_unit, 6},
    {"mya", WordKind::deep_unit, 6},
    {"ga", WordKind::deep_unit, 9},
    {"bya", WordKind::deep_unit, 9},
    {"gya", WordKind::deep_unit, 9},
    {"year", WordKind::year, 0},
    {"years", WordKind::year, 0},
    {"yr", WordKind::year, 0},
    {"yrs", WordKind::year, 0},
    {"month", WordKind::month_word, 0},
    {"ago", WordKind::ago, 0},
    {"week", WordKind::week, 0},
    {"since", WordKind::since, 0},
    {"from", WordKind::from, 0},
    {"until", WordKind::until, 0},
    {"till", WordKind::until, 0},
    {"til", WordKind::until, 0},
    {"by", WordKind::until, 0},
    {"before", WordKind::before, 0},
    {"after", WordKind::after, 0},
    {"on", WordKind::filler, 0},
    {"onward", WordKind::onward, 0},
    {"onwards", WordKind::onward, 0},
    {"to", WordKind::to, 0},
    {"through", WordKind::to, 0},
    {"thru", WordKind::to, 0},
    {"between", WordKind::between, 0},
    {"and", WordKind::conjunction, 0},
    {"or", WordKind::disjunction, 0},
    {"either", WordKind::either, 0},
    {"both", WordKind::both, 0},
    {"present", WordKind::present, 0},
    {"now", WordKind::present, 0},
    {"today", WordKind::present, 0},
    {"ongoing", WordKind::present, 0},
    {"unknown", WordKind::not_known, 0},
    {"utc", WordKind::zone, 0},
    {"gmt", WordKind::zone, 0},
    {"z", WordKind::zone, 0},
    {"est", WordKind::zone, -300},
    {"edt", WordKind::zone, -240},
    {"cst", WordKind::zone, -360},
    {"cdt", WordKind::zone, -300},
    {"mst", WordKind::zone, -420},
    {"mdt", WordKind::zone, -360},
    {"pst", WordKind::zone, -480},
    {"pdt", WordKind::zone, -420},
    {"bst", WordKind::zone, 60},
    {"cet", WordKind::zone, 60},
    {"cest", WordKind::zone, 120},
    {"eet", WordKind::zone, 120},
    {"eest", WordKind::zone, 180},
    {"am", WordKind::half_day, 0},
    {"pm", WordKind::half_day, 12},
    {"noon", WordKind::noon, 0},
    {"northern", WordKind::hemisphere, 0},
    {"southern", WordKind::hemisphere, 1},
    {"st", WordKind::ordinal_suffix, 0},
    {"nd", WordKind::ordinal_suffix, 0},
    {"rd", WordKind::ordinal_suffix, 0},
    {"th", WordKind::ordinal_suffix, 0},
    {"s", WordKind::plural_suffix, 0},
};

void look_up(Token& token) {
  const auto* entry = std::find_if(std::begin(kWords), std::end(kWords),
                                   [&](const Entry& e) { return e.text == token.text; });
  if (entry == std::end(kWords)) return;
  token.word = entry->kind;
  token.value = entry->value;
}

// Dashes become '-', apostrophes '\''; other code points stay.
std::string plain_mark(std::string_view text, char32_t c) {
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return "-";
  if (c == 0x2018 || c == 0x2019 || c == 0x02BC) return "'";
  return std::string(text);
}

std::size_t skip_letters(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end) {
    const CodePoint c = decode_code_point(text.substr(0, end), at);
    if (!c.valid || !is_letter(c.value)) break;
    at += c.size;
  }
  return at;
}

// Letters with the full stops of an abbreviation: "Oct.", "a.d.", "p.m.".
Token cut_word(std::string_view text, std::size_t begin, std::size_t end) {
  Token token;
  token.kind = Token::Kind::word;
  std::size_t at = begin;
  for (;;) {
    const std::size_t letters = skip_letters(text, at, end);
    token.text += to_lower(text.substr(at, letters - at));
    const bool single = count_code_points(text.substr(at, letters - at)) == 1;
    at = letters;
    if (at >= end || text[at] != '.') break;
    ++at;
    if (!single || skip_letters(text, at, end) == at) break;
  }
  token.span = {begin, at};
  look_up(token);
  return token;
}

}  // namespace

std::vector<Token> cut_words(std::string_view text, SourceSpan span) {
  std::vector<Token> tokens;
  const std::string_view whole = text.substr(0, span.end);
  bool space = true;
  for (std::size_t at = span.begin; at < span.end;) {
    const CodePoint c = decode_code_point(whole, at);
    Token token;
    if (is_space(c.value)) {
      space = true;
      at += c.size;
      continue;
    }
    if (is_digit(c.value)) {
      std::size_t end = at;
      while (end < span.end && is_digit(static_cast<unsigned char>(whole[end]))) ++end;
      token.kind = Token::Kind::number;
      token.text = whole.substr(at, end - at);
      token.span = {at, end};
    } else if (c.valid && is_letter(c.value)) {
      token = cut_word(whole, at, span.end);
    } else {
      token.kind = Token::Kind::mark;
      token.text = plain_mark(whole.substr(at, c.size), c.value);
      token.span = {at, at + c.size};
    }
    token.glued = !space;
    space = false;
    at = token.span.end;
    tokens.push_back(std::move(token));
  }
  Token last;
  last.span = {span.end, span.end};
  tokens.push_back(std::move(last));
  return tokens;
}

}  // namespace backstory::calendar
