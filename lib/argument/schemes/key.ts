/** A place in the key: a question with its answers, each of which leads on. */
export interface KeyQuestion {
  readonly ask: string;
  readonly answers: readonly KeyAnswer[];
}

/** An answer in the key. */
export interface KeyAnswer {
  readonly says: string;
  readonly leadsTo: KeyEnd | KeyQuestion;
}

/** Where the key ends: a scheme by its id, or a word on what to do without one. */
export type KeyEnd = { readonly scheme: string } | { readonly advice: string };

const to = (says: string, scheme: string): KeyAnswer => ({ says, leadsTo: { scheme } });
const on = (says: string, ask: string, ...answers: KeyAnswer[]): KeyAnswer => ({ says, leadsTo: { ask, answers } });

const NONE: KeyAnswer = {
  says: "None of these",
  leadsTo: {
    advice:
      "Not every step follows a known scheme. Leave it without one, and write down as an implicit claim what leads from the premises to the conclusion.",
  },
};

const wordOfOthers = on(
  "On somebody's word, or on what people think",
  "Whose word is it?",
  on(
    "One person's or one body's",
    "Why should one believe it?",
    to("They are an expert in the field", "expert-opinion"),
    to("They were there and tell what happened", "witness-testimony"),
    to("They are placed to know", "position-to-know"),
    to("They speak for a state", "official-statement"),
    to("They are of good character", "ethotic"),
    NONE,
  ),
  on(
    "That of many",
    "What do the many do?",
    to("They think it is so", "popular-opinion"),
    to("They do it themselves", "popular-practice"),
    NONE,
  ),
  on(
    "One's own eyes or memory",
    "Which of the two?",
    to("It was seen or heard", "perception"),
    to("It is remembered", "memory"),
  ),
  NONE,
);

const person = on(
  "On who somebody is, or has said before",
  "What is said of the person?",
  on(
    "Something that takes from the weight of their words",
    "What is it?",
    to("A fault of character", "ad-hominem"),
    to("They are biased", "bias"),
    to("They do not do as they say", "pragmatic-inconsistency"),
    to("Their own situation goes against their argument", "circumstantial-ad-hominem"),
    to("They hold two things that clash", "inconsistent-commitment"),
    NONE,
  ),
  to("They have committed themselves to something", "commitment"),
  to("They did something that shows what they are like", "act-and-person"),
  to("They belong to a group that is like that", "group-and-members"),
  to("They are of good character", "ethotic"),
  NONE,
);

const likeCases = on(
  "On another case, a sign or a whole and its parts",
  "What is it compared with?",
  on(
    "With a like case",
    "What is to be shown?",
    to("That something is so in this case too", "analogy"),
    to("That it should be decided as it was before", "precedent"),
    to("That it is right to act as one did before", "practical-reasoning-from-analogy"),
    to("That a state may do what other states have done", "precedent-of-conduct"),
    NONE,
  ),
  on(
    "With its kind, its parts or its whole",
    "Which way does it go?",
    to("From one case to the kind", "example"),
    to("From the parts to the whole", "composition"),
    to("From the whole to a part", "division"),
    NONE,
  ),
  on(
    "With what else might be so",
    "How?",
    to("All other possibilities are ruled out", "alternatives"),
    to("Its opposite holds", "oppositions"),
    to("If it were so, one would know", "lack-of-evidence"),
    to("Small steps lead there from what is granted", "gradualism"),
    NONE,
  ),
  to("With a sign that goes with it", "sign"),
  NONE,
);

const causes = on(
  "On what causes or explains what",
  "What is to be shown?",
  to("That an effect will come", "cause-to-effect"),
  to("That one thing causes another that goes with it", "correlation-to-cause"),
  to("That this is the best explanation of the facts", "best-explanation"),
  to("That what was expected has been found", "evidence-to-hypothesis"),
  to("That what was expected has not been found", "failed-prediction"),
  to("That something is there, from its sign", "sign"),
  to("What a state is after, from what it does", "action-to-goal"),
  NONE,
);

const namesAndRules = on(
  "On a word, a rule or an agreement",
  "Which of these?",
  on(
    "A word",
    "How is it used?",
    to("The case meets its definition", "definition-to-classification"),
    to("The case has a mark of the kind", "verbal-classification"),
    to("The word is too vague here", "vague-classification"),
    NONE,
  ),
  on(
    "A rule",
    "What is said of it?",
    to("It applies", "rules"),
    to("The case is an exception to it", "exceptional-case"),
    to("It was applied so before", "precedent"),
    to("It was broken, but that could not be helped", "plea-for-excuse"),
    to("Whoever invokes it does not keep it", "double-standard"),
    to("Breaking it calls for measures", "sanction"),
    NONE,
  ),
  on(
    "An agreement or a right among states",
    "What is said of it?",
    to("It binds a state to act", "treaty-commitment"),
    to("It holds under a condition only", "qualified-right"),
    to("The other side broke it", "breach-releases"),
    to("The other side did its part", "reciprocity"),
    NONE,
  ),
  NONE,
);

const goals = on(
  "A goal or a value",
  "How does it come in?",
  to("The action leads to a goal", "practical-reasoning"),
  to("The action leads to somebody else's goal", "two-person-practical-reasoning"),
  to("A state's plan leads to its goal", "goal-and-plan"),
  to("It serves a value", "values"),
  to("Much has been given up for it", "sacrifice"),
  NONE,
);

const consequences = on(
  "What will come of it",
  "What will come of it?",
  to("Something good", "positive-consequences"),
  on(
    "Something bad",
    "How does the harm come?",
    to("As a plain consequence", "negative-consequences"),
    to("Step by step, once one has begun", "slippery-slope"),
    to("By exceptions that follow from this one", "precedent-slippery-slope"),
    to("As a danger to whoever does it", "danger-appeal"),
    NONE,
  ),
  to("Something worse if it is not done", "pragmatic-alternatives"),
  to("Something fearful that only this averts", "fear-appeal"),
  NONE,
);

const doing = on(
  "It is about what should be done",
  "What speaks for or against doing it?",
  goals,
  consequences,
  on(
    "What others will do",
    "What will they do?",
    to("They threaten harm", "threat"),
    to("They will be deterred by the cost", "deterrence"),
    to("They have done their part and expect ours", "reciprocity"),
    to("A vital interest of theirs is touched", "vital-interest"),
    to("They broke a rule and must be brought back to it", "sanction"),
    NONE,
  ),
  on(
    "What has been put into it already",
    "What would be lost by stopping?",
    to("Work that is nearly done", "waste"),
    to("Costs by which one is bound", "sunk-costs"),
    NONE,
  ),
  on(
    "Somebody's need, or the situation",
    "What is it?",
    to("Somebody needs help", "need-for-help"),
    to("Somebody suffers", "distress"),
    to("The situation calls for it", "appraisal-to-action"),
    NONE,
  ),
  on(
    "A rule, an agreement or an earlier case",
    "Which of these?",
    to("A rule", "rules"),
    to("A treaty", "treaty-commitment"),
    to("What worked before", "practical-reasoning-from-analogy"),
    to("What people commonly do", "popular-practice"),
    NONE,
  ),
  NONE,
);

/** A short row of questions that leads from a step to its scheme; at most five answers lead to an end. */
export const SCHEME_KEY: KeyQuestion = {
  ask: "What does the step rest on?",
  answers: [doing, wordOfOthers, likeCases, causes, namesAndRules, person, NONE],
};
