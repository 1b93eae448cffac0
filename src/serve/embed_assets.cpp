#include <string_view>

#include "serve/embed_page.h"

namespace backstory::serve {
namespace {

constexpr std::string_view kStyle = R"(:root{color-scheme:light dark}
body{margin:0;font:15px/1.45 Inter,system-ui,sans-serif}
.backstory{margin:0;overflow-wrap:anywhere}
.backstory img{display:block;width:100%;height:auto}
.backstory details{margin:.5em 0 0}
.backstory summary{padding:.25em 0;cursor:pointer}
.backstory figcaption{margin:.5em 0 0;font-size:13px}
.backstory p{margin:0 0 .25em}
.backstory a{color:LinkText;overflow-wrap:anywhere}
)";

// WordPress, Datawrapper, pym, Flourish and iframe-resizer, in this order.
constexpr std::string_view kScript =
    R"((()=>{"use strict";if(parent===window)return
const q=new URLSearchParams(location.search),secret=new URLSearchParams(location.hash.replace(/^#\??/,"")).get("secret"),
pym=q.get("childId"),root=document.documentElement,id=document.body.dataset.id
let sizer
const say=message=>parent.postMessage(message,"*"),tell=()=>{const px=Math.ceil(root.getBoundingClientRect().height)
say({message:"height",value:px,secret});say({"datawrapper-height":{[id]:px}})
if(pym)say("pymxPYMx"+pym+"xPYMxheightxPYMx"+px)
say(JSON.stringify({sender:"Flourish",context:"iframe.resize",method:"resize",height:px,src:location.href}))
if(sizer)say("[iFrameSizer]"+sizer+":"+px+":"+innerWidth+":resize")}
addEventListener("message",e=>{if(e.source!==parent)return
const init=/^\[iFrameSizer\]([^:]+)/.exec(e.data);if(init)sizer=init[1]
tell()})
addEventListener("load",tell);new ResizeObserver(tell).observe(root)})()
)";
static_assert(kScript.size() <= 1024);

}  // namespace

std::vector<JobFile> embed_assets() {
  return {{"embed.css", std::string(kStyle)}, {"embed.js", std::string(kScript)}};
}

}  // namespace backstory::serve
