/** Corrections of records, and what can be learnt from them. */
export { type Configuration, withoutWord, withProposal, wordsAdded } from './learn/configuration.js';
export { type Difference, differencesOf } from './learn/differences.js';
export { isNeedless } from './learn/needless.js';
export { type Proposal, proposalsOf } from './learn/proposals.js';
