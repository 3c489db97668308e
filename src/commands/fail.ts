/** How a command ends when it cannot do its work: the reason in plain lines, exit code 1. */
import { ConfigError } from '../config.ts';
import { ContentError } from '../content/fault.ts';

/** Thrown for something that the person at the keyboard can put right; its message says how. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** Runs a command. What is known to be the user's to mend is told in its own words, without a stack. */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(reasonOf(error));
    process.exitCode = 1;
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof ContentError) {
    const count = error.faults.length;
    return `${error.message}\n${count} ${count === 1 ? 'fault' : 'faults'} in the content. Nothing is made from faulty content.`;
  }
  if (error instanceof ConfigError || error instanceof CommandError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
