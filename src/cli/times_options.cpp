#include "cli/times_options.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

#include "cli/options.h"
#include "temporal/languages.h"

namespace backstory::cli {
namespace {

std::vector<std::string> language_choices() {
  std::vector<std::string> names{"auto"};
  for (const temporal::Language& language : temporal::languages()) names.emplace_back(language.name);
  return names;
}

}  // namespace

void add_times_options(CLI::App& command, TimesOptions& options) {
  command
      .add_option("--mode", options.mode,
                  "news (days count from publication), narrative (from what was told before) or auto (as the "
                  "article is; the default)")
      ->check(one_of({"auto", "news", "narrative"}))
      ->option_text("MODE");
  command
      .add_option("--language", options.language,
                  fmt::format("{}: of the article; auto, the default, finds out",
                              fmt::join(language_choices(), ", ")))
      ->check(one_of(language_choices()))
      ->option_text("CODE");
}

temporal::Options times_options(const TimesOptions& options) {
  temporal::Options times;
  if (options.language != "auto") times.language = options.language;
  for (const temporal::Mode mode : {temporal::Mode::news, temporal::Mode::narrative}) {
    if (options.mode == temporal::mode_name(mode)) times.mode = mode;
  }
  return times;
}

}  // namespace backstory::cli
