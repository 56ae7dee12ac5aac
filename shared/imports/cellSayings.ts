/**
 * What is wrong with a cell and what is asked about the columns of a file, in English, by code. What stands in braces is
 * filled in as it comes; a cell comes with its quotation marks.
 */
export const cellSayings = {
  "problem.outside": "{cell} is not on the scale of {instrument} item {item}, which runs from {min} to {max}",
  "problem.outsideCode":
    "{cell} is not on the scale of {instrument} item {item}, which runs from {min} to {max}; if it stands for a missing answer, say so where the answers of this column are matched (`values`)",
  "problem.outsideShifted":
    "{cell} is not on the scale of {instrument} item {item}, which runs from {min} to {max} after adding {offset}",
  "problem.outsideShiftedCode":
    "{cell} is not on the scale of {instrument} item {item}, which runs from {min} to {max} after adding {offset}; if it stands for a missing answer, say so where the answers of this column are matched (`values`)",
  "problem.unknownAnswer": "{cell} is not an answer of {instrument} item {item}; expected {expected}",
  "problem.notInRange":
    "{cell} is not an answer of {instrument} item {item}; expected a number from {min} to {max}",
  "problem.disagrees":
    "{cell} says {number}, but {words} stands for {value}; say in the mapping which is meant",
  "problem.scoreNoNumber":
    "{cell} is not a number; expected a score of {instrument} {subscale} from {low} to {high}",
  "problem.scoreOutside":
    "{cell} lies outside {low} to {high}; expected a score of {instrument} {subscale} from {low} to {high}",
  "problem.noNumber": "{cell} is not a number",
  "problem.noDate": "{cell} is not a date written as {format}",
  "problem.noTick": "{cell} says neither that {option} was chosen nor that it was not",
  "problem.width": "the row has {cells} cells, but the header names {columns} columns",
  "problem.widthOne": "the row has 1 cell, but the header names {columns} columns",
  "problem.nul": "the cell holds a NUL character, which no survey tool writes; the file may be damaged",
  "problem.nobody": "no participant: the cell does not say who answered, so the row cannot be paired",
  "problem.shortened":
    "a spreadsheet has shortened this number, so the person cannot be told apart; export the file again, or format the column as text before saving",
  "problem.longCode":
    "is longer than {most} characters; the participant's code cannot be a text of that length",
  "problem.longCohort": "is longer than {most} characters; the cohort cannot be a text of that length",
  "problem.longGroup": "is longer than {most} characters; the group cannot be a text of that length",
  "problem.longAttribute": "is longer than {most} characters; the attribute cannot be a text of that length",
  "problem.noWave": "the cell does not say which wave; expected one of {expected}",
  "problem.unknownWave": "{cell} is not one of {expected}",
  "problem.notSix":
    "is no code of six parts: mother's initial, older siblings, month, day, initial of the birthplace, middle initial, such as M-2-04-17-L-X",
  "problem.six.mother": "is no letter: the first letter of the mother's name, or X",
  "problem.six.siblings": "is no number of older brothers and sisters: 0 to 4, or X",
  "problem.six.month": "is no month of birth: 01 to 12, or X",
  "problem.six.day": "is no day of birth: 01 to 31, or X",
  "problem.six.town": "is no letter: the first letter of the birthplace, or X",
  "problem.six.middle": "is no letter: the first letter of the middle name, or X",
  "problem.part.mother": "a part of the code is no letter: the first letter of the mother's name, or X",
  "problem.part.siblings": "a part of the code is no number of older brothers and sisters: 0 to 4, or X",
  "problem.part.month": "a part of the code is no month of birth: 01 to 12, or X",
  "problem.part.day": "a part of the code is no day of birth: 01 to 31, or X",
  "problem.part.town": "a part of the code is no letter: the first letter of the birthplace, or X",
  "problem.part.middle": "a part of the code is no letter: the first letter of the middle name, or X",
  "problem.differ": "{cell} here, and {said} in row {row}: the answers of one response say different things",
  "problem.noQuestion": "the cell does not say which question this answers",
  "problem.twice":
    "{question} is answered twice by the same person at the same time: in rows {before} and {row}",
  "problem.twiceApart":
    "{question} is answered twice by the same person at the same time: in rows {before} and {row}, which differ in {columns}. One column says which question a row answers: where two do so together, write both into one column first",
  "problem.others": "other problems",

  "advice.offered":
    "looks like {low} to {high}, while the scale runs from {min} to {max}; if the file counts from another number, add offset {offset}",
  "advice.without":
    "holds {low} to {high}, of which the offset {present} that is set makes {madeLow} to {madeHigh}, while the scale runs from {min} to {max}; without an offset it fits",
  "advice.instead":
    "holds {low} to {high}, of which the offset {present} that is set makes {madeLow} to {madeHigh}, while the scale runs from {min} to {max}; if the file counts from another number, offset {offset} fits in its place",

  "ask.perAnswer":
    "This looks like one row for each answer: {item} says which question, {value} what was answered. Is it so? Then its rows are put together first, one for each response (per_answer).",
  "ask.roster":
    "No column of this file is known as an answer. Is it a list of the people who take part, with the group or cohort of each?",
  "ask.waveMeant": "Which wave is meant in {columns}?",
  "ask.waveColumns": "The same question stands in several columns. Are they from different waves: {example}?",
  "ask.wave": "Which wave are these answers from?",
  "ask.waveRivals": "Which column says the wave: {column} or {other}?",
  "ask.waveMeaning": "Column {column} seems to say the wave. Is this right: {meaning}?",
  "ask.waveOfFile": "The name {name} sounds like {wave}. Are all these answers from then?",
  "ask.participant":
    "Which column tells people apart? Without one, nobody's answers before and after can be put together.",
  "ask.participantRivals": "Which column tells people apart: {columns}?",
  "ask.cohort": "Which column is the cohort?",
  "ask.group": "Which column is the group?",
  "ask.dayOrder": "In column {column}, is {cell} written day first or month first?",
  "ask.zone": "Whose clock are the times of {column}? {cell} names no time zone.",
  "ask.zoneSerials": "Whose clock are the times of {column}? They name no time zone.",
  "ask.selfCode":
    "These columns read like the six parts of a code that people made up themselves: {columns}. Is it so? They are then hashed, and not kept.",
  "ask.shift":
    "What stands in {columns} looks like {low} to {high}, while the scale runs from {min} to {max}; if the file counts from another number, add offset {offset}. Is that so?",
  "ask.outside":
    "Column {column} holds {cells}, but {instrument} item {item} runs from {min} to {max}. What do these mean?",
  "ask.words": "What do these words mean for {instrument} ({expected})? {words}",
  "ask.wordsMeant": "Do these words mean this for {instrument} ({expected})? {words}",
  "ask.almostItems": "These columns read almost like {instrument}: {columns}. Are they its items?",
  "ask.numbered":
    "The columns {columns} are only numbered. Which questionnaire are they, in its published order?",
  "ask.missingItem":
    "There is no column for every item beside {columns}: {instrument} has {items} items, so its score cannot be built there. Import it all the same?",
  "ask.oneColumn":
    "The file has one column only, so there is no column with answers. Is this the right file?",
  "ask.noAnswers":
    "Which columns hold answers, and to which questionnaire? None of the column names or questions is known here.",
  "ask.sameCohort": "Last time the whole file was of the cohort {name}. Is this one too?",
  "ask.sameGroup": "Last time the whole file was of the group {name}. Is this one too?",
  "ask.otherDates":
    "Column {column} does not hold dates written as {format}, as last time. How are they written, if it still says when answers were given?",
  "csv.row": "row",
  "csv.problem": "problem",
  "csv.beyond": "cells beyond the header: {cells}",
  "csv.more":
    "{n, plural, one {1 more row} other {# more rows}} failed and {n, plural, one {is} other {are}} not listed here",
} as const;
