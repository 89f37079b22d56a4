import { describe, expect, it } from "vitest";
import { read, refusal, shown, utf8 } from "./documents";

const page = (body: string, head = "", name = "a.html") =>
  read(utf8(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`), name);
const blocks = async (body: string) => shown(await page(body));

describe("a web page", () => {
  it("is read as headings, paragraphs, quotations, code and lists with their numbers", async () => {
    const body = `<h1>A <em>title</em></h1>loose   words<p>one<br>two<blockquote><p>said</p></blockquote>
      <pre>x = 1\n  y</pre><ol start=3><li>three<ul><li><p>dot</p><p>more</p></ul><li value=7>seven</ol>
      <ol type=i><li>a<li>b</ol>`;
    expect(await blocks(body)).toEqual([
      "h1: A title",
      "paragraph: loose words",
      "paragraph: one\ntwo",
      "quote: said",
      "code: x = 1\n  y",
      "- 3.: three",
      "-- •: dot",
      "-- : more",
      "- 7.: seven",
      "- i.: a",
      "- ii.: b",
    ]);
  });

  it("leaves words together that elements only divide, and parts paragraphs at two line ends", async () => {
    expect(await blocks("<p>有什<strong>么需</strong>要 un<b>believ</b>able<p>one<br><br>two<br>three")).toEqual([
      "paragraph: 有什么需要 unbelievable",
      "paragraph: one",
      "paragraph: two\nthree",
    ]);
  });

  it("keeps nothing active, and lists what is not shown", async () => {
    const reading = await page(
      `<script>alert(1)</script><style>p{}</style><p onclick="x()">Words <img src="http://localhost/x" onerror="y()"></p>
       <iframe src="http://localhost/"></iframe><p hidden>unseen</p><noscript>no script</noscript><template>t</template>`,
    );
    expect(reading.content.plain).toBe("Words");
    expect(reading.problems.map(({ what }) => what)).toEqual([
      "A picture is not shown.",
      "A frame shows another page, which is not asked for.",
      "A part that the page hides from its readers is left out.",
    ]);
  });

  it("marks what stands round the text, but not the head of the text nor a header full of prose", async () => {
    const prose = "Whereas recognition of dignity is the foundation of freedom. ".repeat(8);
    const body = `<nav><a>Home</a></nav><header><a>Site</a></header><header><h1>Title</h1></header>
      <header><p>${prose}</p></header><article><header><p>By Ann</p></header><p>Words</p></article>
      <div class="social-share">Share <a>Mail</a></div><aside>Beside</aside><footer>Imprint</footer>
      <div role="dialog"><p>We and our partners keep cookies, whoever you are, for as long as the law lets us, and longer.</p><button>Close</button></div>
      <dialog open><h1>Title</h1><p>Text</p></dialog>`;
    const parts = (await page(body)).content.blocks.map(({ part }) => part ?? "text");
    const beside = ["navigation", "aside", "footer", "navigation", "navigation"];
    expect(parts).toEqual(["navigation", "header", "text", "text", "text", "text", ...beside, "text", "text"]);
  });

  it("reads a table of data as cells in their places, and one that only places things as what it holds", async () => {
    const body = `<table><caption>Votes</caption><tr><th>State<th colspan=2>For</tr>
      <tr><td rowspan=2>A<td>1<td>2</tr><tr><td>3<td><p>x</p><p>y</p></tr></table>
      <table role=presentation><tr><td>left<td>right</table>`;
    expect(await blocks(body)).toEqual([
      "paragraph: Votes",
      "head 0/0/0: State",
      "head 0/0/1: For",
      "cell 0/1/0: A",
      "cell 0/1/1: 1",
      "cell 0/1/2: 2",
      "cell 0/2/1: 3",
      "cell 0/2/2: x",
      "cell 0/2/2: y",
      "paragraph: left",
      "paragraph: right",
    ]);
  });

  it("sets notes, readings of characters, quotation marks and formulas", async () => {
    const body = `<p>Said<sup>1</sup> <q>so</q> <ruby>東<rt>とう</rt></ruby>
      <span style="display:none"><math><mi>x</mi><annotation>\\x</annotation></math></span></p>
      <ol class="references"><li>Source one</ol><aside role="doc-footnote">Below</aside>`;
    expect(await blocks(body)).toEqual(["paragraph: Said1 “so” 東(とう) x", "note 1: Source one", "note : Below"]);
  });

  it("tells the mark of a note from the word before it, and knows its notes by their place", async () => {
    const body = `<p>Said<sup><a href="#n1">1</a></sup> and done<a href="#n2"><sup>2</sup></a>, 10<sup>6</sup>,
      <a href="#top">up</a> <a href="#s">1</a>.</p>
      <section class="footnotes"><ol><li id=n1><p>Below. <a href="#r1">↩</a></p></li>
      <li>Lower. <a role="doc-backlink" href="#r2">Back</a></li></ol></section>`;
    expect(await blocks(body)).toEqual([
      "paragraph: Said[1] and done[2], 10⁶, up 1.",
      "note 1: Below.",
      "note 2: Lower.",
    ]);
  });

  it("marks the menus and lists that sites put round a text by their names, and no words of the text", async () => {
    const links = "<ul><li><a>Politics</a></li><li><a>Sport</a></li></ul>";
    const body = `<div class="main-menu">${links}</div><div class="content sidebar-left"><h1>Title</h1>
      <p>Words of the text.<span class="sr-only"> Opens in a new window</span></p>
      <blockquote><p>Said.</p><footer>Anton Lund</footer></blockquote></div>
      <div class="sidebar">${links}</div><div id="comments"><h3>1 comment</h3><p>First!</p></div>
      <div class="related"><h1>A title of its own</h1></div><div class="comments"><p>${"Long words are kept. ".repeat(12)}</p></div>`;
    const { content } = await page(body);
    const text = content.blocks.filter(({ part }) => !part).map(({ start, end }) => content.plain.slice(start, end));
    expect(text).toEqual([
      "Title",
      "Words of the text.",
      "Said.",
      "Anton Lund",
      "A title of its own",
      "Long words are kept. ".repeat(12).trim(),
    ]);
    expect(content.blocks.filter(({ part }) => part === "navigation")).toHaveLength(6);
  });

  it("tells what a page says of itself", async () => {
    const head = `<title>Site | Speech</title><meta property="og:title" content="A speech"><meta name="author" content="Ann">
      <meta name="author" content="Ben"><link rel="canonical" href="https://example.org/speech">
      <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2022-02-01","publisher":{"name":"The Office"}}]}</script>`;
    expect((await page("<p>Words", head)).citation).toEqual({
      title: "A speech",
      author: "Ann; Ben",
      publisher: "The Office",
      date: "2022-02-01",
      address: "https://example.org/speech",
      language: "en",
    });
    const saved = utf8("<!-- saved from url=(0021)https://example.org/x -->\n<html><body>Words");
    expect((await read(saved, "a.htm")).citation).toEqual({ address: "https://example.org/x" });
  });

  it("is known by what it holds, whatever it is called", async () => {
    expect((await read(utf8("<HTML><body>Words"), "a.txt")).format).toBe("html");
    expect((await read(utf8("In HTML, <html> begins a page."), "a.txt")).format).toBe("txt");
    expect(await refusal(utf8("<html><body>Words"), "a.docx").catch((error) => String(error))).toMatch(/was read/);
  });

  it("is refused when it is nested beyond sense, and read when it is only nested deep", async () => {
    const nested = (depth: number) => utf8(`<html>${"<div>".repeat(depth)}Words`);
    expect((await read(nested(1000), "a.html")).content.plain).toBe("Words");
    expect(await refusal(nested(100_000), "a.html")).toMatch(/nested thousands of levels deep/);
  });
});

describe("a saved page", () => {
  const saved = (end = "\r\n--b--\r\n") =>
    utf8(
      [
        "From: <Saved by Blink>",
        "Subject: =?utf-8?Q?A_=C3=BC?=\r\n =?utf-8?B?YmVy?=",
        "MIME-Version: 1.0",
        'Content-Type: multipart/related; type="text/html"; boundary="b"',
        "",
        "--b",
        "Content-Type: text/html",
        "Content-Transfer-Encoding: quoted-printable",
        "Content-Location: https://example.org/page",
        "",
        "<html><meta charset=3Dwindows-1252><p>Caf=E9 =\r\nand more</p></html>",
        "--b",
        "Content-Type: text/html",
        "",
        "<p>An advertisement in a frame</p>",
        "--b",
        "Content-Type: image/png",
        "Content-Transfer-Encoding: base64",
        "",
        "iVBORw0KGgo=",
      ].join("\r\n") + end,
    );

  it("is read in its own charset, without what came along", async () => {
    const reading = await read(saved(), "a.mhtml");
    expect(reading).toMatchObject({ format: "mhtml", charset: "windows-1252", content: { plain: "Café and more" } });
    expect(reading.citation).toEqual({ title: "A über", address: "https://example.org/page" });
    expect(reading.problems).toEqual([{ where: "a.mhtml", what: "Frames of other pages are left out: 1." }]);
    expect((await read(saved(), "a.eml")).format).toBe("mhtml");
  });

  it("says when its end is missing", async () => {
    expect((await read(saved(""), "a.mhtml")).problems[0]?.what).toMatch(/cut off/);
  });
});
