// Every key of the timeline file, as a table: the checks are driven by it, and docs and schema can be
// generated from it.
#pragma once

#include <span>
#include <string_view>

namespace backstory::timeline {

// What a value may be. A name is said in messages: "'importance' must be a whole number from 0 to 100".
enum class Kind {
  version,   // 1
  text,      // words; not only white space
  date,      // EDTF, or what a person writes
  day,       // a date that names one day
  id,        // [a-z0-9][a-z0-9-]*, at most kMaxId characters
  track,     // the id of one of `tracks`
  url,       // http, https or mailto
  language,  // BCP 47: "en", "pt-BR"
  digest,    // sha256: and 64 hexadecimal digits
  choice,    // one of Key::choices
  design,    // a template or theme: its name, or a path below the file's folder that ends in .yaml
  size,      // one of Key::choices, "1200x675", "360xauto", "90x60mm" or "print-4"
  flag,      // true or false
  percent,   // a whole number from 0 to 100
  fraction,  // a number from 0 to 1
  offsets,   // [from, to]: two whole numbers, the second larger
  section,   // a mapping with the keys of Key::section
};

enum class Shape { one, list, one_or_list };

struct Section;

struct Key {
  std::string_view name = {};
  Kind kind = Kind::text;
  std::string_view about = {};  // one sentence without full stop
  Shape shape = Shape::one;
  bool required = false;
  std::span<const std::string_view> choices = {};
  const Section* section = nullptr;
};

// A mapping of the file. The order of the keys is the one in which they are written.
struct Section {
  std::string_view name;  // as messages call it: "an event"
  std::span<const Key> keys;
};

// The whole file; the other sections hang below it.
const Section& file_section();

const Key* find_key(const Section& section, std::string_view name);

// "a text", "a whole number from 0 to 100", "a list of events".
std::string_view kind_name(Kind kind);

}  // namespace backstory::timeline
