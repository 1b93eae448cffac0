#include "timeline/restyle.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "yaml/value.h"

namespace backstory::timeline::testing {
namespace {

using yaml::Kind;
using yaml::Value;

class Stylist {
 public:
  explicit Stylist(std::mt19937& random) : random_(random) {
    indent_ = below(3) == 0 ? 4 : 2;
    dash_ = below(3) == 0 ? 0 : 2;
    comments_ = below(2) == 0 ? 4 : 1000;
    if (below(4) == 0) out_ = "\xEF\xBB\xBF";
  }

  std::string write(const Value& file, const std::vector<Value>& events) {
    comment_lines(0);
    for (const auto& [key, value] : file.entries) {
      if (below(3) == 0) out_ += "\n";
      comment_lines(0);
      entry(key, value, 0);
    }
    if (below(2) == 0) out_ += "\n";
    out_ += "events:";
    if (events.empty()) {
      out_ += below(2) == 0 ? " []" : "";
      rest_of_line();
    } else if (below(6) == 0) {
      flow_events(events);
    } else {
      block_events(events);
    }
    if (below(3) == 0) comment_lines(0);
    if (below(5) == 0 && out_.ends_with('\n') && !out_.ends_with("\n\n")) out_.pop_back();
    return with_line_breaks();
  }

 private:
  std::size_t below(std::size_t bound) { return random_() % bound; }

  std::string with_line_breaks() {
    if (below(4) != 0) return out_;
    std::string out;
    for (const char c : out_) out += c == '\n' ? std::string("\r\n") : std::string(1, c);
    return out;
  }

  void comment_lines(std::size_t column) {
    while (below(comments_) == 0) {
      out_ += std::string(column, ' ') + "# note " + fmt::format("{}", ++number_) + "\n";
      if (below(6) == 0) out_ += "\n";
    }
  }

  void rest_of_line() {
    if (below(comments_) == 0) out_ += fmt::format("  # beside {}", ++number_);
    out_ += "\n";
  }

  std::string quoted(const std::string& words) {
    const yaml::Node single = node_of(yaml::Style::single_quoted);
    const yaml::Node twice = node_of(yaml::Style::double_quoted);
    return yaml::rewrite_scalar("", below(2) == 0 ? single : twice, yaml::words_value(words),
                                yaml::Context::flow, {});
  }

  static yaml::Node node_of(yaml::Style style) {
    yaml::Node node;
    node.style = style;
    return node;
  }

  std::string scalar(const Value& value, yaml::Context context) {
    return below(3) == 0 ? quoted(value.text) : yaml::write_scalar(value, context);
  }

  // One word a line at most, so that folding is met too.
  bool block_scalar(const Value& value, std::size_t column) {
    const bool can = !yaml::needs_escapes(value.text) && !value.text.starts_with(' ') &&
                     !value.text.ends_with(' ') && value.is_words && !value.text.empty();
    if (!can || below(5) != 0) return false;
    const bool folded = below(2) == 0 && value.text.find("  ") == std::string::npos;
    out_ += folded ? " >" : " |";
    out_ += std::array{"", "-", "+"}[below(3)];
    rest_of_line();
    const std::string start(column + indent_, ' ');
    std::string words = value.text;
    if (folded) {
      for (std::size_t at = words.find(' '); at != std::string::npos; at = words.find(' ', at + 1)) {
        if (below(2) != 0) continue;
        words.replace(at, 1, "\n" + start);
        at += start.size();
      }
    }
    out_ += start + words + "\n";
    return true;
  }

  // `beside` says that the key stands beside the dash of its item.
  void entry(const std::string& key, const Value& value, std::size_t column, bool beside = false) {
    if (!beside) out_ += std::string(column, ' ');
    out_ += key + std::string(below(8) == 0 ? 1 : 0, ' ') + ":";
    after_key(value, column);
  }

  void after_key(const Value& value, std::size_t column) {
    if (value.kind == Kind::scalar) {
      if (block_scalar(value, column)) return;
      out_ += std::string(1 + below(8) / 7, ' ') + scalar(value, yaml::Context::block);
      return rest_of_line();
    }
    const bool is_empty = value.items.empty() && value.entries.empty();
    if (is_empty || below(3) == 0) {
      out_ += " " + flow(value);
      return rest_of_line();
    }
    rest_of_line();
    if (value.kind == Kind::sequence) {
      for (const Value& one : value.items) item(one, column + dash_);
      return;
    }
    mapping(value, column + indent_);
  }

  void mapping(const Value& value, std::size_t column) {
    for (const auto& [key, below_it] : value.entries) {
      comment_lines(column);
      entry(key, below_it, column);
    }
  }

  void item(const Value& value, std::size_t column) {
    out_ += std::string(column, ' ') + "-" + std::string(below(8) == 0 ? 3 : 1, ' ');
    if (value.kind == Kind::scalar || below(4) == 0) {
      out_ += value.kind == Kind::scalar ? scalar(value, yaml::Context::block) : flow(value);
      return rest_of_line();
    }
    const std::size_t inner = out_.size() - out_.rfind('\n') - 1;
    bool beside = true;
    for (const auto& [key, below_it] : value.entries) {
      if (!beside) comment_lines(inner);
      entry(key, below_it, inner, std::exchange(beside, false));
    }
  }

  std::string flow(const Value& value) {
    if (value.kind == Kind::scalar) return scalar(value, yaml::Context::flow);
    const bool is_list = value.kind == Kind::sequence;
    const std::string space(below(3) == 0 ? 1 : 0, ' ');
    std::string out;
    for (const Value& one : value.items) out += (out.empty() ? "" : ", ") + flow(one);
    for (const auto& [key, below_it] : value.entries)
      out += (out.empty() ? "" : ", ") + key + ": " + flow(below_it);
    return is_list ? "[" + space + out + space + "]" : "{" + space + out + space + "}";
  }

  std::string tall_flow(const Value& event) {
    std::string out = "{";
    for (const auto& [key, value] : event.entries) {
      if (out.size() > 1) out += below(2) == 0 ? ",\n      " : ", ";
      out += key + ": " + flow(value);
    }
    return out + (below(3) == 0 ? "\n    }" : "}");
  }

  void flow_events(const std::vector<Value>& events) {
    const bool own_lines = below(2) == 0;
    out_ += " [";
    for (const Value& event : events) {
      if (&event != &events.front()) out_ += own_lines ? "," : ", ";
      if (own_lines) out_ += "\n    ";
      out_ += tall_flow(event);
    }
    out_ += std::string(own_lines ? "\n  " : "") + "]";
    rest_of_line();
  }

  void block_events(const std::vector<Value>& events) {
    rest_of_line();
    const std::size_t gap = below(3);
    for (const Value& event : events) {
      if (&event != &events.front()) out_ += std::string(gap, '\n');
      comment_lines(dash_);
      if (below(4) == 0) {
        out_ += std::string(dash_, ' ') + "- " + tall_flow(event);
        rest_of_line();
      } else {
        item(event, dash_);
      }
    }
  }

  std::mt19937& random_;
  std::string out_;
  std::size_t indent_ = 2;
  std::size_t dash_ = 2;
  std::size_t comments_ = 4;
  std::size_t number_ = 0;
};

Value value_of_file(const yaml::Node& node) {
  Value value;
  value.kind = node.kind;
  value.text = node.value;
  value.is_words = node.style != yaml::Style::plain;
  for (const yaml::Node& item : node.items) value.items.push_back(value_of_file(item));
  for (const yaml::Entry& entry : node.entries)
    value.entries.emplace_back(entry.key, value_of_file(entry.value));
  return value;
}

}  // namespace

std::string write_in_any_style(const Timeline& timeline, std::mt19937& random) {
  Diagnostics none;
  Value file = value_of_file(*yaml::read_yaml(write_timeline(timeline), none));
  const std::vector<Value> events = std::move(file.entries.back().value.items);
  file.entries.pop_back();
  return Stylist(random).write(file, events);
}

}  // namespace backstory::timeline::testing
