// Times well-known JavaScript libraries on the texts of a JSONL file: tokens a second, one thread, best of three.
// usage: node peers.mjs FILE.jsonl
import { readFileSync } from "node:fs";
import compromise from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

const file = process.argv[2];
if (!file) {
  console.error("peers.mjs: which file? usage: node peers.mjs FILE.jsonl");
  process.exit(2);
}

const texts = readFileSync(file, "utf8").split("\n").filter(line => line.trim()).map(line => JSON.parse(line).text).slice(0, 184);
const started = performance.now();
const wink = winkNLP(model);
const loaded = performance.now() - started;

// Sentences, tags, names, as far as each has them; the count of tokens is its own.
const peers = {
  "wink-nlp (tokens, sentences, tags, names)": text => {
    const document = wink.readDoc(text);
    document.entities().out();
    document.tokens().out(wink.its.pos);
    return document.tokens().length();
  },
  "compromise (tokens, sentences, tags, names)": text => {
    const document = compromise(text);
    document.people().out("array");
    document.places().out("array");
    return document.termList().length;
  },
};

console.log(`${texts.length} texts of ${file.split("/").pop()}; wink-nlp's model loaded in ${loaded.toFixed(0)} ms`);
for (const [name, read] of Object.entries(peers)) {
  let best = Infinity, tokens = 0;
  for (let run = 0; run < 3; run++) {
    const begun = performance.now();
    tokens = texts.reduce((sum, text) => sum + read(text), 0);
    best = Math.min(best, performance.now() - begun);
  }
  console.log(`${name}: ${Math.round(tokens / best * 1000)} tokens/s`);
}
