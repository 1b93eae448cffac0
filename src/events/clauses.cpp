#include "events/clauses.h"

#include <algorithm>

#include "events/clause_subject.h"

namespace backstory::events {
namespace {

class Scanner {
 public:
  Scanner(const std::vector<Word>& words, const std::vector<Chunk>& chunks)
      : words_(words), chunks_(chunks), view_(words, chunks) {}

  ClauseTree run() {
    tree_.clauses.emplace_back();
    stack_ = {0};
    tree_.of_chunk.assign(chunks_.size(), 0);
    for (at_ = 0; at_ < chunks_.size(); ++at_) {
      step();
      tree_.of_chunk[at_] = stack_.back();
      if (view_.is_boundary(at_)) boundary_ = at_ + 1;
    }
    return tree_;
  }

 private:
  const std::vector<Word>& words_;
  const std::vector<Chunk>& chunks_;
  ChunkView view_;
  ClauseTree tree_;
  std::vector<std::size_t> stack_;
  std::size_t at_ = 0;
  std::size_t boundary_ = 0;    // the chunk after the last comma, conjunction or clause word
  std::size_t after_stop_ = 0;  // the chunk after the last semicolon

  Clause& top() { return tree_.clauses[stack_.back()]; }

  std::size_t push(ClauseKind kind, std::size_t begin) {
    Clause clause;
    clause.kind = kind;
    clause.begin = begin;
    clause.parent = stack_.back();
    tree_.clauses.push_back(clause);
    stack_.push_back(tree_.clauses.size() - 1);
    for (std::size_t i = begin; i < at_; ++i) tree_.of_chunk[i] = stack_.back();
    return stack_.back();
  }

  void step() {
    switch (chunks_[at_].kind) {
      case ChunkKind::comma:
        close_at_comma();
        break;
      case ChunkKind::stop:
        if (view_.is_dash(at_))
          close_at_comma();
        else
          close_at_stop();
        break;
      case ChunkKind::relative:
        open_relative();
        break;
      case ChunkKind::subordinator:
        push(ClauseKind::adverbial, at_);
        break;
      case ChunkKind::preposition:
        open_after_preposition();
        break;
      case ChunkKind::verb:
        read_verb();
        break;
      default:
        break;
    }
  }

  void close_at_stop() {
    stack_.resize(1);
    after_stop_ = at_ + 1;
  }

  void close_at_comma() {
    if (view_.is_list_comma(at_)) return;
    while (stack_.size() > 1 && top().verb) {
      const bool listed = top().kind == ClauseKind::complement || top().kind == ClauseKind::conjunct ||
                          top().kind == ClauseKind::main;
      if (listed) break;
      stack_.pop_back();
    }
  }

  void open_relative() {
    const std::optional<std::size_t> previous = view_.before(at_);
    const bool that = words_[chunks_[at_].begin].lower == "that";
    if (that && view_.is_kind(previous, ChunkKind::conjunction)) {  // "said that … and that …"
      while (stack_.size() > 1 && top().kind != ClauseKind::complement) stack_.pop_back();
      if (top().kind == ClauseKind::complement) stack_.pop_back();
    }
    // "told reporters at a conference that the airline": a verb of saying is still without what was said.
    const bool told = view_.is_kind(previous, ChunkKind::phrase) &&
                      view_.is_kind(view_.after(at_), ChunkKind::phrase) && top().verb &&
                      takes_clause(chunks_[*top().verb].base);
    const bool content = that && view_.is_kind(previous, ChunkKind::phrase) && top().verb &&
                         lexicon().is(WordClass::content_noun, words_[chunks_[*previous].head].lower) &&
                         view_.is_kind(view_.after(at_), ChunkKind::phrase);
    if (content || (that && (!view_.is_kind(previous, ChunkKind::phrase) || told))) {
      push(ClauseKind::complement, at_);
      return;
    }
    std::size_t begin = at_;
    if (previous && chunks_[*previous].kind == ChunkKind::preposition) begin = *previous;
    const std::optional<std::size_t> antecedent = view_.phrase_before(begin);
    Clause& clause = tree_.clauses[push(ClauseKind::relative, begin)];
    clause.antecedent = antecedent;
    if (!antecedent) clause.kind = ClauseKind::complement;
  }

  // "after he left", "after leaving", "than he expected"
  void open_after_preposition() {
    if (!lexicon().is(WordClass::clause_preposition, words_[chunks_[at_].begin].lower)) return;
    const std::optional<std::size_t> next = view_.after(at_);
    if (!next) return;
    if (chunks_[*next].kind == ChunkKind::verb) {
      push(ClauseKind::adverbial, at_);
      return;
    }
    bool phrase = false;
    for (std::size_t i = at_ + 1; i < chunks_.size(); ++i) {
      if (chunks_[i].kind == ChunkKind::verb) {
        if (!phrase || !is_finite(chunks_[i])) return;
        push(ClauseKind::adverbial, at_);
        return;
      }
      if (view_.is_boundary(i) && chunks_[i].kind != ChunkKind::conjunction &&
          chunks_[i].kind != ChunkKind::quote)
        return;
      // "as editor and was succeeded": what stands after "and" has the subject of the clause before.
      if (chunks_[i].kind == ChunkKind::conjunction) phrase = false;
      phrase = phrase || chunks_[i].kind == ChunkKind::phrase;
    }
  }

  void read_verb() {
    const Chunk& verb = chunks_[at_];
    if (verb.tense == Tense::infinitive) {
      if (top().kind == ClauseKind::adverbial && !top().verb) assign(stack_.back());
      return;
    }
    if (verb.tense == Tense::gerund || verb.tense == Tense::participle) return open_participial();
    if (verb.tense == Tense::past_or_participle && (is_reduced_relative() || is_further_participle()))
      return open_participial();
    read_finite();
  }

  void assign(std::size_t clause) {
    tree_.clauses[clause].verb = at_;
    if (tree_.clauses[clause].subject.empty())
      tree_.clauses[clause].subject = find_clause_subject({chunks_, view_, tree_}, clause, at_);
  }

  // A verb in -ed without an auxiliary, on a noun: "the treaty signed in 1961".
  bool is_reduced_relative() const {
    const Clause& clause = tree_.clauses[stack_.back()];
    const std::optional<std::size_t> previous = view_.before(at_);
    const std::optional<std::size_t> next = view_.after(at_);
    const bool by =
        next && chunks_[*next].kind == ChunkKind::preposition && words_[chunks_[*next].begin].lower == "by";
    if (!previous) return !view_.is_kind(next, ChunkKind::phrase);
    if (chunks_[*previous].kind == ChunkKind::comma) {
      return !view_.is_kind(next, ChunkKind::phrase) &&
             (clause.verb.has_value() || view_.finite_follows_aside(at_));
    }
    if (by) return true;
    if (chunks_[*previous].kind == ChunkKind::subordinator) return true;
    if (chunks_[*previous].kind != ChunkKind::phrase) return false;
    if (words_[chunks_[*previous].begin].tag == Tag::pronoun) return false;
    if (clause.verb) {
      if (boundary_ > *clause.verb && view_.chunk_starts_subject(boundary_, *previous)) return by;
      if (find_waiting()) return false;
      const bool report =
          takes_clause(chunks_[*clause.verb].base) && chunks_[*clause.verb].tense != Tense::infinitive;
      return !report || by;
    }
    if (clause.kind == ClauseKind::adverbial) return false;
    return view_.finite_follows(at_) ||
           (!view_.is_kind(next, ChunkKind::phrase) && view_.finite_follows_aside(at_));
  }

  // "an expert kidnapped and presumed killed"
  bool is_further_participle() const {
    const Clause& clause = tree_.clauses[stack_.back()];
    return clause.kind == ClauseKind::participial && clause.subject_is_antecedent &&
           view_.is_kind(view_.before(at_), ChunkKind::conjunction) &&
           chunks_[*clause.verb].tense != Tense::gerund &&
           !view_.is_kind(view_.after(at_), ChunkKind::phrase);
  }

  void open_participial() {
    const std::optional<std::size_t> previous = view_.before(at_);
    if (top().kind == ClauseKind::adverbial && !top().verb) {  // "after leaving", "when asked"
      top().kind = ClauseKind::participial;
      top().verb = at_;
      top().subject_is_parents = true;
      return;
    }
    const bool on_noun = view_.is_kind(previous, ChunkKind::phrase);
    const bool conjunct =
        view_.is_kind(previous, ChunkKind::conjunction) && top().kind == ClauseKind::participial;
    const std::size_t begin =
        previous && !on_noun ? std::max(*previous, boundary_ > 0 ? boundary_ - 1 : 0) : at_;
    const std::size_t parent = stack_.back();
    Clause& clause = tree_.clauses[push(ClauseKind::participial, std::min(begin, at_))];
    clause.verb = at_;
    if (conjunct && tree_.clauses[parent].antecedent) {
      clause.antecedent = tree_.clauses[parent].antecedent;
      clause.subject_is_antecedent = true;
    } else if (on_noun) {
      clause.antecedent = previous;
      clause.subject_is_antecedent = true;
    } else {
      clause.subject_is_parents = true;
    }
  }

  void read_finite() {
    const std::optional<std::size_t> previous = view_.before(at_);
    if (!top().verb) return read_first_verb();
    if (after_stop_ > *top().verb && view_.subject_start(after_stop_, at_) < at_) {
      boundary_ = after_stop_;
      return open_sibling();
    }
    if (view_.follows_conjunction(at_) && !(top().kind == ClauseKind::participial && find_waiting()))
      return open_conjunct();
    // "…, who was ill, resigned": the verb belongs to the clause that still waits for one.
    if (is_inverted_report()) return open_inverted_report();
    const std::optional<std::size_t> waiting = find_waiting();
    if (waiting && !has_own_subject()) {
      stack_.resize(*waiting + 1);
      assign(stack_.back());
      return;
    }
    if (boundary_ > *top().verb && has_own_subject()) return open_sibling();
    if (waiting) {
      stack_.resize(*waiting + 1);
      assign(stack_.back());
      return;
    }
    const std::size_t outer = *top().verb;
    if (view_.is_kind(previous, ChunkKind::phrase)) {
      const std::size_t subject = view_.subject_start(outer + 1, at_);
      const bool said = takes_clause(chunks_[outer].base);
      const std::size_t clause =
          push(said ? ClauseKind::complement : ClauseKind::relative, said ? subject : *previous);
      tree_.clauses[clause].verb = at_;
      tree_.clauses[clause].subject = {said ? subject : *previous, at_};
      if (!said) tree_.clauses[clause].antecedent = view_.phrase_before(*previous);
      return;
    }
    open_conjunct();
  }

  // '"The port will not close," said Ann Hale'
  bool is_inverted_report() const {
    if (at_ == 0 || !takes_clause(chunks_[at_].base) || at_ + 1 >= chunks_.size()) return false;
    const ChunkKind before = chunks_[at_ - 1].kind;
    const bool apart = before == ChunkKind::quote || before == ChunkKind::comma;
    const Chunk& speaker = chunks_[at_ + 1];
    return apart && chunks_[at_].tense == Tense::past_or_participle && speaker.kind == ChunkKind::phrase &&
           words_[speaker.head].tag == Tag::name && !find_waiting();
  }

  void open_inverted_report() {
    stack_.resize(1);
    Clause& clause = tree_.clauses[push(ClauseKind::main, at_)];
    clause.verb = at_;
    clause.subject = {at_ + 1, at_ + 2};
    clause.parent = 0;
  }

  void read_first_verb() {
    Clause& clause = top();
    if (clause.kind == ClauseKind::relative) {
      clause.verb = at_;
      clause.subject = find_relative_subject({chunks_, view_, tree_}, stack_.back(), at_);
      clause.subject_is_antecedent = clause.subject.empty();
      return;
    }
    assign(stack_.back());
  }

  void open_conjunct() {
    // A verb group in the past continues the past, and so on; relative clauses that differ are left.
    while (stack_.size() > 1 && (top().kind == ClauseKind::participial || !same_tense(*top().verb))) {
      const Clause& outer = tree_.clauses[stack_[stack_.size() - 2]];
      if (!outer.verb) break;
      if (top().kind != ClauseKind::participial && !same_tense(*outer.verb)) break;
      stack_.pop_back();
    }
    const std::size_t first = stack_.back();
    Clause& clause = tree_.clauses[push(ClauseKind::conjunct, std::min(boundary_, at_))];
    clause.verb = at_;
    clause.subject_is_parents = true;
    clause.parent = first;
  }

  bool same_tense(std::size_t verb) const {
    const auto is_past = [](const Chunk& chunk) {
      return chunk.tense == Tense::past || chunk.tense == Tense::past_or_participle;
    };
    return is_past(chunks_[verb]) == is_past(chunks_[at_]);
  }

  std::optional<std::size_t> find_waiting() const {
    for (std::size_t i = stack_.size(); i-- > 0;) {
      if (!tree_.clauses[stack_[i]].verb) return i;
    }
    return std::nullopt;
  }

  // A phrase between the last boundary and the verb, outside prepositional phrases.
  bool has_own_subject() const {
    if (!view_.is_kind(view_.before(at_), ChunkKind::phrase)) return false;
    return view_.subject_start(boundary_, at_) < at_;
  }

  void open_sibling() {
    const bool inside = top().kind == ClauseKind::complement;
    const bool report = takes_clause(chunks_[at_].base);
    if (!(inside && !report)) stack_.resize(1);
    const std::size_t subject = view_.subject_start(boundary_, at_);
    const std::size_t first = stack_.back();
    Clause& clause =
        tree_.clauses[push(inside && !report ? ClauseKind::complement : ClauseKind::main, boundary_)];
    clause.verb = at_;
    clause.subject = {subject,
                      view_.is_kind(view_.before(at_), ChunkKind::comma) ? comma_after(subject) : at_};
    clause.parent = first;
    view_.trim(clause.subject);
  }

  std::size_t comma_after(std::size_t chunk) const {
    while (chunk < at_ && chunks_[chunk].kind != ChunkKind::comma) ++chunk;
    return chunk;
  }
};

}  // namespace

ClauseTree find_clauses(const std::vector<Word>& words, const std::vector<Chunk>& chunks) {
  return Scanner(words, chunks).run();
}

bool is_report(const ClauseTree& tree, const std::vector<Chunk>& chunks, std::size_t clause) {
  const Clause& candidate = tree.clauses[clause];
  if (!candidate.verb || !lexicon().is(WordClass::report, chunks[*candidate.verb].base)) return false;
  const Chunk& verb = chunks[*candidate.verb];
  if (verb.passive || candidate.kind == ClauseKind::participial) return false;
  for (std::size_t i = 0; i < tree.clauses.size(); ++i) {
    const Clause& other = tree.clauses[i];
    if (other.kind == ClauseKind::complement && other.parent == clause) return true;
  }
  // ", Blinken said": nothing but an adjunct follows the verb, and a clause or quotation stands before it.
  const std::size_t next = *candidate.verb + 1;
  const bool inverted = !candidate.subject.empty() && candidate.subject.begin == next;
  const bool bare = inverted || next >= chunks.size() || chunks[next].kind != ChunkKind::phrase;
  return bare && candidate.begin > 0 && candidate.kind == ClauseKind::main;
}

}  // namespace backstory::events
