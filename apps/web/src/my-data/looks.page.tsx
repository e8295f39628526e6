import { problemOf, useQuery } from '@yizhan/graphql-client';
import { momentText, useWording } from '@yizhan/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../app/server-clock.ts';
import { FormError } from '../form/form-error.tsx';
import type { MyDataLooksQuery } from '../gql/graphql.ts';
import { MyDataShell } from './my-data-shell.tsx';
import { dataLooksDocument } from './my-data-documents.ts';

type Look = NonNullable<MyDataLooksQuery['viewer']['dataLooks']>['nodes'][number];

const context = { requestPolicy: 'network-only', deviceCopy: false } as const;
const known = ['PHONE', 'ID_NUMBER', 'REAL_NAME', 'EVERYTHING'];

function LookLine({ look }: { look: Look }) {
  const { t } = useTranslation();
  const wording = useWording();
  const who = look.own ? t('myData.lookSelf') : (look.employerName ?? t('myData.lookStaff'));
  const what = look.fields.map((field) => (known.includes(field) ? t(`myData.lookField.${field}`) : field));
  return (
    <li className="my-data__look">
      <p>
        <strong>{who}</strong> · {momentText(wording, Date.parse(look.at), serverNow())} · {look.marketName}
      </p>
      <p>
        {t('myData.lookSaw', { what: what.join('、') })}
        {look.purpose && t(`myData.lookPurpose.${look.purpose}`)}
      </p>
    </li>
  );
}

/** Who looked at what of the reader, and why. */
export function LooksPage() {
  const { t } = useTranslation();
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, error, fetching }] = useQuery({ query: dataLooksDocument, variables: { after }, context });
  const looks = data?.viewer.dataLooks;
  return (
    <MyDataShell heading={t('myData.looks')}>
      <p>{t('myData.looksHint')}</p>
      {error && !data && <FormError text={t(`shared:problem.${problemOf(error).kind}`)} />}
      {fetching && !data && <p role="status">{t('signIn.starting')}</p>}
      {looks?.nodes.length === 0 && <p>{t('myData.looksNone')}</p>}
      {looks && (
        <ul className="card">
          {looks.nodes.map((look) => (
            <LookLine key={`${look.at} ${look.fields.join()}`} look={look} />
          ))}
        </ul>
      )}
      {looks?.pageInfo.hasNextPage && (
        <button
          type="button"
          className="button button--wide"
          onClick={() => setAfter(looks.pageInfo.endCursor ?? null)}
        >
          {t('myData.looksOlder')}
        </button>
      )}
    </MyDataShell>
  );
}
