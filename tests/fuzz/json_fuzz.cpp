// Any bytes, read as a CMS's JSON, give a document that keeps its promises, or a complaint that points into
// them.
#include <cstddef>
#include <cstdint>
#include <string>

#include "fuzz/property.h"
#include "intake/check_document.h"

using namespace backstory;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const intake::Document document =
      intake::read_as(intake::Format::json, std::string(reinterpret_cast<const char*>(data), size));
  const std::string fault = intake::find_broken_promise(document);
  fuzz::require(fault.empty(), "JSON gives a document that leads back to it", fault);
  return 0;
}
