// What is to be warned of in the look that a timeline is drawn with.
#pragma once

#include <filesystem>
#include <string>

namespace backstory::cli {

// Colours that cannot be made out, and families of type that no font has, as text for standard error; "" for
// none.
std::string describe_look_faults(const std::string& theme_name_or_path,
                                 const std::filesystem::path& data_folder);

}  // namespace backstory::cli
