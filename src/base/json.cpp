#include "base/json.h"

namespace backstory {

std::string format_json(const Json& value) {
  return value.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace backstory
