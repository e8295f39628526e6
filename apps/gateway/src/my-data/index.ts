import { CorrectionResolver } from './correction.resolver.ts';
import { CorrectionFieldsResolver } from './correction.type.ts';
import { ErasureResolver } from './erasure.resolver.ts';
import { ExportResolver } from './export.resolver.ts';
import { DataLookFieldsResolver } from './look.type.ts';
import { PhoneResolver } from './phone.resolver.ts';
import { ConsentResolver } from './consent.resolver.ts';
import { ConsentFieldsResolver, ConsentTermsFieldsResolver } from './consent.type.ts';
import { EthnicGroupFieldsResolver, ParticipationResolver } from './participation.resolver.ts';
import { ViewerDataResolver } from './viewer-data.resolver.ts';

/** What people see, agree to, change and end of what is kept of them. */
export const myDataResolvers = [
  ConsentFieldsResolver,
  ConsentResolver,
  ConsentTermsFieldsResolver,
  CorrectionFieldsResolver,
  CorrectionResolver,
  DataLookFieldsResolver,
  ErasureResolver,
  EthnicGroupFieldsResolver,
  ExportResolver,
  ParticipationResolver,
  PhoneResolver,
  ViewerDataResolver,
] as const;
