#include "cli/record_pictures.h"

#include "base/base64.h"
#include "base/digest.h"
#include "base/file.h"
#include "pipeline.h"

namespace backstory::cli {
namespace {

constexpr std::size_t kDigestPrefix = std::string_view("sha256:").size();

// Two levels of folders, since an archive has millions of pictures.
std::string name_by_content(const std::string& bytes, const std::string& format) {
  const std::string hash = digest(bytes).substr(kDigestPrefix);
  return hash.substr(0, 2) + "/" + hash.substr(2, 2) + "/" + hash.substr(4, 32) + "." + format;
}

// Written once, however many workers and runs make the same.
std::string keep(const std::string& bytes, const std::string& format, const std::filesystem::path& folder) {
  const std::string name = name_by_content(bytes, format);
  if (!std::filesystem::exists(folder / name)) write_file(folder / name, bytes);
  return name;
}

Json describe(const Drawing& drawing, const layout::CanvasSize& size, const std::string& format) {
  Json picture{{"format", format},
               {"size", size.name},
               {"template", drawing.template_name},
               {"width", drawing.scene.size.width},
               {"height", drawing.scene.size.height}};
  if (const std::size_t left_out = drawing.scene.events_left_out.size()) picture["left_out"] = left_out;
  return picture;
}

}  // namespace

Json draw_pictures(const timeline::Timeline& timeline, const PictureOptions& options) {
  Json pictures = Json::array();
  if (options.formats.empty()) return pictures;
  static text::TextMeasurer measurer;  // its fonts are opened once a process
  const RenderOptions look{options.drawing.template_name, options.drawing.theme_name, options.data_folder};
  for (const layout::CanvasSize& size : choose_sizes(timeline, options.drawing)) {
    const Drawing drawing = draw_by_reason(timeline, size, look, measurer);
    for (const std::string& format : options.formats) {
      const std::string bytes =
          draw_file(drawing.scene, "picture." + format, options.drawing, usual_scale(size)).bytes;
      Json picture = describe(drawing, size, format);
      if (!options.folder.empty()) {
        picture["file"] = keep(bytes, format, options.folder);
      } else {
        picture["data"] = format == "svg" ? bytes : base64(bytes);
      }
      pictures.push_back(std::move(picture));
    }
  }
  return pictures;
}

}  // namespace backstory::cli
