#include "language/train/treebank.h"

#include <array>
#include <charconv>
#include <utility>

#include "base/error.h"
#include "base/file.h"
#include "base/utf8.h"
#include "language/plain.h"

namespace backstory::language {
namespace {

constexpr std::size_t kFieldCount = 10;
using Fields = std::array<std::string_view, kFieldCount>;

std::size_t count_solid_characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode_code_point(text, i);
    if (!is_space(c.value)) ++count;
    i += c.size;
  }
  return count;
}

class Reader {
 public:
  Reader(std::string_view conllu, std::string_view name) : rest_(conllu), name_(name) {}

  std::vector<GoldSentence> run() {
    while (!rest_.empty()) {
      const std::size_t end = std::min(rest_.find('\n'), rest_.size());
      std::string_view line = rest_.substr(0, end);
      rest_.remove_prefix(std::min(end + 1, rest_.size()));
      if (line.ends_with('\r')) line.remove_suffix(1);
      ++line_number_;
      if (line.empty()) {
        finish();
      } else if (line.front() == '#') {
        read_comment(line);
      } else {
        read_word(split(line));
      }
    }
    finish();
    return std::move(sentences_);
  }

 private:
  template <typename... Args>
  [[noreturn]] void complain(fmt::format_string<Args...> format, Args&&... args) const {
    fail("{}:{}: {}", name_, line_number_, fmt::format(format, std::forward<Args>(args)...));
  }

  Fields split(std::string_view line) const {
    Fields fields;
    for (std::size_t k = 0; k < kFieldCount; ++k) {
      const std::size_t end = line.find('\t');
      if ((end == std::string_view::npos) != (k + 1 == kFieldCount)) complain("a word has ten fields");
      fields[k] = line.substr(0, end);
      line.remove_prefix(std::min(fields[k].size() + 1, line.size()));
    }
    return fields;
  }

  void read_comment(std::string_view line) {
    if (line.starts_with("# newdoc") || line.starts_with("# newpar")) sentence_.begins_block = true;
    constexpr std::string_view kText = "# text = ";
    if (line.starts_with(kText)) sentence_.text = line.substr(kText.size());
  }

  std::size_t read_number(std::string_view digits) const {
    std::size_t value = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (result.ec != std::errc() || result.ptr != digits.data() + digits.size())
      complain("\"{}\" is no number", digits);
    return value;
  }

  template <typename T>
  T known(std::optional<T> value, std::string_view name) const {
    if (!value) complain("\"{}\" is unknown", name);
    return *value;
  }

  void read_word(const Fields& fields) {
    if (fields[0].find('.') != std::string_view::npos) return;
    if (const std::size_t dash = fields[0].find('-'); dash != std::string_view::npos) {
      begin_multiword(read_number(fields[0].substr(dash + 1)), fields[1]);
      return;
    }
    const std::size_t number = read_number(fields[0]);
    if (number != sentence_.words.size() + 1) complain("word {} is out of order", number);
    GoldWord word;
    word.form = make_plain(fields[1]);
    word.lower = make_plain(to_lower(fields[1]));
    word.lemma = fields[2];
    word.tag = {known(find_upos(fields[3]), fields[3]), known(find_xpos(fields[4]), fields[4])};
    const std::size_t head = read_number(fields[6]);
    word.head = head == 0 ? kNoWord : static_cast<WordIndex>(head - 1);
    word.relation = known(find_relation(fields[7]), fields[7]);
    word.place = place(number, fields[1]);
    sentence_.words.push_back(std::move(word));
  }

  void begin_multiword(std::size_t last_number, std::string_view surface) {
    multiword_last_ = last_number;
    multiword_end_ = position_ + count_solid_characters(surface);
  }

  // The words of a multiword token share its characters out from the left; where they do not spell it, the
  // last takes what is left.
  SourceSpan place(std::size_t number, std::string_view form) {
    SourceSpan span{position_, position_ + count_solid_characters(form)};
    if (number <= multiword_last_) {
      span.end = number == multiword_last_ ? multiword_end_ : std::min(span.end, multiword_end_);
    }
    position_ = span.end;
    return span;
  }

  void finish() {
    const auto count = static_cast<WordIndex>(sentence_.words.size());
    for (GoldWord& word : sentence_.words) {
      if (word.head == kNoWord) word.head = count;
      if (word.head > count) complain("a head lies outside its sentence");
    }
    if (count > 0) sentences_.push_back(std::move(sentence_));
    if (count > 0) sentence_ = {};
    position_ = 0;
    multiword_last_ = 0;
  }

  std::string_view rest_;
  std::string_view name_;
  std::size_t line_number_ = 0;
  std::vector<GoldSentence> sentences_;
  GoldSentence sentence_;
  std::size_t position_ = 0;
  std::size_t multiword_last_ = 0;
  std::size_t multiword_end_ = 0;
};

}  // namespace

std::vector<GoldSentence> parse_treebank(std::string_view conllu, std::string_view name) {
  return Reader(conllu, name).run();
}

std::vector<GoldSentence> read_treebank(const std::filesystem::path& path) {
  return parse_treebank(read_file(path), path.string());
}

}  // namespace backstory::language
