/** Every distinct outcome with a way to it, its lines and what they rest on. */
import { type LineId, lineIds, lineOf, sections } from '../rules/lines.ts';
import type { Outcomes, Variation } from '../rules/outcomes.ts';
import type { Situation } from '../rules/situation.ts';
import type { SiteContext } from './context.ts';
import type { LineMark, LineSection, OutcomesView } from './flow-views.ts';
import { groundView } from './grounds.ts';
import { givenText, situationPath } from './guide-links.ts';
import { examplePath, overviewFrame, overviewView } from './overview.ts';
import type { Link, Page } from './views.ts';

/** The page of the outcomes. */
export function outcomesPage(context: SiteContext, { outcomes, variations }: Outcomes): Page {
  const { messages } = context;
  const marks: Marks = new Map(lineIds.map((line) => [line, lineMark(context, line)]));
  const everywhere = lineIds.filter((line) => outcomes.every((outcome) => outcome.lines.includes(line)));
  const situations = outcomes.reduce((sum, outcome) => sum + outcome.situations.length, 0);
  return {
    ...overviewFrame(context, 'outcomes'),
    template: 'outcomes',
    view: {
      ...overviewView(context, 'outcomes', lineIds),
      count: messages.flow.outcomes.count(outcomes.length, situations),
      everywhere: lineSections(context, everywhere, marks),
      outcomes: outcomes.map(({ lines, situations: [example, ...others] }, index) => ({
        id: outcomeId(index),
        title: messages.flow.outcomes.outcome(index + 1),
        example: wayTo(context, example),
        otherWays: others.map((situation) => wayTo(context, situation)),
        sections: lineSections(
          context,
          lines.filter((line) => !everywhere.includes(line)),
          marks,
        ),
      })),
      variations: variations.map((variation) => variationView(context, variation, marks)),
      lines: lineIds.map((line) => ({
        anchor: anchorOf(line),
        title: context.guide.lines[line].title,
        text: context.guide.lines[line].text,
        href: examplePath(context, line),
        ground: groundView(context, lineOf(line).ground),
      })),
    },
  };
}

/** Each line's mark, made once: most lines stand in many outcomes. */
type Marks = ReadonlyMap<LineId, LineMark>;

const marksOf = (lines: readonly LineId[], marks: Marks): readonly LineMark[] =>
  lines.flatMap((line) => marks.get(line) ?? []);

function variationView(context: SiteContext, variation: Variation, marks: Marks): OutcomesView['variations'][number] {
  const { messages, guide } = context;
  return {
    title: variation.answers.map((answer) => guide.answers[answer].label).join(messages.flow.titleSeparator),
    added: marksOf(variation.added, marks),
    removed: marksOf(variation.removed, marks),
    outcomes: variation.outcomes.map((index) => ({ label: String(index + 1), href: `#${outcomeId(index)}` })),
  };
}

function wayTo(context: SiteContext, situation: Situation): Link {
  return { label: givenText(context, situation), href: situationPath(context, situation) };
}

function lineSections(context: SiteContext, lines: readonly LineId[], marks: Marks): readonly LineSection[] {
  return sections
    .map((section) => ({
      title: context.messages.guide.sections[section],
      lines: marksOf(
        lines.filter((line) => lineOf(line).section === section),
        marks,
      ),
    }))
    .filter((section) => section.lines.length > 0);
}

function lineMark(context: SiteContext, line: LineId): LineMark {
  return { title: context.guide.lines[line].title, href: `#${anchorOf(line)}`, basis: basisOf(context, line) };
}

/** What a line rests on, as text; its links stand with the line itself further down. */
function basisOf(context: SiteContext, line: LineId): string {
  const { messages } = context;
  const { kind, label, links } = groundView(context, lineOf(line).ground);
  const named = links.map((link) => link.label).join(messages.law.separator);
  if (kind === 'practice') return messages.flow.outcomes.practice;
  if (kind === 'law') return named;
  return named === '' ? label : `${label}${messages.law.separator}${named}`;
}

const anchorOf = (line: LineId): string => `line-${line}`;
const outcomeId = (index: number): string => `outcome-${index + 1}`;
