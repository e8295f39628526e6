export { joinParticipation } from './join-participation.ts';
export { ethnicGroup, ethnicGroups, type EthnicGroup } from './ethnic-groups.ts';
export {
  declareEthnicGroup,
  forgetParticipation,
  participationOf,
  withdrawParticipation,
  type DeclarationOutcome,
} from './participation.ts';
export { ParticipationDeclaration } from './participation-declaration.entity.ts';
export { participation, type Participation } from './read-participation.ts';
