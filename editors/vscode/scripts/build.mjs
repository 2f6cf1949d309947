// Bundles the extension and its language client into one file, and lays beside it the licences of what went into it
// and the schema of the configuration.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import esbuild from "esbuild";

const production = process.argv.includes("--production");
const schema = new URL("../../../smm_lint/schemas/configuration.json", import.meta.url);

/** The licence texts of the packages that the bundle was made of. */
async function licences(inputs) {
  const folders = new Set(inputs.flatMap((input) => input.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []));
  const texts = [...folders].sort().map(async (folder) => {
    const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name));
    if (!file) throw new Error(`${folder} has no licence to pass on`);
    return `${folder.replace(/^.*node_modules\//, "")}\n\n${await readFile(`${folder}/${file}`, "utf8")}`;
  });
  return (await Promise.all(texts)).join("\n\n----\n\n");
}

const { metafile } = await esbuild.build({
  entryPoints: ["src/extension.ts"],
  outfile: "dist/extension.js",
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  external: ["vscode"],
  metafile: true,
  minify: production,
  sourcemap: !production,
  logLevel: "warning",
});
await mkdir("dist", { recursive: true });
await writeFile("dist/licences.txt", await licences(Object.keys(metafile.inputs)));
await writeFile("dist/configuration.json", JSON.stringify(JSON.parse(await readFile(schema, "utf8"))));
