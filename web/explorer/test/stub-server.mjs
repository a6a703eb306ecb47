// Serves the built pages and a small graph, for trying the pages without the
// real server. Run it by itself to look at them: node test/stub-server.mjs 8080

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { buildSchema, graphql } from 'graphql';

import { graph } from './stub-graph.mjs';

const here = new URL('.', import.meta.url);
const dist = new URL('../dist/', here);
const schema = buildSchema(readFileSync(new URL('stub.graphql', here), 'utf8'));

/** The policies of policy.go. */
const policy = (/** @type {string} */ style) =>
  `default-src 'none'; script-src 'self'; style-src 'self'${style}; connect-src 'self'; ` +
  `img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** @type {Record<string, string>} */
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.txt': 'text/plain' };

/** @type {Record<string, string>} */
const pages = { '/': '/index.html', '/playground': '/playground.html' };

/** @param {string} path */
function page(path) {
  const name = pages[path] ?? path;
  const zipped = !(path in pages);
  const body = readFileSync(new URL(`.${name}${zipped ? '.gz' : ''}`, dist));
  return {
    body,
    headers: {
      'Content-Type': `${types[extname(name)]}; charset=utf-8`,
      'Content-Security-Policy': policy(path === '/playground' ? " 'unsafe-inline'" : ''),
      ...(zipped && { 'Content-Encoding': 'gzip' }),
    },
  };
}

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://stub');
  if (pathname === '/graphql') {
    let body = '';
    for await (const chunk of request) {
      body += chunk;
    }
    const { query, variables, operationName } = JSON.parse(body);
    const answer = await graphql({
      schema,
      source: query,
      rootValue: graph,
      variableValues: variables,
      operationName,
    });
    response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(answer));
    return;
  }
  try {
    const { body, headers } = page(pathname);
    response.writeHead(200, headers).end(body);
  } catch {
    response.writeHead(404).end();
  }
});

/** @param {number} port */
export function startStub(port = 0) {
  return new Promise((/** @type {(started: { url: string, stop(): void }) => void} */ resolve) => {
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const bound = typeof address === 'object' && address ? address.port : port;
      resolve({ url: `http://127.0.0.1:${bound}`, stop: () => void server.close() });
    });
  });
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  console.log((await startStub(Number(process.argv[2] ?? 0))).url);
}
