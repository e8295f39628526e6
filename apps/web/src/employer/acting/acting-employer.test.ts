import { describe, expect, it } from '@jest/globals';
import { chosenOf } from './acting-employer.ts';

const employers = [{ id: 'e1' }, { id: 'e2' }];

describe('whom one hires for', () => {
  it.each([
    ['e2', 'e2'],
    [null, 'e1'],
    ['somebody else’s', 'e1'],
  ])('with %s chosen last is %s', (wanted, id) => expect(chosenOf(employers, wanted)?.id).toBe(id));

  it('is nobody before one has registered', () => expect(chosenOf([], 'e1')).toBeNull());
});
