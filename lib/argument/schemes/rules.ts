import { compendium, inGroup, onConclusion, onRole, onStep, role } from "./scheme";

/** Schemes about what a thing is called, which rule applies, and what excuses from it. */
export const rulesSchemes = inGroup("rules", [
  {
    id: "verbal-classification",
    name: "What it is to be called",
    source: compendium(14),
    gist: "It has a mark of the kind, so it belongs to the kind.",
    premises: [
      role("has", "Mark", "[case] has [property]."),
      role("link", "Kind", "What has [property] counts as [kind]."),
    ],
    conclusion: "[case] is [kind].",
    questions: [
      onRole("has", "has", "What shows that the case has this property?"),
      onRole("link", "link", "Is it settled usage, or a choice of words made for this argument?"),
    ],
    aliases: ["Argument from Verbal Classification", "Classification"],
  },
  {
    id: "definition-to-classification",
    name: "Definition",
    source: compendium(15),
    gist: "It meets the definition, so it is one.",
    premises: [
      role("definition", "Definition", "[kind] is defined as what has [property]."),
      role("meets", "Meeting it", "[case] has [property]."),
    ],
    conclusion: "[case] is [kind].",
    questions: [
      onRole("definition", "apt", "Is the definition a good one, and who says so?"),
      onRole("definition", "rival", "Is there another definition, under which it would not be one?"),
      onRole("meets", "meets", "Does the case meet all of the definition?"),
    ],
    aliases: ["Argument from Definition to Verbal Classification", "Argument from Definition", "Definition"],
  },
  {
    id: "vague-classification",
    name: "Too vague a word",
    source: compendium(16),
    gist: "The word is too vague here to carry the argument.",
    premises: [
      role("used", "Use", "It is argued that [case] is [kind]."),
      role("vague", "Vagueness", "[kind] is too vague to say whether [case] falls under it."),
    ],
    conclusion: "It should not be accepted that [case] is [kind].",
    questions: [
      onRole("vague", "too-vague", "Is the word too vague for what is being discussed?"),
      onStep("sharpen", "Could it be made precise enough by agreement?"),
    ],
    aliases: ["Argument from Vagueness of a Verbal Classification", "Vague Verbal Classification"],
  },
  {
    id: "rules",
    name: "Established rule",
    source: compendium(55),
    gist: "There is a rule for such cases, so it is to be followed.",
    premises: [
      role("rule", "Rule", "Whoever is in [situation] must do [action]."),
      role("case", "Case", "[agent] is in [situation]."),
    ],
    conclusion: "[agent] must do [action].",
    questions: [
      onRole("rule", "valid", "Is there such a rule, and is it in force?"),
      onStep("other-rules", "Is there another rule that comes before it?"),
      onRole("case", "falls-under", "Does the case fall under the rule?"),
      onConclusion("exception", "Is this a case for an exception?"),
    ],
    aliases: ["Argument from Rules", "Argument from an Established Rule", "Rule"],
  },
  {
    id: "exceptional-case",
    name: "Exception",
    source: compendium(56),
    gist: "The case is out of the ordinary, so the rule does not bind in it.",
    premises: [
      role("rule", "Rule", "Ordinarily, whoever is in [situation] must do [action]."),
      role("special", "What is special", "[agent]'s case is out of the ordinary in that [circumstance]."),
      role("releases", "Release", "[circumstance] is a reason not to apply the rule."),
    ],
    conclusion: "[agent] need not do [action].",
    questions: [
      onRole("special", "special", "Is the case out of the ordinary in this way?"),
      onRole("releases", "recognised", "Is this a recognised ground for an exception?"),
      onStep("opens-door", "Could the same ground be claimed by everybody?"),
    ],
    aliases: ["Argument for an Exceptional Case", "Argument from an Exceptional Case"],
  },
  {
    id: "precedent",
    name: "Precedent",
    source: compendium(57),
    gist: "An earlier case was decided so, and this one is like it.",
    premises: [
      role("earlier", "Earlier case", "In [earlier case] it was decided that [decision]."),
      role("likeness", "Likeness", "[case] is like [earlier case] in what the decision rested on."),
    ],
    conclusion: "In [case], too, it should be decided that [decision].",
    questions: [
      onRole("earlier", "decided", "Was it decided so, and does the decision still stand?"),
      onRole("likeness", "alike", "Are the cases alike in what the decision rested on?"),
      onConclusion("other-precedents", "Are there precedents that point the other way?"),
      onStep("wrong", "Was the earlier decision wrong, or made for other times?"),
    ],
    aliases: ["Argument from Precedent"],
  },
  {
    id: "plea-for-excuse",
    name: "Excuse",
    source: compendium(58),
    gist: "It could not be helped, so it is not to be blamed.",
    premises: [
      role("circumstance", "Circumstance", "When [agent] did [action], [circumstance] held."),
      role("excuses", "Ground of excuse", "[circumstance] excuses from blame."),
    ],
    conclusion: "[agent] is not to be blamed for [action].",
    questions: [
      onRole("circumstance", "held", "Was it so?"),
      onRole("excuses", "ground", "Does this count as an excuse among those concerned?"),
      onStep("own-doing", "Did the agent bring the circumstance about?"),
    ],
    aliases: ["Argument from Plea for Excuse"],
  },
]);
