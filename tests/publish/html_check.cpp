#include "publish/html_check.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/utf8.h"

namespace backstory::testing {
namespace {

constexpr std::array<std::pair<std::string_view, char>, 5> kEntities{
    {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};

class Reader {
 public:
  explicit Reader(std::string_view html) : html_(html) {}

  std::vector<HtmlElement> read() {
    if (find_invalid_utf8(html_)) throw std::runtime_error("not UTF-8");
    while (at_ < html_.size()) {
      if (html_[at_] == '<') {
        read_tag();
      } else {
        add_text(read_character());
      }
    }
    if (!open_.empty()) throw std::runtime_error("never ended: " + open_.back().name);
    return done_;
  }

 private:
  std::string read_character() {
    if (html_[at_] == '&') {
      for (const auto& [name, value] : kEntities) {
        if (!html_.substr(at_).starts_with(name)) continue;
        at_ += name.size();
        return std::string(1, value);
      }
      throw std::runtime_error("a bare ampersand");
    }
    const CodePoint c = decode_code_point(html_, at_);
    const bool control = (c.value < 0x20 && c.value != '\n') || (c.value >= 0x7F && c.value < 0xA0);
    if (control || (c.value & 0xFFFEU) == 0xFFFEU) throw std::runtime_error("a forbidden character");
    at_ += c.size;
    return std::string(html_.substr(at_ - c.size, c.size));
  }

  void add_text(const std::string& text) {
    for (HtmlElement& element : open_) element.text += text;
  }

  std::string read_name() {
    const std::size_t begin = at_;
    while (at_ < html_.size() && ((html_[at_] >= 'a' && html_[at_] <= 'z') || html_[at_] == '-')) ++at_;
    if (at_ == begin) throw std::runtime_error("a name is missing");
    return std::string(html_.substr(begin, at_ - begin));
  }

  void expect(std::string_view text) {
    if (!html_.substr(at_).starts_with(text)) throw std::runtime_error("expected " + std::string(text));
    at_ += text.size();
  }

  void read_attribute(HtmlElement& element) {
    const std::string name = read_name();
    const bool twice =
        std::ranges::any_of(element.attributes, [&](const auto& one) { return one.first == name; });
    if (twice) throw std::runtime_error(name + " twice");
    expect("=\"");
    std::string value;
    while (at_ < html_.size() && html_[at_] != '"') {
      if (html_[at_] == '<') throw std::runtime_error("a bare < in " + name);
      value += read_character();
    }
    expect("\"");
    element.attributes.emplace_back(name, value);
  }

  void read_tag() {
    expect("<");
    if (html_.substr(at_).starts_with("/")) {
      expect("/");
      const std::string name = read_name();
      if (open_.empty() || open_.back().name != name)
        throw std::runtime_error("ended but not begun: " + name);
      done_.push_back(open_.back());
      open_.pop_back();
      return expect(">");
    }
    HtmlElement element{read_name(), {}, ""};
    while (html_.substr(at_).starts_with(" ") && !html_.substr(at_).starts_with(" />")) {
      ++at_;
      read_attribute(element);
    }
    if (html_.substr(at_).starts_with(" />")) {
      done_.push_back(element);
      return expect(" />");
    }
    expect(">");
    open_.push_back(element);
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::vector<HtmlElement> open_;
  std::vector<HtmlElement> done_;
};

}  // namespace

HtmlReading read_html(std::string_view html) {
  try {
    return {"", Reader(html).read()};
  } catch (const std::runtime_error& fault) {
    return {fault.what(), {}};
  }
}

}  // namespace backstory::testing
