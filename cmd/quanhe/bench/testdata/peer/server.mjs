// Answers GraphQL over HTTP by @neo4j/graphql, from the Neo4j that NEO4J_URI, NEO4J_USER and
// NEO4J_PASSWORD name. It is as fast as the library allows: Node's own server, and a document is
// parsed and validated once.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { execute, parse, validate } from 'graphql';
import neo4j from 'neo4j-driver';

const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), { telemetryDisabled: true });
const typeDefs = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8');
const schema = await new Neo4jGraphQL({
  typeDefs,
  driver,
  features: { filters: { String: { GTE: true, LTE: true } } },
}).getSchema();

const documents = new Map();

function documentOf(query) {
  let document = documents.get(query);
  if (!document) {
    document = parse(query);
    const errors = validate(schema, document);
    if (errors.length > 0) throw errors[0];
    documents.set(query, document);
  }
  return document;
}

async function answer(body) {
  try {
    const { query, variables } = JSON.parse(body);
    return await execute({
      schema,
      document: documentOf(query),
      variableValues: variables,
      contextValue: { sessionConfig: { database: 'neo4j' } },
    });
  } catch (error) {
    return { errors: [{ message: error.message }] };
  }
}

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = JSON.stringify(await answer(Buffer.concat(chunks)));
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) });
  response.end(text);
});
server.keepAliveTimeout = 120_000;
server.listen(0, '127.0.0.1', () => console.error(`listening on http://127.0.0.1:${server.address().port}`));
