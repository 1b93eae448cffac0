// Lines of a file descriptor as they arrive, never more of one in memory than it may have.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "serve/serve.h"

namespace backstory::serve {

struct Line {
  Request request;        // without its line end (LF or CRLF)
  bool too_long = false;  // its bytes were let go
};

class LineReader {
 public:
  LineReader(int descriptor, std::size_t max_line) : descriptor_(descriptor), max_line_(max_line) {}

  int descriptor() const { return descriptor_; }
  // Reads what is there; waits where nothing is. Fails when it cannot.
  void read_more();
  // The next whole line, or the last one without an end. Blank lines are counted and left out.
  std::optional<Line> next();
  bool at_end() const { return at_end_; }  // nothing more will be read; next() may still have lines
  std::size_t bytes_read() const { return bytes_read_; }

 private:
  std::optional<Line> cut(std::size_t size, std::size_t line_end);

  int descriptor_;
  std::size_t max_line_;
  std::string buffer_;
  std::size_t begin_ = 0;     // of the line that is being read
  std::size_t searched_ = 0;  // no line end before it
  std::size_t number_ = 0;
  std::size_t bytes_read_ = 0;
  bool letting_go_ = false;  // of the rest of a line that is too long
  bool at_end_ = false;
};

}  // namespace backstory::serve
