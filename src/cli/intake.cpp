#include <fmt/format.h>

#include <map>
#include <memory>
#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "base/utf8.h"
#include "cli/article_file.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/intake_page.h"
#include "cli/intake_report.h"
#include "cli/options.h"
#include "cli/output_file.h"

namespace backstory::cli {
namespace {

constexpr const char* kExamples =
    R"(Shows what was taken of an article: headline, byline, dates and text, what was
left out, and why. An ARTICLE is a file, an address (https://…) or - for standard
input. It may be text, Markdown, HTML, a WordPress post, an Arc XP story, ninjs,
NewsML-G2, NITF, JSON-LD, an RSS item or an Atom entry, told by its content; .docx
and PDF are read where pandoc and pdftotext are installed.

Examples:
  backstory intake article.html
  backstory intake https://news.example.org/story --save story.html
  backstory intake archive/*.html -o read           one read/NAME.json each)";

struct Options {
  std::vector<std::string> articles;
  ArticleOptions common;
  std::string format;  // "" = text, json where a folder is given
  std::filesystem::path folder;
};

std::string format_of(const Options& options) {
  if (!options.format.empty()) return options.format;
  return options.folder.empty() ? "text" : "json";
}

std::string write_report(const intake::Document& document, const std::string& format) {
  if (format == "json") return format_json(describe_document(document));
  if (format == "html") return write_intake_page(document);
  return show_document(document);
}

// Where each article's report goes; no two may be one file.
std::vector<std::filesystem::path> choose_files(const Options& options) {
  const std::string format = format_of(options);
  std::map<std::filesystem::path, std::string> taken;
  std::vector<std::filesystem::path> files;
  for (const std::string& article : options.articles) {
    const std::filesystem::path file =
        options.folder / (base_name(article, "article") + (format == "text" ? ".txt" : "." + format));
    refuse_to_replace_input(file, article);
    const auto [other, is_new] = taken.try_emplace(file, article);
    if (!is_new) fail("{} and {} would both be written to {}", other->second, article, file.string());
    files.push_back(file);
  }
  return files;
}

void check_options(const Options& options) {
  if (options.articles.size() < 2) return;
  if (options.folder.empty()) fail("several articles need a folder to write to: -o DIR");
  if (!options.common.save.empty()) fail("--save keeps one page; several articles are given");
}

class Intake {
 public:
  explicit Intake(const Options& options) : options_(options), format_(format_of(options)) {}

  ExitStatus run() {
    check_options(options_);
    const std::vector<std::filesystem::path> files =
        options_.folder.empty() ? std::vector<std::filesystem::path>() : choose_files(options_);
    for (std::size_t i = 0; i < options_.articles.size(); ++i) {
      const std::string report = read(options_.articles[i]);
      if (report.empty()) continue;
      files.empty() ? print(report) : write_file(files[i], report);
      ++written_;
    }
    report_end();
    return status_;
  }

 private:
  // One bad article does not keep the others of an archive from being read.
  std::string read(const std::string& path) {
    ArticleOptions one = options_.common;
    one.path = path;
    try {
      const intake::Document document = read_article_file(one);
      if (document.diagnostics.has_errors() && status_ == ExitStatus::done)
        status_ = ExitStatus::input_has_errors;
      if (!document.diagnostics.has_errors() && needs_date_hint(document)) undated_.push_back(document.name);
      return write_report(document, format_);
    } catch (const Error& error) {
      if (options_.articles.size() == 1) throw;
      report_error(error.what());
      status_ = ExitStatus::cannot;
      return "";
    }
  }

  void report_end() const {
    if (!options_.folder.empty())
      print(fmt::format("{}: {}\n", escape_controls(options_.folder.string()),
                        count_words(written_, "article")));
    if (undated_.size() == 1) report_undated(undated_.front());
    if (undated_.size() > 1)
      report_undated(fmt::format("{} articles", undated_.size()), "do not say when they were");
  }

  const Options& options_;
  std::string format_;
  std::size_t written_ = 0;
  std::vector<std::string> undated_;
  ExitStatus status_ = ExitStatus::done;
};

}  // namespace

void add_intake(CLI::App& program, Run& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      program.add_subcommand("intake", "Show what is read of an article, and what is left out");
  command->add_option("ARTICLE", options->articles, "Files or addresses; - reads standard input")->required();
  add_reading_options(*command, options->common);
  command->add_option("--format", options->format, "text (to read), json (for programs) or html (to look at)")
      ->check(one_of({"text", "json", "html"}))
      ->option_text("FORMAT");
  command->add_option("-o,--output", options->folder, "Write NAME.json (.txt, .html) here, for each article")
      ->option_text("DIR");
  command->footer(kExamples);
  command->callback([options, &chosen] { chosen = [options] { return Intake(*options).run(); }; });
}

}  // namespace backstory::cli
