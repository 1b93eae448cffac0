#include "text/family.h"

#include <array>

namespace backstory::text {
namespace {

struct Stack {
  std::string_view family;
  std::string_view css;
};

constexpr std::array kStacks = {
    Stack{"Inter", "Inter, 'Helvetica Neue', Arial, sans-serif"},
    Stack{"Inter Display", "'Inter Display', Inter, 'Helvetica Neue', Arial, sans-serif"},
    Stack{"Noto Sans", "'Noto Sans', 'Open Sans', Arial, sans-serif"},
    Stack{"Noto Serif", "'Noto Serif', 'Droid Serif', Georgia, serif"},
};

}  // namespace

std::string css_family(std::string_view family) {
  for (const Stack& stack : kStacks) {
    if (stack.family == family) return std::string(stack.css);
  }
  std::string quoted = "'";
  for (const char c : family) {
    if (c != '\'' && c != '\\') quoted += c;
  }
  quoted += family.find("Serif") == std::string_view::npos ? "', sans-serif" : "', serif";
  return quoted;
}

}  // namespace backstory::text
