import { compendium, inGroup, onConclusion, onRole, onStep, role } from "./scheme";

/** Schemes that rest on somebody's word, senses or memory, or on what many think and do. */
export const testimonySchemes = inGroup("testimony", [
  {
    id: "position-to-know",
    name: "Position to know",
    source: compendium(1),
    gist: "Somebody who is placed to know says so.",
    premises: [
      role("place", "Position", "[source] is in a position to know about [subject]."),
      role("saying", "Statement", "[source] says that [claim]."),
    ],
    conclusion: "[claim].",
    questions: [
      onRole("place", "placed", "Is the source really placed to know about this?"),
      onStep("honest", "Is there reason to doubt that the source is honest here?"),
      onRole("saying", "said", "Did the source say this, and in this sense?"),
    ],
    aliases: ["Argument from Position to Know", "PositionToKnow"],
  },
  {
    id: "expert-opinion",
    name: "Expert opinion",
    source: compendium(2),
    gist: "An expert in the field says so.",
    premises: [
      role("expert", "Expertise", "[source] is an expert in [field]."),
      role("saying", "Statement", "[source] says that [claim]."),
      role("field", "Field", "[field] is the field that “[claim]” belongs to."),
    ],
    conclusion: "[claim].",
    questions: [
      onRole("expert", "competence", "How good an expert is the source?"),
      onRole("field", "field", "Is it the source's own field that this lies in?"),
      onRole("saying", "words", "What exactly did the source say, and does the claim follow from it?"),
      onStep("trust", "Does the source have an interest that could colour its judgement?"),
      onConclusion("others", "Do other experts disagree?"),
      onStep("evidence", "Can the source point to evidence for it?"),
    ],
    aliases: ["Argument from Expert Opinion", "Appeal to Expert Opinion", "Argument from Authority", "ExpertOpinion"],
  },
  {
    id: "witness-testimony",
    name: "Witness testimony",
    source: compendium(3),
    gist: "A witness who was there tells what happened.",
    premises: [
      role("place", "Presence", "[witness] was able to perceive [event]."),
      role("belief", "Sincerity", "[witness] tells what [witness] believes to be true."),
      role("saying", "Testimony", "[witness] says that [claim]."),
    ],
    conclusion: "[claim].",
    questions: [
      onRole("place", "saw", "Could the witness perceive it from there?"),
      onStep("consistent", "Does the testimony contradict itself?"),
      onConclusion("known-facts", "Does it fit what is known from elsewhere?"),
      onConclusion("other-witnesses", "What do other witnesses say?"),
      onRole("belief", "bias", "Has the witness reason to bend the truth?"),
      onStep("plausible", "How likely is such an event at all?"),
    ],
    aliases: ["Argument from Witness Testimony", "Witness", "Informant Report"],
  },
  {
    id: "popular-opinion",
    name: "Popular opinion",
    source: compendium(4),
    gist: "Nearly everyone takes it to be so.",
    premises: [
      role("held", "Agreement", "Nearly everyone in [group] accepts that [claim]."),
      role("link", "Weight of agreement", "What [group] commonly accepts about [subject] is usually right."),
    ],
    conclusion: "[claim].",
    questions: [
      onRole("held", "counted", "What shows that most people accept it?"),
      onRole("link", "able", "Are these people able to judge the matter?"),
      onStep("copied", "Did they come to it each by themselves, or repeat one another?"),
      onConclusion("doubt", "Is there good reason to doubt it all the same?"),
    ],
    aliases: ["Argument from Popular Opinion", "Appeal to Popular Opinion", "Ad Populum", "PopularOpinion"],
  },
  {
    id: "popular-practice",
    name: "Popular practice",
    source: compendium(5),
    gist: "It is what people commonly do, so it is acceptable.",
    premises: [
      role("done", "Practice", "[action] is commonly done by [group]."),
      role("sense", "Sense of the practice", "What [group] commonly does in [situation] tends to be acceptable."),
    ],
    conclusion: "[action] is acceptable in [situation].",
    questions: [
      onRole("done", "usual", "What shows that it is so common?"),
      onRole("sense", "justified", "What speaks for the practice besides its being common?"),
      onConclusion("harm", "Does the practice do harm that weighs against it?"),
    ],
    aliases: ["Argument from Popular Practice", "Appeal to Common Practice", "PopularPractice"],
  },
  {
    id: "perception",
    name: "Perception",
    source: compendium(59),
    gist: "It was seen or heard to be so.",
    premises: [
      role("sight", "Perception", "[person] perceived that [claim]."),
      role("reliable", "Good conditions", "In these conditions perception of [subject] can be relied on."),
    ],
    conclusion: "[claim].",
    questions: [
      onRole("reliable", "conditions", "Were light, distance and attention good enough?"),
      onStep("deceived", "Could it have looked so without being so?"),
    ],
    aliases: ["Argument from Perception", "Argument from Appearance"],
  },
  {
    id: "memory",
    name: "Memory",
    source: compendium(60),
    gist: "Somebody remembers that it was so.",
    premises: [
      role("recall", "Recollection", "[person] remembers that [claim]."),
      role("reliable", "Good memory", "[person]'s memory of [subject] can be relied on."),
    ],
    conclusion: "[claim].",
    questions: [
      onRole("reliable", "distance", "How long ago was it, and how well would one remember it?"),
      onStep("suggested", "Could the memory have been formed by what was heard later?"),
    ],
    aliases: ["Argument from Memory"],
  },
]);
