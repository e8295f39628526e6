import { useEffect, type ReactNode } from 'react';
import './over-the-desk.css';

interface OverTheDeskProps {
  /** The id of its title. */
  id: string;
  title: string;
  lead: string;
  /** The page below is not to be seen. */
  opaque?: boolean;
  children: ReactNode;
}

/** Over the page one was working on, which stays as it is underneath; nothing that stood open over it can be reached. */
export function OverTheDesk({ id, title, lead, opaque = false, children }: OverTheDeskProps) {
  useEffect(() => {
    const overlays = document.getElementById('overlays');
    overlays?.setAttribute('inert', '');
    return () => overlays?.removeAttribute('inert');
  }, []);
  return (
    <div className={opaque ? 'over-the-desk over-the-desk--opaque' : 'over-the-desk'}>
      <div className="over-the-desk__card card" role="dialog" aria-modal aria-labelledby={id}>
        <h2 id={id}>{title}</h2>
        <p className="muted">{lead}</p>
        {children}
      </div>
    </div>
  );
}
