#include "cli/help_format.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"

namespace backstory::cli {
namespace {

constexpr std::size_t kColumns = 80;
constexpr std::size_t kDescriptionColumn = 24;

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    std::string& line = lines.back();
    if (line.empty()) {
      line = word;
    } else if (display_width(line) + 1 + display_width(word) <= width) {
      line += ' ';
      line += word;
    } else {
      lines.emplace_back(word);
    }
  }
  return lines;
}

std::string format_row(const std::string& name, const std::string& description) {
  std::string out = "  " + name;
  const std::string indent(kDescriptionColumn, ' ');
  if (display_width(out) + 2 <= kDescriptionColumn) {
    out += std::string(kDescriptionColumn - display_width(out), ' ');
  } else {
    out += "\n" + indent;
  }
  return out +
         fmt::format("{}\n", fmt::join(wrap(description, kColumns - kDescriptionColumn), "\n" + indent));
}

class HelpFormat : public CLI::Formatter {
 public:
  std::string make_usage(const CLI::App* app, std::string name) const override {
    return "\n" + CLI::Formatter::make_usage(app, std::move(name));
  }
  std::string make_subcommand(const CLI::App* command) const override {
    return format_row(command->get_name(), command->get_description());
  }
  std::string make_option(const CLI::Option* option, bool is_positional) const override {
    const std::string name = is_positional ? option->get_name(true, false) : option_names(*option);
    return format_row(name + make_option_opts(option), option->get_description());
  }
  std::string make_option_opts(const CLI::Option* option) const override {
    return option->get_option_text().empty() ? "" : " " + option->get_option_text();
  }

 private:
  static std::string option_names(const CLI::Option& option) {
    std::vector<std::string> names;
    for (const std::string& name : option.get_snames()) names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) names.push_back("--" + name);
    return fmt::format("{}", fmt::join(names, ", "));
  }
};

}  // namespace

std::shared_ptr<CLI::FormatterBase> make_help_format() {
  auto format = std::make_shared<HelpFormat>();
  format->label("SUBCOMMAND", "COMMAND");
  format->label("Positionals", "Arguments");
  return format;
}

}  // namespace backstory::cli
