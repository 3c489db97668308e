/** What no text that readers see may say: answers, topics, the glossary, the guide, the letters and the counter pages. */
import { beforeAll, describe, expect, test } from 'vitest';
import { printFault } from '../../src/content/fault.ts';
import { readContentFiles } from '../../src/content/files.ts';
import { forbiddenFaults, publishedTexts } from '../../src/content/forbidden-words.ts';
import type { Library } from '../../src/content/library.ts';
import { loadLibrary } from '../../src/content/load-library.ts';
import { root } from '../support/project.ts';

let library: Library;
beforeAll(async () => {
  library = loadLibrary(await readContentFiles(root));
});

describe('in every text that readers see', () => {
  test('npm run check finds nothing of it', () => {
    expect(forbiddenFaults(publishedTexts(library)).map(printFault)).toEqual([]);
  });

  const faultsIn = (text: string) =>
    forbiddenFaults([{ file: 'content/en/answers/a.md', field: '', text }]).map(printFault);

  test.each([
    ['The password is 123456.', 'no PIN'],
    ['Try the last six digits of your number.', 'no PIN'],
    ['初始密码是身份证号后6位。', 'no PIN'],
    ['The premium is 400 yuan a year.', 'no amount'],
    ['One line.\n\n- The fund reimburses\n  70% of the bill.', 'no amount'],
    ['居民每人缴费400元。', 'no amount'],
    ['住院报销70%。', 'no amount'],
    ['Germans are exempt from the pension.', 'nobody called exempt'],
    ['德国人免缴养老保险。', 'nobody called exempt'],
    ['Your bill will be reimbursed.', 'no promise'],
    ['留好单据，一定能报。', 'no promise'],
  ])('%j is a fault', (text, what) => {
    expect(faultsIn(text)).toEqual([expect.stringContaining(`content/en/answers/a.md: expected ${what}`)]);
  });

  test.each([
    'A late fee of 0.05% a day runs on premiums [[SIL 86]].',
    'A fine of 500 yuan. Premiums are set by each city.',
    '罚应缴社保费的1倍至3倍，责任人员每人罚500元至3000元。',
    '“钱一定能报回来”：这种话我们不能保证。',
    'A new card after loss costs 20 yuan there.',
    'We print no default PIN.',
  ])('%j is none', (text) => {
    expect(faultsIn(text)).toEqual([]);
  });

  test('what people ask is theirs to say', () => {
    const asked = library.answers.en.flatMap(({ askedAs }) => askedAs).join('\n');
    expect(asked).toMatch(/last six digits/);
    expect(publishedTexts(library).some(({ text }) => /last six digits/.test(text))).toBe(false);
  });
});
