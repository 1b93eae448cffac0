// The formats of other tools as the command line names them.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "publish/exchange.h"

namespace backstory::cli {

// What a command does with a format.
enum class Direction { import, export_ };

// One of the names of the formats that can be read or written; else the message names the nearest.
CLI::Validator one_of_formats(Direction direction);

// A table: name, suffixes, what it is.
std::string list_formats();

// Fails, as usage, when the format cannot be told from the name or the text.
publish::ExchangeFormat choose_import_format(const std::string& option, const std::string& path,
                                             const std::string& text);
publish::ExchangeFormat choose_export_format(const std::string& option, const std::string& output);

}  // namespace backstory::cli
