/**
 * The calendar of public holidays and worked weekends, from the data file of the package `chinese-days`.
 * The file is read and not the package's functions: these go by the clock's time zone, and west of Greenwich
 * they take every day for the one before. They also know no difference between a year without a notice and one
 * without holidays, which is why the years stand in a table of our own.
 */
import packageDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { Calendar, Holiday, PublishedYear } from '../rules/calendar.ts';
import { type Day, yearOf } from '../rules/day.ts';

interface Notice extends PublishedYear {
  /** Where the package differs from the notice: day → what the notice says. The notice holds. */
  readonly corrections: Readonly<Record<Day, { readonly holiday: Holiday; readonly isWorked: boolean } | 'ordinary'>>;
}

/**
 * The years that count as published: the notices of the General Office of the State Council, each compared with the
 * package day by day (`test/content/calendar.test.ts` holds them). From 2021 on, when the Civil Code came into force.
 */
const notices: readonly [Notice, ...Notice[]] = [
  {
    year: 2021,
    published: '2020-11-25',
    url: 'https://www.gov.cn/zhengce/content/2020-11/25/content_5564127.htm',
    corrections: {},
  },
  {
    year: 2022,
    published: '2021-10-25',
    url: 'https://www.gov.cn/zhengce/content/2021-10/25/content_5644835.htm',
    corrections: {},
  },
  {
    year: 2023,
    published: '2022-12-08',
    url: 'https://www.gov.cn/zhengce/content/2022-12/08/content_5730844.htm',
    corrections: {},
  },
  {
    year: 2024,
    published: '2023-10-25',
    url: 'https://www.gov.cn/zhengce/content/202310/content_6911527.htm',
    corrections: {},
  },
  {
    year: 2025,
    published: '2024-11-12',
    url: 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
    corrections: {},
  },
  {
    year: 2026,
    published: '2025-11-04',
    url: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
    corrections: {},
  },
];

/** The package's English names, which stand before the first comma of an entry. */
const holidayByName: Readonly<Record<string, Holiday>> = {
  "New Year's Day": 'new-year',
  'Spring Festival': 'spring-festival',
  'Tomb-sweeping Day': 'tomb-sweeping',
  'Labour Day': 'labour-day',
  'Dragon Boat Festival': 'dragon-boat',
  'Mid-autumn Festival': 'mid-autumn',
  'National Day': 'national-day',
};

/** The package's data: day → names, as in `"2026-10-10": "National Day,国庆节,3"`. */
interface PackageDays {
  readonly holidays: Readonly<Record<Day, string>>;
  readonly workdays: Readonly<Record<Day, string>>;
}

/**
 * The calendar of the published years.
 * @throws where the package names a holiday that nobody here knows
 */
export function readCalendar(): Calendar {
  return correctedCalendar(packageDays, notices);
}

/** The days of the package, put right where a notice says otherwise. */
export function correctedCalendar(days: PackageDays, of: readonly [Notice, ...Notice[]]): Calendar {
  const corrections = of.flatMap((notice) => Object.entries(notice.corrections));
  const corrected = new Map(corrections);
  const published = new Set(of.map(({ year }) => year));
  const read = (entries: Readonly<Record<Day, string>>, isWorked: boolean): ReadonlyMap<Day, Holiday> => {
    const taken = Object.entries(entries)
      .filter(([day]) => published.has(yearOf(day)) && !corrected.has(day))
      .map(([day, names]): [Day, Holiday] => [day, holidayOf(day, names)]);
    const added = corrections.flatMap(([day, correction]): [Day, Holiday][] =>
      correction !== 'ordinary' && correction.isWorked === isWorked ? [[day, correction.holiday]] : [],
    );
    return new Map([...taken, ...added]);
  };
  const [first, ...others] = of;
  return {
    years: [publishedYear(first), ...others.map(publishedYear)],
    daysOff: read(days.holidays, false),
    workedWeekends: read(days.workdays, true),
  };
}

function publishedYear({ year, published, url }: Notice): PublishedYear {
  return { year, published, url };
}

function holidayOf(day: Day, names: string): Holiday {
  const name = names.split(',')[0] ?? '';
  const holiday = holidayByName[name];
  if (holiday === undefined) throw new Error(`chinese-days calls ${day} "${name}", a holiday that is not known here`);
  return holiday;
}
