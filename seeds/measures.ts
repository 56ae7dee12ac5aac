import type { Measure } from "./story";

export const loneliness: Measure = { instrument: "ucla-3", items: ["1", "2", "3"], range: [1, 3] };
export const belonging: Measure = { instrument: "belonging-4", items: ["1", "2", "3", "4"], range: [1, 5] };
export const wellbeing: Measure = { instrument: "who-5", items: ["1", "2", "3", "4", "5"], range: [0, 5] };

/** The ONS four are four results, so each is planted by itself. */
export const satisfied: Measure = { instrument: "ons4", items: ["1"], range: [0, 10] };
export const worthwhile: Measure = { instrument: "ons4", items: ["2"], range: [0, 10] };
export const happy: Measure = { instrument: "ons4", items: ["3"], range: [0, 10] };
export const anxious: Measure = { instrument: "ons4", items: ["4"], range: [0, 10] };
