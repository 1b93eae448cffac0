// libfyaml's events as values: the only door to libfyaml. Errors are caught as values too; nothing reaches
// stderr.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/source_span.h"
#include "yaml/yaml.h"

namespace backstory::yaml {

struct Event {
  enum class Kind {
    document_start,
    document_end,
    mapping_start,
    mapping_end,
    sequence_start,
    sequence_end,
    scalar,
    alias
  };
  Kind kind = Kind::scalar;
  Style style = Style::plain;  // scalars; flow or block for collections
  std::string_view value;      // of a scalar; valid until the next event
  std::optional<SourceSpan>
      span;  // as libfyaml says it: without quotes and `|`; nothing for what has no characters
  std::optional<SourceSpan> anchor;
  std::optional<SourceSpan> tag;
};

// What libfyaml says is wrong, in its own words.
struct ScannerFault {
  std::string words;
  SourceSpan span;
  std::optional<std::size_t>
      open_bracket;  // where the innermost list or mapping in brackets began; said by the reader
};

class EventReader {
 public:
  // The text must stay alive and must be valid UTF-8.
  explicit EventReader(std::string_view text);
  ~EventReader();
  EventReader(const EventReader&) = delete;
  EventReader& operator=(const EventReader&) = delete;

  // Nothing at the end of the stream, or after a fault.
  std::optional<Event> next();
  const std::optional<ScannerFault>& fault() const { return fault_; }

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
  std::optional<ScannerFault> fault_;
};

}  // namespace backstory::yaml
