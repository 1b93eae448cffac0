#include "pipeline.h"

#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include "base/error.h"
#include "base/file.h"
#include "base/utf8.h"
#include "language/language.h"
#include "language/model.h"
#include "layout/choose_template.h"
#include "render/cairo/cairo.h"

namespace backstory {
namespace {

constexpr double kWorthTurning = 1.25;  // × the events that the template tried before could tell

std::vector<language::Passage> analyse_body(const intake::Document& document) {
  std::vector<language::Passage> passages;
  for (const intake::Block& block : document.blocks) {
    if (intake::is_body(block.role)) passages.push_back(language::analyse(document.text, block.span));
  }
  return passages;
}

// Who names a template on the command line gets it; that of a file gives way where it has no room.
std::vector<layout::TemplateChoice> choose_templates(const timeline::Timeline& timeline,
                                                     const layout::CanvasSize& size,
                                                     const RenderOptions& options) {
  const std::string& asked = options.template_name;
  if (!asked.empty() && asked != kAutomaticTemplate) return {{asked, "it was asked for", true}};
  const std::string& named = timeline.look.template_name;
  if (!asked.empty() || named.empty() || named == kAutomaticTemplate)
    return layout::choose_templates(timeline, size);
  const theme::Template shape = theme::load_template(named, options.data_folder);
  const bool is_wide = shape.representation == theme::Representation::horizontal;
  if (is_wide && size.is_narrow()) return layout::choose_templates(timeline, size);
  return {{named, "the file names it", true}};
}

double count_shown(const scene::Scene& scene) {
  return static_cast<double>(scene.events_total - scene.events_left_out.size());
}

// Whether a template that leaves events out could still be taken in place of the best one so far.
bool may_win(const layout::TemplateChoice& choice, const scene::Scene& best) {
  if (choice.may_leave_out || choice.sure_to_leave_out == 0) return true;
  return static_cast<double>(best.events_total - choice.sure_to_leave_out) >
         kWorthTurning * count_shown(best);
}

std::string choose_theme(const timeline::Timeline& timeline, const RenderOptions& options) {
  if (!options.theme_name.empty()) return options.theme_name;
  return timeline.look.theme.empty() ? "newsroom" : timeline.look.theme;
}

// Mapped at the first article, and kept.
const language::Model& language_model() {
  static const std::shared_ptr<const language::Model> model =
      language::Model::load(find_data_folder() / language::kModelFile);
  return *model;
}

}  // namespace

temporal::Findings find_times(const intake::Document& document, const temporal::Options& options) {
  return temporal::read_times(document, analyse_body(document), options);
}

Extracted extract(std::string article, const intake::ReadOptions& options, const temporal::Options& times) {
  return extract(intake::read_article(std::move(article), options), times);
}

Extracted extract(intake::Document document, const temporal::Options& times) {
  Extracted result;
  result.document = std::move(document);
  const std::vector<language::Passage> passages = analyse_body(result.document);
  result.times = temporal::find_times(result.document, passages, times);
  result.extraction = events::find_events(result.document, passages, result.times, language_model());
  return result;
}

Drawing draw_by_reason(const timeline::Timeline& timeline, const layout::CanvasSize& size,
                       const RenderOptions& options, text::TextMeasurer& measurer) {
  const theme::Theme look = theme::load_theme(choose_theme(timeline, options), options.data_folder);
  std::optional<Drawing> best;
  for (const layout::TemplateChoice& choice : choose_templates(timeline, size, options)) {
    if (best && !may_win(choice, best->scene)) continue;
    const theme::Template shape = theme::load_template(choice.name, options.data_folder);
    Drawing made{layout::layout_timeline(timeline, shape, look, size, measurer), choice.name, choice.reason,
                 look.name};
    if (choice.may_leave_out || made.scene.events_left_out.empty()) return made;
    if (!best || count_shown(made.scene) > kWorthTurning * count_shown(best->scene)) best = std::move(made);
  }
  return std::move(*best);
}

scene::Scene draw(const timeline::Timeline& timeline, const layout::CanvasSize& size,
                  const RenderOptions& options, text::TextMeasurer& measurer) {
  return draw_by_reason(timeline, size, options, measurer).scene;
}

std::string render_scene(const scene::Scene& scene, const std::filesystem::path& file, double scale,
                         const render::svg::SvgOptions& svg) {
  const std::string suffix = to_lower(file.extension().string());
  if (suffix == ".svg") return render::svg::render_svg(scene, svg);
  if (suffix == ".png") return render::cairo::render_png(scene, scale);
  if (suffix == ".webp") return render::cairo::render_webp(scene, scale);
  if (suffix == ".pdf") return render::cairo::render_pdf(scene);
  fail("cannot draw {}: its name must end in .svg, .png, .webp or .pdf", file.string());
}

std::vector<publish::BundleFile> publish_bundle(const timeline::Timeline& timeline,
                                                const RenderOptions& options, text::TextMeasurer& measurer,
                                                const std::string& page) {
  std::vector<publish::BundleFile> files;
  std::vector<publish::DrawnPicture> drawn;
  std::map<std::string_view, scene::Scene> scenes;
  for (const publish::WantedPicture& wanted : publish::bundle_pictures()) {
    auto [at, is_new] = scenes.try_emplace(wanted.size);
    if (is_new) at->second = draw(timeline, *layout::find_size(wanted.size), options, measurer);
    const scene::Scene& scene = at->second;
    render::svg::SvgOptions svg;
    svg.style_sheet = wanted.style_sheet;
    files.push_back({std::string(wanted.name), render_scene(scene, wanted.name, wanted.scale, svg)});
    drawn.push_back({wanted, scene.size.width, scene.size.height});
  }
  for (auto& file : publish::write_bundle_words(timeline, drawn, page)) files.push_back(std::move(file));
  return files;
}

}  // namespace backstory
