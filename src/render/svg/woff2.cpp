#include "render/svg/woff2.h"

#include <brotli/encode.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "base/error.h"

namespace backstory::render::svg {
namespace {

struct Table {
  std::string_view tag;
  std::string_view bytes;
};

std::uint32_t read_number(std::string_view bytes, std::size_t at, std::size_t size) {
  if (at + size > bytes.size()) fail("cannot embed a font: its table of contents is cut off");
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < size; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

void append_number(std::string& out, std::uint64_t value, std::size_t size) {
  for (std::size_t i = size; i-- > 0;) out += static_cast<char>(value >> (8 * i) & 0xFFU);
}

// UIntBase128: seven bits a byte, the high bit of all but the last set.
void append_base128(std::string& out, std::size_t value) {
  unsigned shift = 28;
  while (shift > 0 && value >> shift == 0) shift -= 7;
  for (; shift > 0; shift -= 7) out += static_cast<char>((value >> shift & 0x7FU) | 0x80U);
  out += static_cast<char>(value & 0x7FU);
}

// "loca" must stand right behind "glyf"; the signature is of the font as it was.
std::vector<Table> read_tables(std::string_view font) {
  constexpr std::size_t kHead = 12;
  constexpr std::size_t kEntry = 16;
  std::vector<Table> tables;
  const std::size_t count = read_number(font, 4, 2);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = kHead + i * kEntry;
    const std::size_t offset = read_number(font, at + 8, 4);
    const std::size_t length = read_number(font, at + 12, 4);
    if (offset > font.size() || length > font.size() - offset)
      fail("cannot embed a font: a table is cut off");
    tables.push_back({font.substr(at, 4), font.substr(offset, length)});
  }
  std::erase_if(tables, [](const Table& table) { return table.tag == "DSIG"; });
  const auto loca = std::ranges::find(tables, std::string_view("loca"), &Table::tag);
  const auto glyf = std::ranges::find(tables, std::string_view("glyf"), &Table::tag);
  if (loca != tables.end() && glyf < loca) std::rotate(glyf + 1, loca, loca + 1);
  return tables;
}

std::string compress(std::string_view bytes) {
  std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
  std::string out(size, '\0');
  if (!BrotliEncoderCompress(BROTLI_MAX_QUALITY, BROTLI_MAX_WINDOW_BITS, BROTLI_MODE_FONT, bytes.size(),
                             reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
                             reinterpret_cast<std::uint8_t*>(out.data()))) {
    fail("cannot embed a font: it cannot be compressed");
  }
  out.resize(size);
  return out;
}

// Says in "head" that a program has been over the font (bit 11 of its flags).
std::string marked(const Table& table) {
  constexpr std::size_t kFlagsAt = 16;
  std::string bytes(table.bytes);
  if (table.tag == "head" && bytes.size() > kFlagsAt)
    bytes[kFlagsAt] = static_cast<char>(bytes[kFlagsAt] | 8);
  return bytes;
}

}  // namespace

std::string write_woff2(std::string_view font) {
  constexpr std::size_t kHead = 48;
  constexpr char kTagFollows = 0x3F;
  constexpr char kAsItIs = '\xC0';  // of "glyf" and "loca", where no number means transformed
  const std::vector<Table> tables = read_tables(font);
  std::string directory;
  std::string data;
  std::size_t plain_size = 12 + 16 * tables.size();
  for (const Table& table : tables) {
    const bool has_transform = table.tag == "glyf" || table.tag == "loca";
    directory += static_cast<char>(kTagFollows | (has_transform ? kAsItIs : 0));
    directory += table.tag;
    append_base128(directory, table.bytes.size());
    data += marked(table);
    plain_size += (table.bytes.size() + 3) / 4 * 4;
  }
  const std::string packed = compress(data);
  const std::size_t size = (kHead + directory.size() + packed.size() + 3) / 4 * 4;

  std::string out = "wOF2";
  out += font.substr(0, 4);
  append_number(out, size, 4);
  append_number(out, tables.size(), 2);
  append_number(out, 0, 2);
  append_number(out, plain_size, 4);
  append_number(out, packed.size(), 4);
  append_number(out, 1, 2);  // the version of this font file; no metadata, no private data
  out.append(2 + 5 * 4, '\0');
  out += directory + packed;
  out.resize(size, '\0');
  return out;
}

}  // namespace backstory::render::svg
