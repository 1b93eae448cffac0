// The yardstick of bench_intake: reads each page that is named as Mozilla's Readability on jsdom does.
import { readFileSync } from "node:fs";
import { JSDOM, VirtualConsole } from "jsdom";
import { Readability } from "@mozilla/readability";

const quiet = new VirtualConsole();
let words = 0;
for (const path of process.argv.slice(2)) {
  const { window } = new JSDOM(readFileSync(path), { url: "https://example.org/", virtualConsole: quiet });
  const article = new Readability(window.document).parse();
  words += article?.textContent.split(/\s+/).length ?? 0;
  window.close();
}
console.log(`${words} words`);
