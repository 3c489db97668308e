/** Answers that nobody can give together; the later one is then not offered. */
import type { Pattern } from './pattern.ts';

export const exclusions: readonly Pattern[] = [
  // A child is in no employment, draws no pension and no unemployment benefit, and runs no business.
  {
    cover: ['employee', 'self-paying', 'retired', 'on-benefit', 'freelance-not-registered'],
    holder: ['child', 'newborn'],
  },
  { cover: ['retired', 'on-benefit'], holder: 'teen' },
  // A newborn has no card yet that could be switched on, lost or worn.
  { need: ['no-medical-card', 'lost', 'replace'], holder: 'newborn' },
  // A matter of staff is the employer's own: nobody goes instead of it, and nobody is visited at home.
  { need: 'for-staff', who: ['someone-else', 'home-visit', 'employer-goes'] },
  // The employer goes only for its own staff.
  { cover: ['self-paying', 'residents', 'retired', 'on-benefit'], who: 'employer-goes' },
];
