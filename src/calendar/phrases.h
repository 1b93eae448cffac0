// The words of a language that dates and pictures are told with: languages/*.txt, compiled in. Patterns hold
// {} or {0}, {1}, as fmt has them; languages/en.txt says what each takes.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace backstory::calendar {

class Phrases {
 public:
  Phrases(std::string_view tag, std::string_view file);

  std::string_view tag() const { return tag_; }  // "en", "de", …
  bool has(std::string_view key) const;
  std::string_view get(std::string_view key) const;  // asserts that there is one; may be ""
  // The form that the language has for this number: "{} годы", "{} лет". Counts are not put in.
  std::string_view count_form(std::string_view key, std::int64_t count) const;
  std::string group_digits(std::int64_t number) const;  // 12345678 → "12,345,678"; four digits stay together

  std::vector<std::string_view> keys() const;

 private:
  std::string tag_;
  std::map<std::string, std::string, std::less<>> words_;
};

// By BCP 47 tag: "pt-BR" is told in Portuguese; English for what is not known, and for "".
const Phrases& find_phrases(std::string_view language);
// "ar", "de", … in order.
std::vector<std::string_view> phrase_languages();

}  // namespace backstory::calendar
