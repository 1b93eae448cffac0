#include "render/cairo/pixels.h"

#include <algorithm>
#include <numeric>

namespace backstory::render::cairo {
namespace {

constexpr std::size_t kMaxColours = 256;
constexpr std::size_t kMaxDistinct = 8192;  // beyond that no rounding helps
constexpr std::size_t kExact = 32;
constexpr std::uint32_t kStep = 8;  // of a channel: nobody sees half of it at the edge of a letter

// Colours in the order in which they were met. Open addressing: a map of the library takes longer than
// deflate.
class ColourTable {
 public:
  // The colour's index, or kMaxDistinct when it is one too many.
  std::size_t index_of(std::uint32_t rgb) {
    std::size_t at = (rgb * 2654435761U) >> (32 - kBits);
    while (slots_[at] != kEmpty && colours_[slots_[at]] != rgb) at = (at + 1) % slots_.size();
    if (slots_[at] == kEmpty) {
      if (colours_.size() == kMaxDistinct) return kMaxDistinct;
      slots_[at] = static_cast<std::uint16_t>(colours_.size());
      colours_.push_back(rgb);
    }
    return slots_[at];
  }

  const std::vector<std::uint32_t>& colours() const { return colours_; }

 private:
  static constexpr unsigned kBits = 15;
  static constexpr std::uint16_t kEmpty = 0xFFFF;

  std::vector<std::uint16_t> slots_ = std::vector<std::uint16_t>(1U << kBits, kEmpty);
  std::vector<std::uint32_t> colours_;
};

struct Counted {
  std::vector<std::uint32_t> colours;
  std::vector<std::size_t> counts;     // pixels of each colour
  std::vector<std::uint16_t> indices;  // a pixel each
};

std::optional<Counted> count_colours(const std::vector<std::uint32_t>& rgb) {
  ColourTable table;
  Counted counted;
  counted.indices.resize(rgb.size());
  counted.counts.resize(kMaxDistinct);
  std::uint32_t last = ~0U;
  std::size_t index = 0;
  for (std::size_t i = 0; i < rgb.size(); ++i) {
    if (rgb[i] != last) {
      last = rgb[i];
      index = table.index_of(last);
      if (index == kMaxDistinct) return std::nullopt;
    }
    ++counted.counts[index];
    counted.indices[i] = static_cast<std::uint16_t>(index);
  }
  counted.colours = table.colours();
  return counted;
}

std::uint32_t round_colour(std::uint32_t rgb, std::uint32_t step) {
  std::uint32_t out = 0;
  for (const unsigned shift : {16U, 8U, 0U}) {
    const std::uint32_t channel = (rgb >> shift) & 0xFFU;
    out |= std::min<std::uint32_t>(255, (channel + step / 2) / step * step) << shift;
  }
  return out;
}

std::vector<std::uint32_t> distinct(std::vector<std::uint32_t> colours) {
  std::sort(colours.begin(), colours.end());
  colours.erase(std::unique(colours.begin(), colours.end()), colours.end());
  return colours;
}

// The colours that take the place of the counted ones.
std::optional<std::vector<std::uint32_t>> reduce(const Counted& counted) {
  if (counted.colours.size() <= kExact) return counted.colours;
  std::vector<std::size_t> order(counted.colours.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (counted.counts[a] != counted.counts[b]) return counted.counts[a] > counted.counts[b];
    return counted.colours[a] < counted.colours[b];
  });
  std::vector<std::uint32_t> reduced = counted.colours;
  for (std::size_t i = kExact; i < order.size(); ++i)
    reduced[order[i]] = round_colour(reduced[order[i]], kStep);
  if (distinct(reduced).size() > kMaxColours) return std::nullopt;
  return reduced;
}

}  // namespace

std::optional<Indexed> index_colours(const Pixels& pixels) {
  const auto counted = count_colours(pixels.rgb);
  if (!counted) return std::nullopt;
  const auto colours = reduce(*counted);
  if (!colours) return std::nullopt;

  // Neighbours in colour become neighbours in value, whatever was drawn first.
  Indexed out;
  out.palette = distinct(*colours);
  std::vector<std::uint8_t> renumbered;
  for (const std::uint32_t colour : *colours) {
    const auto at = std::lower_bound(out.palette.begin(), out.palette.end(), colour);
    renumbered.push_back(static_cast<std::uint8_t>(at - out.palette.begin()));
  }
  out.indices.reserve(counted->indices.size());
  for (const std::uint16_t index : counted->indices) out.indices.push_back(renumbered[index]);
  return out;
}

}  // namespace backstory::render::cairo
