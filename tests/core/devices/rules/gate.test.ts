import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternativesOf, buildGate } from '../../../../src/core/devices/rules/gate.ts';
import { STRONG_BOT_ROWS } from '../../../../src/core/devices/rules/bots.ts';
import { CAR_ROWS, WEARABLE_ROWS } from '../../../../src/core/devices/rules/hand-held.ts';
import { TV_ROWS } from '../../../../src/core/devices/rules/living-room.ts';

describe('the gate before a list of rules', () => {
  it('splits an expression at its top only', () => {
    expect(alternativesOf('a|b(?:c|d)|[|)]x|\\|y|')).toEqual(['a', 'b(?:c|d)', '[|)]x', '\\|y', '']);
  });

  it('keeps edges, quantifiers and look-arounds what they are', () => {
    const gate = buildGate(['^ab|\\bcd', 'e?f|gh*i', '(?<!u)bot|[xy]z', 'ab']);
    for (const text of ['ab', ' cd', 'f', 'gi', 'a bot', 'yz', 'xab']) expect(gate.test(text), text).toBe(true);
    for (const text of ['ecd', 'ubot', 'g', 'z']) expect(gate.test(text), text).toBe(false);
  });

  it('opens for exactly what one of the rows matches', () => {
    const rows = [...STRONG_BOT_ROWS, ...WEARABLE_ROWS, ...CAR_ROWS, ...TV_ROWS];
    const gate = buildGate(rows.map(({ match }) => match.source));
    const words = rows.flatMap(({ match }) => match.source.split(/[^a-z0-9 -]+/)).filter((word) => word.length > 1);
    const text = fc
      .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(' ', '/', ';', '(', ')', '1', '-', 'u')), {
        maxLength: 6,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (lower) => gate.test(lower) === rows.some(({ match }) => match.test(lower))),
      { numRuns: 5_000 },
    );
  });
});
