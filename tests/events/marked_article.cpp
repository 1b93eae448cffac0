#include "events/marked_article.h"

#include <stdexcept>

#include "calendar/edtf.h"
#include "support/golden.h"

namespace backstory::testing {
namespace {

temporal::TimeExpression read_mark(std::string_view mark, std::string& text) {
  const std::size_t equals = mark.find('=');
  if (equals == std::string_view::npos)
    throw std::runtime_error("a mark without a value: " + std::string(mark));
  temporal::TimeExpression time;
  time.span = {text.size(), text.size() + equals};
  text += mark.substr(0, equals);
  time.value = std::string(mark.substr(equals + 1));
  time.confidence = 0.9;
  time.rules = {"marked"};
  if (time.value[0] == 'P') {
    time.type = temporal::TimexType::duration;
  } else if (time.value[0] == 'S') {
    time.type = temporal::TimexType::set;
  } else {
    time.date = std::get<calendar::Edtf>(calendar::parse_edtf(time.value));
    time.grain = calendar::grain_of(*time.date);
  }
  return time;
}

void place(const std::vector<language::Passage>& passages, temporal::TimeExpression& time) {
  for (std::size_t p = 0; p < passages.size(); ++p) {
    for (std::size_t s = 0; s < passages[p].sentences.size(); ++s) {
      if (!passages[p].sentences[s].span.contains(time.span)) continue;
      time.passage = p;
      time.sentence = s;
    }
  }
}

void add_blocks(intake::Document& document) {
  std::size_t begin = 0;
  while (begin < document.text.size()) {
    const std::size_t end = std::min(document.text.find("\n\n", begin), document.text.size());
    document.blocks.push_back({intake::Role::paragraph, {begin, end}});
    begin = end + 2;
  }
}

}  // namespace

const language::Model& english_model() {
  static const auto model = language::Model::load(source_folder() / language::kModelFile);
  return *model;
}

events::Extraction MarkedArticle::extract() const {
  return events::find_events(document, passages, times, english_model());
}

MarkedArticle mark_article(std::string_view marked, std::string headline) {
  MarkedArticle article;
  std::string& text = article.document.text;
  while (!marked.empty()) {
    const std::size_t open = std::min(marked.find("[["), marked.size());
    text += marked.substr(0, open);
    marked.remove_prefix(open);
    if (marked.empty()) break;
    const std::size_t close = marked.find("]]");
    article.times.push_back(read_mark(marked.substr(2, close - 2), text));
    marked.remove_prefix(close + 2);
  }
  article.document.input = text;
  article.document.metadata.headline = std::move(headline);
  add_blocks(article.document);
  for (const intake::Block& block : article.document.blocks)
    article.passages.push_back(language::analyse(text, block.span));
  for (temporal::TimeExpression& time : article.times) place(article.passages, time);
  return article;
}

std::string table_of(const MarkedArticle& article) {
  const events::Extraction found = article.extract();
  std::string out;
  for (const timeline::Event& event : found.timeline.events) {
    out += event.date.text + " | " + event.label + " | " + event.sources.at(0).expression + "\n";
  }
  for (const events::Rejected& rejected : found.rejected) {
    out += "- " + std::string(article.times[rejected.expression].span.of(article.document.text)) + ": " +
           rejected.reason + "\n";
  }
  return out;
}

}  // namespace backstory::testing
