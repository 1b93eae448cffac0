#include "render/cairo/pdf_language.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace backstory::render::cairo {
namespace {

bool is_language_tag(std::string_view tag) {
  return !tag.empty() && std::all_of(tag.begin(), tag.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
}

// The number that stands after the last `key` of the text.
std::optional<std::size_t> find_number(std::string_view text, std::string_view key) {
  const std::size_t at = text.rfind(key);
  if (at == std::string_view::npos) return std::nullopt;
  text.remove_prefix(at + key.size());
  text.remove_prefix(std::min(text.find_first_not_of(" \n\r"), text.size()));
  std::size_t value = 0;
  if (std::from_chars(text.data(), text.data() + text.size(), value).ec != std::errc{}) return std::nullopt;
  return value;
}

// The dictionary of object `number`, between its brackets.
std::optional<std::string_view> find_dictionary(std::string_view pdf, std::size_t number) {
  const std::string head = fmt::format("\n{} 0 obj\n<<", number);
  const std::size_t begin = pdf.rfind(head);
  if (begin == std::string_view::npos) return std::nullopt;
  const std::size_t inside = begin + head.size();
  const std::size_t end = pdf.find(">>\nendobj", inside);
  if (end == std::string_view::npos) return std::nullopt;
  return pdf.substr(inside, end - inside);
}

}  // namespace

std::string add_language(std::string pdf, std::string_view language) {
  const auto size = find_number(pdf, "/Size");
  const auto root = find_number(pdf, "/Root");
  const auto info = find_number(pdf, "/Info");
  const auto previous = find_number(pdf, "startxref");
  if (!is_language_tag(language) || !size || !root || !info || !previous) return pdf;
  const auto catalogue = find_dictionary(pdf, *root);
  if (!catalogue) return pdf;

  const std::size_t object_at = pdf.size();
  const std::string object =
      fmt::format("{} 0 obj\n<<{}   /Lang ({})\n>>\nendobj\n", *root, *catalogue, language);
  const std::size_t table_at = object_at + object.size();
  pdf += object;
  pdf += fmt::format("xref\n{} 1\n{:010} 00000 n \ntrailer\n", *root, object_at);
  pdf += fmt::format("<< /Size {} /Root {} 0 R /Info {} 0 R /Prev {} >>\nstartxref\n{}\n%%EOF\n", *size,
                     *root, *info, *previous, table_at);
  return pdf;
}

}  // namespace backstory::render::cairo
