#include "intake/written_days.h"

#include <array>
#include <string>

#include "base/utf8.h"
#include "intake/date_words.h"

namespace backstory::intake {
namespace {

struct Token {
  enum class Kind { number, word, mark };  // white space is left out
  Kind kind = Kind::mark;
  std::string lower;
  unsigned value = 0;
  std::size_t digits = 0;
  SourceSpan span;
};

Token::Kind kind_of(const CodePoint& c) {
  if (is_digit(c.value)) return Token::Kind::number;
  return c.valid && is_letter(c.value) ? Token::Kind::word : Token::Kind::mark;
}

std::vector<Token> cut_tokens(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint first = decode_code_point(text, i);
    std::size_t end = i + first.size;
    if (is_space(first.value)) {
      i = end;
      continue;
    }
    Token token{kind_of(first), "", 0, 0, {}};
    while (token.kind != Token::Kind::mark && end < text.size()) {
      const CodePoint next = decode_code_point(text, end);
      if (is_space(next.value) || kind_of(next) != token.kind) break;
      end += next.size;
    }
    token.span = {i, end};
    token.lower = to_lower(token.span.of(text));
    if (token.kind == Token::Kind::number) {
      token.digits = end - i;
      for (const char digit : token.lower.substr(0, 8))
        token.value = token.value * 10 + static_cast<unsigned>(digit - '0');
    }
    tokens.push_back(std::move(token));
    i = end;
  }
  return tokens;
}

constexpr unsigned kEarliestYear = 1900;
constexpr unsigned kLatestYear = 2099;

class DayScanner {
 public:
  DayScanner(std::string_view text, DayOrder order) : tokens_(cut_tokens(text)), order_(order) {}

  std::vector<WrittenDay> run() {
    for (std::size_t i = 0; i < tokens_.size();) {
      const std::size_t end = read_at(i);
      i = end > i ? end : i + 1;
    }
    return std::move(days_);
  }

  // What a day of digits with slashes or hyphens says about the order of all of them.
  DayOrder find_order() {
    for (std::size_t i = 0; i + 4 < tokens_.size(); ++i) {
      if (!is_number(i, 1, 2) || !is_number(i + 2, 1, 2) || !is_number(i + 4, 4, 4)) continue;
      if (tokens_[i + 1].lower != tokens_[i + 3].lower || is_mark(i + 1, ".") || !is_numeric_mark(i + 1))
        continue;
      if (tokens_[i].value > 12 && tokens_[i].value <= 31) return DayOrder::day_first;
      if (tokens_[i + 2].value > 12 && tokens_[i + 2].value <= 31) return DayOrder::month_first;
    }
    return DayOrder::unknown;
  }

 private:
  bool is_number(std::size_t i, std::size_t least, std::size_t most) const {
    return i < tokens_.size() && tokens_[i].kind == Token::Kind::number && tokens_[i].digits >= least &&
           tokens_[i].digits <= most;
  }
  bool is_year(std::size_t i) const {
    return is_number(i, 4, 4) && tokens_[i].value >= kEarliestYear && tokens_[i].value <= kLatestYear;
  }
  bool is_mark(std::size_t i, std::string_view mark) const {
    return i < tokens_.size() && tokens_[i].lower == mark;
  }
  bool is_numeric_mark(std::size_t i) const { return is_mark(i, ".") || is_mark(i, "/") || is_mark(i, "-"); }
  bool is_word(std::size_t i) const { return i < tokens_.size() && tokens_[i].kind == Token::Kind::word; }
  unsigned month_at(std::size_t i) const { return is_word(i) ? find_month_word(tokens_[i].lower) : 0; }

  std::size_t skip_joints(std::size_t i) const {
    while (i < tokens_.size() &&
           (is_numeric_mark(i) || is_mark(i, ",") || is_mark(i, "º") || is_mark(i, "’") || is_mark(i, "'") ||
            (is_word(i) && is_joint_word(tokens_[i].lower))))
      ++i;
    return i;
  }

  // "1st", "1er".
  std::size_t skip_ordinal(std::size_t i) const {
    static constexpr std::array<std::string_view, 7> kEndings = {"st", "nd", "rd", "th", "er", "ème", "ª"};
    for (const std::string_view ending : kEndings) {
      if (is_mark(i, ending)) return i + 1;
    }
    return i;
  }

  bool add(std::size_t first, std::size_t last, unsigned year, unsigned month, unsigned day) {
    if (month < 1 || month > 12 || day < 1 || year < kEarliestYear || year > kLatestYear) return false;
    if (day > calendar::days_in_month(year, month)) return false;
    days_.push_back(
        {calendar::make_day(year, month, day), {tokens_[first].span.begin, tokens_[last].span.end}});
    return true;
  }

  // One past the last token of the day that begins at `i`; `i` when there is none.
  std::size_t read_at(std::size_t i) {
    if (is_year(i)) return read_year_first(i);
    if (is_number(i, 1, 2)) return read_day_or_month_first(i);
    if (const unsigned month = month_at(i)) return read_month_word_first(i, month);
    return i;
  }

  // "2024-11-01", "2024. 11. 1.", "2024年11月1日", "2024. november 1."
  std::size_t read_year_first(std::size_t i) {
    const unsigned year = tokens_[i].value;
    const bool marked = is_mark(i + 1, "年") || is_mark(i + 1, "년");
    const std::size_t named_at = skip_joints(i + 1);
    if (const unsigned month = month_at(named_at); month != 0 && named_at > i + 1) {
      const std::size_t day_at = skip_joints(named_at + 1);
      return is_number(day_at, 1, 2) && add(i, day_at, year, month, tokens_[day_at].value) ? day_at + 1 : i;
    }
    if ((!marked && !is_numeric_mark(i + 1)) || !is_number(i + 2, 1, 2) || !is_number(i + 4, 1, 2)) return i;
    const bool joined =
        marked ? is_mark(i + 3, "月") || is_mark(i + 3, "월") : is_mark(i + 3, tokens_[i + 1].lower);
    if (!joined) return i;
    return add(i, i + 4, year, tokens_[i + 2].value, tokens_[i + 4].value) ? i + 5 : i;
  }

  std::size_t read_day_or_month_first(std::size_t i) {
    if (ends_range(i)) return i;
    const std::size_t month_word = skip_joints(skip_ordinal(i + 1));
    if (const unsigned month = month_at(month_word)) {
      const std::size_t year_at = skip_joints(month_word + 1);
      if (is_year(year_at))
        return add(i, year_at, tokens_[year_at].value, month, tokens_[i].value) ? year_at + 1 : i;
      const bool short_year =
          is_number(year_at, 2, 2) && year_at > month_word + 1 && !is_mark(year_at + 1, ":");
      if (short_year)
        return add(i, year_at, 2000 + tokens_[year_at].value, month, tokens_[i].value) ? year_at + 1 : i;
      return i;
    }
    return read_digits(i);
  }

  // "12.-14. November": a day that something ends.
  bool ends_range(std::size_t i) const {
    if (i < 2) return false;
    const bool dash = is_mark(i - 1, "-") || is_mark(i - 1, "–");
    return dash && (is_number(i - 2, 1, 2) || (i >= 3 && is_mark(i - 2, ".") && is_number(i - 3, 1, 2)));
  }

  std::size_t read_digits(std::size_t i) {
    if (!is_numeric_mark(i + 1) || !is_number(i + 2, 1, 2) || !is_mark(i + 3, tokens_[i + 1].lower)) return i;
    const bool two_each = tokens_[i].digits == 2 && tokens_[i + 2].digits == 2;
    const bool short_year = two_each && is_number(i + 4, 2, 2) && !is_mark(i + 1, "-");
    if ((!is_year(i + 4) && !short_year) || is_inside_number(i, i + 4)) return i;
    const unsigned year = tokens_[i + 4].value + (short_year ? 2000 : 0);
    const unsigned first = tokens_[i].value;
    const unsigned second = tokens_[i + 2].value;
    if (first > 12 || is_mark(i + 1, ".") || first == second ||
        (second <= 12 && order_ == DayOrder::day_first))
      return add(i, i + 4, year, second, first) ? i + 5 : i;
    if (second > 12 || order_ == DayOrder::month_first) return add(i, i + 4, year, first, second) ? i + 5 : i;
    return i;
  }

  // Part of something longer, as a version or a telephone number is.
  bool is_inside_number(std::size_t first, std::size_t last) const {
    const auto touches = [&](std::size_t mark, std::size_t number) {
      return is_numeric_mark(mark) && is_number(number, 1, 20) &&
             (number > mark ? tokens_[number].span.begin == tokens_[mark].span.end
                            : tokens_[number].span.end == tokens_[mark].span.begin);
    };
    return (first >= 2 && touches(first - 1, first - 2) &&
            tokens_[first - 1].span.end == tokens_[first].span.begin) ||
           (touches(last + 1, last + 2) && tokens_[last].span.end == tokens_[last + 1].span.begin);
  }

  std::size_t read_month_word_first(std::size_t i, unsigned month) {
    const std::size_t day_at = skip_joints(i + 1);
    if (!is_number(day_at, 1, 2)) return i;
    const std::size_t year_at = skip_joints(skip_ordinal(day_at + 1));
    if (!is_year(year_at)) return i;
    return add(i, year_at, tokens_[year_at].value, month, tokens_[day_at].value) ? year_at + 1 : i;
  }

  std::vector<Token> tokens_;
  DayOrder order_;
  std::vector<WrittenDay> days_;
};

}  // namespace

std::vector<WrittenDay> find_written_days(std::string_view text, DayOrder order) {
  return DayScanner(text, order).run();
}

DayOrder find_day_order(std::string_view text) {
  return DayScanner(text, DayOrder::unknown).find_order();
}

}  // namespace backstory::intake
