// The yardstick of reading YAML: yaml-cpp makes nodes of a file, and nothing else is done.
#include <yaml-cpp/yaml.h>

#include <cstdio>

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const YAML::Node root = YAML::LoadFile(argv[1]);
  std::printf("%zu\n", root["events"].size());
  return 0;
}
