// The bytes of a model file, little-endian: a header, a table of sections, the sections, each at a multiple
// of 8 bytes.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

namespace backstory::language {

static_assert(std::endian::native == std::endian::little, "the model is mapped as it lies in the file");

inline constexpr std::string_view kModelMagic = "backstory model\n";
// Counts up with every change of the format, of the hashes, of the features and of the enumerations of
// syntax.h.
inline constexpr std::uint32_t kModelVersion = 2;

enum class SectionKind : std::uint32_t {
  origin,  // text: how it was made
  tags,    // pairs of u8 Upos and u8 Xpos, one a class of the tagger
  words,   // u64 slots of a WordTable
  tagger_offsets,
  tagger_rows,
  parser_offsets,
  parser_rows,
};
inline constexpr std::size_t kSectionCount = 7;

struct SectionEntry {
  std::uint64_t offset = 0;  // from the beginning of the file
  std::uint64_t size = 0;    // bytes
};

struct ModelHeader {
  std::array<char, 16> magic{};
  std::uint32_t version = 0;
  std::uint32_t section_count = 0;
  std::uint64_t file_size = 0;
  std::uint64_t checksum = 0;                          // of the whole file, with this field as 0
  std::array<SectionEntry, kSectionCount> sections{};  // in the order of SectionKind
};
static_assert(sizeof(ModelHeader) == 40 + 16 * kSectionCount);

// The checksum of a whole file, its header's field taken as 0. Finds every change of one byte, and of others
// all but one in 2^64; quick enough for every start. `bytes` is a multiple of 8 long.
std::uint64_t find_file_checksum(std::string_view bytes);

}  // namespace backstory::language
