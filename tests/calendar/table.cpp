#include "calendar/table.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "support/golden.h"

namespace backstory::testing {

std::vector<std::vector<std::string>> read_table(const char* file, std::size_t fields) {
  std::ifstream in(test_folder() / "calendar" / file);
  REQUIRE(in.good());
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> row;
    for (std::size_t begin = 0; begin <= line.size();) {
      const std::size_t end = std::min(line.find('\t', begin), line.size());
      row.push_back(line.substr(begin, end - begin));
      begin = end + 1;
    }
    INFO(file << ": " << line);
    REQUIRE(row.size() == fields);
    rows.push_back(std::move(row));
  }
  return rows;
}

calendar::Edtf edtf(std::string_view text) {
  const calendar::ParsedDate parsed = calendar::parse_edtf(text);
  INFO(describe(parsed, text));
  REQUIRE(std::holds_alternative<calendar::Edtf>(parsed));
  return std::get<calendar::Edtf>(parsed);
}

calendar::Date date(std::string_view text) {
  return std::get<calendar::Date>(edtf(text));
}

std::string describe(const calendar::ParsedDate& parsed, std::string_view text) {
  if (const auto* value = std::get_if<calendar::Edtf>(&parsed)) return calendar::format_edtf(*value);
  const auto& fault = std::get<calendar::DateFault>(parsed);
  return "fault: " + fault.message + " [" + std::string(fault.span.of(text)) + "]";
}

}  // namespace backstory::testing
