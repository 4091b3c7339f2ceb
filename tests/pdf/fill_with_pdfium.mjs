// Fills in PDF forms as Chrome and Edge do: PDFium gets the keys and clicks that a person makes.
//
//   node fill_with_pdfium.mjs TEXT TURN IN OUT [IN OUT …]   types TEXT into every field, and clicks answer number TURN
//
// Prints one line of JSON a file: `values` by field name, as PDFium keeps them, and `lines`, the fields that take text in
// running letters.

import { readFileSync, writeFileSync } from "node:fs";
import { init } from "@embedpdf/pdfium";

// fpdf_formfill.h and fpdf_annot.h
const CHECKBOX = 2;
const RADIO = 3;
const TEXT = 6;
const WIDGET = 20;
const COMB = 1 << 24;

const wasm = readFileSync(new URL("../node_modules/@embedpdf/pdfium/dist/pdfium.wasm", import.meta.url));
const pdfium = await init({ wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) });
pdfium.PDFiumExt_Init();
const memory = pdfium.pdfium;

function utf16(read) {
  const bytes = read(0, 0);
  const at = memory.wasmExports.malloc(bytes);
  read(at, bytes);
  const text = memory.UTF16ToString(at);
  memory.wasmExports.free(at);
  return text;
}

function middle(annotation) {
  const at = memory.wasmExports.malloc(16);
  pdfium.FPDFAnnot_GetRect(annotation, at);
  const [left, top, right, bottom] = [0, 4, 8, 12].map((offset) => memory.getValue(at + offset, "float"));
  memory.wasmExports.free(at);
  return [(left + right) / 2, (top + bottom) / 2];
}

function click(form, page, annotation) {
  const [x, y] = middle(annotation);
  pdfium.FORM_OnMouseMove(form, page, 0, x, y);
  pdfium.FORM_OnLButtonDown(form, page, 0, x, y);
  pdfium.FORM_OnLButtonUp(form, page, 0, x, y);
}

function widgets(form, page) {
  const found = [];
  for (let i = 0; i < pdfium.FPDFPage_GetAnnotCount(page); ++i) {
    const annotation = pdfium.FPDFPage_GetAnnot(page, i);
    if (pdfium.FPDFAnnot_GetSubtype(annotation) !== WIDGET) continue;
    const name = utf16((at, size) => pdfium.FPDFAnnot_GetFormFieldName(form, annotation, at, size));
    found.push({ annotation, name, type: pdfium.FPDFAnnot_GetFormFieldType(form, annotation) });
  }
  return found;
}

function fillPage(form, page, text, turn) {
  const groups = new Map();
  const all = widgets(form, page);
  for (const widget of all) groups.set(widget.name, [...(groups.get(widget.name) ?? []), widget]);
  for (const group of groups.values()) {
    const { annotation, type } = group[0];
    if (type === TEXT) {
      click(form, page, annotation);
      for (const letter of text) pdfium.FORM_OnChar(form, page, letter.codePointAt(0), 0);
    } else if (type === RADIO) {
      click(form, page, group[turn % group.length].annotation);
    } else if (type === CHECKBOX && turn % 2 === 0) {
      click(form, page, annotation);
    }
  }
  pdfium.FORM_ForceToKillFocus(form);
  const values = {};
  for (const { annotation, name, type } of all) {
    if (type === TEXT) values[name] = utf16((at, size) => pdfium.FPDFAnnot_GetFormFieldValue(form, annotation, at, size));
    else if (pdfium.FPDFAnnot_IsChecked(form, annotation)) {
      values[name] = utf16((at, size) => pdfium.FPDFAnnot_GetFormFieldExportValue(form, annotation, at, size));
    } else values[name] ??= "";
  }
  for (const { annotation } of all) pdfium.FPDFPage_CloseAnnot(annotation);
  return values;
}

function fill(text, turn, from, to) {
  const bytes = readFileSync(from);
  const at = memory.wasmExports.malloc(bytes.length);
  memory.HEAPU8.set(bytes, at);
  const document = pdfium.FPDF_LoadMemDocument(at, bytes.length, "");
  const info = pdfium.PDFiumExt_OpenFormFillInfo();
  const form = pdfium.PDFiumExt_InitFormFillEnvironment(document, info);
  const values = {};
  const lines = [];
  for (let number = 0; number < pdfium.FPDF_GetPageCount(document); ++number) {
    const page = pdfium.FPDF_LoadPage(document, number);
    pdfium.FORM_OnAfterLoadPage(page, form);
    for (const { annotation, name, type } of widgets(form, page)) {
      if (type === TEXT && !(pdfium.FPDFAnnot_GetFormFieldFlags(form, annotation) & COMB)) lines.push(name);
    }
    Object.assign(values, fillPage(form, page, text, turn));
    pdfium.FORM_OnBeforeClosePage(page, form);
    pdfium.FPDF_ClosePage(page);
  }
  const writer = pdfium.PDFiumExt_OpenFileWriter();
  pdfium.PDFiumExt_SaveAsCopy(document, writer);
  const size = pdfium.PDFiumExt_GetFileWriterSize(writer);
  const out = memory.wasmExports.malloc(size);
  pdfium.PDFiumExt_GetFileWriterData(writer, out, size);
  writeFileSync(to, memory.HEAPU8.slice(out, out + size));
  memory.wasmExports.free(out);
  pdfium.PDFiumExt_CloseFileWriter(writer);
  pdfium.PDFiumExt_ExitFormFillEnvironment(form);
  pdfium.PDFiumExt_CloseFormFillInfo(info);
  pdfium.FPDF_CloseDocument(document);
  memory.wasmExports.free(at);
  return { values, lines };
}

const [text, turn, ...files] = process.argv.slice(2);
for (let i = 0; i < files.length; i += 2) {
  console.log(JSON.stringify(fill(text, Number(turn), files[i], files[i + 1])));
}
