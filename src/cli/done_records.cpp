#include "cli/done_records.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <optional>

#include "base/digest.h"
#include "base/error.h"
#include "base/json.h"

namespace backstory::cli {
namespace {

struct Answer {
  std::string digest;
  bool ok = false;
};

std::optional<Answer> parse_answer(const std::string& line) {
  const Json answer = Json::parse(line, nullptr, false);
  if (!answer.is_object() || !answer.contains("digest") || !answer["digest"].is_string()) return std::nullopt;
  return Answer{answer["digest"].get<std::string>(), answer.value("ok", false)};
}

bool is_standard_output(const std::filesystem::path& path) {
  struct stat file {};
  struct stat output {};
  if (::stat(path.c_str(), &file) != 0 || ::fstat(STDOUT_FILENO, &output) != 0) return false;
  return file.st_dev == output.st_dev && file.st_ino == output.st_ino;
}

void cut_off(const std::filesystem::path& path, std::size_t size) {
  if (::truncate(path.c_str(), static_cast<off_t>(size)) != 0) {
    fail("cannot cut the broken line off {}: {}", path.string(), std::strerror(errno));
  }
}

}  // namespace

DoneRecords::DoneRecords(const std::filesystem::path& path, bool retry) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    if (!std::filesystem::exists(path)) return;
    fail("cannot read {}: {}", path.string(), std::strerror(errno));
  }
  std::size_t whole = 0;  // bytes of whole lines
  std::size_t number = 0;
  for (std::string line; std::getline(file, line);) {
    if (file.eof()) {  // without its end
      if (is_standard_output(path)) cut_off(path, whole);
      return;
    }
    whole += line.size() + 1;
    ++number;
    const std::optional<Answer> answer = parse_answer(line);
    if (!answer) fail("{}:{}: this is no answer of 'backstory batch'", path.string(), number);
    if (retry && !answer->ok) continue;
    ++counts_[answer->digest];
    ++size_;
  }
}

bool DoneRecords::take(std::string_view record) {
  const auto found = counts_.find(digest(record));
  if (found == counts_.end() || found->second == 0) return false;
  --found->second;
  return true;
}

}  // namespace backstory::cli
