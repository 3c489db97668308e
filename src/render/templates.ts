/** The EJS templates of `views/`: read when the site starts, compiled when they are first used. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ejs from 'ejs';

/** Template name, as in `parts/line`, → its source. */
export type Templates = ReadonlyMap<string, string>;

type Values = Readonly<Record<string, unknown>>;

/** Fills in the template of a name. */
export type Fill = (name: string, values: Values) => string;

/** Text as HTML shows it, as templates print it. */
export const escapeText = ejs.escapeXML;

/** Reads every template of `root/views`. */
export function readTemplates(root: string): Templates {
  const folder = join(root, 'views');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ejs'));
  return new Map(
    names.map((name) => [name.slice(0, -'.ejs'.length), readFileSync(join(folder, name), 'utf8')] as const),
  );
}

/** A template compiled for the names that it is given. */
interface Compiled {
  readonly fill: (values: Values) => string;
  /** The names that it uses, each with the place of the values that hold it. */
  readonly used: readonly { readonly name: string; readonly place: number }[];
  /** The names of its own values and of those around it, from the outside in. */
  readonly given: readonly (readonly string[])[];
  /** What it calls for, by the part's name and the names of its own values. */
  readonly parts: Map<string, Compiled>;
}

/**
 * A function that fills in templates. In a template `part('line', { line })` is the HTML of `parts/line`, which sees
 * these values beside those of its caller. `kept('section', { section })` is the same, for a part that shows this one
 * thing and nothing of the page around it: what it printed is kept as long as the thing itself.
 *
 * Left alone, EJS looks up every name by JavaScript's `with`, and copies all values for each part. Here a template is
 * compiled for the names it is given, as variables, and gets those that it uses: that takes half the time. (Values behind
 * one another in a prototype chain take as little, but V8 keeps what was once a prototype for long.) As with `with`, a
 * name that is not given is an error.
 */
export function createFill(templates: Templates): Fill {
  const whole = new Map<string, Compiled>();
  const printed = new WeakMap<object, string>();

  const compile = (name: string, given: readonly (readonly string[])[]): Compiled => {
    const source = sourceOf(templates, name);
    const used = [...new Set(given.flat())]
      .filter((each) => source.includes(each))
      .map((each) => ({ name: each, place: given.findLastIndex((names) => names.includes(each)) }));
    const names = [...used.map((each) => each.name), 'part', 'kept'];
    const options = { _with: false, destructuredLocals: names, unsafePrototypeLocals: true };
    const fill = ejs.compile(source, { filename: `${name}.ejs`, rmWhitespace: true, strict: true, ...options });
    return { fill, used, given, parts: new Map() };
  };

  /** @param values its own and those around it, from the outside in */
  const run = (compiled: Compiled, values: readonly Values[]): string => {
    const part = (name: string, more: Values): string => {
      const own = Object.keys(more);
      const key = `${name} ${own.join()}`;
      const found = compiled.parts.get(key) ?? compile(`parts/${name}`, [...compiled.given, own]);
      compiled.parts.set(key, found);
      return run(found, [...values, more]);
    };
    const kept = (name: string, more: Readonly<Record<string, object>>): string => {
      const [thing = more] = Object.values(more);
      const html = printed.get(thing) ?? part(name, more);
      printed.set(thing, html);
      return html;
    };
    const seen: Record<string, unknown> = { part, kept };
    for (const { name, place } of compiled.used) seen[name] = values[place]?.[name];
    return compiled.fill(seen);
  };

  return (name, values) => {
    const names = Object.keys(values);
    const key = `${name} ${names.join()}`;
    const compiled = whole.get(key) ?? compile(name, [names]);
    whole.set(key, compiled);
    return run(compiled, [values]);
  };
}

/**
 * A template as the text of a JavaScript function of its values and of what escapes them, for a browser.
 * @param names the values that it uses
 */
export function printTemplate(templates: Templates, name: string, names: readonly string[]): string {
  const source = sourceOf(templates, name);
  const options = { _with: false, destructuredLocals: [...names], rmWhitespace: true, compileDebug: false };
  const template = new ejs.Template(source, options);
  template.compile();
  return `function (locals, escapeFn) {${template.source}}`;
}

function sourceOf(templates: Templates, name: string): string {
  const source = templates.get(name);
  if (source === undefined) throw new Error(`views/${name}.ejs does not exist`);
  return source;
}
