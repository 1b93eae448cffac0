// Whatever a page does to its words, each leads back to the bytes that spelled it: a correction to the
// timeline can always be checked against the page.
#include <catch2/catch.hpp>
#include <random>
#include <vector>

#include "base/utf8.h"
#include "intake/check_document.h"

namespace backstory::intake {
namespace {

struct Piece {
  std::string shown;     // UTF-8
  std::string spelling;  // bytes of the page
};

using Bytes = std::vector<Piece>;

const Bytes kUtf8 = {{"café", "café"},        {"Łódź", "&Lstrok;ódź"},
                     {"R&D", "R&amp;D"},      {"“so”", "&#8220;so&#x201D;"},
                     {"naïve", "na&iuml;ve"}, {"☃", "☃"},
                     {"AT&T", "AT&T"},        {"x<y", "x&lt;y"},
                     {"half", "h<b>al</b>f"}, {"🙂!", "&#x1F642;!"},
                     {"plain", "plain"},      {"€5", "&euro;5"}};
const Bytes kCyrillic = {{"Привет", "\xcf\xf0\xe8\xe2\xe5\xf2"},
                         {"мир", "\xec\xe8\xf0"},
                         {"«да»", "\xab\xe4\xe0\xbb"},
                         {"№5",
                          "\xb9"
                          "5"},
                         {"A&B", "A&amp;B"},
                         {"нет", "\xed<i>\xe5</i>\xf2"}};
const Bytes kJapanese = {
    {"日本", "\x93\xfa\x96\x7b"}, {"ｱ", "\xb1"}, {"表", "\x95\x5c"}, {"x", "x"}, {"&", "&amp;"}};
const Bytes kWestern = {{"“café”",
                         "\x93"
                         "caf\xe9\x94"},
                        {"€", "\x80"},
                        {"naïve", "na\xefve"},
                        {"R&D", "R&amp;D"},
                        {"ok", "ok"}};

class PageMaker {
 public:
  PageMaker(const Bytes& words, unsigned seed) : words_(words), random_(seed) {}

  std::string make(std::string_view charset) {
    std::string page = "<html><head><meta charset=\"" + std::string(charset) + "\"></head><body><article>";
    const unsigned blocks = 1 + pick(8);
    for (unsigned i = 0; i < blocks; ++i) add_block(page);
    return page + "</article></body></html>";
  }

  const std::vector<Piece>& written() const { return written_; }

 private:
  unsigned pick(unsigned below) { return static_cast<unsigned>(random_()) % below; }

  void add_block(std::string& page) {
    static const std::vector<std::string> kTags = {"p", "li", "h2", "blockquote", "div", "td"};
    const std::string& tag = kTags[pick(6)];
    page += "<" + tag + (pick(3) == 0 ? " class=\"a b\">" : ">") + (pick(2) == 0 ? "\n  " : "");
    const unsigned count = 1 + pick(12);
    for (unsigned i = 0; i < count; ++i) {
      static const std::vector<std::string> kGaps = {" ",     "\n",           "  ",    "\t ",
                                                     " <br>", " <!-- x --> ", "&#32;", "\r\n"};
      const Piece& word = words_[pick(static_cast<unsigned>(words_.size()))];
      // Numbered, so that each can be found again.
      const std::string number = std::to_string(written_.size()) + ".";
      written_.push_back({number + word.shown, number + word.spelling});
      page += (i == 0 ? "" : kGaps[pick(8)]) + written_.back().spelling;
    }
    page += pick(4) == 0 && tag == "p" ? "" : "</" + tag + ">";
  }

  const Bytes& words_;
  std::mt19937 random_;
  std::vector<Piece> written_;
};

void check_words(const Document& document, const std::vector<Piece>& written) {
  std::size_t at = 0;
  for (const Piece& word : written) {
    at = document.text.find(word.shown, at);
    CAPTURE(word.shown, document.text);
    REQUIRE(at != std::string::npos);
    CHECK(find_in_input(document, {at, at + word.shown.size()}).of(document.input) == word.spelling);
    at += word.shown.size();
  }
}

TEST_CASE("every word of a generated page leads back to its own bytes") {
  const std::vector<std::pair<const Bytes*, const char*>> kinds = {
      {&kUtf8, "utf-8"}, {&kCyrillic, "windows-1251"}, {&kJapanese, "shift_jis"}, {&kWestern, "iso-8859-1"}};
  for (const auto& [words, charset] : kinds) {
    for (unsigned seed = 0; seed < 60; ++seed) {
      PageMaker maker(*words, seed);
      const std::string page = maker.make(charset);
      const Document document = read_as(Format::html, page);
      CAPTURE(charset, seed, page);
      CHECK(find_broken_promise(document) == "");
      check_words(document, maker.written());
    }
  }
}

TEST_CASE("what the parser makes of a word is checked against the bytes, which are right") {
  const std::vector<std::pair<std::string, std::string>> kPages = {
      {"<p>It sold &#11142313006; copies</p>", "It sold \uFFFD copies"},
      {"<p>It sold &#99999999999 &amp; &#4294967361; more</p>", "It sold \uFFFD & \uFFFD more"},
      {"<p>Two\r\r\rlines\r\nof\rtext</p>", "Two lines of text"},
      {"<p>A bracket <", "A bracket <"},
      {"<p>The sum &#11142313006; of</i> all </b title='>'>parts</p>", "The sum \uFFFD of all parts"}};
  for (const auto& [page, text] : kPages) {
    const Document document = read_as(Format::html, page);
    CAPTURE(page, document.text);
    CHECK(document.text == text);
    CHECK(find_broken_promise(document) == "");
  }
}

TEST_CASE("an old encoding is told by its bytes when the page names none") {
  std::string page = "<p>";
  for (int i = 0; i < 12; ++i)
    page +=
        "\xcf\xee\xe5\xe7\xe4 \xef\xf0\xe8\xe1\xfb\xeb \xe2 \xe3\xee\xf0\xee\xe4 \xf3\xf2\xf0\xee\xec, \xe8 "
        "\xe2\xf1\xe5 \xee\xe1\xf0\xe0\xe4\xee\xe2\xe0\xeb\xe8\xf1\xfc. ";
  const Document document = read_as(Format::html, page);
  CHECK(document.text.starts_with("Поезд прибыл в город утром, и все обрадовались."));
  REQUIRE(document.diagnostics.all().size() == 1);
  CHECK(document.diagnostics.all()[0].message == "the text is not UTF-8 and was read as windows-1251");
}

TEST_CASE("a charset that nobody knows is guessed, not refused") {
  for (const char* charset : {"windows-1259", "iso-8859-12", "klingon", "utf-7", ""}) {
    CAPTURE(charset);
    const Document document =
        read_as(Format::html, "<meta charset=\"" + std::string(charset) + "\"><p>caf\xe9 and bar");
    CHECK(document.text == "café and bar");
  }
}

}  // namespace
}  // namespace backstory::intake
