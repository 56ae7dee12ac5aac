import { describe, expect, test } from "vitest";
import { columnsOfQuestion } from "#shared/imports/mapping";
import { findOptionGroups, type OptionGroup } from "#shared/imports/optionGroups";
import { readTick } from "#shared/imports/ticks";
import { dataFile, hasData, readBytes, type Tried, tryImport } from "./files";

/** What a file offers, and what comes of taking all of it. */
async function offer(bytes: string | Uint8Array): Promise<{ groups: OptionGroup[]; tried: Tried }> {
  const { reading } = await readBytes(bytes);
  const groups = findOptionGroups(reading);
  const mapping = {
    participant: { is: "anonymous" },
    wave: { is: "pre" },
    items: [],
    ...(groups.length > 0 ? { questions: groups } : {}),
  };
  return { groups, tried: await tryImport(bytes, mapping) };
}

const told = ({ responses }: Tried) => responses.map(({ ownAnswers }) => ownAnswers[0]?.options);
const optionsOf = ({ options }: OptionGroup) => options?.map(({ option }) => option);

describe("a question over several columns is one", () => {
  test("REDCap: a box is 0 also where the form was never opened, and is then no answer", async () => {
    const { groups, tried } = await offer(
      [
        "study_id,redcap_event_name,b1,helped___1,helped___2,wellbeing_complete",
        "1,pre_arm_1,1,1,0,2",
        "2,pre_arm_1,1,0,0,2",
        "3,pre_arm_1,,0,0,0",
        "4,pre_arm_1,1,0,1,1",
      ].join("\n"),
    );
    expect(groups).toEqual([
      {
        kind: "multi",
        title: "helped",
        options: [
          { column: "helped___1", option: "1" },
          { column: "helped___2", option: "2" },
        ],
      },
    ]);
    expect(told(tried)).toEqual([["1"], [], ["2"]]);
    expect(tried.skipped).toEqual({ no_mapped_answer: 1 });
  });

  test("REDCap with labels: Checked and Unchecked, the choice in the title", async () => {
    const { groups, tried } = await offer(
      [
        "Record ID,Event Name,Who helped? (choice=Friends),Who helped? (choice=Youth worker),Complete?",
        "1,Baseline,Checked,Unchecked,Complete",
        "2,Baseline,Unchecked,Unchecked,Complete",
      ].join("\n"),
    );
    expect(groups.map(({ title }) => title)).toEqual(["Who helped?"]);
    expect(optionsOf(groups[0]!)).toEqual(["Friends", "Youth worker"]);
    expect(told(tried)).toEqual([["Friends"], []]);
  });

  test("SurveyMonkey: the label or nothing; words beside Other count and are not kept", async () => {
    const { groups, tried } = await offer(
      [
        "Respondent ID,Collector ID,Start Date,End Date,Who helped? (tick all),,,I belong here",
        ",,,,Friends,Youth worker,Other (please specify),Response",
        "118400123456,1,03/04/2026 06:17:02 PM,03/04/2026 06:22:10 PM,Friends,,my aunt,Agree",
        "118400123457,1,03/04/2026 06:17:02 PM,03/04/2026 06:22:10 PM,,,,Agree",
      ].join("\n"),
    );
    expect(groups.map(({ title }) => title)).toEqual(["Who helped? (tick all)"]);
    expect(told(tried)).toEqual([["Friends", "Other (please specify)"]]);
    expect(JSON.stringify(tried.responses)).not.toContain("aunt");
    // Nothing says whether the second person was asked.
    expect(tried.skipped).toEqual({ no_mapped_answer: 1 });
  });

  test("KoboToolbox: 0 is asked and not chosen, blank is not asked", async () => {
    const { groups, tried } = await offer(
      [
        '"helped";"helped/Friends";"helped/Youth worker";"_id";"_uuid";"_submission_time";"_validation_status";"_index"',
        '"Friends Youth worker";"1";"1";"1";"a";"2026-03-04T18:22:10";"";"1"',
        '"";"0";"0";"2";"b";"2026-03-04T18:22:10";"";"2"',
        '"";"";"";"3";"c";"2026-03-04T18:22:10";"";"3"',
      ].join("\r\n"),
    );
    expect(groups).toMatchObject([{ title: "helped", column: "helped" }]);
    expect(told(tried)).toEqual([["Friends", "Youth worker"], []]);
    expect(tried.skipped).toEqual({ no_mapped_answer: 1 });
  });

  test("ODK Central: all 0 where nobody was asked; the column of the question says which it was", async () => {
    const head =
      "SubmissionDate,core-helped,core-helped/friends,core-helped/nobody,KEY,SubmitterID,SubmitterName,ReviewState,FormVersion";
    const row = (helped: string, a: string, b: string, key: string) =>
      `2026-03-04T18:22:10.113Z,${helped},${a},${b},uuid:${key},12,Link,,3`;
    const { tried } = await offer(
      [head, row("friends", "1", "0", "a"), row("", "0", "0", "b"), row("nobody", "0", "1", "c")].join("\n"),
    );
    expect(told(tried)).toEqual([["friends"], ["nobody"]]);
    expect(tried.skipped).toEqual({ no_mapped_answer: 1 });
  });

  test("Qualtrics: the choices of one question, and neither a grid nor its text", async () => {
    const json = (id: string) => `"{""ImportId"":""${id}""}"`;
    const { groups, tried } = await offer(
      [
        "ResponseId,Q1_1,Q1_2,Q5_1,Q5_2,Q5_2_TEXT",
        '"Response ID","How much? - I belong","How much? - I have friends","Who helped? - Selected Choice - Friends","Who helped? - Selected Choice - Other","Who helped? - Other - Text"',
        [json("_recordId"), ...["QID1_1", "QID1_2", "QID5_1", "QID5_2", "QID5_2_TEXT"].map(json)].join(","),
        "R_1,4,5,1,,",
        "R_2,3,1,,1,my aunt",
        "R_3,1,2,,,",
      ].join("\n"),
    );
    expect(groups.map(({ title }) => title)).toEqual(["Who helped?"]);
    expect(groups.flatMap(columnsOfQuestion)).toEqual(["Q5_1", "Q5_2"]);
    expect(told(tried)).toEqual([["Friends"], ["Other"]]);
  });

  test("LimeSurvey: Yes and No, N/A where it was not shown, words in the box beside", async () => {
    const { groups, tried } = await offer(
      [
        '"id","submitdate","lastpage","startlanguage","HELP[SQ001]","HELP[SQ002]","HELP[other]","BEL[SQ001]","BEL[SQ002]"',
        '"1","2026-03-04 18:22:10","3","en","Yes","No","my aunt","Agree","Never"',
        '"2","2026-03-04 18:22:10","3","en","No","No","","Agree","Often"',
        '"3","2026-03-04 18:22:10","3","en","N/A","N/A","","Often","Agree"',
      ].join("\r\n"),
    );
    expect(groups.map(({ title }) => title)).toEqual(["HELP"]);
    expect(told(tried)).toEqual([["SQ001", "other"], []]);
    expect(tried.skipped).toEqual({ no_mapped_answer: 1 });
  });

  test("Typeform: a column for each choice, called as what stands in it", async () => {
    const { groups } = await offer(
      [
        "#,I feel I belong here,Friends,Youth worker,Other,Start Date (UTC),Submit Date (UTC),Network ID",
        "068127e3d5e9,Agree,Friends,,my aunt,2026-03-04 18:17:02,2026-03-04 18:22:10,d3560842b2",
        "068127e3d5ea,Disagree,,Youth worker,,2026-03-04 18:17:02,2026-03-04 18:22:10,d3560842b3",
      ].join("\n"),
    );
    expect(groups.map(optionsOf)).toEqual([["Friends", "Youth worker", "Other"]]);
  });

  test.each([
    ["Google Forms", "Timestamp,I belong here,Who helped?", "2026/03/04 6:22:10 PM GMT+1,Agree"],
    [
      "Microsoft Forms",
      "ID,Start time,Completion time,Email,Name,Who helped?",
      "1,3/4/26 18:17:02,3/4/26 18:22:10,anonymous,",
    ],
  ])("%s: signs between the choices in one cell", async (_, head, row) => {
    const { groups, tried } = await offer(
      [head, `${row},Friends;Youth worker`, `${row},Friends;`, `${row},`].join("\n"),
    );
    expect(groups).toEqual([{ kind: "multi", title: "Who helped?", column: "Who helped?" }]);
    expect(told(tried)).toEqual([["Friends", "Youth worker"], ["Friends"]]);
  });

  test("a word that is neither is a problem of its cell, by name", async () => {
    const { tried } = await offer("id,h___a,h___b\n1,1,0\n2,0,1\n");
    expect(tried.problems).toEqual([]);
    const wrong = await tryImport("id,h___a,h___b\n1,Often,0\n", {
      participant: "id",
      wave: { is: "pre" },
      items: [],
      questions: [
        {
          kind: "multi",
          title: "h",
          options: [
            { column: "h___a", option: "a" },
            { column: "h___b", option: "b" },
          ],
        },
      ],
    });
    expect(wrong.problems).toMatchObject([
      {
        row: 1,
        column: "h___a",
        value: "Often",
        message: "'Often' says neither that 'a' was chosen nor that it was not",
      },
    ]);
  });

  test("an option that is called No is chosen where its cell says No", () => {
    expect(readTick("No", "No")).toBe("chosen");
    expect(readTick("No", "Friends")).toBe("notChosen");
    expect(readTick("N/A", "Friends")).toBe("blank");
    expect(readTick("Often", "Friends")).toBeUndefined();
  });
});

describe.skipIf(!hasData)("in files of other people", () => {
  test("SurveyMonkey: 629 of 748 chose the first of six, which two header rows name", async () => {
    const { groups, tried } = await offer(dataFile("surveymonkey-two-row-header/results_2018.csv"));
    const first = groups.find(({ title }) => title.startsWith("Where is your company"))!;
    expect(first.options).toHaveLength(6);
    const question = groups.indexOf(first);
    const sets = tried.responses.flatMap(
      ({ ownAnswers }) => ownAnswers.find((answer) => answer.question === question)?.options ?? [],
    );
    const count = (option: string) => sets.filter((chosen) => chosen === option).length;
    // Counted in the file by another reader (Python's csv).
    expect(first.options!.map(({ option }) => count(option))).toEqual([629, 313, 204, 248, 68, 22]);
    expect(groups.some(({ title }) => title.startsWith("How often does your company"))).toBe(false);
  });

  test("REDCap: five questions, answered once for each person, at enrollment", async () => {
    const { groups, tried } = await offer(dataFile("redcap-longitudinal/longitudinal_data.csv"));
    expect(groups.map(({ title }) => title)).toEqual(["gym", "aerobics", "eat", "drink", "meds"]);
    expect(tried.responses).toHaveLength(3);
    for (const { ownAnswers } of tried.responses) expect(ownAnswers).toHaveLength(5);
  });

  test("LimeSurvey: four schools, 0 and 1, three people who were not asked", async () => {
    const { groups } = await offer(dataFile("limesurvey-export/limesurvey_full_question_text.csv"));
    const schools = groups.find(({ title }) => title.startsWith("Which educations"));
    expect(optionsOf(schools!)).toEqual([
      "Primary School",
      "Secondary School",
      "Tertairy School",
      "Quartiary School",
    ]);
  });

  test("KoboToolbox: sources of water", async () => {
    const { groups } = await offer(dataFile("kobotoolbox-export/kobo_raw.csv"));
    expect(groups.find(({ title }) => title === "water_sources")?.options?.length).toBeGreaterThan(3);
  });
});
