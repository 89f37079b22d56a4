import { describe, expect, it } from "vitest";
import { datesIn, monthOf } from "@/lib/text/dates";

describe("days that a text names", () => {
  it.each([
    ["February 14, 2022 15:30", "2022-02-14"],
    ["Moscow, 10 February 2022", "2022-02-10"],
    ["on the 3rd of May 2021", "2021-05-03"],
    ["14. Februar 2022", "2022-02-14"],
    ["14 февраля 2022 года", "2022-02-14"],
    ["le 1er mars 2021", "2021-03-01"],
    ["12 de mayo de 2020", "2020-05-12"],
    ["14 فبراير 2022", "2022-02-14"],
    ["2022年2月14日", "2022-02-14"],
    ["2022-02-14T15:30", "2022-02-14"],
    ["01.02.2022 19:46", "2022-02-01"],
    ["2/14/2022", "2022-02-14"],
    ["14/02/2022", "2022-02-14"],
  ])("%s", (text, iso) => expect(datesIn(text).map((date) => date.iso)).toEqual([iso]));

  it.each([
    "3/4/2022",
    "2/14/22",
    "31.02.2022",
    "February 2022",
    "132-01-02-2022",
    "10 may follow 2021",
    "version 1.2.2022.4",
  ])("%s names none for certain", (text) => expect(datesIn(text)).toEqual([]));

  it("stand where they are said to", () => {
    const text = "From February 1, 2022 to 14.02.2022.";
    expect(datesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(["February 1, 2022", "14.02.2022"]);
  });

  it("have months in many languages, but not a word that is two months", () => {
    expect([monthOf("мая"), monthOf("März"), monthOf("août"), monthOf("Sept.")]).toEqual([5, 3, 8, 9]);
    expect(monthOf("listopad")).toBeNull();
  });
});
