// The trained model that parse() reads: tagger, parser and their word tables, mapped from one file.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace backstory::language {

struct ModelTables;  // model_tables.h

class Model {
 public:
  // Maps the file and checks it whole (magic, version, size, digest). Fails with the path and what to do when
  // it is missing, of another version or damaged. Where the program keeps it: find_data_folder() /
  // kModelFile.
  static std::shared_ptr<const Model> load(const std::filesystem::path& path);

  Model(const Model&) = delete;
  Model& operator=(const Model&) = delete;
  ~Model();

  const ModelTables& tables() const { return *tables_; }
  // What the header tells of its making, one "key: value" a line.
  const std::string& origin() const;

 private:
  Model();
  std::unique_ptr<ModelTables> tables_;
};

inline constexpr const char* kModelFile = "models/english.model";

}  // namespace backstory::language
