import { describe, expect, it } from "vitest";
import { docx, p, pagesShown, read, refusal, run, shown, zipped } from "./documents";

const numbering = `
  <w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
const styles = `
  <w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style>
  <w:style w:styleId="Mine"><w:name w:val="My heading"/><w:basedOn w:val="H2"/></w:style>
  <w:style w:styleId="Q"><w:name w:val="Quote"/></w:style>`;
const inList = (list: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const styled = (id: string) => `<w:pStyle w:val="${id}"/>`;
const note = (id: number, words: string, kind = "footnote") => `<w:${kind} w:id="${id}">${p(words)}</w:${kind}>`;
const mark = (id: number, kind = "footnote") => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;

describe("a Word document", () => {
  it("numbers its lists as Word shows them, and takes headings from styles and what these are based on", async () => {
    const body = [
      p("Purpose", styled("Mine")),
      p("first", inList(1)),
      p("inner", inList(1, 1)),
      p("innermost", inList(1, 1)),
      p("second", inList(1)),
      p("dot", inList(2)),
      p("fifth", inList(3)),
      p("as it was said", styled("Q")),
      p("out of the list", inList(0)),
    ];
    expect(shown(await read(docx(body.join(""), { numbering, styles }), "a.docx"))).toEqual([
      "h2: Purpose",
      "- 1.: first",
      "-- 1.a): inner",
      "-- 1.b): innermost",
      "- 2.: second",
      "- •: dot",
      "- 5.: fifth",
      "quote: as it was said",
      "paragraph: out of the list",
    ]);
  });

  it("sets notes behind the paragraph, or the table, that refers to them, numbered as they are met", async () => {
    const cell = (inner: string) => `<w:tc><w:p>${inner}</w:p></w:tc>`;
    const body = `<w:p>${run("One")}${mark(7)}${run(" and two")}${mark(8, "endnote")}</w:p>
      <w:tbl><w:tr>${cell(run("a") + mark(9))}${cell(run("b"))}</w:tr></w:tbl>${p("After")}`;
    const parts = {
      footnotes: note(-1, "separator") + note(7, "Seven") + note(9, "Nine"),
      endnotes: note(8, "Eight", "endnote"),
    };
    expect(shown(await read(docx(body, parts), "a.docx"))).toEqual([
      "paragraph: One[1] and two[i]",
      "note 1: Seven",
      "note i: Eight",
      "cell 0/0/0: a[2]",
      "cell 0/0/1: b",
      "note 2: Nine",
      "paragraph: After",
    ]);
  });

  it("keeps the columns of a table in which cells are joined, and knows its head", async () => {
    const cell = (words: string, span = 1) => `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${p(words)}</w:tc>`;
    const body = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell("wide", 2)}${cell("third")}</w:tr>
      <w:tr>${cell("a")}${cell("")}${cell("c")}</w:tr></w:tbl>`;
    expect(shown(await read(docx(body), "a.docx"))).toEqual([
      "head 0/0/0: wide",
      "head 0/0/2: third",
      "cell 0/1/0: a",
      "cell 0/1/2: c",
    ]);
  });

  it("begins pages where Word last broke them, with the numbers of each section", async () => {
    const broken = "<w:r><w:lastRenderedPageBreak/></w:r>";
    const section = (properties: string) => `<w:sectPr>${properties}</w:sectPr>`;
    const body = `${p("Preface")}<w:p>${run("goes ")}${broken}${run("on")}</w:p>
      ${p("ends", section('<w:pgNumType w:fmt="lowerRoman"/>'))}
      <w:p>${broken}${run("Chapter")}</w:p>${section('<w:pgNumType w:start="1"/>')}`;
    const reading = await read(docx(body), "a.docx");
    expect(pagesShown(reading)).toEqual(["i: Preface", "ii: on", "1: Chapter"]);
  });

  it("tells a number above the line from the digits before it", async () => {
    const raised = (words: string) => `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${words}</w:t></w:r>`;
    const body = `<w:p>${run("10")}${raised("-6")}${run(" of the 2")}${raised("nd")}${run(" part")}${raised("3")}</w:p>`;
    expect((await read(docx(body), "a.docx")).content.plain).toBe("10⁻⁶ of the 2nd part3");
  });

  it("leaves out what was deleted, hidden or commented, and says so; what was inserted stays", async () => {
    const body = `<w:p>${run("kept ")}<w:ins>${run("new ")}</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>${run("words")}</w:p>`;
    const comments = `<w:comment w:author="Ann">${p("Is it so?")}</w:comment>`;
    const reading = await read(docx(body, { comments }), "a.docx");
    expect(reading.content.plain).toBe("kept new words");
    expect(reading.problems.map(({ what }) => what)).toEqual([
      expect.stringMatching(/deleted/),
      expect.stringMatching(/hides/),
      "It is left out: “Is it so?”",
    ]);
  });

  it("goes on where the end of a paragraph was deleted, and behind a letter that is set large", async () => {
    const large = '<w:framePr w:dropCap="drop" w:lines="3"/>';
    const body = `${p("The quay", "<w:rPr><w:del/></w:rPr>")}${p(" will flood.")}${p("T", large)}${p("he wall is low.")}
      ${p("The end", "<w:rPr><w:del/></w:rPr>")}<w:tbl><w:tr><w:tc>${p("a")}</w:tc><w:tc>${p("b")}</w:tc></w:tr></w:tbl>`;
    expect(shown(await read(docx(body), "a.docx"))).toEqual([
      "paragraph: The quay will flood.",
      "paragraph: The wall is low.",
      "paragraph: The end",
      "cell 0/0/0: a",
      "cell 0/0/1: b",
    ]);
  });

  it("knows the letters of the font Symbol, and says of other signs that they have none", async () => {
    const sign = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
    const reading = await read(
      docx(`<w:p>${sign("Symbol", "F061")}${sign("Symbol", "F057")}${sign("Wingdings", "F0FC")}</w:p>`),
      "a.docx",
    );
    expect(reading.content.plain).toBe("αΩ\ufffd");
    expect(reading.problems).toEqual([{ where: expect.any(String), what: expect.stringContaining("Wingdings") }]);
  });

  it("reads text boxes once, hyphens of all kinds, tabs and line ends", async () => {
    const box = `<w:txbxContent>${p("In a box")}</w:txbxContent>`;
    const drawing = `<w:r><mc:AlternateContent xmlns:mc="mc"><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const body = `<w:p>${run("a")}<w:r><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:br/><w:t>d</w:t></w:r>${drawing}</w:p>`;
    expect(shown(await read(docx(body), "a.docx"))).toEqual(["paragraph: a\tb\u2011c\u00ad\nd", "paragraph: In a box"]);
  });

  it("marks headers and footers, each once", async () => {
    const reference = '<w:headerReference r:id="header"/><w:footerReference r:id="footer"/>';
    const body = `${p("Words", `<w:sectPr>${reference}</w:sectPr>`)}<w:sectPr>${reference}</w:sectPr>`;
    const reading = await read(docx(body, { header: p("Draft"), footer: p("Page 1") }), "a.docx");
    expect(shown(reading)).toEqual(["header paragraph: Draft", "paragraph: Words", "footer paragraph: Page 1"]);
  });

  it("takes title, author, date and language from its properties, and nothing from elsewhere", async () => {
    const core =
      "<dc:title>A  speech</dc:title><dc:creator>Ann</dc:creator><dcterms:created>2020-01-02</dcterms:created>";
    const { citation, title } = await read(docx(p("Words"), { core }), "a.docx");
    expect(citation).toEqual({ title: "A speech", author: "Ann", date: "2020-01-02" });
    expect(title).toBe("A speech");
    expect((await read(docx(p("Words")), "a.docx")).citation).toEqual({});
  });

  it("follows nothing that lies outside, and says what it did not follow", async () => {
    const outside =
      '<Relationship Id="x" Type="t/attachedTemplate" Target="http://localhost/t.dotx" TargetMode="External"/>';
    const fields =
      '<w:p><w:r><w:instrText> INCLUDETEXT "http://localhost/t.txt" </w:instrText></w:r><w:fldSimple w:instr="DDEAUTO c:\\\\a b">' +
      `${run("Kept words")}</w:fldSimple><w:fldSimple w:instr="LINKED"></w:fldSimple></w:p>`;
    const what = "It points out of the file and is not followed.";
    expect((await read(docx(p("Words"), {}, outside), "a.docx")).problems).toEqual([
      { where: "a reference (attachedTemplate)", what },
    ]);
    const reading = await read(docx(p("Words") + fields), "a.docx");
    expect(reading.problems).toEqual([{ where: "a field (INCLUDETEXT), and 1 more", what }]);
    expect(shown(reading)).toEqual(["paragraph: Words", "paragraph: Kept words"]);
  });

  it("refuses one without words, or without its main part, in a sentence", async () => {
    expect(await refusal(docx(""), "a.docx")).toBe("There are no words in it.");
    expect(await refusal(zipped({ "[Content_Types].xml": "<Types/>" }), "a.docx")).toMatch(/its words is missing\.$/);
  });

  it("reads one that breaks off in the middle as far as it goes, and says that more is lost", async () => {
    const bytes = docx(p("Kept.") + Array.from({ length: 4000 }, (_, i) => p(`Paragraph ${i * 7919}.`)).join(""));
    const reading = await read(bytes.subarray(0, Math.floor(bytes.length * 0.6)), "a.docx");
    expect(reading.content.plain).toMatch(/^Kept\.\n\nParagraph 0\./);
    expect(reading.content.plain).not.toMatch(/Paragraph 31668081\./);
    expect(reading.problems.map(({ what }) => what).join(" ")).toMatch(/cut off.*breaks off in the middle/);
  });
});
