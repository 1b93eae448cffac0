// What a worker's process may take of the machine.
#pragma once

#include <chrono>
#include <cstddef>

namespace backstory::serve {

// Address space of this process; 0 = as much as there is. Nothing under a sanitizer, which reserves
// terabytes.
void limit_memory(std::size_t bytes);
// Processor time from now on, in whole seconds; then the process is ended.
void limit_processor_time(std::chrono::milliseconds time);
// This process ends with the one that started it.
void end_with_parent();

}  // namespace backstory::serve
