#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "base/file.h"
#include "render/cairo/cairo.h"
#include "render/cairo/pdf_language.h"
#include "render/hostile.h"
#include "scene/sample.h"

namespace backstory::render::cairo {
namespace {

// What qpdf finds wrong; "" for a sound file.
bool is_sound(const std::string& pdf) {
  const auto path =
      std::filesystem::temp_directory_path() / ("backstory-" + std::to_string(getpid()) + ".pdf");
  write_file(path, pdf);
  const int status = std::system(("qpdf --check " + path.string() + " >/dev/null 2>&1").c_str());
  std::filesystem::remove(path);
  return status == 0;
}

bool holds(const std::string& pdf, std::string_view part) {
  return pdf.find(part) != std::string::npos;
}

TEST_CASE("a page is a sound PDF with title, language, live text and its fonts") {
  const std::string pdf = render_pdf(testing::sample_scene());
  CHECK(is_sound(pdf));
  CHECK(holds(pdf, "/Title (The harbour & its people)"));
  CHECK(holds(pdf, "/Lang (en)"));
  CHECK(holds(pdf, "/StructTreeRoot"));
  CHECK(holds(pdf, "+Inter-Bold"));
  CHECK(holds(pdf, "/ToUnicode"));
  CHECK(holds(pdf, "/MediaBox [ 0 0 300 180 ]"));
  CHECK(holds(pdf, "/URI (https://example.org/talks?a=1&b=2)"));
}

std::string output_of(const std::string& command, const std::string& pdf) {
  const auto path =
      std::filesystem::temp_directory_path() / ("backstory-" + std::to_string(getpid()) + ".pdf");
  write_file(path, pdf);
  std::FILE* pipe = popen((command + " " + path.string() + " - 2>/dev/null").c_str(), "r");
  REQUIRE(pipe);
  std::string out;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) out += static_cast<char>(c);
  CHECK(pclose(pipe) == 0);
  std::filesystem::remove(path);
  return out;
}

// If this failed, an editor could not select, search or copy the words of a page.
TEST_CASE("poppler finds the words of a page, line by line") {
  const std::string words = output_of("pdftotext -raw", render_pdf(testing::sample_scene()));
  for (const char* line : {"The harbour & its people", "March", "Dockers strike for",
                           "eight-hour day", "Talks", "Ferry sails again"}) {
    CAPTURE(line);
    CHECK(holds(words, line));
  }
}

// If this failed, a screen reader would hear one heap of words instead of a list of events.
TEST_CASE("the events of a page are a list") {
  const std::string pdf = render_pdf(testing::sample_scene());
  for (const char* tag : {"/S /L\n", "/S /LI\n", "/S /LBody\n", "/S /P\n"}) {
    CAPTURE(tag);
    CHECK(holds(pdf, tag));
  }
}

// If this failed, a graphic of 48 mm would not fill its column.
TEST_CASE("a millimetre of the layout is a millimetre of the page") {
  scene::Scene scene = testing::sample_scene();
  scene.size = {48 * 96 / 25.4, 60 * 96 / 25.4};
  CHECK(holds(render_pdf(scene), "/MediaBox [ 0 0 136.062992 170.07874 ]"));
}

TEST_CASE("the same scene gives the same page, and no clock is in it") {
  const std::string pdf = render_pdf(testing::sample_scene());
  CHECK(render_pdf(testing::sample_scene()) == pdf);
  CHECK_FALSE(holds(pdf, "CreationDate"));
  CHECK_FALSE(holds(pdf, "ModDate"));
}

TEST_CASE("any words at all give a sound page") {
  for (const std::string& words : testing::hostile_words()) {
    CAPTURE(words.substr(0, 60));
    CHECK(is_sound(render_pdf(testing::scene_with_words(words))));
  }
}

TEST_CASE("links are escaped, unsafe ones left out") {
  scene::Scene scene = testing::sample_scene();
  testing::find_group(scene, "talks").link = "https://example.org/o'hara\u00fc?q=(x)";
  const std::string pdf = render_pdf(scene);
  CHECK(is_sound(pdf));
  CHECK(holds(pdf, "%C3%BC"));
  testing::find_group(scene, "talks").link = "javascript:alert(1)";
  CHECK_FALSE(holds(render_pdf(scene), "javascript"));
}

TEST_CASE("a language that is none changes nothing") {
  CHECK(add_language("no PDF at all", "en") == "no PDF at all");
  scene::Scene scene = testing::sample_scene();
  scene.language = "en) /Evil (";
  const std::string pdf = render_pdf(scene);
  CHECK_FALSE(holds(pdf, "/Lang"));
  CHECK(is_sound(pdf));
}

}  // namespace
}  // namespace backstory::render::cairo
