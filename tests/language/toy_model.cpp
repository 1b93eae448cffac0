#include "language/toy_model.h"

#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>

#include "base/file.h"
#include "language/train/make_model.h"
#include "support/golden.h"

namespace backstory::language {
namespace fs = std::filesystem;
namespace {

fs::path toy_path() {
  return testing::source_folder() / "tests/language/toy.conllu";
}

}  // namespace

std::vector<GoldSentence> toy_treebank() {
  return read_treebank(toy_path());
}

std::string train_toy_model(std::uint32_t seed) {
  const fs::path folder = fs::temp_directory_path() / fmt::format("backstory-toy-corpus-{}", getpid());
  write_file(folder / "toy-train.conllu", read_file(toy_path()));
  TrainingOptions options;
  options.seed = seed;
  std::string bytes = make_model(folder, options, [](std::string_view, unsigned, double) {});
  fs::remove_all(folder);
  return bytes;
}

const std::string& toy_model() {
  static const std::string kBytes = train_toy_model(1);
  return kBytes;
}

}  // namespace backstory::language
