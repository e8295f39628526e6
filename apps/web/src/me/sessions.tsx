import { problemOf, useMutation, useQuery, type CombinedError } from '@yizhan/graphql-client';
import { momentText, useWording } from '@yizhan/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../app/server-clock.ts';
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

const revokeOthersDocument = graphql(`
  mutation EndOtherSessions {
    revokeOtherSessions {
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
  const { t } = useTranslation();
  const used = momentText(useWording(), session.lastUsedAt, serverNow());
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

interface Outcome {
  wrong: string | null;
  done: boolean;
}

/** Ends one session, or all but this one, and says what went wrong. */
function useEnding(onEnded: () => void) {
  const { t } = useTranslation();
  const [, revoke] = useMutation(revokeDocument);
  const [{ fetching }, revokeOthers] = useMutation(revokeOthersDocument);
  const [{ wrong, done }, setOutcome] = useState<Outcome>({ wrong: null, done: false });
  function settle(error: CombinedError | undefined, refused?: { message: string }): void {
    const reason = error ? t(`shared:problem.${problemOf(error).kind}`) : (refused?.message ?? null);
    setOutcome({ wrong: reason, done: reason === null });
    onEnded();
  }
  async function end(sessionId: string): Promise<void> {
    const { data, error } = await revoke({ input: { sessionId } });
    settle(error, data?.revokeSession.userErrors[0]);
  }
  async function endOthers(): Promise<void> {
    const { data, error } = await revokeOthers({});
    settle(error, data?.revokeOtherSessions.userErrors[0]);
  }
  return { wrong, done, end, endOthers, ending: fetching };
}

/** Where one is signed in; a phone that was lost or lent is signed out here. */
export function Sessions() {
  const { t } = useTranslation();
  const [{ data }, askAgain] = useQuery({ query: sessionsDocument, requestPolicy: 'cache-and-network' });
  const ending = useEnding(() => askAgain({ requestPolicy: 'network-only' }));
  const sessions = data?.viewer.sessions ?? [];
  if (sessions.length === 0) return null;
  return (
    <section className="card" aria-labelledby="me-sessions">
      <h2 id="me-sessions">{t('me.sessions.title')}</h2>
      {ending.wrong && <p role="alert">{ending.wrong}</p>}
      <p role="status" className="me__done">
        {ending.done && t('me.sessions.ended')}
      </p>
      <ul className="me__lines me__sessions">
        {sessions.map((session) => (
          <Entry key={session.id} session={session} onEnd={() => void ending.end(session.id)} />
        ))}
      </ul>
      {sessions.some(({ current }) => !current) && (
        <button
          type="button"
          className="button"
          disabled={ending.ending}
          onClick={() => void ending.endOthers()}
        >
          {t('me.sessions.endOthers')}
        </button>
      )}
    </section>
  );
}
