// The same promises over real pages, where $BACKSTORY_CORPORA names a folder that has them
// (pages/html/*.html.gz).
#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "base/json.h"
#include "intake/check_document.h"

namespace backstory::intake {
namespace {

std::string unpack(const std::filesystem::path& path) {
  const std::string command = "gzip -dc '" + path.string() + "'";
  std::FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return "";
  std::string out;
  char buffer[65536];
  while (const std::size_t size = std::fread(buffer, 1, sizeof buffer, pipe)) out.append(buffer, size);
  pclose(pipe);
  return out;
}

TEST_CASE("every character of a real page's article leads back to the page") {
  const char* corpora = std::getenv("BACKSTORY_CORPORA");
  if (corpora == nullptr) {
    WARN("skipped: BACKSTORY_CORPORA does not name a folder of pages");
    return;
  }
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(corpora) / "pages" / "html")) {
    const Document document = read_as(Format::html, unpack(entry.path()));
    CAPTURE(entry.path());
    CHECK(find_broken_promise(document) == "");
  }
}

TEST_CASE("the broken pages of a conformance suite give a document each") {
  const char* corpora = std::getenv("BACKSTORY_CORPORA");
  std::ifstream lines(std::filesystem::path(corpora == nullptr ? "" : corpora) / "hostile" / "html" /
                      "trees.jsonl");
  if (!lines) {
    WARN("skipped: BACKSTORY_CORPORA does not name a folder with hostile/html");
    return;
  }
  for (std::string line; std::getline(lines, line);) {
    const std::string page = Json::parse(line)["html"];
    CAPTURE(page);
    CHECK(find_broken_promise(read_as(Format::html, page)) == "");
  }
}

}  // namespace
}  // namespace backstory::intake
