// Answers that a site has kept from an earlier visit: complete and clean, so that it has nothing to say about them.
import { answers, quickAnswers } from '../e2e/support.mjs';

// Levels in turn, so that gaps, patterns and the staircase have work.
const LEVELS = [0, 2, 4, 1, 3];
const full = (profile) => answers((_, place) => LEVELS[place % LEVELS.length], { profile });

export const TEAM = full(['team', 'agent', 'tier-a', 'live', 'acts-without-approval', 'retrieval', 'hosted-model']);
export const TEAM_QUICK = quickAnswers(2, { profile: ['team', 'llm', 'tier-b', 'live'] });
export const CANDIDATE = full(['candidate', 'llm', 'senior']);
