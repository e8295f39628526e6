import { describe, expect, it } from '@jest/globals';
import { chosenSystems } from './system-names.ts';

const systems = [
  { key: 'yizhan', name: 'Yizhan' },
  { key: 'nothing-kept', name: 'Yizhan, nothing kept' },
  { key: 'resolvers', name: 'Yizhan, resolvers only' },
  { key: 'postgraphile', name: 'PostGraphile' },
  { key: 'own-layout', name: 'PostGraphile, own layout' },
  { key: 'naive', name: 'naive' },
];
const chosen = (said: string): string[] => chosenSystems(systems, said).map(({ key }) => key);

describe('systems of the bench', () => {
  it.each([
    ['', systems.map(({ key }) => key)],
    ['resolvers', ['resolvers']],
    ['own-layout,yizhan', ['yizhan', 'own-layout']],
    ['PostGraphile,naive', ['postgraphile', 'naive']],
    ['Yizhan, resolvers only', ['resolvers']],
    ['Yizhan, resolvers only, naive', ['resolvers', 'naive']],
    ['PostGraphile, own layout,Yizhan', ['yizhan', 'own-layout']],
    ['Yizhan; PostGraphile', ['yizhan', 'postgraphile']],
    ['NAIVE , naive', ['naive']],
  ])('are named by key or name: %s', (said, keys) => {
    expect(chosen(said)).toEqual(keys);
  });

  it.each(['Hasura', 'naive,Hasura', 'naiver', 'Hasura, own layout', ',', 'yizhan,,naive,x'])(
    'that there are not are refused: %s',
    (said) => {
      expect(() => chosen(said)).toThrow(/^There is no system ".*"; there are yizhan \(Yizhan\), /);
    },
  );
});
