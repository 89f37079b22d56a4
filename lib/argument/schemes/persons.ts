import { compendium, inGroup, onConclusion, onRole, onStep, role } from "./scheme";

/** Schemes that reason from who somebody is, or what somebody has done or undertaken. */
export const personsSchemes = inGroup("persons", [
  {
    id: "commitment",
    name: "Commitment",
    source: compendium(40),
    gist: "One has committed oneself to it, so one must stand by it.",
    premises: [
      role("undertaken", "Commitment", "[agent] is committed to [position]."),
      role("implies", "What it implies", "Whoever is committed to [position] is committed to [claim]."),
    ],
    conclusion: "[agent] is committed to [claim].",
    questions: [
      onRole("undertaken", "evidence", "What shows that the agent is committed to this?"),
      onRole("implies", "implies", "Does the one commitment really bring the other with it?"),
      onStep("withdrawn", "May the agent have taken it back, or made an exception?"),
    ],
    aliases: ["Argument from Commitment"],
  },
  {
    id: "inconsistent-commitment",
    name: "Commitments at odds",
    source: compendium(44),
    gist: "What one says now does not go with what one stands for.",
    premises: [
      role("one", "One commitment", "[agent] is committed to [position]."),
      role("other", "The other", "[agent] is also committed to [other position]."),
      role("clash", "Clash", "[position] and [other position] cannot both be held."),
    ],
    conclusion: "[agent]'s commitments are at odds with one another.",
    questions: [
      onRole("clash", "clash", "Can the two not be held together?"),
      onRole("other", "still-held", "Is the other still held, or has the agent changed its mind?"),
    ],
    aliases: ["Argument from Inconsistent Commitment", "Opposed Commitment"],
  },
  {
    id: "ethotic",
    name: "Good character",
    source: compendium(41),
    gist: "The speaker is of good character, so is more to be believed.",
    premises: [
      role("character", "Character", "[person] is of good character."),
      role("says", "Statement", "[person] says that [claim]."),
    ],
    conclusion: "It is the more plausible that [claim].",
    questions: [
      onRole("character", "character", "What is the good opinion of this person based on?"),
      onStep("relevant", "Does character matter for this question?"),
    ],
    aliases: ["Ethotic Argument", "Argument from Ethos"],
  },
  {
    id: "ad-hominem",
    name: "Bad character",
    source: compendium(42),
    gist: "The speaker is of bad character, so is less to be believed.",
    premises: [
      role("character", "Character", "[person] is of bad character in that [fault]."),
      role("says", "Statement", "[person] argues that [claim]."),
    ],
    conclusion: "[person]'s argument that [claim] should count for less.",
    questions: [
      onRole("character", "fault", "Is the charge against the person well founded?"),
      onStep("relevant", "Does the fault bear on this argument?"),
      onStep("argument-itself", "Does the argument stand by itself, whoever makes it?"),
    ],
    aliases: ["Generic Ad Hominem", "Ad Hominem", "Argument Against the Person"],
  },
  {
    id: "pragmatic-inconsistency",
    name: "Not doing as one says",
    source: compendium(43),
    gist: "One asks of others what one does not do oneself.",
    premises: [
      role("says", "Words", "[person] says that everyone should do [action]."),
      role("does", "Deeds", "[person] does not do [action]."),
    ],
    conclusion: "[person]'s call for [action] should count for less.",
    questions: [
      onRole("does", "deeds", "Does the person act as is said?"),
      onStep("explained", "Can the difference between word and deed be explained?"),
      onConclusion("still-right", "Could the call be right all the same?"),
    ],
    aliases: ["Argument from Pragmatic Inconsistency", "Tu Quoque"],
  },
  {
    id: "circumstantial-ad-hominem",
    name: "Own position against own argument",
    source: compendium(45),
    gist: "The argument does not go with the speaker's own circumstances, so its sincerity is doubted.",
    premises: [
      role("argues", "Argument", "[person] argues that [claim]."),
      role("circumstance", "Circumstances", "[person]'s own situation shows the opposite commitment: [circumstance]."),
      role("sincerity", "Sincerity", "Whoever is so placed cannot argue that [claim] in good faith."),
    ],
    conclusion: "[person] is not to be trusted in arguing that [claim].",
    questions: [
      onRole("circumstance", "opposed", "Do the circumstances really go against the argument?"),
      onRole("sincerity", "good-faith", "Could somebody so placed still argue in good faith?"),
      onStep("needs-trust", "Does the argument depend on trust in the speaker?"),
    ],
    aliases: ["Circumstantial Ad Hominem", "Circumstantial Argument Against the Person"],
  },
  {
    id: "bias",
    name: "Bias",
    source: compendium(46),
    gist: "The speaker is biased, so has not weighed both sides.",
    premises: [
      role("biased", "Bias", "[person] is biased about [subject]."),
      role("weighing", "Weighing", "Whoever is biased about [subject] will not have weighed both sides."),
    ],
    conclusion: "[person] has not weighed both sides of [subject].",
    questions: [
      onRole("biased", "evidence", "What shows the bias?"),
      onRole("weighing", "dialogue", "Is one expected to be even-handed in this kind of talk?"),
      onStep("balanced", "Does what was said show both sides nonetheless?"),
    ],
    aliases: ["Argument from Bias", "Vested Interest"],
  },
  {
    id: "act-and-person",
    name: "From deeds to the doer",
    source: compendium(18),
    gist: "Who does such a thing is such a person.",
    premises: [
      role("deed", "Deed", "[person] did [action]."),
      role("link", "What it shows", "Doing [action] shows that one is [quality]."),
    ],
    conclusion: "[person] is [quality].",
    questions: [
      onRole("deed", "did", "Did the person do it, and of free will?"),
      onRole("link", "shows", "Does such a deed show such a quality?"),
      onConclusion("other-deeds", "Do other deeds of the person show the opposite?"),
    ],
    aliases: ["Argument from Interaction of Act and Person"],
  },
  {
    id: "group-and-members",
    name: "From the group to the member",
    source: compendium(21),
    gist: "The group is so, so its member is so.",
    premises: [
      role("member", "Membership", "[person] belongs to [group]."),
      role("group", "Group", "Those who belong to [group] are [quality]."),
    ],
    conclusion: "[person] is [quality].",
    questions: [
      onRole("member", "belongs", "Does the person belong to the group, and in what sense?"),
      onRole("group", "all", "Are nearly all of the group like that?"),
      onStep("relevant", "Has the quality to do with belonging to the group?"),
    ],
    aliases: ["Argument from the Group and Its Members"],
  },
]);
