#include "scene/metrics.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "scene/checker.h"
#include "scene/contrast.h"
#include "scene/measures.h"

namespace backstory::scene {
namespace {

constexpr double kAimedContrast = 7;

// What a number must reach and what it should; the verdict of several is the worst.
struct Limits {
  double must = 0;
  double aim = 0;
};

Verdict at_most(double value, const Limits& limits) {
  return value <= limits.aim ? Verdict::good : value <= limits.must ? Verdict::enough : Verdict::fails;
}

Verdict worse(Verdict a, Verdict b) {
  if (a == Verdict::none) return b;
  if (b == Verdict::none) return a;
  return std::max(a, b);
}

class Sheet {
 public:
  explicit Sheet(const Scene& scene)
      : scene_(scene), inventory_(take_inventory(scene)), findings_(check_scene(scene)) {}

  std::vector<Measurement> measure() {
    count(Metric::overlap, "overlaps");
    count(Metric::outside, "outside the canvas");
    count(Metric::leader, "leaders that cross");
    count(Metric::lost_event, "events lost");
    count(Metric::truncated, "truncated words");
    smallest_type();
    contrasts();
    displacement();
    count(Metric::order, "out of order");
    places();
    ink();
    balance();
    type();
    variety();
    count(Metric::tracks, "tracks told by hue alone");
    return std::move(sheet_);
  }

 private:
  void add(int number, std::string_view name, std::vector<Value> values, std::string must, std::string aim,
           Verdict verdict) {
    sheet_.push_back({number, name, std::move(values), std::move(must), std::move(aim), verdict});
  }

  std::size_t found(Metric metric) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(findings_, [&](const Finding& finding) { return finding.metric == metric; }));
  }

  void count(Metric metric, std::string_view name) {
    const std::size_t faults = found(metric);
    add(static_cast<int>(metric), name, {{"", static_cast<double>(faults)}}, "0", "0",
        faults == 0 ? Verdict::good : Verdict::fails);
  }

  void smallest_type() {
    double smallest = 0;
    for (const Words& words : inventory_.words) {
      const double size = words.text->size_px;
      smallest = smallest == 0 ? size : std::min(smallest, size);
    }
    const double least = scene_.smallest_text_px;
    const bool is_good = smallest >= least + 1 - 0.01;
    const Verdict verdict = is_good ? Verdict::good : Verdict::enough;
    add(6, "smallest type, px", {{"", smallest}}, fmt::format("{:g}", least), fmt::format("{:g}", least + 1),
        inventory_.words.empty()        ? Verdict::none
        : found(Metric::small_text) > 0 ? Verdict::fails
                                        : verdict);
  }

  void contrasts() {
    double words = 21;
    double marks = 21;
    bool has_marks = false;
    const auto take = [&](const Scene& scene, const Inventory& inventory) {
      for (const Contrast& one : text_contrasts(scene, inventory)) words = std::min(words, one.ratio);
      for (const Contrast& one : mark_contrasts(scene, inventory)) {
        marks = std::min(marks, one.ratio);
        has_marks = true;
      }
    };
    take(scene_, inventory_);
    if (!scene_.dark_colours.empty()) {
      const Scene dark = with_dark_colours(scene_);
      take(dark, take_inventory(dark));
    }
    const Verdict of_words = found(Metric::contrast) > 0 ? Verdict::fails
                             : words >= kAimedContrast   ? Verdict::good
                                                         : Verdict::enough;
    add(7, "contrast of words", {{"", words}}, "4.5 (3 large)", "7",
        inventory_.words.empty() ? Verdict::none : of_words);
    add(8, "contrast of marks", {{"", marks}}, "3", "3",
        !has_marks                          ? Verdict::none
        : found(Metric::mark_contrast) == 0 ? Verdict::good
                                            : Verdict::fails);
  }

  void displacement() {
    const auto measured = measure_displacement(scene_, inventory_);
    const Displacement all = measured.value_or(Displacement{});
    add(9, "words from marks, widths", {{"mean", all.mean}, {"largest", all.largest}}, "1.5, 4", "0.7, 2",
        measured ? worse(at_most(all.mean, {1.5, 0.7}), at_most(all.largest, {4, 2})) : Verdict::none);
  }

  void places() {
    double furthest = 0;
    for (const MarkPlace& place : scene_.places) {
      furthest = std::max(furthest, std::abs(place.actual_px - place.expected_px));
    }
    const Verdict verdict =
        found(Metric::displaced_mark) > 0 ? Verdict::fails : at_most(furthest, {0.5, 0.005});
    add(11, "marks off their dates, px", {{"", furthest}}, "0.5", "0",
        scene_.places.empty() && verdict != Verdict::fails ? Verdict::none : verdict);
  }

  void ink() {
    const auto share = measure_ink(scene_, inventory_);
    Verdict verdict = Verdict::none;
    if (share) {
      verdict = *share >= 0.25 && *share <= 0.45   ? Verdict::good
                : *share >= 0.12 && *share <= 0.55 ? Verdict::enough
                                                   : Verdict::fails;
    }
    add(12, "ink share", {{"", share.value_or(0)}}, "0.12 to 0.55", "0.25 to 0.45", verdict);
  }

  void balance() {
    const Balance measured = measure_balance(scene_, inventory_);
    std::vector<Value> values;
    Verdict verdict = Verdict::none;
    const auto take = [&](std::string_view name, const std::optional<double>& ratio) {
      if (!ratio) return;
      values.push_back({name, *ratio});
      verdict = worse(verdict, at_most(*ratio, {3, 1.5}));
    };
    take("across", measured.across);
    take("along", measured.along);
    add(13, "balance", std::move(values), "3", "1.5", verdict);
  }

  void type() {
    const auto widows = measure_widows(inventory_);
    add(14, "widows", {{"", widows.value_or(0)}}, "0.1", "0",
        widows ? at_most(*widows, {0.1, 0}) : Verdict::none);
    const auto ragged = measure_raggedness(inventory_);
    add(15, "raggedness", {{"", ragged.value_or(0)}}, "0.35", "0.2",
        ragged ? at_most(*ragged, {0.35, 0.2}) : Verdict::none);
  }

  void variety() {
    const Variety variety = measure_variety(scene_, inventory_);
    const auto number = [](std::size_t count) { return static_cast<double>(count); };
    const Verdict verdict =
        worse(worse(at_most(number(variety.sizes), {4, 3}), at_most(number(variety.weights), {2, 2})),
              at_most(number(variety.hues), {6, 4}));
    add(16, "variety",
        {{"sizes", number(variety.sizes)},
         {"weights", number(variety.weights)},
         {"hues", number(variety.hues)}},
        "4, 2, 6", "3, 2, 4", verdict);
  }

  const Scene& scene_;
  Inventory inventory_;
  std::vector<Finding> findings_;
  std::vector<Measurement> sheet_;
};

}  // namespace

std::string_view verdict_name(Verdict verdict) {
  switch (verdict) {
    case Verdict::good:
      return "good";
    case Verdict::enough:
      return "enough";
    case Verdict::fails:
      return "fails";
    case Verdict::none:
      return "none";
  }
  return "";
}

std::vector<Measurement> measure_scene(const Scene& scene) {
  return Sheet(scene).measure();
}

Measurement compare_scenes(const Scene& first, const Scene& second) {
  const bool same = format_scene(first) == format_scene(second);
  return {18,
          "drawn twice, different",
          {{"", same ? 0.0 : 1.0}},
          "0",
          "0",
          same ? Verdict::good : Verdict::fails};
}

}  // namespace backstory::scene
