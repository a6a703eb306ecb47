/** @jsxImportSource react */
import { useEditorContext } from '@graphiql/react';
import { useEffect } from 'react';

/** Keeps the open tab in sight where there are more tabs than room. */
export function ActiveTab() {
  const { activeTabIndex, tabs } = useEditorContext({ nonNull: true });
  useEffect(() => {
    document.querySelector('.graphiql-tab-active')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeTabIndex, tabs.length]);
  return null;
}
