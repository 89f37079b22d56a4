/** What a word tells of the words after it: they give a reason, draw a conclusion, set something against it, or limit it. */
export type IndicatorKind = "premise" | "conclusion" | "contrast" | "condition";

/**
 * The words of a language that show how sentences hang together. `plain` are phrases that contain such a word and show
 * nothing. A word with `?` after it often means something else; one with `~` does so unless a comma stands before it.
 * Between the words of a phrase a comma may stand.
 */
export interface IndicatorWords extends Readonly<Record<IndicatorKind, readonly string[]>> {
  readonly plain: readonly string[];
}

const words = (list: string) => list.split(", ");

/** Indicator words by language (BCP 47). */
export const INDICATOR_WORDS: Readonly<Record<string, IndicatorWords>> = {
  en: {
    premise: words(
      "because, given that, seeing that, inasmuch as, insofar as, in view of the fact that, in light of the fact that, for the reason that, on the grounds that, owing to the fact that, due to the fact that, the reason is that, the reason being, after all?, since~",
    ),
    conclusion: words(
      "therefore, thus, hence, consequently, accordingly, it follows that, which shows that, which proves that, which means that, this means that, this shows that, this proves that, for this reason, for these reasons, for that reason, that is why, which is why, as a result, as a consequence, we may conclude, we can conclude, we conclude that, in conclusion, so~, then?",
    ),
    contrast: words(
      "however, nevertheless, nonetheless, on the other hand, on the contrary, in contrast, although, even though, whereas, despite, in spite of, notwithstanding, but~, yet?, though~, still?, while?",
    ),
    condition: words(
      "unless, provided that, providing that, on condition that, on the condition that, only if, as long as, so long as, assuming that, in case?, except if, if?",
    ),
    plain: words(
      "because of, so that, so far, so much, so many, so as to, so called, and so on, or so, more so, so to speak, if so, even so, just as, as well, as well as, such as, as if, as though, if only, even if, as soon as, as far as, thus far, since then, ever since, long since, for example, for instance, for ever, as a result of, as a consequence of, nothing but, all but, not yet, as yet, and yet, then and there, but also, but for",
    ),
  },
  de: {
    premise: words(
      "weil, denn~, zumal, da ja, insofern als, aufgrund dessen dass, angesichts dessen dass, nämlich?, da~",
    ),
    conclusion: words(
      "deshalb, deswegen, daher, darum?, folglich, infolgedessen, demnach, demzufolge, somit, mithin, also?, daraus folgt, das heißt?, aus diesem Grund, aus diesem Grunde, aus diesen Gründen",
    ),
    contrast: words(
      "jedoch, dennoch, trotzdem, allerdings, hingegen, dagegen?, andererseits, obwohl, obgleich, wenngleich, gleichwohl, im Gegenteil, aber~, sondern~, doch~",
    ),
    condition: words("falls, sofern, es sei denn, vorausgesetzt, unter der Bedingung, nur wenn, solange?, wenn?"),
    plain: words("mehr denn je, auch wenn, als wenn, von daher, nichts als, von da an, hier und da"),
  },
  fr: {
    premise: words(
      "parce que, parce qu', puisque, puisqu', étant donné que, étant donné qu', vu que, vu qu', attendu que, du fait que, du fait qu', sous prétexte que, en effet?, car~",
    ),
    conclusion: words(
      "donc, par conséquent, en conséquence, c'est pourquoi, il s'ensuit que, il en résulte que, pour cette raison, pour ces raisons, dès lors, de ce fait, ainsi?, alors?",
    ),
    contrast: words(
      "cependant, toutefois, néanmoins, pourtant, en revanche, au contraire, bien que, bien qu', quoique, quoiqu', tandis que, malgré, mais~, or~",
    ),
    condition: words(
      "à condition que, à condition qu', à condition de, à moins que, à moins qu', pourvu que, pourvu qu', seulement si, au cas où, si?",
    ),
    plain: words(
      "dès lors que, dès lors qu', ainsi que, ainsi qu', même si, comme si, alors que, alors qu', alors même, non seulement, mais aussi",
    ),
  },
  es: {
    premise: words(
      "porque, puesto que, ya que, dado que, debido a que, en vista de que, a causa de que, visto que, pues~, como?",
    ),
    conclusion: words(
      "por lo tanto, por tanto, por consiguiente, en consecuencia, por eso, por ello, por esta razón, por esa razón, de ahí que, se sigue que, de modo que, así que, luego?, entonces?",
    ),
    contrast: words(
      "sin embargo, no obstante, en cambio, por el contrario, aunque, a pesar de, mientras que, pero~, sino~",
    ),
    condition: words(
      "a menos que, a no ser que, siempre que, siempre y cuando, con tal de que, a condición de que, solo si, sólo si, en caso de que, si?",
    ),
    plain: words("como si, incluso si, desde luego, hasta luego, si bien, sino también"),
  },
  ru: {
    premise: words(
      "потому что, поскольку, так как, ибо, ввиду того что, в силу того что, из-за того что, благодаря тому что, оттого что, исходя из того что, ведь~",
    ),
    conclusion: words(
      "поэтому, следовательно, таким образом, значит?, отсюда следует, из этого следует, вследствие этого, по этой причине, стало быть, тем самым?, так что~, итак",
    ),
    contrast: words(
      "однако, тем не менее, напротив, зато, хотя, несмотря на, в то время как, с другой стороны, но~, а?",
    ),
    condition: words(
      "при условии, только если, только в том случае, если только, в случае если, разве что, если?, пока не?",
    ),
    plain: words("хотя бы, даже если, как если бы, это значит, не значит"),
  },
  uk: {
    premise: words("тому що, оскільки, бо, адже~, через те що, позаяк, з огляду на те що, зважаючи на те що"),
    conclusion: words(
      "тому~, отже, таким чином, відтак, звідси випливає, з цього випливає, внаслідок цього, з цієї причини, тож",
    ),
    contrast: words(
      "однак, проте, тим не менш, навпаки, натомість, хоча, попри, незважаючи на, з іншого боку, але~, а?",
    ),
    condition: words("за умови, лише якщо, тільки якщо, хіба що, якщо тільки, у разі якщо, якщо?"),
    plain: words("навіть якщо, хоча б"),
  },
  it: {
    premise: words(
      "perché, poiché, giacché, dato che, visto che, siccome, in quanto, dal momento che, per il fatto che, considerato che, infatti?",
    ),
    conclusion: words(
      "quindi, dunque, perciò, pertanto, di conseguenza, per questo motivo, per questa ragione, ne segue che, ne consegue che, ecco perché, così?",
    ),
    contrast: words(
      "tuttavia, ciononostante, nondimeno, al contrario, invece, benché, sebbene, nonostante, mentre?, ma~, però",
    ),
    condition: words("a meno che, a condizione che, purché, soltanto se, solo se, nel caso in cui, se?"),
    plain: words("in quanto tale, anche se, come se, ma anche, invece di"),
  },
  nl: {
    premise: words("omdat, aangezien, doordat, gezien het feit dat, gelet op het feit dat, immers, want~, daar?"),
    conclusion: words(
      "daarom, dus, derhalve, bijgevolg, dientengevolge, om die reden, hieruit volgt, daaruit volgt, vandaar dat, zodat~",
    ),
    contrast: words(
      "echter, niettemin, desondanks, toch?, daarentegen, integendeel, hoewel, ofschoon, ondanks, terwijl?, maar~",
    ),
    condition: words("tenzij, mits, op voorwaarde dat, alleen als, voor zover, als?, indien"),
    plain: words("maar ook, ook als, alsof"),
  },
  pl: {
    premise: words("ponieważ, bowiem, gdyż, dlatego że, jako że, z uwagi na to że, zważywszy że, albowiem, skoro, bo~"),
    conclusion: words(
      "dlatego, zatem, więc, toteż, wobec tego, w związku z tym, wynika z tego, stąd?, z tego powodu, a więc, tym samym?",
    ),
    contrast: words(
      "jednak, jednakże, niemniej, natomiast, przeciwnie, mimo że, chociaż, choć, pomimo, z drugiej strony, ale~, lecz~",
    ),
    condition: words("pod warunkiem, o ile, chyba że, tylko jeśli, tylko wtedy gdy, w przypadku gdy, jeśli?, jeżeli?"),
    plain: words("nawet jeśli, jak gdyby, mniej więcej"),
  },
  pt: {
    premise: words(
      "porque, porquanto, visto que, dado que, já que, uma vez que, posto que, devido ao facto de, devido ao fato de, pois~, como?",
    ),
    conclusion: words(
      "portanto, por conseguinte, consequentemente, por isso, logo?, assim?, por esta razão, por essa razão, daí que, segue-se que, de modo que",
    ),
    contrast: words(
      "no entanto, contudo, todavia, entretanto, porém, pelo contrário, embora, apesar de, ao passo que, mas~",
    ),
    condition: words(
      "a menos que, a não ser que, desde que?, contanto que, sob a condição de, somente se, só se, caso?, se?",
    ),
    plain: words("mesmo se, como se, mas também, logo que"),
  },
  zh: {
    premise: words("因为, 因為, 由于, 由於, 鉴于, 鑒於, 既然"),
    conclusion: words("因此, 所以, 因而, 从而, 從而, 于是, 於是, 由此可见, 由此可見, 可见, 可見, 故此"),
    contrast: words("但是, 然而, 可是, 不过, 不過, 相反, 虽然, 雖然, 尽管, 儘管, 却?, 卻?"),
    condition: words("如果?, 只要, 只有, 除非, 假如, 前提是, 倘若"),
    plain: words("只有一, 之所以"),
  },
  ar: {
    premise: words("لأن, لأنه, لأنها, لأنهم, لأننا, بسبب أن, نظرا لأن, نظراً لأن, بما أن, حيث إن, إذ~, ذلك أن"),
    conclusion: words(
      "لذلك, ولذلك, لذا, ولذا, لهذا, ولهذا, لهذا السبب, إذن, إذا فإن, وبالتالي, بالتالي, ومن ثم, من ثم, وعليه, نتيجة لذلك",
    ),
    contrast: words("لكن, ولكن, غير أن, إلا أن, مع ذلك, ومع ذلك, بالرغم من, على الرغم من, رغم أن, بينما?, بل~"),
    condition: words("إلا إذا, شرط أن, بشرط أن, شريطة أن, ما لم, طالما, إذا?, إن?"),
    plain: words("حتى لو"),
  },
};
