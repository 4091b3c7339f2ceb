// Fills in PDF forms as pdf.js does in Firefox, and reads what stands in filled ones.
//
//   node fill_forms.mjs fill TEXT TURN IN OUT [IN OUT …]   every field: TEXT, and answer number TURN of each question
//   node fill_forms.mjs read FILE…                         what stands in them
//
// Both print one line of JSON a file. fill: `values` by field name, `lines` (how many fields took TEXT in running
// letters), `answers` (the most that one question can have). read: `values`, `shown` (the words that are drawn).

import { readFileSync, writeFileSync } from "node:fs";
import * as pdfjs from "pdfjs-dist/legacy/build/pdf.mjs";

const fonts = new URL("../node_modules/pdfjs-dist/standard_fonts/", import.meta.url).pathname;

function open(file) {
  const data = new Uint8Array(readFileSync(file));
  return pdfjs.getDocument({ data, standardFontDataUrl: fonts, verbosity: 0 }).promise;
}

async function widgets(document) {
  const found = [];
  for (let number = 1; number <= document.numPages; ++number) {
    const page = await document.getPage(number);
    const annotations = await page.getAnnotations({ intent: "display" });
    found.push(...annotations.filter((one) => one.subtype === "Widget"));
  }
  return found;
}

// What the field's file will say: text, the answer's value, or nothing.
function chosen(group, text, turn) {
  const widget = group[0];
  if (widget.fieldType === "Tx") return widget.maxLen > 0 ? text.slice(0, widget.maxLen) : text;
  if (widget.fieldType === "Ch") return widget.options[turn % widget.options.length].exportValue;
  if (widget.radioButton) return group[turn % group.length].buttonValue;
  return turn % 2 === 0 ? widget.exportValue : "";
}

async function fill(text, turn, from, to) {
  const document = await open(from);
  const groups = new Map();
  for (const widget of await widgets(document)) {
    groups.set(widget.fieldName, [...(groups.get(widget.fieldName) ?? []), widget]);
  }
  const told = { values: {}, lines: 0, answers: 1 };
  for (const [name, group] of groups) {
    const value = chosen(group, text, turn);
    told.values[name] = value;
    told.answers = Math.max(told.answers, group.length, group[0].options?.length ?? 0);
    if (group[0].fieldType === "Tx" && !group[0].comb) told.lines += 1;
    for (const widget of group) {
      const isButton = widget.fieldType === "Btn";
      const isOn = widget.radioButton ? widget.buttonValue === value : value !== "";
      document.annotationStorage.setValue(widget.id, { value: isButton ? isOn : value });
    }
  }
  writeFileSync(to, await document.saveDocument());
  await document.loadingTask.destroy();
  return told;
}

async function shownWords(page) {
  const list = await page.getOperatorList({ intent: "print", annotationMode: pdfjs.AnnotationMode.ENABLE });
  let words = "";
  let depth = 0;
  for (let i = 0; i < list.fnArray.length; ++i) {
    if (list.fnArray[i] === pdfjs.OPS.beginAnnotation) depth += 1;
    if (list.fnArray[i] === pdfjs.OPS.endAnnotation) depth -= 1;
    if (list.fnArray[i] !== pdfjs.OPS.showText || depth === 0) continue;
    for (const glyph of list.argsArray[i][0]) words += typeof glyph === "object" && glyph ? glyph.unicode : "";
    words += "\n";
  }
  return words;
}

async function read(file) {
  const document = await open(file);
  const values = {};
  for (const widget of await widgets(document)) {
    const value = Array.isArray(widget.fieldValue) ? widget.fieldValue.join() : (widget.fieldValue ?? "");
    values[widget.fieldName] = value === "Off" ? "" : value;
  }
  let shown = "";
  for (let number = 1; number <= document.numPages; ++number) shown += await shownWords(await document.getPage(number));
  await document.loadingTask.destroy();
  return { values, shown };
}

const [what, ...rest] = process.argv.slice(2);
if (what === "fill") {
  const [text, turn, ...files] = rest;
  for (let i = 0; i < files.length; i += 2) {
    console.log(JSON.stringify(await fill(text, Number(turn), files[i], files[i + 1])));
  }
} else {
  for (const file of rest) console.log(JSON.stringify(await read(file)));
}
