/** Why a file, an import or a part of a mapping is refused, in English, by code. */
export const refusalSayings = {
  "file.empty": "The file is empty.",
  "file.noRows": "The file has a header but no data rows below it.",
  "file.emptyZip": "This is a ZIP archive with nothing in it.",
  "file.oldExcel":
    "This is an older Excel workbook (.xls), or one with a password. Open it in Excel, save it as .xlsx without a password or as CSV, and send that.",
  "file.pdf": "This is a PDF; export the answers as CSV or Excel and send that.",
  "file.zipInZip": "In the ZIP archive, {name} is an archive itself; unpack it first.",
  "file.manyTables":
    "This ZIP archive holds {n} tables ({files}). Unpack it and send the one with the answers.",
  "file.zippedBook": "This ZIP archive holds an Excel workbook ({files}). Unpack it and send the workbook.",
  "file.zipNoTable": "This ZIP archive holds no CSV file (it holds {files}). Send the file with the answers.",
  "file.zipNoFile": "This ZIP archive holds no CSV file. Send the file with the answers.",
  "file.tooManyBytes": "A file may hold at most {most} MB.",
  "file.twoEncodings":
    "The file mixes two encodings: it begins as UTF-8 and goes on as something else. Open it in the program that made it and save it again as CSV UTF-8.",
  "file.badUtf16": "The file is damaged: some of it is not valid UTF-16 text.",
  "file.binaryExcel": "This is a binary Excel workbook (.xlsb). Save it as .xlsx or CSV and send that.",
  "file.openDocument": "This is an OpenDocument spreadsheet. Save it as .xlsx or CSV and send that.",
  "file.tooManySheets": "The workbook has more than {most} sheets.",
  "file.emptyBook": "The workbook is empty: no sheet holds data.",
  "file.noSheet": "The workbook has no sheet “{name}” with data; it has {sheets}.",
  "file.unclosedQuote":
    "Row {row}, column {column}: a quotation mark opens here and never closes, so the rest of the file would become one cell.",
  "file.unclosedQuoteInHeader":
    "Header, column {column}: a quotation mark opens here and never closes, so the rest of the file would become one cell.",
  "file.strayQuote":
    "Row {row}, column {column}: text goes on after a closing quotation mark. A quotation mark inside a cell is written twice.",
  "file.strayQuoteInHeader":
    "Header, column {column}: text goes on after a closing quotation mark. A quotation mark inside a cell is written twice.",
  "file.longCell":
    "Row {row}, column {column}: the cell is longer than {most} characters, the most that a cell may hold. Perhaps a quotation mark opens here and never closes.",
  "file.longCellInHeader":
    "Header, column {column}: the cell is longer than {most} characters, the most that a cell may hold. Perhaps a quotation mark opens here and never closes.",
  "file.longRow": "Row {row}, column {column}: the row is too long to be read.",
  "file.longRowInHeader": "Header, column {column}: the row is too long to be read.",
  "file.tooManyRows": "A file may hold at most {most} rows.",
  "file.farCell": "Cell {cell} is filled; at most {most} columns can be read.",
  "file.longSheetCell": "Cell {cell} is longer than {most} characters, the most that a cell may hold.",
  "file.tooManyFiles": "The archive holds more than {most} files.",
  "file.locked": "The file is locked with a password. Save it without one and send it again.",
  "file.damaged":
    "The file is damaged: it is an Excel workbook or ZIP archive that cannot be unpacked. Save it again and send it.",
  "file.swollen":
    "Unpacked, the file would take more than {most} MB, the most that is read. Save the sheet as CSV and send that.",
  "file.packed":
    "An Excel workbook or ZIP archive may hold at most {most} MB. Save the sheet as CSV and send that.",
  "file.tooManyTexts":
    "The workbook holds more different texts than can be read at once. Save the sheet as CSV and send that.",
  "file.tooManyColumns": "The file has {n} columns; at most {most} can be read.",
  "file.shortHeader":
    "The header names {columns} columns, but row {row} and others have {cells} cells. A column name is missing, so nobody can tell which value belongs where. Add it and send the file again.",
  "file.answersAbove": "Answers begin below the names, so after row {row}.",
  "file.noHeaderRow": "The file has no row {row}, so no names of columns can be there.",
  "file.emptyHeaderRow": "Row {row} is empty, so no names of columns can be there.",
  "file.noAnswerRow": "The file has no row {row}, so no answers can begin there.",
  "file.rowNumber": "The field “{field}” is the number of a row.",
  "file.first50": "The field “{field}” is one of the first 50 rows.",
  "file.first55": "The field “{field}” is one of the first 55 rows.",
  "file.manyQuestions":
    "Column {column} names more than {n} different questions. Is it the one that says which question a row answers?",
  "file.tooMuchToFold":
    "This file has one row for each answer and is too large to be put together. Bring it in parts, with whole people in each.",
  "file.tooMuchMemory": "Reading this file takes more memory than the product gives to one file.",
  "file.brokeOff": "The upload broke off.",
  "import.noProgram": "There is no such program here.",
  "import.noFile": "There is no such file here. Uploads that nobody confirmed go after a day.",
  "import.importedAlready": "This file has been imported already.",
  "import.notImported": "This file has not been imported.",
  "import.takenBack": "This file was taken back already.",
  "import.noFailedRows": "No failed rows are kept of this file.",
  "import.stopping": "The server is stopping. Nothing of this import was stored.",
  "import.failedRows":
    "{n, plural, one {1 row} other {# rows}} cannot be imported, so nothing was stored. Mend the file, or leave these rows out (`on_failed=leave_out`).",
  "import.keepTogether":
    "{n, plural, one {1 row} other {# rows}} cannot be imported, so nothing was stored. What stands in column {column} counts from another number than the scale; say so by an offset. Leaving rows out would keep wrong answers.",
  "map.doubledColumn":
    "the file has {n} columns called {column}; name the one that is meant, with its place in the file: {there}",
  "map.noColumn": "the file has no column {column}; it has {there}",
  "map.noWave": "{wave} is not a wave of this program; it has {there}",
  "map.noInstrument": "there is no instrument {instrument}; there are {there}",
  "map.noItem": "{instrument} has no item {item}; it has {there}",
  "map.noSubscale": "{instrument} has no subscale {subscale}; it has {there}",
  "map.itemTaken": "item {item} of {instrument} has a column already at this wave",
  "map.scoreTaken": "{subscale} of {instrument} has a column already at this wave",
  "map.bothWays": "{instrument} comes both as answers and as a ready score at this wave; map one of the two",
  "map.valuesOfNone": "no column is mapped to an instrument {instrument}",
  "map.noAnswer": "{value} is not an answer of any item of {instrument}",
  "map.columnTaken": "this column is mapped to a question already",
  "map.titleTwice": "another question here is called {title} too",
  "map.needsTitle": "needs a title: its columns name the options, not the question",
  "map.noAttributeName": "cannot be the name of an attribute",
  "map.attributeTwice": "{name} stands twice",
  "map.attributeComma": "an attribute's name has no comma",
  "map.attributeReserved": "say that it is the group or the cohort, or give the attribute another name",
  "map.noZone": "{zone} is not a time zone; write one such as Europe/London or America/Chicago",
  "map.noFormat":
    '{format} is not a date format; write one such as "YYYY-MM-DD HH:mm:ss", "D/M/YYYY HH:mm", "M/D/YYYY h:mm A", "iso" or "excel"',
  "map.whichColumns": "Which columns hold answers, and to which questions?",
  "map.whoAnswered": "Which column tells people apart?",
  "map.whoIsListed": "Which column of this list says who is meant?",
} as const;
