import { registerEnumType } from 'type-graphql';

/** Registers a domain's list of words as an enum; every value is described. */
export function enumOf<Value extends string>(
  name: string,
  description: string,
  values: readonly Value[],
  descriptions: Record<Value, string>,
): Record<Value, Value> {
  const object = Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
  const valuesConfig = Object.fromEntries(
    values.map((value) => [value, { description: descriptions[value] }]),
  );
  registerEnumType(object, {
    name,
    description,
    valuesConfig: valuesConfig as Record<Value, { description: string }>,
  });
  return object;
}
