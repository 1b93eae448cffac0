#include <string>
#include <string_view>

#include "base/digest.h"
#include "publish/publish.h"

namespace backstory::publish {
namespace {

constexpr std::size_t kHashDigits = 8;

}  // namespace

// The article tells two timelines of one title apart; its events do where there is no article. Words of an
// event are not asked where the title is enough, so that links to an event outlive an edit of a label.
std::string id_prefix(const timeline::Timeline& timeline) {
  std::string words = timeline.title + '\0' + timeline.article.url + '\0' + timeline.article.digest + '\0';
  for (const timeline::Event& event : timeline.events) words += event.id + '\0';
  if (timeline.title.empty() && timeline.article.digest.empty()) {
    for (const timeline::Event& event : timeline.events) words += event.label + '\0';
  }
  return "timeline-" + digest(words).substr(std::string_view("sha256:").size(), kHashDigits);
}

}  // namespace backstory::publish
