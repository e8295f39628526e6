import { ConsentResolver } from './consent.resolver.ts';
import { ConsentFieldsResolver, ConsentTermsFieldsResolver } from './consent.type.ts';
import { EthnicGroupFieldsResolver, ParticipationResolver } from './participation.resolver.ts';
import { ViewerDataResolver } from './viewer-data.resolver.ts';

/** What people see, agree to, change and end of what is kept of them. */
export const myDataResolvers = [
  ConsentFieldsResolver,
  ConsentResolver,
  ConsentTermsFieldsResolver,
  EthnicGroupFieldsResolver,
  ParticipationResolver,
  ViewerDataResolver,
] as const;
