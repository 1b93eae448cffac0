#include "render/cairo/webp.h"

#include <webp/encode.h>
#include <webp/mux.h>

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace backstory::render::cairo {
namespace {

constexpr std::uint32_t kOpaque = 0xFF000000U;

struct Free {
  void operator()(WebPMux* mux) const { WebPMuxDelete(mux); }
};
using Mux = std::unique_ptr<WebPMux, Free>;

struct Picture {
  WebPPicture data{};
  WebPMemoryWriter out{};

  Picture() {
    WebPMemoryWriterInit(&out);
    if (!WebPPictureInit(&data)) fail("this libwebp is of another version than the program was built for");
  }
  ~Picture() {
    WebPPictureFree(&data);
    WebPMemoryWriterClear(&out);
  }
  Picture(const Picture&) = delete;
  Picture& operator=(const Picture&) = delete;
};

// Measured on pictures of 12 and 64 events: levels above take five times as long for 3 % fewer bytes.
constexpr int kLevel = 2;

std::string encode(const Pixels& pixels) {
  WebPConfig config;
  if (!WebPConfigInit(&config) || !WebPConfigLosslessPreset(&config, kLevel)) {
    fail("this libwebp is of another version than the program was built for");
  }
  Picture picture;
  picture.data.use_argb = 1;
  picture.data.width = static_cast<int>(pixels.width);
  picture.data.height = static_cast<int>(pixels.height);
  std::vector<std::uint32_t> argb;
  argb.reserve(pixels.rgb.size());
  for (const std::uint32_t rgb : pixels.rgb) argb.push_back(rgb | kOpaque);
  picture.data.argb = argb.data();
  picture.data.argb_stride = picture.data.width;
  picture.data.writer = WebPMemoryWrite;
  picture.data.custom_ptr = &picture.out;
  if (!WebPEncode(&config, &picture.data)) {
    fail("cannot write a WebP of {} × {} pixels (error {} of libwebp)", pixels.width, pixels.height,
         static_cast<int>(picture.data.error_code));
  }
  return {reinterpret_cast<const char*>(picture.out.mem), picture.out.size};
}

WebPData view(std::string_view bytes) {
  return {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()};
}

std::string add_xmp(const std::string& picture, const std::string& xmp) {
  const WebPData picture_data = view(picture);
  const WebPData xmp_data = view(xmp);
  const Mux mux(WebPMuxNew());
  WebPData whole{};
  const bool is_made = mux && WebPMuxSetImage(mux.get(), &picture_data, 0) == WEBP_MUX_OK &&
                       WebPMuxSetChunk(mux.get(), "XMP ", &xmp_data, 0) == WEBP_MUX_OK &&
                       WebPMuxAssemble(mux.get(), &whole) == WEBP_MUX_OK;
  std::string out(reinterpret_cast<const char*>(whole.bytes), is_made ? whole.size : 0);
  WebPDataClear(&whole);
  if (!is_made) fail("cannot write the words of a WebP");
  return out;
}

}  // namespace

std::string write_webp(const Pixels& pixels, const PictureWords& words) {
  if (pixels.width > WEBP_MAX_DIMENSION || pixels.height > WEBP_MAX_DIMENSION) {
    fail("a WebP holds {} pixels a side, not {} × {}; ask for a PNG or a smaller scale", WEBP_MAX_DIMENSION,
         pixels.width, pixels.height);
  }
  const std::string picture = encode(pixels);
  const std::string xmp = write_xmp(words);
  return xmp.empty() ? picture : add_xmp(picture, xmp);
}

}  // namespace backstory::render::cairo
