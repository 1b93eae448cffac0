#include "render/cairo/png.h"

#include <png.h>

#include <array>
#include <cmath>
#include <csetjmp>

#include "base/error.h"

namespace backstory::render::cairo {
namespace {

// Measured on a picture of 64 events: levels 3 to 6 take the same time, 6 the fewest bytes of them; level 9
// takes twice as long for 4 % fewer. Full colour is for speed.
constexpr int kPaletteLevel = 6;
constexpr int kColourLevel = 3;

// What write() needs, made beforehand: libpng's errors jump out of it, over anything with a destructor.
struct Job {
  png_structp png = nullptr;
  png_infop info = nullptr;
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::uint32_t pixels_per_metre = 0;
  bool has_palette = false;
  std::vector<png_color> palette;
  std::vector<png_text> texts;
  std::vector<std::uint8_t> bytes;
  std::vector<png_bytep> rows;
  std::string out;
};

void append(png_structp png, png_bytep data, std::size_t size) {
  static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(data), size);
}

void flush(png_structp) {}
void ignore_warning(png_structp, png_const_charp) {}

bool write(Job& job) {
  if (setjmp(png_jmpbuf(job.png))) return false;
  png_set_write_fn(job.png, &job.out, append, flush);
  png_set_compression_level(job.png, job.has_palette ? kPaletteLevel : kColourLevel);
  png_set_filter(job.png, 0, job.has_palette ? PNG_FILTER_NONE : PNG_FILTER_SUB | PNG_FILTER_UP);
  png_set_IHDR(job.png, job.info, job.width, job.height, 8,
               job.has_palette ? PNG_COLOR_TYPE_PALETTE : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_sRGB(job.png, job.info, PNG_sRGB_INTENT_PERCEPTUAL);
  png_set_pHYs(job.png, job.info, job.pixels_per_metre, job.pixels_per_metre, PNG_RESOLUTION_METER);
  if (job.has_palette)
    png_set_PLTE(job.png, job.info, job.palette.data(), static_cast<int>(job.palette.size()));
  if (!job.texts.empty())
    png_set_text(job.png, job.info, job.texts.data(), static_cast<int>(job.texts.size()));
  png_write_info(job.png, job.info);
  png_write_image(job.png, job.rows.data());
  png_write_end(job.png, nullptr);
  return true;
}

png_byte channel(std::uint32_t rgb, unsigned shift) {
  return static_cast<png_byte>(rgb >> shift);
}

void take_pixels(Job& job, const Pixels& pixels) {
  job.width = pixels.width;
  job.height = pixels.height;
  if (auto indexed = index_colours(pixels)) {
    job.has_palette = true;
    for (const std::uint32_t rgb : indexed->palette) {
      job.palette.push_back({channel(rgb, 16), channel(rgb, 8), channel(rgb, 0)});
    }
    job.bytes = std::move(indexed->indices);
  } else {
    job.bytes.reserve(3 * pixels.rgb.size());
    for (const std::uint32_t rgb : pixels.rgb) {
      for (const unsigned shift : {16U, 8U, 0U}) job.bytes.push_back(channel(rgb, shift));
    }
  }
  const std::size_t stride = job.height == 0 ? 0 : job.bytes.size() / job.height;
  for (std::size_t y = 0; y < job.height; ++y) job.rows.push_back(job.bytes.data() + y * stride);
}

struct Entry {
  std::string keyword;
  std::string words;
};

void add_text(Job& job, Entry& entry, std::string& language) {
  if (entry.words.empty()) return;
  png_text text{};
  text.compression = PNG_ITXT_COMPRESSION_NONE;
  text.key = entry.keyword.data();
  text.text = entry.words.data();
  text.itxt_length = entry.words.size();
  text.lang = language.data();
  text.lang_key = nullptr;
  job.texts.push_back(text);
}

}  // namespace

std::string write_png(const Pixels& pixels, const PictureWords& words, double scale) {
  Job job;
  take_pixels(job, pixels);
  constexpr double kCssPixelsPerMetre = 96 / 0.0254;
  job.pixels_per_metre = static_cast<std::uint32_t>(std::lround(scale * kCssPixelsPerMetre));
  std::string language = words.language;
  std::string no_language;
  std::array<Entry, 3> entries = {Entry{"Title", words.title}, Entry{"Description", words.description},
                                  Entry{"Author", words.credit}};
  Entry xmp{"XML:com.adobe.xmp", write_xmp(words)};
  for (Entry& entry : entries) add_text(job, entry, language);
  add_text(job, xmp, no_language);

  job.png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, ignore_warning);
  if (job.png) job.info = png_create_info_struct(job.png);
  const bool is_written = job.info && write(job);
  png_destroy_write_struct(&job.png, &job.info);
  if (!is_written) fail("cannot write a PNG of {} × {} pixels", pixels.width, pixels.height);
  return std::move(job.out);
}

}  // namespace backstory::render::cairo
