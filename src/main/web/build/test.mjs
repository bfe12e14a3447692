// Runs the page's unit tests for Maven: `node build/test.mjs TARGET`. They are skipped where the page was not built, and
// where they passed on the same sources before.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";

const web = join(import.meta.dirname, "..");
const target = process.argv[2];
const built = join(target, "classes", "static", ".inputs");
const passed = join(target, "web", "passed.sha256");

if (!existsSync(built)) {
  console.log("The page was not built, so its unit tests are skipped.");
} else if (!existsSync(passed) || readFileSync(passed, "utf8") !== readFileSync(built, "utf8")) {
  const done = spawnSync(process.execPath, [join(web, "node_modules", "vitest", "vitest.mjs"), "run", "--reporter=dot"], { cwd: web, stdio: "inherit" });
  if (done.status !== 0) {
    process.exit(1);
  }
  writeFileSync(passed, readFileSync(built));
}
