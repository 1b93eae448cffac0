#include "serve/store.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/digest.h"
#include "base/error.h"
#include "base/file.h"

namespace backstory::serve {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kManifest = "manifest.json";
constexpr std::string_view kCurrent = "current";
constexpr std::size_t kVersionDigits = 16;
constexpr std::size_t kKeptVersions = 8;  // beside the current one
constexpr std::size_t kMaxId = 64;

bool is_version(std::string_view version) {
  return version.size() == kVersionDigits &&
         version.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool is_file_name(std::string_view name) {
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
  return !name.empty() && name[0] != '.' && name != kManifest &&
         name.find_first_not_of(kLetters) == std::string_view::npos;
}

std::string make_version(const JobResult& result, bool is_private) {
  std::string all = is_private ? "private\n" : "public\n";
  all += result.facts.dump(-1, ' ', false, Json::error_handler_t::replace);
  for (const JobFile& file : result.files) all += fmt::format("\n{} {}", file.name, digest(file.bytes));
  return digest(all).substr(std::string_view("sha256:").size(), kVersionDigits);
}

// The versions that came before, newest first.
std::vector<std::string> earlier_versions(const std::optional<Json>& manifest, const std::string& version) {
  std::vector<std::string> earlier;
  if (!manifest) return earlier;
  earlier.push_back((*manifest)["version"]);
  for (const Json& one : (*manifest)["earlier"]) earlier.push_back(one);
  std::erase(earlier, version);
  if (earlier.size() > kKeptVersions) earlier.resize(kKeptVersions);
  return earlier;
}

// A link that is renamed over the old one.
void point_to(const fs::path& folder, const std::string& version) {
  const fs::path fresh = folder / ".current.new";
  std::error_code ignored;
  fs::remove(fresh, ignored);
  fs::create_symlink(version, fresh);
  fs::rename(fresh, folder / kCurrent);
}

void remove_others(const fs::path& folder, const std::string& version,
                   const std::vector<std::string>& earlier) {
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    const bool is_kept = name == version || std::ranges::find(earlier, name) != earlier.end();
    std::error_code ignored;
    if (is_version(name) && !is_kept) fs::remove_all(entry.path(), ignored);
  }
}

Published read_published(const std::string& id, const Json& manifest) {
  return {id, manifest["version"], manifest["private"], manifest["facts"],
          manifest["names"].get<std::vector<std::string>>()};
}

}  // namespace

bool is_timeline_id(std::string_view id) {
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz0123456789-";
  return !id.empty() && id.size() <= kMaxId && id.front() != '-' && id.back() != '-' &&
         id.find_first_not_of(kLetters) == std::string_view::npos;
}

Store::Store(fs::path folder) : folder_(std::move(folder)) {
  std::error_code fault;
  fs::create_directories(folder_, fault);
  if (fault) fail("cannot make the folder {}: {}", folder_.string(), fault.message());
  // Said now, not at the first timeline.
  write_file(folder_ / ".writable", "");
  fs::remove(folder_ / ".writable", fault);
}

std::optional<std::string> Store::current_version(const std::string& id) const {
  if (!is_timeline_id(id)) return std::nullopt;
  std::error_code fault;
  const std::string version = fs::read_symlink(folder_ / id / kCurrent, fault).string();
  if (fault || !is_version(version)) return std::nullopt;
  return version;
}

std::optional<Json> Store::read_manifest(const std::string& id, const std::string& version) const {
  if (!is_timeline_id(id) || !is_version(version)) return std::nullopt;
  const fs::path path = folder_ / id / version / kManifest;
  std::error_code fault;
  if (!fs::exists(path, fault)) return std::nullopt;
  return Json::parse(read_file(path));
}

void Store::write_version(const fs::path& folder, const JobResult& result, const Json& manifest) const {
  const fs::path draft = folder.parent_path() / (".draft-" + folder.filename().string());
  fs::remove_all(draft);
  for (const JobFile& file : result.files) {
    if (!is_file_name(file.name)) fail("cannot store a file called '{}'", file.name);
    write_file(draft / file.name, file.bytes);
  }
  write_file(draft / kManifest, format_json(manifest));
  fs::remove_all(folder);
  fs::rename(draft, folder);
}

Store::Put Store::put(const std::string& id, const JobResult& result, bool is_private) {
  const std::scoped_lock lock(mutex_);
  const std::string version = make_version(result, is_private);
  const std::optional<std::string> before = current_version(id);
  const auto old = before ? read_manifest(id, *before) : std::nullopt;
  if (old && *before == version) return {read_published(id, *old), false};
  std::vector<std::string> names;
  for (const JobFile& file : result.files) names.push_back(file.name);
  const std::vector<std::string> earlier = earlier_versions(old, version);
  const Json manifest{{"version", version},
                      {"private", is_private},
                      {"names", names},
                      {"earlier", earlier},
                      {"facts", result.facts}};
  write_version(folder_ / id / version, result, manifest);
  point_to(folder_ / id, version);
  remove_others(folder_ / id, version, earlier);
  return {read_published(id, manifest), !old};
}

std::optional<Published> Store::find(const std::string& id) const {
  const auto version = current_version(id);
  const auto manifest = version ? read_manifest(id, *version) : std::nullopt;
  if (!manifest) return std::nullopt;
  return read_published(id, *manifest);
}

std::optional<std::string> Store::read(const std::string& id, const std::string& version,
                                       const std::string& name) const {
  const auto manifest = read_manifest(id, version);
  if (!manifest || !is_file_name(name)) return std::nullopt;
  const Json& names = (*manifest)["names"];
  if (std::ranges::find(names, Json(name)) == names.end()) return std::nullopt;
  return read_file(folder_ / id / version / name);
}

}  // namespace backstory::serve
