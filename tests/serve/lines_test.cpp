#include "serve/lines.h"

#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

using namespace backstory::serve;

namespace {

constexpr std::size_t kMost = 10;

// What a reader gives of `text` that arrives in pieces that end at `cuts`: "NUMBER:BYTES", "NUMBER too long".
std::vector<std::string> read_in_pieces(std::string_view text, const std::vector<std::size_t>& cuts) {
  std::array<int, 2> pipe{};
  REQUIRE(::pipe(pipe.data()) == 0);
  LineReader reader(pipe[0], kMost);
  std::vector<std::string> lines;
  const auto take = [&] {
    while (const auto line = reader.next()) {
      lines.push_back(std::to_string(line->request.number) +
                      (line->too_long ? " too long" : ":" + line->request.bytes));
    }
  };
  std::size_t from = 0;
  for (const std::size_t cut : cuts) {
    REQUIRE(::write(pipe[1], text.data() + from, cut - from) == static_cast<ssize_t>(cut - from));
    from = cut;
    reader.read_more();
    take();
  }
  REQUIRE(::write(pipe[1], text.data() + from, text.size() - from) ==
          static_cast<ssize_t>(text.size() - from));
  ::close(pipe[1]);
  while (!reader.at_end()) reader.read_more();
  take();
  ::close(pipe[0]);
  CHECK(reader.bytes_read() == text.size());
  return lines;
}

}  // namespace

TEST_CASE("Lines keep their numbers; blank ones are no records, and the last needs no end") {
  CHECK(read_in_pieces("one\n\ntwo\r\n \t\n\nlast", {5}) ==
        std::vector<std::string>{"1:one", "3:two", "6:last"});
  CHECK(read_in_pieces("", {}).empty());
  CHECK(read_in_pieces("one\n", {4}) == std::vector<std::string>{"1:one"});
}

TEST_CASE("A line that is too long is said to be, and costs no other") {
  CHECK(read_in_pieces("0123456789\n01234567890\nnext\n", {9}) ==
        std::vector<std::string>{"1:0123456789", "2 too long", "3:next"});
  CHECK(read_in_pieces("a\n0123456789012345678901234567890", {4, 13, 20}) ==
        std::vector<std::string>{"1:a", "2 too long"});
}

TEST_CASE("It does not matter how the bytes arrive") {
  const std::string text = "first\n\nsecond\r\nmuch too long a line\n\n3\nlonger than ten\nend";
  const std::vector<std::string> whole = read_in_pieces(text, {text.size()});
  REQUIRE(whole.size() == 6);
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::vector<std::size_t> cuts;
    for (std::size_t at = 1; at <= text.size(); ++at) {
      if (random() % 4 == 0) cuts.push_back(at);
    }
    CHECK(read_in_pieces(text, cuts) == whole);
  }
}
