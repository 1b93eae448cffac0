// The YAML test suite and our own limits, where a copy of them lies beside the machine: no invalid file is
// accepted in silence, no valid one crashes the reader. BACKSTORY_CORPORA names the folder that has
// hostile/yaml.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>

#include "base/file.h"
#include "yaml/dump.h"
#include "yaml/second_opinion.h"

namespace backstory::yaml {
namespace {
namespace fs = std::filesystem;

struct Tally {
  int valid_read = 0;
  int valid_refused = 0;
  int invalid_refused = 0;
  std::set<std::string> reasons;  // why valid files were refused
};

void check_case(const fs::path& file, bool valid, Tally& tally) {
  const std::string text = read_file(file);
  CAPTURE(file.filename().string());
  Diagnostics diagnostics;
  const auto root = read_yaml(text, diagnostics);
  CHECK((root.has_value() || diagnostics.has_errors()));
  testing::format_all(diagnostics, text);
  const bool accepted = root && !diagnostics.has_errors();
  if (!valid) CHECK_FALSE(accepted);
  if (accepted) testing::dump_spans(*root, text);
  tally.valid_read += valid && accepted;
  tally.valid_refused += valid && !accepted;
  tally.invalid_refused += !valid && !accepted;
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    if (valid) tally.reasons.insert(diagnostic.code);
  }
}

}  // namespace

TEST_CASE("every invalid file of the YAML test suite is refused") {
  const char* corpora = std::getenv("BACKSTORY_CORPORA");
  if (!corpora) {
    WARN("skipped: BACKSTORY_CORPORA is not set");
    return;
  }
  const fs::path folder = fs::path(corpora) / "hostile/yaml";
  const std::string table = read_file(folder / "suite.tsv");
  Tally tally;
  for (std::size_t at = 0; at < table.size();) {
    const std::size_t end = std::min(table.find('\n', at), table.size());
    const std::string line = table.substr(at, end - at);
    at = end + 1;
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    check_case(folder / "suite" / (line.substr(0, tab) + ".yaml"), line.substr(tab + 1).starts_with("valid"),
               tally);
  }
  WARN("valid and read: " << tally.valid_read << ", valid and refused: " << tally.valid_refused
                          << ", invalid and refused: " << tally.invalid_refused);
  std::string reasons;
  for (const std::string& reason : tally.reasons) reasons += reason + " ";
  CHECK(reasons == "anchor bad-key directive empty-file second-document tag ");
}

}  // namespace backstory::yaml
