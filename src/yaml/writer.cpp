#include "yaml/writer.h"

#include <yaml-cpp/emitter.h>

#include <cassert>
#include <vector>

#include "base/utf8.h"
#include "yaml/quoting.h"

namespace backstory::yaml {
namespace {

// Unicode's noncharacters, which yaml-cpp replaces when it writes quotes, and keeps when it does not.
bool is_noncharacter(char32_t c) {
  return (c & 0xFFFEU) == 0xFFFEU || (c >= 0xFDD0 && c <= 0xFDEF);
}

std::string keep_characters(std::string_view value) {
  std::string out;
  for (std::size_t at = 0; at < value.size();) {
    const CodePoint c = decode_code_point(value, at);
    append_code_point(out, c.valid && !is_noncharacter(c.value) ? c.value : 0xFFFD);
    at += c.size;
  }
  return out;
}

}  // namespace

struct Writer::Impl {
  struct Collection {
    Context context = Context::block;
    bool is_mapping = false;
  };

  YAML::Emitter emitter;
  std::vector<Collection> open;

  Context context() const { return open.empty() ? Context::block : open.back().context; }

  void begin(YAML::EMITTER_MANIP kind, Context wanted) {
    const bool flow = wanted == Context::flow || context() == Context::flow;
    if (flow) emitter << YAML::Flow;
    emitter << kind;
    open.push_back({flow ? Context::flow : Context::block, kind == YAML::BeginMap});
  }

  void end(YAML::EMITTER_MANIP kind) {
    emitter << kind;
    open.pop_back();
  }

  void quoted(const std::string& value) {
    const bool escapes = needs_escapes(value);
    // Single quotes where double ones would need escapes for nothing but themselves.
    if (!escapes && value.find_first_of("\"\\") != std::string::npos) {
      emitter << YAML::SingleQuoted << value;
      return;
    }
    // yaml-cpp knows fewer characters that need an escape than readers do; escaping all but ASCII covers
    // them.
    if (escapes && !only_yaml_cpp_escapes(value)) emitter << YAML::EscapeNonAscii;
    emitter << YAML::DoubleQuoted << value;
  }

  // Its own escapes: C0 and C1 controls and the byte order mark.
  static bool only_yaml_cpp_escapes(const std::string& value) {
    for (std::size_t at = 0; at < value.size();) {
      const CodePoint c = decode_code_point(value, at);
      std::string one;
      append_code_point(one, c.value);
      const bool known = c.value < 0x20 || (c.value >= 0x80 && c.value < 0xA0) || c.value == 0xFEFF;
      if (!known && needs_escapes(one)) return false;
      at += c.size;
    }
    return true;
  }
};

Writer::Writer() : impl_(std::make_unique<Impl>()) {
  impl_->emitter.SetIndent(2);
}
Writer::~Writer() = default;
Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;

void Writer::begin_mapping() {
  impl_->begin(YAML::BeginMap, Context::block);
}
void Writer::begin_flow_mapping() {
  impl_->begin(YAML::BeginMap, Context::flow);
}
void Writer::end_mapping() {
  impl_->end(YAML::EndMap);
}
void Writer::begin_sequence() {
  impl_->begin(YAML::BeginSeq, Context::block);
}
void Writer::begin_flow_sequence() {
  impl_->begin(YAML::BeginSeq, Context::flow);
}
void Writer::end_sequence() {
  impl_->end(YAML::EndSeq);
}

void Writer::key(std::string_view name) {
  impl_->emitter << YAML::Key << std::string(name) << YAML::Value;
}

void Writer::text(std::string_view value) {
  const std::string words = keep_characters(value);
  if (breaks_structure(words, impl_->context()) || looks_typed(words)) {
    impl_->quoted(words);
  } else {
    impl_->emitter << words;
  }
}

void Writer::plain(std::string_view value) {
  const std::string words = keep_characters(value);
  if (breaks_structure(words, impl_->context())) {
    impl_->quoted(words);
  } else {
    impl_->emitter << words;
  }
}

void Writer::blank_line() {
  // yaml-cpp ends the line before an item by itself, but not before a key that follows a Newline.
  if (!impl_->open.empty() && impl_->open.back().is_mapping) impl_->emitter << YAML::Newline;
  impl_->emitter << YAML::Newline;
}

void Writer::comment(std::string_view line) {
  assert(impl_->open.empty());
  impl_->emitter << YAML::Comment(escape_controls(line));
}

std::string Writer::finish() {
  assert(impl_->open.empty() && impl_->emitter.good());
  std::string out(impl_->emitter.c_str(), impl_->emitter.size());
  if (!out.ends_with('\n')) out += '\n';
  return out;
}

}  // namespace backstory::yaml
