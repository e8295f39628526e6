import { dateText, dayOf, useWording } from '@yizhan/ui';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import { useText } from '../i18n/use-text.ts';
import { evidenceText } from '../shared/evidence.ts';
import { VerifiedMark } from '../shared/marks/verified-mark.tsx';
import { useMarket } from '../shell/market-context.tsx';

const verification = graphql(`
  fragment Verification on Employer {
    verified
    verifiedAt
    verifiedUntil
    verifiedEvidence
  }
`);

/** What was looked at and when, and how long that counts. */
export function Verification({ employer }: { employer: FragmentType<typeof verification> }) {
  const { t } = useText();
  const wording = useWording();
  const { timeZone } = useMarket();
  const { verified, verifiedAt, verifiedUntil, verifiedEvidence } = readFragment(verification, employer);
  const today = dayOf(Date.now(), timeZone);
  const day = (at: string) => dateText(wording, dayOf(at, timeZone), today);
  const evidence = evidenceText(verifiedEvidence, t);
  const said = evidence ? 'employers.page.checkedOn' : 'employers.page.checkedOnPlain';
  const checked = verifiedAt ? t(said, { day: day(verifiedAt), evidence }) : t('employers.page.never');
  return (
    <div className="verification">
      <VerifiedMark verified={verified} />
      <p>{checked}</p>
      {verifiedUntil && (
        <p className={verified ? 'muted' : 'fact__warning'}>
          {t(verified ? 'employers.page.validUntil' : 'employers.page.ranOut', { day: day(verifiedUntil) })}
        </p>
      )}
    </div>
  );
}
