/**
 * The seed from which all random cases grow unless `RANDOM_SEED` names another: a change is judged by the cases by
 * which the one before it was judged, on every machine. Other seeds are for looking further, and what one of them
 * finds is a finding.
 */
export const usualSeed = 1_367_560_206;
