#include "language/model.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/error.h"
#include "language/model_format.h"
#include "language/transitions.h"

namespace backstory::language {
namespace {

constexpr const char* kCure = "get it again with the program, or make it with backstory-train";

[[noreturn]] void fail_on(const std::filesystem::path& path, std::string_view why) {
  fail("the language model {} {}; {}", path.string(), why, kCure);
}

// The file's bytes, mapped; empty for an empty file.
std::string_view map_file(const std::filesystem::path& path) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) fail_on(path, fmt::format("cannot be read: {}", std::strerror(errno)));
  struct stat info {};
  const bool is_file = ::fstat(fd, &info) == 0 && S_ISREG(info.st_mode);
  void* address = nullptr;
  const auto size = static_cast<std::size_t>(is_file ? info.st_size : 0);
  if (size > 0) address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fd, 0);
  const int error = errno;
  ::close(fd);
  if (!is_file) fail_on(path, "is not a file");
  if (address == MAP_FAILED) fail_on(path, fmt::format("cannot be mapped: {}", std::strerror(error)));
  return {static_cast<const char*>(address), size};
}

ModelHeader read_header(const std::filesystem::path& path, std::string_view bytes) {
  ModelHeader header;
  if (!bytes.starts_with(kModelMagic)) fail_on(path, "is no language model of Backstory");
  if (bytes.size() < sizeof header) fail_on(path, "is cut off");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.version != kModelVersion) {
    fail_on(path,
            fmt::format("is of version {}, this program reads version {}", header.version, kModelVersion));
  }
  if (header.file_size > bytes.size()) fail_on(path, "is cut off");
  if (header.file_size != bytes.size() || bytes.size() % 8 != 0) fail_on(path, "is damaged: wrong size");
  if (find_file_checksum(bytes) != header.checksum) fail_on(path, "is damaged: wrong checksum");
  return header;
}

template <typename T>
std::span<const T> view(std::string_view section) {
  return {reinterpret_cast<const T*>(section.data()), section.size() / sizeof(T)};
}

std::vector<Tag> read_tags(std::string_view section) {
  std::vector<Tag> tags;
  for (std::size_t i = 0; i + 1 < section.size(); i += 2) {
    tags.push_back({static_cast<Upos>(section[i]), static_cast<Xpos>(section[i + 1])});
  }
  return tags;
}

bool are_sound(const std::vector<Tag>& tags) {
  for (const Tag tag : tags) {
    if (static_cast<std::size_t>(tag.upos) >= kUposCount) return false;
    if (static_cast<std::size_t>(tag.xpos) >= kXposCount) return false;
  }
  return !tags.empty() && tags.size() <= 256;
}

}  // namespace

Model::Model(const std::filesystem::path& path) : bytes_(map_file(path)) {}

Model::~Model() {
  if (!bytes_.empty()) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

std::shared_ptr<const Model> Model::load(const std::filesystem::path& path) {
  std::shared_ptr<Model> model(new Model(path));
  const std::string_view bytes = model->bytes_;
  const ModelHeader header = read_header(path, bytes);
  const auto section = [&](SectionKind kind) {
    const SectionEntry& entry = header.sections[static_cast<std::size_t>(kind)];
    const bool fits =
        entry.offset % 8 == 0 && entry.offset <= bytes.size() && entry.size <= bytes.size() - entry.offset;
    if (!fits) fail_on(path, "is damaged: a section lies outside");
    return bytes.substr(entry.offset, entry.size);
  };
  ModelTables& tables = model->tables_;
  tables.origin = section(SectionKind::origin);
  tables.tags = read_tags(section(SectionKind::tags));
  tables.words = WordTable(view<std::uint64_t>(section(SectionKind::words)));
  tables.tagger = WeightTable(view<std::uint32_t>(section(SectionKind::tagger_offsets)),
                              view<std::uint8_t>(section(SectionKind::tagger_rows)), tables.tags.size());
  tables.parser = WeightTable(view<std::uint32_t>(section(SectionKind::parser_offsets)),
                              view<std::uint8_t>(section(SectionKind::parser_rows)), kActionCount);
  if (!are_sound(tables.tags) || !tables.words.is_sound() || !tables.tagger.is_sound() ||
      !tables.parser.is_sound()) {
    fail_on(path, "is damaged: its tables do not fit together");
  }
  return model;
}

}  // namespace backstory::language
