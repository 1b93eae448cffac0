// Labels on a line, in a fixed order, each as near to its wish as the others allow.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace backstory::layout {

// Minimises Σ (pᵢ − wishᵢ)² with pᵢ₊₁ − pᵢ ≥ separationᵢ and all in [low, high]. With the running sum of the
// separations taken off it is isotonic regression: pool adjacent violators, O(n), optimal and unique;
// clipping the pooled values to the bounds keeps it optimal (Stout 2008). Nothing when there is not enough
// room. `separations` has one entry fewer than `wishes`.
std::optional<std::vector<double>> place_in_order(std::span<const double> wishes,
                                                  std::span<const double> separations, double low,
                                                  double high);

// The same for who places many rows one after the other: the lists are kept from row to row.
class RowPlacer {
 public:
  // Nothing when there is not enough room; what it points to lives until the next call.
  const std::vector<double>* place(std::span<const double> wishes, std::span<const double> separations,
                                   double low, double high);

 private:
  struct Pool {
    double sum = 0;
    double count = 0;
    double mean() const { return sum / count; }
  };
  std::vector<double> offsets_;
  std::vector<Pool> pools_;
  std::vector<double> places_;
};

}  // namespace backstory::layout
