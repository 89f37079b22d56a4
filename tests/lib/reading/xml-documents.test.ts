import { describe, expect, it } from "vitest";
import { parseXml } from "@/lib/reading/xml";
import { epub, odfSpaces, odt, pagesShown, read, refusal, shown, utf8, zipped } from "./documents";

const tei = (body: string, header = "", before = "") =>
  utf8(
    `${before}<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${header}</teiHeader><text><body>${body}</body></text></TEI>`,
  );

describe("XML", () => {
  it("expands no entity of a file's own, so that none can swell or reach outside", () => {
    const bomb = `<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;"><!ENTITY f SYSTEM "file:///etc/passwd">]><a>&y;&f;&amp;&constructor;</a>`;
    const { root, problems } = parseXml(bomb, "a.xml");
    expect(root?.children.join("")).toBe("&y;&f;&&constructor;");
    expect(problems).toHaveLength(3);
    expect(problems[0]).toMatchObject({ where: expect.stringMatching(/^a\.xml, line 1, column \d+$/) });
  });

  it("keeps the words of elements that are nested without end", () => {
    const deep = `${"<a>".repeat(5000)}words${"</a>".repeat(5000)}`;
    let depth = 0;
    let node = parseXml(deep, "a.xml").root;
    let words = "";
    for (; node; depth++) {
      words += node.children.filter((child) => typeof child === "string").join("");
      node = node.children.find((child) => typeof child !== "string") ?? null;
    }
    expect(words).toBe("words");
    expect(depth).toBeLessThan(300);
  });

  it("tells what is open where a file breaks off", () => {
    expect(parseXml("<a><b>words", "a.xml")).toMatchObject({ unclosed: ["a", "b"], problems: [] });
  });
});

describe("a text in TEI", () => {
  it("keeps stanzas, speakers, notes, page numbers, tables and what stands in the document", async () => {
    const body = `<pb n="12"/><div><head>Of bridges</head><lg><l>First line</l><l>second line</l></lg>
      <sp><speaker>ANN.</speaker><p>So it <choice><sic>iz</sic><corr>is</corr></choice>,<note n="*">A note.</note> be<pb n="13"/>yond.</p></sp>
      <list type="ordered"><item>one</item><item>two</item></list><quote><p>said</p></quote>
      <table><row role="label"><cell>A</cell><cell>B</cell></row><row><cell>1</cell><cell>2</cell></row></table></div>`;
    const reading = await read(tei(body), "a.xml");
    expect(shown(reading)).toEqual([
      "h1: Of bridges",
      "paragraph: First line\nsecond line",
      "paragraph: ANN.",
      "paragraph: So it iz,[*] beyond.",
      "note *: A note.",
      "- 1.: one",
      "- 2.: two",
      "quote: said",
      "head 0/0/0: A",
      "head 0/0/1: B",
      "cell 0/1/0: 1",
      "cell 0/1/1: 2",
    ]);
    expect(pagesShown(reading)).toEqual(["12: Of", "13: yond."]);
  });

  it("tells what its header says, and reads one that breaks off", async () => {
    const header = `<fileDesc><titleStmt><title>Book <hi>1</hi></title><author>Ann</author><author>Ben</author></titleStmt>
      <publicationStmt><publisher>Press</publisher><date>1674</date></publicationStmt></fileDesc>
      <profileDesc><langUsage><language ident="la"/></langUsage></profileDesc>`;
    const whole = tei("<p>Words here</p>", header);
    expect((await read(whole, "a.xml")).citation).toEqual({
      title: "Book 1",
      author: "Ann; Ben",
      publisher: "Press",
      date: "1674",
      language: "la",
    });
    const { content, problems } = await read(whole.subarray(0, whole.indexOf(0x68, whole.length - 40) + 1), "a.xml");
    expect(content.plain).toMatch(/^Words/);
    expect(problems.map(({ what }) => what)).toContain("The file breaks off in the middle; what came after is lost.");
  });
});

describe("an OpenDocument text", () => {
  it("keeps headings, lists with their numbers, notes, tables and pages", async () => {
    const styles = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="a" style:num-suffix=")"/><text:list-level-style-bullet text:level="2"/></text:list-style>
      <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>`;
    const body = `<text:h text:outline-level="2">Head</text:h><text:p text:style-name="P1">said</text:p>
      <text:p>One<text:s text:c="2"/>two<text:tab/>three<text:line-break/>four<text:note><text:note-citation>i</text:note-citation><text:note-body><text:p>Below</text:p></text:note-body></text:note></text:p>
      <text:list text:style-name="L"><text:list-item><text:p>a</text:p><text:list><text:list-item><text:p>in</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>b</text:p></text:list-item></text:list>
      <text:soft-page-break/><table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>H</text:p></table:table-cell><table:table-cell><text:p>K</text:p></table:table-cell></table:table-row></table:table-header-rows></table:table>`;
    const reading = await read(odt(body, styles), "a.odt");
    expect(shown(reading)).toEqual([
      "h2: Head",
      "quote: said",
      "paragraph: One  two\tthree\nfour[i]",
      "note i: Below",
      "- a): a",
      "-- •: in",
      "- b): b",
      "head 0/0/0: H",
      "head 0/0/1: K",
    ]);
    expect(pagesShown(reading)).toEqual(["1: Head", "2: H"]);
  });

  it("leaves out words in a style that hides them, or one that is made from it, and says so", async () => {
    const style = (name: string, family: string, more = "", display = "") =>
      `<style:style style:name="${name}" style:family="${family}" ${more}>${display && `<style:text-properties text:display="${display}"/>`}</style:style>`;
    const made = (name: string) => `style:parent-style-name="${name}"`;
    const styles = [
      ...[style("Hid", "text", "", "none"), style("T1", "text", made("Hid")), style("T2", "text", made("Hid"), "true")],
      ...[style("P9", "paragraph", "", "none"), style("T9", "text")],
    ].join("");
    const span = (name: string, words: string) => `<text:span text:style-name="${name}">${words}</text:span>`;
    const body = `<text:p>Seen${span("T1", " unseen")}${span("T2", " again")}${span("T9", " too")}.</text:p><text:p text:style-name="P9">Gone.</text:p>`;
    const reading = await read(odt(body, styles), "a.odt");
    expect(shown(reading)).toEqual(["paragraph: Seen again too."]);
    expect(reading.problems.map(({ what }) => what)).toContain(
      "Words that the document hides from its readers are left out.",
    );
  });

  it("leaves out deleted words and comments, marks headers, and tells its properties", async () => {
    const body = `<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>
      <text:p>Words<office:annotation><dc:creator>Ann</dc:creator><text:p>Why?</text:p></office:annotation></text:p>`;
    const files = {
      "styles.xml": `<office:styles ${odfSpaces}><office:master-styles><style:master-page><style:header><text:p>Draft</text:p></style:header></style:master-page></office:master-styles></office:styles>`,
      "meta.xml": `<office:document-meta ${odfSpaces}><office:meta><dc:title>T</dc:title><meta:creation-date>2020-01-02</meta:creation-date></office:meta></office:document-meta>`,
    };
    const reading = await read(odt(body, "", files), "a.odt");
    expect(shown(reading)).toEqual(["header paragraph: Draft", "paragraph: Words"]);
    expect(reading.citation).toEqual({ title: "T", date: "2020-01-02" });
    expect(reading.problems).toHaveLength(2);
  });

  it("leaves out a section that is hidden, and says so", async () => {
    const section = (attributes: string, words: string) =>
      `<text:section ${attributes}><text:p>${words}</text:p></text:section>`;
    const body =
      section("", "Seen") +
      section('text:display="none"', "Never") +
      section('text:display="condition" text:is-hidden="true"', "Not now") +
      section('text:display="condition"', "Now");
    const reading = await read(odt(body), "a.odt");
    expect(shown(reading)).toEqual(["paragraph: Seen", "paragraph: Now"]);
    expect(reading.problems.every(({ what }) => what.includes("hides"))).toBe(true);
    expect(reading.problems).not.toHaveLength(0);
  });

  it("is refused when it is locked, or no text", async () => {
    const manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>";
    expect(await refusal(odt("<text:p>x</text:p>", "", { "META-INF/manifest.xml": manifest }), "a.odt")).toMatch(
      /protected with a password/,
    );
    expect(await refusal(utf8("This is not a zip file."), "a.odt")).toMatch(/Its name says .* but it is not/);
  });
});

describe("an EPUB", () => {
  const chapter = (body: string) =>
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x.js"/></head><body>${body}</body></html>`;

  it("is read chapter by chapter, with pages of both kinds and notes", async () => {
    const one =
      chapter(`<h1>One</h1><p>First<span epub:type="pagebreak" title="5"/>&nbsp;page<a epub:type="noteref">1</a></p>
      <aside epub:type="footnote"><p>Note</p></aside><div role="doc-pagebreak" aria-label="6"></div>`);
    const two = chapter('<p id="p7">Two <a id="x"/>words</p>');
    const ncx =
      '<ncx><pageList><pageTarget><navLabel><text>7</text></navLabel><content src="text/c1.xhtml#p7"/></pageTarget></pageList></ncx>';
    const reading = await read(
      epub([one, two], "<dc:title>Book</dc:title><dc:creator>A</dc:creator><dc:creator>B</dc:creator>", {
        "book/toc.ncx": ncx,
      }),
      "a.epub",
    );
    expect(shown(reading)).toEqual(["h1: One", "paragraph: First\u00a0page[1]", "note : Note", "paragraph: Two words"]);
    expect(pagesShown(reading)).toEqual(["5: page[1]", "6: Two", "7: Two"]);
    expect(reading.citation).toEqual({ title: "Book", author: "A; B" });
  });

  it("names a chapter that is missing, and is refused when it is protected against copying", async () => {
    const files = { "book/text/c0.xhtml": chapter("<p>Words</p>") };
    const reading = await read(epub([chapter("<p>Words</p>"), ""], "", files), "a.epub");
    expect(reading.problems.map(({ where }) => where)).toEqual([]);
    const encryption = `<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/><CipherData><CipherReference URI="book/text/c0.xhtml"/></CipherData></EncryptedData></encryption>`;
    expect(await refusal(epub([chapter("<p>x</p>")], "", { "META-INF/encryption.xml": encryption }), "a.epub")).toMatch(
      /DRM/,
    );
    expect(await refusal(zipped({ mimetype: "application/epub+zip" }), "a.epub")).toMatch(/list of its chapters/);
  });
});
