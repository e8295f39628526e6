import { problemOf, useMutation, useQuery } from '@yizhan/graphql-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../gql/index.ts';
import type { OwnSessionsQuery } from '../gql/graphql.ts';

const sessionsDocument = graphql(`
  query OwnSessions {
    viewer {
      sessions {
        id
        createdAt
        lastUsedAt
        current
      }
    }
  }
`);

const revokeDocument = graphql(`
  mutation EndSession($input: RevokeSessionInput!) {
    revokeSession(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

type OwnSession = OwnSessionsQuery['viewer']['sessions'][number];

function Entry({ session, onEnd }: { session: OwnSession; onEnd: () => void }) {
  const { t, i18n } = useTranslation();
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  const used = time.format(new Date(session.lastUsedAt));
  return (
    <li className="me__session">
      <div>
        <strong>{t(session.current ? 'me.sessions.here' : 'me.sessions.elsewhere')}</strong>
        <div className="me__mark">{t('me.sessions.used', { used })}</div>
      </div>
      {!session.current && (
        <button
          type="button"
          className="button"
          aria-label={t('me.sessions.endOne', { used })}
          onClick={onEnd}
        >
          {t('me.sessions.end')}
        </button>
      )}
    </li>
  );
}

/** Where one is signed in; a phone that was lost or lent is signed out here. */
export function Sessions() {
  const { t } = useTranslation();
  const [{ data }, askAgain] = useQuery({ query: sessionsDocument, requestPolicy: 'cache-and-network' });
  const [, revoke] = useMutation(revokeDocument);
  const [wrong, setWrong] = useState<string | null>(null);
  async function end(sessionId: string): Promise<void> {
    const answer = await revoke({ input: { sessionId } });
    const refused = answer.data?.revokeSession.userErrors[0]?.message ?? null;
    setWrong(answer.error ? t(`shared:problem.${problemOf(answer.error).kind}`) : refused);
    askAgain({ requestPolicy: 'network-only' });
  }
  const sessions = data?.viewer.sessions ?? [];
  if (sessions.length === 0) return null;
  return (
    <section className="card" aria-labelledby="me-sessions">
      <h2 id="me-sessions">{t('me.sessions.title')}</h2>
      {wrong && <p role="alert">{wrong}</p>}
      <ul className="me__lines me__sessions">
        {sessions.map((session) => (
          <Entry key={session.id} session={session} onEnd={() => void end(session.id)} />
        ))}
      </ul>
    </section>
  );
}
