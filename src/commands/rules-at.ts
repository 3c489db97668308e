/** The rules as another version of the project has them: taken from git, compiled into a folder that then goes away. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type RulesModules, type RulesVersion, versionOf } from '../rules/versions.ts';
import { CommandError } from './fail.ts';

const runFile = promisify(execFile);
const folderOfRules = 'src/rules';

/** The commit that a name stands for, in full. */
export async function commitOf(root: string, name: string): Promise<string> {
  try {
    const { stdout } = await git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
    return stdout.trim();
  } catch (error) {
    const { code, stderr } = error as { code: unknown; stderr?: string };
    // Git answers an unknown name with 1, and with something else where it cannot work at all.
    if (code !== 1) throw new CommandError(`Git cannot be asked here: ${stderr?.trim() || String(code)}`);
    throw new CommandError(
      `Git knows no version called "${name}" here. Name a branch, a tag or a commit: npm run rules:diff -- main`,
    );
  }
}

/**
 * Reads the rules of a commit. Touches neither the working files nor the index.
 * @throws {CommandError} where that version has no rules, or rules of another make
 */
export async function readRulesAt(root: string, commit: string): Promise<RulesVersion> {
  const folder = await mkdtemp(join(tmpdir(), 'card-guide-rules-'));
  try {
    await writeRules(root, commit, folder);
    await compile(folder);
    return versionOf(await importModules(join(folder, 'dist')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function git(root: string, words: readonly string[]): Promise<{ stdout: string }> {
  return runFile('git', ['-C', root, ...words], { maxBuffer: 64 * 1024 * 1024 });
}

async function writeRules(root: string, commit: string, folder: string): Promise<void> {
  const { stdout } = await git(root, ['ls-tree', '-r', '-z', '--name-only', commit, '--', folderOfRules]);
  const files = stdout.split('\0').filter((file) => file.endsWith('.ts'));
  if (files.length === 0) throw new CommandError(`The version ${commit.slice(0, 9)} has no rules in ${folderOfRules}.`);
  for (const file of files) {
    const { stdout: text } = await git(root, ['show', `${commit}:${file}`]);
    const target = join(folder, file);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}

async function compile(folder: string): Promise<void> {
  const compilerOptions = {
    target: 'es2023',
    module: 'nodenext',
    rootDir: folderOfRules,
    outDir: 'dist',
    rewriteRelativeImportExtensions: true,
    types: [],
    // Whether that version was sound is not the question here.
    noCheck: true,
  };
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: [folderOfRules] }));
  const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  try {
    await runFile(process.execPath, [compiler, '-p', folder]);
  } catch (error) {
    throw new CommandError(`The rules of that version do not compile:\n${(error as { stdout?: string }).stdout ?? ''}`);
  }
}

async function importModules(folder: string): Promise<RulesModules> {
  const load = async (file: string): Promise<object> => {
    try {
      return (await import(pathToFileURL(join(folder, file)).href)) as object;
    } catch {
      return {};
    }
  };
  const files = ['guide.js', 'walk.js', 'situation.js', 'table.js', 'lines.js', 'documents.js', 'times.js'];
  const all: Partial<Record<keyof RulesModules, unknown>> = Object.assign({}, ...(await Promise.all(files.map(load))));
  const { everyStep, answersOf, linesFor, lineOf, documentOf, timeOf, rules, lineIds } = all;
  const functions = [everyStep, answersOf, linesFor, lineOf, documentOf, timeOf];
  if (functions.every((value) => typeof value === 'function') && [rules, lineIds].every(Array.isArray)) {
    return all as RulesModules;
  }
  throw new CommandError('The rules of that version are of another make, so the two cannot be compared.');
}
