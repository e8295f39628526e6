import { describe, expect, it } from '@jest/globals';
import { seal, unseal, Vault } from './vault.ts';

const vault = new Vault('a secret');
const { key, wrapped } = vault.newDataKey('persons', 'one');
const place = 'persons:phone:one';
const sealed = seal(key, place, '15400000001');

describe('the vault', () => {
  it('opens what it sealed, with the key that was kept', () => {
    const again = new Vault('a secret').dataKey('persons', 'one', wrapped);
    expect(unseal(again, place, sealed)).toBe('15400000001');
  });

  it.each(['', 'ᠪᠠᠭᠠᠲᠤᠷ', '😀'.repeat(100)])('seals "%s" as it is', (text) => {
    expect(unseal(key, place, seal(key, place, text))).toBe(text);
  });

  it('does not open with another secret', () => {
    expect(() => new Vault('another').dataKey('persons', 'one', wrapped)).toThrow();
  });

  it('does not unwrap the key of another row or table', () => {
    expect(() => vault.dataKey('persons', 'two', wrapped)).toThrow();
    expect(() => vault.dataKey('employers', 'one', wrapped)).toThrow();
  });

  it('does not open with the key of another row', () => {
    expect(() => unseal(vault.newDataKey('persons', 'one').key, place, sealed)).toThrow();
  });

  it.each(['persons:phone:two', 'persons:id_number:one', 'employers:phone:one', ''])(
    'does not open what was moved to %s',
    (elsewhere) => {
      expect(() => unseal(key, elsewhere, sealed)).toThrow();
    },
  );

  it('does not open when any byte was changed, or some are missing', () => {
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = changed[at]! ^ 1;
      expect(() => unseal(key, place, changed)).toThrow();
    }
    expect(() => unseal(key, place, sealed.subarray(0, -1))).toThrow();
    expect(() => unseal(key, place, sealed.subarray(0, 20))).toThrow();
    expect(() => unseal(key, place, Buffer.alloc(0))).toThrow();
  });

  it('never seals alike', () => {
    const all = Array.from({ length: 100 }, () => seal(key, place, '15400000001').toString('hex'));
    expect(new Set(all).size).toBe(100);
  });

  it('gives tokens that say nothing across markets, columns and secrets', () => {
    const tokens = [
      vault.token(1, 'phone', '0001'),
      vault.token(2, 'phone', '0001'),
      vault.token(1, 'id', '0001'),
      vault.token(1, 'phone', '0002'),
      new Vault('another').token(1, 'phone', '0001'),
    ];
    expect(new Set(tokens).size).toBe(5);
    expect(new Vault('a secret').token(1, 'phone', '0001')).toBe(tokens[0]);
  });
});
