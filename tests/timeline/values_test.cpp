// Which values a key takes: what an editor may write, and what must not get into a graphic or a page.
#include "timeline/values.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace backstory::timeline {
namespace {

std::string code_of(Kind kind, std::string_view value) {
  static constexpr std::string_view kChoices[] = {"wide", "narrow"};
  const auto problem = check_value(Key{.name = "key", .kind = kind, .choices = kChoices}, value);
  return problem ? problem->code : "good";
}

struct Row {
  Kind kind;
  std::string value;
  std::string code;
};

}  // namespace

TEST_CASE("values are taken or refused") {
  const std::vector<Row> rows{
      {Kind::text, "words", "good"},
      {Kind::text, " \n\t", "empty-text"},
      {Kind::text, std::string(10'000, 'x'), "good"},
      {Kind::text, std::string(10'001, 'x'), "too-long"},
      {Kind::date, "1961", "good"},
      {Kind::date, "someday", "bad-date"},
      {Kind::date, std::string(201, '1'), "wrong-type"},
      {Kind::day, "2024-11-01", "good"},
      {Kind::day, "Nov. 1, 2024", "good"},
      {Kind::day, "2024-11-01T12:30", "good"},
      {Kind::day, "2024-11", "bad-date"},
      {Kind::day, "2024-11-01/2024-11-02", "bad-date"},
      {Kind::id, "treaty-1961", "good"},
      {Kind::id, "Treaty", "bad-id"},
      {Kind::url, "https://example.com", "good"},
      {Kind::url, "HTTP://example.com/a?b#c", "good"},
      {Kind::url, "https://de.example.com/Müll", "good"},
      {Kind::url, "mailto:desk@example.com", "good"},
      {Kind::url, "mailto:", "bad-url"},
      {Kind::url, "javascript:alert(1)", "bad-url"},
      {Kind::url, " https://example.com", "bad-url"},
      {Kind::url, "https://example.com/\xC2\xA0", "bad-url"},
      {Kind::url, "https://example.com/<b>", "bad-url"},
      {Kind::url, "//example.com", "bad-url"},
      {Kind::url, "file:///etc/passwd", "bad-url"},
      {Kind::url, "", "bad-url"},
      {Kind::language, "en", "good"},
      {Kind::language, "pt-BR", "good"},
      {Kind::language, "zh-Hant-TW", "good"},
      {Kind::language, "english", "wrong-type"},
      {Kind::language, "e\"", "wrong-type"},
      {Kind::language, "en-", "wrong-type"},
      {Kind::digest, "sha256:" + std::string(64, '0'), "good"},
      {Kind::digest, "sha256:" + std::string(63, '0'), "wrong-type"},
      {Kind::digest, "md5:" + std::string(64, '0'), "wrong-type"},
      {Kind::choice, "wide", "good"},
      {Kind::choice, "Wide", "unknown-value"},
      {Kind::design, "newsroom", "good"},
      {Kind::design, "my/own-theme.yaml", "good"},
      {Kind::design, "my theme.yaml", "good"},
      {Kind::design, "./theme.yaml", "good"},
      {Kind::design, "theme.json", "wrong-type"},
      {Kind::design, ".yaml", "wrong-type"},
      {Kind::design, "../theme.yaml", "unsafe-path"},
      {Kind::design, "a/../../theme.yaml", "unsafe-path"},
      {Kind::design, "/etc/theme.yaml", "unsafe-path"},
      {Kind::design, "~/theme.yaml", "unsafe-path"},
      {Kind::design, "C:\\theme.yaml", "unsafe-path"},
      {Kind::design, "a\\..\\theme.yaml", "unsafe-path"},
      {Kind::design, std::string("a\0.yaml", 7), "unsafe-path"},
      {Kind::design, "..", "unsafe-path"},
      {Kind::size, "narrow", "good"},
      {Kind::size, "1200x675", "good"},
      {Kind::size, "360xauto", "good"},
      {Kind::size, "0x675", "wrong-type"},
      {Kind::size, "1200x", "wrong-type"},
      {Kind::size, "100000x10", "wrong-type"},
      {Kind::size, "1200X675", "wrong-type"},
      {Kind::flag, "true", "good"},
      {Kind::flag, "yes", "wrong-type"},
      {Kind::percent, "0", "good"},
      {Kind::percent, "100", "good"},
      {Kind::percent, "101", "wrong-type"},
      {Kind::percent, "-1", "wrong-type"},
      {Kind::percent, "50%", "wrong-type"},
      {Kind::percent, "1e1", "wrong-type"},
      {Kind::percent, ".nan", "wrong-type"},
      {Kind::percent, "99999999999999999999999", "wrong-type"},
      {Kind::fraction, "0", "good"},
      {Kind::fraction, "0.97", "good"},
      {Kind::fraction, "1.0", "good"},
      {Kind::fraction, "1e-05", "good"},
      {Kind::fraction, "1.01", "wrong-type"},
      {Kind::fraction, "-0.1", "wrong-type"},
      {Kind::fraction, "nan", "wrong-type"},
      {Kind::fraction, "inf", "wrong-type"},
      {Kind::fraction, "0,5", "wrong-type"},
      {Kind::version, "1", "good"},
      {Kind::version, "2", "unknown-version"},
      {Kind::version, "one", "wrong-type"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.value);
    CHECK(code_of(row.kind, row.value) == row.code);
  }
}

TEST_CASE("a day keeps only what is sure") {
  CHECK(parse_day("Nov. 1, 2024") == "2024-11-01");
  CHECK(parse_day("2024-11-01T23:59Z") == "2024-11-01");
  CHECK(parse_day("2024-11-01?") == "2024-11-01");
  CHECK(parse_day("2024") == std::nullopt);
}

}  // namespace backstory::timeline
