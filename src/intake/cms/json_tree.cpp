#include "intake/cms/json_tree.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <utility>

#include "base/utf8.h"
#include "intake/cms/json_string.h"

namespace backstory::intake {
namespace {

namespace ondemand = simdjson::ondemand;

constexpr std::size_t kDeepest = 128;
constexpr std::size_t kMostValues = 1'000'000;

std::string describe(simdjson::error_code code) {
  switch (code) {
    case simdjson::DEPTH_ERROR:
      return fmt::format("it nests more than {} levels", kDeepest);
    case simdjson::UNCLOSED_STRING:
      return "a string is not closed";
    case simdjson::STRING_ERROR:
      return "a string holds an escape that JSON does not have";
    case simdjson::UNESCAPED_CHARS:
      return "a string holds a line end or another control character as it is";
    case simdjson::NUMBER_ERROR:
      return "a number is not written as JSON writes numbers";
    case simdjson::T_ATOM_ERROR:
    case simdjson::F_ATOM_ERROR:
    case simdjson::N_ATOM_ERROR:
      return "a word is neither true, false nor null";
    case simdjson::EMPTY:
      return "it is empty";
    default:
      return "a bracket, comma or colon is missing or too many";
  }
}

// The parser answers lazily: every value is visited once, in order.
class TreeBuilder {
 public:
  TreeBuilder(std::string_view source, const simdjson::padded_string& padded)
      : padded_(padded), tree_{source, {}} {}

  simdjson::error_code run(ondemand::document& document) {
    ondemand::json_type type{};
    if (const auto fault = document.type().get(type)) return fault;
    if (type != ondemand::json_type::object && type != ondemand::json_type::array) {
      add("", type, {});  // a text that is one number or word, which the caller's parser has checked
      return simdjson::SUCCESS;
    }
    ondemand::value whole;
    if (const auto fault = document.get_value().get(whole)) return fault;
    return visit("", whole, 1);
  }

  bool is_full() const { return tree_.nodes.size() > kMostValues; }
  JsonTree take() { return std::move(tree_); }

 private:
  std::size_t offset_of(const char* place) const { return static_cast<std::size_t>(place - padded_.data()); }

  static JsonNode::Kind kind_of(ondemand::json_type type) {
    switch (type) {
      case ondemand::json_type::array:
        return JsonNode::Kind::array;
      case ondemand::json_type::object:
        return JsonNode::Kind::object;
      case ondemand::json_type::number:
        return JsonNode::Kind::number;
      case ondemand::json_type::string:
        return JsonNode::Kind::string;
      case ondemand::json_type::boolean:
        return JsonNode::Kind::boolean;
      case ondemand::json_type::null:
        return JsonNode::Kind::null;
    }
    return JsonNode::Kind::null;
  }

  std::size_t add(std::string key, ondemand::json_type type, SourceSpan span) {
    tree_.nodes.push_back({kind_of(type), std::move(key), span, tree_.nodes.size() + 1});
    return tree_.nodes.size() - 1;
  }

  simdjson::error_code visit(std::string key, ondemand::value value, std::size_t depth) {
    if (depth > kDeepest) return simdjson::DEPTH_ERROR;
    if (is_full()) return simdjson::CAPACITY;
    ondemand::json_type type{};
    if (const auto fault = value.type().get(type)) return fault;
    std::size_t at = 0;
    if (type == ondemand::json_type::object || type == ondemand::json_type::array) {
      at = add(std::move(key), type, {});
      const auto fault =
          type == ondemand::json_type::object ? visit_members(value, depth) : visit_items(value, depth);
      if (fault) return fault;
    } else {
      const std::string_view token = value.raw_json_token();
      const std::size_t begin = offset_of(token.data());
      const bool is_string = type == ondemand::json_type::string;
      at = add(std::move(key), type,
               is_string ? SourceSpan{begin + 1, find_json_string_end(tree_.source, begin + 1)}
                         : SourceSpan{begin, begin});
    }
    tree_.nodes[at].end = tree_.nodes.size();
    return simdjson::SUCCESS;
  }

  simdjson::error_code visit_members(ondemand::value& value, std::size_t depth) {
    ondemand::object object;
    if (const auto fault = value.get_object().get(object)) return fault;
    for (auto found : object) {
      ondemand::field field;
      if (const auto fault = std::move(found).get(field)) return fault;
      std::string_view key;
      if (const auto fault = field.unescaped_key().get(key)) return fault;
      if (const auto fault = visit(std::string(key), field.value(), depth + 1)) return fault;
    }
    return simdjson::SUCCESS;
  }

  simdjson::error_code visit_items(ondemand::value& value, std::size_t depth) {
    ondemand::array array;
    if (const auto fault = value.get_array().get(array)) return fault;
    for (auto found : array) {
      ondemand::value item;
      if (const auto fault = std::move(found).get(item)) return fault;
      if (const auto fault = visit("", item, depth + 1)) return fault;
    }
    return simdjson::SUCCESS;
  }

  const simdjson::padded_string& padded_;
  JsonTree tree_;
};

// Checks all of it; the other parser looks only at what it is asked for.
simdjson::error_code check_syntax(const simdjson::padded_string& padded) {
  simdjson::dom::parser parser;
  if (const auto fault = parser.allocate(padded.size(), kDeepest)) return fault;
  return parser.parse(padded).error();
}

std::size_t find_place(ondemand::document& document, const simdjson::padded_string& padded) {
  const char* place = nullptr;
  if (document.current_location().get(place)) return 0;
  const bool inside = place >= padded.data() && place <= padded.data() + padded.size();
  return inside ? static_cast<std::size_t>(place - padded.data()) : 0;
}

}  // namespace

std::variant<JsonTree, JsonFault> parse_json(std::string_view source) {
  if (trim(source).empty()) return JsonFault{0, "it is empty"};
  const simdjson::padded_string padded(source);
  const simdjson::error_code syntax = check_syntax(padded);
  if (syntax == simdjson::DEPTH_ERROR) return JsonFault{0, describe(syntax)};
  ondemand::parser parser;
  ondemand::document document;
  if (const auto fault = parser.iterate(padded).get(document))
    return JsonFault{0, describe(syntax ? syntax : fault)};
  TreeBuilder builder(source, padded);
  const simdjson::error_code fault = builder.run(document);
  if (builder.is_full()) return JsonFault{0, fmt::format("it holds more than {} values", kMostValues)};
  if (syntax || fault)
    return JsonFault{fault ? find_place(document, padded) : 0, describe(syntax ? syntax : fault)};
  return builder.take();
}

JsonView JsonView::find(std::string_view key) const {
  if (!is_object()) return {};
  for (std::size_t i = node_ + 1; i < node().end; i = tree_->nodes[i].end) {
    if (tree_->nodes[i].key == key) return JsonView(*tree_, i);
  }
  return {};
}

std::vector<JsonView> JsonView::items() const {
  std::vector<JsonView> found;
  if (!is_array()) return found;
  for (std::size_t i = node_ + 1; i < node().end; i = tree_->nodes[i].end) found.emplace_back(*tree_, i);
  return found;
}

MappedText JsonView::text() const {
  return is_string() ? decode_json_string(tree_->source, node().span) : MappedText("");
}

std::string JsonView::words() const {
  return is_string() ? collapse_space(text().text()) : "";
}

}  // namespace backstory::intake
