#include "yaml/events.h"

#include <libfyaml.h>

#include "base/error.h"
#include "base/utf8.h"

namespace backstory::yaml {
namespace {

std::optional<SourceSpan> span_of(fy_token* token) {
  if (!token) return std::nullopt;
  const fy_mark* begin = fy_token_start_mark(token);
  const fy_mark* end = fy_token_end_mark(token);
  if (!begin || !end) return std::nullopt;
  return SourceSpan{begin->input_pos, end->input_pos};
}

Style style_of(fy_token* token) {
  switch (fy_token_scalar_style(token)) {
    case FYSS_SINGLE_QUOTED:
      return Style::single_quoted;
    case FYSS_DOUBLE_QUOTED:
      return Style::double_quoted;
    case FYSS_LITERAL:
      return Style::literal;
    case FYSS_FOLDED:
      return Style::folded;
    default:
      return Style::plain;
  }
}

std::optional<Event::Kind> kind_of(fy_event_type type) {
  switch (type) {
    case FYET_DOCUMENT_START:
      return Event::Kind::document_start;
    case FYET_DOCUMENT_END:
      return Event::Kind::document_end;
    case FYET_MAPPING_START:
      return Event::Kind::mapping_start;
    case FYET_MAPPING_END:
      return Event::Kind::mapping_end;
    case FYET_SEQUENCE_START:
      return Event::Kind::sequence_start;
    case FYET_SEQUENCE_END:
      return Event::Kind::sequence_end;
    case FYET_SCALAR:
      return Event::Kind::scalar;
    case FYET_ALIAS:
      return Event::Kind::alias;
    default:
      return std::nullopt;
  }
}

Event make_event(fy_event* event, Event::Kind kind) {
  Event made;
  made.kind = kind;
  made.span = span_of(fy_event_get_token(event));
  made.anchor = span_of(fy_event_get_anchor_token(event));
  made.tag = span_of(fy_event_get_tag_token(event));
  if (kind == Event::Kind::scalar) {
    made.style = style_of(event->scalar.value);
  } else {
    made.style = made.span && !made.span->empty() ? Style::flow : Style::block;
  }
  return made;
}

std::size_t offset_of(std::string_view text, int line, int column) {
  std::size_t begin = 0;
  for (int i = 1; i < line; ++i) {
    const std::size_t end = text.find('\n', begin);
    if (end == std::string_view::npos) return text.size();
    begin = end + 1;
  }
  if (column < 1) return begin;
  return begin + find_code_point(text.substr(begin), static_cast<std::size_t>(column - 1));
}

// The default sink of a diagnostic object is stderr; some messages go there in spite of being collected.
void swallow(fy_diag*, void*, const char*, std::size_t) {}

}  // namespace

struct EventReader::Parser {
  explicit Parser(std::string_view source) : text(source) {
    fy_diag_cfg quiet{};
    fy_diag_cfg_default(&quiet);
    quiet.fp = nullptr;
    quiet.output_fn = swallow;
    diag = fy_diag_create(&quiet);
    if (!diag) fail("the YAML reader could not be started");
    fy_diag_set_collect_errors(diag, true);
    // Duplicate keys are found by our own reader, which knows both places.
    constexpr unsigned kFlags = static_cast<unsigned>(FYPCF_QUIET) | FYPCF_COLLECT_DIAG |
                                FYPCF_DEFAULT_VERSION_1_2 | FYPCF_JSON_NONE | FYPCF_ALLOW_DUPLICATE_KEYS;
    fy_parse_cfg config{};
    config.flags = static_cast<fy_parse_cfg_flags>(kFlags);
    config.diag = diag;
    parser = fy_parser_create(&config);
    if (!parser || fy_parser_set_string(parser, text.data(), text.size()) != 0) {
      release();
      fail("the YAML reader could not be started");
    }
  }
  ~Parser() { release(); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  void drop_event() {
    if (event) fy_parser_event_free(parser, event);
    event = nullptr;
  }

  void release() {
    drop_event();
    if (parser) fy_parser_destroy(parser);
    if (diag) fy_diag_destroy(diag);
    parser = nullptr;
    diag = nullptr;
  }

  std::optional<ScannerFault> find_fault() const {
    void* place = nullptr;
    while (const fy_diag_error* error = fy_diag_errors_iterate(diag, &place)) {
      if (error->type != FYET_ERROR) continue;
      std::optional<SourceSpan> span = span_of(error->fyt);
      if (!span) {
        const std::size_t offset = offset_of(text, error->line, error->column);
        span = SourceSpan{offset, offset};
      }
      return ScannerFault{error->msg ? error->msg : "", *span, std::nullopt};
    }
    return std::nullopt;
  }

  std::string_view text;
  fy_diag* diag = nullptr;
  fy_parser* parser = nullptr;
  fy_event* event = nullptr;
  bool ended = false;
};

EventReader::EventReader(std::string_view text) : parser_(std::make_unique<Parser>(text)) {}
EventReader::~EventReader() = default;

std::optional<Event> EventReader::next() {
  while (!fault_ && !parser_->ended) {
    parser_->drop_event();
    parser_->event = fy_parser_parse(parser_->parser);
    if (!parser_->event) {
      parser_->ended = true;
      fault_ = parser_->find_fault();
      if (!fault_) fault_ = ScannerFault{"", {parser_->text.size(), parser_->text.size()}, std::nullopt};
      break;
    }
    parser_->ended = parser_->event->type == FYET_STREAM_END;
    if (const auto kind = kind_of(parser_->event->type)) return make_event(parser_->event, *kind);
  }
  return std::nullopt;
}

}  // namespace backstory::yaml
