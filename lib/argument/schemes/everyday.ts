import { compendium, inGroup, onConclusion, onRole, onStep, role } from "./scheme";

/** Schemes that serve on any subject: examples, likeness, wholes and parts, exclusion, signs. */
export const everydaySchemes = inGroup("everyday", [
  {
    id: "example",
    name: "Example",
    source: compendium(6),
    gist: "One case shows what holds of its kind.",
    premises: [
      role("case", "Case", "[case] has [property]."),
      role("typical", "Typical", "[case] is typical of [kind]."),
    ],
    conclusion: "[kind] generally has [property].",
    questions: [
      onRole("case", "true", "Is the example as it is told?"),
      onRole("typical", "typical", "Is the example typical, or was it picked because it fits?"),
      onConclusion("counter", "Are there examples to the contrary?"),
      onStep("enough", "Are there enough cases for so general a statement?"),
    ],
    aliases: ["Argument from Example", "Generalisation", "Generalization", "Argument from Generalisation"],
  },
  {
    id: "analogy",
    name: "Analogy",
    source: compendium(7),
    gist: "Two cases are alike, so what holds of one holds of the other.",
    premises: [
      role("likeness", "Likeness", "[case] is like [other case] in what matters here."),
      role("base", "Known case", "In [other case], [property] holds."),
    ],
    conclusion: "In [case], [property] holds.",
    questions: [
      onRole("likeness", "alike", "Are the two cases alike in what matters here?"),
      onStep("differences", "Do they differ in something that would undo the likeness?"),
      onRole("base", "known", "Does it really hold in the case taken as a model?"),
      onConclusion("third-case", "Is there another case, just as like, where it does not hold?"),
    ],
    aliases: ["Argument from Analogy", "Comparison", "Argument from Comparison"],
  },
  {
    id: "composition",
    name: "From the parts to the whole",
    source: compendium(9),
    gist: "All parts have it, so the whole has it.",
    premises: [
      role("parts", "Parts", "All parts of [whole] have [property]."),
      role("carries", "It carries over", "[property] passes from the parts to the whole."),
    ],
    conclusion: "[whole] has [property].",
    questions: [
      onRole("carries", "carries", "Is this a property that parts hand on to the whole?"),
      onRole("parts", "all", "Do all the parts have it?"),
    ],
    aliases: ["Argument from Composition", "Composition"],
  },
  {
    id: "division",
    name: "From the whole to the parts",
    source: compendium(10),
    gist: "The whole has it, so each part has it.",
    premises: [
      role("whole", "Whole", "[whole] has [property]."),
      role("carries", "It carries over", "[property] passes from the whole to [part]."),
    ],
    conclusion: "[part] has [property].",
    questions: [
      onRole("carries", "carries", "Is this a property that the whole hands on to its parts?"),
      onConclusion("part", "Is there a sign that this part is an exception?"),
    ],
    aliases: ["Argument from Division", "Division"],
  },
  {
    id: "oppositions",
    name: "Opposites",
    source: compendium(11),
    gist: "One of two opposites holds, so the other does not.",
    premises: [
      role("one", "What holds", "[subject] is [property]."),
      role("opposed", "Opposition", "What is [property] cannot be [opposite]."),
    ],
    conclusion: "[subject] is not [opposite].",
    questions: [
      onRole("opposed", "exclude", "Do the two really exclude each other?"),
      onRole("one", "same-respect", "Are both meant of the same thing, at the same time, in the same respect?"),
    ],
    aliases: ["Argument from Oppositions", "Argument from Opposites", "Opposition"],
  },
  {
    id: "alternatives",
    name: "Ruling out alternatives",
    source: compendium(13),
    gist: "All other possibilities fall away, so this one is left.",
    premises: [
      role("choice", "Alternatives", "Either [claim], or [alternative]."),
      role("excluded", "Exclusion", "It is not so that [alternative]."),
    ],
    conclusion: "[claim].",
    questions: [
      onRole("choice", "complete", "Are these all the possibilities there are?"),
      onRole("excluded", "excluded", "Has the other possibility really been ruled out?"),
      onStep("both", "Could both be true together?"),
    ],
    aliases: ["Argument from Alternatives", "Disjunctive Syllogism", "Elimination"],
  },
  {
    id: "lack-of-evidence",
    name: "Lack of evidence",
    source: compendium(26),
    gist: "If it were so, one would know; one does not, so it is not so.",
    premises: [
      role("unknown", "Nothing found", "Nothing is known that shows that [claim]."),
      role("would-know", "It would show", "If it were so that [claim], it would be known by now."),
    ],
    conclusion: "It is not so that [claim].",
    questions: [
      onRole("unknown", "searched", "How thoroughly was it looked for?"),
      onRole("would-know", "would-show", "Would it have come to light if it were so?"),
      onStep("burden", "On whom does the burden of proof lie here?"),
    ],
    aliases: ["Argument from Ignorance", "Ignorance", "Argument from Lack of Evidence", "Negative Evidence"],
  },
  {
    id: "sign",
    name: "Sign",
    source: compendium(30),
    gist: "A sign of it is there, so it is there.",
    premises: [
      role("sign", "Sign", "[sign] is found in this case."),
      role("link", "What it is a sign of", "[sign] generally shows that [claim]."),
    ],
    conclusion: "[claim].",
    questions: [
      onRole("link", "strength", "How often does the sign go with what it is taken to show?"),
      onStep("other-cause", "Could something else have left the same sign?"),
      onRole("sign", "there", "Is the sign really there?"),
    ],
    aliases: ["Argument from Sign", "Symptom"],
  },
  {
    id: "gradualism",
    name: "Step by step",
    source: compendium(48),
    gist: "Each small step is granted, so the end of the steps is granted.",
    premises: [
      role("start", "First step", "It is granted that [start]."),
      role("steps", "Small steps", "From [start] each small step leads to the next, up to [claim]."),
    ],
    conclusion: "[claim].",
    questions: [
      onRole("steps", "weak-link", "Which step is the weakest, and does it hold?"),
      onStep("adds-up", "Do small differences add up to a large one on the way?"),
    ],
    aliases: ["Argument from Gradualism"],
  },
]);
