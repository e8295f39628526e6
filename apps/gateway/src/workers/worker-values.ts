import {
  dayIn,
  erasedWorkerName,
  maskPhone,
  nameIn,
  say,
  type Language,
  type Occupation,
  type OwnSkill,
  type PersonSecrets,
  type WorkerRow,
} from '@yizhan/domain';
import type { RequestContext } from '../graphql/context.ts';
import type { WorkerSkillType } from './worker.type.ts';

/** What the public fields of a worker say of its columns, in both lanes. */

/** How a worker is called whose person was erased. */
const formerWorker = { 'zh-CN': erasedWorkerName, en: 'Former worker' };

export const isErased = ({ politeName }: Pick<WorkerRow, 'politeName'>): boolean =>
  politeName === erasedWorkerName;

/** The name to show: the real one to whom the secrets were opened for. */
export const shownName = (
  worker: Pick<WorkerRow, 'politeName'>,
  secrets: PersonSecrets | null,
  language: Language,
): string => (isErased(worker) ? say(language, formerWorker) : (secrets?.realName ?? worker.politeName));

/** Null where nothing was opened, and without a phone. */
export const shownPhone = (secrets: Pick<PersonSecrets, 'phone'> | null | undefined): string | null =>
  secrets?.phone ? maskPhone(secrets.phone) : null;

export const tradesOf = (
  { occupationCodes }: Pick<WorkerRow, 'occupationCodes'>,
  { occupations }: Pick<RequestContext, 'occupations'>,
): Occupation[] => occupationCodes.flatMap((code) => occupations.occupation(code) ?? []);

/** Those that the market knows. */
export const skillsOf = (
  skills: readonly OwnSkill[],
  { occupations }: Pick<RequestContext, 'occupations'>,
): WorkerSkillType[] =>
  skills.flatMap(([skillId, level, confirmed]) => {
    const skill = occupations.skill(skillId);
    return skill ? [{ skill, level, confirmed }] : [];
  });

export function divisionNameOf(
  { divisionCode }: Pick<WorkerRow, 'divisionCode'>,
  { markets, language }: Pick<RequestContext, 'markets' | 'language'>,
): string | null {
  const division = divisionCode === null ? null : markets.division(divisionCode);
  return division && nameIn(language, division);
}

type Times = Pick<RequestContext, 'markets' | 'clock'>;

const today = (marketId: number, { markets, clock }: Times): string =>
  dayIn(markets.market(marketId)!.timeZone, clock.now());

export const isAvailableToday = (
  { marketId, availableOn }: Pick<WorkerRow, 'marketId' | 'availableOn'>,
  times: Times,
): boolean => availableOn === today(marketId, times);

export const isMinor = (
  { marketId, adultOn }: Pick<WorkerRow, 'marketId' | 'adultOn'>,
  times: Times,
): boolean => adultOn !== null && today(marketId, times) < adultOn;
