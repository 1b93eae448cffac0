#include "cli/file_uri.h"

#include <fmt/format.h>

#include <filesystem>
#include <string_view>

namespace backstory::cli {
namespace {

std::string encode_path(std::string_view path) {
  constexpr std::string_view kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string out;
  for (const char c : path) {
    if (kPlain.find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
  }
  return out;
}

}  // namespace

std::string absolute_file_uri(const std::string& path) {
  if (path == "<stdin>") return "stdin:";
  return "file://" + encode_path(std::filesystem::absolute(path).lexically_normal().string());
}

std::string file_reference(const std::string& path) {
  if (path == "<stdin>") return "stdin:";
  return (path.starts_with('/') ? "file://" : "") + encode_path(path);
}

}  // namespace backstory::cli
