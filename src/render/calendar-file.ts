/** Calendar files as documents: iCalendar (RFC 5545), one entry for the whole day for each deadline. */
import type { EventAttributes } from 'ics';
import { dayAfter, partsOf } from '../rules/day.ts';
import type { CalendarFile } from '../site/calendar-file.ts';
import { createDocument, type Document } from './document.ts';

/** The type of the package does not know the stamp, which it takes as it is. */
type StampedEvent = EventAttributes & { readonly timestamp: string };

const longestLine = 75;

/**
 * Makes the document. The same dates give the same bytes: the stamp is the day on which the rules were last revised.
 * The package is loaded by the first file that is asked for; it would make every start longer.
 */
export async function renderCalendarFile({ events, revised, revision }: CalendarFile): Promise<Document> {
  const { createEvents } = await import('ics');
  const entries = events.map(({ uid, day, title, description, isEstimate }): StampedEvent => {
    return {
      uid,
      timestamp: `${revised.replaceAll('-', '')}T000000Z`,
      start: dateOf(day),
      // The end of an entry for whole days is the day after it (RFC 5545, 3.6.1).
      end: dateOf(dayAfter(day)),
      title,
      description,
      status: isEstimate ? 'TENTATIVE' : 'CONFIRMED',
      transp: 'TRANSPARENT',
      sequence: revision,
    };
  });
  // A method would make the file an invitation, which needs an organiser (RFC 5546, 3.2.1).
  const { value, error } = createEvents(entries, { productId: '-//Card Guide//Deadlines//EN', method: '' });
  if (error !== null || value === null) throw error ?? new Error('The calendar file is empty');
  return createDocument(200, 'text/calendar; charset=utf-8', Buffer.from(foldLines(value)));
}

function dateOf(day: string): [number, number, number] {
  const { year, month, date } = partsOf(day);
  return [year, month, date];
}

/** Folds by bytes, as RFC 5545, 3.1 wants it; the package folds by characters, of which a Chinese one has three bytes. */
function foldLines(text: string): string {
  return text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map(foldLine)
    .join('\r\n');
}

function foldLine(line: string): string {
  let bytes = 0;
  return [...line]
    .map((character) => {
      const length = Buffer.byteLength(character);
      if (bytes + length <= longestLine) {
        bytes += length;
        return character;
      }
      bytes = 1 + length;
      return `\r\n ${character}`;
    })
    .join('');
}
