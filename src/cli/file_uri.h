// Files as editors and code hosts want them.
#pragma once

#include <string>

namespace backstory::cli {

// file:///home/ann/a%20file.yaml, from the working folder; names that are no paths ("<stdin>") are "stdin:".
std::string absolute_file_uri(const std::string& path);

// The path as a reference of a URI: a relative one stays relative, as code hosts need it.
std::string file_reference(const std::string& path);

}  // namespace backstory::cli
