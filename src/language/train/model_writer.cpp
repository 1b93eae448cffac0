#include "language/train/model_writer.h"

#include <cstring>

#include "language/model_format.h"

namespace backstory::language {
namespace {

template <typename T>
std::string_view bytes_of(const std::vector<T>& values) {
  return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)};
}

}  // namespace

std::string format_model(const ModelParts& parts) {
  std::string tags;
  for (const Tag tag : parts.tags) {
    tags += static_cast<char>(tag.upos);
    tags += static_cast<char>(tag.xpos);
  }
  const std::array<std::string_view, kSectionCount> sections = {
      parts.origin,
      tags,
      bytes_of(parts.word_slots),
      bytes_of(parts.tagger.offsets),
      bytes_of(parts.tagger.rows),
      bytes_of(parts.parser.offsets),
      bytes_of(parts.parser.rows),
  };
  ModelHeader header;
  kModelMagic.copy(header.magic.data(), header.magic.size());
  header.version = kModelVersion;
  header.section_count = kSectionCount;
  std::string bytes(sizeof header, '\0');
  for (std::size_t k = 0; k < kSectionCount; ++k) {
    header.sections[k] = {bytes.size(), sections[k].size()};
    bytes += sections[k];
    bytes.resize((bytes.size() + 7) / 8 * 8);
  }
  header.file_size = bytes.size();
  std::memcpy(bytes.data(), &header, sizeof header);
  header.checksum = find_file_checksum(bytes);
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

}  // namespace backstory::language
