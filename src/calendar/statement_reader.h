// Statements about dates: "X", "since X", "from X to Y", "X, Y or Z". The words inside a date are
// FieldReader's. Inside calendar/ only.
#pragma once

#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "calendar/edtf.h"
#include "calendar/field_reader.h"

namespace backstory::calendar {

class StatementReader {
 public:
  // `whole` is the text without the white space around it.
  StatementReader(std::string_view text, SourceSpan whole)
      : text_(text), whole_(whole), fields_(cut_words(text, whole)) {}

  ParsedDate read();
  // Met a date in digits that is not meant as EDTF ("03/04/2021").
  bool has_numeric_date() const { return fields_.has_numeric_date(); }

 private:
  // One date, or two with what stands between them.
  struct Element {
    WrittenFields first;
    std::optional<WrittenFields> last;
    bool from_open = false;     // "2006 or earlier"
    bool from_unknown = false;  // "?–2006"
    bool to_open = false;       // "2006–present"
    bool to_unknown = false;    // "2006–?"

    bool is_single() const { return !last && !from_open && !from_unknown && !to_open && !to_unknown; }
    bool is_one_winter() const;
  };

  ParsedDate read_statement();
  ParsedDate read_open(bool since, bool excluding);
  bool read_elements(bool between);
  std::optional<Element> read_element(bool between);
  bool read_far_end(Element& element, bool between);
  void share_between_elements();
  ParsedDate build() const;
  static std::variant<DateRange, DateFault> build_element(const Element& element);
  ParsedDate refuse_here() const;
  std::optional<DateFault> find_relative() const;
  bool finish();

  std::string_view text_;
  SourceSpan whole_;
  FieldReader fields_;
  std::vector<Element> elements_;
  DateSet::Kind set_kind_ = DateSet::Kind::one_of;
  bool joined_ = false;  // by "or" or "and", not by commas alone
};

}  // namespace backstory::calendar
