#include "yaml/second_opinion.h"

#include <yaml-cpp/yaml.h>

#include "base/utf8.h"

namespace backstory::yaml::testing {
namespace {

std::string dump(const YAML::Node& node) {
  if (node.IsNull())
    return "\"" + (node.Tag() == "!" ? std::string() : escape_controls(node.Scalar())) + "\"";
  if (node.IsScalar()) return "\"" + escape_controls(node.Scalar()) + "\"";
  std::string out;
  for (const auto& part : node) {
    if (!out.empty()) out += ", ";
    out += node.IsSequence() ? dump(part) : escape_controls(part.first.Scalar()) + ": " + dump(part.second);
  }
  return node.IsSequence() ? "[" + out + "]" : "{" + out + "}";
}

}  // namespace

std::string dump_by_yaml_cpp(std::string_view text) {
  try {
    return dump(YAML::Load(std::string(text)));
  } catch (const YAML::Exception& error) {
    return std::string("error: ") + error.what();
  }
}

}  // namespace backstory::yaml::testing
