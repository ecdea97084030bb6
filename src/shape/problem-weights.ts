/** What speaks for a unit being a problem, in tenths of a nat. Few, named, true of notices in general. */
export const WEIGHTS = {
  /** Before anything is known of it. */
  prior: -10,
  /** 针对…问题 round its title. */
  framed: 25,
  /** 问题1： in front of it. */
  labelled: 25,
  /** 措施1： in front of it, or anything else that finds nothing. */
  findsNothing: -40,
  /** A unit of the classifier's odds that its title finds fault; they count up to a bound. */
  finding: 0.5,
  findingBound: 40,
  /** A label for measures below it; any other label. */
  measuresLabel: 25,
  otherLabel: 12,
  ordinals: 12,
  status: 15,
  /** Numbered units below it. */
  children: 10,
  /** A body that tells what was done, by the classifier; up to a bound. */
  likeMeasure: 0.25,
  likeMeasureBound: 40,
  /** No body at all. */
  empty: -25,
  /** A body without any of these. */
  body: 4,
  /** It stands in a chapter that names problems; that tells how the work was organised; that tells what is to come. */
  inProblems: 14,
  inOrganizing: -30,
  inNextSteps: -40,
  inContact: -60,
  /** It stands in a notice that rectifies, in any other chapter; in a text that does not. */
  inNotice: 6,
  outside: -18,
} as const;

/** How a unit's own evidence, its siblings' and its cousins' are mixed. */
export const POOL = { own: 0.25, siblings: 0.55, cousins: 0.2 } as const;

/** How much better an outer level has to look than the one inside it to be the problems' level. */
export const INNERMOST = 12;
/** How much less that is where all units beside those that hold problems are problems themselves. */
export const BESIDE = 60;
