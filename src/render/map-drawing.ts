/**
 * The map's tree as a drawing: boxes with their lines of text, and the lines between them. It grows from left to
 * right, and a box stands as high as the first box it leads to: so the start is at the top left, where reading begins.
 */
import type { BranchView } from '../site/flow-views.ts';
import { breakLines } from './text-lines.ts';

/** All in pixels; the letters are as high as `.map` in the style sheet says. */
const letters = 14;
const lineHeight = 18;
const boxWidth = 232;
const padding = 10;
const columnGap = 36;
const rowGap = 10;
const margin = 8;
/** How much wider heavy letters are. */
const heavy = 1.12;

interface Box {
  readonly id: string;
  readonly href: string;
  readonly isResult: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly { readonly text: string; readonly y: number; readonly isAnswer: boolean }[];
  /** Where every line begins. */
  readonly textX: number;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  /** Path data: from each box that asks to the boxes that its answers lead to. */
  readonly connections: readonly string[];
}

interface Placed {
  readonly box: Box;
  readonly next: readonly Placed[];
  /** Where the next box of the tree may begin. */
  readonly bottom: number;
}

/** Draws the tree. No two boxes overlap, since each branch has its stretch of the height for itself. */
export function drawMap(tree: BranchView): Drawing {
  const root = place(tree, margin, margin);
  const all = descendants(root);
  return {
    width: Math.max(...all.map(({ box }) => box.x + box.width)) + margin,
    height: root.bottom - rowGap + margin,
    boxes: all.map(({ box }) => box),
    connections: all.flatMap(connectionsOf),
  };
}

function place(branch: BranchView, x: number, y: number): Placed {
  const box = boxAt(branch, x, y);
  const next: Placed[] = [];
  let bottom = y;
  for (const further of branch.branches) {
    const placed = place(further, x + boxWidth + columnGap, bottom);
    next.push(placed);
    bottom = placed.bottom;
  }
  return { box, next, bottom: Math.max(bottom, y + box.height + rowGap) };
}

function boxAt({ id, href, isResult, answer, text }: BranchView, x: number, y: number): Box {
  const room = (boxWidth - 2 * padding) / letters;
  const answerLines = breakLines(answer, room / heavy);
  const lines = [...answerLines, ...breakLines(text, room)].map((line, index) => ({
    text: line,
    y: y + padding + index * lineHeight + letters,
    isAnswer: index < answerLines.length,
  }));
  const height = lines.length * lineHeight + 2 * padding;
  return { id, href, isResult, x, y, width: boxWidth, height, lines, textX: x + padding };
}

function descendants(placed: Placed): readonly Placed[] {
  return [placed, ...placed.next.flatMap(descendants)];
}

/** One trunk downwards, with a twig to every box. */
function connectionsOf({ box, next }: Placed): readonly string[] {
  const last = next.at(-1);
  if (last === undefined) return [];
  // Every box is at least one line high, so a twig at this depth meets each of them.
  const depth = padding + lineHeight / 2;
  const right = box.x + box.width;
  const trunk = right + columnGap / 2;
  const twigs = next.map((further) => `M${trunk},${further.box.y + depth}H${further.box.x}`);
  return [`M${right},${box.y + depth}H${trunk}V${last.box.y + depth}${twigs.join('')}`];
}
