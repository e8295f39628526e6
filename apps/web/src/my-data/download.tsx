import { useMutation } from '@yizhan/graphql-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormError } from '../form/form-error.tsx';
import { useSending } from '../form/use-sending.ts';
import { exportMyDataDocument } from './my-data-documents.ts';

interface Links {
  htmlUrl: string;
  jsonUrl: string;
}

/** Links to the reader's own file. They are on the page only: whoever has one may fetch. */
export function Download() {
  const { t } = useTranslation();
  const [, exportMyData] = useMutation(exportMyDataDocument);
  const { isBusy, error, send } = useSending();
  const [links, setLinks] = useState<Links | null>(null);
  const ask = () =>
    void send(
      () => exportMyData({}),
      (data) => data.exportMyData.userErrors,
      ({ exportMyData: { htmlUrl, jsonUrl } }) => setLinks(htmlUrl && jsonUrl ? { htmlUrl, jsonUrl } : null),
    );
  return (
    <section className="card">
      <h2>{t('myData.download')}</h2>
      <p>{t('myData.downloadHint')}</p>
      <FormError text={error ?? undefined} />
      {links ? (
        <div className="my-data__links" role="status">
          <a className="button button--main button--wide" href={links.htmlUrl} download>
            {t('myData.downloadHtml')}
          </a>
          <a className="button button--wide" href={links.jsonUrl} download>
            {t('myData.downloadJson')}
          </a>
          <p className="field__hint">{t('myData.downloadEnds')}</p>
        </div>
      ) : (
        <button type="button" className="button button--wide" aria-disabled={isBusy} onClick={ask}>
          {t(isBusy ? 'myData.downloading' : 'myData.downloadAsk')}
        </button>
      )}
    </section>
  );
}
