#include "timeline/edit.h"

#include "timeline/edited_file.h"

namespace backstory::timeline {

std::optional<std::string> edit_timeline(const SourceText& file, std::span<const Edit> edits,
                                         Diagnostics& diagnostics) {
  Diagnostics faults;
  const FileReading read = read_whole(file, faults);
  if (!read.timeline) {
    for (const Diagnostic& fault : faults.all()) diagnostics.add(fault);
    return std::nullopt;
  }
  std::optional<EditedText> edited = edit_timeline(file, read, edits, diagnostics);
  return edited ? std::optional(std::move(edited->text)) : std::nullopt;
}

std::optional<EditedText> edit_timeline(const SourceText& file, const FileReading& read,
                                        std::span<const Edit> edits, Diagnostics& diagnostics) {
  EditedFile edited(file, read);
  bool good = true;
  for (const Edit& edit : edits) {
    good = std::visit([&](const auto& one) { return edited.apply(one, diagnostics); }, edit) && good;
  }
  if (!good) return std::nullopt;
  std::string text = edited.text();
  if (text == file.text) return EditedText{std::move(text), read};
  Diagnostics after;
  FileReading result = read_whole({file.name, text}, after);
  if (result.timeline && edited.is_what(*result.root)) return EditedText{std::move(text), std::move(result)};
  // What is wrong stands in a text that nobody sees: its words must do.
  for (const Diagnostic& fault : after.all()) {
    if (fault.severity == Severity::error) diagnostics.error(fault.code, {0, 0}, fault.message, fault.hints);
  }
  if (!after.has_errors()) {
    diagnostics.error("no-place", {0, 0}, "the edit would change more than it says; nothing is changed",
                      {"make the change by hand"});
  }
  return std::nullopt;
}

}  // namespace backstory::timeline
