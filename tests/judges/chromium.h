// A page in headless Chromium, for what only a browser can judge.
#pragma once

#include <string>

#include "base/json.h"

namespace backstory::testing {

// What a content system would put into a page.
std::string data_uri(const std::string& media_type, const std::string& bytes);

// Runs `script`, the body of an async function, in a page with `body`, and returns what it returns, as JSON.
// `flags` are Chromium's. Fails the test when the page does not report.
Json run_in_chromium(const std::string& body, const std::string& script, const std::string& flags = "");

}  // namespace backstory::testing
