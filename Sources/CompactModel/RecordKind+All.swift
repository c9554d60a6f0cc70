extension RecordKind {
  /// Every kind of record Concord knows, in the order documentation lists them.
  package static let all: [RecordKind] = [
    RecordKind(
      name: "decision", register: "decisions",
      summary: "A decision that a concern is about.",
      fields: [
        RecordField("made_on", .date, "The day it was made."),
        RecordField("made_by", .reference, "Who made it."),
        RecordField("what", .text, "What was decided.", .official),
      ]),
    RecordKind(
      name: "funding_change", register: "funding_changes",
      summary: "Funding that is cut, changed or ended.",
      fields: [
        RecordField("announced", .date, "The day the recipient was told."),
        RecordField("effective", .date, "The day the change takes effect."),
        RecordField("decided_on", .date, "The day it was decided."),
        RecordField("impact_assessed", .date, "The day the effect on service users was assessed."),
        RecordField("funder", .reference, "Who funds."),
        RecordField("recipient", .reference, "Who is funded."),
        RecordField("what", .text, "What changes.", .official),
        RecordField("reason", .text, "The reason given.", .official),
      ]),
    RecordKind(
      name: "consultation", register: "consultations",
      summary: "A consultation, from its opening to the account of what was done with the answers.",
      fields: [
        RecordField("id", .text, "Its id in the register."),
        RecordField("title", .text, "What it is about."),
        RecordField("by", .reference, "Who consults."),
        RecordField("opened", .date, "The day it opened."),
        RecordField("closes", .date, "The last day for answers."),
        RecordField("feedback_published", .date, "The day the account of answers was published."),
        RecordField("feedback_said", .text, "What people said."),
        RecordField("feedback_done", .text, "What was done."),
        RecordField("feedback_not_done", .text, "What was not done, and why."),
        RecordField("reason_if_short", .text, "The formal reason for a shorter period."),
        RecordField("mitigation", .text, "What was done to make up for it."),
      ]),
    RecordKind(
      name: "payment_period", register: "payment_periods",
      summary: "How many payments of a period were made on time.",
      fields: [
        RecordField("period", .text, "The period's name, such as 2008."),
        RecordField("from", .date, "Its first day."),
        RecordField("to", .date, "Its last day."),
        RecordField("percent_on_time", .integer, "The percentage paid on time."),
        RecordField("paid_on_time", .integer, "The payments made on time."),
        RecordField("payments_due", .integer, "The payments that were due."),
        RecordField("note", .text, "What lies behind the figure."),
        RecordField("cite", .text, "Where the figure is stated."),
      ]),
    RecordKind(
      name: "departure", register: "departures",
      summary: "A formal departure from a commitment, with its reason.",
      fields: [
        RecordField("commitment", .reference, "The commitment departed from."),
        RecordField("by", .reference, "Who departs from it."),
        RecordField("on", .date, "The day the reason was given."),
        RecordField("reason", .text, "The formal reason.", .official),
        RecordField("author", .text, "The role of whoever gave it.", .official),
        RecordField("mitigation", .text, "What was done to make up for it.", .official),
      ]),
    RecordKind(
      name: "meeting", register: "meetings",
      summary: "A meeting of a body.",
      fields: [
        RecordField("body", .reference, "The body that met."),
        RecordField("on", .date, "The day it met."),
        RecordField("title", .text, "What the meeting was called."),
        RecordField("attended", .list, "Who was represented."),
        RecordField("minutes", .text, "Where the minutes are kept.", .official),
      ]),
    RecordKind(
      name: "champion", register: "champions",
      summary: "A Compact Champion, by role and never by name.",
      fields: [
        RecordField("organisation", .reference, "The organisation the Champion belongs to."),
        RecordField("office", .reference, "The office held."),
        RecordField("sector", .text, "The sector the Champion speaks for."),
        RecordField("title", .text, "The Champion's role in the organisation."),
        RecordField("from", .date, "The first day."),
        RecordField("to", .date, "The last day."),
        RecordField("briefed", .date, "The day the Champion was briefed or trained."),
      ]),
    RecordKind(
      name: "office_holder", register: "office_holders",
      summary: "Who holds an office, or that it is vacant.",
      fields: [
        RecordField("office", .reference, "The office."),
        RecordField("organisation", .reference, "The holder's organisation."),
        RecordField("title", .text, "The holder's role in the organisation."),
        RecordField("from", .date, "The first day."),
        RecordField("to", .date, "The last day."),
        RecordField("vacant", .boolean, "Whether nobody holds it."),
      ]),
    RecordKind(
      name: "organisation", register: "organisations",
      summary: "A party to the Compact, or to a case.",
      fields: [
        RecordField("id", .text, "The id cases and registers use."),
        RecordField("name", .text, "Its name."),
        RecordField(
          "sector", .text, "voluntary, public or other.", choices: ["voluntary", "public", "other"]),
        RecordField("kind", .text, "What kind of organisation it is."),
        RecordField("larger", .boolean, "Whether it counts as one of the larger ones."),
        RecordField("contact", .text, "The role of its named contact.", .official),
        RecordField("endorsed", .date, "The day its governing body endorsed the Compact."),
        RecordField("joined", .date, "The day it joined."),
        RecordField("left", .date, "The day it left."),
        RecordField("withheld", .boolean, "Whether its name is kept within the handling office."),
      ]),
    RecordKind(
      name: "signatory", register: "signatories",
      summary: "A signature under the Compact.",
      fields: [
        RecordField("organisation", .reference, "Who signed."),
        RecordField("on", .date, "The day of signing."),
        RecordField("on_behalf_of", .text, "Whom the signature speaks for."),
        RecordField("ends", .date, "The last day it held."),
      ]),
    RecordKind(
      name: "learning_review", register: "learning_reviews",
      summary: "What was learned from a joint project or a process of the Compact.",
      fields: [
        RecordField("id", .text, "Its id in the register."),
        RecordField("title", .text, "What was reviewed."),
        RecordField("on", .date, "The day of the review."),
        RecordField("went_well", .text, "What went well."),
        RecordField("difficult", .text, "What was difficult."),
        RecordField("differently", .text, "What would be different next time."),
        RecordField("wider", .text, "Wider strategic issues that came up."),
        RecordField("public", .boolean, "Whether it may be published."),
      ]),
    RecordKind(
      name: "success", register: "successes",
      summary: "An example of the Compact working, fit to be published.",
      fields: [
        RecordField("id", .text, "Its id in the register."),
        RecordField("title", .text, "What was achieved."),
        RecordField("on", .date, "When."),
        RecordField("text", .text, "The story in a few sentences."),
        RecordField("partners", .list, "Who worked together."),
        RecordField("cite", .text, "Where the story is told."),
      ]),
    RecordKind(
      name: "activity", register: "activities",
      summary: "An event, a training or a campaign that makes the Compact known.",
      fields: [
        RecordField("id", .text, "Its id in the register."),
        RecordField("title", .text, "What it was."),
        RecordField("on", .date, "Its first day."),
        RecordField("ends", .date, "Its last day."),
        RecordField("audience", .text, "Whom it was for."),
        RecordField("kind", .text, "What kind of activity it was."),
      ]),
    RecordKind(
      name: "recommendation", register: "recommendations",
      summary: "A recommendation, and what came of it.",
      fields: [
        RecordField("id", .text, "Its id in the register."),
        RecordField("case", .reference, "The case it came from."),
        RecordField("text", .text, "What was recommended.", .official),
        RecordField("public_text", .text, "What was recommended, fit to be published."),
        RecordField("addressee", .reference, "Whom it is addressed to."),
        RecordField("made_on", .date, "The day it was made."),
        RecordField("reply_due", .date, "The day an answer is due."),
        RecordField("answered_on", .date, "The day it was answered."),
        RecordField("accepted", .boolean, "Whether it was accepted."),
        RecordField("reason", .text, "The reason given.", .official),
      ]),
  ]
}
