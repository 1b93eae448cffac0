#include <string>

#include "base/digest.h"
#include "base/utf8.h"
#include "publish/publish.h"

namespace backstory::publish {
namespace {

constexpr std::size_t kMaxSlug = 24;
constexpr std::size_t kHashDigits = 8;

std::string slug(std::string_view title) {
  std::string out;
  for (const char c : to_lower(title)) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept) out += c;
    if (!kept && !out.empty() && out.back() != '-') out += '-';
    if (out.size() == kMaxSlug) break;
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

}  // namespace

// The article tells two timelines of one title apart; its events do where there is no article. Words of an
// event are not asked where the title is enough, so that links to an event outlive an edit of a label.
std::string id_prefix(const timeline::Timeline& timeline) {
  std::string words = timeline.title + '\0' + timeline.article.url + '\0' + timeline.article.digest + '\0';
  for (const timeline::Event& event : timeline.events) words += event.id + '\0';
  if (timeline.title.empty() && timeline.article.digest.empty()) {
    for (const timeline::Event& event : timeline.events) words += event.label + '\0';
  }
  const std::string hash = digest(words).substr(std::string_view("sha256:").size(), kHashDigits);
  const std::string name = slug(timeline.title);
  return name.empty() ? "timeline-" + hash : "timeline-" + name + "-" + hash;
}

}  // namespace backstory::publish
