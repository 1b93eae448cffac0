#include "cli/contact_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "cli/console.h"
#include "pipeline.h"
#include "scene/transform.h"
#include "text/text.h"
#include "theme/theme.h"

namespace backstory::cli {
namespace fs = std::filesystem;
namespace {

constexpr double kMarginPx = 40;
constexpr double kGapPx = 28;
constexpr double kWidestCellPx = 480;
constexpr double kTitlePx = 28;
constexpr double kNamePx = 15;
constexpr double kNameHeightPx = 26;  // of the line above a picture
constexpr Colour kPaper{0xf3, 0xf3, 0xf1, 0xff};
constexpr Colour kInk{0x1c, 0x1c, 0x1c, 0xff};
constexpr Colour kMuted{0x5a, 0x5a, 0x5a, 0xff};
constexpr Colour kEdge{0xb4, 0xb4, 0xb0, 0xff};

std::vector<std::string> names_of(const std::string& asked, const std::vector<theme::Listed>& listed) {
  if (!asked.empty()) return {asked};
  std::vector<std::string> names;
  for (const theme::Listed& one : listed) names.push_back(one.name);
  return names;
}

struct Cell {
  std::string template_name;
  std::string theme_name;
  scene::Scene picture;
};

class Sheet {
 public:
  Sheet(text::TextMeasurer& measurer, double cell_width, std::size_t columns)
      : measurer_(measurer), cell_width_(cell_width), columns_(columns) {
    const double count = static_cast<double>(columns);
    sheet_.size.width = 2 * kMarginPx + count * cell_width + (count - 1) * kGapPx;
    sheet_.background = kPaper;
    sheet_.id = "contact-sheet";
    sheet_.root.id = "sheet";
  }

  void add_title(const std::string& title, const std::string& about) {
    y_ = kMarginPx;
    write(title, {"Inter", kTitlePx, text::Weight::bold, false, false}, kInk,
          sheet_.size.width - 2 * kMarginPx);
    y_ += 6;
    write(about, {"Inter", kNamePx, text::Weight::regular, false, false}, kMuted,
          sheet_.size.width - 2 * kMarginPx);
    y_ += kGapPx;
  }

  void add_row(const std::vector<Cell>& cells) {
    const double top = y_;
    double tallest = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      x_ = kMarginPx + static_cast<double>(i) * (cell_width_ + kGapPx);
      y_ = top;
      tallest = std::max(tallest, add_cell(cells[i]));
    }
    y_ = top + tallest + kGapPx;
  }

  scene::Scene take(const timeline::Timeline& timeline, std::size_t rows) {
    sheet_.size.height = y_ - kGapPx + kMarginPx;
    sheet_.title = timeline.title.empty() ? "Contact sheet" : "Contact sheet: " + timeline.title;
    sheet_.description = fmt::format("The timeline in {} and {}.", count_words(rows, "template"),
                                     count_words(columns_, "theme"));
    sheet_.language = "en";
    sheet_.margin_px = kMarginPx;
    return std::move(sheet_);
  }

 private:
  // Gives its height.
  double add_cell(const Cell& cell) {
    const double top = y_;
    const std::string name = cell.template_name + " · " + cell.theme_name;
    write(name, {"Inter", kNamePx, text::Weight::semibold, false, false}, kInk, cell_width_);
    const scene::Scene& picture = cell.picture;
    if (!picture.events_left_out.empty()) {
      const std::size_t shown = picture.events_total - picture.events_left_out.size();
      y_ -= measurer_.ascent({}) + measurer_.descent({});
      write_right(fmt::format("{} of {}", shown, count_words(picture.events_total, "event")));
    }
    y_ = top + kNameHeightPx;
    const double scale = cell_width_ / picture.size.width;
    const std::string prefix = fmt::format("{}-{}-", cell.template_name, cell.theme_name);
    sheet_.root.children.emplace_back(scene::embed(picture, {x_, y_}, scale, prefix));
    const double height = scale * picture.size.height;
    scene::Shape edge;
    edge.rect = {x_ - 0.5, y_ - 0.5, cell_width_ + 1, height + 1};
    edge.stroke = scene::Stroke{kEdge, 1, {}};
    edge.role = scene::Role::decoration;
    sheet_.root.children.emplace_back(std::move(edge));
    return kNameHeightPx + height;
  }

  scene::Text make_text(const text::Font& font, Colour colour) {
    scene::Text text;
    text.family = font.family;
    text.size_px = font.size_px;
    text.weight = static_cast<int>(font.weight);
    text.colour = colour;
    text.ascent_px = measurer_.ascent(font);
    text.descent_px = measurer_.descent(font);
    text.role = scene::Role::furniture;
    return text;
  }

  void write(const std::string& words, const text::Font& font, Colour colour, double width) {
    const text::TextBlock block = measurer_.wrap(words, font, width);
    scene::Text text = make_text(font, colour);
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
      const double baseline = y_ + block.ascent_px + static_cast<double>(i) * block.line_height_px;
      text.runs.push_back({{x_, baseline}, block.lines[i].text, block.lines[i].width_px});
    }
    y_ += block.height_px;
    sheet_.root.children.emplace_back(std::move(text));
  }

  void write_right(const std::string& words) {
    const text::Font font{"Inter", kNamePx - 2, text::Weight::regular, false, false};
    scene::Text text = make_text(font, kMuted);
    text.anchor = scene::Anchor::end;
    text.runs.push_back({{x_ + cell_width_, y_ + text.ascent_px}, words, measurer_.measure(words, font)});
    sheet_.root.children.emplace_back(std::move(text));
  }

  text::TextMeasurer& measurer_;
  double cell_width_;
  std::size_t columns_;
  scene::Scene sheet_;
  double x_ = kMarginPx;
  double y_ = kMarginPx;
};

}  // namespace

scene::Scene draw_contact_sheet(const timeline::Timeline& timeline, const DrawingOptions& options,
                                const fs::path& data_folder) {
  const layout::CanvasSize size = choose_sizes(timeline, options).front();
  const auto templates = names_of(options.template_name, theme::list_templates(data_folder));
  const auto themes = names_of(options.theme_name, theme::list_themes(data_folder));
  Progress progress;
  text::TextMeasurer measurer;
  Sheet sheet(measurer, std::min(size.width_px, kWidestCellPx), themes.size());
  sheet.add_title(timeline.title.empty() ? "Contact sheet" : timeline.title,
                  fmt::format("{} and {}, size {}", count_words(templates.size(), "template"),
                              count_words(themes.size(), "theme"), size.name));
  for (const std::string& shape : templates) {
    progress.show("drawing " + shape);
    std::vector<Cell> row;
    for (const std::string& look : themes) {
      row.push_back({shape, look, draw(timeline, size, {shape, look, data_folder}, measurer)});
    }
    sheet.add_row(row);
  }
  return sheet.take(timeline, templates.size());
}

}  // namespace backstory::cli
