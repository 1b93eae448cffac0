#include "serve/lines.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "base/error.h"

namespace backstory::serve {
namespace {

constexpr std::size_t kReadBytes = std::size_t{64} << 10;

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

void LineReader::read_more() {
  std::array<char, kReadBytes> bytes;
  ssize_t size = -1;
  do {
    size = ::read(descriptor_, bytes.data(), bytes.size());
  } while (size < 0 && errno == EINTR);
  if (size < 0) fail("cannot read the records: {}", std::strerror(errno));
  if (size == 0) at_end_ = true;
  buffer_.erase(0, begin_);
  searched_ -= begin_;
  begin_ = 0;
  buffer_.append(bytes.data(), static_cast<std::size_t>(size));
  bytes_read_ += static_cast<std::size_t>(size);
}

// The line of `size` bytes that begins at begin_, and past its end.
std::optional<Line> LineReader::cut(std::size_t size, std::size_t line_end) {
  std::string_view bytes = std::string_view(buffer_).substr(begin_, size);
  if (bytes.ends_with('\r')) bytes.remove_suffix(1);
  Line line{{++number_, {}}, letting_go_ || bytes.size() > max_line_};
  if (!line.too_long) line.request.bytes = bytes;
  const bool is_empty = !line.too_long && is_blank(bytes);
  begin_ += size + line_end;
  searched_ = begin_;
  letting_go_ = false;
  if (is_empty) return std::nullopt;
  return line;
}

std::optional<Line> LineReader::next() {
  for (;;) {
    const std::size_t end = buffer_.find('\n', searched_);
    if (end != std::string::npos) {
      if (auto line = cut(end - begin_, 1)) return line;
      continue;
    }
    searched_ = buffer_.size();
    const std::size_t size = buffer_.size() - begin_;
    if (at_end_) return size > 0 || letting_go_ ? cut(size, 0) : std::nullopt;
    if (size > max_line_ + 1) {
      letting_go_ = true;
      begin_ = searched_;
    }
    return std::nullopt;
  }
}

}  // namespace backstory::serve
