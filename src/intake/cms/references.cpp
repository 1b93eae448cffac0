#include "intake/cms/references.h"

#include <algorithm>

#include "intake/entities.h"

namespace backstory::intake {

void copy_decoded(std::string_view source, SourceSpan spelling, MappedText& text) {
  for (std::size_t at = spelling.begin; at < spelling.end;) {
    const std::size_t mark = std::min(source.find('&', at), spelling.end);
    text.copy({at, mark});
    if (mark == spelling.end) return;
    const Entity entity = read_entity(source.substr(0, spelling.end), mark);
    const std::size_t size = std::max<std::size_t>(entity.size, 1);
    text.put(entity.size == 0 ? "&" : entity.text, {mark, mark + size});
    at = mark + size;
  }
}

MappedText decode_references(const MappedText& spelled) {
  MappedText text(spelled.text());
  copy_decoded(spelled.text(), {0, spelled.size()}, text);
  text.mappings() = compose(text.mappings(), spelled.mappings());
  return text;
}

}  // namespace backstory::intake
