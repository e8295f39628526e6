import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import './tab-bar.css';
import { useDock } from './use-dock.ts';

const tabs = [
  { to: '/', label: 'find', icon: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5 21 21' },
  { to: '/work', label: 'work', icon: 'M5 4h14v16H5zM8.5 9.5h7M8.5 14.5h4' },
  { to: '/hire', label: 'hire', icon: 'M4 10v5h4l8 4V6l-8 4zM19.5 10v5' },
  {
    to: '/me',
    label: 'me',
    icon: 'M12 4a4 4 0 1 0 0 8a4 4 0 0 0 0-8M4.5 20.5c1-4.5 4-6 7.5-6s6.5 1.5 7.5 6',
  },
] as const;

/** Jobs chosen for the reader belong to looking for work. */
const isHere = (to: string, pathname: string) =>
  to === '/' ? pathname === '/' || pathname === '/matches' : pathname.startsWith(to);

/** Pages that are read from the first screen on; the others have a bar of their own to go back by. */
const isMain = (pathname: string) => /^\/($|matches|work|hire|me)/.test(pathname);

/** The four places of the app, always in reach of the thumb. */
export function TabBar() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const isShown = isMain(pathname);
  const bar = useRef<HTMLElement>(null);
  useDock(bar, isShown);
  if (!isShown) return null;
  return (
    <nav ref={bar} className="tab-bar" aria-label={t('tabs.label')}>
      {tabs.map(({ to, label, icon }) => (
        <Link
          key={to}
          to={to}
          className="tab-bar__one"
          aria-current={isHere(to, pathname) ? 'page' : undefined}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" className="icon">
            <path
              d={icon}
              fill="none"
              stroke="currentColor"
              strokeWidth="2"
              strokeLinecap="round"
              strokeLinejoin="round"
            />
          </svg>
          {t(`tabs.${label}`)}
        </Link>
      ))}
    </nav>
  );
}
