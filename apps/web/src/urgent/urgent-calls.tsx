import { useQuery } from '@yizhan/graphql-client';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UrgentOfferFragment } from '../gql/graphql.ts';
import { shownOffers } from './offer-state.ts';
import { UrgentCard } from './urgent-card.tsx';
import { urgentRulesDocument } from './urgent-documents.ts';
import { useSecond, useUrgentOffers } from './use-urgent-offers.ts';
import './urgent.css';

/** The rule by which calls are handed out, for whoever wonders why them or why not. */
function Rule() {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: urgentRulesDocument });
  if (!data) return null;
  return (
    <details className="urgent__rule">
      <summary>{t('urgent.rule')}</summary>
      <ol>
        {data.instantHireRules.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </details>
  );
}

/** An answer takes its button away, and the card often, too: whoever goes on by keyboard goes on from here, not from the top. */
function usePlace(hear: (offer: UrgentOfferFragment) => void) {
  const place = useRef<HTMLDivElement>(null);
  const [answers, setAnswers] = useState(0);
  useEffect(() => {
    if (answers > 0 && document.activeElement === document.body) place.current?.focus();
  }, [answers]);
  const onAnswered = (offer: UrgentOfferFragment) => {
    hear(offer);
    setAnswers((before) => before + 1);
  };
  return { place, onAnswered };
}

interface UrgentCallsProps {
  /** Where other things are to be seen: of what is over only what ended before the reader's eyes. */
  onlyNews?: boolean;
}

/** Urgent calls to the reader; nothing where there are none. */
export function UrgentCalls({ onlyNews = false }: UrgentCallsProps) {
  const { t } = useTranslation();
  const { offers, hear, isNews } = useUrgentOffers();
  const now = useSecond(offers.some(({ status }) => status === 'OFFERED'));
  const shown = shownOffers(offers, now, (offer, state) => (onlyNews ? isNews(offer) : state !== 'agreed'));
  const { place, onAnswered } = usePlace(hear);
  return (
    <div ref={place} tabIndex={-1}>
      {shown.length > 0 && (
        <section className="urgent-calls" aria-label={t('urgent.heading')}>
          {shown.map(({ offer, state }) => (
            <UrgentCard key={offer.id} offer={offer} state={state} now={now} onAnswered={onAnswered} />
          ))}
          <Rule />
        </section>
      )}
    </div>
  );
}
