/** Paragraphs of speech in our own words, each with its language; the first of each opens with its speaker. */
export const SPEECHES: Readonly<Record<"en" | "de" | "ru" | "fr", readonly string[]>> = {
  en: [
    "Margaret Okafor: Good morning, and thank you all for coming at such short notice. I will speak briefly about the harbour agreement, and then I will take your questions for as long as the interpreters can bear it.",
    "The agreement rests on two promises. Each town may choose the partners that it trades with, and no town may use that choice to close the river to the others. Whoever quotes the first promise and forgets the second has read only half of the page.",
    "We have heard it said that the second promise was a courtesy. It was not. It was negotiated for eleven weeks, it was voted on separately, and the long-term interests of the smaller towns depend on it. I was in the room, and so was the representative of the Northern Council.",
    "There is one further point. The commission has asked for non-binding guidance on the inspection of vessels, and we have sent it a reply of forty pages. Understanding it will take some time; misunderstanding it will take none at all.",
    "Question: Do you believe that the other side will come back to the table before winter?",
    "Margaret Okafor: I do. Nobody gains from a closed river. The merchants know it, the fishermen know it, and I believe that even the ministers are beginning to know it. What we need now is patience and a clear text.",
    "Let me add something that is often left out of these conversations. An agreement between neighbours is not a contract between strangers; it is kept because tomorrow we shall meet again at the same bridge, at the same hour, carrying the same baskets.",
    "Thank you.",
  ],
  de: [
    "Karin Lohmann: Meine Damen und Herren, ich danke Ihnen für die Einladung in dieses schöne Haus. Der Vertrag über die Brücke verpflichtet alle Gemeinden gleichermaßen, und deshalb sprechen wir heute über seine Bedingungen.",
    "Jede Gemeinde darf ihre Verbündeten frei wählen. Diese Freiheit endet dort, wo die Sicherheit der Nachbarn beginnt, und genau so steht es im Text. Wer nur den ersten Satz vorliest, verschweigt die Voraussetzung, unter der wir ihm zugestimmt haben.",
    "Die Verhandlungen haben elf Wochen gedauert. Die Außen- und Innenminister haben jede Zeile geprüft, und die Sicherheitspolitik der Region hängt von ihr ab. Wir werden an dieser Vereinbarung festhalten, solange die anderen es auch tun.",
    "Wir haben im Nordrat, im sogenannten Nord-Süd-Dialog und auf dem Binnenschifffahrtstag immer wieder darauf hingewiesen, dass ein Vertrag kein Büfett ist. Das gilt, meine Damen und Herren, für den Hafen- und Werftbetrieb ebenso wie für die Fähre am Ufer.",
    "Frage: Glauben Sie, dass die Gegenseite vor dem Winter an den Verhandlungstisch zurückkehrt?",
    "Karin Lohmann: Davon bin ich überzeugt. Niemand gewinnt durch einen geschlossenen Fluss, und die Händler wissen das längst.",
  ],
  ru: [
    "Мария Лаптева: Добрый день, уважаемые коллеги. Сегодня мы обсуждаем соглашение о мосте, которое было подписано одиннадцать лет назад и которое каждая из сторон читает по-своему.",
    "Каждый город вправе выбирать союзников. Но это право обусловлено обязательством не укреплять свою безопасность за счёт безопасности соседей, и забывать об этом условии нельзя. Мы говорили об этом неоднократно, и мы будем повторять это снова.",
    "Переговоры продолжались одиннадцать недель. Представители всех городов присутствовали в зале, и каждый из них поставил свою подпись под документом целиком, а не под отдельной его частью.",
    "Вопрос: Верите ли вы, что противоположная сторона вернётся к переговорам до наступления зимы?",
    "Мария Лаптева: Безусловно. Закрытая река не нужна никому, и торговцы понимают это лучше министров.",
  ],
  fr: [
    "Hélène Marchand : Mesdames et Messieurs, je vous remercie de votre présence. L’accord sur le pont engage toutes les communes de la même manière, et c’est pourquoi nous parlons aujourd’hui de ses conditions.",
    "Chaque commune choisit librement ses alliances. Cette liberté s’arrête là où commence la sécurité des voisins, et le texte le dit expressément. Celui qui ne lit que la première phrase oublie la condition à laquelle nous avons consenti.",
    "Les négociations ont duré onze semaines. Les représentants de toutes les communes étaient dans la salle, et chacun a signé le document entier. Nous tiendrons cet engagement aussi longtemps que les autres le tiendront.",
    "Question : Croyez-vous que l’autre partie reviendra à la table avant l’hiver ?",
    "Hélène Marchand : J’en suis convaincue. Personne ne gagne à fermer un fleuve.",
  ],
};
