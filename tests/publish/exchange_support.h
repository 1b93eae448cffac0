// Files of other tools in tests: what comes out, and what was said, as a person sees it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "publish/exchange.h"
#include "timeline/timeline.h"

namespace backstory::testing {

struct ReadForeign {
  std::optional<publish::Imported> imported;
  Diagnostics diagnostics;
  std::string messages;
  std::string yaml;  // the timeline, or ""
};
ReadForeign read_foreign(publish::ExchangeFormat format, const std::string& text,
                         const std::string& name = "file", const publish::ImportOptions& options = {});

struct WroteForeign {
  std::string text;
  Diagnostics diagnostics;
  std::string messages;
};
// `yaml` is a timeline file, which the messages point into.
WroteForeign write_foreign(publish::ExchangeFormat format, const std::string& yaml);

// The timeline of a file that has no errors.
timeline::Timeline read_yaml(const std::string& yaml);

}  // namespace backstory::testing
