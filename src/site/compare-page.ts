/** The ways side by side: who goes, where, with what, how long it takes, and when each is the right one. */
import { type LineId, lineIds, lineOf } from '../rules/lines.ts';
import { rules } from '../rules/table.ts';
import { groundView, type SiteContext } from './context.ts';
import { limitText } from './dates-view.ts';
import type { WayView } from './flow-views.ts';
import { examplePath, overviewFrame, overviewView } from './overview.ts';
import { whenView } from './rule-words.ts';
import type { Page } from './views.ts';

/** The page of the ways. */
export function comparePage(context: SiteContext): Page {
  const ways = lineIds.filter((line) => isWay(context, line));
  const views = ways.map((line) => wayView(context, line));
  return {
    ...overviewFrame(context, 'compare'),
    template: 'compare',
    view: {
      ...overviewView(context, 'compare', ways),
      ways: views.filter(({ ground }) => ground.kind !== 'older-example'),
      olderWays: views.filter(({ ground }) => ground.kind === 'older-example'),
    },
  };
}

/** A line that says where to go is a way if it names who goes or where. */
function isWay({ guide }: SiteContext, line: LineId): boolean {
  const { who, where } = guide.lines[line];
  return lineOf(line).section === 'go' && (who !== undefined || where !== undefined);
}

function wayView(context: SiteContext, line: LineId): WayView {
  const { guide, messages } = context;
  const { title, text, who, where } = guide.lines[line];
  const { ground, bring = [], times = [] } = lineOf(line);
  return {
    anchor: line,
    title,
    text,
    who: who ?? messages.flow.compare.notSaid,
    where: where ?? messages.flow.compare.notSaid,
    bring: bring.map((document) => guide.documents[document]),
    times: times.map((time) => limitText(context, time)),
    ground: groundView(context, ground),
    rightWhen: rules.filter((rule) => rule.line === line).map((rule) => whenView(context, rule)),
    href: examplePath(context, line),
  };
}
