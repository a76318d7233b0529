// Tests of the built site in a real browser: node tests/e2e/run.mjs dist [words of a test's sentence]
// SCREENSHOTS=folder keeps pictures of start, question and result; UPDATE_SCREENSHOT=1 renews the one of the README.
import { argv, exit } from 'node:process';

import { runAll } from './support.mjs';

// The longest first, so that nothing long is left over at the end.
await import('./full.mjs');
await import('./focus.mjs');
await import('./access.mjs');
await import('./candidate.mjs');
await import('./team.mjs');
await import('./lead.mjs');
await import('./start.mjs');
await import('./early.mjs');
await import('./resilience.mjs');
await import('./hostile.mjs');
await import('./embed.mjs');
await import('./files.mjs');
await import('./excerpt.mjs');
await import('./network.mjs');
await import('./pages.mjs');
await import('./brief.mjs');
await import('./along.mjs');
await import('./history.mjs');
await import('./shared.mjs');
await import('./paper.mjs');
await import('./everyone.mjs');
await import('./numbers.mjs');
await import('./language.mjs');
await import('./looks.mjs');
await import('./builder.mjs');

const [dir = 'dist', only] = argv.slice(2);
const { passed, failed } = await runAll(dir, { only });
console.log(`${passed} passed, ${failed} failed`);
exit(failed ? 1 : 0);
