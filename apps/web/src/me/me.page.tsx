import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ConnectionBar } from '../app/frame/connection-bar.tsx';
import { ElderSwitch } from '../app/frame/elder-switch.tsx';
import { LanguageSwitch } from '../app/frame/language-switch.tsx';
import { usePageTitle } from '../app/use-page-title.ts';
import { useScrollMemory } from '../app/use-scroll-memory.ts';
import { AvailableSwitch } from '../matches/available-switch.tsx';
import { AtWindow } from '../form/at-window.tsx';
import { pathWithNext } from '../session/next-address.ts';
import { session } from '../session/session.ts';
import { useViewer, type Viewer } from '../session/use-viewer.ts';
import { Sessions } from './sessions.tsx';
import './me.css';

function Stranger() {
  const { t } = useTranslation();
  return (
    <section className="card">
      <h2>{t('me.stranger')}</h2>
      <p>{t('me.strangerHint')}</p>
      <Link className="button button--main button--wide" to={pathWithNext('/sign-in', '/me')}>
        {t('me.signIn')}
      </Link>
    </section>
  );
}

function Worker({ worker }: Pick<Viewer, 'worker'>) {
  const { t } = useTranslation();
  if (worker) {
    return (
      <>
        <p>
          <strong>{worker.displayName}</strong> {t('me.workerNumber', { number: worker.number })}
        </p>
        <AvailableSwitch isAvailable={worker.availableToday} />
        <Link className="button button--wide" to="/me/availability">
          {t('availability.open')}
        </Link>
        <Link className="button button--wide" to="/me/searches">
          {t('saved.heading')}
        </Link>
      </>
    );
  }
  return (
    <>
      <p>{t('me.notWorker')}</p>
      <Link className="button button--main" to={pathWithNext('/register', '/me')}>
        {t('me.register')}
      </Link>
    </>
  );
}

function Person({ viewer }: { viewer: Viewer }) {
  const { t } = useTranslation();
  return (
    <section className="card">
      <h2>{t('me.phone')}</h2>
      <p className="me__phone">{viewer.maskedPhone}</p>
      <h2>{t('me.worker')}</h2>
      <Worker worker={viewer.worker ?? null} />
      {viewer.employers.length > 0 && <h2>{t('me.employers')}</h2>}
      {viewer.employers.map(({ id, name, verified }) => (
        <p key={id}>
          {name} <span className="me__mark">{t(verified ? 'me.verified' : 'me.unverified')}</span>
        </p>
      ))}
    </section>
  );
}

/** What is kept, in four lines, and where there is more. */
function Privacy({ isPerson }: { isPerson: boolean }) {
  const { t } = useTranslation();
  return (
    <section className="card">
      <h2>{t('me.privacy')}</h2>
      <ul className="me__lines">
        {['1', '2', '3', '4'].map((line) => (
          <li key={line}>{t(`me.privacyLines.${line}`)}</li>
        ))}
      </ul>
      {isPerson && (
        <Link className="button button--wide" to="/me/data">
          {t('myData.heading')}
        </Link>
      )}
      <Link className="button button--wide" to="/privacy">
        {t('privacy.link')}
      </Link>
    </section>
  );
}

function SignOut() {
  const { t } = useTranslation();
  return (
    <section className="card">
      <p>{t('me.signOutHint')}</p>
      <button type="button" className="button button--wide" onClick={() => void session.signOut()}>
        {t('me.signOut')}
      </button>
    </section>
  );
}

/** Who one is here, how the app reads, and what is kept of whom. */
export function MePage() {
  const { t } = useTranslation();
  const { state, viewer } = useViewer();
  usePageTitle(t('title.me'));
  useScrollMemory(true, 1);
  return (
    <>
      <main id="main" className="page me">
        <h1>{t('me.heading')}</h1>
        {state === 'anonymous' && <Stranger />}
        {state === 'starting' && <p role="status">{t('signIn.starting')}</p>}
        {viewer && <Person viewer={viewer} />}
        <section className="card">
          <h2>{t('me.settings')}</h2>
          <div className="me__settings">
            <ElderSwitch />
            <span>{t('me.elderHint')}</span>
          </div>
          <LanguageSwitch />
        </section>
        <Privacy isPerson={state === 'person'} />
        {state === 'person' && <Sessions />}
        <AtWindow />
        {state === 'person' && <SignOut />}
      </main>
      <ConnectionBar savedAt={null} />
    </>
  );
}
