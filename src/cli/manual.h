// The manual pages, from the same table as --help: the commands and options themselves.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace backstory::cli {

struct ManualPage {
  std::string name;  // "backstory-extract.1"
  std::string text;  // for man(7) macros, UTF-8
};

// The program's own page and one a command, in the order of --help. Commands without a group have none.
std::vector<ManualPage> write_manual(const CLI::App& program);

}  // namespace backstory::cli
