// The ids of events and tracks: stable, readable, safe in any file that an id is written into.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace backstory::timeline {

inline constexpr std::size_t kMaxId = 64;

// [a-z0-9][a-z0-9-]*, at most kMaxId characters.
bool is_valid_id(std::string_view id);

// An id from words: "Überfall auf Köln, 1942" → "uberfall-auf-koln-1942"; accents go, whole words up to about
// 40 characters stay. "" when no letter or digit of it can stand in an id.
std::string slug(std::string_view words);

// Gives ids that no other event has.
class IdSet {
 public:
  void add(std::string_view id) { taken_.emplace(id); }
  // slug(words), or "event"; with -2, -3, … where that is taken. The id is taken from now on.
  std::string make(std::string_view words);

 private:
  std::set<std::string, std::less<>> taken_;
  std::map<std::string, std::size_t>
      numbers_;  // how many ids of one base were given, so that many equal labels cost little
};

}  // namespace backstory::timeline
