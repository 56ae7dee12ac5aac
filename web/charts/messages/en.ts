/**
 * Every word that a chart says by itself; `{…}` marks what is filled in. Names, titles and anchor words come
 * with the data.
 */
export const en = {
  before: "Before",
  after: "After",
  better: "better",
  change: "Change",
  group: "Group",
  score: "Score",
  /** Beside a group's name. */
  count: "n = {n}",
  /** Beside a group's name where only some of the people are paired. */
  countPaired: "n = {n} of {all}",
  /** An interval after a value, in tables and the text alternative. */
  interval: "{low} to {high}",
  /** Names the whiskers in the legend. */
  intervalLegend: "likely range (95% interval)",
  average: "Average",
  /** Head of a column of a table. */
  averageOf: "{what} (Average)",
  suppressed: "hidden to protect people",
  notEstimable: "cannot be estimated",
  empty: "There is nothing to show yet.",
  /** One mark in a dot plot. */
  onePerson: "Each dot is one person",
  /** The same beside marks that are means. */
  smallDots: "Small groups: each small dot is one person",
  /** Several scores counted together. */
  scoreBand: "{from}–{to}",
  /** Between what is said of one row, for people who listen. */
  comma: ", ",
  keyboard: "Use the arrow keys to move through the chart.",
  notShown: "–",
  /** In the key of a heat map, and in its table: which way a cell changed, or that nobody can tell. */
  worse: "worse",
  noClearChange: "no clear change",
  /** A cell in which nobody answered both times. */
  noData: "nobody answered both times",
  /** In a cell, where `suppressed` is too long. */
  hidden: "hidden",
  /** Why a picture could not be saved. */
  noChart: "There is no chart to save here",
  noPictures: "This browser cannot draw pictures",
  tooLarge: "The picture is larger than this browser can save",
  noFont: "A font could not be loaded ({status})",
  /** Heads of columns in a file of numbers. */
  rangeFrom: "{what}, likely range from",
  rangeTo: "{what}, likely range to",
  upTo: "{what}, up to",
  column: "Column",
  when: "When",
  step: "Step",
  people: "People",
  note: "Note",
};
