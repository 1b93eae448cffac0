// Word and PDF files are read by the programs that the system has, within limits, and else refused by name.
#include "intake/arrival/convert.h"

#include <fmt/format.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

#include "base/error.h"
#include "base/file.h"
#include "intake/arrival/run_program.h"

namespace backstory::intake {
namespace {

using End = ProgramResult::End;
using namespace std::string_literals;
namespace fs = std::filesystem;

std::string fault_of(std::string_view bytes) {
  try {
    convert_to_text("story", bytes);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

TEST_CASE("a program gets its input whole and gives its output whole") {
  const std::string much(3'000'000, 'x');
  const ProgramResult copied = run_program({"cat"}, much, {});
  CHECK(copied.end == End::finished);
  CHECK(copied.status == 0);
  CHECK(copied.output == much);
  CHECK(run_program({"false"}, much, {}).status == 1);
  CHECK(run_program({"head", "-c", "5"}, much, {}).output == "xxxxx");
}

TEST_CASE("a program that is not there, too slow or too talkative is told apart") {
  CHECK(run_program({"backstory-has-no-such-program"}, "", {}).end == End::not_found);
  ProgramLimits limits;
  limits.time = std::chrono::milliseconds(100);
  CHECK(run_program({"sleep", "1000"}, "", limits).end == End::too_slow);
  limits = {};
  limits.output_bytes = 1000;
  CHECK(run_program({"cat", "/dev/zero"}, "", limits).end == End::too_much_output);
}

TEST_CASE("words of a command are words, never a shell's") {
  CHECK(run_program({"printf", "%s", "$HOME; `id`"}, "", {}).output == "$HOME; `id`");
}

TEST_CASE("files that are no text are known by their bytes") {
  CHECK(needs_conversion("%PDF-1.7\n"));
  CHECK(needs_conversion("PK\x03\x04...."));
  CHECK(needs_conversion("a\0b"s));
  CHECK_FALSE(
      needs_conversion("\xff\xfe"
                       "a\0b\0"s));
  CHECK_FALSE(needs_conversion("The ferry sailed.\n"));
  CHECK(fault_of("a\0b"s) == "story is not text; save the article as text, Markdown or HTML");
  CHECK(fault_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0"s) ==
        "story is an old Word document (.doc); save it as .docx or text");
}

// A folder of programs that the system has instead of its own.
class Programs {
 public:
  Programs() : folder_(fs::temp_directory_path() / fmt::format("backstory-programs-{}", ::getpid())) {
    fs::create_directories(folder_);
    ::setenv("PATH", folder_.c_str(), 1);
  }
  ~Programs() {
    ::setenv("PATH", path_.c_str(), 1);
    fs::remove_all(folder_);
  }
  Programs(const Programs&) = delete;
  Programs& operator=(const Programs&) = delete;

  // A script of the shell, with nothing on its path but these.
  void add(const std::string& name, const std::string& script) const {
    write_file(folder_ / name, "#!/bin/sh\n" + script + "\n");
    fs::permissions(folder_ / name, fs::perms::owner_all);
  }

 private:
  std::string path_ = std::getenv("PATH");
  fs::path folder_;
};

constexpr std::string_view kDocx = "PK\x03\x04 word/document.xml";
constexpr std::string_view kOdt = "PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text";

TEST_CASE("where a converter is not installed, the message names the package") {
  const Programs none;
  CHECK(fault_of(kDocx) ==
        "story is a Word document; reading it needs pandoc\nTo install it: sudo apt install pandoc");
  CHECK(fault_of(kOdt) ==
        "story is an OpenDocument text; reading it needs pandoc\nTo install it: sudo apt install pandoc");
  CHECK(fault_of("%PDF-1.7\n") ==
        "story is a PDF; reading it needs pdftotext\nTo install it: sudo apt install poppler-utils");
}

TEST_CASE("what a converter says is the article, read as what it writes") {
  const Programs programs;
  programs.add("pandoc", R"(read -r word
printf -- '---\ntitle: A ferry\n---\n\n%s, by pandoc %s.\n' "$word" "$*")");
  programs.add("pdftotext", R"(printf 'It was sold, by pdftotext %s.\n' "$*")");
  const Converted word = convert_to_text("story.docx", std::string(kDocx) + "\n");
  CHECK(word.format == Format::markdown);
  CHECK_THAT(word.text, Catch::StartsWith("---\ntitle: A ferry\n---\n\nPK") &&
                            Catch::Contains("by pandoc --sandbox --from docx --to gfm"));
  CHECK_THAT(convert_to_text("story.odt", std::string(kOdt) + "\n").text, Catch::Contains("--from odt"));
  const Converted page = convert_to_text("story.pdf", "%PDF-1.7\n");
  CHECK(page.format == Format::text);
  CHECK(page.text == "It was sold, by pdftotext -enc UTF-8 -nopgbrk - -.\n");
}

TEST_CASE("a converter that refuses, says nothing or never ends is told of by the file's name") {
  const Programs programs;
  programs.add("pandoc", "exit 64");
  CHECK(fault_of(kDocx) == "story is a Word document that pandoc cannot read; it may be damaged");
  programs.add("pandoc", "printf ' \\n'");
  CHECK(fault_of(kDocx) == "story is a Word document without text in it, such as a scan");
  programs.add("pandoc", "while :; do :; done");
  ProgramLimits limits;
  limits.time = std::chrono::milliseconds(100);
  CHECK_THROWS_WITH(convert_to_text("story", kDocx, limits),
                    "story is a Word document that pandoc could not read within 0.1 s");
}

// The smallest page with words that the converter reads.
constexpr const char* kPdf = R"(%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj
4 0 obj <</Length 57>> stream
BT /F 12 Tf 10 50 Td (The ferry was sold in 1987.) Tj ET
endstream endobj
5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
trailer <</Root 1 0 R>>
)";

TEST_CASE("a PDF becomes its text") {
  if (run_program({"pdftotext", "-v"}, "", {}).end == End::not_found) {
    WARN("skipped: pdftotext is not installed");
    return;
  }
  const Converted converted = convert_to_text("story.pdf", kPdf);
  CHECK(converted.format == Format::text);
  CHECK(converted.text.find("The ferry was sold in 1987.") != std::string::npos);
  CHECK(fault_of("%PDF-1.7\nnothing") == "story is a PDF that pdftotext cannot read; it may be damaged");
}

TEST_CASE("a Word document becomes Markdown with its title") {
  if (run_program({"pandoc", "--version"}, "", {}).end == End::not_found) {
    WARN("skipped: pandoc is not installed");
    return;
  }
  const ProgramResult made =
      run_program({"pandoc", "--from", "markdown", "--to", "docx", "--output", "-"},
                  "---\ntitle: A ferry\ndate: 2024-11-01\n---\n\nIt was *sold* in 1987.\n", {});
  REQUIRE(made.status == 0);
  const Converted converted = convert_to_text("story.docx", made.output);
  CHECK(converted.format == Format::markdown);
  ReadOptions options;
  options.format = converted.format;
  const Document document = read_article(converted.text, options);
  CHECK(document.metadata.headline == "A ferry");
  CHECK(document.metadata.published_from == "front matter");
  CHECK(document.text.find("It was sold in 1987.") != std::string::npos);
  CHECK(fault_of("PK\x03\x04 word/document.xml") ==
        "story is a Word document that pandoc cannot read; it may be damaged");
}

}  // namespace
}  // namespace backstory::intake
