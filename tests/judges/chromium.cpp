#include "judges/chromium.h"

#include <catch2/catch.hpp>

#include "base/file.h"
#include "judges/program.h"
#include "base/base64.h"

namespace backstory::testing {
namespace {

constexpr std::string_view kBegin = "<pre id=\"report\">";
constexpr std::string_view kEnd = "</pre>";

// What a page writes into its own text: in base64, which no serialiser changes.
constexpr std::string_view kReport = R"(
  .then(value => btoa(unescape(encodeURIComponent(JSON.stringify(value)))),
        error => btoa(JSON.stringify({error: String(error)})))
  .then(text => { document.getElementById('report').textContent = text; });)";

std::string from_base64(std::string_view text) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  std::uint32_t bits = 0;
  unsigned held = 0;
  for (const char c : text) {
    const std::size_t digit = kDigits.find(c);
    if (digit == std::string_view::npos) break;
    bits = bits << 6 | static_cast<std::uint32_t>(digit);
    held += 6;
    if (held < 8) continue;
    held -= 8;
    out += static_cast<char>(bits >> held & 0xFFU);
  }
  return out;
}

}  // namespace

std::string data_uri(const std::string& media_type, const std::string& bytes) {
  return "data:" + media_type + ";base64," + base64(bytes);
}

Json run_in_chromium(const std::string& body, const std::string& script, const std::string& flags) {
  const Folder folder;
  write_file(folder / "page.html",
             "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Judged</title><body>" + body +
                 std::string(kBegin) + std::string(kEnd) + "<script>(async () => {" + script + "})()" +
                 std::string(kReport) + "</script></body></html>");
  // The letters' edges as ours: grey, unhinted, at fractions of a pixel.
  const std::string page = run(
      "timeout 120 chromium --headless --no-sandbox --disable-gpu --disable-lcd-text --disable-extensions "
      "--no-first-run --font-render-hinting=none --force-device-scale-factor=1 --virtual-time-budget=60000 "
      "--user-data-dir=" +
      (folder / "profile").string() + " " + flags + " --dump-dom file://" + (folder / "page.html").string() +
      " 2>/dev/null");
  const std::size_t begin = page.find(kBegin);
  REQUIRE(begin != std::string::npos);
  const std::size_t from = begin + kBegin.size();
  const std::string report = from_base64(std::string_view(page).substr(from, page.find(kEnd, from) - from));
  INFO(report);
  const Json value = Json::parse(report);
  REQUIRE((!value.is_object() || !value.contains("error")));
  return value;
}

}  // namespace backstory::testing
