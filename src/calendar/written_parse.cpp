#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "calendar/written.h"
#include "calendar/written_reader.h"

namespace backstory::calendar {
namespace {

// Only bytes that EDTF is written with.
bool looks_like_edtf(std::string_view text) {
  return text.find_first_not_of("0123456789XYWQTZES:~?%./-+[]{}, ") == std::string_view::npos;
}

std::string upper_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return out;
}

}  // namespace

ParsedDate parse_date(std::string_view text) {
  const std::string upper = upper_ascii(text);
  ParsedDate edtf = parse_edtf(upper);
  if (std::holds_alternative<Edtf>(edtf)) return edtf;
  WrittenReader reader(text);
  ParsedDate written = reader.read();
  if (std::holds_alternative<Edtf>(written)) return written;
  return looks_like_edtf(upper) && !reader.knows_better() ? edtf : written;
}

}  // namespace backstory::calendar
