/**
 * Writes a project with as many answers as wanted, for measuring: the shipped content, and then variants of the shipped
 * answers, each with its own place, its own title, further citations and links to its neighbours, in both languages.
 * Plain JavaScript, so that `npm run bench` can use it without a compiler. The same number gives the same files.
 */
import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dump, load } from 'js-yaml';

/** How many answers a made topic holds. */
const answersInTopic = 40;

const places = [
  ['Anyang', '安阳'],
  ['Baoji', '宝鸡'],
  ['Chengdu', '成都'],
  ['Dali', '大理'],
  ['Enshi', '恩施'],
  ['Foshan', '佛山'],
  ['Ganzhou', '赣州'],
  ['Handan', '邯郸'],
  ['Jinan', '济南'],
  ['Kunming', '昆明'],
  ['Luoyang', '洛阳'],
  ['Mianyang', '绵阳'],
  ['Nanning', '南宁'],
  ['Putian', '莆田'],
  ['Quzhou', '衢州'],
  ['Rizhao', '日照'],
  ['Suzhou', '苏州'],
  ['Tangshan', '唐山'],
  ['Weifang', '潍坊'],
  ['Xiamen', '厦门'],
  ['Yichang', '宜昌'],
  ['Zunyi', '遵义'],
];
const people = [
  ['a driver', '司机'],
  ['a cook', '厨师'],
  ['a nurse', '护士'],
  ['a teacher', '老师'],
  ['a student', '学生'],
  ['a parent', '家长'],
  ['a courier', '快递员'],
  ['a farmer', '农民'],
  ['an engineer', '工程师'],
  ['a musician', '乐手'],
  ['a shopkeeper', '店主'],
  ['a translator', '翻译'],
  ['a retired worker', '退休职工'],
];
const citations = ['SIL 23(1)', 'SIL 29(1)', 'SIL 58(1)', 'SIL 60(1)', 'REG 6(1)', 'REG 7(2)', 'REG 31', 'MSF 17(2)'];

/**
 * Makes `target` a project of that size. The compiled code is copied, so that its commands take `target` for their project.
 * @param {string} root the project
 * @param {string} target a folder that is empty or not there
 * @param {number} size how many answers each language has; at least those of the project
 */
export async function writeProject(root, target, size) {
  await mkdir(target, { recursive: true });
  for (const name of ['content', 'dist', 'views', 'public', 'package.json', 'package-lock.json']) {
    await cp(join(root, name), join(target, name), { recursive: true });
  }
  // An export bundles its script from the sources.
  for (const name of ['node_modules', 'src']) await symlink(join(root, name), join(target, name));
  const shipped = await readAnswers(root);
  const count = Math.max(0, size - shipped.length);
  await writeTopics(target, Math.ceil(count / answersInTopic));
  for (let index = 0; index < count; index += 1) {
    const model = shipped[index % shipped.length];
    if (model !== undefined) await writeAnswer(target, index, count, model);
  }
}

/**
 * @typedef {{ en: string, zh: string }} Model the text of one answer in each language
 * @param {string} root
 * @returns {Promise<Model[]>}
 */
async function readAnswers(root) {
  const names = (await readdir(join(root, 'content', 'en', 'answers'), { recursive: true })).filter((name) =>
    name.endsWith('.md'),
  );
  return Promise.all(
    names.sort().map(async (name) => ({
      en: await readFile(join(root, 'content', 'en', 'answers', name), 'utf8'),
      zh: await readFile(join(root, 'content', 'zh', 'answers', name), 'utf8'),
    })),
  );
}

/** @param {number} index */
const slugOf = (index) => `case-${String(index + 1).padStart(5, '0')}`;

/**
 * Topics like the first shipped one, each under its own names.
 * @param {string} target
 * @param {number} count
 */
async function writeTopics(target, count) {
  const file = join(target, 'content', 'topics.yaml');
  const text = await readFile(file, 'utf8');
  const [model] = Object.values(/** @type {Record<string, Record<string, object>>} */ (load(text)));
  const made = Array.from({ length: count }, (_, index) => [
    `cases-${index + 1}`,
    {
      ...model,
      en: { ...model?.en, title: `Cases ${index + 1}`, 'asked-as': [`cases number ${index + 1}`] },
      zh: { ...model?.zh, title: `各地问答${index + 1}`, 'asked-as': [`各地的第${index + 1}组问答`] },
    },
  ]);
  await writeFile(file, `${text}\n${dump(Object.fromEntries(made))}`);
}

/**
 * @param {string} target
 * @param {number} index
 * @param {number} count
 * @param {Model} model
 */
async function writeAnswer(target, index, count, model) {
  const [place = '', placeInChinese = ''] = places[index % places.length] ?? [];
  const [person = '', personInChinese = ''] = people[Math.floor(index / places.length) % people.length] ?? [];
  const related = [1, 7, 31].map((step) => slugOf((index + step) % count)).filter((slug) => slug !== slugOf(index));
  const links = [...new Set(related)];
  const cited = [index, index + 3].map((number) => citations[number % citations.length]);
  const marks = cited.map((citation) => `[[${citation}]]`).join(' ');
  const texts = {
    en: {
      title: (/** @type {string} */ title) => `${title} Case ${index + 1}: ${person} in ${place}`,
      asked: `what does ${person} do in ${place}, number ${index + 1}`,
      more: `## What ${person} in ${place} was told\n\nThe same holds in ${place} ${marks}. See also ${links.map((slug) => `[this case](answer:${slug})`).join(', ')}.\n`,
    },
    zh: {
      title: (/** @type {string} */ title) => `${title}第${index + 1}例：${placeInChinese}的${personInChinese}`,
      asked: `${placeInChinese}的${personInChinese}怎么办，第${index + 1}例`,
      more: `## ${placeInChinese}的${personInChinese}得到的答复\n\n${placeInChinese}也一样${marks}。另见${links.map((slug) => `[这一例](answer:${slug})`).join('、')}。\n`,
    },
  };
  for (const locale of /** @type {const} */ (['en', 'zh'])) {
    const words = texts[locale];
    const text = model[locale]
      .replace(
        /^title: (.*)$/m,
        (_, title) => `title: '${words.title(title.replace(/^(['"])(.*)\1$/, '$2')).replaceAll("'", "''")}'`,
      )
      .replace(/^topic: .*$/m, `topic: cases-${Math.floor(index / answersInTopic) + 1}`)
      .replace(/^order: .*$/m, `order: ${(index % answersInTopic) + 1}`)
      .replace(/^related: .*$/m, `related: [${links.join(', ')}]`)
      .replace(/^asked-as:$/m, `asked-as:\n  - ${words.asked}`);
    const folder = `cases-${Math.floor(index / 500) + 1}`;
    const file = join(target, 'content', locale, 'answers', folder, `${slugOf(index)}.md`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${text.trimEnd()}\n\n${words.more}`);
  }
}
