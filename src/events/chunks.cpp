#include "events/chunks.h"

#include <cassert>

namespace backstory::events {
namespace {

bool opens_phrase(const Word& word) {
  return is_nominal(word.tag) || word.tag == Tag::determiner || word.tag == Tag::possessive ||
         word.tag == Tag::genitive || (word.tag == Tag::date && word.attributive);
}

bool opens_verb(Tag tag) {
  return tag == Tag::modal || tag == Tag::be || tag == Tag::have || tag == Tag::do_verb || tag == Tag::to ||
         tag == Tag::verb;
}

class Chunker {
 public:
  explicit Chunker(const std::vector<Word>& words) : words_(words) {}

  std::vector<Chunk> run() {
    while (at_ < words_.size()) {
      const Tag tag = words_[at_].tag;
      if (tag == Tag::pronoun) {
        add(ChunkKind::phrase, at_ + 1);
      } else if (opens_phrase(words_[at_])) {
        add_phrase();
      } else if (opens_verb(tag)) {
        add_verb();
      } else if (tag == Tag::date || tag == Tag::aside) {
        std::size_t end = at_;
        while (end < words_.size() && words_[end].tag == tag && !words_[end].attributive) ++end;
        add(tag == Tag::date ? ChunkKind::date : ChunkKind::aside, end);
      } else {
        add(kind_of(tag), at_ + 1);
      }
    }
    return chunks_;
  }

 private:
  const std::vector<Word>& words_;
  std::vector<Chunk> chunks_;
  std::size_t at_ = 0;

  static ChunkKind kind_of(Tag tag) {
    switch (tag) {
      case Tag::preposition:
        return ChunkKind::preposition;
      case Tag::conjunction:
        return ChunkKind::conjunction;
      case Tag::comma:
        return ChunkKind::comma;
      case Tag::stop:
        return ChunkKind::stop;
      case Tag::relative:
        return ChunkKind::relative;
      case Tag::subordinator:
        return ChunkKind::subordinator;
      case Tag::adverb:
      case Tag::negation:
        return ChunkKind::adverb;
      case Tag::quote:
        return ChunkKind::quote;
      default:
        return ChunkKind::end;
    }
  }

  void add(ChunkKind kind, std::size_t end) {
    Chunk chunk;
    chunk.kind = kind;
    chunk.begin = at_;
    chunk.end = end;
    chunk.head = end - 1;
    chunks_.push_back(chunk);
    at_ = end;
  }

  // A quotation within a phrase ('a "robust conversation" with') belongs to it.
  bool continues_phrase(std::size_t i) const {
    const Word& word = words_[i];
    const Word& previous = words_[i - 1];
    if (word.tag == Tag::determiner || word.tag == Tag::possessive) {
      return previous.tag == Tag::determiner || previous.lower == "all" || previous.lower == "half" ||
             (previous.tag == Tag::number && lexicon().is(WordClass::about, previous.lower));
    }
    if (opens_phrase(word)) return true;
    const bool more = i + 1 < words_.size() && is_nominal(words_[i + 1].tag);
    if (word.tag == Tag::quote) return more ? previous.tag != Tag::name : false;
    if (word.tag == Tag::adverb)
      return more && (previous.tag == Tag::determiner || previous.tag == Tag::possessive);
    return word.lower == "&" && more;
  }

  void add_phrase() {
    const std::size_t begin = at_;
    std::size_t end = begin + 1;
    while (end < words_.size() && continues_phrase(end)) ++end;
    std::size_t quotes = 0;
    for (std::size_t i = begin; i < end; ++i)
      quotes += words_[i].tag == Tag::quote ? std::size_t{1} : std::size_t{0};
    if (quotes % 2 == 1 && end < words_.size() && words_[end].tag == Tag::quote) ++end;
    add(ChunkKind::phrase, end);
    Chunk& chunk = chunks_.back();
    for (std::size_t i = end; i-- > begin;) {
      if (words_[i].tag == Tag::noun || words_[i].tag == Tag::name) {
        chunk.head = i;
        return;
      }
    }
  }

  void add_verb() {
    const std::size_t begin = at_;
    std::size_t end = begin;  // after the last verb of the group
    std::size_t i = begin;
    for (; i < words_.size(); ++i) {
      const Tag tag = words_[i].tag;
      if (tag == Tag::to && i > begin) break;
      if (opens_verb(tag)) {
        if (end > begin && words_[end - 1].tag == Tag::verb) break;
        end = i + 1;
      } else if (tag != Tag::adverb && tag != Tag::negation && tag != Tag::date) {
        break;
      } else if (tag == Tag::date && words_[i].attributive) {
        break;
      }
    }
    // A date inside ("was last seen", "will on Friday sign") splits the group unless verbs follow it.
    add(ChunkKind::verb, end);
    describe(chunks_.back());
    const Tag last = words_[chunks_.back().head].tag;
    while (last != Tag::verb && at_ < words_.size() && words_[at_].tag == Tag::negation) {
      chunks_.back().negated = true;
      ++chunks_.back().end;
      ++at_;
    }
  }

  void describe(Chunk& verb) const {
    const Word& first = words_[verb.begin];
    const Word& head = words_[verb.head];
    std::optional<Tag> auxiliary;  // the last before the head
    for (std::size_t i = verb.begin; i < verb.end; ++i) {
      const Tag tag = words_[i].tag;
      verb.negated = verb.negated || (tag == Tag::negation && words_[i].lower != "never");
      if (i < verb.head && opens_verb(tag)) auxiliary = tag;
      if (i < verb.head && tag == Tag::have) verb.perfect = true;
    }
    verb.base = head.tag == Tag::be        ? "be"
                : head.tag == Tag::have    ? "have"
                : head.tag == Tag::do_verb ? "do"
                                           : "";
    if (head.tag == Tag::verb) {
      verb.base = head.forms->base;
      verb.passive = auxiliary == Tag::be && head.form == VerbForm::participle;
      verb.progressive = auxiliary == Tag::be && head.form == VerbForm::gerund;
    }
    verb.tense = tense_of(first, head);
  }

  static Tense tense_of(const Word& first, const Word& head) {
    const std::string& word = first.lower;
    switch (first.tag) {
      case Tag::modal:
        return word == "will" || word == "'ll" || word == "would" || word == "shall" || word == "wo"
                   ? Tense::future
                   : Tense::modal;
      case Tag::to:
        return Tense::infinitive;
      case Tag::be:
        if (word == "was" || word == "were") return Tense::past;
        if (word == "being") return Tense::gerund;
        return word == "been" || word == "be" ? Tense::participle : Tense::present;
      case Tag::have:
        return word == "had" ? Tense::past : word == "having" ? Tense::gerund : Tense::present;
      case Tag::do_verb:
        return word == "did" ? Tense::past : Tense::present;
      default:
        break;
    }
    switch (head.form) {
      case VerbForm::past:
        return Tense::past;
      case VerbForm::participle:
        return Tense::participle;
      case VerbForm::gerund:
        return Tense::gerund;
      default:
        return Tense::present;
    }
  }
};

}  // namespace

std::vector<Chunk> make_chunks(const std::vector<Word>& words) {
  return Chunker(words).run();
}

bool is_finite(const Chunk& verb) {
  return verb.kind == ChunkKind::verb && (verb.tense == Tense::past || verb.tense == Tense::present ||
                                          verb.tense == Tense::future || verb.tense == Tense::modal);
}

}  // namespace backstory::events
