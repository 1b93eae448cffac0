#include "render/cairo/metadata.h"

#include <fmt/format.h>

#include <string_view>

#include "base/markup.h"
#include "text/drawable.h"

namespace backstory::render::cairo {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const std::string_view entity = markup_entity(static_cast<unsigned char>(c));
    if (entity.empty()) {
      out += c;
    } else {
      out += entity;
    }
  }
  return out;
}

// Words in one language: the default one, which every reader takes, and none other.
std::string in_language(std::string_view element, std::string_view words) {
  if (words.empty()) return "";
  return fmt::format("<{0}><rdf:Alt><rdf:li xml:lang=\"x-default\">{1}</rdf:li></rdf:Alt></{0}>\n", element,
                     escaped(words));
}

constexpr std::string_view kHead =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
    "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
    "xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
    "xmlns:Iptc4xmpCore=\"http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/\" xmp:CreatorTool=\"Backstory\"";

constexpr std::string_view kFoot =
    "</rdf:Description></rdf:RDF></x:xmpmeta>\n"
    "<?xpacket end=\"r\"?>";

}  // namespace

PictureWords words_of(const scene::Scene& scene) {
  return {text::drawable(scene.title), text::drawable(scene.description), text::drawable(scene.credit),
          scene.language};
}

std::string write_xmp(const PictureWords& words) {
  if (words.title.empty() && words.description.empty() && words.credit.empty()) return "";
  std::string out(kHead);
  if (!words.credit.empty()) out += fmt::format(" photoshop:Credit=\"{}\"", escaped(words.credit));
  out += ">\n";
  out += in_language("dc:title", words.title);
  out += in_language("dc:description", words.description);
  out += in_language("Iptc4xmpCore:AltTextAccessibility", words.description);
  if (!words.language.empty()) {
    out += fmt::format("<dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>\n",
                       escaped(words.language));
  }
  return out.append(kFoot);
}

}  // namespace backstory::render::cairo
