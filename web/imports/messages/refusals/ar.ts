import type { en } from "./en";

/** The same words in Arabic. */
export const ar: Record<keyof typeof en, string> = {
  "file.empty": "الملف فارغ.",
  "file.noRows": "في الملف عناوين، ولا صفوف بيانات تحتها.",
  "file.emptyZip": "هذا ملف مضغوط ZIP لا شيء فيه.",
  "file.oldExcel":
    "هذا مصنف Excel قديم (.xls)، أو مصنف بكلمة مرور. افتحه في Excel واحفظه بصيغة .xlsx بلا كلمة مرور أو بصيغة CSV، ثم أرسله.",
  "file.pdf": "هذا ملف PDF؛ صدّر الإجابات بصيغة CSV أو Excel وأرسلها.",
  "file.zipInZip": "في الملف المضغوط ZIP، {name} مضغوط هو نفسه؛ فك ضغطه أولًا.",
  "file.manyTables": "في هذا الملف المضغوط ZIP {n} جداول ({files}). فك ضغطه وأرسل الذي فيه الإجابات.",
  "file.zippedBook": "في هذا الملف المضغوط ZIP مصنف Excel ({files}). فك ضغطه وأرسل المصنف.",
  "file.zipNoTable": "لا ملف CSV في هذا الملف المضغوط ZIP (فيه {files}). أرسل الملف الذي فيه الإجابات.",
  "file.zipNoFile": "لا ملف CSV في هذا الملف المضغوط ZIP. أرسل الملف الذي فيه الإجابات.",
  "file.tooManyBytes": "أكبر ملف يُقبل {most} ميغابايت.",
  "file.twoEncodings":
    "يخلط الملف ترميزين: يبدأ UTF-8 ثم يستمر بغيره. افتحه في البرنامج الذي صنعه واحفظه مرة أخرى بصيغة CSV UTF-8.",
  "file.badUtf16": "الملف تالف: بعضه ليس نص UTF-16 صحيحًا.",
  "file.binaryExcel": "هذا مصنف Excel ثنائي (.xlsb). احفظه بصيغة .xlsx أو CSV وأرسله.",
  "file.openDocument": "هذا جدول OpenDocument. احفظه بصيغة .xlsx أو CSV وأرسله.",
  "file.tooManySheets": "في المصنف أكثر من {most} ورقة.",
  "file.emptyBook": "المصنف فارغ: لا ورقة فيها بيانات.",
  "file.noSheet": "لا ورقة في المصنف باسم «{name}» فيها بيانات؛ فيه {sheets}.",
  "file.unclosedQuote":
    "الصف {row}، العمود {column}: تُفتح هنا علامة اقتباس ولا تُغلق، فيصبح باقي الملف خلية واحدة.",
  "file.unclosedQuoteInHeader":
    "العناوين، العمود {column}: تُفتح هنا علامة اقتباس ولا تُغلق، فيصبح باقي الملف خلية واحدة.",
  "file.strayQuote":
    "الصف {row}، العمود {column}: يستمر النص بعد إغلاق علامة الاقتباس. تُكتب علامة الاقتباس داخل الخلية مرتين.",
  "file.strayQuoteInHeader":
    "العناوين، العمود {column}: يستمر النص بعد إغلاق علامة الاقتباس. تُكتب علامة الاقتباس داخل الخلية مرتين.",
  "file.longCell":
    "الصف {row}، العمود {column}: الخلية أطول من {most} حرفًا، وهو أكثر ما تحمله خلية. لعل علامة اقتباس فُتحت هنا ولم تُغلق.",
  "file.longCellInHeader":
    "العناوين، العمود {column}: الخلية أطول من {most} حرفًا، وهو أكثر ما تحمله خلية. لعل علامة اقتباس فُتحت هنا ولم تُغلق.",
  "file.longRow": "الصف {row}، العمود {column}: الصف أطول من أن يُقرأ.",
  "file.longRowInHeader": "العناوين، العمود {column}: الصف أطول من أن يُقرأ.",
  "file.tooManyRows": "أكثر ما يحمله ملف {most} صفًا.",
  "file.farCell": "الخلية {cell} ممتلئة؛ أكثر ما يُقرأ {most} عمودًا.",
  "file.longSheetCell": "الخلية {cell} أطول من {most} حرفًا، وهو أكثر ما تحمله خلية.",
  "file.tooManyFiles": "في الملف المضغوط أكثر من {most} ملف.",
  "file.locked": "الملف مقفل بكلمة مرور. احفظه بلا كلمة مرور وأرسله مرة أخرى.",
  "file.damaged": "الملف تالف: هو مصنف Excel أو ملف مضغوط ZIP لا يمكن فك ضغطه. احفظه مرة أخرى وأرسله.",
  "file.swollen":
    "بعد فك الضغط يزيد الملف عن {most} ميغابايت، وهو أكثر ما يُقرأ. احفظ الورقة بصيغة CSV وأرسلها.",
  "file.packed": "أكبر مصنف Excel أو ملف مضغوط ZIP يُقبل {most} ميغابايت. احفظ الورقة بصيغة CSV وأرسلها.",
  "file.tooManyTexts": "في المصنف نصوص مختلفة أكثر مما يُقرأ دفعة واحدة. احفظ الورقة بصيغة CSV وأرسلها.",
  "file.tooManyColumns": "في الملف {n} عمودًا؛ أكثر ما يُقرأ {most}.",
  "file.shortHeader":
    "تسمي العناوين {columns} عمودًا، لكن في الصف {row} وغيره {cells} خلية. ينقص اسم عمود، فلا أحد يعرف أي قيمة لأي عمود. أضفه وأرسل الملف مرة أخرى.",
  "file.answersAbove": "تبدأ الإجابات تحت الأسماء، أي بعد الصف {row}.",
  "file.noHeaderRow": "لا صف {row} في الملف، فلا أسماء أعمدة هناك.",
  "file.emptyHeaderRow": "الصف {row} فارغ، فلا أسماء أعمدة هناك.",
  "file.noAnswerRow": "لا صف {row} في الملف، فلا تبدأ الإجابات هناك.",
  "file.rowNumber": "الحقل «{field}» هو رقم صف.",
  "file.first50": "الحقل «{field}» هو أحد أول 50 صفًا.",
  "file.first55": "الحقل «{field}» هو أحد أول 55 صفًا.",
  "file.manyQuestions": "يسمي العمود {column} أكثر من {n} سؤال مختلف. أهو الذي يقول عن أي سؤال يجيب الصف؟",
  "file.tooMuchToFold":
    "في هذا الملف صف لكل إجابة، وهو أكبر من أن يُجمع. أحضره أجزاء، وفي كل جزء أشخاص كاملون.",
  "file.tooMuchMemory": "تحتاج قراءة هذا الملف ذاكرة أكثر مما يُعطى لملف.",
  "file.brokeOff": "انقطع رفع الملف.",
  "import.noProgram": "لا برنامج كهذا هنا.",
  "import.noFile": "لا ملف كهذا هنا. ما رُفع ولم يؤكده أحد يُحذف بعد يوم.",
  "import.importedAlready": "استُورد هذا الملف من قبل.",
  "import.notImported": "لم يُستورد هذا الملف.",
  "import.takenBack": "تُراجع عن هذا الملف من قبل.",
  "import.noFailedRows": "لا صفوف فاشلة محفوظة لهذا الملف.",
  "import.stopping": "الخادم يتوقف. لم يُحفظ شيء من هذا الاستيراد.",
  "import.failedRows":
    "{n, plural, one {صف واحد لا يمكن استيراده} two {صفان لا يمكن استيرادهما} few {# صفوف لا يمكن استيرادها} many {# صفًا لا يمكن استيرادها} other {# صف لا يمكن استيرادها}}، فلم يُحفظ شيء. صحح الملف، أو اترك هذه الصفوف.",
  "import.keepTogether":
    "{n, plural, one {صف واحد لا يمكن استيراده} two {صفان لا يمكن استيرادهما} few {# صفوف لا يمكن استيرادها} many {# صفًا لا يمكن استيرادها} other {# صف لا يمكن استيرادها}}، فلم يُحفظ شيء. ما في العمود {column} يعد من رقم آخر غير المقياس؛ قل ذلك. ترك صفوف يُبقي إجابات خاطئة.",
  "map.doubledColumn": "في الملف {n} أعمدة باسم {column}؛ قل أيها المقصود، مع مكانه في الملف: {there}",
  "map.noColumn": "لا عمود {column} في الملف؛ فيه {there}",
  "map.noWave": "{wave} ليست جولة في هذا البرنامج؛ فيه {there}",
  "map.noInstrument": "لا أداة قياس {instrument}؛ يوجد {there}",
  "map.noItem": "لا سؤال {item} في {instrument}؛ فيها {there}",
  "map.noSubscale": "لا درجة {subscale} في {instrument}؛ فيها {there}",
  "map.itemTaken": "للسؤال {item} من {instrument} عمود من قبل في هذه الجولة",
  "map.scoreTaken": "للدرجة {subscale} من {instrument} عمود من قبل في هذه الجولة",
  "map.bothWays": "تأتي {instrument} إجاباتٍ ودرجةً جاهزة معًا في هذه الجولة؛ طابق واحدة منهما",
  "map.valuesOfNone": "لا عمود مطابق لأداة قياس {instrument}",
  "map.noAnswer": "{value} ليست إجابة عن أي سؤال في {instrument}",
  "map.columnTaken": "هذا العمود مطابق لسؤال من قبل",
  "map.titleTwice": "سؤال آخر هنا اسمه {title} أيضًا",
  "map.needsTitle": "يحتاج عنوانًا: أعمدته تسمي الخيارات لا السؤال",
  "map.noAttributeName": "لا يصلح اسمًا لصفة",
  "map.attributeTwice": "{name} وارد مرتين",
  "map.attributeComma": "لا فاصلة في اسم صفة",
  "map.attributeReserved": "قل إنه المجموعة أو الدفعة، أو أعط الصفة اسمًا آخر",
  "map.noZone": "{zone} ليست منطقة زمنية؛ اكتب واحدة مثل Europe/London أو America/Chicago",
  "map.noFormat":
    '{format} ليس شكلًا لكتابة التاريخ؛ اكتب واحدًا مثل "YYYY-MM-DD HH:mm:ss", "D/M/YYYY HH:mm", "M/D/YYYY h:mm A", "iso" أو "excel"',
  "map.whichColumns": "أي الأعمدة فيها إجابات، وعن أي أسئلة؟",
  "map.whoAnswered": "أي عمود يميز الأشخاص؟",
  "map.whoIsListed": "أي عمود في هذه القائمة يقول من المقصود؟",
};
