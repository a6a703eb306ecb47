/** @jsxImportSource react */
import { useEditorContext } from '@graphiql/react';
import { useEffect } from 'react';

/** Names the editors for screen readers; GraphiQL leaves them without a name. */
export function EditorLabels() {
  const { queryEditor, variableEditor, headerEditor, responseEditor } = useEditorContext({ nonNull: true });
  useEffect(() => {
    queryEditor?.setOption('screenReaderLabel', 'Query');
    variableEditor?.setOption('screenReaderLabel', 'Variables');
    headerEditor?.setOption('screenReaderLabel', 'Headers');
    responseEditor?.setOption('screenReaderLabel', 'Answer');
  }, [queryEditor, variableEditor, headerEditor, responseEditor]);
  return null;
}
