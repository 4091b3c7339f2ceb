// compile.mjs INPUT.typ OUTPUT.pdf [STANDARD]: prints {"cpu_s": …, "mb": …} of compiling and writing the PDF in
// this process, loading the compiler not counted.

import { writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const [input, output, standard] = process.argv.slice(2);
const compiler = NodeCompiler.create({
  workspace: dirname(input),
  fontArgs: [{ fontPaths: ["/usr/share/fonts/truetype/open-sans", "/usr/share/fonts/truetype/dejavu"] }],
});
const before = process.cpuUsage();
const bytes = compiler.pdf({ mainFilePath: input }, standard ? { pdfStandard: standard } : {});
const used = process.cpuUsage(before);
writeFileSync(output, bytes);
const cpu = (used.user + used.system) / 1e6;
console.log(JSON.stringify({ cpu_s: cpu, mb: Math.round(process.resourceUsage().maxRSS / 1024) }));
