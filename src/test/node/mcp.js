// Calls the tools as an agent's client does: node mcp.js URL TOOL ARGUMENTS_IN_JSON prints the answer, node mcp.js URL the tools.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

const [url, tool, given] = process.argv.slice(2);
const client = new Client({ name: 'dateline-clients', version: '1' });
await client.connect(new StreamableHTTPClientTransport(new URL(url)));
const answer = tool ? await client.callTool({ name: tool, arguments: JSON.parse(given) }) : await client.listTools();
console.log(JSON.stringify(answer));
await client.close();
