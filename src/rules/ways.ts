/** The ways to a card, a registration or whatever else one goes for, and what other lines say of them. */
import type { DocumentId } from './documents.ts';
import { type LineId, lineIds, lineOf } from './lines.ts';
import type { AnswerTo } from './questions.ts';
import { rules } from './table.ts';
import type { TimeId } from './times.ts';

// Stryker disable all: tables, no functions
/**
 * Ways whose lines do not say all that a comparison wants: who goes, where, how long it takes. Those words stand under
 * `ways:` in `content/{locale}/guide.yaml`.
 */
export const toldWays = [
  'route-centre',
  'work-permit-and-card-in-one',
  'beijing-replacement-online',
  'beijing-exchange-outlet',
  'beijing-third-generation',
  'shanghai-foreign-registration',
  'shanghai-foreign-medical-card',
  'guangzhou-hong-kong-macao',
  'guangzhou-in-person',
  'zhongshan-newborn-bundle',
  'zhejiang-foreign-card',
] as const satisfies readonly LineId[];
export type ToldWay = (typeof toldWays)[number];

interface Further {
  readonly bring?: readonly DocumentId[];
  readonly times?: readonly TimeId[];
}

/** Papers and times of a way that other lines of its checklists call for. */
const further: { readonly [L in LineId]?: Further } = {
  'route-agency': { times: ['registration'] },
  'route-bank-or-online': { bring: ['identity-document'] },
  'route-register-yourself': { times: ['registration'] },
  'route-register-as-resident': { times: ['registration'] },
  'route-through-employer': { bring: ['identity-document'], times: ['employer-registers', 'registration'] },
  'ask-counter-and-hotline': { times: ['registration'] },
  'work-permit-and-card-in-one': { bring: ['registration-passport'] },
  'shanghai-foreign-registration': { times: ['foreign-employee-registered'] },
  'shanghai-foreign-medical-card': { bring: ['registration-passport'] },
  'guangzhou-hong-kong-macao': { bring: ['travel-or-residence-permit'] },
  'guangzhou-in-person': { bring: ['registration-passport', 'travel-or-residence-permit'] },
};
// Stryker restore all

/** Whether the words of a way stand apart from its line. */
export function isToldWay(line: LineId): line is ToldWay {
  return toldWays.some((way) => way === line);
}

/** The lines that can be ways: those that say where to go, and those that are told apart. In the order of all lines. */
export const wayIds: readonly LineId[] = lineIds.filter((line) => lineOf(line).section === 'go' || isToldWay(line));

/** What to bring on a way, each paper once. */
export function bringOnWay(line: LineId): readonly DocumentId[] {
  return [...new Set([...(lineOf(line).bring ?? []), ...(further[line]?.bring ?? [])])];
}

/** How long a way takes, each time once. */
export function timesOnWay(line: LineId): readonly TimeId[] {
  return [...new Set([...(lineOf(line).times ?? []), ...(further[line]?.times ?? [])])];
}

/** The one place in which a line stands on checklists; undefined where it is not of one place. */
export function placeOfLine(line: LineId): AnswerTo<'place'> | undefined {
  const patterns = rules.filter((rule) => rule.line === line).flatMap(({ when }) => [when].flat());
  const places = patterns.map(({ place }) => [place ?? []].flat());
  const [first] = places[0] ?? [];
  return places.every((named) => named.length === 1 && named[0] === first) ? first : undefined;
}
