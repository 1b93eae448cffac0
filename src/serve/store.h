// Published timelines in a folder: ID/VERSION/NAME, where VERSION is a hash of all files of it, and
// ID/current, a link to the version that is shown. A reader sees the old version or the new one, never a
// part; those before stay for a while, since pages that name their files are kept in caches.
#pragma once

#include <cstddef>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "serve/job.h"

namespace backstory::serve {

struct Published {
  std::string id;
  std::string version;
  bool is_private = false;
  Json facts;  // of the JobResult
  std::vector<std::string> names;
};

class Store {
 public:
  // Makes the folder. Fails when it cannot be written.
  explicit Store(std::filesystem::path folder);

  struct Put {
    Published published;
    bool is_new = false;  // no version of this id was there before
  };
  // The same files again change nothing.
  Put put(const std::string& id, const JobResult& result, bool is_private);
  std::optional<Published> find(const std::string& id) const;
  // A file of a version that is still there. Names that were not put are not found, whatever lies in the
  // folder.
  std::optional<std::string> read(const std::string& id, const std::string& version,
                                  const std::string& name) const;

 private:
  std::optional<Json> read_manifest(const std::string& id, const std::string& version) const;
  std::optional<std::string> current_version(const std::string& id) const;
  void write_version(const std::filesystem::path& folder, const JobResult& result,
                     const Json& manifest) const;

  std::filesystem::path folder_;
  std::mutex mutex_;  // one put at a time
};

// Lower-case letters and digits, and - between them; 64 at most.
bool is_timeline_id(std::string_view id);

}  // namespace backstory::serve
