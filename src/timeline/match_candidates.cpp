#include "timeline/match_candidates.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace backstory::timeline {
namespace {

constexpr std::size_t kMaxPosting = 32;  // events that share a clue; a commoner one tells little
constexpr std::size_t kRareWords = 12;   // of an event
constexpr std::size_t kMaxByWords = 12;  // candidates of an event that share words
constexpr std::uint64_t kPrime = 0x9E3779B97F4A7C15ULL;

using Posting = std::vector<std::size_t>;

Words words_of(const EventTraits& traits) {
  Words all = traits.label;
  for (const PassageTraits& passage : traits.passages)
    all.insert(all.end(), passage.words.begin(), passage.words.end());
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

// A word of the label on that date, as a number. Two that fall together cost a comparison, no more.
std::uint64_t dated_word(const EventTraits& traits, std::uint32_t word) {
  const double begin = traits.extent ? traits.extent->begin.value_or(0) : -1;
  const auto day = static_cast<std::uint64_t>(static_cast<std::int64_t>(std::clamp(begin, -1e15, 1e15)));
  return (day * kPrime) ^ (std::uint64_t{word} * 0xC2B2AE3D27D4EB4FULL);
}

class Index {
 public:
  Index(std::span<const EventTraits> after, std::size_t vocabulary_size) : by_word_(vocabulary_size) {
    for (std::size_t i = 0; i < after.size(); ++i) add(after[i], i);
  }

  std::vector<std::size_t> find(const EventTraits& traits) const {
    std::vector<std::size_t> found;
    const auto take = [&](const auto& index, const auto& clue) {
      const auto at = index.find(clue);
      if (at == index.end()) return;
      const Posting& posting = at->second;
      found.insert(found.end(), posting.begin(),
                   posting.begin() + static_cast<std::ptrdiff_t>(std::min(posting.size(), kMaxPosting)));
    };
    take(by_id_, std::string_view(traits.event->id));
    for (const PassageTraits& passage : traits.passages) take(by_quote_, std::string_view(passage.quote));
    take_by_words(traits, found);
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

 private:
  std::unordered_map<std::string_view, Posting> by_id_;
  std::unordered_map<std::string_view, Posting> by_quote_;
  std::vector<Posting> by_word_;  // one longer than kMaxPosting is too common to be asked
  std::unordered_map<std::uint64_t, Posting> by_dated_word_;

  static void put(Posting& posting, std::size_t event) {
    if (posting.size() <= kMaxPosting) posting.push_back(event);
  }

  void add(const EventTraits& traits, std::size_t event) {
    if (!traits.event->id.empty()) put(by_id_[traits.event->id], event);
    for (const PassageTraits& passage : traits.passages) put(by_quote_[passage.quote], event);
    for (const std::uint32_t word : words_of(traits)) put(by_word_[word], event);
    for (const std::uint32_t word : traits.label) put(by_dated_word_[dated_word(traits, word)], event);
  }

  // The events that share most of the clues; of equals, those that stand first.
  void take_by_words(const EventTraits& traits, std::vector<std::size_t>& found) const {
    std::unordered_map<std::size_t, std::size_t> hits;
    for (const Posting* posting : rare_postings(traits)) {
      for (const std::size_t event : *posting) ++hits[event];
    }
    std::vector<std::pair<std::size_t, std::size_t>> ranked;  // clues that are missing, event
    for (const auto& [event, count] : hits)
      ranked.emplace_back(kRareWords * 4 - std::min(count, kRareWords * 4), event);
    const auto end = ranked.begin() + static_cast<std::ptrdiff_t>(std::min(ranked.size(), kMaxByWords));
    std::partial_sort(ranked.begin(), end, ranked.end());
    for (auto one = ranked.begin(); one != end; ++one) found.push_back(one->second);
  }

  std::vector<const Posting*> rare_postings(const EventTraits& traits) const {
    std::vector<const Posting*> postings;
    for (const std::uint32_t word : words_of(traits)) {
      const Posting& posting = by_word_[word];
      if (!posting.empty() && posting.size() <= kMaxPosting) postings.push_back(&posting);
    }
    std::ranges::stable_sort(postings, {}, [](const Posting* posting) { return posting->size(); });
    postings.resize(std::min(postings.size(), kRareWords));
    for (const std::uint32_t word : traits.label) {
      const auto dated = by_dated_word_.find(dated_word(traits, word));
      if (dated != by_dated_word_.end() && dated->second.size() <= kMaxPosting)
        postings.push_back(&dated->second);
    }
    return postings;
  }
};

}  // namespace

std::vector<std::vector<std::size_t>> find_candidates(std::span<const EventTraits> before,
                                                      std::span<const EventTraits> after,
                                                      std::size_t vocabulary_size) {
  const Index index(after, vocabulary_size);
  std::vector<std::vector<std::size_t>> all;
  all.reserve(before.size());
  for (const EventTraits& traits : before) all.push_back(index.find(traits));
  return all;
}

}  // namespace backstory::timeline
