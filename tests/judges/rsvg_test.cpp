#include <catch2/catch.hpp>

#include "base/file.h"
#include "judges/difference.h"
#include "judges/pictures.h"
#include "judges/program.h"
#include "render/cairo/cairo.h"
#include "render/svg/svg.h"

namespace backstory::testing {
namespace {

constexpr double kSmall = 0.004;

// librsvg knows no tabular figures, which are wider than others.
void use_plain_figures(scene::Group& group) {
  for (scene::Node& node : group.children) {
    if (auto* child = std::get_if<scene::Group>(&node)) use_plain_figures(*child);
    if (auto* text = std::get_if<scene::Text>(&node)) text->tabular_figures = false;
  }
}

// If this failed, a picture would look other in a file manager, an e-mail or a print shop than in our PNG.
TEST_CASE("librsvg draws our SVG as we draw our PNG") {
  if (!has_program("rsvg-convert")) SKIP_JUDGE("rsvg-convert is not installed");
  const Folder folder;
  for (JudgedPicture picture : judged_pictures()) {
    if (!picture.is_latin) continue;
    CAPTURE(picture.name);
    use_plain_figures(picture.scene.root);
    write_file(folder / "a.svg", render::svg::render_svg(picture.scene));
    const std::string drawn = run("rsvg-convert " + (folder / "a.svg").string());
    CHECK(difference(read_png(drawn), read_png(render::cairo::render_png(picture.scene))) < kSmall);
  }
}

}  // namespace
}  // namespace backstory::testing
