// cli/ takes the words of a command line and gives files, messages and an exit status. It may use every room
// and holds no rule of theirs: one file a command, and main.cpp, where every failure of the world is caught.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "cli/exit_status.h"

namespace backstory::cli {

// What the chosen command will do; set while the command line is read, run afterwards.
using Run = std::function<ExitStatus()>;

void add_make(CLI::App& program, Run& chosen);
void add_extract(CLI::App& program, Run& chosen);
void add_intake(CLI::App& program, Run& chosen);
void add_times(CLI::App& program, Run& chosen);
void add_render(CLI::App& program, Run& chosen);
void add_check(CLI::App& program, Run& chosen);
void add_diff(CLI::App& program, Run& chosen);
void add_merge(CLI::App& program, Run& chosen);
void add_watch(CLI::App& program, Run& chosen);
void add_inspect(CLI::App& program, Run& chosen);
void add_publish(CLI::App& program, Run& chosen);
void add_batch(CLI::App& program, Run& chosen);
void add_completions(CLI::App& program, Run& chosen);
void add_manual(CLI::App& program, Run& chosen);
void add_import(CLI::App& program, Run& chosen);
void add_export(CLI::App& program, Run& chosen);
void add_set(CLI::App& program, Run& chosen);
void add_add(CLI::App& program, Run& chosen);
void add_event_commands(CLI::App& program, Run& chosen);  // hide, show, lock, unlock, remove
void add_sort(CLI::App& program, Run& chosen);
void add_serve(CLI::App& program, Run& chosen);
void add_worker(CLI::App& program, Run& chosen);  // hidden: serve starts it
void add_schema(CLI::App& program, Run& chosen);
void add_templates(CLI::App& program, Run& chosen);
void add_themes(CLI::App& program, Run& chosen);

}  // namespace backstory::cli
