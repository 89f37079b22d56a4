import type { CriticalQuestion } from "./scheme";

/** What somebody claims who holds against a step what a critical question asks, by the words of the question. */
const SENTENCES: Readonly<Record<string, string>> = {
  "Is the source really placed to know about this?": "The source is not placed to know about this.",
  "Is there reason to doubt that the source is honest here?":
    "There is reason to doubt that the source is honest here.",
  "Did the source say this, and in this sense?": "The source did not say this, or not in this sense.",
  "How good an expert is the source?": "The source is not much of an expert.",
  "Is it the source's own field that this lies in?": "This does not lie in the source's own field.",
  "What exactly did the source say, and does the claim follow from it?":
    "The claim does not follow from what the source said.",
  "Does the source have an interest that could colour its judgement?":
    "The source has an interest that could colour its judgement.",
  "Do other experts disagree?": "Other experts disagree.",
  "Can the source point to evidence for it?": "The source can point to no evidence for it.",
  "Could the witness perceive it from there?": "The witness could not perceive it from there.",
  "Does the testimony contradict itself?": "The testimony contradicts itself.",
  "Does it fit what is known from elsewhere?": "It does not fit what is known from elsewhere.",
  "What do other witnesses say?": "Other witnesses say otherwise.",
  "Has the witness reason to bend the truth?": "The witness has reason to bend the truth.",
  "How likely is such an event at all?": "Such an event is unlikely in the first place.",
  "What shows that most people accept it?": "Nothing shows that most people accept it.",
  "Are these people able to judge the matter?": "These people are not able to judge the matter.",
  "Did they come to it each by themselves, or repeat one another?":
    "They did not come to it each by themselves, but repeat one another.",
  "Is there good reason to doubt it all the same?": "There is good reason to doubt it all the same.",
  "What shows that it is so common?": "Nothing shows that it is so common.",
  "What speaks for the practice besides its being common?": "Nothing speaks for the practice besides its being common.",
  "Does the practice do harm that weighs against it?": "The practice does harm that weighs against it.",
  "Were light, distance and attention good enough?": "Light, distance or attention was not good enough.",
  "Could it have looked so without being so?": "It could have looked so without being so.",
  "How long ago was it, and how well would one remember it?": "It was too long ago to be remembered well.",
  "Could the memory have been formed by what was heard later?":
    "The memory could have been formed by what was heard later.",
  "Is the example as it is told?": "The example is not as it is told.",
  "Is the example typical, or was it picked because it fits?":
    "The example is not typical, but was picked because it fits.",
  "Are there examples to the contrary?": "There are examples to the contrary.",
  "Are there enough cases for so general a statement?": "There are not enough cases for so general a statement.",
  "Are the two cases alike in what matters here?": "The two cases are not alike in what matters here.",
  "Do they differ in something that would undo the likeness?": "They differ in something that undoes the likeness.",
  "Does it really hold in the case taken as a model?": "It does not really hold in the case taken as a model.",
  "Is there another case, just as like, where it does not hold?":
    "There is another case, just as like, where it does not hold.",
  "Is this a property that parts hand on to the whole?": "This is no property that parts hand on to the whole.",
  "Do all the parts have it?": "Not all the parts have it.",
  "Is this a property that the whole hands on to its parts?":
    "This is no property that the whole hands on to its parts.",
  "Is there a sign that this part is an exception?": "There is a sign that this part is an exception.",
  "Do the two really exclude each other?": "The two do not really exclude each other.",
  "Are both meant of the same thing, at the same time, in the same respect?":
    "The two are not meant of the same thing, at the same time, in the same respect.",
  "Are these all the possibilities there are?": "These are not all the possibilities there are.",
  "Has the other possibility really been ruled out?": "The other possibility has not really been ruled out.",
  "Could both be true together?": "Both could be true together.",
  "How thoroughly was it looked for?": "It was not looked for thoroughly.",
  "Would it have come to light if it were so?": "It would not have come to light even if it were so.",
  "On whom does the burden of proof lie here?": "The burden of proof lies on the other side here.",
  "How often does the sign go with what it is taken to show?":
    "The sign does not often go with what it is taken to show.",
  "Could something else have left the same sign?": "Something else could have left the same sign.",
  "Is the sign really there?": "The sign is not really there.",
  "Which step is the weakest, and does it hold?": "One of the steps does not hold.",
  "Do small differences add up to a large one on the way?": "Small differences add up to a large one on the way.",
  "How strong is the causal rule, and what supports it?": "The causal rule is weak.",
  "Is the cause really there?": "The cause is not really there.",
  "Could something keep the effect from coming about?": "Something could keep the effect from coming about.",
  "Do the two go together in enough cases?": "The two do not go together in enough cases.",
  "Could it be coincidence?": "It could be coincidence.",
  "Could a third thing cause both?": "A third thing could cause both.",
  "Could it be the other way round?": "It could be the other way round.",
  "How would the one bring about the other?": "Nothing shows how the one would bring about the other.",
  "How well does it explain the facts, apart from being better than the others?":
    "It does not explain the facts well, though it may do so better than the others.",
  "Which other explanations were looked at, and how carefully?": "Other explanations were not looked at carefully.",
  "Are the facts established?": "The facts are not established.",
  "Would it be wiser to look further before deciding?": "It would be wiser to look further before deciding.",
  "Does the hypothesis really lead one to expect this?": "The hypothesis does not really lead one to expect this.",
  "Was it found, and by sound means?": "It was not found, or not by sound means.",
  "Would the same have been found if the hypothesis were false?":
    "The same would have been found if the hypothesis were false.",
  "Was it looked for where and when it should have been found?":
    "It was not looked for where and when it should have been found.",
  "Could something else have kept it from showing?": "Something else could have kept it from showing.",
  "Does it stand in the way of other goals of the same agent?":
    "It stands in the way of other goals of the same agent.",
  "Is there another way to the goal?": "There is another way to the goal.",
  "Which of the ways is the best, all told?": "Another way is better, all told.",
  "Can it be done at all?": "It cannot be done at all.",
  "What else would it bring about?": "It would bring about other things besides.",
  "Does the agent have this goal, and is it a good one?": "The agent does not have this goal, or it is not a good one.",
  "Has the adviser understood what the other wants?": "The adviser has not understood what the other wants.",
  "Which other ways has the adviser left out?": "The adviser has left out other ways.",
  "What would it cost the one who has to do it?": "It would cost too much for the one who has to do it.",
  "Was it the right thing to do then?": "It was not the right thing to do then.",
  "Are the two situations alike in what matters for acting?":
    "The two situations are not alike in what matters for acting.",
  "What has changed since that would make it turn out otherwise?":
    "Something has changed since that would make it turn out otherwise.",
  "How likely is it that this would follow, and what shows it?": "Nothing shows that this is likely to follow.",
  "Which bad consequences stand against it?": "Bad consequences stand against it.",
  "Good for whom, and by what standard?": "It is not good for everybody concerned, or not by every standard.",
  "Which good consequences stand against it?": "Good consequences stand against it.",
  "Bad for whom, and how bad?": "It is not bad for everybody concerned, or not very bad.",
  "Could the harm be kept off in another way?": "The harm could be kept off in another way.",
  "Is there a third way?": "There is a third way.",
  "Is the other really the worse of the two?": "The other is not really the worse of the two.",
  "Would doing it be enough to keep the evil off?": "Doing it would not be enough to keep the evil off.",
  "Does the agent hold this value, and rightly?": "The agent does not hold this value, or not rightly.",
  "Does it really serve the value?": "It does not really serve the value.",
  "Does another value that is at stake weigh more?": "Another value that is at stake weighs more.",
  "How much was given up, and of free will?": "Not much was given up, or not of free will.",
  "Does the one who gave it judge such things well?": "The one who gave it does not judge such things well.",
  "Would what was done be of no use otherwise?": "What was done would be of use otherwise too.",
  "How good is the prospect of reaching the goal by going on?":
    "The prospect of reaching the goal by going on is poor.",
  "Is the goal worth what is still to be paid?": "The goal is not worth what is still to be paid.",
  "What speaks for the plan if one looks only at what lies ahead?":
    "Nothing speaks for the plan if one looks only at what lies ahead.",
  "Is there still a way to choose anew?": "There is still a way to choose anew.",
  "Is the threat one that would be carried out?": "The threat would not be carried out.",
  "Does a threat have any bearing on what is being discussed?": "The threat has no bearing on what is being discussed.",
  "What would come of giving in?": "Giving in would bring worse.",
  "How likely, and how terrible, is what is feared?": "What is feared is neither likely nor terrible.",
  "Would the action keep it off, and nothing else?": "The action would not keep it off, or something else would.",
  "How great is the risk?": "The risk is small.",
  "Can one guard against it and still act?": "One can guard against it and still act.",
  "Is the help needed, and wanted?": "The help is not needed, or not wanted.",
  "What would giving it cost?": "Giving it would cost too much.",
  "Is there somebody whose place it is more to help?": "There is somebody whose place it is more to help.",
  "Is the person in such distress?": "The person is not in such distress.",
  "Would this really relieve it?": "This would not really relieve it.",
  "Would it harm others or, in the long run, the one who suffers?":
    "It would harm others or, in the long run, the one who suffers.",
  "Is this first step what is really proposed?": "This first step is not what is really proposed.",
  "Which steps lie between, and which of them is the weakest?": "One of the steps that lie between does not follow.",
  "At which point could one stop?": "One could stop on the way.",
  "Would the end be as bad as that?": "The end would not be as bad as that.",
  "Would this case bind one to allow the others?": "This case would not bind one to allow the others.",
  "Can a line be drawn between this case and the others?": "A line can be drawn between this case and the others.",
  "Would allowing the others be so bad?": "Allowing the others would not be so bad.",
  "What shows that the case has this property?": "Nothing shows that the case has this property.",
  "Is it settled usage, or a choice of words made for this argument?":
    "It is not settled usage, but a choice of words made for this argument.",
  "Is the definition a good one, and who says so?": "The definition is not a good one.",
  "Is there another definition, under which it would not be one?":
    "There is another definition, under which it would not be one.",
  "Does the case meet all of the definition?": "The case does not meet all of the definition.",
  "Is the word too vague for what is being discussed?": "The word is not too vague for what is being discussed.",
  "Could it be made precise enough by agreement?": "It could be made precise enough by agreement.",
  "Is there such a rule, and is it in force?": "There is no such rule, or it is not in force.",
  "Is there another rule that comes before it?": "There is another rule that comes before it.",
  "Does the case fall under the rule?": "The case does not fall under the rule.",
  "Is this a case for an exception?": "This is a case for an exception.",
  "Is the case out of the ordinary in this way?": "The case is not out of the ordinary in this way.",
  "Is this a recognised ground for an exception?": "This is no recognised ground for an exception.",
  "Could the same ground be claimed by everybody?": "The same ground could be claimed by everybody.",
  "Was it decided so, and does the decision still stand?":
    "It was not decided so, or the decision does not stand any more.",
  "Are the cases alike in what the decision rested on?": "The cases are not alike in what the decision rested on.",
  "Are there precedents that point the other way?": "There are precedents that point the other way.",
  "Was the earlier decision wrong, or made for other times?":
    "The earlier decision was wrong, or made for other times.",
  "Was it so?": "It was not so.",
  "Does this count as an excuse among those concerned?": "This does not count as an excuse among those concerned.",
  "Did the agent bring the circumstance about?": "The agent brought the circumstance about.",
  "What shows that the agent is committed to this?": "Nothing shows that the agent is committed to this.",
  "Does the one commitment really bring the other with it?":
    "The one commitment does not really bring the other with it.",
  "May the agent have taken it back, or made an exception?": "The agent may have taken it back, or made an exception.",
  "Can the two not be held together?": "The two can be held together.",
  "Is the other still held, or has the agent changed its mind?":
    "The other is no longer held: the agent has changed its mind.",
  "What is the good opinion of this person based on?":
    "The good opinion of this person is based on nothing that counts.",
  "Does character matter for this question?": "Character does not matter for this question.",
  "Is the charge against the person well founded?": "The charge against the person is not well founded.",
  "Does the fault bear on this argument?": "The fault does not bear on this argument.",
  "Does the argument stand by itself, whoever makes it?": "The argument stands by itself, whoever makes it.",
  "Does the person act as is said?": "The person does not act as is said.",
  "Can the difference between word and deed be explained?": "The difference between word and deed can be explained.",
  "Could the call be right all the same?": "The call could be right all the same.",
  "Do the circumstances really go against the argument?": "The circumstances do not really go against the argument.",
  "Could somebody so placed still argue in good faith?": "Somebody so placed could still argue in good faith.",
  "Does the argument depend on trust in the speaker?": "The argument does not depend on trust in the speaker.",
  "What shows the bias?": "Nothing shows the bias.",
  "Is one expected to be even-handed in this kind of talk?":
    "One is not expected to be even-handed in this kind of talk.",
  "Does what was said show both sides nonetheless?": "What was said shows both sides nonetheless.",
  "Did the person do it, and of free will?": "The person did not do it, or not of free will.",
  "Does such a deed show such a quality?": "Such a deed does not show such a quality.",
  "Do other deeds of the person show the opposite?": "Other deeds of the person show the opposite.",
  "Does the person belong to the group, and in what sense?":
    "The person does not belong to the group, or not in this sense.",
  "Are nearly all of the group like that?": "Far from all of the group are like that.",
  "Has the quality to do with belonging to the group?": "The quality has nothing to do with belonging to the group.",
  "Is the agreement in force for this state, and is it binding or a declaration of intent?":
    "The agreement is not in force for this state, or is only a declaration of intent.",
  "What does the text say, and is the demand read as it was meant?":
    "The text does not say what is demanded, or is not read as it was meant.",
  "Does this case fall under it?": "This case does not fall under it.",
  "Does another clause of the same agreement limit the demand?":
    "Another clause of the same agreement limits the demand.",
  "Has something released the state from it?": "Something has released the state from it.",
  "Is the state bound to the contrary by another agreement?":
    "The state is bound to the contrary by another agreement.",
  "Is the condition part of the right, of equal rank, or only a wish beside it?":
    "The condition is only a wish beside the right, not part of it.",
  "What shows that the condition is not met, and who is to judge?":
    "Nothing shows that the condition is not met, or others are to judge it.",
  "Do those who invoke the condition keep it themselves?": "Those who invoke the condition do not keep it themselves.",
  "Is there reason to let the right stand without its condition here?":
    "There is reason to let the right stand without its condition here.",
  "Is the breach established, or only alleged?": "The breach is only alleged, not established.",
  "Is it grave enough to end the obligation and not only to protest?":
    "It is not grave enough to end the obligation, but only to protest.",
  "Does the agreement name other ways to settle a breach?": "The agreement names other ways to settle a breach.",
  "Did one's own side break it first?": "One's own side broke it first.",
  "Is the situation as it is described?": "The situation is not as it is described.",
  "By what standard is it appraised, and would others appraise it so?":
    "By another standard it would be appraised otherwise.",
  "Is the action in proportion to it?": "The action is not in proportion to it.",
  "Would a milder action answer the same appraisal?": "A milder action would answer the same appraisal.",
  "Is this the goal, and do those concerned accept it?": "This is not the goal, or those concerned do not accept it.",
  "Which step of the plan is most likely to fail?": "A step of the plan is likely to fail.",
  "Can the means be kept up for as long as it takes?": "The means cannot be kept up for as long as it takes.",
  "How will those react who have reason to oppose it?": "Those who have reason to oppose it will react against it.",
  "Is there another plan that reaches the goal at less cost?":
    "There is another plan that reaches the goal at less cost.",
  "Are the actions established, and are they the state's own?":
    "The actions are not established, or not the state's own.",
  "Could the same actions serve defence, bargaining or an audience at home?":
    "The same actions could serve defence, bargaining or an audience at home.",
  "What does the state itself declare, and how does that fit?": "What the state itself declares does not fit.",
  "Can the state be taken to act with one will here?": "The state cannot be taken to act with one will here.",
  "Was it accepted, or only not prevented?": "It was not accepted, only not prevented.",
  "How do the two cases differ in cause, means and consent?": "The two cases differ in cause, means or consent.",
  "Does one wrong make another right?": "One wrong does not make another right.",
  "Did it happen as it is told?": "It did not happen as it is told.",
  "Did the state fail to keep the rule, and has it made that good?":
    "The state did not fail to keep the rule, or has made that good.",
  "Are the two cases alike?": "The two cases are not alike.",
  "Does the rule bind the other, whoever invokes it?": "The rule binds the other, whoever invokes it.",
  "Has the announcement been believed in earlier cases?": "The announcement has not been believed in earlier cases.",
  "Does the opponent weigh gain and cost as is supposed?": "The opponent does not weigh gain and cost as is supposed.",
  "Could the announcement provoke what it is to prevent?": "The announcement could provoke what it is to prevent.",
  "Who has established the breach, and how?": "Nobody who could has established the breach.",
  "Have such measures moved states in that position before?":
    "Such measures have not moved states in that position before.",
  "On what is the right to impose them founded?": "The right to impose them is not founded on anything.",
  "Whom would the measures hit besides those who are meant?":
    "The measures would hit others besides those who are meant.",
  "Is it clear what would end them?": "It is not clear what would end them.",
  "Was it done, and meant as is said?": "It was not done, or not meant as is said.",
  "Is the answer in proportion?": "The answer is not in proportion.",
  "Would answering in kind lead both sides further apart?": "Answering in kind would lead both sides further apart.",
  "Is the interest touched in fact, or is it feared to be?":
    "The interest is not touched in fact, but only feared to be.",
  "Who decides what is vital, and could everything be called so?":
    "What is vital is decided by whoever invokes it, and everything could be called so.",
  "Which interests of third states stand against it?": "Interests of third states stand against it.",
  "Does an interest give a right to be asked?": "An interest gives no right to be asked.",
  "Did the speaker speak in office, and may he or she bind the state in this?":
    "The speaker did not speak in office, or may not bind the state in this.",
  "Is it on record in these words, or reported by others or translated?":
    "It is not on record in these words, but reported by others or translated.",
  "Has the state said or done otherwise since?": "The state has said or done otherwise since.",
};

/** A critical question as the sentence of the claim that objects: the bad answer to it, to be made sharper by hand. */
export function objectionTo({ ask }: CriticalQuestion): string {
  return SENTENCES[ask] ?? `Not answered: ${ask}`;
}

/** Whether a question has a sentence of its own for its objection. */
export function hasObjection({ ask }: CriticalQuestion): boolean {
  return ask in SENTENCES;
}
