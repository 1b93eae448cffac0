// Three versions of a timeline into one: what both sides come from, what the other side says now, and what
// stands in the file. Field by field the file keeps what it changed and takes what only the other side did;
// where both did, the file's value stays and the conflict is told.
#pragma once

#include <string>
#include <vector>

#include "timeline/edit.h"
#include "timeline/timeline.h"

namespace backstory::timeline {

// One field, in words: "" for what is not there.
struct FieldChange {
  std::string field;  // "label", "confidence.date", "source"
  std::string base;
  std::string now;
  std::string mine;
};

struct Change {
  enum class Kind {
    added,     // new; `other` names an event that is told in the same passage
    updated,   // `fields` follow the other side
    moved,     // only where it stands in the article, and how sure its reading is
    conflict,  // both sides changed `fields`; the file's values stay
    kept,      // without a base: `fields` differ, the file's values stay
    locked,    // `fields` changed on the other side, the event is locked
    gone,      // no longer on the other side; kept. `other` names the event that now tells its passage
    returned,  // it was gone
    own,       // the file's own event, which the article now tells too; `fields` differ
    deleted,   // the file deleted it and it stays deleted, though `fields` changed
    removed,   // the other side deleted it, the file had not changed it
    tracks,    // the other side proposes tracks that the file does not declare: `label` names them
  };
  Kind kind = Kind::updated;
  std::string event;  // its id in the file; "" = the head of the file
  std::string date;   // as it will stand in the file
  std::string label;
  SourceSpan span;  // of the event in the file as it is; empty for what is not there
  std::vector<FieldChange> fields;
  std::string other;
  std::vector<std::string> notes;  // "checked by ic, 2024-11-01, before this change"
};

struct Merge {
  std::vector<Edit> edits;      // for the file
  std::vector<Change> changes;  // the head, then by the order of the file, then what is new
  // What the other side says now, by the names that the file has for its events: the base of the next merge.
  // What an earlier base knew and is gone is kept in it as hidden, so that it is known when it returns.
  Timeline base;
};

// The other side is an extraction. Events are recognised by their evidence; what the file deleted stays
// deleted, what is gone stays, a locked event stays as it is, new events get ids that no event ever had.
// Where a passage stands follows the extraction, also for an event whose words are the editor's.
Merge merge_extraction(const Timeline& base, const Timeline& now, const Timeline& mine);
// Without a base the file wins: what differs is told as `kept`, and an event that was deleted comes again.
Merge merge_extraction(const Timeline& now, const Timeline& mine);

// The other side is a person's version of the same file. Events are recognised by id. What one side deleted
// and the other did not change goes; what it changed stays, as a conflict on the field "".
Merge merge_versions(const Timeline& base, const Timeline& theirs, const Timeline& mine);

}  // namespace backstory::timeline
