// One record of a batch → its answer: the contract that every engine for many articles relies on, see
// docs/batch.md. A record is a JSON object on one line; so is the answer. The same record gives the same
// bytes anywhere: no clock, zone, locale or number of workers is in them.
#pragma once

#include <string>
#include <string_view>

#include "cli/article_file.h"
#include "cli/record_pictures.h"
#include "serve/serve.h"

namespace backstory::cli {

struct RecordOptions {
  ArticleOptions article;  // what holds for records that do not say it themselves; `path` is not used
  PictureOptions pictures;
};

// Never throws: what goes wrong is an answer with "ok": false.
serve::Reply answer_record(const serve::Request& request, const RecordOptions& options);

// The answer to a record whose worker died or took too long, or whose line was too long to read.
serve::Reply answer_lost_record(const serve::Request& request, serve::Loss loss, std::string_view detail);

}  // namespace backstory::cli
