#include "yaml/dump.h"

#include <fmt/format.h>

#include "base/utf8.h"

namespace backstory::yaml::testing {
namespace {

void add_spans(const Node& node, std::string_view text, std::size_t depth, std::string& out) {
  const auto line = [&](std::string_view what, SourceSpan span) {
    out += fmt::format("{:{}}{} [{}]\n", "", 2 * depth, what, escape_controls(span.of(text)));
  };
  line(node.kind == Kind::scalar     ? "scalar"
       : node.kind == Kind::sequence ? "sequence"
                                     : "mapping",
       node.span);
  for (const Node& item : node.items) add_spans(item, text, depth + 1, out);
  for (const Entry& entry : node.entries) {
    line("- key", entry.key_span);
    add_spans(entry.value, text, depth + 1, out);
  }
}

}  // namespace

std::string dump(const Node& node) {
  if (node.kind == Kind::scalar) return "\"" + escape_controls(node.value) + "\"";
  std::string out;
  for (const Node& item : node.items) out += (out.empty() ? "" : ", ") + dump(item);
  for (const Entry& entry : node.entries) {
    out += (out.empty() ? "" : ", ") + escape_controls(entry.key) + ": " + dump(entry.value);
  }
  return node.kind == Kind::sequence ? "[" + out + "]" : "{" + out + "}";
}

std::string dump_spans(const Node& node, std::string_view text) {
  std::string out;
  add_spans(node, text, 0, out);
  return out;
}

std::string format_all(const Diagnostics& diagnostics, std::string_view text) {
  const SourceText source{"file.yaml", std::string(text)};
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics.all()) out += format_diagnostic(diagnostic, source);
  return out;
}

std::string read_and_dump(std::string_view text) {
  Diagnostics diagnostics;
  const auto root = read_yaml(text, diagnostics);
  return (root ? dump(*root) + "\n" : "") + format_all(diagnostics, text);
}

}  // namespace backstory::yaml::testing
