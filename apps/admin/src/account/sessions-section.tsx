import { firstMessage, problemOf, useMutation } from '@yizhan/graphql-client';
import { Button } from 'antd';
import { useState } from 'react';
import type { OwnAccountQuery } from '../gql/graphql.ts';
import { useText, type Translate } from '../i18n/use-text.ts';
import { useAnnounce } from '../shell/announcer.tsx';
import { revokeOtherSessionsMutation, revokeSessionMutation } from './account-documents.ts';

const clients = ['admin', 'web', 'signage', 'api'] as const;

/** An app by its name; the name itself for one that came later. */
function nameOf(client: string, t: Translate): string {
  const known = clients.find((each) => each === client);
  return known ? t(`account.sessions.client.${known}`) : client;
}

type Session = OwnAccountQuery['viewer']['sessions'][number];

interface SessionsSectionProps {
  sessions: readonly Session[];
  onChanged: () => void;
}

function useRevoking(onChanged: () => void) {
  const { t } = useText();
  const announce = useAnnounce();
  const [wrong, setWrong] = useState<string | null>(null);
  const [, revokeSession] = useMutation(revokeSessionMutation);
  const [, revokeOtherSessions] = useMutation(revokeOtherSessionsMutation);
  async function settle(
    work: Promise<{ error?: Parameters<typeof problemOf>[0] | undefined; refused: string | null }>,
  ) {
    const { error, refused } = await work;
    setWrong(error ? t(`common.problem.${problemOf(error).kind}`) : refused);
    if (!error && !refused) announce(t('account.sessions.ended'));
    onChanged();
  }
  const end = (sessionId: string) =>
    settle(
      revokeSession({ input: { sessionId } }).then(({ data, error }) => ({
        error,
        refused: firstMessage(data?.revokeSession.userErrors ?? []) ?? null,
      })),
    );
  const endOthers = () => settle(revokeOtherSessions({}).then(({ error }) => ({ error, refused: null })));
  return { wrong, end, endOthers };
}

function Wrong({ text }: { text: string }) {
  return (
    <p className="form-error" role="alert">
      {text}
    </p>
  );
}

/** Where one is signed in, and the way to end it there. */
export function SessionsSection({ sessions, onChanged }: SessionsSectionProps) {
  const { t, language } = useText();
  const { wrong, end, endOthers } = useRevoking(onChanged);
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const hasOthers = sessions.some(({ current }) => !current);
  return (
    <section className="card account-part" aria-labelledby="account-sessions">
      <h2 id="account-sessions">{t('account.sessions.title')}</h2>
      {wrong && <Wrong text={wrong} />}
      <ul className="account-sessions">
        {sessions.map(({ id, client, createdAt, lastUsedAt, current }) => (
          <li key={id}>
            <div>
              <strong>{nameOf(client, t)}</strong>{' '}
              {current && <span className="muted">{t('account.sessions.current')}</span>}
              <div className="muted">
                {t('account.sessions.times', {
                  opened: time.format(new Date(createdAt)),
                  used: time.format(new Date(lastUsedAt)),
                })}
              </div>
            </div>
            {!current && (
              <Button
                onClick={() => void end(id)}
                aria-label={t('account.sessions.endOne', { client: nameOf(client, t) })}
              >
                {t('account.sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {hasOthers && <Button onClick={() => void endOthers()}>{t('account.sessions.endOthers')}</Button>}
    </section>
  );
}
