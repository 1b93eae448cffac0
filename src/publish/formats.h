// The readers and writers behind the table of formats; what they share beside ImportCollector.
#pragma once

#include <optional>
#include <string>

#include "publish/exchange.h"

namespace backstory::publish {

class ImportCollector;

using Reader = std::optional<Imported>(const SourceText& file, const ImportOptions& options,
                                       Diagnostics& diagnostics);
Reader read_timelinejs;
Reader read_timelinejs_csv;
Reader read_csv;
Reader read_tsv;
Reader read_icalendar;
Reader read_markdown_list;
Reader read_mermaid;
Reader read_markwhen;

using Writer = std::string(const timeline::Timeline& timeline, Diagnostics& diagnostics);
Writer write_timelinejs;
Writer write_timelinejs_csv;
Writer write_csv;
Writer write_tsv;
Writer write_icalendar;
Writer write_markdown_list;
Writer write_mermaid;
Writer write_markwhen;
Writer write_html_list;
Writer write_json_ld;

enum class CellText { plain, html };

// 03/04/2021 as 2021-04-03 or 2021-03-04; anything else, and everything with `ask`, as it is.
std::string in_order(std::string text, ImportOptions::SlashOrder order);

// The words of HTML. Its first link becomes the event's where that has none; what is not taken is reported.
std::string take_html(std::string_view html, SourceSpan place, ImportCollector& collector,
                      timeline::Event* event = nullptr);

}  // namespace backstory::publish
