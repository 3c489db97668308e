/** The drawing of a tree: nothing overlaps, nothing is lost, nothing stands outside. */
import { describe, expect, test } from 'vitest';
import { drawMap } from '../../src/render/map-drawing.ts';
import { breakLines, widthOf } from '../../src/render/text-lines.ts';
import type { BranchView } from '../../src/site/flow-views.ts';

const branch = (id: string, answer: string, ...branches: readonly BranchView[]): BranchView => ({
  id,
  href: `/en/guide/${id}`,
  answer,
  text: 'What does the guide ask or say here, in a few more words than one line can hold?',
  isResult: branches.length === 0,
  branches,
});

const tree = branch(
  'start',
  'Start',
  branch(
    'a',
    'I have a card',
    branch('a/b', 'Yes'),
    branch('a/c', '没有。我有工作，但单位没给我登记，我也不知道该找谁'),
  ),
  branch('d', 'A long answer that needs several lines, because it explains who is meant and who is not'),
  branch('e', 'No', branch('e/f', 'Yes', branch('e/f/g', 'Never')), branch('e/h', 'No')),
);

describe('a drawing', () => {
  const { width, height, boxes, connections } = drawMap(tree);

  test('has a box for every branch, in the order of the tree, the start at the top left', () => {
    expect(boxes.map(({ id }) => id)).toEqual(['start', 'a', 'a/b', 'a/c', 'd', 'e', 'e/f', 'e/f/g', 'e/h']);
    expect(Math.min(...boxes.map(({ x }) => x))).toBe(boxes[0]?.x);
    expect(Math.min(...boxes.map(({ y }) => y))).toBe(boxes[0]?.y);
  });

  test('lets no two boxes touch', () => {
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) {
        const isApart = a.x + a.width < b.x || b.x + b.width < a.x || a.y + a.height < b.y || b.y + b.height < a.y;
        expect(isApart, `${a.id} and ${b.id}`).toBe(true);
      }
    }
  });

  test('keeps every box inside the picture and every line inside its box', () => {
    for (const box of boxes) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      for (const { y } of box.lines) {
        expect(y).toBeGreaterThan(box.y);
        expect(y).toBeLessThan(box.y + box.height);
      }
    }
  });

  test('connects each box that asks with every box it leads to', () => {
    expect(connections).toHaveLength(boxes.filter(({ isResult }) => !isResult).length);
    const twigs = connections.join('').match(/M\d+,\d+H\d+(?!V)/g) ?? [];
    expect(twigs.filter((twig) => boxes.some(({ x }) => twig.endsWith(`H${x}`)))).toHaveLength(boxes.length - 1);
  });
});

describe('breaking lines', () => {
  test.each([
    'Have you got a card, and has its social-security function been switched on?',
    '没有。我是自由职业、做非全日制工作，或者自己做生意、没有雇人',
    '上国家医保服务平台（fuwu.nhsa.gov.cn）查，或者打12393。',
  ])('keeps every letter of “%s” and the width', (text) => {
    const lines = breakLines(text, 14);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(14);
  });

  test('begins no line with a mark that belongs to the word before', () => {
    for (const width of [3, 4, 5, 6, 7]) {
      for (const line of breakLines('没有，没有。没有！没有、没有；没有”没有）没有', width))
        expect(line).not.toMatch(/^[，。！、；”）]/);
    }
  });

  test('lets a word that is longer than the line stand out', () => {
    expect(breakLines('an incomprehensibilities end', 6)).toEqual(['an', 'incomprehensibilities', 'end']);
  });

  test('makes no line of nothing', () => {
    expect(breakLines('  ', 10)).toEqual([]);
  });
});
