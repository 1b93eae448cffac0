#include "publish/html_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/utf8.h"

namespace backstory::publish {
namespace {

// What editors of web pages put into text; everything else comes as itself or by number.
constexpr std::array<std::pair<std::string_view, std::string_view>, 44> kReferences{{
    {"amp", "&"},    {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "'"},   {"nbsp", " "},
    {"ndash", "–"},  {"mdash", "—"},  {"hellip", "…"}, {"lsquo", "‘"},  {"rsquo", "’"},  {"sbquo", "‚"},
    {"ldquo", "“"},  {"rdquo", "”"},  {"bdquo", "„"},  {"laquo", "«"},  {"raquo", "»"},  {"middot", "·"},
    {"bull", "•"},   {"times", "×"},  {"deg", "°"},    {"euro", "€"},   {"pound", "£"},  {"sect", "§"},
    {"copy", "©"},   {"auml", "ä"},   {"ouml", "ö"},   {"uuml", "ü"},   {"Auml", "Ä"},   {"Ouml", "Ö"},
    {"Uuml", "Ü"},   {"szlig", "ß"},  {"eacute", "é"}, {"egrave", "è"}, {"ecirc", "ê"},  {"agrave", "à"},
    {"aacute", "á"}, {"iacute", "í"}, {"oacute", "ó"}, {"uacute", "ú"}, {"ntilde", "ñ"}, {"ccedil", "ç"},
    {"ocirc", "ô"},  {"icirc", "î"},
}};
constexpr std::size_t kLongestReference = 10;
constexpr std::array<std::string_view, 7> kLostTags{"img",   "iframe", "video", "audio",
                                                    "embed", "object", "svg"};
constexpr std::array<std::string_view, 8> kInlineTags{"a", "b", "i", "em", "strong", "span", "sup", "sub"};

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

class Reader {
 public:
  explicit Reader(std::string_view html) : html_(html) {}

  HtmlWords read() {
    while (at_ < html_.size()) {
      if (html_[at_] == '<' && tag()) continue;
      if (html_[at_] == '&' && reference(out_.text)) continue;
      out_.text += html_[at_++];
    }
    out_.text = collapse_space(out_.text);
    return std::move(out_);
  }

 private:
  bool tag() {
    const bool closing = html_.substr(at_, 2) == "</";
    if (html_.substr(at_, 4) == "<!--") return skip_behind("-->");
    std::size_t end = at_ + (closing ? 2 : 1);
    const std::size_t begin = end;
    while (end < html_.size() && is_name_byte(html_[end])) ++end;
    const std::string name = to_lower(html_.substr(begin, end - begin));
    if (name.empty() || (name[0] >= '0' && name[0] <= '9')) return false;
    const std::size_t close = find_tag_end(end);
    if (close == std::string_view::npos) return false;
    const std::string_view attributes = html_.substr(end, close - end);
    at_ = close + 1;
    if (std::ranges::find(kInlineTags, name) == kInlineTags.end()) out_.text += ' ';
    if (!closing) open(name, attributes);
    return true;
  }

  void open(const std::string& name, std::string_view attributes) {
    if (name == "a") read_link(attributes);
    if (std::ranges::find(kLostTags, name) != kLostTags.end()) out_.lost.push_back(name);
    if (name == "script" || name == "style") {
      out_.lost.push_back(name);
      skip_content(name);
    }
  }

  // Quotes may hold a `>`.
  std::size_t find_tag_end(std::size_t from) const {
    char quote = '\0';
    for (std::size_t i = from; i < html_.size(); ++i) {
      const char c = html_[i];
      if (quote != '\0') {
        if (c == quote) quote = '\0';
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i;
      }
    }
    return html_.find('>', from);
  }

  bool skip_behind(std::string_view mark) {
    const std::size_t found = html_.find(mark, at_);
    at_ = found == std::string_view::npos ? html_.size() : found + mark.size();
    return true;
  }

  void skip_content(const std::string& name) {
    const std::size_t end = html_.find("</" + name, at_);
    at_ = std::min(end, html_.size());
  }

  void read_link(std::string_view attributes) {
    const std::size_t href = to_lower(attributes).find("href=");
    if (href == std::string::npos) return;
    std::string_view value = attributes.substr(href + 5);
    if (value.empty()) return;
    const char quote = value[0];
    const bool quoted = quote == '"' || quote == '\'';
    if (quoted) value.remove_prefix(1);
    value = value.substr(0, quoted ? value.find(quote) : value.find_first_of(" \t\n"));
    std::string link;
    Reader inner(value);
    while (inner.at_ < value.size()) {
      if (value[inner.at_] == '&' && inner.reference(link)) continue;
      link += value[inner.at_++];
    }
    if (!link.empty()) out_.links.push_back(link);
  }

  bool reference(std::string& out) {
    const std::size_t end = html_.substr(0, at_ + kLongestReference + 2).find(';', at_);
    if (end == std::string_view::npos) return false;
    const std::string_view name = html_.substr(at_ + 1, end - at_ - 1);
    if (name.starts_with('#')) {
      if (!numeric(name.substr(1), out)) return false;
    } else {
      const auto known =
          std::ranges::find(kReferences, name, &std::pair<std::string_view, std::string_view>::first);
      if (known == kReferences.end()) return false;
      out += known->second;
    }
    at_ = end + 1;
    return true;
  }

  static bool numeric(std::string_view digits, std::string& out) {
    const bool hex = digits.starts_with('x') || digits.starts_with('X');
    if (hex) digits.remove_prefix(1);
    std::uint32_t value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (error != std::errc() || end != digits.data() + digits.size()) return false;
    if (value == 0 || value > 0x10FFFF || surrogate) return false;
    append_code_point(out, static_cast<char32_t>(value));
    return true;
  }

  std::string_view html_;
  std::size_t at_ = 0;
  HtmlWords out_;
};

}  // namespace

HtmlWords read_html_words(std::string_view html) {
  return Reader(html).read();
}

}  // namespace backstory::publish
