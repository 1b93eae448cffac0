// What a shell offers at the tab key, from the commands and options themselves.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>

namespace backstory::cli {

// `shell`: "bash", "zsh" or "fish".
std::string write_completions(CLI::App& program, std::string_view shell);

}  // namespace backstory::cli
