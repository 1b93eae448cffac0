#include "yaml/splice.h"

#include <algorithm>
#include <variant>

#include "yaml/entries.h"
#include "yaml/lines.h"
#include "yaml/list_text.h"
#include "yaml/places.h"

namespace backstory::yaml {
namespace {

using Way = std::vector<std::variant<std::string, std::size_t>>;  // keys and numbers of items, from the root

}  // namespace

// Makes one change after the other, and reads the text again after each.
class Splicer {
 public:
  Splicer(std::string_view text, const Layout& layout) : text_(text), layout_(layout) {}

  bool begin() {
    if (!read()) return false;
    if (root_.kind == Kind::sequence && root_.items.size() == 1) start_.emplace_back(std::size_t{0});
    return stand(start_).node && stand(start_).node->kind == Kind::mapping;
  }

  bool set(const Path& path, const Value& value) {
    Way way = start_;
    for (std::size_t i = 0; i < path.size(); ++i) {
      Way below = way;
      below.emplace_back(std::string(path[i].key));
      const Node* node = stand(below).node;
      const bool last = i + 1 == path.size();
      if (!node || (node->is_null() && !last)) return put(way, path[i], wrap(path, i + 1, value, stand(way)));
      way = std::move(below);
    }
    return become(way, value);
  }

  bool remove(const Path& path) {
    Way way = start_;
    for (const Step& step : path) {
      way.emplace_back(std::string(step.key));
      if (!stand(way).node) return true;
    }
    return remove(way);
  }

  const std::string& text() const { return text_; }

 private:
  bool read() {
    Diagnostics faults;
    std::optional<Node> root = read_yaml(text_, faults);
    if (!root || faults.has_errors()) return false;
    root_ = std::move(*root);
    return true;
  }

  bool take(std::optional<std::string> text) {
    if (!text) return false;
    text_ = std::move(*text);
    return read();
  }

  Standing stand(const Way& way) const {
    Standing at{&root_, false, true, 0};
    for (const auto& step : way) {
      at.in_flow = at.in_flow || at.node->style == Style::flow;
      at.is_root = false;
      if (const auto* key = std::get_if<std::string>(&step)) {
        const Entry* entry = at.node->find(*key);
        if (!entry) return {};
        at.column = column_of(text_, entry->key_span.begin);
        at.node = &entry->value;
      } else {
        const std::size_t index = std::get<std::size_t>(step);
        if (index >= at.node->items.size()) return {};
        at.node = &at.node->items[index];
      }
    }
    return at;
  }

  // The value below those keys of the path that are not there. One key is put on its parent's line.
  static Value wrap(const Path& path, std::size_t from, const Value& value, const Standing& parent) {
    if (from == path.size()) return value;
    Value outer;
    outer.kind = Kind::mapping;
    outer.flow = !parent.is_root;
    outer.entries.push_back({std::string(path[from].key), wrap(path, from + 1, value, parent)});
    return outer;
  }

  // A key that is not there, or says nothing.
  bool put(const Way& mapping, const Step& step, const Value& value) {
    Way way = mapping;
    way.emplace_back(std::string(step.key));
    const Standing parent = stand(mapping);
    if (parent.node->kind != Kind::mapping) return false;
    if (const Standing there = stand(way); there.node) return take(fill_entry(text_, there, value, layout_));
    return take(insert_entry(text_, parent, step.key, value, step.order, layout_));
  }

  bool become(const Way& way, const Value& value) {
    const Standing at = stand(way);
    const Node& node = *at.node;
    if (says(node, value)) return true;
    if (node.is_null()) return take(fill_entry(text_, at, value, layout_));
    if (node.kind == Kind::sequence) return become_list(way, value);
    if (value.kind == Kind::sequence && value.items.size() == 1) return become(way, value.items.front());
    if (node.kind == Kind::mapping && value.kind == Kind::mapping) return become_mapping(way, value);
    if (node.kind == Kind::mapping && value.kind == Kind::sequence)
      return make_list(at) && become_list(way, value);
    if (node.kind == Kind::mapping) return false;
    return take(replaced_scalar(at, value));
  }

  std::string replaced_scalar(const Standing& at, const Value& value) const {
    const Context context = at.in_flow ? Context::flow : Context::block;
    const std::string bytes = value.kind == Kind::scalar
                                  ? rewrite_scalar(text_, *at.node, value, context, layout_)
                                  : write_flow(value);
    return replace_all(text_, {{at.node->span, bytes}});
  }

  bool become_mapping(const Way& way, const Value& value) {
    std::vector<std::string_view> order;
    for (const auto& [key, below] : value.entries) order.push_back(key);
    for (const auto& [key, below] : value.entries) {
      Way inner = way;
      inner.emplace_back(key);
      if (!(stand(inner).node ? become(inner, below) : put(way, {key, order}, below))) return false;
    }
    for (;;) {
      const Node& node = *stand(way).node;
      const auto extra = std::ranges::find_if(node.entries, [&](const Entry& entry) {
        return std::ranges::find(order, entry.key) == order.end();
      });
      if (extra == node.entries.end()) return true;
      Way inner = way;
      inner.emplace_back(extra->key);
      if (!remove(inner)) return false;
    }
  }

  bool become_list(const Way& way, const Value& value) {
    const std::vector<Value> wanted = value.kind == Kind::sequence ? value.items : std::vector<Value>{value};
    const std::vector<Node>& old = stand(way).node->items;
    const std::size_t shorter = std::min(old.size(), wanted.size());
    std::size_t same = 0;
    while (same < shorter && says(old[same], wanted[same])) ++same;
    std::size_t same_at_end = 0;
    while (same_at_end < shorter - same &&
           says(old[old.size() - 1 - same_at_end], wanted[wanted.size() - 1 - same_at_end])) {
      ++same_at_end;
    }
    const std::size_t old_size = old.size();
    std::size_t at = same;
    for (; at + same_at_end < shorter; ++at) {
      Way inner = way;
      inner.emplace_back(at);
      if (!become(inner, wanted[at])) return false;
    }
    for (std::size_t left = old_size; left > wanted.size(); --left) {
      if (!change_list(way, [&](ListText& list) {
            remove_item(list, at);
            return true;
          }))
        return false;
    }
    for (; at + same_at_end < wanted.size(); ++at) {
      const auto insert = [&](ListText& list) { return insert_item(list, at, wanted[at], "", layout_); };
      if (!change_list(way, insert)) return false;
    }
    return true;
  }

  template <typename Change>
  bool change_list(const Way& way, Change change) {
    std::optional<ListText> list = cut_list(text_, *stand(way).node, layout_);
    return list && change(*list) && take(join_list(*list));
  }

  // One mapping becomes a list of it.
  bool make_list(const Standing& at) {
    const SourceSpan span = at.node->span;
    if (at.node->style == Style::flow)
      return take(replace_all(text_, {{span, "[" + std::string(span.of(text_)) + "]"}}));
    std::vector<Replacement> shifts{{{span.begin, span.begin}, "- "}};
    for (std::size_t line = next_line(text_, span.begin); line < span.end; line = next_line(text_, line)) {
      if (!is_blank_line(text_, line)) shifts.push_back({{line, line}, "  "});
    }
    return take(replace_all(text_, std::move(shifts)));
  }

  // The entry that the way ends with; a mapping that it leaves empty goes too.
  bool remove(Way way) {
    for (;;) {
      const std::string key = std::get<std::string>(way.back());
      way.pop_back();
      const Standing parent = stand(way);
      const auto& entries = parent.node->entries;
      const auto index =
          static_cast<std::size_t>(std::ranges::find(entries, key, &Entry::key) - entries.begin());
      if (entries.size() > 1) return take(remove_entry(text_, parent, index));
      if (way.size() <= start_.size() || !std::holds_alternative<std::string>(way.back())) return false;
    }
  }

  std::string text_;
  Layout layout_;
  Node root_;
  Way start_;
};

std::optional<std::string> set_value(std::string_view text, const Path& path, const Value& value,
                                     const Layout& layout) {
  Splicer splicer(text, layout);
  if (!splicer.begin() || !splicer.set(path, value)) return std::nullopt;
  return splicer.text();
}

std::optional<std::string> remove_value(std::string_view text, const Path& path) {
  Splicer splicer(text, {});
  if (!splicer.begin() || !splicer.remove(path)) return std::nullopt;
  return splicer.text();
}

Splice::Splice(std::unique_ptr<Splicer> splicer) : splicer_(std::move(splicer)) {}
Splice::Splice(Splice&&) noexcept = default;
Splice& Splice::operator=(Splice&&) noexcept = default;
Splice::~Splice() = default;

std::optional<Splice> Splice::begin(std::string_view text, const Layout& layout) {
  auto splicer = std::make_unique<Splicer>(text, layout);
  if (!splicer->begin()) return std::nullopt;
  return Splice(std::move(splicer));
}

bool Splice::set(const Path& path, const Value& value) {
  return splicer_->set(path, value);
}

bool Splice::remove(const Path& path) {
  return splicer_->remove(path);
}

const std::string& Splice::text() const {
  return splicer_->text();
}

std::string replace_all(std::string_view text, std::vector<Replacement> replacements) {
  std::ranges::stable_sort(replacements, {}, [](const Replacement& one) { return one.span.begin; });
  std::string out;
  std::size_t at = 0;
  for (const Replacement& one : replacements) {
    out += text.substr(at, one.span.begin - at);
    out += one.bytes;
    at = one.span.end;
  }
  return out += text.substr(at);
}

}  // namespace backstory::yaml
