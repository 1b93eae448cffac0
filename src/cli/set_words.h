// "treaty-1961.label", "New words": the words of `backstory set` as edits.
#pragma once

#include <string>
#include <vector>

#include "cli/edit_command.h"

namespace backstory::cli {

// Fails, as usage, where the words are no fields and values.
std::vector<SaidEdit> plan_fields(const timeline::Timeline& timeline, const std::string& path,
                                  const std::vector<std::string>& words,
                                  const std::vector<std::string>& unset);

// "China, North Korea" → two texts.
std::vector<std::string> split_list(const std::string& words);

}  // namespace backstory::cli
