#include "timeline/merge_sources.h"

#include <algorithm>

#include "timeline/match_words.h"

namespace backstory::timeline {
namespace {

constexpr double kAlike = 0.35;

class Pairing {
 public:
  Pairing(std::span<const Source> from, std::span<const Source> to)
      : from_(from), to_(to), partner_(from.size()), taken_(to.size()) {}

  std::vector<std::optional<std::size_t>> run() {
    join([](const Source& a, const Source& b) {
      return a.expression == b.expression && plain_quote(a.quote) == plain_quote(b.quote);
    });
    join([](const Source& a, const Source& b) { return plain_quote(a.quote) == plain_quote(b.quote); });
    Vocabulary vocabulary;
    join([&](const Source& a, const Source& b) {
      return likeness(vocabulary.read(a.quote), vocabulary.read(b.quote)) >= kAlike;
    });
    join([](const Source& a, const Source& b) { return a.at && a.at == b.at; });
    if (count_free(taken_) == 1 && count_alone() == 1)
      join([](const Source&, const Source&) { return true; });
    return std::move(partner_);
  }

 private:
  std::span<const Source> from_;
  std::span<const Source> to_;
  std::vector<std::optional<std::size_t>> partner_;
  std::vector<bool> taken_;

  std::ptrdiff_t count_alone() const {
    return std::ranges::count_if(partner_, [](const auto& partner) { return !partner; });
  }

  static std::ptrdiff_t count_free(const std::vector<bool>& taken) {
    return std::count(taken.begin(), taken.end(), false);
  }

  template <typename Same>
  void join(const Same& same) {
    for (std::size_t i = 0; i < from_.size(); ++i) {
      for (std::size_t j = 0; j < to_.size() && !partner_[i]; ++j) {
        if (taken_[j] || !same(from_[i], to_[j])) continue;
        partner_[i] = j;
        taken_[j] = true;
      }
    }
  }
};

// The value of one part; false where both sides changed it.
template <typename Value>
bool follow(const Value& base, const Value& now, Value& mine) {
  if (mine == now || base == now) return true;
  if (mine != base) return false;
  mine = now;
  return true;
}

Source merge_source(const Source& base, const Source& now, Source mine, MergedSources& out) {
  const std::string quote = mine.quote;
  if (!follow(base.quote, now.quote, mine.quote))
    out.conflicts.push_back({"source.quote", base.quote, now.quote, mine.quote});
  out.words_changed = out.words_changed || plain_quote(quote) != plain_quote(mine.quote);
  follow(base.prefix, now.prefix, mine.prefix);
  follow(base.suffix, now.suffix, mine.suffix);
  follow(base.at, now.at, mine.at);
  follow(base.expression, now.expression, mine.expression);
  follow(base.rule, now.rule, mine.rule);
  return mine;
}

bool contains(const std::vector<std::optional<std::size_t>>& partners, std::size_t index) {
  return std::ranges::find(partners, std::optional(index)) != partners.end();
}

}  // namespace

std::vector<std::optional<std::size_t>> pair_sources(std::span<const Source> from,
                                                     std::span<const Source> to) {
  return Pairing(from, to).run();
}

MergedSources merge_sources(std::span<const Source> base, std::span<const Source> now,
                            std::span<const Source> mine) {
  const auto base_of_mine = pair_sources(mine, base);
  const auto now_of_base = pair_sources(base, now);
  MergedSources out;
  for (std::size_t i = 0; i < mine.size(); ++i) {
    const std::optional<std::size_t> was = base_of_mine[i];
    const std::optional<std::size_t> is = was ? now_of_base[*was] : std::nullopt;
    if (is) {
      out.sources.push_back(merge_source(base[*was], now[*is], mine[i], out));
    } else if (was && mine[i].quote == base[*was].quote) {
      out.words_changed = true;  // this passage tells of it no more
    } else {
      out.sources.push_back(mine[i]);
    }
  }
  const auto mine_of_now = pair_sources(now, mine);
  for (std::size_t j = 0; j < now.size(); ++j) {
    if (contains(now_of_base, j)) continue;
    const std::optional<std::size_t> same = mine_of_now[j];
    if (same && plain_quote(mine[*same].quote) == plain_quote(now[j].quote)) continue;
    out.sources.push_back(now[j]);
    out.words_changed = true;
  }
  return out;
}

}  // namespace backstory::timeline
