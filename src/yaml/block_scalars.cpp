#include <algorithm>
#include <vector>

#include "yaml/scalars.h"

namespace backstory::yaml {
namespace {

struct Header {
  bool folded = false;
  char chomping = ' ';     // '-' no line break at the end, '+' all of them, else one
  std::size_t indent = 0;  // beyond the parent's; 0 is told by the first line
  std::size_t size = 0;    // up to the first line
};

Header read_header(std::string_view written) {
  Header header;
  header.folded = written.starts_with('>');
  for (std::size_t at = 1; at < std::min<std::size_t>(written.size(), 3); ++at) {
    if (written[at] == '-' || written[at] == '+') header.chomping = written[at];
    if (written[at] >= '1' && written[at] <= '9') header.indent = static_cast<std::size_t>(written[at] - '0');
  }
  header.size = std::min(written.find_first_of("\r\n", 1), written.size());
  if (written.substr(header.size).starts_with("\r\n")) ++header.size;
  header.size = std::min(header.size + 1, written.size());
  return header;
}

struct Line {
  std::string_view text;  // without its line break
  bool ended = false;     // by a line break
};

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    lines.push_back({text.substr(at, end - at), end < text.size()});
    at = end + (text.substr(end).starts_with("\r\n") ? 2U : 1U);
  }
  return lines;
}

std::size_t count_spaces(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

// The lines without their indentation, joined; line breaks after the last one that has words are left for the
// chomping.
class BlockJoiner {
 public:
  explicit BlockJoiner(bool folded) : folded_(folded) {}

  void add(std::string_view words, bool ended) {
    if (words.empty()) {
      if (ended) ++breaks_;
      return;
    }
    const bool indented = words.front() == ' ' || words.front() == '\t';
    if (begun_) {
      const bool folds = folded_ && !indented_ && !indented;
      if (!folds) out_ += '\n';
      if (folds && breaks_ == 0) out_ += ' ';
    }
    out_.append(breaks_, '\n');
    out_ += words;
    breaks_ = 0;
    begun_ = true;
    indented_ = indented;
    last_ended_ = ended;
  }

  std::string finish(char chomping) {
    if (begun_ && chomping != '-' && last_ended_) out_ += '\n';
    if (chomping == '+') out_.append(breaks_, '\n');
    return std::move(out_);
  }

 private:
  bool folded_;
  std::string out_;
  std::size_t breaks_ = 0;  // empty lines since the last one with words
  bool begun_ = false;
  bool indented_ = false;  // the last line with words began with white space
  bool last_ended_ = false;
};

}  // namespace

std::optional<std::string> decode_block(std::string_view written, std::size_t least_indent) {
  const Header header = read_header(written);
  const std::vector<Line> lines = split_lines(written.substr(header.size));
  std::size_t indent = std::max<std::size_t>(least_indent, 1) - 1 + header.indent;
  if (header.indent == 0) {
    const auto first = std::ranges::find_if(
        lines, [](const Line& line) { return count_spaces(line.text) < line.text.size(); });
    // A block of empty lines has no indentation; white space in them is none of its words.
    indent = first == lines.end() ? std::string_view::npos : count_spaces(first->text);
  }
  BlockJoiner joiner(header.folded);
  for (const Line& line : lines) {
    const std::size_t spaces = count_spaces(line.text);
    const bool blank = spaces == line.text.size();
    if (!blank && (spaces < indent || spaces < least_indent)) return std::nullopt;
    joiner.add(blank && spaces <= indent ? std::string_view() : line.text.substr(std::min(indent, spaces)),
               line.ended);
  }
  return joiner.finish(header.chomping);
}

}  // namespace backstory::yaml
