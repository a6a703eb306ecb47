/** @jsxImportSource react */
import { useEditorContext } from '@graphiql/react';
import { parse } from 'graphql';
import { useEffect } from 'react';

/**
 * Chooses an operation of the query once, when the editor is there. The cursor goes with it: that is
 * where GraphiQL looks when a query is run by keyboard.
 */
export function LinkedOperation({ name }: { name: string }) {
  const { queryEditor, setOperationName } = useEditorContext({ nonNull: true });
  useEffect(() => {
    const start = startOf(queryEditor?.getValue() ?? '', name);
    if (queryEditor && start !== undefined) {
      setOperationName(name);
      queryEditor.setCursor(queryEditor.posFromIndex(start));
    }
  }, [queryEditor]);
  return null;
}

/** Where an operation starts in a query; undefined where there is none of the name. */
function startOf(query: string, name: string): number | undefined {
  try {
    return parse(query).definitions.find((part) => part.kind === 'OperationDefinition' && part.name?.value === name)?.loc?.start;
  } catch {
    return undefined;
  }
}
