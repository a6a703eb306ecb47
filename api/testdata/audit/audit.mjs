// Audits the server at the given address: node audit.mjs URL
// Prints one JSON object for each audit: {"id": …, "name": …, "status": …, "reason": …}.
import { auditServer } from 'graphql-http';

for (const audit of await auditServer({ url: process.argv[2] })) {
  const { id, name, status, reason } = audit;
  console.log(JSON.stringify({ id, name, status, reason }));
}
