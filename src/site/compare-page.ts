/** The ways side by side: who goes, where, with what, how long it takes, and when each is the right one. */
import { type LineId, lineOf } from '../rules/lines.ts';
import { rules } from '../rules/table.ts';
import { timeOf } from '../rules/times.ts';
import { bringOnWay, isToldWay, placeOfLine, timesOnWay, wayIds } from '../rules/ways.ts';
import type { SiteContext } from './context.ts';
import { limitText } from './dates-view.ts';
import type { WayView } from './flow-views.ts';
import { groundView } from './grounds.ts';
import { isOlder } from './older.ts';
import { examplePath, overviewFrame, overviewView } from './overview.ts';
import { whenView } from './rule-words.ts';
import type { Page } from './views.ts';

/** The page of the ways. */
export function comparePage(context: SiteContext): Page {
  const ways = wayIds.filter((line) => isWay(context, line));
  const viewsOf = (lines: readonly LineId[]): readonly WayView[] => lines.map((line) => wayView(context, line));
  const isLocal = (line: LineId): boolean => placeOfLine(line) !== undefined;
  return {
    ...overviewFrame(context, 'compare'),
    template: 'compare',
    view: {
      ...overviewView(context, 'compare', ways),
      ways: viewsOf(ways.filter((line) => !isOlder(line) && !isLocal(line))),
      localWays: viewsOf(ways.filter(isLocal)),
      olderWays: viewsOf(ways.filter(isOlder)),
    },
  };
}

interface WayWords {
  readonly who?: string | undefined;
  readonly where?: string | undefined;
  readonly time?: string | undefined;
}

/** What a line says of the way, and what is said of it beside. */
function wordsOf({ guide }: SiteContext, line: LineId): WayWords {
  const { who, where } = guide.lines[line];
  const told: WayWords = isToldWay(line) ? guide.ways[line] : {};
  return { who: told.who ?? who, where: told.where ?? where, time: told.time };
}

/** A line is a way if it is known who goes, or where. */
function isWay(context: SiteContext, line: LineId): boolean {
  const { who, where } = wordsOf(context, line);
  return who !== undefined || where !== undefined;
}

function wayView(context: SiteContext, line: LineId): WayView {
  const { guide, messages } = context;
  const { title, text } = guide.lines[line];
  const { who, where, time } = wordsOf(context, line);
  const place = placeOfLine(line);
  return {
    anchor: line,
    title,
    text,
    who: who ?? messages.flow.compare.notSaid,
    where: where ?? messages.flow.compare.notSaid,
    bring: bringOnWay(line).map((document) => guide.documents[document]),
    times: [...(time === undefined ? [] : [{ text: time, ground: undefined }]), ...limitsOf(context, line)],
    ground: groundView(context, lineOf(line).ground),
    place: place === undefined ? undefined : guide.answers[place].label,
    rightWhen: rules.filter((rule) => rule.line === line).map((rule) => whenView(context, rule)),
    href: examplePath(context, line),
  };
}

/** The limits of a way: whose each is, from when it runs, what it rests on. */
function limitsOf(context: SiteContext, line: LineId): WayView['times'] {
  return timesOnWay(line).map((time) => ({
    text: context.messages.flow.compare.limit(context.guide.times[time], limitText(context, time)),
    ground: isOlder(line) ? undefined : groundView(context, timeOf(time).ground),
  }));
}
