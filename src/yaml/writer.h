// Writing new YAML text through yaml-cpp's emitter: block style, two spaces, no line folding, quotes only
// where a reader would otherwise take something else (`no`, `1961` as a label, ` #`, `: `). UTF-8 stays as it
// is; malformed bytes become U+FFFD, and what cannot stand in a file (control characters) becomes an escape.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace backstory::yaml {

// A small builder: keys and values in order. Every begin has its end; `finish()` asserts so.
class Writer {
 public:
  Writer();
  ~Writer();
  Writer(Writer&&) noexcept;
  Writer& operator=(Writer&&) noexcept;

  void begin_mapping();
  void begin_flow_mapping();  // {a: b} on one line, and all that is inside
  void end_mapping();
  void begin_sequence();
  void begin_flow_sequence();  // [a, b] on one line, and all that is inside
  void end_sequence();
  void key(std::string_view name);  // a plain word
  void text(std::string_view
                value);  // any words: quoted where YAML 1.1 or 1.2 would read another type or structure
  void plain(std::string_view value);   // a number, date or name: quoted only where the structure would break
  void blank_line();                    // before the next item, or the next key of the outermost mapping
  void comment(std::string_view line);  // the first line of the file: "# " and the line

  std::string finish();  // the text, with a line break at its end; the writer is used up

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace backstory::yaml
