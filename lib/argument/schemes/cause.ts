import { compendium, inGroup, onRole, onStep, role } from "./scheme";

/** Schemes about what brings what about, and what explains what. */
export const causeSchemes = inGroup("cause", [
  {
    id: "cause-to-effect",
    name: "Cause to effect",
    source: compendium(28),
    gist: "The cause is there, so the effect will come.",
    premises: [
      role("rule", "Causal rule", "[cause] generally brings about [effect]."),
      role("cause", "Cause", "[cause] is the case, or will be."),
    ],
    conclusion: "[effect] will come about.",
    questions: [
      onRole("rule", "strong", "How strong is the causal rule, and what supports it?"),
      onRole("cause", "present", "Is the cause really there?"),
      onStep("hindered", "Could something keep the effect from coming about?"),
    ],
    aliases: ["Argument from Cause to Effect", "CauseToEffect", "Causal Argument"],
  },
  {
    id: "correlation-to-cause",
    name: "Correlation to cause",
    source: compendium(29),
    gist: "The two go together, so one causes the other.",
    premises: [
      role("together", "Correlation", "[cause] and [effect] go together."),
      role("mechanism", "Mechanism", "There is a way in which [cause] can bring about [effect]."),
    ],
    conclusion: "[cause] causes [effect].",
    questions: [
      onRole("together", "real", "Do the two go together in enough cases?"),
      onStep("chance", "Could it be coincidence?"),
      onStep("third", "Could a third thing cause both?"),
      onStep("reverse", "Could it be the other way round?"),
      onRole("mechanism", "how", "How would the one bring about the other?"),
    ],
    aliases: ["Argument from Correlation to Cause", "CorrelationToCause", "Post Hoc"],
  },
  {
    id: "best-explanation",
    name: "Best explanation",
    source: compendium(31),
    gist: "Nothing explains the facts as well, so it is likely true.",
    premises: [
      role("facts", "Facts", "It is a fact that [facts]."),
      role("explains", "Explanation", "That [claim] would explain [facts]."),
      role("best", "Best", "No other explanation of [facts] is as good."),
    ],
    conclusion: "[claim].",
    questions: [
      onRole("explains", "explains", "How well does it explain the facts, apart from being better than the others?"),
      onRole("best", "rivals", "Which other explanations were looked at, and how carefully?"),
      onRole("facts", "facts", "Are the facts established?"),
      onStep("wait", "Would it be wiser to look further before deciding?"),
    ],
    aliases: ["Abductive Argumentation Scheme", "Abduction", "Inference to the Best Explanation"],
  },
  {
    id: "evidence-to-hypothesis",
    name: "Confirmed prediction",
    source: compendium(32),
    gist: "What a hypothesis led one to expect was found, so it is confirmed.",
    premises: [
      role("predicts", "Prediction", "If [hypothesis], then [observation] would be found."),
      role("found", "Finding", "[observation] was found."),
    ],
    conclusion: "[hypothesis].",
    questions: [
      onRole("predicts", "predicts", "Does the hypothesis really lead one to expect this?"),
      onRole("found", "found", "Was it found, and by sound means?"),
      onStep("anyway", "Would the same have been found if the hypothesis were false?"),
    ],
    aliases: ["Argument from Evidence to a Hypothesis", "Evidence To Hypothesis", "Verification"],
  },
  {
    id: "failed-prediction",
    name: "Failed prediction",
    source: compendium(32),
    gist: "What a hypothesis led one to expect was not found, so it is false.",
    premises: [
      role("predicts", "Prediction", "If [hypothesis], then [observation] would be found."),
      role("missing", "Failure", "[observation] was not found."),
    ],
    conclusion: "It is not so that [hypothesis].",
    questions: [
      onRole("predicts", "predicts", "Does the hypothesis really lead one to expect this?"),
      onRole("missing", "looked", "Was it looked for where and when it should have been found?"),
      onStep("disturbance", "Could something else have kept it from showing?"),
    ],
    aliases: ["Falsification Of Hypothesis", "Argument from Falsification"],
  },
]);
