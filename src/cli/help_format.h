// How --help looks: 80 columns, options and what they do side by side.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>

namespace backstory::cli {

std::shared_ptr<CLI::FormatterBase> make_help_format();

}  // namespace backstory::cli
