#include <sys/wait.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "base/json.h"
#include "cli/program.h"
#include "support/golden.h"

using namespace backstory;
using namespace backstory::testing;

namespace {

std::string record(const std::string& id, const std::string& article) {
  return Json{{"id", id}, {"article", article}}.dump() + "\n";
}

// Some that can be answered, and one that cannot.
std::string records(std::size_t count) {
  std::string lines;
  for (std::size_t i = 0; i < count; ++i) {
    lines += record("story-" + std::to_string(i), std::string(kFerryStory) + std::string(i, '!'));
    if (i % 5 == 3) lines += "{\"id\": \"broken " + std::to_string(i) + "\n";
  }
  return lines;
}

std::vector<Json> answers(const std::string& output) {
  std::vector<Json> out;
  std::stringstream lines(output);
  for (std::string line; std::getline(lines, line);) out.push_back(Json::parse(line));
  return out;
}

Outcome batch(const Workplace& here, const std::string& input, std::vector<std::string> options = {}) {
  options.insert(options.begin(), "batch");
  return here.run(options, {input, {}, ""});
}

// The answer to one record, its digest and tool taken off.
std::string answer_to(const std::string& line, const std::vector<std::string>& options = {}) {
  const Workplace here;
  Json answer = Json::parse(batch(here, line + "\n", options).out);
  answer.erase("digest");
  answer.erase("tool");
  return answer.dump();
}

// As a shell would run it; the exit status.
int run_shell(const Workplace& here, const std::string& command) {
  here.write("run.sh",
             "cd \"$(dirname \"$0\")\"\nbackstory() { " BACKSTORY_PROGRAM " \"$@\"; }\n" + command + "\n");
  const int status = std::system(("sh " + here.path("run.sh").string() + " 2>/dev/null").c_str());
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

TEST_CASE("An answer holds the timeline as extract gives it, and what it was made from") {
  const Workplace here;
  here.write("story.md", kFerryStory);
  const Outcome outcome =
      batch(here, Json{{"id", 7}, {"name", "story.md"}, {"article", kFerryStory}}.dump() + "\n");
  CHECK(outcome.status == 0);
  CHECK(outcome.err == "");
  const Json answer = Json::parse(outcome.out);
  CHECK(answer["id"] == 7);
  CHECK(answer["ok"] == true);
  CHECK(answer["digest"].get<std::string>().starts_with("sha256:"));
  CHECK("backstory " + answer["tool"].get<std::string>().substr(10) + "\n" == here.run({"--version"}).out);
  CHECK(answer["yaml"] == here.run({"extract", "story.md"}).out);
  CHECK(answer["timeline"] == Json::parse(here.run({"extract", "story.md", "--format", "json"}).out));
}

TEST_CASE("One record in, one answer out, in order, the same for any number of workers") {
  const Workplace here;
  const std::string input = records(12);
  const Outcome one = batch(here, input);
  CHECK(one.status == 0);
  CHECK(one.err == "backstory: note: 2 of 14 records failed\n");
  const std::vector<Json> all = answers(one.out);
  REQUIRE(all.size() == 14);
  CHECK(all[0]["id"] == "story-0");
  CHECK(all[4]["id"] == 5);  // the broken one, by its line
  CHECK(all[13]["id"] == "story-11");
  CHECK(batch(here, input, {"--jobs", "3"}).out == one.out);
  CHECK(batch(here, input, {"--strict"}).status == 1);
}

TEST_CASE("Whatever is wrong with a record is said in its answer") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"{\"id\": 1,",
       R"({"id":1,"ok":false,"errors":[{"code":"broken-json","message":"this line is not JSON","line":1,"column":10}]})"},
      {"[1]",
       R"({"id":1,"ok":false,"errors":[{"code":"not-an-object","message":"a record is a JSON object: {\"article\": …}","line":1,"column":1}]})"},
      {R"({"id": "a"})",
       R"({"id":"a","ok":false,"errors":[{"code":"no-article","message":"a record needs \"article\" or \"text\""}]})"},
      {R"({"id": "a", "article": "x", "text": "x"})",
       R"({"id":"a","ok":false,"errors":[{"code":"two-articles","message":"a record has \"article\" or \"text\", not both"}]})"},
      {R"({"id": "a", "article": 5})",
       R"({"id":"a","ok":false,"errors":[{"code":"wrong-type","message":"\"article\" must be a text or an object"}]})"},
      {R"({"id": [], "article": "x"})",
       R"({"id":1,"ok":false,"errors":[{"code":"wrong-type","message":"\"id\" must be a text or a number"}]})"},
      {R"({"id": "a", "text": "x", "published": "soon"})",
       R"({"id":"a","ok":false,"errors":[{"code":"wrong-value","message":"\"published\": 'soon' is not a date: )"},
      {R"({"id": "a", "text": "x", "timezone": "Mars"})",
       R"({"id":"a","ok":false,"errors":[{"code":"wrong-value","message":"\"timezone\": )"},
      {R"({"id": "a", "text": "x", "language": "tlh"})",
       R"({"id":"a","ok":false,"errors":[{"code":"wrong-value","message":"\"language\": 'tlh' is not one that is read"}]})"},
      {std::string(200, '['),
       R"({"id":1,"ok":false,"errors":[{"code":"too-deep","message":"more than 64 levels of JSON"}]})"},
  };
  for (const auto& [line, answer] : cases) {
    INFO(line);
    CHECK_THAT(answer_to(line), Catch::StartsWith(answer));
  }
}

TEST_CASE(
    "A record says itself when, where and in which language it was written; else the command line does") {
  const auto date_of = [](const Json& record, const std::vector<std::string>& options = {}) {
    return Json::parse(answer_to(record.dump(), options))["timeline"]["events"][0]["date"].get<std::string>();
  };
  const Json story{{"text", "The ferry sank on Monday."}};
  CHECK(date_of(story, {"--published", "2024-11-01"}) == "2024-10-28");
  Json dated = story;
  dated["published"] = "Nov. 8, 2024";
  CHECK(date_of(dated, {"--published", "2024-11-01"}) == "2024-11-04");
  const Json german{{"text", "Das Theater brannte im Oktober 1989 ab."}, {"language", "de"}};
  CHECK(Json::parse(answer_to(german.dump()))["timeline"]["language"] == "de");
}

TEST_CASE("An article may be the object that a newsroom's system delivers") {
  const Json object{{"@context", "https://schema.org"},
                    {"@type", "NewsArticle"},
                    {"headline", "A ferry returns"},
                    {"datePublished", "2024-11-01"},
                    {"articleBody", "The ferry was sold to a Norwegian line in 1987."}};
  const Json answer = Json::parse(answer_to(Json{{"article", object}}.dump()));
  CHECK(answer["timeline"]["title"] == "A ferry returns");
  CHECK(answer["timeline"]["events"][0]["date"] == "1987");
}

TEST_CASE("A run that was cut off anywhere goes on without a lost or doubled record") {
  const Workplace here;
  const std::string input = records(8);
  here.write("in.jsonl", input);
  const std::string whole = batch(here, input).out;
  std::mt19937 random(11);
  for (int round = 0; round < 12; ++round) {
    const std::size_t cut = round == 0 ? 0 : random() % (whole.size() + 1);
    here.write("out.jsonl", whole.substr(0, cut));
    INFO(cut);
    CHECK(run_shell(here, "backstory batch --jobs 2 --done out.jsonl < in.jsonl >> out.jsonl") == 0);
    CHECK(here.read("out.jsonl") == whole);
  }
  CHECK(run_shell(here, "backstory batch --done out.jsonl < in.jsonl > more.jsonl") == 0);
  CHECK(here.read("more.jsonl") == "");
}

TEST_CASE("What failed is left alone when going on, unless it is asked for again") {
  const Workplace here;
  const std::string input = records(5);
  here.write("done.jsonl", batch(here, input).out);
  CHECK(batch(here, input, {"--done", "done.jsonl"}).out == "");
  const std::vector<Json> again = answers(batch(here, input, {"--done", "done.jsonl", "--retry"}).out);
  REQUIRE(again.size() == 1);
  CHECK(again[0]["errors"][0]["code"] == "broken-json");
  CHECK(batch(here, input, {"--done", "not-there.jsonl"}).out == batch(here, input).out);
}

TEST_CASE("A file that is no earlier run is not taken for one") {
  const Workplace here;
  here.write("other.jsonl", "{\"digest\": \"sha256:0\"}\n{\"name\": \"something\"}\n");
  const Outcome outcome = batch(here, records(1), {"--done", "other.jsonl"});
  CHECK(outcome.status == 2);
  CHECK(outcome.out == "");
  CHECK(outcome.err == "backstory: error: other.jsonl:2: this is no answer of 'backstory batch'\n");
}

TEST_CASE("Pictures go into files by their content, or into the answer") {
  const Workplace here;
  const std::string input = record("a", kFerryStory) + record("b", kFerryStory);
  const std::vector<Json> all =
      answers(batch(here, input, {"--render", "svg,png", "--size", "narrow", "--out", "pictures"}).out);
  const Json pictures = all[0]["pictures"];
  REQUIRE(pictures.size() == 2);
  CHECK(pictures[0]["format"] == "svg");
  CHECK(pictures[0]["size"] == "narrow");
  CHECK(pictures == all[1]["pictures"]);
  CHECK(here.files().size() == 2);
  const std::string svg = here.read("pictures/" + pictures[0]["file"].get<std::string>());
  CHECK_THAT(svg, Catch::Contains("ferry"));
  const std::vector<Json> within =
      answers(batch(here, record("a", kFerryStory), {"--render", "svg", "--size", "narrow", "--inline"}).out);
  CHECK(within[0]["pictures"][0]["data"] == svg);
}

TEST_CASE("Options that make no sense together are refused before anything is read") {
  const Workplace here;
  CHECK(
      batch(here, "", {"--render", "svg"}).err ==
      "backstory: error: --render needs a place for the pictures: --out DIR, or --inline to have them in the "
      "answers\n");
  CHECK(batch(here, "", {"--inline"}).err ==
        "backstory: error: no pictures were asked for: --render svg,png\n");
  CHECK(batch(here, "", {"--published", "soon"}).status == 2);
  CHECK(batch(here, "", {"--jobs", "0"}).status == 2);
  CHECK(batch(here, "").status == 0);
}

TEST_CASE("GNU parallel may split the records anywhere") {
  const Workplace here;
  std::string input;
  for (int i = 0; i < 20; ++i) input += record(std::to_string(i), kFerryStory);
  here.write("in.jsonl", input);
  const std::string whole = batch(here, input).out;
  CHECK(run_shell(here, "parallel --will-cite -j2 -k --pipe -N7 " BACKSTORY_PROGRAM
                        " batch < in.jsonl > out.jsonl") == 0);
  CHECK(here.read("out.jsonl") == whole);
}
