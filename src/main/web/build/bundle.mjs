// Builds the page for Maven: `node build/bundle.mjs TARGET [SKIP]`. Without what it needs it says so in one line and
// succeeds, since the service runs without a page. With CI set it fails instead.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { spawnSync } from "node:child_process";
import { compress } from "./compress.mjs";

const web = join(import.meta.dirname, "..");
const target = process.argv[2];
const skip = process.argv[3] === "false" || process.argv[3] === undefined ? "false" : "true";
const work = join(target, "web");
const bundle = join(work, "bundle");
const served = join(target, "classes", "static");
const placed = join(served, ".inputs");
const bill = join(work, "page.cdx.json");
const bills = join(target, "classes", "META-INF", "sbom");
const left = new Set(["node_modules", "dist", "generated.ts"]);

/** Takes away what the page put there; other files are served from the same folder. */
function clear() {
  rmSync(join(bills, "page.cdx.json"), { force: true });
  for (const name of existsSync(bundle) ? readdirSync(bundle) : []) {
    rmSync(join(served, name), { recursive: true, force: true });
  }
}

function without(reason) {
  if (process.env.CI && skip !== "true") {
    console.error(`The page cannot be built: ${reason}`);
    process.exit(1);
  }
  clear();
  rmSync(placed, { force: true });
  console.log(`The build goes on without the page: ${reason}`);
  process.exit(0);
}

function files(folder) {
  return readdirSync(folder)
    .filter((name) => !left.has(name))
    .sort()
    .map((name) => join(folder, name))
    .flatMap((file) => (statSync(file).isDirectory() ? files(file) : [file]));
}

function hash(list) {
  const sum = createHash("sha256");
  for (const file of list) {
    sum.update(relative(web, file)).update("\0").update(readFileSync(file)).update("\0");
  }
  return sum.digest("hex");
}

function same(file, content) {
  return existsSync(file) && readFileSync(file, "utf8") === content;
}

function run(command, args) {
  const shell = process.platform === "win32";
  return spawnSync(command, args, { cwd: web, shell, encoding: "utf8", env: { ...process.env, PAGE_OUT: bundle } });
}

function step(name, script, args) {
  const done = run(process.execPath, [join(web, "node_modules", script), ...args]);
  if (done.status !== 0) {
    console.error(`The page's ${name} failed:\n${done.stdout}${done.stderr}`);
    process.exit(1);
  }
}

function install() {
  const lock = hash([join(web, "package-lock.json")]);
  const installed = join(web, "node_modules", ".installed");
  if (!same(installed, lock)) {
    const done = run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
    if (done.status !== 0) {
      without(`npm could not install its packages. ${(done.stderr ?? String(done.error)).trim().split("\n")[0]}`);
    }
    writeFileSync(installed, lock);
  }
}

/** The packages that the page is made of, in CycloneDX 1.6, by the lock file: `npm sbom` leaves packages out that tools use as well. */
function billOfMaterials() {
  const { name, version, packages } = JSON.parse(readFileSync(join(web, "package-lock.json"), "utf8"));
  const components = Object.entries(packages)
    .filter(([place, each]) => place !== "" && !each.dev && !each.devOptional && !each.optional)
    .map(([place, each]) => {
      const called = each.name ?? place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
      const [algorithm, sum] = each.integrity.split("-");
      return {
        type: "library",
        name: called,
        version: each.version,
        purl: `pkg:npm/${called.replace("@", "%40")}@${each.version}`,
        licenses: [{ expression: each.license }],
        hashes: [{ alg: algorithm.toUpperCase().replace("SHA", "SHA-"), content: Buffer.from(sum, "base64").toString("hex") }],
      };
    });
  const metadata = { component: { type: "application", name, version } };
  const document = { bomFormat: "CycloneDX", specVersion: "1.6", version: 1, metadata, components };
  writeFileSync(bill, JSON.stringify(document, null, 1));
}

const [major, minor] = process.versions.node.split(".").map(Number);
if (skip === "true") {
  without("-DskipWeb was given.");
}
if (major < 20 || (major === 20 && minor < 19)) {
  without(`it needs Node 20.19 or newer, and the one on the PATH is ${process.versions.node}.`);
}

const schema = join(web, "..", "..", "..", "graphql");
const inputs = hash([...files(web), ...readdirSync(schema).filter((f) => f.endsWith(".graphqls")).sort().map((f) => join(schema, f))]);
const built = join(work, "inputs.sha256");
if (!same(built, inputs)) {
  install();
  mkdirSync(work, { recursive: true });
  step("code generation", "@graphql-codegen/cli/cjs/bin.js", ["--config", "codegen.ts", "--silent"]);
  step("type check", "typescript/bin/tsc", ["--noEmit"]);
  step("bundling", "vite/bin/vite.js", ["build", "--logLevel", "warn"]);
  compress(bundle);
  billOfMaterials();
  writeFileSync(built, inputs);
}
if (!same(placed, inputs)) {
  clear();
  cpSync(bundle, served, { recursive: true });
  mkdirSync(bills, { recursive: true });
  cpSync(bill, join(bills, "page.cdx.json"));
  writeFileSync(placed, inputs);
}
