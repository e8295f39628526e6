import {
  Kind,
  parse,
  print,
  type DefinitionNode,
  type DocumentNode,
  type InputValueDefinitionNode,
} from 'graphql';

/** Coordinate of everything a schema names, e.g. `Job.distance(from:)`, to its type; `''` where it has none. */
export type Coordinates = ReadonlyMap<string, string>;

/** Reads the coordinates of an SDL text; what it refers to need not be in it. */
export const coordinatesOf = (sdl: string): Coordinates => new Map(entriesOf(parse(sdl)));

const entriesOf = ({ definitions }: DocumentNode): [string, string][] => definitions.flatMap(ofDefinition);

function ofDefinition(definition: DefinitionNode): [string, string][] {
  switch (definition.kind) {
    case Kind.SCALAR_TYPE_DEFINITION:
      return [[definition.name.value, 'scalar']];
    case Kind.ENUM_TYPE_DEFINITION: {
      const name = definition.name.value;
      const values = (definition.values ?? []).map((value): [string, string] => [
        `${name}.${value.name.value}`,
        '',
      ]);
      return [[name, 'enum'], ...values];
    }
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return [
        [definition.name.value, 'input'],
        ...(definition.fields ?? []).map((field) =>
          ofInput(`${definition.name.value}.${field.name.value}`, field),
        ),
      ];
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return ofFields(definition);
    default:
      return [];
  }
}

type WithFields = Extract<
  DefinitionNode,
  { kind: Kind.OBJECT_TYPE_DEFINITION | Kind.INTERFACE_TYPE_DEFINITION }
>;

function ofFields({ kind, name, interfaces, fields }: WithFields): [string, string][] {
  const type = name.value;
  const entries: [string, string][] = [[type, kind === Kind.OBJECT_TYPE_DEFINITION ? 'type' : 'interface']];
  for (const each of interfaces ?? []) entries.push([`${type} implements ${each.name.value}`, '']);
  for (const field of fields ?? []) {
    const place = `${type}.${field.name.value}`;
    entries.push([place, print(field.type)]);
    for (const argument of field.arguments ?? [])
      entries.push(ofInput(`${place}(${argument.name.value}:)`, argument));
  }
  return entries;
}

const ofInput = (place: string, { type }: InputValueDefinitionNode): [string, string] => [place, print(type)];
