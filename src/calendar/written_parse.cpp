#include "base/utf8.h"
#include "calendar/edtf_scanner.h"
#include "calendar/statement_reader.h"
#include "calendar/written.h"

namespace backstory::calendar {
namespace {

constexpr std::size_t kLongestPhrase = 400;

bool is_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_digit(static_cast<unsigned char>(text[at]));
}

// Meant as EDTF, so that EDTF says what is wrong with it: nothing but its characters, and neither "1989-1961"
// nor "12:30" nor "1.2.2024".
bool looks_like_edtf(std::string_view text) {
  const bool is_set = text.front() == '[' || text.front() == '{';
  if (text.find_first_not_of(is_set ? "0123456789XYWQTZESe:~?%./-+[]{}, " : "0123456789XYWQTZESe:~?%./-+") !=
      std::string_view::npos) {
    return false;
  }
  const bool has_time = text.find('T') != std::string_view::npos;
  if (!has_time && text.find(':') != std::string_view::npos) return false;
  for (std::size_t i = 1; i < text.size(); ++i) {
    const bool after_digit = is_digit_at(text, i - 1);
    if (text[i] == '.' && after_digit && is_digit_at(text, i + 1)) return false;
    const bool year_follows = is_digit_at(text, i + 1) && is_digit_at(text, i + 2) &&
                              is_digit_at(text, i + 3) && is_digit_at(text, i + 4);
    if (text[i] == '-' && after_digit && year_follows) return false;
  }
  return true;
}

std::string upper_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return out;
}

}  // namespace

ParsedDate parse_date(std::string_view text) {
  ParsedDate edtf = parse_edtf(text);
  if (std::holds_alternative<Edtf>(edtf)) return edtf;
  const std::string upper = upper_ascii(text);
  if (ParsedDate loud = parse_edtf(upper); std::holds_alternative<Edtf>(loud)) return loud;
  const SourceSpan whole = trim_span(text, {0, text.size()});
  if (whole.empty()) return edtf;
  if (whole.size() > kLongestPhrase) {
    return looks_like_edtf(whole.of(text)) ? edtf : DateFault{"this is too long for a date", whole};
  }
  StatementReader reader(text, whole);
  ParsedDate written = reader.read();
  if (std::holds_alternative<Edtf>(written)) return written;
  return looks_like_edtf(whole.of(text)) && !reader.has_numeric_date() ? edtf : written;
}

}  // namespace backstory::calendar
