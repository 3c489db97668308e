/** The words about the guide as a whole, in English. */
import type { FlowMessages } from './flow.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const flowEn: FlowMessages = {
  wayBack: (answers) => (answers === 1 ? 'Go back to where it counted' : 'Go back to where they counted'),
  onThisPage: 'On this page',
  moreAnswers: (count) => `${count} more`,
  progress: (number, of) => `Question ${number} of about ${of}`,
  overview: 'The guide as a whole',
  pages: {
    map: {
      title: 'Map of the guide',
      description: 'Every question of the guide, every answer and where it leads, as a picture and as text.',
      askedAs: [
        'flowchart',
        'flow chart of the whole process',
        'decision tree',
        'diagram of all questions',
        'overview of the guide as a picture',
        'chart of the steps',
      ],
      lead: 'Every question, every answer and where it leads. Each box opens its page.',
    },
    rules: {
      title: 'All rules of the guide',
      description:
        'Every rule of the guide in plain words: in which situation which line appears, and what it rests on.',
      askedAs: [
        'on what basis does the guide decide',
        'how does the guide work out my checklist',
        'rules behind the checklist',
        'decision table',
        'which rule puts a line on the list',
        'logic of the guide',
      ],
      lead: 'The guide follows these rules and nothing else. Each row says when a line stands on a checklist and what it rests on. Where a row names several points, all of them must be true.',
    },
    outcomes: {
      title: 'All outcomes of the guide',
      description: 'Every checklist that the guide can give, with a way to it, its lines and their sources.',
      askedAs: [
        'all checklists',
        'list of every result',
        'every possible checklist',
        'all results the guide can give',
        'print all checklists',
      ],
      lead: 'Every checklist that the guide can give, for checking. Each comes with a way that leads to it, its lines and what they rest on.',
    },
    compare: {
      title: 'Compare the ways',
      description:
        'The ways to a card or a registration side by side: who goes, where, what to bring, how long it takes.',
      askedAs: [
        'compare ways to get a card',
        'which way is fastest',
        'comparison table of office, bank, employer and online',
        'pros and cons of each way to apply',
        'side by side comparison',
        'online or at the counter, compared',
      ],
      lead: 'Who goes, where, with which papers and how long it takes. The guide tells you which of these ways are yours.',
    },
  },
  quote: (text) => `“${text}”`,
  or: ' or ',
  titleSeparator: '; ',
  path: {
    label: (answers) => `Your way: ${plural(answers, 'answer', 'answers')}, then this checklist`,
    toMap: 'Your way on the map of the guide',
  },
  changes: {
    title: 'What would change this list?',
    lead: 'Any one of these answers, instead of yours or in addition. The figures are lines of the list.',
    takenBack: (summary) => `Not: ${summary}`,
    opensQuestion: 'The guide then asks on. In any case:',
    counts: (added, removed) =>
      [...(added > 0 ? [`adds ${added}`] : []), ...(removed > 0 ? [`takes away ${removed}`] : [])].join(', '),
    added: 'Adds',
    removed: 'Takes away',
    choose: 'Choose this answer',
  },
  map: {
    picture: 'The guide as a picture',
    pictureText: (questions, results) =>
      `A tree that grows from left to right. From the start each answer leads to a box: ${plural(questions, 'box asks', 'boxes ask')} a question, ${plural(results, 'box is', 'boxes are')} a checklist. The same follows as text below the picture.`,
    skip: 'Skip the picture and read the text',
    start: 'Start',
    asText: 'The same as text',
    asTextLead: 'Under each answer stands what the guide asks next or what its checklist says first.',
    refinements: 'What can be added on a checklist',
    refinementsLead: 'These are not asked. Some checklists offer them at their end, where they change something.',
  },
  rules: {
    count: (rules) => `${plural(rules, 'rule', 'rules')}, one for each line.`,
    line: 'Line',
    when: 'When it appears',
    basis: 'What it rests on',
    always: 'Always, on every checklist.',
    unless: 'But not when:',
    anyBut: (answers) => `any answer but ${answers}`,
  },
  outcomes: {
    count: (outcomes, situations) =>
      `${plural(outcomes, 'distinct outcome', 'distinct outcomes')} of ${plural(situations, 'way', 'ways')} through the questions.`,
    everywhere: 'On every checklist',
    everywhereLead: 'These lines belong to every outcome below and are not repeated there.',
    outcome: (number) => `Outcome ${number}`,
    example: 'How to get there:',
    otherWays: 'Other ways to the same:',
    variations: 'What additions do',
    variationsLead:
      'Additions are offered on a checklist, never asked. Several together add and take away what each of them does, unless a row names them together.',
    appliesTo: 'Outcomes:',
    lines: 'Every line and its sources',
    linesLead: 'Each line once, in full.',
    practice: 'usual practice, no official source',
  },
  compare: {
    way: 'Way',
    rightWhen: 'The right one when',
    noPapers: 'No papers are named.',
    noTime: 'No time is named.',
    notSaid: 'Not said.',
    today: 'The ways today',
    limit: (time, limit) => `${time}: ${limit}`,
    local: 'In one place only',
    localLead:
      'We know each of these ways from one place, which is named with it. Elsewhere ask first whether there is one like it.',
    example: 'See it on a checklist',
  },
};
