/** Dates in the address of a checklist, and its deadlines as a calendar file. */
import { createServer, type RequestListener } from 'node:http';
import request from 'supertest';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Composition } from '../../src/commands/compose.ts';
import { publishedSpan } from '../../src/rules/calendar.ts';
import { isExample, queryNames, startsOf, timesOf } from '../../src/rules/dated-times.ts';
import { checklistFor } from '../../src/rules/guide.ts';
import { answersOf } from '../../src/rules/situation.ts';
import { everyStep } from '../../src/rules/walk.ts';
import { baseUrl, compose, listenerFor } from '../support/project.ts';

let composition: Composition;
let listener: RequestListener;
let lastYear: number;
beforeAll(async () => {
  composition = await compose();
  listener = listenerFor(composition);
  lastYear = publishedSpan(composition.library.calendar).last;
});

const ask = (path: string) => request(createServer(listener)).get(path).redirects(0).buffer(true);
/** The words of a page, whose dates also carry their form for machines. */
const wordsOf = (html: string): string => html.replace(/<\/?time[^>]*>/g, '');
const checklist = '/en/guide/no-card/employee/adult';
const late = '/en/guide/no-card/job-not-registered/over-30-days';
/** The input of one date field. */
const inputOf = (html: string, name: string): string =>
  new RegExp(`<input[^>]* name="${name}"[^>]*>`).exec(html)?.[0] ?? '';
/** The text of an element that an input is described by. */
const textOf = (html: string, id: string): string =>
  new RegExp(`id="${id}"[^>]*>([^<]*)<`).exec(html)?.[1]?.replaceAll('&#34;', '"') ?? '';

describe('a checklist without dates', () => {
  test('asks for each start event of its times by a plain form', async () => {
    const { text } = await ask(checklist);
    expect(text).toContain(`<form class="dates no-print" action="${checklist}#times"`);
    expect(inputOf(text, 'applied')).toMatch(/type="date".*value=""/);
    expect(inputOf(text, 'claimed')).not.toBe('');
    expect(inputOf(text, 'applied-for-card')).toBe('');
    expect(text).not.toContain('class="deadline"');
    expect(text).not.toContain('.ics');
  });
});

describe('a checklist with dates', () => {
  test('dates each time from its own start, and only that', async () => {
    const { status, text } = await ask(`${checklist}?applied=2026-09-24`);
    expect(status).toBe(200);
    expect(text.match(/class="last-day"/g)).toHaveLength(1);
    expect(wordsOf(text)).toContain('The office has until Thursday 15 October 2026');
    expect(text).toContain('<time datetime="2026-10-15">Thursday 15 October 2026</time>');
    expect(inputOf(text, 'applied')).toContain('value="2026-09-24"');
    expect(inputOf(text, 'claimed')).toContain('value=""');
  });

  test('lists every day that was left out or added, with the reason', async () => {
    const { text } = await ask(`${checklist}?applied=2026-09-24`);
    const table = /<tbody>(.*?)<\/tbody>/s.exec(wordsOf(text))?.[1] ?? '';
    const rows = [...table.matchAll(/<tr><td>(.*?)<\/td><td>(.*?)<\/td><\/tr>/g)].map(([, day, count]) => [day, count]);
    expect(rows).toHaveLength(14);
    expect(rows[0]?.[1]).toMatch(/^not counted/);
    expect(rows).toContainEqual(['Wed 7 Oct 2026', 'left out: National Day']);
    expect(rows).toContainEqual(['Sun 11 Oct 2026', 'left out: weekend']);
    expect(rows).toContainEqual(['Sat 10 Oct 2026', expect.stringContaining('counted')]);
    expect(rows.at(-1)).toEqual(['Thu 15 Oct 2026', 'last day: day 10']);
  });

  test('speaks of the reader’s own deadlines as the reader’s, and of others’ as theirs', async () => {
    const own = await ask(`${late}?knew-of-breach=2025-03-03&breach-ended=2024-03-04`);
    expect(wordsOf(own.text)).toContain('You have until Tuesday 3 March 2026');
    expect(wordsOf(own.text)).toContain('You have until Wednesday 4 March 2026');
    const employer = await ask('/en/guide/no-card/job-not-registered/within-30-days?started-work=2026-11-02');
    expect(wordsOf(employer.text)).toContain('The employer has until Wednesday 2 December 2026');
    const chinese = await ask('/zh/guide/no-card/job-not-registered/within-30-days?started-work=2026-11-02');
    expect(wordsOf(chinese.text)).toContain('单位最晚到：2026年12月2日（星期三）');
  });

  test('says where a holiday moves the last day, and that an ordinary weekend moves nothing', async () => {
    const moved = await ask(`${late}?knew-of-breach=2025-10-02`);
    expect(wordsOf(moved.text)).toContain('You have until Thursday 8 October 2026');
    expect(moved.text).toContain('The count ends on Friday 2 October 2026');
    const weekend = await ask(`${late}?breach-ended=2024-11-28`);
    expect(wordsOf(weekend.text)).toContain('You have until Saturday 28 November 2026');
    expect(weekend.text).toContain('This is a Saturday.');
  });

  test('gives an estimate for a year whose calendar is not published', async () => {
    const { text } = await ask(`${checklist}?applied=${lastYear}-12-30`);
    expect(wordsOf(text)).toMatch(
      new RegExp(
        `until about \\w+ \\d+ January ${lastYear + 1}, the calendar for ${lastYear + 1} is not published yet`,
      ),
    );
    const { text: chinese } = await ask(`/zh/guide/no-card/employee/adult?applied=${lastYear}-12-30`);
    expect(chinese).toContain(`${lastYear + 1}年的放假安排还没有公布`);
  });

  test('shows the older example’s time as the example’s, without a date', async () => {
    const { text } = await ask(`${checklist}?applied=2026-09-24&applied-for-card=2026-09-24`);
    const box =
      /<div class="box box-older-example">\s*<p class="box-label">Not dated(.*?)<\/div>/s.exec(text)?.[1] ?? '';
    expect(box).toContain('3 working days');
    expect(box).toContain('Older local example');
    expect(box).not.toMatch(/20\d\d/);
    expect(text).toContain(composition.library.guide.en.starts['card-application']);
  });

  test('is neither prepared nor shared nor indexed, and leaves the prepared page as it is', async () => {
    const before = (await ask(checklist)).text;
    const dated = await ask(`${checklist}?applied=2026-09-24`);
    expect(dated.headers['cache-control']).toBe('private, max-age=0, must-revalidate');
    expect(dated.text).toContain('<meta name="robots" content="noindex">');
    expect(dated.text).not.toContain('rel="canonical"');
    expect([...composition.documents.keys()].filter((path) => path.includes('?') || path.endsWith('.ics'))).toEqual([]);
    expect((await ask(checklist)).text).toBe(before);
    expect(before).not.toContain('noindex');
  });

  test('is the same page in every encoding, with its length in bytes', async () => {
    const path = '/zh/guide/no-card/employee/adult?applied=2026-09-24';
    const as = (encoding: string) => ask(path).set('accept-encoding', encoding);
    const plain = await as('identity');
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(plain.headers['content-length']).toBe(String(Buffer.byteLength(plain.text)));
    expect(plain.text).toContain('二维码');
    for (const encoding of ['gzip', 'br']) {
      const { headers, text } = await as(encoding);
      expect(headers['content-encoding']).toBe(encoding);
      expect(text === plain.text, encoding).toBe(true);
    }
    const head = await request(createServer(listener)).head(path).set('accept-encoding', 'identity');
    expect(head.headers['content-length']).toBe(plain.headers['content-length']);
    expect((await as('identity').set('if-none-match', String(plain.headers['etag']))).status).toBe(304);
  });

  test('keeps the dates in the other language, in refinements and in the address on paper', async () => {
    const { text } = await ask(`${checklist}?applied=2026-09-24&claimed=`);
    expect(text).toContain('href="/zh/guide/no-card/employee/adult?applied=2026-09-24"');
    expect(text).toContain(`href="${checklist}/someone-else?applied=2026-09-24"`);
    expect(text).toContain(`${baseUrl}${checklist}?applied=2026-09-24`);
  });

  test('leaves out, with a word, a date from which nothing there runs', async () => {
    const { status, text } = await ask(`${checklist}?applied=2026-09-24&started-work=2026-01-01`);
    expect(status).toBe(200);
    expect(text).toContain(composition.library.guide.en.starts['first-day-of-work']);
    expect(text.match(/class="last-day"/g)).toHaveLength(1);
  });

  test('asks for a date where the form comes empty', async () => {
    const { status, text } = await ask(`${checklist}?applied=&claimed=`);
    expect(status).toBe(200);
    expect(text).toContain('There is no date yet');
  });

  test('takes the same date twice for one', async () => {
    expect((await ask(`${checklist}?applied=2026-09-24&applied=2026-09-24`)).status).toBe(200);
  });
});

describe('a wrong date is a 400 on the same page', () => {
  test.each([
    ['no date', 'tomorrow', '“tomorrow” is no date'],
    ['a day that does not exist', '2026-02-30', '“2026-02-30” is no date that exists'],
    ['another way of writing', '30.12.2026', '“30.12.2026” is no date'],
    ['too early', '2020-12-31', '31 December 2020 is out of range'],
    ['too late', '2999-01-01', '1 January 2999 is out of range'],
    ['two dates', '2026-09-24&applied=2026-09-25', 'more than one date here: 2026-09-24, 2026-09-25'],
    ['markup', '%3Cscript%3Ealert(1)%3C/script%3E', '&lt;script&gt;'],
    ['a long text', 'x'.repeat(4000), `“${'x'.repeat(40)}” is no date`],
    ['signs of several bytes', encodeURIComponent('😀'.repeat(50)), `“${'😀'.repeat(40)}” is no date`],
  ])('%s: the field is marked, says what is wrong, and everything else stays', async (_name, value, fault) => {
    const response = await ask(`${checklist}?applied=${value}&claimed=2026-03-02`);
    const { status, text } = response;
    expect(status).toBe(400);
    const input = inputOf(text, 'applied');
    expect(input).toContain('aria-invalid="true"');
    expect(input).toContain('aria-describedby="date-applied-fault date-applied-hint date-format"');
    expect(text).toContain(fault);
    expect(textOf(text, 'date-applied-fault')).not.toBe('');
    expect(text).toContain('href="#date-applied"');
    expect(text).toMatch(/<title>Error: /);
    expect(text).not.toContain('<script');
    expect(inputOf(text, 'claimed')).toMatch(/value="2026-03-02"(?!.*aria-invalid)/);
    expect(text.match(/class="last-day"/g)).toHaveLength(1);
    expect(text).toContain('noindex');
    expect(response.headers['cache-control']).toMatch(/^private/);
  });

  test('in Chinese, too', async () => {
    const { status, text } = await ask(
      '/zh/guide/no-card/employee/adult?applied=明天'.replace('明天', encodeURIComponent('明天')),
    );
    expect(status).toBe(400);
    expect(text).toContain('“明天”不是一个存在的日期');
  });

  test('and gives no calendar file: the same page says why', async () => {
    const { status, text, headers } = await ask(`${checklist}.ics?applied=2026-02-30`);
    expect([status, headers['content-type']]).toEqual([400, 'text/html; charset=utf-8']);
    expect(inputOf(text, 'applied')).toContain('aria-invalid="true"');
    expect(text).toContain(`action="${checklist}#times"`);
  });
});

describe('addresses with dates', () => {
  test.each([
    ['/en/guide/adult/employee/no-card?applied=2026-09-24', `${checklist}?applied=2026-09-24`],
    ['/en/guide/adult/employee/no-card.ics?applied=2026-09-24', `${checklist}.ics?applied=2026-09-24`],
    ['/EN/Guide/No-Card/Employee/Adult.ICS?applied=2026-09-24', `${checklist}.ics?applied=2026-09-24`],
    [`${checklist}.ics/?applied=2026-09-24`, `${checklist}.ics?applied=2026-09-24`],
    [`${checklist}/over-30-days?applied=2026-09-24&x=1`, `${checklist}?dropped=over-30-days&applied=2026-09-24`],
    [`${checklist}/over-30-days.ics?applied=2026-09-24`, `${checklist}.ics?applied=2026-09-24`],
    ['/en/guide/adult/employee/no-card?applied=2026-09-24&rules=1', `${checklist}?rules=1&applied=2026-09-24`],
    ['/en/guide/adult/employee/no-card/counter?applied=2026-09-24', `${checklist}/counter`],
    ['/en/guide/adult/employee/no-card?applied=%22%0d%0a&applied=b', `${checklist}?applied=%22&applied=b`],
  ])('%s leads to %s', async (path, target) => {
    const { status, headers } = await ask(path);
    // Where an answer was left out, the rules may say otherwise one day.
    expect([status, headers['location']]).toEqual([path.includes('over-30-days') ? 302 : 308, target]);
  });

  test('go along with the version of the rules: in the link to keep, under the QR code, and back again', async () => {
    const { text } = await ask(`${checklist}?applied=2026-09-24`);
    const [, kept = ''] = /href="([^"]*\?rules=[^"]*)"/.exec(text) ?? [];
    const address = kept.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
    expect(address).toMatch(/\?rules=\d{4}-\d\d-\d\d&applied=2026-09-24$/);
    expect(text).toContain(`https://guide.test${kept}`);
    expect((await ask(address)).text).toBe(text);
    const older = await ask(`${checklist}?applied=2026-09-24&rules=2020-01-01`);
    expect(older.text).toContain('class="last-day"');
    expect(older.text).toContain('class="notice"');
  });

  test.each(['employee.ics/counter', 'employee/counter.ics'])('%s is neither file nor page', async (end) => {
    expect((await ask(`/en/guide/no-card/${end}`)).status).toBe(404);
  });

  test('elsewhere mean nothing', async () => {
    expect((await ask('/en/guide/no-card?applied=nonsense')).status).toBe(200);
    expect((await ask('/en/answers/how-long?applied=nonsense')).status).toBe(200);
    expect((await ask(`${checklist}?utm_source=x`)).text).toBe((await ask(checklist)).text);
  });
});

describe('a calendar file', () => {
  /** The lines of a file, unfolded, after what RFC 5545 wants of the bytes has been seen to. */
  function linesOf(file: string): readonly string[] {
    expect(file.endsWith('\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    return file.replaceAll('\r\n ', '').trimEnd().split('\r\n');
  }

  interface Entry {
    readonly [name: string]: string;
  }

  /** The entries of a file, each with its properties. */
  function entriesOf(file: string): readonly Entry[] {
    const lines = linesOf(file);
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.at(-1)).toBe('END:VCALENDAR');
    expect(lines.filter((line) => line === 'VERSION:2.0')).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('PRODID:'))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('METHOD:'))).toEqual([]);
    const body = lines.join('\n').split('BEGIN:VEVENT\n').slice(1);
    return body.map((part) => {
      const properties = (part.split('\nEND:VEVENT')[0] ?? '').split('\n').map((line) => {
        const [, name = '', value = ''] = /^([A-Z-]+(?:;[^:]*)?):(.*)$/.exec(line) ?? [];
        expect(name, line).not.toBe('');
        return [name, value] as const;
      });
      expect(new Set(properties.map(([name]) => name)).size).toBe(properties.length);
      return Object.fromEntries(properties);
    });
  }

  const dayAfter = (day: string): string =>
    new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(4, 6)) - 1, Number(day.slice(6)) + 1))
      .toISOString()
      .slice(0, 10)
      .replaceAll('-', '');

  test('holds an entry for the whole day of each dated deadline', async () => {
    const { status, headers, text } = await ask(`${checklist}.ics?applied=2026-09-24&claimed=2026-03-02`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'x-robots-tag': 'noindex',
      'cache-control': 'private, max-age=0, must-revalidate',
    });
    const entries = entriesOf(text);
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatchObject({
      UID: 'registration-2026-09-24@card-guide',
      'DTSTART;VALUE=DATE': '20261015',
      'DTEND;VALUE=DATE': '20261016',
      STATUS: 'CONFIRMED',
      TRANSP: 'TRANSPARENT',
    });
  });

  test('is valid for every set of times that a checklist has, in both languages', async () => {
    const situations = everyStep().filter(({ question }) => question === undefined);
    const byTimes = new Map(
      situations.map(({ situation }) => [timesOf(checklistFor(situation)).join(), situation] as const),
    );
    for (const situation of byTimes.values()) {
      const times = timesOf(checklistFor(situation)).filter((time) => !isExample(time));
      if (times.length === 0) continue;
      const query = startsOf(times).map((start) => `${queryNames[start]}=2026-01-31`);
      for (const locale of ['en', 'zh']) {
        const path = `/${locale}/guide/${answersOf(situation).join('/')}.ics?${query.join('&')}`;
        const { status, text } = await ask(path);
        expect(status, path).toBe(200);
        const entries = entriesOf(text);
        expect(entries.length, path).toBe(times.length);
        for (const entry of entries) {
          expect(entry['UID'], path).toMatch(/^[a-z-]+-2026-01-31@card-guide$/);
          expect(entry['DTSTAMP'], path).toMatch(/^\d{8}T\d{6}Z$/);
          expect(entry['DTSTART;VALUE=DATE'], path).toMatch(/^202[678]\d{4}$/);
          expect(entry['DTEND;VALUE=DATE'], path).toBe(dayAfter(entry['DTSTART;VALUE=DATE'] ?? ''));
          for (const name of ['SUMMARY', 'DESCRIPTION']) {
            expect(entry[name], path).toBeTruthy();
            expect(entry[name]?.replace(/\\[\\;,nN]/g, ''), path).not.toMatch(/[;,\\]/);
          }
        }
      }
    }
  });

  test('has the same entries, by name, in both languages, on refined checklists and asked for again', async () => {
    const uids = async (path: string) => entriesOf((await ask(path)).text).map((entry) => entry['UID']);
    const query = '?applied=2026-09-24';
    const first = await uids(`${checklist}.ics${query}`);
    expect(await uids(`/zh/guide/no-card/employee/adult.ics${query}`)).toEqual(first);
    expect(await uids(`${checklist}/someone-else.ics${query}`)).toEqual(first);
    expect((await ask(`${checklist}.ics${query}`)).text).toBe((await ask(`${checklist}.ics${query}`)).text);
    expect(await uids(`${checklist}.ics?applied=2026-09-25`)).not.toEqual(first);
  });

  test('marks an estimate as one', async () => {
    const [entry] = entriesOf((await ask(`${checklist}.ics?applied=${lastYear}-12-30`)).text);
    expect(entry).toMatchObject({ STATUS: 'TENTATIVE', SUMMARY: expect.stringMatching(/^Estimate: /) });
    expect(entry?.['DESCRIPTION']).toContain('is not published yet');
  });

  test('without a date is a 400 with the form', async () => {
    for (const path of [`${checklist}.ics`, `${checklist}.ics?applied=`, `${checklist}.ics?started-work=2026-01-01`]) {
      const { status, text } = await ask(path);
      expect(status, path).toBe(400);
      expect(text, path).toContain('There is no date yet');
      expect(text, path).toContain('noindex');
    }
  });

  test.each([
    ['/en/guide/no-card.ics?applied=2026-09-24', '/en/guide/no-card'],
    ['/zh/guide/no-card/employe.ics', '/zh/guide/no-card/employee'],
  ])('%s is a 404 that leads to %s', async (path, offer) => {
    const { status, text } = await ask(path);
    expect(status).toBe(404);
    expect(text).toContain(`href="${offer}"`);
  });

  test('answers HEAD like GET', async () => {
    const path = `${checklist}.ics?applied=2026-09-24`;
    const { date: _get, ...get } = (await ask(path).set('accept-encoding', 'identity')).headers;
    const head = await request(createServer(listener)).head(path).set('accept-encoding', 'identity');
    const { date: _head, ...heads } = head.headers;
    expect(heads).toEqual(get);
  });
});

test('nothing that is asked of dates takes the site down', async () => {
  const nasty = [
    '?applied[]=2026-01-01',
    '?applied[a]=b',
    '?applied=%',
    '?applied=%ff%fe',
    '?applied=%ed%a0%80',
    '?__proto__=1&applied=2026-01-01',
    `?${'applied=1&'.repeat(500)}`,
    '?applied=0000-01-01',
    '?applied=9999-12-31',
    '?dropped=a&dropped=b&applied=2026-01-01',
  ];
  for (const query of nasty) {
    for (const path of [
      `${checklist}${query}`,
      `${checklist}.ics${query}`,
      `/en/guide/adult/employee/no-card.ics${query}`,
    ]) {
      const { status, text } = await ask(path);
      expect(status, path).toBeLessThan(500);
      expect(text ?? '', path).not.toMatch(/node_modules|\.ts:|\.js:/);
    }
  }
  for (const path of [
    '/en/guide.ics',
    '/en/guide/.ics',
    '/en/guide/no-card/.ics',
    '/en.ics',
    '/en/guide/no-card.ics/employee',
  ]) {
    expect((await ask(path)).status, path).toBe(404);
  }
});
