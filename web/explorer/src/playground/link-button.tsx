/** @jsxImportSource react */
import { ToolbarButton, useEditorContext } from '@graphiql/react';

import { playgroundLink } from '../questions.ts';

/** Puts query, variables and chosen operation into the page's address, and copies that address. */
export function LinkButton() {
  const { queryEditor, variableEditor } = useEditorContext({ nonNull: true });
  const link = () => {
    const query = queryEditor?.getValue() ?? '';
    const variables = variableEditor?.getValue() ?? '';
    const several = (queryEditor?.operations?.length ?? 0) > 1;
    const operationName = (several && queryEditor?.operationName) || undefined;
    history.replaceState(null, '', playgroundLink({ query, variables, operationName }));
    void navigator.clipboard?.writeText(location.href).catch(() => undefined);
  };
  return (
    <ToolbarButton onClick={link} label="Copy a link to this query">
      <svg className="graphiql-toolbar-icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" aria-hidden="true">
        <g strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round">
          <path d="M10 14a4.5 4.5 0 0 0 6.4 0l3.3-3.3a4.5 4.5 0 0 0-6.4-6.4l-1.1 1.1" />
          <path d="M14 10a4.5 4.5 0 0 0-6.4 0l-3.3 3.3a4.5 4.5 0 0 0 6.4 6.4l1.1-1.1" />
        </g>
      </svg>
    </ToolbarButton>
  );
}
