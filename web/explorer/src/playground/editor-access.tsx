/** @jsxImportSource react */
import { useEditorContext } from '@graphiql/react';
import { useEffect } from 'react';

/**
 * Names the editors for screen readers, which GraphiQL does not, and lets the Tab key leave them:
 * CodeMirror would indent, and who has no mouse could not get out again.
 */
export function EditorAccess() {
  const { queryEditor, variableEditor, headerEditor, responseEditor } = useEditorContext({ nonNull: true });
  useEffect(() => {
    const names = new Map([
      [queryEditor, 'Query'],
      [variableEditor, 'Variables'],
      [headerEditor, 'Headers'],
      [responseEditor, 'Answer'],
    ]);
    for (const [editor, name] of names) {
      editor?.setOption('screenReaderLabel', name);
      editor?.addKeyMap({ Tab: false, 'Shift-Tab': false });
    }
  }, [queryEditor, variableEditor, headerEditor, responseEditor]);
  return null;
}
