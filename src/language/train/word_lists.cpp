#include "language/train/word_lists.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <map>
#include <set>

#include "base/error.h"
#include "language/word_traits.h"

namespace backstory::language {
namespace {

constexpr std::size_t kMinUses = 3;
constexpr std::size_t kMinShare = 20;  // one in so many uses

std::uint32_t read_cluster(std::string_view digits, std::uint32_t count, std::string_view line) {
  std::uint32_t value = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (result.ec != std::errc() || value >= count) fail("no line of word clusters: {}", line);
  return value + 1;
}

using Facts = std::map<std::uint64_t, WordFacts>;  // by the hash of the word

void add_clusters(std::string_view clusters, Facts& facts) {
  while (!clusters.empty()) {
    const std::string_view line = clusters.substr(0, clusters.find('\n'));
    clusters.remove_prefix(std::min(line.size() + 1, clusters.size()));
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    if (first == std::string_view::npos || second == std::string_view::npos)
      fail("no line of word clusters: {}", line);
    const std::string_view word = line.substr(0, first);
    const std::uint64_t hash = describe_word(WordTable(), word, word).lower;
    // "1990" and "1991" are one word here; the commoner stands first.
    WordFacts& entry = facts[hash];
    if (entry.coarse != 0) continue;
    entry.coarse = read_cluster(line.substr(first + 1, second - first - 1), 127, line);
    entry.fine = read_cluster(line.substr(second + 1), 1023, line);
  }
}

void add_ambiguities(const std::vector<GoldSentence>& sentences, const std::vector<Tag>& tags, Facts& facts) {
  std::map<std::uint64_t, std::map<std::size_t, std::size_t>> uses;
  for (const GoldSentence& sentence : sentences) {
    for (const GoldWord& word : sentence.words) {
      const auto tag = std::find(tags.begin(), tags.end(), word.tag) - tags.begin();
      ++uses[describe_word(WordTable(), word.form, word.lower).lower][static_cast<std::size_t>(tag)];
    }
  }
  std::map<std::vector<std::size_t>, std::uint32_t> classes;
  for (const auto& [hash, counts] : uses) {
    std::size_t total = 0;
    for (const auto& [tag, count] : counts) total += count;
    if (total < kMinUses) continue;
    std::vector<std::size_t> usual;
    for (const auto& [tag, count] : counts) {
      if (count * kMinShare >= total) usual.push_back(tag);
    }
    facts[hash].ambiguity = classes.emplace(usual, classes.size() + 1).first->second;
  }
}

}  // namespace

std::vector<std::uint64_t> make_word_slots(std::string_view clusters,
                                           const std::vector<GoldSentence>& sentences,
                                           const std::vector<Tag>& tags) {
  Facts facts;
  add_clusters(clusters, facts);
  add_ambiguities(sentences, tags, facts);
  std::vector<std::uint64_t> slots(std::bit_ceil(facts.size() + facts.size() / 8 + 1));
  const std::size_t mask = slots.size() - 1;
  for (const auto& [hash, entry] : facts) {
    std::size_t i = hash & mask;
    while (slots[i] != 0) i = (i + 1) & mask;
    slots[i] = WordTable::pack(hash, entry);
  }
  return slots;
}

std::vector<Tag> collect_tags(const std::vector<GoldSentence>& sentences) {
  std::set<std::pair<Upos, Xpos>> seen;
  for (const GoldSentence& sentence : sentences) {
    for (const GoldWord& word : sentence.words) seen.emplace(word.tag.upos, word.tag.xpos);
  }
  if (seen.size() > 256) fail("the treebanks have {} pairs of tags; a model holds 256", seen.size());
  std::vector<Tag> tags;
  for (const auto& [upos, xpos] : seen) tags.push_back({upos, xpos});
  return tags;
}

}  // namespace backstory::language
