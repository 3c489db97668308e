/** Every rule as a row: when it holds, the line it gives, what that rests on. */
import { lineOf, sections } from '../rules/lines.ts';
import { type Rule, rules } from '../rules/table.ts';
import type { SiteContext } from './context.ts';
import type { RuleView } from './flow-views.ts';
import { groundView } from './grounds.ts';
import { examplePath, overviewFrame, overviewView } from './overview.ts';
import { whenView } from './rule-words.ts';
import type { Page } from './views.ts';

/** The page of the rules. */
export function rulesPage(context: SiteContext): Page {
  const { messages } = context;
  const lines = [...new Set(rules.map(({ line }) => line))];
  return {
    ...overviewFrame(context, 'rules'),
    template: 'rules',
    view: {
      ...overviewView(context, 'rules', lines),
      count: messages.flow.rules.count(rules.length),
      sections: sections
        .map((section) => ({
          title: messages.guide.sections[section],
          rules: rules.filter(({ line }) => lineOf(line).section === section).map((rule) => ruleView(context, rule)),
        }))
        .filter((section) => section.rules.length > 0),
    },
  };
}

function ruleView(context: SiteContext, rule: Rule): RuleView {
  const { guide } = context;
  return {
    anchor: rule.line,
    title: guide.lines[rule.line].title,
    href: examplePath(context, rule.line),
    when: whenView(context, rule),
    ground: groundView(context, lineOf(rule.line).ground),
  };
}
