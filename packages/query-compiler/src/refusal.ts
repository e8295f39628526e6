/** Why an operation is not compiled, e.g. `Job.reviews`: the first field that no model answers. */
export class NotCompiled extends Error {
  override readonly name = 'NotCompiled';

  constructor(readonly reason: string) {
    super(`Not compiled: ${reason}`);
  }
}

/** A compiled operation met what only resolvers can answer, such as null where the schema promises a value. */
export class PlanMissed extends Error {
  override readonly name = 'PlanMissed';
}
