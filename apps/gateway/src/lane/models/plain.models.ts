import {
  lawArticles,
  nameIn,
  type Division,
  type Named,
  type Occupation,
  type RuleHit,
  type Skill,
  type Slogan,
} from '@yizhan/domain';
import type { RequestContext } from '../../graphql/context.ts';
import { globalId } from '../../graphql/global-id.ts';
import { pointOf } from '../../graphql/geo-point.type.ts';
import { sloganText, sloganTexts } from '../../markets/slogan-texts.ts';
import { deskPlain } from './desk.models.ts';
import { vettingPlain } from './employer.model.ts';
import { figuresPlain } from './figures.models.ts';
import { ofProperties, type LanePlain } from './fields.ts';
import { marketPlain } from './market.models.ts';
import { matchingPlain } from './matching.models.ts';
import { ownPlain } from './own.models.ts';
import { staffMemberPlain } from './people.models.ts';
import { referencePlain } from './reference.models.ts';
import { searchPlain } from './search.models.ts';

const name = (named: Named, { language }: RequestContext): string => nameIn(language, named);

const byType = (models: readonly LanePlain[]): Record<string, LanePlain> =>
  Object.fromEntries(models.map((model) => [model.type, model]));

export const plainModels: Readonly<Record<string, LanePlain>> = {
  ...byType([
    ...deskPlain,
    ...searchPlain,
    ...matchingPlain,
    ...referencePlain,
    ...figuresPlain,
    ...ownPlain,
  ]),
  EmployerVetting: vettingPlain,
  Market: marketPlain,
  StaffMember: staffMemberPlain,
  PageInfo: ofProperties('PageInfo', ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor']),
  Wage: ofProperties('Wage', ['min', 'max', 'unit', 'currency', 'perDay']),
  Place: ofProperties('Place', ['address', 'divisionCode', 'divisionName', 'location']),
  GeoPoint: ofProperties('GeoPoint', ['longitude', 'latitude']),
  WagePromise: ofProperties('WagePromise', [
    ...['amount', 'unit', 'payBy', 'employerConfirmedAt', 'workerConfirmedAt', 'paidAt', 'paidAmount'],
  ]),
  Occupation: {
    type: 'Occupation',
    properties: ['code', 'aliases', 'category', 'certificateHint'],
    fields: {
      id: ({ code }: Occupation) => globalId('Occupation', 0, code),
      name,
      categoryName: ({ categoryZh }: Occupation) => categoryZh,
      skills: ({ code }: Occupation, { occupations }) => occupations.skillsOf(code),
    },
  },
  Skill: {
    type: 'Skill',
    properties: [],
    fields: {
      id: ({ id }: Skill) => globalId('Skill', 0, String(id)),
      name,
      occupation: ({ occupationCode }: Skill, { occupations }) =>
        occupationCode === null ? null : occupations.occupation(occupationCode),
    },
  },
  Division: {
    type: 'Division',
    properties: ['code', 'level', 'parentCode', 'locationEstimated'],
    fields: { name, location: (division: Division) => pointOf(division) },
  },
  RuleHit: {
    type: 'RuleHit',
    properties: [
      ...['rule', 'severity', 'field', 'item', 'words', 'start', 'end', 'articles', 'advice', 'suggestion'],
    ],
    fields: { lawArticles: ({ articles }: RuleHit) => lawArticles(articles) },
  },
  LanguageNeed: ofProperties('LanguageNeed', [
    ...['language', 'languageName', 'reason', 'state', 'decidedAt', 'note'],
  ]),
  LawArticle: ofProperties('LawArticle', ['id', 'law', 'article', 'gist', 'citation']),
  LocalizedText: ofProperties('LocalizedText', ['language', 'text']),
  Slogan: {
    type: 'Slogan',
    properties: ['topic'],
    fields: {
      id: ({ marketId, id }: Slogan) => globalId('Slogan', marketId, id),
      text: (slogan: Slogan, { language }) => sloganText(slogan, language),
      texts: sloganTexts,
    },
  },
};
