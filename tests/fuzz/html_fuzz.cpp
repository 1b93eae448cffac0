// Any bytes, read as a page, give a document that keeps its promises: valid UTF-8, every character with the
// bytes of the page that it came from, blocks in order, and no complaint that points outside the page.
#include <cstddef>
#include <cstdint>
#include <string>

#include "fuzz/property.h"
#include "intake/check_document.h"

using namespace backstory;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const intake::Document document =
      intake::read_as(intake::Format::html, std::string(reinterpret_cast<const char*>(data), size));
  const std::string fault = intake::find_broken_promise(document);
  fuzz::require(fault.empty(), "a page gives a document that leads back to it", fault);
  return 0;
}
