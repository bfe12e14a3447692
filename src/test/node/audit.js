// Runs graphql-http's server audits: node audit.js http://127.0.0.1:8080/graphql
import { auditServer } from 'graphql-http';

const results = await auditServer({ url: process.argv[2] });
for (const result of results.filter((r) => r.status !== 'ok')) {
  console.log(`${result.status} ${result.id} ${result.name}: ${result.reason}`);
}
const passed = results.filter((r) => r.status === 'ok').length;
console.log(`${passed} of ${results.length}`);
process.exit(passed === results.length ? 0 : 1);
