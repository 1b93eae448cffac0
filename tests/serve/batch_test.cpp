#include "serve/batch.h"

#include <fcntl.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace backstory::serve;

namespace {

// A file without a name, that is gone with the value.
class Scratch {
 public:
  explicit Scratch(std::string_view bytes = {}) : file_(std::tmpfile()) {
    REQUIRE(file_ != nullptr);
    REQUIRE(::write(descriptor(), bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
    ::lseek(descriptor(), 0, SEEK_SET);
  }
  ~Scratch() { std::fclose(file_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  int descriptor() const { return ::fileno(file_); }
  std::string read() const {
    std::string out;
    ::lseek(descriptor(), 0, SEEK_SET);
    char buffer[4096];
    for (ssize_t n = 0; (n = ::read(descriptor(), buffer, sizeof buffer)) > 0;) {
      out.append(buffer, static_cast<std::size_t>(n));
    }
    return out;
  }

 private:
  std::FILE* file_;
};

// Does what the record says.
Reply obey(const Request& request) {
  if (request.bytes == "hang") {
    for (;;) ::pause();
  }
  if (request.bytes == "die") std::raise(SIGKILL);
  if (request.bytes == "leave") ::_exit(3);
  if (request.bytes == "print") std::puts("noise");
  if (request.bytes == "fail") return {false, "failed"};
  // Later records are ready before earlier ones.
  volatile std::size_t work = request.number % 7 * 20'000;
  while (work > 0) work = work - 1;
  return {true, std::to_string(request.number) + ":" + request.bytes};
}

Reply say_loss(const Request& request, Loss loss, std::string_view detail) {
  const char* what = loss == Loss::timed_out ? "timed out" : loss == Loss::died ? "died" : "too long";
  return {false, std::to_string(request.number) + " " + what + ", " + std::string(detail)};
}

Batch make_batch(const Scratch& input, const Scratch& output, std::size_t workers) {
  Batch batch;
  batch.input = input.descriptor();
  batch.output = output.descriptor();
  batch.limits.workers = workers;
  batch.handler = obey;
  batch.on_loss = say_loss;
  return batch;
}

std::string filter(std::string_view records, std::size_t workers) {
  const Scratch input(records);
  const Scratch output;
  run_batch(make_batch(input, output, workers));
  return output.read();
}

std::string numbered(std::size_t count) {
  std::string records;
  for (std::size_t i = 1; i <= count; ++i) records += "r" + std::to_string(i) + "\n";
  return records;
}

}  // namespace

TEST_CASE("Replies come in the order of the records, whoever made them") {
  const std::string one = filter(numbered(200), 1);
  CHECK(one.starts_with("1:r1\n2:r2\n3:r3\n"));
  CHECK(one.ends_with("199:r199\n200:r200\n"));
  CHECK(filter(numbered(200), 2) == one);
  CHECK(filter(numbered(200), 5) == one);
}

TEST_CASE("A record that brings its worker down costs itself alone") {
  CHECK(filter("a\ndie\nb\nleave\nc\n", 1) == "1:a\n2 died, signal 9\n3:b\n4 died, exit status 3\n5:c\n");
  CHECK(filter("die\ndie\ndie\na\n", 2) == "1 died, signal 9\n2 died, signal 9\n3 died, signal 9\n4:a\n");
}

TEST_CASE("A record that never ends is given up, and those behind it are answered") {
  const Scratch input("a\nhang\nb\nhang\n");
  const Scratch output;
  Batch batch = make_batch(input, output, 2);
  batch.limits.deadline = std::chrono::milliseconds(250);
  run_batch(batch);
  CHECK(output.read() == "1:a\n2 timed out, 0.25 s\n3:b\n4 timed out, 0.25 s\n");
}

TEST_CASE("A line beyond the limit is answered without being kept") {
  const Scratch input("a\n" + std::string(100'000, 'x') + "\nb\n" + std::string(100'000, 'y') + "\n" +
                      std::string(100'000, 'z'));
  const Scratch output;
  Batch batch = make_batch(input, output, 1);
  batch.limits.max_line = 1000;
  CHECK(run_batch(batch).count.failed == 3);
  CHECK(output.read() ==
        "1:a\n2 too long, 1000 bytes\n3:b\n4 too long, 1000 bytes\n5 too long, 1000 bytes\n");
}

TEST_CASE("Records and replies longer than a socket holds wait for nobody") {
  std::string records;
  for (const char letter : {'a', 'b', 'c', 'd', 'e', 'f'}) records += std::string(2'000'000, letter) + "\n";
  std::string expected;
  for (int i = 1; i <= 6; ++i) {
    expected += std::to_string(i) + ":" + std::string(2'000'000, static_cast<char>('a' + i - 1)) + "\n";
  }
  for (const std::size_t workers : {1U, 2U}) CHECK((filter(records, workers) == expected));
}

TEST_CASE("Nothing that a handler prints gets among the replies") {
  CHECK(filter("print\n", 1) == "1:print\n");
}

TEST_CASE("Records that were answered before are left out, and counted") {
  const Scratch input("a\nfail\nb\nc\n");
  const Scratch output;
  Batch batch = make_batch(input, output, 2);
  batch.is_done = [](const Request& request) { return request.bytes == "a" || request.bytes == "c"; };
  std::vector<std::size_t> progress;
  batch.on_progress = [&](const Batch::Count& count) { progress.push_back(count.answered); };
  const BatchOutcome outcome = run_batch(batch);
  CHECK(output.read() == "failed\n3:b\n");
  CHECK(outcome.count.answered == 2);
  CHECK(outcome.count.failed == 1);
  CHECK(outcome.count.skipped == 2);
  CHECK(progress == std::vector<std::size_t>{1, 2});
}

TEST_CASE("Asked to stop, it answers what is under way and reads no further") {
  const std::string records = numbered(500);
  const std::string whole = filter(records, 1);
  const Scratch input(records);
  const Scratch output;
  Batch batch = make_batch(input, output, 2);
  batch.on_progress = [](const Batch::Count& count) {
    if (count.answered == 20) std::raise(SIGTERM);
  };
  const BatchOutcome outcome = run_batch(batch);
  CHECK(outcome.signal == SIGTERM);
  CHECK(outcome.count.answered >= 20);
  CHECK(outcome.count.answered <= 20 + 4);
  const std::string replies = output.read();
  CHECK(replies.ends_with("\n"));
  CHECK(whole.starts_with(replies));
}

TEST_CASE("No records, no replies") {
  CHECK(filter("", 3).empty());
}
