#include "intake/arrival/convert.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/error.h"
#include "base/utf8.h"

namespace backstory::intake {
namespace {

struct Converter {
  bool (*fits)(std::string_view bytes);
  const char* kind;     // "a Word document"
  const char* package;  // of Debian
  std::vector<std::string> command;
  Format format;
};

bool is_zip(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04");
}

bool is_docx(std::string_view bytes) {
  return is_zip(bytes) && bytes.find("word/document.xml") != std::string_view::npos;
}

bool is_odt(std::string_view bytes) {
  constexpr std::string_view kType = "application/vnd.oasis.opendocument.text";
  return is_zip(bytes) && bytes.substr(0, 200).find(kType) != std::string_view::npos;
}

bool is_pdf(std::string_view bytes) {
  return bytes.starts_with("%PDF-");
}

std::vector<std::string> pandoc(const char* from) {
  return {"pandoc",      "--sandbox",   "--from", from, "--to", "gfm+yaml_metadata_block-raw_html",
          "--wrap=none", "--standalone"};
}

const std::array<Converter, 3>& converters() {
  static const std::array<Converter, 3> all = {{
      {is_docx, "a Word document", "pandoc", pandoc("docx"), Format::markdown},
      {is_odt, "an OpenDocument text", "pandoc", pandoc("odt"), Format::markdown},
      {is_pdf, "a PDF", "poppler-utils", {"pdftotext", "-enc", "UTF-8", "-nopgbrk", "-", "-"}, Format::text},
  }};
  return all;
}

bool has_nul(std::string_view bytes) {
  constexpr std::size_t kLooked = 8192;
  const bool utf16 = bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff");
  return !utf16 && bytes.substr(0, kLooked).find('\0') != std::string_view::npos;
}

bool is_old_word(std::string_view bytes) {
  return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

[[noreturn]] void refuse(const std::string& name, std::string_view bytes) {
  if (is_old_word(bytes)) fail("{} is an old Word document (.doc); save it as .docx or text", name);
  fail("{} is not text; save the article as text, Markdown or HTML", name);
}

}  // namespace

bool needs_conversion(std::string_view bytes) {
  return is_zip(bytes) || is_pdf(bytes) || has_nul(bytes);
}

Converted convert_to_text(const std::string& name, std::string_view bytes, const ProgramLimits& limits) {
  const auto* found = std::find_if(converters().begin(), converters().end(),
                                   [&](const Converter& one) { return one.fits(bytes); });
  if (found == converters().end()) refuse(name, bytes);
  const std::string& program = found->command.front();
  ProgramResult result = run_program(found->command, bytes, limits);
  switch (result.end) {
    case ProgramResult::End::not_found:
      fail("{} is {}; reading it needs {}\nTo install it: sudo apt install {}", name, found->kind, program,
           found->package);
    case ProgramResult::End::too_slow:
      fail("{} is {} that {} could not read within {} s", name, found->kind, program,
           static_cast<double>(limits.time.count()) / 1000);
    case ProgramResult::End::too_much_output:
      fail("{} is {} with more than {} MB of text", name, found->kind, limits.output_bytes >> 20);
    case ProgramResult::End::finished:
      break;
  }
  if (result.status != 0) fail("{} is {} that {} cannot read; it may be damaged", name, found->kind, program);
  if (trim(result.output).empty()) fail("{} is {} without text in it, such as a scan", name, found->kind);
  return {std::move(result.output), found->format};
}

}  // namespace backstory::intake
