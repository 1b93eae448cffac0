// The trained model that parse() reads: tagger, parser and their word tables, mapped from one file.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "language/model_tables.h"

namespace backstory::language {

class Model {
 public:
  // Maps the file and checks it whole (magic, version, size, checksum). Fails with the path and what to do
  // when it is missing, of another version or damaged. Where the program keeps it: find_data_folder() /
  // kModelFile.
  static std::shared_ptr<const Model> load(const std::filesystem::path& path);

  Model(const Model&) = delete;
  Model& operator=(const Model&) = delete;
  ~Model();

  const ModelTables& tables() const { return tables_; }
  // How it was made, one "key: value" a line.
  const std::string& origin() const { return tables_.origin; }

 private:
  explicit Model(const std::filesystem::path& path);

  std::string_view bytes_;
  ModelTables tables_;
};

inline constexpr const char* kModelFile = "models/english.model";

}  // namespace backstory::language
