// A model that is read wrong gives wrong labels without a word; one that is damaged must stop the program
// with the path and the cure.
#include "language/model.h"

#include <fmt/format.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "base/error.h"
#include "base/file.h"
#include "language/toy_model.h"

namespace backstory::language {
namespace {

constexpr const char* kCure = "; get it again with the program, or make it with backstory-train";

// A file of these bytes, gone at the end of the test.
class ModelFile {
 public:
  explicit ModelFile(std::string_view bytes)
      : path_(std::filesystem::temp_directory_path() / fmt::format("backstory-model-test-{}", getpid()) /
              "toy.model") {
    write_file(path_, bytes);
  }
  ModelFile(const ModelFile&) = delete;
  ModelFile& operator=(const ModelFile&) = delete;
  ~ModelFile() { std::filesystem::remove_all(path_.parent_path()); }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// The message of loading, less path and cure; empty when it loads.
std::string load_and_complain(const std::filesystem::path& path) {
  try {
    Model::load(path);
    return "";
  } catch (const Error& error) {
    const std::string message = error.what();
    const std::string start = "the language model " + path.string() + " ";
    REQUIRE(message.starts_with(start));
    REQUIRE(message.ends_with(kCure));
    return message.substr(start.size(), message.size() - start.size() - std::string(kCure).size());
  }
}

std::string complain(std::string_view bytes) {
  const ModelFile file(bytes);
  return load_and_complain(file.path());
}

TEST_CASE("a model loads and tells its origin") {
  const ModelFile file(toy_model());
  const auto model = Model::load(file.path());
  CHECK(model->origin().find("corpus: toy-train.conllu sha256:") != std::string::npos);
  CHECK(model->origin().find("command: backstory-train train --seed 1") != std::string::npos);
  CHECK(model->tables().tags.size() > 8);
}

TEST_CASE("what is no model is refused with its path and the cure") {
  std::string bytes = toy_model();
  CHECK(load_and_complain("/nowhere/english.model") == "cannot be read: No such file or directory");
  CHECK(load_and_complain("/") == "is not a file");
  CHECK(complain("") == "is no language model of Backstory");
  CHECK(complain("<!DOCTYPE html>") == "is no language model of Backstory");
  CHECK(complain(bytes.substr(0, 20)) == "is cut off");
  CHECK(complain(bytes.substr(0, bytes.size() / 2)) == "is cut off");
  CHECK(complain(bytes.substr(0, bytes.size() - 1)) == "is cut off");
  CHECK(complain(bytes + "12345678") == "is damaged: wrong size");
  bytes[16] = 99;
  CHECK(complain(bytes).starts_with("is of version 99, this program reads version "));
}

TEST_CASE("a change of any byte of a model is found") {
  std::string bytes = toy_model();
  const ModelFile file(bytes);
  for (std::size_t i = 0; i < bytes.size(); i += i < 1024 ? 1 : 61) {
    const char right = bytes[i];
    bytes[i] = static_cast<char>(right ^ (1 << (i % 8)));
    write_file(file.path(), bytes);
    INFO("byte " << i);
    REQUIRE_THROWS_AS(Model::load(file.path()), Error);
    bytes[i] = right;
  }
}

}  // namespace
}  // namespace backstory::language
