// Writing new YAML text through yaml-cpp's emitter: block style, two spaces, no line folding, quotes only where a reader
// would otherwise take something else (`no`, `1961` as a label, `# `, `: `). UTF-8 stays as it is.
#pragma once

#include <string>
#include <string_view>

namespace YAML {
class Emitter;
}

namespace backstory::yaml {

// A small builder: keys and values in order. Every begin has its end; `text()` is valid once all are ended.
class Writer {
 public:
  Writer();
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  void begin_mapping();
  void begin_flow_mapping();    // {a: b} on one line
  void end_mapping();
  void begin_sequence();
  void begin_flow_sequence();   // [a, b] on one line
  void end_sequence();
  void key(std::string_view name);
  void text(std::string_view value);   // any words: quoted where YAML 1.1 or 1.2 would read another type or structure
  void plain(std::string_view value);  // a number, date or name known to need no quotes
  void blank_line();                   // before the next key or item
  void comment(std::string_view line); // a comment line of its own

  std::string finish();

 private:
  struct Impl;
  Impl* impl_;
};

}  // namespace backstory::yaml
