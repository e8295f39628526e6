import { TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { ReadApplications, ReadJobs, ReadPlacements, ReadWorkers, Wanted } from '@yizhan/domain';
import type { ReadModels } from '@yizhan/query-compiler';

type RowModels = ReadModels<never>['rows'];

/**
 * The fields that a document asks for anywhere: what will be asked for can be read with what comes before it, and what will not be
 * need not be read. A field behind a condition, or of another operation of the document, counts too: it costs, but changes nothing.
 */
export class AskedFields {
  /** Whether lists are to tell of cursors, or whether there is more. */
  private readonly withPageInfo: boolean;
  private readonly properties = new Map<string, Wanted>();

  /** Fields like `Job.employer`; the models say of which properties they are answered. */
  constructor(
    private readonly fields: ReadonlySet<string>,
    private readonly models: RowModels,
  ) {
    this.withPageInfo = fields.size === 0 || [...fields].some((field) => /\.(?:pageInfo|edges)$/.test(field));
  }

  has(field: string): boolean {
    return this.fields.has(field);
  }

  /** What is to be read of the jobs of a query. */
  get jobs(): ReadJobs {
    const [withEmployer, withShifts] = [this.has('Job.employer'), this.has('Job.shifts')];
    return {
      withEmployer,
      withShifts,
      ofJobs: this.propertiesOf('Job'),
      ofEmployers: this.propertiesOf('Employer'),
    };
  }

  /** What is to be read of the applications of a query. */
  get applications(): ReadApplications {
    return {
      ofApplications: this.propertiesOf('Application'),
      withPlacement: this.has('Application.placement'),
      ofJobs: this.has('Application.job') ? this.jobs : null,
      withPageInfo: this.withPageInfo,
    };
  }

  /** What is to be read of the placements of a query. */
  get placements(): ReadPlacements {
    return { ofPlacements: this.propertiesOf('Placement'), withPageInfo: this.withPageInfo };
  }

  /** What is to be read of the workers of a query: of one whom an employer may call, all. */
  get workers(): ReadWorkers {
    const ofWorkers = this.has('Application.workerPhone') ? null : this.propertiesOf('Worker');
    const isSealed = ofWorkers?.has('sealedPerson') || ofWorkers?.has('sealedIdNumber');
    return { ofWorkers, withPerson: isSealed ?? true, withSkills: this.has('Worker.skills') };
  }

  /** The properties of rows that the fields of a type are answered from; null where that is not known of one. */
  private propertiesOf(type: string): Wanted {
    const known = this.properties.get(type);
    if (known !== undefined) return known;
    const own = [...this.fields].filter((field) => field.startsWith(`${type}.`));
    const read = own.map((field) => propertiesOfField(this.models[type], field.slice(type.length + 1)));
    const found = own.length === 0 || read.includes(null) ? null : new Set(read.flatMap((names) => names!));
    this.properties.set(type, found);
    return found;
  }
}

/** Where nobody looked what is asked for. */
export const nothingKnown = new AskedFields(new Set(), {});

const known = new WeakMap<DocumentNode, AskedFields>();

/** The fields of a document, found once for each. */
export function askedFields(schema: GraphQLSchema, document: DocumentNode, models: RowModels): AskedFields {
  const found = known.get(document);
  if (found) return found;
  const fields = new Set<string>();
  const types = new TypeInfo(schema);
  const enter = (): void => {
    const [type, field] = [types.getParentType(), types.getFieldDef()];
    if (type && field) fields.add(`${type.name}.${field.name}`);
  };
  visit(document, visitWithTypeInfo(types, { Field: enter }));
  const asked = new AskedFields(fields, models);
  known.set(document, asked);
  return asked;
}

function propertiesOfField(model: RowModels[string] | undefined, name: string): readonly string[] | null {
  if (name === '__typename') return [];
  const field = model?.fields[name];
  if (!field) return null;
  if (field.kind === 'column') return [field.column];
  return 'needs' in field ? field.needs : [];
}
