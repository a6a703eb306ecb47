/** @jsxImportSource react */
import 'graphiql/style.css';
import './style.css';

import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';

import { ActiveTab } from './active-tab.tsx';
import { EditorAccess } from './editor-access.tsx';
import { fetcher } from './fetcher.ts';
import { LinkButton } from './link-button.tsx';
import { LinkedOperation } from './linked-operation.tsx';
import { keptTabs, opening } from './opening.ts';
import { questionsPanel } from './questions-panel.tsx';

const { query, variables, operationName, tabs } = opening(location.search, keptTabs());
const plugins = [questionsPanel];

const root = document.getElementById('playground');
if (root) {
  createRoot(root).render(
    <GraphiQL
      fetcher={fetcher}
      query={query}
      variables={variables}
      defaultTabs={tabs}
      defaultEditorToolsVisibility="variables"
      shouldPersistHeaders={false}
      plugins={plugins}
    >
      <GraphiQL.Logo>
        <h1 className="wordmark">
          <a href="/">quanhe</a>
        </h1>
      </GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, merge, copy }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <LinkButton />
            <EditorAccess />
            <ActiveTab />
            {operationName && <LinkedOperation name={operationName} />}
          </>
        )}
      </GraphiQL.Toolbar>
    </GraphiQL>,
  );
}
