import type { ReactNode } from 'react';
import { ConnectionBar } from '../app/frame/connection-bar.tsx';
import { PageBar } from '../app/frame/page-bar.tsx';
import { usePageTitle } from '../app/use-page-title.ts';
import { useScrollMemory } from '../app/use-scroll-memory.ts';
import { AtWindow } from '../form/at-window.tsx';
import '../me/me.css';
import './my-data.css';

/** A page about the reader's own data: back, one heading, and that the window does the same. */
export function MyDataShell({ heading, children }: { heading: string; children: ReactNode }) {
  usePageTitle(heading);
  useScrollMemory(true, 1);
  return (
    <>
      <PageBar />
      <main id="main" className="page me my-data">
        <h1>{heading}</h1>
        {children}
        <AtWindow />
      </main>
      <ConnectionBar savedAt={null} />
    </>
  );
}
