// The one place where HTML is written: elements and attributes are from the lists below and nowhere else,
// text can only go in escaped. What it writes is well-formed as XML too. All of the elements up to `ul`
// survive in a CMS where an author may not use unfiltered HTML, but <picture> and <time>, whose content
// stays; those after it are for snippets that name what they need.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace backstory::publish {

enum class Element {
  a,
  details,
  figcaption,
  figure,
  img,
  li,
  ol,
  p,
  picture,
  source,
  span,
  strong,
  summary,
  time,
  ul,
  blockquote,
  iframe,
  amp_iframe,
  amp_img,
};

enum class AttributeName {
  alt,
  css_class,
  datetime,
  decoding,
  height,
  href,
  id,
  lang,
  loading,
  media,
  rel,
  src,
  srcset,
  style,
  type,
  width,
  aria_label,
  data_backstory,
  frameborder,
  layout,
  placeholder,
  sandbox,
  title,
};

struct Attribute {
  AttributeName name;
  std::string value;
};

std::string_view element_name(Element element);
std::string_view attribute_name(AttributeName name);

class HtmlWriter {
 public:
  // Blocks begin on a line of their own, indented by depth. An `href` that is no safe link, or a `lang` that
  // is no language tag, is left out.
  void begin(Element element, std::initializer_list<Attribute> attributes = {});
  void end();
  void text(std::string_view words);
  // begin, text, end
  void element(Element element, std::string_view words, std::initializer_list<Attribute> attributes = {});
  // An element without content: img, source.
  void empty_element(Element element, std::initializer_list<Attribute> attributes);

  // The text so far; every begin has had its end.
  std::string finish();

 private:
  void open_tag(Element element, std::initializer_list<Attribute> attributes);
  void new_line();

  struct Open {
    Element element;
    bool holds_blocks = false;
  };
  std::string out_;
  std::vector<Open> open_;
};

}  // namespace backstory::publish
