// node chrono.mjs TEXT RESULT: finds the times of a text with chrono-node, and writes a line each for the
// text in one call and for a call a paragraph: the seconds on the processor of the fastest run, and how many
// times were found.
import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "chrono-node";

const [file, result] = process.argv.slice(2);
const text = readFileSync(file, "utf8");
const written = new Date(Date.UTC(2024, 10, 1, 12));

function measure(texts, runs) {
  let fastest = Infinity;
  let found = 0;
  for (let run = 0; run < runs; ++run) {
    const begin = process.cpuUsage();
    found = 0;
    for (const one of texts) found += parse(one, written).length;
    const used = process.cpuUsage(begin);
    fastest = Math.min(fastest, (used.user + used.system) / 1e6);
  }
  return `${fastest} ${found}\n`;
}

writeFileSync(result, measure([text], 1) + measure(text.split(/\n\s*\n/), 5));
