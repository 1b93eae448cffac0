#include "text/fonts.h"

#include <fmt/format.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "base/error.h"
#include "base/file.h"

#ifdef __SANITIZE_ADDRESS__
// Fontconfig keeps its pointers as offsets, which the leak checker cannot follow: it takes all loaded fonts
// for lost. Nor may it say so at the end of every run.
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig\n";
}
extern "C" const char* __lsan_default_options() {
  return "print_suppressions=0";
}
#endif

namespace backstory::text {
namespace {
namespace fs = std::filesystem;

struct Needed {
  std::string_view family;
  std::string_view package;
};

constexpr std::array kNeeded = {
    Needed{"Inter", "fonts-inter"},
    Needed{"Inter Display", "fonts-inter"},
    Needed{"Noto Sans", "fonts-noto-core"},
    Needed{"Noto Serif", "fonts-noto-core"},
    Needed{"Noto Sans CJK SC", "fonts-noto-cjk"},
    Needed{"Symbola", "fonts-symbola"},
};

// The libraries choose fallback fonts and shapes by these when they are set; pictures must not.
void pin_environment() {
  setenv("FC_LANG", "en", 1);
  setenv("PANGO_LANGUAGE", "en", 1);
  for (const char* name : {"FONTCONFIG_SYSROOT", "FREETYPE_PROPERTIES", "HB_OPTIONS", "HB_SHAPER_LIST"}) {
    unsetenv(name);
  }
}

const FcChar8* fc_string(const std::string& text) {
  return reinterpret_cast<const FcChar8*>(text.c_str());
}

// Fontconfig looks for caches in the order in which it learnt of the folders, and writes to the first.
void add_cache_folder(FcConfig* config, const fs::path& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) return;
  std::string escaped;
  for (const char c : folder.string()) {
    if (c == '&') {
      escaped += "&amp;";
    } else if (c == '<') {
      escaped += "&lt;";
    } else {
      escaped += c;
    }
  }
  const std::string xml = fmt::format("<fontconfig><cachedir>{}</cachedir></fontconfig>", escaped);
  FcConfigParseAndLoadFromMemory(config, fc_string(xml), FcTrue);
}

FcConfig* load_config() {
  const fs::path folder = find_data_folder() / "fonts";
  const std::string conf = (folder / "fonts.conf").string();
  FcConfig* config = FcConfigCreate();
  add_cache_folder(config, folder / "cache");
  add_cache_folder(config, BACKSTORY_FONT_CACHE);
  if (!FcConfigParseAndLoad(config, fc_string(conf), FcTrue)) fail("cannot read {}", conf);
  if (!FcConfigBuildFonts(config)) fail("cannot load the fonts that {} names", conf);
  // Pango calls FcInit, which would read the system's configuration if there were no current one yet.
  FcConfigSetCurrent(config);
  return config;
}

bool has_name(FcPattern* face, const std::string& family) {
  FcChar8* name = nullptr;
  for (int n = 0; FcPatternGetString(face, FC_FAMILY, n, &name) == FcResultMatch; ++n) {
    if (FcStrCmpIgnoreCase(name, fc_string(family)) == 0) return true;
  }
  return false;
}

bool config_has_family(FcConfig& config, std::string_view family) {
  const std::string wanted(family);
  const FcFontSet* fonts = FcConfigGetFonts(&config, FcSetSystem);
  return fonts && std::any_of(fonts->fonts, fonts->fonts + fonts->nfont,
                              [&](FcPattern* face) { return has_name(face, wanted); });
}

FcConfig* load_checked_config() {
  pin_environment();
  FcConfig* config = load_config();
  for (const Needed& needed : kNeeded) {
    if (!config_has_family(*config, needed.family)) {
      fail("the font \"{}\" is not installed; it comes with the Debian package {}", needed.family,
           needed.package);
    }
  }
  return config;
}

FcConfig& pinned_config() {
  static FcConfig* const config = load_checked_config();
  return *config;
}

PangoFontMap* make_font_map() {
  FcConfig& config = pinned_config();
  PangoFontMap* map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
  if (!map) fail("this Pango was built without FreeType");
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), &config);
  return map;
}

bool has_cut(FcPattern* face, const Font& font) {
  double weight = 0;
  int slant = 0;
  double width = 0;
  if (FcPatternGetDouble(face, FC_WEIGHT, 0, &weight) != FcResultMatch ||
      FcPatternGetInteger(face, FC_SLANT, 0, &slant) != FcResultMatch ||
      FcPatternGetDouble(face, FC_WIDTH, 0, &width) != FcResultMatch) {
    return false;
  }
  const double wanted = FcWeightFromOpenTypeDouble(static_cast<double>(font.weight));
  return std::abs(weight - wanted) < 1e-6 && slant == (font.italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN) &&
         static_cast<int>(width) == FC_WIDTH_NORMAL;
}

}  // namespace

PangoFontMap& pinned_font_map() {
  static PangoFontMap* const map = make_font_map();
  return *map;
}

void require_fonts() {
  pinned_config();
}

std::optional<FaceFile> find_face_file(const Font& font) {
  const FcFontSet* fonts = FcConfigGetFonts(&pinned_config(), FcSetSystem);
  std::optional<FaceFile> found;
  for (int i = 0; fonts && i < fonts->nfont; ++i) {
    FcPattern* face = fonts->fonts[i];
    FcChar8* path = nullptr;
    int index = 0;
    if (!has_name(face, font.family) || !has_cut(face, font)) continue;
    if (found || FcPatternGetString(face, FC_FILE, 0, &path) != FcResultMatch ||
        FcPatternGetInteger(face, FC_INDEX, 0, &index) != FcResultMatch) {
      return std::nullopt;
    }
    found = FaceFile{reinterpret_cast<const char*>(path), static_cast<unsigned>(index)};
  }
  return found;
}

bool has_family(std::string_view family) {
  return config_has_family(pinned_config(), family);
}

bool has_glyph(char32_t letter) {
  const FcFontSet* fonts = FcConfigGetFonts(&pinned_config(), FcSetSystem);
  for (int i = 0; fonts && i < fonts->nfont; ++i) {
    FcCharSet* letters = nullptr;
    if (FcPatternGetCharSet(fonts->fonts[i], FC_CHARSET, 0, &letters) != FcResultMatch) continue;
    if (FcCharSetHasChar(letters, letter)) return true;
  }
  return false;
}

}  // namespace backstory::text
