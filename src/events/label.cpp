#include "events/label.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/utf8.h"
#include "events/actors.h"
#include "events/clause_view.h"
#include "events/compress.h"
#include "events/frame.h"
#include "events/governor.h"
#include "events/headline_verb.h"
#include "events/label_guard.h"
#include "events/phrase.h"
#include "events/plain_clause.h"
#include "events/reading.h"

namespace backstory::events {
namespace {

constexpr double kPlain = 0.2;  // the confidence of a clause that is told in its own words for want of better
constexpr std::size_t kLongSentence = 280;  // code points; of longer ones only the clause is evidence

bool is_conditional(const Reading& reading, std::size_t clause) {
  for (std::optional<std::size_t> i = clause; i; i = reading.tree.clauses[*i].parent) {
    const Clause& home = reading.tree.clauses[*i];
    const std::string& opening = reading.words[reading.chunks[home.begin].begin].lower;
    if (home.kind != ClauseKind::main &&
        (opening == "if" || opening == "unless" || opening == "whether" || opening == "lest"))
      return true;
  }
  return false;
}

bool speaks_of_itself(const Reading& reading, const Governor& governor) {
  const Clause& clause = reading.tree.clauses[governor.clause];
  if (governor.kind != Governor::Kind::clause || clause.subject.empty()) return false;
  const std::string& word = reading.words[reading.chunks[clause.subject.begin].begin].lower;
  return word == "i" || word == "we" || word == "you";
}

bool is_contested(const Reading& reading, std::size_t report) {
  const Chunk verb = verb_of(reading, report);
  if (lexicon().is(WordClass::contested, verb.base) || verb.negated) return true;
  const Clause& clause = reading.tree.clauses[report];
  for (std::size_t i = clause.begin; i < *clause.verb; ++i) {
    const Chunk& chunk = reading.chunks[i];
    const std::string& word = reading.words[chunk.head].lower;
    const bool doubts = chunk.kind == ChunkKind::adverb && lexicon().is(WordClass::hedge, word);
    const bool nobody = chunk.kind == ChunkKind::phrase && word == "nobody";
    const bool party = chunk.kind == ChunkKind::phrase && lexicon().is(WordClass::party, word);
    if (doubts || nobody || party) return true;
  }
  return false;
}

// What somebody denies, alleges or has an interest in is no fact: such a clause is told with its speaker.
std::size_t with_speaker(const Reading& reading, std::size_t clause) {
  const Clause& home = reading.tree.clauses[clause];
  if (home.kind == ClauseKind::complement && home.parent &&
      is_report(reading.tree, reading.chunks, *home.parent))
    return is_contested(reading, *home.parent) ? *home.parent : clause;
  for (std::size_t c = 0; c < reading.tree.clauses.size(); ++c) {
    const bool tells = c != clause && is_report(reading.tree, reading.chunks, c) &&
                       ClauseView(reading, c).find_told() == clause;
    if (tells && is_contested(reading, c)) return c;
  }
  return clause;
}

// "the claim that Hale had left", "evidence that …"
bool is_claim(const Reading& reading, const Governor& governor) {
  const Clause& clause = reading.tree.clauses[governor.clause];
  const bool told = clause.kind == ClauseKind::complement ||
                    (clause.kind == ClauseKind::relative && !clause.subject_is_antecedent);
  if (!told || clause.begin == 0) return false;
  const Chunk& before = reading.chunks[clause.begin - 1];
  return before.kind == ChunkKind::phrase &&
         lexicon().is(WordClass::content_noun, reading.words[before.head].lower);
}

// What is announced or confirmed is news by itself, where there is no room for who said it.
bool is_news_of(const Frame& frame) {
  if (frame.told.empty() || frame.heads.empty()) return false;
  const std::string& verb = frame.heads.front();
  return verb == "announce" || verb == "confirm" || verb == "disclose" || verb == "report" ||
         verb == "reveal";
}

// "Does", "Is": all that was read of an unusual word order.
bool is_empty_verb(const std::string& text) {
  const std::optional<VerbForms> forms = lexicon().find_verb(to_lower(text));
  return forms && (forms->base == "do" || forms->base == "be" || forms->base == "have");
}

SourceSpan expression_span(const Reading& reading, std::size_t time, const SourceSpan& bare) {
  SourceSpan out = bare;
  for (const Word& word : reading.words) {
    if (word.tag != Tag::date || word.time != time) continue;
    out.begin = std::min(out.begin, word.span.begin);
  }
  return out;
}

// From the start of the main clause to the start of the next one.
SourceSpan clause_span(const Reading& reading, std::size_t clause) {
  std::size_t root = clause;
  while (reading.tree.clauses[root].kind != ClauseKind::main && reading.tree.clauses[root].parent)
    root = *reading.tree.clauses[root].parent;
  std::size_t begin = reading.tree.clauses[root].begin;
  std::size_t end = reading.chunks.size();
  for (const Clause& other : reading.tree.clauses) {
    if (other.kind == ClauseKind::main && other.begin > begin) end = std::min(end, other.begin);
  }
  const auto is_joint = [&](std::size_t i) {
    const ChunkKind kind = reading.chunks[i].kind;
    return kind == ChunkKind::comma || kind == ChunkKind::conjunction || kind == ChunkKind::stop;
  };
  while (begin + 1 < end && is_joint(begin)) ++begin;
  while (end > begin + 1 && is_joint(end - 1)) --end;
  return span_of(reading, {begin, end});
}

// The sentence; of a long one the clause.
SourceSpan evidence_span(const DocumentReading& document, const Reading& reading, std::size_t clause) {
  const bool is_long = count_code_points(reading.span.of(document.text)) > kLongSentence;
  return is_long ? clause_span(reading, clause) : reading.span;
}

bool has_number(const Reading& reading) {
  return std::any_of(reading.words.begin(), reading.words.end(),
                     [](const Word& word) { return word.tag == Tag::number; });
}

// Why the words around the date tell no happening, or "".
std::string refuse(const DocumentReading& document, const Reading& reading, const Governor& governor,
                   SourceSpan expression) {
  if (to_lower(expression.of(document.text)).starts_with("as of") && has_number(reading))
    return "the date of a count, not of a happening";
  if (governor.kind == Governor::Kind::none) return governor.refusal;
  if (is_claim(reading, governor)) return "a claim, not a happening";
  if (is_conditional(reading, governor.clause)) return "a condition, not a happening";
  if (speaks_of_itself(reading, governor))
    return "told by a speaker of himself or herself, whom the words do not name";
  return "";
}

// The ways to say it, the best first: the active voice of a passive, what is told where nobody is named who
// tells it or where there is no room for both, the clause as it stands.
std::vector<Fit> ways_of(const Frame& frame, bool report) {
  std::vector<Fit> out;
  const Fit whole = compress(frame.pieces);
  if (report && frame.subject.pieces.empty() && !frame.told.empty()) return {compress(frame.told)};
  if (!frame.active.empty()) out.push_back(compress(frame.active));
  if (whole.cut && is_news_of(frame)) out.push_back(compress(frame.told));
  out.push_back(whole);
  return out;
}

bool is_named(const Subject& subject) {
  return std::any_of(subject.pieces.begin(), subject.pieces.end(),
                     [](const Piece& piece) { return piece.text[0] >= 'A' && piece.text[0] <= 'Z'; });
}

// About how often an editor would keep such a label: measured on timelines made by hand, four in five whole
// ones with a subject of their own, three in five of those cut or with a subject from elsewhere. Surest is a
// main clause with a named actor of its own, a verb and its object, nothing left out.
double judge(const Frame& frame, bool cut, const Governor& governor, bool main_clause) {
  double confidence = 0.8;
  const std::size_t after_verb =
      frame.pieces.size() - std::min(frame.pieces.size(), frame.subject.pieces.size() + 1);
  const bool whole = !cut && frame.finite && !frame.vague && !frame.incomplete && !frame.subject.resolved;
  if (whole && main_clause && is_named(frame.subject) && after_verb >= 1) confidence = 0.92;
  if (frame.subject.pieces.empty()) confidence -= governor.kind == Governor::Kind::noun ? 0.2 : 0.45;
  if (frame.subject.resolved) confidence -= 0.2;
  if (frame.vague) confidence -= 0.35;
  if (frame.incomplete) confidence -= 0.2;
  if (cut) confidence -= 0.15;
  if (!frame.finite) confidence -= 0.1;
  if (frame.finite && after_verb == 0) confidence -= 0.05;
  return std::max(std::round(confidence * 100) / 100, 0.1);
}

}  // namespace

struct LabelMaker::Impl {
  When when(std::size_t time) const {
    When out;
    const temporal::TimeExpression& expression = times[time];
    out.coarse = expression.grain >= calendar::Grain::year;
    if (!expression.date || !published) return out;
    const std::optional<calendar::Extent> date = calendar::find_extent(*expression.date);
    const std::optional<calendar::Extent> day = calendar::find_extent(*published);
    if (!date || !day || !day->end) return out;
    out.today = date == day;
    if (date->end && *date->end <= *day->end) out.side = Side::past;
    if (date->begin && *date->begin >= *day->end) out.side = Side::future;
    return out;
  }

  const std::vector<temporal::TimeExpression>& times;
  DocumentReading document;
  std::optional<calendar::Date> published;
};

LabelMaker::LabelMaker(const intake::Document& document, const std::vector<language::Passage>& passages,
                       const std::vector<temporal::TimeExpression>& times, const language::Model& model)
    : impl_(new Impl{times, read_document(document, passages, times, model), {}}) {
  if (document.metadata.published) impl_->published = *document.metadata.published;
}

LabelMaker::~LabelMaker() = default;

Label LabelMaker::make(std::size_t time) const {
  const DocumentReading& document = impl_->document;
  const std::size_t sentence = document.of_time[time];
  const Reading& reading = document.sentences[sentence];
  Label label;
  label.expression = expression_span(reading, time, impl_->times[time].span);
  Governor governor = find_governor(reading, time, impl_->when(time));
  const std::size_t dated = governor.clause;
  if (governor.kind == Governor::Kind::clause) governor.clause = with_speaker(reading, dated);
  label.clause = evidence_span(document, reading, governor.clause);
  if (!label.clause.contains(label.expression)) label.clause = reading.span;
  label.trigger = governor.trigger;
  label.sure = governor.sure;
  label.refusal = refuse(document, reading, governor, label.expression);
  if (!label.refusal.empty()) return label;
  const bool noun = governor.kind == Governor::Kind::noun;
  const Frame frame = noun ? frame_noun(document, sentence, governor)
                           : frame_clause(document, sentence, governor.clause, governor.clause != dated);
  label.refusal = frame.refusal;
  if (frame.incomplete && !noun && is_report(reading.tree, reading.chunks, governor.clause))
    label.refusal = "a saying that says nothing when it is cut";
  if (!label.refusal.empty()) return label;
  label.report = !noun && is_report(reading.tree, reading.chunks, governor.clause);
  Fit fit;
  for (const Fit& way : ways_of(frame, label.report)) {
    fit = way;
    label.fault = noun ? find_fault_of_noun(document, sentence, governor)
                       : find_fault(document, sentence, governor.clause, frame, way.pieces);
    if (label.fault.empty()) break;
  }
  if (!label.fault.empty()) {
    const Fit plain = compress(plain_clause(document, sentence, governor.clause));
    if (!plain.text.empty() || !frame.subject.pieces.empty()) fit = plain;
  }
  label.text = fit.text;
  label.heads = frame.heads;
  label.subject = join(frame.subject.pieces);
  label.names = find_names(document, sentence, governor.clause, frame.subject);
  label.future = frame.future;
  label.main_clause = !noun && reading.tree.clauses[governor.clause].kind == ClauseKind::main;
  label.confidence = label.fault.empty() ? judge(frame, fit.cut, governor, label.main_clause) : kPlain;
  if (frame.subject.pieces.empty() && is_empty_verb(label.text)) label.text.clear();
  if (label.text.empty()) label.refusal = "no words for a label stand around the date";
  return label;
}

}  // namespace backstory::events
