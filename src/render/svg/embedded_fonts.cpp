#include "render/svg/embedded_fonts.h"

#include <fmt/format.h>
#include <hb-subset.h>
#include <hb.h>

#include <memory>
#include <set>

#include "base/error.h"
#include "base/utf8.h"
#include "render/shaped_text.h"
#include "base/base64.h"
#include "render/svg/woff2.h"

namespace backstory::render::svg {
namespace {

struct Free {
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
  void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
};
using Face = std::unique_ptr<hb_face_t, Free>;
using Blob = std::unique_ptr<hb_blob_t, Free>;
using Input = std::unique_ptr<hb_subset_input_t, Free>;

// A font file as one style of the scene uses it. Letters that the style's own family lacks come from
// another file under the same name.
struct Use {
  std::string family;
  int weight = 400;
  bool italic = false;
  Face face;
  std::set<hb_codepoint_t> letters;
  std::set<hb_codepoint_t> glyphs;
};

class Uses {
 public:
  explicit Uses(const scene::Scene& scene) : shaper_(scene.right_to_left) { add(scene.root); }
  const std::vector<Use>& all() const { return uses_; }

 private:
  void add(const scene::Group& group) {
    for (const scene::Node& node : group.children) {
      if (const auto* child = std::get_if<scene::Group>(&node)) add(*child);
      if (const auto* text = std::get_if<scene::Text>(&node)) add(*text);
    }
  }

  void add(const scene::Text& text) {
    shaper_.shape(text, [&](PangoLayout& layout, PangoLayoutLine& line, Point) {
      const std::string_view words = pango_layout_get_text(&layout);
      for (GSList* at = line.runs; at; at = at->next)
        add(text, words, *static_cast<PangoGlyphItem*>(at->data));
    });
  }

  void add(const scene::Text& text, std::string_view words, const PangoGlyphItem& run) {
    hb_face_t* const face = hb_font_get_face(pango_font_get_hb_font(run.item->analysis.font));
    Use& use = find(text, face);
    for (int i = 0; i < run.glyphs->num_glyphs; ++i) {
      const PangoGlyph glyph = run.glyphs->glyphs[i].glyph;
      if (glyph < PANGO_GLYPH_EMPTY) use.glyphs.insert(glyph);
    }
    const auto end = static_cast<std::size_t>(run.item->offset + run.item->length);
    for (auto at = static_cast<std::size_t>(run.item->offset); at < end;) {
      const CodePoint letter = decode_code_point(words, at);
      use.letters.insert(letter.value);
      at += letter.size;
    }
  }

  Use& find(const scene::Text& text, hb_face_t* face) {
    for (Use& use : uses_) {
      if (use.family == text.family && use.weight == text.weight && use.italic == text.italic &&
          use.face.get() == face) {
        return use;
      }
    }
    uses_.push_back({text.family, text.weight, text.italic, Face(hb_face_reference(face)), {}, {}});
    return uses_.back();
  }

  TextShaper shaper_;
  std::vector<Use> uses_;  // in the order of the texts
};

std::string cut_down(const Use& use) {
  const Input input(hb_subset_input_create_or_fail());
  if (!input) fail("cannot cut the font {} down: out of memory", use.family);
  for (const hb_codepoint_t letter : use.letters)
    hb_set_add(hb_subset_input_unicode_set(input.get()), letter);
  for (const hb_codepoint_t glyph : use.glyphs) hb_set_add(hb_subset_input_glyph_set(input.get()), glyph);
  hb_set_add(hb_subset_input_set(input.get(), HB_SUBSET_SETS_LAYOUT_FEATURE_TAG), HB_TAG('t', 'n', 'u', 'm'));
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
  const Face subset(hb_subset_or_fail(use.face.get(), input.get()));
  if (!subset) fail("cannot cut the font {} down to the letters of the picture", use.family);
  const Blob blob(hb_face_reference_blob(subset.get()));
  unsigned int size = 0;
  const char* data = hb_blob_get_data(blob.get(), &size);
  return {data, size};
}

// "U+20,U+41-5A"
std::string unicode_range(const std::set<hb_codepoint_t>& letters) {
  std::string out;
  for (auto at = letters.begin(); at != letters.end();) {
    const hb_codepoint_t first = *at;
    hb_codepoint_t last = first;
    while (++at != letters.end() && *at == last + 1) ++last;
    out += fmt::format("{}U+{:X}", out.empty() ? "" : ",", first);
    if (last != first) out += fmt::format("-{:X}", last);
  }
  return out;
}

}  // namespace

std::string font_faces(const scene::Scene& scene, const Manner& manner) {
  const Uses uses(scene);
  std::string css;
  for (const Use& use : uses.all()) {
    const std::string woff = write_woff2(cut_down(use));
    css += fmt::format("@font-face{{font-family:'{}';font-weight:{};", embedded_family(use.family, manner),
                       use.weight);
    if (use.italic) css += "font-style:italic;";
    css += fmt::format("unicode-range:{};src:url(data:font/woff2;base64,{}) format('woff2')}}",
                       unicode_range(use.letters), base64(woff));
  }
  return css;
}

}  // namespace backstory::render::svg
