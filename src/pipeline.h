// The whole program: an article becomes a timeline, a timeline becomes pictures. Rooms are called in order;
// nothing else happens here.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "events/events.h"
#include "intake/document.h"
#include "layout/layout.h"
#include "publish/bundle.h"
#include "publish/publish.h"
#include "render/svg/svg.h"
#include "scene/scene.h"
#include "temporal/time_expression.h"
#include "timeline/timeline.h"

namespace backstory {

// Document → TimeExpressions
temporal::Findings find_times(const intake::Document& document, const temporal::Options& options);

// article → Document → TimeExpressions → Timeline
struct Extracted {
  intake::Document document;
  std::vector<temporal::TimeExpression> times;
  events::Extraction extraction;
};
Extracted extract(std::string article, const intake::ReadOptions& options,
                  const temporal::Options& times = {});
Extracted extract(intake::Document document, const temporal::Options& times = {});

// Timeline + Template + Theme → Scene, one a size
inline constexpr std::string_view kAutomaticTemplate = "auto";
struct RenderOptions {
  std::string template_name;  // "" = the timeline's look, which gives way on a phone; "auto", or no look
                              // either: what suits the story and the size, and leaves no event out
  std::string theme_name;     // "" = the timeline's look, else newsroom
  std::filesystem::path data_folder;
};
struct Drawing {
  scene::Scene scene;
  std::string template_name;
  std::string reason;  // why this template: "12 events, the longest gap 40 times the usual"
  std::string theme_name;
};
Drawing draw_by_reason(const timeline::Timeline& timeline, const layout::CanvasSize& size,
                       const RenderOptions& options, text::TextMeasurer& measurer);
scene::Scene draw(const timeline::Timeline& timeline, const layout::CanvasSize& size,
                  const RenderOptions& options, text::TextMeasurer& measurer);

// Scene → bytes, by the suffix of the file's name (.svg, .png, .webp, .pdf)
std::string render_scene(const scene::Scene& scene, const std::filesystem::path& file, double scale,
                         const render::svg::SvgOptions& svg = {});

// Timeline → the embed bundle; `page`: the address where it will be seen, "" = not known
std::vector<publish::BundleFile> publish_bundle(const timeline::Timeline& timeline,
                                                const RenderOptions& options, text::TextMeasurer& measurer,
                                                const std::string& page = {});

}  // namespace backstory
