package io.cxrating.web;

import java.util.List;

/** Every page of the simulated company for a user with full access. */
enum DemoPage {
  OVERVIEW("/", 1, "#units th a:first-child", "#units td"),
  LEAVES("/?leaves=true", 1, "#units td:nth-child(3)", "#units .state"),
  FILTERED(
      "/?touchpoint=paying&channel=phone&from=2025-08-01&until=2025-10-31", 1, "#units td.strong"),
  UNIT(
      "/units/quillmere",
      1,
      ".figure .big",
      "#losses td.strong",
      "#losses td:nth-child(3)",
      "#touchpoints td",
      "#categories td",
      "[id^=clusters] td",
      ".profile > p strong",
      ".profile .behind tbody th",
      ".facts dd"),
  UNIT_MONTHS("/units/harbour?by=month", 1, ".figure .big", "#losses tbody th"),
  UNIT_INSUFFICIENT("/units/hollowden", 1, "#touchpoints .state", "#touchpoints .why"),
  COMPARE("/compare?unit=harbour&unit=islands&unit=uplands", 1, "#raw td", "#adjusted td"),
  CONTRAST("/contrast", 1, "#levels td", "#survey-cuts td", "#rating-cuts td", ".parts td"),
  CONTRAST_MONTHS("/contrast?unit=harbour&by=month", 2, "#survey-cuts td", ".parts td"),
  CONTRAST_UNANSWERED("/contrast?instrument=ces", 1, "#unanswered p"),
  STANDARD(
      "/standard?unit=harbour",
      1,
      "h2:not(#facts-title)",
      "[id^=criteria] .state",
      "[id^=criteria] strong"),
  OUTCOME("/standard/outcome?outcome=stays-online&unit=harbour", 1, "#achieved td", "#evidence td"),
  OUTCOME_MEASURE(
      "/standard/outcome?outcome=stays-online&measure=solved_hours&unit=harbour", 1, ".finding"),
  DRAFT("/standard/draft?unit=harbour", 3, ".slice strong"),
  ROWS("/rows?criterion=getting-help.stays-solved&unit=harbour", 2, "#rows th", "#rows td"),
  DISAGREEMENTS(
      "/contrast/disagreements?instrument=nps&unit=harbour", 2, "#rows th", "#rows td.strong"),
  INTERACTION("/interactions/simulated/0000109", 1, "#criteria td", "#traits dd"),
  UNKNOWN("/no-such-page", 1, "main p");

  /** The path below the host. */
  final String path;

  /** The number of printed A4 sheets. */
  final int sheets;

  /** CSS selectors of the texts that the print must contain. */
  final List<String> required;

  DemoPage(String path, int sheets, String... required) {
    this.path = path;
    this.sheets = sheets;
    this.required = List.of(required);
  }

  /** Returns a name for files. */
  String fileName() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
