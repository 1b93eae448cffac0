#include "timeline/merge_head.h"

#include <algorithm>

#include "timeline/merge_fields.h"

namespace backstory::timeline {
namespace {

constexpr std::string_view kDigest = "article.digest";

class HeadMerge {
 public:
  void add(std::string_view name, const FieldValue& base, const FieldValue& now, const FieldValue& mine) {
    const Verdict verdict = decide("", base, now, mine);
    if (verdict == Verdict::leave) return;
    if (verdict == Verdict::take) edits_.emplace_back(SetField{"", std::string(name), now});
    FieldChange change{std::string(name), describe(base), describe(now), describe(mine)};
    if (verdict == Verdict::conflict) {
      conflicts_.push_back(std::move(change));
    } else if (name == kDigest) {
      moved_ = true;
    } else {
      updated_.push_back(std::move(change));
    }
  }

  // What no edit can bring into the file is a conflict.
  void add_list(std::string_view name, const FieldValue& base, const FieldValue& now, const FieldValue& mine,
                bool compares) {
    if (decide("", base, now, mine) == Verdict::leave) return;
    auto& told = compares ? updated_ : conflicts_;
    told.push_back({std::string(name), describe(base), describe(now), describe(mine)});
  }

  void finish(Merge& out) {
    out.edits.insert(out.edits.end(), edits_.begin(), edits_.end());
    tell(Change::Kind::conflict, conflicts_, out);
    tell(Change::Kind::updated, updated_, out);
    if (moved_ && updated_.empty()) out.changes.push_back(change_of(Change::Kind::moved));
  }

 private:
  std::vector<Edit> edits_;
  std::vector<FieldChange> updated_;
  std::vector<FieldChange> conflicts_;
  bool moved_ = false;

  static Change change_of(Change::Kind kind) {
    Change change;
    change.kind = kind;
    return change;
  }

  static void tell(Change::Kind kind, std::vector<FieldChange>& fields, Merge& out) {
    if (fields.empty()) return;
    Change change = change_of(kind);
    change.fields = std::move(fields);
    out.changes.push_back(std::move(change));
  }
};

// The lists of the head as text: they are compared, and changed by hand alone.
FieldValue list_tracks(const Timeline& timeline) {
  std::vector<std::string> texts;
  for (const Track& track : timeline.tracks) texts.push_back(track.id + ": " + track.label);
  return texts.empty() ? FieldValue{} : FieldValue{texts};
}

FieldValue list_eras(const Timeline& timeline) {
  std::vector<std::string> texts;
  for (const Era& era : timeline.eras) texts.push_back(era.date.text + ": " + era.label);
  return texts.empty() ? FieldValue{} : FieldValue{texts};
}

bool says_nothing(const Article& article) {
  return article.headline.empty() && article.byline.empty() && article.published.empty() &&
         article.url.empty() && article.digest.empty();
}

}  // namespace

void merge_extracted_head(const Timeline* base, const Timeline& now, const Timeline& mine, Merge& out) {
  HeadMerge head;
  for (const HeadField& field : head_fields()) {
    const FieldValue is = field.get(now);
    const FieldValue own = field.get(mine);
    const bool learns = !base && (field.name == kDigest ||
                                  (field.name.starts_with("article.") && says_nothing(mine.article)));
    const FieldValue was = base ? field.get(*base) : learns ? own : is;
    // What an extraction does not say it does not take away.
    if (std::holds_alternative<Nothing>(is)) continue;
    head.add(field.name, was, is, own);
  }
  head.finish(out);
}

void merge_written_head(const Timeline& base, const Timeline& theirs, const Timeline& mine, Merge& out) {
  HeadMerge head;
  for (const HeadField& field : head_fields())
    head.add(field.name, field.get(base), field.get(theirs), field.get(mine));
  const bool compares = &base == &mine;
  head.add_list("tracks", list_tracks(base), list_tracks(theirs), list_tracks(mine), compares);
  head.add_list("eras", list_eras(base), list_eras(theirs), list_eras(mine), compares);
  head.finish(out);
}

}  // namespace backstory::timeline
