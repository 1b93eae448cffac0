// What an exchange has to say, kept to a length that a person can read.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace backstory::publish {

// Passes the first hundred findings of each code on to the sink. `finish` counts the others, so that none is
// left unsaid.
class ExchangeReport {
 public:
  explicit ExchangeReport(Diagnostics& sink) : sink_(sink) {}
  void error(std::string code, SourceSpan place, std::string message, std::vector<std::string> hints = {});
  void warning(std::string code, SourceSpan place, std::string message, std::vector<std::string> hints = {});
  void note(std::string code, SourceSpan place, std::string message);
  void finish();

 private:
  void add(Diagnostic diagnostic);

  struct Count {
    std::size_t seen = 0;
    Diagnostic first_unsaid;
  };
  Diagnostics& sink_;
  std::map<std::string, Count> counts_;
};

// "a", "a and b", "a, b and c"; or with another word for "and".
std::string enumerate(const std::vector<std::string>& names, std::string_view conjunction = "and");

}  // namespace backstory::publish
